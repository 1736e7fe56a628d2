"""The Debian package: installed, used, upgraded over a running service, removed, purged."""

import os
import unittest

from installation import DAEMON, INCOMING, LOG, Installation, article
from machine import wait_until

SOCKET = "/run/chronicled/io.chronicled.Control"
UNITS = (DAEMON, "chronicled.socket")
SETTINGS = "/etc/chronicled/chronicled.toml"
NEWER = "/packages/newer.deb"
POLICY = "/usr/sbin/policy-rc.d"


@unittest.skipUnless(os.environ.get("PACKAGE"), "there is no package: make systemdtest")
class PackageTests(unittest.TestCase):
    """A machine in which the package is installed at the beginning of each test, and runs."""

    @classmethod
    def setUpClass(cls):
        cls.installed = Installation()
        cls.addClassCleanup(cls.installed.machine.stop)
        cls.machine = cls.installed.machine
        # The same with a higher version, and not compressed, which makes it quick to install.
        cls.machine.run("sh", "-ec", f"""
            cd /packages
            dpkg-deb --raw-extract chronicled_*.deb new
            sed -i 's/^Version:.*/Version: 9.9/' new/DEBIAN/control
            TMPDIR=/packages dpkg-deb --build -Znone new {NEWER} >&2
            rm -r new
            """, timeout=300)

    def setUp(self):
        self.machine.run("rm", "-f", POLICY)
        if self.machine.outcome("test", "-x", "/usr/bin/chronicled").returncode != 0:
            self._upgrade()
        self.installed.systemctl("enable", "--now", *UNITS)

    def test_the_first_event_needs_nothing_but_the_package(self):
        self.assertNotEqual(self.machine.outcome("sh", "-c", "swift --version").returncode, 0)
        self._drop("erste.txt", 1)
        self.assertIn("io.chronicled.event", [line["type"] for line in self.installed.lines()])
        self.assertIn("Subject:", self.machine.run(
            "journalctl", "--catalog", "--unit", "chronicled", "FILE=erste.txt"))
        for section, page in (("8", "chronicled"), ("1", "chroniclectl"), ("5", "chronicled.toml")):
            self.assertNotEqual(self.machine.run("man", "--where", section, page), "")

    def test_only_what_every_system_has_is_linked(self):
        text = self.machine.run("ldd", "/usr/bin/chronicled", "/usr/bin/chroniclectl")
        self.assertNotIn("not found", text)
        self.assertNotIn("swift", text.lower())

    def test_an_upgrade_restarts_the_daemon_and_keeps_its_socket(self):
        self._drop("vorher.txt", 2)
        self.machine.run("sed", "-i", 's/^#settle.*/settle = "3s"/', SETTINGS)
        process = self.installed.main_process()
        inode = self.machine.run("stat", "--format", "%i", SOCKET)
        self._upgrade()
        self.assertNotIn(self.installed.main_process(), (0, process))
        self.assertEqual(self.machine.run("stat", "--format", "%i", SOCKET), inode)
        self.assertIn('settle = "3s"', self.machine.run("cat", SETTINGS))
        self._drop("nachher.txt", 3)
        self.assertEqual(self.installed.verdicts()["vorher.txt"], ["accepted"])

    def test_an_upgrade_leaves_stopped_what_was_stopped(self):
        for units in ([DAEMON], UNITS):
            self.installed.systemctl("stop", *units)
            self._upgrade()
            self.assertEqual(self.installed.main_process(), 0, units)

    def test_an_upgrade_leaves_disabled_what_was_disabled(self):
        self.installed.systemctl("disable", "--now", *UNITS)
        self._upgrade()
        for unit in UNITS:
            self.assertEqual(
                self.machine.outcome("systemctl", "is-enabled", unit).stdout, "disabled\n")
            self.assertNotEqual(self.installed.property("ActiveState", unit), "active")

    def test_services_that_may_not_start_are_not_started(self):
        self.machine.run("dpkg", "--purge", "chronicled")
        self.machine.write(POLICY, "#!/bin/sh\nexit 101\n")
        self.machine.run("chmod", "755", POLICY)
        self._upgrade()
        self.assertEqual(self.installed.main_process(), 0)
        self.assertEqual(self.installed.systemctl("is-enabled", DAEMON), "enabled")

    def test_removal_keeps_configuration_and_data(self):
        self._drop("weg.txt", 4)
        self.machine.run("dpkg", "--remove", "chronicled")
        for path in ("/usr/bin/chronicled", "/lib/systemd/system/chronicled.service",
                     "/usr/share/chronicled", "/run/chronicled"):
            self._assert_gone(path)
        for path in (SETTINGS, LOG, f"{INCOMING}/weg.txt"):
            self.machine.run("test", "-e", path)
        self.assertEqual(self.machine.outcome("pgrep", "-x", "chronicled").returncode, 1)
        self._upgrade()
        wait_until("it runs again", self.installed.main_process)
        self.installed.control("sync", "--timeout", "60s")
        self.assertEqual(self.installed.verdicts()["weg.txt"], ["accepted"])

    def test_purging_removes_all_but_what_was_dropped(self):
        self._drop("bleibt.txt", 5)
        text = self.machine.run("cat", f"{INCOMING}/bleibt.txt")
        self.machine.run("dpkg", "--purge", "chronicled")
        for path in ("/etc/chronicled", "/var/lib/chronicled", "/var/log/chronicled",
                     "/var/spool/chronicled/done", "/run/chronicled"):
            self._assert_gone(path)
        self.assertEqual(self.machine.run("cat", f"{INCOMING}/bleibt.txt"), text)
        self.assertEqual("", self.machine.run(
            "find", "/etc/systemd", "/var/lib/systemd", "-name", "chronicled*"))
        self.machine.run("id", "chronicled")
        self.machine.run("rm", "-r", INCOMING)
        self._upgrade()
        self.machine.run("dpkg", "--purge", "chronicled")
        self._assert_gone("/var/spool/chronicled")

    def _drop(self, name, number):
        self.installed.drop(name, article(number))
        self.installed.control("sync", "--timeout", "60s")
        self.assertEqual(self.installed.verdicts()[name], ["accepted"])

    def _assert_gone(self, path):
        self.assertEqual(self.machine.outcome("test", "-e", path).returncode, 1, path)

    def _upgrade(self):
        self.installed.install_package(NEWER)


if __name__ == "__main__":
    unittest.main()
