"""At which event a statement was said."""

from __future__ import annotations

from events.marked import sayings

FA = (
    "{nima} با {sara} دیدار کرد. {nima} در این دیدار از باران گفت. {nima} در گفت‌وگو با {sahel} افزود باران خوب است. "
    "{reza} از ماهی سخن راند."
)
AR = (
    "التقى {nima} {sara}. وتحدث {nima} خلال اللقاء عن المطر. وأضاف {nima} في مقابلة مع {sahel} أن المطر جيد. "
    "وذكر {reza} السمك."
)
MEETING, INTERVIEW = "meeting held nima+sara >", "interview held nima > sahel"


def test_the_event_of_the_sentence_else_the_last_one_told() -> None:
    assert sayings("fa", FA, [("nima", "گفت"), ("nima", "افزود"), ("reza", "سخن")]) == [MEETING, INTERVIEW, None]
    assert sayings("ar", AR, [("nima", "تحدث"), ("nima", "أضاف"), ("reza", "ذكر")]) == [MEETING, INTERVIEW, None]


def test_words_before_an_event_belong_to_the_first_one_told() -> None:
    assert sayings("fa", "{nima} از باران گفت. {nima} با {sara} دیدار کرد.", [("nima", "گفت")]) == [MEETING]
    assert sayings("ar", "تحدث {nima} عن المطر. والتقى {nima} {sara}.", [("nima", "تحدث")]) == [MEETING]


def test_nothing_was_said_at_what_is_planned() -> None:
    assert sayings("fa", "{nima} با {sara} دیدار خواهد کرد. {nima} از باران گفت.", [("nima", "گفت")]) == [None]
    assert sayings("ar", "سيلتقي {nima} {sara}. وتحدث {nima} عن المطر.", [("nima", "تحدث")]) == [None]
