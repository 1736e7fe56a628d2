"""Tries what a service should not be able to do and writes to FILE what came of it, as JSON.

probe.py FILE
"""

import errno
import json
import os
import pwd
import re
import socket
import sys


def error_of(action):
    """The name of the error that `action` ends with, or None when it succeeds."""
    try:
        action()
    except OSError as error:
        return errno.errorcode[error.errno]
    return None


def write_in(folder):
    """Makes a file in a folder and takes it away again."""
    path = os.path.join(folder, ".probe")
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    os.unlink(path)


def names_in(folder):
    """What a folder shows, or the error's name."""
    try:
        return os.listdir(folder)
    except OSError as error:
        return errno.errorcode[error.errno]


def writable_mounts():
    """Mounts that are not read only, less those that are the service's own or hold no files."""
    own = re.compile(r"/(proc|dev|sys/fs/cgroup|tmp|var/tmp|run/chronicled|run/credentials"
                     r"|var/(lib|log|spool)/chronicled)(/|$)")
    with open("/proc/self/mounts", encoding="utf-8") as file:
        mounts = [line.split() for line in file]
    return [
        m[1] for m in mounts
        if "rw" in m[3].split(",") and not own.match(m[1]) and os.access(m[1], os.W_OK)]


def main():
    """Tries everything."""
    with open("/proc/self/net/dev", encoding="ascii") as file:
        interfaces = [line.split(":")[0].strip() for line in file if ":" in line]
    kinds = {"inet": socket.AF_INET, "inet6": socket.AF_INET6, "netlink": socket.AF_NETLINK}
    findings = {
        "user": pwd.getpwuid(os.getuid()).pw_name,
        "interfaces": interfaces,
        "sockets": {
            name: error_of(lambda k=kind: socket.socket(k, socket.SOCK_DGRAM))
            for name, kind in kinds.items()},
        "ownFolders": {f: error_of(lambda f=f: write_in(f)) for f in (
            "/var/spool/chronicled/incoming", "/var/spool/chronicled/done",
            "/var/lib/chronicled", "/var/log/chronicled", "/run/chronicled", "/tmp")},
        "otherFolders": {f: error_of(lambda f=f: write_in(f)) for f in (
            "/", "/etc", "/etc/chronicled", "/usr/bin", "/usr/share/chronicled", "/var",
            "/var/lib", "/var/log", "/var/spool", "/run", "/run/lock", "/home", "/root", "/srv", "/boot",
            "/opt", "/sys", "/proc/sys/kernel", "/dev", "/dev/shm", "/dev/mqueue")},
        "writableMounts": writable_mounts(),
        "homes": {f: names_in(f) for f in ("/home", "/root")},
        "processes": [int(n) for n in os.listdir("/proc") if n.isdigit()],
        "calls": {
            "chroot": error_of(lambda: os.chroot("/")),
            "setpriority": error_of(lambda: os.setpriority(os.PRIO_PROCESS, 0, 1)),
            "setuid": error_of(lambda: os.setuid(os.getuid())),
            "sched_setaffinity": error_of(lambda: os.sched_setaffinity(0, {0})),
        },
    }
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump(findings, file)


main()
