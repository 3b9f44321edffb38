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
    "noun", "verb", "with", "receive", "reception", "welcome", "travel", "journey", "stay", "named", "sign", "interview",
    "credentials",
]  # fmt: skip
"""How the words that name an event take their participants; see the head of the Persian table."""

Sign = Literal["planned", "announced", "pluperfect", "lately", "recent", "cancelled", "doubt"]


@dataclass(frozen=True, slots=True)
class Naming:
    """What one phrase of the table names: the type of event, its form, and whether the words alone prove one.

    ``many`` marks plurals, whose partners each have a meeting of their own; ``own`` nouns with a possessive («لقائه»).
    """

    type: EventType
    form: Form
    firm: bool
    many: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Tables:
    """All words of a language: what names an event, what shows its status, what attaches participants.

    ``words`` are single words by role, ``phrases`` longer ones; ``plurals`` are plural offices with the singular to
    look for among the report's people; ``adjectives`` are the folded demonyms of states.
    """

    namings: Lexicon[Naming]
    signs: Lexicon[Sign]
    phrases: Lexicon[str]
    plurals: Lexicon[str]
    verbs: Lexicon[bool]
    words: dict[str, frozenset[str]]
    adjectives: dict[str, str]


def _namings(data: dict[str, Any]) -> dict[str, Naming]:
    return {
        phrase: Naming(
            cast(EventType, entry["type"]),
            cast(Form, entry["form"]),
            entry.get("firm", True),
            entry.get("many", False),
            entry.get("own", False),
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
    signs = [(phrase, cast(Sign, sign)) for sign, listed in data["sign"].items() for phrase in listed]
    phrases = [(phrase, role) for role, listed in data["phrase"].items() for phrase in listed]
    plurals = [(phrase, fold(entry["office"])) for entry in data["plural"] for phrase in entry["words"]]
    adjectives = {**states.demonyms(lang), **states.peoples(lang)}
    return Tables(
        Lexicon(_namings(data), prefixes=clitics, suffixes=endings),
        Lexicon(signs, prefixes=clitics),
        Lexicon(phrases, prefixes=clitics),
        Lexicon(plurals, prefixes=clitics),
        Lexicon([(verb, True) for verb in data["verbs"]], prefixes=clitics),
        {role: frozenset(fold(word) for word in listed) for role, listed in data["word"].items()},
        {fold(name): state for name, state in adjectives.items()},
    )
