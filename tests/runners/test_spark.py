"""Building on Spark: the same chronicle as plain processes build. Skipped where PySpark or Java 17 is missing."""

from __future__ import annotations

import gzip
import json
import sqlite3
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from didar.errors import BadOptionError, InputError, NoEngineError
from didar.runners import java
from didar.runners import spark as engine
from didar.runners.build import Built, Watch, build
from didar.sources.files import open_inputs
from tests_examples import EXAMPLES

CLUSTER = "local-cluster[2,1,1024]"
"""Two workers in processes of their own, with one processor and 1,024 MiB each."""


def _missing() -> str:
    try:
        java.home()
    except NoEngineError as problem:
        return str(problem)
    return "" if find_spec("pyspark") else "PySpark is not installed ('make spark' installs it)"


on_spark = pytest.mark.skipif(bool(_missing()), reason=_missing() or "all there")


class Told(Watch):
    def __init__(self) -> None:
        self.problems: list[tuple[str, str | None]] = []
        self.engine = ""

    def refused(self, problem: InputError) -> None:
        self.problems.append((problem.code, problem.where))

    def working(self, engine: str) -> None:
        self.engine = engine


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The examples, and files with all that can go wrong: bad lines, twins, ids taken, odd names, zipped and empty."""
    folder = tmp_path_factory.mktemp("reports")
    lines = [line for path in sorted(EXAMPLES.glob("*.jsonl")) for line in path.read_bytes().splitlines()]
    fresh = [json.dumps({**json.loads(line), "id": f"more-{n}"}).encode() for n, line in enumerate(lines)]
    taken = json.dumps({**json.loads(lines[0]), "text": json.loads(lines[1])["text"]}).encode()
    bad = [b"no json", b"", b"[1]", b'{"title": "\xd8"}', b'{"text": 7}']
    (folder / "a گزارش 100%.jsonl").write_bytes(b"\n".join([lines[0], *bad, taken, lines[0], *fresh[:3]]))
    (folder / "b[1].jsonl.gz").write_bytes(gzip.compress(b"\r\n".join([*fresh[3:], bad[0]]) + b"\n"))
    (folder / "c.txt").write_text("وزير الخارجية المصري يلتقي نظيره التركي في القاهرة", encoding="utf-8")
    (folder / "d.txt.gz").write_bytes(gzip.compress("دیدار وزیران خارجه ایران و عراق در بغداد".encode()))
    (folder / "e.jsonl").write_bytes(b"")
    return [str(EXAMPLES), str(folder), str(folder / "none")]


def lines_of(folder: Path) -> tuple[list[tuple[str | bytes, ...]], list[bytes]]:
    """What all exports are made from: every report with its reading, and every event."""
    with closing(sqlite3.connect(folder / "chronicle.sqlite")) as db:
        kept = db.execute(
            "SELECT id, given, source, made_with, text, reading, sketch FROM report ORDER BY id"
        ).fetchall()
        return kept, [record for (record,) in db.execute("SELECT record FROM event ORDER BY id")]


@on_spark
@pytest.mark.parametrize("master", [None, CLUSTER])
def test_the_same_chronicle_as_here(
    master: str | None, reports: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "TASK", 4)
    monkeypatch.setattr(engine, "PAIRS", 5)
    monkeypatch.setattr(engine, "EVENTS", 2)
    here, there = Told(), Told()
    done = build(open_inputs(reports), tmp_path / "here", watch=here)
    with engine.spark(reports, master) as spark:
        same = build((), tmp_path / "there", engine=spark, watch=there)
        twice = build((), tmp_path / "there", engine=spark)
    assert lines_of(tmp_path / "here") == lines_of(tmp_path / "there")
    assert _counts(done) == _counts(same)
    assert sorted(here.problems) == sorted(there.problems) and len(here.problems) == 6
    assert twice.read == 0 and twice.seen_before == done.read + done.seen_before
    assert (master or engine.LOCAL) in there.engine and "application" in there.engine
    with closing(sqlite3.connect(tmp_path / "there" / "chronicle.sqlite")) as db:
        assert db.execute("SELECT value FROM meta WHERE name = 'engine'").fetchone() == (there.engine,)


def _counts(done: Built) -> tuple[int, ...]:
    return done.read, done.seen_before, done.refused, done.reports, done.events


@on_spark
def test_addresses_and_reading_again(reports: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = [f"file://{Path(reports[1])}", f"file://{Path(reports[1]) / 'none'}"]
    with engine.spark(given) as spark:
        watch = Told()
        first = build((), tmp_path / "c", engine=spark, watch=watch)
        before = lines_of(tmp_path / "c")
        monkeypatch.setattr("didar.runners.build.today", lambda: "another day")
        again = build((), tmp_path / "c", again=True, engine=spark)
    assert ("D104", given[1]) in watch.problems
    assert first.read == again.again > 5
    assert lines_of(tmp_path / "c")[1] == before[1]


def test_standard_input_is_refused() -> None:
    with pytest.raises(BadOptionError), engine.spark(["-"]):
        pass


def test_without_pyspark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(NoEngineError, match="PySpark"), engine.spark([]):
        pass


@pytest.mark.parametrize(
    ("line", "version"), [('JAVA_VERSION="17.0.9"', "17"), ('JAVA_VERSION="25"', "25"), ("", None)]
)
def test_the_version_of_a_java(line: str, version: str | None, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").touch()
    (tmp_path / "release").write_text(f'IMPLEMENTOR="N/A"\n{line}\n', encoding="utf-8")
    assert java.version(tmp_path) == version


def test_java_home_comes_first_and_others_than_17_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, version in (("a", "25"), ("b", "17"), ("c", "17")):
        (tmp_path / name / "bin").mkdir(parents=True)
        (tmp_path / name / "bin" / "java").touch()
        (tmp_path / name / "release").write_text(f'JAVA_VERSION="{version}.0.1"\n', encoding="utf-8")
    monkeypatch.setattr(java, "PLACES", (tmp_path,))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert java.home() == tmp_path / "b"
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "c"))
    assert java.home() == tmp_path / "c"
    monkeypatch.setattr(java, "PLACES", (tmp_path / "a",))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "a"))
    with pytest.raises(NoEngineError, match="Java 17"):
        java.home()
