"""The record that the per-report stages pass along the street and fill in.

Stages never import one another: each reads some of a draft's fields and writes others, as `pipeline.py` lists.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from didar.model.reading import (
    Agreement,
    DateMention,
    Event,
    Note,
    Organization,
    Person,
    Place,
    Statement,
)
from didar.model.report import Report
from didar.model.span import Span
from didar.model.view import View

EntityKind = Literal["person", "organization", "place", "agreement"]

MentionForm = Literal["name", "office", "counterpart", "description", "title"]
"""How an entity is mentioned: by name, by office alone, as a counterpart, by a description, by a bare title."""


class Mention(Struct, frozen=True, order=True, gc=False):
    """One place where an entity is named. ``span`` is in the report's text; ``entity`` is the entity's id."""

    span: Span
    entity: str
    kind: EntityKind
    form: MentionForm = "name"


class Sentence(Struct, frozen=True, gc=False):
    """A sentence: word range ``[i, j)`` in ``View.words`` and its span in the text. A newline always ends one."""

    i: int
    j: int
    span: Span


class Draft(Struct):
    """Everything known so far of one report."""

    report: Report
    view: View
    lang: str | None = None
    passed_over: str | None = None
    outlet: str | None = None
    via: list[str] = field(default_factory=list)
    title: Span | None = None
    published: str | None = None
    stamp: Span | None = None
    """Where the publication stamp stands in the text, if it does."""
    dateline: Span | None = None
    """The place name of an agency dateline («القاهرة 25 شوال … واس»), if there is one."""
    written: str | None = None
    window: str | None = None
    """Bounds of a report without a stamp, as an EDTF interval."""
    boilerplate: list[Span] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    """Sentences of the report proper, in order; furniture is left out."""
    people: list[Person] = field(default_factory=list)
    organizations: list[Organization] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    """All entities' mentions in text order (longest first where two begin together); kinds may nest."""
    dates: list[DateMention] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The report's own text."""
        return self.report.text

    def note(self, code: str, message: str, span: Span | None = None) -> None:
        """Record something odd; nothing is dropped in silence."""
        self.notes.append(Note(code, message, span))

    def mentions_in(self, span: Span, kind: EntityKind | None = None) -> list[Mention]:
        """Mentions that lie wholly inside ``span``, in text order, of one kind or all."""
        return [m for m in self.mentions if span[0] <= m.span[0] and m.span[1] <= span[1] and kind in (None, m.kind)]
