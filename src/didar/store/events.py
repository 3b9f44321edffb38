"""Writes what reconciling found into the database, in place of what was there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from didar.knowledge import offices, people
from didar.model.chronicle import Doubt, EventRecord, JoinedStatement
from didar.model.days import FIRST, LAST, days
from didar.model.decision import Decision
from didar.model.reading import Person, Reading
from didar.reconcile.assemble import Shelved
from didar.reconcile.decisions import Rulings
from didar.store.words import indexed, person_word
from didar.text.fold import fold

TABLES = ("event", "redirect", "telling", "party", "state_pair", "person", "alias", "statement", "wording", "doubt")
"""Tables written anew by each build."""

_encode = msgspec.json.Encoder().encode


def clear(db: sqlite3.Connection) -> None:
    """Take out all that reconciling wrote before. Within the caller's transaction."""
    for table in (*TABLES, "decision"):
        db.execute(f"DELETE FROM {table}")
    db.execute("INSERT INTO statement_text (statement_text) VALUES ('delete-all')")


def write_events(db: sqlite3.Connection, records: Iterable[EventRecord], shelved: Callable[[str], Shelved]) -> int:
    """Write events with their statements and parties; how many. ``shelved`` gives a report by its id."""
    count = 0
    for record in records:
        shelf = {told.id: shelved(told.id) for told in record.reports}
        day = _write_event(db, record)
        _write_parties(db, record, [one.reading for one in shelf.values()], day)
        for said in record.statements:
            _write_statement(db, record.id, said, day, shelf)
        count += 1
    return count


def _write_event(db: sqlite3.Connection, record: EventRecord) -> int | None:
    run = days(record.date)
    first, last = (None if d in (FIRST, LAST) else d for d in run) if run else (None, None)
    db.execute(
        "INSERT INTO event (id, type, status, date, place, first_day, last_day, independent, disputed, record)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            record.id, record.type, record.status, record.date, record.place, first, last,
            record.independent, bool(record.disagreements), _encode(record),
        ),
    )  # fmt: skip
    db.executemany("INSERT OR IGNORE INTO redirect VALUES (?, ?)", [(old, record.id) for old in record.replaces])
    tellings = [(record.id, t.id, t.event, t.status, t.copy_of) for t in record.reports]
    db.executemany("INSERT INTO telling VALUES (?, ?, ?, ?, ?)", tellings)
    return first


def _write_parties(db: sqlite3.Connection, record: EventRecord, readings: Sequence[Reading], day: int | None) -> None:
    sides = [(who, day, record.id, side) for side in ("actor", "recipient") for who in getattr(record, side + "s")]
    db.executemany("INSERT INTO party VALUES (?, ?, ?, ?)", sides)
    states = sorted({state for who, *_ in sides if (state := state_of(who, readings))})
    met = [(a, b, day, record.id) for a, b in combinations(states, 2)]
    db.executemany("INSERT INTO state_pair VALUES (?, ?, ?, ?)", met)


def state_of(who: str, readings: Iterable[Reading]) -> str | None:
    """The state a party belongs to (alpha-3), by the offices its reports give it, else by the knowledge."""
    if len(who) == 3 and who.isalpha() and who.isupper():
        return who
    for reading in readings:
        for person in reading.people:
            if person.id == who:
                held = (office.state for office in person.offices)
                if state := next((s for s in held if s and len(s) == 3), None):
                    return state
        if state := next((o.state for o in reading.organizations if o.id == who and o.state), None):
            return state
    if not people.is_known(who):
        return None
    return next((spell.state for spell in offices.spells_of(who) if len(spell.state) == 3), None)


