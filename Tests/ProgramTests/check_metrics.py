"""Reads the metrics of a daemon with the parsers of prometheus_client; prints each sample on a line.

They are OpenMetrics, and of that only what the older text format has too: node_exporter's textfile
collector reads that one.

usage: check_metrics.py SOCKET
"""
import sys

import varlink
from prometheus_client import parser
from prometheus_client.openmetrics.parser import text_string_to_metric_families

with varlink.Client("unix:" + sys.argv[1]) as client:
    with client.open("io.chronicled.Control") as control:
        text = control.Metrics()["text"]
assert text.endswith("# EOF\n")
old = {s.name: s.value for f in parser.text_string_to_metric_families(text) for s in f.samples}
for family in text_string_to_metric_families(text):
    assert family.name.startswith("chronicled_") and family.documentation, family
    assert family.type in ("counter", "gauge"), family
    for sample in family.samples:
        assert sample.name in old, sample
        labels = ",".join(f"{name}={value}" for name, value in sorted(sample.labels.items()))
        print(sample.name, labels, f"{sample.value:.17g}", sep="|")
