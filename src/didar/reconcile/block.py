"""Which tellings are worth comparing: those that share a party (or a state pair) and a stretch of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from didar.reconcile.compare import is_wide
from didar.reconcile.told import Told

STRETCH = 8
"""Days of one block; each telling stands in every block its days touch, at most `LONGEST` of them."""
LONGEST = 6


def pairs(tellings: Sequence[Told]) -> list[tuple[int, int]]:
    """Pairs of indices to compare, each once, in order."""
    dated: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    undated: dict[str, list[int]] = defaultdict(list)
    for i, told in enumerate(tellings):
        stretches = _stretches(told)
        for key in set(_keys(told)):
            if stretches:
                for stretch in stretches:
                    dated[key][stretch].append(i)
            else:
                undated[key].append(i)
    found = {pair for blocks in dated.values() for listed in blocks.values() for pair in combinations(listed, 2)}
    for key, listed in undated.items():
        found.update(combinations(listed, 2))
        for block in dated.get(key, {}).values():
            found.update((min(i, j), max(i, j)) for i in listed for j in block)
    return sorted(found)


def _keys(told: Told) -> Iterator[str]:
    """What a telling can be found by: its parties and their states; place and theme of a conference or ceremony."""
    for party in told.parties:
        yield from party.keys
        if party.state:
            yield party.state
    if is_wide(told):
        yield from (f"theme:{one}" for one in told.themes)
        yield from (f"about:{one}" for one in told.about)
        if told.place:
            yield f"place:{told.place}"


def _stretches(told: Told) -> tuple[int, ...]:
    if told.when:
        first, last = told.when
    elif told.stamp:
        first, last = told.stamp - 2, told.stamp + (14 if told.status == "planned" else 0)
    else:
        return ()
    return tuple(range((first - 2) // STRETCH, (last + 2) // STRETCH + 1))[:LONGEST]
