"""Reads a finished chronicle from end to end for the exports: every event, every report, every thing in order.

All within one snapshot, a batch in memory at a time; what must be put in order is put in order by the database.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby
from pathlib import Path

import msgspec
from msgspec import Struct

from didar.model.chronicle import EventRecord, JoinedStatement
from didar.model.reading import Reading
from didar.reconcile.decisions import renamed
from didar.store import database
from didar.store.folder import opened

KEPT_READINGS = 1024
"""Decoded readings kept at hand."""

_reading = msgspec.json.Decoder(Reading)
_event = msgspec.json.Decoder(EventRecord)
_statement = msgspec.json.Decoder(JoinedStatement)

Gathered = tuple[tuple[str, ...], Iterator[tuple[str, bytes]]]
"""A key, and in order of report the report and what it gave under that key."""


class Kept(Struct, frozen=True, gc=False):
    """A report as the chronicle keeps it.

    ``address`` is where it is on the web, None for one that came without; the file it came in is this machine's affair
    and no part of an export. ``key`` is the digest of its id and text.
    """

    reading: Reading
    text: str
    address: str | None
    key: str


class Chronicle:
    """A chronicle open for reading, as it was when it was opened. After `choose` only what was chosen is there."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._merged = database.ruled(db).people
        self._chosen = False
        self._gathered = 0
        self.kept = lru_cache(maxsize=KEPT_READINGS)(self._kept)

    def choose(self, keep: Callable[[EventRecord], bool]) -> None:
        """Leave out the events that ``keep`` refuses, and the reports that tell none of those left."""
        self._db.execute("CREATE TEMP TABLE chosen (event TEXT PRIMARY KEY) WITHOUT ROWID")
        self._db.execute("CREATE TEMP TABLE telling_it (report TEXT PRIMARY KEY) WITHOUT ROWID")
        self._db.executemany("INSERT INTO chosen VALUES (?)", ((e.id,) for e in self.events() if keep(e)))
        self._db.execute(
            "INSERT OR IGNORE INTO telling_it SELECT telling.report FROM telling JOIN chosen USING (event)"
        )
        self._chosen = True

    @property
    def whole(self) -> bool:
        """True as long as nothing was chosen."""
        return not self._chosen

    def _where(self, column: str, front: str = "WHERE") -> str:
        if not self._chosen:
            return ""
        chosen = "SELECT report FROM telling_it" if column.startswith("report") else "SELECT event FROM chosen"
        return f" {front} {column} IN ({chosen})"

    def event_lines(self) -> Iterator[bytes]:
        """Every event's record as JSON, in order of first day (undated ones last) and id."""
        order = "ORDER BY first_day IS NULL, first_day, id"
        for (record,) in self._db.execute(f"SELECT record FROM event{self._where('id')} {order}"):
            yield record

    def events(self) -> Iterator[EventRecord]:
        """Every event, in the same order."""
        return map(_event.decode, self.event_lines())

    def event(self, ident: str) -> EventRecord:
        """One event. KeyError for no such id."""
        row = self._db.execute("SELECT record FROM event WHERE id = ?", (ident,)).fetchone()
        if row is None:
            raise KeyError(ident)
        return _event.decode(row[0])

    def statements(self) -> Iterator[tuple[str | None, JoinedStatement]]:
        """Every statement with the event it was made at, in order of event and statement."""
        rows = f"SELECT event, record FROM statement{self._where('event')} ORDER BY event, id, record"
        for event, record in self._db.execute(rows):
            yield event, _statement.decode(record)

    def reports(self) -> Iterator[Kept]:
        """Every report, those passed over too, in order of id."""
        for (name,) in self._db.execute(f"SELECT id FROM report{self._where('report.id')} ORDER BY id"):
            yield self._kept(name)

    def _kept(self, report: str) -> Kept:
        """One report by its id. KeyError for no such id."""
        row = self._db.execute("SELECT reading, text, source, key FROM report WHERE id = ?", (report,)).fetchone()
        if row is None:
            raise KeyError(report)
        reading = _reading.decode(row[0])
        reading.report.id = report
        address = row[2] if row[2] and row[2].startswith(("http://", "https://")) else None
        return Kept(renamed(reading, self._merged), row[1], address, row[3])

    def told_in(self, report: str) -> list[tuple[str, str, str | None]]:
        """The events a report tells, by its local ids: (local id, event, the report it copies there)."""
        rows = "SELECT local, event, copy_of FROM telling WHERE report = ?"
        return self._db.execute(f"{rows}{self._where('event', 'AND')} ORDER BY local, event", (report,)).fetchall()

    def events_of(self, who: str) -> list[str]:
        """Ids of the events somebody takes part in."""
        rows = f"SELECT DISTINCT event FROM party WHERE who = ?{self._where('event', 'AND')} ORDER BY event"
        return [event for (event,) in self._db.execute(rows, (who,))]

    def gather(self, items: Iterable[tuple[tuple[str, ...], str, bytes]]) -> Iterator[Gathered]:
        """Bring together what stands under one key: given are (key, report, content), in any order."""
        self._gathered += 1
        table = f"gathered_{self._gathered}"
        self._db.execute(f"CREATE TEMP TABLE {table} (key TEXT, report TEXT, content BLOB)")
        rows = ((msgspec.json.encode(key).decode(), report, content) for key, report, content in items)
        self._db.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)
        ordered = self._db.execute(f"SELECT key, report, content FROM {table} ORDER BY key, report, content")
        for name, group in groupby(ordered, key=lambda row: str(row[0])):
            yield tuple(msgspec.json.decode(name)), ((report, content) for _, report, content in group)

    def digest(self) -> tuple[int, str]:
        """How many reports there are, and sixteen hexadecimal digits of which: the same for the same set of reports."""
        count, whole = 0, blake2b(digest_size=8)
        for (key,) in self._db.execute(f"SELECT key FROM report{self._where('report.id')} ORDER BY key"):
            count += 1
            whole.update(key.encode())
        return count, whole.hexdigest()

    def versions(self) -> list[str]:
        """All versions its readings were made with: Didar's, and the digests of tables and models, in order."""
        rows = f"SELECT DISTINCT made_with FROM report{self._where('report.id')} ORDER BY made_with"
        return [made for (made,) in self._db.execute(rows)]


@contextmanager
def chronicle(path: Path) -> Iterator[Chronicle]:
    """A chronicle to export from. Raises ChronicleError."""
    with database.reading(opened(path).database) as db:
        yield Chronicle(db)
