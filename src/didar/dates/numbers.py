"""Numbers written out in words, put together from a language's table: «بیست و یکم», «الحادي والعشرين»."""

from __future__ import annotations

from functools import cache
from typing import Any

from didar.langs.pack import table

TENS = range(20, 100, 10)
YEARS_SPELLED = range(0, 50)
"""How far beyond 2000 spelled years are generated; other centuries are generated whole."""


def _compounds(pack: dict[str, Any], units: dict[int, list[str]], tens: dict[int, list[str]]) -> dict[int, list[str]]:
    """Numbers from 21 to 99: every spelling of the tens joined with every spelling of the units."""
    joiner, tens_first = f" {pack['joiner']} ", pack["tens_first"]
    joined: dict[int, list[str]] = {}
    for ten in TENS:
        for unit in range(1, 10):
            joined[ten + unit] = [
                joiner.join((t, u) if tens_first else (u, t)) for t in tens.get(ten, []) for u in units.get(unit, [])
            ]
    return joined


def _numbered(entries: dict[str, list[str]]) -> dict[int, list[str]]:
    return {int(n): words for n, words in entries.items()}


@cache
def cardinals(lang: str) -> dict[int, tuple[str, ...]]:
    """Every spelling of the cardinals from 1 to 100."""
    pack = table(lang, "numbers")
    simple = _numbered(pack["cardinal"])
    return {n: tuple(words) for n, words in sorted({**_compounds(pack, simple, simple), **simple}.items())}


@cache
def ordinals(lang: str) -> dict[int, tuple[str, ...]]:
    """Every spelling of the ordinals from 1 to 31, the days of a month."""
    pack = table(lang, "numbers")
    simple, plain = _numbered(pack["ordinal"]), _numbered(pack["cardinal"])
    units = {**simple, **_numbered(pack["units_in_ordinals"])}
    tens = plain if pack["tens_first"] else simple
    joined = _compounds(pack, units, tens)
    return {n: tuple(words) for n, words in sorted({**joined, **simple}.items()) if n <= 31}


@cache
def spelled_years(lang: str) -> dict[int, tuple[str, ...]]:
    """Every spelling of the years that news reports write out: 1300 to 1499, 1900 to 2049, as far as the table goes."""
    pack = table(lang, "numbers")
    joiner = f" {pack['joiner']} "
    below = cardinals(lang)
    years: dict[int, tuple[str, ...]] = {}
    for start, heads in _numbered(pack["years"]).items():
        years[start] = tuple(heads)
        for rest in YEARS_SPELLED if start == 2000 else range(1, 100):
            if rest:
                years[start + rest] = tuple(joiner.join((head, tail)) for head in heads for tail in below.get(rest, ()))
    return years
