"""From Wikidata's statements to tables of one's own: only what the tables in use do not say yet.

A row is written for a spell that is new, and for a known one whose end is new; it then has the known row's key, so that
it is laid over it. People known by their Wikidata id, or by name and office, keep their key; others get their id as
one. Nothing here asks the network or the clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import astuple, replace

from didar.errors import FolderTakenError
from didar.knowledge import offices, people, shapes, tables
from didar.knowledge.offices import Spell
from didar.knowledge.wikidata import Row
from didar.knowledge.wikidata_queries import is_item
from didar.model.days import FIRST, LAST, days
from didar.text.fold import fold

LANGS = ("en", "fa", "ar", "ru")
FILES = ("people.tsv", "offices.tsv")
_LENGTHS = {"9": 4, "10": 7, "11": 10}
"""Characters of a date that count, by Wikidata's code of precision: year, month, day."""
_SCRIPTS = {"en": r"[A-Za-zÀ-ɏḀ-ỿ]", "fa": r"[\u0600-\u06ff]", "ar": r"[\u0600-\u06ff]", "ru": r"[\u0400-\u04ff]"}
MOST_NAMES = 6
"""Names of a person that are kept in a language."""


class Statement(Struct, frozen=True, order=True):
    """One statement that a person (Wikidata id) held an office; dates are EDTF, empty where not stated."""

    office: str
    state: str
    start: str
    person: str
    end: str
    confidence: str


class Written(Struct, frozen=True):
    """Rows for tables of one's own, in the columns of the shipped tables, and how much was left out."""

    people: list[tuple[str, ...]]
    offices: list[Spell]
    undated: int
    unnamed: int


def edtf(value: str | None, precision: str | None) -> str:
    """A time value as EDTF to the year, month or day; empty for none, or one less precise or before the year 1000."""
    length = _LENGTHS.get(precision or "")
    text = (value or "")[:length] if length else ""
    return text if re.fullmatch(r"[1-9]\d{3}(-\d\d){0,2}", text) and days(text) else ""


def statement_of(row: Row, office: str, state: str) -> Statement | None:
    """A statement from a solution of `holders_of`; None where its person is no item.

    Confidence: high with a reference and a start to the day, medium with either, else low.
    """
    person = row.get("person", "")
    if not is_item(person):
        return None
    start = edtf(row.get("start"), row.get("startPrecision"))
    sure = (row.get("references", "0") != "0") + (len(start) == 10)
    end = edtf(row.get("end"), row.get("endPrecision"))
    return Statement(office, state, start, person, end, ("low", "medium", "high")[sure])


def names_by_person(rows: Iterable[Row]) -> dict[str, dict[str, list[str]]]:
    """Names by person and language, the label first; names in another script than their language's are left out."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in sorted(rows, key=lambda r: (r.get("person", ""), r.get("lang", ""), r.get("label") != "1")):
        lang, name = row.get("lang", ""), " ".join(row.get("name", "").replace("|", " ").split())
        if lang in LANGS and is_item(row.get("person", "")) and re.search(_SCRIPTS[lang], name):
            names = found.setdefault(row["person"], {}).setdefault(lang, [])
            if name not in names and len(names) < MOST_NAMES:
                names.append(name)
    return found


def write_up(statements: Iterable[Statement], names: dict[str, dict[str, list[str]]], day: str) -> Written:
    """The rows that statements add to the tables in use. ``day`` is the answer's (ISO 8601), part of the source."""
    source = f"wikidata-{day}" if day else "wikidata"
    listed = sorted(set(statements))
    keys = _keys(listed, names)
    dated = [s for s in listed if s.start and s.person in keys]
    spells = [_spell(s, keys[s.person], source) for s in _one_each(dated)]
    spells = [_still(spell, spells) for spell in spells]
    known = {p for spell in spells if (p := spell.person) and people.is_known(p)}
    fresh = [new for spell in spells if (new := _news(spell)) is not None]
    held = {spell.person for spell in fresh}
    rows = [
        _person_row(person, key, names[person], source)
        for person, key in sorted(keys.items())
        if key in held and key not in known
    ]
    closed = list(_closed(fresh, source))
    order = sorted({*fresh, *closed}, key=lambda s: (s.office, s.state, s.start, s.person))
    return Written(rows, order, sum(not s.start for s in listed), sum(s.person not in keys for s in listed))


