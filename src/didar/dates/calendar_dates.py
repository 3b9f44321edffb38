"""Resolve dates told by day, month and year: complete two-digit and missing years, check weekdays."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from didar.dates import calendars, extent
from didar.dates.calendars import Calendar
from didar.dates.extent import Extent
from didar.dates.meaning import CalendarDate, Season, Year
from didar.dates.setting import Basis, Outcome, Setting, unknown

FAR_YEARS = 100
SOON, LATE = 30, 15
"""Days: a date told as past may lie so far ahead where it belongs to a noun («برای شرکت در نشست ۲۵ بهمن … وارد شد»);
one told as to come so far back, where the page was stamped late."""
WEEK = 7
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def calendar_date(told: CalendarDate, setting: Setting) -> Outcome:
    """The value of a calendar date: a day, days of one month, a month, or a year."""
    calendar = told.calendar or (told.year.calendar if told.year else None) or setting.home
    if told.month_by is not None:
        return _in_moved_month(told, setting)
    if told.month is None:
        return _year_alone(told, calendar, setting)
    if told.year is None or told.year.how in ("last", "next"):
        return _nearest(told, calendar, setting)
    number = year_number(told.year, calendar, setting)
    if number is None:
        return unknown(calendar)
    if told.year.calendar and told.year.calendar != calendar:
        return _in_year_of_other_calendar(told, calendar, number, setting)
    found = _at(told, calendar, number)
    if found is None:
        message = f"there is no day {told.day} in month {told.month} of {number} ({calendar})"
        setting.notes.append(("date.no_such_day", message))
        return unknown(calendar, "date.no_such_day")
    basis: Basis = "stated" if told.year.how == "number" else "relative"
    return Outcome(_checked(found, told, calendar, setting), calendar, basis, _why(told, basis))


def _in_year_of_other_calendar(told: CalendarDate, calendar: Calendar, number: int, setting: Setting) -> Outcome:
    """«رمضان 2015»: the month or day that begins in a year of another calendar."""
    days = calendars.year(told.year.calendar, number) if told.year and told.year.calendar else None
    if not days:
        return unknown(calendar)
    for year in range(calendars.fields(calendar, days[0])[0], calendars.fields(calendar, days[1])[0] + 1):
        found = _at(told, calendar, year)
        if found and found.first and days[0] <= found.first <= days[1]:
            return Outcome(_checked(found, told, calendar, setting), calendar, "stated", _why(told, "stated"))
    return unknown(calendar)


def _why(told: CalendarDate, basis: Basis) -> str:
    kind = "year" if told.month is None else "month" if told.day is None else "day"
    return f"date.{kind}.{basis}"


def year_number(year: Year, calendar: Calendar, setting: Setting) -> int | None:
    """The full number of a year told in digits or from now; None where the report does not tell."""
    if year.how == "number":
        return calendars.full_year(calendar, year.n, setting.now) if year.n < FAR_YEARS else year.n
    if year.how == "same":
        return calendars.fields(calendar, setting.prior.first)[0] if setting.prior and setting.prior.first else None
    if setting.now is None:
        return None
    return calendars.fields(calendar, setting.now)[0] + (year.n if year.how == "from_now" else 0)


def _at(told: CalendarDate, calendar: Calendar, number: int) -> Extent | None:
    """The date in a given year of its calendar."""
    if told.month is None:
        return extent.of_year(calendar, number)
    if told.day is None:
        return extent.of_month(calendar, number, told.month)
    first = calendars.day(calendar, number, told.month, told.day)
    if told.others:
        days = [calendars.day(calendar, number, told.month, day) for day in (told.day, *told.others)]
        return extent.of_set([day for day in days if day])
    last = calendars.day(calendar, number, told.month, told.until) if told.until else first
    return extent.of_days(first, last) if first and last else None


def _year_alone(told: CalendarDate, calendar: Calendar, setting: Setting) -> Outcome:
    number = year_number(told.year, calendar, setting) if told.year else None
    found = extent.of_year(calendar, number) if number is not None else None
    return Outcome(found, calendar, "stated", "date.year.stated") if found else unknown(calendar)


def _in_moved_month(told: CalendarDate, setting: Setting) -> Outcome:
    """The nth of this, last or next month, in the calendar of the home of the report."""
    if setting.now is None or told.month_by is None:
        return unknown(setting.home)
    year, number, _ = calendars.fields(setting.home, setting.now)
    year, number = calendars.add_months(setting.home, year, number, told.month_by)
    found = _at(replace(told, month=number, month_by=None), setting.home, year)
    return Outcome(found, setting.home, "relative", "date.day.relative") if found else unknown(setting.home)


# ---------------------------------------------------------------- dates without a year


def _nearest(told: CalendarDate, calendar: Calendar, setting: Setting) -> Outcome:
    """A date without a year: the nearest one to the day of writing that words, weekday and verb allow."""
    now = setting.now
    if now is None:
        return unknown(calendar)
    this_year = calendars.fields(calendar, now)[0]
    found = [e for n in range(-2, 3) if (e := _at(told, calendar, this_year + n))]
    candidates = [e for e in found if e.first and e.last]
    if told.weekday is not None and told.day is not None:
        fitting = [e for e in candidates if e.first and e.first.weekday() == told.weekday]
        candidates = [e for e in fitting if e.first and abs((e.first - now).days) <= 400] or candidates
    chosen = _choose(candidates, told, now, setting)
    if chosen is None:
        return unknown(calendar)
    named = told.year is not None
    basis: Basis = "relative" if named else "inferred"
    return Outcome(_checked(chosen, told, calendar, setting), calendar, basis, _why(told, basis))


def _choose(candidates: list[Extent], told: CalendarDate, now: date, setting: Setting) -> Extent | None:
    how = told.year.how if told.year else None
    if how == "last":
        if told.day is not None:
            return max((e for e in candidates if e.first and e.first <= now), key=_first, default=None)
        return max((e for e in candidates if e.last and e.last < now), key=_first, default=None)
    if how == "next":
        return min((e for e in candidates if e.first and e.first > now), key=_first, default=None)
    nearest = min(candidates, key=lambda e: _distance(e, now), default=None)
    soon = 0 if told.day is None else LATE if setting.tense == "future" else SOON
    if nearest is None or _distance(nearest, now) <= soon:
        return nearest
    if setting.tense == "past":
        return max((e for e in candidates if e.first and e.first <= now), key=_first, default=nearest)
    if setting.tense == "future":
        return min((e for e in candidates if e.last and e.last >= now), key=_first, default=nearest)
    return nearest


def _first(e: Extent) -> date:
    return e.first or date.min


def _distance(e: Extent, now: date) -> int:
    """Days between an extent and a day; 0 inside it."""
    if not e.first or not e.last:
        return 10**6
    return max((e.first - now).days, (now - e.last).days, 0)


def _checked(found: Extent, told: CalendarDate, calendar: Calendar, setting: Setting) -> Extent:
    """The day, held against the weekday told beside it: a Hijri day may be a day off, any other clash is noted."""
    if told.weekday is None or found.first is None or found.first.weekday() == told.weekday:
        return found
    if calendar == "islamic" and found.is_day():
        for off in (-1, 1):
            moved = found.first + timedelta(days=off)
            if moved.weekday() == told.weekday:
                return extent.of_day(moved)
    said, is_one = WEEKDAY_NAMES[told.weekday], WEEKDAY_NAMES[found.first.weekday()]
    setting.notes.append(("date.weekday.conflict", f"the report calls {found.first} a {said}, but it is a {is_one}"))
    return found


# ---------------------------------------------------------------- seasons


def season(told: Season, setting: Setting) -> Outcome:
    """The season of a year, in the calendar of the year told or of the home of the report."""
    calendar: Calendar = told.calendar or ("jalali" if setting.home == "jalali" else "gregorian")
    if calendar == "islamic":
        return _season_of_islamic_year(told, setting)
    if told.year.how in ("last", "next"):
        found = _season_nearby(told, calendar, setting)
    else:
        number = year_number(told.year, calendar, setting)
        found = extent.of_season(calendar, number, told.season) if number is not None else None
    basis: Basis = "stated" if told.year.how == "number" else "relative"
    return Outcome(found, calendar, basis, "date.season") if found else unknown(calendar)


def _season_of_islamic_year(told: Season, setting: Setting) -> Outcome:
    """The season whose middle lies in a Hijri year: «صيف 1434» is the summer of 2013."""
    number = year_number(told.year, "islamic", setting)
    days = calendars.year("islamic", number) if number is not None else None
    if not days:
        return unknown("islamic")
    for year in (days[0].year, days[1].year):
        found = extent.of_season("gregorian", year, told.season)
        if found and found.first and found.last and days[0] <= found.first + (found.last - found.first) / 2 <= days[1]:
            return Outcome(found, "islamic", "stated", "date.season")
    return unknown("islamic")


def _season_nearby(told: Season, calendar: Calendar, setting: Setting) -> Extent | None:
    if setting.now is None:
        return None
    now = setting.now
    year = calendars.fields(calendar, now)[0]
    found = [e for n in (-1, 0, 1) if (e := extent.of_season(calendar, year + n, told.season))]
    if told.year.how == "last":
        return max((e for e in found if e.last and e.last < now), key=_first, default=None)
    return min((e for e in found if e.first and e.first > now), key=_first, default=None)
