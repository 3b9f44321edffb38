"""What each field's best value is: every value reported, who reports it, best first.

A value's weight is the number of independent reports that give it or a finer form of it; a report that tells the event
as held weighs more than one that announces it, a stated day more than one reckoned from a stamp.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from didar.model.chronicle import FieldValue
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


def status(tellings: Sequence[Told]) -> str:
    """What became of the event: the furthest status told of it."""
    statuses = {t.status for t in tellings}
    return next(s for s in ORDER if s in statuses)
