"""Runs a program with a journal of the test's own and prints the entries it sends, as JSON.

Usage: unshare --mount receive_journal.py ENTRIES PROGRAM [ARGUMENT...]
The program is told to stop when so many entries have come; 0 lets it end by itself.
"""

import json
import subprocess
import sys

import own_journal

journal = own_journal.listen()
program = subprocess.Popen(sys.argv[2:], **own_journal.standard_error())
wanted = int(sys.argv[1])
entries = [own_journal.receive(journal) for _ in range(wanted)]
if wanted:
    program.terminate()
status = program.wait(60)
entries += own_journal.receive_rest(journal)
print(json.dumps(entries))
sys.exit(status)
