"""What the tables know of a word and of words side by side, as marks for the taggers' features.

A mark is one letter: c common word, g given name, f family name, n part of a name in the wide list, k short name of
somebody known, t rank or honorific, o first word of an office, b after it a name is a place's or a thing's, h first
word of a body's name, p word of a place's name, w word of a body's name, d demonym, i word inside names («بن»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from didar.knowledge import bodies, name_parts, people, places, states
from didar.langs.pack import table
from didar.text.fold import fold

ORIGINS: tuple[name_parts.Origin, ...] = ("persian", "arabic", "foreign")
LONGEST_PHRASE = 6
"""Most words of a table's name that are looked up side by side."""
SHORTEST_WORD = 3
"""Shorter words of several in a name tell nothing («در», «من»)."""
CLITICS = ("وبال", "وال", "بال", "فال", "کال", "ولل", "لل", "ول", "وب", "ال", "و", "ف", "ب", "ل", "ک", "س")
"""What may be written onto the front of an Arabic word (folded), the longest first."""


def bare(key: str) -> str:
    """An Arabic key without the clitics and the article that it may begin with; at least three letters are left."""
    for clitic in CLITICS:
        if key.startswith(clitic) and len(key) - len(clitic) >= SHORTEST_WORD:
            return key[len(clitic) :]
    return key


def _words(names: Iterable[str]) -> set[str]:
    """The folded words of names, also those that a half-space joins."""
    found = {fold(word) for name in names for word in re.split("[ \u200c-]", name)}
    return {key for key in found if len(key) >= SHORTEST_WORD}


def _place_names(lang: str) -> Iterator[str]:
    yield from states.state_names(lang)
    yield from (name for row in places.rows() for name, doubt in row.called(lang) if not doubt)


def _body_names(lang: str) -> Iterator[str]:
    return (name for row in bodies.rows() for name, doubt in row.called(lang) if not doubt)


def _heads(lang: str) -> Iterator[str]:
    heads: list[dict[str, Any]] = table(lang, "bodies")["head"]
    return (word.split()[0] for head in heads for word in head["words"])


def _months(lang: str) -> Iterator[str]:
    calendars: dict[str, dict[str, list[str]]] = table(lang, "dates")["months"]
    return (name for months in calendars.values() for names in months.values() for name in names)


def _parts(lang: str) -> Iterator[tuple[str, set[str]]]:
    """Parts of names by mark."""
    marks = {"given": "g", "family": "f", "both": "gf", "name": "n"}
    listed: list[tuple[str, str]] = []
    for origin in ORIGINS:
        listed += [(marks[part.kind], key) for key, part in name_parts.compiled(origin, lang).items()]
    listed += [(marks[bearer.kind], key) for key, bearer in name_parts.bearers(lang).items()]
    for mark in "gf":
        yield mark, {key for kinds, key in listed if mark in kinds}
    yield "g", set(name_parts.frequent(lang))
    yield "n", set(name_parts.listed(lang))
    yield "k", {key for key, named in people.table(lang).items() if named.kind == "short"}


class Tables:
    """The tables of one language."""

    def __init__(self, lang: str) -> None:
        names: dict[str, Any] = table(lang, "names")
        titles = (title.split()[0] for title in names["titles"]["ranks"] + names["titles"]["styles"])
        common = files("didar.knowledge").joinpath(f"common_words.{lang}.txt").read_text(encoding="utf-8")
        self.arabic = lang == "ar"
        self._sets: list[tuple[str, frozenset[str]]] = [
            ("c", frozenset(common.split("\n"))),
            *((mark, frozenset(keys)) for mark, keys in _parts(lang)),
            ("t", frozenset(map(fold, titles))),
            ("o", frozenset(map(fold, names["contexts"]["offices"]))),
            ("b", frozenset(map(fold, names["contexts"]["bearers"]))),
            ("h", frozenset(map(fold, _heads(lang)))),
            ("p", frozenset(_words(_place_names(lang)))),
            ("w", frozenset(_words(_body_names(lang)))),
            ("d", frozenset(map(fold, (*states.demonyms(lang), *states.peoples(lang))))),
            ("i", frozenset(map(fold, names["particles"]["inside"]))),
        ]
        self._phrases = {fold(name): "month" for name in _months(lang)}
        self._phrases |= {fold(name): "place" for name in _place_names(lang)}
        self._phrases |= {fold(name): "body" for name in _body_names(lang)}
        known = people.table(lang).items()
        self._phrases |= {key: "person" for key, named in known if named.kind != "short" and len(key) > SHORTEST_WORD}
        self._phrases.pop("", None)

    def marks(self, key: str) -> str:
        """All marks of a folded word, sorted; in Arabic behind "/" those of what its clitics leave."""
        if not key[:1].isalpha():
            return ""
        own = self._of(key)
        if self.arabic and (rest := bare(key)) != key:
            return f"{own}/{self._of(rest)}"
        return own

    def _of(self, key: str) -> str:
        return "".join(sorted({mark for mark, keys in self._sets if key in keys}))

    def phrases(self, keys: Sequence[str]) -> list[str]:
        """For every word which table's name it begins or goes on («B-place», «I-month»), "" outside any name.

        The longest name at the leftmost word counts. Names are compared without spaces.
        """
        found = [""] * len(keys)
        i = 0
        while i < len(keys):
            joined, end, kind = "", i, ""
            for j in range(i, min(i + LONGEST_PHRASE, len(keys))):
                joined += keys[j]
                if hit := self._phrases.get(joined) or (j == i and self._behind_clitic(joined)):
                    end, kind = j + 1, hit
            found[i:end] = ["B-" + kind] + ["I-" + kind] * (end - i - 1) if kind else []
            i = max(end, i + 1)
        return found

    def _behind_clitic(self, key: str) -> str:
        """The table of a name behind an Arabic conjunction or preposition («بتونس»)."""
        if not self.arabic or len(key) <= SHORTEST_WORD or key[0] not in "وبلف":
            return ""
        return self._phrases.get(key[1:], "")


@cache
def tables(lang: str) -> Tables:
    """The tables of a language that has a pack."""
    return Tables(lang)
