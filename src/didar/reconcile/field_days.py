"""Which day a report tells for an event, and on what that rests: a number, a named weekday, "yesterday", its stamp."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from didar.model.days import Days, days, iso
from didar.model.reading import DateMention
from didar.model.span import Span
from didar.reconcile.field_account import Account, names, one_of, rules, table
from didar.text.fold import fold

LASTING = ("visit", "conference", "exercise")
"""Kinds of event that may last several days."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHOWN = 3
"""Date expressions of one report shown for its day."""
BESIDE = 160
"""Characters from the event's words within which a date without a value is taken for the event's."""

AGO = 7
"""Days before a report's stamp to which a day beside its news may be the day of the news."""
LINE = 700
"""Characters of an undated report, behind its title, in which a date is that of its news."""
_MONTH = re.compile(r"\d{4}-\d{2}")


class DayTold(Struct, frozen=True, gc=False):
    """The day a report tells. ``firm``: by number or weekday, so that a late stamp does not move it.

    ``months`` are (calendar, month) of a date whose day is not known; ``spans`` the date's words, the nearest first.
    A plan for a day before its own report is not ``believed``: it is most often the day on which it was announced;
    nor is the day until which something goes on, of a meeting.
    ``value`` is the day as EDTF.
    """

    when: Days | None
    firm: bool
    weekday: int | None
    months: frozenset[tuple[str, int]]
    spans: tuple[Span, ...]
    believed: bool = True
    value: str | None = None


def day_told(account: Account) -> DayTold:
    """What an account tells of the day, by the date expression nearest to the event's words."""
    told = account.told
    found = _mentions(account)
    if not _can_be(account):
        return _of_the_report(account, found) or DayTold(told.when, False, None, frozenset(), (), False, told.edtf)
    if not found:
        firm = told.when is not None and told.basis == "stated"
        return DayTold(told.when, firm, None, frozenset(), (), True, told.edtf)
    named = _weekday(account, found[0])
    if told.type not in LASTING and all(_is_until(account, mention) for mention in found):
        return DayTold(told.when, False, None, frozenset(), (), False, told.edtf)
    firm = named is not None or found[0].basis != "relative" or found[0].why.startswith("date.day")
    firm = firm or (stamp_is_sure(account) and not _restamped(account))
    spans = tuple(d.span for d in found[:SHOWN])
    return DayTold(told.when, firm and told.when is not None, named, frozenset(), spans, True, told.edtf)


def _is_until(account: Account, mention: DateMention) -> bool:
    """Behind "until": the end of a journey or round, not the day of a meeting on it."""
    words = table(account.told.lang, "reconcile").get("date", {}).get("until", ())
    before = account.text[: mention.span[0]].rsplit(maxsplit=1)
    return bool(before) and fold(before[-1]) in {fold(word) for word in words}


def _of_the_report(account: Account, found: list[DateMention]) -> DayTold | None:
    """A plan for a "today" that was taken for the day of its announcement: what is to come is the report's today."""
    said = [d.span for d in found if d.why == "date.deictic.talks"]
    stamp = account.told.stamp
    if not said or stamp is None:
        return None
    return DayTold((stamp, stamp), stamp_is_sure(account), None, frozenset(), tuple(said[:SHOWN]), True, iso(stamp))


def loose_dates(account: Account) -> list[DateMention]:
    """Dates without a value that are the event's: right beside its words, or in the lead of an undated report.

    An undated page allows no day for «الجمعة»; and a date whose weekday does not fit its number has none either.
    """
    told = account.told
    return [
        d
        for d in account.reading.dates
        if d.edtf is None
        and not d.why.startswith("date.deictic")
        and (
            _is_beside(account, d.span)
            or (d.why == "date.unknown" and told.headline and told.stamp is None and d.span[0] <= _lead(account))
        )
    ]


def _lead(account: Account) -> int:
    title = account.reading.report.title
    return (title[1] if title else 0) + LINE


def other_weekdays(account: Account) -> list[tuple[int, Span]]:
    """Weekdays named in dates that give no day, with their words."""
    found: dict[int, Span] = {}
    for mention in loose_dates(account):
        named = _weekday(account, mention)
        if named is not None:
            found.setdefault(named, mention.span)
    return sorted(found.items())


def other_months(account: Account) -> tuple[frozenset[tuple[str, int]], tuple[Span, ...]]:
    """Months, as (calendar, number), named for an event without a day, with their words."""
    named = [(mention.span, months) for mention in loose_dates(account) if (months := _months(account, mention))]
    if account.told.headline and account.told.stamp is None:
        in_lead = [
            d for d in account.reading.dates if d.edtf and _MONTH.fullmatch(d.edtf) and d.span[0] <= _lead(account)
        ]
        if len({d.edtf for d in in_lead}) == 1:
            named += [(d.span, frozenset({("gregorian", int(d.edtf[5:]))})) for d in in_lead if d.edtf]
    return frozenset(month for _, months in named for month in months), tuple(span for span, _ in named)


