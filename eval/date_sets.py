"""Score date reading on sets of date expressions: the project's own, Hengam, parstdex and Recognizers-Text (Arabic).

    python eval/date_sets.py [--misses SET]

Where a set is not present it is left out. What each set holds beyond dates of the press (bare durations, clocks by
themselves, "every Monday", weekends) counts as missed here: docs/why/dates.md says which kinds Didar leaves out.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from didar.dates.resolve import resolve_text
from didar.model.reading import DateMention

HERE = Path(__file__).parent
SETS = Path(os.environ.get("DIDAR_DATE_SETS", HERE.parent.parent / "shared" / "data" / "dates"))
Span = tuple[int, int]
Miss = tuple[str, str, str, list[tuple[str, str | None]]]
"""Set, text, what is expected, what was read."""
OVERLAP = 0.5
"""Intersection over union, in characters, for two spans to match."""
SCORED = ("date", "daterange", "datetime")
"""Kinds of Recognizers-Text that are dates; the others are clocks, durations and repetitions."""


class Tally:
    """Hits, expected and read of each figure, and the misses."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = {}
        self.misses: list[Miss] = []

    def add(self, name: str, hits: int, expected: int, read: int | None = None) -> None:
        """Count; without ``read`` the figure is the share of the expected that was hit, else F1."""
        counts = self.counts.setdefault(name, [0, 0, 0])
        for n, more in enumerate((hits, expected, expected if read is None else read)):
            counts[n] += more

    def miss(self, name: str, text: str, expected: str, found: list[DateMention]) -> None:
        """Keep what went wrong, for reading."""
        self.misses.append((name, text, expected, [(text[m.span[0] : m.span[1]], m.edtf) for m in found]))

    def figures(self) -> dict[str, float]:
        """Every figure, from 0 to 1."""
        return {name: round(2 * hits / ((wanted + read) or 1), 4) for name, (hits, wanted, read) in self.counts.items()}


def measure(sets: Path = SETS) -> Tally:
    """Score every set that is present."""
    tally = Tally()
    scorers = {
        "expressions.dev.jsonl": _expressions, "hengam/Gold.txt": _hengam, "parstdex/data.json": _parstdex,
        "recognizers_ar": _recognizers,
    }  # fmt: skip
    for name, scorer in scorers.items():
        if (sets / name).exists():
            scorer(sets / name, tally)
    return tally


def figures() -> dict[str, float]:
    """Every figure of the sets that are present, for the gate."""
    return measure().figures()


