"""Meetings within visits, talks at the margin of conferences, and what only frames a greater event."""

from __future__ import annotations

import pytest

from didar.reconcile.frames import covers, part_of, shadowed
from didar.reconcile.told import Told
from told_events import told

VISIT = {"kind": "visit", "towards": "OMN", "place": "Muscat", "state": "OMN"}


@pytest.mark.parametrize(
    ("part", "belongs"),
    [
        (told("m", "negar sami", place="Muscat", state="OMN"), True),
        (told("m", "negar sami", day=None), True),
        (told("m", "negar sami", day="2023-05-09", place="Muscat", state="OMN"), True),
        (told("m", "negar sami", day="2023-05-28", place="Muscat", state="OMN"), False),
        (told("m", "negar dana", place="Doha", state="QAT"), False),
        (told("m", "omid sami", place="Muscat", state="OMN"), False),
        (told("m", "negar sami", kind="phone_call"), False),
    ],
)
def test_a_meeting_of_a_visit(part: Told, belongs: bool) -> None:
    visit = told("v", "negar OMN", **VISIT)
    assert part_of([part, visit], [[0], [1]]) == ({0: 1} if belongs else {})


def test_talks_at_the_margin_of_a_conference() -> None:
    conference = told("c", "negar dana ghazi sami", "conference", place="Muscat", state="OMN")
    talks = told("m", "negar dana", place="Muscat", state="OMN")
    assert part_of([conference, talks], [[0], [1]]) == {1: 0}


def test_of_two_visits_the_one_told_with_it() -> None:
    tellings = [
        told("a", "negar OMN", **VISIT, day="2023-05-07"),
        told("b", "negar OMN", **VISIT, day="2023-05-08/2023-05-09"),
        told("a", "negar sami", place="Muscat", state="OMN", event="e2"),
    ]
    assert part_of(tellings, [[0], [1], [2]]) == {2: 0}


def test_a_press_conference_is_in_the_shadow_of_its_meeting() -> None:
    meeting = [told("r1", "negar sami"), told("r2", "negar sami")]
    press = told("r1", "negar", "conference", press=True, event="e2")
    assert shadowed([*meeting, press], [[0, 1], [2]]) == {1}


def test_what_a_report_tells_by_itself_is_in_no_shadow() -> None:
    tellings = [told("r1", "negar sami"), told("r2", "negar sami"), told("r3", "negar", "conference", press=True)]
    assert shadowed(tellings, [[0, 1], [2]]) == set()


@pytest.mark.parametrize(
    ("great", "small", "answer"),
    [
        (told("r1", "negar sami"), told("r1", "negar OMN"), True),
        (told("r1", "negar sami"), told("r1", "negar dana"), False),
        (told("r1", "negar sami"), told("r1", "negar", "phone_call"), False),
        (told("r1", "IRN OMN"), told("r1", "IRN OMN", "exercise"), False),
        (told("r1", "negar sami"), told("r1", "negar OMN", **VISIT), True),
        (told("r1", "negar sami", place="Doha", state="QAT"), told("r1", "negar OMN", **VISIT), False),
    ],
)
def test_covers(great: Told, small: Told, answer: bool) -> None:
    assert covers(great, small) is answer
