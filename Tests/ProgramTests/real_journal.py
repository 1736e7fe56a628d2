"""Runs a daemon under the system's own journal, alone in a mount namespace, with our catalogue.

Usage: unshare --mount real_journal.py CATALOGUE DIRECTORY VERDICTS QUERY... -- PROGRAM [ARGUMENT...]
Prints what journalctl -x shows for QUERY once the log holds so many verdicts.
"""

import os
import shutil
import subprocess
import sys
import time

import own_journal

split = sys.argv.index("--")
catalogue, directory, verdicts = sys.argv[1:4]
query, command = sys.argv[4:split], sys.argv[split + 1 :]

for folder in ["/run", "/usr/lib/systemd/catalog", "/var/lib/systemd/catalog"]:
    os.makedirs(folder, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], check=True)
shutil.copy(catalogue, "/usr/lib/systemd/catalog/chronicled.catalog")
subprocess.run(["journalctl", "--update-catalog"], check=True)
for folder in ["/run/systemd/journal", "/run/log/journal"]:
    os.makedirs(folder)


def wait_until(holds):
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def judged():
    try:
        with open(os.path.join(directory, "events.jsonl"), "rb") as log:
            return sum(b"io.chronicled.article." in line for line in log)
    except FileNotFoundError:
        return 0


journal = subprocess.Popen(["/usr/lib/systemd/systemd-journald"], stderr=subprocess.DEVNULL)
try:
    wait_until(lambda: os.path.exists("/run/systemd/journal/socket"))
    program = subprocess.Popen(command, **own_journal.standard_error())
    wait_until(lambda: judged() >= int(verdicts))
    program.terminate()
    program.wait(60)
    subprocess.run(["journalctl", "--sync"], check=True)
    subprocess.run(["journalctl", "--no-pager", "-o", "short", "-x"] + query, check=True)
finally:
    journal.terminate()
    journal.wait(60)
