"""What a date expression says, before anything is worked out: the records that `find` makes and `resolve` reads."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from didar.dates.calendars import Calendar

Unit = Literal["day", "week", "month", "year", "decade", "century"]
Edge = Literal["", "early", "middle", "late"]


class Year(Struct, frozen=True, gc=False):
    """A year as the text gives it.

    ``how``: "number" (``n`` as written, two digits or four), "from_now" (``n`` years from this one), "last" and "next"
    (the nearest such month or day before or after now), "same" (the year last spoken of).
    """

    how: Literal["number", "from_now", "last", "next", "same"]
    n: int = 0
    calendar: Calendar | None = None


class CalendarDate(Struct, frozen=True, gc=False):
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


class Weekday(Struct, frozen=True, gc=False):
    """A weekday (0 is Monday), perhaps of the week ``week`` weeks from now, or the ``nearest`` before or after now."""

    weekday: int
    nearest: int = 0
    week: int | None = None


class FromNow(Struct, frozen=True, gc=False):
    """Yesterday, today, tomorrow: ``days`` from the day of writing, with what the text adds («فردا (چهارشنبه)»)."""

    days: int
    weekday: int | None = None
    beside: CalendarDate | None = None


class Shifted(Struct, frozen=True, gc=False):
    """A unit counted from now: last week, this month, next year, in the calendar named if one is."""

    unit: Unit
    by: int
    calendar: Calendar | None = None


class Ago(Struct, frozen=True, gc=False):
    """``count`` units before now, or after now where it is negative."""

    unit: Unit
    count: int


class Stretch(Struct, frozen=True, gc=False):
    """The last (``by`` -1) or next (+1) ``count`` units, ending or beginning now.

    ``if_planned``: a span only where the verb is of the future, else a bare duration («خلال ستة أشهر»).
    """

    unit: Unit
    count: int
    by: int
    if_planned: bool = False


class FromPrior(Struct, frozen=True, gc=False):
    """``count`` units after the date told before, before it where it is negative, the same one where it is 0.

    ``else_from_now`` is what a plan means by it where no date was told before («سيصل بعد أسبوع»).
    """

    unit: Unit
    count: int
    else_from_now: Ago | Shifted | None = None


class Decade(Struct, frozen=True, gc=False):
    """A decade: ``begins`` as written (70, 1370, 1990), in whatever century it must be."""

    begins: int
    calendar: Calendar | None = None


class Century(Struct, frozen=True, gc=False):
    """A century by number, or ``by`` from this one."""

    number: int | None
    by: int = 0
    calendar: Calendar | None = None


class Season(Struct, frozen=True, gc=False):
    """A season of a year."""

    season: str
    year: Year
    calendar: Calendar | None = None


class Vague(Struct, frozen=True, gc=False):
    """A span without bounds: «سال‌های اخیر», «السنوات الأخيرة», «بیش از یک دهه گذشته»."""


class Clocked(Struct, frozen=True, gc=False):
    """A day with a time of day "HH:MM"."""

    inner: Meaning
    clock: str


class Rough(Struct, frozen=True, gc=False):
    """About, early, in the middle of or late in something."""

    inner: Meaning
    edge: Edge = ""


class Before(Struct, frozen=True, gc=False):
    """All the time before something."""

    inner: Meaning


class After(Struct, frozen=True, gc=False):
    """All the time after something."""

    inner: Meaning


class Share(Struct, frozen=True, gc=False):
    """The ``number``-th of ``of`` equal parts of something: a half or a quarter."""

    inner: Meaning
    number: int
    of: int


class Between(Struct, frozen=True, gc=False):
    """From one to another, both included. What one of them lacks it takes from the other.

    ``ends_only`` where nothing between is meant («روزهای یکشنبه و سه‌شنبه»).
    """

    first: Meaning
    last: Meaning
    ends_only: bool = False


class Pair(Struct, frozen=True, gc=False):
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
    | After
    | Share
    | Between
    | Pair
)


class Expression(Struct, frozen=True, gc=False):
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
