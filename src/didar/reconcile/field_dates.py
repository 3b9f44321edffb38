"""The day of an event: every value reported, the best first.

Each report speaks for a day as surely as its words allow: a number or a weekday's name is firm; "today" and
"yesterday" hang on the stamp, which may be the time a page was crawled, a day or two late; a report without a day was
written on the day of the news or the day after. No event is later than a report that tells it as held. Copies share
one vote. The weights are those of fields.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from didar.model.chronicle import FieldValue
from didar.model.days import Days, days, edtf, iso
from didar.reconcile.field_account import Account, rules
from didar.reconcile.field_days import DayTold, day_told, sent_at

LASTING = ("visit", "conference", "exercise")
"""Kinds of event that may last several days."""

Sources = Callable[[Iterable[str]], int]
"""How many of some reports are independent of one another."""


def date_values(accounts: Sequence[Account], sources: Sources) -> list[FieldValue]:
    """Days reported of an event, best first; a day read off the stamps alone is marked ``date.stamp``."""
    told = [(account, day_told(account)) for account in accounts]
    votes = _votes(told)
    values: dict[str, Days] = {a.told.edtf: d.when for a, d in told if a.told.edtf and d.when}
    single = {run for run in values.values() if run[0] == run[1]}
    best = max(votes, key=lambda day: (votes[day], -day), default=None)
    if best is not None and (best, best) not in single and _is_wanted(best, votes, single):
        values[iso(best)] = (best, best)
    stay = _stay(told)
    if stay:
        values.setdefault(edtf(*stay), stay)
    by_points = {value: _points(run, votes) for value, run in values.items()}
    order = sorted(values, key=lambda v: (-by_points[v], _length(values[v]), v))
    return [_value(value, values[value], told, sources) for value in order]


def _is_wanted(best: int, votes: dict[int, float], single: set[Days]) -> bool:
    """A day nobody names is given where nobody names a day, or those named are ruled out."""
    return all(votes.get(first, 0.0) < votes[best] for first, _ in single)


def _votes(told: Sequence[tuple[Account, DayTold]]) -> dict[int, float]:
    votes: dict[int, float] = {}
    shared: dict[str, int] = {}
    for account, _ in told:
        shared[account.root] = shared.get(account.root, 0) + 1
    for account, day in told:
        weight = rules()["status"][account.told.status] / shared[account.root]
        for one, points in _speaks_for(account, day).items():
            votes[one] = votes.get(one, 0.0) + weight * points
    coarse = rules()["day"]["coarse"]
    for one in votes:
        for account, day in told:
            if day.when and day.when[0] != day.when[1] and day.when[0] <= one <= day.when[1]:
                votes[one] += coarse / shared[account.root]
            if account.told.status == "held" and account.told.stamp is not None and account.told.stamp < one:
                votes[one] += rules()["day"]["ahead"] / shared[account.root]
    return votes


def _speaks_for(account: Account, day: DayTold) -> dict[int, float]:
    points = rules()["day"]
    if day.when is None or day.when[0] != day.when[1]:
        return _by_stamp(account, day)
    first, _ = day.when
    if day.firm:
        return {first: points["firm"]}
    return {first: points["said"], first - 1: points["late1"], first - 2: points["late2"]}


def _by_stamp(account: Account, day: DayTold) -> dict[int, float]:
    """News without a day is of the stamp's day, or of the day before: the likelier so where it was sent at night."""
    points = rules()["day"]
    stamp = account.told.stamp
    if stamp is None or account.told.status == "planned":
        return {}
    votes = {stamp: points["stamp"], stamp - 1: points["stamp1"]}
    if sent_at(account) < points["night"]:
        votes = {stamp - 1: points["stamp"], stamp: points["stamp1"]}
    return {one: vote for one, vote in votes.items() if day.when is None or day.when[0] <= one <= day.when[1]}


def _stay(told: Sequence[tuple[Account, DayTold]]) -> Days | None:
    """The days from the first to the last that reports tell of a visit as held."""
    if not any(account.told.type in LASTING for account, _ in told):
        return None
    held = [
        day.when[0] if day.when else account.told.stamp
        for account, day in told
        if account.told.status == "held" and (day.when is None or day.when[0] == day.when[1])
    ]
    known = sorted({day for day in held if day is not None})
    if len(known) < 2 or known[-1] - known[0] > rules()["day"]["stay"]:
        return None
    return known[0], known[-1]


def _points(run: Days, votes: dict[int, float]) -> float:
    inside = [points for day, points in votes.items() if run[0] <= day <= run[1]]
    return max(inside, default=0.0) if run[0] == run[1] else min(max(inside, default=0.0), 0.2) + 0.1


def _length(run: Days) -> int:
    return run[1] - run[0]


def _value(value: str, run: Days, told: Sequence[tuple[Account, DayTold]], sources: Sources) -> FieldValue:
    exact = [a.report for a, _ in told if a.told.edtf == value]
    around = [a.report for a, d in told if d.when and d.when != run and d.when[0] <= run[0] and run[1] <= d.when[1]]
    within = [a.report for a, d in told if d.when and run[0] <= d.when[0] and d.when[1] <= run[1]]
    if exact:
        reports, why = {*exact, *around}, _why(value, told)
    elif run[0] != run[1]:
        reports, why = set(within), "date.stay"
    else:
        reports = {a.report for a, d in told if run[0] in _speaks_for(a, d)} | set(around)
        why = "date.stamp" if not within else "date.late"
    return FieldValue(value, sorted(reports), sources(reports), why)


def _why(value: str, told: Sequence[tuple[Account, DayTold]]) -> str:
    run = days(value)
    mine = [(a, d) for a, d in told if a.told.edtf == value]
    if run and run[0] != run[1]:
        return "date.coarse"
    if all(a.told.status == "planned" for a, _ in mine):
        return "date.plan"
    return "date.firm" if any(d.firm for _, d in mine) else "date.said"


def weekday_name(value: str) -> str:
    """The English name of a day's weekday, for notes that people read; empty for what is no single day."""
    run = days(value)
    return date.fromordinal(run[0]).strftime("%A") if run and run[0] == run[1] else ""
