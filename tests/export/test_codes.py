"""PLOVER and CAMEO: every kind of event and act has its code, and everybody his role."""

from __future__ import annotations

from typing import get_args

import pytest

from didar.export.cameo import codes
from didar.export.cast import Party, is_state
from didar.export.coding_tables import rows
from didar.export.ftm import country
from didar.export.plover import QUADS
from didar.export.roles import roles
from didar.knowledge import states
from didar.model.reading import EventType

ACTS = (None, "AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN")


@pytest.mark.parametrize("kind", get_args(EventType))
@pytest.mark.parametrize("status", ["held", "planned"])
def test_every_event_has_a_code(kind: str, status: str) -> None:
    assert codes("event", kind, None, status)
    assert codes("event", kind, "a mode nobody knows", status) == codes("event", kind, None, status)


def test_what_was_cancelled_has_none() -> None:
    assert not any(codes("event", kind, None, "cancelled") for kind in get_args(EventType))


@pytest.mark.parametrize("act", ACTS)
def test_every_act_has_a_code(act: str | None) -> None:
    assert len(codes("statement", act)) == 1
    assert act is None or act in QUADS


@pytest.mark.parametrize(
    ("kind", "mode", "expected"),
    [
        ("visit", "visit", [("042", "forward"), ("043", "back")]),
        ("meeting", "visit", [("042", "forward"), ("043", "back")]),
        ("meeting", "third-party", [("044", "both")]),
        ("meeting", None, [("040", "both")]),
        ("phone_call", "phone", [("041", "both")]),
        ("signing", None, [("057", "both")]),
        ("exercise", None, [("062", "both")]),
    ],
)
def test_cameo_of_events(kind: str, mode: str | None, expected: list[tuple[str, str]]) -> None:
    assert [(c.code, c.direction) for c in codes("event", kind, mode, "held")] == expected


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("Minister of Defence", ("GOV", "MIL")),
        ("Secretary of Defense", ("GOV", "MIL")),
        ("Minister of Foreign Affairs", ("GOV",)),
        ("Chief of the General Staff", ("MIL",)),
        ("Commander of the Navy", ("MIL",)),
        ("Speaker of Parliament", ("LEG",)),
        ("President", ("GOV",)),
        ("Ambassador to Jordan", ("GOV",)),
        ("Secretary-General", ("IGO",)),
        ("UN Special Envoy for Yemen", ("IGO",)),
        ("Acting Chief of the Royal Court", ("GOV",)),
        ("President of General Intelligence", ("SPY",)),
        ("former President", ("ELI",)),
        ("Beekeeper", ()),
    ],
)
def test_roles_of_offices(office: str, expected: tuple[str, ...]) -> None:
    assert roles(Party("x", "person", "X", office=office)) == expected


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        (Party("IRN", "state", "Iran"), ()),
        (Party("m", "ministry", "Ministry of Defence of Oman"), ("GOV", "MIL")),
        (Party("m", "ministry", "Ministry of Health of Oman"), ("GOV",)),
        (Party("u", "igo", "United Nations"), ("IGO",)),
        (Party("a", "armed_group", "A"), ("REB",)),
        (Party("p", "person", "P"), ()),
    ],
)
def test_roles_of_others(party: Party, expected: tuple[str, ...]) -> None:
    assert roles(party) == expected


@pytest.mark.parametrize("table", ["sectors.tsv", "cameo_events.tsv", "alpha2.tsv"])
def test_every_row_has_a_source(table: str) -> None:
    assert rows(table)
    assert all(row["source"] for row in rows(table))


@pytest.mark.parametrize(
    ("who", "expected"), [("IRN", True), ("EGY", True), ("GCC", False), ("kerry", False), (None, False)]
)
def test_states_are_those_of_the_table(who: str | None, expected: bool) -> None:
    assert is_state(who) is expected


def test_states_have_their_short_code() -> None:
    gone = {"SUN", "YUG"}
    assert {state for state in states.alpha3_codes() if country(state) is None} == gone
    assert country("IRN") == "ir"
