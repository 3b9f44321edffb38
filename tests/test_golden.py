"""Whole readings of the example reports, as they were last looked at by a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from didar.model.report import Report
from golden_page import golden_name, golden_page
from tests_examples import example_reports

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("report", example_reports(), ids=golden_name)
def test_reading_is_as_it_was(report: Report) -> None:
    expected = (GOLDEN / golden_name(report)).read_text(encoding="utf-8")
    assert golden_page(report) == expected, "if the new reading is better: python tests/golden/rewrite.py"
