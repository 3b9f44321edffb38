"""What a citation of a chronicle, of one of its events, or of a report says, whatever the format."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from didar import __version__
from didar.export.cast import Cast
from didar.export.ids import short
from didar.export.tables import reports_of
from didar.export.things import source_records
from didar.export.titles import title
from didar.store.rows import Chronicle


class Citation(Struct, frozen=True):
    """One thing to cite.

    ``sort`` is dataset, event or report; ``date`` EDTF; ``within`` the key of what it is part of.
    """

    key: str
    sort: str
    title: str
    date: str | None = None
    container: str | None = None
    address: str | None = None
    language: str | None = None
    version: str | None = None
    note: str = ""
    within: str | None = None


def citations(chronicle: Chronicle, what: str) -> Iterator[Citation]:
    """The chronicle itself; for events and sources also each of them, in the order of their tables."""
    whole = of_chronicle(chronicle)
    if what != "sources":
        yield whole
    if what == "events":
        yield from _events(chronicle, whole)
    if what == "sources":
        yield from _sources(chronicle)


def of_chronicle(chronicle: Chronicle) -> Citation:
    """The set of reports, and the versions that made a chronicle of it: who has the same has the same chronicle."""
    count, digest = chronicle.digest()
    made = "; ".join(versions(made) for made in chronicle.versions())
    return Citation(
        key=f"didar-chronicle-{digest}",
        sort="dataset",
        title=f"Chronicle of {count} press reports",
        version=digest,
        note=f"Made with Didar {__version__}. {count} reports, digest of the set {digest}. Readings made with: {made}.",
    )


def versions(made_with: str) -> str:
    """«didar 0.3.0, tables …, models …» of the words a report's row keeps."""
    return ", ".join(
        f"{name} {word}" for name, word in zip(("didar", "tables", "models"), made_with.split(), strict=False)
    )


def _events(chronicle: Chronicle, whole: Citation) -> Iterator[Citation]:
    for event in chronicle.events():
        named = ", ".join(reports_of(event))
        yield Citation(
            key=f"didar-{event.id}",
            sort="event",
            title=title(Cast(chronicle, event)),
            date=event.date,
            container=whole.title,
            version=whole.version,
            note=f"Event {event.id}, independent sources: {event.independent}, reports: {named}. {whole.note}",
            within=whole.key,
        )


def _sources(chronicle: Chronicle) -> Iterator[Citation]:
    for source in source_records(chronicle):
        yield Citation(
            key=short("report", source.id),
            sort="report",
            title=source.title or source.id,
            date=source.published,
            container=source.outlet,
            address=source.address,
            language=source.lang,
            note=f"Report {source.id}.",
        )
