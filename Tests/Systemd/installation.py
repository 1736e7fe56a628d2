"""chronicled as it is installed in a machine, and what it has judged."""

import json
import os
import subprocess

from machine import Machine, wait_until

HERE = os.path.dirname(os.path.abspath(__file__))
INCOMING = "/var/spool/chronicled/incoming"
LOG = "/var/log/chronicled/events.jsonl"
DROP_INS = "/etc/systemd/system/chronicled.service.d"
SETTINGS = "/etc/chronicled/chronicled.toml.d"
DAEMON = "chronicled.service"
os.environ.setdefault("PROGRAMS", ".build/debug")
VERDICTS = ("accepted", "duplicate", "rejected")


def article(number):
    """The text of an article, another for each number."""
    return (
        f"date 2024-05-14 Der norwegische Außenminister Henrik Solberg hat am Montag Lettland "
        f"besucht. Die Reise war die Nummer {number} in diesem Jahr. (dpa)\n")


class Installation:
    """A machine with chronicled in it; not started yet when `make install` put it there."""

    def __init__(self):
        self.machine = Machine([os.path.join(HERE, "place")])
        try:
            if os.environ.get("PACKAGE"):
                self.install_package()
            else:
                self._make_ready()
        except BaseException:
            self.machine.stop()
            raise

    def install_package(self, package="/packages/chronicled_*.deb"):
        """Installs a package that lies in the machine."""
        return self.machine.run("sh", "-c", f"dpkg --install {package}", timeout=300)

    def systemctl(self, *arguments):
        """Runs systemctl, which must succeed."""
        try:
            return self.machine.run("systemctl", *arguments)
        except (AssertionError, subprocess.TimeoutExpired) as error:
            said = self.machine.run("journalctl", "--no-pager", "--lines", "30", check=False)
            raise AssertionError(f"{error}\n{said}") from None

    def control(self, *arguments, user=None):
        """Runs chroniclectl, which must succeed."""
        return self.machine.run("chroniclectl", *arguments, user=user)

    def drop(self, name, text, user=None, group=None):
        """Writes a file into the drop folder."""
        self.machine.run(
            "tee", f"{INCOMING}/{name}", user=user, group=group, stdin=text)

    def status(self):
        """What the daemon says of itself."""
        return json.loads(self.control("status", "--json"))

    def property(self, name, unit=DAEMON):
        """A property of a unit."""
        return self.machine.run("systemctl", "show", "--property", name, "--value", unit)

    def main_process(self):
        """The daemon's process, as the machine numbers it; 0 when there is none."""
        return int(self.property("MainPID"))

    def journal(self, *matches):
        """The entries of the daemon's journal with these fields."""
        output = self.machine.run(
            "journalctl", "--unit", "chronicled", "--output", "json", "--no-pager", *matches,
            check=False)
        return [json.loads(line) for line in output.splitlines() if line.startswith("{")]

    def lines(self):
        """The records of all files of the log, in order."""
        text = self.machine.run(
            "sh", "-c", "cd /var/log/chronicled && cat $(ls events-*.jsonl) events.jsonl",
            check=False)
        return [json.loads(line) for line in text.splitlines()]

    def verdicts(self):
        """The words of the verdicts on each file, by its name."""
        verdicts = {}
        for line in self.lines():
            word = line["type"].rpartition(".")[2]
            if word in VERDICTS:
                verdicts.setdefault(line["subject"], []).append(word)
        return verdicts

    def wait_for_verdict(self, name):
        """The words of the verdicts on a file, once there are any."""
        return wait_until(f"a verdict on {name}", lambda: self.verdicts().get(name))

    def _make_ready(self):
        for command in (
            ["systemd-sysusers"],
            ["systemd-tmpfiles", "--create", "chronicled.conf"],
            ["journalctl", "--update-catalog"],
            ["systemctl", "daemon-reload"],
        ):
            self.machine.run(*command)
