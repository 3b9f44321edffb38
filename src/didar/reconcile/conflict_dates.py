"""Where reports of one event cannot agree on its day, and where their day words clash only under late stamps.

Every report allows certain days: the one it names, or, where "today" hangs on a stamp that may be a crawl's, those
up to two days before it. Two reports disagree when they have no day in common. A plan that was called off or put off
on the way is no disagreement, nor are the several days of one visit.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from didar.model.chronicle import Disagreement
from didar.model.days import Days, edtf, iso
from didar.model.span import Span
from didar.reconcile.conflict_side import Claim, both_told, disagreement
from didar.reconcile.field_account import Account, rules
from didar.reconcile.field_dates import weekday_name
from didar.reconcile.field_days import (
    LASTING,
    WEEKDAYS,
    DayTold,
    day_told,
    late_by,
    other_months,
    other_weekdays,
    stamp_is_sure,
    weekday,
)

CLOSE = 40
"""Characters from the event's words within which a stretch of days is surely the event's."""


class _Day(Struct, frozen=True, gc=False):
    """What an account allows: its value as a person reads it, and the days (None: only a weekday or month)."""

    account: Account
    told: DayTold
    allows: Days | None
    value: str

    @property
    def planned(self) -> bool:
        return self.account.told.status == "planned"


def date_conflict(accounts: Sequence[Account]) -> tuple[Disagreement | None, list[str]]:
    """The disagreement on the day, if there is one, and a note where only the stamps make the days differ."""
    listed = [day for a in accounts if a.told.status != "background" for day in _allowed(a)]
    put_off = any(a.told.status == "cancelled" for a in accounts)
    lasting = any(a.told.type in LASTING for a in accounts)
    listed = _gathered(listed)
    told_twice = both_told((day.account, day.value) for day in listed)
    apart = [
        (a, b)
        for a, b in combinations(listed, 2)
        if not put_off and {a.value, b.value} not in told_twice and _apart(a, b, lasting)
    ]
    if not apart:
        return None, _stamps(listed, lasting)
    values = {day.value for pair in apart for day in pair}
    claims = [Claim(day.value, day.account, span) for day in listed if day.value in values for span in _words(day)]
    return disagreement("date", claims, _note(apart)), []


def _gathered(listed: Sequence[_Day]) -> list[_Day]:
    """A bare weekday counts for the day told that falls on it, where there is but one."""
    named: dict[int, set[str]] = {}
    for day in listed:
        if day.allows is not None and day.told.firm and day.allows[0] == day.allows[1]:
            named.setdefault(weekday(day.allows[0]), set()).add(day.value)
    return [
        replace(day, value=min(same)) if day.allows is None and len(same := _same(day, named)) == 1 else day
        for day in listed
    ]


def _same(day: _Day, named: dict[int, set[str]]) -> set[str]:
    return named.get(day.told.weekday, set()) if day.told.weekday is not None else set()


def _allowed(account: Account) -> list[_Day]:
    """The days an account allows; more than one where it names two weekdays for a day it does not give."""
    told = day_told(account)
    late = int(rules()["stamp"]["late"])
    if told.when is None and account.told.edtf is None:
        named = [
            _Day(account, DayTold(None, False, day, frozenset(), (span,)), None, WEEKDAYS[day].capitalize())
            for day, span in other_weekdays(account)
        ]
        months, spans = other_months(account)
        if named:
            return named
        if months:
            value = " or ".join(f"month {number} ({calendar})" for calendar, number in sorted(months))
            return [_Day(account, DayTold(None, False, None, months, spans), None, value)]
        if account.told.status == "held" and account.told.stamp is not None and stamp_is_sure(account):
            stamp = account.told.stamp
            return [_Day(account, told, (stamp - late, stamp), iso(stamp))]
    if told.when is None or not told.believed:
        return []
    first, last = told.when
    if last - first > rules()["day"]["longest_apart"] or (first != last and not _is_close(account, told)):
        return []
    if told.firm or first != last:
        return [_Day(account, told, told.when, told.value or edtf(first, last))]
    before, after = late_by(account)
    return [_Day(account, told, (first - before, last + after), told.value or iso(first))]


def _is_close(account: Account, told: DayTold) -> bool:
    """A week or month stands right beside the event's words: farther off it is often another event's."""
    return any(max(s[0] - b, a - s[1], 0) <= CLOSE for s in told.spans[:1] for a, b in account.told.evidence)


def _apart(a: _Day, b: _Day, lasting: bool) -> bool:
    if a.account.root == b.account.root:
        return False
    if a.allows is None or b.allows is None:
        return _named_apart(a.told, b.told)
    if not 0 < _gap(a.allows, b.allows) <= rules()["day"]["apart_most"]:
        return False
    if a.planned or b.planned:
        return a.account.told.type == b.account.told.type or None not in (a.told.when, b.told.when)
    return not lasting


def _named_apart(a: DayTold, b: DayTold) -> bool:
    """By weekday or month alone, where one of them has no more."""
    weekdays = [_weekday(day) for day in (a, b)]
    if None not in weekdays:
        return weekdays[0] != weekdays[1]
    first, second = _months(a), _months(b)
    return any(first[one].isdisjoint(second[one]) for one in first.keys() & second.keys())


def _weekday(day: DayTold) -> int | None:
    if day.when is None or not day.firm:
        return day.weekday
    return weekday(day.when[0]) if day.when[0] == day.when[1] else None


def _months(day: DayTold) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for calendar, month in day.months:
        found.setdefault(calendar, set()).add(month)
    if day.when:
        found["gregorian"] = {date.fromordinal(one).month for one in day.when}
    return found


def _gap(a: Days, b: Days) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def _words(day: _Day) -> tuple[Span, ...]:
    return day.told.spans or day.account.told.evidence[:1]


def _note(apart: Sequence[tuple[_Day, _Day]]) -> str:
    days = sorted({day.value for pair in apart for day in pair})
    named = [f"{value} ({weekday_name(value)})" if weekday_name(value) else value for value in days]
    if any(a.planned != b.planned for a, b in apart):
        return f"the day announced is not the day told of the event ({', '.join(named)}); no report tells of a change"
    return f"the reports name different days: {', '.join(named)}"


def _stamps(listed: Sequence[_Day], lasting: bool) -> list[str]:
    """A sentence where "today" and "yesterday" under different stamps do not give one day."""
    loose = [day for day in listed if day.allows and not day.told.firm and day.told.when]
    days = sorted({day.value for day in loose})
    if len(days) < 2 or lasting:
        return []
    return [f"date.stamps: day words give {', '.join(days)} by stamps that may be late; they can mean one day"]
