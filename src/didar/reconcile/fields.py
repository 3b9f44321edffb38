"""What each field's best value is: every value reported, who reports it, best first.

A value's weight is the number of independent reports that give it or a finer form of it; a report that tells the event
as held weighs more than one that announces it, a stated day more than one reckoned from a stamp.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from didar.model.chronicle import FieldValue
from didar.model.days import Days, days
from didar.reconcile.told import Told

V = TypeVar("V", bound=str)
ORDER = ("held", "cancelled", "planned", "background")
"""Statuses, the one that settles the others first: what was held was planned before."""

Sources = Callable[[Iterable[str]], int]
"""How many of some reports are independent of one another."""


def values(
    tellings: Sequence[Told], value: Callable[[Told], str | None], sources: Sources, rank: Callable[[str], float] = len
) -> list[FieldValue]:
    """Every value that tellings give, with its reports: the one with most independent reports first."""
    by_value: dict[str, list[str]] = {}
    for told in tellings:
        given = value(told)
        if given is not None:
            by_value.setdefault(given, []).append(told.report)
    found = [FieldValue(v, sorted(set(reports)), sources(reports)) for v, reports in by_value.items()]
    return sorted(found, key=lambda f: (-f.independent, -rank(f.value), f.value))


def date_values(tellings: Sequence[Told], sources: Sources) -> list[FieldValue]:
    """Days reported, best first: a finer value gathers the reports of the coarser ones it lies in."""
    told = [t for t in tellings if t.edtf and t.when]
    support: dict[str, float] = {}
    for t in told:
        for other in told:
            if t.edtf and other.when and t.when and _within(t.when, other.when):
                support[t.edtf] = support.get(t.edtf, 0.0) + _weight(other)
    found = values(told, lambda t: t.edtf, sources)
    return sorted(found, key=lambda f: (-support.get(f.value, 0.0), _length(f.value), f.value))


def _weight(told: Told) -> float:
    weight = {"held": 1.0, "cancelled": 0.6, "planned": 0.5}.get(told.status, 0.2)
    return weight * {"stated": 1.5, "relative": 1.0, "inferred": 0.7}.get(told.basis or "", 0.7)


def _within(inner: Days, outer: Days) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _length(value: str) -> int:
    run = days(value)
    return run[1] - run[0] if run else 0


def status(tellings: Sequence[Told]) -> str:
    """What became of the event: the furthest status told of it."""
    statuses = {t.status for t in tellings}
    return next(s for s in ORDER if s in statuses)
