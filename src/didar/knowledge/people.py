"""Known people: their names in four languages, and whom a name in a report can mean.

Tables: people.tsv (one press name a language, Wikidata id), people_names.fa.tsv and people_names.ar.tsv (folded keys of
full and of short names with the people they can mean, the most prominent first). Built by tools/build_people.py from a
list compiled for Didar. The names of people the user adds are put into the tables of names as they are read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from msgspec import Struct

from didar.knowledge.tables import added, rows, withdrawn
from didar.text.fold import fold

NameKind = Literal["full", "shorter", "short"]
KINDS: dict[str, NameKind] = {"full": "full", "shorter": "shorter", "short": "short"}

_SOFT = str.maketrans(dict.fromkeys("اوی")) | str.maketrans("غگقجچکحخطثذظضصژپڤف", "ggggcghhtsdzzsjbww")
"""Letters that spellings of one foreign name differ in: vowels go, kindred consonants become one."""
_RUN = re.compile(r"(.)\1+")
"""A letter several times over."""


class Named(Struct, frozen=True, gc=False):
    """Whom a name can mean: people's keys, the likeliest first.

    ``kind`` is "full", "shorter" (a full name without a middle name) or "short" (a family name alone).
    """

    kind: NameKind
    people: tuple[str, ...]


class Trust(NamedTuple):
    """Where a row is from, and how sure it is: high, medium or low."""

    source: str
    confidence: str


@cache
def _people() -> dict[str, tuple[str, ...]]:
    return {row[0]: row for row in rows("people.tsv")}


@cache
def table(lang: str) -> dict[str, Named]:
    """Every name of a language's table by folded key. FileNotFoundError for a language that has none."""
    found = {
        key: Named(KINDS[kind], tuple(people.split(" "))) for key, kind, people, *_ in rows(f"people_names.{lang}.tsv")
    }
    if gone := withdrawn("people.tsv"):
        kept = {key: Named(n.kind, tuple(p for p in n.people if p not in gone)) for key, n in found.items()}
        found = {key: named for key, named in kept.items() if named.people}
    if added("people.tsv"):
        _add_own(found, lang)
    return found


def _add_own(found: dict[str, Named], lang: str) -> None:
    """Put the names of the user's people into a table of names, among others they can mean by their prominence."""
    from didar.knowledge.name_forms import forms  # noqa: PLC0415  only where there are people to add

    column = ("en", "fa", "ar", "ru").index(lang) + 2
    names = {row[0]: row[column].split("|") for row in added("people.tsv") if row[column]}
    for key, (kind, people) in forms(names, lang).items():
        known = found.get(key)
        if known and known.kind != "short" and kind == "short":
            continue
        others = known.people if known and (known.kind == "short") == (kind == "short") else ()
        both = sorted({*people, *others}, key=lambda p: (-prominence(p), p))
        found[key] = Named(known.kind if known and others else KINDS[kind], tuple(both))


def is_known(person: str) -> bool:
    """True for the key of a known person."""
    return person in _people()


def keys() -> tuple[str, ...]:
    """Keys of all known people, in the table's order."""
    return tuple(_people())


def names(person: str) -> dict[str, str]:
    """A person's press name by language (en, fa, ar, ru); the key for an English one that nobody gave.

    KeyError for no such person.
    """
    row = _people()[person]
    found = {
        lang: name.partition("|")[0] for lang, name in zip(("en", "fa", "ar", "ru"), row[2:6], strict=True) if name
    }
    return found if "en" in found else {"en": person.replace("-", " ").title(), **found}


def wikidata(person: str) -> str | None:
    """A person's Wikidata id where it is certain, else None. KeyError for no such person."""
    return _people()[person][1] or None


def trust(person: str) -> Trust:
    """Source and confidence of a person's row. KeyError for no such person."""
    return Trust(*_people()[person][7:9])


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
