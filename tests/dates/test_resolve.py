from __future__ import annotations

from collections import Counter

import pytest

from dates.cases import CASES, NO_DATES
from didar.dates.resolve import resolve_text, run
from didar.dates.stamp import run as stamp
from didar.model.draft import Draft
from didar.model.report import Report
from didar.text.fold import view

ALL = [pytest.param(*case, id=f"{kind} {n} {case[0]}") for kind, cases in CASES.items() for n, case in enumerate(cases)]


def bare(marked: str) -> tuple[str, tuple[int, int]]:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    return marked.replace("⟦", "").replace("⟧", ""), (start, end)


@pytest.mark.parametrize(("lang", "published", "marked", "edtf"), ALL)
def test_value_and_span(lang: str, published: str | None, marked: str, edtf: str | None) -> None:
    text, span = bare(marked)
    found = {m.span: m.edtf for m in resolve_text(text, lang, published)}
    assert span in found, {text[a:b]: value for (a, b), value in found.items()}
    assert found[span] == edtf


@pytest.mark.parametrize(("lang", "text"), NO_DATES)
def test_no_dates(lang: str, text: str) -> None:
    assert [text[m.span[0] : m.span[1]] for m in resolve_text(text, lang, "2015-09-30")] == []


@pytest.mark.parametrize("kind", CASES)
def test_every_kind_in_both_languages(kind: str) -> None:
    languages = Counter(case[0] for case in CASES[kind])
    assert set(languages) == {"fa", "ar"}
    assert min(languages.values()) * 2 >= max(languages.values())


def test_dari_counts_years_from_january() -> None:
    text = "سال گذشته هزینه تعیین شد و در ۱۲ جنوری اعلام شد."
    assert [m.edtf for m in resolve_text(text, "fa", "2025-01-13")] == ["2024", "2025-01-12"]
    assert [m.edtf for m in resolve_text("سال گذشته گفت.", "prs", "2025-01-13")] == ["2024"]


def test_other_languages_are_refused() -> None:
    with pytest.raises(ValueError, match="'ru'"):
        resolve_text("12 марта 2015", "ru")


def drafted(text: str, lang: str, published: str | None = None) -> Draft:
    draft = Draft(Report("test", text, published=published), view(text), lang=lang)
    stamp(draft)
    return draft


def test_furniture_yields_no_dates_but_the_stamp_does() -> None:
    text = "۱۵ فروردین ۱۳۹۷ - ۱۱:۲۲\nوزیر امروز وارد تهران شد.\nآرشیو ۱۲ مهر ۱۳۹۰"
    draft = drafted(text, "fa")
    draft.boilerplate = [(0, 23), (text.index("آرشیو"), len(text))]
    run(draft)
    assert [m.edtf for m in draft.dates] == ["2018-04-04T11:22", "2018-04-04"]


@pytest.mark.parametrize(
    ("lang", "text", "code"),
    [
        ("fa", "وی دوشنبه ۲۷ مهر ۱۴۰۰ گفت.", "date.weekday.conflict"),
        ("ar", "قال الاثنين 19 أكتوبر 2021 ذلك.", "date.weekday.conflict"),
        ("fa", "در ۱۹ سپتامبر ۲۰۲۳ (۲۹ شهریور ۱۴۰۲) گفت.", "date.calendars.conflict"),
        ("ar", "في 20 شوال 1436هـ الموافق 10 أغسطس 2015م قال.", "date.calendars.conflict"),
        ("fa", "در ۳۱ مهر ۱۳۹۷ گفت.", "date.no_such_day"),
        ("ar", "في 31 أبريل 2015 قال.", "date.no_such_day"),
    ],
)
def test_what_disagrees_is_noted(lang: str, text: str, code: str) -> None:
    draft = drafted(text, lang)
    run(draft)
    assert code in [note.code for note in draft.notes]
    assert all(text[a:b].strip() == text[a:b] for note in draft.notes if note.span for a, b in [note.span])


def test_two_calendars_of_a_dateline_are_two_mentions() -> None:
    text = "القاهرة 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس"
    found = resolve_text(text, "ar")
    assert [(text[m.span[0] : m.span[1]], m.edtf, m.calendar) for m in found] == [
        ("25 شوال 1436هـ", "2015-08-10", "islamic"),
        ("10 أغسطس 2015م", "2015-08-10", "gregorian"),
    ]


def test_an_equated_date_lends_its_year() -> None:
    text = "از اول ژانویه برابر با ۱۱ دی سال ۱۳۹۷ محدود شد."
    assert [m.edtf for m in resolve_text(text, "fa")] == ["2019-01-01", "2019-01-01"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "گراسیموف روز دوشنبه در آغاز دیدار گفت: در دیدار امروز گفت و گو می کنیم."),
        ("ar", "قال خلال الاجتماع المشترك، يوم الاثنين، ذلك. وأكد أهمية الاجتماع المشترك مع الوفد اليوم."),
    ],
)
def test_today_at_talks_that_are_dated(lang: str, text: str) -> None:
    assert [m.edtf for m in resolve_text(text, lang, "2021-10-19")] == ["2021-10-18", "2021-10-18"]


def test_basis_and_confidence() -> None:
    found = resolve_text("در ۱۲ مهر ۱۳۹۴ گفت. امروز آمد. در ۲ مهر رفت. سال‌های اخیر.", "fa", "2015-10-05")
    assert [m.basis for m in found] == ["stated", "relative", "inferred", "relative"]
    assert [m.calendar for m in found] == ["jalali", "gregorian", "jalali", "gregorian"]
    assert found[0].confidence > found[2].confidence > found[3].confidence
