"""How far two wordings resemble each other: in one language by words, in two by marks (see sayings.toml)."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from math import log, sqrt


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


def weights(languages: Iterable[Sequence[Iterable[str]]]) -> Callable[[str], float]:
    """What each mark weighs in an event, given the marks of its statements by language: the fewer bear it, the more.

    After the inverse document frequency of Spärck Jones (1972), with the event's statements of one language for
    documents; a mark that one statement of each language bears weighs most.
    """
    table = scale()["marks"]
    rarity: dict[str, float] = {}
    for bearers in languages:
        for mark, times in Counter(mark for marks in bearers for mark in marks).items():
            rarity[mark] = min(rarity.get(mark, 1.0), 1 - log(times) / log(len(bearers) + 1))

    def weight(mark: str) -> float:
        return table[mark.partition(":")[0]] * (table["common"] + (1 - table["common"]) * rarity[mark])

    return weight


def across(first: frozenset[str], second: frozenset[str], weight: Callable[[str], float]) -> float:
    """Resemblance of two statements in two languages, by their marks and what each mark weighs."""
    shared = sum(map(weight, sorted(first & second)))
    return resemblance(
        shared, sum(map(weight, sorted(first))), sum(map(weight, sorted(second))), scale()["marks"]["doubt"]
    )
