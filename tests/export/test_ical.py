"""The calendar by the letter of RFC 5545."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.export.ical import folded, text
from didar.store.rows import Chronicle
from exporting import written

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


def entries(source: Chronicle) -> list[list[str]]:
    whole = written(source, "events", "ical")
    assert all(len(line) <= 75 for line in whole.split(b"\r\n"))
    assert b"\n" not in whole.replace(b"\r\n", b"")
    unfolded = whole.decode().replace("\r\n ", "").split("\r\n")
    assert (unfolded[0], unfolded[-2]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    found: list[list[str]] = []
    for line in unfolded:
        if line == "BEGIN:VEVENT":
            found.append([])
        elif found:
            found[-1].append(line)
    return found


def test_every_entry_has_what_it_needs_once(source: Chronicle) -> None:
    found = entries(source)
    assert found
    for entry in found:
        names = [re.split("[;:]", line)[0] for line in entry[: entry.index("END:VEVENT")]]
        assert len(names) == len(set(names))
        assert set(names) >= {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS"}
    assert len({entry[0] for entry in found}) == len(found)


def test_days_follow_each_other(source: Chronicle) -> None:
    for entry in entries(source):
        start, end = (
            re.search(rf"{name};VALUE=DATE:(\d{{8}})$", "\n".join(entry), re.M) for name in ("DTSTART", "DTEND")
        )
        assert start and end
        assert start[1] < end[1]


@given(WORDS)
def test_folding_cuts_no_character_and_comes_back(line: str) -> None:
    pieces = folded(line)
    assert all(len(piece) <= 75 for piece in pieces.split(b"\r\n"))
    assert pieces.decode().replace("\r\n ", "") == line + "\r\n"
    assert all(piece.decode() is not None for piece in pieces.split(b"\r\n "))


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [("a,b;c\\d", "a\\,b\\;c\\\\d"), ("یک\nدو", "یک\\nدو"), ("a\x00\x07b", "ab"), ("\r\nx", "\\nx")],
)
def test_text_is_escaped(given_text: str, shown: str) -> None:
    assert text(given_text) == shown
