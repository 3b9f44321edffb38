"""Builds a chronicle: reads what is new, keeps it, and puts the events of all reports together again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Protocol

import msgspec
from msgspec import Struct, field

from didar.errors import InputError
from didar.model.chronicle import Doubt
from didar.model.reading import MadeWith, Reading
from didar.model.report import Report
from didar.pipeline import made_with
from didar.reconcile.copies import sketch
from didar.reconcile.decisions import rulings
from didar.reconcile.hands import Hands
from didar.reconcile.run import reconcile
from didar.runners.local import Admitted, read_all
from didar.store import database, decisions, events, parts
from didar.store.folder import Folder, make
from didar.store.lock import writing

BATCH = 1000
"""Reports of one part: what a killed run loses at most."""

_encoder = msgspec.json.Encoder()


class Built(Struct):
    """What a build did: reports read now, of them passed over, read again, refused, seen before; and what the chronicle
    holds now: reports, of them passed over (by language), with a failed stage, read with other tables; and events.
    """

    read: int = 0
    passed_over: int = 0
    again: int = 0
    refused: int = 0
    seen_before: int = 0
    reports: int = 0
    held_passed_over: dict[str, int] = field(default_factory=dict)
    failed: int = 0
    other_tables: int = 0
    events: int = 0


class Watch:
    """What happens on the way, for whoever shows it. Every method does nothing here."""

    def refused(self, problem: InputError) -> None:
        """Something given is no report."""

    def read(self, row: parts.Row) -> None:
        """A report was read."""

    def working(self, engine: str) -> None:
        """Another engine than plain processes does the work."""

    def waiting(self) -> None:
        """Another build holds the chronicle."""

    def warned(self, message: str) -> None:
        """Something odd that does not stop the build."""

    def reconciling(self, built: Built) -> None:
        """All reading is done; now the events are put together."""


Kept = tuple[parts.Row, bool]
"""The row a part keeps of a report, and whether the report was passed over."""


class Engine(Protocol):
    """Where the work of a build is done."""

    hands: Hands

    def new(self, seen: set[str], done: Built) -> Iterator[Kept | InputError]:
        """What was given, read, in its order, but for what is among the names ``seen`` (key and variant), or comes
        twice: that is only counted.
        """
        ...

    def anew(self, reports: Iterable[Report]) -> Iterator[Kept | InputError]:
        """All of some reports, read."""
        ...


class Here:
    """An engine of plain processes of this machine, for what comes from ``items``."""

    def __init__(self, items: Iterable[Report | InputError], jobs: int = 1) -> None:
        self.hands = Hands()
        self._items = items
        self._jobs = jobs

    def new(self, seen: set[str], done: Built) -> Iterator[Kept | InputError]:
        """See `Engine`."""
        return read_all(self._items, row_of, self._jobs, admit=lambda given: unseen(given, seen, done))

    def anew(self, reports: Iterable[Report]) -> Iterator[Kept | InputError]:
        """See `Engine`."""
        return read_all(reports, row_of, self._jobs, admit=_all)


def build(
    items: Iterable[Report | InputError],
    into: Path,
    *,
    jobs: int = 1,
    again: bool = False,
    watch: Watch | None = None,
    engine: Engine | None = None,
) -> Built:
    """Read reports into a chronicle, made if it is not there. The same reports give the same chronicle in any order,
    at once or in several builds, and by any engine. ``again`` reads anew what the chronicle holds from other tables or
    models than today's. An ``engine`` given has its own input, and its own number of processes. Raises ChronicleError.
    """
    watch = watch or Watch()
    engine = engine or Here(items, jobs)
    folder = make(into)
    done = Built()
    if engine.hands.engine:
        watch.working(engine.hands.engine)
    with writing(folder.path, watch.waiting):
        parts.sweep(folder.readings)
        if again:
            _read_again(folder, done, engine, watch)
        _keep_new(folder, done, engine, watch)
        watch.reconciling(done)
        refresh(folder, done, watch, engine.hands)
    return done


def refresh(folder: Folder, done: Built | None = None, watch: Watch | None = None, hands: Hands | None = None) -> Built:
    """Bring the database up to what the parts and decisions say. The caller holds the lock."""
    done = done or Built()
    log = decisions.read(folder)
    if log.warning and watch:
        watch.warned(log.warning)
    ruled = rulings(log.decisions)
    with database.named(folder.database), closing(database.connect(folder.database, write=True)) as db:
        try:
            db.execute("BEGIN IMMEDIATE")
            database.prepare(db)
            database.add_parts(db, folder.readings)
            events.clear(db)
            people, doubtful = events.People(), list[Doubt]()
            shelved = database.shelf(db, ruled.people)
            passing = people.seen(database.readings(db, ruled.people))
            done.events = events.write_events(db, reconcile(passing, shelved, ruled, doubtful, hands), shelved)
            people.write(db, ruled.people)
            events.write_doubts(db, doubtful, ruled)
            events.write_decisions(db, log.decisions, ruled)
            database.note_engine(db, hands.engine if hands else "")
            _count(database.tallies(db), done)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
    return done


def _count(tallies: Iterable[database.Tally], done: Built) -> None:
    now, passed_over = today(), Counter[str]()
    done.reports = done.failed = done.other_tables = 0
    for tally in tallies:
        done.reports += tally.reports
        done.failed += tally.reports * tally.failed
        done.other_tables += tally.reports * (tally.made_with != now)
        if tally.passed_over:
            passed_over[tally.lang or "?"] += tally.reports
    done.held_passed_over = dict(sorted(passed_over.items()))


def today() -> str:
    """What readings of today are made with, as their rows have it."""
    return _in_words(made_with())


def _in_words(made: MadeWith) -> str:
    return f"{made.didar} {made.tables} {made.models}"


def _read_again(folder: Folder, done: Built, engine: Engine, watch: Watch) -> None:
    """Put parts in place of those with readings that other tables made; each at one stroke, so it can stop anywhere."""
    now = today()
    for name in parts.names(folder.readings):
        if all(row["made_with"] == now for row in parts.read(folder.readings, name, ("made_with",))):
            continue
        batch: list[parts.Row] = []
        reports = (parts.report_of(row) for row in parts.read(folder.readings, name))
        for item in engine.anew(reports):
            if isinstance(item, InputError):
                raise item
            done.again += 1
            watch.read(item[0])
            batch.append(item[0])
        parts.write(folder.readings, batch)


def _all(items: Iterable[Report | InputError]) -> Iterator[Admitted | InputError]:
    for item in items:
        yield item if isinstance(item, InputError) else (item, False)


def _keep_new(folder: Folder, done: Built, engine: Engine, watch: Watch) -> None:
    seen = {
        row["key"] + row["variant"]
        for name in parts.names(folder.readings)
        for row in parts.read(folder.readings, name, ("key", "variant"))
    }
    batch: list[parts.Row] = []
    for item in engine.new(seen, done):
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


def unseen(items: Iterable[Report | InputError], seen: set[str], done: Built) -> Iterator[Admitted | InputError]:
    """Reports that are not among the names ``seen``, which grow by them; the others are counted."""
    for item in items:
        if isinstance(item, InputError):
            yield item
            continue
        name = name_of(item)
        if name in seen:
            done.seen_before += 1
            continue
        seen.add(name)
        yield item, False


def name_of(report: Report) -> str:
    """What names a report and what came beside it: the key and variant of its row."""
    return parts.key_of(report.id, report.text) + parts.variant_of(parts.given_with(report))


def row_of(reading: Reading, report: Report) -> Kept:
    """The row a part keeps of a report, and whether it was passed over."""
    info, given = reading.report, parts.given_with(report)
    row = parts.Row(
        key=parts.key_of(report.id, report.text),
        variant=parts.variant_of(given),
        id=report.id,
        lang=info.lang,
        outlet=info.outlet,
        published=info.published,
        source=info.source,
        given=given,
        made_with=_in_words(reading.made_with),
        text=report.text,
        reading=_encoder.encode(reading),
        sketch=sketch(report.text, info.boilerplate).pack(),
    )
    return row, info.passed_over is not None
