#!/usr/bin/env python3
"""Codes a folder of articles on a cluster of Spark's and by processes without it, and compares.

The events that Spark gives must be those that `chroniclectl code` and the daemon's log have, less
what the log says besides of how articles hang together. Exit status 1 when they are not.
"""

import argparse
import collections
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

from pyspark import SparkConf, SparkContext

import archive

LINKS = ["happening", "telling", "disputes", "because"]


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", help="a folder of articles, NAME.txt")
    parser.add_argument("--programs", default=".build/release")
    parser.add_argument("--lexicon", default="etc/chronicled/lexicon")
    parser.add_argument("--workers", type=int, default=2, help="of one core and 1 GiB each")
    return parser.parse_args()


class Archive:
    """The folder's articles, and what each way of coding makes of them."""

    def __init__(self, asked, scratch):
        self.folder = os.path.abspath(asked.folder)
        found = sorted(glob.glob(os.path.join(self.folder, "*.txt")))
        self.contents = {name: content for name, content in map(read, found) if is_utf8(content)}
        self.left_out = len(found) - len(self.contents)
        self.workers = asked.workers
        self.programs = os.path.abspath(asked.programs)
        self.control = os.path.join(self.programs, "chroniclectl")
        self.lexicon = os.path.abspath(asked.lexicon)
        self.scratch = scratch

    def on_spark(self):
        """The lines that a cluster on this machine gives, and the seconds it takes."""
        conf = SparkConf().setAppName("chronicled").set("spark.ui.enabled", "false")
        conf.set("spark.ui.showConsoleProgress", "false")
        conf.setMaster(f"local-cluster[{self.workers},1,1024]")
        conf.set("spark.submit.pyFiles", archive.__file__)
        spark = SparkContext(conf=conf)
        spark.setLogLevel("ERROR")
        spark.parallelize(range(self.workers), self.workers).count()
        began = time.monotonic()
        lines = spark.parallelize(list(self.contents), 2 * self.workers).mapPartitions(
            archive.lines_of)
        coded = archive.code(lines, self.control, self.lexicon).collect()
        seconds = time.monotonic() - began
        spark.stop()
        return coded, seconds

    def as_lines(self):
        """A file with the articles as JSON lines."""
        path = os.path.join(self.scratch, "archive.jsonl")
        with open(path, "w", encoding="utf-8") as output:
            for line in archive.lines_of(self.contents):
                output.write(line + "\n")
        return path

    def by_one_process(self, lines, jobs):
        """The lines that one process gives with so many jobs, and the seconds it takes."""
        began = time.monotonic()
        with open(lines, "rb") as articles:
            coded = self.run("code", "--stdin", "--jobs", str(jobs), stdin=articles)
        return coded.splitlines(), time.monotonic() - began

    def by_hand(self):
        """The events of the files, of each article; of files with one content the last counts."""
        files = {content: name for name, content in self.contents.items()}
        events = self.run("code", "--format", "json", *files.values())
        return by_article(map(json.loads, events.splitlines()))

    def by_the_daemon(self):
        """The events of the log of a daemon that the files were dropped to, of each article."""
        folder = os.path.join(self.scratch, "daemon")
        incoming = os.path.join(folder, "incoming")
        os.makedirs(incoming)
        for name in self.contents:
            shutil.copy(name, incoming)
        command = [os.path.join(self.programs, "chronicled"), "--directory", folder,
                   "--lexicon", self.lexicon]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as daemon:
            try:
                self.sync(folder, daemon)
            finally:
                daemon.terminate()
        with open(os.path.join(folder, "events.jsonl"), encoding="utf-8") as log:
            lines = [json.loads(line) for line in log]
        return by_article(line["data"] for line in lines if line["type"] == "io.chronicled.event")

    def sync(self, folder, daemon):
        """Returns when the daemon has started and judged what was dropped."""
        command = [self.control, "--directory", folder, "sync"]
        while subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode != 0:
            if daemon.poll() is not None:
                sys.exit(f"the daemon ended with exit status {daemon.returncode}")
            time.sleep(0.05)

    def run(self, *asked, stdin=None):
        """What the control program prints; files without an article are no failure."""
        run = subprocess.run([self.control, *asked, "--lexicon", self.lexicon], stdin=stdin,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        if run.returncode not in (0, 65):
            sys.exit(f"chroniclectl {asked[0]}: exit status {run.returncode}")
        return run.stdout.decode("utf-8")


def read(name):
    """The name of a file, and its content."""
    with open(name, "rb") as file:
        return name, file.read()


def is_utf8(content):
    """Whether JSON can hold the content as it is."""
    return content.decode("utf-8", "ignore").encode() == content


def by_article(events):
    """The events of each article in their order, without what links them to other articles."""
    found = collections.defaultdict(list)
    for event in events:
        found[event["article"]].append(
            {name: value for name, value in event.items() if name not in LINKS})
    return dict(found)


def of_lines(lines):
    """The events of analysed lines, of each article; contents that stand there twice count once."""
    articles = [json.loads(line) for line in lines]
    return {article["article"]: article["events"] for article in articles
            if article.get("events")}


def report(name, count, seconds):
    """Prints how fast one way was."""
    print(f"{name}: {seconds:.1f} s, {count / seconds:.0f} articles/s", flush=True)


def compare(lines, others):
    """Prints whether all others have the events of the lines; whether they do."""
    events = of_lines(lines)
    print(f"{sum(map(len, events.values()))} events of {len(events)} articles")
    for name, other in others.items():
        differing = {key for key in events.keys() | other.keys()
                     if events.get(key) != other.get(key)}
        print(f"  {name}: {'the same' if not differing else f'differ in {sorted(differing)[:3]}'}")
    return all(events == other for other in others.values())


def main():
    asked = arguments()
    with tempfile.TemporaryDirectory() as scratch:
        articles = Archive(asked, scratch)
        count = len(articles.contents)
        if count == 0:
            sys.exit(f"no articles in {asked.folder}: *.txt")
        print(f"{count} articles, {articles.left_out} more files are no UTF-8")
        lines = articles.as_lines()
        cores = len(os.sched_getaffinity(0))
        one, seconds = articles.by_one_process(lines, 1)
        report("one process, one job", count, seconds)
        several, seconds = articles.by_one_process(lines, cores)
        report(f"one process, {cores} jobs", count, seconds)
        spread, seconds = articles.on_spark()
        report(f"Spark, {asked.workers} workers of one core", count, seconds)
        same = compare(spread, {
            "one process, one job": of_lines(one), f"one process, {cores} jobs": of_lines(several),
            "chroniclectl code FILE": articles.by_hand(),
            "the daemon's log": articles.by_the_daemon()})
        sys.exit(0 if same and len(spread) == count and several == one else 1)


main()
