"""Where names of places stand in a report: states and the gazetteer, with the doubtful ones proved by their company.

A name that is an everyday word too («قم», «مالی», «دوشنبه») counts only where a word beside it shows a place: a
preposition, a word for a kind of place, the office of a state, or another place it is named together with.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct, field

from didar.knowledge import places as gazetteer
from didar.knowledge import states
from didar.knowledge.doubts import Doubt
from didar.langs.pack import table
from didar.model.view import View
from didar.names.phrases import Phrases, leftmost_longest
from didar.text.fold import fold
from didar.text.lexicon import Hit

SHORT_NAME = 4
"""Shorter names are too easily the end of another word for a clitic to be seen through without doubt."""

LONG_NAME = 8
"""A name of so many letters may be written as two words («افغان ستان»): no two words spell it by chance."""

WITH_ARTICLE = ("ال", "لل", "وال", "بال", "ول", "فال", "کال")
"""How an Arabic word with its article may begin, in folded letters."""


class Called(Struct, frozen=True, gc=False):
    """A place under one of its names: its id, state and kind, the name's folded key, and its mark of doubt."""

    id: str
    state: str | None
    kind: str
    key: str
    doubt: Doubt
    one_word: bool


class Beside(Struct, frozen=True, gc=False):
    """What shows that one certain name is a place: a word before it, or after it unless it stands after others."""

    before: frozenset[str]
    after: frozenset[str]
    unless: frozenset[str]


class Company(Struct, frozen=True, gc=False):
    """What shows that a doubtful name is a place, in folded keys (langs/*/places.toml)."""

    before: frozenset[str]
    heads: frozenset[str]
    offices: frozenset[str]
    joined: frozenset[str]
    not_after: frozenset[str]
    clitics: frozenset[str]
    adjectives: frozenset[str]
    not_before: dict[str, frozenset[str]] = field(default_factory=dict)
    namesakes: dict[str, frozenset[str]] = field(default_factory=dict)
    """Names that a person bears too: the words before or after one that show the person."""
    beside: dict[str, Beside] = field(default_factory=dict)


def folded(words: list[str]) -> frozenset[str]:
    """The keys of a list of words of a language pack."""
    return frozenset(map(fold, words))


@cache
def company(lang: str) -> Company:
    """What shows a place in a language."""
    t: dict[str, Any] = table(lang, "places")
    return Company(
        before=folded(t["before"]),
        heads=folded(t["heads"]),
        offices=folded(t["offices"]),
        joined=folded(t["and"]) | {","},
        not_after=folded(t["not_after"]),
        clitics=folded(t["clitics_of_place"]),
        adjectives=folded(t["adjectives"]),
        not_before={fold(name): folded(words) for name, words in t["not_before"].items()},
        namesakes={fold(name): folded(words) for name, words in t["namesakes"].items()},
        beside={
            fold(name): Beside(folded(ws["before"]), folded(ws["after"]), folded(ws.get("unless", [])))
            for name, ws in t["beside"].items()
        },
    )


def _state_names(lang: str) -> Iterator[tuple[str, str]]:
    yield from states.state_names(lang).items()
    for head in table(lang, "places")["formal_with_demonym"]:
        yield from ((f"{head} {word}", state) for word, state in states.demonyms(lang).items() if word.endswith("ة"))
    heads = tuple(table(lang, "places")["partisan"]["heads"])
    yield from ((name, state) for name, state in states.partisan_names(lang).items() if name.startswith(heads))


def _all_names(lang: str) -> Iterator[tuple[str, Called]]:
    doubtful = folded(table(lang, "places")["doubtful_states"])
    for name, state in _state_names(lang):
        key = fold(name)
        yield name, Called(state, state, "state", key, "?" if key in doubtful else "", _is_one_word(name))
    for row in gazetteer.rows():
        for name, doubt in row.called(lang):
            yield name, Called(row.id, row.state, row.kind, fold(name), doubt, _is_one_word(name))


def _is_one_word(name: str) -> bool:
    return " " not in name and "‌" not in name and "-" not in name


class Sign(Struct, frozen=True, gc=False):
    """A word that points at a place without its name: what it does, and the state or word it goes with."""

    does: str
    of: str


def _signs(lang: str) -> Iterator[tuple[str, Sign]]:
    t: dict[str, Any] = table(lang, "places")
    yield from ((word, Sign("capital", "")) for word in t["capital"])
    yield from ((word, Sign("kingdom", "")) for word in t["kingdom"])
    yield from ((word, Sign("again", fold(head))) for word, head in t["again"].items())
    yield from ((word, Sign("short", state)) for word, state in t["short_for"].items())
    yield from ((word, Sign("of kingdom", state)) for word, state in t["kingdom_signs"].items())


@cache
def _phrases(lang: str) -> Phrases:
    """Every name of a place in a language's press, and the signs."""
    t: dict[str, Any] = table(lang, "places")
    return Phrases(
        {
            "place": ((called.key, called) for _, called in _all_names(lang)),
            "sign": ((fold(word), sign) for word, sign in _signs(lang)),
        },
        prefixes=folded(t["clitics"]),
        suffixes={"place": folded(t["endings"])},
        article=lang == "ar",
    )


