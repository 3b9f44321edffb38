"""How sentences attach participants to words for meetings: every kind of case once in Persian and once in Arabic."""

from __future__ import annotations

import pytest

from events.marked import events, told

CASES = [
    ("other side under with", "{nima} با {sara} دیدار کرد.", "اجتمع {nima} مع {sara}.", "meeting held nima+sara >"),
    (
        "subject and object",
        "{nima} امروز با {sara} ملاقات کرد.",
        "التقى {nima} اليوم {sara}.",
        "meeting held nima+sara >",
    ),
    ("present tense in a headline", "دیدار {nima} با {sara}", "{nima} يلتقي {sara}", "meeting held nima+sara >"),
    ("noun with both", "دیدار {nima} و {sara} انجام شد.", "عقد لقاء بين {nima} و{sara}.", "meeting held nima+sara >"),
    (
        "noun under during",
        "{nima} در دیدار با {sara} از باران گفت.",
        "قال {nima} خلال لقائه {sara} إن المطر غزير.",
        "meeting held nima+sara >",
    ),
    (
        "two who met",
        "{nima} و {sara} با یکدیگر دیدار و گفت‌وگو کردند.",
        "اجتمع {nima} و{sara} وتبادلا وجهات النظر.",
        "meeting held nima+sara >",
    ),
    (
        "talks with both sides named",
        "{nima} با {sara} درباره ماهی‌گیری رایزنی کرد.",
        "بحث {nima} مع {sara} صيد الأسماك.",
        "meeting held nima+sara >",
    ),
    (
        "several on one side",
        "{nima} با {sara} و {reza} دیدار کرد.",
        "التقى {nima} {sara} و{reza}.",
        "meeting held nima+sara+reza >",
    ),
    ("host receives", "{nima} {sara} را به حضور پذیرفت.", "استقبل {nima} {sara}.", "meeting held sara > nima"),
    (
        "guest is received",
        "{sara} مورد استقبال {nima} قرار گرفت.",
        "تحدث {sara} عقب استقباله من قبل {nima}.",
        "meeting held sara > nima",
    ),
    (
        "telephone call",
        "{nima} با {sara} گفت‌وگوی تلفنی کرد.",
        "بحث {nima} هاتفيا مع {sara}.",
        "phone_call held nima+sara >",
    ),
    (
        "call between two",
        "گفت‌وگوی تلفنی {nima} و {sara} انجام شد.",
        "جرى اتصال هاتفي بين {nima} و{sara}.",
        "phone_call held nima+sara >",
    ),
    (
        "one's own meeting in talks with an outlet",
        "{nima} در گفت‌وگو با {sahel} از باران گفت.",
        "قال {nima} في حديث لـ{sahel} إن المطر غزير.",
        "interview held nima > sahel",
    ),
    (
        "states for their delegations",
        "رایزنی هیأت‌های {ISL} و {FJI} برگزار شد.",
        "جرت محادثات بين {ISL} و{FJI}.",
        "meeting held ISL+FJI >",
    ),
]


