"""How far two wordings resemble each other: in one language by words, in two by marks (see sayings.toml)."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from math import fsum, log, sqrt


@cache
def scale() -> dict[str, dict[str, float]]:
    """The table sayings.toml."""
    data = tomllib.loads(files("didar.reconcile").joinpath("sayings.toml").read_text(encoding="utf-8"))
    return {name: part for name, part in data.items() if isinstance(part, dict)}


def resemblance(shared: float, first: float, second: float, doubt: float) -> float:
    """0 to 1, from what two wordings weigh and what they share; two short wordings resemble each other less surely."""
    if shared <= 0:
        return 0.0
    of_shorter, of_both = shared / min(first, second), shared / (first + second - shared)
    return sqrt(of_shorter * of_both) * shared / (shared + doubt)


def weights(languages: Iterable[Sequence[Iterable[str]]]) -> dict[str, float]:
    """What each mark weighs in an event, given the marks of its statements by language: the fewer bear it, the more.

    After the inverse document frequency of Spärck Jones (1972), with the event's statements of one language for
    documents; a mark that one statement of each language bears weighs most.
    """
    table = scale()["marks"]
    rarity: dict[str, float] = {}
    for bearers in languages:
        for mark, times in Counter(mark for marks in bearers for mark in marks).items():
            rarity[mark] = min(rarity.get(mark, 1.0), 1 - log(times) / log(len(bearers) + 1))
    common = table["common"]
    return {mark: table[mark.partition(":")[0]] * (common + (1 - common) * rare) for mark, rare in rarity.items()}


class Marked:
    """A statement by its marks, with what they weigh together."""

    def __init__(self, marks: Iterable[str], weight: dict[str, float]) -> None:
        self.marks = frozenset(marks)
        self._weight = weight
        self._total = fsum(weight[mark] for mark in self.marks)

    def across(self, other: Marked) -> float:
        """Resemblance to a statement in another language of the same event."""
        shared = fsum(self._weight[mark] for mark in self.marks & other.marks)
        return resemblance(shared, self._total, other._total, scale()["marks"]["doubt"])
