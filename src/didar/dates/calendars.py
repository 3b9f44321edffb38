"""The three calendars of Persian and Arabic news, each turned into days of the Gregorian one.

Jalali days come from `persiantools`, Hijri days from `hijridate` (Umm al-Qura, 1343 to 1500 AH); Hijri years outside
that table are reckoned by the civil (tabular) rule, a day or two from any sighting.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from hijridate import Gregorian, Hijri
from persiantools.jdatetime import JalaliDate

Calendar = Literal["gregorian", "jalali", "islamic"]
DayRange = tuple[date, date]
"""First and last day, both included."""

MONTHS = 12
_UMM_AL_QURA = range(1343, 1501)
_ISLAMIC_EPOCH = date(622, 7, 19).toordinal()
"""1 Muharram 1 AH in the civil reckoning, as a proleptic Gregorian day."""

_PLAUSIBLE: dict[Calendar, range] = {
    "gregorian": range(1800, 2101),
    "jalali": range(1250, 1451),
    "islamic": range(1200, 1501),
}


def plausible(calendar: Calendar, year: int) -> bool:
    """True when a news report may well mean ``year`` as a year of ``calendar``."""
    return year in _PLAUSIBLE[calendar]


def calendar_of_year(year: int, thousands: Calendar) -> Calendar | None:
    """The calendar a year of four digits is counted in, judged by its size; None for what is no year.

    ``thousands`` is the calendar of the years from 1250 to 1499, where Jalali and Hijri years overlap.
    """
    if plausible("gregorian", year):
        return "gregorian"
    return thousands if plausible(thousands, year) else None


def day(calendar: Calendar, year: int, month: int, day_of_month: int) -> date | None:
    """The Gregorian day of a calendar's day; None when the calendar has no such day.

    The 30th of a Hijri month that Umm al-Qura gives 29 days is the day after: elsewhere the moon was seen a day later.
    """
    try:
        if calendar == "gregorian":
            return date(year, month, day_of_month)
        if calendar == "jalali":
            return JalaliDate(year, month, day_of_month).to_gregorian()  # type: ignore[no-untyped-call]
        if year in _UMM_AL_QURA:
            beyond = int(day_of_month == 30 and Hijri(year, month, 1).month_length() < 30)
            found = Hijri(year, month, day_of_month - beyond).to_gregorian()
            return date(*found.datetuple()) + timedelta(days=beyond)
    except (ValueError, OverflowError):
        return None
    return _civil_islamic_day(year, month, day_of_month)


def _civil_islamic_day(year: int, month: int, day_of_month: int) -> date | None:
    """A day of the tabular Islamic calendar (30-year cycle, eleven leap years)."""
    if not (1 <= month <= MONTHS and 1 <= day_of_month <= 30 and year >= 1):
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day_of_month - 1
    return date.fromordinal(_ISLAMIC_EPOCH + days)


def month(calendar: Calendar, year: int, number: int) -> DayRange | None:
    """First and last day of a calendar's month."""
    first = day(calendar, year, number, 1)
    following = day(calendar, year + number // MONTHS, number % MONTHS + 1, 1)
    return (first, following - timedelta(days=1)) if first and following else None


def year(calendar: Calendar, number: int) -> DayRange | None:
    """First and last day of a calendar's year."""
    first = day(calendar, number, 1, 1)
    following = day(calendar, number + 1, 1, 1)
    return (first, following - timedelta(days=1)) if first and following else None


def fields(calendar: Calendar, when: date) -> tuple[int, int, int]:
    """Year, month and day of month of a Gregorian day in a calendar."""
    if calendar == "gregorian":
        return when.year, when.month, when.day
    if calendar == "jalali":
        j = JalaliDate(when)  # type: ignore[no-untyped-call]
        return j.year, j.month, j.day
    if date(1924, 8, 1) <= when <= date(2077, 11, 16):
        h = Gregorian(when.year, when.month, when.day).to_hijri()
        return h.year, h.month, h.day
    guess = (when.toordinal() - _ISLAMIC_EPOCH) * 30 // 10631 + 1
    for y in (guess + 1, guess, guess - 1):
        for m in range(MONTHS, 0, -1):
            first = _civil_islamic_day(y, m, 1)
            if first and first <= when:
                return y, m, (when - first).days + 1
    raise ValueError(f"{when} is before the Islamic calendar")


def full_year(calendar: Calendar, short: int, near: date | None) -> int:
    """The year that two digits mean: the one nearest to ``near`` that is at most ten years ahead of it."""
    now = fields(calendar, near or date(2020, 1, 1))[0]
    full = now - now % 100 + short
    return full - 100 if full > now + 10 else full


def add_months(calendar: Calendar, year_number: int, number: int, by: int) -> tuple[int, int]:
    """The month ``by`` months after a month."""
    at = year_number * MONTHS + number - 1 + by
    return at // MONTHS, at % MONTHS + 1
