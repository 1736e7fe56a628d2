"""Connects many times and says nothing, or half a call; stays until it is ended.

usage: be_silent.py SOCKET COUNT
"""
import os
import resource
import signal
import socket
import sys

hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
connections = []
for number in range(int(sys.argv[2])):
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(sys.argv[1])
    if number % 2:
        try:
            connection.send(b'{"method":"io.chron')
        except OSError:
            pass
    connections.append(connection)
os.write(1, b"silent\n")
signal.pause()
