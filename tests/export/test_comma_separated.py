"""Cells that no spreadsheet runs, and that come back as they were."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.export.comma_separated import cell, lines, safe, undone


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+98 21", "'+98 21"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("تهران", "تهران"),
        ("القاهرة = المدينة", "القاهرة = المدينة"),
        ("'tis", "'tis"),
        ("", ""),
    ],
)
def test_formulas_are_defused(text: str, shown: str) -> None:
    assert safe(text) == shown
    assert undone(shown) == text


@given(st.text())
def test_every_cell_comes_back(text: str) -> None:
    assert undone(safe(text)) == text
    assert safe(text)[:1] not in {*"=+-@\t\r\n"}


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), min_size=2, max_size=2)))
def test_lines_are_read_back_by_any_reader(rows: list[list[str]]) -> None:
    whole = b"".join(lines(["a", "b"], rows)).decode()
    read = list(csv.reader(io.StringIO(whole, newline="")))
    assert [[undone(one) for one in row] for row in read[1:]] == rows
    assert whole.endswith("\r\n")


@given(st.lists(st.text(min_size=1)))
def test_lists_can_be_taken_apart(items: list[str]) -> None:
    parts, part, escaped = [], "", False
    for c in cell(items):
        if escaped or c not in "\\|":
            part, escaped = part + c, False
        elif c == "\\":
            escaped = True
        else:
            parts, part = [*parts, part], ""
    assert ([*parts, part] if items else []) == items
