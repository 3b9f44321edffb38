"""Gathers what is exported beside the events: each person, office, body and place with all that the readings say of it.

Each record is gathered from all readings that name the thing; lists of reports are in order of id. A record says what
the reports say: an office's first and last day are the days of the first and last report that gives it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from typing import TypeVar

import msgspec
from msgspec import Struct, field

from didar.export.cast import Cast, Party, party_of, usual
from didar.export.records import (
    DisagreementRecord,
    HeldOffice,
    OfficeRecord,
    PersonRecord,
    SaidRecord,
    SideRecord,
    SourceRecord,
    StatementRecord,
    ThingRecord,
)
from didar.knowledge import offices, people
from didar.model.chronicle import Disagreement, EventRecord, JoinedStatement, Wording
from didar.model.days import FIRST, LAST, days, iso
from didar.model.reading import Names, Organization, Person, Place, Reading
from didar.store.rows import Chronicle, Gathered, Kept


class _Seen(Struct):
    """What one reading says of one thing."""

    names: Names
    state: str | None = None
    kind: str = ""
    wikidata: str | None = None
    offices: list[tuple[str, str | None]] = field(default_factory=list)
    holder: str | None = None
    first: str | None = None
    last: str | None = None


_encode = msgspec.json.Encoder().encode
_seen = msgspec.json.Decoder(_Seen)


def _gathered(chronicle: Chronicle, layer: str) -> Iterator[Gathered]:
    def items() -> Iterator[tuple[tuple[str, ...], str, bytes]]:
        for kept in chronicle.reports():
            reading = kept.reading
            first, last = _days_of(reading)
            for thing in getattr(reading, layer):
                yield (thing.id,), reading.report.id, _encode(_as_seen(thing, first, last))

    return chronicle.gather(items())


def _as_seen(thing: Person | Organization | Place, first: str | None, last: str | None) -> _Seen:
    if isinstance(thing, Person):
        held = [(office.title, office.state) for office in thing.offices]
        holder = thing.holder.id if thing.holder else None
        return _Seen(thing.name, None, "", thing.wikidata, held, holder, first, last)
    return _Seen(thing.name, thing.state, thing.kind)


def _days_of(reading: Reading) -> tuple[str | None, str | None]:
    """First and last day a report can have been written on."""
    run = days(reading.report.written or reading.report.published or reading.report.window)
    return tuple(None if run is None or day in (FIRST, LAST) else iso(day) for day in run or (0, 0))  # type: ignore[return-value]


def people_records(chronicle: Chronicle) -> Iterator[PersonRecord]:
    """Everyone the readings name, in order of id."""
    for (who,), group in _gathered(chronicle, "people"):
        rows = [(report, _seen.decode(content)) for report, content in group]
        names = usual(pair for _, seen in rows for pair in seen.names.items())
        spellings = {name for _, seen in rows for name in seen.names.values()} - set(names.values())
        wikidata = sorted({seen.wikidata for _, seen in rows if seen.wikidata})
        yield PersonRecord(
            id=who,
            names=names,
            spellings=sorted(spellings),
            wikidata=wikidata[0] if wikidata else None,
            known=people.is_known(who) or bool(wikidata),
            offices=_offices(rows),
            holders=sorted({seen.holder for _, seen in rows if seen.holder}),
            events=chronicle.events_of(who),
            reports=_once(report for report, _ in rows),
        )


def _offices(rows: list[tuple[str, _Seen]]) -> list[HeldOffice]:
    held: dict[tuple[str, str | None], list[tuple[str, _Seen]]] = {}
    for report, seen in rows:
        for office in dict.fromkeys(seen.offices):
            held.setdefault(office, []).append((report, seen))
    return [
        HeldOffice(
            title,
            state,
            min((seen.first for _, seen in given if seen.first), default=None),
            max((seen.last for _, seen in given if seen.last), default=None),
            _once(report for report, _ in given),
        )
        for (title, state), given in sorted(held.items(), key=lambda item: (item[0][0], item[0][1] or ""))
    ]


def office_records(chronicle: Chronicle) -> Iterator[OfficeRecord]:
    """Every office with everyone whom the readings give it, in order of title, state and person."""

    def items() -> Iterator[tuple[tuple[str, ...], str, bytes]]:
        for person in people_records(chronicle):
            for held in person.offices:
                key = offices.key_of(offices.as_said(held.title, held.state))
                record = OfficeRecord(
                    held.title, held.state, key, person.id, person.names, held.first, held.last, held.reports
                )
                yield (held.title, held.state or "", person.id), "", _encode(record)

    for _, group in chronicle.gather(items()):
        yield from (_office.decode(content) for _, content in group)


_office = msgspec.json.Decoder(OfficeRecord)


def body_records(chronicle: Chronicle) -> Iterator[ThingRecord]:
    """Every body the readings name, in order of id."""
    for (name,), group in _gathered(chronicle, "organizations"):
        yield _thing(name, group, chronicle.events_of(name))


def place_records(chronicle: Chronicle) -> Iterator[ThingRecord]:
    """Every place the readings name, in order of id."""
    held: dict[str, list[str]] = {}
    for event in chronicle.events():
        if event.place:
            held.setdefault(event.place, []).append(event.id)
    for (name,), group in _gathered(chronicle, "places"):
        yield _thing(name, group, sorted(held.get(name, [])))


def _thing(name: str, group: Iterable[tuple[str, bytes]], events: list[str]) -> ThingRecord:
    rows = [(report, _seen.decode(content)) for report, content in group]
    names = usual(pair for _, seen in rows for pair in seen.names.items())
    one = usual(pair for _, seen in rows for pair in (("kind", seen.kind), ("state", seen.state)))
    return ThingRecord(name, one.get("kind", ""), one.get("state"), names, events, _once(r for r, _ in rows))


def source_records(chronicle: Chronicle) -> Iterator[SourceRecord]:
    """Every report, those passed over too, in order of id."""
    for kept in chronicle.reports():
        info, made = kept.reading.report, kept.reading.made_with
        told = chronicle.told_in(info.id)
        yield SourceRecord(
            id=info.id,
            key=kept.key,
            lang=info.lang,
            outlet=info.outlet,
            via=info.via,
            title=kept.text[slice(*info.title)] if info.title else None,
            published=info.published,
            written=info.written,
            window=info.window,
            address=kept.address,
            characters=len(kept.text),
            passed_over=info.passed_over,
            notes=_once(note.code for note in info.notes),
            copy_of=sorted({copied for _, _, copied in told if copied}),
            events=sorted({event for _, event, _ in told}),
            didar=made.didar,
            tables=made.tables,
            models=made.models,
        )


def statement_records(chronicle: Chronicle) -> Iterator[StatementRecord]:
    """Every statement with its words: those made at the chronicle's events, in the order of these, then, unless only
    some events were chosen, those of no event, in the order of reports.
    """
    for event in chronicle.events():
        cast = Cast(chronicle, event)
        for said in event.statements:
            yield _statement(chronicle, cast.party(said.speaker) if said.speaker else None, event, said)
    if chronicle.whole:
        for kept in chronicle.reports():
            yield from _apart(chronicle, kept)


def _apart(chronicle: Chronicle, kept: Kept) -> Iterator[StatementRecord]:
    """Statements of a report that belong to no event of the chronicle."""
    reading = kept.reading
    report, lang = reading.report.id, reading.report.lang or ""
    told = {local for local, _, _ in chronicle.told_in(report)}
    for one in reading.statements:
        if one.event not in told:
            ident = "st-" + blake2b(f"{report}\0{one.id}".encode(), digest_size=6).hexdigest()
            wording = Wording(report, one.cue, one.content, lang)
            said = JoinedStatement(ident, one.speaker, one.plover, one.contexts, [wording])
            yield _statement(chronicle, party_of(one.speaker, [reading]) if one.speaker else None, None, said)


def _statement(
    chronicle: Chronicle, speaker: Party | None, event: EventRecord | None, said: JoinedStatement
) -> StatementRecord:
    wordings, recipients = [], []
    for one in said.said:
        kept = chronicle.kept(one.report)
        read = next((s for s in kept.reading.statements if (s.cue, s.content) == (one.cue, one.content)), None)
        cue, content = kept.text[slice(*one.cue)], kept.text[slice(*one.content)]
        wordings.append(
            SaidRecord(one.report, one.lang, read.kind if read else None, one.cue, cue, one.content, content)
        )
        recipients.append(("", read.recipient if read else None))
    return StatementRecord(
        id=said.id,
        event=event.id if event else None,
        date=event.date if event else None,
        speaker=said.speaker,
        speaker_name=speaker.name if speaker else None,
        speaker_state=speaker.state if speaker else None,
        plover=said.plover,
        recipient=usual(recipients).get(""),
        contexts=said.contexts,
        said=wordings,
    )


def disagreement_records(chronicle: Chronicle) -> Iterator[DisagreementRecord]:
    """Every disagreement, in the order of the events."""
    for event in chronicle.events():
        for number, one in enumerate(event.disagreements, start=1):
            sides = list(_sides(chronicle, one))
            yield DisagreementRecord(event.id, event.type, event.date, number, one.field, one.note, sides)


def _sides(chronicle: Chronicle, one: Disagreement) -> Iterator[SideRecord]:
    for variant in one.variants:
        words = [chronicle.kept(w.report).text[slice(*w.span)] for w in variant.evidence]
        yield SideRecord(variant.value, variant.reports, words)


_T = TypeVar("_T")


def _once(values: Iterable[_T]) -> list[_T]:
    return list(dict.fromkeys(values))


RECORDS: dict[str, Callable[[Chronicle], Iterator[Struct]]] = {
    "statements": statement_records,
    "people": people_records,
    "offices": office_records,
    "bodies": body_records,
    "places": place_records,
    "sources": source_records,
    "disagreements": disagreement_records,
}
"""By name the records of every table but that of the events, whose record is the contract's."""
