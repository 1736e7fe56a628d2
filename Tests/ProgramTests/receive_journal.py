"""Runs a program with a journal of the test's own and prints the entries it sends, as JSON.

Usage: unshare --mount receive_journal.py ENTRIES PROGRAM [ARGUMENT...]
The program is told to stop when one entry is missing of the number wanted.
"""

import json
import os
import socket
import struct
import subprocess
import sys


def fields(datagram):
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


subprocess.run(["mount", "-t", "tmpfs", "tmpfs", "/run"], check=True)
os.makedirs("/run/systemd/journal")
journal = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
journal.bind("/run/systemd/journal/socket")
journal.settimeout(60)
reader, writer = os.pipe()
status = os.fstat(writer)
program = subprocess.Popen(
    sys.argv[2:],
    stderr=writer,
    env={"JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino}"},
)
wanted = int(sys.argv[1])
entries = [fields(journal.recv(1 << 20)) for _ in range(wanted - 1)]
program.terminate()
entries.append(fields(journal.recv(1 << 20)))
print(json.dumps(entries))
sys.exit(program.wait())
