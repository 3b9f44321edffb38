"""Where reports of one event cannot all be right, each side in its own words.

A value that contains another is only coarser; a day told beforehand is a plan; day words that clash only because the
stamp is crawl time are no disagreement.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from didar.model.chronicle import Disagreement, FieldName, Variant, Words
from didar.model.reading import Reading
from didar.model.span import Span
from didar.reconcile.told import Told


def disagreements(tellings: Sequence[Told], readings: Mapping[str, Reading]) -> list[Disagreement]:
    """All real conflicts between tellings of one event, dates first."""
    found = [_dates(tellings, readings), _places(tellings, readings)]
    return [one for one in found if one is not None]


def _dates(tellings: Sequence[Told], readings: Mapping[str, Reading]) -> Disagreement | None:
    firm = [t for t in tellings if t.when and t.status == "held" and t.basis != "inferred"]
    return _conflict("date", firm, readings, value=lambda t: t.edtf, apart=_apart_in_time, words=date_words)


def _apart_in_time(a: Told, b: Told) -> bool:
    if a.when is None or b.when is None:
        return False
    gap = max(a.when[0] - b.when[1], b.when[0] - a.when[1], 0)
    late_stamp = 2 if "relative" in (a.basis, b.basis) else 0
    return gap > late_stamp


def _places(tellings: Sequence[Told], readings: Mapping[str, Reading]) -> Disagreement | None:
    placed = [t for t in tellings if t.place and t.status == "held"]
    return _conflict("place", placed, readings, value=lambda t: t.place, apart=_apart_in_space, words=place_words)


def _apart_in_space(a: Told, b: Told) -> bool:
    if a.place == b.place or not a.place_state or not b.place_state:
        return False
    return a.place_state != b.place_state or a.place_state not in (a.place, b.place)


def _conflict(
    field: FieldName,
    tellings: Sequence[Told],
    readings: Mapping[str, Reading],
    *,
    value: Callable[[Told], str | None],
    apart: Callable[[Told, Told], bool],
    words: Callable[[Told, Reading], Span | None],
) -> Disagreement | None:
    by_value: dict[str, list[Told]] = {}
    for told in tellings:
        by_value.setdefault(value(told) or "", []).append(told)
    sides = [v for v in by_value if any(apart(by_value[v][0], others[0]) for w, others in by_value.items() if w != v)]
    if len(sides) < 2:
        return None
    return Disagreement(field, [_variant(side, by_value[side], readings, words) for side in sorted(sides)])


def _variant(
    value: str, tellings: Sequence[Told], readings: Mapping[str, Reading], words: Callable[[Told, Reading], Span | None]
) -> Variant:
    evidence = [Words(t.report, span) for t in tellings if (span := words(t, readings[t.report]))]
    return Variant(value, sorted({t.report for t in tellings}), evidence)


def date_words(told: Told, reading: Reading) -> Span | None:
    """The date expression a telling's day was read from, else the words of the event."""
    spans = [d.span for d in reading.dates if d.edtf and d.edtf == told.edtf]
    return _nearest(spans, told)


def place_words(told: Told, reading: Reading) -> Span | None:
    """The mention of a telling's place that stands nearest to the event's words."""
    return _nearest([span for p in reading.places if p.id == told.place for span in p.mentions], told)


def _nearest(spans: Sequence[Span], told: Told) -> Span | None:
    if not spans:
        return told.evidence[0] if told.evidence else None
    anchors = told.evidence or ((0, 0),)
    return min(spans, key=lambda s: (min(abs(s[0] - a[0]) for a in anchors), s))
