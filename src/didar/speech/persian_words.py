"""What Persian words can be in a sentence of speech: verb forms, words of saying, and the small words between them.

All of it comes from ``langs/fa/speech.toml``. Everything is kept by its folded key without spaces, so that «می گوید»,
«می‌گوید» and «میگوید» are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from didar.langs.pack import table
from didar.model.draft import EntityKind
from didar.speech.cues import Cue, cues
from didar.text.fold import fold

Mood = Literal["past", "imperfect", "perfect", "participle", "present", "subjunctive", "future"]

NOUN = "noun"
"""Tag of nouns that hold a verb's form («گفت و گو»)."""

AND, THAT, OBJECT_MARK = "و", "که", "را"
"""The three words that Persian sentences turn on, by their keys."""

_ALEF, _YEH, _PLURAL, _BE = "ا", "ی", "ند", "است"
_BEFORE_YEH = ("ن", "ب")
"""Prefixes behind which a stem in ا begins with ی («نیامد», «بیفزاید»)."""


class Verb(Struct, frozen=True, gc=False):
    """One form of a verb: its folded past stem, person, number and mood.

    ``weak`` forms are nouns as often; ``compound`` verbs are a fixed word and a verb, always written apart.
    """

    lemma: str
    person: int
    plural: bool
    mood: Mood
    weak: bool = False
    compound: bool = False


class Entry(Struct, gc=False):
    """All that one folded phrase can be."""

    verb: Verb | None = None
    cues: tuple[Cue, ...] = ()
    tags: frozenset[str] = frozenset()


class Grammar(Struct, frozen=True, gc=False):
    """Every phrase of the table by its key, and the plain verbs of saying by past stem.

    ``entries`` also holds every beginning of a phrase, with None where it is none itself; and for each whether a
    longer phrase begins so. ``saying``, ``judging`` and ``document`` are the plain «say», «deem» and «it says»,
    ``passive`` the past stems that make a passive of a participle. ``meant`` gives for «this minister», «this
    ministry» what it is and the words of which whoever is meant has one. ``joined`` are nouns of saying and their
    light verbs written as one word («خبرداد»), ``fused`` nouns of saying with «با» written onto them («بابیان»);
    the other letters are those written onto words, and the endings that make a people of a state and adverbs of
    manner.
    """

    entries: dict[str, tuple[Entry | None, bool]]
    plain: dict[str, Cue]
    saying: Cue
    judging: Cue
    document: Cue
    passive: tuple[str, ...]
    joined: dict[str, tuple[Cue, Verb]]
    fused: dict[str, Cue]
    conjunctions: tuple[str, ...]
    demonyms: tuple[str, ...]
    manner: tuple[str, ...]
    state_endings: tuple[str, ...]
    meant: dict[str, tuple[EntityKind, tuple[str, ...]]]


def _stems(stem: str, prefixed: bool) -> tuple[str, ...]:
    """A stem as it stands in a form, behind a prefix or not."""
    if prefixed and stem.startswith(_ALEF):
        return stem, _YEH + stem, _YEH + stem[1:]
    return (stem, stem + _YEH) if stem.endswith(_ALEF) else (stem,)


class _Form(Struct, frozen=True, gc=False):
    """How one form is made: the letters before and after the stem, which stem, and what the form is."""

    before: str
    after: str
    past: bool
    person: int
    plural: bool
    mood: Mood

    def of(self, past: str, present: str, word: str = "") -> Iterator[tuple[str, Verb]]:
        """The form of a verb, or of a fixed word with it, in each of its spellings."""
        verb = Verb(word + past, self.person, self.plural, self.mood, compound=word != "")
        for stem in _stems(past if self.past else present, self.before in _BEFORE_YEH):
            yield word + self.before + stem + self.after, verb


def _form_table(rows: list[dict[str, Any]]) -> Iterator[_Form]:
    for row in rows:
        for pattern in row["patterns"]:
            before, stem, after = re.split(r"\{([pr])\}", pattern)
            yield _Form(fold(before), fold(after), stem == "p", row["person"], row.get("plural", False), row["mood"])


