"""Builds a chronicle: reads what is new, keeps it, and puts the events of all reports together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from didar.errors import InputError
from didar.model.reading import Reading
from didar.model.report import Report
from didar.reconcile.copies import sketch
from didar.reconcile.run import reconcile
from didar.runners.local import Admitted, read_all
from didar.store import database, parts
from didar.store.folder import Folder, make
from didar.store.lock import writing

BATCH = 1000
"""Reports of one part: what a killed run loses at most."""

_encoder = msgspec.json.Encoder()


class Built(Struct):
    """What a build did: reports read now, of them passed over, refused, seen before; and what the chronicle holds."""

    read: int = 0
    passed_over: int = 0
    refused: int = 0
    seen_before: int = 0
    reports: int = 0
    events: int = 0


class Watch:
    """What happens on the way, for whoever shows it. Every method does nothing here."""

    def refused(self, problem: InputError) -> None:
        """Something given is no report."""

    def read(self, row: parts.Row) -> None:
        """A report was read."""

    def waiting(self) -> None:
        """Another build holds the chronicle."""

    def reconciling(self, reports: int) -> None:
        """All reading is done; now the events are put together."""


def build(items: Iterable[Report | InputError], into: Path, *, jobs: int = 1, watch: Watch | None = None) -> Built:
    """Read reports into a chronicle, made if it is not there. The same reports give the same chronicle in any order,
    at once or in several builds. Raises ChronicleError.
    """
    watch = watch or Watch()
    folder = make(into)
    done = Built()
    with writing(folder.path, watch.waiting):
        parts.sweep(folder.readings)
        _keep_new(items, folder, done, jobs, watch)
        watch.reconciling(done.read)
        refresh(folder, done)
    return done


def refresh(folder: Folder, done: Built | None = None) -> Built:
    """Bring the database up to what the parts and decisions say. The caller holds the lock."""
    done = done or Built()
    db = database.connect(folder.database, write=True)
    try:
        db.execute("BEGIN IMMEDIATE")
        database.prepare(db)
        database.add_parts(db, folder.readings)
        done.events = database.write_events(db, reconcile(database.readings(db), database.shelf(db)))
        done.reports = db.execute("SELECT count(*) FROM report").fetchone()[0]
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    finally:
        db.close()
    return done


def _keep_new(items: Iterable[Report | InputError], folder: Folder, done: Built, jobs: int, watch: Watch) -> None:
    seen = {row["key"] for name in parts.names(folder.readings) for row in parts.read(folder.readings, name, ("key",))}
    batch: list[parts.Row] = []
    for item in read_all(items, row_of, jobs, admit=lambda given: _unseen(given, seen, done)):
        if isinstance(item, InputError):
            done.refused += 1
            watch.refused(item)
            continue
        row, passed_over = item
        done.read += 1
        done.passed_over += passed_over
        watch.read(row)
        batch.append(row)
        if len(batch) >= BATCH:
            parts.write(folder.readings, batch)
            batch.clear()
    if batch:
        parts.write(folder.readings, batch)


def _unseen(items: Iterable[Report | InputError], seen: set[str], done: Built) -> Iterator[Admitted | InputError]:
    for item in items:
        if isinstance(item, InputError):
            yield item
            continue
        key = parts.key_of(item.id, item.text)
        if key in seen:
            done.seen_before += 1
            continue
        seen.add(key)
        yield item, False


def row_of(reading: Reading, report: Report) -> tuple[parts.Row, bool]:
    """The row a part keeps of a report, and whether it was passed over."""
    info = reading.report
    row = parts.Row(
        key=parts.key_of(report.id, report.text),
        id=report.id,
        lang=info.lang,
        outlet=info.outlet,
        published=info.published,
        source=info.source,
        made_with=" ".join((reading.made_with.didar, reading.made_with.tables, reading.made_with.models)),
        text=report.text,
        reading=_encoder.encode(reading),
        sketch=sketch(report.text).pack(),
    )
    return row, info.passed_over is not None
