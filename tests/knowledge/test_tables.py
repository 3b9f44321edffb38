"""The shipped tables, and the user's own laid over them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from didar.errors import BadTablesError
from didar.knowledge import shapes, tables
from didar.knowledge.check import check_shipped

Write = Callable[..., Path]


def test_the_shipped_tables_are_clean() -> None:
    assert check_shipped() == []


@pytest.mark.parametrize("name", list(shapes.shapes()))
def test_every_table_is_as_described_and_every_row_has_its_source(name: str) -> None:
    shape = shapes.of(name)
    assert tables.columns(name) == shape.names
    if "source" in shape.names:
        at = shape.names.index("source")
        assert all(row[at] and row[at + 1] in ("high", "medium", "low") for row in tables.shipped(name))


def test_without_tables_of_ones_own_nothing_changes() -> None:
    assert tables.rows("titles.tsv") == tables.shipped("titles.tsv")
    assert tables.own_digest() == b""
    assert tables.withdrawn("people.tsv") == frozenset()


def test_a_row_is_added_with_what_is_left_out_filled_in(own: Write) -> None:
    own(places="ar | fa | name_en | state\nقرية وهمية | دهکدهٔ خیالی | Nowhere | IRN\n")
    expected = ("Nowhere", "IRN", "city", "دهکدهٔ خیالی", "قرية وهمية", "own", "high")
    assert tables.rows("places.tsv") == [*tables.shipped("places.tsv"), expected]


def test_a_row_with_a_known_key_takes_its_place(own: Write) -> None:
    own(states="state | lang | kind | names\nIRN | fa | short | پارس\n")
    found = {row[:3]: row[3] for row in tables.rows("states.tsv")}
    assert found["IRN", "fa", "short"] == "پارس"
    assert len(found) == len(tables.shipped("states.tsv"))


def test_a_row_is_withdrawn_and_empty_cells_of_the_key_stand_for_any(own: Write) -> None:
    own(offices="person | office | state\n-shoigu | minister_defence | \n")
    kept = [row[:3] for row in tables.rows("offices.tsv")]
    assert ("shoigu", "minister_defence", "RUS") not in kept
    assert len(kept) == len(tables.shipped("offices.tsv")) - 1


def test_the_digest_tells_contents_not_the_folder(own: Write) -> None:
    own(people="key | fa\nkahdooni | سیاوش کهدونی\n")
    first = tables.own_digest()
    own(people="key | fa\nkahdooni | سیاوش کهدونیان\n")
    assert len(first) == 16
    assert tables.own_digest() != first


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ({"people": "key | fa\nkahdooni | Kahdooni\n"}, "people.tsv:2 fa"),
        ({"persons": "key\n"}, "persons.tsv"),
        ({"offices": "person | office\nshoigu | tsar\n"}, "offices.tsv:1 state"),
    ],
)
def test_broken_tables_are_one_numbered_error(own: Write, files: dict[str, str], where: str) -> None:
    folder = own(**files)
    with pytest.raises(BadTablesError, match="D202") as caught:
        tables.rows("people.tsv")
    assert caught.value.where == str(folder / where)
    assert caught.value.exit_code == 2


def test_use_says_at_once_that_there_is_no_such_folder(own: Write) -> None:
    with pytest.raises(BadTablesError, match="no such folder"):
        tables.use(str(own() / "nowhere"))
