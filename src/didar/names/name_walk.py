"""How far a name goes: from its first word over given names, «بن», family names, up to what can be no name."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from didar.model.view import View
from didar.names.name_shapes import (
    BOUND,
    CLAN,
    ENDING,
    FAMILY,
    FATHER,
    GIVEN,
    INSIDE,
    LEAD,
    LISTED,
    NAME,
    NEVER,
    OFFICE,
    ORDINAL,
    PRESS,
    SHORT,
    TITLE,
    WORD,
    Shapes,
)

MOST_WORDS = 9
NISBA = "ی"
"""The letter that makes a family name of the name of a place."""
PRESENT = ("ی", "ت", "سی", "ست")
"""How Arabic verbs of the present and future begin."""
TANWIN = "\u064b"
"""The mark of an Arabic accusative that no name bears in the news."""
MOST_UNKNOWN = 3


class Walk(Struct):
    """The words ``[i, j)`` of a name and what they are.

    ``units`` are parts of the name as word ranges (a word after «بن» or «عبد» is one unit with it); ``strong`` counts
    those the tables know for given or family names and nothing else, ``fair`` those they know at all, ``unknown`` the
    rest. ``offset`` is how many letters of clitics stand before the first word's name.
    """

    i: int
    j: int
    units: list[tuple[int, int]]
    given_first: bool = False
    doubtful_first: bool = False
    strong: int = 0
    fair: int = 0
    unknown: int = 0
    complete: bool = False


class Walker:
    """Walks over the words of one report. ``blocked`` marks words that belong to places, bodies, dates."""

    def __init__(self, view: View, shapes: Shapes, blocked: bytearray) -> None:
        self.words, self.view, self.shapes, self.blocked = view.words, view, shapes, blocked
        self.arabic = shapes.arabic
        self.flags = self._flags()
        self.joined = self._joined()

    def _joined(self) -> dict[int, int]:
        """Shapes of names written as two words, by their first («روح الله», «نجم الدین», «چاووش اوغلو»)."""
        found: dict[int, int] = {}
        for k, (key, flags) in enumerate(zip(self.view.keys, self.flags[1:], strict=False)):
            if (flags & ENDING or key == "عبد") and self.words[k].kind == "word":
                shape = self.shapes.of[self.view.key(k, k + 2)]
                if shape & (GIVEN | FAMILY) and not shape & WORD:
                    found[k] = shape
        return found

    def conjoined(self) -> set[int]:
        """Words that are و and an Arabic name no table has for a given one, by the name behind («وعفيفي عبدالوهاب»)."""
        none, plain = GIVEN | FAMILY | LISTED | WORD | NEVER | TITLE, WORD | NEVER | TITLE
        found: set[int] = set()
        for i, (flags, behind) in enumerate(pairwise(self.flags)):
            if behind & (GIVEN | FAMILY) and not flags & none and not behind & plain:
                key = self.view.keys[i]
                shape = self.shapes.of[key[1:]] if key.startswith("و") else 0
                if shape & (FAMILY | LISTED) and not shape & plain:
                    found.add(i)
        return found

    def _flags(self) -> list[int]:
        """The shape of every word; «على» is no name, nor is «علي» sure to be one where the report writes no ى."""
        marked, text = self.shapes.marked, self.view.text
        flags = [marked[word.key] if word.kind == "word" else NEVER for word in self.words]
        if self.arabic and TANWIN in text:
            for word in self.words:
                if TANWIN in text[word.start : word.end]:
                    flags[word.i] = NEVER
        if self.arabic:
            unsure = WORD if "على" not in text else 0
            for i, key in enumerate(self.view.keys):
                if key == "علی":
                    flags[i] = NEVER if text[self.words[i].end - 1] == "ى" else flags[i] | unsure
        return flags

    def walk(self, i: int, end: int, *, sure: bool, offset: int = 0) -> Walk:
        """The longest name that begins at word ``i`` and ends before ``end``.

        ``sure`` when something proves that a name begins here; ``offset`` letters of clitics stand before it.
        """
        walk = Walk(i, i, [])
        k = i
        if offset:
            self._count(walk, self.shapes.of[self.words[i].key[offset:]], True)
            walk.units.append((i, i + 1))
            walk.j = k = i + 1
        while k < min(end, i + MOST_WORDS):
            k2 = self._step(walk, k, end, sure)
            if k2 == k:
                break
            k = k2
        return walk

    def _step(self, walk: Walk, k: int, end: int, sure: bool) -> int:
        """Take the word at ``k`` (and what is bound to it) into the walk; returns the word after, ``k`` if it ends."""
        word, shape = self.words[k], self.flags[k]
        if word.kind != "word":
            return self._hyphen(walk, k, end)
        if self.blocked[k] and not (walk.given_first and self.blocked[k] == 1 and shape & FAMILY):
            return k
        if k in self.joined and k + 1 < end:
            return self._take(walk, k, k + 2, self.joined[k])
        if shape & BOUND and not shape & NEVER:
            return self._bound(walk, k, end)
        if shape & NEVER or (shape & (TITLE | OFFICE) and not shape & (GIVEN | FAMILY)):
            return self._family_in_two(walk, k, end)
        if self.arabic and word.key[0] == "و" and self._joins(word.key, shape):
            return k
        if not self._fits(walk, k, shape, sure):
            return self._family_in_two(walk, k, end)
        return self._take(walk, k, k + 1, shape)

    def _take(self, walk: Walk, k: int, j: int, shape: int) -> int:
        """Take words ``[k, j)`` into the walk as one unit; returns ``j``."""
        self._count(walk, shape, k == walk.i)
        surname = shape & FAMILY or (self.arabic and self.words[k].key.startswith("ال"))
        walk.complete |= bool(surname and not shape & GIVEN and k > walk.i)
        walk.units.append((k, j))
        walk.j = j
        return j

    def _fits(self, walk: Walk, k: int, shape: int, sure: bool) -> bool:
        """Whether word ``k`` of this shape can be the next of the name."""
        first = k == walk.i
        if walk.complete:
            return self._second_family(k, shape)
        if shape & WORD:
            if first:
                return bool(shape & (GIVEN | FAMILY))
            if self._after_father(walk, k):
                return True
            father = k + 1 < len(self.words) and self.flags[k + 1] & FATHER
            if (father and shape & GIVEN) or (shape & ENDING and self.words[k].key.startswith("ال")):
                return True
            if shape & ORDINAL:
                return sure and len(walk.units) == 1
            proved = sure and k - 1 == walk.i and bool(self.flags[k - 1] & GIVEN)
            given = proved or (walk.given_first and self._is_given(k - 1))
            if given and self._like_family(k, shape, proved):
                return True
            part = shape & (GIVEN | FAMILY | ENDING)
            return bool(part) and (walk.given_first or bool(self.flags[k - 1] & GIVEN))
        if shape & (GIVEN | FAMILY | SHORT | ENDING | INSIDE):
            return True
        if first and not sure and not shape & LISTED:
            return False
        return walk.unknown < MOST_UNKNOWN

    def _is_given(self, k: int) -> bool:
        """True for a given name that is no common word."""
        return bool(self.flags[k] & GIVEN) and not self.flags[k] & WORD

    def _like_family(self, k: int, shape: int, proved: bool) -> bool:
        """True for a common word that behind a given name can only be a family name: «کوهستانی», «النموذجي»."""
        key = self.words[k].key
        if shape & (NEVER | OFFICE | TITLE | LEAD) or len(key) < 5 - proved:
            return False
        return (not self.arabic or key.startswith("ال") or (proved and not key.startswith(PRESENT))) and (
            key.endswith(NISBA) or (self.arabic and bool(shape & LISTED))
        )

    def _second_family(self, k: int, shape: int) -> bool:
        """What may still follow a family name: an ending, a second one («انصاری فرد», «نصیری قیداری»)."""
        if shape & WORD:
            return bool(shape & ENDING) or bool(shape & FAMILY and self.words[k].key.endswith(NISBA))
        if shape & (GIVEN | FAMILY | SHORT | ENDING | INSIDE):
            return True
        return not self.arabic and self.words[k].key.endswith(NISBA)

    def _after_father(self, walk: Walk, k: int) -> bool:
        """True for a family name with the article after «بن …» and before a mark («عثمان بن ناصر المحرج،»)."""
        if not self.flags[walk.units[-1][0]] & FATHER or self.flags[k] & (NEVER | OFFICE | TITLE):
            return False
        key = self.words[k].key
        if self.flags[k] & (FAMILY | SHORT | LISTED):
            return True
        ends = k + 1 >= len(self.words) or self.words[k + 1].kind != "word"
        return ends and key.startswith("ال") and not key.endswith("ه")

    def _family_in_two(self, walk: Walk, k: int, end: int) -> int:
        """«جواد ترک آبادی»: a word that is no name makes a family name with an ending written apart."""
        if not walk.given_first or k + 1 >= end or self.words[k].kind != "word" or len(walk.units) > 2:
            return k
        ending = self.flags[k + 1]
        if not ending & ENDING or ending & (NEVER | WORD) or self.words[k + 1].kind != "word":
            return k
        walk.strong += 1
        walk.units.append((k, k + 2))
        walk.j = k + 2
        return k + 2

    @staticmethod
    def _count(walk: Walk, shape: int, first: bool) -> None:
        if first:
            surname = shape & FAMILY and shape & PRESS
            walk.given_first = bool(shape & GIVEN) and not shape & WORD and not surname
            walk.doubtful_first = bool(shape & WORD)
        if shape & (GIVEN | FAMILY | SHORT) and not shape & WORD:
            walk.strong += 1
        elif shape & NAME:
            walk.fair += 1
        else:
            walk.unknown += 1

    def _joins(self, key: str, shape: int) -> bool:
        """True when the و a word begins with is the conjunction."""
        if shape & (GIVEN | FAMILY | SHORT):
            return False
        rest = self.shapes.of[key[1:]]
        return bool(rest & (GIVEN | FAMILY | TITLE | OFFICE | NEVER | WORD | SHORT)) or not shape & LISTED

    def _bound(self, walk: Walk, k: int, end: int) -> int:
        """«بن سلمان», «عبد الله», «آل ثاني»: the word after is taken unless it can be no name at all."""
        after = k + 1
        if after >= end or self.words[after].kind != "word" or walk.j == walk.i != k:
            return k
        shape = self.flags[after]
        if shape & BOUND:
            joined = self._bound(walk, after, end)
            if joined == after:
                return k
            walk.units[-1] = (k, walk.units[-1][1])
            return joined
        if shape & NEVER and self.words[after].key not in ("الله", "الرحمن", "السلام", "الکریم", "الرحیم"):
            return k
        if k == walk.i:
            self._count(walk, GIVEN, True)
        else:
            walk.strong += 1
        walk.units.append((k, after + 1))
        walk.j = after + 1
        walk.complete |= bool(self.flags[k] & CLAN)
        return after + 1

    def _hyphen(self, walk: Walk, k: int, end: int) -> int:
        """«بان کی-مون»: a hyphen with no space about it stays inside the name."""
        word = self.words[k]
        after = k + 1
        if k == walk.i or word.key != "-" or word.spaced or after >= end or self.words[after].spaced:
            return k
        return after if self.words[after].kind == "word" and not self.flags[after] & (NEVER | WORD) else k
