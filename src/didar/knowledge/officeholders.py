"""Spells in office that only Wikidata has (frozen July 2022): for questions, where `didar.knowledge.offices` has none.

Table: officeholders.tsv, built by tools/build_officeholders.py. It is read when first asked, and never by reading. Its
people are in no other table: they have a Wikidata id and mostly an English name, and no name in another language.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from didar.knowledge import tables
from didar.knowledge.offices import covers


class Officeholder(Struct, frozen=True, gc=False):
    """One person's time in one office.

    ``person`` is a Wikidata id; ``title`` is how Wikidata words the office ("Minister of Oil"); ``end`` is empty for
    who was in office in July 2022, and where no end is known.
    """

    person: str
    name: str
    office: str
    title: str
    state: str
    start: str
    end: str
    source: str
    confidence: str

    def covers(self, when: str) -> bool:
        """True when the spell can include the EDTF date ``when``, both read as loosely as their precision allows."""
        return covers(self.start, self.end, when)


@cache
def _by_office() -> dict[tuple[str, str], tuple[Officeholder, ...]]:
    found: dict[tuple[str, str], list[Officeholder]] = {}
    for row in tables.rows("officeholders.tsv"):
        spell = Officeholder(*row)
        found.setdefault((spell.office, spell.state), []).append(spell)
    return {office: tuple(listed) for office, listed in found.items()}


def spells_at(office: str, state: str, when: str | None = None) -> tuple[Officeholder, ...]:
    """Spells in an office of a state that can include an EDTF date, (None) all of them, earliest first."""
    return tuple(s for s in _by_office().get((office, state), ()) if when is None or s.covers(when))
