"""Chronicles of the example reports, as the tests build and compare them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from didar.model.report import Report
from didar.runners.build import build
from didar.store import database
from tests_examples import example_reports


def built(folder: Path, reports: Iterable[Report] | None = None) -> list[bytes]:
    """Build reports (without any, the examples) into a folder; its event lines."""
    build(example_reports() if reports is None else reports, folder)
    return lines(folder)


def lines(folder: Path) -> list[bytes]:
    """Every event line of a chronicle."""
    with database.reading(folder / "chronicle.sqlite") as db:
        return list(database.event_lines(db))
