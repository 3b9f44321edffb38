"""One place where a report tells of an event: its anchor, the sides the sentence gives it, its status, place and date."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from didar.events.find import Anchor
from didar.model.reading import DateMention, EventType, Status

Host = Literal["", "first", "second"]
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Who takes part, as one sentence tells it.

    ``first`` is the side of the subject, ``second`` the other; ``host`` the side that receives, where the words tell.
    ``unnamed`` is true when the sentence speaks of another side that is no entity of the report; ``apart`` when every
    member of ``second`` has an event of his own («لقاءات مع X وY»).
    """

    first: Ids = ()
    second: Ids = ()
    host: Host = ""
    unnamed: bool = False
    apart: bool = False

    @property
    def all(self) -> Ids:
        """Everybody, each once."""
        return tuple(dict.fromkeys((*self.first, *self.second)))


@dataclass(frozen=True, slots=True)
class Site:
    """A place a telling names: its id, and how sure it is the event's (3 stated of it, 2 of its clause, 1 a state)."""

    id: str
    worth: int


@dataclass(slots=True)
class Telling:
    """What one sentence tells of one event.

    ``refers`` is true for words that only point back at an event already told («در این دیدار»). ``name`` are the
    entities in the event's own name (a conference's body or city), ``guests`` further candidates for its subject,
    the likeliest first, ``tour`` the further goals of a journey. ``firm`` is false when the words alone are no proof. ``marks`` are signs found by `status`;
    ``beside`` is the conference at whose margin a meeting was.
    """

    anchor: Anchor
    type: EventType
    sides: Sides
    status: Status = "held"
    refers: bool = False
    firm: bool = True
    site: Site | None = None
    date: DateMention | None = None
    name: Ids = ()
    guests: tuple[Ids, ...] = ()
    tour: tuple[Site, ...] = ()
    marks: set[str] = field(default_factory=set)
    beside: Telling | None = None
    why: str = ""
