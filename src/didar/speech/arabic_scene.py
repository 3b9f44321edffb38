"""A report as the Arabic reader of speech looks at it: its words, who is named where, quotation marks in pairs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from didar.model.draft import Draft, Mention
from didar.model.view import Word
from didar.speech.arabic_words import Tables, tables

OPENING = frozenset("«“‹„")
CLOSING = frozenset("»”›")
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Named:
    """A mention by its words ``[i, j)``; ``prefix`` is what is written onto it in front, folded (و, ل, ب …)."""

    i: int
    j: int
    mention: Mention
    prefix: str


class Scene:
    """The words of a report with what stands where.

    ``named`` and ``named_ending`` hold the outermost mentions by their first word and by the word after them,
    ``quotes`` the closing mark of every opening one, ``phrases`` phrases of the pack by first word, as class → end.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.view = draft.view
        self.words: list[Word] = draft.view.words
        self.tables: Tables = tables()
        self.named: dict[int, Named] = {}
        self.named_ending: dict[int, Named] = {}
        self._name_words()
        self.quotes = self._pair_quotes()
        self.phrases: dict[int, dict[str, int]] = {}
        for hit in self.tables.phrases.every(self.view):
            here = self.phrases.setdefault(hit.i, {})
            here[hit.value] = max(hit.j, here.get(hit.value, 0))
        self.titles = {hit.i: hit for hit in self.tables.titles.find(self.view)}
        self._starts = [s.i for s in draft.sentences]

    def _name_words(self) -> None:
        end = -1
        for mention in self.draft.mentions:
            if mention.span[0] < end or mention.kind == "agreement":
                continue
            end = mention.span[1]
            i, j = self.view.range_of(mention.span)
            word = self.words[i]
            prefix = ""
            if word.start < mention.span[0]:
                inner = self.words[i].key
                letters = mention.span[0] - word.start
                prefix = inner[:letters] if word.offsets is None else inner[: word.offsets.index(letters)]
            named = Named(i, j, mention, prefix)
            self.named[i] = self.named_ending[j] = named

    def _pair_quotes(self) -> dict[int, int]:
        """The closing mark of every opening one; straight marks are told apart by their spaces and pair on one line."""
        pairs: dict[int, int] = {}
        slanted: list[int] = []
        straight: int | None = None
        text = self.view.text
        for word in self.words:
            if word.kind == "newline":
                straight = None
            elif word.key == '"':
                mark = text[word.start]
                if mark in OPENING:
                    slanted.append(word.i)
                elif mark in CLOSING:
                    if slanted:
                        pairs[slanted.pop()] = word.i
                elif straight is None:
                    straight = word.i
                else:
                    pairs[straight] = word.i
                    straight = None
        return pairs

    def sentence(self, i: int) -> tuple[int, int]:
        """Word range of the sentence that word ``i`` stands in; an empty range where it stands in none."""
        n = bisect_right(self._starts, i) - 1
        if n < 0 or i >= self.draft.sentences[n].j:
            return i, i
        return self.draft.sentences[n].i, self.draft.sentences[n].j

    def key(self, i: int) -> str:
        """Key of word ``i``; empty where there is none."""
        return self.words[i].key if 0 <= i < len(self.words) else ""

    def roles(self, i: int) -> frozenset[str]:
        """The classes that word ``i`` belongs to."""
        return self.tables.roles.get(self.key(i), NOTHING)

    def is_word(self, i: int) -> bool:
        """True when ``i`` is a word or number, no mark and no newline."""
        return 0 <= i < len(self.words) and self.words[i].kind in ("word", "number")

    def phrase(self, i: int, role: str) -> int:
        """The word after the phrase of a class that begins at word ``i``; 0 where none does."""
        return self.phrases.get(i, {}).get(role, 0)
