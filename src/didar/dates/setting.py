"""What the reading of a date depends on besides its words: the day of writing, the dates told before, the verb."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct, field

from didar.dates.calendars import Calendar
from didar.dates.extent import Extent
from didar.dates.tense import Tense

Basis = Literal["stated", "relative", "inferred"]


class Setting(Struct):
    """The state in which one expression is resolved.

    ``now`` is the day of writing, ``home`` the calendar of bare months and years, ``prior`` the date told before with
    its ``prior_calendar``, ``said_on`` a day told earlier in the sentence, from which its future is counted,
    ``talks`` the day of the talks whose "today" this is.
    """

    now: date | None
    home: Calendar
    tense: Tense = None
    prior: Extent | None = None
    prior_calendar: Calendar = "gregorian"
    said_on: date | None = None
    talks: date | None = None
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Code and message of what was odd in the expression just resolved."""


class Outcome(Struct, frozen=True, gc=False):
    """What an expression comes to: its extent or None, the calendar it is told in, on what basis, by which rule."""

    extent: Extent | None
    calendar: Calendar
    basis: Basis
    why: str


def unknown(calendar: Calendar = "gregorian", why: str = "date.unknown") -> Outcome:
    """No value: the report does not allow one."""
    return Outcome(None, calendar, "relative", why)
