"""Persian and Arabic are equals: the same tables, with the same keys."""

from __future__ import annotations

from importlib.resources import files

import pytest

from didar.langs.pack import PACKS, table


def names(lang: str) -> set[str]:
    return {p.name for p in files("didar.langs").joinpath(lang).iterdir() if p.name.endswith(".toml")}


def test_the_same_tables() -> None:
    first, *others = (names(lang) for lang in PACKS)
    assert first
    assert all(other == first for other in others)


@pytest.mark.parametrize("name", sorted(names(PACKS[0])))
def test_the_same_keys(name: str) -> None:
    first, *others = (set(table(lang, name.removesuffix(".toml"))) for lang in PACKS)
    assert all(other == first for other in others)


@pytest.mark.parametrize("lang", PACKS)
def test_acts_and_contexts_are_plovers(lang: str) -> None:
    data = table(lang, "coding")
    assert set(data["acts"]) <= {"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}
    assert len(data["contexts"]) >= 29
