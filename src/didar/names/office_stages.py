"""An office while it is being read: what its words have told so far, and the English title that makes."""

from __future__ import annotations

from msgspec import Struct, field

from didar.knowledge import states
from didar.names.office_grammar import Opening
from didar.names.office_parts import Part

HEADS_OF_BODIES = frozenset({"secretary_general", "director"})
"""Roles whose title says no more than itself when an international body is named as the owner."""


class Office(Struct):
    """An office being read, up to word ``j``.

    ``complete`` once the words make an office, ``pointed`` for «فرمانده این نیرو», ``definite`` behind an Arabic
    article, ``local`` for an office of a place, ``lent`` where only the body it is of tells its state, ``loose`` where
    that body is told by no name («فرمانده یگان»).
    """

    opening: Opening
    j: int
    title: str = ""
    state: str | None = None
    own: bool = False
    post: Part | None = None
    region: str = ""
    forms: list[str] = field(default_factory=list)
    charge: str = ""
    complete: bool = False
    pointed: bool = False
    definite: bool = False
    local: bool = False
    lent: bool = False
    loose: bool = False

    @property
    def owned(self) -> bool:
        """True when the words have told whose the office is."""
        return self.own or self.state is not None

    def take_owner(self, part: Part) -> None:
        """Go on past the words that tell whose the office is."""
        self.j, self.state, self.own, self.region, self.lent = part.j, part.state, part.own, part.text, False

    def take(self, kind: str, part: Part) -> None:
        """Go on past what the office is of, and give it the title it then has."""
        self.j, self.complete, self.local, self.loose = part.j, True, kind == "place", part.loose
        self.title = self.opening.forms[kind].format(part.text)
        if kind == "body" and self.opening.role in HEADS_OF_BODIES and part.state and not states.name(part.state):
            self.title = self.title.split(" of the ")[0]  # the body itself is whose the office is
        if part.state or part.own:
            self.state, self.own, self.lent = part.state, part.own, kind == "body"

    @property
    def titled(self) -> str:
        """The English title, qualities and charge included; empty for a head with nothing behind it."""
        title = self.title or self.opening.alone
        return self.qualified(title) if title else ""

    def qualified(self, title: str) -> str:
        """A title with the qualities and the charge the office has."""
        for form in self.forms:
            if form.split(" ")[0] not in title.split():
                title = form.format(title)
        return title + self.charge
