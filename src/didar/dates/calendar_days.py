"""Calendar days: a day of a month in words («هفتم مهر ماه ۱۳۹۴», «25 من شوال 1436هـ») or in digits."""

from __future__ import annotations

from msgspec.structs import replace

from didar.dates import calendars
from didar.dates.calendars import Calendar
from didar.dates.meaning import CalendarDate, Meaning, Year
from didar.dates.row import LAST_DAY, Row
from didar.dates.terms import NAMED, Term

Found = tuple[Meaning, int]
"""What was read, and the position after it."""

MONTHS_IN_YEAR = 12
DAYS_TOLD_TOGETHER = 6
SHIFTS = {"last": -1, "this": 0, "next": 1}


def calendar_day(row: Row, k: int, *, marked: bool) -> Found | None:
    """A day of a month in words: «هفتم مهر ماه ۱۳۹۴», «25 من شوال 1436هـ», «العاشر من الشهر الجاري», «19 و20 فيفري»."""
    first = row.day_number(k)
    if first is None:
        return _month_first(row, k)
    counted = row.term(k - 1, "unit") if k and row.term(k, "ordinal") else None
    if counted and counted.of != "day":
        return None  # «هفته اول شهریور»
    until, others, at = _more_days(row, first)
    at = row.skip(at, "of")
    if row.term(at + 1, "month") and row.glued(at) and row.skip(at, "/", "-", ".") > at:
        at += 1  # «15/فروردین/1397»
    by = _moved_month(row, at, in_digits=row.term(first[1] - 1, "number") is not None)
    if by is not None and (marked or not _counts_months(row, k, first[0], by)):
        return CalendarDate(day=first[0], until=until, others=others, month_by=by), at + 1
    month = row.month(at)
    if month is None:
        return None
    term, after = month
    calendar = _calendar(term)
    tail = row.year_tail(after, calendar)
    marked = marked or (bool(k) and row.term(k - 1, "open") is not None and row.term(after, "close") is not None)
    plain = marked or not row.term(k, "cardinal")  # «شش صفر» are six zeros
    if not row.surely_month(term, day=plain, year=tail is not None, marked=marked):
        return None
    if row.listed(row.after(after), "doubts", "no_dates_after"):
        return None
    year, end = tail or (None, row.era(after)[1])
    return CalendarDate(calendar, year, term.n, first[0], until, others), end


def _calendar(month: Term) -> Calendar:
    return "jalali" if month.of == "jalali" else "islamic" if month.of == "islamic" else "gregorian"


def _more_days(row: Row, first: tuple[int, int]) -> tuple[int | None, tuple[int, ...], int]:
    """Further days of the same month: the last of a run («۸، ۹ و ۱۰ تیر», «من 23 إلى 24 كانون الثاني»), or a list."""
    days, at, span = [first[0]], first[1], False
    for _ in range(DAYS_TOLD_TOGETHER):
        span = span or row.term(at, "range") is not None or row.term(at, "-") is not None
        joined = row.skip(at, "range", "and", "-", ",")
        joined = row.skip(joined, "and") if joined > at else joined
        if joined == at and not row.cells[at].prefix.startswith("و"):
            break
        following = row.day_number(joined)
        if following is None or following[0] <= days[-1]:
            break
        days.append(following[0])
        at = following[1]
    if len(days) == 1:
        return None, (), at
    run = span or days[-1] - days[0] == len(days) - 1
    return (days[-1], (), at) if run else (None, tuple(days[1:]), at)


def _moved_month(row: Row, k: int, *, in_digits: bool) -> int | None:
    """How many months from now a moved month is («ماه جاری», «الشهر المقبل», «21 الجاري»)."""
    shifted = row.term(k, "shifted")
    if not shifted and row.short_months and in_digits and (shift := row.term(k, "shift")):
        return 0 if shift.how == "this" else None
    if not shifted or shifted.of != "month":
        return None
    if shifted.how == "by":
        return shifted.n
    return SHIFTS.get(shifted.how) if shifted.n == 1 else None


