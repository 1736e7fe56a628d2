"""What a program wrote: its lines, and when each was durable."""

import bisect
import collections
import json
import os
import pathlib
import struct
import time


class LogFile:
    """The log of one run, read as it grows."""

    def __init__(self, run):
        self.path = pathlib.Path(run, "events.jsonl")
        self._read = 0
        self._lines = 0

    def count(self):
        """How many lines it has."""
        if self.path.exists():
            with open(self.path, "rb") as file:
                file.seek(self._read)
                added = file.read()
            self._read += len(added)
            self._lines += added.count(b"\n")
        return self._lines

    def wait_for(self, count, quiet, timeout):
        """Waits until it has `count` lines and no more come, or none came for `quiet` seconds."""
        end = time.monotonic() + timeout
        last, since = self.count(), time.monotonic()
        while time.monotonic() < end:
            time.sleep(0.1)
            now = self.count()
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > (1 if now >= count else quiet):
                return

    def lines(self, syncs=None):
        """For each file the times, in ns, at which its lines were durable; those of a program
        that does not sync are its own."""
        durable = Syncs(syncs, self.path) if syncs else None
        times, offset = collections.defaultdict(list), 0
        for line in self.path.read_bytes().splitlines(keepends=True):
            offset += len(line)
            fields = json.loads(line)
            data = fields.get("data", fields)
            if "file" in data:
                times[data["file"]].append(durable.time(offset) if durable else fields["time"])
        return times


class Syncs:
    """The syncs of one file, as syncs.c recorded them."""

    def __init__(self, record, path):
        inode = os.stat(path).st_ino
        entries = struct.iter_unpack("=qqq", pathlib.Path(record).read_bytes())
        self.entries = sorted((size, when) for when, number, size in entries if number == inode)
        self.sizes = [size for size, _ in self.entries]

    def time(self, offset):
        """When the bytes up to `offset` were on the disk."""
        at = bisect.bisect_left(self.sizes, offset)
        return self.entries[at][1] if at < len(self.entries) else None
