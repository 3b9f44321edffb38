"""The same report, spelt, spaced or encoded another way, gives the same findings in its own characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from variants import CHANGES, change

from didar.model.reading import Reading
from didar.model.report import Report
from didar.pipeline import read_report
from tests_examples import example_reports

SHARE = 0.97
"""Of all findings so many must come back."""

Finding = tuple[str, str | None, tuple[int, int]]


def findings(reading: Reading) -> Iterator[Finding]:
    """Every span of a reading, with what it was read as."""
    for layer in ("people", "organizations", "places", "agreements"):
        for entity in getattr(reading, layer):
            for span in entity.mentions:
                yield layer, None, span
    for date in reading.dates:
        yield "date", date.edtf, date.span
    for event in reading.events:
        if event.evidence:
            yield f"event {event.type} {event.status}", event.date, event.evidence[0]
    for s in reading.statements:
        yield "cue", None, s.cue
        yield f"content {s.kind}", s.plover, s.content


@pytest.mark.parametrize("name", CHANGES)
def test_findings_survive(name: str) -> None:
    kept = lost = 0
    for report in example_reports():
        variant = change(report.text, CHANGES[name])
        before = read_report(report)
        other = read_report(Report(report.id, variant.text, outlet=report.outlet, published=report.published))
        expected = Counter((a, b, variant.span(s)) for a, b, s in findings(before))
        found = Counter(findings(other))
        kept += (expected & found).total()
        lost += (expected - found).total() + (found - expected).total()
    assert kept > 200
    assert kept / (kept + lost) >= SHARE


@pytest.mark.parametrize("name", CHANGES)
def test_spans_are_whole_words(name: str) -> None:
    for report in example_reports():
        text = change(report.text, CHANGES[name]).text
        for _, _, (start, end) in findings(read_report(Report(report.id, text))):
            words = text[start:end]
            assert words == words.strip()
            assert words
            assert not text[end : end + 1] or not _is_mark(text[end])


def _is_mark(c: str) -> bool:
    return "\u064b" <= c <= "\u065f" or "\u0300" <= c <= "\u036f"
