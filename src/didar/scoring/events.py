"""Scores a chronicle's events against gold events: which reports tell of the same one, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from didar.model.chronicle import Disagreement, Variant, Words
from didar.scoring.matching import pairs
from didar.scoring.measures import Found, Score
from didar.scoring.records import ChronicleEvent

BEST = 3
"""Values of a field that are looked at: the preferred one and the next best."""


class _Told:
    """An event with the reports that tell it as held, planned or cancelled."""

    def __init__(self, event: ChronicleEvent, known: set[str] | None) -> None:
        self.event = event
        told = {report.id for report in event.reports if report.status != "background"}
        self.reports = told if known is None else told & known


def score(
    gold: Iterable[ChronicleEvent], given: Iterable[ChronicleEvent], langs: Mapping[str, str | None] | None = None
) -> Score:
    """The score of a chronicle. ``langs`` has the reports that count, with their languages."""
    wanted = [_Told(event, set(langs) if langs is not None else None) for event in gold]
    wanted = [one for one in wanted if one.reports]
    known = set(langs) if langs is not None else {report for one in wanted for report in one.reports}
    found = [one for event in given if (one := _Told(event, known)).reports]
    total = Score()
    several = [one for one in wanted if len(one.reports) > 1]
    total.found["b3"] = _b_cubed(wanted, found, surplus=True)
    total.found["b3.several"] = _b_cubed(several, found)
    if langs is not None:
        crossing = [one for one in several if len({langs[report] for report in one.reports}) > 1]
        total.found["b3.across_languages"] = _b_cubed(crossing, found)
    matched = [(one, _match(one, found, total)) for one in wanted]
    for one, got in matched:
        if got is not None:
            _fields(one.event, got.event, total)
        _conflicts(one, got, total, known)
    for one, got in matched:
        if got is not None and len(one.reports) > 1:
            total.rate("events.called_disputed").add(bool(got.event.disagreements))
    return total


def _b_cubed(wanted: Sequence[_Told], found: Sequence[_Told], *, surplus: bool = False) -> Found:
    """B-cubed over links of a report to an event.

    Of each report, gold events and given events are paired one to one, those that share most reports first. A pair's
    precision is the part of the given event's reports that are the gold event's, its recall the other way round. A
    given event of the report beyond these counts as half a link that is wrong, where ``surplus`` is asked for.
    """
    total = Found(right_given=0.0)
    gold_of, given_of = _by_report(wanted), _by_report(found)
    for report, golds in gold_of.items():
        here = given_of.get(report, [])
        made = pairs(golds, here, lambda g, p: (len(g.reports & p.reports), -len(p.reports)))
        for i, j in made:
            both = len(golds[i].reports & here[j].reports)
            total.right += both / len(golds[i].reports)
            total.right_given = (total.right_given or 0.0) + both / len(here[j].reports)
        total.gold += len(golds)
        total.given += len(made) + (max(0, len(here) - len(golds)) / 2 if surplus else 0.0)
    return total


def _by_report(events: Sequence[_Told]) -> dict[str, list[_Told]]:
    found: dict[str, list[_Told]] = {}
    for event in events:
        for report in sorted(event.reports):
            found.setdefault(report, []).append(event)
    return found


def _match(one: _Told, found: Sequence[_Told], total: Score) -> _Told | None:
    """The event that holds most of a gold event's reports, the smallest of those that hold as many."""
    best = max(found, key=lambda got: (len(got.reports & one.reports), -len(got.reports)), default=None)
    if best is None or not best.reports & one.reports:
        total.misses.append(f"event missed: {one.event.id} ({len(one.reports)} reports)")
        return None
    if one.reports - best.reports:
        total.misses.append(
            f"split: {one.event.id}: {len(one.reports & best.reports)} of {len(one.reports)} reports together"
        )
    if best.reports - one.reports:
        total.misses.append(f"joined: {one.event.id}: with {sorted(best.reports - one.reports)[:3]}")
    return best


def _fields(gold: ChronicleEvent, given: ChronicleEvent, total: Score) -> None:
    for name in ("type", "date", "place"):
        want = getattr(gold, name)
        if want is None:
            continue
        preferred = getattr(given, name)
        values = list(dict.fromkeys([preferred, *(value.value for value in given.fields.get(name, []))]))[:BEST]
        called = [given.place_name.get("en")] if name == "place" else []
        total.rate(f"events.{name}").add(_is(want, [preferred, *called], name))
        total.rate(f"events.{name} among variants").add(_is(want, [*values, *called], name))


def _is(want: str, values: Iterable[str | None], name: str) -> bool:
    if name == "place":
        return want.casefold() in {(value or "").casefold() for value in values}
    return want in values


def _conflicts(one: _Told, got: _Told | None, total: Score, known: set[str]) -> None:
    for disagreement in one.event.disagreements:
        sides = [side for variant in disagreement.variants if (side := _evidence(variant, known))]
        if len(sides) < len(disagreement.variants) or len(sides) < 2:
            continue
        shown = got.event.disagreements if got else []
        right = any(_shows(each, sides) for each in shown)
        total.rate("conflicts.shown").add(right)
        if not right:
            total.misses.append(f"conflict not shown: {one.event.id} {disagreement.field}")


def _evidence(variant: Variant, known: set[str]) -> list[Words]:
    return [words for words in variant.evidence if words.report in known]


def _shows(shown: Disagreement, sides: Sequence[Sequence[Words]]) -> bool:
    """True where two variants that are shown lie in the words of two different sides."""
    touched = [
        {n for n, side in enumerate(sides) if any(_touch(a, b) for a in variant.evidence for b in side)}
        for variant in shown.variants
    ]
    return any(a and b and len(a | b) > 1 for n, a in enumerate(touched) for b in touched[n + 1 :])


def _touch(a: Words, b: Words) -> bool:
    return a.report == b.report and a.span[0] < b.span[1] and b.span[0] < a.span[1]