def _write_statement(
    db: sqlite3.Connection, event: str, said: JoinedStatement, day: int | None, shelf: dict[str, Shelved]
) -> None:
    cursor = db.execute(
        "INSERT INTO statement (id, event, speaker, plover, day, record) VALUES (?, ?, ?, ?, ?, ?)",
        (said.id, event, said.speaker, said.plover, day, _encode(said)),
    )
    for wording in said.said:
        one = shelf[wording.report]
        first, last = wording.content
        row = db.execute(
            "INSERT INTO wording (statement, report, first, last, lang) VALUES (?, ?, ?, ?, ?)",
            (cursor.lastrowid, wording.report, first, last, wording.lang),
        )
        named = {p.id for p in one.reading.people if any(first <= m[0] < last for m in p.mentions)}
        who = " ".join(map(person_word, sorted(named | {said.speaker or ""})))
        db.execute(
            "INSERT INTO statement_text (rowid, words, people) VALUES (?, ?, ?)",
            (row.lastrowid, indexed(one.text[first:last], wording.lang), who),
        )


class People:
    """Who is named in the readings that pass by, in which merged people already count as one."""

    def __init__(self) -> None:
        self._names: dict[str, dict[str, str]] = {}
        self._reports: dict[str, int] = {}
        self._wikidata: dict[str, str | None] = {}

    def seen(self, readings: Iterable[tuple[Reading, str]]) -> Iterator[tuple[Reading, str]]:
        """The readings themselves, each looked at on its way."""
        for reading, text in readings:
            for person in reading.people:
                self._see(person)
            yield reading, text

    def _see(self, person: Person) -> None:
        known = self._names.setdefault(person.id, {})
        for lang, name in person.name.items():
            known.setdefault(lang, name)
        self._reports[person.id] = self._reports.get(person.id, 0) + 1
        self._wikidata[person.id] = self._wikidata.get(person.id) or person.wikidata

    def write(self, db: sqlite3.Connection, merged: Mapping[str, str]) -> None:
        """Write them, with the names and former ids they go by."""
        rows = [
            (who, _encode(names).decode(), self._wikidata[who], self._reports[who])
            for who, names in sorted(self._names.items())
        ]
        db.executemany("INSERT INTO person VALUES (?, ?, ?, ?)", rows)
        aliases = {(key, who, False) for who, names in self._names.items() for key in _aliases(names)}
        aliases |= {(old, new, True) for old, new in merged.items() if new in self._names}
        db.executemany("INSERT INTO alias VALUES (?, ?, ?)", sorted(aliases))


def _aliases(names: dict[str, str]) -> Iterator[str]:
    for name in names.values():
        words = name.split()
        yield fold(name)
        if len(words) > 1 and len(family := fold(words[-1])) > 2:
            yield family


def write_doubts(db: sqlite3.Connection, doubts: Iterable[Doubt], ruled: Rulings) -> None:
    """Write what is doubtful and not yet decided, in order of doubt."""
    looked_at = {frozenset(d.of) for d in ruled.pairs}
    left = [d for d in doubts if d.kind != "pair" or frozenset(d.of) not in looked_at]
    rows = [(d.margin, d.kind, d.of[0], d.of[1] if len(d.of) > 1 else None, _encode(d)) for d in left]
    rows.sort(key=lambda row: (row[0], row[1], row[2], row[4]))
    db.executemany("INSERT INTO doubt (margin, kind, first, second, record) VALUES (?, ?, ?, ?, ?)", rows)


def write_decisions(db: sqlite3.Connection, decisions: Sequence[Decision], ruled: Rulings) -> None:
    """Write the log, and what became of each decision: in force, undone, given way to another, or not found."""
    for decision in decisions:
        state, by = "in force", None
        if decision.id in ruled.undone:
            state, by = "undone", ruled.undone[decision.id].id
        elif decision.id in ruled.gave_way:
            state, by = "gave way", ruled.gave_way[decision.id].id
        elif not all(_is_there(db, name, decision.kind) for name in decision.of):
            state = "not found"
        row = (decision.id, state, by, _encode(decision))
        db.execute("INSERT INTO decision (id, state, by, record) VALUES (?, ?, ?, ?)", row)


def _is_there(db: sqlite3.Connection, name: str, kind: str) -> bool:
    if kind == "undo":
        return True
    people_, events = ("person WHERE id", "alias WHERE former AND key"), ("event WHERE id", "redirect WHERE old")
    tables = people_ if kind == "merge-people" else events
    return any(db.execute(f"SELECT 1 FROM {table} = ?", (name,)).fetchone() for table in tables)
