from __future__ import annotations

import pytest

from didar.dates.stamp import edtf_of_given, find_stamp, run
from didar.model.draft import Draft
from didar.model.report import Report
from didar.text.fold import view

BODY = {
    "fa": "وزیر خارجه روز گذشته با همتای خود در بغداد دیدار کرد و درباره روابط دو کشور گفت‌وگو کرد.\n"
    "وی گفت این توافق در تاریخ ۱۲ مهر ۱۳۹۰ در همان شهر امضا شد و از آن پس اجرا شده است.",
    "ar": "التقى وزير الخارجية أمس نظيره في بغداد وبحثا العلاقات الثنائية بين البلدين وسبل تعزيزها.\n"
    "وقال إن الاتفاق وقع بتاريخ 12 مارس 2010 في العاصمة وإنه ينفذ منذ ذلك الحين.",
}


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ("2017-03-07T21:54:00+01:00", "2017-03-07T21:54"),
        ("2017-03-07T21:54:00.123Z", "2017-03-07T21:54"),
        ("2017-03-07T215400", "2017-03-07T21:54"),
        ("2017-03-07 21:54", "2017-03-07T21:54"),
        ("2017-03-07", "2017-03-07"),
        ("2017-03", "2017-03"),
        ("2017", "2017"),
        ("31/01/2017", "2017-01-31"),
        ("3/1/2017", "2017-01-03"),
        ("31/01/2017 07:41", "2017-01-31T07:41"),
        (" 2017-03-07 ", "2017-03-07"),
        ("2017-02-30", None),
        ("13/13/2017", None),
        ("2017-03-07T25:00", None),
        ("yesterday", None),
    ],
)
def test_edtf_of_given(given: str, edtf: str | None) -> None:
    assert edtf_of_given(given) == edtf


@pytest.mark.parametrize("place", ["head", "foot"])
@pytest.mark.parametrize(
    ("lang", "line", "stamp", "edtf"),
    [
        ("fa", "15 فروردين 1397 - 11:22", "15 فروردين 1397 - 11:22", "2018-04-04T11:22"),
        ("fa", "۱۳۹۸/۰۶/۱۷ ۱۸:۱۳", "۱۳۹۸/۰۶/۱۷ ۱۸:۱۳", "2019-09-08T18:13"),
        ("fa", "تاریخ انتشار: ۱۷ شهریور ۱۳۹۸ ساعت ۱۸:۱۳", "۱۷ شهریور ۱۳۹۸ ساعت ۱۸:۱۳", "2019-09-08T18:13"),
        ("fa", "چهارشنبه ۱۵ فروردین ۱۳۹۷", "چهارشنبه ۱۵ فروردین ۱۳۹۷", "2018-04-04"),
        ("fa", "11:22 - 15 فروردین 1397", "11:22 - 15 فروردین 1397", "2018-04-04T11:22"),
        ("fa", "شناسه خبر: ۸۳۴۲ | ۱۵ فروردین ۱۳۹۷ | ۱۱:۲۲ | سیاسی", "۱۵ فروردین ۱۳۹۷ | ۱۱:۲۲", "2018-04-04T11:22"),
        ("fa", "۹۷/۰۱/۱۵ - ۱۱:۲۲", "۹۷/۰۱/۱۵ - ۱۱:۲۲", "2018-04-04T11:22"),
        ("fa", "04 April 2018 - 11:22", "04 April 2018 - 11:22", "2018-04-04T11:22"),
        ("fa", "تهران - ایرنا - ۱۵ فروردین ۱۳۹۷", "۱۵ فروردین ۱۳۹۷", "2018-04-04"),
        ("fa", "۱۵ فروردین ۱۳۹۷\n۱۱:۲۲", "۱۵ فروردین ۱۳۹۷\n۱۱:۲۲", "2018-04-04T11:22"),
        ("fa", "آخرین به‌روزرسانی: ۱۵ فروردین ۱۳۹۷", "۱۵ فروردین ۱۳۹۷", "2018-04-04"),
        ("ar", "تاريخ الإفراج : 10/19/2021 5:51:43 PM", "10/19/2021 5:51:43 PM", "2021-10-19T17:51"),
        (
            "ar",
            "القاهرة 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس",
            "25 شوال 1436هـ الموافق 10 أغسطس 2015م",
            "2015-08-10",
        ),
        ("ar", "الأربعاء ٤ نيسان ٢٠١٨ - ١١:٢٢ بتوقيت القدس", "الأربعاء ٤ نيسان ٢٠١٨ - ١١:٢٢", "2018-04-04T11:22"),
        ("ar", "نشر في: 2018/04/04 - 11:22", "2018/04/04 - 11:22", "2018-04-04T11:22"),
        ("ar", "تاريخ النشر: 19/10/2021 الساعة 5:51 مساءً", "19/10/2021 الساعة 5:51 مساءً", "2021-10-19T17:51"),
        ("ar", "بتاريخ: 19-10-2021", "19-10-2021", "2021-10-19"),
        ("ar", "دمشق-سانا 19-10-2021", "19-10-2021", "2021-10-19"),
        ("ar", "الثلاثاء، 19 أكتوبر 2021 05:51 م", "الثلاثاء، 19 أكتوبر 2021 05:51 م", "2021-10-19T17:51"),
        ("ar", "19 تشرين الأول/أكتوبر 2021", "19 تشرين الأول/أكتوبر 2021", "2021-10-19"),
        ("ar", "آخر تحديث: 19 أكتوبر 2021", "19 أكتوبر 2021", "2021-10-19"),
    ],
)
def test_find_stamp(place: str, lang: str, line: str, stamp: str, edtf: str) -> None:
    text = f"عنوان\n{line}\n{BODY[lang]}" if place == "head" else f"{BODY[lang]}\n{line}"
    found = find_stamp(view(text), lang)
    assert found
    assert (text[found.span[0] : found.span[1]], found.edtf) == (stamp, edtf)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fa", "وزیر خارجه در تاریخ ۱۲ مهر ۱۳۹۴ وارد تهران شد و با همتای خود دیدار کرد."),
        ("fa", "۱۲ مهر"),
        ("fa", "سال ۱۳۹۴"),
        ("ar", "وفي 12 مارس 2010 وقع الطرفان الاتفاق في العاصمة."),
        ("ar", "12 مارس"),
        ("ar", "عام 2010"),
    ],
)
def test_dates_of_the_story_are_no_stamp(lang: str, line: str) -> None:
    assert find_stamp(view(f"{line}\n{BODY[lang]}"), lang) is None


