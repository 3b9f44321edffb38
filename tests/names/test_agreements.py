"""Agreements: known names, and names composed with their parties."""

from __future__ import annotations

import pytest

from names.marked_names import draft, words


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("fa", "تعهدات برجام باید اجرا شود.", ["برجام"]),
        ("fa", "قطعنامه ۲۲۳۱ شورای امنیت", ["قطعنامه ۲۲۳۱ شورای امنیت"]),
        (
            "fa",
            "موافقتنامه تعرفه ترجیحی بین ایران و اتحادیه اقتصادی اوراسیا امضا شد.",
            ["موافقتنامه تعرفه ترجیحی بین ایران و اتحادیه اقتصادی اوراسیا"],
        ),
        ("fa", "دو طرف به توافق رسیدند.", []),
        ("ar", "مستقبل الاتفاق النووي", ["الاتفاق النووي"]),
        ("ar", "ميثاق الأمم المتحدة", ["ميثاق الأمم المتحدة"]),
        ("ar", "وقعت اتفاقية التعاون الجمركي بين تونس والجزائر أمس.", ["اتفاقية التعاون الجمركي بين تونس والجزائر"]),
        ("ar", "توصل الجانبان إلى اتفاق.", []),
    ],
)
def test_agreements(lang: str, text: str, found: list[str]) -> None:
    assert words(draft(lang, text), "agreement") == found
