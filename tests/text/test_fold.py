import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.text.fold import fold, view

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكکلمنهوىیيةۀءآأإؤئپچژگ\u200c\u0640\u064e\u0651\u0654\u200f 1۲٣.،«»\nabÉж"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("می‌یابد", "می یابد"),
        ("می‌یابد", "مييابد"),
        ("همكاريها", "همکاری‌ها"),
        ("تأکید", "تاكيد"),
        ("وزراء", "وزرا"),
        ("إلى", "الی"),
        ("سعودية", "سعودیه"),
        ("مُكمّلة", "مكملة"),
        ("دیـــدار", "دیدار"),
        ("۱۳۹۷", "1397"),
        ("١٤٣٦", "1436"),
        ("ﻻ", "لا"),
        ("«نقل»", '"نقل"'),
        ("قضیۀ", "قضیه"),
        ("Kremlin", "KREMLIN"),
    ],
)
def test_what_counts_as_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("دیدار", "دیوار"), ("علی", "عالی"), ("1397", "1379"), ("قال", "قالت")])
def test_what_does_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(alphabet=LETTERS, max_size=60))
def test_every_word_is_its_own_characters(text: str) -> None:
    v = view(text)
    assert v.squeezed == "".join(w.key for w in v.words)
    for w in v.words:
        assert fold(text[w.start : w.end]) == (w.key if w.kind != "newline" else "")
        assert v.span(w.a, w.b) == (w.start, w.end)


@given(st.text(alphabet=LETTERS, max_size=60), st.data())
def test_any_part_maps_back_to_characters_with_its_key(text: str, data: st.DataObject) -> None:
    v = view(text)
    if "\n" in v.squeezed or not v.squeezed:
        return
    a = data.draw(st.integers(0, len(v.squeezed) - 1))
    b = data.draw(st.integers(a + 1, len(v.squeezed)))
    start, end = v.span(a, b)
    assert v.squeezed[a:b] in fold(text[start:end])
    assert end == len(text) or not unicodedata.combining(text[end])


@given(st.text(max_size=80))
def test_any_text_can_be_viewed(text: str) -> None:
    v = view(text)
    assert [w.i for w in v.words] == list(range(len(v.words)))
    assert all(x.end <= y.start for x, y in zip(v.words, v.words[1:], strict=False))


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_normal_forms_are_equal(form: str) -> None:
    text = "آغاز گفت‌وگوی مسؤول ایرانی دربارۀ إجراءات جدیدة"
    assert fold(unicodedata.normalize(form, text)) == fold(text)
