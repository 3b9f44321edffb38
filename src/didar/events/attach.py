"""How a mention hangs in its sentence: the preposition before it, what it is coordinated with."""

from __future__ import annotations

from didar.events.tables import Tables
from didar.events.units import Unit
from didar.model.draft import Mention, Sentence
from didar.model.view import View
from didar.text.fold import fold

LINKS = ("with", "to", "from", "by", "in", "between", "about")
"""Roles of prepositions, as the table's ``[word]`` names them."""

QUIET = frozenset("\"'()[]{}-:*")
"""Punctuation that may stand between a preposition and its noun, or between a name and its apposition."""

WRITTEN_ON = {"ب": "with", "ل": "to", "ک": "about"}
"""Arabic prepositions that are written onto a word."""

NONE: frozenset[str] = frozenset()

LONGEST_GAP = 12
"""How many words, titles and all, may stand between two coordinated names."""


class Attacher:
    """Reads the attachment of mentions from the words before them. ``roles`` has those of every word of the view."""

    def __init__(self, view: View, tables: Tables, lang: str, date_words: frozenset[int]) -> None:
        self.view = view
        self.words = view.words
        self.arabic = lang == "ar"
        self.date_words = date_words
        self.table = tables.roles
        self.adjectives = tables.adjectives
        self.roles = [self._roles(w.key) for w in view.words]

    def _roles(self, key: str) -> frozenset[str]:
        """The roles of a word, in Arabic also behind «و» and «ف»."""
        own = self.table.get(key, NONE)
        if self.arabic and not own and len(key) > 2 and key[0] in "وف":
            return self.table.get(key[1:], NONE)
        return own

    def unit(self, m: Mention, sentence: Sentence) -> Unit:
        """A mention as a unit of its sentence."""
        i, j = self.view.range_of(m.span)
        link, bound = self.attachment(i, m.span[0], sentence.i)
        if m.kind == "place" and link == "with" and self.arabic:
            link = "in"
        return Unit(i, j, (m.entity,), m.kind, link, bound)

    def attachment(self, i: int, start: int, first: int) -> tuple[str, bool]:
        """Link and boundness of what begins in word ``i`` at text position ``start``; no word before ``first`` counts."""
        written = self._written(i, start)
        if written:
            return written, False
        at = i - 1
        while at >= first and self._transparent(at):
            letters = (self._title(self.words[at].key) or "").lstrip("وف")
            if letters in WRITTEN_ON:
                return WRITTEN_ON[letters], False
            at -= 1
        if at < first:
            return "", False
        role = self.link(at) or self._with_before(at, first)
        if role:
            return role, False
        return "", self.words[at].kind == "word" and not self._opens(at) and not self.arabic

    def _with_before(self, at: int, first: int) -> str:
        """«مع» with a word or two before the name, a title or a given name that was not understood."""
        if not self.arabic:
            return ""
        for k in range(at - 1, max(at - 3, first - 1), -1):
            if self.words[k].kind != "word":
                return ""
            if "with" in self.roles[k]:
                return "with"
        return ""

    def _written(self, i: int, start: int) -> str:
        """The role of a preposition written onto the word itself: «بنظيره», «للجزائر»."""
        word = self.words[i]
        if not self.arabic:
            return ""
        if start <= word.start:
            return "to" if word.key.startswith("لل") else ""
        letters = fold(self.view.text[word.start : start]).lstrip("وف")
        return WRITTEN_ON.get(letters[:1], "")

    def _transparent(self, at: int) -> bool:
        """Quotation marks, honorifics, «شهر», «شبكة», «كل من»: what may stand between a preposition and a name."""
        key = self.words[at].key
        if key in QUIET:
            return True
        if key == "من":
            return self.arabic and at > 0 and self.words[at - 1].key.endswith("کل")
        if self.arabic and key in self.adjectives:
            return at > 0 and self._title(self.words[at - 1].key) is not None
        return self._title(key) is not None

    def _title(self, key: str) -> str | None:
        """The letters written onto a word that names no one by itself («لقناة»: «ل»); None for any other word."""
        if self._skipped(key):
            return ""
        if not self.arabic:
            return None
        for cut in (1, 2):
            if self._skipped(key[cut:]) or self._skipped(key[cut:].removeprefix("ال")):
                return key[:cut]
        return "ل" if key.startswith("لل") and self._skipped("ال" + key[2:]) else None

    def _skipped(self, key: str) -> bool:
        return "skip" in self.table.get(key, NONE)

    def link(self, at: int) -> str:
        """The role of word ``at`` as a preposition, "" if it is none."""
        roles = self.roles[at]
        return next((role for role in LINKS if role in roles), "") if roles else ""

    def _opens(self, at: int) -> bool:
        """Whether a new phrase may begin after word ``at``."""
        return bool(self.roles[at] & {"open", "and"}) or at in self.date_words

    def quiet(self, i: int, j: int) -> bool:
        """Whether nothing but punctuation that an apposition allows stands in words ``[i, j)``."""
        return all(self.words[k].key in QUIET or self.words[k].key == "," for k in range(i, j))

    def join(self, a: Unit, b: Unit) -> str:
        """How ``b`` is coordinated with ``a``: "and", "," (a list that must end in "and"), or "" when it is not."""
        if not _alike(a, b) or (b.link and b.link != a.link) or b.i - a.j > LONGEST_GAP:
            return ""
        first = self.words[b.i]
        joined = self.arabic and first.key.startswith("و") and self.view.text[first.start] == "و"
        comma = False
        for k in range(a.j, b.i):
            key = self.words[k].key
            if key == ",":
                comma = True
            elif "and" in self.roles[k]:
                joined = True
            elif (title := self._title(key)) is not None:
                joined = joined or title.startswith("و")
            elif key not in QUIET and not (b.link and self.link(k)) and not (self.arabic and key == "من" and k > a.j):
                return ""
        return "and" if joined else "," if comma else ""

    def media_word(self, words: tuple[int, int]) -> bool:
        """Whether a name in words ``[i, j)`` holds, or stands right after, a word for an agency, a paper, a channel."""
        i, j = words
        before = i - 1
        while before > 0 and self.words[before].key in QUIET:
            before -= 1
        return any(self._media(self.words[k].key) for k in range(max(before, 0), j))

    def _media(self, key: str) -> bool:
        bare = (key, key[1:], key.removeprefix("لل")) if self.arabic else (key,)
        return any("media" in self.table.get(k, NONE) for k in bare)


def _alike(a: Unit, b: Unit) -> bool:
    """Whether two units may be coordinated: of one sort, or a state and a body that share an agreement."""
    return a.sort == b.sort or (a.link == "between" and {a.sort, b.sort} == {"place", "organization"})