def day_beside(account: Account) -> tuple[int, bool] | None:
    """The day named nearest to the words of news that is given none, in their line, and not after its stamp.

    With it, whether it is firm: no late stamp moves it.
    """
    stamp, anchors = account.told.stamp, account.told.evidence
    if stamp is None:
        return None
    near = [
        (
            min(max(d.span[0] - b, a - d.span[1], 0) for a, b in anchors),
            d.span,
            run[0],
            _weekday(account, d) is not None,
        )
        for d in account.reading.dates
        if (run := days(d.edtf)) and run[0] == run[1] and stamp - AGO <= run[0] <= stamp and _is_beside(account, d.span)
    ]
    if not near:
        return None
    _, _, day, named = min(near)
    return day, named or stamp_is_sure(account)


def _is_beside(account: Account, span: Span) -> bool:
    near = any(max(span[0] - b, a - span[1], 0) <= BESIDE for a, b in account.told.evidence)
    return near and _one_line(account, span)


def _can_be(account: Account) -> bool:
    """False of a plan for a day before its report: that is the day on which it was announced."""
    told = account.told
    return told.status != "planned" or not told.when or not told.stamp or told.when[1] >= told.stamp


def _mentions(account: Account) -> list[DateMention]:
    """The date expressions that give the event's day, the nearest to its words first."""
    told, anchors = account.told, account.told.evidence

    def far(mention: DateMention) -> int:
        return min((max(mention.span[0] - b, a - mention.span[1], 0) for a, b in anchors), default=0)

    if told.edtf is None:
        return []
    return sorted((d for d in account.reading.dates if d.edtf == told.edtf), key=lambda d: (far(d), d.span))


def _restamped(account: Account) -> bool:
    """True of a report whose words show that it was written on another day than that of its stamp."""
    info = account.reading.report
    return bool(info.written and info.published and info.written[:10] != info.published[:10])


def _one_line(account: Account, span: Span) -> bool:
    return any(
        "\n" not in account.text[min(span[0], a) : max(span[1], b)].strip("\n") for a, b in account.told.evidence
    )


@cache
def _weekday_words(lang: str) -> dict[str, int]:
    named = table(lang, "dates").get("weekdays", {})
    return {fold(word): n for n, day in enumerate(WEEKDAYS) for word in named.get(day, ())}


def _weekday(account: Account, mention: DateMention) -> int | None:
    words = _weekday_words(account.told.lang)
    found = one_of(tuple(words)).search(fold(account.words(mention.span)))
    return words[found.group()] if found else None


@cache
def _month_words(lang: str) -> dict[str, tuple[str, int]]:
    months = table(lang, "dates").get("months", {})
    return {
        fold(word): (calendar, int(number))
        for calendar, by_number in months.items()
        for number, words in by_number.items()
        for word in words
    }


def _months(account: Account, mention: DateMention) -> frozenset[tuple[str, int]]:
    known = _month_words(account.told.lang)
    words = account.words(mention.span).replace("(", " ").replace(")", " ").split()
    keys = [fold(word) for word in words]
    return frozenset(known[key] for word in keys for key in (word, word.removesuffix("ماه")) if key in known)


def weekday(day: int) -> int:
    """0 for Monday of an ordinal day."""
    return (day - 1) % 7


def late_by(account: Account) -> tuple[int, int]:
    """Days by which a "today" may lie before, and after, the day the reading took it for."""
    before, after = int(rules()["stamp"]["late"]), 0
    info = account.reading.report
    if _restamped(account) and account.told.stamp is not None and (run := days(info.published)):
        after = max(run[0] - account.told.stamp, 0)
    return before, after


def stamp_is_sure(account: Account) -> bool:
    """True of a stamp that no crawler gave: a platform's own, or one that a weekday in the report bears out.

    A page that calls its yesterday Saturday was written on a Sunday; where the stamp is of a Sunday, it is right.
    """
    if is_post(account):
        return True
    return any(
        d.why == "date.deictic"
        and (run := days(d.edtf))
        and run[0] == run[1]
        and _weekday(account, d) == weekday(run[0])
        for d in account.reading.dates
    )


def is_post(account: Account) -> bool:
    """True of a post on a platform that stamps it with the minute it was sent."""
    info = account.reading.report
    named = f"{info.outlet or ''} {info.source or ''}".lower()
    return any(platform in named for platform in names("stamp", "exact"))


def sent_at(account: Account) -> float:
    """The hour of the report's stamp, with minutes as a fraction; noon where it has none."""
    info = account.reading.report
    if not info.published or info.written or "T" not in info.published:
        return 12.0
    hour, _, minute = info.published.partition("T")[2].partition(":")
    return int(hour) + int(minute[:2] or 0) / 60
