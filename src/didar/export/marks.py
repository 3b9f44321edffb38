"""Everything a reading marks in its report's text: what coders see in the standoff formats."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from didar.model.reading import Reading
from didar.model.span import Span


class Mark(Struct, frozen=True):
    """A marked span: its ``layer`` (person, place, cue, …), the ``thing`` it belongs to, and what is said of that.

    ``thing`` is the id of an entity, or the local id of an event or statement; ``note`` the value of a date, the type
    of an event, the kind of a statement.
    """

    layer: str
    span: Span
    thing: str
    note: str = ""
    wikidata: str | None = None


def marks(reading: Reading) -> Iterator[Mark]:
    """All marks of a reading, layer by layer, each layer in the record's order."""
    info = reading.report
    if info.title:
        yield Mark("title", info.title, "")
    yield from (Mark("boilerplate", span, "") for span in info.boilerplate)
    for person in reading.people:
        yield from (Mark("person", span, person.id, "", person.wikidata) for span in person.mentions)
        for office in person.offices:
            if office.span:
                yield Mark(
                    "office", office.span, person.id, office.title + (f" ({office.state})" if office.state else "")
                )
    for body in reading.organizations:
        yield from (Mark("organization", span, body.id, body.kind) for span in body.mentions)
    for place in reading.places:
        yield from (Mark("place", span, place.id, place.kind) for span in place.mentions)
    for agreement in reading.agreements:
        yield from (Mark("agreement", span, agreement.id) for span in agreement.mentions)
    yield from (Mark("date", date.span, "", date.edtf or "") for date in reading.dates)
    for event in reading.events:
        yield from (Mark("event", span, event.id, event.type) for span in event.evidence)
    for said in reading.statements:
        yield Mark("cue", said.cue, said.id, said.kind)
        yield Mark("content", said.content, said.id, said.plover or "")
