#!/usr/bin/env python3
"""Cuts the power of a machine in which the daemon works, and looks at what its disk then holds.

The machine is qemu's, ended with SIGKILL at a random moment: what its kernel had not written is
gone. On its console it prints each line that `chroniclectl tail -f` shows, which is a promise that
the line is on the disk. After every cut the disk, its journal replayed, must hold every line that
was ever promised; that covers the state before the daemon starts again and, with the cut after, the
state that its recovery left. A last boot without a cut must judge all that lies there and end well.
Exit status 1 when a promise is broken.
"""

import argparse
import collections
import os
import random
import re
import shutil
import signal
import sys
import time

_HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(_HERE, "..", "Soak"))

import eventlog  # noqa: E402
from articles import digest  # noqa: E402
from ledger import is_passed_over  # noqa: E402
from machine import Machine  # noqa: E402

_ACKNOWLEDGED = re.compile(rb"ACK (\d{20}) (\S+) \.\r?\n")


class Broken(Exception):
    """A promise was broken, or the machine did not do its part."""


class PowerCuts:
    """A number of cuts on one disk."""

    def __init__(self, machine, folder, seed):
        self._machine, self._folder = machine, folder
        self._random = random.Random(seed)
        self._promised = {}
        self._repairs = 0

    def cut(self, number):
        """Boots, waits for a random moment, cuts, and looks at the disk."""
        early = self._random.random() < 0.2
        moment = self._random.uniform(0, 8) if early else self._random.uniform(0.2, 6)
        self._boot(number, "feed", b"BOOTED" if early else b"ACK", moment)
        self._look(number)

    def last(self, number):
        """Boots once more, without a cut: everything that lies there is judged."""
        console = self._boot(number, "last", b"STOPPED", 5)
        if b"STOPPED 0" not in console:
            raise Broken("the daemon did not end with status 0")
        log = self._look(number)
        directory = self._machine.everything(os.path.join(self._folder, "found"))
        judged = {line.content for line in log.verdicts}
        unjudged = 0
        for folder, _, names in os.walk(os.path.join(directory, "incoming")):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    unjudged += not is_passed_over(name) and digest(file.read()) not in judged
        accepted = collections.Counter(
            line.content for line in log.verdicts
            if eventlog.VERDICTS[line.type] == "accepted")
        doubled = sum(count > 1 for count in accepted.values())
        print(f"{number} cuts: {len(self._promised)} lines acknowledged, 0 lost, "
              f"{self._repairs} torn tails repaired, {doubled} doubled, "
              f"{len(log.verdicts)} verdicts, {unjudged} files lying there unjudged")
        if doubled or unjudged:
            raise Broken("files were judged twice or not at all")

    def _boot(self, number, mode, sign, moment):
        """Runs the machine until `moment` seconds after `sign` stood on the console."""
        path = os.path.join(self._folder, "console")
        with open(path, "wb") as console:
            process = self._machine.boot(number, mode, console)
        try:
            self._await(sign, path, process)
            deadline = time.monotonic() + moment
            while time.monotonic() < deadline and process.poll() is None:
                time.sleep(0.02)
        finally:
            process.kill()
            process.wait()
        with open(path, "rb") as console:
            text = console.read()
        if b"FAILED" in text or b"Kernel panic" in text:
            raise Broken(f"boot {number}: {text[-3000:].decode(errors='replace')}")
        self._note(text)
        return text

    def _await(self, sign, path, process):
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline:
            with open(path, "rb") as console:
                text = console.read()
            if sign in text:
                return
            if b"FAILED" in text or process.poll() is not None:
                break
            time.sleep(0.05)
        raise Broken(f"no {sign.decode()} on the console: {text[-3000:].decode(errors='replace')}")

    def _note(self, text):
        for sequence, id_ in _ACKNOWLEDGED.findall(text):
            sequence, id_ = int(sequence), id_.decode()
            if self._promised.setdefault(sequence, id_) != id_:
                raise Broken(f"line {sequence} was {self._promised[sequence]}, is {id_}")

    def _look(self, number):
        """Reads the disk as the next boot will find it."""
        directory = self._machine.log(os.path.join(self._folder, "found"))
        log = eventlog.Log(directory)
        found = {line.sequence: line.id for line in log.lines}
        lost = [(sequence, id_) for sequence, id_ in self._promised.items()
                if found.get(sequence) != id_]
        faults = [fault for fault in log.faults if not self._is_torn_end(fault, directory)]
        self._repairs = sum(line.type == eventlog.RECOVERED for line in log.lines)
        print(f"cut {number}: {len(self._promised)} acknowledged, {len(lost)} lost, "
              f"{len(log.lines)} lines, {self._repairs} torn tails repaired so far"
              + (", torn now" if log.faults else ""), flush=True)
        if lost or faults:
            raise Broken(f"lost: {lost[:10]} unsound: {faults[:10]}")
        return log

    def _is_torn_end(self, fault, directory):
        """Whether the fault lies in the active file behind all that was promised."""
        if not fault.startswith("events.jsonl"):
            return False
        with open(os.path.join(directory, "events.jsonl"), "rb") as file:
            sound = [line for line in map(eventlog.parse, map(bytes.strip, file)) if line]
        return not sound or sound[-1].sequence >= max(self._promised, default=0)


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--programs", required=True, help="folder of chronicled and chroniclectl")
    parser.add_argument("--lexicon", required=True, help="the daemon's lexicon folder")
    parser.add_argument("--folder", default=".build/powercut", help="where disks and kernel lie")
    parser.add_argument("--cycles", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    cuts = PowerCuts(
        Machine(options.folder, options.programs, options.lexicon), options.folder, options.seed)
    try:
        for number in range(1, options.cycles + 1):
            cuts.cut(number)
        cuts.last(options.cycles)
    except Broken as broken:
        print(f"BROKEN {broken}", file=sys.stderr)
        return 1
    shutil.rmtree(os.path.join(options.folder, "found"), ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
