"""Events scored by hand-worked cases: B-cubed, values of fields, conflicts shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.model.chronicle import Disagreement, FieldValue, Variant, Words
from didar.scoring.events import score
from didar.scoring.records import ChronicleEvent, Telling


def event(ident: str, reports: str, **fields: object) -> ChronicleEvent:
    return ChronicleEvent(ident, [Telling(r) for r in reports], **fields)  # type: ignore[arg-type]


def test_one_event_cut_in_two() -> None:
    found = score([event("g", "abcd")], [event("x", "abc"), event("y", "d")]).found["b3"]
    assert found.precision == 1
    assert found.recall == pytest.approx((3 * 3 / 4 + 1 / 4) / 4)


def test_two_events_joined() -> None:
    found = score([event("g", "ab"), event("h", "cd")], [event("x", "abcd")]).found["b3"]
    assert found.precision == pytest.approx(0.5)
    assert found.recall == 1


def test_an_event_missed_costs_recall_alone() -> None:
    found = score([event("g", "ab"), event("h", "ac")], [event("x", "ab")]).found["b3"]
    assert found.precision == 1
    assert found.recall == pytest.approx(2 / 4)


def test_a_surplus_link_costs_half() -> None:
    total = score([event("g", "ab")], [event("x", "ab"), event("y", "a")])
    assert total.found["b3"].precision == pytest.approx(2 / 2.5)
    assert total.found["b3.several"].precision == 1


def test_background_counts_neither_way() -> None:
    seen = ChronicleEvent("x", [Telling("a"), Telling("b"), Telling("c", "background")])
    found = score([event("g", "ab")], [seen]).found["b3"]
    assert (found.precision, found.recall) == (1, 1)


def test_languages_leave_out_reports_and_show_what_crosses() -> None:
    total = score([event("g", "ab"), event("h", "c")], [event("x", "abc")], {"a": "fa", "b": "ar"})
    assert total.found["b3.across_languages"].f1 == 1
    assert total.found["b3"].gold == 2


@pytest.mark.parametrize(
    ("given_event", "first", "among"),
    [
        (event("x", "a", date="2015-07-22"), 1, 1),
        (event("x", "a", date="2015-07-23", fields={"date": [FieldValue("2015-07-22", ["a"], 1)]}), 0, 1),
        (event("x", "a", date=None), 0, 0),
    ],
)
def test_values_and_variants(given_event: ChronicleEvent, first: float, among: float) -> None:
    total = score([event("g", "a", date="2015-07-22")], [given_event])
    assert total.rates["events.date"].rate == first
    assert total.rates["events.date among variants"].rate == among


def test_a_place_is_right_by_name_or_id() -> None:
    total = score([event("g", "a", place="jeddah")], [event("x", "a", place="X1", place_name={"en": "Jeddah"})])
    assert total.rates["events.place"].rate == 1


def dispute(*sides: list[Words]) -> list[Disagreement]:
    return [Disagreement("date", [Variant(str(n), [w.report for w in side], side) for n, side in enumerate(sides)])]


A, B = Words("a", (10, 20)), Words("b", (5, 9))


@pytest.mark.parametrize(
    ("shown", "rate"),
    [
        (dispute([A], [B]), 1),
        (dispute([Words("a", (0, 11))], [Words("b", (8, 30))]), 1),
        (dispute([A, B], [Words("b", (90, 99))]), 0),
        (dispute([A], [Words("b", (9, 12))]), 0),
        ([], 0),
    ],
)
def test_conflicts_are_shown_side_by_side(shown: list[Disagreement], rate: float) -> None:
    total = score([event("g", "ab", disagreements=dispute([A], [B]))], [event("x", "ab", disagreements=shown)])
    assert total.rates["conflicts.shown"].rate == rate


SETS = st.lists(st.text("abcdef", min_size=1, max_size=4).map(set), max_size=5)


@given(SETS, SETS)
def test_figures_lie_between_nothing_and_all(gold: list[set[str]], given_sets: list[set[str]]) -> None:
    wanted = [event(f"g{n}", "".join(sorted(s))) for n, s in enumerate(gold)]
    found = [event(f"x{n}", "".join(sorted(s))) for n, s in enumerate(given_sets)]
    for one in score(wanted, found).found.values():
        assert 0 <= one.precision <= 1
        assert 0 <= one.recall <= 1
    if gold:
        assert score(wanted, wanted).found["b3"].f1 == 1
