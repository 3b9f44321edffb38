from __future__ import annotations

import pytest

from didar.dates.tense import tense, told_earlier
from didar.text.fold import view


def words(marked: str) -> tuple[str, int, int]:
    before, inner, after = marked.replace("⟧", "⟦").split("⟦")
    start = len(view(before).words)
    return before + inner + after, start, start + len(view(inner).words)


@pytest.mark.parametrize(
    ("lang", "marked", "expected"),
    [
        ("fa", "وزیر ⟦روز دوشنبه⟧ با همتای خود دیدار کرد.", "past"),
        ("fa", "وزیر ⟦روز دوشنبه⟧ گفت که سفر خواهد کرد.", "past"),
        ("fa", "وزیر ⟦روز دوشنبه⟧ سفر خواهد کرد.", "future"),
        ("fa", "نشست ⟦روز دوشنبه⟧ برگزار می‌شود.", "future"),
        ("fa", "نشست ⟦روز دوشنبه⟧ برگزار می شود.", "future"),
        ("fa", "وی ⟦روز دوشنبه⟧ می‌گفت.", "past"),
        ("fa", "وی ⟦روز دوشنبه⟧ می گفت.", "past"),
        ("fa", "نشست ⟦روز دوشنبه⟧. سپس رفت.", None),
        ("fa", "نشست ⟦روز دوشنبه⟧ نسخه ۲.۵ را دید.", "past"),
        ("ar", "التقى الوزير ⟦يوم الاثنين⟧ نظيره.", None),
        ("ar", "سوف يلتقي، كما أعلن، ⟦يوم الاثنين⟧ نظيره.", None),
        ("ar", "سيلتقي الوزير ⟦يوم الاثنين⟧ نظيره.", "future"),
        ("ar", "ومن المقرر أن يصل ⟦يوم الاثنين⟧.", "future"),
        ("ar", "الاجتماع المقرر ⟦يوم الاثنين⟧ في جدة.", "future"),
        ("ar", "الشؤون السياسية ⟦يوم الاثنين⟧ في جدة.", None),
        ("ar", "قال إن اللقاء ⟦يوم الاثنين⟧.", None),
        ("ar", "قال ذلك. وفي ⟦يوم الاثنين⟧ لقاء.", None),
        ("ar", "وقع ما وقع، ثم ⟦يوم الاثنين⟧ اللقاء.", None),
    ],
)
def test_tense(lang: str, marked: str, expected: str | None) -> None:
    text, i, j = words(marked)
    assert tense(view(text), lang, i, j) == expected


@pytest.mark.parametrize(
    ("lang", "marked", "expected"),
    [
        ("fa", "پیشتر گفته بود که ⟦امروز⟧ سفر خواهد کرد.", True),
        ("fa", "گفت که ⟦امروز⟧ سفر خواهد کرد.", False),
        ("ar", "وكان قد أوضح في وقت سابق أنه سيلتقي ⟦اليوم⟧ نظيره.", True),
        ("ar", "سيلتقي ⟦اليوم⟧ نظيره.", False),
    ],
)
def test_told_earlier(lang: str, marked: str, expected: bool) -> None:
    text, i, _ = words(marked)
    assert told_earlier(view(text), lang, i) is expected
