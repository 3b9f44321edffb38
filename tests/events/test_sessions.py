"""Sessions of bodies, messages handed over, landings, calls with several: every case in Persian and in Arabic."""

from __future__ import annotations

import pytest

from events.marked import events, told

CASES = [
    (
        "a body holds a session",
        "{council} [2031-05-04|دیروز] در {Suva} نشست برگزار کرد.",
        "عقد {council} اجتماعا [2031-05-04|أمس] في {Suva}.",
        "conference held council > @Suva =2031-05-04",
    ),
    (
        "a body meets at once",
        "{council} نشست اضطراری در {Suva} برگزار کرد.",
        "عقد {council} اجتماعا طارئا في {Suva}.",
        "conference held council > @Suva",
    ),
    (
        "ministers of a body",
        "وزرای خارجه {council} در {Suva} نشست برگزار کردند.",
        "عقد وزراء خارجية {council} اجتماعا في {Suva}.",
        "conference held council > @Suva",
    ),
    (
        "ministers of the states of one council",
        "وزرای خارجه کشورهای شورای همکاری در {Suva} نشست برگزار کردند.",
        "عقد وزراء خارجية دول مجلس التعاون اجتماعا في {Suva}.",
        "conference held GCC > @Suva",
    ),
    (
        "talks with the ministers of one council",
        "دیدار {nima} با وزرای خارجه کشورهای شورای همکاری در {Suva} انجام شد.",
        "بدأ في {Suva} الاجتماع المشترك بين {nima} ووزراء خارجية دول مجلس التعاون.",
        "meeting held nima+GCC > @Suva",
    ),
    (
        "a committee without a name known",
        "کمیته ماهی‌گیری [2031-05-04|دیروز] در {Suva} تشکیل جلسه داد.",
        "عقدت لجنة الصيد اجتماعا لها [2031-05-04|أمس] في {Suva}.",
        "conference held  > @Suva =2031-05-04",
    ),
    (
        "a message handed over",
        "{nima} پیام نخست‌وزیر را به {sara} تحویل داد.",
        "سلم {nima} رسالة من رئيس الوزراء إلى {sara}.",
        "meeting held nima > sara",
    ),
    (
        "a letter received from who brought it",
        "نامه‌ای که {nima} آورده بود، تحویل {sara} داده شد.",
        "تسلم {sara} رسالة خطية نقلها {nima}.",
        "meeting held nima > sara",
    ),
    (
        "a plane lands",
        "هواپیمای {nima} در {Suva} به زمین نشست.",
        "هبطت طائرة {nima} في {Suva}.",
        "visit held nima > FJI @Suva",
    ),
    (
        "a committee is no party to its chairman's talks",
        "{nima} رئیس کمیته ماهی‌گیری با {sara} دیدار کرد.",
        "التقى {nima} رئيس لجنة الصيد {sara}.",
        "meeting held nima+sara >",
    ),
]


@pytest.mark.parametrize(("fa", "ar", "line"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_sessions(fa: str, ar: str, line: str) -> None:
    assert told("fa", fa) == [line]
    assert told("ar", ar) == [line]


def test_a_call_with_people_of_several_states_was_a_call_with_each() -> None:
    assert told("fa", "گفت‌وگوی تلفنی {nima} با {sara} و {tala} انجام شد.") == [
        "phone_call held nima+sara >",
        "phone_call held nima+tala >",
    ]
    assert told("ar", "أجرى {nima} اتصالا هاتفيا مع {sara} و{tala}.") == [
        "phone_call held nima > sara",
        "phone_call held nima > tala",
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "تماس تلفنی مشترک {nima} با {sara} و {tala} انجام شد."),
        ("ar", "أجرى {nima} اتصالا مشتركا مع {sara} و{tala}."),
    ],
)
def test_a_call_told_as_joint_is_one(lang: str, text: str) -> None:
    found = events(lang, text)
    assert len(found) == 1
    assert {*found[0].actors, *found[0].recipients} == {"nima", "sara", "tala"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "{nima} پیام نخست‌وزیر را خواند."),
        ("fa", "{nima} در پیامی به {sara} تبریک گفت."),
        ("ar", "قرأ {nima} رسالة رئيس الوزراء."),
        ("ar", "تلقى {nima} رسالة من {sara}."),
        ("ar", "تسلم {nima} رسالة من {sara}."),
    ],
)
def test_a_message_sent_or_read_is_no_meeting(lang: str, text: str) -> None:
    assert told(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "{nima} در {Suva} نشست برگزار کرد."),
        ("ar", "عقد {nima} اجتماعا في {Suva}."),
        ("ar", "بحث {council} الأزمة."),
    ],
)
def test_one_person_holds_no_session(lang: str, text: str) -> None:
    assert told(lang, text) == []


def test_talks_told_with_the_adjectives_of_their_parties() -> None:
    line = "meeting held ISL+FJI+MLT > @Suva"
    assert told("fa", "مذاکرات سه‌جانبه {ISL}، {FJI} و {MLT} در {Suva} برگزار شد.") == [line]
    assert told("ar", "مباحثات ثلاثية آيسلندية - فيجية - مالطية في {Suva}.") == [line]


def test_talks_told_of_an_hour_between_the_word_and_its_parties() -> None:
    assert told("fa", "در دیدار [2031-05-04|بعد از ظهر امروز] {nima} با {sara} از باران گفته شد.") == [
        "meeting held nima+sara > =2031-05-04"
    ]
    assert told("ar", "جرى في لقاء [2031-05-04|اليوم] بين {nima} و{sara} حديث عن المطر.") == [
        "meeting held nima+sara > =2031-05-04"
    ]


APART = [
    (
        "capitals stand for their states",
        "مذاکرات {Suva} و {Valletta} پایان یافت.",
        "انتهت المباحثات بين {Suva} و{Valletta}.",
        ["meeting held FJI+MLT >"],
    ),
    (
        "officials of one state met one by one",
        "{nima} با هر یک از {sara} و {reza} دیدار کرد.",
        "أجرى {nima} مباحثات مع كل من {sara} و{reza}.",
        ["meeting held nima+sara >", "meeting held nima+reza >"],
    ),
    (
        "officials of several states met together",
        "{nima} با هر یک از {sara} و {tala} دیدار کرد.",
        "أجرى {nima} مباحثات مع كل من {sara} و{tala}.",
        ["meeting held nima+sara+tala >"],
    ),
    (
        "talks of states beside a meeting of others",
        "{nima} با {sara} دیدار کرد و گفت‌وگوهای راهبردی میان {ISL} و {FJI} برگزار شد.",
        "التقى {nima} {sara} وعقد الحوار الاستراتيجي بين {ISL} و{FJI}.",
        ["meeting held nima+sara >", "meeting held ISL+FJI >"],
    ),
    (
        "talks of states whose people are named below",
        "رایزنی {ISL} و {FJI} در {Suva} انجام شد. {nima} با {sara} رایزنی کرد.",
        "جرت مباحثات بين {ISL} و{FJI} في {Suva}. وبحث {nima} مع {sara} صيد الأسماك.",
        ["meeting held nima > sara @Suva"],
    ),
    (
        "teams do not negotiate",
        "دیدار {Suva} و {Valletta} در لیگ فوتبال برگزار شد.",
        "جرى لقاء بين {Suva} و{Valletta} في الدوري.",
        [],
    ),
]


@pytest.mark.parametrize(("fa", "ar", "lines"), [c[1:] for c in APART], ids=[c[0] for c in APART])
def test_which_parties_met(fa: str, ar: str, lines: list[str]) -> None:
    assert told("fa", fa) == lines
    assert told("ar", ar) == lines
