"""The example reports, as the tests use them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from didar.model.report import Report
from didar.sources.files import open_inputs

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"


@cache
def example_reports() -> tuple[Report, ...]:
    """Every example report, in the order `didar read examples/reports` has them."""
    return tuple(item for item in open_inputs([str(EXAMPLES)]) if isinstance(item, Report))