def test_a_dateline_before_the_first_sentence() -> None:
    text = "جدة 04 شوال 1436 هـ الموافق 20 يوليو 2015 م واس " + BODY["ar"]
    found = find_stamp(view(text), "ar")
    assert found
    assert found.edtf == "2015-07-20"


def stamped(text: str, published: str | None) -> Draft:
    draft = Draft(Report("test", text, published=published), view(text), lang="fa")
    run(draft)
    return draft


def test_what_is_given_wins() -> None:
    draft = stamped("۱۵ فروردین ۱۳۹۷\n" + BODY["fa"], "2018-04-06T10:00:00+04:30")
    assert (draft.published, draft.written) == ("2018-04-06T10:00", "2018-04-04")
    assert [n.code for n in draft.notes] == ["stamp.conflict"]


def test_the_same_day_is_no_conflict() -> None:
    draft = stamped("۱۵ فروردین ۱۳۹۷\n" + BODY["fa"], "2018-04-04T10:00:00")
    assert (draft.published, draft.written, draft.notes) == ("2018-04-04T10:00", None, [])
    assert draft.stamp == (0, 15)


def test_a_hijri_stamp_may_be_a_day_off() -> None:
    draft = Draft(
        Report("test", text := "التاريخ: 9/10/1436\n" + BODY["ar"], published="2015-07-26"), view(text), lang="ar"
    )
    run(draft)
    assert (draft.published, draft.written, draft.notes) == ("2015-07-26", None, [])


@pytest.mark.parametrize(("lang", "line"), [("fa", "یکشنبه ۱۳ فروردین ۱۳۹۶"), ("ar", "الأحد 02 أفريل 2017")])
def test_a_line_with_a_day_ahead_of_the_given_one_is_no_stamp(lang: str, line: str) -> None:
    text = f"{line}\n{BODY[lang]}"
    draft = Draft(Report("test", text, published="2017-03-31"), view(text), lang=lang)
    run(draft)
    assert (draft.published, draft.stamp, draft.written, draft.notes) == ("2017-03-31", None, None, [])


def test_what_cannot_be_read_is_noted() -> None:
    draft = stamped("۱۵ فروردین ۱۳۹۷\n" + BODY["fa"], "gestern")
    assert draft.published == "2018-04-04"
    assert [n.code for n in draft.notes] == ["stamp.given.unreadable"]


def test_no_stamp_at_all() -> None:
    draft = stamped(BODY["fa"], None)
    assert (draft.published, draft.stamp) == (None, None)
