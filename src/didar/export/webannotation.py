"""Readings as W3C Web Annotations (JSON-LD, 2017): one AnnotationPage a report, one page a line.

Every mark has a TextPositionSelector, which counts code points as Didar does, refined by nothing, and a
TextQuoteSelector with the words themselves and some before and after, for texts that have moved. The text's source is
the report's address where it has one, else its URN.
"""

from __future__ import annotations

from typing import Any, BinaryIO

import msgspec

from didar.export.ids import urn
from didar.export.marks import Mark, marks
from didar.store.rows import Chronicle, Kept

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points quoted before and after."""

_encode = msgspec.json.Encoder().encode


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write every report's page, in order of id."""
    for kept in chronicle.reports():
        out.write(_encode(page(kept)) + b"\n")


def page(kept: Kept) -> dict[str, Any]:
    """One report's annotations."""
    name = urn("report", kept.reading.report.id)
    return {
        "@context": CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationPage",
        "items": [
            _annotation(kept, f"{name}#a{number}", mark) for number, mark in enumerate(marks(kept.reading), start=1)
        ],
    }


def _annotation(kept: Kept, name: str, mark: Mark) -> dict[str, Any]:
    start, end = mark.span
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "identifying" if mark.thing else "tagging",
        "body": _bodies(mark),
        "target": {
            "source": kept.address or urn("report", kept.reading.report.id),
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": kept.text[start:end],
                    "prefix": kept.text[max(0, start - AROUND) : start],
                    "suffix": kept.text[end : end + AROUND],
                },
            ],
        },
    }


def _bodies(mark: Mark) -> list[dict[str, str]]:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": mark.layer}]
    if mark.thing:
        bodies.append({"type": "TextualBody", "purpose": "identifying", "value": mark.thing})
    if mark.note:
        bodies.append({"type": "TextualBody", "purpose": "classifying", "value": mark.note})
    if mark.wikidata:
        entity = f"http://www.wikidata.org/entity/{mark.wikidata}"
        bodies.append({"type": "SpecificResource", "purpose": "identifying", "source": entity})
    return bodies