def overlap(a: Span, b: Span) -> float:
    """Intersection over union of two spans."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return max(common, 0) / (max(a[1], b[1]) - min(a[0], b[0]))


def _expressions(path: Path, tally: Tally) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        found = resolve_text(case["sent"], case["lang"], case["dct"])
        start = case["sent"].index(case["expr"])
        span, wanted = (start, start + len(case["expr"])), case["edtf"].replace("~", "")
        right = any((m.edtf or "").replace("~", "") == wanted for m in found)
        exact = any(m.span == span for m in found)
        tally.add("expressions.values", right, 1)
        tally.add("expressions.spans", exact, 1)
        if not (right and exact):
            tally.miss("expressions", case["sent"], case["edtf"], found)


# ---------------------------------------------------------------- spans


def _hengam(path: Path, tally: Tally) -> None:
    """Tokens labelled DAT; those labelled TIM count neither way, since Didar takes a day and its clock together."""
    for block in path.read_text(encoding="utf-8").replace("\r", "").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if "\t" in line]
        text = " ".join(row[0] for row in rows)
        found = resolve_text(text, "fa")
        at, read, wanted, common = 0, 0, 0, 0
        for token, label in rows:
            hit = any(m.span[0] < at + len(token) and at < m.span[1] for m in found)
            wanted += label.endswith("DAT")
            read += hit and not label.endswith("TIM")
            common += hit and label.endswith("DAT")
            at += len(token) + 1
        tally.add("hengam.tokens", common, wanted, read)
        if not common == wanted == read:
            tally.miss("hengam", text, " ".join(row[0] if row[1].endswith("DAT") else "·" for row in rows), found)


def _parstdex(path: Path, tally: Tally) -> None:
    for case in json.loads(path.read_text(encoding="utf-8")):
        text = case["test_input"]
        wanted = [tuple(span) for span in json.loads(case["expected"])]
        found = resolve_text(text, "fa")
        hits = sum(any(overlap(span, m.span) >= OVERLAP for m in found) for span in wanted)
        tally.add("parstdex.spans", hits, len(wanted), len(found))
        if not hits == len(wanted) == len(found):
            tally.miss("parstdex", text, " | ".join(text[a:b] for a, b in wanted), found)


# ---------------------------------------------------------------- values


def _recognizers(folder: Path, tally: Tally) -> None:
    """A case is right where a span overlaps the expected and has its value as past or as future."""
    for path in sorted(folder.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8-sig")):
            results = [r for r in case["Results"] if _kind(r) in SCORED]
            if not results:
                continue
            text = case["Input"]
            found = resolve_text(text, "ar", case["Context"]["ReferenceDateTime"][:10])
            for result in results:
                span = result["Start"], result["Start"] + len(result["Text"])
                near = [m for m in found if overlap(span, m.span) > 0]
                spotted = any(overlap(span, m.span) >= OVERLAP for m in near)
                allowed = _allowed(result)
                right = not allowed or any(_days(m.edtf) in allowed for m in near if m.edtf)
                tally.add(f"recognizers.{path.stem}.spans", spotted, 1)
                if allowed:
                    tally.add(f"recognizers.{path.stem}.values", right, 1)
                if not (right and spotted):
                    wanted = f"{result['Text']} = {json.dumps(sorted(map(str, _values(result))))}"
                    tally.miss(f"recognizers.{path.stem}", text, wanted, found)


def _kind(result: dict[str, Any]) -> str:
    return str(result.get("TypeName") or result.get("Type")).removeprefix("datetimeV2.")


def _values(result: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """First and last of every value a result allows, as written."""
    value = result.get("Value") or result.get("Resolution")
    if not isinstance(value, dict):
        return
    for one in value.get("values", []) or [value.get("PastResolution") or {}, value.get("FutureResolution") or {}]:
        first = one.get("value") or one.get("date") or one.get("dateTime") or one.get("start") or one.get("startDate")
        last = one.get("end") or one.get("endDate") or first
        if first and last and first[:4].isdigit() and first > "0002":
            yield first, last


def _allowed(result: dict[str, Any]) -> set[tuple[str, str]]:
    """First and last day (or minute) of every value; the end of a range may be meant to lie in it or not."""
    allowed = set()
    for first, last in _values(result):
        allowed.add((_minute(first), _minute(last)))
        if first != last and len(last) >= 10:
            allowed.add((_minute(first), str(date.fromisoformat(last[:10]) - timedelta(days=1))))
    return allowed


def _minute(value: str) -> str:
    return value[:10] + ("T" + value[11:16] if len(value) > 10 else "")


def _days(edtf: str) -> tuple[str, str]:
    """First and last day of an EDTF value, or its minute."""
    first, _, last = edtf.replace("~", "").partition("/")
    return _edge(first, 0), _edge(last or first, 1)


def _edge(value: str, end: int) -> str:
    """The first or last day of one EDTF value."""
    if value.endswith("X"):
        value = value.replace("X", "9" if end else "0")
    if len(value) == 4 and value.isdigit():
        return value + ("-12-31" if end else "-01-01")
    if len(value) == 7 and value[5:] <= "12":
        following = date(int(value[:4]) + (value[5:] == "12"), int(value[5:]) % 12 + 1, 1)
        return str(following - timedelta(days=1)) if end else f"{value}-01"
    return value


def main() -> None:
    """Print the figures, or the misses of one set."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--misses", default=None, help="print the misses of the sets whose name begins so")
    chosen = options.parse_args()
    tally = measure()
    for name, value in tally.figures().items():
        print(f"{name:36}  {value:.3f}  of {tally.counts[name][1]}")
    for name, text, wanted, found in tally.misses:
        if chosen.misses is not None and name.startswith(chosen.misses):
            print(f"\n{name}\n  {text}\n  wanted {wanted}\n  read   {found}")


if __name__ == "__main__":
    main()
