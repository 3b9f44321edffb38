"""What `didar score` does once its words are understood."""

from __future__ import annotations

import json
from typing import TypeVar

from didar.scoring import events, readings
from didar.scoring.measures import Score
from didar.scoring.records import ChronicleEvent, GoldEvent, Reading, Source, decoded, is_event, objects

Shape = TypeVar("Shape")


def score(gold: str, given: str, *, reports: str, langs: str, misses: int, form: str) -> int:
    """Score readings or a chronicle's events, whichever the gold is of; the exit code. Raises InputError."""
    wanted = set(filter(None, langs.split(",")))
    of = _languages(reports, wanted) if reports else None
    if is_event(gold):
        total = events.score((one.event() for one in _all(gold, GoldEvent)), _all(given, ChronicleEvent), of)
    else:
        kept = [one for one in _all(gold, Reading) if of is None or one.report.id in of]
        total = readings.score(kept, {one.report.id: one for one in _all(given, Reading)})
    _show(total, misses, form)
    return 0


def _languages(reports: str, wanted: set[str]) -> dict[str, str | None]:
    """Languages of reports by id, of JSON Lines of reports; only those in a language asked for."""
    sources = _all(reports, Source)
    return {one.id: one.lang for one in sources if not wanted or one.lang in wanted}


def _all(path: str, shape: type[Shape]) -> list[Shape]:
    return [decoded(where, line, shape) for where, line in objects(path)]


def _show(total: Score, misses: int, form: str) -> None:
    figures = dict(total.figures())
    if form == "jsonl":
        print(json.dumps(figures))
        return
    for name, all_of in figures.items():
        if "f1" in all_of:
            counts = f"gold {all_of['gold']:g}, given {all_of['given']:g}"
            print(f"{name:28} P {all_of['p']:.3f}  R {all_of['r']:.3f}  F1 {all_of['f1']:.3f}  {counts}")
        else:
            print(f"{name:28} {all_of['rate']:.3f}  of {all_of['of']:g}")
    for miss in total.misses[:misses]:
        print(f"  {miss}")
