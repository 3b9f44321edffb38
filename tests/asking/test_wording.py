"""Words as they are looked up: spellings and cases that meet, and words that must not."""

from __future__ import annotations

import pytest

from didar.asking import owners, tables, titles
from didar.asking.tables import LANGS
from didar.asking.wording import key_of, languages, root, terms
from didar.knowledge import offices


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("ru", "министр обороны", "министра обороны"),
        ("ru", "Россия", "России"),
        ("ru", "Корея", "Кореей"),
        ("ru", "Соединённые Штаты Америки", "Соединенных Штатов Америки"),
        ("ru", "Саудовская Аравия", "Саудовской Аравии"),
        ("ar", "وزير الخارجية", "وزير خارجية"),
        ("ar", "القوات المسلحة", "للقوات المسلحة"),
        ("fa", "نخست‌وزیر", "نخست وزیر"),
        ("fa", "رئیس جمهور", "رييسجمهور"),
        ("en", "Minister of the Interior", "minister interior"),
        ("en", "Russia's minister", "Russia minister"),
        ("en", "U.S. president", "US president"),
    ],
)
def test_one_key(lang: str, one: str, other: str) -> None:
    assert key_of(one, lang) == key_of(other, lang)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("ru", "Нигер", "Нигерия"),
        ("ru", "Словакия", "Словения"),
        ("ru", "Австрия", "Австралия"),
        ("ar", "مالي", "مالطا"),
        ("en", "WHO", "who"),
        ("fa", "عراق", "عمان"),
    ],
)
def test_two_keys(lang: str, one: str, other: str) -> None:
    assert key_of(one, lang) != key_of(other, lang)


@pytest.mark.parametrize(("one", "other"), [("Лавров", "Лаврова"), ("Сергей", "Сергея"), ("Захарова", "Захаровой")])
def test_names_in_any_case_have_one_root(one: str, other: str) -> None:
    assert root(one, "ru") == root(other, "ru")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("وزیر دفاع روسیه", "fa"),
        ("وزير الدفاع الروسي", "ar"),
        ("министр", "ru"),
        ("minister", "en"),
        ("شويغو", "ar"),
        ("", "en"),
    ],
)
def test_language(text: str, lang: str) -> None:
    assert languages(text)[0] == lang


def test_where_an_envoy_is_sent_is_marked() -> None:
    assert [(t.key, t.towards) for t in terms("ambassador of Iran to Russia", "en")] == [
        ("ambassador", False), ("iran", False), ("russia", True)
    ]  # fmt: skip


# ---------------------------------------------------------------- tables


@pytest.mark.parametrize("name", ["rewordings.tsv", "title_variants.tsv", "owner_names.tsv"])
def test_rows_are_whole(name: str) -> None:
    for row in tables.rows(name):
        assert row[0] in LANGS
        assert all(cell == cell.strip() and "||" not in cell for cell in row)
        assert row[-1], row


def test_tables_speak_of_offices_there_are() -> None:
    known = set(offices.keys())
    said = [key for row in tables.rows("title_variants.tsv") for key in row[1].split("|")]
    said += [key for row in tables.rows("kindred.tsv") for key in (row[0], *row[1].split("|"))]
    assert [key for key in said if key not in known] == []


def test_tables_speak_of_owners_there_are() -> None:
    held = {spell.state for spell in offices.all_spells()} | {"COG", "COD", "MDA", "URY", "PRY", "BRN", "MUS"}
    said = {owner.partition(":")[0] for row in tables.rows("owner_names.tsv") for owner in row[1].split("|")}
    assert said - held == set()


@pytest.mark.parametrize("lang", LANGS)
def test_every_title_is_known_as_it_stands(lang: str) -> None:
    for key in offices.keys():  # noqa: SIM118  a module, not a mapping
        for title in filter(None, offices.title(key, lang).split("|")):
            assert key in [k for called in titles.table(lang)[key_of(title, lang)] for k in called.offices]


@pytest.mark.parametrize("lang", LANGS)
def test_states_come_first_by_their_own_name(lang: str) -> None:
    for key, found in owners.names(lang).items():
        assert [owner.rank for owner in found] == sorted(owner.rank for owner in found), key
