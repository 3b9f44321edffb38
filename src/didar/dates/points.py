"""Days: calendar dates in words and digits, weekdays, and days counted from the day of writing."""

from __future__ import annotations

from msgspec.structs import replace

from didar.dates.calendar_days import SHIFTS, Found, calendar_day, numeric
from didar.dates.meaning import Between, CalendarDate, Clocked, FromNow, FromPrior, Pair, Rough, Weekday
from didar.dates.row import Row
from didar.dates.terms import Term

DAYS_IN_WEEK = 7


def day(row: Row, k: int) -> Found | None:
    """Any expression of a day, the words for day and time of day before it included."""
    hour = row.told_hour(k)
    at = hour[1] if hour else k
    plural = False
    lead = at
    while at - lead < 3:
        unit = row.term(at, "unit")
        if unit and unit.of == "day" and "from now" not in row.cells[at].roles:
            plural = plural or unit.how != "one"
        elif not row.term(at, "part") or row.term(at, "cardinal"):
            break
        at += 1
    at = row.skip(at, "date") if at > lead or hour else at
    marked = at > lead or bool(hour) or bool(k and (row.term(k - 1, "date") or told_as_day(row, k)))
    found = (
        _from_now(row, at)
        or _weekday(row, at, plural=plural)
        or numeric(row, at)
        or calendar_day(row, at, marked=marked)
    )
    if found is None:
        return None
    if at == k + 1 and told_as_day(row, at) and isinstance(found[0], CalendarDate) and found[0].weekday is None:
        return None
    meaning, end = _days_together(row, at, found) if plural else found
    return (Clocked(meaning, hour[0]) if hour and hour[0] else meaning), end


def told_as_day(row: Row, k: int) -> bool:
    """True for a date behind the word for day where that word is no part of it: «يوم 25 شباط»."""
    unit = None if row.day_word_counts or not k else row.term(k - 1, "unit")
    return unit is not None and unit.of == "day" and unit.how == "one"


def _days_together(row: Row, k: int, found: Found) -> Found:
    """Plural days: of two months («يومي 30 جوان و1 جويلية»), or the first of one («روزهای اول خرداد»)."""
    meaning, end = found
    if not isinstance(meaning, CalendarDate) or meaning.until or meaning.others:
        return found
    at = row.skip(end, "and", "range")
    second = calendar_day(row, at, marked=True) if at > end or row.cells[at].prefix.startswith("و") else None
    if second and isinstance(second[0], CalendarDate):
        return Between(meaning, second[0]), second[1]
    if row.term(k, "ordinal") and meaning.day == 1:
        return Rough(replace(meaning, day=None), "early"), end
    return found


# ---------------------------------------------------------------- counted from now


def _from_now(row: Row, k: int) -> Found | None:
    now = _plain_from_now(row, k)
    if now is None or row.raw(k) in row.lookalikes:
        return None
    beside = _with_day_beside(row, k + 1, now)
    if beside == (now, k + 1) and row.listed_before(k, "day_pitfalls", "before"):
        return None
    if now.days == 0 and row.term(k, "from now"):
        shift = row.term(k + 1, "shift")
        if row.term(k + 1, "same after") or (k and row.term(k - 1, "same")):
            return FromPrior("day", 0), k + 1 + bool(row.term(k + 1, "same after"))
        if row.term(k + 1, "later") or (shift and shift.how == "later"):
            return FromPrior("day", 1), k + 2
        if row.listed(row.after(k + 1), "day_pitfalls", "after"):
            return None
        bare = beside == (now, k + 1) and row.cells[k].j == row.cells[k].i + 1
        return None if bare and row.listed_before(k, "day_pitfalls", "before_bare") else beside
    return beside


def _plain_from_now(row: Row, k: int) -> FromNow | None:
    """A day from now in one cell."""
    shifted, term = row.term(k, "shifted"), row.term(k, "from now")
    if shifted and shifted.of == "day" and shifted.n == 1 and shifted.how in ("last", "this"):
        return FromNow(SHIFTS[shifted.how])
    return FromNow(term.n) if term else None


