"""Which tellings are of one event."""

from __future__ import annotations

import pytest

from didar.events.run import run
from events.marked import draft, events, told

ONE = [
    (
        "headline and lead",
        "دیدار {nima} با {sara}\n{nima} با {sara} دیدار کرد.",
        "{nima} يلتقي {sara}\nالتقى {nima} {sara}.",
    ),
    (
        "words that point back",
        "خبر\n{nima} با {sara} دیدار کرد. در این دیدار باران بارید.",
        "خبر\nالتقى {nima} {sara}. وجرى خلال اللقاء الحديث عن المطر.",
    ),
    (
        "states for their people",
        "رایزنی {ISL} و {FJI}\n{nima} با {sara} گفت‌وگو کرد.",
        "مباحثات بين {ISL} و{FJI}\nبحث {nima} مع {sara} صيد الأسماك.",
    ),
    (
        "talk by telephone is the call",
        "خبر\n{nima} با {sara} تلفنی گفت‌وگو کرد. {nima} در گفت‌وگو با {sara} از باران گفت.",
        "خبر\nأجرى {nima} اتصالا هاتفيا مع {sara}. وبحث {nima} مع {sara} صيد الأسماك.",
    ),
]


@pytest.mark.parametrize(("fa", "ar"), [c[1:] for c in ONE], ids=[c[0] for c in ONE])
def test_one_event(fa: str, ar: str) -> None:
    assert len(told("fa", fa, title=True)) == 1
    assert len(told("ar", ar, title=True)) == 1


TWO = [
    (
        "other people",
        "{nima} با {sara} دیدار کرد. {nima} با {tala} دیدار کرد.",
        "التقى {nima} {sara}. والتقى {nima} {tala}.",
    ),
    (
        "other days",
        "{nima} [2031-05-04|یکشنبه] با {sara} دیدار کرد. {nima} [2031-05-06|سه‌شنبه] با {sara} دیدار کرد.",
        "التقى {nima} {sara} [2031-05-04|الأحد]. والتقى {nima} {sara} [2031-05-06|الثلاثاء].",
    ),
    (
        "other cities",
        "{nima} در {Suva} با {sara} دیدار کرد. {nima} در {Valletta} با {sara} دیدار کرد.",
        "التقى {nima} {sara} في {Suva}. والتقى {nima} {sara} في {Valletta}.",
    ),
    (
        "a call and a meeting",
        "{nima} با {sara} دیدار کرد. {nima} با {tala} تلفنی گفت‌وگو کرد.",
        "التقى {nima} {sara}. وهاتف {nima} {tala}.",
    ),
]


@pytest.mark.parametrize(("fa", "ar"), [c[1:] for c in TWO], ids=[c[0] for c in TWO])
def test_two_events(fa: str, ar: str) -> None:
    assert len(told("fa", fa)) == 2
    assert len(told("ar", ar)) == 2


def test_the_best_words_are_the_first_evidence() -> None:
    fa, ar = "{nima} با {sara} دیدار کرد. این دیدار خوب بود.", "التقى {nima} {sara}. وكان هذا اللقاء جيدا."
    for lang, words in (("fa", ["دیدار", "دیدار"]), ("ar", ["التقى", "اللقاء"])):
        text = fa if lang == "fa" else ar
        made = draft(lang, text)
        (event,) = events(lang, text)
        assert [made.text[slice(*span)].removeprefix("ال") for span in event.evidence] == [
            w.removeprefix("ال") for w in words
        ]


def test_meetings_of_other_people_of_the_same_states_stay_apart() -> None:
    fa = "{ISL} {reza} را به حضور پذیرفت. {nima} با {sara} دیدار کرد. {ISL} و {FJI} رایزنی کردند."
    ar = "التقى {nima} {sara}. والتقى {nima} {reza}."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert sum({"nima", "sara"} == {*e.actors, *e.recipients} for e in events(lang, text)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "دیدار {nima} با {sara}\n{nima} با {reza} دیدار کرد."),
        ("ar", "{nima} يلتقي {sara}\nالتقى {nima} {reza}."),
    ],
)
@pytest.mark.parametrize(("office", "meetings"), [("Minister", 1), ("Admiral", 2)])
def test_a_headline_tells_of_another_where_the_offices_differ(lang: str, text: str, office: str, meetings: int) -> None:
    made = draft(lang, text, title=True)
    next(p for p in made.people if p.id == "reza").offices[0].title = office
    run(made)
    assert len(made.events) == meetings


def test_who_only_came_along_takes_no_part() -> None:
    fa, ar = "{nima} و هیأتی از {council} با {sara} دیدار کردند.", "التقى {nima} ووفد من {council} {sara}."
    for lang, text in (("fa", fa), ("ar", ar)):
        assert [{*e.actors, *e.recipients} for e in events(lang, text)] == [{"nima", "sara"}]
