"""The bodies a report names: alliances, ministries, forces, parliaments, agencies, parties, armed groups, formats.

Three ways to find one: a name of its own in the knowledge, an outlet, a name composed from a head («وزارت»), a topic
(«دفاع») and whose it is («روسیه»). Of names that overlap the longest stands. Whose a bare «وزارت دفاع» is, the rest of
the report tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from didar.knowledge import bodies as knowledge
from didar.knowledge import outlets, states
from didar.knowledge import places as gazetteer
from didar.langs.pack import PACKS, table
from didar.model.draft import Draft, Mention
from didar.model.reading import Organization
from didar.model.span import Span, overlaps, within
from didar.model.view import View
from didar.names.body_grammar import Composed, Grammar, PlaceHere
from didar.names.body_words import BodyWords, body_words, folded, part_entries
from didar.names.ids import in_latin
from didar.names.known_bodies import Known, acronym_end, entries, find_known, proved
from didar.names.phrases import Phrases
from didar.names.press import find_press, press_entries
from didar.names.whose import own_state
from didar.text.lexicon import Hit

NEAR, CLOSE = 12, 5
"""Within how many words before a bare name its state may be named; closer where the press's own state is spoken of."""

CONFIDENCE = {
    "body.known": 0.97,
    "body.outlet": 0.95,
    "body.composed": 0.92,
    "body.composed.own": 0.85,
    "body.composed.open": 0.75,
    "body.known.doubtful": 0.8,
    "body.again": 0.7,
}
"""How sure each way of reading a body is; the codes are explained in why.toml."""

WHOLE_NAMES = frozenset({"igo", "alliance", "company", "outlet", "university"})
"""Kinds whose names hold no place of their own: no Europe in «اتحادیه اروپا»."""


@dataclass(slots=True)
class Found:
    """A body where it stands, in squeezed positions ``[a, b)`` and words ``[i, j)``, with its record."""

    a: int
    b: int
    i: int
    j: int
    body: Organization
    why: str
    composed: Composed | None = None


def _places_by_word(draft: Draft) -> dict[int, PlaceHere]:
    found: dict[int, PlaceHere] = {}
    kinds = {p.id: p for p in draft.places}
    for m in draft.mentions:
        if m.kind == "place" and m.entity in kinds:
            place = kinds[m.entity]
            i, j = draft.view.range_of(m.span)
            a = _squeezed(draft.view, m.span[0])
            found.setdefault(i, PlaceHere(i, j, a, draft.view.words[j - 1].b, place.id, place.kind, place.state))
    return found


def _squeezed(view: View, at: int) -> int:
    """The squeezed position of a text position inside a word."""
    word = view.words[view.word_at_text(at)]
    if word.offsets is None:
        return word.a + at - word.start
    return word.a + next((n for n, offset in enumerate(word.offsets) if offset >= at - word.start), 0)


@cache
def _phrases(lang: str) -> Phrases:
    """Everything this stage looks for, in one lexicon."""
    return Phrases(
        {"known": entries(knowledge.rows(), lang), "part": part_entries(lang), **press_entries(lang)},
        prefixes=folded(table(lang, "bodies")["clitics"]),
        article=lang == "ar",
    )


def _known(draft: Draft, lang: str, hits: list[Hit[Known]], grammar: Grammar) -> Iterator[Found]:
    view, names = draft.view, _phrases(lang).by_key["known"]
    for hit in find_known(view, hits, body_words(lang).beside):
        row = hit.value.row
        b, j = (row.state and grammar.owner_end(hit.j, row.state)) or (hit.b, hit.j)
        if closing := acronym_end(view, j, row.key, names):
            b, j = view.words[closing - 1].b, closing
        why = "body.known.doubtful" if hit.value.doubt else "body.known"
        yield Found(hit.a, b, hit.i, j, _row_record(row), why)


def _row_record(row: knowledge.Named) -> Organization:
    return Organization(row.key, row.names, row.kind, row.state)


def _press(draft: Draft, found: dict[str, list[Hit[Any]]]) -> Iterator[Found]:
    own = outlets.of_given(draft.outlet) if draft.outlet else None
    for hit in find_press(draft.view, found, own):
        outlet = hit.outlet
        b, j = hit.b, hit.j
        closing = _outlet_acronym(draft.view, j, hit.j - hit.i)
        if closing:
            b, j = draft.view.words[closing - 1].b, closing
        body = Organization(outlet.key, {"en": outlet.name}, "outlet", outlet.state)
        yield Found(hit.a, b, hit.i, j, body, "body.outlet")


