"""The grammar of offices, compiled from langs/*/offices.toml: what may open an office and what may follow.

An office is put together: an opening (a head such as «وزیر», or a whole phrase such as «رئیس ستاد کل»), what it is
of (portfolio, ministry, another office, a body, a place), qualities («سابق», «ویژه»), and whose it is. This module only
holds the words; `offices` reads them in a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal

from msgspec import Struct, field

from didar.knowledge import offices, states
from didar.langs.pack import table
from didar.text.fold import fold
from didar.text.lexicon import ARABIC_CLITICS, NO_PREFIX, Lexicon

OpeningKind = Literal["office", "plural", "counterpart", "description"]

Word = tuple[str, str]
"""What a phrase can be and what it then means: ``("portfolio", "Defence")``, ``("demonym", "RUS")``."""

PREFIXES = frozenset(c for c in ARABIC_CLITICS if "س" not in c)
"""What may be written onto the front of an Arabic office."""

FORMS = ("portfolio", "ministry", "office", "body", "place", "state", "post", "side")
"""What a head can be of; each key of a head's table gives the title it then has."""

FRONT = 4
"""By so many first letters a word that begins no phrase is passed over."""

SPOKEN_H = ("اه", "فرمانده")
"""Persian ends whose ه is spoken, so that a ی behind it makes another word: «پادشاهی», «فرماندهی»."""

LONGEST = 9
"""Greatest length, in words, of a phrase that follows an opening."""


class Opening(Struct, frozen=True, gc=False):
    """The first words of an office. ``title`` is set for a whole phrase, ``forms`` for a head, by what it is of.

    ``role`` names its class (minister, president, …); ``alone`` is the title it has with nothing after it, which then
    only points back («الوزير»). ``needs_owner`` marks phrases that mean nobody without an owner («ملك»), ``strict``
    heads that mean nothing until something follows, ``life`` a unique office held for life; ``usual`` is the
    state meant where none is told (a senator is American); ``gap`` is how many other words may stand before what it is
    of; ``behind`` words that are somebody's office right behind his name alone («علی لاریجانی ریاست مجلس»).
    """

    kind: OpeningKind
    role: str
    title: str = ""
    forms: dict[str, str] = field(default_factory=dict)
    key: str | None = None
    state: str | None = None
    alone: str = ""
    needs_owner: bool = False
    life: bool = False
    strict: bool = False
    usual: str | None = None
    gap: int = 0
    definite: bool = False
    behind: bool = False


class Grammar(Struct, frozen=True, gc=False):
    """One language's grammar of offices. ``words`` maps folded phrases to what they can be; ``fronts`` their first
    letters (`FRONT` of them, or a whole shorter phrase) to the length of the longest that begins so."""

    lang: str
    openings: Lexicon[tuple[Opening, ...]]
    words: dict[str, tuple[Word, ...]]
    fronts: dict[str, int]
    stops: frozenset[str]
    apart: frozenset[str]
    ruler_apart: frozenset[str]
    ranks: frozenset[str]
    honorifics: frozenset[str]
    pointing: frozenset[str]
    indefinite: frozenset[str]
    delegation: frozenset[str]
    led: frozenset[str]
    capacity: frozenset[str]
    says: frozenset[str]

    @property
    def arabic(self) -> bool:
        """True where clitics are written onto the front of words and the name follows the office."""
        return self.lang == "ar"


def expand(pattern: str) -> list[str]:
    """All phrases a pattern stands for: ``expand("a (b|) c")`` is ``["a b c", "a c"]``; brackets may nest.

    ValueError for a bracket that is never closed.
    """
    start = pattern.find("(")
    if start < 0:
        return [" ".join(pattern.split())]
    depth, parts, at = 0, [], start + 1
    for n in range(start, len(pattern)):
        c = pattern[n]
        depth += (c == "(") - (c == ")")
        if (c == "|" and depth == 1) or depth == 0:
            parts.append(pattern[at:n])
            at = n + 1
        if depth == 0:
            return [phrase for part in parts for phrase in expand(pattern[:start] + part + pattern[n + 1 :])]
    raise ValueError(f"a bracket of {pattern!r} is never closed")


def spellings(phrase: str, lang: str) -> Iterator[str]:
    """Folded keys of a phrase: in Persian also with the ی that joins it to what follows («نیرو», «نیروی»)."""
    key = fold(phrase)
    if key:
        yield key
        if lang == "fa" and key[-1] in "اوه" and not key.endswith(SPOKEN_H):
            yield key + "ی"


def phrases(patterns: Iterable[str], lang: str) -> Iterator[str]:
    """Folded keys of all phrases that patterns stand for."""
    for pattern in patterns:
        for phrase in expand(pattern):
            yield from spellings(phrase, lang)


