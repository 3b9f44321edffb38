"""What each meaning comes to: the kinds that stand alone, and those put together from others."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from didar.dates import calendar_dates, relative
from didar.dates.calendars import Calendar
from didar.dates.extent import Extent, join, of_day, of_set, of_share
from didar.dates.meaning import (
    After,
    Ago,
    Before,
    Between,
    CalendarDate,
    Century,
    Clocked,
    Decade,
    Expression,
    FromNow,
    FromPrior,
    Meaning,
    Pair,
    Rough,
    Season,
    Share,
    Shifted,
    Stretch,
    Vague,
    Weekday,
)
from didar.dates.setting import Outcome, Setting, unknown


def outcome_of(expression: Expression, setting: Setting) -> Outcome | None:
    """What an expression comes to; None where it turns out to be no date at all (a bare duration)."""
    if expression.doubtful:
        return unknown(why="date.event")
    return _outcome(expression.meaning, setting)


def _outcome(meaning: Meaning, setting: Setting) -> Outcome | None:
    match meaning:
        case CalendarDate():
            return calendar_dates.calendar_date(meaning, setting)
        case Weekday():
            return relative.weekday(meaning, setting)
        case FromNow():
            return relative.from_now(meaning, setting)
        case Pair():
            return _pair(meaning, setting)
        case Between():
            return _between(meaning, setting)
        case Clocked():
            return _clocked(meaning, setting)
        case Rough():
            return _rough(meaning, setting)
        case Before() | After() | Share():
            return _bounded(meaning, setting)
        case Vague():
            return unknown(why="date.vague")
        case Ago() | Stretch() | FromPrior() | Shifted() | Decade() | Century() | Season():
            return _unit(meaning, setting)


def _unit(meaning: Ago | Stretch | FromPrior | Shifted | Decade | Century | Season, setting: Setting) -> Outcome | None:
    match meaning:
        case Ago():
            return relative.ago(meaning, setting)
        case Stretch():
            return relative.stretch(meaning, setting)
        case FromPrior():
            planned = meaning.else_from_now if setting.prior is None and setting.tense == "future" else None
            return _unit(planned, setting) if planned else relative.from_prior(meaning, setting)
        case Shifted():
            return relative.shifted(meaning, setting)
        case Decade():
            return relative.decade(meaning, setting, edge=False)
        case Century():
            return relative.century(meaning, setting)
        case Season():
            return calendar_dates.season(meaning, setting)


def _rough(meaning: Rough, setting: Setting) -> Outcome | None:
    if isinstance(meaning.inner, Decade):
        return relative.decade(meaning.inner, setting, edge=bool(meaning.edge))
    inner = _outcome(meaning.inner, setting)
    if inner is None or inner.extent is None:
        return inner
    return replace(inner, extent=inner.extent.roughly())


def _bounded(meaning: Before | After | Share, setting: Setting) -> Outcome | None:
    inner = _outcome(meaning.inner, setting)
    if inner is None or inner.extent is None:
        return inner
    match meaning:
        case Before():
            return replace(inner, extent=inner.extent.before(), why="date.before")
        case After():
            return replace(inner, extent=inner.extent.after(), why="date.after")
        case Share():
            found = of_share(inner.extent, inner.calendar, meaning.number, meaning.of)
            return replace(inner, extent=found, why="date.share") if found else unknown(inner.calendar)


def _clocked(meaning: Clocked, setting: Setting) -> Outcome | None:
    inner = _outcome(meaning.inner, setting)
    if inner is None or inner.extent is None or inner.extent.first is None or not inner.extent.is_day():
        return inner
    return replace(inner, extent=of_day(inner.extent.first, meaning.clock))


def _pair(meaning: Pair, setting: Setting) -> Outcome | None:
    """The same date told twice: the first counts, unless only the second can be told; a clash is noted."""
    if isinstance(meaning.first, FromNow) and isinstance(meaning.second, FromNow):
        return _outcome(meaning.second, setting)  # «امروز [روز گذشته]»: the editor's word for somebody else's "today"
    first, second = _outcome(meaning.first, setting), _outcome(meaning.second, setting)
    if first is None or second is None or first.extent is None or second.extent is None:
        return first if first and first.extent else second if second and second.extent else first
    if second.basis == "stated" != first.basis and isinstance(meaning.first, CalendarDate):
        first = first_seen_from_second(meaning.first, second.extent, setting) or first
    if first.extent:
        note_clash(first.extent, first.calendar, second.extent, second.calendar, setting)
    return first


def first_seen_from_second(first: CalendarDate, second: Extent, setting: Setting) -> Outcome | None:
    """A date without a year takes it from the one in brackets: «۲۲ سپتامبر (۳۱ شهریور ۱۳۹۴)»."""
    if second.first is None:
        return None
    seen = calendar_dates.calendar_date(first, Setting(second.first, setting.home))
    return replace(seen, basis="stated") if seen.extent else None


def _between(meaning: Between, setting: Setting) -> Outcome | None:
    """From one to the other: each end takes the year it lacks from the other."""
    first, last = meaning.first, meaning.last
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate):
        first, last = _share_year(first, last)
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return _weekdays(first, last, setting, ends_only=meaning.ends_only)
    start, end = _outcome(first, setting), _outcome(last, setting)
    if start is None or end is None or start.extent is None or end.extent is None:
        return start if start and start.extent is None else end
    whole = join(start.extent, end.extent)
    if whole is None and isinstance(last, CalendarDate) and last.year is None and start.extent.first:
        following = calendar_dates.calendar_date(last, Setting(start.extent.first, setting.home, "future"))
        whole = join(start.extent, following.extent) if following.extent else None
    if whole is None and isinstance(last, Weekday) and start.extent.first and not last.nearest:
        whole = _run([start.extent.first, relative.on_or_after(start.extent.first, last.weekday)])
    if whole is None:
        setting.notes.append(("date.range.reversed", f"{start.extent.edtf()} is not before {end.extent.edtf()}"))
        return unknown(start.calendar)
    basis = "stated" if {start.basis, end.basis} == {"stated"} else start.basis
    return Outcome(whole, start.calendar, basis, "date.range")


def _share_year(first: CalendarDate, last: CalendarDate) -> tuple[CalendarDate, CalendarDate]:
    """«از ۲۸ دی تا ۳ بهمن ۱۳۹۷»: the year the other end tells; a range may run over a new year."""
    if first.calendar is None:
        first = replace(first, calendar=last.calendar)
    if first.year is None and last.year and last.year.how in ("number", "from_now"):
        over = first.month is not None and last.month is not None and first.month > last.month
        first = replace(first, year=replace(last.year, n=last.year.n - over))
    elif last.year is None and first.year and first.year.how in ("number", "from_now"):
        over = first.month is not None and last.month is not None and first.month > last.month
        last = replace(last, year=replace(first.year, n=first.year.n + over))
    elif first.year is None and last.year is not None:
        first = replace(first, year=last.year)
    return first, last


def _weekdays(first: Weekday, last: Weekday, setting: Setting, *, ends_only: bool) -> Outcome | None:
    days = of_set if ends_only else _run
    end = relative.weekday(last, setting)
    if end.extent is None or end.extent.first is None:
        return end
    if setting.tense == "future" and not last.nearest:
        start = relative.weekday(first, setting).extent
        if start is None or start.first is None:
            return unknown()
        return replace(end, extent=days([start.first, relative.on_or_after(start.first, last.weekday)]))
    before = relative.on_or_before(end.extent.first - timedelta(days=1), first.weekday)
    return replace(end, extent=days([before, end.extent.first]))


def _run(days: list[date]) -> Extent:
    return Extent(days[0], days[-1], "days")


def note_clash(a: Extent, a_calendar: Calendar, b: Extent, b_calendar: Calendar, setting: Setting) -> None:
    """Note that two calendars disagree; a Hijri day may be one off, since months begin with a sighting of the moon."""
    if not a.first or not b.first or not a.is_day() or not b.is_day():
        return
    allowed = 1 if "islamic" in (a_calendar, b_calendar) else 0
    if abs((a.first - b.first).days) > allowed:
        note = f"the {a_calendar} date is {a.first}, the {b_calendar} date beside it {b.first}"
        setting.notes.append(("date.calendars.conflict", note))
