"""A broken chronicle is named for what it is, with the way back; nothing of the user's is removed."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from chronicles import built, lines
from didar.errors import ChronicleError, DamagedChronicleError, NoChronicleError, OtherVersionError
from didar.runners.build import build
from didar.store import parts
from didar.store.folder import make, opened
from tests_examples import example_reports

REPORTS = example_reports()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "c"
    built(path)
    return path


@pytest.fixture
def chronicle(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "c"))


def part(chronicle: Path) -> Path:
    return next((chronicle / "readings").glob("part-*.parquet"))


def flip(chronicle: Path, at: int) -> None:
    data = bytearray(part(chronicle).read_bytes())
    data[at] ^= 0xFF
    part(chronicle).write_bytes(data)
    (chronicle / "chronicle.sqlite").unlink()


def cut(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])


def without_column(chronicle: Path) -> None:
    table = parts.pq.read_table(part(chronicle))
    parts.pq.write_table(table.drop_columns(["sketch"]), part(chronicle))
    (chronicle / "chronicle.sqlite").unlink()


def other_format(chronicle: Path) -> None:
    (chronicle / "chronicle.json").write_text(json.dumps({"didar": "chronicle", "format": 99}))


def other_tables(chronicle: Path) -> None:
    with sqlite3.connect(chronicle / "chronicle.sqlite") as db:
        db.execute("UPDATE meta SET value = '0' WHERE name = 'format'")


def some_other_database(chronicle: Path) -> None:
    (chronicle / "chronicle.sqlite").unlink()
    with sqlite3.connect(chronicle / "chronicle.sqlite") as db:
        db.execute("CREATE TABLE mine (x)")


BROKEN: dict[str, tuple[Callable[[Path], object], type[ChronicleError], str]] = {
    "a part cut off": (lambda c: cut(part(c), 0.6), DamagedChronicleError, "part-"),
    "a part of nothing": (lambda c: part(c).write_bytes(b""), DamagedChronicleError, "part-"),
    "a part with a bit turned": (lambda c: flip(c, 3000), DamagedChronicleError, "part-"),
    "a part without a column": (without_column, DamagedChronicleError, "part-"),
    "a part gone": (lambda c: part(c).unlink(), DamagedChronicleError, "gone"),
    "a database cut off": (lambda c: cut(c / "chronicle.sqlite", 0.3), DamagedChronicleError, "chronicle.sqlite"),
    "a database of garbage": (
        lambda c: (c / "chronicle.sqlite").write_bytes(b"garbage" * 5000), DamagedChronicleError, "chronicle.sqlite"
    ),
    "another database": (some_other_database, OtherVersionError, "format none"),
    "other tables": (other_tables, OtherVersionError, "format 0"),
    "another format": (other_format, OtherVersionError, "format 99"),
    "a mark of garbage": (
        lambda c: (c / "chronicle.json").write_text("{"), DamagedChronicleError, "chronicle.json"
    ),
    "no mark": (lambda c: (c / "chronicle.json").unlink(), ChronicleError, "chronicle.json"),
    "a broken decision": (
        lambda c: (c / "decisions.jsonl").write_text('{"id": 1}\n'), DamagedChronicleError, "decisions.jsonl:1"
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_chronicle_is_named(fault: str, chronicle: Path) -> None:
    spoil, error, said = BROKEN[fault]
    spoil(chronicle)
    kept = [path for path in chronicle.rglob("*") if path.suffix in (".parquet", ".jsonl", ".json")]
    before, database = {path: path.read_bytes() for path in kept}, (chronicle / "chronicle.sqlite").exists()
    with pytest.raises(error, match=said) as raised:
        build(REPORTS[:1], chronicle)
    assert raised.value.remedy
    assert all(path.read_bytes() == data for path, data in before.items())
    assert (chronicle / "chronicle.sqlite").exists() or not database


def test_a_missing_database_is_named_to_readers_and_built_again(chronicle: Path) -> None:
    before = lines(chronicle)
    (chronicle / "chronicle.sqlite").unlink()
    with pytest.raises(DamagedChronicleError, match="missing"):
        lines(chronicle)
    build([], chronicle)
    assert lines(chronicle) == before


def test_the_way_back_of_a_broken_database(chronicle: Path) -> None:
    before = lines(chronicle)
    (chronicle / "chronicle.sqlite").write_bytes(b"garbage" * 5000)
    with pytest.raises(DamagedChronicleError, match="Remove chronicle"):
        lines(chronicle)
    (chronicle / "chronicle.sqlite").unlink()
    build([], chronicle)
    assert lines(chronicle) == before


def test_a_missing_part_put_back(chronicle: Path) -> None:
    before, data, path = lines(chronicle), part(chronicle).read_bytes(), part(chronicle)
    path.unlink()
    with pytest.raises(DamagedChronicleError):
        build([], chronicle)
    path.write_bytes(data)
    build([], chronicle)
    assert lines(chronicle) == before


@pytest.mark.parametrize("content", ["a file in it", "a file"])
def test_no_folder_of_something_else_is_taken(content: str, tmp_path: Path) -> None:
    place = tmp_path / "c"
    if content == "a file":
        place.write_text("mine")
    else:
        place.mkdir()
        (place / "mine.txt").write_text("mine")
    with pytest.raises(ChronicleError):
        make(place)
    with pytest.raises(NoChronicleError):
        opened(place)


def test_what_a_killed_beginning_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / ".chronicle-1.json").write_text("{")
    assert make(tmp_path).mark.exists()
