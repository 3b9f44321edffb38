"""The words that tell of meetings in a language: its pack's ``meetings.toml``, folded and ready to be looked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast

from didar.knowledge import states
from didar.langs.pack import table
from didar.model.reading import EventType
from didar.text.fold import fold
from didar.text.lexicon import ARABIC_CLITICS, Lexicon

Form = Literal[
    "noun", "verb", "with", "receive", "reception", "welcome", "travel", "journey", "named", "press", "sign", "interview",
    "credentials",
]  # fmt: skip
"""How the words that name an event take their participants; see the head of the Persian table."""

Sign = Literal["planned", "announced", "eve", "denied", "modal", "pluperfect", "lately", "recent", "other", "cancelled", "doubt"]


VERB = "verb"
PLURAL = "plural:"


@dataclass(frozen=True, slots=True)
class Naming:
    """What one phrase of the table names: the type of event, its form, and whether the words alone prove one.

    ``many`` marks plurals, whose partners each have a meeting of their own; ``own`` nouns with a possessive («لقائه»);
    ``planned`` words that tell of a purpose («للقاء», «لبحث … مع»).
    """

    type: EventType
    form: Form
    firm: bool
    many: bool
    own: bool
    planned: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """All words of a language: what names an event, what shows its status, what attaches participants.

    ``marks`` are the phrases of every other part of the table, each with its labels: a sign («planned»), the role of a
    phrase, «verb», or «plural:» and the singular of a plural office. ``roles`` are those of single words by folded key,
    ``adjectives`` the states of folded demonyms.
    """

    namings: Lexicon[Naming]
    marks: Lexicon[tuple[str, ...]]
    roles: dict[str, frozenset[str]]
    adjectives: dict[str, str]


def _namings(data: dict[str, Any]) -> dict[str, Naming]:
    return {
        phrase: Naming(
            cast(EventType, entry["type"]),
            cast(Form, entry["form"]),
            entry.get("firm", True),
            entry.get("many", False),
            entry.get("own", False),
            entry.get("planned", False),
        )
        for entry in data["anchor"]
        for phrase in entry["words"]
    }


@cache
def tables(lang: str) -> Tables:
    """The tables of a language. Raises FileNotFoundError for a language without a pack."""
    data = table(lang, "meetings")
    clitics = ARABIC_CLITICS if lang == "ar" else frozenset[str]()
    endings = frozenset(fold(ending) for ending in data["endings"])
    adjectives = {**states.demonyms(lang), **states.peoples(lang)}
    return Tables(
        Lexicon(_namings(data), prefixes=clitics, suffixes=endings, article=lang == "ar"),
        Lexicon(_marks(data), prefixes=clitics),
        _roles(data),
        {fold(name): state for name, state in adjectives.items()},
    )


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
    return {phrase: tuple(found) for phrase, found in labels.items()}


def _roles(data: dict[str, Any]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for role, listed in data["word"].items():
        for word in listed:
            found.setdefault(fold(word), set()).add(role)
    return {word: frozenset(roles) for word, roles in found.items()}
