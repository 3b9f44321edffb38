"""Mentions as parts of their sentence: by which preposition they are attached, and which are coordinated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A mention, several of one entity side by side, or a plural office such as «وزرای دفاع ایران و روسیه».

    Words ``[i, j)``; ``ids`` are the entities it stands for; ``kind`` is that of its mention, or ``plural``. ``link`` is
    the role of the preposition it stands under (a key of the table's ``[word]``), "" when there is none; ``bound`` is
    true when an ordinary noun stands right before it, whose possessor it probably is.
    """

    i: int
    j: int
    ids: tuple[str, ...]
    kind: str
    link: str
    bound: bool

    @property
    def sort(self) -> str:
        """What it may be coordinated with: people and plural offices with one another, the rest with their like."""
        return "person" if self.kind == "plural" else self.kind


@dataclass(frozen=True, slots=True)
class Group:
    """Coordinated units: «X، Y و Z». ``link`` and ``bound`` are those of the first."""

    units: tuple[Unit, ...]

    @property
    def i(self) -> int:
        """The first word."""
        return self.units[0].i

    @property
    def j(self) -> int:
        """Just after the last word."""
        return self.units[-1].j

    @property
    def ids(self) -> tuple[str, ...]:
        """The entities of all units, in order, each once."""
        return tuple(dict.fromkeys(e for u in self.units for e in u.ids))

    @property
    def link(self) -> str:
        """The role of the preposition the first unit stands under."""
        return self.units[0].link

    @property
    def bound(self) -> bool:
        """Whether the first unit is probably the possessor of a noun before it."""
        return self.units[0].bound

    @property
    def personal(self) -> bool:
        """Whether it names people or a plural office."""
        return self.units[0].sort == "person"

    @property
    def local(self) -> bool:
        """Whether it names places."""
        return self.units[0].kind == "place"

    @property
    def corporate(self) -> bool:
        """Whether it names bodies."""
        return self.units[0].kind == "organization"

    @property
    def meets(self) -> bool:
        """Whether it can be a side of a meeting: people, bodies, or several states."""
        return not self.local or len(self.ids) > 1


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
        yield Group(tuple(run[:end]))
    for unit in run[end:]:
        yield Group((unit,))
