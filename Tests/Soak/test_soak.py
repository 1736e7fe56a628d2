"""What the soak test must notice. Run by `python3 -m unittest discover Tests/Soak`."""

import json
import os
import random
import tempfile
import unittest

import daemon
import eventlog
from articles import Articles, digest
from ledger import Ledger
from reader import Reader
from writers import Pace


def line(sequence, kind, path, content, inode=1, id_=None, **more):
    """A line of the log as bytes, its line feed included."""
    hash_ = digest(content)
    value = {
        "specversion": "1.0", "type": f"io.chronicled.{kind}", "source": "/test",
        "id": id_ or (hash_[:32] if kind.endswith("accepted") else f"id{sequence}"),
        "sequence": f"{sequence:020}",
        "data": {"file": path, "identity": {"inode": inode}, "content": hash_, **more},
    }
    return eventlog.checksummed(json.dumps(value, separators=(",", ":")).encode())


def accepted(sequence, path, content, inode=1, events=0, **more):
    """The line of an acceptance."""
    return line(sequence, "article.accepted", path, content, inode, events=events, **more)


class Folder(unittest.TestCase):
    """A test with a folder for a log."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.directory = folder.name

    def write(self, name, *lines):
        """Writes a file of the log and returns the log."""
        with open(os.path.join(self.directory, name), "wb") as file:
            file.write(b"".join(lines))
        return eventlog.Log(self.directory)


class LogTests(Folder):
    """Reading the log."""

    def test_checksum(self):
        self.assertEqual(eventlog.crc32c(b"123456789"), 0xE3069283)
        self.assertEqual(eventlog.crc32c(b"12345678"), 0x6087809A)

    def test_sound(self):
        log = self.write(
            "events.jsonl", accepted(1, "a", b"A", events=1),
            line(2, "event", "a", b"A", id_=digest(b"A")[:32] + "/1"), accepted(3, "b", b"B"))
        self.assertEqual(log.faults, [])
        self.assertEqual([each.path for each in log.verdicts], ["a", "b"])

    def test_gap_between_segments(self):
        self.write("events-00000000000000000001.jsonl", accepted(1, "a", b"A"))
        self.assertIn("sequence 3", self.write("events.jsonl", accepted(3, "b", b"B")).faults[0])

    def test_changed_byte(self):
        log = self.write("events.jsonl", accepted(1, "a", b"A").replace(b'"a"', b'"b"'))
        self.assertIn("not sound", log.faults[0])

    def test_torn_batch(self):
        log = self.write("events.jsonl", accepted(1, "a", b"A", events=2), accepted(2, "b", b"B"))
        self.assertTrue(log.faults)
        self.assertTrue(self.write("events.jsonl", accepted(1, "a", b"A", events=2)).faults)

    def test_id_twice(self):
        log = self.write("events.jsonl", accepted(1, "a", b"A"), accepted(2, "b", b"A"))
        self.assertIn("stands twice", log.faults[0])


class LedgerTests(Folder):
    """The ledger's balance."""

    def setUp(self):
        super().setUp()
        self.ledger = Ledger()

    def balance(self, *lines):
        return self.ledger.balance(self.write("events.jsonl", *lines).verdicts)

    def test_every_kind(self):
        self.ledger.enter(b"A", True, "a", 1, "copy")
        self.ledger.enter(b"A", True, "b", 2, "copy")
        self.ledger.enter(b"", False, "c", 3, "copy")
        self.ledger.enter(b"A", True, "a", 4, "renamed")
        self.ledger.enter(b"B", True, "d", 5, "copy").is_gone = True
        self.ledger.enter(b"C", True, ".e", 6, "copy")
        balance = self.balance(
            accepted(1, "a", b"A"), line(2, "article.duplicate", "b", b"A", 2, of=""),
            line(3, "article.rejected", "c", b"", 3))
        kinds = ["accepted", "duplicate", "rejected", "unchanged", "vanished", "passed over"]
        self.assertEqual([balance.counts[kind] for kind in kinds], [1] * 6)
        self.assertEqual(balance.lost + balance.unfounded + balance.wrong, [])

    def test_lost(self):
        self.ledger.enter(b"A", True, "a", 1, "copy")
        self.ledger.enter(b"B", True, "b", 2, "copy")
        self.assertEqual(len(self.balance(accepted(1, "a", b"A")).lost), 1)

    def test_content_that_came_back_unseen(self):
        self.ledger.enter(b"A", True, "a", 1, "copy").is_gone = True
        self.ledger.enter(b"B", True, "a", 2, "renamed").is_gone = True
        self.ledger.enter(b"A", True, "a", 3, "renamed")
        lines = [accepted(1, "a", b"A"), accepted(2, "a", b"B", 2)]
        self.assertEqual(len(self.balance(*lines).lost), 1)
        self.assertEqual(len(self.balance(lines[0]).lost), 0)

    def test_judged_twice(self):
        self.ledger.enter(b"A", True, "a", 1, "copy")
        balance = self.balance(
            accepted(1, "a", b"A"), line(2, "article.duplicate", "a", b"A", of=""))
        self.assertEqual(len(balance.unfounded), 1)

    def test_content_that_never_was_whole(self):
        self.ledger.enter(b"AB", True, "a", 1, "slowly")
        balance = self.balance(accepted(1, "a", b"A"), accepted(2, "a", b"AB"))
        self.assertEqual(len(balance.unfounded), 1)

    def test_accepted_twice(self):
        self.ledger.enter(b"A", True, "a", 1, "copy")
        self.ledger.enter(b"A", True, "b", 2, "copy")
        balance = self.balance(accepted(1, "a", b"A"), accepted(2, "b", b"A", 2))
        self.assertIn("accepted twice", balance.wrong[0])

    def test_name_to_be_passed_over(self):
        self.ledger.enter(b"A", True, "a.part", 1, "copy")
        self.assertTrue(self.balance(accepted(1, "a.part", b"A")).wrong)


