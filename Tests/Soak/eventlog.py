"""Reads the event log and what `tail -F` printed of it, and checks every line by itself."""

import base64
import json
import os
import re

_POLYNOMIAL = 0x82F63B78
_TAIL = re.compile(rb',"crc32c":"([0-9a-f]{8})"\}$')
_START = b'{"specversion":"1.0","type":'
VERDICTS = {
    "io.chronicled.article.accepted": "accepted",
    "io.chronicled.article.duplicate": "duplicate",
    "io.chronicled.article.rejected": "rejected",
}
RECOVERED = "io.chronicled.log.recovered"


def _table(bits):
    table = []
    for value in range(1 << bits):
        for _ in range(bits):
            value = (value >> 1) ^ (_POLYNOMIAL if value & 1 else 0)
        table.append(value)
    return table


_BYTES, _PAIRS = _table(8), _table(16)


def crc32c(data):
    """The CRC-32C of `data`, two bytes at a time."""
    crc, even = 0xFFFFFFFF, len(data) & ~1
    pairs = _PAIRS
    for pair in memoryview(data)[:even].cast("H"):
        crc = pairs[(crc ^ pair) & 0xFFFF] ^ (crc >> 16)
    for byte in data[even:]:
        crc = _BYTES[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def checksummed(line):
    """`line`, an object without its checksum, with it and its line feed."""
    return line[:-1] + b',"crc32c":"%08x"}\n' % crc32c(line[:-1])


class Line:
    """A sound line of the log."""

    __slots__ = ("type", "id", "sequence", "path", "content", "inode", "events", "of")

    def __init__(self, value):
        data = value["data"]
        self.type, self.id, self.sequence = value["type"], value["id"], int(value["sequence"])
        self.path = self.content = self.inode = self.events = self.of = None
        if self.type in VERDICTS:
            name = data.get("fileBytes")
            self.path = os.fsdecode(base64.b64decode(name)) if name else data["file"]
            self.content, self.inode = data["content"], data["identity"]["inode"]
            self.events, self.of = data.get("events"), data.get("of")


def parse(line, is_checked=True):
    """The line, given without its line feed, or `None` when its checksum or form is wrong."""
    check = _TAIL.search(line)
    if not check or is_checked and crc32c(line[: check.start()]) != int(check[1], 16):
        return None
    try:
        return Line(json.loads(line))
    except (ValueError, KeyError, TypeError):
        return None


def segments(directory):
    """The log's files, oldest first."""
    names = [n for n in os.listdir(directory) if n.startswith("events") and n.endswith(".jsonl")]
    names.sort(key=lambda name: (name == "events.jsonl", name))
    return [os.path.join(directory, name) for name in names]


class Log:
    """All lines of a log, and the faults found in reading them.

    Checksums take most of the time: where only a first look is wanted, `is_checked` is false.
    """

    def __init__(self, directory, is_checked=True):
        self.lines, self.faults, self._is_checked = [], [], is_checked
        self.by_bytes = {}
        for path in segments(directory):
            self._read(path)
        self._check_ids()

    def _read(self, path):
        name, before, missing = os.path.basename(path), None, 0
        with open(path, "rb") as file:
            for number, bytes_ in enumerate(file, 1):
                place = f"{name}:{number}"
                is_whole = bytes_.endswith(b"\n")
                line = parse(bytes_[:-1], self._is_checked) if is_whole else None
                if line is None:
                    self.faults.append(f"{place}: not sound: {bytes_[:120]!r}")
                    continue
                expected = self.lines[-1].sequence + 1 if self.lines else 1
                if line.sequence != expected:
                    self.faults.append(f"{place}: sequence {line.sequence}, expected {expected}")
                is_event = line.type == "io.chronicled.event"
                if is_event != (missing > 0):
                    self.faults.append(f"{place}: {line.id}: article's lines not together")
                if is_event and before and line.id.split("/")[0] != before:
                    self.faults.append(f"{place}: {line.id}: event of another article")
                missing = missing - 1 if is_event else line.events or 0
                before = before if is_event else line.id
                self.lines.append(line)
                self.by_bytes[hash(bytes_[:-1])] = line
        if missing > 0:
            self.faults.append(f"{name}: ends {missing} lines before the end of an article")

    def _check_ids(self):
        seen = set()
        for line in self.lines:
            if line.id in seen:
                self.faults.append(f"id {line.id} stands twice")
            seen.add(line.id)

    @property
    def verdicts(self):
        """The lines that are verdicts."""
        return [line for line in self.lines if line.type in VERDICTS]


def printed_lines(file, log=None):
    """The sound lines of `file`, which may hold torn ones with others right behind them.

    Those that stand in `log` byte for byte are not checked once more.
    """
    known = log.by_bytes if log else {}
    for bytes_ in file:
        bytes_ = bytes_.removesuffix(b"\n")
        line = known.get(hash(bytes_)) or parse(bytes_)
        start = bytes_.find(_START, 1)
        while line is None and start >= 0:
            line = parse(bytes_[start:])
            start = bytes_.find(_START, start + 1)
        if line is not None:
            yield line


def taken_back(directory):
    """The sound lines in what recoveries took out of the log."""
    for name in sorted(os.listdir(directory)):
        if name.startswith("cut-"):
            with open(os.path.join(directory, name), "rb") as file:
                yield from printed_lines(file)
