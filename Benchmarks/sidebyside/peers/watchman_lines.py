"""What watchman's trigger starts with the names of changed files: watchman_lines.py RUN."""

import sys

from line import LineLog

log = LineLog(sys.argv[1])
for name in sys.stdin.read().splitlines():
    log.add(name)
