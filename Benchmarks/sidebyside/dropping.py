"""Drops files into a folder and notes when each was whole there."""

import os
import pathlib
import time

from articles import text


class Drop:
    """Files to be dropped: every other one is renamed into place, the rest written and closed."""

    def __init__(self, run, count):
        self.incoming = pathlib.Path(run, "incoming")
        self.staging = pathlib.Path(run, "staging")
        self.count = count
        self.times = {}
        self.staging.mkdir()
        for number in range(0, count, 2):
            pathlib.Path(self.staging, name(number)).write_text(text(number), encoding="utf-8")
        self.contents = [text(number).encode() for number in range(count)]

    def run(self, numbers=None, rate=None):
        """Drops the files with these numbers, all of them if none are named: at `rate` files a
        second, or as fast as may be."""
        numbers = range(self.count) if numbers is None else numbers
        start = time.monotonic()
        for turn, number in enumerate(numbers):
            if rate:
                wait = start + turn / rate - time.monotonic()
                if wait > 0:
                    time.sleep(wait)
            self._drop(number)

    def _drop(self, number):
        target = f"{self.incoming}/{name(number)}"
        if number % 2 == 0:
            self.times[name(number)] = time.time_ns()
            os.rename(f"{self.staging}/{name(number)}", target)
        else:
            file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
            os.write(file, self.contents[number])
            self.times[name(number)] = time.time_ns()
            os.close(file)


def name(number):
    """The name of the file with this number."""
    return f"meldung-{number:06}.txt"
