"""What states are called."""

from __future__ import annotations

import pytest

from didar.knowledge import states
from didar.text.fold import fold


@pytest.mark.parametrize(
    ("lang", "called", "alpha3"),
    [
        ("fa", "روسیه", "RUS"),
        ("fa", "فدراسیون روسیه", "RUS"),
        ("fa", "اکراین", "UKR"),
        ("fa", "امارات متحده عربی", "ARE"),
        ("fa", "کره جنوبی", "KOR"),
        ("fa", "نمسا", "AUT"),
        ("ar", "روسيا الاتحادية", "RUS"),
        ("ar", "كوت ديفوار", "CIV"),
        ("ar", "الولايات المتحدة", "USA"),
        ("ar", "جمهورية مصر العربية", "EGY"),
        ("ar", "كازاخستان", "KAZ"),
        ("ar", "جنوب أفريقيا", "ZAF"),
    ],
)
def test_a_state_has_many_names(lang: str, called: str, alpha3: str) -> None:
    assert states.state_names(lang)[called] == alpha3


@pytest.mark.parametrize(
    ("lang", "word", "alpha3"),
    [
        ("fa", "روس", "RUS"),
        ("fa", "روسی", "RUS"),
        ("fa", "روسیه‌ای", "RUS"),
        ("fa", "آمریکایی", "USA"),
        ("fa", "قزاقستانی", "KAZ"),
        ("fa", "اماراتی", "ARE"),
        ("ar", "روسي", "RUS"),
        ("ar", "الروسية", "RUS"),
        ("ar", "الكوري الجنوبي", "KOR"),
        ("ar", "الكورية الشمالية", "PRK"),
        ("ar", "الأميركي", "USA"),
        ("ar", "إماراتية", "ARE"),
    ],
)
def test_a_demonym_tells_the_state(lang: str, word: str, alpha3: str) -> None:
    assert states.demonyms(lang)[word] == alpha3


@pytest.mark.parametrize(
    ("lang", "word", "alpha3"),
    [("fa", "روس‌ها", "RUS"), ("fa", "ایرانیان", "IRN"), ("ar", "الروس", "RUS"), ("ar", "الإيرانيون", "IRN")],
)
def test_peoples(lang: str, word: str, alpha3: str) -> None:
    assert states.peoples(lang)[word] == alpha3


def test_a_state_is_shown_by_its_usual_name_in_four_languages() -> None:
    assert states.names("RUS") == {"en": "Russia", "fa": "روسیه", "ar": "روسيا", "ru": "Россия"}
    assert states.name("ISR", "fa") == "اسرائیل"
    assert states.name("ISR", "xx") is None


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_every_state_has_a_name_and_no_name_has_two_states(lang: str) -> None:
    assert not [code for code in states.alpha3_codes() if states.name(code, lang) is None]
    seen: dict[str, str] = {}
    for called, state in states.state_names(lang).items():
        assert seen.setdefault(fold(called), state) == state, called


def test_partisan_names_are_kept_apart() -> None:
    assert states.partisan_names("fa")["رژیم صهیونیستی"] == "ISR"
    assert "رژیم صهیونیستی" not in states.state_names("fa")
    assert states.capital_metonyms("ar")["الكرملين"] == "RUS"
