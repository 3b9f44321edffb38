"""What each field's best value is: every value reported, who reports it, best first.

A value's weight is the number of independent reports that give it. A party told by office alone is gathered into the
person whom another report names, and so is, but for visits, a whole state into the one man who stands for it. Days and
places have rooms of their own (field_dates.py, field_places.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from didar.model.chronicle import FieldValue
from didar.reconcile.field_account import Account
from didar.reconcile.told import Party, Told

ORDER = ("held", "cancelled", "planned", "background")
"""Statuses, the one that settles the others first: what was held was planned before."""

KINDS = ("meeting", "phone_call", "conference", "signing", "exercise", "ceremony", "interview", "visit")
"""Kinds of event, what is framed before what frames it."""

Sources = Callable[[Iterable[str]], int]
"""How many of some reports are independent of one another."""


def values(
    tellings: Sequence[Told], value: Callable[[Told], str | None], sources: Sources, why: str
) -> list[FieldValue]:
    """Every value that tellings give, with its reports: the one with most independent reports first."""
    by_value: dict[str, list[str]] = {}
    for told in tellings:
        given = value(told)
        if given is not None:
            by_value.setdefault(given, []).append(told.report)
    found = [FieldValue(v, sorted(set(reports)), sources(reports), why) for v, reports in by_value.items()]
    return sorted(found, key=lambda f: (-f.independent, -len(f.reports), f.value))


def type_values(tellings: Sequence[Told], sources: Sources) -> list[FieldValue]:
    """Every kind told; of two told as often the one that frames the other gives way: a visit, a rite to the meeting."""
    told = values(tellings, lambda t: t.type, sources, "type.told")
    return sorted(told, key=lambda f: (-f.independent, -len(f.reports), KINDS.index(f.value)))


def status_values(tellings: Sequence[Told], sources: Sources) -> list[FieldValue]:
    """Every status told, the furthest first: an event that was held had been planned before."""
    return sorted(values(tellings, lambda t: t.status, sources, "status.told"), key=lambda f: ORDER.index(f.value))


def sides(accounts: Sequence[Account], sources: Sources) -> tuple[list[FieldValue], list[FieldValue]]:
    """Actors and recipients, each on the side where more independent reports put him, the most reported first."""
    stands_for = gathered(accounts)
    reports: dict[str, dict[str, set[str]]] = {}
    for account in accounts:
        event = account.event
        for side, ids in (("actor", event.actors), ("recipient", event.recipients)):
            for who in ids:
                by_side = reports.setdefault(stands_for.get(who, who), {"actor": set(), "recipient": set()})
                by_side[side].add(account.report)
    found: tuple[list[FieldValue], list[FieldValue]] = ([], [])
    for who, by_side in reports.items():
        either = by_side["actor"] | by_side["recipient"]
        receives = sources(by_side["recipient"]) > sources(by_side["actor"])
        found[receives].append(FieldValue(who, sorted(either), sources(either), "party.told"))
    for listed in found:
        listed.sort(key=lambda f: (-f.independent, -len(f.reports), f.value))
    return found


def gathered(accounts: Sequence[Account]) -> dict[str, str]:
    """For a party told more coarsely, the one it means: by an office both hold, or the only man of a state."""
    parties = {party.id: party for account in accounts for party in account.told.parties}
    ordered = sorted(parties.values(), key=lambda p: (not p.name, not p.known, p.id))
    means: dict[str, str] = {}
    for n, party in enumerate(ordered):
        finer = next((one for one in ordered[:n] if one.kind == "person" and _is_same(one, party)), None)
        if finer is not None:
            means[party.id] = means.get(finer.id, finer.id)
    if all(account.told.type in ("meeting", "phone_call", "visit") for account in accounts) and any(
        account.told.type != "visit" for account in accounts
    ):
        for party in ordered:
            people = {means.get(p.id, p.id) for p in ordered if p.kind == "person" and p.state == party.id}
            if party.kind == "state" and len(people) == 1:
                means[party.id] = min(people)
    return means


def _is_same(named: Party, other: Party) -> bool:
    """Somebody without a name, whose office the other holds."""
    return other.kind == "person" and not other.name and not named.keys.isdisjoint(other.keys)
