"""Find date expressions: every run of words that names a point or span of a calendar, with what it says.

A small grammar reads the row of cells from left to right (`terms` makes it, `points` and `periods` read its parts);
here the parts are put together: ranges, pairs in brackets, "about"; `bounds` reads "early", "before", halves.
"""

from __future__ import annotations

from msgspec.structs import replace

from didar.dates.bounds import before_or_after, edge, share
from didar.dates.calendar_days import Found, calendar_day
from didar.dates.meaning import (
    Between,
    CalendarDate,
    Decade,
    Expression,
    FromNow,
    Meaning,
    Pair,
    Rough,
    Season,
    Weekday,
)
from didar.dates.periods import bare_year, month, period
from didar.dates.points import day, told_as_day
from didar.dates.row import Row
from didar.dates.simple import STARTS, clocked, simple, simple_starts
from didar.dates.terms import LOOKAHEAD
from didar.langs.pack import table
from didar.model.view import View

ANCHORS = frozenset(
    ("month", "weekday", "from now", "unit", "shifted", "shift", "that day", "season", "feast", "decade", "century")
)
"""A run of words without any of these, or a year in digits, or three numbers, holds no date."""
TATWEEL = "\u0640"
DATED = (CalendarDate, Weekday, FromNow, Decade, Season)
"""What can stand at either end of a range, or in brackets behind its like."""


def find(view: View, lang: str) -> list[Expression]:
    """All date expressions of a text in a language ("fa" or "ar"), in text order, none overlapping another."""
    row = Row(view, lang)
    found: list[Expression] = []
    k, equals, dead_until = 0, False, 0
    while k < len(row.cells) - LOOKAHEAD:
        roles = row.roles[k]
        if k >= dead_until:
            alive, dead_until = _island(row, k)
            if not alive:
                k, equals = dead_until, False
                continue
        if not roles or STARTS.isdisjoint(roles):
            equals = equals and "of" in roles
            k += 1
            continue
        read = _expression(row, k)
        if read is None:
            equals = False
            k += 1
            continue
        meaning, end = read
        expression = _placed(row, k, end, meaning, equals)
        if expression:
            if found and not equals and _joined(row, found[-1], expression, k):
                found[-1] = _lent_year(found[-1], expression)
                expression = _doubtful_too(found[-1], expression)
            found.append(expression)
        equals = row.term(end, "equals") is not None
        k = end + 1 if equals else end
    return found


def _island(row: Row, k: int) -> tuple[bool, int]:
    """Whether the run of date words from ``k`` on can hold a date at all, and where it ends (after the empty cell)."""
    roles, numbers, alive = row.roles, 0, False
    last = len(roles) - LOOKAHEAD
    while k < last and roles[k]:
        if not alive:
            if number := roles[k].get("number"):
                numbers += 1
                alive = numbers > 2 or len(number.of) == 4
            else:
                alive = not ANCHORS.isdisjoint(roles[k])
        k += 1
    return alive, k + 1


def _joined(row: Row, first: Expression, second: Expression, k: int) -> bool:
    """True when nothing but "and" or a comma stands between an expression and the one that begins at cell ``k``."""
    if first.j == second.i:
        return True
    return first.j == second.i - 1 and (row.term(k - 1, "and") is not None or row.term(k - 1, ",") is not None)


def _doubtful_too(first: Expression, second: Expression) -> Expression:
    """A date joined to one that names an event names one too: «ثورتي 25 يناير و30 يونيو»."""
    meaning = second.meaning
    bare = isinstance(meaning, CalendarDate) and meaning.day and meaning.year is None
    return replace(second, doubtful=True) if first.doubtful and bare else second


def _lent_year(first: Expression, second: Expression) -> Expression:
    """The expression before with the year of the one joined to it: «30 جوان و1 جويلية 2017»."""
    a, b = first.meaning, second.meaning
    if not isinstance(a, CalendarDate) or not isinstance(b, CalendarDate) or a.year or not b.year:
        return first
    if a.calendar != b.calendar or (a.day is None) != (b.day is None) or b.year.how != "number":
        return first
    if not a.month or not b.month or a.month > b.month:
        return first
    return replace(first, meaning=replace(a, year=b.year))


def _placed(row: Row, k: int, end: int, meaning: Meaning, equals: bool) -> Expression | None:
    """The expression of cells ``[k, end)`` with its place in the text; None where its date is the name of a thing."""
    doubtful = False
    if isinstance(meaning, CalendarDate) and meaning.day and meaning.year is None and meaning.weekday is None:
        lead = k - 1 if told_as_day(row, k) else k
        if row.listed_before(lead, "doubts", "places_named_for_dates"):
            return None
        doubtful = row.listed_before(lead, "doubts", "events_named_for_dates") or _famous(row, lead, meaning)
    first, last = row.cells[k], row.cells[end - 1]
    start, stop = row.view.span(first.a, last.b)
    if "era" in last.roles:
        while row.view.text.startswith(TATWEEL, stop):
            stop += 1  # «1436هـ»
    return Expression(first.i, last.j, (start, stop), meaning, equals, doubtful)


