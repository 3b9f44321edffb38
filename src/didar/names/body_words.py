"""The words that names of bodies are made of, from langs/*/bodies.toml, ready for one pass over a report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct, field

from didar.knowledge import states
from didar.langs.pack import table
from didar.names.phrases import spellings
from didar.text.fold import fold


def folded(words: list[str]) -> frozenset[str]:
    """The keys of a list of words of a language pack."""
    return frozenset(map(fold, words))


class Head(Struct, frozen=True, gc=False):
    """A word that a body's name begins with. The fields are explained in langs/fa/bodies.toml."""

    slug: str
    en: str
    kind: str
    takes: frozenset[str]
    needs: frozenset[str] = frozenset()
    bare: bool = False
    home_only: bool = False
    foreign: bool = False
    rare: bool = False
    force: bool = False
    adds: str = ""
    topics: str = ""
    open: int = 0
    state: str | None = None
    only: frozenset[str] = frozenset()
    not_followed: frozenset[str] = frozenset()
    not_preceded: frozenset[str] = frozenset()
    bare_after: frozenset[str] = frozenset()


class Part(Struct, frozen=True, gc=False):
    """What a phrase can be in a body's name: a head, a topic, an adjective, a demonym, a word for one's own state."""

    kind: str
    gloss: str = ""
    head: Head | None = None


class BodyWords(Struct, frozen=True, gc=False):
    """Everything the grammar of bodies needs of a language."""

    state_words: frozenset[str]
    joined: frozenset[str]
    article: bool
    """True for a language with an article: names are told from descriptions by it."""
    at: frozenset[str]
    stop: frozenset[str]
    persons: frozenset[str]
    ordinals: frozenset[str]
    doubtful_demonyms: frozenset[str]
    nearest_first: bool
    again: dict[str, frozenset[str]] = field(default_factory=dict)
    again_heads: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


def _head(entry: dict[str, Any], en: str) -> Head:
    return Head(
        slug=entry.get("slug", en.lower()),
        en=en,
        kind=entry["kind"],
        takes=frozenset(entry["takes"]),
        needs=frozenset(filter(None, entry.get("needs", "").split(" or "))),
        bare=entry.get("bare", False),
        home_only=entry.get("home_only", False),
        foreign=entry.get("foreign", False),
        rare=entry.get("rare", False),
        force=entry.get("force", False),
        adds=entry.get("adds", ""),
        topics=entry.get("topics", ""),
        open=entry.get("open", 0),
        state=entry.get("state"),
        only=frozenset(entry.get("only", [])),
        not_followed=folded(entry.get("not_followed", [])),
        not_preceded=folded(entry.get("not_preceded", [])),
        bare_after=folded(entry.get("bare_after", [])),
    )


def _inflected(lang: str, word: str) -> Iterator[str]:
    """An adjective as it stands in names: in Arabic with its article and in both genders."""
    if lang != "ar":
        yield word
        return
    yield "ال" + word
    yield "ال" + word + "ة"


def part_entries(lang: str) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """Every phrase a composed name may hold, folded, with all it can be."""
    by_key: dict[str, list[Part]] = {}
    for phrase, part in _parts(lang):
        for key in spellings(fold(phrase), lang):
            by_key.setdefault(key, []).append(part)
    return ((key, tuple(parts)) for key, parts in by_key.items())


def _parts(lang: str) -> Iterator[tuple[str, Part]]:
    t: dict[str, Any] = table(lang, "bodies")
    for entry in t["head"]:
        names = entry["words"]
        if isinstance(names, list):
            names = dict.fromkeys(names, entry["en"])
        for word, en in names.items():
            yield word, Part("head", head=_head(entry, en))
    for kind, name in (("topic", "topics"), ("ministry", "ministry_topics")):
        for word, gloss in t[name].items():
            yield word, Part(kind, gloss)
            if lang == "fa" and word[-1] in "او":
                yield word + "ی", Part(kind, gloss)
    for word, state in t["owners"].items():
        yield word, Part("demonym", state)
    for word, gloss in t["adjectives"].items():
        yield from ((form, Part("adjective", gloss)) for form in _inflected(lang, word))
    yield from ((word, Part("own")) for word in t["own"])
    yield from ((word, Part("demonym", state)) for word, state in states.demonyms(lang).items())


@cache
def body_words(lang: str) -> BodyWords:
    """The grammar's words in a language."""
    t: dict[str, Any] = table(lang, "bodies")
    return BodyWords(
        state_words=folded(t["state_words"]),
        joined=folded(t["and"]),
        article=lang == "ar",
        at=folded(t["at"]),
        stop=folded(t["stop"]["words"]),
        persons=folded(t["persons"]),
        ordinals=folded(t["ordinals"]),
        doubtful_demonyms=frozenset(t["doubtful_demonyms"]),
        nearest_first=t["nearest_first"],
        again={fold(alone): folded(heads) for alone, heads in t["again"].items()},
        again_heads=frozenset().union(*(folded(heads) for heads in t["again"].values())),
        beside=folded(t["beside"]),
    )
