"""Copies of one text, and how many sources a number of reports goes back to.

A text is kept as a sketch: hashes of its runs of words, thinned out for long texts (scaled MinHash, as in Broder 1997
and in the sourmash family). A text most of whose runs stand in another is its copy: cut, reordered, under another
headline or lightly edited. A translation is none.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from zlib import crc32

from msgspec import Struct

from didar.knowledge import outlets
from didar.model.span import Span
from didar.text.fold import fold

RUN = 3
"""Words of one run: so short that an editor's small changes leave most of them."""
KEPT = 160
"""Hashes kept of a text, about; a text with fewer runs keeps them all."""
COPY = 0.4
"""Share of the shorter text's runs from which it is a copy of another report of the same event."""
COPY_OF_FEW = 0.5
"""The same for a short text, where titles and names of those who meet make up much of it."""
FEW = 60
"""Runs below which a text is short."""
SHORTEST = 6
"""Runs below which only the very same text is a copy."""
EDGES = '.,:;!?"()'


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


def sketch(text: str, but: Iterable[Span] = ()) -> Sketch:
    """The sketch of a text, the same whatever its spelling variants and half-spaces.

    ``but`` are spans left out, a reading's boilerplate: what every page of an outlet bears makes no copies.
    """
    kept: list[str] = []
    at = 0
    for start, end in sorted(but):
        kept.append(text[at:start])
        at = max(at, end)
    kept.append(text[at:])
    spaced = " ".join(kept).replace("\u200c", " ")
    words = [key for word in spaced.split() if (key := _key(word))]
    hashes = {crc32(" ".join(words[i : i + RUN]).encode()) for i in range(max(len(words) - RUN + 1, 1))}
    limit = 1 << 32
    while sum(h < limit for h in hashes) > KEPT * 2:
        limit >>= 1
    return Sketch(limit, frozenset(h for h in hashes if h < limit))


@lru_cache(maxsize=1 << 15)
def _key(word: str) -> str:
    return fold(word).strip(EDGES)


def likeness(a: Sketch, b: Sketch) -> float:
    """Share of the shorter text's runs that stand in the other, 0 to 1; of very short texts 1 or 0."""
    shared, shorter = _compared(a, b)
    if shorter < SHORTEST:
        return float(a == b and bool(a.hashes))
    return shared / shorter


def is_copy(a: Sketch, b: Sketch) -> bool:
    """Whether two reports of one event go back to one text."""
    return likeness(a, b) >= (COPY if min(_runs(a), _runs(b)) >= FEW else COPY_OF_FEW)


def _compared(a: Sketch, b: Sketch) -> tuple[int, int]:
    """Runs that both texts have, and runs of the shorter, of those that both sketches would keep."""
    limit = min(a.limit, b.limit)
    first, second = (s.hashes if s.limit == limit else {h for h in s.hashes if h < limit} for s in (a, b))
    return len(first & second), min(len(first), len(second))


def _runs(one: Sketch) -> int:
    """How many runs a text has, about."""
    return len(one.hashes) * ((1 << 32) // one.limit)


class Source(Struct, frozen=True, gc=False):
    """What of a report tells where it comes from: its day and minute, outlet, and those it cites."""

    report: str
    published: str
    outlet: str | None
    via: tuple[str, ...]
    sketch: Sketch


def copies(reports: Sequence[Source]) -> dict[str, str]:
    """Which reports of one event copy which: of all that go back to one text, the first is the original.

    An agency comes before those who cite it and before other outlets, whatever the stamps; then the report published
    first, one without a stamp last; then the smaller id.
    """
    cited = {house(name) for report in reports for name in report.via}
    ordered = sorted(reports, key=lambda r: (_standing(r, cited), r.published or "9999", r.report))
    found: dict[str, str] = {}
    for n, later in enumerate(ordered):
        for earlier in ordered[:n]:
            if is_copy(earlier.sketch, later.sketch):
                found[later.report] = found.get(earlier.report, earlier.report)
                break
    return found


def _standing(report: Source, cited: set[str]) -> int:
    """0 for somebody whom other reports cite, 1 for another agency, 2 for all others."""
    if report.outlet is None:
        return 2
    if house(report.outlet) in cited:
        return 0
    known = outlets.of_given(house(report.outlet))
    return 1 if known and known.kind == "agency" else 2


@lru_cache(maxsize=1 << 12)
def house(outlet: str) -> str:
    """Whose outlet it is: a channel goes with the house that runs it («Fars News Agency (Telegram)» with «Fars»)."""
    name = outlet.removesuffix(" (Telegram)")
    known = outlets.of_given(name)
    return known.name if known else name


def independent(reports: Iterable[Source], copy_of: dict[str, str]) -> int:
    """How many sources some reports go back to, at the least.

    A text goes back to those it cites, else to its outlet; copies of a text go back to what any of them cites. Texts
    count that have no source in common with one counted before, those with fewest sources first. So an outlet that
    reports twice is one source, two that cite one agency are one, and an outlet that adds words of its own to an
    agency's text is no second source: what it saw itself cannot be told from what it copied.
    """
    texts: dict[str, list[Source]] = {}
    for report in reports:
        texts.setdefault(copy_of.get(report.report, report.report), []).append(report)
    counted: set[str] = set()
    count = 0
    for _, origins in sorted((len(o), sorted(o)) for o in (_origins(root, told) for root, told in texts.items())):
        if counted.isdisjoint(origins):
            count += 1
            counted.update(origins)
    return count


def _origins(root: str, told: Sequence[Source]) -> set[str]:
    """Whom a text goes back to, given all reports that tell it: names of houses, or the text alone."""
    cited = {house(name) for report in told for name in report.via}
    if cited:
        return cited
    first = min(told, key=lambda r: (r.report != root, r.report))
    return {house(first.outlet)} if first.outlet else {f"\n{root}"}
