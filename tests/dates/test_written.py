from __future__ import annotations

import pytest

from didar.dates.resolve import run
from didar.dates.stamp import run as stamp
from didar.model.draft import Draft
from didar.model.report import Report
from didar.text.fold import view


def read(lang: str, text: str, published: str | None) -> Draft:
    draft = Draft(Report("test", text, published=published), view(text), lang=lang)
    stamp(draft)
    run(draft)
    return draft


@pytest.mark.parametrize(
    ("lang", "published", "text", "written", "values"),
    [
        ("fa", "2018-04-04T11:22", "کنفرانس فردا (چهارشنبه) برگزار می‌شود.", "2018-04-03", ["2018-04-04"]),
        ("fa", "2018-04-04", "وزیر امروز (سه شنبه) گفت. وی دیروز آمد.", "2018-04-03", ["2018-04-03", "2018-04-02"]),
        ("fa", "2019-09-01T02:46", "وی امروز(شنبه 9 شهریور) گفت.", "2019-08-31", ["2019-08-31"]),
        ("fa", "2018-04-04", "کنفرانس فردا (پنجشنبه) برگزار می‌شود.", None, ["2018-04-05"]),
        ("fa", "2019-09-07T00:43", "وی امروز گفت.", "2019-09-06", ["2019-09-06"]),
        ("fa", "2019-09-07T00:43", "وی امروز سفر خواهد کرد.", None, ["2019-09-07"]),
        ("fa", "2019-09-07T05:00", "وی امروز گفت.", None, ["2019-09-07"]),
        ("fa", None, "وی امروز سه شنبه ۲۸ خرداد ۱۳۹۸ گفت. دیروز آمد.", "2019-06-18", ["2019-06-18", "2019-06-17"]),
        ("fa", None, "وی امروز سه شنبه گفت.", None, [None]),
        ("ar", "2017-03-08", "قال اليوم الثلاثاء ذلك.", "2017-03-07", ["2017-03-07"]),
        ("ar", "2017-03-07", "قال اليوم الثلاثاء ذلك.", None, ["2017-03-07"]),
        ("ar", "2015-07-21T02:48", "استقبل الأمير في جدة مساء اليوم الوزير.", "2015-07-20", ["2015-07-20"]),
        ("ar", "2015-08-06T01:43", "وصل أمس إلى الأردن.", None, ["2015-08-05"]),
        ("ar", "2015-08-06T01:43", "سيلتقي مساء اليوم الوزير.", None, ["2015-08-06"]),
        ("ar", "2015-08-06T01:43", "أوضح في وقت سابق أنه سيلتقي اليوم الوزير.", "2015-08-05", ["2015-08-05"]),
        ("ar", "2017-04-10", "قال أمس الخميس ذلك.", "2017-04-07", ["2017-04-06"]),
        ("ar", "2015-08-11", "قال اليوم الاثنين 10 أغسطس ذلك.", "2015-08-10", ["2015-08-10"]),
        ("ar", None, "قال اليوم الاثنين 10 أغسطس 2015 ذلك. ووصل غدا.", "2015-08-10", ["2015-08-10", "2015-08-11"]),
    ],
)
def test_written(lang: str, published: str | None, text: str, written: str | None, values: list[str | None]) -> None:
    draft = read(lang, text, published)
    assert draft.written == written
    assert [m.edtf for m in draft.dates] == values
    assert bool(written) == any(n.code.startswith(("date.written", "date.stamp")) for n in draft.notes)


def test_a_stamp_of_crawling_is_noted() -> None:
    draft = read("ar", "قال أمس الخميس ذلك.", "2017-04-10")
    assert "date.stamp.crawl" in [n.code for n in draft.notes]


@pytest.mark.parametrize("published", ["2018", "2018-04"])
def test_a_stamp_without_a_day_fixes_no_day(published: str) -> None:
    assert [m.edtf for m in read("fa", "وی امروز گفت.", published).dates] == [None]
