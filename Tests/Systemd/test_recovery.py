"""The service stopped, hung and killed while a feed writes: nothing lost, nothing twice."""

import os
import subprocess
import time
import unittest

from installation import DAEMON, DROP_INS, INCOMING, Installation, article
from machine import wait_until

FEED = "/usr/local/lib/feed.py"
FEED_TEXT = f"""
import sys, time
for number, article in enumerate(sys.stdin, int(sys.argv[1])):
    with open(f"{INCOMING}/{{number}}.txt", "w", encoding="utf-8") as file:
        file.write(article)
    time.sleep(0.002)
"""


class RecoveryTests(unittest.TestCase):
    """One machine, a user who feeds, and numbered articles."""

    @classmethod
    def setUpClass(cls):
        cls.installed = Installation()
        cls.addClassCleanup(cls.installed.machine.stop)
        cls.machine = cls.installed.machine
        cls.machine.run("useradd", "--groups", "chronicled", "feed")
        cls.machine.write(FEED, FEED_TEXT)
        cls.machine.write(f"{DROP_INS}/watchdog.conf", "[Service]\nWatchdogSec=4\n")
        cls.installed.systemctl("daemon-reload")
        cls.installed.systemctl("restart", DAEMON)

    def setUp(self):
        self.installed.systemctl("start", DAEMON)

    def feed(self, numbers):
        """Begins to write the articles of these numbers, as another user."""
        process = self.machine.begin(
            "python3", FEED, str(numbers.start), user="feed", group="feed",
            stdin=subprocess.PIPE)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        with process.stdin as pipe:
            pipe.write("".join(article(number) for number in numbers).encode())
        return process

    def begin_stop(self):
        """Asks for the service's end and does not wait for it."""
        process = self.machine.begin("systemctl", "stop", DAEMON)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def assert_judged_once(self, numbers):
        """Waits until all these articles are judged; each once, and the log is sound."""
        self.installed.control("sync", "--timeout", "120s")
        verdicts = self.installed.verdicts()
        wrong = {n: verdicts.get(f"{n}.txt") for n in numbers
                 if verdicts.get(f"{n}.txt") != ["accepted"]}
        self.assertEqual(wrong, {})
        self.assertIn("sound", self.installed.control("verify"))

    def test_a_stop_under_load_loses_nothing(self):
        before, during = range(10_000, 11_000), range(11_000, 12_000)
        feeds = [self.feed(before)]
        self._wait_for_verdicts(since=50)
        stop = self.begin_stop()
        feeds.append(self.feed(during))
        self.assertEqual([process.wait() for process in [stop, *feeds]], [0, 0, 0])
        self.assertEqual(self.installed.property("Result"), "success")
        judged = self._verdict_count()
        self.installed.systemctl("start", DAEMON)
        self.assert_judged_once(range(before.start, during.stop))
        self.assertLess(judged, self._verdict_count(), "the stop came too late to prove anything")

    def test_a_killed_daemon_is_restarted(self):
        numbers = range(20_000, 20_500)
        self.feed(numbers)
        self._wait_for_verdicts(since=50)
        before = self.installed.main_process()
        self.machine.run("kill", "-KILL", str(before))
        self._wait_for_another(before)
        self.assert_judged_once(numbers)

    def test_a_hung_daemon_is_killed_by_the_watchdog_and_restarted(self):
        numbers = range(30_000, 30_100)
        before = self.installed.main_process()
        self.machine.run("kill", "-STOP", str(before))
        self.assertEqual(self.feed(numbers).wait(), 0)
        self._wait_for_another(before)
        self.assert_judged_once(numbers)
        self.assertGreater(self._watchdog_entries(), 0)

    def test_a_daemon_that_works_is_left_alone_by_the_watchdog(self):
        before = self.installed.main_process()
        since = time.monotonic()
        self.feed(range(40_000, 40_300))
        wait_until("more than twice the watchdog's time", lambda: time.monotonic() > since + 10)
        self.assertEqual(self.installed.main_process(), before)

    def test_a_log_writer_that_hangs_stops_the_feeding(self):
        """The log's file system freezes: every write waits in the kernel."""
        if not os.environ.get("PACKAGE"):
            self.skipTest("a frozen disk is tried with the package: make systemdtest")
        self._put_log_on_a_disk_of_its_own()
        numbers = range(50_000, 50_100)
        before, bites = self.installed.main_process(), self._watchdog_entries()
        self.machine.run("fsfreeze", "--freeze", "/var/log/chronicled")
        try:
            self.assertEqual(self.feed(numbers).wait(), 0)
            wait_until("the watchdog", lambda: self._watchdog_entries() > bites)
        finally:
            self.machine.run("fsfreeze", "--unfreeze", "/var/log/chronicled")
        self._wait_for_another(before)
        self.assert_judged_once(numbers)

    def _put_log_on_a_disk_of_its_own(self):
        disk, log = "/run/log.ext4", "/var/log/chronicled"
        self.installed.systemctl("stop", DAEMON)
        self.machine.run("truncate", "--size", "64M", disk)
        self.machine.run("mkfs.ext4", "-q", disk)
        for device in range(8):
            self.machine.run(
                "mknod", "-m", "660", f"/dev/loop{device}", "b", "7", str(device), check=False)
        self.machine.run("mknod", "-m", "660", "/dev/loop-control", "c", "10", "237")
        self.machine.run("mount", "-o", "loop", disk, log)
        self.addCleanup(self.machine.run, "umount", log)
        self.addCleanup(self.installed.systemctl, "stop", DAEMON)
        self.machine.run("chown", "chronicled:chronicled", log)
        self.machine.run("sh", "-c", "rm -f /var/lib/chronicled/*")
        self.installed.systemctl("start", DAEMON)

    def _watchdog_entries(self):
        return self.machine.run(
            "journalctl", "--no-pager", "--unit", DAEMON, "--grep", "Watchdog timeout",
            check=False).count("Watchdog timeout")

    def _wait_for_another(self, before):
        wait_until("another process", lambda: (
            self.installed.main_process() not in (0, before)
            and self.installed.property("ActiveState") == "active"), seconds=180)

    def _verdict_count(self):
        return len(self.installed.verdicts())

    def _wait_for_verdicts(self, since):
        first = self._verdict_count()
        wait_until(f"{since} verdicts", lambda: self._verdict_count() >= first + since)


if __name__ == "__main__":
    unittest.main()
