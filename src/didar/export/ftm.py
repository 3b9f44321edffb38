"""FollowTheMoney entities (followthemoney.tech), one JSON object a line, ready for `ftm`, Aleph and nomenklatura.

A report is an Article, a person a Person with a Position and an Occupancy for each office the reports give him, a
body a PublicBody or Organization, an event an Event that names who was involved; a Documentation links each event,
person and body to each report that tells of it. Ids are digests of Didar's own: the same thing has the same id in every
export. Values are strings in lists, states ISO 3166-1 alpha-2 in small letters where there is such a code, languages
ISO 639-3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, BinaryIO

import msgspec

from didar.export.cast import Cast, is_state
from didar.export.coding_tables import rows
from didar.export.ids import short
from didar.export.records import PersonRecord, ThingRecord
from didar.export.tables import place_name, reports_of, run
from didar.export.things import body_records, people_records, source_records
from didar.export.titles import title
from didar.store.rows import Chronicle

Entity = dict[str, Any]

PUBLIC = ("ministry", "armed_force", "parliament", "intelligence", "agency")
"""Kinds of bodies that belong to a state: PublicBody; all others are an Organization."""
LANGUAGES = {"fa": "fas", "prs": "prs", "ar": "ara", "ru": "rus", "en": "eng"}

_encode = msgspec.json.Encoder().encode


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write events, people (with offices), bodies or reports. Events name people and bodies by their ids only."""
    made = {"events": _events, "people": _people, "bodies": _bodies, "sources": _articles}[what]
    for entity in made(chronicle):
        out.write(_encode(entity) + b"\n")


def _entity(schema: str, ident: str, **properties: Iterable[str | None]) -> Entity:
    kept = {name: [v for v in dict.fromkeys(values) if v] for name, values in properties.items()}
    return {"id": ident, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def party_id(kind: str, ident: str) -> str:
    """The id of a person (``kind`` person) or of a body or state."""
    return short("person" if kind == "person" else "body", ident)


def _events(chronicle: Chronicle) -> Iterator[Entity]:
    for event in chronicle.events():
        cast = Cast(chronicle, event)
        parties = [*cast.actors, *cast.recipients]
        first, last = run(event.date)
        ident = short("event", event.id)
        for state in sorted({party.id for party in parties if party.kind == "state"}):
            yield _body(state, [*cast.party(state).names.values()] or [state], state, public=True)
        yield _entity(
            "Event",
            ident,
            name=[title(cast)],
            recordId=[event.id],
            startDate=[first.isoformat() if first else None],
            endDate=[last.isoformat() if last else None],
            location=[place_name(event)],
            involved=[party_id(party.kind, party.id) for party in parties],
            country=[country(state) for state in cast.states],
            keywords=[event.type, event.status, *event.plover.contexts],
            proof=[short("report", report) for report in reports_of(event)],
        )
        yield from _documented(ident, reports_of(event), "tells of it")


def _people(chronicle: Chronicle) -> Iterator[Entity]:
    for person in people_records(chronicle):
        ident = party_id("person", person.id)
        called = list(person.names.values()) or [f"{o.title} ({o.state or '?'})" for o in person.offices] or [person.id]
        yield _entity(
            "Person",
            ident,
            name=called,
            weakAlias=person.spellings,
            wikidataId=[person.wikidata],
            position=[office.title for office in person.offices],
            country=[country(office.state) for office in person.offices],
            proof=[short("report", report) for report in person.reports],
        )
        yield from _offices(ident, person)
        yield from _documented(ident, person.reports, "names him")


def _offices(holder: str, person: PersonRecord) -> Iterator[Entity]:
    for office in person.offices:
        post = short("position", office.title, office.state or "")
        where = office.state if office.state and not is_state(office.state) else None
        name = office.title + (f", {office.state}" if office.state else "")
        body = [party_id("body", where)] if where else []
        yield _entity("Position", post, name=[name], country=[country(office.state)], organization=body)
        yield _entity(
            "Occupancy",
            short("occupancy", person.id, office.title, office.state or ""),
            holder=[holder],
            post=[post],
            # days of the reports, not of the term of office
            date=[office.first, office.last],
            proof=[short("report", report) for report in office.reports],
        )


def _bodies(chronicle: Chronicle) -> Iterator[Entity]:
    for body in body_records(chronicle):
        yield _body_entity(body)
        yield from _documented(party_id("body", body.id), body.reports, "names it")


def _body_entity(body: ThingRecord) -> Entity:
    names = list(body.names.values()) or [body.id]
    return _body(body.id, names, body.state, public=body.kind in PUBLIC and body.state is not None)


def _body(ident: str, names: list[str], state: str | None, *, public: bool) -> Entity:
    schema = "PublicBody" if public else "Organization"
    return _entity(schema, party_id("body", ident), name=names, country=[country(state)])


def _articles(chronicle: Chronicle) -> Iterator[Entity]:
    for source in source_records(chronicle):
        yield _entity(
            "Article",
            short("report", source.id),
            title=[source.title or source.id],
            fileName=[source.id],
            publisher=[source.outlet],
            publishedAt=[source.published],
            sourceUrl=[source.address],
            language=[LANGUAGES.get(source.lang or "")],
        )


def _documented(entity: str, reports: Iterable[str], role: str) -> Iterator[Entity]:
    for report in reports:
        document = short("report", report)
        yield _entity(
            "Documentation", short("documentation", entity, document), document=[document], entity=[entity], role=[role]
        )


def country(state: str | None) -> str | None:
    """The code FollowTheMoney has for a state: alpha-2 in small letters."""
    return _alpha2().get(state or "")


@cache
def _alpha2() -> dict[str, str]:
    return {row["alpha3"]: row["alpha2"] for row in rows("alpha2.tsv")}
