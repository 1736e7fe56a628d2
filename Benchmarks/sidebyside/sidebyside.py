"""Runs every program through the same files on tmpfs and ext4, and prints the table."""

import argparse
import contextlib
import json
import os
import pathlib
import subprocess
import sys

import runs
import table
from peers import all_peers

KINDS = {"burst": runs.burst, "steady": runs.steady, "restart": runs.restart,
         "overflow": runs.overflow}
ALL = "all"


def main():
    """Measures what the arguments ask for."""
    options = arguments()
    records = []
    for system in options.on:
        with mounted(system) as place:
            for number in range(options.rounds):
                records += round_of_runs(options, system, place, number)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(records, indent=1), encoding="utf-8")
    table.print_table(records)


def round_of_runs(options, system, place, number):
    """Each run with each program that takes part in it, once."""
    for kind in options.runs:
        for peer in all_peers():
            if options.programs != ALL and peer.name not in options.programs.split(","):
                continue
            if kind in ("restart", "overflow") and not peer.is_put_to_the_test:
                continue
            record = {"on": system, "run": kind, "program": peer.name, "round": number,
                      "syncs": peer.syncs}
            try:
                if not peer.is_here:
                    raise RuntimeError(f"not to be had: {peer.needs}")
                record |= runs.measure(peer, KINDS[kind], place, options.files)
            except RuntimeError as error:
                record["failure"] = str(error)
            print(json.dumps(record), file=sys.stderr)
            yield record


@contextlib.contextmanager
def mounted(system):
    """A new, empty file system of this kind."""
    place = pathlib.Path(os.environ["WORK"], system)
    place.mkdir()
    if system == "tmpfs":
        mount = ["mount", "-t", "tmpfs", "-o", "size=1g", "tmpfs"]
    else:
        image = os.environ["IMAGE"]
        subprocess.run(["truncate", "--size=1G", image], check=True)
        subprocess.run(["mkfs.ext4", "-q", "-F", "-O", "has_journal", image], check=True)
        mount = ["mount", "-o", "loop", image]
    subprocess.run([*mount, place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def arguments():
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="sidebyside", description=__doc__)
    parser.add_argument("--files", type=int, default=20_000, help="how many files a run drops")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is run")
    parser.add_argument("--on", nargs="+", choices=["tmpfs", "ext4"], default=["tmpfs", "ext4"])
    parser.add_argument("--runs", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--programs", default=ALL, help="names, parted by commas")
    parser.add_argument("--json", help="where to write the figures of every run")
    return parser.parse_args()


main()
