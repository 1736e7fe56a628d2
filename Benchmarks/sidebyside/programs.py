"""The programs under test, each in a session of its own, found again through /proc."""

import os
import pathlib
import signal
import subprocess
import time

from records import LogFile
from articles import text

TICKS = os.sysconf("SC_CLK_TCK")


class Program:
    """A program that watches RUN/incoming and writes RUN/events.jsonl."""

    def __init__(self, arguments, run, preload=None):
        self.arguments = [argument.replace("RUN", str(run)) for argument in arguments]
        self.run = run
        self.environment = dict(os.environ)
        if preload:
            self.environment |= {
                "LD_PRELOAD": preload, "SYNC_RECORD": os.environ["WORK"] + "/syncs"}
        self.leader = None
        self.probes = 0

    def start(self):
        """Starts the program without waiting for it."""
        self.leader = subprocess.Popen(
            self.arguments, env=self.environment, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=open(f"{self.run}/errors", "ab"))

    def wait_until_ready(self, timeout=30):
        """Drops probes until one has a line."""
        log = LogFile(self.run)
        lines = log.count()
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            self.probes += 1
            probe = pathlib.Path(self.run, "incoming", f"probe-{self.probes}.txt")
            probe.write_text(f"{text(-self.probes)} Probe.", encoding="utf-8")
            for _ in range(20):
                if log.count() > lines:
                    return
                time.sleep(0.05)
        errors = pathlib.Path(self.run, "errors").read_text(errors="replace")[-500:]
        raise RuntimeError(f"{self.arguments[0]} sees nothing: {errors}")

    def signal(self, number):
        """Sends a signal to every process of the session."""
        for process in self._processes():
            try:
                os.kill(process, number)
            except ProcessLookupError:
                pass

    def kill(self):
        """Ends every process of the session, and waits until they are gone."""
        while self._processes():
            self.signal(signal.SIGKILL)
            self.leader.poll()
            time.sleep(0.01)
        self.leader.wait()

    def peak_memory(self):
        """Bytes: the largest resident sizes of the processes that run now, added up."""
        sizes = [self._status(process, "VmHWM:") for process in self._processes()]
        return sum(int(size.split()[0]) << 10 for size in sizes if size)

    def cpu_seconds(self):
        """The CPU time that the processes of the session and their ended children took."""
        total = 0
        for process in self._processes():
            fields = _stat(process)
            total += sum(int(field) for field in fields[11:15]) if fields else 0
        return total / TICKS

    def _processes(self):
        session = str(self.leader.pid)
        found = []
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                fields = _stat(entry)
                if fields and fields[3] == session and fields[0] != "Z":
                    found.append(int(entry))
        return found

    @staticmethod
    def _status(process, key):
        try:
            for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
                if line.startswith(key):
                    return line.split(maxsplit=1)[1]
        except OSError:
            pass
        return None


def _stat(process):
    """The fields of /proc/PID/stat from the state on, or none when the process is gone."""
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
