"""Points for and against two tellings being of one event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.reconcile.compare import codes, compare, weights
from didar.reconcile.told import Told
from told_events import told


def answers(a: Told, b: Told) -> dict[str, str]:
    """The answer to each question; a conference's guests answer who."""
    return dict(code.split(".") for code in codes(a, b))


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("negar sami", "sami negar", "all"),
        ("negar sami", "negar sami dana", "within"),
        ("negar sami", "negar OMN", "partly"),
        ("IRN sami", "negar OMN", "state"),
        ("negar", "negar", "one"),
        ("negar", "negar sami", "alone"),
        ("negar sami", "negar dana", "rival"),
        ("negar sami", "ghazi dana", "none"),
        ("negar sami dana", "negar sami ghazi omid", "most"),
        ("dana negar", "GCC negar", "partly"),
        ("ghazi negar", "GCC negar", "rival"),
    ],
)
def test_who(a: str, b: str, answer: str) -> None:
    assert answers(told("r1", a), told("r2", b))["who"] == answer


def test_nobody_named_says_little() -> None:
    assert answers(told("r1", ""), told("r2", "negar sami"))["who"] == "unknown"


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("IRN OMN", "OMN IRN QAT", "same"),
        ("negar sami", "negar dana ghazi", "same"),
        ("negar sami ghazi omid", "negar dana GCC QAT SDN", "some"),
        ("IRN", "QAT", "states"),
        ("negar", "dana", "other"),
        ("", "dana", "unknown"),
    ],
)
def test_guests_of_a_conference(a: str, b: str, answer: str) -> None:
    found = answers(told("r1", a, "conference"), told("r2", b, "conference"))
    assert found["guests"] == answer


def test_a_press_conference_is_no_conference_of_guests() -> None:
    assert "guests" not in answers(told("r1", "negar", "conference", press=True), told("r2", "dana", "conference"))


@pytest.mark.parametrize(
    ("a", "b", "towards", "answer"),
    [
        ("negar OMN", "negar OMN", ("OMN", "OMN"), "all"),
        ("negar", "negar OMN", (None, "OMN"), "one"),
        ("negar OMN", "negar QAT", ("OMN", "QAT"), "rival"),
        ("negar OMN", "dana OMN", ("OMN", "OMN"), "none"),
    ],
)
def test_visits(a: str, b: str, towards: tuple[str | None, str | None], answer: str) -> None:
    first, second = (
        told(f"r{n}", who, "visit", towards=to) for n, (who, to) in enumerate(zip((a, b), towards, strict=True))
    )
    assert answers(first, second)["who"] == answer


@pytest.mark.parametrize(
    ("a", "b", "status", "answer"),
    [
        ("meeting", "meeting", "held", "same"),
        ("meeting", "conference", "held", "near"),
        ("meeting", "visit", "held", "frame"),
        ("meeting", "visit", "planned", "announced"),
        ("ceremony", "meeting", "held", "occasion"),
        ("meeting", "phone_call", "held", "other"),
        ("ceremony", "phone_call", "held", "other"),
    ],
)
def test_kind(a: str, b: str, status: str, answer: str) -> None:
    assert answers(told("r1", kind=a), told("r2", kind=b, status=status))["type"] == answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2023-05-08", "2023-05-08", "same"),
        ("2023-05-07/2023-05-09", "2023-05-08", "same"),
        ("2023-05", "2023-05-08", "within"),
        ("2023-05-08", "2023-05-09", "near"),
        ("2023-05-08", "2023-05-11", "apart"),
        ("2023-05-08", "2023-06-08", "far"),
    ],
)
def test_days(a: str, b: str, answer: str) -> None:
    assert answers(told("r1", day=a), told("r2", day=b))["when"] == answer


def test_a_plan_may_move() -> None:
    assert answers(told("r1", day="2023-05-08", status="planned"), told("r2", day="2023-05-14"))["when"] == "plan"


def test_a_late_stamp_moves_yesterday() -> None:
    assert answers(told("r1", day="2023-05-08", basis="relative"), told("r2", day="2023-05-10"))["when"] == "near"


def test_sessions_of_a_conference() -> None:
    first, second = told("r1", kind="conference", day="2023-05-08"), told("r2", kind="conference", day="2023-05-11")
    assert answers(first, second)["when"] == "round"


@pytest.mark.parametrize(
    ("stamp", "answer"),
    [
        ("2023-05-08", "about"),
        ("2023-05-09", "next"),
        ("2023-05-10", "after"),
        ("2023-05-12", "apart"),
        ("2023-08-01", "far"),
    ],
)
def test_without_a_day_the_report_s_day_tells(stamp: str, answer: str) -> None:
    assert answers(told("r1"), told("r2", day=None, stamp=stamp))["when"] == answer


