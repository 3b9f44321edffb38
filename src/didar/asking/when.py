"""Dates of questions and of spells: what ``on`` may be, and which spells can include it."""

from __future__ import annotations

import re
from typing import NamedTuple

from didar.dates.resolve import resolve_text
from didar.errors import BadOptionError
from didar.knowledge.offices import Spell
from didar.model.days import FIRST, LAST, Days, days

_EDTF = re.compile(r"[\dX~?%./T:-]+")
_EARLIEST = 1600
"""Before this year a date in digits is one of the Jalali or Hijri calendar: no spell is as old."""
_LANGS = ("fa", "ar")


class When(NamedTuple):
    """A date asked for: its EDTF value, and its first and last day as ordinals."""

    edtf: str
    days: Days

    @property
    def is_day(self) -> bool:
        """True for a single day, False for anything longer or open."""
        return self.days[0] == self.days[1]


def read(on: str | None) -> When | None:
    """The date of a question: EDTF as Didar prints it, or a Persian, Hijri or Gregorian date as written.

    Raises BadOptionError (D201) for words that are no date, or a date without a year.
    """
    if on is None:
        return None
    text = on.strip()
    if _EDTF.fullmatch(text) and (found := days(text)) and found[1] >= _EARLIEST * 365:
        return When(text, found)
    for lang in _LANGS:
        values = {mention.edtf for mention in resolve_text(text, lang) if mention.edtf}
        if len(values) == 1 and (value := values.pop()) and (found := days(value)):
            return When(value, found)
    raise BadOptionError(
        f"not a date: {on!r}.", remedy="Give EDTF (2015-01-20, 2015-01, 2015/2016), «۳۰ دی ۱۳۹۳» or «سال ۱۳۹۳»."
    )


class Time(NamedTuple):
    """A spell's bounds as ordinals: the earliest and latest day it can have begun, and can have ended."""

    begun: Days
    ended: Days


def time_of(spell: Spell) -> Time:
    """When a spell can have begun and ended; what is not known reaches to the calendar's end."""
    begun = days(spell.start) or (FIRST, LAST)
    return Time(begun, (days(spell.end) if spell.end != ".." else None) or (LAST, LAST))


def can_cover(spell: Spell, when: When) -> bool:
    """True where a spell can include a day of ``when``, both read as loosely as they are written."""
    time = time_of(spell)
    return time.begun[0] <= when.days[1] and when.days[0] <= time.ended[1]


def surely_covers(spell: Spell, when: When) -> bool:
    """True where a spell includes a day of ``when`` whatever its imprecise dates turn out to be."""
    time = time_of(spell)
    return bool(spell.start) and time.begun[1] <= when.days[1] and when.days[0] <= time.ended[0]


def running(spells: tuple[Spell, ...], when: When, shared: bool) -> list[Spell]:
    """The spells of one office that can include a date.

    In an office of one holder a spell whose start or end is not known gives way to one that surely was running: whoever
    has a successor is no longer in office.
    """
    found = [s for s in spells if can_cover(s, when)]
    if shared:
        return found
    sure = [s for s in found if surely_covers(s, when) and s.end]
    later = [s for s in found if s.start and time_of(s).begun[1] <= when.days[0]]
    return [s for s in found if not _gives_way(s, sure, later)]


def _gives_way(spell: Spell, sure: list[Spell], later: list[Spell]) -> bool:
    begun = time_of(spell).begun[0]
    if not spell.start:
        return any(s.person != spell.person and s.body == spell.body for s in sure)
    if spell.end:
        return False
    return any(s.person != spell.person and s.body == spell.body and time_of(s).begun[0] > begun for s in later)