def _counts_months(row: Row, k: int, number: int, by: int) -> bool:
    """True where a number before a moved month counts months: «۳ ماه گذشته», but not «بیست و هشتم ماه گذشته»."""
    return row.counts_singular and by != 0 and not row.term(k, "ordinal") and number <= MONTHS_IN_YEAR


def _month_first(row: Row, k: int) -> Found | None:
    """A month before its day, as English has it: «October 19, 2021», «أغسطس 10, 2015»."""
    month = row.term(k, "month")
    number = row.day_number(k + 1) if month and month.strength != NAMED else None
    if not month or not number:
        return None
    at = row.skip(number[1], ",")
    year = row.year_number(at, _calendar(month))
    if not year:
        return None
    return CalendarDate(_calendar(month), year[0], month.n, number[0]), year[1]


# ---------------------------------------------------------------- dates in digits


def numeric(row: Row, k: int) -> Found | None:
    """A date in digits: year first, day first, or month first where day first cannot be or the clock says AM or PM."""
    parts = [row.term(k + n, "number") for n in (0, 2, 4)]
    a, b, c = parts
    if not a or not b or not c or -1 in (a.n, b.n, c.n):
        return None
    mark = next((m for m in ("/", "-", ".") if row.term(k + 1, m) and row.term(k + 3, m)), None)
    spaced = not all(row.glued(k + n) for n in (1, 2, 3, 4))
    if mark is None or (spaced and mark != "/" and len(a.of) != 4 and len(c.of) != 4):
        return None
    if row.before(k) in ("/", "-", ".", ":") and row.glued(k):
        return None
    end = k + 5
    if row.term(end, mark) and row.glued(end) and row.term(end + 1, "number"):
        return None
    date = _year_first(row, a, b, c) or _year_last(row, a, b, c, american=_american_clock(row, end))
    if date is None:
        return None
    era, end = row.era(end)
    if era and date.year and date.year.calendar != era and date.year.n < 1500:
        date = replace(date, calendar=era, year=replace(date.year, calendar=era))
    return date, end


def _american_clock(row: Row, k: int) -> bool:
    """True when an English AM or PM follows: the page was made by software that writes the month first."""
    k = row.skip(k, "-", ",")
    clock = row.clock(k)
    if clock is None:
        return False
    last = row.view.words[row.cells[clock[1] - 1].i].key
    return last in ("am", "pm")


def _year_first(row: Row, a: Term, b: Term, c: Term) -> CalendarDate | None:
    if len(a.of) == 4:
        calendar = calendars.calendar_of_year(a.n, row.thousands)
    elif len(a.of) == 2 and a.n > LAST_DAY and row.short_years == "jalali":
        calendar = row.short_years
    else:
        return None
    if calendar is None or not 1 <= b.n <= MONTHS_IN_YEAR or not 1 <= c.n <= LAST_DAY:
        return None
    return CalendarDate(calendar, Year("number", a.n, calendar), b.n, c.n)


def _year_last(row: Row, a: Term, b: Term, c: Term, *, american: bool) -> CalendarDate | None:
    if len(c.of) == 4:
        calendar = calendars.calendar_of_year(c.n, row.thousands)
    elif len(c.of) == 2 and c.n > LAST_DAY and len(a.of) <= 2 and len(b.of) <= 2:
        calendar = row.short_years
    else:
        return None
    day_first = b.n <= MONTHS_IN_YEAR and (a.n > MONTHS_IN_YEAR or not american)
    day, month = (a.n, b.n) if day_first else (b.n, a.n)
    if calendar is None or not 1 <= month <= MONTHS_IN_YEAR or not 1 <= day <= LAST_DAY:
        return None
    return CalendarDate(calendar, Year("number", c.n, calendar), month, day)
