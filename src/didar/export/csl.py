"""Citations as CSL-JSON, which Zotero, pandoc and citeproc read: one array."""

from __future__ import annotations

from typing import Any, BinaryIO

import msgspec

from didar.export.citation import Citation, citations
from didar.export.tables import run
from didar.store.rows import Chronicle

TYPES = {"dataset": "dataset", "event": "entry", "report": "article-newspaper"}

_encode = msgspec.json.Encoder().encode


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write an item for each thing to cite."""
    out.write(b"[")
    for number, citation in enumerate(citations(chronicle, what)):
        out.write((b",\n" if number else b"\n") + _encode(item(citation)))
    out.write(b"\n]\n")


def item(one: Citation) -> dict[str, Any]:
    """One item; a date of several days is a range."""
    first, last = run(one.date)
    ends = [day for day in (first, None if last == first else last) if day]
    found: dict[str, Any] = {
        "id": one.key,
        "type": TYPES[one.sort],
        "title": one.title,
        "container-title": one.container,
        "version": one.version,
        "URL": one.address,
        "language": one.language,
        "note": one.note,
        "event-date" if one.sort == "event" else "issued": (
            {"date-parts": [[day.year, day.month, day.day] for day in ends]} if ends else None
        ),
    }
    return {name: value for name, value in found.items() if value}
