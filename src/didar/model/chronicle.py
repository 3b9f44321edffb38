"""The record of one event of a chronicle, version ``didar-event/1``: many reports, one meeting.

What `didar export events CHRONICLE --format jsonl` prints, one object a line. Ids of people, places and bodies are
those of the readings; report ids are those given with the input. Dates are EDTF, states ISO 3166-1 alpha-3.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from didar.model.reading import EventType, Names, Plover, Status
from didar.model.span import Span

FieldName = Literal[
    "date",
    "place",
    "host",
    "attended",
    "number",
    "wording",
    "topic",
    "purpose",
    "status",
    "type",
    "actors",
    "recipients",
]
"""What reports can give different values for; the first nine can disagree."""


class Words(Struct, frozen=True):
    """The very words of a report that something rests on."""

    report: str
    span: Span


class FieldValue(Struct, frozen=True):
    """One value of a field, who reports it (ids, in order), how many of these are independent, and why it ranks so."""

    value: str
    reports: list[str]
    independent: int
    why: str = ""


class Variant(Struct, frozen=True):
    """One side of a disagreement, in its reports' own words."""

    value: str
    reports: list[str]
    evidence: list[Words]


class Disagreement(Struct, frozen=True):
    """Values of one field that cannot all hold. A coarser value, a plan that changed, a late stamp are none."""

    field: FieldName
    variants: list[Variant]
    note: str = ""


class Telling(Struct, frozen=True):
    """A report of the event: the local id and status it has there, and the report it copies, if it does."""

    id: str
    event: str
    status: Status
    copy_of: str | None = None


class Wording(Struct, frozen=True):
    """One report's words of a statement."""

    report: str
    cue: Span
    content: Span
    lang: str


class JoinedStatement(Struct, frozen=True):
    """What somebody said, the same statement in several reports and languages together."""

    id: str
    speaker: str | None
    plover: str | None
    contexts: list[str]
    said: list[Wording]


class Joining(Struct, frozen=True):
    """Why a report was joined to the event: its nearest neighbour there, the points, and the answers that gave them."""

    report: str
    to: str
    score: float
    why: list[str]


class EventRecord(Struct, kw_only=True):
    """One event of a chronicle. ``replaces`` are older ids that lead here; ``part_of`` is what it belongs to."""

    schema: Literal["didar-event/1"] = "didar-event/1"
    id: str
    replaces: list[str] = field(default_factory=list)
    type: EventType
    status: Status
    plover: Plover
    date: str | None = None
    place: str | None = None
    place_name: Names = field(default_factory=dict)
    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    fields: dict[str, list[FieldValue]] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)
    reports: list[Telling] = field(default_factory=list)
    independent: int = 0
    statements: list[JoinedStatement] = field(default_factory=list)
    part_of: str | None = None
    joined: list[Joining] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    confidence: float = 1.0
    decisions: list[str] = field(default_factory=list)


class Doubt(Struct, kw_only=True, frozen=True, omit_defaults=True):
    """What a person should look at, the smaller the ``margin`` the sooner: a pair of tellings, or a disputed field.

    ``of`` are the events to name in a decision. Of a pair: the report and local event of each telling, whether they are
    ``joined`` now, their score and its reasons. Of a field: its name and the values reported.
    """

    kind: Literal["pair", "field"]
    of: list[str]
    margin: float
    tellings: list[tuple[str, str]] = field(default_factory=list)
    joined: bool | None = None
    score: float | None = None
    why: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    field: str | None = None
