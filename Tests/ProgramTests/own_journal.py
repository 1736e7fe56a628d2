"""A journal's socket of the test's own, in a mount namespace of its own."""

import os
import socket
import struct
import subprocess

_pipe = os.pipe()


def listen():
    """Puts a socket in the place of the system's journal."""
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", "/run"], check=True)
    os.makedirs("/run/systemd/journal")
    journal = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    journal.bind("/run/systemd/journal/socket")
    journal.settimeout(60)
    return journal


def standard_error():
    """What makes a program take its standard error for the journal."""
    status = os.fstat(_pipe[1])
    return {
        "stderr": _pipe[1],
        "env": {"JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino}"},
    }


def receive(journal):
    """The next entry."""
    return _fields(journal.recv(1 << 20))


def receive_rest(journal):
    """The entries that wait."""
    journal.setblocking(False)
    entries = []
    try:
        while True:
            entries.append(receive(journal))
    except BlockingIOError:
        journal.settimeout(60)
        return entries


def _fields(datagram):
    """The fields of an entry in the journal's native protocol."""
    found = {}
    while datagram:
        line, _, datagram = datagram.partition(b"\n")
        name, equals, value = line.partition(b"=")
        if not equals:
            (size,) = struct.unpack("<Q", datagram[:8])
            value, datagram = datagram[8 : 8 + size], datagram[9 + size :]
        found[name.decode()] = value.decode()
    return found
