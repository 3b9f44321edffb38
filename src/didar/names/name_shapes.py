"""What a single word can be when names are looked for: part of a name, title, common word, none of these.

A word's shape is a set of flags put together from the tables of name parts, the language's names.toml and the list of
common words. A word without any of the flags `KNOWN` is unknown: most unknown words of the news are names of one kind
or another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from didar.knowledge import name_parts, people
from didar.langs.pack import table
from didar.model.memo import Memo
from didar.text.fold import fold

GIVEN = 1
"""A given name."""
FAMILY = 2
"""A family name."""
LISTED = 4
"""In the wide list of parts of names, of which many are common words too."""
WORD = 8
"""Also, or only, a common word."""
NEVER = 16
"""No name in running text, whatever the tables say."""
TITLE = 32
"""The first word of a rank or honorific."""
INSIDE = 64
"""A word such as «بن» or «دی» inside a name."""
BOUND = 128
"""Of those, one that makes a name only with the word after it."""
ENDING = 256
"""The second half of a family name written apart («اوغلو», «زاده»)."""
SHORT = 512
"""By itself the short name of a known person."""
BEARER = 1024
"""After it a name is that of a place, a body or a thing («دانشگاه», «شارع»)."""
OFFICE = 2048
"""The first word of an office."""
LEAD = 4096
"""Before a family name alone it shows that somebody is meant («با», «وقال»)."""
ORDINAL = 8192
"""After a sovereign's name («الثاني», «دوم»)."""
PRESS = 65536
"""A short name that the press uses without more: of somebody prominent, or in the tables compiled for Didar."""
FATHER = 16384
"""Before a father's name («بن»): the word before it is a name as well."""
START = 131072
"""A name may begin with it: a given name, with or without clitics before it."""
ALONE = 262144
"""It may be a family name alone: the short name of somebody known, or the first of two words that make one."""
CLAN = 32768
"""Before the name of a house («آل سعود»), which ends a name."""

NAME = GIVEN | FAMILY | LISTED | SHORT
KNOWN = NAME | WORD | NEVER | INSIDE | ENDING | TITLE | OFFICE

ORIGINS: tuple[name_parts.Origin, ...] = ("persian", "arabic", "foreign")
OWN: dict[str, tuple[name_parts.Origin, ...]] = {"fa": ("persian", "foreign"), "ar": ("arabic", "foreign")}
"""The tables whose marks for common words hold for a language."""
CLITICS = ("وال", "بال", "فال", "کال", "لل", "ال", "و", "ف", "ب", "ل", "ک", "س")
"""What is taken off an Arabic word to see whether it is a common one, the longest first."""
FRONT_CLITICS = ("ول", "وب", "فل", "و", "ل", "ب", "ف")
"""What may be written onto the front of an Arabic name."""
SHORTEST = 3
LONGEST = 32
"""Words of more letters are no names."""
PROMINENT = 12
"""Least prominence of a person whose family name alone the press uses."""


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _apart(phrase: str) -> list[str]:
    """The words of a phrase, also those that a half-space joins."""
    return re.split("[ \u200c]", phrase)


