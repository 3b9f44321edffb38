from __future__ import annotations

import doctest

import pytest

import didar


def test_the_docstring_tells_the_truth() -> None:
    assert doctest.testmod(didar).failed == 0


@pytest.mark.parametrize(
    ("lang", "text", "words", "edtf", "calendar"),
    [
        ("fa", "وزیر ⟦هفته گذشته⟧ وارد مسکو شد.", "هفته گذشته", "2015-09-19/2015-09-25", "jalali"),
        ("prs", "وزیر ⟦۱۲ میزان ۱۴۰۰⟧ وارد کابل شد.", "۱۲ میزان ۱۴۰۰", "2021-10-04", "jalali"),
        ("ar", "وصل الوزير ⟦25 شوال 1436هـ⟧.", "25 شوال 1436هـ", "2015-08-10", "islamic"),
    ],
)
def test_words_value_and_reason(lang: str, text: str, words: str, edtf: str, calendar: str) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    (read,) = didar.read_dates(plain, lang, "2015-09-30")
    assert (read.words, read.edtf, read.calendar) == (words, edtf, calendar)
    assert plain[slice(*read.span)] == words
    assert read.reason.endswith(".")
    assert read.notes == ()


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("fa", "وی دوشنبه ۲۷ مهر ۱۴۰۰ گفت.", ["2021-10-19", "Monday", "Tuesday"]),
        ("ar", "قال الاثنين 19 أكتوبر 2021 ذلك.", ["2021-10-19", "Monday", "Tuesday"]),
        ("fa", "در ۱۹ سپتامبر ۲۰۲۳ (۲۹ شهریور ۱۴۰۲) گفت.", ["2023-09-19", "2023-09-20"]),
        ("ar", "في 20 شوال 1436هـ الموافق 10 أغسطس 2015م قال.", ["2015-08-05", "2015-08-10"]),
        ("fa", "وی فردا (چهارشنبه) می‌رود.", ["2015-09-30", "2015-09-29"]),
        ("ar", "سيصل غدا (الأربعاء) الوزير.", ["2015-09-30", "2015-09-29"]),
    ],
)
def test_what_disagrees_is_told_with_both_values(lang: str, text: str, values: list[str]) -> None:
    told = " ".join(note for read in didar.read_dates(text, lang, "2015-09-30") for note in read.notes)
    assert [value for value in values if value not in told] == []


def test_vague_spans_have_no_value_but_a_reason() -> None:
    reads = [*didar.read_dates("در سال‌های اخیر", "fa"), *didar.read_dates("في السنوات الأخيرة", "ar")]
    assert [(read.edtf, read.why) for read in reads] == [(None, "date.vague")] * 2


@pytest.mark.parametrize(
    ("text", "lang", "day", "error"),
    [(b"", "fa", None, TypeError), ("امروز", "ru", None, ValueError), ("اليوم", "ar", "Wednesday", ValueError)],
)
def test_wrong_use_is_refused(text: str, lang: str, day: str | None, error: type[Exception]) -> None:
    with pytest.raises(error):
        didar.read_dates(text, lang, day)
