"""Longer times: months, years, decades, centuries, seasons, and units counted from now or from another date."""

from __future__ import annotations

from collections.abc import Callable

from didar.dates.calendar_days import Found
from didar.dates.calendars import Calendar
from didar.dates.meaning import (
    Between,
    CalendarDate,
    Century,
    Decade,
    Rough,
    Season,
    Year,
)
from didar.dates.row import CALENDARS, Row
from didar.dates.terms import NAMED, STRONG, WORD
from didar.dates.units import ago, from_prior, shifted, stretch


def period(row: Row, k: int) -> Found | None:
    """Any expression of a time longer than a day, or of a day counted in units."""
    roles = row.roles[k].keys()
    for starts, reader in READERS:
        if not starts.isdisjoint(roles) and (found := reader(row, k)):
            return found
    return None


# ---------------------------------------------------------------- months and years


def month(row: Row, k: int, *, within: bool = False, part: bool = False) -> Found | None:
    """A month, with or without its year: «دی ماه 1393», «فبراير/شباط الماضي».

    ``within`` a range it needs no more; behind the word for a ``part`` of it («اوایل مهر») it is no other word either.
    """
    read = row.month(k)
    if read is None:
        return None
    term, after = read
    calendar: Calendar = CALENDARS[term.of]
    tail = row.year_tail(after, calendar)
    if row.listed(row.after(after), "doubts", "no_dates_after"):
        return None
    if tail and term.how == "latin" and tail[0].how != "number":
        return None
    told = tail is not None or term.strength == NAMED or within
    if not told and not (term.strength == STRONG and _in_time(row, k, "month_prepositions")):
        return None
    sure = row.surely_month(term, day=term.strength == NAMED, year=tail is not None, marked=True)
    if not sure and not (part and term.strength == WORD) and not (tail and _full_year(row, tail, calendar)):
        return None
    year, end = tail or (None, row.era(after)[1])
    return CalendarDate(calendar, year, term.n), end


def _full_year(row: Row, tail: tuple[Year, int], calendar: Calendar) -> bool:
    """True for a year of four digits in the month's own calendar, which counts nothing: «سنبله ۱۴۰۰», «صفر 1437هـ»."""
    year, end = tail
    counts = row.listed(row.after(end), "context", "counted")
    return year.how == "number" and year.n >= 1000 and year.calendar == calendar and not counts


def _months_together(row: Row, k: int) -> Found | None:
    """Two months of one year that follow one another: «مهر و آبان ۱۳۹۴», «يونيو ويوليو 2015», «شهري مارس وأبريل»."""
    unit = row.term(k, "unit")
    plural = unit is not None and unit.of == "month" and unit.how != "one"
    first = row.month(k + plural)
    at = row.skip(first[1], "and") if first else k
    if not first or not row.term(at, "month") or (at == first[1] and not row.cells[at].prefix.startswith("و")):
        return None
    second = row.month(at)
    if not second or (second[0].of, second[0].n) != (first[0].of, first[0].n + 1):
        return None
    calendar = CALENDARS[first[0].of]
    tail = row.year_tail(second[1], calendar)
    year, end = tail or (None, second[1])
    if not plural and (year is None or year.how not in ("number", "from_now")):
        return None
    return Between(CalendarDate(calendar, year, first[0].n), CalendarDate(calendar, year, second[0].n)), end


def week_of_month(row: Row, k: int) -> Found | None:
    """A week of a month: «هفته اول شهریور», «الأسبوع الثاني من أغسطس 2015»."""
    week = row.term(k, "unit") or row.term(k, "shifted")
    if not week or week.of != "week":
        return None
    last = week.how == "recent"
    if not last and not (row.term(k, "unit") and row.term(k + 1, "ordinal")):
        return None
    at = row.skip(k + 1 if last else k + 2, "of")
    found = month(row, at, within=True)
    if not found:
        moved = row.term(at, "shifted")
        found = shifted(row, at) if moved and moved.of == "month" else None
    return (Rough(found[0], "late" if last else "middle"), found[1]) if found else None


def _in_time(row: Row, k: int, prepositions: str) -> bool:
    """True when a preposition of time stands before, or is written onto the front."""
    return row.listed_before(k, "context", prepositions)


def _year(row: Row, k: int) -> Found | None:
    """«سال ۱۳۹۵», «عام 2009», «سال ۹۵», «سال‌های ۱۹۹۶ تا ۲۰۰۱», «عامي 2011 و2012»."""
    unit = row.term(k, "unit")
    if not unit or unit.of != "year":
        return None
    read = row.year_number(k + 1, None) or row.short_year(k + 1, row.short_years, spelled=True)
    if read is None:
        return None
    first = CalendarDate(read[0].calendar, read[0])
    at = row.skip(read[1], "range", "and", "-", ",")
    if at > read[1] or row.cells[at].prefix.startswith("و"):
        at = row.skip(at, "unit") if row.term(at, "unit") == unit else at
        joined_by_and = at == read[1] or row.term(read[1], "and") is not None or row.term(read[1], ",") is not None
        again = row.year_number(at, read[0].calendar)
        if not again and (unit.how != "one" or not joined_by_and):
            again = row.short_year(at, read[0].calendar or row.short_years)
        if again and (unit.how != "one" or not joined_by_and):
            last = CalendarDate(again[0].calendar, again[0])
            if not joined_by_and or again[0].n == read[0].n + 1:
                return Between(first, last), again[1]
    return first, read[1]


