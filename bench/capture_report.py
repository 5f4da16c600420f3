#!/usr/bin/env python3
"""How far a reading can be trusted, and what it costs (Python 3 standard library only).

usage: capture_report.py SCORER DOCUMENTS READINGS

Right and wrong are the scorer's: this file only asks it. Printed are, per kind of document, F1 of header and lines, what is
right among the values said to be at least 0.9 sure, and the expected calibration error; then the reliability table, how often the
right value of a field that was read wrongly or not at all stands among its candidates, one click away; the times beside those of poppler or Tesseract alone, and the worst documents with what went wrong.
"""
import collections
import importlib.util
import json
import pathlib
import statistics
import sys

SURE = 0.9
BINS = 10
WORST = 12


def load_scorer(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


class Document:
    """One document: the outcome of each scored field, the confidence of each value, the lines."""

    def __init__(self, scorer, truth_file, readings):
        self.name = truth_file.name[: -len(".truth.json")]
        self.truth = json.loads(truth_file.read_text("utf-8"))
        file = readings / f"{self.name}.json"
        self.reading = json.loads(file.read_text("utf-8")) if file.exists() else {}
        self.kind = self.truth.get("doc_class", "?")
        self.outcomes = {
            field: scorer.outcome(field, self.truth[field], self.reading.get(field))
            for field in scorer.HEAD if field in self.truth
        }
        sure = self.reading.get("confidence") or {}
        self.values = [
            (sure[field], outcome == "tp")
            for field, outcome in self.outcomes.items() if field in sure and outcome in ("tp", "wrong", "fp")
        ]
        self.lines = scorer.score_lines(self.truth["lines"], self.reading.get("lines"))[0] if self.truth.get("lines") else None

    def repairs(self, scorer):
        """Of each field that is printed and was not read right: whether one of its candidates is right."""
        offered = self.reading.get("candidates") or {}
        return {
            field: any(scorer.outcome(field, self.truth[field], value) == "tp" for value in offered.get(field, []))
            for field, outcome in self.outcomes.items() if outcome in ("wrong", "fn")
        }

    def faults(self):
        wrong = [
            f"{field} {outcome}: {show(self.truth[field])} read as {show(self.reading.get(field))}"
            for field, outcome in self.outcomes.items() if outcome in ("wrong", "fn", "fp")
        ]
        if self.lines and not self.lines["tp"] == self.lines["nt"] == self.lines["np"]:
            wrong.append(f"lines: {self.lines['tp']} right of {self.lines['np']} read, {self.lines['nt']} printed")
        return wrong


def show(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:37] + "..."


def f1(right, read, printed):
    return 200 * right / (read + printed) if read + printed else None


def header_f1(documents):
    count = collections.Counter(outcome for document in documents for outcome in document.outcomes.values())
    return f1(count["tp"], count["tp"] + count["wrong"] + count["fp"], count["tp"] + count["wrong"] + count["fn"])


def lines_f1(documents):
    count = collections.Counter()
    for document in documents:
        count.update(document.lines or {})
    return f1(count["tp"], count["np"], count["nt"])


def values_of(documents):
    return [value for document in documents for value in document.values]


def bins_of(values):
    bins = collections.defaultdict(list)
    for sure, right in values:
        bins[min(BINS - 1, int(sure * BINS + 1e-9))].append((sure, right))
    return bins


def calibration_error(values):
    """Mean distance between how sure the values of a bin are said to be and how many of them are right."""
    return sum(abs(sum(sure for sure, _ in some) - sum(right for _, right in some)) for some in bins_of(values).values()) / len(values) if values else 0


def precision_when_sure(values):
    some = [right for sure, right in values if sure >= SURE]
    return 100 * sum(some) / len(some) if some else None, len(some)


def number(value, form="6.1f"):
    return format(value, form) if value is not None else " " * 5 + "-"


def print_kinds(documents):
    kinds = collections.defaultdict(list)
    for document in documents:
        kinds[document.kind].append(document)
    kinds["scan, photo, image"] = [d for d in documents if d.kind in ("scan", "photo", "image", "scan-simulated")]
    kinds["all but xml"] = [d for d in documents if d.kind != "xml"]
    kinds["all"] = documents
    print(f"\n{'kind':24}{'docs':>5}{'header F1':>11}{'lines F1':>10}{'values':>8}{'>= 0.9':>8}{'right %':>9}{'ECE':>8}")
    for kind, some in kinds.items():
        values = values_of(some)
        right, count = precision_when_sure(values)
        print(f"{kind:24}{len(some):5}{number(header_f1(some)):>11}{number(lines_f1(some)):>10}{len(values):8}{count:8}{number(right):>9}{calibration_error(values):8.3f}")


def print_candidates(documents, scorer):
    offered = collections.defaultdict(list)
    for document in documents:
        if document.kind != "xml":
            for field, right in document.repairs(scorer).items():
                offered[field].append(right)
    print(f"\n{'not read right':24}{'fields':>8}{'one click away':>16}{'%':>8}")
    for field, rights in [*offered.items(), ("all", [right for rights in offered.values() for right in rights])]:
        print(f"{field:24}{len(rights):8}{sum(rights):16}{number(100 * sum(rights) / len(rights) if rights else None):>8}")


def print_reliability(values):
    print(f"\nreliability{'':13}{'values':>8}{'said %':>9}{'right %':>9}")
    for index, some in sorted(bins_of(values).items()):
        said = 100 * sum(sure for sure, _ in some) / len(some)
        right = 100 * sum(ok for _, ok in some) / len(some)
        print(f"{index / BINS:.1f} to {(index + 1) / BINS:.1f}{'':14}{len(some):8}{said:9.1f}{right:9.1f}")


def print_times(documents):
    timed = collections.defaultdict(list)
    for document in documents:
        if "tool_seconds" in document.reading:
            timed[document.kind, document.reading["tool"]].append((document.reading["seconds"], document.reading["tool_seconds"]))
    if not timed:
        return
    print(f"\n{'median seconds':24}{'tool':>10}{'docs':>6}{'reading':>10}{'tool alone':>12}{'times':>8}{'p90 times':>11}")
    for (kind, tool), pairs in sorted(timed.items()):
        ratios = sorted(reading / alone for reading, alone in pairs)
        print(f"{kind:24}{tool:>10}{len(pairs):6}{statistics.median(p[0] for p in pairs):10.3f}{statistics.median(p[1] for p in pairs):12.3f}"
              f"{statistics.median(ratios):8.2f}{ratios[int(0.9 * (len(ratios) - 1))]:11.2f}")


def print_worst(documents):
    print("\nworst documents:")
    for document in sorted(documents, key=lambda d: -len(d.faults()))[:WORST]:
        print(f"{document.name} ({document.kind}){': ' + document.reading['problem'] if 'problem' in document.reading else ''}")
        for fault in document.faults():
            print(f"    {fault}")


def main(scorer, documents, readings):
    scorer = load_scorer(scorer)
    documents = [Document(scorer, file, pathlib.Path(readings)) for file in sorted(pathlib.Path(documents).glob("*.truth.json"))]
    print_kinds(documents)
    print_reliability(values_of([d for d in documents if d.kind != "xml"]))
    print_candidates(documents, scorer)
    print_times(documents)
    print_worst(documents)


if __name__ == "__main__":
    main(*sys.argv[1:4])
