"""Builds a chronicle on Spark: the same functions, on as many machines as there are, to the same bytes.

Spark finds and splits the files, of any store it knows (file, hdfs, s3a), and hands them out in no order; so it first
counts the lines of every stretch, which gives each line its number in its file and in the whole input. Runs of lines
are then read by one task each, and their rows come back here in that order, some tasks at a time, to be kept as parts.
Then the pairs of tellings are compared there, and each
event is put together there; grouping, which needs all pairs, is done here. Only this room knows pyspark.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from urllib.parse import unquote

from didar.errors import BadOptionError, EngineFailedError, InputError, NoEngineError, NotFoundError, NotTextError
from didar.model.chronicle import EventRecord
from didar.model.report import Report
from didar.reconcile.assemble import Shelved
from didar.reconcile.cluster import Pair, Scores
from didar.reconcile.hands import Case, Hands
from didar.reconcile.told import Told
from didar.runners import java
from didar.runners.build import Built, Kept, today
from didar.runners.tasks import Batch, Piece, Seen, put_together, read_items, read_pieces, scored
from didar.sources.files import STDIN, can_hold_reports, empty_folder, files_of, holds_records

if TYPE_CHECKING:
    from pyspark import RDD, SparkContext
    from pyspark.sql import DataFrame, Row, SparkSession

LOCAL = "local[2]"
"""Where the work is done if nothing is said: two processes of this machine."""
TASK = 256
"""Reports that one task reads."""
TASKS = 10_000
"""Tasks of one reading at most; beyond, each reads more."""
WAVE = 2
"""Tasks whose results come back at a time, for each processor: what a killed run loses."""
PAIRS = 50_000
"""Pairs that one task compares."""
EVENTS = 64
"""Events that one task puts together."""

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")
"""How an address begins: with a store. All else is a path of this machine, which all machines must see."""
_GLOB = re.compile(r"([\\{}\[\]*?])")

Stretch = tuple[str, int]
"""A file's address, and the byte at which a stretch of it begins."""

T = TypeVar("T")
U = TypeVar("U")


@contextmanager
def spark(inputs: Sequence[str], master: str | None = None) -> Iterator[Spark]:
    """An engine on Spark for some inputs. ``master`` is an address as Spark knows them, without one `LOCAL`.

    Raises NoEngineError without PySpark or Java 17, EngineFailedError where Spark gives up, BadOptionError for standard
    input.
    """
    if STDIN in inputs:
        raise BadOptionError("Spark cannot read standard input.", remedy="Give files, folders or addresses.")
    with _failures():
        session = _session(master or LOCAL)
        try:
            yield Spark(session, inputs)
        finally:
            session.stop()


