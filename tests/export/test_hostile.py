"""Reports with ids and texts made to break a format: every export is still read by its reader."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from msgspec.structs import replace

from chronicles import built
from didar.export.brat import write_folder
from didar.export.comma_separated import undone
from didar.export.formats import FORMATS
from didar.store.rows import chronicle
from exporting import EVERYTHING, exported
from tests_examples import example_reports

IDS = (
    '=cmd|"/c calc"!A1',
    "a\nb\r\nc",
    "<&]]>\x07",
    "../../x",
    "\\|;,{}%",
    "گزارش\u202e",
    " ",
    "'=1",
    'q"q',
    "x" * 999,
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "chronicle"
    built(path, [replace(report, id=ident) for report, ident in zip(example_reports(), IDS, strict=False)])
    return path


def _lines(given: bytes) -> object:
    return [json.loads(line) for line in given.splitlines()]


def _tabs(given: bytes) -> object:
    rows = list(csv.reader(io.StringIO(given.decode(), newline=""), delimiter="\t"))
    return len({len(row) for row in rows}) == 1


READERS: dict[str, Callable[[bytes], object]] = {
    "jsonl": _lines,
    "ftm": _lines,
    "webannotation": _lines,
    "jsonld": json.loads,
    "csl": json.loads,
    "csv": lambda given: len({len(row) for row in csv.reader(io.StringIO(given.decode(), newline=""))}) == 1,
    "plover": _tabs,
    "cameo": _tabs,
    "parquet": lambda given: pq.read_table(io.BytesIO(given)),
    "graphml": ET.fromstring,
    "ical": lambda given: all(b"\n" not in line and len(line) <= 75 for line in given.split(b"\r\n")),
    "bibtex": lambda given: given.count(b"\n}\n") == given.count(b"\n@") + 1,
}


@pytest.mark.parametrize(("what", "form"), EVERYTHING)
def test_every_export_can_be_read(hostile: Path, what: str, form: str) -> None:
    given = exported(hostile, what, form)
    assert READERS[form](given) or not given


def test_every_format_has_a_reader_here() -> None:
    assert set(READERS) == set(FORMATS) - {"brat"}


def test_ids_come_through_whole(hostile: Path) -> None:
    table = csv.DictReader(io.StringIO(exported(hostile, "sources", "csv").decode(), newline=""))
    assert {undone(row["id"]) for row in table} == set(IDS)


def test_nothing_is_written_outside_the_folder(hostile: Path, tmp_path: Path) -> None:
    with chronicle(hostile) as source:
        write_folder(source, tmp_path / "inner" / "brat")
    assert [path.name for path in tmp_path.iterdir()] == ["inner"]
    assert len(list((tmp_path / "inner" / "brat").glob("*.ann"))) == len(IDS)
