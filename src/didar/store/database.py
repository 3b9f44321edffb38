"""The only room that knows the database: one SQLite file built from the parts and the decisions.

Everything is written in one transaction, so readers see the old chronicle until the new one is whole, and a killed run
leaves the old one. The file can be removed at any time; the next build makes it again.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import msgspec

from didar.errors import DamagedChronicleError, NotWrittenError, OtherVersionError
from didar.model.decision import Decision
from didar.model.reading import Note, Reading
from didar.reconcile.assemble import Shelved
from didar.reconcile.copies import Sketch
from didar.reconcile.decisions import Rulings, renamed, rulings
from didar.store import parts
from didar.store.words import indexed, person_word

FORMAT = "2"
"""Version of the tables; a file of another version is not touched."""
KEPT_READINGS = 2048
"""Decoded readings kept at hand while events are put together."""
WAY_BACK = "Remove {0} (and {0}-wal, {0}-shm) and run 'didar build --into' on the folder: it is made again."
FULL = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_CANTOPEN")
"""Beginnings of the names of errors that are the disk's, not the file's."""

_reading = msgspec.json.Decoder(Reading)
_decision = msgspec.json.Decoder(Decision)


def connect(path: Path, *, write: bool = False) -> sqlite3.Connection:
    """Open the database. Raises DamagedChronicleError for none and for a file that is none, OtherVersionError for
    another format's.
    """
    with named(path):
        if write:
            db = sqlite3.connect(path, isolation_level=None, timeout=60)
        elif path.exists():
            db = sqlite3.connect(_address(path), uri=True, isolation_level=None, timeout=60)
        else:
            raise DamagedChronicleError(
                "The database is missing.",
                where=str(path),
                remedy="Run 'didar build --into' on the folder: it is made again from the readings.",
            )
        try:
            _check(db, path, write=write)
            if write:
                db.execute("PRAGMA journal_mode = WAL")
                db.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            db.close()
            raise
    return db


def _address(path: Path) -> str:
    """How to open a database for reading: on a read-only disk, where there can be no writer, as a file that stays."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    return address if os.access(path.parent, os.W_OK) else f"{address}&immutable=1"


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The database to read from, as it was when it was opened; faults met on the way are named as `connect` does."""
    with closing(connect(path)) as db, named(path):
        db.execute("BEGIN")
        db.execute("SELECT 1 FROM meta").fetchone()  # what is seen from now on is what is there now
        yield db


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Give faults of the database their number: NotWrittenError for the disk's, else DamagedChronicleError."""
    try:
        yield
    except sqlite3.Error as problem:
        if str(getattr(problem, "sqlite_errorname", "")).startswith(FULL):
            raise NotWrittenError(f"The database cannot be written ({problem}).", where=str(path)) from None
        if not isinstance(problem, sqlite3.DatabaseError):
            raise
        raise DamagedChronicleError(
            f"The database cannot be read ({problem}).", where=str(path), remedy=WAY_BACK.format(path.name)
        ) from None


def _check(db: sqlite3.Connection, path: Path, *, write: bool) -> None:
    made = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone()
    if not made and write and not db.execute("SELECT 1 FROM sqlite_master").fetchone():
        return
    found = made and db.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
    if not found or found[0] != FORMAT:
        raise OtherVersionError(
            f"The database has format {found[0] if found else 'none'}, this version reads {FORMAT}.",
            where=str(path),
            remedy=WAY_BACK.format(path.name),
        )


def prepare(db: sqlite3.Connection) -> None:
    """Make the tables where there are none. Within the caller's transaction."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
        return
    for statement in script().split(";\n"):
        if statement.strip():
            db.execute(statement)
    db.execute("INSERT INTO meta VALUES ('format', ?)", (FORMAT,))


def script() -> str:
    """The tables, as SQL with what each column holds."""
    return files("didar.store").joinpath("schema.sql").read_text(encoding="utf-8")


def add_parts(db: sqlite3.Connection, folder: Path) -> int:
    """Bring the reports of parts not yet in the database into it; how many came. All of them come anew where a part
    that the database has is another than it was, or where more has come beside a report it has. Raises
    DamagedChronicleError where a part it was built from is gone: the database has the only copy then.
    """
    there = {name: parts.digest(folder, name) for name in parts.names(folder)}
    here = dict(db.execute("SELECT substr(name, 6), value FROM meta WHERE name LIKE 'part:%'"))
    if there == here:
        return 0
    if gone := sorted(here.keys() - there):
        raise DamagedChronicleError(
            f"Readings are gone that the database was built from ({len(gone)}: {gone[0]}).",
            where=str(folder),
            remedy="Put them back from a copy, or remove chronicle.sqlite to go on without them.",
        )
    best = _best_variants(folder, there)
    stale = any(there[name] != digest for name, digest in here.items())
    if stale or any(best[key] != variant for key, variant in db.execute("SELECT key, variant FROM report")):
        _empty(db)
        here = {}
    came = 0
    for name in sorted(there.keys() - here):
        came += sum(_add(db, row) for row in parts.read(folder, name) if best[row["key"]] == row["variant"])
        db.execute("INSERT INTO meta VALUES (?, ?)", (f"part:{name}", there[name]))
    _settle_ids(db)
    return came


def note_engine(db: sqlite3.Connection, engine: str) -> None:
    """Write down what did the work, where it was another engine than plain processes."""
    db.execute("DELETE FROM meta WHERE name = 'engine'")
    if engine:
        db.execute("INSERT INTO meta VALUES ('engine', ?)", (engine,))


def _best_variants(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Of each report's key, the variant that the chronicle goes by."""
    best: dict[str, str] = {}
    for name in names:
        for row in parts.read(folder, name, ("key", "variant")):
            key, variant = row["key"], row["variant"]
            best[key] = min(best.get(key, variant), variant)
    return best


