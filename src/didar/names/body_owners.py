"""Whose a composed name of a body is, and what it is called: «وزارت دفاع» of the outlet's own state, or of another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from msgspec import Struct

from didar.knowledge import bodies as knowledge
from didar.knowledge import states
from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.model.reading import Organization
from didar.names.body_grammar import Composed, Grammar, PlaceHere
from didar.names.body_words import BodyWords
from didar.names.ids import slug
from didar.names.romanise import romanise
from didar.names.whose import own_state

NEAR, CLOSE = 12, 5
"""Within how many words before a bare name its state may be named; closer where the press's own state is spoken of."""


class Found(Struct):
    """A body where it stands, in squeezed positions ``[a, b)`` and words ``[i, j)``, with its record."""

    a: int
    b: int
    i: int
    j: int
    body: Organization
    why: str
    composed: Composed | None = None


def record_of(row: knowledge.Named) -> Organization:
    """The record of a body that the knowledge has."""
    return Organization(row.key, row.names, row.kind, row.state)


class Owners:
    """Finds out whose the bare names are: «وزارت دفاع», «مجلس الوزراء»."""

    def __init__(self, draft: Draft, words: BodyWords, places: dict[int, PlaceHere], grammar: Grammar) -> None:
        self.draft, self.words = draft, words
        self.home = own_state(draft)
        marks = [(p.i, p.state) for p in places.values() if p.state]
        marks += [
            (i, part.gloss)
            for i, hits in grammar.seen.items()
            for hit in hits
            for part in hit.value
            if part.kind == "demonym" and grammar.owns(hit, part)
        ]
        self.marks = sorted(marks)
        self.sentences = draft.sentences
        self.begins = [s.i for s in draft.sentences]
        self.named = Counter(state for _, state in self.marks)

    def settle(self, found: list[Found]) -> list[Found]:
        """Give every composed name its state; names that need the press's own state and have none are dropped."""
        composed = [f for f in found if f.composed]
        explicit: dict[str, list[str]] = {}
        for f in found:
            row = knowledge.by_key().get(f.body.id) if f.composed is None else None
            if row and row.state and f.why == "body.known":
                explicit.setdefault(row.slug, []).append(row.state)
        for f in composed:
            if f.composed and f.composed.states:
                explicit.setdefault(f.composed.slug, []).append(f.composed.states[0])
        bare: dict[str, str | None] = {}
        kept = []
        for f in found:
            c = f.composed
            if c is None:
                kept.append(f)
                continue
            if not c.states and c.head.home_only and not self.home and c.slug not in explicit:
                continue
            state = self._state(f, c, explicit, bare)
            _name(f, c, state, self.draft)
            kept.append(f)
        return kept

    def _state(self, f: Found, c: Composed, explicit: dict[str, list[str]], bare: dict[str, str | None]) -> str | None:
        if c.states:
            return c.states[0]
        if c.head.state:
            return c.head.state
        if c.own:
            return self.home
        if c.name or c.city:
            return None
        if c.slug not in bare:
            bare[c.slug] = self._of_bare(f, c, explicit.get(c.slug, []))
        return bare[c.slug]

    def _of_bare(self, f: Found, c: Composed, explicit: list[str]) -> str | None:
        """The press's own state, or the state named close before, or the one the same body is given elsewhere."""
        home = None if c.head.foreign else self.home
        if known := c.head.rare and self._only_some_have(c.slug, home):
            return known
        if self.words.nearest_first:
            near = self._nearest(f, CLOSE if home in self._within(*self._sentence(f)) else NEAR)
            if near and not (home and home in explicit):
                return near
        if home:
            return home
        if explicit:
            return explicit[-1]
        most = self.named.most_common(1)
        return self._nearest(f, NEAR) or self._after(f) or (most[0][0] if most else None)

    def _only_some_have(self, slug: str, home: str | None) -> str | None:
        """The state spoken of most that has such a body, where the press's own has none («الديوان الأميري»)."""
        if home and (home, slug) in knowledge.by_slug():
            return None
        return next((state for state, _ in self.named.most_common() if (state, slug) in knowledge.by_slug()), None)

    def _sentence(self, f: Found) -> tuple[int, int]:
        n = bisect_right(self.begins, f.i) - 1
        if n >= 0 and f.i < self.sentences[n].j:
            return self.sentences[n].i, self.sentences[n].j
        return 0, len(self.draft.view.words)

    def _within(self, i: int, j: int) -> list[str]:
        """States named in words ``[i, j)``, in order."""
        return [state for _, state in self.marks[bisect_left(self.marks, (i, "")) : bisect_left(self.marks, (j, ""))]]

    def _nearest(self, f: Found, reach: int) -> str | None:
        first, _ = self._sentence(f)
        return next(reversed(self._within(max(first, f.i - reach), f.i)), None)

    def _after(self, f: Found) -> str | None:
        _, last = self._sentence(f)
        return next(iter(self._within(f.j, min(last, f.j + NEAR))), None)


def _name(f: Found, c: Composed, state: str | None, draft: Draft) -> None:
    """Give a composed name its id and names: the row of the knowledge it comes to, else built from its parts."""
    row = _row_of(state, c.slug) if not c.name and not c.city and len(c.states) < 2 else None
    if row:
        f.body = record_of(row)
        return
    pair = sorted(c.states) if len(c.states) > 1 else [state] if state else []
    parts = [*pair, c.slug]
    if c.city:
        parts.append(c.city.replace(" ", "-"))
    if c.name:
        parts.append(slug(c.name))
    lang = pack_of(draft.lang) or ""
    name = romanise(draft.text[slice(*draft.view.span_of(*c.named))], lang) if c.named else ""
    names = {"en": _english(c, pair, name), lang: draft.text[slice(*draft.view.span(c.a, c.b))]}
    f.body = Organization("-".join(parts), names, c.head.kind, state)
    if not c.states and not c.name and state:
        f.why = "body.composed.own"


def _row_of(state: str | None, slug: str) -> knowledge.Named | None:
    rows = knowledge.by_slug()
    found = rows.get((state or "", slug))
    return found or (rows.get((state or "", "armed-forces")) if slug == "army" else None)


def _english(c: Composed, pair: list[str], name: str) -> str:
    """«Ministry of Defence of Russia», «Embassy of Saudi Arabia, Rome», «Iran–Iraq Joint Commission»."""
    adjectives = [a[0].upper() + a[1:] for a in c.adjectives]
    words = " ".join([*adjectives, c.head.en])
    if c.glosses:
        words += " of " + " and ".join(g if g.isupper() else g.title().replace(" And ", " and ") for g in c.glosses)
    if name:
        words += " " + name
    owners = [states.name(s) or s for s in pair]
    if len(owners) > 1:
        return "–".join(owners) + " " + words
    if owners:
        words += " of " + owners[0]
    return f"{words}, {c.city}" if c.city and c.city not in words else words
