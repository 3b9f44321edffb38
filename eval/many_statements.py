"""A chronicle's database of a million statements, made of the example reports' own, and how fast it answers.

The examples are copied again and again: reports with three words in ten made up, events with ids, days and people of
their own. So records, texts and indexes are as large as real ones, and all that is added is fiction.
"""

from __future__ import annotations

import random
import re
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import msgspec
from msgspec.structs import replace

from didar.model.chronicle import EventRecord, JoinedStatement
from didar.model.days import iso
from didar.model.report import Report
from didar.reconcile.assemble import Shelved
from didar.runners.build import build
from didar.sources.files import open_inputs
from didar.store import database, events, questions
from didar.store.words import indexed, person_word

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
PEOPLE, WORDS = 20_000, 50_000
"""How many people and words are made up."""
SHARED = 10
"""Copies of the events that share one copy of the reports."""
ASKED = 200
"""Questions of each kind."""
FIRST_DAY, DAYS = 730_000, 9_000
LIMIT_MS = 20.0

_LETTERS = "بتجدرسصطعفقكلمنهو"
_WORD = re.compile(r"\w{4,}")


def made_word(number: int, length: int = 6) -> str:
    """A made-up word of letters that Persian and Arabic share."""
    letters = []
    for place in range(length):
        number, rest = divmod(number + 31 * place, len(_LETTERS))
        letters.append(_LETTERS[rest])
    return "".join(letters)


def person(number: int) -> str:
    """The id of a made-up person."""
    return f"p-made-{number}"


def another(report: Report, number: int) -> Report:
    """A report like another, of another day and with three words in ten made up."""
    day = iso(FIRST_DAY + number * 37 % DAYS)
    return replace(report, id=f"{report.id}-{number}", published=day, text=_changed(report.text, random.Random(number)))


def _changed(text: str, chance: random.Random) -> str:
    """A text with three words in ten made up, each of its old length, so that spans hold."""

    def perhaps(word: re.Match[str]) -> str:
        return word[0] if chance.random() > 0.3 else made_word(int(WORDS * chance.random() ** 2), len(word[0]))

    return _WORD.sub(perhaps, text)


def make(folder: Path, statements: int) -> Path:
    """A database of so many statements in a folder, made if it is not there yet; its path."""
    whole = folder / f"statements-{statements}-{database.FORMAT}.sqlite"
    if whole.exists():
        return whole
    build(open_inputs([str(EXAMPLES)]), folder / "examples")
    begun = folder / "begun.sqlite"
    begun.unlink(missing_ok=True)
    examples = sqlite3.connect(folder / "examples" / "chronicle.sqlite")
    with closing(examples), closing(database.connect(begun, write=True)) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN")
        database.prepare(db)
        _Copies(examples, db).write(statements)
        db.execute("COMMIT")
        db.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    begun.replace(whole)
    return whole


