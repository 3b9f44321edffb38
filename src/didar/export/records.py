"""The records of what is exported beside events: people, offices, bodies, places, sources, statements, differences."""

from __future__ import annotations

from msgspec import Struct

from didar.model.reading import Names
from didar.model.span import Span


class HeldOffice(Struct, frozen=True):
    """An office the reports give a person; ``first`` and ``last`` are days of reports, not of the term of office."""

    title: str
    state: str | None
    first: str | None
    last: str | None
    reports: list[str]


class PersonRecord(Struct, frozen=True):
    """A person of the chronicle. ``names`` are the usual ones by language, ``spellings`` all others.

    ``known`` is true for somebody in the tables, false for somebody the reports alone know. ``holders`` are whom the
    knowledge has for an office that the reports tell without a name.
    """

    id: str
    names: Names
    spellings: list[str]
    wikidata: str | None
    known: bool
    offices: list[HeldOffice]
    holders: list[str]
    events: list[str]
    reports: list[str]


class OfficeRecord(Struct, frozen=True):
    """One person's time in one office as the reports have it; ``key`` is the office's in the table of titles."""

    title: str
    state: str | None
    key: str | None
    person: str
    names: Names
    first: str | None
    last: str | None
    reports: list[str]


class ThingRecord(Struct, frozen=True):
    """A body or place of the chronicle; ``events`` are those it takes part in, or which are held there."""

    id: str
    kind: str
    state: str | None
    names: Names
    events: list[str]
    reports: list[str]


class SourceRecord(Struct, frozen=True, kw_only=True):
    """A report. ``copy_of`` are the reports it copies in telling of some event; ``key`` a digest of its id and text."""

    id: str
    key: str
    lang: str | None
    outlet: str | None
    via: list[str]
    title: str | None
    published: str | None
    written: str | None
    window: str | None
    address: str | None
    characters: int
    passed_over: str | None
    notes: list[str]
    copy_of: list[str]
    events: list[str]
    didar: str
    tables: str
    models: str


class SaidRecord(Struct, frozen=True):
    """One report's words of a statement, with their places."""

    report: str
    lang: str
    kind: str | None
    cue: Span
    cue_words: str
    content: Span
    content_words: str


class StatementRecord(Struct, frozen=True):
    """What somebody said, the same in several reports together, each with its own words.

    ``recipient`` is whom the act is aimed at in most of them.
    """

    id: str
    event: str | None
    date: str | None
    speaker: str | None
    speaker_name: str | None
    speaker_state: str | None
    plover: str | None
    recipient: str | None
    contexts: list[str]
    said: list[SaidRecord]


class SideRecord(Struct, frozen=True):
    """One side of a disagreement: the value, who reports it, and the very words."""

    value: str
    reports: list[str]
    words: list[str]


class DisagreementRecord(Struct, frozen=True):
    """Values of one field of one event that cannot all hold; ``number`` counts the event's disagreements from 1."""

    event: str
    event_type: str
    date: str | None
    number: int
    field: str
    note: str
    sides: list[SideRecord]