def _fixed(row: dict[str, Any]) -> Opening:
    return Opening(
        "office",
        row["role"],
        "" if row.get("bare") else row["title"],
        {form: row[form] for form in FORMS if form in row} | ({"state": row["title"]} if row.get("bare") else {}),
        row.get("key") or offices.key_of(row["title"]),
        row.get("state"),
        row["title"] if row.get("bare") else "",
        row.get("needs_owner", False),
        row.get("life", False),
        row.get("needs_owner", False),
        row.get("usual"),
        behind=row.get("behind", False),
    )


def _head(row: dict[str, Any], kind: OpeningKind) -> Opening:
    return Opening(
        kind,
        row["role"],
        forms={form: row[form] for form in FORMS if form in row},
        key=row.get("key"),
        alone=row.get("alone", ""),
        life=row.get("life", False),
        strict=row.get("strict", False),
        gap=row.get("gap", 0),
        behind=row.get("behind", False),
    )


def _openings(t: dict[str, Any], lang: str) -> dict[str, tuple[Opening, ...]]:
    """Every opening phrase with what it can open, whole phrases first."""
    rows = [(_fixed(row), row["words"]) for row in t["fixed"]]
    rows += [(_head(row, "office"), row["words"]) for row in t["head"]]
    rows += [(_head(row, "plural"), row["words"]) for row in t["plural"]]
    rows.append((Opening("counterpart", "counterpart"), t["counterpart"]["words"]))
    found: dict[str, dict[int, Opening]] = {}
    for opening, patterns in rows:
        for phrase in phrases(patterns, lang):
            found.setdefault(phrase, {})[id(opening)] = opening
    for row in t["description"]:
        for phrase in phrases(row["words"], lang):
            definite = lang == "ar" and phrase.startswith("ال")
            opening = Opening("description", row["role"], definite=definite)
            found.setdefault(phrase, {})[id(opening)] = opening
    return {phrase: tuple(openings.values()) for phrase, openings in found.items()}


def _simple(t: dict[str, Any], lang: str) -> Iterator[tuple[str, Word]]:
    """Words that follow an opening, with what each can be."""
    for kind, patterns in t["words"].items():
        yield from ((key, (kind, "")) for key in phrases(patterns, lang))
    for row in t["quality"]:
        yield from ((key, ("quality", row["form"])) for key in phrases(row["words"], lang))
    for kind, name in (("portfolio", "portfolios"), ("unit", "units"), ("subject", "subjects")):
        for english, patterns in t[name].items():
            for key in phrases(patterns, lang):
                yield key, (kind, english)
                if lang == "ar" and kind == "portfolio" and key.startswith("ال"):
                    yield key[2:], (kind, english)
    for state, patterns in t["owners"].items():
        yield from ((key, ("state", state)) for key in phrases(patterns, lang))
    for state, patterns in t["adjectives"].items():
        yield from ((key, ("demonym", state)) for key in phrases(patterns, lang))
    for row in t["institution"]:
        yield from (
            (key, ("institution", f"{row['name']}|{row.get('state', '')}")) for key in phrases(row["words"], lang)
        )
    yield from ((key, ("filler", "")) for key in phrases(t["counterpart"]["fillers"], lang))


def _states(lang: str) -> Iterator[tuple[str, Word]]:
    """What states are called, and their adjectives."""
    for names in (states.state_names(lang), states.partisan_names(lang)):
        for name, state in names.items():
            yield from ((key, ("state", state)) for key in spellings(name, lang))
    for name, state in states.demonyms(lang).items():
        yield fold(name), ("demonym", state)


def _fronts(keys: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key in keys:
        found[key[:FRONT]] = max(len(key), found.get(key[:FRONT], 0))
    return found


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of a language's offices. FileNotFoundError for a language without a pack."""
    t = table(lang, "offices")
    words: dict[str, list[Word]] = {}
    for key, word in (*_simple(t, lang), *_states(lang)):
        listed = words.setdefault(key, [])
        if word not in listed:
            listed.append(word)
    arabic = lang == "ar"
    return Grammar(
        lang,
        Lexicon(_openings(t, lang), prefixes=PREFIXES if arabic else NO_PREFIX, article=arabic, folded=True),
        {key: tuple(listed) for key, listed in words.items()},
        _fronts(words),
        frozenset(phrases(t["words"]["stops"], lang)),
        frozenset(phrases(t["words"]["apart"], lang)),
        frozenset(phrases(t["words"]["ruler_apart"], lang)),
        frozenset(phrases(t["words"]["ranks"], lang)),
        frozenset(phrases(t["words"]["honorifics"], lang)),
        frozenset(phrases(t["pointing"]["definite"], lang)),
        frozenset(phrases(t["pointing"]["indefinite"], lang)),
        frozenset(phrases(t["words"]["delegation"], lang)),
        frozenset(phrases(t["words"]["led"], lang)),
        frozenset(phrases(t["words"]["capacity"], lang)),
        frozenset(phrases(t["verbs"]["says"], lang)),
    )
