"""Who takes part, and how each is started. RUN stands for the folder of a run."""

import dataclasses
import os
import pathlib
import shutil

HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass(frozen=True)
class Peer:
    """One program under test."""

    name: str
    arguments: list
    # Whether it syncs its log; when each sync returned is then recorded.
    syncs: bool = False
    # Whether it takes part in the runs with a restart and an overflow.
    is_put_to_the_test: bool = False
    # What it needs beside its script, a program.
    needs: str = "sh"
    # After how many seconds without a line it is taken to be through.
    quiet: int = 5

    @property
    def is_here(self):
        """Whether the program it needs is installed."""
        return shutil.which(self.needs) is not None


def _script(name):
    return str(HERE / "peers" / name)


def all_peers():
    """All of them, the C pipeline first, for it is the measure of the others."""
    python = os.environ["PYTHON"]
    return [
        Peer("C pipeline", [os.environ["PIPELINE"], "RUN/incoming", "RUN/events.jsonl"],
             syncs=True, is_put_to_the_test=True),
        Peer("chronicled", [*os.environ["CHRONICLED"].split(), "--directory", "RUN"],
             syncs=True, is_put_to_the_test=True, quiet=15),
        Peer("inotifywait", [_script("inotifywait"), "RUN"], needs="inotifywait"),
        Peer("fswatch", [_script("fswatch"), "RUN"], needs="fswatch"),
        Peer("incron", [_script("incron"), "RUN"], needs="incrond"),
        Peer("watchman", [_script("watchman"), "RUN"], is_put_to_the_test=True, needs="watchman"),
        Peer("watchdog", [python, _script("watchdog_lines.py"), "RUN"], is_put_to_the_test=True),
        Peer("watchfiles", [python, _script("watchfiles_lines.py"), "RUN"]),
    ]
