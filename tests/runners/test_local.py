from __future__ import annotations

import pytest

from didar.errors import InputError, MissingTextError
from didar.model.reading import Reading
from didar.model.report import Report
from didar.runners.local import read_all
from didar.sources.files import Item

ITEMS: list[Item] = [
    Report("a", "متن"),
    MissingTextError("The record has no text.", where="f:2"),
    Report("a", "متن"),
    Report("a", "متن دیگر"),
    *(Report(f"r{n}", f"نص رقم {n}") for n in range(40)),
]


def finish(reading: Reading, report: Report) -> tuple[str, str, list[str]]:
    return reading.report.id, report.text, [n.code for n in reading.report.notes]


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_errors_and_ids(jobs: int) -> None:
    found = list(read_all(ITEMS, finish, jobs))
    assert isinstance(found[1], InputError)
    assert found[1].where == "f:2"
    read = [f for f in found if not isinstance(f, InputError)]
    assert [f[0] for f in read] == ["a", "a#2", *(f"r{n}" for n in range(40))]
    assert "input.id_taken" in read[1][2]
