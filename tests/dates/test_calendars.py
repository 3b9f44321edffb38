from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.dates import calendars
from didar.dates.calendars import Calendar

DAYS = st.dates(date(1700, 1, 1), date(2100, 12, 31))
CALENDARS: tuple[Calendar, ...] = ("gregorian", "jalali", "islamic")


@pytest.mark.parametrize(
    ("calendar", "year", "month", "day", "expected"),
    [
        ("jalali", 1397, 1, 15, date(2018, 4, 4)),
        ("jalali", 1394, 7, 7, date(2015, 9, 29)),
        ("jalali", 1399, 12, 30, date(2021, 3, 20)),
        ("jalali", 1398, 12, 30, None),
        ("islamic", 1436, 10, 25, date(2015, 8, 10)),
        ("islamic", 1446, 1, 10, date(2024, 7, 16)),
        ("islamic", 1319, 10, 5, date(1902, 1, 15)),
        ("islamic", 1436, 13, 1, None),
        ("gregorian", 2015, 2, 29, None),
    ],
)
def test_day(calendar: Calendar, year: int, month: int, day: int, expected: date | None) -> None:
    assert calendars.day(calendar, year, month, day) == expected


def test_a_thirtieth_that_a_sighting_added() -> None:
    last = calendars.day("islamic", 1436, 3, 29)
    assert last
    assert calendars.day("islamic", 1436, 3, 30) == last + timedelta(days=1)


@given(DAYS, st.sampled_from(CALENDARS))
def test_there_and_back(when: date, calendar: Calendar) -> None:
    assert calendars.day(calendar, *calendars.fields(calendar, when)) == when


@given(DAYS, st.sampled_from(CALENDARS))
def test_months_and_years_hold_their_days(when: date, calendar: Calendar) -> None:
    year, month, _ = calendars.fields(calendar, when)
    for days in (calendars.month(calendar, year, month), calendars.year(calendar, year)):
        assert days
        assert days[0] <= when <= days[1]


def test_before_the_calendar_there_is_none() -> None:
    with pytest.raises(ValueError, match="before the Islamic calendar"):
        calendars.fields("islamic", date(600, 1, 1))


@pytest.mark.parametrize(
    ("calendar", "short", "near", "full"),
    [
        ("jalali", 95, date(2018, 1, 1), 1395),
        ("jalali", 57, date(2018, 1, 1), 1357),
        ("jalali", 2, date(2021, 6, 1), 1402),
        ("gregorian", 67, date(2015, 1, 1), 1967),
        ("gregorian", 17, date(2015, 1, 1), 2017),
    ],
)
def test_full_year(calendar: Calendar, short: int, near: date, full: int) -> None:
    assert calendars.full_year(calendar, short, near) == full


@pytest.mark.parametrize(
    ("year", "thousands", "expected"),
    [
        (2015, "jalali", "gregorian"),
        (1395, "jalali", "jalali"),
        (1436, "islamic", "islamic"),
        (1701, "islamic", None),
        (2231, "jalali", None),
    ],
)
def test_calendar_of_year(year: int, thousands: Calendar, expected: Calendar | None) -> None:
    assert calendars.calendar_of_year(year, thousands) == expected


def test_add_months() -> None:
    assert calendars.add_months("jalali", 1397, 1, -1) == (1396, 12)
    assert calendars.add_months("gregorian", 2015, 12, 1) == (2016, 1)
