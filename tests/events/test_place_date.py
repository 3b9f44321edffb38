"""Where and when: what the sentence tells of the event, and what a careful reader concludes."""

from __future__ import annotations

import pytest

from events.marked import events, told

DAY = "[2031-05-04|روز یکشنبه]"
YAWM = "[2031-05-04|يوم الأحد]"

CASES = [
    ("a city", "{nima} در {Valletta} با {sara} دیدار کرد.", "التقى {nima} {sara} في {Valletta}.", "@Valletta"),
    ("a state", "{nima} در {MLT} با {sara} دیدار کرد.", "التقى {nima} {sara} في {MLT}.", "@MLT"),
    (
        "a building with its city",
        "{nima} در {Coral Palace} در {Suva} با {tala} دیدار کرد.",
        "استقبل {nima} في {Coral Palace} ب{Suva} {tala}.",
        "@Suva",
    ),
    (
        "a building alone",
        "{nima} در {Coral Palace} با {tala} دیدار کرد.",
        "التقى {nima} في {Coral Palace} {tala}.",
        "@Coral Palace",
    ),
    (
        "a topic is no place",
        "{nima} در دیدار با {tala} از باران در {Suva} گفت.",
        "بحث {nima} مع {tala} الأوضاع في {Suva}.",
        "",
    ),
    ("too wide to meet in", "{nima} در {Oceania} با {tala} دیدار کرد.", "التقى {nima} {tala} في {Oceania}.", ""),
    ("a day", f"{{nima}} {DAY} با {{tala}} دیدار کرد.", f"التقى {{nima}} {YAWM} {{tala}}.", "=2031-05-04"),
    (
        "of the day before the noun",
        f"دیدار {DAY} {{nima}} با {{tala}} خوب بود.",
        f"تحدث {{nima}} {YAWM} خلال لقائه {{tala}}.",
        "=2031-05-04",
    ),
]


@pytest.mark.parametrize(("fa", "ar", "line"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_sentence(fa: str, ar: str, line: str) -> None:
    for lang, text in (("fa", fa), ("ar", ar)):
        (event,) = told(lang, text)
        assert event.partition(" >")[2].partition(" ")[2] == line or event.endswith(f" {line}") or line == ""
        assert bool(line) == ("@" in event or "=" in event)


def test_talks_were_where_the_visit_went() -> None:
    fa = "{nima} وارد {Suva} شد. {nima} با {sara} دیدار کرد."
    ar = "وصل {nima} إلى {Suva}. والتقى {nima} {sara}."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert "meeting held nima > sara @Suva" in told(lang, text)


def test_a_visit_to_a_state_was_to_the_city_of_its_meetings() -> None:
    fa = "{nima} به {FJI} سفر کرد. {nima} در {Suva} با {sara} دیدار کرد."
    ar = "زار {nima} {FJI}. والتقى {nima} {sara} في {Suva}."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert "visit held nima > FJI @Suva" in told(lang, text)


def test_the_same_day_goes_on() -> None:
    fa = f"{{nima}} {DAY} با {{sara}} دیدار کرد. {{nima}} همچنین با {{reza}} دیدار کرد."
    ar = f"التقى {{nima}} {YAWM} {{sara}}. كما التقى {{nima}} {{reza}}."
    for lang, text in (("fa", fa), ("ar", ar)):
        found = events(lang, text)
        assert [(e.date, e.date_basis) for e in found] == [("2031-05-04", "relative"), ("2031-05-04", "inferred")]


def test_the_day_of_writing_is_that_of_the_news() -> None:
    for lang, text in (("fa", "{nima} با {sara} دیدار کرد."), ("ar", "التقى {nima} {sara}.")):
        assert [(e.date, e.date_basis) for e in events(lang, text, written="2031-05-04")] == [
            ("2031-05-04", "inferred")
        ]


def test_a_call_has_no_place() -> None:
    assert told("fa", "{nima} در {Suva} با {tala} گفت‌وگوی تلفنی کرد.") == ["phone_call held nima+tala >"]
    assert told("ar", "أجرى {nima} في {Suva} اتصالا هاتفيا مع {tala}.") == ["phone_call held nima > tala"]


def test_an_envoy_meets_people_at_his_post() -> None:
    fa, ar = "{posted} با {sara} دیدار کرد.", "التقى {posted} {sara}."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert [e.place for e in events(lang, text)] == ["Suva"]
