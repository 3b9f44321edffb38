"""The place of an event: every value reported, the best first, and where nobody tells it, where it must have been.

A city speaks for its state too: a report that names the state alone stands behind the city, where there is but one.
A palace or hall comes behind a city of its state: the city is what other reports can be compared by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from didar.knowledge import places
from didar.model.chronicle import FieldValue
from didar.reconcile.field_account import Account, one_of, rules, table
from didar.reconcile.told import Told
from didar.text.fold import fold

CITIES = ("city", "capital")
VENUES = ("palace", "venue")
BESIDE = 120
"""Characters from the event's words within which "in his office" is said of it."""
WORDS = 24
"""Characters behind somebody's name in which these words stand."""

Sources = Callable[[Iterable[str]], int]
"""How many of some reports are independent of one another."""


def place_values(accounts: Sequence[Account], sources: Sources, frame: Sequence[Told] = ()) -> list[FieldValue]:
    """Places reported of an event, best first; a place nobody names is that of the visit it belongs to (``frame``)."""
    told = [a.told for a in accounts if a.told.place]
    if any(a.told.type == "phone_call" for a in accounts) and not told:
        return []
    state = {t.place: t.place_state for t in told if t.place}
    cities = {where for where, whose in state.items() if whose and whose != where}
    points: dict[str, float] = {}
    reports: dict[str, set[str]] = {}
    for one in told:
        wanted = [c for c in sorted(cities) if state[c] == one.place] or [one.place] if one.place else []
        for where in {*wanted, one.place} if len(wanted) == 1 else {one.place}:
            if where:
                points[where] = points.get(where, 0.0) + rules()["status"][one.status]
                reports.setdefault(where, set()).add(one.report)
    venues = {where for where in cities if _is_venue(where, accounts)}
    towns = {state[where] for where in cities - venues}
    order = sorted(
        points,
        key=lambda w: (w not in cities, w in venues and state[w] in towns, -points[w], w),
    )
    found = [FieldValue(w, sorted(reports[w]), sources(reports[w]), _why(w, state)) for w in order]
    return found or _elsewhere(accounts, frame) or _in_office(accounts, sources)


def _why(where: str, state: dict[str, str | None]) -> str:
    return "place.coarse" if where == state.get(where) else "place.told"


def _is_venue(where: str, accounts: Sequence[Account]) -> bool:
    return any(p.id == where and p.kind in VENUES for account in accounts for p in account.reading.places)


def _elsewhere(accounts: Sequence[Account], frame: Sequence[Told]) -> list[FieldValue]:
    """Where the same reports put the visit, or other events of the same people; else where other reports do."""
    around = [
        (event.place, account)
        for account in accounts
        for event in account.reading.events
        if event.place and event.type != "phone_call" and _shares(account, {*event.actors, *event.recipients})
    ]
    named = Counter(place for place, _ in around if place in places.by_id())
    why = "place.report"
    if len(named) != 1:
        named = Counter(t.place for t in frame if t.place and t.place != t.place_state)
        why = "place.visit"
    best = min(named, key=lambda where: (-named[where], where), default=None)
    if best is None:
        return []
    return [FieldValue(best, sorted({a.report for place, a in around if place == best}), 0, why)]


def _in_office(accounts: Sequence[Account], sources: Sources) -> list[FieldValue]:
    """The city over which somebody is set who meets "in his office": a governor of Jeddah does so in Jeddah."""
    reports: dict[str, set[str]] = {}
    for account in accounts:
        for city in _set_over(account):
            reports.setdefault(city, set()).add(account.report)
    if len(reports) != 1:
        return []
    return [FieldValue(city, sorted(told), sources(told), "place.office") for city, told in reports.items()]


def _set_over(account: Account) -> set[str]:
    """Cities within the office of somebody who takes part, and right behind whom "in his office" stands."""
    cities = [(a, b, p.id) for p in account.reading.places if p.kind in CITIES for a, b in p.mentions]
    sides = {*account.event.actors, *account.event.recipients}
    people = [person for person in account.reading.people if person.id in sides] if cities else []
    return {
        city
        for person in people
        for office in person.offices
        if office.span
        for a, b, city in cities
        if office.span[0] <= a and b <= office.span[1]
        if any(_is_at_home(account, span[1]) for span in (office.span, *person.mentions))
    }


def _is_at_home(account: Account, end: int) -> bool:
    words = one_of(tuple(table(account.told.lang, "reconcile").get("place", {}).get("office", ())))
    near = any(a - BESIDE <= end <= b + BESIDE for a, b in account.told.evidence)
    return near and words.match(fold(account.text[end : end + WORDS])) is not None


def _shares(account: Account, people: set[str]) -> bool:
    return any(party.id in people for party in account.told.parties if party.kind == "person")