class ReaderTests(Folder):
    """What `tail -F` printed, against what the log holds."""

    def faults(self, printed, log):
        reader = Reader(self.directory)
        with open(os.path.join(self.directory, "printed"), "wb") as file:
            file.write(printed)
        return reader.finish(log, lambda condition: None)[0]

    def test_lines_missed_repeated_and_taken_back(self):
        first, second, back = accepted(1, "a", b"A"), accepted(2, "b", b"B"), accepted(2, "c", b"C")
        log = self.write("events.jsonl", first, second)
        self.assertEqual(self.faults(first + second, log), [])
        self.assertEqual(len(self.faults(first, log)), 1)
        self.assertEqual(len(self.faults(first + second + first, log)), 1)
        self.assertEqual(len(self.faults(first + back + second, log)), 1)
        with open(os.path.join(self.directory, "cut-1"), "wb") as cut:
            cut.write(back + back[:50])
        self.assertEqual(self.faults(first + back + back[:50] + second, log), [])


class TearTests(Folder):
    """Tearing the log."""

    def test_every_tear_is_one(self):
        for seed in range(20):
            self.write("events.jsonl", accepted(1, "a", b"A"))
            torn = daemon.Daemon([], self.directory)
            self.assertTrue(torn.tear(random.Random(seed)))
            self.assertFalse(torn.tear(random.Random(seed)), "the tear is not mended yet")
            self.assertTrue(eventlog.Log(self.directory).faults, f"seed {seed}")


class PlanTests(unittest.TestCase):
    """What follows from the seed."""

    def test_articles(self):
        first, second, other = Articles(1), Articles(1), Articles(2)
        texts = [first.article() for _ in range(50)]
        self.assertEqual(texts, [second.article() for _ in range(50)])
        self.assertEqual(len(set(texts + [other.article() for _ in range(50)])), 100)

    def test_an_aborted_run_ends_its_writers(self):
        pace = Pace(backlog=1)
        pace.is_aborted = True
        with self.assertRaises(Exception):
            pace.wait(lambda: False)


if __name__ == "__main__":
    unittest.main()
