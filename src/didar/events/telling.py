"""One place where a report tells of an event: its anchor, the sides its sentence gives it, its status, place, date."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from didar.events.find import Anchor
from didar.events.units import Ids
from didar.model.reading import DateMention, EventType, Status

Host = Literal["", "first", "second"]


class Sides(Struct, frozen=True, gc=False):
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
        return self.first + tuple(i for i in self.second if i not in self.first) if self.second else self.first


class Site(Struct, frozen=True, gc=False):
    """A place a telling names: its id, and how sure it is the event's (3 stated of it, 2 of its clause, 1 a state)."""

    id: str
    worth: int


class Telling(Struct):
    """What one sentence tells of one event.

    ``refers`` is true for words that only point back at an event already told («در این دیدار»); ``firm`` is false when
    the words alone are no proof. ``name`` are the entities in the event's own name (a conference's body or city),
    ``guests`` further candidates for its subject, the likeliest first, ``tour`` the further goals of a journey.
    ``marks`` are signs found by `status`, and ``members`` where a body is named only by its members'
    office; ``beside`` is the conference at whose margin a meeting was.
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