def _outlet_acronym(view: View, j: int, length: int) -> int | None:
    """Where «(واس)» after «وكالة الأنباء السعودية» ends, in words."""
    words = view.words
    short = length > 1 and j + 2 < len(words) and words[j].key == "(" and words[j + 2].key == ")"
    return j + 3 if short and words[j + 1].kind == "word" else None


def _composed(draft: Draft, lang: str, grammar: Grammar) -> Iterator[Found]:
    for c in grammar.names():
        if row := c.name and _quoted_row(draft.view, lang, c):
            yield Found(c.a, c.b, c.i, c.j, _row_record(row), "body.known")
            continue
        why = "body.composed.open" if c.name else "body.composed"
        yield Found(c.a, c.b, c.i, c.j, Organization("", {}, c.head.kind), why, c)


def _quoted_row(view: View, lang: str, c: Composed) -> knowledge.Named | None:
    """The known body that a name in quotation marks is: «حزب "العدالة والتنمية"», «تنظيم "داعش"»."""
    names: dict[str, Known] = _phrases(lang).by_key["known"]
    for name in (view.key(c.i, c.j).replace('"', ""), c.name):
        known = names.get(name)
        if known and (not known.doubt or proved(known.row, view)):
            return known.row
    return None


def _longest(found: list[Found]) -> list[Found]:
    """Of names that overlap the longest; a known name before an outlet before a composed one of the same length."""
    rank = {"body.known": 0, "body.known.doubtful": 0, "body.outlet": 1}
    known = {f.a for f in found if f.composed is None}
    kept: list[Found] = []
    found = [
        f for f in found if not (f.composed and f.a in known and (f.composed.name or f.composed.head.slug == "union"))
    ]
    for f in sorted(found, key=lambda f: (f.a - f.b, rank.get(f.why, 2), f.a)):
        if not any(f.a < k.b and k.a < f.b for k in kept):
            kept.append(f)
    return sorted(kept, key=lambda f: f.a)


class _Owners:
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

    def settle(self, found: list[Found]) -> list[Found]:
        """Give every composed name its state; names that need the press's own state and have none are dropped."""
        composed = [f for f in found if f.composed]
        explicit: dict[str, list[str]] = {}
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
            _name(f, c, state, self.draft.lang or "")
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
        if self.words.nearest_first:
            spoken_of = any(state == home for _, state in self.marks)
            near = self._nearest(f, CLOSE if home and spoken_of else NEAR)
            if near and not (home and home in explicit):
                return near
        if home:
            return home
        if explicit:
            return explicit[-1]
        named = Counter(state for _, state in self.marks)
        return self._nearest(f, NEAR) or self._after(f) or (named.most_common(1)[0][0] if named else None)

    def _sentence(self, f: Found) -> tuple[int, int]:
        for s in self.sentences:
            if s.i <= f.i < s.j:
                return s.i, s.j
        return 0, len(self.draft.view.words)

    def _nearest(self, f: Found, reach: int) -> str | None:
        first, _ = self._sentence(f)
        before = [state for i, state in self.marks if max(first, f.i - reach) <= i < f.i]
        return before[-1] if before else None

    def _after(self, f: Found) -> str | None:
        _, last = self._sentence(f)
        return next((state for i, state in self.marks if f.j <= i < min(last, f.j + NEAR)), None)


def _name(f: Found, c: Composed, state: str | None, lang: str) -> None:
    """Give a composed name its id and names: the row of the knowledge it comes to, else built from its parts."""
    row = _row_of(state, c.slug) if not c.name and not c.city and len(c.states) < 2 else None
    if row:
        f.body = _row_record(row)
        return
    pair = sorted(c.states) if len(c.states) > 1 else [state] if state else []
    parts = [*pair, c.slug]
    if c.city:
        parts.append(c.city.replace(" ", "-"))
    if c.name:
        parts.append(in_latin(c.name))
    f.body = Organization("-".join(parts), {"en": _english(c, pair)}, c.head.kind, state)
    if not c.states and not c.name and state:
        f.why = "body.composed.own"


