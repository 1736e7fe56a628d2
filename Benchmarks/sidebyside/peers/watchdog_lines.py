"""A consumer with watchdog's observer: watchdog_lines.py RUN."""

import os
import sys

from line import LineLog
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer


class Consumer(FileSystemEventHandler):
    """Takes files when they are closed, and those that are moved in, told as created."""

    def __init__(self, log):
        self.log = log
        self.moved_in = set()

    def on_created(self, event):
        """A name came: a file moved in is whole, one being written still empty."""
        if not event.is_directory and self.log.add(os.path.basename(event.src_path)):
            self.moved_in.add(event.src_path)

    def on_closed(self, event):
        """A file was closed by its writer."""
        if event.src_path not in self.moved_in:
            self.log.add(os.path.basename(event.src_path))


observer = Observer()
observer.schedule(Consumer(LineLog(sys.argv[1])), os.path.join(sys.argv[1], "incoming"))
observer.start()
observer.join()
