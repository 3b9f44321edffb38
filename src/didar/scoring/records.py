"""The part of the records that is scored. Gold and output are read the same way; what is missing is empty.

Gold may say more than an output: ``also`` lists other accepted spellings of a name or title, ``required: false`` marks
a statement that counts neither way, and ``text`` is the report's text, by which blanks are left out of furniture.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from didar.errors import NotFoundError, NotRecordError
from didar.model.chronicle import Disagreement, FieldValue
from didar.model.span import Span


class Imprint(Struct):
    """What is scored of a report itself."""

    id: str
    outlet: str | None = None
    published: str | None = None
    boilerplate: list[Span] = field(default_factory=list)


class Office(Struct):
    """An office; ``also`` are other accepted titles."""

    title: str
    state: str | None = None
    also: list[str] = field(default_factory=list)


class Entity(Struct):
    """A person, body or place; ``also`` are other accepted English names."""

    id: str
    name: dict[str, str] = field(default_factory=dict)
    also: list[str] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)


class DateMention(Struct):
    """A date expression; null where the report does not fix it."""

    span: Span
    edtf: str | None = None


class Event(Struct):
    """An event of a reading."""

    id: str
    type: str
    status: str
    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    place: str | None = None
    date: str | None = None


class Statement(Struct):
    """A statement of a reading."""

    speaker: str | None
    content: Span
    cue: Span | None = None
    kind: str | None = None
    speakers: list[str] = field(default_factory=list)
    plover: str | None = None
    contexts: list[str] = field(default_factory=list)
    required: bool = True


class Reading(Struct):
    """A reading, or the gold of one."""

    report: Imprint
    people: list[Entity] = field(default_factory=list)
    organizations: list[Entity] = field(default_factory=list)
    places: list[Entity] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    text: str = ""


class Telling(Struct):
    """A report of a chronicle's event."""

    id: str
    status: str = "held"


class ChronicleEvent(Struct):
    """An event of a chronicle, or the gold of one."""

    id: str
    reports: list[Telling]
    type: str | None = None
    date: str | None = None
    place: str | None = None
    place_name: dict[str, str] = field(default_factory=dict)
    fields: dict[str, list[FieldValue]] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)


class GoldEvent(Struct):
    """An event of the gold. Its reports can be given by their ids alone, and ``key`` stands for an ``id``."""

    reports: list[Telling | str]
    id: str = ""
    key: str = ""
    type: str | None = None
    date: str | None = None
    place: str | None = None
    disagreements: list[Disagreement] = field(default_factory=list)

    def event(self) -> ChronicleEvent:
        """The same in the form of a chronicle's event."""
        return ChronicleEvent(
            self.id or self.key,
            [Telling(one) if isinstance(one, str) else one for one in self.reports],
            type=self.type,
            date=self.date,
            place=self.place,
            disagreements=self.disagreements,
        )


class Source(Struct):
    """A report as it came in, of which only the language counts here."""

    id: str
    lang: str | None = None


CALLED = {
    dict: "JSON object",
    Reading: "reading",
    ChronicleEvent: "event of a chronicle",
    GoldEvent: "event of a gold standard",
    Source: "report with an id",
}
"""What the records are called in messages."""


def objects(path: str) -> Iterator[tuple[str, bytes]]:
    """Every line of a file (plain or .gz) that is not empty, with its place. Raises NotFoundError."""
    file = Path(path)
    if not file.is_file():
        raise NotFoundError("There is no such file.", where=path)
    with gzip.open(file, "rb") if file.suffix == ".gz" else file.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield f"{path}:{number}", line


def decoded(where: str, line: bytes, shape: Any) -> Any:
    """A line as one of the records above. Raises NotRecordError."""
    try:
        return msgspec.json.decode(line, type=shape)
    except msgspec.DecodeError as problem:
        remedy = "Give JSON Lines of readings (didar/1) or of events (didar-event/1), gold and output alike."
        raise NotRecordError(f"The line is no {CALLED[shape]} ({problem}).", where=where, remedy=remedy) from None


def is_event(path: str) -> bool:
    """True where a file's first record is an event of a chronicle, False for a reading and an empty file."""
    for where, line in objects(path):
        return "reports" in decoded(where, line, dict)
    return False