def _row_of(state: str | None, slug: str) -> knowledge.Named | None:
    rows = knowledge.by_slug()
    found = rows.get((state or "", slug))
    return found or (rows.get((state or "", "armed-forces")) if slug == "army" else None)


def _english(c: Composed, pair: list[str]) -> str:
    """«Ministry of Defence of Russia», «Embassy of Saudi Arabia, Rome», «Iran–Iraq Joint Commission»."""
    adjectives = [a[0].upper() + a[1:] for a in c.adjectives]
    words = " ".join([*adjectives, c.head.en])
    if c.glosses:
        words += " of " + " and ".join(g if g.isupper() else g.title().replace(" And ", " and ") for g in c.glosses)
    if c.name:
        words += " " + in_latin(c.name).title()
    owners = [states.name(s) or s for s in pair]
    if len(owners) > 1:
        return "–".join(owners) + " " + words
    if owners:
        words += " of " + owners[0]
    return f"{words}, {c.city}" if c.city and c.city not in words else words


def run(draft: Draft) -> None:
    """Fill in ``draft.organizations`` and add their mentions; places inside names of bodies that hold none go.

    Reads the view, language, outlet, sentences, furniture, and the places found before.
    """
    lang = draft.lang
    if lang not in PACKS:
        return
    words, places = body_words(lang), _places_by_word(draft)
    hits = _phrases(lang).find(draft.view)
    grammar = Grammar(draft.view, words, hits["part"], places)
    found = [*_known(draft, lang, hits["known"], grammar), *_press(draft, hits), *_composed(draft, lang, grammar)]
    found = _Owners(draft, words, places, grammar).settle(_longest(found))
    found = [f for f in found if not _in_furniture(draft, f)]
    found += _again(draft, words, found)
    _drop_places(draft, found)
    _record(draft, found)


def _in_furniture(draft: Draft, f: Found) -> bool:
    span = draft.view.span(f.a, f.b)
    return any(within(span, b) for b in draft.boilerplate)


def _again(draft: Draft, words: BodyWords, found: list[Found]) -> list[Found]:
    """«السفارة» alone, for the embassy named before."""
    view, again = draft.view, []
    for word in view.words if words.again else ():
        heads = words.again.get(word.key)
        if not heads or any(f.a < word.b and word.a < f.b for f in found):
            continue
        after = view.words[word.i + 1].key if word.i + 1 < len(view.words) else ""
        before = [f for f in found if f.b <= word.a and any(view.squeezed.startswith(h, f.a) for h in heads)]
        if before and not after.startswith("ال"):
            again.append(Found(word.a, word.b, word.i, word.i + 1, before[-1].body, "body.again"))
    return again


def _drop_places(draft: Draft, found: list[Found]) -> None:
    """Take away the places that are only part of a body's name."""
    whole = [(draft.view.span(f.a, f.b), f) for f in found]
    gone: set[tuple[Span, str]] = set()
    for m in draft.mentions:
        if m.kind != "place":
            continue
        for span, f in whole:
            if overlaps(span, m.span) and (m.span == span or _holds_no_place(f, m.entity)):
                gone.add((m.span, m.entity))
    if not gone:
        return
    draft.mentions = [m for m in draft.mentions if m.kind != "place" or (m.span, m.entity) not in gone]
    for place in draft.places:
        place.mentions = [s for s in place.mentions if (s, place.id) not in gone]
    draft.places = [p for p in draft.places if p.mentions]


def _holds_no_place(f: Found, place: str) -> bool:
    if f.body.kind == "outlet":
        return True
    is_state = place not in gazetteer.by_id()
    return f.composed is None and f.body.kind in WHOLE_NAMES and f.body.state is None and not is_state


def _record(draft: Draft, found: list[Found]) -> None:
    by_id: dict[str, Organization] = {}
    for f in sorted(found, key=lambda f: f.a):
        span = draft.view.span(f.a, f.b)
        body = by_id.setdefault(f.body.id, f.body)
        if CONFIDENCE[f.why] > body.confidence or not body.mentions:
            body.confidence, body.why = CONFIDENCE[f.why], f.why
        body.mentions.append(span)
        draft.mentions.append(Mention(span, body.id, "organization"))
    draft.organizations += by_id.values()
    draft.mentions.sort(key=lambda m: (m.span[0], -m.span[1]))
