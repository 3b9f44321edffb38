"""What a date expression comes to: a stretch of days with its precision, written down as EDTF (ISO 8601-2)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from didar.dates import calendars
from didar.dates.calendars import Calendar

HALF_MONTH, LONGEST_MONTH, LONGEST_YEAR = 15, 31, 366
"""Days."""
Precision = Literal["day", "days", "month", "months", "year", "years", "decade", "century", "season"]
"""How the value is written: a plural is an interval of two values of the singular."""


class Extent(Struct, frozen=True, gc=False):
    """From ``first`` to ``last``, both included. None at an end is open.

    ``clock`` is a time "HH:MM" of a single day; ``about`` marks the value as approximate; ``season`` is EDTF's number
    (21 spring to 24 winter); ``members`` are the days meant where not all in between are.
    """

    first: date | None
    last: date | None
    precision: Precision
    clock: str | None = None
    about: bool = False
    season: int = 0
    members: tuple[date, ...] = ()

    def edtf(self) -> str:
        """The value as EDTF: ``2018-04-04T11:22``, ``2015-09~``, ``1990/1999``, ``19XX``, ``../2018-03-20``."""
        sure = "~" if self.about else ""
        if self.members:
            return "{" + ",".join(day.isoformat() for day in self.members) + "}"
        ends = (self.first, self.last)
        if self.precision in ("days", "months", "years") or None in ends:
            return "/".join(f"{_written(end, self.precision)}{sure}" if end else ".." for end in ends)
        first = self.first or date.min
        if self.precision == "decade":
            return f"{first.year:04}{sure}/{first.year + 9:04}{sure}"
        if self.precision == "century":
            return f"{first.year // 100:02}XX"
        if self.precision == "season":
            return f"{first.year:04}-{self.season}{sure}"
        time = f"T{self.clock}" if self.clock and self.precision == "day" and not self.about else ""
        return f"{_written(first, self.precision)}{time}{sure}"

    def is_day(self) -> bool:
        """True when the value is one day."""
        return self.precision == "day" and self.first is not None

    def roughly(self) -> Extent:
        """The same, approximate."""
        return replace(self, about=True)

    def before(self) -> Extent:
        """All the time before this begins, open at the start, in the same precision."""
        if self.first is None:
            return self
        if self.precision in ("year", "years", "decade", "century"):
            return Extent(None, date(self.first.year - 1, 12, 31), "years")
        if self.precision in ("month", "months"):
            return Extent(None, self.first - timedelta(days=1), "months")
        return Extent(None, self.first - timedelta(days=1), "days")

    def after(self) -> Extent:
        """All the time after this ends, open at the end, in the same precision."""
        if self.last is None:
            return self
        if self.precision in ("year", "years", "decade", "century"):
            return Extent(date(self.last.year + 1, 1, 1), None, "years")
        following = self.last + timedelta(days=1)
        return Extent(following, None, "months" if self.precision in ("month", "months") else "days")


def _written(when: date, precision: Precision) -> str:
    if precision in ("year", "years"):
        return f"{when.year:04}"
    if precision in ("month", "months"):
        return f"{when.year:04}-{when.month:02}"
    return when.isoformat()


def of_day(when: date, clock: str | None = None) -> Extent:
    """One day."""
    return Extent(when, when, "day", clock)


def of_days(first: date, last: date) -> Extent:
    """An interval of days."""
    return of_day(first) if first == last else Extent(first, last, "days")


def of_set(days: list[date]) -> Extent | None:
    """Single days that do not follow one another."""
    return Extent(min(days), max(days), "days", members=tuple(days)) if days else None


def of_month(calendar: Calendar, year: int, number: int) -> Extent | None:
    """A month: with a month's precision in the Gregorian calendar, as the interval of its days in the others."""
    days = calendars.month(calendar, year, number)
    if not days:
        return None
    return Extent(*days, "month" if calendar == "gregorian" else "days")


def of_year(calendar: Calendar, number: int) -> Extent | None:
    """A year: with a year's precision in the Gregorian calendar, as the interval of its days in the others."""
    days = calendars.year(calendar, number)
    if not days:
        return None
    return Extent(*days, "year" if calendar == "gregorian" else "days")


def of_decade(calendar: Calendar, number: int, *, edge: bool) -> Extent | None:
    """The ten years from ``number`` on; a Jalali or Hijri decade, or the edge of one, is an interval of years.

    A decade of the Gregorian calendar is an interval of years too (``1990/1999``); its early or late part is the whole,
    approximate.
    """
    first, last = calendars.year(calendar, number), calendars.year(calendar, number + 9)
    if not first or not last:
        return None
    if calendar == "gregorian":
        return Extent(first[0], last[1], "decade", about=edge)
    return Extent(first[0], last[1], "years", about=edge)


def of_century(number: int) -> Extent | None:
    """The nth century of the Gregorian calendar, written ``19XX`` for the twentieth."""
    if not 1 <= number <= 30:
        return None
    start = max(1, (number - 1) * 100)
    return Extent(date(start, 1, 1), date(start + 99, 12, 31), "century")


def of_share(whole: Extent, calendar: Calendar, number: int, of: int) -> Extent | None:
    """The ``number``-th of ``of`` equal parts: months of a year, years of a decade or century, half a month's days.

    None for what has no such part (the quarter of a month).
    """
    if whole.first is None or whole.last is None:
        return None
    year, month, _ = calendars.fields(calendar, whole.first)
    days = (whole.last - whole.first).days + 1
    if days <= LONGEST_MONTH:
        middle = calendars.day(calendar, year, month, HALF_MONTH)
        if of != 2 or middle is None:
            return None
        return of_days(whole.first, middle) if number == 1 else of_days(middle + timedelta(days=1), whole.last)
    if days <= LONGEST_YEAR:
        step = calendars.MONTHS // of
        ends = [calendars.month(calendar, year, at) for at in (step * (number - 1) + 1, step * number)]
        precision: Precision = "months" if calendar == "gregorian" else "days"
    else:
        step = (calendars.fields(calendar, whole.last)[0] - year + 1) // of
        ends = [calendars.year(calendar, at) for at in (year + step * (number - 1), year + step * number - 1)]
        precision = "years"
    return Extent(ends[0][0], ends[1][1], precision) if ends[0] and ends[1] else None


SEASONS = ("spring", "summer", "autumn", "winter")


def of_season(calendar: Calendar, year: int, season: str) -> Extent | None:
    """A season: EDTF's own form in the Gregorian calendar, the interval of its three months in the Jalali one."""
    at = SEASONS.index(season)
    if calendar == "gregorian":
        days = calendars.month(calendar, year, (3, 6, 9, 12)[at])
        return Extent(*days, "season", season=21 + at) if days else None
    first, last = calendars.month(calendar, year, 3 * at + 1), calendars.month(calendar, year, 3 * at + 3)
    return Extent(first[0], last[1], "days") if first and last else None


def join(first: Extent, last: Extent) -> Extent | None:
    """From the start of one to the end of the other; the precision is the coarser form both can be written in."""
    if first.first is None or last.last is None or first.first > last.last:
        return None
    kinds = {first.precision, last.precision}
    about = first.about or last.about
    if kinds <= {"year", "years", "decade"}:
        return Extent(first.first, last.last, "years", about=about)
    if kinds <= {"month", "months"}:
        return Extent(first.first, last.last, "months", about=about)
    return Extent(first.first, last.last, "days", about=about)
