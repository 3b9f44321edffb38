"""Two holders of one office at a time."""

from __future__ import annotations

import pytest

from didar.knowledge.offices import Spell
from didar.knowledge.overlaps import overlapping


def spell(person: str, start: str, end: str, to: str = "") -> Spell:
    return Spell(person, "minister_defence", "IRN", to, "", start, end, "own", "high")


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (spell("a", "2015-01-01", "2015-06-01"), spell("b", "2015-03-01", ".."), 92),
        (spell("a", "2015-01-01", "2015-06-01"), spell("b", "2015-05-01", ".."), None),
        (spell("a", "2015-01-01", "2015-06-01"), spell("b", "2015-04-30", ".."), 32),
        (spell("a", "2015-01-01", "2015-06-01"), spell("a", "2015-02-01", ".."), None),
        (spell("a", "2015-01-01", ""), spell("b", "2016-01-01", "2017-01-01"), None),
        (spell("a", "2015", "2016"), spell("b", "2016", "2017"), None),
        (spell("a", "2014", "2016"), spell("b", "2015-02", "2017"), 307),
        (spell("a", "2015-01-01", "2016-01-01", "IRQ"), spell("b", "2015-01-01", "2016-01-01", "SYR"), None),
    ],
)
def test_days_together_are_counted_as_kindly_as_the_dates_allow(one: Spell, other: Spell, days: int | None) -> None:
    for spells in ([one, other], [other, one]):
        assert [(a, b, n) for a, b, n in overlapping(spells, set())] == ([(one, other, days)] if days else [])


def test_an_office_of_many_holders_has_no_overlap() -> None:
    spells = [spell("a", "2015-01-01", ".."), spell("b", "2015-01-01", "..")]
    assert list(overlapping(spells, {"minister_defence"})) == []
    assert len(list(overlapping(spells, set()))) == 1
