"""Who has the floor."""

from __future__ import annotations

import pytest

from didar.model.draft import Draft
from didar.model.reading import Office
from didar.speech.floor import Floor
from didar.speech.saying import Clue

from .marked import draft


def talk(states: dict[str, str | None]) -> Draft:
    made = draft("fa", " ".join(f"[{who}|{who}]" for who in states))
    for person in made.people:
        if state := states[person.id]:
            person.offices = [Office("Minister", state)]
    return made


def test_whoever_spoke_last_keeps_the_floor() -> None:
    floor = Floor(talk({"kaveh": "IRN", "salma": "KWT"}))
    floor.give(Clue("named", ("salma",)), ("salma",))
    assert floor.speakers(Clue("pronoun"), 50) == ("salma",)
    assert floor.speakers(Clue("implicit"), 50) == ("salma",)


def test_a_named_speaker_is_the_speaker() -> None:
    floor = Floor(talk({"kaveh": "IRN", "salma": "KWT"}))
    floor.give(Clue("named", ("salma",)), ("salma",))
    assert floor.speakers(Clue("named", ("kaveh",)), 50) == ("kaveh",)


def test_before_anybody_speaks_a_pronoun_is_the_last_one_named() -> None:
    floor = Floor(talk({"kaveh": "IRN", "salma": "KWT"}))
    assert floor.speakers(Clue("pronoun"), 6) == ("kaveh",)
    assert floor.speakers(Clue("pronoun"), 50) == ("salma",)
    assert floor.speakers(Clue("pronoun"), 0) == ()


def test_joint_speech_takes_the_floor_from_nobody() -> None:
    floor = Floor(talk({"kaveh": "IRN", "salma": "KWT"}))
    floor.give(Clue("named", ("kaveh",)), ("kaveh",))
    floor.give(Clue("joint"), ("kaveh", "salma"))
    assert floor.holder == ("kaveh",)


def test_unnamed_speakers_are_nobody_and_take_the_floor() -> None:
    floor = Floor(talk({"kaveh": "IRN"}))
    floor.give(Clue("named", ("kaveh",)), ("kaveh",))
    assert floor.speakers(Clue("unnamed"), 50) == ()
    floor.give(Clue("unnamed"), ())
    assert floor.speakers(Clue("pronoun"), 50) == ()


@pytest.mark.parametrize(
    ("states", "sides"),
    [
        ({"kaveh": "IRN", "salma": "KWT"}, ("kaveh", "salma")),
        ({"kaveh": "IRN", "arash": "IRN", "salma": "KWT"}, ("kaveh", "salma")),
        ({"kaveh": None, "salma": None}, ("kaveh", "salma")),
        ({"kaveh": "IRN"}, ("kaveh",)),
    ],
)
def test_the_two_sides(states: dict[str, str | None], sides: tuple[str, ...]) -> None:
    assert Floor(talk(states)).sides == sides


def test_states_stand_in_for_people() -> None:
    assert Floor(draft("fa", "[@OMN|عمان] و [@KWT|کویت] [@Muscat|مسقط]")).sides == ("OMN", "KWT")
    assert Floor(draft("fa", "[kaveh|کاوه بهمنی] و [@KWT|کویت]")).sides == ("kaveh", "KWT")


@pytest.mark.parametrize(
    ("clue", "who"),
    [
        (Clue("pronoun", among=("kaveh", "salma")), ("kaveh",)),
        (Clue("pronoun", among=("salma",)), ("salma",)),
    ],
)
def test_a_style_means_the_last_one_it_fits(clue: Clue, who: tuple[str, ...]) -> None:
    floor = Floor(talk({"kaveh": "IRN", "salma": "KWT"}))
    floor.give(Clue("named", ("kaveh",)), ("kaveh",))
    assert floor.speakers(clue, 50) == who
