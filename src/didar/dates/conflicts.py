"""What a report's stamp and its own words disagree on, as notes that tell both values.

A stamp is when a page was published; of a page collected later it can be when that happened, or the day after an
evening that the report calls today. Where weekday and date of one expression clash, the one that fits the stamp is
believed.
"""

from __future__ import annotations

from datetime import date, timedelta

from didar.dates.calendar_dates import WEEK, WEEKDAY_NAMES
from didar.model.span import Span

Told = tuple[str, str, Span]
"""A note: its code, its message, the words it is about."""

CRAWLED = 2
"""A page written so many days before its stamp was stamped when it was collected, not when it was published."""
FARTHEST = 31
"""How many days before its stamp a date beside "today" can put a report that no weekday bears out."""
SIGHTING = 1
"""A Hijri month may begin a day sooner or later than it is reckoned to."""


def day_by_weekday(stamped: date, weekday: int) -> date:
    """The day of writing that has a weekday.

    A page is stamped on the day it is written or up to five days later, or, across time zones and in papers of the next
    morning, a day before.
    """
    late = (stamped.weekday() - weekday) % WEEK
    return stamped - timedelta(days=late) if late < WEEK - 1 else stamped + timedelta(days=1)


def is_credible(day: date, stamped: date, *, borne_out: bool) -> bool:
    """True when a date beside "today" can be the day of writing: at most a day after the stamp, and not long before it.

    A full date that its weekday bears out can lie any time before («امروز سه‌شنبه ۲۸ خرداد ۱۳۹۸»); «في مثل هذا اليوم 27
    جانفي 2014» has none.
    """
    late = (stamped - day).days
    return late >= -1 and (borne_out or late <= FARTHEST)


def stamp_and_words(stamped: date, day: date, words: str, span: Span) -> Told:
    """The note on a stamp that is not the day its report calls today."""
    weekday = WEEKDAY_NAMES[stamped.weekday()]
    message = f"stamped {stamped} ({weekday}), but «{words}» shows that it was written on {day}"
    crawled = abs((stamped - day).days) >= CRAWLED
    return ("date.stamp.crawl" if crawled else "date.written.weekday"), message, span


def given_and_found(given: str, found: str, calendar: str | None, span: Span) -> Told | None:
    """The note on a publication time given with a report and the stamp in its text, if they name different days."""
    days = abs((date.fromisoformat(given[:10]) - date.fromisoformat(found[:10])).days)
    if days <= (SIGHTING if calendar == "islamic" else 0):
        return None
    return "stamp.conflict", f"given {given}, but the text's own stamp says {found}", span