class Shapes:
    """The shapes of one language's words."""

    def __init__(self, lang: str) -> None:
        data: dict[str, Any] = table(lang, "names")
        self.arabic = lang == "ar"
        self.titles = _keys(data["titles"]["ranks"] + data["titles"]["styles"])
        self.doubtful = _keys(data["titles"]["doubtful"] + data["titles"]["styles"])
        self.styles = _keys(data["titles"]["styles"])
        self.press = _keys(data["contexts"]["press"])
        self.saints = _keys(data["contexts"]["saints"])
        self.holy = _keys(data["contexts"]["holy"])
        titles = [_apart(title) for title in data["titles"]["ranks"] + data["titles"]["styles"]]
        self.longest_title = max(map(len, titles))
        first_words = _keys(title[0] for title in titles)
        self._flags: dict[str, int] = {}
        self._common = frozenset(
            files("didar.knowledge").joinpath(f"common_words.{lang}.txt").read_text(encoding="utf-8").split("\n")
        )
        self._add(INSIDE, _keys(data["particles"]["inside"]))
        self._add(BOUND, _keys(data["particles"]["bound"]))
        self._add(FATHER, _keys(data["particles"]["fathers"]))
        self._add(CLAN, _keys(data["particles"]["clans"]))
        self._add(ENDING, _keys(data["particles"]["endings"]))
        self._add(TITLE, first_words | self.titles)
        self._add(NEVER, _keys(data["never"]["words"]))
        self._add(WORD, _keys(data["also"]["words"]))
        self._add(ORDINAL | WORD, _keys(data["particles"]["ordinals"]))
        self._endings = tuple(fold(ending) for ending in data["also"]["endings"])
        self._add(BEARER, _keys(data["contexts"]["bearers"]))
        self._add(OFFICE, _keys(data["contexts"]["offices"]))
        self._add(LEAD, _keys(data["contexts"]["people"]))
        self._add_parts(lang)
        self._listed = name_parts.listed(lang)
        self._add(GIVEN, name_parts.frequent(lang) - self._common)
        self.of = Memo(self._shape)
        self.marked = Memo(self._marked)
        self.behind_clitic = Memo(self._behind_clitic)

    def _add(self, flag: int, keys: Iterable[str]) -> None:
        for key in keys:
            self._flags[key] = self._flags.get(key, 0) | flag

    def _add_parts(self, lang: str) -> None:
        kinds = {"given": GIVEN, "family": FAMILY, "both": GIVEN | FAMILY, "name": LISTED}
        persian = name_parts.compiled("persian", lang)
        self._given = {key: not part.word for key, part in persian.items() if part.kind in ("given", "both")}
        for origin in ORIGINS:
            for key, part in name_parts.compiled(origin, lang).items():
                word = WORD if part.word and origin in OWN[lang] else 0
                self._flags[key] = self._flags.get(key, 0) | kinds[part.kind] | word
        given = {
            key
            for origin in OWN[lang]
            for key, part in name_parts.compiled(origin, lang).items()
            if part.kind in ("given", "both")
        }
        for key, named in people.table(lang).items():
            if named.kind == "short":
                known = self._flags.get(key, 0)
                press = len(key) > SHORTEST + 1 and people.prominence(named.people[0]) >= PROMINENT
                press = (press or bool(known & FAMILY)) and key not in given
                self._flags[key] = known | SHORT | (PRESS if press else 0)
        for key, bearer in name_parts.bearers(lang).items():
            if len(key) >= SHORTEST and key not in self._common:
                self._flags[key] = self._flags.get(key, 0) | kinds[bearer.kind]

    def _shape(self, key: str) -> int:
        """The flags of a folded word."""
        if len(key) > LONGEST:
            return NEVER
        flags = self._flags.get(key, 0)
        if not flags & NAME and self._is_compound(key):
            return flags | GIVEN
        if key in self._listed:
            flags |= LISTED
        if key in self._common or len(key) == 1:
            return flags | WORD
        if self.arabic and not flags & (GIVEN | PRESS) and key.startswith("ال") and key[2:] in self._common:
            return flags | WORD
        if not flags & (GIVEN | FAMILY | SHORT) and (self._ends_as_word(key, flags) or self._common_inside(key)):
            return flags | WORD
        return flags

    def _marked(self, key: str) -> int:
        """The shape of a word of a text, marked with what it may begin."""
        flags = self.of[key]
        behind = self.behind_clitic[key][1] if self.arabic and not flags & NEVER else 0
        flags |= behind & TITLE
        if flags & (FAMILY | NEVER) or (flags & WORD and not (behind & GIVEN and key[0] == "و")):
            behind = 0
        elif flags & LISTED and not behind & PRESS:
            behind &= GIVEN
        if (flags | behind) & GIVEN:
            flags |= START
        if (flags | behind) & SHORT or flags & (INSIDE | GIVEN):
            flags |= ALONE
        return flags

    def _is_compound(self, key: str) -> bool:
        """True for two given names written as one («عباسعلی», «سیدمحمد»)."""
        if self.arabic or len(key) < 2 * SHORTEST:
            return False
        halves = ((key[:n], key[n:]) for n in range(SHORTEST, len(key) - SHORTEST + 1))
        given = self._given
        return any(b in given and (a == "سید" or (a in given and (given[a] or given[b]))) for a, b in halves)

    def _ends_as_word(self, key: str, flags: int) -> bool:
        """True for a word that no table has and that looks as words of the language do and names seldom.

        In Arabic «يـ» begins verbs of the present.
        """
        return not flags & LISTED and (
            key.endswith(self._endings) or (self.arabic and key[0] == "ی" and len(key) > SHORTEST)
        )

    def _common_inside(self, key: str) -> bool:
        """True for an Arabic word that is a common one, or none that can be a name, behind its clitics.

        So is one with the alif of an indefinite accusative («جنودا»).
        """
        if self.arabic and key.endswith("ا") and len(key) > SHORTEST and key[:-1] in self._common:
            return True
        for clitic in CLITICS if self.arabic else ():
            if key.startswith(clitic) and len(key) - len(clitic) >= SHORTEST:
                rest = key[len(clitic) :]
                if clitic == "ال" and self._flags.get(rest, 0) & (GIVEN | FAMILY):
                    return False
                if rest in self._common or self._flags.get(rest, 0) & (NEVER | OFFICE) or "ال" + rest in self._common:
                    return True
        return False

    def _behind_clitic(self, key: str) -> tuple[int, int]:
        """Letters of clitics before an Arabic name or title, and the shape of the rest; (0, 0) where there is none.

        Behind «لل» the article is written into the preposition: one letter is taken, and the shape is that of «ال…».
        """
        if key.startswith("لل") and self.of["ا" + key[1:]] & TITLE:
            return 2, self.of["ا" + key[1:]]
        for clitic in FRONT_CLITICS:
            if key.startswith(clitic) and len(key) - len(clitic) >= SHORTEST:
                shape = self.of[key[len(clitic) :]]
                if shape & TITLE or (shape & (GIVEN | FAMILY | SHORT) and not shape & (NEVER | WORD)):
                    return len(clitic), shape
        return 0, 0

    def is_ordinal(self, key: str) -> bool:
        """True for a folded ordinal."""
        return bool(self._flags.get(key, 0) & ORDINAL)


@cache
def shapes(lang: str) -> Shapes:
    """The shapes of a language that has a pack."""
    return Shapes(lang)
