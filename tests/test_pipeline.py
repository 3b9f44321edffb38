"""What must hold of every reading, whatever the report."""

from __future__ import annotations

import gc

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import didar
from didar.export.explain import reasons
from didar.model.draft import Draft
from didar.model.reading import Reading
from didar.model.report import Report
from didar.pipeline import STREET, read_report
from didar.stage import check, stage
from tests_examples import example_reports

READINGS = [(r, read_report(r)) for r in example_reports()]
WORDS = (
    "وزیر دفاع ایران گفت : « همکاری‌ها » سرلشکر باقری در مسکو دیدار کرد . دوشنبه ۱۲ مهر ۱۴۰۰ وی افزود که و با "
    "استقبل وزير الخارجية المصري نظيره الروسي وقال إن أمس في القاهرة مؤكدا أن الجانبان \n ( ) , الأمير محمد بن"
).split(" ")


def spans(value: object) -> list[tuple[int, int]]:
    """Every span of a reading."""
    if isinstance(value, list | tuple):
        if len(value) == 2 and all(isinstance(x, int) for x in value):
            return [tuple(value)]  # type: ignore[list-item]
        return [s for v in value for s in spans(v)]
    if isinstance(value, msgspec.Struct):
        return [s for name in value.__struct_fields__ for s in spans(getattr(value, name))]
    return []


def assert_sound(text: str, reading: Reading) -> None:
    assert "stage.failed" not in {note.code for note in reading.report.notes}
    for start, end in spans(reading):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    people = {p.id for p in reading.people}
    known = people | {o.id for o in reading.organizations} | {p.id for p in reading.places}
    events = {e.id for e in reading.events}
    for e in reading.events:
        assert all(_known(who, known) for who in (*e.actors, *e.recipients))
        assert e.place is None or _known(e.place, known)
    for s in reading.statements:
        assert s.event is None or s.event in events
        assert all(_known(who, known) for who in s.speakers)
        assert s.speakers or s.speaker is None
    for layer in ("people", "organizations", "places", "agreements", "events", "statements"):
        ids = [x.id for x in getattr(reading, layer)]
        assert len(ids) == len(set(ids)), layer


def _known(who: str, known: set[str]) -> bool:
    return who in known or (len(who) == 3 and who.isupper()) or who.isupper()


@pytest.mark.parametrize(("report", "reading"), READINGS, ids=[r.id for r, _ in READINGS])
def test_examples_are_sound(report: Report, reading: Reading) -> None:
    assert_sound(report.text, reading)
    assert reading.report.passed_over is None
    assert reading.events
    assert reading.people


@pytest.mark.parametrize("layer", ["people", "organizations", "places", "agreements", "dates", "events", "statements"])
def test_every_datum_says_why(layer: str) -> None:
    for _, reading in READINGS:
        for datum in getattr(reading, layer):
            assert datum.why in reasons(), datum
            assert 0 <= datum.confidence <= 1


def test_every_note_has_its_sentence() -> None:
    for _, reading in READINGS:
        for note in reading.report.notes:
            assert note.code in reasons("notes"), note


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(WORDS), max_size=80))
def test_any_words_are_read_soundly(words: list[str]) -> None:
    text = " ".join(words)
    assert_sound(text, didar.read(text, published="2021-10-04"))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert_sound(text, didar.read(text))


def test_reading_twice_gives_the_same() -> None:
    for report, reading in READINGS:
        assert msgspec.json.encode(read_report(report)) == msgspec.json.encode(reading)


def test_the_record_can_be_read_back() -> None:
    for _, reading in READINGS:
        assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


def _nothing(draft: Draft) -> None:
    """Does nothing."""


@pytest.mark.parametrize(
    ("street", "fault"),
    [
        ([stage("a", _nothing, reads="dates")], "before any stage writes it"),
        ([stage("a", _nothing, writes="colour")], "does not have"),
    ],
)
def test_a_faulty_street_is_refused(street: list[object], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        check(street)  # type: ignore[arg-type]


def test_the_street_is_sound() -> None:
    check(STREET)
    assert len({s.name for s in STREET}) == len(STREET)


def test_read_wants_text() -> None:
    with pytest.raises(TypeError):
        didar.read(b"bytes")  # type: ignore[arg-type]


def test_a_report_that_was_read_is_freed_at_once() -> None:
    """No stage ties a draft's parts into a ring that only a collection would free."""
    reports = [r for r, _ in READINGS]
    gc.collect()
    gc.disable()
    try:
        for report in reports:
            read_report(report)
        assert gc.collect() == 0
    finally:
        gc.enable()
