"""What the service may not do, tried by a program that the unit runs beside the daemon."""

import json
import os
import unittest

from installation import DAEMON, DROP_INS, HERE, Installation

PROBE = "/usr/local/lib/chronicled-probe.py"
FINDINGS = "/var/log/chronicled/probe.json"
CAP_LEASE = 1 << 28


class SandboxTests(unittest.TestCase):
    """The findings of one run of `probe.py` as `ExecStartPost=`, with all that holds there."""

    @classmethod
    def setUpClass(cls):
        installed = Installation()
        cls.addClassCleanup(installed.machine.stop)
        cls.installed, cls.machine = installed, installed.machine
        with open(os.path.join(HERE, "probe.py"), encoding="utf-8") as file:
            cls.machine.write(PROBE, file.read())
        cls.machine.write("/home/leserin/geheim.txt", "geheim\n")
        cls.machine.run("chmod", "-R", "a+rX", "/home")
        cls.machine.write(
            f"{DROP_INS}/probe.conf",
            f"[Service]\nExecStartPost=/usr/bin/python3 -B {PROBE} {FINDINGS}\n")
        installed.systemctl("daemon-reload")
        installed.systemctl("restart", DAEMON)
        cls.found = json.loads(cls.machine.run("cat", FINDINGS))

    def test_it_runs_as_its_own_user(self):
        self.assertEqual(self.found["user"], "chronicled")
        self.assertEqual(
            self.machine.run("stat", "--format", "%U", f"/proc/{self._process()}"), "chronicled")

    def test_there_is_no_network(self):
        self.assertEqual(self.found["interfaces"], ["lo"])
        for kind, error in self.found["sockets"].items():
            self.assertEqual(error, "EAFNOSUPPORT", kind)

    def test_only_its_own_folders_can_be_written(self):
        for folder, error in self.found["ownFolders"].items():
            self.assertIsNone(error, folder)
        for folder, error in self.found["otherFolders"].items():
            self.assertIn(error, ("EROFS", "EACCES", "ENOENT", "EPERM"), folder)

    def test_only_its_own_folders_are_mounted_for_writing(self):
        """Without regard to who owns what: the file systems themselves refuse."""
        self.assertEqual(self.found["writableMounts"], [])

    def test_homes_are_not_seen(self):
        self.assertNotEqual(self.found["homes"]["/home"], ["leserin"])
        for folder, names in self.found["homes"].items():
            self.assertIn(names, ([], "EACCES"), folder)

    def test_other_users_processes_are_not_seen(self):
        self.assertNotIn(1, self.found["processes"])

    def test_system_calls_are_filtered(self):
        for call, error in self.found["calls"].items():
            self.assertEqual(error, "EPERM", call)

    def test_the_daemon_has_one_capability_and_gets_no_more(self):
        text = self.machine.run("cat", f"/proc/{self._process()}/status")
        status = dict(line.split(":\t", 1) for line in text.splitlines())
        for name in ("CapPrm", "CapEff", "CapBnd", "CapAmb"):
            self.assertEqual(int(status[name], 16), CAP_LEASE, name)
        self.assertEqual(status["NoNewPrivs"], "1")
        self.assertEqual(status["Seccomp"], "2")

    def test_the_exposure_is_small(self):
        text = self.machine.run("systemd-analyze", "security", "--no-pager", DAEMON)
        level = text.splitlines()[-1].split(": ")[1].split()[0]
        self.assertLessEqual(float(level), 0.6)

    def _process(self):
        return self.installed.main_process()


if __name__ == "__main__":
    unittest.main()
