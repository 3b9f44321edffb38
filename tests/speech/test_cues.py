"""The tables of words of saying: what they must have, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from didar.langs.pack import PACKS, table
from didar.speech.cues import conjugate, cues
from didar.speech.persian_words import grammar
from didar.text.fold import fold

SENSES = {"say", "claim", "stress", "ask", "thank", "praise", "condemn", "hope", "warn", "deny", "announce"}


def test_a_stem_in_every_number() -> None:
    paradigm = {"singular": ["{}", "{}ت"], "dual": ["{}ا"], "plural": ["{}وا"]}
    assert list(conjugate(paradigm, "أكد")) == [
        ("أكد", "singular"),
        ("أكدت", "singular"),
        ("أكدا", "dual"),
        ("أكدوا", "plural"),
    ]


@pytest.mark.parametrize("lang", PACKS)
def test_a_full_table(lang: str) -> None:
    entries = cues(lang)
    assert len({fold(surface) for surface, _ in entries}) >= 150
    assert {cue.sense for _, cue in entries} >= SENSES


@pytest.mark.parametrize("lang", PACKS)
def test_ids_are_unique(lang: str) -> None:
    ids = [entry["id"] for entry in table(lang, "speech")["cue"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", PACKS)
def test_a_phrase_has_its_prepositions(lang: str) -> None:
    bare = [
        e["id"] for e in table(lang, "speech")["cue"] if "phrase" in e.get("takes", ()) and not e.get("prepositions")
    ]
    assert bare == []


def persian_nouns() -> Iterator[tuple[str, tuple[str, ...]]]:
    for surface, cue in cues("fa"):
        if cue.verbs:
            yield surface, cue.verbs


def test_persian_nouns_have_verbs_of_the_table() -> None:
    known = {entry.verb.lemma for entry, _ in grammar().entries.values() if entry and entry.verb}
    assert {verb for _, verbs in persian_nouns() for verb in verbs} <= known


@pytest.mark.parametrize(
    ("form", "lemma", "person", "plural", "mood"),
    [
        ("گفت", "گفت", 3, False, "past"),
        ("گفتند", "گفت", 3, True, "past"),
        ("گفته است", "گفت", 3, False, "perfect"),
        ("گفته‌اند", "گفت", 3, True, "perfect"),
        ("گفته بود", "گفت", 3, False, "past"),
        ("می‌گوید", "گفت", 3, False, "present"),
        ("می گویند", "گفت", 3, True, "present"),
        ("می‌گفت", "گفت", 3, False, "imperfect"),
        ("خواهد گفت", "گفت", 3, False, "future"),
        ("نگفت", "گفت", 3, False, "past"),
        ("بگوید", "گفت", 3, False, "subjunctive"),
        ("گفتم", "گفت", 1, False, "past"),
        ("می‌کنیم", "کرد", 1, True, "present"),
        ("نیامد", "امد", 3, False, "past"),
        ("بیفزاید", "افزود", 3, False, "subjunctive"),
        ("می‌نماید", "نمود", 3, False, "present"),
        ("قرار داد", "قرارداد", 3, False, "past"),
    ],
)
def test_persian_verb_forms(form: str, lemma: str, person: int, plural: bool, mood: str) -> None:
    entry, _ = grammar().entries[fold(form)]
    assert entry is not None
    assert entry.verb is not None
    assert (entry.verb.lemma, entry.verb.person, entry.verb.plural, entry.verb.mood) == (lemma, person, plural, mood)
