"""schema.org as one JSON-LD document: Event, Claim, Person, Organization, Place and NewsArticle.

Things are named by URNs made of Didar's ids, so that documents of several tables can be put together. What schema.org
has no word for is left to the other formats; ``citation`` and ``subjectOf`` name the reports everything comes from.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from didar.export.cast import Cast, Party, party_of
from didar.export.ids import urn
from didar.export.records import StatementRecord, ThingRecord
from didar.export.tables import place_name, reports_of, run
from didar.export.things import body_records, people_records, place_records, source_records, statement_records
from didar.export.titles import title
from didar.store.rows import Chronicle

Node = dict[str, Any]

STATUS = {"planned": "EventScheduled", "held": "EventScheduled", "cancelled": "EventCancelled"}
"""schema.org knows no word for an event that was held: it stays as scheduled, and its days are past."""

_encode = msgspec.json.Encoder().encode


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write one table as a graph."""
    made = {
        "events": _events,
        "statements": _claims,
        "people": _people,
        "bodies": lambda c: (_thing("Organization", "body", one) for one in body_records(c)),
        "places": lambda c: (_thing("Place", "place", one) for one in place_records(c)),
        "sources": _articles,
    }[what]
    out.write(b'{"@context":"https://schema.org","@graph":[')
    for number, node in enumerate(made(chronicle)):
        out.write((b",\n" if number else b"\n") + _encode(_without_nothing(node)))
    out.write(b"\n]}\n")


def _without_nothing(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, [], {})}


def names(by_language: dict[str, str]) -> list[Node]:
    """Names as values with a language, in order of language."""
    return [{"@value": name, "@language": lang} for lang, name in sorted(by_language.items())]


def party_node(party: Party) -> Node:
    """Who somebody is, in short."""
    if party.kind == "state":
        return {"@type": "Country", "@id": urn("place", party.id), "name": party.name, "identifier": party.id}
    sort = "Person" if party.kind == "person" else "Organization"
    node = {"@type": sort, "@id": urn("person" if sort == "Person" else "body", party.id), "name": party.name}
    return _without_nothing({**node, "jobTitle": party.office if sort == "Person" else None})


def _events(chronicle: Chronicle) -> Iterator[Node]:
    for event in chronicle.events():
        cast = Cast(chronicle, event)
        first, last = run(event.date)
        place = {"@type": "Place", "@id": urn("place", event.place), "name": place_name(event)} if event.place else None
        yield {
            "@type": "Event",
            "@id": urn("event", event.id),
            "identifier": event.id,
            "name": title(cast),
            "additionalType": f"urn:didar:type:{event.type}",
            "eventStatus": f"https://schema.org/{STATUS.get(event.status, 'EventScheduled')}",
            "startDate": first.isoformat() if first else None,
            "endDate": last.isoformat() if last else None,
            "location": place,
            "attendee": [party_node(party) for party in cast.actors],
            "organizer": [party_node(party) for party in cast.recipients],
            "superEvent": {"@id": urn("event", event.part_of)} if event.part_of else None,
            "subjectOf": [{"@id": urn("report", report)} for report in reports_of(event)],
        }


def _claims(chronicle: Chronicle) -> Iterator[Node]:
    for said in statement_records(chronicle):
        yield {
            "@type": "Claim",
            "@id": urn("statement", said.id),
            "text": [{"@value": one.content_words, "@language": one.lang or "und"} for one in said.said],
            "author": _author(chronicle, said),
            "temporalCoverage": said.date,
            "about": {"@id": urn("event", said.event)} if said.event else None,
            "keywords": [word for word in (said.plover, *said.contexts) if word],
            "appearance": [{"@id": urn("report", one.report)} for one in said.said],
        }


def _author(chronicle: Chronicle, said: StatementRecord) -> Node | None:
    if not said.speaker:
        return None
    return party_node(party_of(said.speaker, [chronicle.kept(one.report).reading for one in said.said]))


def _people(chronicle: Chronicle) -> Iterator[Node]:
    for person in people_records(chronicle):
        yield {
            "@type": "Person",
            "@id": urn("person", person.id),
            "identifier": person.id,
            "name": names(person.names),
            "alternateName": person.spellings,
            "sameAs": f"http://www.wikidata.org/entity/{person.wikidata}" if person.wikidata else None,
            "jobTitle": [office.title for office in person.offices],
            "subjectOf": [{"@id": urn("report", report)} for report in person.reports],
        }


def _thing(sort: str, room: str, record: ThingRecord) -> Node:
    return {
        "@type": "Country" if record.kind == "state" else sort,
        "@id": urn(room, record.id),
        "identifier": record.id,
        "name": names(record.names),
        "additionalType": f"urn:didar:kind:{record.kind}" if record.kind else None,
        "subjectOf": [{"@id": urn("report", report)} for report in record.reports],
    }


def _articles(chronicle: Chronicle) -> Iterator[Node]:
    for source in source_records(chronicle):
        yield {
            "@type": "NewsArticle",
            "@id": urn("report", source.id),
            "identifier": source.id,
            "headline": source.title,
            "inLanguage": source.lang,
            "datePublished": source.published,
            "publisher": {"@type": "Organization", "name": source.outlet} if source.outlet else None,
            "url": source.address,
            "isBasedOn": [{"@id": urn("report", report)} for report in source.copy_of],
            "about": [{"@id": urn("event", event)} for event in source.events],
        }
