"""The record of one reading: Didar's public contract, version ``didar/1``.

Every class here is a part of what ``didar read --format jsonl`` prints; ``didar schema`` prints their JSON Schema.
Spans count code points of the report's own text. Dates are EDTF, states ISO 3166-1 alpha-3, languages BCP 47,
event types, modes and contexts PLOVER's words. Lists are never null.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from didar.model.span import Span

EventType = Literal["meeting", "phone_call", "visit", "conference", "signing", "interview", "exercise", "ceremony"]
Status = Literal["held", "planned", "background", "cancelled"]
Kind = Literal["direct", "indirect", "paraphrase"]
Basis = Literal["stated", "relative", "inferred"]
Names = dict[str, str]


class Note(Struct, frozen=True):
    """Something odd the reader met: a stable ``code``, a sentence for people, and the place where it stands."""

    code: str
    message: str
    span: Span | None = None


class ReportInfo(Struct):
    """What the reading says of the report itself."""

    id: str
    source: str | None = None
    lang: str | None = None
    outlet: str | None = None
    via: list[str] = field(default_factory=list)
    title: Span | None = None
    published: str | None = None
    written: str | None = None
    window: str | None = None
    boilerplate: list[Span] = field(default_factory=list)
    passed_over: str | None = None
    notes: list[Note] = field(default_factory=list)


class Office(Struct):
    """An office a person holds in this report: English title, state (alpha-3) or body, and where the report says so."""

    title: str
    state: str | None = None
    span: Span | None = None


class Holder(Struct, frozen=True):
    """Whom an office means that a report tells without a name, by the knowledge: who alone held it ``on`` that day.

    ``on`` is the day the report was written or published (EDTF); ``source`` that of the table's row; ``confidence`` how
    sure the row is, and whose office it is. The report itself does not say so: it is no ``name``.
    """

    id: str
    name: Names
    wikidata: str | None
    on: str
    source: str
    confidence: float


class Person(Struct):
    """One person the report names, under one ``id`` in every report that means the same person.

    ``holder`` is set for somebody known by office alone, where the knowledge tells who held it; his ``name`` is empty.
    """

    id: str
    name: Names = field(default_factory=dict)
    wikidata: str | None = None
    offices: list[Office] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    confidence: float = 1.0
    why: str = ""
    holder: Holder | None = None


class Organization(Struct):
    """A body: ministry, army, alliance, agency, party, armed group, or a format such as 3+3."""

    id: str
    name: Names = field(default_factory=dict)
    kind: str = ""
    state: str | None = None
    mentions: list[Span] = field(default_factory=list)
    confidence: float = 1.0
    why: str = ""


class Place(Struct):
    """A state, city, region, sea or building; ``id`` is alpha-3 for a state, else its English name."""

    id: str
    name: Names = field(default_factory=dict)
    state: str | None = None
    kind: str = ""
    mentions: list[Span] = field(default_factory=list)
    confidence: float = 1.0
    why: str = ""


class Agreement(Struct):
    """A treaty, accord or memorandum the report names."""

    id: str
    name: Names = field(default_factory=dict)
    mentions: list[Span] = field(default_factory=list)
    confidence: float = 1.0
    why: str = ""


class DateMention(Struct):
    """A date expression: its words, its value (EDTF, or null where the report does not allow one), and the basis."""

    span: Span
    edtf: str | None = None
    calendar: str = "gregorian"
    basis: Basis = "stated"
    confidence: float = 1.0
    why: str = ""


class Plover(Struct):
    """PLOVER coding of an event."""

    event: str = "CONSULT"
    mode: str | None = None
    contexts: list[str] = field(default_factory=list)


class Event(Struct):
    """A meeting, call, visit or the like; ``actors`` and ``recipients`` are ids or alpha-3 codes."""

    id: str
    type: EventType
    status: Status
    plover: Plover = field(default_factory=Plover)
    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    place: str | None = None
    date: str | None = None
    date_basis: Basis | None = None
    evidence: list[Span] = field(default_factory=list)
    confidence: float = 1.0
    why: str = ""


class Statement(Struct):
    """Who said what by which words; ``cue`` and ``content`` are spans, speakers are ids or alpha-3 codes."""

    id: str
    speaker: str | None
    speakers: list[str]
    cue: Span
    content: Span
    kind: Kind
    event: str | None = None
    plover: str | None = None
    recipient: str | None = None
    contexts: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    confidence: float = 1.0
    why: str = ""


class MadeWith(Struct, frozen=True):
    """What made a reading: what to cite, and what to install to repeat it."""

    didar: str
    tables: str
    models: str = "none"


class Reading(Struct, kw_only=True):
    """The whole record of one report."""

    schema: Literal["didar/1"] = "didar/1"
    made_with: MadeWith
    report: ReportInfo
    people: list[Person] = field(default_factory=list)
    organizations: list[Organization] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
