#!/usr/bin/env python3
"""Fits how sure the reader is of a value to how often such values are right (Python 3 standard library only).

usage: calibrate.py SCORER DOCUMENTS READINGS [--write WEIGHTS] [--penalty N]

READINGS is the output of bench/capture: each reading holds, under "evidence", the named numbers of every field. One logistic
regression with a quadratic penalty is fitted per field, on all documents that are not structured. What is printed is
cross-validated: each value is judged by weights fitted without the documents of its layout (the manifest beside DOCUMENTS
names the layouts), so that the table says what to expect of layouts nobody has seen.
"""
import argparse
import collections
import json
import math
import pathlib
import random

import capture_report as report

FOLDS = 10
FEWEST = 30
ANY = "*"
ALWAYS = "always"
HEAD = """\
# What each piece of evidence is worth for how sure a value is: field, evidence, weight. A field without weights of its own takes those of *.
# The sum of the weights, each times its evidence (0 to 1), goes through the logistic function. Written by bench/calibrate.
"""


class Value:
    def __init__(self, document, field, right):
        self.document, self.field, self.right = document, field, right
        self.evidence = {ALWAYS: 1.0, **document.reading["evidence"][field]}


def values_of(documents, scorer):
    """Every value that was worked out, those that were left out for doubt as well."""
    return [
        Value(document, field, outcome == "tp")
        for document in documents for field, outcome in {**document.outcomes, **doubted(document, scorer)}.items()
        if outcome in ("tp", "wrong", "fp") and field in document.reading.get("evidence", {})
    ]


def doubted(document, scorer):
    left_out = document.reading.get("doubted", {})
    return {field: scorer.outcome(field, document.truth[field], value) for field, value in left_out.items() if field in document.outcomes}


def logistic(x):
    return 1 / (1 + math.exp(-max(-30, min(30, x))))


def solve(matrix, right):
    """Gauss elimination with the largest pivot."""
    size = len(right)
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(column + 1, size):
            factor = rows[row][column] / rows[column][column]
            for k in range(column, size + 1):
                rows[row][k] -= factor * rows[column][k]
    result = [0.0] * size
    for row in reversed(range(size)):
        result[row] = (rows[row][size] - sum(rows[row][k] * result[k] for k in range(row + 1, size))) / rows[row][row]
    return result


def fit(values, names, penalty):
    """Newton's method; the constant is all but free, the weights are held back by the penalty."""
    data = [([value.evidence.get(name, 0.0) for name in names], value.right) for value in values]
    held = [0.01 if name == ALWAYS else penalty for name in names]
    weights = [0.0] * len(names)
    for _ in range(25):
        slope = [-hold * weight for hold, weight in zip(held, weights)]
        bend = [[held[i] if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        for x, right in data:
            p = logistic(sum(w * v for w, v in zip(weights, x)))
            for i, v in enumerate(x):
                if v:
                    slope[i] += (right - p) * v
                    for j, u in enumerate(x):
                        bend[i][j] += p * (1 - p) * v * u
        step = solve(bend, slope)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return dict(zip(names, weights))


def fit_all(values, penalty):
    """Weights by field; few values of a field are no ground to fit on, and what all have in common serves for them."""
    by_field = collections.defaultdict(list)
    for value in values:
        by_field[value.field].append(value)
    common = set.intersection(*(set(value.evidence) for value in values))
    tables = {ANY: fit(values, sorted(common), penalty)}
    for field, some in by_field.items():
        if len(some) >= FEWEST:
            tables[field] = fit(some, sorted(some[0].evidence), penalty)
    return tables


def sure(tables, value):
    weights = tables.get(value.field, tables[ANY])
    p = logistic(sum(weight * value.evidence.get(name, 0.0) for name, weight in weights.items()))
    return said(round(min(0.99, max(0.02, p)), 2))


def said(estimate):
    """As the reader says it: what is barely sure is said to be nearly so."""
    return 0.89 if 0.90 <= estimate < 0.93 else estimate


def cross_validated(values, layouts, penalty):
    groups = sorted({layouts(value) for value in values})
    random.Random(7).shuffle(groups)
    fold_of = {group: index % FOLDS for index, group in enumerate(groups)}
    judged = []
    for fold in range(FOLDS):
        tables = fit_all([v for v in values if fold_of[layouts(v)] != fold], penalty)
        judged += [(sure(tables, v), v.right, v.field) for v in values if fold_of[layouts(v)] == fold]
    return judged


def layouts_of(documents):
    manifest = pathlib.Path(documents).parent / "manifest.json"
    rows = json.loads(manifest.read_text("utf-8")) if manifest.exists() else []
    by_name = {row["docid"]: row["template"] for row in rows}
    return lambda value: by_name.get(value.document.name, value.document.name)


def camel(snake):
    first, *rest = snake.split("_")
    return first + "".join(word.capitalize() for word in rest)


def write(tables, path):
    rows = [
        f"{field if field == ANY else camel(field)} {name} {weight:.2f}"
        for field, weights in sorted(tables.items()) for name, weight in weights.items() if abs(weight) >= 0.005
    ]
    pathlib.Path(path).write_text(HEAD + "\n".join(rows) + "\n", "utf-8")


def summary(judged):
    pairs = [(p, right) for p, right, _ in judged]
    right, count = report.precision_when_sure(pairs)
    return f"{len(pairs)} values, {count} at least 0.9 sure, {report.number(right)} % of those right, calibration error {report.calibration_error(pairs):.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer")
    parser.add_argument("documents")
    parser.add_argument("readings")
    parser.add_argument("--write", metavar="WEIGHTS")
    parser.add_argument("--penalty", type=float, default=1.0)
    args = parser.parse_args()
    scorer = report.load_scorer(args.scorer)
    documents = [report.Document(scorer, file, pathlib.Path(args.readings)) for file in sorted(pathlib.Path(args.documents).glob("*.truth.json"))]
    values = values_of(documents, scorer)
    judged = cross_validated(values, layouts_of(args.documents), args.penalty)
    print("cross-validated:", summary(judged))
    for field in sorted({field for _, _, field in judged}):
        print(f"  {field:18}", summary([item for item in judged if item[2] == field]))
    report.print_reliability([(p, right) for p, right, _ in judged])
    tables = fit_all(values, args.penalty)
    print("\nfitted on all:", summary([(sure(tables, v), v.right, v.field) for v in values]))
    if args.write:
        write(tables, args.write)


if __name__ == "__main__":
    main()