def bare_year(row: Row, k: int, *, within: bool = False) -> Found | None:
    """A year with no word for year: «در ۲۰۱۵», «منذ 2011», «2011-2015», «(۲۰۱۸)»."""
    term = row.term(k, "number")
    if not term or len(term.of) != 4 or (row.glued(k + 1) and row.term(k + 1, "/")):
        return None
    read = row.year_number(k, None)
    if read is None:
        return None
    year, end = read
    meaning = CalendarDate(year.calendar, year)
    if end > k + 1 or within:
        return None if end == k + 1 and row.listed(row.after(end), "context", "counted") else (meaning, end)
    beside = row.skip(end, "range", "-", "and")
    if beside > end and row.term(beside, "number") and row.listed(row.after(beside + 1), "context", "counted"):
        return None  # «بين 1800 و2000 لاجئ»
    at = row.skip(end, "range", "-")
    if at > end and row.term(at, "number"):
        again = row.year_number(at, year.calendar)
        if not again or year.n >= again[0].n or row.listed(row.after(again[1]), "context", "counted"):
            return None  # «2000 - 2400 ريال»
        return Between(meaning, CalendarDate(again[0].calendar, again[0])), again[1]
    bracketed = bool(k) and row.term(k - 1, "open") is not None and row.term(end, "close") is not None
    return (meaning, end) if bracketed or _counts_nothing(row, k) else None


def _counts_nothing(row: Row, k: int) -> bool:
    """True when a bare number of four digits is a year: a preposition before it, and nothing after that it counts."""
    if not _in_time(row, k, "year_prepositions") or "%" in row.after(k + 1):
        return False
    i = row.cells[k + 1].i
    words = row.view.words
    if i >= len(words) or words[i].kind in ("punct", "newline"):
        return True
    if row.clitics and words[i].key.startswith("ال") and words[i].kind == "word":
        return True  # what is counted has no article: «في 2013 العودة»
    return row.listed(words[i].key, "context", "function_words")


def _season(row: Row, k: int) -> Found | None:
    """A season of a year: «تابستان ۹۵», «صيف عام 2015», «بهار امسال»."""
    term = row.term(k, "season")
    if not term:
        return None
    system: Calendar = row.short_years
    tail = row.year_tail(k + 1, system)
    if tail is None:
        return None
    year, end = tail
    return Season(term.of, year, year.calendar), end


def feast(row: Row, k: int, *, within: bool = False) -> Found | None:
    """A day with a name in a year: «نوروز ۱۳۹۷», «عید فطر گذشته». ``within`` words of time it needs no year."""
    term = row.term(k, "feast")
    if not term:
        return None
    calendar = CALENDARS[term.of]
    tail = row.year_tail(k + 1, calendar)
    if tail is None and not within:
        return None
    year, end = tail or (None, k + 1)
    return CalendarDate(calendar, year, term.n // 100, term.n % 100), end


# ---------------------------------------------------------------- decades and centuries


def _decade(row: Row, k: int) -> Found | None:
    """«دهه ۱۳۷۰», «دهه هفتاد», «دهه ۹۰ میلادی», «التسعينيات», «تسعينيات القرن الماضي»."""
    unit = row.term(k, "unit")
    if unit and unit.of == "decade":
        named = row.term(k + 1, "decade")
        number = named or row.term(k + 1, "number") or row.term(k + 1, "cardinal")
        if not number or number.n % 10 or not (10 <= number.n < 100 or 1200 <= number.n <= 2090):
            return None
        begins, at = number.n, k + 2
    elif named := row.term(k, "decade"):
        begins, at = named.n, k + 1
    else:
        return None
    calendar, end = row.era(at)
    if row.term(row.skip(end, "of"), "century"):
        return Decade(begins, "gregorian"), row.skip(end, "of") + 1
    century = row.term(end, "unit")
    if century and century.of == "century" and row.term(end + 1, "ordinal"):
        return Decade(begins, "gregorian"), end + 2
    return Decade(begins, calendar), end


def _century(row: Row, k: int) -> Found | None:
    """«قرن نوزدهم», «القرن العشرين», «القرن الماضي»."""
    if term := row.term(k, "century"):
        part = row.listed_before(k, "doubts", "parts_of_century")
        return None if part else (Century(None, term.n), k + 1)
    unit = row.term(k, "unit")
    number = row.term(k + 1, "ordinal") or row.term(k + 1, "number")
    if not unit or unit.of != "century" or unit.how != "one" or not number or not 5 <= number.n <= 21:
        return None
    calendar, end = row.era(k + 2)
    return Century(number.n, calendar=calendar), end


COUNTS = frozenset({"number", "cardinal", "article"})
"""What a number of units may begin with."""

READERS: tuple[tuple[frozenset[str], Callable[[Row, int], Found | None]], ...] = (
    (frozenset({"month", "unit"}), _months_together),
    (frozenset({"month", "unit"}), month),
    (frozenset({"unit", "shifted"}), week_of_month),
    (frozenset({"unit"}), _year),
    (COUNTS | {"more", "several", "unit", "within", "latest", "during"}, stretch),
    (COUNTS | {"that day", "same", "before that", "after that", "after", "unit", "shifted"}, from_prior),
    (COUNTS | {"before", "since", "unit"}, ago),
    (frozenset({"century", "unit"}), _century),
    (frozenset({"unit", "decade"}), _decade),
    (frozenset({"shifted"}), shifted),
    (frozenset({"season"}), _season),
    (frozenset({"feast"}), feast),
    (frozenset({"number"}), bare_year),
)
"""Every reader with the roles its expressions begin with, in the order they are tried."""
