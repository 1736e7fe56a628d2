"""Reads the metrics of a daemon with the parser of prometheus_client; prints each sample on a line.

usage: check_metrics.py SOCKET
"""
import sys

import varlink
from prometheus_client.openmetrics.parser import text_string_to_metric_families

with varlink.Client("unix:" + sys.argv[1]) as client:
    with client.open("io.chronicled.Control") as control:
        text = control.Metrics()["text"]
assert text.endswith("# EOF\n")
for family in text_string_to_metric_families(text):
    assert family.name.startswith("chronicled_") and family.documentation, family
    assert family.type != "unknown", family
    for sample in family.samples:
        labels = ",".join(f"{name}={value}" for name, value in sorted(sample.labels.items()))
        print(sample.name, labels, f"{sample.value:.17g}", sep="|")