def _empty(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM report")
    db.execute("INSERT INTO report_text (report_text) VALUES ('delete-all')")
    db.execute("DELETE FROM meta WHERE name LIKE 'part:%'")


def _add(db: sqlite3.Connection, row: Mapping[str, object]) -> bool:
    reading = _reading.decode(bytes(row["reading"]))  # type: ignore[call-overload]
    text, info = str(row["text"]), reading.report
    cursor = db.execute(
        "INSERT OR IGNORE INTO report (key, variant, given, id, lang, outlet, published, source, passed_over, failed,"
        " made_with, text, reading, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row["key"], row["variant"], row["id"], row["key"], info.lang, info.outlet, info.published, row["source"],
            info.passed_over, any(note.code == "stage.failed" for note in info.notes), row["made_with"], text,
            row["reading"], row["sketch"],
        ),
    )  # fmt: skip
    if not cursor.rowcount:
        return False
    named_there = " ".join(person_word(person.id) for person in reading.people)
    db.execute(
        "INSERT INTO report_text (rowid, words, people) VALUES (?, ?, ?)",
        (cursor.lastrowid, indexed(text, info.lang), named_there),
    )
    return True


def _settle_ids(db: sqlite3.Connection) -> None:
    """Give every report its id: the one it came with, or ``id#2`` for another text under it, in order of key."""
    taken = {given for (given,) in db.execute("SELECT DISTINCT given FROM report")}
    db.execute("UPDATE report SET id = '\n' || key")
    rows = db.execute("SELECT given, key FROM report ORDER BY given, key").fetchall()
    before, count = None, 0
    for given, key in rows:
        count = count + 1 if given == before else 1
        name = given if count == 1 else f"{given}#{count}"
        while count > 1 and name in taken:
            count += 1
            name = f"{given}#{count}"
        before = given
        db.execute("UPDATE report SET id = ? WHERE key = ?", (name, key))


def readings(db: sqlite3.Connection, people: Mapping[str, str] | None = None) -> Iterator[tuple[Reading, str]]:
    """Every report's reading, under the report's id in the chronicle, with its text; ``people`` are those merged."""
    rows = db.execute("SELECT id, given, reading, text FROM report WHERE passed_over IS NULL ORDER BY id")
    for name, given, blob, text in rows:
        yield _known_as(_reading.decode(blob), name, given, people or {}), text


def _known_as(reading: Reading, name: str, given: str, people: Mapping[str, str]) -> Reading:
    if name != given:
        message = f"Another text came under the id {given} too."
        reading.report.id = name
        reading.report.notes.append(Note("input.id_taken", message))
    return renamed(reading, people)


def shelf(db: sqlite3.Connection, people: Mapping[str, str] | None = None) -> Callable[[str], Shelved]:
    """A way to take a report's reading, text and sketch by its id. KeyError for no such report."""

    @lru_cache(maxsize=KEPT_READINGS)
    def take(report: str) -> Shelved:
        row = db.execute("SELECT given, reading, text, sketch FROM report WHERE id = ?", (report,)).fetchone()
        if row is None:
            raise KeyError(report)
        given, blob, text, packed = row
        return Shelved(_known_as(_reading.decode(blob), report, given, people or {}), text, Sketch.unpack(packed))

    return take


def event_lines(db: sqlite3.Connection) -> Iterator[bytes]:
    """Every event's record as JSON, in order of first day (undated ones last) and id."""
    for (record,) in db.execute("SELECT record FROM event ORDER BY first_day IS NULL, first_day, id"):
        yield record


def ruled(db: sqlite3.Connection) -> Rulings:
    """The decisions in force when the database was built."""
    return rulings([_decision.decode(record) for (record,) in db.execute("SELECT record FROM decision ORDER BY n")])


class Tally(NamedTuple):
    """How many reports are alike in what made their readings, whether a stage failed, why passed over, and language."""

    made_with: str
    passed_over: str | None
    failed: bool
    lang: str | None
    reports: int


def tallies(db: sqlite3.Connection) -> Iterator[Tally]:
    """All reports, counted."""
    columns = "made_with, passed_over, failed, lang"
    for row in db.execute(f"SELECT {columns}, count(*) FROM report GROUP BY {columns} ORDER BY {columns}"):
        yield Tally(*row)
