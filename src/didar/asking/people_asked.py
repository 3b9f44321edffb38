"""Answers to "which offices did they hold": whom a name as written can mean, in any of the four languages."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from msgspec import Struct

from didar.asking.wording import root
from didar.knowledge import people, tables
from didar.matching.blocks import block
from didar.matching.compare import compare
from didar.matching.judge import Comparison
from didar.matching.parts import untitled
from didar.text.fold import view

COLUMNS = {"en": 2, "fa": 3, "ar": 4, "ru": 5}
"""Where people.tsv has the names of a language."""

MOST_WORDS = 8
MOST_ALIKE = 5
"""People told of at most whose name only sounds like the one asked for."""


class Found(Struct, frozen=True, gc=False):
    """A person a name can mean, why, and for names that only sound alike what the two spellings share."""

    person: str
    why: str
    because: str = ""


class _Index(Struct, frozen=True):
    """People by key of a name: of the whole name, of its last words, and of its first word."""

    whole: dict[str, list[str]]
    tails: dict[str, list[str]]
    heads: dict[str, list[str]]


@cache
def _index(lang: str, rooted: bool) -> _Index:
    index = _Index({}, {}, {})
    for row in tables.rows("people.tsv"):
        for name in filter(None, row[COLUMNS[lang]].split("|")):
            keys = _keys(name, lang, rooted)
            _put(index.whole, "".join(keys), row[0])
            for n in range(1, len(keys)):
                _put(index.tails, "".join(keys[n:]), row[0])
            if len(keys) > 2:
                _put(index.tails, keys[0] + keys[-1], row[0])
            if len(keys) > 1:
                _put(index.heads, keys[0], row[0])
    return index


def _keys(name: str, lang: str, rooted: bool) -> list[str]:
    """The words of a name, without endings of cases where ``rooted``."""
    words = [word.key for word in view(name).words if word.kind == "word"]
    return [root(word, lang) for word in words] if rooted else words


def _put(table: dict[str, list[str]], key: str, person: str) -> None:
    known = table.setdefault(key, [])
    if key and person not in known:
        known.append(person)


def by_name(name: str, lang: str) -> list[Found]:
    """Whom a name means as it is spelt, the most prominent first: by the whole name, else by a part of it.

    Names are looked up as they stand, then without endings («Сергея Лаврова») and articles, then without titles.
    """
    bare = untitled(name)
    ways = dict.fromkeys((said, rooted) for said in (name, bare) for rooted in (False, True))
    return next((found for said, rooted in ways if (found := _by_name(said, lang, rooted))), [])


def _by_name(name: str, lang: str, rooted: bool) -> list[Found]:
    words = _keys(name, lang, rooted)
    if not 0 < len(words) <= MOST_WORDS:
        return []
    key = "".join(words)
    index = _index(lang, rooted)
    listed = people.find(name, lang) if lang in ("fa", "ar") else None
    full = [*index.whole.get(key, ()), *(listed.people if listed and listed.kind != "short" else ())]
    if full:
        return _ranked(full, "who.name")
    short = [*index.tails.get(key, ()), *(listed.people if listed else ())]
    return _ranked(short or index.heads.get(key, []), "who.family-name")


def _ranked(keys: list[str], why: str) -> list[Found]:
    distinct = sorted(dict.fromkeys(keys), key=lambda p: (-people.prominence(p), p))
    return [Found(person, why) for person in distinct]


@cache
def _blocks() -> dict[str, tuple[str, ...]]:
    """People by the coarse sounds of their names, which are the same in every script: English tells enough."""
    found: dict[str, dict[str, None]] = {}
    for row in tables.rows("people.tsv"):
        for name in filter(None, row[COLUMNS["en"]].split("|")):
            for key in sorted(block(name)):
                found.setdefault(key, {})[row[0]] = None
    return {key: tuple(members) for key, members in found.items()}


def alike(name: str, lang: str, among: Callable[[str], bool] = lambda person: True) -> list[Found]:
    """People whose name sounds like one that is spelt otherwise, the likest first, with what agrees.

    Only those are looked at of whom ``among`` holds.
    """
    words = [word.key for word in view(name).words if word.kind == "word"]
    if not 0 < len(words) <= MOST_WORDS:
        return []
    near = dict.fromkeys(person for key in sorted(block(name)) for person in _blocks().get(key, ()))
    judged = [(person, _likest(person, name, lang)) for person in near if among(person)]
    same = sorted(
        ((person, found) for person, found in judged if found.same),
        key=lambda judged: (-judged[1].score, -people.prominence(judged[0]), judged[0]),
    )
    return [Found(person, "who.alike", found.why) for person, found in same[:MOST_ALIKE]]


def _likest(person: str, name: str, lang: str) -> Comparison:
    """How a name compares with a person's in the question's language, or in English."""
    known = people.names(person)
    judged = [compare(name, lang, known[at], at) for at in dict.fromkeys((lang, "en")) if at in known]
    return max(judged, key=lambda found: found.score)
