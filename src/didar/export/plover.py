"""Events and statements as PLOVER events, in the columns of POLECAT (Halterman et al. 2023), tab-separated.

One event a row; several values of a cell are joined by "; ", in the same order in every cell of a side, "None" where
one of them is not known. The codebook says what each column holds and which of POLECAT's are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from didar import __version__
from didar.export.cast import Cast, Party, party_of
from didar.export.codebook import codebook
from didar.export.comma_separated import lines
from didar.export.records import StatementRecord
from didar.export.roles import roles
from didar.export.tables import place_name, reports_of, run
from didar.export.things import statement_records
from didar.model.chronicle import EventRecord
from didar.model.reading import Place, ReportInfo
from didar.store.rows import Chronicle

QUADS = {
    "AGREE": "VERBAL COOPERATION",
    "CONSULT": "VERBAL COOPERATION",
    "SUPPORT": "VERBAL COOPERATION",
    "COOPERATE": "MATERIAL COOPERATION",
    "CONCEDE": "VERBAL COOPERATION",
    "REQUEST": "VERBAL CONFLICT",
    "ACCUSE": "VERBAL CONFLICT",
    "REJECT": "VERBAL CONFLICT",
    "THREATEN": "VERBAL CONFLICT",
    "MOBILIZE": "MATERIAL CONFLICT",
}
"""Quadrants as the PLOVER manual has them."""
CITIES = ("capital", "city")
DAY = 10
"""Letters of a day: 2015-08-03."""

Cells = dict[str, str]


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> Counter[str]:
    """Write events, or the acts of statements; what was left out, and how often."""
    left: Counter[str] = Counter()
    rows = _events(chronicle) if what == "events" else _statements(chronicle, left)
    head = list(codebook()["plover"].columns)
    for line in lines(head, ([row.get(name, "") for name in head] for row in rows), separator="\t"):
        out.write(line)
    return left


def _events(chronicle: Chronicle) -> Iterator[Cells]:
    for event in chronicle.events():
        cast, place = Cast(chronicle, event), place_of(chronicle, event)
        yield {
            "Event ID": event.id,
            "Event Type": event.plover.event,
            "Event Mode": event.plover.mode or "",
            "Quad Code": QUADS.get(event.plover.event, ""),
            "Contexts": joined(event.plover.contexts),
            **side("Actor", cast.actors),
            **side("Recipient", cast.recipients),
            "Placename": place_name(event) or "",
            "City": event.place or "" if place and place.kind in CITIES else "",
            "Country": place.state or "" if place else "",
            **_imprint(chronicle, reports_of(event)),
            **_when(event.date),
            "Event Status": event.status,
            "Independent Sources": str(event.independent),
        }


def _statements(chronicle: Chronicle, left: Counter[str]) -> Iterator[Cells]:
    for said in statement_records(chronicle):
        if not said.plover:
            left["statements without an act"] += 1
        else:
            reports = sorted({one.report for one in said.said})
            yield {
                "Event ID": said.id,
                "Event Type": said.plover,
                "Quad Code": QUADS.get(said.plover, ""),
                "Contexts": joined(said.contexts),
                **side("Actor", named(chronicle, said, said.speaker)),
                **side("Recipient", named(chronicle, said, said.recipient)),
                **_imprint(chronicle, reports),
                **_when(said.date),
                "At Event": said.event or "",
            }


def named(chronicle: Chronicle, said: StatementRecord, who: str | None) -> list[Party]:
    """The party behind an id of a statement; none where there is no id."""
    return [party_of(who, [chronicle.kept(one.report).reading for one in said.said])] if who else []


def side(name: str, parties: list[Party]) -> Cells:
    """The cells of one side."""
    sectors = [roles(party) for party in parties]
    return {
        f"{name} Name": joined([party.name for party in parties]),
        f"{name} Country": joined([party.state or "None" for party in parties]),
        f"Primary {name} Sector": joined([words[0] if words else "None" for words in sectors]),
        f"{name} Sectors": joined([" ".join(words) or "None" for words in sectors]),
        f"{name} Title": joined([party.office or "None" for party in parties]),
        f"{name} ID": joined([party.id for party in parties]),
    }


def joined(words: list[str]) -> str:
    """Words of a cell; a semicolon within one becomes a comma."""
    return "; ".join(word.replace(";", ",") for word in words)


def exact_day(edtf: str | None) -> str:
    """The one day a date can mean, as ISO 8601; empty where it can mean several."""
    first, last = run(edtf)
    return first.isoformat() if first and first == last else ""


def place_of(chronicle: Chronicle, event: EventRecord) -> Place | None:
    """An event's place as its reports' readings have it."""
    for report in reports_of(event):
        for place in chronicle.kept(report).reading.places:
            if place.id == event.place:
                return place
    return None


def _when(edtf: str | None) -> Cells:
    return {"Event Date": exact_day(edtf), "Date": edtf or ""}


def _imprint(chronicle: Chronicle, reports: list[str]) -> Cells:
    infos: list[ReportInfo] = [chronicle.kept(report).reading.report for report in reports]
    return {
        "Source": joined(sorted({info.outlet for info in infos if info.outlet})),
        "Publication Date": min((info.published[:DAY] for info in infos if info.published), default=""),
        "Language": joined(sorted({info.lang for info in infos if info.lang})),
        "Version": __version__,
        "Reports": joined(reports),
    }
