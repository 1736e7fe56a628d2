"""The installed unit: readiness, socket, drops, journal, reload, stop."""

import json
import unittest

from installation import DAEMON, DROP_INS, INCOMING, LOG, SETTINGS, Installation, article
from machine import wait_until

SOCKET = "/run/chronicled/io.chronicled.Control"


class ServiceTests(unittest.TestCase):
    """One machine, in which the service runs at the beginning of each test."""

    @classmethod
    def setUpClass(cls):
        cls.installed = Installation()
        cls.addClassCleanup(cls.installed.machine.stop)
        cls.machine = cls.installed.machine
        cls.machine.run("useradd", "--groups", "chronicled", "feed")
        cls.machine.run("useradd", "stranger")
        cls.installed.systemctl("enable", "--now", DAEMON)

    def setUp(self):
        self.installed.systemctl("start", DAEMON)

    def test_start_returns_when_the_daemon_is_ready(self):
        self.installed.systemctl("stop", DAEMON, "chronicled.socket")
        self.assertNotEqual(
            self.machine.outcome("chroniclectl", "status").returncode, 0)
        self.installed.systemctl("start", DAEMON)
        self.assertEqual(self.installed.property("ActiveState"), "active")
        self.assertEqual(self.installed.status()["live"]["state"], "running")
        self.assertIn(f"watching {INCOMING}", self.installed.property("StatusText"))

    def test_enabled_with_its_socket(self):
        for unit in (DAEMON, "chronicled.socket"):
            self.assertEqual(self.installed.systemctl("is-enabled", unit), "enabled")

    def test_the_socket_starts_the_daemon_and_survives_it(self):
        self.installed.systemctl("stop", DAEMON)
        self.assertEqual(self.installed.property("MainPID"), "0")
        inode = self.machine.run("stat", "--format", "%i", SOCKET)
        self._wait_until_running()
        first = self.installed.main_process()
        self.installed.systemctl("restart", DAEMON)
        self.assertNotEqual(self.installed.main_process(), first)
        self.assertEqual(self.machine.run("stat", "--format", "%i", SOCKET), inode)
        self._wait_until_running()

    def test_a_member_of_the_group_drops_and_asks_but_does_not_command(self):
        self.installed.drop("besuch.txt", article(1), user="feed", group="feed")
        self.installed.control("sync", "--timeout", "60s", user="feed")
        self.assertEqual(self.installed.verdicts()["besuch.txt"], ["accepted"])
        entry = self.installed.journal("FILE=besuch.txt")[-1]
        self.assertEqual(entry["_SYSTEMD_UNIT"], DAEMON)
        self.assertTrue(entry["ARTICLE"])
        self.assertEqual(
            self.machine.run("stat", "--format", "%U %G", f"{INCOMING}/besuch.txt"),
            "feed chronicled")
        refused = self.machine.outcome("chroniclectl", "rescan", user="feed")
        self.assertNotEqual(refused.returncode, 0)

    def test_strangers_neither_drop_nor_ask_nor_read(self):
        for command in (
            ["touch", f"{INCOMING}/fremd.txt"], ["chroniclectl", "status"], ["cat", LOG],
        ):
            self.assertNotEqual(
                self.machine.outcome(*command, user="stranger").returncode, 0, command)

    def test_files_of_others_are_checked_by_lease(self):
        folder, = self.installed.status()["live"]["directories"]
        self.assertEqual(folder["writerCheck"], "lease")

    def test_a_rejection_is_found_by_its_reason(self):
        self.installed.drop("leer.txt", "", user="feed", group="feed")
        self.assertEqual(self.installed.wait_for_verdict("leer.txt"), ["rejected"])
        entry = wait_until(
            "the entry", lambda: self.installed.journal("REASON=empty"))[-1]
        self.assertEqual(entry["FILE"], "leer.txt")
        self.assertEqual(entry["PRIORITY"], "4")

    def test_the_catalogue_explains_entries(self):
        self.installed.drop("blank.txt", "  \n", user="feed", group="feed")
        self.installed.wait_for_verdict("blank.txt")
        for match in ("REASON=blank", f"UNIT={DAEMON}"):
            text = wait_until(f"{match} in the journal", lambda: self.machine.run(
                "journalctl", "--catalog", "--no-pager", match, check=False))
            self.assertRegex(text, r"(?m)^(--|░░) Subject:", match)

    def test_reload_applies_what_changed_and_refuses_what_is_wrong(self):
        path = f"{SETTINGS}/test.toml"
        self.addCleanup(self.machine.run, "rm", "-f", path)
        process = self.installed.main_process()
        self.machine.write(path, 'settle = "1s"\n')
        self.installed.systemctl("reload", DAEMON)
        self.assertTrue(self._settles('"1s"'))
        self.machine.write(path, 'settle = "soon"\n')
        self.assertNotEqual(self.machine.outcome("systemctl", "reload", DAEMON).returncode, 0)
        entry = wait_until("the refusal", lambda: [
            e for e in self.installed.journal("_PID=" + str(process))
            if f"{path}:1" in e["MESSAGE"]])
        self.assertLessEqual(int(entry[-1]["PRIORITY"]), 4)
        self.assertTrue(self._settles('"1s"'))
        self.assertEqual(self.installed.property("ActiveState"), "active")
        self.assertEqual(self.installed.main_process(), process)

    def _wait_until_running(self):
        """Whoever asks first starts the daemon, and is answered while it starts."""
        wait_until("it runs", lambda: self.installed.status()["live"]["state"] == "running")

    def _settles(self, value):
        """Whether that setting is in force; a reload that has returned is done."""
        settings = self.installed.status()["settings"]["set"]
        return value in [s["value"] for s in settings if s["key"] == "settle"]

    def test_a_wrong_configuration_is_named_and_not_tried_again(self):
        path = f"{SETTINGS}/wrong.toml"
        self.machine.write(path, "setle = 1\n")
        try:
            result = self.machine.outcome("systemctl", "restart", DAEMON)
            self.assertNotEqual(result.returncode, 0)
            self.assertEqual(self.installed.property("ExecMainStatus"), "78")
            wait_until("it has failed", lambda: self.installed.property("ActiveState") == "failed")
            messages = "".join(e["MESSAGE"] for e in self.installed.journal())
            self.assertIn(f"{path}:1: setle: there is no such key", messages)
        finally:
            self.machine.run("rm", path)
            self.installed.systemctl("reset-failed", DAEMON, "chronicled.socket")

    def test_a_folder_elsewhere_is_watched_with_the_drop_in(self):
        self.machine.run("install", "-d", "-o", "chronicled", "-g", "chronicled", "/srv/feed")
        self.machine.write(
            f"{SETTINGS}/folder.toml", f'directories = ["{INCOMING}", "/srv/feed/in"]\n')
        self.machine.write(f"{DROP_INS}/folder.conf", "[Service]\nReadWritePaths=/srv/feed\n")
        try:
            self.installed.systemctl("daemon-reload")
            self.installed.systemctl("restart", DAEMON)
            self.machine.run("tee", "/srv/feed/in/anderswo.txt", stdin=article(2))
            self.assertEqual(self.installed.wait_for_verdict("anderswo.txt"), ["accepted"])
        finally:
            self.machine.run("rm", f"{SETTINGS}/folder.toml", f"{DROP_INS}/folder.conf")
            self.installed.systemctl("daemon-reload")
            self.installed.systemctl("restart", DAEMON)

    def test_the_daemon_works_without_its_socket_unit(self):
        self.installed.systemctl("stop", DAEMON, "chronicled.socket")
        self.installed.systemctl("mask", "--runtime", "chronicled.socket")
        try:
            self.installed.systemctl("start", DAEMON)
            self.assertEqual(self.installed.status()["live"]["state"], "running")
        finally:
            self.installed.systemctl("stop", DAEMON)
            self.installed.systemctl("unmask", "--runtime", "chronicled.socket")

    def test_the_log_is_made_of_lines_that_verify(self):
        self.installed.drop("sicher.txt", article(3), user="feed", group="feed")
        self.installed.wait_for_verdict("sicher.txt")
        self.assertIn("sound", self.installed.control("verify"))
        self.assertEqual(
            self.machine.run("stat", "--format", "%a %U %G", LOG), "640 chronicled chronicled")
        json.loads(self.machine.run("tail", "-n", "1", LOG))


if __name__ == "__main__":
    unittest.main()
