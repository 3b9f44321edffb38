"""One date without range or bounds: a day or a longer time, perhaps with its clock before or after it."""

from __future__ import annotations

from didar.dates.calendar_days import Found
from didar.dates.meaning import CalendarDate, Clocked, FromNow, Weekday
from didar.dates.periods import period
from didar.dates.points import day
from didar.dates.row import Row

STARTS = frozenset(
    (
        "number", "ordinal", "cardinal", "article", "month", "weekday", "from now", "part", "hour", "unit", "shifted",
        "edge", "about", "more", "several", "before", "since", "after", "after that", "before that", "that day", "same",
        "within", "during", "latest", "from", "between", "season", "feast", "decade", "century", "share",
    )
)  # fmt: skip
"""The roles an expression may begin with."""


def simple_starts(row: Row, k: int) -> bool:
    """True when an expression may begin at ``k``."""
    return not STARTS.isdisjoint(row.roles[k])


def simple(row: Row, k: int) -> Found | None:
    """A day or a longer time."""
    return _clock_first(row, k) or day(row, k) or period(row, k)


def _clock_first(row: Row, k: int) -> Found | None:
    """A stamp with its clock first: «11:22 - 15 فروردین 1397»."""
    if not row.term(k, "number"):
        return None
    clock = row.clock(k)
    if clock is None:
        return None
    at = row.skip(clock[1], "-", ",", "|")
    at = row.skip(at, "date", ",")
    found = day(row, at)
    if found and isinstance(found[0], CalendarDate) and found[0].year and found[0].day:
        return Clocked(found[0], clock[0]), found[1]
    return None


def clocked(row: Row, start: int, found: Found) -> Found | None:
    """A day with the clock after it: «15 فروردين 1397 - 11:22», «روز دوشنبه ساعت ۱۱:۲۲».

    A date in digits ends before a clock that has a word of its own («۱۳۹۷/۰۱/۱۵ ساعت ۱۰:۲۰»).
    """
    meaning, k = found
    if not isinstance(meaning, CalendarDate | Weekday | FromNow):
        return None
    told = meaning if isinstance(meaning, CalendarDate) else None
    if told and told.day is None:
        return None
    at = row.skip(k, "-", ",", "|", "t")
    clock = row.clock(at) if told and told.year else None
    in_digits = row.term(start, "number") and (row.term(start + 1, "/") or row.term(start + 1, "-"))
    if clock is None and not in_digits:
        clock = row.told_hour(row.skip(k, ",", "in"))
    return (Clocked(meaning, clock[0]) if clock[0] else meaning, clock[1]) if clock else None
