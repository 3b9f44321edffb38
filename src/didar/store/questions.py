"""Look-ups in a finished chronicle: an event, somebody's events, those of two states or of a time, a search.

Every one goes by an index and takes no more than a page of rows, so its time does not grow with the chronicle.
Days are ordinals; a page begins behind the last row of the one before it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from itertools import chain

import msgspec
from msgspec import Struct

from didar.asking.people_asked import alike, by_name
from didar.asking.wording import languages
from didar.model.chronicle import Doubt, EventRecord, JoinedStatement
from didar.model.days import Days
from didar.model.decision import Decision
from didar.model.reading import Event, Reading
from didar.model.span import Span
from didar.store.words import asked, marks, person_word
from didar.text.fold import fold

PAGE = 50
"""Rows of one page."""
HITS = 20
"""Hits of a search that are shown."""
LOOKED_AT = 200
"""Hits of a search that are put in order of their day; of what stands in more, those that were written first."""
AROUND = 80
"""Characters shown on both sides of what was found."""

_event = msgspec.json.Decoder(EventRecord)
_statement = msgspec.json.Decoder(JoinedStatement)
_reading = msgspec.json.Decoder(Reading)
_doubt = msgspec.json.Decoder(Doubt)
_decision = msgspec.json.Decoder(Decision)
_names = msgspec.json.Decoder(dict[str, str])


class Hit(Struct, frozen=True):
    """A place that a search found: the report (and event, of a statement), its text, and the words found in it."""

    report: str
    lang: str | None
    published: str | None
    text: str
    within: Span
    marks: list[Span]
    event: str | None = None
    statement: str | None = None


class Found(Struct, frozen=True):
    """A report of the chronicle: id, language, outlet, stamp, and the text as it came."""

    id: str
    lang: str | None
    outlet: str | None
    published: str | None
    text: str


class Known(Struct, frozen=True):
    """Somebody named in the chronicle: the id, names by language, Wikidata id, and how many reports name him."""

    id: str
    name: dict[str, str]
    wikidata: str | None
    reports: int


class Side(Struct, frozen=True):
    """One report's telling of an event, with the report's reading and text."""

    report: str
    event: Event
    reading: Reading
    text: str


def event_id(db: sqlite3.Connection, name: str) -> str | None:
    """The event that an id leads to, old ones by their redirect; None for no such event."""
    row = db.execute(
        "SELECT id FROM event WHERE id = ?1 UNION SELECT new FROM redirect WHERE old = ?1", (name,)
    ).fetchone()
    return str(row[0]) if row else None


def event(db: sqlite3.Connection, name: str) -> EventRecord | None:
    """The event that an id leads to, or None."""
    row = db.execute("SELECT record FROM event WHERE id = ?", (event_id(db, name),)).fetchone()
    return _event.decode(row[0]) if row else None


def events_of(db: sqlite3.Connection, who: str, between: Days | None = None, page: int = 0) -> list[EventRecord]:
    """Events that a person, body or state took part in, by day (undated ones first), a page at a time."""
    return _events(db, "party WHERE who = ?", (_counts_as(db, who),), between, page)


def events_of_states(
    db: sqlite3.Connection, one: str, other: str, between: Days | None = None, page: int = 0
) -> list[EventRecord]:
    """Events in which two states met, themselves or by their people and bodies, by day, a page at a time."""
    return _events(db, "state_pair WHERE a = ? AND b = ?", sorted((one, other)), between, page)


def _events(
    db: sqlite3.Connection, rows: str, values: Sequence[str], between: Days | None, page: int
) -> list[EventRecord]:
    when, bounds = ("AND day BETWEEN ? AND ?", between) if between else ("", ())
    found = db.execute(
        f"SELECT record FROM (SELECT DISTINCT day, event FROM {rows} {when} ORDER BY day, event LIMIT ? OFFSET ?)"
        " JOIN event ON event.id = event ORDER BY day, id",
        (*values, *bounds, PAGE, page * PAGE),
    )
    return [_event.decode(record) for (record,) in found]


def events_between(db: sqlite3.Connection, first: int, last: int, page: int = 0) -> list[EventRecord]:
    """Events whose first day lies in a time, by day, a page at a time."""
    found = db.execute(
        "SELECT record FROM event WHERE first_day BETWEEN ? AND ? ORDER BY first_day, id LIMIT ? OFFSET ?",
        (first, last, PAGE, page * PAGE),
    )
    return [_event.decode(record) for (record,) in found]


def person(db: sqlite3.Connection, who: str) -> Known | None:
    """Somebody named in the chronicle by id, a former id too, or None."""
    row = db.execute("SELECT id, name, wikidata, reports FROM person WHERE id = ?", (_counts_as(db, who),)).fetchone()
    return Known(row[0], _names.decode(row[1]), row[2], row[3]) if row else None


def people_called(db: sqlite3.Connection, name: str, *, by_sound: bool = True) -> list[Known]:
    """People of the chronicle whom a name means, in any script, those named most often first.

    Where nobody is spelt so, those it sounds like (``by_sound``).
    """
    ids = [who for (who,) in db.execute("SELECT who FROM alias WHERE key = ?", (fold(name),))]
    for lang in languages(name):
        ids += [found.person for found in by_name(name, lang)]
    if by_sound and not ids:
        ids = [found.person for lang in languages(name) for found in alike(name, lang, lambda who: _is_named(db, who))]
    found = (person(db, who) for who in dict.fromkeys(ids))
    return sorted((one for one in found if one), key=lambda one: (-one.reports, one.id))


def _is_named(db: sqlite3.Connection, who: str) -> bool:
    return db.execute("SELECT 1 FROM person WHERE id = ?", (_counts_as(db, who),)).fetchone() is not None


def _counts_as(db: sqlite3.Connection, who: str) -> str:
    row = db.execute("SELECT who FROM alias WHERE key = ? AND former", (who,)).fetchone()
    return str(row[0]) if row else who


def statements_of(
    db: sqlite3.Connection, speaker: str, between: Days | None = None, page: int = 0
) -> list[JoinedStatement]:
    """What somebody said, by day of the event (undated ones first), a page at a time."""
    when = "AND day BETWEEN ? AND ?" if between else ""
    found = db.execute(
        f"SELECT record FROM statement WHERE speaker = ? {when} ORDER BY day, n LIMIT ? OFFSET ?",
        (_counts_as(db, speaker), *(between or ()), PAGE, page * PAGE),
    )
    return [_statement.decode(record) for (record,) in found]


def search_reports(db: sqlite3.Connection, question: str) -> list[Hit]:
    """Reports in which all words of a question stand, or somebody whom it names, in any spelling; the latest first."""
    return _by_words_or_sound(db, question, _report_hits)


def search_statements(db: sqlite3.Connection, question: str) -> list[Hit]:
    """Statements in which all words of a question stand, or somebody whom it names; the latest first."""
    return _by_words_or_sound(db, question, _statement_hits)


class _Wanted(Struct, frozen=True):
    """A question for the index, the stems it goes by, and the people it names."""

    match: str
    stems: frozenset[str]
    people: frozenset[str]

    def marks(self, text: str, lang: str | None, within: Span, reading: Reading) -> list[Span]:
        """Where a stretch of a text has what was asked for: its words, and mentions of the people."""
        first, last = within
        found = {(first + a, first + b) for a, b in marks(text[first:last], lang, self.stems)}
        named = (span for p in reading.people if p.id in self.people for span in p.mentions)
        return sorted(found.union(span for span in named if first <= span[0] and span[1] <= last))


def _by_words_or_sound(
    db: sqlite3.Connection, question: str, hits: Callable[[sqlite3.Connection, _Wanted], list[Hit]]
) -> list[Hit]:
    """Hits by words and names as they are spelt; where there are none, by what a name sounds like."""
    for by_sound in (False, True):
        wanted = _wanted(db, question, by_sound)
        if wanted.match and (found := hits(db, wanted)):
            return found
    return []


def _wanted(db: sqlite3.Connection, question: str, by_sound: bool) -> _Wanted:
    terms = asked(question)
    named = [one.id for one in people_called(db, question, by_sound=by_sound)]
    ids = {*named}
    for who in named:
        ids |= {old for (old,) in db.execute("SELECT key FROM alias WHERE who = ? AND former", (who,))}
    ways = [f'people : "{word}"' for who in sorted(ids) if (word := person_word(who))]
    if terms:
        ways.append(" AND ".join("words : (" + " OR ".join(f'"{s}"' for s in sorted(t)) + ")" for t in terms))
    return _Wanted(" OR ".join(f"({way})" for way in ways), frozenset(chain(*terms)), frozenset(ids))


def _report_hits(db: sqlite3.Connection, wanted: _Wanted) -> list[Hit]:
    rows = db.execute(
        "SELECT id, lang, published, text, reading FROM report WHERE n IN (SELECT n FROM report WHERE n IN"
        " (SELECT rowid FROM report_text WHERE report_text MATCH ? LIMIT ?) ORDER BY published DESC, id LIMIT ?)"
        " ORDER BY published DESC, id",
        (wanted.match, LOOKED_AT, HITS),
    )
    hits = []
    for report, lang, published, text, blob in rows:
        found = wanted.marks(text, lang, (0, len(text)), _reading.decode(blob))
        near = found[0] if found else (0, 0)
        within = (max(near[0] - AROUND, 0), min(near[1] + AROUND, len(text)))
        hits.append(Hit(report, lang, published, text, within, found))
    return hits


def _statement_hits(db: sqlite3.Connection, wanted: _Wanted) -> list[Hit]:
    rows = db.execute(
        "SELECT wording.report, wording.lang, published, text, reading, first, last, event, statement.id FROM wording"
        " JOIN statement ON statement.n = statement JOIN report ON report.id = wording.report WHERE wording.n IN"
        " (SELECT wording.n FROM wording JOIN statement ON statement.n = statement WHERE wording.n IN"
        " (SELECT rowid FROM statement_text WHERE statement_text MATCH ? LIMIT ?)"
        " ORDER BY day DESC, wording.report, first LIMIT ?) ORDER BY day DESC, wording.report, first",
        (wanted.match, LOOKED_AT, HITS),
    )
    hits = []
    for report, lang, published, text, blob, first, last, told, said in rows:
        found = wanted.marks(text, lang, (first, last), _reading.decode(blob))
        hits.append(Hit(report, lang, published, text, (first, last), found, told, said))
    return hits


def doubts(db: sqlite3.Connection, limit: int | None = None) -> list[Doubt]:
    """What a person should look at, in order of doubt."""
    rows = db.execute("SELECT record FROM doubt ORDER BY n LIMIT ?", (-1 if limit is None else limit,))
    return [_doubt.decode(record) for (record,) in rows]


def decisions(db: sqlite3.Connection) -> list[tuple[Decision, str, str | None]]:
    """The log as the database was built from it: each decision, what became of it, and by which other."""
    rows = db.execute("SELECT record, state, by FROM decision ORDER BY n")
    return [(_decision.decode(record), state, by) for record, state, by in rows]


def telling(db: sqlite3.Connection, report: str, local: str) -> Side | None:
    """One report's telling of an event by the event's id within the reading, or None."""
    row = db.execute("SELECT reading, text FROM report WHERE id = ?", (report,)).fetchone()
    if row is None:
        return None
    reading = _reading.decode(row[0])
    found = next((e for e in reading.events if e.id == local), None)
    return Side(report, found, reading, row[1]) if found else None


def report(db: sqlite3.Connection, name: str) -> Found | None:
    """A report of the chronicle by its id, or None."""
    columns = "id, lang, outlet, published, text"
    row = db.execute(f"SELECT {columns} FROM report WHERE id = ?", (name,)).fetchone()
    return Found(*row) if row else None
