"""Forms of a person's name."""

from __future__ import annotations

import pytest

from didar.knowledge.name_forms import forms


@pytest.mark.parametrize(
    ("lang", "name", "expected"),
    [
        ("fa", "سیاوش کهدونی", {"سیاوشکهدونی": "full", "کهدونی": "short"}),
        ("fa", "محمدجواد کهدونی", {"محمدجوادکهدونی": "full", "جوادکهدونی": "shorter", "کهدونی": "short"}),
        ("fa", "سیاوش کهدونی زاده", {"سیاوشکهدونیزاده": "full", "کهدونیزاده": "short"}),
        ("ar", "سامر بن خلدون الكهدوني", {"سامربنخلدونالکهدونی": "full", "الکهدونی": "short"}),
        ("ar", "سامر خلدون الكهدوني", {"سامرخلدونالکهدونی": "full", "سامرالکهدونی": "shorter", "الکهدونی": "short"}),
        ("ar", "الكهدوني", {"الکهدونی": "full"}),
    ],
)
def test_forms_of_one_name(lang: str, name: str, expected: dict[str, str]) -> None:
    assert {key: kind for key, (kind, _) in forms({"x": [name]}, lang).items()} == expected


def test_a_full_name_of_one_is_no_short_form_of_another() -> None:
    found = forms({"one": ["کامران سیاوش کهدونی"], "other": ["کامران کهدونی"]}, "fa")
    assert found["کامرانکهدونی"] == ("full", {"other"})
    assert found["کهدونی"] == ("short", {"one", "other"})


def test_a_single_word_beside_a_name_is_a_family_name() -> None:
    assert forms({"x": ["سیاوش کهدونی", "کهدون"]}, "fa")["کهدون"] == ("short", {"x"})