def _keys(statements: list[Statement], names: dict[str, dict[str, list[str]]]) -> dict[str, str]:
    """Keys of people by Wikidata id; without a name in English there is none."""
    by_id = {row[1]: row[0] for row in tables.rows("people.tsv") if row[1]}
    by_name = {fold(row[2].partition("|")[0]): row[0] for row in tables.rows("people.tsv") if not row[1]}
    found: dict[str, str] = {}
    for s in statements:
        own = names.get(s.person, {}).get("en", [])
        known = by_id.get(s.person) or next((by_name[n] for n in map(fold, own) if _holds(by_name.get(n), s)), None)
        if known:
            found[s.person] = known
        elif own:
            found.setdefault(s.person, s.person.lower())
    return found


def _holds(person: str | None, s: Statement) -> bool:
    """True where the tables have a person in the office of a statement: then an equal name is the same person."""
    return any((spell.office, spell.state) == (s.office, s.state) for spell in offices.spells_of(person or ""))


def _spell(s: Statement, key: str, source: str) -> Spell:
    return Spell(key, s.office, s.state, "", "", s.start, s.end, source, s.confidence)


def _one_each(statements: list[Statement]) -> Iterator[Statement]:
    """One statement for each person, office and time: positions of several wordings tell the same spell."""
    last: dict[tuple[str, str, str], list[Statement]] = {}
    for s in statements:
        told = last.setdefault((s.person, s.office, s.state), [])
        if not any(_same_time(s.start, s.end, other.start, other.end) for other in told):
            told.append(s)
            yield s


def _same_time(start: str, end: str, other_start: str, other_end: str) -> bool:
    """True where two tellings of one person's time in one office overlap."""
    first, second = _extent(start, end), _extent(other_start, other_end)
    return first[0] <= second[1] and second[0] <= first[1]


def _extent(start: str, end: str) -> tuple[int, int]:
    return (days(start) or (FIRST, LAST))[0], (days(end) or (FIRST, LAST))[1]


def _still(spell: Spell, spells: list[Spell]) -> Spell:
    """A spell without an end lasts (``..``) unless another began in that office later."""
    if spell.end:
        return spell
    others = (s for s in spells if (s.office, s.state) == (spell.office, spell.state) and s.person != spell.person)
    return spell if any(s.start > spell.start for s in others) else replace(spell, end="..")


def _news(spell: Spell) -> Spell | None:
    """A spell as a row to lay over the tables: None where they say as much, the known row's key where it is known."""
    for known in offices.spells_of(spell.person):
        if (known.office, known.state) != (spell.office, spell.state):
            continue
        if not _same_time(known.start, known.end, spell.start, spell.end):
            continue
        if spell.end in ("", "..") or known.end not in ("", ".."):
            return None  # nothing new, or two sources differ about what is known: then the shipped one stays
        return replace(spell, to=known.to, body=known.body, start=known.start)
    return spell


def _closed(fresh: list[Spell], source: str) -> Iterator[Spell]:
    """Known spells that were still running, in offices of one holder, and end where a new one begins."""
    told = {(s.person, s.office, s.state, s.start) for s in fresh}
    for new in fresh:
        if offices.is_shared(new.office):
            continue
        for known in offices.spells_in(new.office, new.state):
            runs = known.end == ".." and not known.body and known.person != new.person and known.start < new.start
            later = any(s.start > known.start and s.start < new.start for s in offices.spells_in(new.office, new.state))
            if runs and not later and (known.person, known.office, known.state, known.start) not in told:
                told.add((known.person, known.office, known.state, known.start))
                yield replace(known, end=new.start, source=f"{source}, successor", confidence="medium")


def _person_row(person: str, key: str, names: dict[str, list[str]], source: str) -> tuple[str, ...]:
    cells = {"key": key, "wikidata": person, "source": source, "confidence": "high"}
    return shapes.of("people.tsv").fill(cells | {lang: "|".join(names.get(lang, ())) for lang in LANGS})


def save(written: Written, folder: Path, *, replace_old: bool) -> None:
    """Write both tables into a folder, made where it is missing; the files appear whole or not at all.

    Raises FolderTakenError (D304) for a folder that has such tables, unless they may be replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    taken = [name for name in FILES if (folder / name).exists()]
    if taken and not replace_old:
        raise FolderTakenError(f"it already holds {' and '.join(taken)}.", where=str(folder))
    spells = [tuple(map(str, astuple(spell))) for spell in written.offices]
    for name, rows in zip(FILES, (written.people, spells), strict=True):
        lines = ["\t".join(row) + "\n" for row in [tables.columns(name), *rows]]
        part = folder / f".{name}.part"
        part.write_text("".join(lines), encoding="utf-8")
        part.replace(folder / name)
