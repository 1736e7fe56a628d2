"""The reader that a user would have: `tail -n +1 -F events.jsonl`, through every recovery."""

import collections
import json
import os
import re
import subprocess
import threading

import eventlog

_START = re.compile(rb'\{"specversion":"1\.0","type":"io\.chronicled\.article\.')


class Reader:
    """Runs `tail` and keeps what it prints.

    What it printed is parsed strictly once, at the end. Meanwhile `has_verdict` and `has_content`
    tell the writers what they may clear away; they look at whole lines that others follow.
    """

    def __init__(self, directory):
        self._directory = directory
        self._path = os.path.join(directory, "printed")
        self._lock = threading.Lock()
        self._offset, self._held_back = 0, []
        self._verdicts, self._contents = set(), set()
        self._process = None
        open(self._path, "wb").close()

    def start(self):
        """Starts `tail`, once there is a log.

        Where there is none yet GNU tail asks the kernel for no announcements, looks once a second
        and takes five looks to notice that a file was replaced.
        """
        log = os.path.join(self._directory, "events.jsonl")
        with open(self._path, "wb") as output:
            self._process = subprocess.Popen(
                ["tail", "-n", "+1", "-F", log], stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.DEVNULL)

    def has_verdict(self, path, content):
        """Whether a verdict on this content under this path has been printed."""
        return (path, content) in self._verdicts

    def has_content(self, content):
        """Whether any verdict on this content has been printed."""
        return content in self._contents

    def refresh(self):
        """Takes in what was printed since the last call."""
        with self._lock, open(self._path, "rb") as printed:
            printed.seek(self._offset)
            data = printed.read()
            end = data.rfind(b"\n") + 1
            self._offset += end
            for bytes_ in data[:end].split(b"\n"):
                self._take(bytes_)

    def _take(self, bytes_):
        """Believes a verdict once the next one has come, which shows its lines to be whole."""
        starts = list(_START.finditer(bytes_))
        if not starts:
            return
        try:
            line = eventlog.Line(json.loads(bytes_[starts[-1].start():]))
        except (ValueError, KeyError, TypeError):
            return
        for earlier in self._held_back:
            self._verdicts.add((earlier.path, earlier.content))
            self._contents.add(earlier.content)
        self._held_back = [line]

    def finish(self, log, wait):
        """What is wrong with what was printed, and how many lines were printed and taken back.

        `wait` is called with a condition until every line of `log` has been printed.
        """
        last = log.lines[-1].id.encode() if log.lines else b""
        wait(lambda: self._ends_with(last))
        self.end()
        with open(self._path, "rb") as printed:
            count = collections.Counter(
                line.id for line in eventlog.printed_lines(printed, log))
        back = collections.Counter(line.id for line in eventlog.taken_back(self._directory))
        stands = collections.Counter(line.id for line in log.lines)
        faults = [f"missed by tail -F: {id_}" for id_ in stands if count[id_] < stands[id_]]
        for id_, times in count.items():
            if times > stands[id_] + back[id_]:
                faults.append(
                    f"printed {times} times by tail -F: {id_}, which stands {stands[id_]} times "
                    f"and was taken back {back[id_]} times")
        return faults, sum(count.values()), sum(back.values())

    def _ends_with(self, id_):
        with open(self._path, "rb") as printed:
            printed.seek(max(0, os.path.getsize(self._path) - (1 << 20)))
            return id_ in printed.read()

    def end(self):
        """Ends `tail`, also where SIGTERM is blocked, which programs inherit from their starter."""
        if self._process:
            self._process.kill()
            self._process.wait()
