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


class Attacher:
    """Reads the attachment of mentions from the words before them."""

    def __init__(self, view: View, tables: Tables, lang: str, date_words: frozenset[int]) -> None:
        self.view = view
        self.words = view.words
        self.table = tables.words
        self.arabic = lang == "ar"
        self.date_words = date_words

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
            role = self._role_of_transparent(at)
            if role:
                return role, False
            at -= 1
        if at < first:
            return "", False
        role = self.role(self.words[at].key)
        if role:
            return role, False
        return "", self.words[at].kind == "word" and not self._opens(at) and not self.arabic

    def _written(self, i: int, start: int) -> str:
        word = self.words[i]
        if not self.arabic:
            return ""
        if start <= word.start:
            return "to" if word.key.startswith("لل") else ""
        letters = fold(self.view.text[word.start : start]).lstrip("وف")
        return WRITTEN_ON.get(letters[:1], "")

    def _transparent(self, at: int) -> bool:
        """Quotation marks, honorifics, «شهر», «شبكة», «كل من»: what stands between a preposition and the name itself."""
        key = self.words[at].key
        if key in QUIET:
            return True
        if key == "من":
            return self.arabic and at > 0 and self.words[at - 1].key.endswith("کل")
        return self._title(key) is not None

    def _title(self, key: str) -> str | None:
        """The letters written onto a word that names no one by itself («لقناة» → «ل»); None for any other word."""
        skip = self.table["skip"]
        if key in skip:
            return ""
        if not self.arabic:
            return None
        for cut in (1, 2):
            if key[cut:] in skip or key[cut:].removeprefix("ال") in skip:
                return key[:cut]
        if key.startswith("لل") and "ال" + key[2:] in skip:
            return "ل"
        return None

    def _role_of_transparent(self, at: int) -> str:
        letters = (self._title(self.words[at].key) or "").lstrip("وف")
        return WRITTEN_ON.get(letters, "") if self.arabic else ""

    def role(self, key: str) -> str:
        """The role of a preposition, "" for any other word; also behind an Arabic «و»."""
        for role in LINKS:
            if key in self.table[role]:
                return role
        if self.arabic and key[:1] in "وف" and len(key) > 2:
            for role in LINKS:
                if key[1:] in self.table[role]:
                    return role
        return ""

    def _opens(self, at: int) -> bool:
        """Whether a new phrase may begin after word ``at``."""
        key = self.words[at].key
        return key in self.table["open"] or key in self.table["and"] or at in self.date_words

    def quiet(self, i: int, j: int) -> bool:
        """Whether nothing but punctuation that an apposition allows stands in words ``[i, j)``."""
        return all(self.words[k].key in QUIET or self.words[k].key == "," for k in range(i, j))

    def join(self, a: Unit, b: Unit) -> str:
        """How ``b`` is coordinated with ``a``: "and", "," (a list that must end in "and"), or "" when it is not."""
        if not _alike(a, b) or (b.link and b.link != a.link) or b.i - a.j > 12:
            return ""
        between = [self.words[k].key for k in range(a.j, b.i)]
        if self.arabic and self.words[b.i].key.startswith("و") and self.view.text[self.words[b.i].start] == "و":
            between.append("و")
        conjunctions = self.table["and"]
        joined = False
        for k, key in enumerate(between):
            if key in conjunctions and key != ",":
                joined = True
            elif key == "," or key in QUIET or (b.link and self.role(key)):
                continue
            elif (title := self._title(key)) is not None:
                joined = joined or title.startswith("و")
            elif self.arabic and key == "من" and k:
                continue
            else:
                return ""
        return "and" if joined else "," if "," in between else ""

    def media_word(self, words: tuple[int, int]) -> bool:
        """Whether a name in words ``[i, j)`` holds, or stands right after, a word for an agency, a paper, a channel."""
        i, j = words
        before = i - 1
        while before > 0 and self.words[before].key in QUIET:
            before -= 1
        keys = [self.words[k].key for k in range(max(before, 0), j)]
        media = self.table["media"]
        return any(k in media or (self.arabic and (k[1:] in media or k.removeprefix("لل") in media)) for k in keys)


def _alike(a: Unit, b: Unit) -> bool:
    """Whether two units may be coordinated: of one sort, or a state and a body that share an agreement («بين ايران والقوى الكبرى»)."""
    return a.sort == b.sort or (a.link == "between" and {a.sort, b.sort} == {"place", "organization"})
