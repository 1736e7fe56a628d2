"""The ledger: what was dropped, and what became of it.

A *delivery* is one content put in place under one name: a file written, linked or moved in, or
written again. Moving a file or its folder about is no delivery; the delivery has one path more.

    deliveries = accepted + duplicate + rejected + unchanged + vanished + passed over, none lost

- accepted, duplicate, rejected: the log has a line of that type for the content under one of the
  delivery's paths. Each line serves for one delivery, the earliest that has none; a line that is
  left over is *unfounded*: a file judged twice, or one that never was whole.
- unchanged: it has no line of its own, but another delivery of the same content, which the
  daemon knew, had a path or the inode of this one (rewritten with the same content, linked,
  renamed, an inode given out again).
- vanished: it has none, and the writer removed or overwrote it before the daemon is known to have
  seen it. Files that are cleared away after their verdict was printed do not count as vanished.
- passed over: its name begins with a dot or ends as unfinished files do, and it has no line.
- lost: anything else.

The daemon's own counters `unchanged` and `vanished` begin at zero with each start, so they are of
no use here: all is told from the log.
"""

import collections
import itertools
import os

from articles import digest
from eventlog import VERDICTS

_ENDINGS = ("~", ".tmp", ".part", ".partial", ".swp")


def is_passed_over(path):
    """Whether the last name in `path` is that of an unfinished file."""
    name = os.path.basename(path)
    return name.startswith(".") or name.endswith(_ENDINGS)


class Delivery:
    """One content that was put in place."""

    __slots__ = ("number", "content", "is_article", "paths", "inode", "is_gone", "how", "became")

    def __init__(self, number, content, is_article, path, inode, how):
        self.number, self.content, self.is_article = number, content, is_article
        self.paths, self.inode, self.how = [path], inode, how
        self.is_gone, self.became = False, None

    def __str__(self):
        way = " → ".join(map(repr, self.paths))
        return f"{self.how} {way} {self.content[:12]} inode {self.inode}"


class Ledger:
    """All deliveries in their order; many threads may enter them."""

    def __init__(self):
        self.deliveries = []
        self._numbers = itertools.count()

    def enter(self, content, is_article, path, inode, how):
        """Enters a delivery of the bytes `content` and returns it."""
        delivery = Delivery(
            next(self._numbers), digest(content), is_article, path, inode, how)
        self.deliveries.append(delivery)
        return delivery

    def __len__(self):
        return len(self.deliveries)

    def balance(self, verdicts):
        """Says for every delivery what became of it, given the verdicts of the log."""
        return Balance(sorted(self.deliveries, key=lambda d: d.number), verdicts)


class Balance:
    """The ledger's sums, and what is wrong with them."""

    def __init__(self, deliveries, verdicts):
        self.counts = collections.Counter()
        self.lost, self.unfounded, self.wrong = [], [], []
        self._lines = collections.defaultdict(collections.deque)
        self._last = {}
        for line in verdicts:
            self._lines[line.path, line.content].append(line)
            self._last[line.path] = line.content
        self._known = set()
        for delivery in deliveries:
            delivery.became = self._line_of(delivery)
        for delivery in deliveries:
            delivery.became = delivery.became or self._without_line(delivery)
            self.counts[delivery.became] += 1
            if delivery.became == "lost":
                self.lost.append(str(delivery))
        self.unfounded = [
            f"line {line.sequence}: {VERDICTS[line.type]} {line.path!r} {str(line.content)[:12]} "
            f"inode {line.inode}" for left in self._lines.values() for line in left]
        self._check_acceptances(verdicts)

    def _line_of(self, delivery):
        for path in delivery.paths:
            left = self._lines.get((path, delivery.content))
            if left:
                line = left.popleft()
                self._check(delivery, line)
                self._learn(delivery)
                return VERDICTS[line.type]
        return None

    def _without_line(self, delivery):
        if all(map(is_passed_over, delivery.paths)):
            return "passed over"
        if self._is_unchanged(delivery):
            self._learn(delivery)
            return "unchanged"
        return "vanished" if delivery.is_gone else "lost"

    def _is_unchanged(self, delivery):
        """A path that has had another verdict since owes one to what lies there at the end."""
        content = delivery.content
        if (content, delivery.inode) in self._known:
            return True
        return any(
            (content, path) in self._known
            and (delivery.is_gone or self._last.get(path, content) == content)
            for path in delivery.paths)

    def _learn(self, delivery):
        self._known.add((delivery.content, delivery.inode))
        self._known.update((delivery.content, path) for path in delivery.paths)

    def _check(self, delivery, line):
        if (VERDICTS[line.type] == "rejected") == delivery.is_article:
            self.wrong.append(f"line {line.sequence}: {line.type} for {delivery}")
        if is_passed_over(line.path):
            self.wrong.append(f"line {line.sequence}: a name to be passed over: {line.path!r}")

    def _check_acceptances(self, verdicts):
        accepted = set()
        for line in verdicts:
            kind = VERDICTS[line.type]
            if kind == "accepted":
                if line.content in accepted:
                    self.wrong.append(f"line {line.sequence}: {line.content} accepted twice")
                if line.id != line.content[:32]:
                    self.wrong.append(f"line {line.sequence}: id {line.id} of {line.content}")
                accepted.add(line.content)
            elif kind == "duplicate" and line.content not in accepted:
                self.wrong.append(f"line {line.sequence}: duplicate of what was not accepted")
