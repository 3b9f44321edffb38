"""Known people: their names in four languages, and whom a name in a report can mean.

Tables: people.tsv (one press name a language, Wikidata id), people_names.fa.tsv and people_names.ar.tsv (folded keys of
full and of short names with the people they can mean, the most prominent first). Built by tools/build_people.py from a
list compiled for Didar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from didar.text.fold import fold

NameKind = Literal["full", "shorter", "short"]
KINDS: dict[str, NameKind] = {"full": "full", "shorter": "shorter", "short": "short"}

_SOFT = str.maketrans(dict.fromkeys("اوی")) | str.maketrans("غگقجچکحخطثذظضصژپڤف", "ggggcghhtsdzzsjbww")
"""Letters that spellings of one foreign name differ in: vowels go, kindred consonants become one."""
_RUN = re.compile(r"(.)\1+")
"""A letter several times over."""


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a name can mean: people's keys, the likeliest first.

    ``kind`` is "full", "shorter" (a full name without a middle name) or "short" (a family name alone).
    """

    kind: NameKind
    people: tuple[str, ...]


def _lines(table: str) -> list[list[str]]:
    text = files("didar.knowledge").joinpath(table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


@cache
def _people() -> dict[str, list[str]]:
    return {row[0]: row for row in _lines("people.tsv")}


@cache
def table(lang: str) -> dict[str, Named]:
    """Every name of a language's table by folded key. FileNotFoundError for a language that has none."""
    rows = _lines(f"people_names.{lang}.tsv")
    return {key: Named(KINDS[kind], tuple(people.split(" "))) for key, kind, people in rows}


def is_known(person: str) -> bool:
    """True for the key of a known person."""
    return person in _people()


def names(person: str) -> dict[str, str]:
    """A person's press name by language (en, fa, ar, ru). KeyError for no such person."""
    row = _people()[person]
    return {lang: name for lang, name in zip(("en", "fa", "ar", "ru"), row[2:6], strict=True) if name}


def wikidata(person: str) -> str | None:
    """A person's Wikidata id where it is certain, else None. KeyError for no such person."""
    return _people()[person][1] or None


def prominence(person: str) -> int:
    """How likely the press means this person by a family name alone. KeyError for no such person."""
    return int(_people()[person][6])


def find(name: str, lang: str) -> Named | None:
    """Whom a name as written can mean, whatever its spacing and spelling, or None."""
    return table(lang).get(fold(name))


def skeleton(key: str) -> str:
    """A folded name without the letters that spellings of one foreign name differ in («گراسیموف» and «جيراسيموف»)."""
    return _RUN.sub(r"\1", key.translate(_SOFT))


@cache
def _skeletons(lang: str) -> dict[str, tuple[str, ...]]:
    full = {key: named.people for key, named in table(lang).items() if named.kind != "short"}
    found: dict[str, tuple[str, ...]] = {}
    for bones, people in zip(skeleton("\n".join(full)).split("\n"), full.values(), strict=True):
        found[bones] = tuple(dict.fromkeys((*found[bones], *people))) if bones in found else people
    return found


SHORTEST_SKELETON = 6


def alike(key: str, lang: str) -> tuple[str, ...]:
    """People whose full name differs from a folded one in nothing but vowels and kindred consonants."""
    bones = skeleton(key)
    return _skeletons(lang).get(bones, ()) if len(bones) >= SHORTEST_SKELETON else ()
