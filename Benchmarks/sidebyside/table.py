"""The plain table of all figures."""

import statistics

LIMIT = "C pipeline"
HEAD = ("on", "run", "program", "syncs", "seen", "lost", "doubled", "files/s", "of C",
        "p50 ms", "of C", "p99 ms", "of C", "MB", "CPU s")


def rows(records):
    """A row for each file system, run and program: medians, the worst of lost and doubled, and
    the median of the ratios to the C pipeline in the same round."""
    groups = {}
    for record in records:
        groups.setdefault((record["on"], record["run"], record["program"]), []).append(record)
    for key, group in groups.items():
        limits = groups.get((key[0], key[1], LIMIT), [])
        if "failure" in group[0]:
            yield (*key, group[0]["failure"])
            continue
        yield (
            *key, "yes" if group[0]["syncs"] else "never",
            str(min(record["seen"] for record in group)),
            str(max(record["lost"] for record in group)),
            str(max(record["doubled"] for record in group)),
            *_with_ratio(group, limits, "rate", "{:.0f}"),
            *_with_ratio(group, limits, "p50", "{:.2f}"),
            *_with_ratio(group, limits, "p99", "{:.2f}"),
            f"{_median(group, 'memory') / 1e6:.1f}", f"{_median(group, 'cpu'):.2f}")


def _median(group, key):
    return statistics.median(record.get(key, 0) for record in group)


def _with_ratio(group, limits, key, form):
    if group[0]["run"] != "steady" and key != "rate":
        return "", ""
    by_round = {record["round"]: record for record in limits}
    ratios = [
        record[key] / by_round[record["round"]][key] for record in group
        if key in record and by_round.get(record["round"], {}).get(key)]
    return form.format(_median(group, key)), f"{statistics.median(ratios):.2f}" if ratios else ""


def print_table(records):
    """Prints all rows in columns."""
    table = [HEAD, *rows(records)]
    columns = range(len(HEAD))
    widths = [max(len(row[i]) for row in table if len(row) == len(HEAD)) for i in columns]
    for row in table:
        cells = [cell.ljust(widths[i]) if i < 4 else cell.rjust(widths[i])
                 for i, cell in enumerate(row)]
        print("  ".join(cells).rstrip())
