"""Any date, in any calendar, digits and spelling of its month, comes back with its exact place."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from didar.dates import calendars
from didar.dates.calendars import Calendar
from didar.dates.resolve import resolve_text
from didar.langs.pack import table

DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
FRAME = {"fa": ("وزیران در ", " در تهران دیدار کردند."), "ar": ("التقى الوزيران في ", " في بغداد.")}
CALENDARS: tuple[Calendar, ...] = ("gregorian", "jalali", "islamic")
DAYS = st.dates(date(1945, 1, 1), date(2060, 12, 31))
PIECES = ["سال", "روز", "ماه", "مهر", "تا", "و", "يوم", "عام", "من", "إلى", "هـ", "امروز", *"۱۲٣45/:-.،() \n\u200c"]
ANY_TEXT = st.lists(st.sampled_from(PIECES)).map("".join)


def names(lang: str, calendar: Calendar, month: int) -> list[str]:
    return list(table(lang, "dates")["months"][calendar][str(month)])


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["fa", "ar"]), st.sampled_from(CALENDARS), DAYS, st.sampled_from(DIGITS), st.data())
def test_a_day_in_words_comes_back(lang: str, calendar: Calendar, when: date, digits: str, data: st.DataObject) -> None:
    year, month, day = calendars.fields(calendar, when)
    name = data.draw(st.sampled_from(names(lang, calendar, month)))
    era = {"gregorian": "", "jalali": "", "islamic": " هجری قمری" if lang == "fa" else "هـ"}[calendar]
    written = f"{day} {name} {year}".translate(str.maketrans(DIGITS[0], digits)) + era
    before, after = FRAME[lang]
    found = resolve_text(before + written + after, lang)
    assert [(m.span, m.edtf, m.calendar) for m in found] == [
        ((len(before), len(before) + len(written)), when.isoformat(), calendar)
    ]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["fa", "ar"]), DAYS, st.sampled_from(DIGITS), st.sampled_from("/-."))
def test_a_day_in_digits_comes_back(lang: str, when: date, digits: str, mark: str) -> None:
    calendar: Calendar = "jalali" if lang == "fa" else "gregorian"
    year, month, day = calendars.fields(calendar, when)
    written = f"{year}{mark}{month:02}{mark}{day:02}".translate(str.maketrans(DIGITS[0], digits))
    before, after = FRAME[lang]
    found = resolve_text(before + written + after, lang)
    assert [(m.span, m.edtf) for m in found] == [((len(before), len(before) + len(written)), when.isoformat())]


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["fa", "ar"]), ANY_TEXT)
def test_anything_is_read_without_a_fault(lang: str, text: str) -> None:
    found = resolve_text(text, lang, "2015-09-30T01:00")
    spans = [m.span for m in found]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)


@pytest.mark.parametrize("piece", ["امروز (", "اليوم (", "من ", "12 و ", "بين عام 2011 و", "«", "2011-"])
@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_much_of_the_same_is_read_in_time(lang: str, piece: str) -> None:
    resolve_text(piece * 3_000, lang, "2015-09-30T01:00")
