"""Spells and people as questions need them: where the main table has no holder of an office, the wider list helps."""

from __future__ import annotations

from functools import cache

from didar.knowledge import officeholders, offices, people, tables
from didar.knowledge.offices import Spell


@cache
def spells_in(office: str, state: str) -> tuple[Spell, ...]:
    """All spells in an office of a state or body; those that only Wikidata has where the main table has none.

    The people of the latter have a Wikidata id for a key.
    """
    main = offices.spells_in(office, state)
    if main:
        return main
    found = officeholders.spells_at(office, state)
    return tuple(
        Spell(s.person, s.office, s.state, "", "", s.start, s.end, s.source, s.confidence)
        for s in sorted(found, key=lambda s: (s.start, s.end))
    )


@cache
def _wider() -> dict[str, str]:
    """English names of the people whom only the wider list has."""
    return {row[0]: row[1] for row in tables.rows("officeholders.tsv")}


def names(person: str) -> dict[str, str]:
    """A person's name by language. KeyError for no such person."""
    return people.names(person) if people.is_known(person) else {"en": _wider()[person]}


def wikidata(person: str) -> str | None:
    """A person's Wikidata id where it is certain. KeyError for no such person."""
    return person if not people.is_known(person) and person in _wider() else people.wikidata(person)
