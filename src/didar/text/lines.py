"""The lines of a report, as furniture and headlines are told by them."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from didar.model.span import Span
from didar.model.view import View, Word

STOPS = frozenset(".!?")
CLOSING = frozenset("\")]}*'")
"""What may stand between a full stop and the end of a line."""

PROSE_WORDS = 12
"""A line of so many words that ends with a full stop, or of twice as many, is prose."""


class Line(Struct, frozen=True, gc=False):
    """One line with something on it: word range ``[i, j)`` without the newline, and how many words proper it has.

    ``last`` is the mark its sentence ends with, ``""`` where it ends with a word.
    """

    i: int
    j: int
    words: int
    last: str

    @property
    def closed(self) -> bool:
        """True when the line ends as a sentence does."""
        return self.last in STOPS and self.last != ""

    @property
    def prose(self) -> bool:
        """True when the line is long enough to be a paragraph."""
        return self.words >= 2 * PROSE_WORDS or (self.words >= PROSE_WORDS and self.closed)

    def span(self, view: View) -> Span:
        """The line in the report's own text."""
        return view.span_of(self.i, self.j)

    def key(self, view: View) -> str:
        """Folded letters of the line."""
        return view.key(self.i, self.j)


def lines(view: View) -> list[Line]:
    """The lines that have something on them, in order."""
    words = view.words
    found: list[Line] = []
    i = proper = 0
    for w in words:
        kind = w.kind
        if kind == "word":
            proper += 1
        elif kind == "newline":
            if w.i > i:
                found.append(Line(i, w.i, proper, _mark(words, i, w.i)))
            i, proper = w.i + 1, 0
    if i < len(words):
        found.append(Line(i, len(words), proper, _mark(words, i, len(words))))
    return found


def _mark(words: list[Word], i: int, j: int) -> str:
    """The mark that words ``[i, j)`` end with, quotation marks and brackets left out."""
    last = j - 1
    while last > i and words[last].key in CLOSING:
        last -= 1
    return words[last].key if words[last].kind == "punct" else ""


def dated(view: View, line: Line) -> bool:
    """True for a short line that gives a day or a time: numbers, and a year or a clock time among them."""
    if line.words > 12:
        return False
    words = view.words[line.i : line.j]
    numbers = [n for n, w in enumerate(words) if w.kind == "number"]
    year = any(len(words[n].key) == 4 and words[n].key[:2] in ("13", "14", "19", "20") for n in numbers)
    clock = any(
        a + 2 == b and words[a + 1].key == ":" and len(words[b].key) == 2 and len(words[a].key) <= 2
        for a, b in pairwise(numbers)
    )
    return len(numbers) >= 2 and (year or clock)
