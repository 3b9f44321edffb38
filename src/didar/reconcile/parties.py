"""Do the parties of two tellings agree? Pairs them off: by id or office, by name, at last by state."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from didar import matching
from didar.reconcile.told import Party

SAME_NAME = 0.5
"""Score of two names from which they agree, where one of the two people is in no table."""
LIKE_NAME = 0.3
"""Score from which they may."""


class Alignment(NamedTuple):
    """How many parties of two lists surely agree, how many by state or a like name only, and who is left of each."""

    certain: int
    loose: int
    first: tuple[Party, ...]
    second: tuple[Party, ...]


def align(first: Sequence[Party], second: Sequence[Party]) -> Alignment:
    """Pair the parties of two lists off, each with at most one of the other list."""
    return _align(tuple(first), tuple(second))


@lru_cache(maxsize=65536)
def _align(first: tuple[Party, ...], second: tuple[Party, ...]) -> Alignment:
    left, right = list(first), list(second)
    counts = []
    for agree in (_surely, _loosely):
        found = 0
        for party in tuple(left):
            match = next((p for p in right if agree(party, p)), None)
            if match is not None:
                found += 1
                left.remove(party)
                right.remove(match)
        counts.append(found)
    return Alignment(counts[0], counts[1], tuple(left), tuple(right))


def _surely(a: Party, b: Party) -> bool:
    return not a.keys.isdisjoint(b.keys) or _name(a, b) >= SAME_NAME


def _loosely(a: Party, b: Party) -> bool:
    """A whole state, a body, or somebody without a name may stand for somebody of that state.

    A small body may stand for a member; of two people, one's name may be short.
    """
    if a.kind == b.kind == "person":
        return _name(a, b) >= LIKE_NAME
    if a.state is None or b.state is None:
        return (a.state or b.state) in members().get(a.id if a.state is None else b.id, ())
    return a.state == b.state


@cache
def members() -> dict[str, frozenset[str]]:
    """States whose minister may stand for a small body, by the body's id (members.toml)."""
    table = tomllib.loads(files("didar.reconcile").joinpath("members.toml").read_text(encoding="utf-8"))
    return {body: frozenset(states) for body, states in table["members"].items()}


def _name(a: Party, b: Party) -> float:
    """How alike two people's names are; two people of the tables are not one for that."""
    if not (a.name and b.name) or (a.known and b.known) or not a.kind == b.kind == "person":
        return 0.0
    return _names(*sorted((a.name, b.name)))


@lru_cache(maxsize=65536)
def _names(a: str, b: str) -> float:
    return 0.0 if _bones(a).isdisjoint(_bones(b)) else matching.compare(a, None, b, None).score


@cache
def _bones(name: str) -> frozenset[str]:
    return matching.block(name)


def people(parties: Sequence[Party]) -> list[Party]:
    """The persons among some parties."""
    return [p for p in parties if p.kind == "person"]
