"""An archive on Spark: each partition's articles go through a coder of their own.

This much is all that a job of one's own needs; see benchmark.py for how it is started.
"""

import json
import os
import shlex


def lines_of(files):
    """A JSON line for each of the files, pairs of a path and its bytes, named by the file's name.

    A file that is no UTF-8 is left out: JSON cannot hold its bytes as they are.
    """
    for path, content in files:
        try:
            text = bytes(content).decode("utf-8")
        except UnicodeDecodeError:
            continue
        yield json.dumps({"id": os.path.basename(path), "text": text}, ensure_ascii=False)


def code(lines, program, lexicon):
    """An RDD with the analysis of each of `lines`, an RDD of JSON articles.

    Each task has one core, so its coder works on one article at a time. Lines without an article
    (exit status 65) come as lines with an `error`; any other failure of the coder fails the task.
    """
    coder = shlex.join([program, "code", "--stdin", "--jobs", "1", "--lexicon", lexicon])
    return lines.pipe(shlex.join(["sh", "-c", coder + " || [ $? = 65 ]"]), checkCode=True)
