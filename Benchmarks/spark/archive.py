"""An archive on Spark: each partition's articles go through a coder of their own.

This much is all that a job of one's own needs; benchmark.py starts it. Where the articles are JSON
lines already, `code(spark.textFile(NAME), …)` does: Spark reads a few large files faster than many
small ones.
"""

import json
import os
import shlex


def lines_of(paths):
    """A JSON line for each file, named by the file's name; the workers must be able to read it.

    A file that is no UTF-8 is left out: JSON cannot hold its bytes as they are.
    """
    for path in paths:
        with open(path, "rb") as file:
            content = file.read()
        try:
            text = content.decode("utf-8")
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
