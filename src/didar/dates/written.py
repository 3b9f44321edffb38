"""The day a report was written, where its own words show that it is not the day of its stamp.

«فردا (چهارشنبه)» on a page stamped Wednesday was written on Tuesday; so was "this evening" told as past under a stamp
between midnight and five.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from msgspec import Struct, field

from didar.dates.calendar_dates import WEEK, calendar_date
from didar.dates.conflicts import SIGHTING, Told, day_by_weekday, is_credible, stamp_and_words
from didar.dates.meaning import CalendarDate, Clocked, Expression, FromNow
from didar.dates.setting import Setting
from didar.dates.tense import tense, told_earlier
from didar.langs.pack import table
from didar.model.view import View
from didar.text.fold import fold

SMALL_HOURS = "05:00"
"""Before this a page is stamped in the night after the day it tells of."""


class Writing(Struct):
    """The day of writing; whether it differs from the stamp's; notes (code, message, span)."""

    day: date | None
    differs: bool = False
    notes: list[Told] = field(default_factory=list)


def day_of(published: str | None) -> date | None:
    """The day of a publication stamp in EDTF; None for a stamp of a month or year."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def writing_day(view: View, lang: str, found: list[Expression], published: str | None) -> Writing:
    """The day a report was written, judged by its stamp and by what it calls today, yesterday and tomorrow."""
    stamped = day_of(published)
    told = [(e, m) for e in found if isinstance(m := _inner(e), FromNow)]
    if stamped is None:
        return _dated_by_itself(view, lang, told)
    implied = [(e, m, day) for e, m in told if (day := _implied(m, stamped))]
    if implied:
        return _by_weekday(view, implied, stamped)
    if published and len(published) >= 16 and published[11:16] < SMALL_HOURS:
        for e, m in told:
            recalled = told_earlier(view, lang, e.i)
            if m.days == 0 and (tense(view, lang, e.i, e.j) != "future" or recalled):
                day = stamped - timedelta(days=1)
                note = f"stamped {published}, in the night after the day it calls today, {day}"
                return Writing(day, differs=True, notes=[("date.written.night", note, e.span)])
    return Writing(stamped)


def _inner(expression: Expression) -> object:
    meaning = expression.meaning
    return meaning.inner if isinstance(meaning, Clocked) else meaning


def _dated_by_itself(view: View, lang: str, told: list[tuple[Expression, FromNow]]) -> Writing:
    """Without a stamp: «امروز سه شنبه ۲۸ خرداد ۱۳۹۸» dates the report by its own words.

    A weekday that belies its date dates nothing, nor does «في مثل هذا اليوم 27 جانفي 2014».
    """
    for e, m in told:
        day = _beside(m.beside, None) if m.beside else None
        if day and m.beside and m.beside.weekday in (None, day.weekday()) and not _only_like(view, lang, e.i):
            written = day - timedelta(days=m.days)
            note = f"no stamp, but the report itself dates its day of writing: {written}"
            return Writing(written, differs=True, notes=[("date.written.stated", note, e.span)])
    return Writing(None)


def _only_like(view: View, lang: str, i: int) -> bool:
    """True behind words that make "this day" one of another year."""
    return i > 0 and view.words[i - 1].key in map(fold, table(lang, "window")["dates"]["like"])


def _beside(beside: CalendarDate, stamped: date | None) -> date | None:
    extent = calendar_date(beside, Setting(stamped, "gregorian")).extent
    return extent.first if extent and extent.is_day() else None


def _implied(told: FromNow, stamped: date) -> date | None:
    """The day of writing that a day from now implies by the date or weekday told beside it."""
    weekday = told.weekday
    if told.beside and (day := _beside(told.beside, stamped)):
        weekday = told.beside.weekday if told.beside.weekday is not None else weekday
        agrees = weekday == day.weekday()
        day -= timedelta(days=told.days)
        slack = SIGHTING if told.beside.calendar == "islamic" and weekday is None else 0
        if abs((day - stamped).days) <= slack:
            return stamped  # whatever weekday is told with it
        if weekday is None or agrees:
            borne_out = agrees and told.beside.year is not None
            return day if is_credible(day, stamped, borne_out=borne_out) else None
    return None if weekday is None else day_by_weekday(stamped, (weekday - told.days) % WEEK)


def _by_weekday(view: View, implied: list[tuple[Expression, FromNow, date]], stamped: date) -> Writing:
    """The day most of the report's words imply; where as many speak for the stamp, the stamp's."""
    votes = Counter(d for _, _, d in implied)
    day = max(votes, key=lambda d: (votes[d], d == stamped))
    if day == stamped:
        return Writing(stamped)
    e = next(e for e, _, d in implied if d == day)
    words = " ".join(view.text[e.span[0] : e.span[1]].split())
    return Writing(day, differs=True, notes=[stamp_and_words(stamped, day, words, e.span)])
