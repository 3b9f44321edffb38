"""Held, planned, cancelled or looked back upon."""

from __future__ import annotations

import pytest

from events.marked import events

CASES = [
    ("told", "{nima} با {sara} دیدار کرد.", "التقى {nima} {sara}.", "held"),
    ("future", "{nima} با {sara} دیدار خواهد کرد.", "سيلتقي {nima} {sara} غدا.", "planned"),
    ("announced", "قرار است {nima} با {sara} دیدار کند.", "من المقرر أن يلتقي {nima} {sara}.", "planned"),
    ("a purpose", "{nima} برای دیدار با {sara} آمد.", "جاء {nima} للقاء {sara}.", "planned"),
    (
        "to come",
        "دیدار {nima} با {sara} هفته آینده برگزار می‌شود.",
        "اللقاء المرتقب بين {nima} و{sara} الأسبوع المقبل مهم.",
        "planned",
    ),
    ("cancelled", "دیدار {nima} با {sara} لغو شد.", "تم تأجيل لقاء {nima} مع {sara}.", "cancelled"),
    ("lately", "{nima} اخیراً با {sara} دیدار کرد.", "التقى {nima} {sara} مؤخرا.", "background"),
]


@pytest.mark.parametrize(("fa", "ar", "status"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_status(fa: str, ar: str, status: str) -> None:
    assert [e.status for e in events("fa", fa)] == [status]
    assert [e.status for e in events("ar", ar)] == [status]


def test_pluperfect_beside_news_looks_back() -> None:
    fa = "{nima} با {sara} دیدار کرد. {nima} پیش از آن با {tala} دیدار کرده بود."
    ar = "التقى {nima} {sara}. وكان {nima} قد التقى {tala}."
    for lang, text in (("fa", fa), ("ar", ar)):
        found = {tuple(e.actors): e.status for e in events(lang, text)}
        assert found == {("nima", "sara"): "held", ("nima", "tala"): "background"}


@pytest.mark.parametrize(
    ("day", "status"), [("2031-05-03", "held"), ("2031-04-01", "background"), ("2031-06-01", "planned")]
)
def test_the_day_of_writing_decides(day: str, status: str) -> None:
    fa = f"{{nima}} [{day}|در آن روز] با {{sara}} دیدار کرد."
    ar = f"التقى {{nima}} {{sara}} [{day}|في ذلك اليوم]."
    assert [e.status for e in events("fa", fa, written="2031-05-04")] == [status]
    assert [e.status for e in events("ar", ar, written="2031-05-04")] == [status]


def test_a_visit_that_was_planned_makes_talks_on_it_planned() -> None:
    fa = "دیدار {nima} و {sara} در {Suva}\n{nima} به {Suva} سفر خواهد کرد."
    ar = "{nima} يلتقي {sara}\nسيزور {nima} {Suva}."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert {e.status for e in events(lang, text, title=True)} == {"planned"}


CALLED_OFF = [
    (
        "a relative clause between",
        "نشست وزیران خارجه {ISL} و {FJI} که قرار بود [2031-05-05|فردا] در {Valletta} برگزار شود، لغو شده است.",
        "أعلنت الوزارة [2031-05-04|اليوم] إلغاء اجتماع وزراء خارجية {ISL} و{FJI} الذي كان مقررا [2031-05-05|غدا] في {Valletta}.",
        ("conference", "cancelled", "Valletta", "2031-05-05"),
    ),
    (
        "put off",
        "{nima} اعلام کرد سفر {sara} به {Reykjavik} که قرار بود [2031-05-05|فردا] انجام شود، به تعویق افتاد.",
        "تأجلت زيارة {sara} إلى {Reykjavik} التي كانت مقررة [2031-05-05|غدا].",
        ("visit", "cancelled", "Reykjavik", "2031-05-05"),
    ),
]


@pytest.mark.parametrize(("fa", "ar", "expected"), [c[1:] for c in CALLED_OFF], ids=[c[0] for c in CALLED_OFF])
def test_called_off(fa: str, ar: str, expected: tuple[str, str, str, str]) -> None:
    for lang, text in (("fa", fa), ("ar", ar)):
        (event,) = events(lang, text)
        assert (event.type, event.status, event.place, event.date) == expected


def test_what_is_called_off_beside_a_meeting_leaves_it_held() -> None:
    assert [e.status for e in events("fa", "{nima} با {sara} دیدار کرد و درباره لغو روادید گفت‌وگو کرد.")] == ["held"]
    assert [e.status for e in events("ar", "التقى {nima} {sara} لبحث تأجيل الانتخابات.")] == ["held"]


def test_one_phrase_for_several_states() -> None:
    fa = "نشست معاونان وزیران خارجه کشورهای ساحلی دریای خزر در {Valletta} برگزار شد."
    ar = "عقد في {Valletta} اجتماع نواب وزراء خارجية الدول المطلة على بحر قزوين."
    for lang, text in (("fa", fa), ("ar", ar)):
        (event,) = events(lang, text)
        assert set(event.actors) == {"IRN", "RUS", "AZE", "KAZ", "TKM"}


def test_months_ago_looks_back() -> None:
    fa = "{nima} ماه گذشته با {sara} دیدار کرد. {nima} با {tala} دیدار کرد."
    ar = "عقد {nima} لقاء الشهر الماضي مع {sara}. والتقى {nima} {tala}."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert {tuple(e.actors)[-1]: e.status for e in events(lang, text)}["tala"] == "held"


def test_a_summit_only_talked_about_is_to_come() -> None:
    fa = "گفت‌وگو درباره نشست سران {ISL} و {FJI}\nاین نشست به زودی برگزار خواهد شد."
    ar = "الطريق لعقد قمة {ISL} و{FJI}\nوستعقد هذه القمة قريبا."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert [(e.type, e.status) for e in events(lang, text, title=True)] == [("conference", "planned")]


def test_a_present_tense_below_the_headline_is_to_come() -> None:
    fa = "{nima} در {Suva}\n{nima} با {sara} دیدار کرد. {nima} با {reza} دیدار می‌کند."
    ar = "{nima} في {Suva}\nالتقى {nima} {sara}. ويلتقي {nima} {reza}."
    for lang, text in (("fa", fa), ("ar", ar)):
        found = {e.status for e in events(lang, text, title=True) if {"reza"} & {*e.actors, *e.recipients}}
        assert found == {"planned"}
