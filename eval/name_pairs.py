"""Pairs of names across scripts: precision, recall and F1 of the matcher, and how it holds on halves of the pairs.

The pairs are for measuring only; nothing is learnt from them. Where they are not present nothing is measured.
"""

from __future__ import annotations

import json
import os
import sys
import time
from itertools import islice
from pathlib import Path

from didar.matching import block, candidates, compare

HERE = Path(__file__).parent
NAMES = Path(os.environ.get("DIDAR_NAMES", HERE.parent.parent / "shared" / "data" / "names"))
PAIRS = NAMES / "pairs.dev.jsonl"
PEOPLE = HERE.parent / "src" / "didar" / "knowledge" / "people.tsv"
MOST_PAIRS = 200_000
SPLITS = 5
THRESHOLDS = [n / 100 for n in range(5, 96, 5)]

Scored = tuple[float, bool, dict[str, str]]


def scored() -> list[Scored]:
    """Score, label and pair, for every pair."""
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [(compare(p["a"], p["la"], p["b"], p["lb"]).score, bool(p["match"]), p) for p in pairs]


def figures(rows: list[Scored], least: float) -> tuple[float, float, float]:
    """F1, precision and recall where scores from ``least`` on count as the same."""
    right = sum(score >= least and label for score, label, _ in rows)
    claimed = sum(score >= least for score, _, _ in rows)
    true = sum(label for _, label, _ in rows)
    return 2 * right / max(claimed + true, 1), right / max(claimed, 1), right / max(true, 1)


def measured() -> dict[str, float]:
    """What the gate holds: F1 at the shipped threshold, and the share of true pairs that share a key."""
    if not PAIRS.exists():
        return {}
    rows = scored()
    verdicts = [(float(compare(p["a"], p["la"], p["b"], p["lb"]).same), label, p) for _, label, p in rows]
    true = [p for _, label, p in rows if label]
    found = [p for same, label, p in verdicts if label and same]
    met = sum(not block(p["a"]).isdisjoint(block(p["b"])) for p in found)
    of_all = sum(not block(p["a"]).isdisjoint(block(p["b"])) for p in true)
    f1, precision, recall = figures(verdicts, 0.5)
    return {
        "f1": round(f1, 4),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "share a key (of pairs found)": round(met / len(found), 4),
        "share a key (of all)": round(of_all / len(true), 4),
    }


def speed() -> str:
    """Comparisons a second after blocking: every name of the shipped people beside those it shares a key with."""
    rows = (PEOPLE.read_text(encoding="utf-8").splitlines())[1:]
    names = [name for row in rows for name in row.split("\t")[2:6] if name]
    start = time.process_time()
    pairs = list(islice(candidates(names), MOST_PAIRS))
    blocked = time.process_time() - start
    compare("Anna", None, "Анна", None)
    start = time.process_time()
    for a, b in pairs:
        compare(names[a], None, names[b], None)
    spent = time.process_time() - start
    return f"names: {len(pairs) / spent:,.0f} comparisons/s ({len(pairs):,} candidate pairs; found in {blocked:.1f} s)"


def main() -> int:
    """Print figures by languages and thresholds, and thresholds chosen on one half measured on the other."""
    if not PAIRS.exists():
        print("name pairs: NOT SCORED, there are none here")
        return 0
    rows = scored()
    print(measured())
    for least in THRESHOLDS[1::2]:
        print(f"from {least:.2f}: F1 %.3f  precision %.3f  recall %.3f" % figures(rows, least))
    for langs in sorted({p["la"] + p["lb"] for _, _, p in rows}):
        some = [row for row in rows if row[2]["la"] + row[2]["lb"] == langs]
        print(f"{langs}: F1 %.3f  precision %.3f  recall %.3f" % figures(some, 0.5))
    for split in range(SPLITS):
        halves: tuple[list[Scored], list[Scored]] = ([], [])
        for row in rows:
            halves[(int(row[2]["id"]) * 2654435761 >> (10 + split)) & 1].append(row)
        for one, other in (halves, halves[::-1]):
            best = max(THRESHOLDS, key=lambda t: figures(one, t)[0])
            print(f"split {split}: best {best:.2f} on one half; F1 on the other {figures(other, best)[0]:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