class _Copies:
    """Copies of the events and reports of one chronicle, written into another's database."""

    def __init__(self, given: sqlite3.Connection, db: sqlite3.Connection) -> None:
        take = database.shelf(given)
        self._db = db
        self._chance = random.Random(7)
        self._records = [msgspec.json.decode(line, type=EventRecord) for line in database.event_lines(given)]
        self._reports = {told.id: take(told.id) for record in self._records for told in record.reports}
        self._shelf: dict[str, Shelved] = {}

    def write(self, statements: int) -> None:
        """Write people, and copies until there are so many statements."""
        names = {n: f"{made_word(n)} {made_word(n * 7 + 1, 8)}" for n in range(PEOPLE)}
        people = [(person(n), msgspec.json.encode({"fa": name}).decode(), None, 1) for n, name in names.items()]
        self._db.executemany("INSERT INTO person VALUES (?, ?, ?, ?)", people)
        self._db.executemany("INSERT INTO alias VALUES (?, ?, 0)", [(name, person(n)) for n, name in names.items()])
        copies = -(-statements // sum(len(record.statements) for record in self._records))
        for number in range(copies):
            if number % SHARED == 0:
                self._write_reports(number)
            events.write_events(self._db, self._events(number), self._shelf.__getitem__)

    def _write_reports(self, number: int) -> None:
        self._shelf = {}
        for name, one in self._reports.items():
            text = _changed(one.text, self._chance)
            copy, lang = f"{name}-{number}", one.reading.report.lang
            self._shelf[copy] = replace(one, text=text)
            row = self._db.execute(
                "INSERT INTO report (key, variant, given, id, lang, failed, made_with, text, reading, sketch)"
                " VALUES (?1, '', ?1, ?1, ?, 0, '', ?, ?, '')",
                (copy, lang, text, msgspec.json.encode(one.reading)),
            )
            words = (row.lastrowid, indexed(text, lang), " ".join(person_word(p.id) for p in one.reading.people))
            self._db.execute("INSERT INTO report_text (rowid, words, people) VALUES (?, ?, ?)", words)

    def _events(self, number: int) -> Iterator[EventRecord]:
        shared = number - number % SHARED
        for record in self._records:
            who = person(int(PEOPLE * self._chance.random() ** 3))
            day = iso(FIRST_DAY + self._chance.randrange(DAYS))
            reports = [replace(told, id=f"{told.id}-{shared}") for told in record.reports]
            said = [_said_by(who, one, number, shared) for one in record.statements]
            actors = [who, *record.actors[1:]]
            yield replace(
                record,
                id=f"{record.id}-{number}",
                replaces=[],
                date=day,
                reports=reports,
                statements=said,
                actors=actors,
            )


def _said_by(who: str, one: JoinedStatement, number: int, shared: int) -> JoinedStatement:
    said = [replace(wording, report=f"{wording.report}-{shared}") for wording in one.said]
    return replace(one, id=f"{one.id}-{number}", speaker=who, said=said)


def ask(path: Path) -> Iterator[str]:
    """Ask all kinds of questions; a line for each kind: median and 95th of a hundred times, in milliseconds."""
    chance = random.Random(11)
    with database.reading(path) as db:
        counts = [db.execute(f"SELECT max(n) FROM {table}").fetchone()[0] for table in ("event", "report", "statement")]
        ids = [
            db.execute("SELECT id FROM event WHERE n = ?", (chance.randint(1, counts[0]),)).fetchone()[0]
            for _ in range(ASKED)
        ]
        people = [int(PEOPLE * chance.random() ** 3) for _ in range(ASKED)]
        words = [made_word(int(WORDS * chance.random() ** 2)) for _ in range(ASKED)]
        said = db.execute(
            "SELECT substr(text, first + 1, last - first) FROM wording JOIN report ON id = report LIMIT 60"
        )
        often = [word for (text,) in said for word in _WORD.findall(text)]
        yield "look-ups in {:,} events, {:,} reports, {:,} statements".format(*counts)
        kinds: dict[str, list[Callable[[], object]]] = {
            "an event by id": [lambda one=one: questions.event(db, one) for one in ids],
            "a person's events": [lambda n=n: questions.events_of(db, person(n)) for n in people],
            "a person's statements": [lambda n=n: questions.statements_of(db, person(n)) for n in people],
            "statements with a rare word": [lambda w=w: questions.search_statements(db, w) for w in words],
            "statements with a common word": [lambda w=w: questions.search_statements(db, w) for w in often[:ASKED]],
            "statements with two words": [
                lambda a=a, b=b: questions.search_statements(db, f"{a} {b}") for a, b in pairwise(often[:ASKED])
            ],
            "words that nobody said": [lambda w=w: questions.search_statements(db, w + w) for w in words],
            "reports with a common word": [lambda w=w: questions.search_reports(db, w) for w in often[:ASKED]],
        }
        for kind, asked in kinds.items():
            yield _timed(kind, asked)


def _timed(kind: str, asked: list[Callable[[], object]]) -> str:
    asked[0]()
    spent = []
    for question in asked:
        start = time.perf_counter()
        question()
        spent.append(1e3 * (time.perf_counter() - start))
    spent.sort()
    median, late = spent[len(spent) // 2], spent[len(spent) * 95 // 100]
    over = "" if late < LIMIT_MS else f"   OVER the limit of {LIMIT_MS:g} ms"
    return f"  {kind:30} median {median:7.2f} ms   95 of 100 within {late:7.2f} ms{over}"
