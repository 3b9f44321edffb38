"""What is exported as tables of plain cells: one class a table, its fields the columns, in their order.

A cell is text, a whole number, a number, true or false, a day, or a list of texts; None where the reports do not say.
`codebook.toml` says of every column what it holds.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from msgspec import Struct

from didar.export import things
from didar.export.cast import Cast, is_state
from didar.export.records import (
    DisagreementRecord,
    OfficeRecord,
    PersonRecord,
    SourceRecord,
    StatementRecord,
    ThingRecord,
)
from didar.knowledge import states
from didar.model.chronicle import EventRecord
from didar.model.days import FIRST, LAST, days
from didar.store.rows import Chronicle


class EventRow(Struct, frozen=True, kw_only=True):
    """One event a row."""

    id: str
    type: str
    status: str
    plover_event: str
    plover_mode: str | None
    contexts: list[str]
    date: str | None
    first_day: datetime.date | None
    last_day: datetime.date | None
    place: str | None
    place_name: str | None
    actors: list[str]
    actor_names: list[str]
    recipients: list[str]
    recipient_names: list[str]
    states: list[str]
    disputed: bool
    disputed_fields: list[str]
    statements: int
    reports: list[str]
    independent: int
    outlets: list[str]
    languages: list[str]
    part_of: str | None
    replaces: list[str]
    decisions: list[str]
    confidence: float


class StatementRow(Struct, frozen=True, kw_only=True):
    """One wording of a statement a row: a statement in three reports is three rows of one ``id``."""

    id: str
    event: str | None
    date: str | None
    first_day: datetime.date | None
    last_day: datetime.date | None
    speaker: str | None
    speaker_name: str | None
    speaker_state: str | None
    plover: str | None
    recipient: str | None
    contexts: list[str]
    wording: int
    wordings: int
    report: str
    lang: str
    kind: str | None
    cue: str
    cue_start: int
    cue_end: int
    content: str
    content_start: int
    content_end: int


class PersonRow(Struct, frozen=True, kw_only=True):
    """One person a row."""

    id: str
    name_en: str | None
    name_fa: str | None
    name_ar: str | None
    name_ru: str | None
    spellings: list[str]
    wikidata: str | None
    known: bool
    offices: list[str]
    states: list[str]
    first_day: datetime.date | None
    last_day: datetime.date | None
    holders: list[str]
    events: list[str]
    reports: list[str]


class OfficeRow(Struct, frozen=True, kw_only=True):
    """One person in one office a row."""

    title: str
    state: str | None
    key: str | None
    person: str
    name_en: str | None
    first_day: datetime.date | None
    last_day: datetime.date | None
    reports: list[str]


class ThingRow(Struct, frozen=True, kw_only=True):
    """One body or place a row."""

    id: str
    kind: str
    state: str | None
    name_en: str | None
    name_fa: str | None
    name_ar: str | None
    name_ru: str | None
    events: list[str]
    reports: list[str]


class DisagreementRow(Struct, frozen=True, kw_only=True):
    """One side of a disagreement a row."""

    event: str
    event_type: str
    date: str | None
    number: int
    field: str
    note: str
    side: int
    value: str
    words: list[str]
    reports: list[str]


def event_row(chronicle: Chronicle, event: EventRecord) -> EventRow:
    """An event's row, with the names its reports have."""
    cast = Cast(chronicle, event)
    first, last = run(event.date)
    infos = [chronicle.kept(report).reading.report for report in reports_of(event)]
    return EventRow(
        id=event.id,
        type=event.type,
        status=event.status,
        plover_event=event.plover.event,
        plover_mode=event.plover.mode,
        contexts=event.plover.contexts,
        date=event.date,
        first_day=first,
        last_day=last,
        place=event.place,
        place_name=place_name(event),
        actors=event.actors,
        actor_names=[party.name for party in cast.actors],
        recipients=event.recipients,
        recipient_names=[party.name for party in cast.recipients],
        states=cast.states,
        disputed=bool(event.disagreements),
        disputed_fields=sorted({one.field for one in event.disagreements}),
        statements=len(event.statements),
        reports=reports_of(event),
        independent=event.independent,
        outlets=sorted({info.outlet for info in infos if info.outlet}),
        languages=sorted({info.lang for info in infos if info.lang}),
        part_of=event.part_of,
        replaces=event.replaces,
        decisions=event.decisions,
        confidence=event.confidence,
    )


