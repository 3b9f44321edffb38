"""The gazetteer."""

from __future__ import annotations

import pytest

from didar.knowledge import places, states
from didar.text.fold import fold


def test_every_place_has_a_name_and_a_known_state() -> None:
    codes = set(states.alpha3_codes())
    for row in places.rows():
        assert row.fa or row.ar, row.id
        assert row.state is None or row.state in codes or row.state in {"IOT"}, row.id
    assert len(places.by_id()) == len(places.rows())


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_no_name_means_two_places(lang: str) -> None:
    seen: dict[str, str] = {}
    for row in places.rows():
        for name, _ in row.called(lang):
            assert seen.setdefault(fold(name), row.id) == row.id, name


@pytest.mark.parametrize(
    ("state", "capital"), [("RUS", "Moscow"), ("TJK", "Dushanbe"), ("QAT", "Doha"), ("MLI", "Bamako")]
)
def test_capitals(state: str, capital: str) -> None:
    assert places.capitals()[state].id == capital


def test_marks_of_doubt() -> None:
    called = dict(places.by_id()["Vienna"].called("fa"))
    assert called["وین"] == "?"
    assert places.by_id()["Vienna"].names == {"en": "Vienna", "fa": "وین", "ar": "فيينا"}
