"""The bodies a report names: alliances, ministries, forces, parliaments, agencies, parties, armed groups, formats.

Three ways to find one: a name of its own in the knowledge, an outlet, a name composed from a head («وزارت»), a topic
(«دفاع») and whose it is («روسیه»). Of names that overlap the longest stands. Whose a bare «وزارت دفاع» is, the rest of
the report tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from didar.knowledge import bodies as knowledge
from didar.knowledge import outlets
from didar.knowledge import places as gazetteer
from didar.langs.pack import pack_of, table
from didar.model.draft import Draft, Mention
from didar.model.reading import Organization
from didar.model.span import Span
from didar.model.view import View
from didar.names.body_grammar import Composed, Grammar, PlaceHere
from didar.names.body_owners import Found, Owners, record_of
from didar.names.body_words import BodyWords, body_words, folded, part_entries
from didar.names.known_bodies import Known, acronym_end, entries, find_known, proved
from didar.names.phrases import Phrases
from didar.names.press import find_press, press_entries
from didar.names.taken import Taken
from didar.text.lexicon import Hit

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

WHOLE_NAMES = frozenset({"igo", "alliance", "company", "outlet", "armed_force", "armed_group", "party"})
"""Kinds whose known names hold no place but a state: no Europe in «اتحادیه اروپا», no Jerusalem in «نیروی قدس»."""


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
        suffixes={"outlet": folded(table(lang, "bodies")["endings"])},
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
        yield Found(hit.a, b, hit.i, j, record_of(row), why)


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


def _own_outlet(draft: Draft) -> str | None:
    """The outlet that published the report: its name counts also where it stands in furniture."""
    own = outlets.of_given(draft.outlet) if draft.outlet else None
    return own.key if own else None


def _outlet_acronym(view: View, j: int, length: int) -> int | None:
    """Where «(واس)» after «وكالة الأنباء السعودية» ends, in words."""
    words = view.words
    short = length > 1 and j + 2 < len(words) and words[j].key == "(" and words[j + 2].key == ")"
    return j + 3 if short and words[j + 1].kind == "word" else None


def _composed(draft: Draft, lang: str, grammar: Grammar) -> Iterator[Found]:
    names = _phrases(lang).by_key["outlet"]
    for c in grammar.names():
        if c.head.kind == "outlet" and c.name in names:
            continue
        if row := c.name and _quoted_row(draft.view, lang, c):
            yield Found(c.a, c.b, c.i, c.j, record_of(row), "body.known")
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
    taken = Taken()
    found = [
        f for f in found if not (f.composed and f.a in known and (f.composed.name or f.composed.head.slug == "union"))
    ]
    for f in sorted(found, key=lambda f: (f.a - f.b, rank.get(f.why, 2), f.a)):
        if (f.a, f.b) not in taken:
            taken.add(f.a, f.b)
            kept.append(f)
    return sorted(kept, key=lambda f: f.a)


def run(draft: Draft) -> None:
    """Fill in ``draft.organizations`` and add their mentions; places inside names of bodies that hold none go.

    Reads the view, language, outlet, sentences, furniture, and the places found before.
    """
    lang = pack_of(draft.lang)
    if lang is None:
        return
    words, places = body_words(lang), _places_by_word(draft)
    hits = _phrases(lang).find(draft.view)
    grammar = Grammar(draft.view, words, hits["part"], places)
    found = [*_known(draft, lang, hits["known"], grammar), *_press(draft, hits), *_composed(draft, lang, grammar)]
    furniture, own = Taken(draft.boilerplate), _own_outlet(draft)
    found = [f for f in _longest(found) if f.body.id == own or draft.view.span(f.a, f.b) not in furniture]
    found = Owners(draft, words, places, grammar).settle(found)
    found += _again(draft, words, found)
    _drop_places(draft, found)
    _record(draft, found)


def _again(draft: Draft, words: BodyWords, found: list[Found]) -> list[Found]:
    """«السفارة» alone, for the embassy named before."""
    view, again = draft.view, []
    taken = Taken((f.a, f.b) for f in found)
    last: dict[str, Found] = {}
    waiting = iter(sorted(found, key=lambda f: f.a))
    nearest = next(waiting, None)
    for word in view.words if words.again else ():
        while nearest and nearest.b <= word.a:
            last.update((h, nearest) for h in words.again_heads if view.squeezed.startswith(h, nearest.a))
            nearest = next(waiting, None)
        heads = words.again.get(word.key)
        if not heads or (word.a, word.b) in taken:
            continue
        after = view.words[word.i + 1].key if word.i + 1 < len(view.words) else ""
        before = [last[h] for h in heads if h in last]
        if before and not after.startswith("ال"):
            body = max(before, key=lambda f: f.a).body
            again.append(Found(word.a, word.b, word.i, word.i + 1, body, "body.again"))
    return again


def _drop_places(draft: Draft, found: list[Found]) -> None:
    """Take away the places that are only part of a body's name."""
    whole = sorted(((draft.view.span(f.a, f.b), f) for f in found), key=lambda pair: pair[0])
    taken = Taken(span for span, _ in whole)
    gone: set[tuple[Span, str]] = set()
    for m in draft.mentions:
        n = taken.at(*m.span) if m.kind == "place" else None
        if n is not None and (m.span == whole[n][0] or _holds_no_place(whole[n][1], m.entity)):
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
    return f.composed is None and f.body.kind in WHOLE_NAMES and not is_state


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
