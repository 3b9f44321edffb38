"""Groups: the chunks of a report that are one person's by the words between them, with the states of their offices."""

from __future__ import annotations

from msgspec import Struct, field

from didar.model.draft import MentionForm
from didar.names.assemble import Chunk
from didar.names.figures import Held, held
from didar.names.spotted import NameSpan, OfficeSpan


class Group(Struct):
    """Chunks of one person as `assemble` tells them, with their names and offices in text order.

    ``states`` are the states found for its offices (by ``id``) where the words at hand do not tell them; ``guessed``
    those of its offices that were given the outlet's own for want of another.
    """

    chunks: list[Chunk] = field(default_factory=list)
    names: list[NameSpan] = field(default_factory=list)
    offices: list[OfficeSpan] = field(default_factory=list)
    states: dict[int, str | None] = field(default_factory=dict)
    guessed: set[int] = field(default_factory=set)

    @property
    def i(self) -> int:
        """The word the group begins with."""
        return self.chunks[0].i

    @property
    def state(self) -> str | None:
        """The first state that its offices tell."""
        return next((s for o in self.offices if (s := self.state_of(o))), None)

    def add(self, chunk: Chunk) -> None:
        """Take in one more chunk."""
        self.chunks.append(chunk)
        self.offices += chunk.offices
        if chunk.name:
            self.names.append(chunk.name)

    def state_of(self, office: OfficeSpan) -> str | None:
        """The state of one of its offices, told or found."""
        return self.states.get(id(office), office.state)

    def held(self) -> list[Held]:
        """The group's offices with their states; counterparts and descriptions are none yet."""
        return [held(o, self.state_of(o), id(o) in self.guessed) for o in self.offices if o.title]


def groups(chunks: list[Chunk]) -> list[Group]:
    """Chunks that point to one another, together."""
    found: list[Group] = []
    of: dict[int, Group] = {}
    for chunk in chunks:
        group = of.get(id(chunk.with_)) if chunk.with_ else None
        if group is None:
            group = Group()
            found.append(group)
        group.add(chunk)
        of[id(chunk)] = group
    return found


def form_of(chunk: Chunk) -> MentionForm:
    """How a chunk names its person."""
    return "name" if chunk.name else chunk.offices[0].form
