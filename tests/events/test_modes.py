"""PLOVER coding of events."""

from __future__ import annotations

import pytest

from events.marked import events

CASES = [
    (
        "a visitor and his host",
        "{nima} در {Suva} با {sara} دیدار کرد.",
        "التقى {nima} {sara} في {Suva}.",
        "CONSULT",
        "visit",
    ),
    (
        "in a third state",
        "{nima} در {Valletta} با {sara} دیدار کرد.",
        "التقى {nima} {sara} في {Valletta}.",
        "CONSULT",
        "third-party",
    ),
    (
        "of three states",
        "{nima} با {sara} و {tala} دیدار کرد.",
        "التقى {nima} {sara} و{tala}.",
        "CONSULT",
        "multilateral",
    ),
    ("nowhere told", "{nima} با {sara} دیدار کرد.", "التقى {nima} {sara}.", "CONSULT", None),
    ("a call", "{nima} با {sara} تلفنی صحبت کرد.", "هاتف {nima} {sara}.", "CONSULT", "phone"),
    ("a visit", "{nima} وارد {Suva} شد.", "زار {nima} {Suva}.", "CONSULT", "visit"),
    ("a conference", "{nima} در اجلاس {Suva} شرکت کرد.", "شارك {nima} في قمة {Suva}.", "CONSULT", "multilateral"),
    ("an interview", "{nima} در مصاحبه با {sahel} بود.", "أجرى {nima} مقابلة مع {sahel}.", "CONSULT", None),
    ("a signing", "{nima} و {sara} سند را امضا کردند.", "وقع {nima} و{sara} اتفاقا.", "SUPPORT", None),
    ("a signing to come", "{nima} و {sara} سند را امضا خواهند کرد.", "سيوقع {nima} و{sara} اتفاقا.", "AGREE", None),
    (
        "credentials",
        "{nima} استوارنامه خود را تقدیم {sara} کرد.",
        "قدم {nima} أوراق اعتماده إلى {sara}.",
        "SUPPORT",
        None,
    ),
    (
        "manoeuvres of two",
        "رزمایش مشترک {ISL} و {FJI} پایان یافت.",
        "انتهت مناورات مشتركة بين {ISL} و{FJI}.",
        "COOPERATE",
        None,
    ),
]


@pytest.mark.parametrize(("fa", "ar", "code", "mode"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_plover(fa: str, ar: str, code: str, mode: str | None) -> None:
    for lang, text in (("fa", fa), ("ar", ar)):
        (event,) = events(lang, text)
        assert (event.plover.event, event.plover.mode) == (code, mode)
