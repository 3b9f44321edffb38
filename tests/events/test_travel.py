"""Visits: who goes where, at whose invitation."""

from __future__ import annotations

import pytest

from events.marked import told

CASES = [
    (
        "noun with visitor and goal",
        "سفر {nima} به {FJI} آغاز شد.",
        "بدأت زيارة {nima} إلى {FJI}.",
        "visit held nima > FJI @FJI",
    ),
    ("verb of visiting", "{nima} وارد {Suva} شد.", "زار {nima} {Suva}.", "visit held nima > FJI @Suva"),
    ("verb of going", "{nima} به {Suva} رفت.", "وصل {nima} إلى {Suva}.", "visit held nima > FJI @Suva"),
    ("verb of leaving", "{nima} {Suva} را ترک کرد.", "غادر {nima} {Suva}.", "visit held nima > FJI @Suva"),
    (
        "light verb",
        "{nima} به {Suva} سفر کرد.",
        "قام {nima} بزيارة إلى {Suva}.",
        "visit held nima > FJI @Suva",
    ),
    (
        "at an invitation",
        "{nima} به دعوت {sara} به {Suva} سفر کرد.",
        "زار {nima} {Suva} تلبية لدعوة من {sara}.",
        "visit held nima > sara @Suva",
    ),
    (
        "one's own visit",
        "{nima} در جریان سفر خود به {FJI} از باران گفت.",
        "تحدث {nima} خلال زيارته إلى {FJI} عن المطر.",
        "visit held nima > FJI @FJI",
    ),
    (
        "invited to come",
        "{sara} از {nima} برای سفر به {FJI} دعوت کرد.",
        "وجهت {sara} دعوة إلى {nima} لزيارة {FJI}.",
        "visit planned nima > FJI @FJI",
    ),
]


@pytest.mark.parametrize(("fa", "ar", "line"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_visits(fa: str, ar: str, line: str) -> None:
    assert told("fa", fa) == [line]
    assert told("ar", ar) == [line]


def test_each_state_of_a_tour_is_a_visit() -> None:
    assert told("fa", "{nima} به {FJI} و {MLT} سفر کرد.") == [
        "visit held nima > FJI @FJI",
        "visit held nima > MLT @MLT",
    ]
    assert told("ar", "زار {nima} {FJI} و{MLT}.") == ["visit held nima > FJI @FJI", "visit held nima > MLT @MLT"]


def test_a_building_is_no_goal() -> None:
    assert told("fa", "{nima} وارد {Coral Palace} شد.") == []
    assert told("ar", "زار {nima} {Coral Palace}.") == []


def test_a_visit_told_without_its_goal_was_where_the_meeting_was() -> None:
    fa = "{nima} در {Suva} با {sara} دیدار کرد. {nima} هدف از سفر خود را رایزنی دانست."
    ar = "التقى {nima} في {Suva} {sara}. وتحدث {nima} عن أهداف زيارته."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert "visit held nima > FJI @Suva" in told(lang, text)


def test_who_leaves_for_a_place_visits_it() -> None:
    assert told("fa", "{nima} {Reykjavik} را به مقصد {Suva} ترک کرد.") == ["visit held nima > FJI @Suva"]
    assert told("ar", "غادر {nima} {Reykjavik} متوجها إلى {Suva}.") == ["visit held nima > FJI @Suva"]


@pytest.mark.parametrize(
    ("lang", "text", "lines"),
    [
        ("fa", "{posted} از شهرک صنعتی بازدید کرد.", ["visit held posted > FJI"]),
        ("ar", "زار {posted} أمس مدينة الصناعة.", ["visit held posted > FJI"]),
        ("fa", "{nima} از شهرک صنعتی بازدید کرد.", []),
        ("ar", "زار {nima} أمس مدينة الصناعة.", []),
    ],
)
def test_an_envoy_tours_the_state_he_is_posted_to(lang: str, text: str, lines: list[str]) -> None:
    assert told(lang, text) == lines


@pytest.mark.parametrize(
    ("lang", "text", "lines"),
    [
        ("fa", "هواپیمای {nima} در {Suva} فرود آمد.", ["visit held nima > FJI @Suva"]),
        ("ar", "طائرة {nima} تهبط في {Suva}.", ["visit held nima > FJI @Suva"]),
        ("fa", "{nima} گفت قیمت‌ها در {Suva} پایین آمد.", []),
        ("ar", "قال {nima} إن الأسعار هبطت في {Suva}.", []),
    ],
)
def test_only_a_plane_lands(lang: str, text: str, lines: list[str]) -> None:
    assert told(lang, text) == lines
