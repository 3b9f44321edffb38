"""Days behind an EDTF value: the first and the last day it can mean, as proleptic Gregorian ordinals."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
"""Ends of an open interval."""

Days = tuple[int, int]
"""First and last day, both included (ordinals as `datetime.date.toordinal` counts them)."""


@lru_cache(maxsize=16384)
def days(edtf: str | None) -> Days | None:
    """First and last day of a date, date-time or interval as Didar prints them; None for null and for no such value.

    Marks of approximation (``~``, ``?``) are left out of account; an open side (``..`` or nothing) reaches to the end
    of the calendar; ``2015-07-2X`` is every day it can stand for.
    """
    if not edtf:
        return None
    before, slash, after = edtf.partition("/")
    try:
        if not slash:
            return _first(before), _last(before)
        return _first(before), _last(after)
    except ValueError:
        return None


def _plain(value: str) -> str:
    return value.strip().rstrip("~?%").split("T", 1)[0]


def _first(value: str) -> int:
    value = _plain(value)
    if value in ("", ".."):
        return FIRST
    digits = value.replace("X", "0")
    year, month, day = (*(int(part) for part in digits.split("-")), 1, 1)[:3]
    return date(max(year, 1), max(month, 1), max(day, 1)).toordinal()


def _last(value: str) -> int:
    value = _plain(value)
    if value in ("", ".."):
        return LAST
    parts = value.split("-")
    year = int(parts[0].replace("X", "9"))
    month = 12 if len(parts) < 2 else min(int(parts[1].replace("X", "9")), 12)
    longest = monthrange(year, month)[1]
    day = longest if len(parts) < 3 else min(int(parts[2].replace("X", "9")), longest)
    return date(year, month, day).toordinal()


def iso(day: int) -> str:
    """An ordinal day as an ISO 8601 date."""
    return date.fromordinal(day).isoformat()


def edtf(first: int, last: int) -> str:
    """The EDTF value of a run of days: one day, or an interval open where it reaches the calendar's end."""
    if first == last:
        return iso(first)
    return f"{'..' if first == FIRST else iso(first)}/{'..' if last == LAST else iso(last)}"
