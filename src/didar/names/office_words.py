"""A report's words looked up in a language's grammar of offices, and in the places and bodies already found.

Phrases are folded keys, so spacing and spelling do not matter. Arabic prepositions, articles and و are seen through.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import Literal

from didar.knowledge import states
from didar.model.draft import Draft
from didar.model.reading import Organization, Place
from didar.names.office_grammar import FRONT, LONGEST, Grammar, Opening, Word
from didar.text.lexicon import Hit

OpeningHit = Hit[tuple[Opening, ...]]

Mode = Literal["", "of", "and"]

FAR_BACK = 10
"""So many words before the office of its leader a delegation is told."""

LOOK_BACK = 8
"""Among so many states named before, «این کشور» is rather a foreign one."""

JOINERS = frozenset({"و", "-"})
"""What joins the parts of a list where it stands apart (folded)."""

PREPOSITIONS = ("لل", "ل", "ب")
"""Arabic prepositions written onto what an office is of («لرئيس», «للشؤون», «بوزارة»); لل holds an article."""


class Words:
    """A report's words, with what each run of them can be in an office."""

    def __init__(self, draft: Draft, grammar: Grammar) -> None:
        self.view = draft.view
        self.words = draft.view.words
        self.grammar = grammar
        self.openings: dict[int, list[OpeningHit]] = {}
        for hit in grammar.openings.every(draft.view):
            if grammar.arabic and self._accusative(hit):
                continue
            self.openings.setdefault(hit.i, []).append(hit)
        self.places: dict[int, list[tuple[int, int, Place]]] = {}
        self.bodies: dict[int, list[tuple[int, int, Organization]]] = {}
        self.seen: list[tuple[int, str]] = []
        """States in the order they are named, as (word, alpha-3): what «این کشور» points back to."""
        self._index(draft)
        self._kinds: dict[Mode, dict[int, dict[str, tuple[int, str]]]] = {"": {}, "of": {}, "and": {}}

    def _accusative(self, hit: OpeningHit) -> bool:
        """True where letters of two words make an article: «نائبا لرئيس» is not «نائب الرئيس»."""
        pairs = zip(self.words[hit.i : hit.j], self.words[hit.i + 1 : hit.j], strict=False)
        return any(a.key.endswith("ا") and b.key.startswith("ل") for a, b in pairs)

    def _index(self, draft: Draft) -> None:
        """Places and bodies by the word they begin in, with how many letters of it stand before them."""
        places = {place.id: place for place in draft.places}
        bodies = {body.id: body for body in draft.organizations}
        for mention in draft.mentions:
            i, j = self.view.range_of(mention.span)
            skip = mention.span[0] - self.words[i].start
            if self.grammar.arabic and not skip and self.words[i].key.startswith("لل"):
                skip = 1  # the article is written into the preposition
            if mention.kind == "place" and mention.entity in places:
                place = places[mention.entity]
                self.places.setdefault(i, []).append((j, skip, place))
                if place.state:
                    self.seen.append((i, place.state))
            elif mention.kind == "organization" and mention.entity in bodies:
                self.bodies.setdefault(i, []).append((j, skip, bodies[mention.entity]))

    def runs(self, k: int, skip: int = 0) -> list[tuple[int, tuple[Word, ...]]]:
        """Runs of words from word ``k`` (``skip`` letters of it left out) that the grammar knows, longest first."""
        found: list[tuple[int, tuple[Word, ...]]] = []
        known, squeezed, words, fronts = self.grammar.words, self.view.squeezed, self.words, self.grammar.fronts
        if k >= len(words):
            return found
        a = words[k].a + skip
        longest = max(fronts.get(squeezed[a : a + FRONT], 0), fronts.get(squeezed[a : words[k].b], 0))
        for j in range(k, min(k + LONGEST, len(words))):
            b = words[j].b
            if b - a > longest or words[j].kind == "newline":
                break
            if (value := known.get(squeezed[a:b])) is not None:
                found.append((j + 1, value))
        found.reverse()
        return found

    def kinds(self, k: int, mode: Mode = "") -> dict[str, tuple[int, str]]:
        """What can begin at word ``k``: for every kind the end and the meaning of the longest run.

        ``mode`` "" takes the word as it stands, "of" also sees through an Arabic preposition on it («لرئيس»), "and"
        through its و.
        """
        cache = self._kinds[mode]
        found = cache.get(k)
        if found is None:
            found = {}
            for skip in self._skips(k, mode):
                for j, can in self.runs(k, skip):
                    for kind, value in can:
                        if kind not in found or j > found[kind][0]:
                            found[kind] = (j, value)
            cache[k] = found
        return found

    def _skips(self, k: int, mode: Mode) -> tuple[int, ...]:
        """How many letters of word ``k`` to leave out in turn."""
        if not (mode and self.grammar.arabic) or k >= len(self.words):
            return (0,)
        key = self.words[k].key
        if mode == "and":
            return (0, 1) if key.startswith("و") else (0,)
        return (0, *(len(p) for p in PREPOSITIONS if key.startswith(p)))

    def first(self, k: int, kind: str, joined: bool = False) -> tuple[int, str] | None:
        """The longest run from word ``k`` that can be of this kind, behind a preposition or (``joined``) و at most."""
        return self.kinds(k, "and" if joined else "of").get(kind)

    def bare(self, k: int, kind: str) -> tuple[int, str] | None:
        """The longest run of one kind from the very start of word ``k``."""
        return self.kinds(k).get(kind)

    def joiner(self, k: int) -> int | None:
        """The word after a joining «و», where one stands apart at word ``k``; None where none does."""
        return k + 1 if k + 1 < len(self.words) and self.words[k].key in JOINERS else None

    def name_state(self, i: int, state: str) -> None:
        """Note that word ``i`` names a state; an international body is none."""
        if states.name(state):
            insort(self.seen, (i, state))

    def last_state(self, i: int, not_this: str | None) -> str | None:
        """The state last named before word ``i``, rather another than the outlet's own."""
        at = bisect_left(self.seen, (i, ""))
        before = [state for _, state in self.seen[max(0, at - LOOK_BACK) : at]]
        named = [state for state in before if state != not_this] or before
        return named[-1] if named else None

    def delegation_of(self, i: int) -> str | None:
        """Whose delegation the office at word ``i`` leads: «وفد من الكونغرس الأمريكي يترأسه», «هیئت روسی به ریاست»."""
        first = next((k for k in (i - 1, i - 2) if k >= 0 and self.view.key(k, i) in self.grammar.led), None)
        if first is None:
            return None
        for k in range(first - 1, max(first - FAR_BACK, 0) - 1, -1):
            found = self.first(k, "state") or self.first(k, "demonym")
            if found:
                return found[1]
            key = self.words[k].key
            if key in self.grammar.delegation or key.lstrip("وبلف") in self.grammar.delegation:
                break
        return None

    def place(self, k: int, whole: bool = False) -> tuple[int, Place] | None:
        """The longest place that begins in word ``k``, behind a preposition on it unless ``whole``."""
        found = [(j, place) for j, skip, place in self.places.get(k, ()) if not (whole and skip)]
        return max(found, key=lambda f: f[0], default=None)
