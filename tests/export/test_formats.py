"""All formats together: the same bytes whatever the order of the reports, every column in the codebook, clear refusals."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest
from msgspec.structs import replace

from chronicles import built
from didar.errors import BadOptionError
from didar.export import records
from didar.export.codebook import codebook
from didar.export.comma_separated import cell, undone
from didar.export.formats import FOLDERS, FORMATS, module
from didar.export.graphml import KEYS
from didar.export.records import HeldOffice, SaidRecord, SideRecord
from didar.export.tables import TABLES
from didar.export.things import RECORDS
from didar.model.chronicle import EventRecord
from didar.store.rows import Chronicle
from exporting import EVERYTHING, exported, written
from tests_examples import example_reports

RECORD_OF = {
    "statements": records.StatementRecord,
    "people": records.PersonRecord,
    "offices": records.OfficeRecord,
    "bodies": records.ThingRecord,
    "places": records.ThingRecord,
    "sources": records.SourceRecord,
    "disagreements": records.DisagreementRecord,
}


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same reports the other way round, in two builds."""
    path = tmp_path_factory.mktemp("turned") / "chronicle"
    reports = example_reports()[::-1]
    built(path, reports[:5])
    built(path, reports[5:])
    return path


@pytest.mark.parametrize(("what", "form"), EVERYTHING)
def test_same_bytes_in_any_order(folder: Path, turned: Path, what: str, form: str) -> None:
    first = exported(folder, what, form)
    assert first == exported(turned, what, form)
    # the examples need not disagree; what a disagreement looks like is in test_disagreements.py
    assert first or what == "disagreements"


@pytest.mark.parametrize(
    ("what", "form", "there_is"),
    [
        ("people", "plover", "jsonl, csv, parquet, ftm, jsonld, graphml."),
        ("events", "xlsx", "jsonl, csv, parquet, plover, cameo, ftm, jsonld, ical, bibtex, csl."),
        ("chronicle", "csv", "bibtex, csl."),
        ("gossip", "csv", "events, statements, people, offices, bodies, places, sources, disagreements, chronicle."),
    ],
)
def test_what_there_is_not_is_refused_with_what_there_is(what: str, form: str, there_is: str) -> None:
    with pytest.raises(BadOptionError) as refused:
        module(what, form)
    assert refused.value.remedy == f"There is: {there_is}"


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_its_writer(form: str) -> None:
    found = module(FORMATS[form][1][0], form)
    assert hasattr(found, "write_folder" if form in FOLDERS else "write")


@pytest.mark.parametrize("what", TABLES)
def test_codebook_has_every_column_and_no_other(source: Chronicle, what: str) -> None:
    shape, _ = TABLES[what]
    assert list(codebook()[what].columns) == list(shape.__struct_fields__)
    head = written(source, what, "csv").decode().splitlines()[0]
    assert head.split(",") == list(codebook()[what].columns)


def test_codebook_has_every_table_and_no_other() -> None:
    assert set(codebook()) == {*TABLES, "plover", "cameo", "graphml", "records"}
    assert list(codebook()["graphml"].columns) == [name for name, _, _ in KEYS]


def test_codebook_has_every_field_of_the_records_and_no_other() -> None:
    nested = [f for shape in (HeldOffice, SaidRecord, SideRecord) for f in shape.__struct_fields__]
    every = {column for what in RECORDS for column in codebook()[what].columns}
    extra = {f for what, shape in RECORD_OF.items() for f in shape.__struct_fields__} - every
    assert {f for f in nested if f not in every} | extra <= set(codebook()["records"].columns)
    assert set(codebook()["records"].columns) <= {
        *nested,
        *(f for s in RECORD_OF.values() for f in s.__struct_fields__),
    }


@pytest.mark.parametrize("form", ["plover", "cameo"])
@pytest.mark.parametrize("what", ["events", "statements"])
def test_codes_come_in_the_columns_of_the_codebook(source: Chronicle, what: str, form: str) -> None:
    rows = list(csv.reader(io.StringIO(written(source, what, form).decode()), delimiter="\t"))
    assert rows[0] == list(codebook()[form].columns)
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("what", TABLES)
def test_parquet_and_csv_hold_the_same(source: Chronicle, what: str) -> None:
    table = pq.read_table(io.BytesIO(written(source, what, "parquet")))
    rows = list(csv.DictReader(io.StringIO(written(source, what, "csv").decode(), newline="")))
    assert len(rows) == table.num_rows
    for typed, plain in zip(table.to_pylist(), rows, strict=True):
        assert {name: cell(value) for name, value in typed.items()} == {n: undone(v) for n, v in plain.items()}
    assert all(field.metadata[b"holds"] for field in table.schema)


@pytest.mark.parametrize("what", ["events", "people", "offices", "bodies", "places"])
def test_every_row_has_its_sources(source: Chronicle, what: str) -> None:
    known = {json.loads(line)["id"] for line in written(source, "sources", "jsonl").splitlines()}
    for line in written(source, what, "jsonl").splitlines():
        reports = [r["id"] if isinstance(r, dict) else r for r in json.loads(line)["reports"]]
        assert reports
        assert set(reports) <= known


def test_events_are_the_contracts_record(source: Chronicle) -> None:
    lines = written(source, "events", "jsonl").splitlines()
    events = [msgspec.json.decode(line, type=EventRecord, strict=True) for line in lines]
    assert [e.id for e in events] == [e.id for e in source.events()]


def test_statements_carry_the_very_words(source: Chronicle) -> None:
    seen = 0
    for line in written(source, "statements", "jsonl").splitlines():
        for said in json.loads(line)["said"]:
            text = source.kept(said["report"]).text
            assert text[slice(*said["content"])] == said["content_words"]
            assert text[slice(*said["cue"])] == said["cue_words"]
            seen += 1
    assert seen == sum(len(kept.reading.statements) for kept in source.reports())


def test_every_person_of_the_readings_is_there(source: Chronicle) -> None:
    rows = pq.read_table(io.BytesIO(written(source, "people", "parquet"))).to_pylist()
    assert [row["id"] for row in rows] == sorted({p.id for kept in source.reports() for p in kept.reading.people})
    assert all(row["first_day"] is None or isinstance(row["first_day"], date) for row in rows)


def test_addresses_come_along_and_file_names_do_not(tmp_path: Path) -> None:
    reports = [replace(example_reports()[0], url="https://example.org/1", id="web"), example_reports()[1]]
    assert reports[1].source
    built(tmp_path / "c", reports)
    rows = {row["id"]: row for row in map(json.loads, exported(tmp_path / "c", "sources", "jsonl").splitlines())}
    assert rows["web"]["address"] == "https://example.org/1"
    assert rows[reports[1].id]["address"] is None
    for what, form in EVERYTHING:
        assert reports[1].source.encode() not in exported(tmp_path / "c", what, form)
