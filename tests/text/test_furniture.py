"""What of a page is no part of the report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.langs.pack import PACKS, table
from didar.model.draft import Draft
from didar.model.report import Report
from didar.text import furniture
from didar.text.fold import view

LEDE = {
    "fa": (
        "نادر سهرابی، وزیر خارجه، روز دوشنبه در تهران با نیلوفر آذری "
        "سفیر کشور همسایه دیدار و درباره مسائل دوجانبه گفت‌وگو کرد."
    ),
    "ar": (
        "التقى وزير الخارجية سالم الهاشمي، يوم الاثنين في العاصمة، سفيرة الدولة "
        "المجاورة ليلى الناصر وبحث معها العلاقات الثنائية بين البلدين."
    ),
}
BODY = {
    "fa": (
        "وی در این دیدار گفت که روابط دو کشور رو به گسترش است و دو طرف برای همکاری‌های بیشتر در زمینه تجارت آماده‌اند."
    ),
    "ar": (
        "وقال الوزير خلال اللقاء إن العلاقات بين البلدين في تطور مستمر "
        "وإن الجانبين مستعدان لمزيد من التعاون في مجال التجارة."
    ),
}
TITLE = {"fa": "دیدار وزیر خارجه با سفیر کشور همسایه", "ar": "وزير الخارجية يلتقي سفيرة الدولة المجاورة"}


def found(text: str) -> list[str]:
    draft = Draft(Report(id="x", text=text), view(text))
    furniture.run(draft)
    assert draft.boilerplate == sorted(draft.boilerplate)
    return [text[a:b] for a, b in draft.boilerplate]


def page(lang: str, above: str = "", below: str = "", between: str = "") -> str:
    parts = [above, TITLE[lang], LEDE[lang], between, BODY[lang], below]
    return "\n".join(part for part in parts if part)


@pytest.mark.parametrize(
    ("lang", "below"),
    [
        ("fa", "انتهای پیام"),
        ("fa", "انتهاي پيام/"),
        ("fa", "انتهای‌پیام/۴۱۲۹/ک"),
        ("fa", "پایان پیام/ ۱۶۷"),
        ("fa", "ارسال نظر"),
        ("fa", "نسخه چاپی"),
        ("fa", "لینک کوتاه: https://example.ir/x1"),
        ("fa", "۳۱۰۳۱۱"),
        ("fa", "۱۵۶ / ۱۵۶"),
        ("fa", "۷۵۴۴ / ۲۰۴۷"),
        ("fa", "تهرام/۷۲۴۷//۱۳۴۸"),
        ("fa", "دریافت 8 MB"),
        ("fa", "س.ب**1577**9102"),
        ("fa", "کد خبرنگار: ۳۰۱۰۲"),
        ("fa", "example@example.ir"),
        ("fa", "گروه"),
        ("ar", "// انتهى //"),
        ("ar", "/انتهى/"),
        ("ar", "(النهاية) س ع"),
        ("ar", "انتهى ** 2054"),
        ("ar", "أضف تعليق"),
        ("ar", "طباعة الخبر"),
        ("ar", "رابط الخبر بصحيفة المثال: عنوان الخبر"),
        ("ar", "٣١٠٣١١"),
        ("ar", "156 / 156"),
        ("ar", "عدد المشاهدات: 231"),
        ("ar", "تابعونا على تلغرام"),
        ("ar", "writer@example.com"),
        ("ar", "...المزيد"),
    ],
)
def test_a_line_below_the_report(lang: str, below: str) -> None:
    assert found(page(lang, below=below)) == [below]


@pytest.mark.parametrize(
    ("lang", "above"),
    [
        ("fa", "کد خبر : ۲۷۰۵۰۹"),
        ("fa", "شناسهٔ خبر: 50241070 - سرویس بین‌الملل"),
        ("fa", "صفحه نخست | سیاسی | اقتصادی"),
        ("fa", "صفحه نخستسیاسیاقتصادی"),
        ("fa", "سیاسی"),
        ("ar", "معرف الأخبار : 76227"),
        ("ar", "رمز الخبر: 1550934 الفئة: دولية"),
        ("ar", "الرئيسية » سياسة » عربي ودولي"),
        ("ar", "الرئيسيةسياسةرياضة"),
        ("ar", "سياسة"),
    ],
)
def test_a_line_above_the_report(lang: str, above: str) -> None:
    assert found(page(lang, above=above)) == [above]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("fa", "15 فروردين 1397 - 11:22"),
        ("fa", "تاریخ انتشار : ۱۴۰۲/۰۳/۰۲ - ۱۴:۱۹"),
        ("fa", "منبع: ایسنا"),
        ("fa", "تاریخ انتشار"),
        ("ar", "تاريخ الإفراج : 10/19/2021 5:51:43 PM"),
        ("ar", "القاهرة 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس"),
        ("ar", "19:05 ت م"),
        ("ar", "المصدر: وكالات"),
    ],
)
def test_dates_and_sources_belong_to_the_report(lang: str, line: str) -> None:
    assert found(page(lang, above=line)) == []
    assert found(page(lang, below=line)) == []
    assert line not in found(page(lang, below="ارسال نظر\n" + line))


@pytest.mark.parametrize(
    ("lang", "line", "part"),
    [
        ("fa", "تاريخ انتشار : 1395/03/23 - 14:44 كد :159134", "كد :159134"),
        ("fa", "کد خبر: 28964 | صفحه ۱۱ | تاریخ: 09 خرداد 1403", "کد خبر: 28964"),
        ("ar", "تاريخ النشر: 2021/10/19 رمز الخبر: 76227", "رمز الخبر: 76227"),
        ("ar", "سياسي / وزير الخارجية يستقبل السفيرة", "سياسي /"),
        ("ar", "Next Previous عين اليوم – الرياض", "Next Previous"),
    ],
)
def test_furniture_that_shares_a_line_above(lang: str, line: str, part: str) -> None:
    assert part in found("\n".join([line, LEDE[lang], BODY[lang]]))[0]
    assert "14:44" not in found("\n".join([line, LEDE[lang], BODY[lang]]))[0]


@pytest.mark.parametrize(
    ("lang", "glued", "part"),
    [
        ("fa", "  انتهای پیام", "انتهای پیام"),
        ("fa", "116/110", "116/110"),
        ("ar", "انتهى", "انتهى"),
        ("ar", " رابط الخبر بصحيفة المثال: عنوان الخبر", "رابط الخبر بصحيفة المثال: عنوان الخبر"),
    ],
)
def test_what_is_glued_to_the_last_sentence(lang: str, glued: str, part: str) -> None:
    assert found(page(lang) + glued) == [part]


@pytest.mark.parametrize(
    ("lang", "below"),
    [
        ("fa", "انتهای پیام/\n\nارسال نظر\nقالیشویی نمونه"),
        ("fa", "اخبار مرتبط\nعنوانی دیگر\nنظر شما\nنام\nایمیل"),
        ("ar", "اخبار مرتبط\n\nتعليقات\n\nالاسم\n\nالبريد الالكتروني\n\nتعليقك\n\nX\nآگهی تبلیغاتی"),
        ("ar", "اقرأ المزيد\nعنوان آخر\nأرسل تعليقك\nتعليقك كزائر"),
    ],
)
def test_everything_below_a_form_or_an_end_mark(lang: str, below: str) -> None:
    assert found(page(lang, below=below)) == [line for line in below.split("\n") if line]


@pytest.mark.parametrize(
    ("lang", "box"),
    [
        ("fa", "بیشتر بخوانید:\nسفر وزیر خارجه به کشور همسایه\nآیا گفت‌وگوها ادامه دارد؟"),
        ("fa", "بیشتر بخوانید: سفر وزیر خارجه به کشور همسایه"),
        ("ar", "اقرأ أيضاً:\nزيارة وزير الخارجية إلى الدولة المجاورة\nهل تستمر المحادثات؟"),
        ("ar", "اقرأ أيضا: زيارة وزير الخارجية إلى الدولة المجاورة"),
    ],
)
def test_a_box_of_titles_within_the_report(lang: str, box: str) -> None:
    assert found(page(lang, between=box)) == box.split("\n")


@pytest.mark.parametrize(
    ("lang", "slogan", "stamp"),
    [
        ("fa", "پیشگام در دانش و فناوری", "15 فروردين 1397 - 11:22"),
        ("fa", "فرش‌شویی نمونه", "کد خبر: ۴۶۷۳۸۲"),
        ("ar", "صوت المعرفة والابتكار", "19 أكتوبر 2021 - 17:51"),
        ("ar", "مفروشات المثال", "رمز الخبر: 467382"),
    ],
)
def test_a_slogan_above_the_stamp(lang: str, slogan: str, stamp: str) -> None:
    assert slogan in found(page(lang, above=f"{slogan}\n{stamp}"))


@pytest.mark.parametrize(("lang", "stamp"), [("fa", "15 فروردين 1397 - 11:22"), ("ar", "19 أكتوبر 2021 - 17:51")])
def test_a_headline_above_the_stamp_is_none(lang: str, stamp: str) -> None:
    assert found("\n".join([TITLE[lang], stamp, LEDE[lang], BODY[lang]])) == []


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        (
            "fa",
            "برای عضویت در این سازمان، وزیر خارجه با همتایان خود در کشورهای همسایه گفت‌وگو و بر اهمیت موضوع تاکید کرد.",
        ),
        ("fa", "پایان جنگ، به گفته وزیر خارجه، تنها با گفت‌وگو میان همه طرف‌ها و با میانجی‌گری همسایگان ممکن است."),
        (
            "ar",
            "اشترك في الاجتماع عدد من المسؤولين من البلدين، وبحثوا سبل تعزيز التعاون في مجالات التجارة والطاقة والنقل.",
        ),
        (
            "ar",
            "انتهى الاجتماع، بحسب بيان الوزارة، باتفاق الجانبين على مواصلة المشاورات حول القضايا ذات الاهتمام المشترك.",
        ),
    ],
)
def test_sentences_of_the_report_are_left_alone(lang: str, sentence: str) -> None:
    assert found(page(lang, between=sentence)) == []
    assert found(page(lang, below=sentence)) == []


def test_a_page_of_furniture_alone_is_passed_over() -> None:
    text = "صفحه نخست\nسیاسی\nارسال نظر\nنام\nایمیل"
    draft = Draft(Report(id="x", text=text), view(text))
    furniture.run(draft)
    assert draft.passed_over == "furniture"
    assert draft.notes[0].code == "text.furniture"


def test_a_second_report_below_an_end_mark_is_kept() -> None:
    text = "\n".join([LEDE["fa"], "انتهای پیام", LEDE["fa"], BODY["fa"], BODY["fa"]])
    assert found(text) == ["انتهای پیام"]


def test_the_packs_have_the_same_kinds_of_phrases() -> None:
    kinds = [
        {name: set(part) for name, part in table(pack, "text").items() if isinstance(part, dict)} for pack in PACKS
    ]
    for name in ("language", "furniture", "sentences", "sources"):
        assert kinds[0][name] == kinds[1][name]


LINES = (
    "انتهای پیام",
    "تعليقات",
    "کد خبر: 12",
    "X",
    "سیاسی",
    "...المزيد",
    LEDE["fa"],
    BODY["ar"],
    TITLE["fa"],
    "",
    "12/3",
    "a.ir",
)


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_spans_are_whole_words_and_apart(parts: list[str]) -> None:
    text = "\n".join(parts)
    draft = Draft(Report(id="x", text=text), view(text))
    furniture.run(draft)
    at = -1
    for a, b in draft.boilerplate:
        assert at < a < b <= len(text)
        assert text[a:b] == text[a:b].strip()
        at = b


@pytest.mark.parametrize(
    ("site", "stamp", "headline", "report"),
    [
        (
            "آفتاب نمونه؛ پایگاه خبری تحلیلی",
            "۱۲ مهر ۱۴۰۰ - ۱۰:۲۰",
            "دیدار وزیران دفاع دو کشور در پایتخت",
            "آفتاب نمونه: وزیران دفاع دو کشور روز دوشنبه در پایتخت دیدار کردند و درباره همکاری‌های خود گفت‌وگو کردند.",
        ),
        (
            "موقع النموذج الإخباري",
            "10/4/2021 5:20:00 PM",
            "وزيرا الدفاع في البلدين يلتقيان في العاصمة",
            "أفاد النموذج بأن وزيري الدفاع في البلدين التقيا في العاصمة يوم الاثنين وبحثا مجالات التعاون بينهما.",
        ),
    ],
)
def test_the_name_of_the_site_above_the_stamp(site: str, stamp: str, headline: str, report: str) -> None:
    assert found("\n".join((site, stamp, headline, report))) == [site]
