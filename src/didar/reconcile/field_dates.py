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
from didar.reconcile.field_days import LASTING, DayTold, day_beside, day_told, is_post, sent_at, stamp_is_sure
from didar.reconcile.told import Told

Sources = Callable[[Iterable[str]], int]
"""How many of some reports are independent of one another."""


def date_values(
    accounts: Sequence[Account], sources: Sources, inside: Sequence[Sequence[Told]] = ()
) -> list[FieldValue]:
    """Days reported of an event, best first; a day read off the stamps alone is marked ``date.stamp``.

    ``inside`` are the tellings of each event within this one: a visit goes on at least to its last meeting.
    """
    told = [(account, day_told(account)) for account in accounts]
    votes = _votes(told)
    values: dict[str, Days] = {d.value: d.when for _, d in told if d.value and d.when}
    single = {run[0] for run in values.values() if run[0] == run[1]}
    best = max(votes, key=lambda day: (votes[day], -day), default=None)
    if best is not None and all(votes.get(day, 0.0) < votes[best] for day in single):
        values[iso(best)] = (best, best)
    stay = _stay(told, best, inside)
    if stay:
        values.setdefault(edtf(*stay), stay)
    ranked = sorted(
        values,
        key=lambda v: (
            values[v] != stay or not inside,
            values[v][0] != values[v][1],
            values[v] != stay,
            -_points(values[v], votes),
            v,
        ),
    )
    found = [_value(value, values[value], told, sources) for value in ranked]
    sent = [(day, "date.stamp") for day in sorted(_sent(told))]
    late = [(day, "date.late") for day in _allowed(votes, best, told)]
    others = {iso(day): (day, why) for day, why in (*late, *sent) if iso(day) not in values}
    return found + [_value(value, (day, day), told, sources, why) for value, (day, why) in others.items()]


def _sent(told: Sequence[tuple[Account, DayTold]]) -> set[int]:
    """The days of posts that tell news without a day: each tells its own, whatever other reports make likelier."""
    posts = [_by_stamp(account, day) for account, day in told if day.when is None and is_post(account)]
    return {max(votes, key=lambda one: (votes[one], one)) for votes in posts if votes}


def _allowed(votes: dict[int, float], best: int | None, told: Sequence[tuple[Account, DayTold]]) -> list[int]:
    """Other days that the event may have been on, the likelier first, where no report is firm about its day."""
    if best is None or any(day.firm and day.when and day.when[0] == day.when[1] for _, day in told):
        return []
    least = rules()["day"]["allowed"] * votes[best]
    return sorted((day for day in votes if day != best and votes[day] >= least), key=lambda day: (-votes[day], day))[:2]


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
    if not day.believed:
        return {first: points["late2"]}
    if day.firm:
        return {first: points["firm"]}
    return {first: points["said"], first - 1: points["late1"], first - 2: points["late2"]}


def _by_stamp(account: Account, day: DayTold) -> dict[int, float]:
    """News without a day is of the stamp's day; a post at night of the day before; a page's stamp may be late."""
    points = rules()["day"]
    stamp = account.told.stamp
    if stamp is None or not _is_news(account):
        return {}
    beside = day_beside(account) if day.when is None else None
    if beside is not None:
        named, firm = beside
        late = {} if firm else {named - 1: points["late1"], named - 2: points["late2"]}
        return {named: points["beside"], **late}
    votes = {stamp: points["stamp"], stamp - 1: points["stamp1"], stamp - 2: points["stamp2"]}
    if sent_at(account) < points["night"]:
        votes = {stamp - 1: points["stamp"], stamp: points["stamp1"], stamp - 2: points["stamp2"]}
    if is_post(account):
        votes = dict(list(votes.items())[: 2 if sent_at(account) < points["night"] else 1])
    return {one: vote for one, vote in votes.items() if day.when is None or day.when[0] <= one <= day.when[1]}


def _is_news(account: Account) -> bool:
    return account.told.status in ("held", "background")


def _stay(told: Sequence[tuple[Account, DayTold]], best: int | None, inside: Sequence[Sequence[Told]]) -> Days | None:
    """The days from the first to the last that are told of a visit as held, its meetings included."""
    if not any(account.told.type in LASTING for account, _ in told):
        return None
    longest = rules()["day"]["stay"]
    held = [(account, day) for account, day in told if account.told.status == "held"]
    sent = [account.told.stamp for account, day in held if day.when is None and stamp_is_sure(account)]
    runs = [day.when for account, day in told if day.when and _is_stay(account, day)]
    known = {best, *sent, *(one for run in runs for one in run), *(_held_on(part) for part in inside)}
    after = sorted(day for day in known if day is not None and (best is None or best <= day <= best + longest))
    return (after[0], after[-1]) if len(after) > 1 else None


def _is_stay(account: Account, day: DayTold) -> bool:
    """A day told of what was held, or a few days told of it or of its plan: a plan for one day tells no stay."""
    if day.when is None or day.when[1] - day.when[0] > rules()["day"]["stay"]:
        return False
    return day.when[0] != day.when[1] or account.told.status == "held"


def _held_on(tellings: Sequence[Told]) -> int | None:
    """The earliest day on which an event within this one can have been: a day told, or that of the first report."""
    exact = [t.when[0] for t in tellings if t.status == "held" and t.when and t.when[0] == t.when[1]]
    return min(exact or [t.stamp for t in tellings if t.status == "held" and t.stamp is not None], default=None)


def _points(run: Days, votes: dict[int, float]) -> float:
    return max((points for day, points in votes.items() if run[0] <= day <= run[1]), default=0.0)


def _value(
    value: str, run: Days, told: Sequence[tuple[Account, DayTold]], sources: Sources, late: str = ""
) -> FieldValue:
    exact = [a.report for a, d in told if d.value == value]
    around = [a.report for a, d in told if d.when and d.when != run and d.when[0] <= run[0] and run[1] <= d.when[1]]
    within = [a.report for a, d in told if d.when and run[0] <= d.when[0] and d.when[1] <= run[1]]
    if exact:
        reports, why = {*exact, *around}, _why(value, told)
    elif run[0] != run[1]:
        allowing = [a.report for a, d in told if any(run[0] <= one <= run[1] for one in _speaks_for(a, d))]
        reports, why = set(within or allowing), "date.stay"
    else:
        reports = {a.report for a, d in told if run[0] in _speaks_for(a, d)} | set(around)
        beside = any(d.when is None and _is_news(a) and (day_beside(a) or ())[:1] == run[:1] for a, d in told)
        why = "date.beside" if beside else late or "date.stamp"
    return FieldValue(value, sorted(reports), sources(reports), why)


def _why(value: str, told: Sequence[tuple[Account, DayTold]]) -> str:
    run = days(value)
    mine = [(a, d) for a, d in told if d.value == value]
    if run and run[0] != run[1]:
        return "date.coarse"
    if all(a.told.status == "planned" for a, _ in mine):
        return "date.plan"
    return "date.firm" if any(d.firm for _, d in mine) else "date.said"


def weekday_name(value: str) -> str:
    """The English name of a day's weekday, for notes that people read; empty for what is no single day."""
    run = days(value)
    return date.fromordinal(run[0]).strftime("%A") if run and run[0] == run[1] else ""