def _verbs(data: dict[str, Any]) -> Iterator[tuple[str, Verb]]:
    """All verb forms of the table, the surest first."""
    for name, person, plural in (("third_singular", 3, False), ("third_plural", 3, True), ("first", 1, True)):
        for word in data[name]:
            yield fold(word), Verb(_of_being(word), person, plural, "present")
    forms = tuple(_form_table(data["form"]))
    present_of: dict[str, str] = {}
    for past, present in ((fold(past), fold(present)) for past, present in data["stems"]):
        present_of.setdefault(past, present)
        for form in forms:
            yield from form.of(past, present)
    for word, past in ((fold(word), fold(past)) for word, past in data["compounds"]):
        for form in forms:
            yield from form.of(past, present_of[past], word)


def _of_being(word: str) -> str:
    """The stem under which forms of «to be» and «to have» are kept."""
    return "داشت" if "دار" in word else "است"


def _written_together(
    entries: dict[str, Entry], attitudes: list[str]
) -> tuple[dict[str, tuple[Cue, Verb]], dict[str, Cue]]:
    """Every noun of saying written together with the past of its light verb; and with «با» before it."""
    joined: dict[str, tuple[Cue, Verb]] = {}
    fused: dict[str, Cue] = {}
    for key, entry in entries.items():
        for cue in entry.cues:
            for word in attitudes if "alone" not in cue.marks else ():
                fused.setdefault(word + key, cue)
            for lemma in cue.verbs:
                joined.setdefault(key + lemma, (cue, Verb(lemma, 3, False, "past")))
                joined.setdefault(key + lemma + _PLURAL, (cue, Verb(lemma, 3, True, "past")))
                if lemma == _BE and "inner" not in cue.takes:
                    joined.setdefault(key + _PLURAL, (cue, Verb(lemma, 3, True, "present")))
    return joined, fused


def _meant(data: dict[str, Any]) -> Iterator[tuple[str, tuple[EntityKind, tuple[str, ...]]]]:
    """What «this minister», «this ministry» can mean, by key."""
    kinds: tuple[tuple[str, EntityKind], ...] = (("titles", "person"), ("bodies", "organization"))
    for name, kind in kinds:
        for phrase, words in data[name].items():
            yield fold(phrase), (kind, tuple(fold(word) for word in words))


def _steps(entries: dict[str, Entry]) -> dict[str, tuple[Entry | None, bool]]:
    """Every phrase and every beginning of one, with what it is and whether a longer phrase begins so."""
    begun: dict[str, tuple[Entry | None, bool]] = {}
    onward = (None, True)
    for key in entries:
        for n in range(len(key) - 1, 0, -1):
            if (head := key[:n]) in begun:
                break
            begun[head] = onward
    return begun | {key: (entry, key in begun) for key, entry in entries.items()}


@cache
def grammar() -> Grammar:
    """The Persian of the table, ready to be looked up."""
    data = table("fa", "speech")
    barred = {fold(word) for word in data["paradigms"]["except"]}
    weak = {fold(word) for word in data["paradigms"]["weak"]}
    entries: dict[str, Entry] = {}
    for key, verb in _verbs(data["paradigms"]):
        if key in barred or len(key) < 2:
            continue
        if key not in entries:
            entries[key] = Entry(replace(verb, weak=True) if key in weak else verb)
    plain: dict[str, Cue] = {}
    for surface, cue in cues("fa"):
        if cue.form == "verb":
            plain[fold(surface)] = cue
        else:
            entry = entries.setdefault(fold(surface), Entry())
            if cue not in entry.cues:
                entry.cues += (cue,)
    letters = {name: [fold(ending) for ending in endings] for name, endings in data["letters"].items()}
    for word in data["paradigms"]["nouns"]:
        entries.setdefault(fold(word), Entry()).tags |= {NOUN}
    for tag, phrases in data["words"].items():
        for phrase in phrases:
            entries.setdefault(fold(phrase), Entry()).tags |= {tag}
    meant = dict(_meant(data))
    for key in meant:
        entries.setdefault(key, Entry()).tags |= {"described"}
    joined, fused = _written_together(entries, letters["attitudes"])
    return Grammar(
        _steps(entries),
        plain,
        next(cue for cue in plain.values() if cue.key == "say"),
        next(cue for cue in plain.values() if cue.key == "deem"),
        next(cue for cue in plain.values() if cue.key == "document-says"),
        tuple(fold(stem) for stem in data["paradigms"]["passive"]),
        joined,
        fused,
        tuple(letters["conjunctions"]),
        tuple(sorted(letters["demonyms"], key=len, reverse=True)),
        tuple(letters["manner"]),
        tuple(letters["state_endings"]),
        meant,
    )