def reports_of(event: EventRecord) -> list[str]:
    """Ids of an event's reports, each once, in order."""
    return sorted({told.id for told in event.reports})


def place_name(event: EventRecord) -> str | None:
    """The English name of an event's place, None where it has none."""
    if event.place and is_state(event.place):
        return states.name(event.place) or event.place
    return event.place_name.get("en") or event.place


def run(edtf: str | None) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day that a date can mean; None for an open side and for no date."""
    both = days(edtf)
    if both is None:
        return None, None
    first, last = both
    return (
        None if first == FIRST else datetime.date.fromordinal(first),
        None if last == LAST else datetime.date.fromordinal(last),
    )


def _statement_rows(record: StatementRecord) -> Iterator[StatementRow]:
    first, last = run(record.date)
    for number, one in enumerate(record.said, start=1):
        yield StatementRow(
            id=record.id,
            event=record.event,
            date=record.date,
            first_day=first,
            last_day=last,
            speaker=record.speaker,
            speaker_name=record.speaker_name,
            speaker_state=record.speaker_state,
            plover=record.plover,
            recipient=record.recipient,
            contexts=record.contexts,
            wording=number,
            wordings=len(record.said),
            report=one.report,
            lang=one.lang,
            kind=one.kind,
            cue=one.cue_words,
            cue_start=one.cue[0],
            cue_end=one.cue[1],
            content=one.content_words,
            content_start=one.content[0],
            content_end=one.content[1],
        )


def _person_row(record: PersonRecord) -> PersonRow:
    held = record.offices
    return PersonRow(
        id=record.id,
        name_en=record.names.get("en"),
        name_fa=record.names.get("fa"),
        name_ar=record.names.get("ar"),
        name_ru=record.names.get("ru"),
        spellings=record.spellings,
        wikidata=record.wikidata,
        known=record.known,
        offices=[office.title + (f" ({office.state})" if office.state else "") for office in held],
        states=sorted({office.state for office in held if office.state}),
        first_day=_day(min((office.first for office in held if office.first), default=None)),
        last_day=_day(max((office.last for office in held if office.last), default=None)),
        holders=record.holders,
        events=record.events,
        reports=record.reports,
    )


def _office_row(record: OfficeRecord) -> OfficeRow:
    return OfficeRow(
        title=record.title,
        state=record.state,
        key=record.key,
        person=record.person,
        name_en=record.names.get("en"),
        first_day=_day(record.first),
        last_day=_day(record.last),
        reports=record.reports,
    )


def _thing_row(record: ThingRecord) -> ThingRow:
    return ThingRow(
        id=record.id,
        kind=record.kind,
        state=record.state,
        name_en=record.names.get("en"),
        name_fa=record.names.get("fa"),
        name_ar=record.names.get("ar"),
        name_ru=record.names.get("ru"),
        events=record.events,
        reports=record.reports,
    )


def _disagreement_rows(record: DisagreementRecord) -> Iterator[DisagreementRow]:
    for number, side in enumerate(record.sides, start=1):
        yield DisagreementRow(
            event=record.event,
            event_type=record.event_type,
            date=record.date,
            number=record.number,
            field=record.field,
            note=record.note,
            side=number,
            value=side.value,
            words=side.words,
            reports=side.reports,
        )


def _day(iso: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(iso) if iso else None


Rows = Callable[[Chronicle], Iterator[Struct]]

TABLES: dict[str, tuple[type[Struct], Rows]] = {
    "events": (EventRow, lambda c: (event_row(c, event) for event in c.events())),
    "statements": (
        StatementRow,
        lambda c: (row for one in things.statement_records(c) for row in _statement_rows(one)),
    ),
    "people": (PersonRow, lambda c: map(_person_row, things.people_records(c))),
    "offices": (OfficeRow, lambda c: map(_office_row, things.office_records(c))),
    "bodies": (ThingRow, lambda c: map(_thing_row, things.body_records(c))),
    "places": (ThingRow, lambda c: map(_thing_row, things.place_records(c))),
    "sources": (SourceRecord, things.source_records),
    "disagreements": (
        DisagreementRow,
        lambda c: (row for one in things.disagreement_records(c) for row in _disagreement_rows(one)),
    ),
}
"""By name the table's columns and its rows."""
