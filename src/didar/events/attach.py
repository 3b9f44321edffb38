"""How a mention hangs in its sentence: the preposition before it, what it is coordinated with."""

from __future__ import annotations

from didar.events.units import Unit
from didar.events.wording import NONE, Wording
from didar.model.draft import Mention, Sentence
from didar.text.fold import fold

QUIET = frozenset("\"'()[]{}-:*")
"""Punctuation that may stand between a preposition and its noun, or between a name and its apposition."""

LONGEST_GAP = 12
"""How many words, titles and all, may stand between two coordinated names."""


class Attacher:
    """Reads the attachment of mentions from the words before them.

    It keeps what it needs of the wording, not the wording, which keeps it: a ring would outlive the report.
    """

    def __init__(self, wording: Wording) -> None:
        self.roles = wording.roles
        self.date_words = wording.date_words
        self.view = wording.view
        self.words = wording.words
        self.arabic = wording.arabic
        self.table = wording.tables.roles
        self.links = wording.tables.links
        self.titles = wording.tables.titles
        self.written = wording.tables.written
        self.adjectives = wording.tables.adjectives

    def _is_word(self, k: int, role: str) -> bool:
        """Whether word ``k`` has a role; false outside the text."""
        return 0 <= k < len(self.roles) and role in self.roles[k]

    def unit(self, m: Mention, sentence: Sentence) -> Unit:
        """A mention as a unit of its sentence."""
        i, j = self.view.range_of(m.span)
        link, bound = self.attachment(i, m.span[0], sentence.i)
        if m.kind == "place" and link == "with" and self.arabic and not self._is_word(i - 1, "with"):
            link = "in"
        return Unit(i, j, (m.entity,), m.kind, link, bound, self.joined(i, m.span[0]))

    def joined(self, i: int, start: int) -> bool:
        """Whether the Arabic "and" is written onto what begins in word ``i`` at text position ``start``: «وسارة»."""
        word = self.words[i]
        return self.arabic and word.start < start and word.key.startswith("و")

    def attachment(self, i: int, start: int, first: int) -> tuple[str, bool]:
        """Link and boundness of what begins in word ``i`` at text position ``start``; ``first`` begins the sentence."""
        if self.arabic and (written := self._written(i, start)):
            return written, False
        at = i - 1
        while at >= first:
            front = self.titles.get(self.words[at].key)
            if front is None and not self._transparent(at):
                break
            letters = front.lstrip("وف") if front else ""
            if letters in self.written:
                return self.written[letters], False
            at -= 1
        if at < first:
            return "", False
        role = self.link(at)
        if self.arabic:
            return role or self._with_before(at, first), False
        owned = not role and self.words[at].kind == "word" and not self._opens(at)
        return role, owned and not any("colon" in roles for roles in self.roles[at + 1 : i])

    def _with_before(self, at: int, first: int) -> str:
        """«مع» with a word or two before the name, a title or a given name that was not understood."""
        for k in range(at - 1, max(at - 3, first - 1), -1):
            if self.words[k].kind != "word":
                return ""
            if self._is_word(k, "with"):
                return "with"
        return ""

    def _written(self, i: int, start: int) -> str:
        """The role of a preposition written onto the word itself: «بنظيره», «للجزائر»."""
        word = self.words[i]
        if start <= word.start:
            return "to" if word.key.startswith("لل") else ""
        letters = fold(self.view.text[word.start : start]).lstrip("وف")
        return self.written.get(letters[:1], "")

    def _transparent(self, at: int) -> bool:
        """Quotation marks, «كل من», an adjective after a title: what may stand between a preposition and a name."""
        key = self.words[at].key
        if key in QUIET:
            return True
        if not self.arabic or at == 0:
            return False
        if key in self.adjectives:
            return self.words[at - 1].key in self.titles
        return self._is_word(at, "of_each") and self._is_word(at - 1, "each")

    def link(self, at: int) -> str:
        """The role of word ``at`` as a preposition, "" if it is none."""
        return self.links.get(self.words[at].key, "")

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
        joined = b.joined
        comma = False
        for k in range(a.j, b.i):
            key = self.words[k].key
            if key == ",":
                comma = True
            elif self._is_word(k, "and") or (self.arabic and key[:1] == "و" and key[1:] in self.adjectives):
                joined = True
            elif (title := self.titles.get(key)) is not None:
                joined = joined or title.startswith("و")
            elif key not in QUIET and not self._repeats(b, k) and not self._between(a, k):
                return ""
        return "and" if joined else "," if comma else ""

    def _repeats(self, b: Unit, k: int) -> bool:
        """Whether word ``k`` is the preposition said again before the second name: «با X و با Y»."""
        return bool(b.link and self.link(k))

    def _between(self, a: Unit, k: int) -> bool:
        """Whether word ``k`` may stand between two names: «و دیگر مقامات ایران», the من of «و كل من X»."""
        return self._is_word(k, "rest") or (k > a.j and self._is_word(k, "of_each"))

    def media_word(self, words: tuple[int, int]) -> bool:
        """Whether a name in words ``[i, j)`` holds, or stands right after, a word for an agency, a paper, a channel."""
        i, j = words
        before = i - 1
        while before > 0 and self.words[before].key in QUIET and self.words[before].key != ":":
            before -= 1
        return any(self._media(self.words[k].key) for k in range(max(before, 0), j))

    def _media(self, key: str) -> bool:
        bare = (key, key[1:], key.removeprefix("لل")) if self.arabic else (key,)
        return any("media" in self.table.get(k, NONE) for k in bare)


def _alike(a: Unit, b: Unit) -> bool:
    """Whether two units may be coordinated: of one sort, or a state and a body that share an agreement."""
    return a.sort == b.sort or (a.link == "between" and {a.sort, b.sort} == {"place", "organization"})