def _with_day_beside(row: Row, k: int, now: FromNow) -> Found:
    """A day from now with what the text adds to it: «امروز صبح», «فردا (چهارشنبه)», «اليوم الثلاثاء 3 مارس»."""
    if k < 2 or not row.term(k - 2, "part"):
        k = row.skip(k, "part")
    bracket = row.term(k, "open") is not None
    at = k + 1 if bracket or row.term(k, ",") else k
    if bracket and (second := _plain_from_now(row, at)) and row.term(at + 1, "close"):
        return Pair(now, second), at + 2
    weekday = _weekday(row, at, plural=False)
    beside = weekday or calendar_day(row, at, marked=True) or numeric(row, at)
    if beside is None or (bracket and not _close(row, beside[1])) or (at > k and not bracket and not weekday):
        return now, k
    meaning, end = beside
    if bracket:
        end = _close(row, end)
    elif row.term(end, "/") and (again := calendar_day(row, end + 1, marked=True)):
        end = again[1]  # «امروز شنبه 16 شهریور/ 7 سپتامبر»
    if isinstance(meaning, Weekday):
        now = replace(now, weekday=meaning.weekday)
        further = _in_brackets(row, end)
        return (replace(now, beside=further[0]), further[1]) if further else (now, end)
    if isinstance(meaning, CalendarDate) and meaning.until is None and not meaning.others:
        return replace(now, weekday=meaning.weekday, beside=meaning), end
    return now, k


def _close(row: Row, k: int) -> int:
    """The position after the bracket's end, past the same day in another calendar; 0 where it does not end.

    «امروز (چهارشنبه 23 نوامبر - سوم آذر)».
    """
    at = row.skip(k, "-", "/", ",")
    if at > k and (second := calendar_day(row, at, marked=True)):
        k = second[1]
    return k + 1 if row.term(k, "close") else 0


def _in_brackets(row: Row, k: int) -> tuple[CalendarDate, int] | None:
    """A calendar date in brackets."""
    if not row.term(k, "open"):
        return None
    found = calendar_day(row, k + 1, marked=True) or numeric(row, k + 1)
    if found and isinstance(found[0], CalendarDate) and row.term(found[1], "close"):
        return found[0], found[1] + 1
    return None


# ---------------------------------------------------------------- weekdays


def _weekday(row: Row, k: int, *, plural: bool) -> Found | None:
    term = row.term(k, "weekday")
    if not term or _no_weekday(row, k, term):
        return None
    days = row.term(k - 1, "unit") if k else None
    if not plural and days and days.of == "day" and days.how == "many":
        return None
    if _is_city(row, k, term):
        return None
    at = row.skip(k + 1, "part")
    if (plural or row.term(at + 1, "shift") or _of_one_week(row, at)) and (again := _several_weekdays(row, k, at)):
        return again
    if plural and not row.term(at, "number"):
        return None
    if k and row.term(k - 1, "part") and (night := _night_between(row, at, term.n)):
        return night
    if moved := _weekday_moved(row, at, term.n):
        return _weekday_with_date(row, moved[1], term.n) or moved
    if row.term(at, "open") and (now := row.term(at + 1, "from now")) and row.term(at + 2, "close"):
        return FromNow(now.n, weekday=term.n), at + 3
    return _weekday_with_date(row, at, term.n) or (Weekday(term.n), at)


def _of_one_week(row: Row, k: int) -> bool:
    """True where a second weekday and the week of both follow: «دوشنبه و سه‌شنبه هفته گذشته»."""
    at = row.skip(k, "and", "range")
    return row.term(at, "weekday") is not None and row.term(row.skip(at + 1, "of"), "shifted") is not None


def _night_between(row: Row, k: int, first: int) -> Found | None:
    """The night from one weekday to the next: «ليل الجمعة السبت», «ليلة الخميس - الجمعة»."""
    at = row.skip(k, "-", "/")
    second = row.term(at, "weekday")
    if second and second.n == (first + 1) % DAYS_IN_WEEK:
        return Between(Weekday(first), Weekday(second.n)), at + 1
    return None


