"""The daemon under test: started, asked, killed, and its log torn as a crash would tear it."""

import datetime
import json
import os
import re
import signal
import socket
import subprocess
import time

import eventlog


class Daemon:
    """Runs `command` under `directory`; only processes that it started are ever signalled."""

    def __init__(self, command, directory):
        self._command, self._directory = command, directory
        self._process, self._torn, self._errors = None, None, os.path.join(directory, "stderr")
        self.log = os.path.join(directory, "events.jsonl")

    def start(self):
        """Starts it and returns at once."""
        with open(self._errors, "ab") as errors:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors)
        self.started = time.monotonic()

    def is_alive(self):
        """Whether it still runs; one that ended by itself is a fault."""
        return self._process is not None and self._process.poll() is None

    def kill(self):
        """Ends it with SIGKILL."""
        self._process.kill()
        self._process.wait()

    def stop(self):
        """Ends it in order and returns its exit status."""
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()
            return -signal.SIGKILL

    def status(self):
        """What it says of itself, or `None` while it does not answer."""
        try:
            with socket.socket(socket.AF_UNIX) as control:
                control.settimeout(5)
                control.connect(os.path.join(self._directory, "io.chronicled.Control"))
                control.sendall(b'{"method":"io.chronicled.Control.Status"}\0')
                reply = b""
                while not reply.endswith(b"\0"):
                    part = control.recv(65536)
                    if not part:
                        return None
                    reply += part
                return json.loads(reply[:-1])["parameters"]["live"]
        except (OSError, ValueError, KeyError):
            return None

    def answers(self):
        """Whether it runs and answers."""
        live = self.status()
        return bool(live) and live["state"] == "running"

    def is_idle(self):
        """Whether it runs with nothing waiting and nothing in work."""
        live = self.status()
        return bool(live) and live["state"] == "running" and not live["waiting"] + live["working"]

    def resources(self):
        """Its resident memory in MB and how many descriptors it has open."""
        process = f"/proc/{self._process.pid}"
        with open(f"{process}/status", encoding="utf-8") as status:
            kilobytes = int(re.search(r"VmRSS:\s+(\d+)", status.read())[1])
        return kilobytes / 1024, len(os.listdir(f"{process}/fd"))

    def errors(self):
        """The last of what it wrote to standard error."""
        with open(self._errors, encoding="utf-8", errors="replace") as errors:
            return errors.read()[-2000:]

    def can_be_torn(self):
        """Whether the log has a line, its last tear is mended, and that for half a second.

        A file that is replaced twice while `tail -F` looks away is lost to it.
        """
        try:
            with open(self.log, "rb") as log:
                first = log.readline()
        except FileNotFoundError:
            return False
        is_mended = self._torn is None or self._inode() != self._torn
        return first.endswith(b"\n") and is_mended and not _was_mended_lately(first)

    def tear(self, random):
        """Leaves at the end of the log, while the daemon is down, what a crash may leave there.

        Returns whether it did, for it must be one that `can_be_torn`.
        """
        if not self.can_be_torn():
            return False
        with open(self.log, "r+b") as log:
            last = log.read().split(b"\n")[-2]
            log.write(_torn_end(last, random))
        self._torn = self._inode()
        return True

    def _inode(self):
        try:
            return os.stat(self.log).st_ino
        except FileNotFoundError:
            return None


def _was_mended_lately(first):
    """Whether the log, which begins with the line `first`, is a new one, half a second old."""
    try:
        line = json.loads(first)
        if line["type"] != eventlog.RECOVERED:
            return False
        time_ = datetime.datetime.fromisoformat(line["time"])
    except (ValueError, KeyError):
        return False
    return time.time() - time_.timestamp() < 0.5


def _torn_end(last, random):
    """Bytes that may stand behind the log's `last` whole line after a crash."""
    kind = random.randrange(4)
    if kind == 0:
        return last[: random.randrange(1, len(last))]
    if kind == 1:
        return b"\0" * random.randrange(1, 5000)
    batch = _begun_batch(last, random)
    return batch if kind == 2 else batch + batch[: random.randrange(1, len(batch))]


def _begun_batch(last, random):
    """The first line of an article's batch whose events never came."""
    before = eventlog.parse(last)
    sequence = before.sequence + 1 if before else 1
    article = random.randbytes(16).hex()
    identity = {"device": 1, "inode": 1, "size": 9, "mtimeNs": 1, "ctimeNs": 1, "settled": True}
    line = {
        "specversion": "1.0", "type": "io.chronicled.article.accepted",
        "source": "/chronicled/torn", "id": article, "subject": "torn",
        "time": "2024-05-14T00:00:00.000000Z", "sequence": f"{sequence:020}",
        "datacontenttype": "application/json",
        "data": {
            "root": "/torn", "file": "torn", "identity": identity, "content": article * 2,
            "events": 2, "replaces": None, "supersedes": None},
    }
    return eventlog.checksummed(json.dumps(line, separators=(",", ":")).encode())
