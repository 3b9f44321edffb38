"""Which tellings are worth comparing: those that share a party (or a state pair) and a stretch of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from didar.reconcile.told import Told

STRETCH = 8
"""Days of one block; each telling stands in every block its days touch, at most `LONGEST` of them."""
LONGEST = 6


def pairs(tellings: Sequence[Told]) -> list[tuple[int, int]]:
    """Pairs of indices to compare, each once, in order."""
    blocks: dict[tuple[str, int | None], list[int]] = defaultdict(list)
    for i, told in enumerate(tellings):
        keys = {key for party in told.parties for key in party.keys} | {p.state for p in told.parties if p.state}
        stretches = _stretches(told)
        for key in keys:
            for stretch in stretches or (None,):
                blocks[key, stretch].append(i)
    found = {(i, j) for listed in blocks.values() for i, j in combinations(listed, 2)}
    return sorted(found)


def _stretches(told: Told) -> tuple[int, ...]:
    if told.when:
        first, last = told.when
    elif told.stamp:
        first, last = told.stamp - 2, told.stamp + (14 if told.status == "planned" else 0)
    else:
        return ()
    return tuple(range((first - 2) // STRETCH, (last + 2) // STRETCH + 1))[:LONGEST]
