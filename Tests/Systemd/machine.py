"""A real systemd, PID 1 of its own namespaces, with chronicled installed in it."""

import atexit
import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
_ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME": "/root",
    "LANG": "C.UTF-8",
    "SYSTEMD_PAGER": "",
    "SYSTEMD_COLORS": "0",
    "DEBIAN_FRONTEND": "noninteractive",
}


# Whoever ends a test wants its machine to end with it: `atexit` runs then.
signal.signal(signal.SIGTERM, signal.default_int_handler)


def wait_until(what, condition, seconds=60):
    """Returns what `condition` gives as soon as that is true; raises when it is not in time."""
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.05)
    return value


class Machine:
    """A system that runs until `stop`; `install` is a command that gets its root as $ROOT."""

    def __init__(self, install=("true",)):
        _refuse_without_rights()
        self._folder = tempfile.mkdtemp(prefix="chronicled-test-")
        self._messages = os.path.join(self._folder, "messages")
        atexit.register(self.stop)
        try:
            self._process = self._boot(install)
            self._init = wait_until("systemd starts", self._find_init)
            wait_until("systemd is up", self._is_up)
        except BaseException:
            self.stop()
            raise

    def run(self, *command, user=None, group=None, check=True, stdin=None, timeout=120):
        """Runs `command` in the machine; what it printed, without the line's end."""
        result = self.outcome(*command, user=user, group=group, stdin=stdin, timeout=timeout)
        if check and result.returncode != 0:
            raise AssertionError(
                f"{' '.join(command)}: exit status {result.returncode}\n"
                f"{result.stdout}{result.stderr}")
        return result.stdout.rstrip("\n")

    def outcome(self, *command, user=None, group=None, stdin=None, timeout=120):
        """Runs `command` in the machine and returns how that ended."""
        return subprocess.run(
            self._entered(command, user, group), env=_ENVIRONMENT, input=stdin,
            capture_output=True, text=True, timeout=timeout)

    def begin(self, *command, user=None, group=None, stdin=subprocess.DEVNULL):
        """Starts `command` in the machine and does not wait for its end."""
        return subprocess.Popen(
            self._entered(command, user, group), env=_ENVIRONMENT, stdin=stdin)

    def write(self, path, text):
        """Writes a file of the machine, its folder too."""
        self.run("mkdir", "-p", os.path.dirname(path))
        self.run("tee", path, stdin=text)

    def stop(self):
        """Ends everything in the machine; nothing of it is left."""
        if hasattr(self, "_process"):
            self._process.kill()
            self._process.wait()
        with contextlib.suppress(FileNotFoundError):
            with open(os.path.join(self._folder, "cgroup"), encoding="utf-8") as file:
                _remove_groups(file.read().strip())
        shutil.rmtree(self._folder, ignore_errors=True)

    def _boot(self, install):
        with open(self._messages, "wb") as messages:
            return subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", "unshare", "--mount", "--propagation",
                 "private", os.path.join(HERE, "boot"), self._folder, *install],
                cwd=PROJECT, stdin=subprocess.DEVNULL, stdout=messages, stderr=messages)

    def _find_init(self):
        status = self._process.poll()
        if status is not None:
            with open(self._messages, encoding="utf-8", errors="replace") as file:
                message = file.read().strip()
            if status == 77:
                raise unittest.SkipTest(message)
            raise AssertionError(f"boot ended with exit status {status}: {message}")
        pid = self._process.pid
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
            children = file.read().split()
        for child in children:
            with contextlib.suppress(FileNotFoundError):
                with open(f"/proc/{child}/comm", encoding="utf-8") as file:
                    if file.read() == "systemd\n":
                        return child
        return None

    def _is_up(self):
        return self.outcome("systemctl", "is-active", "basic.target").stdout == "active\n"

    def _entered(self, command, user, group):
        identity = []
        if user is not None:
            identity = ["setpriv", "--reuid", user, "--regid", group or user, "--init-groups"]
        return ["nsenter", "--target", self._init, "--mount", "--uts", "--ipc", "--net", "--pid",
                "--cgroup", "--root", "--wd", *identity, *command]


def _refuse_without_rights():
    if os.geteuid() != 0:
        raise unittest.SkipTest("only root may boot a systemd in namespaces")
    if not os.path.exists("/lib/systemd/systemd"):
        raise unittest.SkipTest("there is no /lib/systemd/systemd")
    probe = subprocess.run(
        ["unshare", "--pid", "--fork", "--mount", "--uts", "--ipc", "--net", "--cgroup", "true"],
        capture_output=True, text=True)
    if probe.returncode != 0:
        raise unittest.SkipTest("namespaces are refused: " + probe.stderr.strip())


def _remove_groups(top):
    """Removes control groups whose processes have just been killed."""
    def is_gone():
        for folder, _, _ in os.walk(top, topdown=False):
            with contextlib.suppress(OSError):
                os.rmdir(folder)
        return not os.path.exists(top)
    wait_until("the control groups are empty", is_gone, seconds=20)
