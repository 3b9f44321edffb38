"""Candidates: whoever shares a party and a stretch of time, and never many more than there are tellings."""

from __future__ import annotations

from datetime import date, timedelta

from didar.reconcile.block import LARGEST, pairs
from told_events import told

START = date(2023, 1, 1)


def day(number: int) -> str:
    return (START + timedelta(days=number)).isoformat()


def test_a_shared_party_and_time() -> None:
    listed = [
        told("r1", "negar sami", day=day(0), stamp=None),
        told("r2", "sami dana", day=day(1), stamp=None),
        told("r3", "ghazi dana", day=day(2), stamp=None),
        told("r4", "negar sami", day=day(60), stamp=None),
    ]
    assert pairs(listed) == [(0, 1), (1, 2)]


def test_undated_meet_all_that_share_a_party() -> None:
    listed = [
        told("r1", day=day(0)),
        told("r2", day=day(200)),
        told("r3", day=None, stamp=None),
        told("r4", day=None, stamp=None),
    ]
    assert pairs(listed) == [(0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]


def test_conferences_meet_by_theme() -> None:
    listed = [
        told("r1", "", "conference", themes="WATER-TREATY"),
        told("r2", "negar", "conference", themes="WATER-TREATY"),
        told("r3", "", "conference", themes="FISHERY"),
    ]
    assert pairs(listed) == [(0, 1)]


def test_two_states_that_meet_daily_stay_within_bounds() -> None:
    """Twice the tellings give at most some two and a half times the pairs, of one day or of many."""
    for spread in (1, 30):
        counts = [
            len(pairs([told(f"r{n:05}", "IRN OMN", day=day(n % spread), stamp=day(n % spread)) for n in range(size)]))
            for size in (LARGEST * 10, LARGEST * 20)
        ]
        assert counts[1] <= 2.5 * counts[0]


def test_undated_in_great_number_stay_within_bounds() -> None:
    size = LARGEST * 20
    listed = [told(f"r{n:05}", "IRN OMN", day=None, stamp=None) for n in range(size)]
    assert len(pairs(listed)) <= size * LARGEST


def test_in_a_large_block_a_second_party_brings_together() -> None:
    """Two reports of one meeting in two languages are compared, however much its guest does on that day."""
    many = [told(f"m{n:03}", "negar", day=day(0), place=f"P{n:03}") for n in range(LARGEST * 3)]
    listed = sorted([told("a1", place="A"), told("z1", place="Z"), *many], key=lambda t: t.key)
    assert (0, len(listed) - 1) in pairs(listed)
