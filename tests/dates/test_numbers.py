from __future__ import annotations

import pytest

from didar.dates.numbers import cardinals, ordinals, spelled_years


@pytest.mark.parametrize(
    ("lang", "number", "spelling"),
    [("fa", 21, "بیست و یک"), ("fa", 99, "نود و نه"), ("ar", 21, "واحد و عشرين"), ("ar", 99, "تسعة و تسعون")],
)
def test_cardinals(lang: str, number: int, spelling: str) -> None:
    assert spelling in cardinals(lang)[number]


@pytest.mark.parametrize(
    ("lang", "number", "spelling"),
    [("fa", 31, "سی و یکم"), ("fa", 1, "اول"), ("ar", 25, "الخامس و العشرين"), ("ar", 31, "الحادي و الثلاثين")],
)
def test_ordinals(lang: str, number: int, spelling: str) -> None:
    assert spelling in ordinals(lang)[number]


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_every_day_and_no_more(lang: str) -> None:
    assert set(ordinals(lang)) == set(range(1, 32))
    assert set(range(1, 101)) == set(cardinals(lang))


@pytest.mark.parametrize(
    ("lang", "year", "spelling"), [("fa", 1397, "هزار و سیصد و نود و هفت"), ("ar", 2015, "ألفين و خمسة عشر")]
)
def test_years(lang: str, year: int, spelling: str) -> None:
    assert spelling in spelled_years(lang)[year]
