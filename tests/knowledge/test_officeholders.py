"""Office-holders that only Wikidata has."""

from __future__ import annotations

import pytest

from didar.knowledge import officeholders, offices, people


@pytest.mark.parametrize(
    ("office", "state", "when", "name"),
    [
        ("minister_finance", "GBR", "2015-01-01", "George Osborne"),
        ("minister_finance", "GBR", "2010-01-01", "Alistair Darling"),
    ],
)
def test_who_held_an_office(office: str, state: str, when: str, name: str) -> None:
    assert name in {spell.name for spell in officeholders.spells_at(office, state, when)}


def test_no_office_no_holders() -> None:
    assert officeholders.spells_at("no_such_office", "FRA", "2010") == ()


def test_its_people_are_in_no_other_table() -> None:
    known = {people.wikidata(person) for person in people.keys()}  # noqa: SIM118  a module's function
    spells = [spell for office in offices.keys() for spell in officeholders.spells_at(office, "FRA")]  # noqa: SIM118
    assert len(spells) > 20
    assert not known & {spell.person for spell in spells}
