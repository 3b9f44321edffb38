"""Who held which office when, and what offices are called."""

import pytest

from didar.knowledge import offices


@pytest.mark.parametrize(
    ("office", "state", "when", "holders"),
    [
        ("minister_defence", "IRN", "2015-01-05", ("dehghan-hossein",)),
        ("minister_foreign_affairs", "IRN", "2019-06-20", ("zarif",)),
        ("secretary_of_state", "USA", "2019-08", ("pompeo",)),
        ("monarch", "SAU", "2015-08-01", ("salman",)),
        ("deputy_crown_prince", "SAU", "2015-07-21", ("mohammed-bin-salman",)),
        ("minister_foreign_affairs", "EGY", "2015-08-10", ("shoukry",)),
        ("secretary_general", "UN", "2014-02-01", ("ban-ki-moon",)),
        ("minister_defence", "XKX", "2015-01-05", ()),
        ("no_such_office", "IRN", "2015-01-05", ()),
    ],
)
def test_holders(office: str, state: str, when: str, holders: tuple[str, ...]) -> None:
    assert offices.holders(office, state, when) == holders


def test_holders_of_all_times_come_once_each() -> None:
    ever = offices.holders("president", "RUS")
    assert len(ever) == len(set(ever)) >= 2


@pytest.mark.parametrize(
    ("start", "end", "when", "covered"),
    [
        ("2015-05", "2016-06", "2015-05-01", True),
        ("2015-05", "2016-06", "2015-04-30", False),
        ("2015-05", "2016-06", "2016-06-30", True),
        ("2015-05", "2016-06", "2016-07-01", False),
        ("2015-05-17", "", "2024", True),
        ("2015-05-17", "..", "2015", True),
        ("2015-05-17", "..", "2014", False),
        ("", "2016", "1999-01-01", True),
        ("2021", "", "2021-10-19T17:51", True),
    ],
)
def test_a_spell_covers_a_date_as_loosely_as_both_allow(start: str, end: str, when: str, covered: bool) -> None:
    spell = offices.Spell("somebody", "minister_defence", "IRN", "", "", start, end, "compiled", "high")
    assert spell.covers(when) is covered


@pytest.mark.parametrize(
    ("said", "state", "own"),
    [
        ("Minister of Foreign Affairs", "USA", "Secretary of State"),
        ("Minister of Defence", "USA", "Secretary of Defense"),
        (
            "Deputy Minister of Foreign Affairs for Political Affairs",
            "USA",
            "Deputy Secretary of State for Political Affairs",
        ),
        ("Minister of Energy", "USA", "Secretary of Energy"),
        ("Minister of Energy", "RUS", "Minister of Energy"),
        ("Minister of Petroleum", "IRQ", "Minister of Oil"),
        ("Minister of Defence", None, "Minister of Defence"),
    ],
)
def test_an_office_has_the_name_its_state_gives_it(said: str, state: str | None, own: str) -> None:
    assert offices.in_state(said, state) == own


def test_what_a_state_calls_an_office_goes_back_to_what_the_words_say() -> None:
    assert offices.as_said("Secretary of State", "USA") == "Minister of Foreign Affairs"
    assert offices.as_said("Minister of Defence", "RUS") == "Minister of Defence"


def test_every_spell_has_a_known_office_a_state_and_a_source() -> None:
    for person in offices.holders("minister_foreign_affairs", "IRN"):
        for spell in offices.spells_of(person):
            assert offices.title(spell.office)
            assert spell.state
            assert spell.source in ("compiled", "wikidata-2022")


def test_titles_and_keys_go_both_ways() -> None:
    assert offices.key_of(offices.title("minister_defence")) == "minister_defence"
    assert offices.title("minister_defence", "fa") == "وزیر دفاع"
    assert offices.key_of("Grand Panjandrum") is None


@pytest.mark.parametrize(
    ("key", "shared"), [("ambassador", True), ("deputy_prime_minister", True), ("president", False)]
)
def test_some_offices_are_held_by_several_at_a_time(key: str, shared: bool) -> None:
    assert offices.is_shared(key) is shared


@pytest.mark.parametrize(
    ("title", "state", "absent"),
    [
        ("Prime Minister", "IRN", True),
        ("Deputy Prime Minister", "IRN", True),
        ("President", "IRN", False),
        ("President", "SAU", True),
        ("President", None, False),
        ("President", "RUS", False),
    ],
)
def test_offices_a_state_does_not_have(title: str, state: str | None, absent: bool) -> None:
    assert offices.is_absent(title, state) is absent
