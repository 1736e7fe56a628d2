"""Follows the log over many connections as a user, and says how many were let in.

usage: be_many.py SOCKET UID COUNT
"""
import os
import signal
import socket
import sys

os.setgroups([])
os.setgid(int(sys.argv[2]))
os.setuid(int(sys.argv[2]))
call = b'{"method":"io.chronicled.Control.Tail","parameters":{"last":1,"follow":true},"more":true}\0'
connections = []
for _ in range(int(sys.argv[3])):
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(sys.argv[1])
        connection.sendall(call)
        if connection.recv(1):
            connections.append(connection)
    except (BrokenPipeError, ConnectionResetError):
        pass
os.write(1, b"%d\n" % len(connections))
signal.pause()
