"""A disagreement with its sides and their words, in every table form."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import cast

import pyarrow.parquet as pq
import pytest
from msgspec.structs import replace

from didar.model.chronicle import Disagreement, EventRecord, Variant, Words
from didar.store.rows import Chronicle, Kept
from exporting import written


class Disputed:
    """A chronicle whose first event two reports tell differently."""

    def __init__(self, source: Chronicle) -> None:
        self.source = source
        event = next(e for e in source.events() if len({t.id for t in e.reports}) > 1)
        a, b = sorted({t.id for t in event.reports})[:2]
        sides = [
            Variant("Caspian Sea", [a], [Words(a, (0, 4)), Words(a, (5, 9))]),
            Variant("=Persian Gulf", [b], [Words(b, (0, 4))]),
        ]
        self.event = replace(event, disagreements=[Disagreement("place", sides, "two seas")])

    def events(self) -> Iterator[EventRecord]:
        yield self.event

    def kept(self, report: str) -> Kept:
        return self.source.kept(report)


@pytest.fixture
def disputed(source: Chronicle) -> Chronicle:
    return cast(Chronicle, Disputed(source))


def test_record_has_both_sides_in_their_words(disputed: Chronicle) -> None:
    (record,) = map(json.loads, written(disputed, "disagreements", "jsonl").splitlines())
    assert [side["value"] for side in record["sides"]] == ["Caspian Sea", "=Persian Gulf"]
    first = record["sides"][0]
    text = disputed.kept(first["reports"][0]).text
    assert first["words"] == [text[0:4], text[5:9]]
    assert (record["number"], record["field"], record["note"]) == (1, "place", "two seas")


def test_tables_have_one_side_a_row(disputed: Chronicle) -> None:
    rows = list(csv.DictReader(io.StringIO(written(disputed, "disagreements", "csv").decode(), newline="")))
    assert [(row["number"], row["side"], row["value"]) for row in rows] == [
        ("1", "1", "Caspian Sea"),
        ("1", "2", "'=Persian Gulf"),
    ]
    typed = pq.read_table(io.BytesIO(written(disputed, "disagreements", "parquet"))).to_pylist()
    assert [row["value"] for row in typed] == ["Caspian Sea", "=Persian Gulf"]


def test_events_say_that_they_are_disputed(disputed: Chronicle) -> None:
    (row,) = pq.read_table(io.BytesIO(written(disputed, "events", "parquet"))).to_pylist()
    assert (row["disputed"], row["disputed_fields"]) == (True, ["place"])
    assert "Disputed: place" in written(disputed, "events", "ical").decode().replace("\r\n ", "")
