"""The record of one event, put together from its tellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b

from msgspec import Struct

from didar.knowledge import places
from didar.model.chronicle import EventRecord, JoinedStatement, Telling
from didar.model.reading import Event, Names, Plover, Reading
from didar.reconcile.copies import Sketch, Source, copies, independent
from didar.reconcile.disagreements import disagreements
from didar.reconcile.field_account import Account
from didar.reconcile.field_dates import date_values
from didar.reconcile.field_places import place_values
from didar.reconcile.fields import sides, status_values, type_values
from didar.reconcile.saying_wording import sayings
from didar.reconcile.sayings import joined
from didar.reconcile.told import Told


class Shelved(Struct, frozen=True, gc=False):
    """A report's reading with its text and the text's sketch."""

    reading: Reading
    text: str
    sketch: Sketch


def event_id(report: str, event: str) -> str:
    """The id an event has when this telling is its only one."""
    return "ev-" + blake2b(f"{report}\0{event}".encode(), digest_size=6).hexdigest()


def assemble(
    tellings: Sequence[Told],
    shelved: Callable[[str], Shelved],
    *,
    inside: Sequence[Sequence[Told]] = (),
    frame: Sequence[Told] = (),
) -> EventRecord:
    """One event's record. ``tellings`` are in order of report and event, at least one.

    ``inside`` are the tellings of each event that is part of this one, ``frame`` those of the one it is part of: a
    visit lasts as long as its meetings, and they are where it leads to.
    """
    shelf = {t.report: shelved(t.report) for t in tellings}
    sources = {report: _source(report, one) for report, one in shelf.items()}
    copy_of = copies(list(sources.values()))

    def count(reports: Iterable[str]) -> int:
        return independent([sources[r] for r in sorted(set(reports))], copy_of)

    ids = sorted(event_id(t.report, t.event) for t in tellings)
    local = [_local(shelf[t.report].reading, t.event) for t in tellings]
    accounts = [
        Account(t, shelf[t.report].reading, shelf[t.report].text, copy_of.get(t.report, t.report)) for t in tellings
    ]
    actors, recipients = sides(accounts, count)
    fields = {
        "date": date_values(accounts, count, inside),
        "place": place_values(accounts, count, frame),
        "type": type_values(tellings, count),
        "status": status_values(tellings, count),
        "actors": actors,
        "recipients": recipients,
    }
    best = {name: listed[0].value if listed else None for name, listed in fields.items()}
    said = _statements(tellings, shelf)
    disputed, notes = disagreements(accounts, said)
    return EventRecord(
        id=ids[0],
        replaces=ids[1:],
        type=best["type"],  # type: ignore[arg-type]
        status=best["status"],  # type: ignore[arg-type]
        plover=_plover(local),
        date=best["date"],
        place=best["place"],
        place_name=_place_name(best["place"], shelf),
        actors=[party.value for party in actors],
        recipients=[party.value for party in recipients],
        fields=fields,
        disagreements=disputed,
        notes=notes,
        reports=[Telling(t.report, t.event, t.status, copy_of.get(t.report)) for t in tellings],  # type: ignore[arg-type]
        independent=count(shelf),
        statements=said,
        confidence=round(max(t.confidence for t in tellings), 2),
    )


def _source(report: str, one: Shelved) -> Source:
    info = one.reading.report
    return Source(report, info.published or "", info.outlet, tuple(info.via), one.sketch)


def _local(reading: Reading, event: str) -> Event:
    return next(e for e in reading.events if e.id == event)


def _plover(local: Sequence[Event]) -> Plover:
    modes = Counter((e.plover.event, e.plover.mode) for e in local)
    event, mode = min(modes, key=lambda pair: (-modes[pair], pair[0], pair[1] or ""))
    return Plover(event, mode, sorted({c for e in local for c in e.plover.contexts}))


def _place_name(place: str | None, shelf: dict[str, Shelved]) -> Names:
    for one in shelf.values():
        for known in one.reading.places:
            if known.id == place:
                return known.name
    row = places.by_id().get(place or "")
    return row.names if row else {}


def _statements(tellings: Sequence[Told], shelf: dict[str, Shelved]) -> list[JoinedStatement]:
    return joined(said for t in tellings for said in sayings(shelf[t.report].reading, shelf[t.report].text, t.event))
