"""Several settings measured in turn, round after round, so that a change in the machine's speed
meets all of them alike; what is reported is the median."""

import statistics
import sys


def measure(settings, rounds):
    """`settings`: name → a function that measures once and returns a dict of numbers.

    Returns name → {key: median} with the spread of every rate beside it.
    """
    taken = {name: [] for name in settings}
    for number in range(rounds):
        for name, measure_once in settings.items():
            taken[name].append(measure_once())
            told = ", ".join(f"{key} {value:.4g}" for key, value in taken[name][-1].items())
            print(f"round {number + 1}, {name}: {told}", file=sys.stderr)
    return {name: summary(rows) for name, rows in taken.items()}


def summary(rows):
    result = {}
    for key in rows[0]:
        values = [row[key] for row in rows]
        result[key] = rounded(statistics.median(values))
        if key.endswith("_per_s"):
            result[f"{key}_range"] = [rounded(min(values)), rounded(max(values))]
    return result


def rounded(value):
    return float(f"{value:.4g}") if isinstance(value, float) else value


def ratio(results, key, ours, theirs):
    return round(results[ours][key] / results[theirs][key], 3)


def faster(results, key, names):
    return max(names, key=lambda name: results[name][key])