def _no_weekday(row: Row, k: int, term: Term) -> bool:
    """True for Friday prayers and for "every Monday"."""
    after = row.after(k + 1)
    if term.how != "day" and row.listed_before(k, "weekday_pitfalls", "friday_before"):
        return True
    if row.term(k + 1, "/") and row.term(k + 2, "number"):
        return True
    if row.listed(after, "weekday_pitfalls", "after") or row.listed(after, "doubts", "no_dates_after"):
        return True
    return bool(k) and row.term(k - 1, "every") is not None


def _is_city(row: Row, k: int, term: Term) -> bool:
    """True where Monday's name is the capital of Tajikistan."""
    cell = row.cells[k]
    if term.how == "day" or not row.listed(row.view.squeezed[cell.a : cell.b], "weekday_pitfalls", "cities"):
        return False
    before, after = row.before(k), row.after(k + 1)
    if row.listed(before, "weekday_pitfalls", "city_before") or row.listed(after, "weekday_pitfalls", "city_after"):
        return True
    told_as_day = any(role in row.cells[k - 1].roles for role in ("part", "open", "unit", "from now")) if k else False
    if told_as_day or any(role in row.cells[k + 1].roles for role in ("part", "shift", "shifted", "number", "open")):
        return False
    if row.listed(before, "weekday_pitfalls", "sure_city_prepositions"):
        return True
    return row.city_is_told_of() and row.listed(before, "weekday_pitfalls", "city_prepositions")


def _several_weekdays(row: Row, first: int, at: int) -> Found | None:
    """Two weekdays told together: «روزهای دوشنبه و سه‌شنبه», «يومي الأحد والاثنين 5 و6 مارس»."""
    start = row.term(first, "weekday")
    listed = at
    while row.term(at, ",") and row.term(at + 1, "weekday"):
        at += 2  # «روزهای شنبه، یکشنبه و دوشنبه»
    k = row.skip(at, "and", "range")
    end = row.term(k, "weekday")
    run = at > listed or row.term(at, "range") is not None
    if not start or not end or (k == at and not row.cells[k].prefix.startswith("و")):
        return None
    k = row.skip(k + 1, "part")
    apart = not run and (end.n - start.n) % DAYS_IN_WEEK != 1
    moved = _weekday_moved(row, k, end.n)
    if moved and isinstance(moved[0], Weekday):
        return Between(replace(moved[0], weekday=start.n), moved[0], apart), moved[1]
    dated = calendar_day(row, k, marked=True)
    if dated and isinstance(dated[0], CalendarDate) and dated[0].until:
        return replace(dated[0], weekday=start.n), dated[1]
    return Between(Weekday(start.n), Weekday(end.n), apart), k


def _weekday_moved(row: Row, k: int, weekday: int) -> Found | None:
    """«دوشنبه گذشته», «الاثنين المقبل», «شنبه هفته آینده»."""
    shift = row.term(k, "shift")
    if shift and shift.how in SHIFTS:
        return Weekday(weekday, nearest=SHIFTS[shift.how], week=0 if shift.how == "this" else None), k + 1
    at = row.skip(k, "of")
    shifted = row.term(at, "shifted")
    if shifted and shifted.of == "week" and shifted.n and shifted.how in SHIFTS:
        return Weekday(weekday, week=SHIFTS[shifted.how]), at + 1
    if shifted and shifted.of == "week" and shifted.how == "by":
        return Weekday(weekday, week=shifted.n), at + 1
    unit = row.term(at, "unit")
    if unit and unit.of == "week" and unit.how == "one" and row.term(at + 1, "later"):
        return Weekday(weekday, week=1), at + 2
    return None


def _weekday_with_date(row: Row, k: int, weekday: int) -> Found | None:
    """A weekday with its date: «سه شنبه ۲۸ خرداد», «دوشنبه (۴ مهر)», «الثلاثاء 10 محرم 1446هـ»."""
    if found := _in_brackets(row, k):
        return replace(found[0], weekday=weekday), found[1]
    at = row.skip(k, ",", "date", "equals", "-")
    at = row.skip(at, "date") if at > k else at
    dated = calendar_day(row, at, marked=True) or numeric(row, at)
    if dated and isinstance(dated[0], CalendarDate):
        return replace(dated[0], weekday=weekday), dated[1]
    return None
