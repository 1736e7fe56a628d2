"""Runs a daemon whose journal takes nothing while many files are dropped.

Usage: unshare --mount deaf_journal.py DIRECTORY PROGRAM [ARGUMENT...]
Prints, as JSON, how many files were judged meanwhile, the entry that tells of lost messages once the
journal listens again, and how the daemon ended while it did not.
"""

import json
import os
import subprocess
import sys
import time

import own_journal

COUNTS = {"leer": b"", "blank": b" \n", "binaer": b"\0", "kaputt": b"D\x81\x8d\x8f"}
EACH = 600


def verdicts(log):
    try:
        with open(log, "rb") as lines:
            return sum(b"io.chronicled.article." in line for line in lines)
    except FileNotFoundError:
        return 0


def wait_for(count, log):
    deadline = time.monotonic() + 90
    while verdicts(log) < count and time.monotonic() < deadline:
        time.sleep(0.05)
    return verdicts(log)


directory = sys.argv[1]
log = os.path.join(directory, "events.jsonl")
journal = own_journal.listen()
program = subprocess.Popen(sys.argv[2:], **own_journal.standard_error())
assert "watches" in own_journal.receive(journal)["MESSAGE"]
for name, content in COUNTS.items():
    for number in range(EACH):
        with open(f"{directory}/incoming/{name}{number}.txt", "wb") as file:
            file.write(content)
judged = wait_for(len(COUNTS) * EACH, log)
entries = 0
while "LOST" not in (entry := own_journal.receive(journal)):
    entries += 1
for number in range(EACH):
    with open(f"{directory}/incoming/nochmal{number}.txt", "wb") as file:
        file.write(b"date 2023-13 Text")
judged += wait_for((len(COUNTS) + 1) * EACH, log) - judged
began = time.monotonic()
program.terminate()
status = program.wait(60)
print(
    json.dumps(
        {
            "judged": judged,
            "written": entries,
            "lost": int(entry["LOST"]),
            "kinds": entry["KINDS"],
            "status": status,
            "seconds": time.monotonic() - began,
        }
    )
)
