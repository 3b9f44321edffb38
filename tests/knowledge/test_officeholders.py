"""Office-holders that only Wikidata has."""

from __future__ import annotations

import pytest

from didar.knowledge import officeholders, offices, people


@pytest.mark.parametrize(
    ("office", "state", "when", "name"),
    [
        ("minister_finance", "GBR", "2005-01-01", "Gordon Brown"),
        ("minister_finance", "GBR", "2015-01-01", "George Osborne"),
        ("minister_economy", "FRA", "2001-01-01", "Laurent Fabius"),
    ],
)
def test_who_held_an_office(office: str, state: str, when: str, name: str) -> None:
    assert name in {spell.name for spell in officeholders.spells_at(office, state, when)}


def test_no_office_no_holders() -> None:
    assert officeholders.spells_at("no_such_office", "FRA", "2010") == ()
    assert officeholders.spells_of("nobody") == ()


def test_further_spells_of_a_known_person() -> None:
    assert ("minister_interior", "FRA") in {(s.office, s.state) for s in officeholders.spells_of("sarkozy")}


def test_keys_and_offices_are_known_and_ids_agree() -> None:
    known = set(offices.keys())
    for person in people.keys():  # noqa: SIM118  a module's function
        for spell in officeholders.spells_of(person):
            assert spell.office in known
            assert people.wikidata(person) == spell.person
