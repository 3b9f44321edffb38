"""What reports make their news stands; what they tell in passing does not."""

from __future__ import annotations

import pytest

from didar.reconcile.compare import weights
from didar.reconcile.standing import signs, stands
from didar.reconcile.told import Told
from told_events import told

PASSING = {"headline": False, "first": False}


@pytest.mark.parametrize(
    ("tellings", "shadowed", "answer"),
    [
        ([told()], False, True),
        ([told(headline=False, first=True)], False, True),
        ([told(**PASSING)], False, False),
        ([told(**PASSING, kind="visit"), told("r2", **PASSING, kind="visit")], False, False),
        ([told("r1", kind="visit"), told("r2", kind="visit")], False, True),
        ([told(kind="interview")], False, False),
        ([told("r1", "negar", "conference", press=True, headline=False)], True, False),
        ([told("r1", "negar OMN", "visit")], True, False),
    ],
)
def test_stands(tellings: list[Told], shadowed: bool, answer: bool) -> None:
    assert stands(tellings, shadowed=shadowed) is answer


def test_every_sign_has_points() -> None:
    every = [told(kind="visit", status="planned", press=True, who="", spoken=1)]
    interview = [told(f"r{n}", kind="interview") for n in range(9)]
    private = [told(who="Pooya")]
    found = {*signs(every, shadowed=True), *signs(interview, shadowed=False), *signs(private, shadowed=False)}
    assert found | {"enough"} == set(weights()["standing"])


def test_only_what_speaks_for_an_event_has_points_above_nought() -> None:
    points = weights()["standing"]
    assert all(points[code] >= 0 for code in ("headline", "lead", "first", "spoken", "several", "many"))
    assert all(
        points[code] <= 0 for code in ("visit", "press", "unnamed", "interview", "planned", "private", "shadowed")
    )
