"""A consumer with watchfiles' loop: watchfiles_lines.py RUN."""

import os
import sys

from line import LineLog
from watchfiles import Change, watch

log = LineLog(sys.argv[1])
for changes in watch(os.path.join(sys.argv[1], "incoming")):
    for change, path in changes:
        if change is not Change.deleted:
            log.add(os.path.basename(path))
