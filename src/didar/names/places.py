"""The places a report names: states, cities, regions, seas, palaces; each standing of a name is a mention.

Besides the names themselves: a state's own word for itself before its name («جمهوری ارمنستان»), «پایتخت تاجیکستان»
for Dushanbe, «المملكة» for the kingdom the report is about, «الإقليم» for the region named before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from didar.knowledge import outlets, states
from didar.knowledge import places as gazetteer
from didar.langs.pack import pack_of, table
from didar.model.draft import Draft, Mention
from didar.model.reading import Place
from didar.model.span import Span
from didar.model.view import View
from didar.names.gazetteer import Called, Sign, find_places, folded
from didar.names.taken import Taken
from didar.text.fold import fold
from didar.text.lexicon import Hit

CONFIDENCE = {
    "place.state": 0.98,
    "place.gazetteer": 0.96,
    "place.proved": 0.85,
    "place.capital-of": 0.9,
    "place.kingdom": 0.8,
    "place.again": 0.8,
    "place.short-name": 0.85,
}
"""How sure each way of reading a place is; the codes are explained in why.toml."""


class Found(Struct, frozen=True, gc=False):
    """A place where it stands: its id and the words, in squeezed positions ``[a, b)``."""

    a: int
    b: int
    id: str
    why: str


class _Words(Struct, frozen=True, gc=False):
    """The words of a language that make more of a name, in folded keys."""

    formal: frozenset[str]
    formal_not_after: frozenset[str]
    heads_kept: frozenset[str]
    kingdom_formal: tuple[str, ...]
    kingdom_states: tuple[str, ...]
    demonyms: dict[str, str]


@cache
def _words(lang: str) -> _Words:
    t: dict[str, Any] = table(lang, "places")
    return _Words(
        formal=folded(t["formal"]),
        formal_not_after=folded(t["formal_not_after"]),
        heads_kept=folded(t["heads_kept"]),
        kingdom_formal=tuple(map(fold, t["kingdom_formal"])),
        kingdom_states=tuple(t["kingdom_states"]),
        demonyms={fold(name): state for name, state in states.demonyms(lang).items()},
    )


def _outside(signs: list[Hit[Sign]], found: list[Found]) -> dict[str, list[Hit[Sign]]]:
    """Words that point at a place, by what they do; those inside a name already found are left out."""
    taken = Taken((f.a, f.b) for f in found)
    listed: dict[str, list[Hit[Sign]]] = {}
    for hit in signs:
        if (hit.a, hit.b) not in taken:
            listed.setdefault(hit.value.does, []).append(hit)
    return listed


def _widened(view: View, hit: Hit[Called], words: _Words) -> int:
    """Where the name begins with the word for its kind that belongs to it: «جمهوری ارمنستان», «محافظة الأنبار»."""
    if hit.i == 0 or hit.prefix:
        return hit.a
    before = view.words[hit.i - 1]
    if hit.i > 1 and view.words[hit.i - 2].key in words.formal_not_after:
        return hit.a
    heads = words.formal if hit.value.kind == "state" else words.heads_kept
    if before.key in heads or (before.key[:1] in "بلو" and before.key[1:] in heads):
        return before.b - len(before.key if before.key in heads else before.key[1:])
    return hit.a


def _names(draft: Draft, lang: str, hits: list[tuple[Hit[Called], bool]]) -> Iterator[Found]:
    words = _words(lang)
    for hit, proved in hits:
        id_ = _either(draft.view, lang, hit.value)
        why = "place.proved" if proved else "place.state" if hit.value.kind == "state" else "place.gazetteer"
        yield Found(_widened(draft.view, hit, words), hit.b, id_, why)


@cache
def _eithers(lang: str) -> dict[str, tuple[str, frozenset[str], frozenset[str]]]:
    """Names of two places, by folded key: the second place, and signs of the first and of the second."""
    return {
        fold(name): (t["second"], folded(t["signs_first"]), folded(t["signs_second"]))
        for name, t in table(lang, "places")["either"].items()
    }


def _either(view: View, lang: str, name: Called) -> str:
    """Which of two places a name means: «عمان» is Amman in a report of Jordan that says nothing of Oman."""
    if name.key not in _eithers(lang):
        return name.id
    second, first_signs, second_signs = _eithers(lang)[name.key]
    first = any(sign in view.squeezed for sign in first_signs)
    return second if not first and any(sign in view.squeezed for sign in second_signs) else name.id


def _capitals_of(view: View, lang: str, hits: list[Hit[Sign]], found: list[Found]) -> Iterator[Found]:
    """«پایتخت تاجیکستان», «العاصمة القطرية», where the city's own name does not follow."""
    begins = {f.a: f for f in found}
    for hit in hits:
        if hit.j >= len(view.words):
            continue
        follower = view.words[hit.j]
        named = begins.get(follower.a)
        state = named.id if named and named.why == "place.state" else _words(lang).demonyms.get(follower.key)
        end = named.b if named and state == named.id else follower.b
        capital = gazetteer.capitals().get(state or "")
        if capital and not (end in begins or end + 1 in begins):
            yield Found(hit.a, end, capital.id, "place.capital-of")


