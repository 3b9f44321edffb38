"""Conferences, exercises, ceremonies, press conferences: events with a name of their own."""

from __future__ import annotations

import pytest

from events.marked import told

CASES = [
    (
        "a summit named after its city",
        "{nima} در اجلاس {Suva} شرکت کرد.",
        "شارك {nima} في قمة {Suva}.",
        "conference held nima > @Suva",
    ),
    (
        "a session of a body",
        "{nima} برای شرکت در نشست سران {council} وارد {Suva} شد.",
        "وصل {nima} إلى {Suva} للمشاركة في قمة {council}.",
        "conference planned nima > @Suva",
    ),
    (
        "named after its parties",
        "کمیسیون مشترک {ISL} و {FJI} در {Suva} برگزار شد.",
        "عقد في {Suva} اجتماع اللجنة المشتركة بين {ISL} و{FJI}.",
        "conference held ISL+FJI > @Suva",
    ),
    (
        "who attends",
        "نخستین کنفرانس ماهی‌گیری با حضور {nima} و {sara} در {Suva} برگزار شد.",
        "عقد في {Suva} المؤتمر الأول لصيد الأسماك بمشاركة {nima} و{sara}.",
        "conference held nima+sara > @Suva",
    ),
    (
        "a press conference",
        "{nima} در نشست خبری مشترک با {sara} از باران گفت.",
        "قال {nima} في مؤتمر صحفي مشترك مع {sara} إن المطر غزير.",
        "conference held nima+sara >",
    ),
    (
        "an exercise of two",
        "رزمایش مشترک {ISL} و {FJI} پایان یافت.",
        "انتهت مناورات مشتركة بين {ISL} و{FJI}.",
        "exercise held ISL+FJI >",
    ),
    (
        "credentials",
        "{nima} استوارنامه خود را تقدیم {sara} کرد.",
        "قدم {nima} أوراق اعتماده إلى {sara}.",
        "ceremony held nima > sara",
    ),
    (
        "a signing",
        "{nima} و {sara} سند همکاری را امضا کردند.",
        "وقع {nima} و{sara} اتفاقا للتعاون.",
        "signing held nima+sara >",
    ),
    (
        "an interview",
        "{nima} در مصاحبه با {sahel} از باران گفت.",
        "قال {nima} في مقابلة مع {sahel} إن المطر غزير.",
        "interview held nima > sahel",
    ),
]


@pytest.mark.parametrize(("fa", "ar", "line"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_named_events(fa: str, ar: str, line: str) -> None:
    assert line in told("fa", fa)
    assert line in told("ar", ar)


def test_talks_at_the_margin_were_where_the_conference_was() -> None:
    fa = "{nima} در اجلاس {Suva} شرکت کرد و در حاشیه آن با {tala} دیدار کرد."
    ar = "شارك {nima} في قمة {Suva} والتقى على هامش القمة {tala}."
    assert "meeting held nima+tala > @Suva" in told("fa", fa)
    assert "meeting held nima+tala > @Suva" in told("ar", ar)


def test_who_attends_an_opening_takes_part_in_it() -> None:
    fa = "{nima} در مراسم افتتاح پل در {Suva} شرکت کرد."
    ar = "حضر {nima} مراسم افتتاح الجسر في {Suva}."
    assert "ceremony held nima > FJI @Suva" in told("fa", fa)
    assert "ceremony held nima > FJI @Suva" in told("ar", ar)


RITES = [
    (
        "an opening attended, with the guest's titles between",
        "{nima} نماینده ویژه نخست‌وزیر در آیین گشایش پل {Suva} حضور یافت.",
        "حضر {nima} الممثل الخاص لرئيس الوزراء وعضو مجلس الإدارة حفل افتتاح جسر {Suva}.",
        "ceremony held nima > FJI @Suva",
    ),
    (
        "an opening by its bare noun",
        "{nima} در افتتاح پل {Suva} شرکت کرد.",
        "يحضر {nima} افتتاح جسر {Suva}.",
        "ceremony held nima > FJI @Suva",
    ),
    (
        "a celebration",
        "{ISL} افتتاح پل {Reykjavik} را جشن گرفت.",
        "احتفلت {ISL} أمس رسميا بافتتاح جسر {Reykjavik}.",
        "ceremony held ISL > @Reykjavik",
    ),
]


@pytest.mark.parametrize(("fa", "ar", "line"), [c[1:] for c in RITES], ids=[c[0] for c in RITES])
def test_rites(fa: str, ar: str, line: str) -> None:
    assert told("fa", fa) == [line]
    assert told("ar", ar) == [line]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "افتتاح پل {Suva} سال دیگر خواهد بود."),
        ("fa", "{nima} از افتتاح پل خشنود است."),
        ("ar", "حضر {nima} رئيس المراسم في {Suva}."),
        ("ar", "أشاد {nima} بافتتاح الجسر."),
    ],
)
def test_an_opening_nobody_is_told_to_attend_is_no_event(lang: str, text: str) -> None:
    assert told(lang, text) == []
