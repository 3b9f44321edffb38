"""Resolve what is counted from the day of writing or from a date told before: weekdays, "yesterday", "last month"."""

from __future__ import annotations

from datetime import date, timedelta

from didar.dates import calendars, extent
from didar.dates.calendar_dates import calendar_date
from didar.dates.extent import Extent
from didar.dates.meaning import Ago, Century, Decade, FromNow, FromPrior, Shifted, Stretch, Weekday
from didar.dates.setting import Outcome, Setting, unknown

WEEK = 7
SATURDAY = 5
YEARS_IN_DECADE = 10
NEAR = 3
"""Days that "today" and the weekday told beside it may be apart: a page is stamped a few days after it was written."""


def on_or_before(now: date, weekday: int) -> date:
    """The last such weekday, ``now`` itself included."""
    return now - timedelta(days=(now.weekday() - weekday) % WEEK)


def on_or_after(now: date, weekday: int) -> date:
    """The next such weekday, ``now`` itself included."""
    return now + timedelta(days=(weekday - now.weekday()) % WEEK)


def nearest_weekday(now: date, weekday: int) -> date:
    """The nearest such weekday, before or after."""
    before, after = on_or_before(now, weekday), on_or_after(now, weekday)
    return before if (now - before) <= (after - now) else after


def week_of(now: date, by: int) -> tuple[date, date]:
    """Saturday and Friday of the week ``by`` weeks from the one of ``now``."""
    start = on_or_before(now, SATURDAY) + timedelta(days=WEEK * by)
    return start, start + timedelta(days=WEEK - 1)


def weekday(told: Weekday, setting: Setting) -> Outcome:
    """A weekday: by the week or the word it is told with, else by the verb, the last one where no verb says."""
    now = setting.now
    if now is None:
        return unknown(why="date.weekday.unknown")
    if told.week is not None:
        found = on_or_after(week_of(now, told.week)[0], told.weekday)
        return Outcome(extent.of_day(found), "gregorian", "relative", "date.weekday.named")
    if told.nearest:
        day = timedelta(days=1)
        found = on_or_before(now - day, told.weekday) if told.nearest < 0 else on_or_after(now + day, told.weekday)
        return Outcome(extent.of_day(found), "gregorian", "relative", "date.weekday.named")
    if setting.tense == "future":
        start = setting.said_on + timedelta(days=1) if setting.said_on else now
        return Outcome(extent.of_day(on_or_after(start, told.weekday)), "gregorian", "relative", "date.weekday.future")
    return Outcome(extent.of_day(on_or_before(now, told.weekday)), "gregorian", "relative", "date.weekday.past")


def from_now(told: FromNow, setting: Setting) -> Outcome:
    """Yesterday, today, tomorrow: a weekday or date told beside it is heard before the stamp."""
    target = setting.now + timedelta(days=told.days) if setting.now else None
    if setting.talks and told == FromNow(0):
        return Outcome(extent.of_day(setting.talks), "gregorian", "relative", "date.deictic.talks")
    if told.beside is not None:
        beside = calendar_date(told.beside, setting)
        if beside.extent is not None:
            if target and beside.extent.first != target:
                note = f"counted from the day of writing it is {target}, by the date beside it {beside.extent.edtf()}"
                setting.notes.append(("date.deictic.conflict", note))
                if beside.extent.is_day() and told.beside.weekday == target.weekday():
                    return Outcome(extent.of_day(target), beside.calendar, "relative", "date.deictic")
            return beside
    if target is None:
        return unknown(why="date.deictic.unknown")
    if told.weekday is not None and target.weekday() != told.weekday:
        found = nearest_weekday(target, told.weekday)
        note = f"counted from the day of writing it is {target}, by the weekday beside it {found}"
        setting.notes.append(("date.deictic.conflict", note))
        return Outcome(extent.of_day(found), "gregorian", "relative", "date.deictic.weekday")
    return Outcome(extent.of_day(target), "gregorian", "relative", "date.deictic")


def shifted(told: Shifted, setting: Setting) -> Outcome:
    """This, last or next week (Saturday to Friday), month or year (in the calendar of the home of the report)."""
    now, home = setting.now, told.calendar or setting.home
    if now is None:
        return unknown(home)
    year, month, _ = calendars.fields(home, now)
    found: Extent | None
    if told.unit == "day":
        found = extent.of_day(now + timedelta(days=told.by))
    elif told.unit == "week":
        found = extent.of_days(*week_of(now, told.by))
    elif told.unit == "month":
        found = extent.of_month(home, *calendars.add_months(home, year, month, told.by))
    else:
        found = extent.of_year(home, year + told.by)
    return Outcome(found, home, "relative", f"date.unit.{told.unit}")


