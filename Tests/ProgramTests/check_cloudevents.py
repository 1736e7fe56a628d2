"""Reads the lines of an event log as CloudEvents; prints how many there are.

usage: check_cloudevents.py EVENTS.jsonl
"""
import sys

from cloudevents.core.formats.json import JSONFormat
from cloudevents.v1.http import from_json

count = 0
for line in open(sys.argv[1], "rb"):
    http = from_json(line)
    core = JSONFormat().read(None, line)
    assert http["id"] == core.get_id() and http["sequence"] == core.get_extension("sequence")
    assert http.data == core.get_data() and isinstance(http.data, dict)
    count += 1
print(count)
