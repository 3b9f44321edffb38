"""What a date expression says, before anything is worked out: the records that `find` makes and `resolve` reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from didar.dates.calendars import Calendar

Unit = Literal["day", "week", "month", "year", "decade", "century"]
Edge = Literal["", "early", "middle", "late"]


@dataclass(frozen=True, slots=True)
class Year:
    """A year as the text gives it.

    ``how``: "number" (``n`` as written, two digits or four), "from_now" (``n`` years from this one), "last" and "next"
    (the nearest such month or day before or after now), "same" (the year last spoken of).
    """

    how: Literal["number", "from_now", "last", "next", "same"]
    n: int = 0
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """Some of weekday, day, month and year, as they stand.

    ``until`` is the last day where days of one month are told together («19 و20 فيفري»), ``others`` are the further
    ones where they do not follow one another («2 و5 جانفي»); ``month_by`` counts the month from now («العاشر من الشهر
    الجاري»). A date with no day is a month, one with no month a year.
    """

    calendar: Calendar | None = None
    year: Year | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    others: tuple[int, ...] = ()
    month_by: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday (0 is Monday), perhaps of the week ``week`` weeks from now, or the ``nearest`` before or after now."""

    weekday: int
    nearest: int = 0
    week: int | None = None


@dataclass(frozen=True, slots=True)
class FromNow:
    """Yesterday, today, tomorrow: ``days`` from the day of writing, with what the text adds («فردا (چهارشنبه)»)."""

    days: int
    weekday: int | None = None
    beside: CalendarDate | None = None


@dataclass(frozen=True, slots=True)
class Shifted:
    """A unit counted from now: last week, this month, next year, in the calendar named if one is."""

    unit: Unit
    by: int
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Ago:
    """``count`` units before now, or after now where it is negative."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The last (``by`` -1) or next (+1) ``count`` units, ending or beginning now.

    ``if_planned``: a span only where the verb is of the future, else a bare duration («خلال ستة أشهر»).
    """

    unit: Unit
    count: int
    by: int
    if_planned: bool = False


@dataclass(frozen=True, slots=True)
class FromPrior:
    """``count`` units after the date told before, before it where it is negative, the same one where it is 0."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Decade:
    """A decade: ``begins`` as written (70, 1370, 1990), in whatever century it must be."""

    begins: int
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Century:
    """A century by number, or ``by`` from this one."""

    number: int | None
    by: int = 0
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season of a year."""

    season: str
    year: Year
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """A span without bounds: «سال‌های اخیر», «السنوات الأخيرة», «بیش از یک دهه گذشته»."""


@dataclass(frozen=True, slots=True)
class Clocked:
    """A day with a time of day "HH:MM"."""

    inner: Meaning
    clock: str


@dataclass(frozen=True, slots=True)
class Rough:
    """About, early, in the middle of or late in something."""

    inner: Meaning
    edge: Edge = ""


@dataclass(frozen=True, slots=True)
class Before:
    """All the time before something."""

    inner: Meaning


@dataclass(frozen=True, slots=True)
class Between:
    """From one to another, both included. What one of them lacks it takes from the other."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Pair:
    """The same time told twice, the second in brackets or after a slash: «۲۲ سپتامبر (اول مهر ماه)»."""

    first: Meaning
    second: Meaning


Meaning = (
    CalendarDate
    | Weekday
    | FromNow
    | Shifted
    | Ago
    | Stretch
    | FromPrior
    | Decade
    | Century
    | Season
    | Vague
    | Clocked
    | Rough
    | Before
    | Between
    | Pair
)


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression found: word range ``[i, j)``, its span in the text, and what it says.

    ``same_as_previous`` is set where the text equates it with the expression before it («… الموافق …»).
    ``doubtful`` names an event by its date without a year («حملات ۱۱ سپتامبر»), which no stamp can tell.
    """

    i: int
    j: int
    span: tuple[int, int]
    meaning: Meaning
    same_as_previous: bool = False
    doubtful: bool = False
