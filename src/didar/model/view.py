"""A folded view of a report that carries the way back to the report's own characters.

Matching never runs on the text itself but on ``View.squeezed``: the text's words folded to bare letters (see
`didar.text.fold`) and set side by side without spaces, so that half-space, space and nothing are equal. Every
position of it maps back to the text, so a finding is stated in the report's own characters, exact by construction.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from msgspec import Struct, field

from didar.model.span import Span

JOINERS = frozenset(
    "\u00ad\u0640\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""What may hang on a word's end without being part of it."""

WordKind = Literal["word", "number", "punct", "newline"]


class Word(Struct, frozen=True, gc=False):
    """One word, number, punctuation mark or newline of the text.

    ``start``/``end`` are in the text (no ignorable characters at the ends, never cut before a combining mark),
    ``a``/``b`` in ``View.squeezed``; ``key`` is ``squeezed[a:b]``. ``spaced`` is true when white space, or the
    start of the text, stands before it. ``offsets`` gives for every letter of ``key`` its start in the text,
    relative to ``start``; None where letters map one to one.
    """

    i: int
    start: int
    end: int
    a: int
    b: int
    key: str
    kind: WordKind
    spaced: bool
    offsets: tuple[int, ...] | None


class View(Struct):
    """The words of a text, their folded letters without spaces, and the way back."""

    text: str
    words: list[Word]
    keys: list[str]
    """``key`` of every word."""
    squeezed: str
    coded: bytes
    """``squeezed`` with one byte for each letter (see `didar.text.fold.code`)."""
    starts: list[int] = field(default_factory=list)
    """``a`` of every word, ascending: for finding the word of a squeezed position."""
    text_starts: list[int] = field(default_factory=list)
    """``start`` of every word, ascending."""

    def word_at(self, a: int) -> Word:
        """The word that squeezed position ``a`` lies in."""
        return self.words[bisect_right(self.starts, a) - 1]

    def word_at_text(self, at: int) -> int:
        """Index of the last word that begins at or before text position ``at`` (-1 before the first)."""
        return bisect_right(self.text_starts, at) - 1

    def range_of(self, span: Span) -> tuple[int, int]:
        """Word range ``[i, j)`` of the words that share a character with a text span."""
        i = self.word_at_text(span[0])
        if i < 0 or self.words[i].end <= span[0]:
            i += 1
        return i, self.word_at_text(max(span[0], span[1] - 1)) + 1

    def start_of(self, a: int) -> int:
        """Text position of squeezed position ``a``."""
        w = self.word_at(a)
        if a == w.a:
            return w.start
        return w.start + (a - w.a if w.offsets is None else w.offsets[a - w.a])

    def end_of(self, b: int) -> int:
        """Text position just after squeezed ``[…, b)``: its combining marks included, half-spaces after it not."""
        w = self.word_at(b - 1)
        if b == w.b:
            return w.end
        if w.offsets is None:
            return w.start + b - w.a
        end = w.start + w.offsets[b - w.a]
        while self.text[end - 1] in JOINERS:
            end -= 1
        return max(end, w.start + w.offsets[b - 1 - w.a] + 1)

    def span(self, a: int, b: int) -> Span:
        """The report's own characters behind squeezed ``[a, b)``; ``b > a``."""
        return self.start_of(a), self.end_of(b)

    def span_of(self, i: int, j: int) -> Span:
        """Text span of words ``[i, j)``; ``j > i``."""
        return self.words[i].start, self.words[j - 1].end

    def key(self, i: int, j: int) -> str:
        """Folded letters of words ``[i, j)``, without spaces."""
        return self.squeezed[self.words[i].a : self.words[j - 1].b] if j > i else ""
