"""Decisions bind clusters and fields; of those that contradict each other the later holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.model.chronicle import Disagreement, EventRecord, FieldValue, Variant
from didar.model.decision import Decision
from didar.model.reading import Event, MadeWith, Person, Plover, Reading, ReportInfo, Statement
from didar.reconcile.decisions import bind, renamed, rulings, settled
from didar.reconcile.groups import Groups


def log(*lines: str) -> list[Decision]:
    """Decisions as «kind of of»; the n-th has the id dn."""
    found = []
    for n, line in enumerate(lines, 1):
        kind, *of = line.split()
        field, value = (of[1], of[2]) if kind == "field" else (None, None)
        of = of[:1] if kind == "field" else of
        found.append(
            Decision(
                id=f"d{n}", at="2024-01-01T00:00:00Z", who="Ana", why="seen", kind=kind, of=of, field=field, value=value
            )
        )  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("lines", "in_force", "gave_way"),
    [
        (["same a b"], ["d1"], {}),
        (["same a b", "apart a b"], ["d2"], {"d1": "d2"}),
        (["same a b", "apart b a"], ["d2"], {"d1": "d2"}),
        (["apart a b", "same a b"], ["d2"], {"d1": "d2"}),
        (["same a b", "unsure a b"], ["d2"], {"d1": "d2"}),
        (["unsure a b", "same a b"], ["d2"], {"d1": "d2"}),
        (["same a b", "same b c", "apart a c"], ["d2", "d3"], {"d1": "d3"}),
        (["same a b", "apart a c", "same b c"], ["d2", "d3"], {"d1": "d2"}),
        (["apart a c", "same a b", "same b c"], ["d2", "d3"], {"d1": "d3"}),
        (["apart a b", "same a c", "apart b c"], ["d1", "d2", "d3"], {}),
        (["same a b", "same a b"], ["d1", "d2"], {}),
        (["same a b", "undo d1"], [], {}),
        (["same a b", "undo d1", "undo d2"], ["d1"], {}),
        (["same a b", "apart a b", "undo d2"], ["d1"], {}),
    ],
)
def test_the_later_holds(lines: list[str], in_force: list[str], gave_way: dict[str, str]) -> None:
    found = rulings(log(*lines))
    assert [d.id for d in found.pairs] == in_force
    assert {name: later.id for name, later in found.gave_way.items()} == gave_way


names = st.sampled_from("abcde")
pair = st.tuples(st.sampled_from(["same", "apart", "unsure"]), names, names).filter(lambda p: p[1] != p[2])


@given(st.lists(pair, max_size=12))
def test_what_is_in_force_can_hold_together(taken: list[tuple[str, str, str]]) -> None:
    decisions = log(*(" ".join(line) for line in taken))
    found = rulings(decisions)
    together = Groups()
    for d in found.pairs:
        if d.kind == "same":
            together.join(*d.of)
    assert all(together.find(d.of[0]) != together.find(d.of[1]) for d in found.pairs if d.kind == "apart")
    assert not decisions or found.pairs[-1] == decisions[-1]
    assert {d.id for d in found.pairs} | set(found.gave_way) == {d.id for d in decisions}


def test_only_what_is_there_is_bound() -> None:
    bound = bind(rulings(log("same a b", "apart b c", "same a gone", "unsure a c")), {"a": 0, "b": 1, "c": 2})
    assert (bound.linked, bound.barred) == ([(0, 1)], [(1, 2)])


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        (["merge-people a b"], {"b": "a"}),
        (["merge-people a b", "merge-people b c"], {"b": "a", "c": "a"}),
        (["merge-people b c", "merge-people a b"], {"b": "a", "c": "a"}),
        (["merge-people a b", "merge-people b a"], {"b": "a"}),
        (["merge-people a b", "undo d1"], {}),
    ],
)
def test_merged_people(lines: list[str], people: dict[str, str]) -> None:
    assert rulings(log(*lines)).people == people


def record() -> EventRecord:
    """One event with a dispute over its day."""
    return EventRecord(
        id="a", replaces=["b"], type="meeting", status="held", plover=Plover(), date="2015-07-22", place="Jeddah", actors=["ana"],
        fields={"date": [FieldValue("2015-07-22", ["r1", "r2"], 2), FieldValue("2015-07-21", ["r3"], 1)]},
        disagreements=[Disagreement("date", [Variant("2015-07-22", ["r1"], []), Variant("2015-07-21", ["r3"], [])])],
    )  # fmt: skip


def test_a_corrected_field_wins() -> None:
    found = settled(record(), rulings(log("field b date 2015-07-21", "field a place Tehran", "field z type visit")))
    assert (found.date, found.place, found.type) == ("2015-07-21", "Tehran", "meeting")
    assert [(v.value, v.why, v.reports) for v in found.fields["date"]] == [
        ("2015-07-21", "decision", ["r3"]),
        ("2015-07-22", "", ["r1", "r2"]),
    ]
    assert found.place_name["fa"] == "تهران"
    assert found.disagreements[0].note == "Decided: 2015-07-21."
    assert found.decisions == ["d1", "d2"]


def test_of_two_corrections_the_later_holds_and_it_is_said() -> None:
    ruled = rulings(log("field a date 2015-07-20", "field b date 2015-07-21"))
    found = settled(record(), ruled)
    assert (found.date, found.decisions) == ("2015-07-21", ["d2"])
    assert "d1 gave way to the later d2" in found.notes[0]
    assert set(ruled.gave_way) == {"d1"}


@pytest.mark.parametrize(
    ("line", "shaped"),
    [("same a b", True), ("same a z", False), ("apart a z", True), ("unsure a b", False), ("merge-people ana anna", True), ("merge-people olga ola", False)],
)  # fmt: skip
def test_what_shaped_an_event_is_listed(line: str, shaped: bool) -> None:
    assert settled(record(), rulings(log(line))).decisions == (["d1"] if shaped else [])


@pytest.mark.parametrize(("fa", "ar"), [("نادر فرضی", "نادر فرضي")])
def test_merged_people_are_one_in_a_reading(fa: str, ar: str) -> None:
    said = Statement("s1", "anna", ["anna", "ana"], (0, 1), (2, 3), "direct", recipient="anna", about=["anna"])
    reading = Reading(
        made_with=MadeWith("0", "0"), report=ReportInfo("r"), statements=[said],
        people=[Person("anna", {"ar": ar}, mentions=[(0, 4)]), Person("ana", {"fa": fa}, mentions=[(9, 12)]), Person("omar")],
        events=[Event("e1", "meeting", "held", actors=["anna", "omar"], recipients=["ana"])],
    )  # fmt: skip
    found = renamed(reading, {"anna": "ana"})
    one = next(p for p in found.people if p.id == "ana")
    assert (one.name, one.mentions) == ({"ar": ar, "fa": fa}, [(0, 4), (9, 12)])
    assert sorted(p.id for p in found.people) == ["ana", "omar"]
    assert (found.events[0].actors, found.events[0].recipients) == (["ana", "omar"], [])
    assert (said.speaker, said.speakers, said.recipient, said.about) == ("ana", ["ana"], "ana", ["ana"])