def _famous(row: Row, k: int, meaning: CalendarDate) -> bool:
    """True for «۱۱ سپتامبر» and its like, where neither year nor word for day says that a common day is meant."""
    named = f"{meaning.month}-{meaning.day}" in table(row.lang, "dates")["doubts"]["famous_days"]
    return named and meaning.calendar == "gregorian" and not row.term(k, "unit") and meaning.until is None


def _expression(row: Row, k: int) -> Found | None:
    roles = row.roles[k]
    if "edge" in roles and (found := edge(row, k)):
        return _range(row, found) or found
    if "share" in roles and (found := share(row, k)):
        return found
    if "about" in roles and (found := simple(row, k + 1) if simple_starts(row, k + 1) else None):
        return Rough(found[0]), found[1]
    if ("from" in roles or "between" in roles) and (found := _between(row, k)):
        return found
    if ("before" in roles or "after" in roles) and (found := before_or_after(row, k)):
        return found
    found = simple(row, k)
    if found is None:
        return None
    return _range(row, found) or _bracketed(row, found) or clocked(row, k, found) or found


# ---------------------------------------------------------------- ranges and pairs


def _between(row: Row, k: int) -> Found | None:
    """«از شنبه تا سه‌شنبه», «من 28 فبراير إلى 3 مارس 2017», «بین سال‌های ۱۳۹۲ تا ۱۳۹۶», «بين عامي 2011 و2015»."""
    first = _end(row, k + 1)
    if first is None:
        return None
    if isinstance(first[0], Between) or (isinstance(first[0], CalendarDate) and first[0].until):
        return first
    if isinstance(first[0], CalendarDate) and len(first[0].others) == 1 and "between" in row.roles[k]:
        return replace(first[0], until=first[0].others[0], others=()), first[1]
    joined = row.term(first[1], "range") is not None
    between = "between" in row.roles[k]
    anded = between and (row.term(first[1], "and") is not None or row.cells[first[1]].prefix.startswith("و"))
    if not joined and not anded:
        return None
    at = row.skip(first[1], "range", "and")
    last = _end(row, row.skip(at, "from") if between else at)
    return _from_to(first[0], last) if last else None


def _end(row: Row, k: int) -> Found | None:
    """What stands at one end of a range whose word ("from", "to") is there: also a bare month or year."""
    if not simple_starts(row, k):
        return None
    if found := edge(row, k):
        return found
    return day(row, k) or month(row, k, within=True) or bare_year(row, k, within=True) or period(row, k)


def _range(row: Row, first: Found) -> Found | None:
    """A range without a "from": «۳ شهریور ۹۵ تا ۹ فروردین ۹۶»."""
    meaning, k = first
    inner = meaning.inner if isinstance(meaning, Rough) else meaning
    if not isinstance(inner, DATED) or not row.term(k, "range"):
        return None
    last = _end(row, k + 1)
    return _from_to(meaning, last) if last else None


def _from_to(first: Meaning, last: Found) -> Found | None:
    """The range from one to the other, if they are of one kind; approximate where the part of one is told."""
    start, end = (m.inner if isinstance(m, Rough) else m for m in (first, last[0]))
    if not _alike(start, end):
        return None
    whole = Between(start, end)
    return Rough(whole) if Rough in (type(first), type(last[0])) else whole, last[1]


def _alike(first: Meaning, last: Meaning) -> bool:
    """True when two things can be the ends of one range: two days, two months, two years, a weekday and a day."""
    if not isinstance(first, DATED) or not isinstance(last, DATED):
        return False
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate):
        precise = [(d.day or d.month_by) is not None or d.weekday is not None for d in (first, last)]
        same_calendar = first.calendar == last.calendar or None in (first.calendar, last.calendar)
        return same_calendar and precise[0] == precise[1] and (first.month is None) == (last.month is None)
    days = (Weekday, FromNow)
    return all(isinstance(m, days) or (isinstance(m, CalendarDate) and m.day is not None) for m in (first, last)) or (
        type(first) is type(last)
    )


def _bracketed(row: Row, first: Found) -> Found | None:
    """The same date in another calendar, in brackets: «۲۲ سپتامبر (اول مهر ماه)», «سبتمبر 2015 (ذو القعدة 1436)».

    Or after a slash: «۱۰ شهریور/ ۱ سپتامبر».
    """
    meaning, k = first
    if not isinstance(meaning, CalendarDate):
        return None
    if row.term(k, "/") and meaning.day:
        second = calendar_day(row, k + 1, marked=True)
        if second and isinstance(second[0], CalendarDate) and second[0].calendar != meaning.calendar:
            return Pair(meaning, second[0]), second[1]
    if not row.term(k, "open"):
        return None
    second = _end(row, k + 1)
    if second and isinstance(second[0], CalendarDate) and row.term(second[1], "close"):
        if (second[0].day is None) != (meaning.day is None) or (second[0].month is None) != (meaning.month is None):
            return None
        end = second[1] + 1
        if meaning.calendar and not meaning.year and not second[0].year:
            tail = row.year_tail(end, meaning.calendar)
            if tail and tail[0].how == "from_now":
                return Pair(replace(meaning, year=tail[0]), second[0]), tail[1]
        return Pair(meaning, second[0]), end
    return None
