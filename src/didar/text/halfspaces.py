"""Half-spaces (U+200C) that a Persian text has lost, put back as a key to look words up by.

Crawled pages write «می شود» or «میشود» for «می‌شود». A linear-chain CRF over letters decides after each letter of a
Persian word whether a half-space belongs there; models/halfspaces.md tells what it was trained on and how good it is.
What comes out is a key for tables and tools spelt with half-spaces: the report itself is never rewritten, and Didar's
own matching (`didar.text.fold`) needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from pycrfsuite import Tagger

from didar.text.fold import fold

HALF_SPACE = "\u200c"
MODEL = "models/halfspaces.crfsuite"
REACH = 6
"""Letters looked at on either side."""
LONG = 5
"""From so many letters on all words count as equally long."""
LONGEST = 400
"""Letters decided on together: bounds memory on texts without any break."""

_LETTER = "\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06d5"
_WORD = rf"[{_LETTER}][{_LETTER}\u064b-\u0655\u0670{HALF_SPACE}]*"
_RUN = re.compile(rf"{_WORD}(?: {_WORD})*")
_LETTERS = re.compile(f"[{_LETTER}]")

YES, NO = "H", "O"
"""Labels of a letter: a half-space belongs after it, or not."""


class Run(NamedTuple):
    """Persian words with single spaces between them.

    ``letters`` are their folded letters, ``gaps`` what stands after each of them ("", " " or a half-space; after the
    last nothing), ``places`` where in the text the next letter, or the space before it, stands.
    """

    letters: str
    gaps: list[str]
    places: list[int]


def runs(text: str) -> Iterator[Run]:
    """The runs of Persian words in a text, none longer than `LONGEST` letters."""
    for found in _RUN.finditer(text):
        at = [m.start() for m in _LETTERS.finditer(text, found.start(), found.end())]
        for start in range(0, len(at), LONGEST):
            yield _run(text, at[start : start + LONGEST])


def _run(text: str, at: list[int]) -> Run:
    gaps, places = [], []
    for here, there in pairwise(at):
        between = text[here + 1 : there]
        gaps.append(HALF_SPACE if HALF_SPACE in between else " " if " " in between else "")
        places.append(there - gaps[-1].count(" "))
    letters = "".join((fold(text[n]) or "ء")[0] for n in at)
    return Run(letters, [*gaps, ""], [*places, at[-1] + 1])


def features(run: Run) -> list[list[str]]:
    """What the model sees of each letter: up to `REACH` letters before and behind the gap, and the words there.

    Of the words, what is written together before the gap and behind it, how long each is, and whether they and both
    together are common words of the news. A half-space that is there already looks like a space, which is what mostly
    takes its place.
    """
    common = _common()
    written = "".join(letter + (" " if gap else "") for letter, gap in zip(run.letters, run.gaps, strict=True))
    padded = " " * REACH + written + " " * REACH
    rows = []
    at = REACH
    for gap in run.gaps:
        at += 1
        before, sign = padded[at - REACH : at], "-" if gap else "+"
        at += bool(gap)
        behind = padded[at : at + REACH]
        left = [before[-n:] for n in range(1, REACH + 1)]
        right = [behind[:n] for n in range(1, REACH + 1)]
        row = [f"{sign}{x}<" for x in left] + [f"{sign}>{x}" for x in right]
        row += [f"{sign}{left[n]}|{right[m]}" for n, m in ((0, 0), (1, 1), (2, 1), (1, 2), (2, 2), (3, 2), (2, 3))]
        end = at - bool(gap)
        head, tail = padded[padded.rfind(" ", 0, end) + 1 : end], padded[at : padded.find(" ", at)]
        row += [f"{sign}w{head}<", f"{sign}w>{tail}", f"{sign}x{min(len(head), LONG)}{min(len(tail), LONG)}"]
        first, second, both = head in common, tail in common, head + tail in common
        row += [f"{sign}d{first:d}{second:d}{both:d}", f"{sign}d{first:d}{both:d}>{right[2]}"]
        row += [f"{sign}d{second:d}{both:d}{left[2]}<", f"{sign}d{first:d}>{tail}", f"{sign}d{second:d}{head}<"]
        rows.append(row)
    return rows


@cache
def _common() -> frozenset[str]:
    """Folded words of the news that are no names."""
    text = files("didar.knowledge").joinpath("common_words.fa.txt").read_text(encoding="utf-8")
    return frozenset(text.split("\n"))


@cache
def _model() -> bytes:
    """The model's bytes, held for as long as the program runs: a tagger reads them where they lie."""
    return files("didar.text").joinpath(MODEL).read_bytes()


@cache
def _tagger() -> Tagger:
    tagger = Tagger()
    tagger.open_inmemory(_model())
    return tagger


def changes(text: str) -> list[int]:
    """Positions in the text, ascending, where a half-space belongs that is not there.

    Where a space stands at the position the half-space takes its place, else it goes in before the character there.
    """
    found: list[int] = []
    for run in runs(text):
        labels = _tagger().tag(features(run))
        decided = zip(labels[:-1], run.gaps, run.places, strict=False)
        found += [place for label, gap, place in decided if label == YES and gap != HALF_SPACE]
    return found


def restore(text: str) -> str:
    """The text with its half-spaces; nothing but spaces and half-spaces differs. «کتابها می شود» → «کتاب‌ها می‌شود»."""
    parts = []
    at = 0
    for place in changes(text):
        parts.append(text[at:place])
        at = place + (text[place] == " ")
    return HALF_SPACE.join([*parts, text[at:]])
