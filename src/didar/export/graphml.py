"""Who met whom, as GraphML: people, bodies and states, with an edge for every two that faced each other.

Only events that were held count. An edge's ``weight`` is how many; ``first`` and ``last`` are their first and last
day. Visitor and host face each other, and without a host everyone does; members of one delegation are not joined. A
state is a node where the reports name nobody of it. Opens in Gephi, Cytoscape, igraph (R, Python) and networkx.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

import msgspec

from didar.export.cast import Cast, Party
from didar.export.tables import run
from didar.store.rows import Chronicle

KEYS = (
    ("name", "node", "string"),
    ("kind", "node", "string"),
    ("state", "node", "string"),
    ("office", "node", "string"),
    ("wikidata", "node", "string"),
    ("weight", "edge", "int"),
    ("types", "edge", "string"),
    ("first", "edge", "string"),
    ("last", "edge", "string"),
    ("events", "edge", "string"),
)
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""

Met = tuple[str, str, str | None, str | None]
"""An event at which two met: id, type, first day, last day."""

_encode = msgspec.json.Encoder().encode
_party = msgspec.json.Decoder(Party)
_met = msgspec.json.Decoder(Met)


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write the graph; nodes first, both in order of id."""
    out.write(HEAD.encode())
    for name, of, sort in KEYS:
        out.write(f'<key id="{name}" for="{of}" attr.name="{name}" attr.type="{sort}"/>\n'.encode())
    out.write(b'<graph id="who-met-whom" edgedefault="undirected">\n')
    for part in (_nodes(chronicle), _edges(chronicle)):
        for line in part:
            out.write(line.encode())
    out.write(b"</graph>\n</graphml>\n")


def _meetings(chronicle: Chronicle) -> Iterator[tuple[Party, Party, Met]]:
    for event in chronicle.events():
        if event.status == "held":
            first, last = (day.isoformat() if day else None for day in run(event.date))
            for a, b in Cast(chronicle, event).meetings():
                yield a, b, (event.id, event.type, first, last)


def _nodes(chronicle: Chronicle) -> Iterator[str]:
    items = (((p.id,), "", _encode(p)) for a, b, _ in _meetings(chronicle) for p in (a, b))
    for (who,), group in chronicle.gather(items):
        # the fullest account of him that an event gives, the smallest of those that are as full
        best = min((content for _, content in group), key=lambda content: (-len(content), content))
        party = _party.decode(best)
        data = {name: getattr(party, name) for name, of, _ in KEYS if of == "node"}
        yield f"<node id={quoteattr(_clean(who))}>{_data(data)}</node>\n"


def _edges(chronicle: Chronicle) -> Iterator[str]:
    items = ((tuple(sorted((a.id, b.id))), met[0], _encode(met)) for a, b, met in _meetings(chronicle))
    for (a, b), group in chronicle.gather(items):
        met = [_met.decode(content) for _, content in group]
        data = {
            "weight": str(len(met)),
            "types": " ".join(sorted({one[1] for one in met})),
            "first": min((one[2] for one in met if one[2]), default=None),
            "last": max((one[3] for one in met if one[3]), default=None),
            "events": " ".join(one[0] for one in met),
        }
        yield f"<edge source={quoteattr(_clean(a))} target={quoteattr(_clean(b))}>{_data(data)}</edge>\n"


def _data(values: dict[str, str | None]) -> str:
    return "".join(f'<data key="{key}">{escape(_clean(value))}</data>' for key, value in values.items() if value)


def _clean(text: str) -> str:
    """Text without the characters that XML 1.0 cannot hold."""
    return "".join(c if c in "\t\n\r" or (c >= "\x20" and c not in "\ufffe\uffff") else "\ufffd" for c in text)
