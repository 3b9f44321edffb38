"""Parties of two tellings are paired off by id or office, by name, at last by state."""

from __future__ import annotations

import pytest

from didar.knowledge import bodies, states
from didar.reconcile.parties import align, members
from didar.reconcile.told import Party
from told_events import party


def known(who: str, office: str, state: str) -> Party:
    """Somebody of the tables who holds an office."""
    return Party(who, "person", frozenset((who, f"{state}:{office}")), state, who, True)


def by_office(office: str, state: str) -> Party:
    """Somebody told of by office alone."""
    return Party(f"{state}-{office}", "person", frozenset((f"{state}-{office}", f"{state}:{office}")), state, "", False)


@pytest.mark.parametrize(
    ("a", "b", "certain", "loose"),
    [
        (party("negar"), party("negar"), 1, 0),
        (known("mina", "speaker", "IRN"), by_office("speaker", "IRN"), 1, 0),
        (party("Kamran Delavari"), party("Kamran Dilawari"), 1, 0),
        (party("Kamran Delavari"), party("کامران دلاوری"), 1, 0),
        (party("Kamran Delavari"), party("كامران دلاوري"), 1, 0),
        (party("Kamran Delavari"), party("Bahram Sotudeh"), 0, 0),
        (party("negar"), party("omid"), 0, 0),
        (party("negar"), party("IRN"), 0, 1),
        (party("dana"), party("GCC"), 0, 1),
        (party("negar"), party("GCC"), 0, 0),
        (party("IRN"), party("IRN"), 1, 0),
    ],
)
def test_pairs(a: Party, b: Party, certain: int, loose: int) -> None:
    assert align([a], [b])[:2] == (certain, loose)
    assert align([b], [a])[:2] == (certain, loose)


def test_each_is_paired_once() -> None:
    found = align([party("IRN"), party("negar")], [party("negar"), party("sami")])
    assert (found.certain, found.loose) == (1, 0)
    assert [p.id for p in found.first] == ["IRN"]
    assert [p.id for p in found.second] == ["sami"]


def test_members_are_bodies_and_states_of_the_tables() -> None:
    for body, listed in members().items():
        assert body in bodies.by_key()
        assert all(states.names(state) for state in listed)