def _well_written(view: View, hit: Hit[Called]) -> bool:
    """False for letters of several words that only happen to spell a name («از میر»), and for half a word."""
    name = hit.value
    if name.one_word and hit.j - hit.i > 1 and (hit.j - hit.i > 2 or len(name.key) < LONG_NAME):
        return False
    if hit.b - hit.a < len(name.key) and not hit.prefix.endswith("ل"):
        return False
    if hit.suffix and (name.doubt or view.squeezed[hit.b - 1] not in "او"):
        return False
    return not hit.prefix or len(name.key) >= SHORT_NAME or name.key.startswith("ال") or hit.prefix in ("ب", "ل", "و")


class _Proof:
    """Whether the words beside a doubtful hit show a place."""

    def __init__(self, view: View, lang: str, sure: list[Hit[Called]]) -> None:
        self.view = view
        self.company = company(lang)
        self.begins = {h.i: h for h in sure}
        self.ends = {h.j for h in sure}

    def _key(self, i: int, step: int) -> tuple[int, str]:
        """Index and key of the nearest word from ``i`` on, quotation marks and brackets passed over."""
        words = self.view.words
        while 0 <= i < len(words) and words[i].key in ('"', "(", ")", "'"):
            i += step
        return (i, words[i].key) if 0 <= i < len(words) else (-1, "")

    def excluded(self, hit: Hit[Called]) -> bool:
        """True where the words beside a name show that it is none («پایتخت مالی برزیل»)."""
        after, before = self._key(hit.j, 1)[1], self._key(hit.i - 1, -1)[1]
        if hit.value.doubt and hit.j in self.begins and not self.begins[hit.j].prefix:
            return True
        if hit.value.key in self.company.adjectives and not hit.prefix and before.startswith(WITH_ARTICLE):
            return True
        return after in self.company.not_before.get(hit.value.key, ()) or before in self.company.not_after

    def names_person(self, hit: Hit[Called]) -> bool:
        """True where a person's first name, title or verb stands beside the name: «دیوید کامرون»."""
        if not (signs := self.company.namesakes.get(hit.value.key)):
            return False
        return self._key(hit.i - 1, -1)[1] in signs or self._key(hit.j, 1)[1] in signs

    def _together(self, hit: Hit[Called]) -> bool:
        """«تهران و دوشنبه», «موسكو ودوشنبه»: named together with a sure place."""
        p, before = self._key(hit.i - 1, -1)
        if before in self.company.joined and p in self.ends:
            return True
        if hit.prefix.startswith("و") and p + 1 in self.ends:
            return True
        n, after = self._key(hit.j, 1)
        follower = self.begins.get(n + 1) if after in self.company.joined else self.begins.get(n)
        return follower is not None and (after in self.company.joined or follower.prefix.startswith("و"))

    def strong(self, hit: Hit[Called]) -> bool:
        """A word for a kind of place before it, or a sure place beside it."""
        key, c = hit.value.key, self.company
        before, after = self._key(hit.i - 1, -1)[1], self._key(hit.j, 1)[1]
        if beside := c.beside.get(key):
            shown = before in beside.before or (after in beside.after and before not in beside.unless)
            return shown or self._together(hit)
        return before in c.heads or self._together(hit)

    def any(self, hit: Hit[Called]) -> bool:
        """Strong proof, a preposition or a state's office before it, or the place of a dateline («ساری - …»)."""
        if hit.prefix in self.company.clitics:
            return True
        before = self._key(hit.i - 1, -1)[1]
        if before in ("", "\n") and self._key(hit.j, 1)[1] == "-":
            return True
        return before in self.company.before or before in self.company.offices or self.strong(hit)


def find_places(
    view: View, lang: str, dates: list[tuple[int, int]]
) -> tuple[list[tuple[Hit[Called], bool]], list[Hit[Sign]]]:
    """Names of places in text order, none overlapping another, True for those that needed proof; and the signs.

    ``dates`` are text spans of date expressions, in order: a doubtful name inside one («روز دوشنبه») is none.
    """
    by_kind = _phrases(lang).find(view)
    hits = leftmost_longest(h for h in by_kind["place"] if _well_written(view, h))
    sure = [h for h in hits if not h.value.doubt]
    proof = _Proof(view, lang, sure)
    people = {h.value.key for h in hits if proof.names_person(h)}
    hits = [h for h in hits if h.value.key not in people]
    sure = [h for h in sure if h.value.key not in people]
    doubtful = [h for h in hits if h.value.doubt and not _in_date(h.span(view), dates) and not proof.excluded(h)]
    alone = {h.a for h in doubtful if (proof.any(h) if h.value.doubt == "?" else proof.strong(h))}
    proved = {h.value.key for h in doubtful if h.a in alone and h.value.doubt == "?"}
    found = [(h, False) for h in sure if not proof.excluded(h)]
    found += [(h, True) for h in doubtful if h.a in alone or h.value.key in proved]
    return sorted(found, key=lambda pair: pair[0].a), leftmost_longest(by_kind["sign"])


def _in_date(span: tuple[int, int], dates: list[tuple[int, int]]) -> bool:
    n = bisect_left(dates, (span[1], 0))
    return n > 0 and span[0] < dates[n - 1][1]
