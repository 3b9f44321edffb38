"""Which tellings are worth comparing: those that share a party (or a state, a theme) and a stretch of time.

What thousands share tells little: of a block of more than `LARGEST` tellings only those are compared that share a
second party too, and each with its next neighbours in time. So the number of pairs grows with the number of tellings,
however often two states meet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from didar.reconcile.compare import is_wide
from didar.reconcile.told import Told

STRETCH = 8
"""Days of one block; each telling stands in every block its days touch, at most `LONGEST` of them."""
LONGEST = 6
LARGEST = 48
"""Tellings of a block that are all compared with one another."""
NEIGHBOURS = 12
"""Tellings next in time that one is compared with in a larger block."""

Keys = tuple[frozenset[str], ...]
"""What a telling can be found by: a set of names for each of its parties, then one each for place and themes."""
Pair = tuple[int, int]


def pairs(tellings: Sequence[Told]) -> list[Pair]:
    """Pairs of indices to compare, each once, in order."""
    keys = [tuple(_keys(told)) for told in tellings]
    dated: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    undated: dict[str, list[int]] = defaultdict(list)
    for i, told in enumerate(tellings):
        stretches = _stretches(told)
        for key in sorted(frozenset().union(*keys[i])):
            for stretch in stretches:
                dated[key][stretch].append(i)
            if not stretches:
                undated[key].append(i)
    order = _order(tellings)
    found: set[Pair] = set()
    for key, blocks in dated.items():
        for block in blocks.values():
            found.update(_within(block, key, keys, order))
    for key, block in undated.items():
        beside = {i for dates in dated.get(key, {}).values() for i in dates}
        found.update(_within(sorted({*block, *beside}), key, keys, order, set(block)))
    return sorted(found)


def _within(
    block: Sequence[int], key: str, keys: Sequence[Keys], order: Sequence[int], needed: set[int] | None = None
) -> Iterator[Pair]:
    """The pairs of one block. Where ``needed`` is given, one of the two is of those."""
    for i, j in _compared(block, key, keys, order):
        if needed is None or i in needed or j in needed:
            yield i, j


def _compared(block: Sequence[int], key: str, keys: Sequence[Keys], order: Sequence[int]) -> Iterator[Pair]:
    if len(block) <= LARGEST:
        yield from combinations(block, 2)
        return
    yield from _neighbours(block, order)
    finer: dict[str, list[int]] = defaultdict(list)
    for i in block:
        for other in {one for names in keys[i] if key not in names for one in names}:
            finer[other].append(i)
    for listed in finer.values():
        yield from combinations(listed, 2) if len(listed) <= LARGEST else _neighbours(listed, order)


def _neighbours(block: Iterable[int], order: Sequence[int]) -> Iterator[Pair]:
    """Each telling of a block with the next ones in time."""
    listed = sorted(block, key=order.__getitem__)
    for n, i in enumerate(listed):
        for j in listed[n + 1 : n + 1 + NEIGHBOURS]:
            yield min(i, j), max(i, j)


def _order(tellings: Sequence[Told]) -> list[int]:
    """Each telling's rank in time; of one day, those of one place stand together, then those of one language."""
    ranked = sorted(range(len(tellings)), key=lambda i: (_day(tellings[i]), tellings[i].place or "", tellings[i].key))
    ranks = [0] * len(tellings)
    for rank, i in enumerate(ranked):
        ranks[i] = rank
    return ranks


def _day(told: Told) -> int:
    run = told.when or told.window
    return told.stamp if told.stamp is not None else run[0] if run else 0


def _keys(told: Told) -> Iterator[frozenset[str]]:
    """Names and state of each party; place, people and themes of a conference or ceremony."""
    for party in told.parties:
        yield party.keys | {party.state} if party.state else party.keys
    if is_wide(told):
        yield from (frozenset((f"theme:{one}",)) for one in told.themes)
        yield from (frozenset((f"about:{one}",)) for one in told.about)


def _stretches(told: Told) -> tuple[int, ...]:
    if told.when:
        first, last = told.when
    elif told.stamp:
        first, last = told.stamp - 2, told.stamp + (14 if told.status == "planned" else 0)
    else:
        return ()
    return tuple(range((first - 2) // STRETCH, (last + 2) // STRETCH + 1))[:LONGEST]