@pytest.mark.parametrize(("fa", "ar", "line"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_participants(fa: str, ar: str, line: str) -> None:
    assert told("fa", fa) == [line]
    assert told("ar", ar) == [line]


APART = [
    ("{nima} دیدارهای جداگانه‌ای با {sara} و {reza} داشت.", 2),
    ("{nima} با {sara} و {reza} دیدار کرد.", 1),
]


@pytest.mark.parametrize(("text", "count"), APART)
def test_persian_plurals_are_meetings_of_their_own(text: str, count: int) -> None:
    assert len(told("fa", text)) == count


APART_ARABIC = [("عقد {nima} لقاءات مع {sara} و{reza}.", 2), ("عقد {nima} لقاء مع {sara} و{reza}.", 1)]


@pytest.mark.parametrize(("text", "count"), APART_ARABIC)
def test_arabic_plurals_are_meetings_of_their_own(text: str, count: int) -> None:
    assert len(told("ar", text)) == count


NONE = [
    ("a wish", "{nima} آماده دیدار با {sara} است.", "أكد {nima} استعداده للقاء {sara}."),
    ("a possibility", "{nima} می‌تواند با {sara} گفت‌وگو کند.", "يمكن أن يجتمع {nima} مع {sara}."),
    ("a condition", "اگر دیدار {nima} با {sara} خوب باشد، باران می‌بارد.", "لن يجتمع {nima} مع {sara}."),
    ("nobody else", "{nima} درباره ماهی گفت.", "قال {nima} إن السمك كثير."),
    ("who only attended", "{nima} در حضور {sara} از باران گفت.", "حضر الحفل {nima} و{sara}."),
    (
        "a spokesman of talks among others",
        "تیم ملی والیبال با حریف خود دیدار کرد.",
        "التقى المنتخب فريق الجزيرة.",
    ),
]


@pytest.mark.parametrize(("fa", "ar"), [c[1:] for c in NONE], ids=[c[0] for c in NONE])
def test_no_meeting(fa: str, ar: str) -> None:
    assert told("fa", fa) == []
    assert told("ar", ar) == []


NO_EVENT = [
    ("mutual visits", "وی بر تبادل سفر {nima} به {FJI} تأکید کرد.", "أشاد {nima} بالزيارات المتبادلة مع {FJI}."),
    (
        "an exercise promised",
        "{nima} گفت: ما آماده‌ایم رزمایش مشترک {ISL} و {FJI} را برگزار کنیم.",
        "قال {nima} إن بلاده مستعدة لإجراء المناورات المشتركة بين {ISL} و{FJI}.",
    ),
    (
        "signatories",
        "{nima} از کشورهای امضا کننده توافق میان {ISL} و {FJI} تشکر کرد.",
        "شكر {nima} الدول التي يهمها التعاون بين {ISL} و{FJI}.",
    ),
]


@pytest.mark.parametrize(("fa", "ar"), [c[1:] for c in NO_EVENT], ids=[c[0] for c in NO_EVENT])
def test_no_event(fa: str, ar: str) -> None:
    assert events("fa", fa) == []
    assert events("ar", ar) == []


SIDES = [
    (
        "led by somebody",
        "هیأتی از {ISL} به ریاست {nima} با {sara} در {Suva} دیدار کرد.",
        "استقبل {sara} في {Suva} وفدا برئاسة {nima}.",
        {"nima", "sara"},
    ),
    (
        "a delegation of a body",
        "هیأتی از {council} با {sara} دیدار کرد.",
        "التقى {sara} وفدا من {council}.",
        {"council", "sara"},
    ),
    (
        "their meeting",
        "{nima} و {sara} در {Suva} با یکدیگر دیدار کردند.",
        "تحدث {nima} مع {sara} خلال لقائهما في {Suva}.",
        {"nima", "sara"},
    ),
]


@pytest.mark.parametrize(("fa", "ar", "who"), [c[1:] for c in SIDES], ids=[c[0] for c in SIDES])
def test_who_stands_for_a_side(fa: str, ar: str, who: set[str]) -> None:
    for lang, text in (("fa", fa), ("ar", ar)):
        assert [{*e.actors, *e.recipients} for e in events(lang, text)] == [who]


def test_an_ambassador_summoned_meets_who_called_him() -> None:
    fa = ["{sara} {envoy} را احضار کرد.", "{sara} از احضار {envoy} خبر داد."]
    ar = ["استدعت {sara} {envoy}.", "أعلنت {sara} استدعاء {envoy}."]
    for lang, texts in (("fa", fa), ("ar", ar)):
        for text in texts:
            assert told(lang, text) == ["meeting held envoy > sara"]


def test_posts_inspected_are_a_visit() -> None:
    assert told("fa", "{nima} در بازدید از یگان‌های {council} در {Suva} سخن گفت.") == ["visit held nima > council @Suva"]
    assert told("ar", "تفقد {nima} {council}.") == ["visit held nima > council"]


def test_an_envoy_is_received() -> None:
    assert told("fa", "{sara} با {envoy} دیدار کرد.") == ["meeting held envoy > sara"]
    assert told("ar", "اجتمع {sara} مع {envoy}.") == ["meeting held envoy > sara"]


def test_credentials_handed_over_at_a_meeting() -> None:
    fa = "{nima} با {sara} دیدار و استوارنامه خود را تقدیم {sara} کرد."
    ar = "التقى {nima} {sara} وقدم أوراق اعتماده إلى {sara}."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert told(lang, text) == ["meeting held nima > sara"]
