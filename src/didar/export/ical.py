"""Events as a calendar (RFC 5545): one all-day entry an event, which calendar programs open or subscribe to.

An event that is known to the month at best, or not at all, has no place in a calendar and is left out. What is planned
is TENTATIVE, what was cancelled CANCELLED. There is no clock in it: DTSTAMP is the last stamp of the event's reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import BinaryIO

from didar import __version__
from didar.export.cast import Cast
from didar.export.tables import place_name, reports_of, run
from didar.export.titles import side, title
from didar.model.chronicle import EventRecord
from didar.store.rows import Chronicle

LONGEST = 14
"""Days of the longest entry: a longer run of days is not a date but a guess at one."""
OCTETS = 75
"""Octets of a line without its end."""
STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> Counter[str]:
    """Write the calendar; what was left out, and how often."""
    left: Counter[str] = Counter()
    for line in _calendar(chronicle, left):
        out.write(folded(line))
    return left


def _calendar(chronicle: Chronicle, left: Counter[str]) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//Didar//didar {__version__}//EN"
    yield "CALSCALE:GREGORIAN"
    for event in chronicle.events():
        first, last = run(event.date)
        if first and last and (last - first).days < LONGEST and last < date.max:
            yield from _entry(chronicle, event, first, last)
        else:
            left["events that are known to the month at best"] += 1
    yield "END:VCALENDAR"


def _entry(chronicle: Chronicle, event: EventRecord, first: date, last: date) -> Iterator[str]:
    cast = Cast(chronicle, event)
    reports = reports_of(event)
    stamps = (days for report in reports if (days := run(chronicle.kept(report).reading.report.published)[1]))
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@didar"
    yield f"DTSTAMP:{_day(max(stamps, default=last))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{text(title(cast))}"
    if place := place_name(event):
        yield f"LOCATION:{text(place)}"
    told = f"Independent sources: {event.independent}. Reports: {', '.join(reports)}"
    sides = "; ".join(s for s in (side(cast.actors), side(cast.recipients)) if s)
    disputed = " Disputed: " + ", ".join(sorted({d.field for d in event.disagreements})) if event.disagreements else ""
    yield f"DESCRIPTION:{text(f'{sides}. Date: {event.date}. {told}.{disputed}')}"
    yield f"CATEGORIES:{','.join(map(text, (event.type, *event.plover.contexts)))}"
    yield f"STATUS:{STATUS.get(event.status, 'CONFIRMED')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def text(value: str) -> str:
    """A TEXT value: backslash, semicolon, comma and line ends escaped, other control characters left out."""
    value = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    value = "\\n".join(value.splitlines())
    return "".join(c for c in value if c >= " " and c != "\x7f")


def folded(line: str) -> bytes:
    """A content line with its ends, folded so that no line is over 75 octets and no character is cut."""
    pieces: list[bytes] = []
    piece = b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > OCTETS - bool(pieces):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"
