"""Copies of one text, and how many sources a number of reports goes back to.

A text is kept as a sketch: hashes of its runs of words, thinned out for long texts (scaled MinHash, as in Broder 1997
and in the sourmash family). A shorter text most of whose runs stand in another is its copy, cut or lightly edited.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from zlib import crc32

from msgspec import Struct

from didar.text.fold import fold

RUN = 4
"""Words of one run."""
KEPT = 96
"""Hashes kept of a text, about; a text with fewer runs keeps them all."""
COPY = 0.6
"""Share of the shorter text's runs from which it is a copy."""
SHORTEST = 6
"""Runs below which a text is too short to be called a copy."""


class Sketch(Struct, frozen=True, gc=False):
    """Hashes below ``limit`` of a text's runs of words."""

    limit: int
    hashes: frozenset[int]

    def pack(self) -> bytes:
        """As bytes: the limit, then the hashes in order, four bytes each but for the limit's eight."""
        return self.limit.to_bytes(8, "little") + array("I", sorted(self.hashes)).tobytes()

    @classmethod
    def unpack(cls, packed: bytes) -> Sketch:
        """The reverse of `pack`."""
        return cls(int.from_bytes(packed[:8], "little"), frozenset(array("I", packed[8:])))


def sketch(text: str) -> Sketch:
    """The sketch of a text, the same whatever its spelling variants and spacing of half-spaces."""
    words = [key for word in text.replace("\u200c", " ").split() if (key := fold(word).strip('.,;:!?"«»()'))]
    hashes = {crc32(" ".join(words[i : i + RUN]).encode()) for i in range(max(len(words) - RUN + 1, 1))}
    limit = 1 << 32
    while sum(h < limit for h in hashes) > KEPT * 2:
        limit >>= 1
    return Sketch(limit, frozenset(h for h in hashes if h < limit))


def likeness(a: Sketch, b: Sketch) -> float:
    """Share of the shorter text's runs that stand in the other, 0 to 1."""
    limit = min(a.limit, b.limit)
    first, second = ({h for h in s.hashes if h < limit} for s in (a, b))
    shorter = min(len(first), len(second))
    return len(first & second) / shorter if shorter >= SHORTEST else float(first == second and bool(first))


class Source(Struct, frozen=True, gc=False):
    """What of a report tells where it comes from: its day and minute, outlet, and those it cites."""

    report: str
    published: str
    outlet: str | None
    via: tuple[str, ...]
    sketch: Sketch


def copies(reports: Sequence[Source]) -> dict[str, str]:
    """Which reports copy which: the original is the one published first (by id where that is not known)."""
    ordered = sorted(reports, key=lambda r: (r.published or "9999", r.report))
    found: dict[str, str] = {}
    for n, later in enumerate(ordered):
        for earlier in ordered[:n]:
            if earlier.report not in found and likeness(earlier.sketch, later.sketch) >= COPY:
                found[later.report] = earlier.report
                break
    return found


def independent(reports: Iterable[Source], copy_of: dict[str, str]) -> int:
    """How many sources some reports go back to: copies, one outlet's reports and those citing one agency are one."""
    root: dict[str, str] = {}

    def find(node: str) -> str:
        while root.setdefault(node, node) != node:
            node = root[node]
        return node

    listed = list(reports)
    for report in listed:
        names = [f"via:{name}" for name in report.via] or ([f"via:{report.outlet}"] if report.outlet else [])
        for other in (*names, *(f"report:{r}" for r in (copy_of.get(report.report),) if r)):
            root[find(f"report:{report.report}")] = find(other)
    return len({find(f"report:{report.report}") for report in listed})
