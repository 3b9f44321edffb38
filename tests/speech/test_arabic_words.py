"""The Arabic table of words of saying and the classes of words around them."""

from __future__ import annotations

import pytest

from didar.langs.pack import table
from didar.speech.arabic_words import tables
from didar.speech.cues import cues
from didar.text.fold import fold

FORMS = {fold(surface): cue for surface, cue in reversed(cues("ar"))}


@pytest.mark.parametrize(
    ("surface", "key", "form", "number"),
    [
        ("قالت", "qala", "finite", "singular"),
        ("يقولون", "qala", "finite", "plural"),
        ("قائلة", "qala", "participle", "singular"),
        ("أكدا", "akkada", "finite", "dual"),
        ("تؤكد", "akkada", "finite", "singular"),
        ("مؤكدين", "akkada", "participle", "any"),
        ("نفت", "nafa", "finite", "singular"),
        ("ينفي", "nafa", "finite", "singular"),
        ("يدعو", "daa", "finite", "singular"),
        ("داعيا", "daa", "participle", "singular"),
        ("التنويه", "nawwaha", "noun", "any"),
        ("فيما يلي نصها", "nass", "adjunct", "any"),
    ],
)
def test_forms(surface: str, key: str, form: str, number: str) -> None:
    cue = FORMS.get(fold(surface)) or FORMS[fold(surface.removeprefix("ال"))]
    assert (cue.key, cue.form, cue.number) == (key, form, number)


def test_the_table_is_large_and_its_ids_are_unique() -> None:
    entries = table("ar", "speech")["cue"]
    assert len({entry["id"] for entry in entries}) == len(entries) >= 80
    assert len(FORMS) > 1000


@pytest.mark.parametrize("word", ["مدينة", "عدن", "هنا", "شكرا", "نقلا", "طالبا", "رؤية", "مركزة", "إضافة"])
def test_words_that_only_look_so_are_no_words_of_saying(word: str) -> None:
    cue = FORMS.get(fold(word))
    assert cue is None or "named" in cue.marks or "close" in cue.marks


@pytest.mark.parametrize("entry", table("ar", "speech")["cue"], ids=lambda entry: entry["id"])
def test_what_takes_a_phrase_has_prepositions(entry: dict[str, list[str]]) -> None:
    assert ("phrase" in entry.get("takes", ())) == bool(entry.get("prepositions"))


@pytest.mark.parametrize(
    ("word", "definite"),
    [("الوزير", True), ("للوزير", True), ("والوزير", True), ("وزير", False), ("التزام", False), ("التزامهما", False)],
)
def test_the_article(word: str, definite: bool) -> None:
    assert tables().definite(fold(word)) is definite


@pytest.mark.parametrize(("word", "bare"), [("حرصه", "حرص"), ("رغبتها", "رغبة"), ("التزامهما", "التزام")])
def test_a_pronoun_is_taken_off(word: str, bare: str) -> None:
    assert fold(bare) in tables().possessed(fold(word))
    assert tables().has(fold(word), "object_heads")
