#!/usr/bin/env python3
"""Drops files as real feeds do while the daemon is killed again and again, and keeps the ledger.

Exit status 1 when a guarantee is broken, with the evidence. Everything lies in one temporary
directory, which is removed at the end (`--keep` leaves it). The plan follows from `--seed`: what
each writer does in which order, when the kills come and what they leave of the log.
"""

import argparse
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import ledger as book
from articles import digest
from daemon import Daemon
from eventlog import RECOVERED, Log
from reader import Reader
from writers import Pace, Writer


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--programs", required=True, help="folder with the program chronicled")
    parser.add_argument("--lexicon", help="the daemon's lexicon folder")
    parser.add_argument("--files", type=int, default=5000, help="how many deliveries")
    parser.add_argument("--kills", type=int, default=20, help="how often the daemon is killed")
    parser.add_argument("--recoveries", type=int, default=0, help="at least so many torn logs")
    parser.add_argument("--tear", type=float, default=0.3, help="share of kills that tear the log")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--calm", type=float, default=0, help="seconds without kills at the end")
    parser.add_argument("--limit", type=float, default=0, help="seconds the whole may take")
    parser.add_argument("--verdicts-only", action="store_true", help="run with the coder off")
    parser.add_argument("--rotate", help="seal the log at this size, such as 1MiB")
    parser.add_argument("--keep", action="store_true", help="leave the directory")
    return parser.parse_args()


class Failed(Exception):
    """The run cannot go on."""


