"""Events and statements as CAMEO dyads: who to whom, one row for each pair and direction, tab-separated.

Codes of events and acts are rows of ``cameo_events.tsv``, roles rows of ``sectors.tsv``, both with their sources
(Gerner, Schrodt and Yilmaz: CAMEO codebook 1.1b3, 2012). What both sides do together is coded both ways, as CAMEO
has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import BinaryIO

from msgspec import Struct

from didar.export.cast import Cast, Party
from didar.export.codebook import codebook
from didar.export.coding_tables import rows
from didar.export.comma_separated import cell, lines
from didar.export.plover import exact_day, named
from didar.export.roles import roles
from didar.export.tables import place_name, reports_of
from didar.export.things import statement_records
from didar.store.rows import Chronicle

Cells = dict[str, str]


class Code(Struct, frozen=True):
    """A CAMEO code, its quad class, and which way it goes: forward, back or both."""

    code: str
    quad: str
    direction: str


@cache
def _table() -> dict[tuple[str, str, str, str], tuple[Code, ...]]:
    found: dict[tuple[str, str, str, str], tuple[Code, ...]] = {}
    for row in rows("cameo_events.tsv"):
        key = (row["of"], row["kind"], row["mode"], row["status"])
        found[key] = (*found.get(key, ()), Code(row["code"], row["quad"], row["direction"]))
    return found


def codes(of: str, kind: str | None, mode: str | None = None, status: str = "") -> tuple[Code, ...]:
    """Codes of an event or a statement's act; a mode without rows of its own is coded as none. Empty for cancelled."""
    table = _table()
    return table.get((of, kind or "", mode or "", status)) or table.get((of, kind or "", "", status), ())


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> Counter[str]:
    """Write the dyads of events, or of statements; what was left out, and how often."""
    left: Counter[str] = Counter()
    dyads = (_events if what == "events" else _statements)(chronicle, left)
    head = list(codebook()["cameo"].columns)
    for line in lines(head, ([row.get(name, "") for name in head] for row in dyads), separator="\t"):
        out.write(line)
    return left


def _events(chronicle: Chronicle, left: Counter[str]) -> Iterator[Cells]:
    for event in chronicle.events():
        found = codes("event", event.type, event.plover.mode, event.status)
        met = Cast(chronicle, event).meetings()
        if not found or not met:
            left["events that were cancelled, or of one party"] += 1
            continue
        shared = {
            "EventID": event.id,
            "Status": event.status,
            "Place": place_name(event) or "",
            "Reports": cell(reports_of(event)),
            "NumSources": str(event.independent),
            **_when(event.date),
        }
        for a, b in met:
            for code in found:
                if code.direction != "back":
                    yield {**shared, **_code(code), **_party(1, a), **_party(2, b)}
                if code.direction != "forward":
                    yield {**shared, **_code(code), **_party(1, b), **_party(2, a)}


def _statements(chronicle: Chronicle, left: Counter[str]) -> Iterator[Cells]:
    for said in statement_records(chronicle):
        speaker, aimed_at = (named(chronicle, said, who) for who in (said.speaker, said.recipient))
        if not speaker:
            left["statements without a speaker"] += 1
        else:
            yield {
                "EventID": said.id,
                "AtEvent": said.event or "",
                "Reports": cell(sorted({one.report for one in said.said})),
                **_when(said.date),
                **_code((codes("statement", said.plover) or codes("statement", None))[0]),
                **_party(1, speaker[0]),
                **(_party(2, aimed_at[0]) if aimed_at else {}),
            }


def _code(code: Code) -> Cells:
    return {"EventCode": code.code, "EventRootCode": code.code[:2], "QuadClass": code.quad}


def _party(number: int, party: Party) -> Cells:
    front, words = f"Actor{number}", roles(party)
    return {
        f"{front}Code": (party.state or "") + "".join(words[:2]),
        f"{front}Name": party.name,
        f"{front}CountryCode": party.state or "",
        f"{front}Type1Code": words[0] if words else "",
        f"{front}Type2Code": words[1] if len(words) > 1 else "",
        f"{front}ID": party.id,
    }


def _when(edtf: str | None) -> Cells:
    return {"SQLDATE": exact_day(edtf).replace("-", ""), "Date": edtf or ""}
