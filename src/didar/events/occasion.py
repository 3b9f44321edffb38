"""An occasion: one event of a report, with every telling of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from didar.events.telling import Telling
from didar.events.units import Ids, is_state
from didar.model.reading import Basis, EventType, Status


@dataclass(slots=True)
class Occasion:
    """One event of a report: every telling of it in text order, those that only point back apart."""

    type: EventType
    tellings: list[Telling] = field(default_factory=list)
    refers: list[Telling] = field(default_factory=list)
    status: Status = "held"
    place: str | None = None
    date: str | None = None
    basis: Basis | None = None
    actors: Ids = ()
    recipients: Ids = ()

    @property
    def who(self) -> set[str]:
        """Everybody any telling names."""
        return {i for t in self.tellings for i in t.sides.all}

    @property
    def visitors(self) -> set[str]:
        """Everybody on the side of the subject."""
        return {i for t in self.tellings for i in t.sides.first}

    @property
    def best(self) -> Telling:
        """The telling that says most."""
        return max(self.tellings, key=strength)

    @property
    def all(self) -> list[Telling]:
        """Every telling, those that name participants first."""
        return [*self.tellings, *self.refers]

    def marked(self, *marks: str) -> bool:
        """Whether every telling bears one of some marks."""
        return all(t.marks & set(marks) for t in self.tellings)


def strength(t: Telling) -> float:
    """How much a telling says, and how firmly."""
    people = len([i for i in t.sides.all if not is_state(i)])
    both = bool(t.sides.first) and bool(t.sides.second)
    return 2.0 * both + 0.5 * min(people, 4) + t.firm + 0.5 * (t.status == "held") - 0.02 * t.anchor.sentence
