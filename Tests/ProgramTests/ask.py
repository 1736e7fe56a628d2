"""Calls methods without parameters as a user, each over a connection of its own; prints the replies.

usage: ask.py SOCKET UID METHOD…
"""
import os
import socket
import sys

os.setgroups([])
os.setgid(int(sys.argv[2]))
os.setuid(int(sys.argv[2]))
for method in sys.argv[3:]:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(sys.argv[1])
        connection.sendall(b'{"method":"%s"}\0' % method.encode())
        reply = b""
        while not reply.endswith(b"\0"):
            reply += connection.recv(1 << 16)
        print(reply[:-1].decode())
