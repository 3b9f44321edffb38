"""Sentences: where a statement of the report ends.

A newline always ends one. ``. ! ?`` end one, but not within a number, an initial, an address, dots, or a quotation
that goes on. Furniture is in no sentence; a headline is one of its own, as it stands on a line of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from msgspec import Struct

from didar.langs.pack import pack_of, table
from didar.model.draft import Draft, Sentence
from didar.model.view import View, Word
from didar.text.fold import fold

MARKS = frozenset(".!?")
ENDINGS = frozenset(".!?\n")
CLOSING = frozenset(")]}\"'")
OPENING_QUOTES = frozenset("«“„‟‹")
CLOSING_QUOTES = frozenset("»”›")

LONGEST = 400
"""A sentence of more words is cut, at a comma if there is one in its second half."""

QUOTED = 200
"""Within how many words a quotation must close for the full stops inside it not to end a sentence."""

BEFORE_DOTS = 8
"""A sentence may begin after dots («.. وقال») once so many words have gone before."""

INITIAL_LETTERS = 3
"""How many letters each part of an initialism has at most: «سی.سی.تی.وی»."""

Quotations = tuple[list[int], list[int]]
"""Where quotations open and close, as indexes of words, in order of opening."""


class Tables(Struct, frozen=True, gc=False):
    """What a pack says of the ends of sentences, folded."""

    openers: frozenset[str]
    abbreviations: frozenset[str]
    letters: frozenset[str]
    eras: frozenset[str]


@cache
def _tables(pack: str) -> Tables:
    data = table(pack, "text")["sentences"]
    return Tables(*(frozenset(fold(w) for w in data[name]) for name in ("openers", "abbreviations", "letters", "eras")))


def run(draft: Draft) -> None:
    """Set ``sentences``."""
    pack = pack_of(draft.lang)
    if pack is None:
        return
    view = draft.view
    words = view.words
    known = _tables(pack)
    stops = [i for i, key in enumerate(view.keys) if key in ENDINGS]
    quotations = _quotations(view, stops)
    found: list[tuple[int, int]] = []
    for a, b in _without_furniture(draft):
        at = a
        for k in stops[bisect_right(stops, a - 1) : bisect_right(stops, b - 1)]:
            if k < at:
                continue
            if words[k].kind == "newline":
                found += _bounded(words, at, k)
                at = k + 1
            elif end := _end(view, known, quotations, at, k):
                at, start = min(end, b), at
                found += _bounded(words, start, at)
        found += _bounded(words, at, b)
    draft.sentences = [Sentence(i, j, view.span_of(i, j)) for i, j in found]


def _without_furniture(draft: Draft) -> list[tuple[int, int]]:
    """Word ranges of the report proper."""
    view = draft.view
    ranges: list[tuple[int, int]] = []
    at = 0
    for i, j in [*(view.range_of(span) for span in draft.boilerplate), (len(view.words), len(view.words))]:
        if i > at:
            ranges.append((at, i))
        at = max(at, j)
    return ranges


def _bounded(words: list[Word], i: int, j: int) -> list[tuple[int, int]]:
    """The sentence ``[i, j)``, in pieces where it is longer than any sentence; nothing where it has no words."""
    pieces: list[tuple[int, int]] = []
    while j - i > LONGEST:
        comma = next((k for k in range(i + LONGEST - 1, i + LONGEST // 2, -1) if words[k].key == ","), i + LONGEST - 1)
        pieces.append((i, comma + 1))
        i = comma + 1
    if any(w.kind in ("word", "number") for w in words[i:j]):
        pieces.append((i, j))
    elif pieces and j > i:
        pieces[-1] = (pieces[-1][0], j)
    return pieces


def _quotations(view: View, stops: list[int]) -> Quotations:
    """Quotations that close on their own line and not too far from where they open."""
    text = view.text
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    marks = [i for i, key in enumerate(view.keys) if key == '"']
    sides = [_side(view, k) for k in marks]
    newlines = [k for k in stops if view.words[k].kind == "newline"]
    of_line = [bisect_right(newlines, k) for k in marks]
    for n, k in enumerate(marks):
        if n == 0 or of_line[n] != of_line[n - 1]:
            stack.clear()
        mark = text[view.words[k].start]
        following = sides[n + 1] if n + 1 < len(marks) and of_line[n + 1] == of_line[n] else ""
        if mark in OPENING_QUOTES:
            stack.append(k)
        elif mark in CLOSING_QUOTES or (stack and (sides[n], following) != ("opens", "closes")):
            if stack and k - (opened := stack.pop()) <= QUOTED:
                pairs.append((opened, k))
        elif sides[n] != "closes" or (following != "opens" and not _stopped(view, k)):
            stack[-1:] = [k]
    pairs.sort()
    return [o for o, _ in pairs], [c for _, c in pairs]


def _stopped(view: View, k: int) -> bool:
    """True where a full stop or comma follows the mark at word ``k`` at once: no quotation opens there."""
    return k + 1 < len(view.words) and view.words[k + 1].key in (".", ",", ";", "!", "?")


def _side(view: View, k: int) -> str:
    """On which side of a quotation the mark at word ``k`` plainly stands: "opens", "closes", or "" where unclear."""
    words = view.words
    before = k == 0 or words[k].spaced or words[k - 1].kind in ("punct", "newline")
    after = k + 1 == len(words) or words[k + 1].spaced or words[k + 1].kind in ("punct", "newline")
    return "" if before == after else "closes" if after else "opens"


def _closes(quotations: Quotations, k: int) -> int:
    """Where the quotation that word ``k`` stands in closes, or 0 outside of any."""
    opens, closes = quotations
    at = bisect_right(opens, k) - 1
    return closes[at] if at >= 0 and closes[at] > k else 0


def _end(view: View, known: Tables, quotations: Quotations, at: int, k: int) -> int:
    """Index of the word after the sentence that the mark at word ``k`` ends, or 0 where it ends none."""
    words = view.words
    follows = words[k + 1] if k + 1 < len(words) else None
    if follows and follows.key in MARKS and not follows.spaced:
        return 0
    if close := _closes(quotations, k):
        return _end_of_quotation(words, k, close)
    if _dots(view, k):
        opens = follows is not None and follows.key in known.openers and k - at >= BEFORE_DOTS
        return k + 1 if opens else 0
    if words[k].key == "." and _within(words, known, at, k):
        return 0
    if words[k].key != "." and (words[k - 1].key == "(" or (follows and follows.key == ",")):
        return 0
    end = k + 1
    while end < len(words) and words[end].key in CLOSING and not words[end].spaced:
        end += 1
    return end


def _end_of_quotation(words: list[Word], k: int, close: int) -> int:
    """A full stop just before the closing mark ends the sentence with it, unless the sentence plainly goes on."""
    if close != k + 1 or words[k].key != ".":
        return 0
    follows = words[close + 1].key if close + 1 < len(words) else "\n"
    return 0 if follows in (".", ",", ";", "!", "?", ")") else close + 1


def _dots(view: View, k: int) -> bool:
    """True for the last of several dots, and for «…»."""
    words = view.words
    if view.text[words[k].start] == "…":
        return True
    return words[k].key == "." and k > 0 and words[k - 1].key == "." and not words[k].spaced


def _within(words: list[Word], known: Tables, at: int, k: int) -> bool:
    """True for a dot within a number, after an initial or the number of a list, in an address or an initialism."""
    if k == at or k + 1 >= len(words):
        return False
    before, follows = words[k - 1], words[k + 1]
    glued = not follows.spaced
    if before.kind == "number":
        return (glued and follows.kind == "number") or (k - 1 == at and follows.kind != "newline")
    if before.kind != "word" or follows.kind == "newline":
        return False
    if len(before.key) == 1 and not words[k].spaced:
        era = before.key in known.eras and k > 1 and words[k - 2].kind == "number"
        return not era and (glued or before.key in known.abbreviations)
    if follows.kind != "word":
        return False
    if before.key in known.letters and (follows.key in known.letters or (len(follows.key) == 1 and not glued)):
        return follows.key in known.letters or words[k - 2].key == "."
    latin = before.key[-1].isascii() and follows.key[0].isascii()
    return glued and (latin or _initials(words, k))


def _initials(words: list[Word], k: int) -> bool:
    """True for a dot in «سی.سی.تی.وی»: short parts, and another dot beside them."""
    short = len(words[k - 1].key) <= INITIAL_LETTERS and len(words[k + 1].key) <= INITIAL_LETTERS
    earlier = k > 1 and words[k - 2].key == "." and not words[k - 1].spaced
    later = k + 2 < len(words) and words[k + 2].key == "." and not words[k + 2].spaced
    return short and (earlier or later)
