"""Which names need comparing at all: keys that two names of one person share, and few others do.

A key is made of coarse consonants, in every likely reading. A part that tells much is a key alone; two parts that tell
little are a key together; a name of one part is a key however common it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from didar.matching.letters import skeletons
from didar.matching.likeness import telling
from didar.matching.parts import Kind, Part, take_apart

TELLS_ALONE = 0.6
"""A part that tells so much (0 to 1) is a key alone."""
SHORTEST_KEY = 2
"""Consonants a key of one part must have; shorter ones take the next part along."""


def _bones(part: Part) -> set[str]:
    return {bones.replace("Z", "S") for form in part.forms for bones in skeletons(form)}


def _joined(first: str, second: str) -> str:
    """Two parts as one word: نصر الله is Nasrallah."""
    return first + (second[1:] if second.startswith(first[-1:]) else second)


def block(name: str) -> frozenset[str]:
    """The keys of a name; two names that share none are not one person's, as far as names can tell."""
    parts = [p for p in take_apart(name).parts if p.kind is not Kind.INITIAL]
    found: set[str] = set()
    for piece in parts:
        alone = len(parts) == 1 or telling(piece) >= TELLS_ALONE
        found |= {bones for bones in _bones(piece) if alone and (len(bones) >= SHORTEST_KEY or len(parts) == 1)}
    for one, two in combinations(parts, 2):
        found |= {" ".join(sorted((x, y))) for x in _bones(one) for y in _bones(two)}
        found |= {key for x in _bones(one) for y in _bones(two) for key in (_joined(x, y), _joined(y, x))}
    return frozenset(found)


def candidates(names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Every two of many names, by number, that share a key; each pair once, in the order of the second."""
    blocks: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        met: set[int] = set()
        for key in block(name):
            members = blocks.setdefault(key, [])
            met.update(members)
            members.append(number)
        yield from ((other, number) for other in sorted(met))
