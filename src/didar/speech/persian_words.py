"""What Persian words can be in a sentence of speech: verb forms, words of saying, and the small words between them.

All of it comes from ``langs/fa/speech.toml``. Everything is kept by its folded key without spaces, so that «می گوید»,
«می‌گوید» and «میگوید» are one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal

from didar.langs.pack import table
from didar.speech.cues import Cue, cues
from didar.text.fold import fold

Mood = Literal["past", "imperfect", "perfect", "participle", "present", "subjunctive", "future"]

NOUN = "noun"
"""Tag of nouns that hold a verb's form («گفت و گو»)."""

_PERSONS = (("", 3, False), ("ند", 3, True), ("م", 1, False), ("یم", 1, True), ("ید", 2, True))
_PRESENT_PERSONS = (("د", 3, False), ("ند", 3, True), ("م", 1, False), ("یم", 1, True), ("ید", 2, True))
_PERFECT_PERSONS = (("است", 3, False), ("اند", 3, True), ("ام", 1, False), ("ایم", 1, True))
_FUTURE_PERSONS = (("خواهد", 3, False), ("خواهند", 3, True), ("خواهم", 1, False), ("خواهیم", 1, True))


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb: its folded past stem, person, number and mood.

    ``weak`` forms are nouns as often; ``compound`` verbs are a fixed word and a verb, always written apart.
    """

    lemma: str
    person: int
    plural: bool
    mood: Mood
    weak: bool = False
    compound: bool = False


@dataclass(slots=True)
class Entry:
    """All that one folded phrase can be."""

    verb: Verb | None = None
    cues: list[Cue] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    joined: tuple[Cue, Verb] | None = None
    """A noun of saying and its light verb written as one word («خبرداد»)."""
    fused: Cue | None = None
    """A noun of saying with «با» written onto it («بابیان»)."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Every phrase of the table by its key, and the plain verbs of saying by past stem.

    ``entries`` also holds every beginning of a phrase, with None where it is none itself; and for each whether a
    longer phrase begins so.
    """

    entries: dict[str, tuple[Entry | None, bool]]
    plain: dict[str, Cue]


def _negated(stem: str) -> Iterator[str]:
    """A stem as it stands and with ن before it (نیامد, نیفزود)."""
    yield stem
    yield "ن" + stem
    if stem.startswith("ا"):
        yield "نی" + stem
        yield "نی" + stem[1:]


def _present_stems(stem: str) -> tuple[str, ...]:
    """The stem before a present ending: a stem in ا takes ی (می‌نماید)."""
    return (stem, stem + "ی") if stem.endswith("ا") else (stem,)


def _past_forms(past: str) -> Iterator[tuple[str, Verb]]:
    for stem in _negated(past):
        for ending, person, plural in _PERSONS:
            yield stem + ending, Verb(past, person, plural, "past")
            yield stem + "هبود" + ending, Verb(past, person, plural, "past")
        for ending, person, plural in _PERFECT_PERSONS:
            yield stem + "ه" + ending, Verb(past, person, plural, "perfect")
        yield stem + "ه", Verb(past, 3, False, "participle")
        for ending, plural in (("باشد", False), ("باشند", True)):
            yield stem + "ه" + ending, Verb(past, 3, plural, "subjunctive")
    for prefix in ("می", "نمی"):
        for ending, person, plural in _PERSONS:
            yield prefix + past + ending, Verb(past, person, plural, "imperfect")
    for auxiliary, person, plural in _FUTURE_PERSONS:
        yield auxiliary + past, Verb(past, person, plural, "future")
        yield "ن" + auxiliary + past, Verb(past, person, plural, "future")


def _present_forms(past: str, present: str) -> Iterator[tuple[str, Verb]]:
    for stem in _present_stems(present):
        for ending, person, plural in _PRESENT_PERSONS:
            for prefix in ("می", "نمی"):
                yield prefix + stem + ending, Verb(past, person, plural, "present")
            for prefix in ("", "ب", "ن", "بی", "نی"):
                yield prefix + stem + ending, Verb(past, person, plural, "subjunctive")


def _forms(past: str, present: str) -> Iterator[tuple[str, Verb]]:
    """Every form of a verb that the reader knows, with what it is."""
    yield from _past_forms(past)
    yield from _present_forms(past, present)


def _verbs(data: dict[str, Any]) -> Iterator[tuple[str, Verb]]:
    """All verb forms of the table, the surest first."""
    verbs = data["verbs"]
    for word in verbs["third_singular"]:
        yield fold(word), Verb(_of_being(word), 3, False, "present")
    for word in verbs["third_plural"]:
        yield fold(word), Verb(_of_being(word), 3, True, "present")
    for word in verbs["first"]:
        yield fold(word), Verb(_of_being(word), 1, word.endswith("یم"), "present")
    stems = [(fold(past), fold(present)) for past, present in verbs["stems"]]
    present_of: dict[str, str] = {}
    for past, present in stems:
        present_of.setdefault(past, present)
        yield from _forms(past, present)
    for word, past in ((fold(word), fold(past)) for word, past in verbs["compounds"]):
        for form, verb in _forms(past, present_of[past]):
            yield word + form, replace(verb, lemma=word + past, compound=True)


def _of_being(word: str) -> str:
    """The stem under which forms of «to be» and «to have» are kept."""
    return "داشت" if "دار" in word else "است"


def _join(entries: dict[str, Entry]) -> None:
    """Add every noun of saying written together with the past of its light verb, and with «با» before it."""
    for key, entry in list(entries.items()):
        for cue in entry.cues:
            if "alone" not in cue.marks:
                fused = entries.setdefault("با" + key, Entry())
                fused.fused = fused.fused or cue
            for lemma in cue.verbs:
                for ending, person, plural in _PERSONS[:2]:
                    joined = entries.setdefault(key + lemma + ending, Entry())
                    joined.joined = joined.joined or (cue, Verb(lemma, person, plural, "past"))


@cache
def grammar() -> Grammar:
    """The Persian of the table, ready to be looked up."""
    data = table("fa", "speech")
    barred = {fold(word) for word in data["verbs"]["except"]}
    weak = {fold(word) for word in data["verbs"]["weak"]}
    entries: dict[str, Entry] = {}
    for key, verb in _verbs(data):
        if key in barred or len(key) < 2:
            continue
        entry = entries.setdefault(key, Entry())
        if entry.verb is None:
            entry.verb = replace(verb, weak=True) if key in weak else verb
    plain: dict[str, Cue] = {}
    for surface, cue in cues("fa"):
        if cue.form == "verb":
            plain[fold(surface)] = cue
        else:
            known = entries.setdefault(fold(surface), Entry()).cues
            if cue not in known:
                known.append(cue)
    _join(entries)
    for word in data["verbs"]["nouns"]:
        entries.setdefault(fold(word), Entry()).tags.add(NOUN)
    for tag, phrases in data["words"].items():
        for phrase in phrases:
            entries.setdefault(fold(phrase), Entry()).tags.add(tag)
    beginnings = {key[:n] for key in entries for n in range(1, len(key))}
    steps = {key: (entries.get(key), key in beginnings) for key in beginnings.union(entries)}
    return Grammar(steps, plain)
