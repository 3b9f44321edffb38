"""Times told by another: its beginning, middle or end, a half or quarter of it, all that lies before or after it."""

from __future__ import annotations

from didar.dates.calendar_days import Found
from didar.dates.meaning import After, Before, CalendarDate, Century, Decade, Edge, Rough, Share, Shifted, Vague
from didar.dates.periods import bare_year, feast, month, period
from didar.dates.row import Row
from didar.dates.simple import simple, simple_starts
from didar.dates.units import UNITS

EDGES: dict[str, Edge] = {"early": "early", "middle": "middle", "late": "late"}
PARTS = {"half": 2, "quarter": 4}


def edge(row: Row, k: int) -> Found | None:
    """«نهاية سبتمبر», «منتصف عام 2014», «اوایل دهه ۱۳۷۰», «پایان سال»."""
    term = row.term(k, "edge")
    found = _whole(row, row.skip(k + 1, "of")) if term else None
    return (Rough(found[0], EDGES[term.of]), found[1]) if term and found else None


def share(row: Row, k: int) -> Found | None:
    """«نیمه دوم سال ۱۳۹۶», «الربع الأول من عام 2015», «سه‌ماهه نخست سال جاری»."""
    term = row.term(k, "share")
    found = _whole(row, row.skip(k + 1, "of")) if term else None
    if not term or not found or not isinstance(found[0], CalendarDate | Shifted | Decade | Century):
        return None
    return Share(found[0], term.n, PARTS[term.of]), found[1]


def _whole(row: Row, k: int) -> Found | None:
    """The month, year, decade or other time that a part is told of."""
    found = month(row, k, within=True, part=True) or bare_year(row, k, within=True) or period(row, k)
    if found:
        return None if isinstance(found[0], Vague) else found
    unit = row.term(k, "unit")
    if not unit or unit.how != "one" or unit.of not in ("month", "year") or not _is_running(row, k):
        return None
    if row.listed(row.after(k + 1), "doubts", "other_years"):
        return None
    calendar, end = row.era(k + 1)
    return Shifted(UNITS[unit.of], 0, calendar), end


def _is_running(row: Row, k: int) -> bool:
    """True when a bare unit after "the end of" means the one now running: «پایان سال», «نهاية العام»."""
    key = row.view.key(row.cells[k].i, row.cells[k].j)
    return not row.ago_first or key.startswith("ال") or row.cells[k].prefix.endswith("ال")


def before_or_after(row: Row, k: int) -> Found | None:
    """All before or after a date with its year, or a feast: «پیش از نوروز ۱۳۹۷», «بعد عام 2003», «قبل عيد الأضحى»."""
    if not simple_starts(row, k + 1):
        return None
    found = simple(row, k + 1)
    told = found[0] if found else None
    if not isinstance(told, CalendarDate) or not told.year or told.year.how == "same":
        found = feast(row, k + 1, within=True)
    if not found:
        return None
    inner, end = found
    return (Before(inner) if row.term(k, "before") else After(inner)), end
