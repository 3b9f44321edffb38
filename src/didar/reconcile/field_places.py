"""The place of an event: every value reported, the best first, and where nobody tells it, where it must have been.

A city speaks for its state too: a report that names the state alone stands behind the city, where there is but one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from didar.knowledge import places
from didar.model.chronicle import FieldValue
from didar.reconcile.field_account import Account, rules
from didar.reconcile.told import Told

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
    order = sorted(points, key=lambda where: (where not in cities, -points[where], where))
    found = [FieldValue(w, sorted(reports[w]), sources(reports[w]), _why(w, state)) for w in order]
    return found or _elsewhere(accounts, frame)


def _why(where: str, state: dict[str, str | None]) -> str:
    return "place.coarse" if where == state.get(where) else "place.told"


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


def _shares(account: Account, people: set[str]) -> bool:
    return any(party.id in people for party in account.told.parties if party.kind == "person")
