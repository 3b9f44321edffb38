"""Mentions as parts of their sentence: by which preposition they are attached, and which are coordinated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from didar.knowledge import states

Ids = tuple[str, ...]
"""Entities, each once, in the order of the text."""


@cache
def _codes() -> frozenset[str]:
    return frozenset(states.alpha3_codes())


def is_state(entity: str) -> bool:
    """Whether an entity is a state: its id is an ISO 3166-1 alpha-3 code."""
    return entity in _codes()


class Unit(Struct, frozen=True, gc=False):
    """A mention, several of one entity side by side, or a plural office such as «وزرای دفاع ایران و روسیه».

    Words ``[i, j)``; ``ids`` are the entities it stands for; ``kind`` is that of its mention, or ``plural``; ``link``
    the role of the preposition it stands under (a key of the table's ``[word]``), "" when there is none. ``bound`` is
    true when an ordinary noun stands right before it, whose possessor it probably is; ``joined`` when the Arabic "and"
    is written onto it.
    """

    i: int
    j: int
    ids: Ids
    kind: str
    link: str
    bound: bool
    joined: bool = False

    @property
    def sort(self) -> str:
        """What it may be coordinated with: people and plural offices with one another, the rest with their like."""
        return "person" if self.kind == "plural" else self.kind


class Group(Struct, frozen=True, gc=False):
    """Coordinated units: «X، Y و Z». ``kind``, ``link`` and ``bound`` are those of the first, ``ids`` those of all.

    ``personal``: it names people or a plural office. ``local``: it names places. ``corporate``: it names bodies.
    """

    i: int
    j: int
    ids: Ids
    link: str
    bound: bool
    personal: bool
    local: bool
    corporate: bool
    units: tuple[Unit, ...]

    @property
    def meets(self) -> bool:
        """Whether it can be a side of a meeting: people, bodies, or several states."""
        return not self.local or len(self.ids) > 1


def group_of(units: Sequence[Unit]) -> Group:
    """The group of some units, of which there must be one at least."""
    first = units[0]
    ids = first.ids if len(units) == 1 else tuple(dict.fromkeys(e for u in units for e in u.ids))
    return Group(
        first.i,
        units[-1].j,
        ids,
        first.link,
        first.bound,
        first.sort == "person",
        first.kind == "place",
        first.kind == "organization",
        tuple(units),
    )


def grouped(units: list[Unit], joins: list[str]) -> Iterator[Group]:
    """Groups of neighbouring units; ``joins[n]`` tells how unit n hangs on the one before: "and", "," or "".

    Units set side by side by commas alone stay apart; commas before an "and" make a list.
    """
    run: list[Unit] = []
    commas = 0
    for unit, join in zip(units, joins, strict=True):
        if join == "and" and run:
            run.append(unit)
            commas = 0
        elif join == "," and run:
            run.append(unit)
            commas += 1
        else:
            yield from _split(run, commas)
            run, commas = [unit], 0
    yield from _split(run, commas)


def _split(run: list[Unit], commas: int) -> Iterator[Group]:
    """The list up to its last "and" as one group; what hangs on by commas after it, one by one."""
    end = len(run) - commas
    if run:
        yield group_of(run[:end])
    for unit in run[end:]:
        yield group_of((unit,))
