"""The log of a small Python consumer: a line for each file, never synced."""

import json
import pathlib
import time


class LineLog:
    """Reads files of RUN/incoming and appends a line for each to RUN/events.jsonl."""

    def __init__(self, run):
        self.folder = pathlib.Path(run, "incoming")
        self.file = open(pathlib.Path(run, "events.jsonl"), "a", encoding="utf-8")

    def add(self, name):
        """Appends the line of the file called `name`, unless it is gone or still empty."""
        try:
            content = (self.folder / name).read_bytes()
        except FileNotFoundError:
            return False
        if not content:
            return False
        line = {"file": name, "bytes": len(content), "time": time.time_ns()}
        self.file.write(json.dumps(line) + "\n")
        self.file.flush()
        return True
