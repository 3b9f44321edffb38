"""Answers to "who held this office": the spells behind a reading of the question."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from didar.asking.known import spells_in
from didar.asking.owners import Owner
from didar.asking.question import Asked
from didar.asking.tables import kindred
from didar.asking.titles import OF_BODIES, in_state
from didar.asking.when import When, can_cover
from didar.knowledge import offices, states
from didar.knowledge.offices import Spell


class Meant(Struct, frozen=True, gc=False):
    """An office that a question means: its key, whose it is, why, and all its spells, earliest first."""

    office: str
    owner: Owner
    why: str
    spells: tuple[Spell, ...]
    words: int


def meant(asked: Asked, when: When | None) -> list[Meant]:
    """Offices that a reading means, none where the tables have no such office there.

    Of several that one title can mean, the first that has a holder on the date; else the first that has any.
    """
    owner = asked.owner
    if owner is None:
        return _unowned(asked)
    fitting = [called for called in asked.called if called.fits(owner)]
    for called in fitting:
        if OF_BODIES in called.states and (found := _all(asked, owner, called.offices)):
            return found
    for own in (True, False):
        keys = [key for called in fitting if bool(called.states) == own for key in called.offices]
        if found := _first(asked, owner, keys, when):
            return found
    near = [other for called in fitting if not called.states for key in called.offices for other in kindred(key)]
    return _first(asked, owner, near, when, "who.kindred")


def _all(asked: Asked, owner: Owner, keys: tuple[str, ...]) -> list[Meant]:
    """Every office that a body's head can have; heads of what belongs to it are not its own."""
    found = []
    for key in keys:
        spells = _spells(key, owner, asked.towards)
        own = tuple(s for s in spells if owner.body or s.body in ("", owner.state))
        found += [Meant(key, owner, "who.office", own, asked.words)] if own else []
    return found


def _first(asked: Asked, owner: Owner, keys: list[str], when: When | None, why: str = "who.office") -> list[Meant]:
    known: list[Meant] = []
    for key in dict.fromkeys(own for said in keys for own in in_state(said, owner.state)):
        if spells := _spells(key, owner, asked.towards):
            found = [Meant(key, owner, why, spells, asked.words), *_acting(key, asked, owner)]
            if when is None or any(can_cover(s, when) for m in found for s in m.spells):
                return found
            known = known or found
        elif acting := _acting(key, asked, owner):
            known = known or acting
    return known


def _acting(key: str, asked: Asked, owner: Owner) -> list[Meant]:
    spells = _spells(f"acting_{key}", owner, asked.towards)
    return [Meant(f"acting_{key}", owner, "who.acting", spells, asked.words)] if spells else []


def _spells(key: str, owner: Owner, towards: Owner | None) -> tuple[Spell, ...]:
    found = spells_in(key, owner.state)
    if owner.body:
        found = tuple(s for s in found if f"{s.body} ".startswith((f"{owner.body} ", f"{owner.body},")))
    if towards:
        name = (states.name(towards.state) or towards.state).lower()
        found = tuple(s for s in found if towards.state == s.to or (name in s.body.lower() and not s.to))
    return tuple(sorted(found, key=lambda s: (s.start, s.end)))


FEW = 3
"""Where no owner is named and so few have the office, all of them are answered with."""


def _unowned(asked: Asked) -> list[Meant]:
    """The office where no owner is named, of those who have it if they are few."""
    having = {
        (key, state): called
        for called in asked.called
        for key in called.offices
        for state in owners_of(key)
        if called.fits(Owner(0, state))
    }
    if len({state for _, state in having}) > FEW:
        return []
    return [
        Meant(key, owner, "who.only-owner", spells, asked.words)
        for key, state in having
        if (spells := _spells(key, owner := Owner(0, state), asked.towards))
    ]


def owners_of(key: str) -> list[str]:
    """States and bodies in which an office has holders, those with most spells first."""
    counted: dict[str, int] = {}
    for spell in offices.all_spells():
        if spell.office == key:
            counted[spell.state] = counted.get(spell.state, 0) + 1
    return sorted(counted, key=lambda state: (-counted[state], state))


def missing_owner(asked: list[Asked]) -> Iterator[str]:
    """States and bodies that could be meant where the question names none."""
    for a in asked:
        for called in a.called:
            for key in called.offices:
                yield from owners_of(key)
