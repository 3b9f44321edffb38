"""The words that tell of meetings: the same parts in both languages, every part of use, every reason explained."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from didar.events.tables import Form, Naming, Sign, tables
from didar.langs.pack import PACKS, table

SOURCE = "".join(p.read_text(encoding="utf-8") for p in files("didar.events").iterdir() if p.name.endswith(".py"))


@pytest.mark.parametrize("part", ["word", "phrase", "sign"])
def test_the_same_keys(part: str) -> None:
    first, *others = (set(table(lang, "meetings")[part]) for lang in PACKS)
    assert all(other == first for other in others)


@pytest.mark.parametrize("part", ["word", "phrase", "sign"])
def test_every_key_is_of_use(part: str) -> None:
    unused = [key for key in table("fa", "meetings")[part] if f'"{key}"' not in SOURCE]
    assert unused == []


@pytest.mark.parametrize("lang", PACKS)
def test_every_phrase_names_one_thing(lang: str) -> None:
    phrases = [phrase for entry in table(lang, "meetings")["anchor"] for phrase in entry["words"]]
    assert sorted(p for p in set(phrases) if phrases.count(p) > 1) == []


@pytest.mark.parametrize("lang", PACKS)
def test_forms_and_signs_are_known(lang: str) -> None:
    data = table(lang, "meetings")
    assert {entry["form"] for entry in data["anchor"]} <= set(get_args(Form))
    assert set(data["sign"]) == set(get_args(Sign))


def test_every_form_is_explained() -> None:
    codes = tomllib.loads(files("didar.events").joinpath("why.toml").read_text(encoding="utf-8"))["codes"]
    assert set(codes) == {f"event.{form}" for form in get_args(Form)}


def test_words_are_found_in_any_spelling() -> None:
    naming = tables("fa").namings.get("گفت و گوی تلفنی")
    assert naming == Naming("phone_call", "noun")
    assert tables("fa").namings.get("گفت‌وگوی تلفنی") == naming
    assert tables("ar").namings.get("إستقبل") == tables("ar").namings.get("استقبل")