class Spark:
    """An engine (see `build.Engine`) on a Spark session, for what lies at some paths or addresses."""

    def __init__(self, session: SparkSession, inputs: Sequence[str]) -> None:
        self.hands: Hands = _ManyHands(session.sparkContext)
        self._context = session.sparkContext
        self._files = _Files(session, inputs)

    def new(self, seen: set[str], done: Built) -> Iterator[Kept | InputError]:
        """See `build.Engine`."""
        yield from self._files.refused
        held = self._context.broadcast(frozenset(seen))
        size = max(TASK, -(-self._files.count // TASKS))
        pieces = self._files.pieces(size)
        if pieces is None:
            return
        read = pieces.mapPartitions(lambda task: read_pieces(task, held.value))
        item: Kept | InputError | Seen
        for item in _in_waves(self._context, read):
            if isinstance(item, Seen):
                done.seen_before += item.reports
            elif isinstance(item, InputError):
                yield item
            elif (name := item[0].key + item[0].variant) in seen:
                done.seen_before += 1
            else:
                seen.add(name)
                yield _of_this_version(item)

    def anew(self, reports: Iterable[Report]) -> Iterator[Kept | InputError]:
        """See `build.Engine`."""
        for batch in _batches(reports, TASK * _width(self._context)):
            cut = self._context.parallelize(batch, -(-len(batch) // TASK))
            for item in cut.mapPartitions(read_items).collect():
                if not isinstance(item, Seen):
                    yield item if isinstance(item, InputError) else _of_this_version(item)


class _ManyHands(Hands):
    """The work of reconciling, done by Spark."""

    def __init__(self, context: SparkContext) -> None:
        self.engine = f"Spark {context.version} at {context.master}, application {context.applicationId}"
        self._context = context

    def scores(self, tellings: Sequence[Told], pairs: Sequence[Pair]) -> Scores:
        """See `Hands`."""
        there = self._context.broadcast(list(tellings))
        tasks = (array("q", (i for pair in some for i in pair)).tobytes() for some in _batches(pairs, PAIRS))
        points = array("d")
        for found in self._each(lambda task: scored(task, there.value), tasks):
            points.frombytes(found)
        there.destroy()
        return Scores(tellings, dict(zip(pairs, points, strict=True)))

    def records(self, cases: Iterable[Case], shelved: Callable[[str], Shelved]) -> Iterator[EventRecord]:
        """See `Hands`."""
        tasks = (
            Batch(some, {told.report: shelved(told.report) for case in some for told in case.tellings})
            for some in _batches(cases, EVENTS)
        )
        for records in self._each(put_together, tasks):
            yield from records

    def _each(self, work: Callable[[T], U], tasks: Iterable[T]) -> Iterator[U]:
        """What becomes of each task, in order; so many are under way at a time as keep all processors busy."""
        for some in _batches(tasks, _width(self._context)):
            yield from self._context.parallelize(some, len(some)).map(work).collect()


class _Begin(NamedTuple):
    """The file a stretch is of, and the numbers, from 0, of its first line in the file and in the whole input."""

    name: str
    line: int
    order: int


class _Files:
    """The files of some inputs. ``refused`` are inputs that are none, ``count`` is the number of lines and texts."""

    def __init__(self, session: SparkSession, inputs: Iterable[str]) -> None:
        self._session = session
        self.refused: list[InputError] = []
        named: dict[str, str] = {}
        for given in inputs:
            for found in self._at(given) if ADDRESS.match(given) else _here(given):
                if isinstance(found, InputError):
                    self.refused.append(found)
                else:
                    named.setdefault(*found)
        self._records = self._table([file for file in named if holds_records(file)], named)
        self._texts = self._table([file for file in named if not holds_records(file)], named, whole=True)
        self._begins: dict[Stretch, _Begin] = {}
        self.count = self._number(named)

    def _at(self, given: str) -> list[tuple[str, str] | InputError]:
        """Address and name of each file at an address."""
        from pyspark.errors import AnalysisException  # an extra

        try:
            table = self._session.read.format("binaryFile").option("recursiveFileLookup", "true").load(given)
        except AnalysisException:
            return [NotFoundError("There is no such file or folder.", where=given)]
        files = sorted(map(_plain, table.inputFiles()))
        if len(files) == 1 and files[0].rpartition("/")[2] == given.rpartition("/")[2]:
            return [(files[0], given)]
        return [(file, file) for file in files if can_hold_reports(file)] or [empty_folder(given)]

    def _table(self, files: list[str], named: dict[str, str], *, whole: bool = False) -> DataFrame | None:
        """Files as rows of path, start and data: a line each, or the ``whole`` file. What Spark omits is refused."""
        if not files:
            return None
        paths = [_GLOB.sub(r"\\\1", file) for file in files]
        if whole:
            table = self._session.read.format("binaryFile").load(paths)
        else:
            table = self._session.read.option("lineSep", "\n").text(paths)
        for file in sorted(set(files) - set(map(_plain, table.inputFiles()))):
            remedy = "Spark passes over files whose names begin with a dot or underscore: give it another name."
            self.refused.append(NotTextError("Spark does not read the file.", where=named.pop(file), remedy=remedy))
        data = "content" if whole else "CAST(value AS BINARY)"
        return table.selectExpr("_metadata.file_path AS path", "_metadata.file_block_start AS start", f"{data} AS data")

    def _number(self, named: dict[str, str]) -> int:
        """Find where every stretch begins; how many lines and texts there are."""
        stretches: dict[str, list[tuple[int, int]]] = {}
        if self._records is not None:
            for row in self._records.groupBy("path", "start").count().collect():
                stretches.setdefault(_plain(row.path), []).append((row.start, row[2]))
        order = 0
        for file, name in named.items():
            line = 0
            for start, count in sorted(stretches.get(file, [] if holds_records(file) else [(0, 1)])):
                self._begins[file, start] = _Begin(name, line, order)
                line, order = line + count, order + count
        return order

    def pieces(self, size: int) -> RDD[Piece] | None:
        """All that can hold a report, in order, ``size`` of them to a task; None where there is nothing."""
        context = self._session.sparkContext
        begins = context.broadcast(self._begins)
        tables = [
            table.rdd.mapPartitions(lambda rows, whole=whole: _numbered(rows, begins.value, whole))
            for table, whole in ((self._records, False), (self._texts, True))
            if table is not None
        ]
        if not tables:
            return None
        dealt = context.union(tables).partitionBy(-(-self.count // size) or 1, lambda order: order // size)
        return dealt.mapPartitions(lambda task: (piece for _, piece in sorted(task)))


def _here(given: str) -> list[tuple[str, str] | InputError]:
    """Address and name of each file at a path of this machine."""
    return [f if isinstance(f, InputError) else (f"file:{Path(f).absolute()}", str(f)) for f in files_of(given)]


def _plain(address: str) -> str:
    """An address as this room knows files by: without what stands in for blanks and the like, with one slash."""
    return unquote(re.sub(r"^file:/+", "file:/", address))


def _numbered(rows: Iterable[Row], begins: Mapping[Stretch, _Begin], whole: bool) -> Iterator[tuple[int, Piece]]:
    """Rows of a table that can hold a report, each with its number in the whole input."""
    for (path, start), stretch in groupby(rows, key=lambda row: (_plain(row.path), row.start)):
        begin = begins[path, start]
        for n, row in enumerate(stretch):
            if whole or row.data.strip():
                yield begin.order + n, Piece(begin.name, 0 if whole else begin.line + n + 1, bytes(row.data))


def _in_waves(context: SparkContext, results: RDD[T]) -> Iterator[T]:
    """All of a distributed list, in order, so many tasks at a time as fit into memory here."""
    for tasks in _batches(range(results.getNumPartitions()), _width(context)):
        yield from context.runJob(results, list, tasks)


def _width(context: SparkContext) -> int:
    return WAVE * max(int(context.defaultParallelism), 1)


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    waiting = iter(items)
    while batch := list(islice(waiting, size)):
        yield batch


def _of_this_version(item: Kept) -> Kept:
    """Raises EngineFailedError for what another Didar, or one with other tables, has read."""
    if item[0].made_with != today():
        raise EngineFailedError(
            f"The machines have another Didar ({item[0].made_with}) than this one ({today()}).",
            remedy="Install the same version everywhere, with the same tables of your own (DIDAR_TABLES).",
        )
    return item


def _session(master: str) -> SparkSession:
    """A session whose Python is this one. NoEngineError without PySpark or Java."""
    try:
        from pyspark.sql import SparkSession  # an extra
    except ImportError:
        raise NoEngineError("PySpark is not installed.") from None
    os.environ["JAVA_HOME"] = str(java.home())
    os.environ["PYSPARK_PYTHON"] = _absolute(os.environ.get("PYSPARK_PYTHON", sys.executable))
    os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.sql.files.maxPartitionBytes": "16m",
        "spark.sql.files.openCostInBytes": "64k",
    }
    if master.startswith("local"):
        settings |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    builder = SparkSession.builder.appName("didar").master(master)
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _absolute(python: str) -> str:
    """A path that is one on every machine: workers are started in other folders than this."""
    return os.path.abspath(shutil.which(python) or python)


@contextmanager
def _failures() -> Iterator[None]:
    """Give what Spark says its number, in one line."""
    try:
        yield
    except Exception as problem:
        if not type(problem).__module__.startswith(("py4j", "pyspark")):
            raise
        raise EngineFailedError(f"Spark gave up ({_said(problem)}).") from problem


def _said(problem: Any) -> str:
    """What Spark says, without its traces: the last cause where there is one, else the last line of a Python trace."""
    lines = [line.strip() for line in str(problem).splitlines() if line.strip()] or [type(problem).__name__]
    causes = [line.removeprefix("Caused by: ") for line in lines if line.startswith("Caused by:")]
    traced = any(line.startswith("Traceback") for line in lines)
    return (causes or lines)[-1 if causes or traced else 0][:300]
