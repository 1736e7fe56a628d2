"""The four runs: a burst, a steady stream, a restart and an overflow."""

import os
import pathlib
import shutil
import signal
import statistics
import time

from dropping import Drop
from programs import Program
from records import LogFile

STEADY_RATE = 1000
STEADY_SECONDS = 5
PATIENCE = 600


def burst(program, drop):
    """All files as fast as may be."""
    drop.run()


def steady(program, drop):
    """A thousand files a second."""
    drop.run(rate=STEADY_RATE)


def restart(program, drop):
    """SIGKILL after half of the files; a quarter drops while the program is down."""
    half, rest = drop.count // 2, drop.count * 3 // 4
    drop.run(range(half))
    program.kill()
    drop.run(range(half, rest))
    program.start()
    program.wait_until_ready()
    drop.run(range(rest, drop.count))


def overflow(program, drop):
    """All files while the program is stopped, more than the kernel's queue holds."""
    program.signal(signal.SIGSTOP)
    drop.run()
    program.signal(signal.SIGCONT)


def measure(peer, kind, place, files):
    """One run of `peer` under the folder `place`, as a record of figures."""
    run = pathlib.Path(place, "run")
    shutil.rmtree(run, ignore_errors=True)
    pathlib.Path(run, "incoming").mkdir(parents=True)
    syncs = pathlib.Path(os.environ["WORK"], "syncs")
    syncs.unlink(missing_ok=True)
    drop = Drop(run, STEADY_RATE * STEADY_SECONDS if kind is steady else files)
    os.sync()
    program = Program(peer.arguments, run, preload=peer.syncs and os.environ["SYNCS"])
    program.start()
    try:
        program.wait_until_ready()
        time.sleep(0.5)
        before = program.cpu_seconds()
        kind(program, drop)
        LogFile(run).wait_for(drop.count + 1, quiet=peer.quiet, timeout=PATIENCE)
        figures = {"memory": program.peak_memory(), "cpu": program.cpu_seconds() - before}
    finally:
        program.kill()
    return figures | judge(drop, LogFile(run).lines(peer.syncs and syncs))


def judge(drop, lines):
    """Compares what was dropped with what was written."""
    seen = [name for name in drop.times if lines.get(name)]
    figures = {
        "dropped": drop.count, "seen": len(seen), "lost": drop.count - len(seen),
        "doubled": sum(len(lines[name]) - 1 for name in seen)}
    first = [(name, lines[name][0]) for name in seen if lines[name][0]]
    if first:
        duration = max(when for _, when in first) - min(drop.times.values())
        figures["rate"] = len(seen) / duration * 1e9
        waits = sorted((when - drop.times[name]) / 1e6 for name, when in first)
        figures["p50"] = statistics.median(waits)
        figures["p99"] = waits[int(len(waits) * 0.99)]
    return figures
