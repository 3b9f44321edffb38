"""The words that tell of meetings in a language: its pack's ``meetings.toml``, folded and ready to be looked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from msgspec import Struct

from didar.knowledge import states
from didar.langs.pack import table
from didar.model.reading import EventType
from didar.text.fold import fold
from didar.text.lexicon import ARABIC_CLITICS, Lexicon

Form = Literal[
    "noun", "verb", "with", "receive", "host", "reception", "received", "welcome", "journey", "travel", "go", "leave",
    "named", "press", "sign", "interview", "credentials", "summon", "message",
]  # fmt: skip
"""How the words that name an event take their participants; see the head of the Persian table."""

Sign = Literal[
    "planned",
    "announced",
    "eve",
    "denied",
    "modal",
    "pluperfect",
    "earlier",
    "lately",
    "recent",
    "other",
    "calling_off",
    "cancelled",
    "doubt",
]
"""What words may show of an event's status; see the Persian table for where each must stand."""

VERB = "verb"
"""Label of finite verbs among the marks."""

PLURAL = "plural:"
"""Begins the label of plural offices among the marks; the singular follows."""

STATES = "states:"
"""Begins the label of a phrase that stands for several states among the marks; their codes follow."""

LINKS = ("with", "to", "from", "by", "in", "between", "about")
"""Roles of prepositions, as the table's ``[word]`` names them."""

CONJUNCTIONS = ("و", "ف")
"""What Arabic writes onto the front of any word: "and", "so"."""


class Naming(Struct, frozen=True):
    """What one phrase of the table names: the type of event, its form, and whether the words alone prove one.

    ``many`` marks plurals, whose partners each have a meeting of their own; ``own`` nouns with a possessive («لقائه»);
    ``planned`` words that tell of a purpose («للقاء», «لبحث … مع»); ``present`` verbs in the present tense («يلتقي»);
    ``adverb`` words that make a call of the talks beside them («تلفنی», «هاتفيا»); ``goal_from`` visits whose place
    may stand under "from" («بازدید از»), ``lands`` those whose place stands under "in" («هبطت طائرته في»); ``recent``
    participles that look back («الاتفاق الموقع»).
    """

    type: EventType
    form: Form
    firm: bool = True
    many: bool = False
    own: bool = False
    planned: bool = False
    present: bool = False
    adverb: bool = False
    goal_from: bool = False
    lands: bool = False
    recent: bool = False


@dataclass(frozen=True, slots=True)
class Tables:
    """All words of a language: what names an event, what shows its status, what attaches participants.

    ``marks`` are the phrases of every other part of the table, each with its labels: a sign («planned»), the role of a
    phrase, «verb», or «plural:» and the singular of a plural office. ``roles`` are those of single words by folded key,
    ``links`` those of prepositions alone. ``titles`` are words that may stand before a name, with the letters written
    onto them («لقناة»: «ل»); ``written`` the roles of such letters; ``possessives`` endings that mean "his" or "their";
    ``adjectives`` the states of demonyms.
    """

    namings: Lexicon[Naming]
    marks: Lexicon[tuple[str, ...]]
    roles: dict[str, frozenset[str]]
    links: dict[str, str]
    titles: dict[str, str]
    written: dict[str, str]
    possessives: frozenset[str]
    adjectives: dict[str, str]


@cache
def tables(lang: str) -> Tables:
    """The tables of a language. Raises FileNotFoundError for a language without a pack."""
    data = table(lang, "meetings")
    arabic = lang == "ar"
    clitics = ARABIC_CLITICS if arabic else frozenset[str]()
    endings = frozenset(fold(ending) for ending in data["endings"])
    adjectives = {**states.demonyms(lang), **states.peoples(lang)}
    roles = _roles(data, CONJUNCTIONS if arabic else ())
    return Tables(
        namings=Lexicon(_namings(data), prefixes=clitics, suffixes=endings, article=arabic),
        marks=Lexicon(_marks(data), prefixes=clitics),
        roles=roles,
        links={word: next(link for link in LINKS if link in its) for word, its in roles.items() if its & set(LINKS)},
        titles=_titles(data, arabic),
        written={fold(letter): role for role, letter in data["written"].items()},
        possessives=frozenset(fold(ending) for ending in data["possessives"]),
        adjectives={fold(name): state for name, state in adjectives.items()},
    )


def _namings(data: dict[str, Any]) -> Iterator[tuple[str, Naming]]:
    for entry in data["anchor"]:
        told = {name: value for name, value in entry.items() if name not in ("type", "form", "words")}
        naming = Naming(cast(EventType, entry["type"]), cast(Form, entry["form"]), **told)
        yield from ((phrase, naming) for phrase in entry["words"])


def _marks(data: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Every phrase of the signs, phrases, verbs and plurals with all its labels."""
    labels: dict[str, list[str]] = {}
    for part in ("sign", "phrase"):
        for label, listed in data[part].items():
            for phrase in listed:
                labels.setdefault(fold(phrase), []).append(label)
    for verb in data["verbs"]:
        labels.setdefault(fold(verb), []).append(VERB)
    for entry in data["plural"]:
        for phrase in entry["words"]:
            labels.setdefault(fold(phrase), []).append(PLURAL + fold(entry["office"]))
    for entry in data["together"]:
        for phrase in entry["words"]:
            labels.setdefault(fold(phrase), []).append(STATES + " ".join(entry["states"]))
    return {phrase: tuple(found) for phrase, found in labels.items()}


def _roles(data: dict[str, Any], conjunctions: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """The roles of every word, also of one with a conjunction written onto it that is not a word of its own."""
    found: dict[str, set[str]] = {}
    for role, listed in data["word"].items():
        for word in listed:
            found.setdefault(fold(word), set()).add(role)
    roles = {word: frozenset(its) for word, its in found.items()}
    joined = {c + word: its for word, its in roles.items() for c in conjunctions if len(word) > 1}
    return joined | roles


def _titles(data: dict[str, Any], arabic: bool) -> dict[str, str]:
    """Words that may stand between a preposition and a name, in Arabic also behind conjunction and preposition."""
    plain = [fold(word) for word in data["word"]["skip"]]
    found = dict.fromkeys(plain, "")
    if not arabic:
        return found
    letters = [c + fold(p) for c in ("", *CONJUNCTIONS) for p in ("", *data["written"].values())]
    for word in plain:
        bare = word.removeprefix("ال")
        for front in letters:
            found.setdefault(front + word, front)
            found.setdefault(front + bare, front)
            if front.endswith("ل") and bare != word:
                found.setdefault(front + "ل" + bare, front)
    return found
