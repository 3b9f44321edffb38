"""The twelve example reports of four fictional meetings: what the chronicle prefers, and where it shows two sides."""

from __future__ import annotations

import pytest

from didar.model.report import Report
from reconcile.joined import Joined
from tests_examples import example_reports


def reports(*names: str) -> list[Report]:
    """Example reports by a part of their file's name or their id."""
    found = [next(r for r in example_reports() if name in f"{r.source} {r.id}") for name in names]
    assert len({report.id for report in found}) == len(names)
    return found


def test_three_reports_of_one_meeting_differ_in_the_sea_alone() -> None:
    event = Joined(reports("muscat-defence-peyk", "muscat-defence-sahel", "muscat-defence-marsa"), "meeting")
    assert (event.record.date, event.record.place) == ("2024-02-12", "Muscat")
    assert [one.field for one in event.disagreements] == ["wording"]
    sides = event.sides("wording")
    assert set(sides) == {"Gulf of Oman", "Arabian Sea"}
    assert sides["Arabian Sea"] == ["دریای عرب"]
    assert {"دریای عمان", "بحر عمان"} == set(sides["Gulf of Oman"])


@pytest.mark.parametrize(
    ("names", "kinds", "date", "place", "status"),
    [
        (("call-midan", "call-rasd", "call-negah"), ("phone_call",) * 3, "2023-05-08", None, "held"),
        (
            ("tehran-security-fararou", "tehran-security-khabarnameh", "tehran-security-dijla"),
            ("visit", "meeting", "meeting"),
            "2022-11-23",
            "Tehran",
            "held",
        ),
        (
            ("baku-caspian-mowj", "baku-caspian-kaspi", "baku-caspian-sharq"),
            ("conference",) * 3,
            "2024-07-04",
            "Baku",
            "cancelled",
        ),
    ],
)
def test_what_was_announced_and_then_held_or_cancelled_is_undisputed(
    names: tuple[str, ...], kinds: tuple[str, ...], date: str, place: str | None, status: str
) -> None:
    event = Joined(reports(*names), kinds)
    assert event.disagreements == []
    assert (event.record.date, event.record.place, event.record.status) == (date, place, status)
