"""What must always hold of the stage, whatever the report."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from didar.events.run import run
from didar.events.units import is_state
from events.marked import NAMES, draft, events

WORDS = {
    "fa": "دیدار با و در از به سفر کرد کردند گفت‌وگوی تلفنی نشست کنفرانس خواهد لغو شد این خود وزرای امضا وارد که ، . : « » میان",
    "ar": "التقى مع و في من إلى زيارة لقاء استقبل اتصالا هاتفيا مؤتمر قمة سوف ألغى هذا خلال وزراء وقع غادر الذي ، . : « » بين",
}
NAMED = [f"{{{key}}}" for key in NAMES]


def texts(lang: str) -> st.SearchStrategy[str]:
    words = st.sampled_from([*WORDS[lang].split(), *NAMED, "[2031-05-04|آن روز]", "\n"])
    return st.lists(words, max_size=40).map(" ".join)


def check(lang: str, text: str) -> None:
    made = draft(lang, text)
    run(made)
    known = {e.id for kind in (made.people, made.organizations, made.places) for e in kind}  # type: ignore[attr-defined]
    for n, event in enumerate(made.events, 1):
        assert event.id == f"e{n}"
        assert event.evidence
        assert all(0 <= a < b <= len(made.text) for a, b in event.evidence)
        assert all(i in known or is_state(i) for i in (*event.actors, *event.recipients))
        assert len({*event.actors, *event.recipients}) == len(event.actors) + len(event.recipients)
        assert event.place is None or event.place in known or is_state(event.place)
        assert (event.date is None) == (event.date_basis is None)
        assert 0 <= event.confidence <= 1
    assert events(lang, text) == made.events


@settings(max_examples=150, deadline=None)
@given(texts("fa"))
def test_persian_always_holds(text: str) -> None:
    check("fa", text)


@settings(max_examples=150, deadline=None)
@given(texts("ar"))
def test_arabic_always_holds(text: str) -> None:
    check("ar", text)


HOSTILE = [
    ("one long line of meetings", "دیدار {nima} با {sara} ", "التقى {nima} {sara} "),
    ("names alone", "{nima} و {sara}، ", "{nima} و{sara}، "),
    ("quotation marks", "«", "«"),
    ("plural offices", "وزرای {ISL} و ", "وزراء {ISL} و"),
    ("words that point back", "در این دیدار ", "خلال اللقاء "),
    ("verbs", "که کرد ", "الذي قال "),
]


@pytest.mark.parametrize(("fa", "ar"), [c[1:] for c in HOSTILE], ids=[c[0] for c in HOSTILE])
def test_long_reports_take_time_in_proportion(fa: str, ar: str) -> None:
    for lang, text in (("fa", fa), ("ar", ar)):
        made = draft(lang, text * 3000)
        start = time.process_time()
        run(made)
        assert time.process_time() - start < 4


def test_what_was_not_read_is_noted() -> None:
    made = draft("fa", "دیدار {nima} با {sara} انجام شد. " * 700)
    run(made)
    assert [n.code for n in made.notes] == ["events.many"]


def test_dari_is_read_as_persian() -> None:
    made = draft("fa", "{nima} با {sara} دیدار کرد.")
    made.lang = "prs"
    run(made)
    assert [e.type for e in made.events] == ["meeting"]


def test_other_languages_are_left_alone() -> None:
    made = draft("fa", "{nima} با {sara} دیدار کرد.")
    made.lang = "ru"
    run(made)
    assert made.events == []
