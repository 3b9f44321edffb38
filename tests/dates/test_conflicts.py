from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.dates.conflicts import FARTHEST, day_by_weekday, given_and_found, is_credible, stamp_and_words

DAYS = st.dates(date(1990, 1, 1), date(2050, 1, 1))


@given(DAYS, st.integers(0, 6))
def test_the_day_by_a_weekday_has_that_weekday_and_is_near_the_stamp(stamped: date, weekday: int) -> None:
    day = day_by_weekday(stamped, weekday)
    assert day.weekday() == weekday
    assert -1 <= (stamped - day).days <= 5


@pytest.mark.parametrize(
    ("late", "borne_out", "credible"),
    [
        (0, False, True),
        (-1, False, True),
        (-2, False, False),
        (-2, True, False),
        (FARTHEST, False, True),
        (FARTHEST + 1, False, False),
        (4000, True, True),
    ],
)
def test_is_credible(late: int, borne_out: bool, credible: bool) -> None:
    stamped = date(2018, 4, 4)
    assert is_credible(stamped - timedelta(days=late), stamped, borne_out=borne_out) is credible


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2018-04-03", "date.written.weekday"),
        ("2018-04-02", "date.stamp.crawl"),
        ("2018-04-05", "date.written.weekday"),
    ],
)
def test_a_stamp_that_its_words_belie_is_noted_with_both_days(day: str, code: str) -> None:
    note = stamp_and_words(date(2018, 4, 4), date.fromisoformat(day), "اليوم الثلاثاء", (3, 17))
    assert note == (
        code,
        f"stamped 2018-04-04 (Wednesday), but «اليوم الثلاثاء» shows that it was written on {day}",
        (3, 17),
    )


@pytest.mark.parametrize(
    ("found", "calendar", "clash"),
    [
        ("2018-04-04", "jalali", False),
        ("2018-04-04T09:00", "gregorian", False),
        ("2018-04-03", "jalali", True),
        ("2018-04-03", "islamic", False),
        ("2018-04-02", "islamic", True),
    ],
)
def test_given_and_found(found: str, calendar: str, clash: bool) -> None:
    note = given_and_found("2018-04-04T11:22", found, calendar, (0, 5))
    assert (note is not None) is clash
    if note:
        assert note == ("stamp.conflict", f"given 2018-04-04T11:22, but the text's own stamp says {found}", (0, 5))