@pytest.mark.parametrize(
    ("window", "answer"),
    [("2023-01-01/2023-06-30", "unknown"), (None, "unknown"), ("2024-01-01/2024-12-31", "far")],
)
def test_undated_reports_are_bounded_by_their_window(window: str | None, answer: str) -> None:
    assert answers(told("r1"), told("r2", day=None, stamp=None, window=window))["when"] == answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (("Muscat", "OMN"), ("Muscat", "OMN"), "same"),
        (("Muscat", "OMN"), ("OMN", "OMN"), "within"),
        (("Muscat", "OMN"), ("Salalah", "OMN"), "other"),
        (("Muscat", "OMN"), ("Doha", "QAT"), "abroad"),
        (("Muscat", "OMN"), (None, None), "unknown"),
    ],
)
def test_where(a: tuple[str, str], b: tuple[str | None, str | None], answer: str) -> None:
    first, second = told("r1", place=a[0], state=a[1]), told("r2", place=b[0], state=b[1])
    assert answers(first, second)["where"] == answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("آب مرز گاز برق", "آب مرز گاز برق نفت", "copied"),
        ("آب مرز گاز برق", "آب مرز راه نفت", "same"),
        ("آب مرز گاز برق", "آب کوه راه نفت", "some"),
        ("ماء حدود غاز", "طريق نفط جبل", "other"),
    ],
)
def test_words(a: str, b: str, answer: str) -> None:
    assert answers(told("r1", words=a), told("r2", words=b))["what"] == answer


def test_words_of_two_languages_are_not_compared() -> None:
    assert answers(told("r1", words="نفت", lang="fa"), told("r2", words="نفت", lang="ar"))["what"] == "unknown"


def test_what_is_named_is_compared_across_languages() -> None:
    first = told("r1", about="dana Caspian negar", lang="fa")
    second = told("r2", about="Caspian dana", lang="ar")
    assert answers(first, second)["named"] == "same"
    assert answers(first, told("r3", about="Salalah", lang="ar"))["named"] == "other"
    assert answers(first, told("r3", about="sami", lang="ar"))["named"] == "unknown", "parties say nothing more"


def test_a_conference_goes_by_its_theme() -> None:
    first = told("r1", "", "conference", themes="WATER-TREATY", lang="fa")
    assert answers(first, told("r2", "negar", "conference", themes="WATER-TREATY", lang="ar"))["theme"] == "gathering"
    assert answers(told("r1", themes="X"), told("r2", themes="X"))["theme"] == "same"
    assert answers(told("r1", themes="X"), told("r2", themes="Y"))["theme"] == "other"


def test_one_report_tells_two_events() -> None:
    first = told("r1")
    assert answers(first, told("r1", event="e2"))["report"] == "same"
    assert answers(first, told("r1", event="e2", kind="conference", press=True))["report"] == "press"
    assert answers(first, told("r2"))["report"] == "other"


TELLINGS = st.builds(
    told,
    report=st.sampled_from(["r1", "r2", "r3"]),
    who=st.lists(st.sampled_from("negar sami dana ghazi IRN OMN GCC".split()), unique=True, max_size=4).map(" ".join),
    kind=st.sampled_from(["meeting", "visit", "conference", "phone_call", "ceremony"]),
    day=st.sampled_from([None, "2023-05", "2023-05-08", "2023-05-10", "2024"]),
    event=st.sampled_from(["e1", "e2"]),
    status=st.sampled_from(["held", "planned"]),
    stamp=st.sampled_from([None, "2023-05-08", "2023-05-20"]),
    themes=st.sampled_from(["", "X", "X Y"]),
)


@given(TELLINGS, TELLINGS)
def test_the_same_both_ways_and_every_answer_has_points(a: Told, b: Told) -> None:
    if a.key != b.key:
        assert compare(a, b) == compare(b, a)
    table = weights()
    assert all(code.partition(".")[2] in table[code.partition(".")[0]] for code in codes(a, b))


@pytest.mark.parametrize(
    "order",
    [
        "who all within partly state none",
        "who all one alone",
        "guests same some unknown other",
        "type same near other",
        "type near announced frame",
        "when same about next after apart far",
        "where same within unknown other abroad",
        "what copied same some unknown other",
        "named same one some unknown other",
        "theme gathering same unknown other",
    ],
)
def test_weights_are_in_an_order_of_sense(order: str) -> None:
    question, *rows = order.split()
    points = [weights()[question][row] for row in rows]
    assert points == sorted(points, reverse=True)


def test_kind_and_day_alone_are_no_tie() -> None:
    strangers = told("r1", "", "conference"), told("r2", "", "conference")
    assert answers(*strangers)["tie"] == "none"
    assert answers(told("r1", place="Suva"), told("r2", "", place="Suva"))["tie"] == "some"


def test_two_guests_of_one_host_are_not_asked_for_words() -> None:
    formulae = "his majesty received in the palace of peace"
    found = answers(told("r1", "negar sami", words=formulae), told("r2", "negar dana", words=formulae))
    assert (found["who"], found["what"]) == ("rival", "unknown")
