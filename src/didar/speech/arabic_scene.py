"""A report as the Arabic reader of speech looks at it: its words, who is named where, quotation marks in pairs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from msgspec import Struct

from didar.model.draft import Draft, Mention
from didar.model.view import Word
from didar.speech.arabic_words import Tables, Title, tables

OPENING = frozenset("«“‹„")
CLOSING = frozenset("»”›")
NOTHING: frozenset[str] = frozenset()

BEYOND = ("",) * 4
"""Keys of the words beyond the last one, which are also those before the first."""

PRESS = "outlet"
"""The kind of body that is a source of the report, no speaker."""

BEARERS = 400
"""How many mentions back a style («سموه») looks for who bears it."""


class Named(Struct, frozen=True, gc=False):
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
        self._keys = [*self.view.keys, *BEYOND]
        self._roles = [self.tables.roles.get(key, NOTHING) for key in self._keys]
        self.named: dict[int, Named] = {}
        self.named_ending: dict[int, Named] = {}
        self._name_words()
        self.dates = dict(self.view.range_of(date.span) for date in draft.dates)
        """Dates by first word, as the word after them."""
        self._named_at = list(self.named)
        self.quotes = self._pair_quotes()
        self.phrases: dict[int, dict[str, int]] = {}
        for hit in self.tables.phrases.every(self.view):
            here = self.phrases.setdefault(hit.i, {})
            for role in hit.value:
                here[role] = max(hit.j, here.get(role, 0))
        self.titles = {hit.i: hit for hit in self.tables.titles.find(self.view)}
        self._starts = [s.i for s in draft.sentences]
        self._states = {place.id: place.state for place in draft.places}
        self._kinds = {body.id: body.kind for body in draft.organizations}

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
                letters = mention.span[0] - word.start
                prefix = word.key[:letters] if word.offsets is None else word.key[: bisect_left(word.offsets, letters)]
            named = Named(i, j, mention, prefix)
            self.named[i] = self.named_ending[j] = named

    def _pair_quotes(self) -> dict[int, int]:
        """The closing mark of every opening one. Marks pair on one line; only a text after a colon may have several."""
        pairs: dict[int, int] = {}
        slanted: list[int] = []
        straight: int | None = None
        text = self.view.text
        for word in self.words:
            if word.kind == "newline":
                straight = None
                slanted = [i for i in slanted if self._opens_text(i)]
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

    def _opens_text(self, i: int) -> bool:
        """True when quotation mark ``i`` stands after a colon, perhaps on the next line: «فيما يلي نصها: «…»»."""
        return self._keys[i - 1] == ":" or (self._keys[i - 1] == "\n" and self._keys[i - 2] == ":")

    # ------------------------------------------------------------ words

    def sentence(self, i: int) -> tuple[int, int]:
        """Word range of the sentence that word ``i`` stands in; an empty range where it stands in none."""
        n = bisect_right(self._starts, i) - 1
        if n < 0 or i >= self.draft.sentences[n].j:
            return i, i
        return self.draft.sentences[n].i, self.draft.sentences[n].j

    def key(self, i: int) -> str:
        """Key of word ``i``; empty where there is none (a word or two before the first or after the last)."""
        return self._keys[i]

    def roles(self, i: int) -> frozenset[str]:
        """The classes that word ``i`` belongs to."""
        return self._roles[i]

    def is_a(self, i: int, *roles: str) -> bool:
        """True when word ``i`` belongs to one of the classes."""
        return not self._roles[i].isdisjoint(roles)

    def is_a_form(self, i: int, role: str) -> bool:
        """True when word ``i`` belongs to a class, as it stands or without a pronoun: «شكره»."""
        return self.tables.has(self._keys[i], role)

    def is_word(self, i: int) -> bool:
        """True when ``i`` is a word or number, no mark and no newline."""
        return 0 <= i < len(self.words) and self.words[i].kind in ("word", "number")

    def phrase(self, i: int, role: str) -> int:
        """The word after the phrase of a class that begins at word ``i``; 0 where none does."""
        here = self.phrases.get(i)
        return here.get(role, 0) if here else 0

    def conjoined(self, i: int) -> bool:
        """True when a conjunction may be written onto word ``i``."""
        return self.key(i).startswith(self.tables.letters["conjunctions"])

    def after_preposition(self, i: int) -> bool:
        """True when a preposition stands before word ``i``, perhaps with a conjunction: «وفي سوريا»."""
        before = self.key(i - 1)
        roles = self.tables.roles
        return "preposition" in roles.get(before, NOTHING) or "preposition" in roles.get(before[1:], NOTHING)

    def in_title(self, i: int) -> bool:
        """True when word ``i`` stands in the report's title."""
        title = self.draft.title
        return title is not None and title[0] <= self.words[i].start < title[1]

    # ------------------------------------------------------------ who is named

    def speaker(self, named: Named) -> str:
        """The id a mention speaks under: its entity's; its state's where a city stands for a government."""
        entity = named.mention.entity
        return self._states.get(entity) or entity if named.mention.kind == "place" else entity

    def is_press(self, named: Named) -> bool:
        """True when a mention is of an agency or outlet: a source of the report, no speaker."""
        if named.mention.kind != "organization":
            return False
        if kind := self._kinds.get(named.mention.entity):
            return kind == PRESS
        return self.is_a(named.i, "press") or self.is_a(named.i - 1, "press")

    def bearers(self, title: Title, i: int) -> tuple[str, ...]:
        """Who was named before word ``i`` in words that tell that the title is his, the likeliest last.

        That is the first so named; for a document without telling words («البيان»), the last body named at all.
        """
        found: dict[str, None] = {}
        last = bisect_left(self._named_at, i)
        for k in self._named_at[max(0, last - BEARERS) : last]:
            named = self.named[k]
            if named.mention.kind == title.kind and not self.is_press(named) and self._tells(named, title.telling):
                if not title.telling:
                    found.pop(named.mention.entity, None)
                found[named.mention.entity] = None
        return tuple(reversed(found)) if title.telling else tuple(found)

    def _tells(self, named: Named, telling: tuple[str, ...]) -> bool:
        """True when a mention holds one of the words, the first perhaps behind what is written onto it."""
        if not telling:
            return named.mention.kind == "organization"
        first = self.key(named.i)[len(named.prefix) :]
        return first in telling or any(self.key(k) in telling for k in range(named.i, named.j))
