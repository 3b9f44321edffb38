"""The only room that knows the database: one SQLite file built from the parts and the decisions.

Everything is written in one transaction, so readers see the old chronicle until the new one is whole, and a killed run
leaves the old one. The file can be removed at any time; the next build makes it again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import msgspec

from didar.errors import DamagedChronicleError, OtherVersionError
from didar.model.chronicle import EventRecord
from didar.model.days import FIRST, LAST, days
from didar.model.reading import Note, Reading
from didar.reconcile.assemble import Shelved
from didar.reconcile.copies import Sketch
from didar.store import parts
from didar.text.fold import fold

FORMAT = "1"
"""Version of the tables; another version's file is built again."""
KEPT_READINGS = 2048
"""Decoded readings kept at hand while events are put together."""

_reading = msgspec.json.Decoder(Reading)
_encoder = msgspec.json.Encoder()


def connect(path: Path, *, write: bool = False) -> sqlite3.Connection:
    """Open the database; DamagedChronicleError for a file that is none, OtherVersionError for another format's."""
    try:
        if write:
            db = sqlite3.connect(path, isolation_level=None, timeout=60)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
        else:
            db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=60)
        _check(db, write=write)
    except sqlite3.DatabaseError as problem:
        raise DamagedChronicleError(
            f"The database cannot be read ({problem}).",
            where=str(path),
            remedy="Remove the file and run 'didar build --into' on the folder: it is made again from the readings.",
        ) from None
    return db


def _check(db: sqlite3.Connection, *, write: bool) -> None:
    made = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone()
    if not made and write:
        return
    found = made and db.execute("SELECT value FROM meta WHERE name = 'format'").fetchone()
    if not found or found[0] != FORMAT:
        raise OtherVersionError(f"The database has format {found[0] if found else 'none'}, not {FORMAT}.")


def prepare(db: sqlite3.Connection) -> None:
    """Make the tables where there are none. Within the caller's transaction."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
        return
    script = files("didar.store").joinpath("schema.sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)
    db.execute("INSERT INTO meta VALUES ('format', ?)", (FORMAT,))


def add_parts(db: sqlite3.Connection, folder: Path) -> int:
    """Bring the reports of parts not yet in the database into it; how many came."""
    here = {name for (name,) in db.execute("SELECT substr(name, 6) FROM meta WHERE name LIKE 'part:%'")}
    came = 0
    for name in parts.names(folder):
        if name not in here:
            came += sum(_add(db, row) for row in parts.read(folder, name))
            db.execute("INSERT INTO meta VALUES (?, '')", (f"part:{name}",))
    if came:
        _settle_ids(db)
    return came


def _add(db: sqlite3.Connection, row: dict[str, object]) -> bool:
    reading = _reading.decode(bytes(row["reading"]))  # type: ignore[call-overload]
    text = str(row["text"])
    cursor = db.execute(
        "INSERT OR IGNORE INTO report (key, given, id, lang, outlet, published, source, passed_over, made_with, text,"
        " reading, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row["key"], row["id"], row["key"], reading.report.lang, reading.report.outlet, reading.report.published,
            row["source"], reading.report.passed_over, row["made_with"], text, row["reading"], row["sketch"],
        ),
    )  # fmt: skip
    if not cursor.rowcount:
        return False
    db.execute("INSERT INTO report_text (rowid, folded) VALUES (?, ?)", (cursor.lastrowid, folded(text)))
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


def folded(text: str) -> str:
    """What is searched: the folded words of a text, half-spaces closed."""
    return " ".join(fold(word) for word in text.replace("\u200c", "").split())


def readings(db: sqlite3.Connection) -> Iterator[tuple[Reading, str]]:
    """Every report's reading, under the report's id in the chronicle, with its text."""
    rows = db.execute("SELECT id, given, reading, text FROM report WHERE passed_over IS NULL ORDER BY id")
    for name, given, blob, text in rows:
        yield _named(_reading.decode(blob), name, given), text


def _named(reading: Reading, name: str, given: str) -> Reading:
    if name != given:
        message = f"Another text came under the id {given} too."
        reading.report.id = name
        reading.report.notes.append(Note("input.id_taken", message))
    return reading


def shelf(db: sqlite3.Connection) -> Callable[[str], Shelved]:
    """A way to take a report's reading, text and sketch by its id. KeyError for no such report."""

    @lru_cache(maxsize=KEPT_READINGS)
    def take(report: str) -> Shelved:
        row = db.execute("SELECT given, reading, text, sketch FROM report WHERE id = ?", (report,)).fetchone()
        if row is None:
            raise KeyError(report)
        given, reading, text, packed = row
        return Shelved(_named(_reading.decode(reading), report, given), text, Sketch.unpack(packed))

    return take


def write_events(db: sqlite3.Connection, records: Iterable[EventRecord]) -> int:
    """Put events in place of those that are there; how many. Within the caller's transaction."""
    for table in ("event", "redirect", "telling", "party", "statement"):
        db.execute(f"DELETE FROM {table}")
    db.execute("INSERT INTO statement_text (statement_text) VALUES ('delete-all')")
    count = 0
    for record in records:
        _write_event(db, record)
        count += 1
    return count


def _write_event(db: sqlite3.Connection, record: EventRecord) -> None:
    run = days(record.date)
    first, last = (None if d in (FIRST, LAST) else d for d in run) if run else (None, None)
    db.execute(
        "INSERT INTO event (id, type, status, date, place, first_day, last_day, independent, disputed, record)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            record.id, record.type, record.status, record.date, record.place, first, last,
            record.independent, bool(record.disagreements), _encoder.encode(record),
        ),
    )  # fmt: skip
    db.executemany("INSERT OR IGNORE INTO redirect VALUES (?, ?)", [(old, record.id) for old in record.replaces])
    tellings = [(record.id, t.id, t.event, t.status, t.copy_of) for t in record.reports]
    db.executemany("INSERT INTO telling VALUES (?, ?, ?, ?, ?)", tellings)
    sides = [(who, record.id, side) for side in ("actor", "recipient") for who in getattr(record, side + "s")]
    db.executemany("INSERT OR IGNORE INTO party VALUES (?, ?, ?)", sides)
    for said in record.statements:
        db.execute(
            "INSERT INTO statement (id, event, speaker, plover, record) VALUES (?, ?, ?, ?, ?)",
            (said.id, record.id, said.speaker, said.plover, _encoder.encode(said)),
        )


def event_lines(db: sqlite3.Connection) -> Iterator[bytes]:
    """Every event's record as JSON, in order of first day (undated ones last) and id."""
    for (record,) in db.execute("SELECT record FROM event ORDER BY first_day IS NULL, first_day, id"):
        yield record


def keys(db: sqlite3.Connection) -> set[str]:
    """Keys of all reports in the database."""
    return {key for (key,) in db.execute("SELECT key FROM report")}