class Soak:
    """One run."""

    def __init__(self, options, directory):
        self._options, self._directory = options, directory
        self._random = random.Random(f"kills {options.seed}")
        self._incoming = os.path.join(directory, "incoming")
        outside = os.path.join(directory, "outside")
        os.mkdir(self._incoming)
        os.mkdir(outside)
        command = [os.path.join(options.programs, "chronicled"), *self._place()]
        command += ["--lexicon", options.lexicon] if options.lexicon else []
        command += ["--verdicts-only"] if options.verdicts_only else []
        self._daemon, self._reader = Daemon(command, directory), Reader(directory)
        self._ledger = book.Ledger()
        self._pace = Pace(backlog=max(50, min(2000, options.files // 20)))
        self._writers = [
            Writer(number, options.seed, options.files // options.writers,
                   (self._incoming, outside), self._ledger, self._reader, self._pace,
                   kept=max(100, min(2500, options.files // 8)))
            for number in range(options.writers)]
        self._began = time.monotonic()
        self._kills = self._tears = 0
        self._first_resources = None
        self.faults = []

    def _place(self):
        """What the command line says of where everything lies, and of the log's size."""
        if not self._options.rotate:
            return ["--directory", self._directory]
        path = os.path.join(self._directory, "chronicled.toml")
        with open(path, "w", encoding="utf-8") as file:
            print(f'directories = ["{self._incoming}"]', file=file)
            print(f'rotateSize = "{self._options.rotate}"', file=file)
            for key, name in [("log", "events.jsonl"), ("index", "index.sqlite"),
                              ("socket", "io.chronicled.Control")]:
                print(f'{key} = "{self._directory}/{name}"', file=file)
        return ["--config", path]

    def run(self):
        """Runs to the end; afterwards `faults` says what was broken."""
        options = self._options
        self._daemon.start()
        self._wait(lambda: os.path.exists(self._daemon.log), "there is a log")
        self._reader.start()
        for writer in self._writers:
            writer.start()
        while self._kills < options.kills or self._tears < options.recoveries:
            self._live_and_die()
        self._rest()
        self._drain()
        self._rescan()
        self._judge()

    def end(self):
        """Ends whatever still runs."""
        self._pace.is_aborted = True
        for writer in self._writers:
            writer.join(5)
        if self._daemon.is_alive():
            self._daemon.kill()
        self._reader.end()

    # Waiting.

    def _wait(self, condition, what, seconds=120):
        """Waits until `condition` holds, while daemon and writers are well."""
        deadline = time.monotonic() + seconds
        while not condition():
            self._check_well()
            if time.monotonic() > deadline:
                raise Failed(f"not within {seconds} s: {what}")
            time.sleep(0.02)

    def _check_well(self):
        for writer in self._writers:
            if writer.failure:
                raise Failed(f"{writer.name}: {writer.failure!r}")
        if not self._daemon.is_alive():
            raise Failed(f"the daemon ended by itself: {self._daemon.errors()}")
        limit = self._options.limit
        if limit and time.monotonic() - self._began > limit:
            raise Failed(f"the run takes longer than {limit} s")

    # The kills.

    def _live_and_die(self):
        """Lets the daemon live for its share of the deliveries and a moment, and kills it."""
        step = self._options.files * 0.8 / max(self._options.kills, self._options.recoveries, 1)
        threshold = min(step * (self._kills + self._random.random()), self._options.files * 0.8)
        self._pace.limit = max(self._pace.limit, threshold + step + 100)
        moment = self._random.choice([
            lambda: self._random.uniform(0, 0.06), lambda: self._random.uniform(0, 0.4),
            lambda: self._random.uniform(0, 0.4), lambda: self._random.uniform(0.4, 1)])()
        self._wait(
            lambda: self._delivered() >= threshold, f"{threshold:.0f} deliveries", seconds=600)
        self._wait(lambda: time.monotonic() - self._daemon.started >= moment, "a moment")
        if self._tears < self._options.recoveries:
            self._wait(self._daemon.can_be_torn, "the log is mended")
        self._daemon.kill()
        self._kills += 1
        if self._random.random() < self._options.tear:
            self._tears += self._daemon.tear(self._random)
        self._daemon.start()
        if self._kills % 50 == 0:
            print(f"{self._kills} kills, {self._tears} torn logs, {len(self._ledger)} files, "
                  f"{time.monotonic() - self._began:.0f} s", flush=True)

    def _delivered(self):
        done = all(not writer.is_alive() for writer in self._writers)
        return self._options.files if done else len(self._ledger)

    # The end.

    def _rest(self):
        """The last deliveries, without kills, and the first look at the resources."""
        self._wait(self._daemon.answers, "the last daemon answers", 600)
        self._pace.limit = float("inf")
        self._wait(
            lambda: self._delivered() >= self._options.files
            or time.monotonic() - self._daemon.started > 60, "the writers end", 600)
        self._first_resources = self._daemon.resources()
        self._wait(
            lambda: not any(writer.is_alive() for writer in self._writers), "the writers end", 3600)

    def _drain(self):
        """Waits until everything is judged, or nothing has happened for half a minute."""
        size, balanced, since = -1, -1, time.monotonic()
        while time.monotonic() - since < 30:
            self._check_well()
            now = self._log_size()
            if now != size or not self._daemon.is_idle():
                size, since = now, time.monotonic()
            elif balanced != size and time.monotonic() - since > 0.5:
                if not self._balance().lost:
                    return
                balanced = size
            time.sleep(0.1)

    def _rescan(self):
        """Kills once more: the files that lie there are met again and get nothing."""
        self._calm()
        self._last_resources = self._daemon.resources()
        before = self._log_size()
        self._daemon.kill()
        self._kills += 1
        self._daemon.start()
        self._wait(self._daemon.is_idle, "the daemon is idle after the last kill", 600)
        since = time.monotonic()
        while time.monotonic() - since < 1.5:
            if not self._daemon.is_idle():
                since = time.monotonic()
            time.sleep(0.1)
        if self._log_size() != before:
            self.faults.append("a start with nothing new wrote to the log")

    def _calm(self):
        wanted = self._daemon.started + self._options.calm
        self._wait(lambda: time.monotonic() >= wanted, "calm", self._options.calm + 1)

    def _log_size(self):
        names = [name for name in os.listdir(self._directory) if name.endswith(".jsonl")]
        return sum(os.path.getsize(os.path.join(self._directory, name)) for name in names)

    def _balance(self):
        return self._ledger.balance(Log(self._directory, is_checked=False).verdicts)

    def _judge(self):
        """Stops the daemon and looks at all that is left."""
        status = self._daemon.stop()
        if status != 0:
            self.faults.append(f"exit status {status}: {self._daemon.errors()}")
        self._verify()
        log = Log(self._directory)
        balance = self._ledger.balance(log.verdicts)
        unjudged = list(self._unjudged(log))
        printed, lines, back = self._reader.finish(log, self._wait_for_reader)
        self.faults += log.faults + balance.wrong + printed + list(self._swollen())
        self.faults += [f"lost: {each}" for each in balance.lost]
        self.faults += [f"unfounded: {each}" for each in balance.unfounded]
        self.faults += [f"lies there unjudged: {each!r}" for each in unjudged]
        recovered = sum(line.type == RECOVERED for line in log.lines)
        if recovered < self._tears:
            self.faults.append(f"{self._tears} tears, {recovered} recoveries")
        self._report(log, balance, len(unjudged), (lines, back, len(printed)), recovered)

    def _verify(self):
        """What the product's own check says."""
        command = [os.path.join(self._options.programs, "chroniclectl"), "--directory",
                   self._directory, "verify"]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode != 0:
            self.faults.append(f"verify ends with {result.returncode}: {result.stderr}")

    def _wait_for_reader(self, condition):
        deadline = time.monotonic() + 30
        while not condition() and time.monotonic() < deadline:
            time.sleep(0.1)

    def _unjudged(self, log):
        judged = {line.content for line in log.verdicts}
        for folder, _, names in os.walk(self._incoming):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    if not book.is_passed_over(path) and digest(file.read()) not in judged:
                        yield path

    def _swollen(self):
        """The last daemon's memory and descriptors, where they were early in its life."""
        (memory, descriptors), (after, left) = self._first_resources, self._last_resources
        if after > memory * 1.25 + 24:
            yield f"resident memory grew from {memory:.0f} to {after:.0f} MB"
        if left > descriptors + 4:
            yield f"open descriptors grew from {descriptors} to {left}"

    def _report(self, log, balance, unjudged, reader, recovered):
        counts, options = balance.counts, self._options
        memory, descriptors = self._first_resources
        after, left = self._last_resources
        doubled = len(balance.unfounded) + sum("twice" in fault for fault in self.faults)
        print(f"seed {options.seed}: {self._kills} kills, {recovered} recoveries "
              f"({self._tears} torn logs), {len(self._ledger)} files, {len(log.lines)} lines, "
              f"{time.monotonic() - self._began:.0f} s")
        kinds = ["accepted", "duplicate", "rejected", "unchanged", "vanished", "passed over"]
        print("  " + " + ".join(f"{counts[kind]} {kind}" for kind in kinds)
              + f" = {sum(counts[kind] for kind in kinds)}")
        print(f"  lost {len(balance.lost)}, doubled {doubled}, lying unjudged {unjudged}, "
              f"unsound lines {len(log.faults)}")
        print(f"  tail -F: {reader[0]} lines, {reader[1]} taken back, {reader[2]} missed or again")
        print(f"  resident memory {memory:.0f} MB, at the end {after:.0f} MB; "
              f"descriptors {descriptors}, at the end {left}")


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options = arguments()
    directory = tempfile.mkdtemp(prefix="soak-")
    soak = None
    try:
        soak = Soak(options, directory)
        soak.run()
        faults = soak.faults
    except Failed as failure:
        faults = soak.faults + [str(failure)]
    finally:
        with contextlib.suppress(Exception):
            soak.end()
        if options.keep:
            print(f"kept: {directory}")
        else:
            shutil.rmtree(directory, ignore_errors=True)
    for fault in faults[:40]:
        print(f"FAULT {fault}", file=sys.stderr)
    if len(faults) > 40:
        print(f"and {len(faults) - 40} faults more", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