def _moved_months(now: date, by: int) -> date:
    """The same day ``by`` Gregorian months on, or the last day of that month where it is shorter."""
    year, month = calendars.add_months("gregorian", now.year, now.month, by)
    end = calendars.month("gregorian", year, month)
    return date(year, month, min(now.day, end[1].day)) if end else now


def ago(told: Ago, setting: Setting) -> Outcome:
    """``count`` days ago is a day; weeks ago a day, months and years ago a month and a year, all approximate."""
    now, n = setting.now, told.count
    if now is None:
        return unknown()
    found: Extent | None
    if told.unit in ("day", "week"):
        found = extent.of_day(now - timedelta(days=n * (1 if told.unit == "day" else WEEK)))
        found = found if told.unit == "day" else found.roughly()
    elif told.unit == "month":
        moved = _moved_months(now, -n)
        found = extent.of_month("gregorian", moved.year, moved.month)
    else:
        found = extent.of_year("gregorian", now.year - n * (1 if told.unit == "year" else YEARS_IN_DECADE))
    if found is None:
        return unknown()
    return Outcome(found if told.unit == "day" else found.roughly(), "gregorian", "relative", "date.ago")


def stretch(told: Stretch, setting: Setting) -> Outcome | None:
    """The last or next N units; None for a bare duration that only a future verb would make a date."""
    now = setting.now
    if told.if_planned and setting.tense != "future":
        return None
    if now is None:
        return unknown(why="date.stretch.unknown")
    count, ahead = told.count, told.by > 0
    if told.unit in ("day", "week"):
        far = timedelta(days=count * (1 if told.unit == "day" else WEEK))
        found = extent.of_days(now, now + far) if ahead else extent.of_days(now - far, now)
    elif told.unit == "month":
        moved = _moved_months(now, count if ahead else -count)
        found = extent.of_days(now, moved) if ahead else Extent(moved, now, "months")
    else:
        years = count * (YEARS_IN_DECADE if told.unit == "decade" else 1)
        if years >= now.year:
            return unknown(why="date.stretch.unknown")
        other = now.year + (years if ahead else -years)
        first, last = sorted((now.year, other))
        found = Extent(date(first, 1, 1), date(last, 12, 31), "years")
    return Outcome(found, "gregorian", "relative", "date.stretch")


def from_prior(told: FromPrior, setting: Setting) -> Outcome | None:
    """Counted from the date told before: None where there is none near enough, or it is not precise enough."""
    prior = setting.prior
    if prior is None or prior.first is None or prior.last is None:
        return None
    calendar = setting.prior_calendar
    if told.unit in ("day", "week"):
        if not prior.is_day():
            return None
        days = told.count * (1 if told.unit == "day" else WEEK)
        return Outcome(extent.of_day(prior.first + timedelta(days=days)), "gregorian", "relative", "date.prior")
    if prior.precision in ("decade", "century"):
        return None
    year, month, _ = calendars.fields(calendar, prior.first)
    if told.unit == "month":
        found = extent.of_month(calendar, *calendars.add_months(calendar, year, month, told.count))
    elif told.unit == "year":
        found = extent.of_year(calendar, year + told.count)
    else:
        return None
    return Outcome(found, calendar, "relative", "date.prior")


def decade(told: Decade, setting: Setting, *, edge: bool) -> Outcome:
    """A decade; one named by two digits is the last one that has begun by the day of writing."""
    by_size = calendars.calendar_of_year(told.begins, "jalali") if told.begins > 100 else setting.home
    calendar = told.calendar or by_size
    if calendar is None:
        return unknown()
    begins = told.begins
    if begins < 100:
        begins = calendars.full_year(calendar, begins, setting.now)
    found = extent.of_decade(calendar, begins, edge=edge)
    return Outcome(found, calendar, "stated", "date.decade") if found else unknown(calendar)


def century(told: Century, setting: Setting) -> Outcome:
    """A century by number, or the one before this."""
    number = told.number
    if number is not None and told.calendar in ("islamic", "jalali"):
        ends = [calendars.year(told.calendar, year) for year in (number * 100 - 99, number * 100)]
        days = (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
        return Outcome(Extent(*days, "years") if days else None, told.calendar, "stated", "date.century")
    if number is None and setting.now is not None:
        number = setting.now.year // 100 + 1 + told.by
    found = extent.of_century(number) if number is not None else None
    return Outcome(found, "gregorian", "stated", "date.century") if found else unknown()