def _kingdom(draft: Draft, lang: str, signs: dict[str, list[Hit[Sign]]], found: list[Found]) -> Iterator[Found]:
    """«المملكة» alone: the kingdom named in full before it, else the outlet's, else the one the report speaks of."""
    alone, view = signs.get("kingdom", []), draft.view
    if not alone:
        return
    formal = _words(lang).kingdom_formal
    in_full = [f for f in found if view.squeezed.startswith(formal, f.a) and f.why == "place.state"]
    begins = [f.a for f in in_full]
    fallback = _kingdom_spoken_of(draft, lang, signs, found)
    for hit in alone:
        n = bisect_right(begins, hit.a) - 1
        state = in_full[n].id if n >= 0 else fallback
        if state:
            yield Found(hit.a, hit.b, state, "place.kingdom")
    if not in_full and not fallback:
        span = alone[0].span(view)
        draft.note("place.kingdom-unknown", "A kingdom is spoken of that the report does not name.", span)


def _kingdom_spoken_of(draft: Draft, lang: str, signs: dict[str, list[Hit[Sign]]], found: list[Found]) -> str | None:
    kingdoms, demonyms = _words(lang).kingdom_states, _words(lang).demonyms
    outlet = outlets.of_given(draft.outlet) if draft.outlet else None
    if outlet and outlet.state in kingdoms:
        return outlet.state
    if signed := signs.get("of kingdom"):
        return signed[0].value.of
    named = [f.id for f in found if f.id in kingdoms]
    named += [state for key in draft.view.keys if (state := demonyms.get(key, "")) in kingdoms]
    return named[0] if named else None


def _again(view: View, lang: str, hits: list[Hit[Sign]], found: list[Found]) -> Iterator[Found]:
    """«الإقليم» alone, after a region whose name begins with إقليم."""
    for head in sorted({hit.value.of for hit in hits}):
        regions = [f for f in found if head in view.squeezed[f.a : f.b]]
        ends = [f.b for f in regions]
        for hit in hits:
            n = bisect_right(ends, hit.a) - 1
            after = view.words[hit.j].key if hit.j < len(view.words) else ""
            if hit.value.of == head and n >= 0 and after not in _words(lang).demonyms:
                yield Found(hit.a, hit.b, regions[n].id, "place.again")


def _short(view: View, lang: str, hits: list[Hit[Sign]], found: list[Found]) -> Iterator[Found]:
    """«الجمهورية الإسلامية» alone, where the report names the state or its people too."""
    if not hits:
        return
    demonyms = _words(lang).demonyms
    spoken_of = {f.id for f in found} | {demonyms[key] for key in view.keys if key in demonyms}
    yield from (Found(hit.a, hit.b, hit.value.of, "place.short-name") for hit in hits if hit.value.of in spoken_of)


def _record(id_: str, spans: list[Span], why: str) -> Place:
    row = gazetteer.by_id().get(id_)
    if row is None:
        return Place(id_, states.names(id_), id_, "state", spans, CONFIDENCE[why], why)
    return Place(id_, row.names, row.state, row.kind, spans, CONFIDENCE[why], why)


def run(draft: Draft) -> None:
    """Fill in ``draft.places`` and add their mentions. Reads the view, language, dates and outlet."""
    lang = pack_of(draft.lang)
    if lang is None:
        return
    view = draft.view
    furniture = Taken(draft.boilerplate)
    hits, all_signs = find_places(view, lang, [d.span for d in draft.dates])
    found = list(_names(draft, lang, hits))
    signs = _outside(all_signs, found)
    found += [
        *_short(view, lang, signs.get("short", []), found),
        *_capitals_of(view, lang, signs.get("capital", []), found),
        *_kingdom(draft, lang, signs, found),
        *_again(view, lang, signs.get("again", []), found),
    ]
    spans: dict[str, list[tuple[Span, str]]] = {}
    for f in sorted(found, key=lambda f: (f.a, -f.b)):
        if (span := view.span(f.a, f.b)) not in furniture:
            spans.setdefault(f.id, []).append((span, f.why))
    for id_, listed in spans.items():
        best = max((why for _, why in listed), key=lambda why: CONFIDENCE[why])
        draft.places.append(_record(id_, [span for span, _ in listed], best))
        draft.mentions += [Mention(span, id_, "place") for span, _ in listed]
    draft.mentions.sort(key=lambda m: (m.span[0], -m.span[1]))
