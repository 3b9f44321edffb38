"""All that is wrong with a folder of tables at once: files, columns, cells, keys, and what the rows say together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from msgspec import Struct

from didar.knowledge import cells, shapes, tables
from didar.knowledge.offices import Spell, first_day, last_day
from didar.knowledge.overlaps import overlapping
from didar.knowledge.shapes import Shape, Sheet


class Fault(Struct, frozen=True):
    """One thing that is wrong: in which file, line (0: the file) and column, what, and what to do about it.

    A ``grave`` one keeps the tables from being used.
    """

    file: str
    line: int
    column: str
    message: str
    remedy: str
    grave: bool = True

    @property
    def where(self) -> str:
        """The place as file:line column."""
        return f"{self.file}{f':{self.line}' if self.line else ''}{f' {self.column}' if self.column else ''}"

    def __str__(self) -> str:
        return f"{self.where}: {self.message}. {self.remedy}"


class Table(Struct):
    """A table that could be read: where from, its shape, its rows in the shape's order with their lines."""

    path: str
    shape: Shape
    rows: list[tuple[int, tables.Row]]

    def faults(self, line: int, column: str, message: str, remedy: str, *, grave: bool = True) -> Fault:
        """A fault in this table."""
        return Fault(self.path, line, column, message, remedy, grave)


def check_folder(folder: Path) -> list[Fault]:
    """All that is wrong with a folder of the user's own tables, as laid over the shipped ones, by file and line."""
    if not folder.is_dir():
        return [Fault(str(folder), 0, "", "there is no such folder", "Check the path.")]
    found: list[Fault] = []
    read: list[Table] = []
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith("."):
            table = _read(path, found, own=True)
            read += [table] if table else []
    if not found and not read:
        found.append(Fault(str(folder), 0, "", "the folder holds no table", f"Tables are called {_own_names()}."))
    return _ordered(found + _contents(read, _known(read)) + _overlaps(read, set()))


def check_shipped() -> list[Fault]:
    """All that is wrong with the tables Didar ships, but for the conflicts listed in conflicts.tsv."""
    found: list[Fault] = []
    read: list[Table] = []
    with as_file(files("didar.knowledge")) as folder:
        for name in shapes.shapes():
            table = _read(folder / name, found, own=False)
            read += [table] if table else []
    listed = {row[2] for row in tables.shipped("conflicts.tsv") if row[0] == "overlap"}
    return _ordered(found + _contents(read, _known(read)) + _overlaps(read, listed))


def _ordered(found: list[Fault]) -> list[Fault]:
    return sorted(found, key=lambda fault: (fault.file, fault.line))


def _own_names() -> str:
    return ", ".join(name for name, shape in shapes.shapes().items() if shape.own)


def _read(path: Path, found: list[Fault], *, own: bool) -> Table | None:
    """A table from its file; None, and the faults, where it cannot be one."""
    shape = shapes.find(path.name)
    where = str(path) if own else path.name
    if shape is None or (own and not shape.own):
        found.append(Fault(where, 0, "", "no table is called so", f"Tables of one's own are called {_own_names()}."))
        return None
    try:
        sheet = shapes.read_sheet(path)
    except UnicodeDecodeError as fault:
        line = path.read_bytes()[: fault.start].count(b"\n") + 1
        found.append(Fault(where, line, "", "the file is not UTF-8", "Save it as UTF-8 text."))
        return None
    faults = list(_head(where, shape, sheet))
    found += faults
    if faults:
        return None
    rows = []
    for line, row in sheet.rows:
        if len(row) == len(sheet.columns):
            rows.append((line, shape.fill(dict(zip(sheet.columns, row, strict=True)))))
        else:
            message = f"{len(row)} fields, but the table has {len(sheet.columns)} columns"
            found.append(Fault(where, line, "", message, "Put one tab between fields, also around empty ones."))
    return Table(where, shape, rows)


def _head(where: str, shape: Shape, sheet: Sheet) -> Iterator[Fault]:
    for name in dict.fromkeys(sheet.columns):
        if name not in shape.names:
            yield Fault(where, 1, name, "there is no such column", f"Columns are {', '.join(shape.names)}.")
        elif sheet.columns.count(name) > 1:
            yield Fault(where, 1, name, "the column is there twice", "Leave one of them out.")
    for column in shape.columns:
        if (column.needed or column.name in shape.key[:1]) and column.name not in sheet.columns:
            yield Fault(where, 1, column.name, "the column is missing", f"Add it: {column.about}.")


@cache
def _shipped_keys(name: str) -> frozenset[str]:
    return frozenset(row[0] for row in tables.shipped(name))


def _known(read: list[Table]) -> cells.Known:
    """What rows may refer to: what is shipped and what the tables at hand add, less what they withdraw."""
    found = {}
    for name in ("people.tsv", "titles.tsv", "states.tsv", "bodies.tsv"):
        rows = [row[0] for table in read if table.shape.name == name for _, row in table.rows]
        gone = {cell[1:] for cell in rows if cell.startswith("-")} if name != "states.tsv" else set()
        found[name] = (_shipped_keys(name) | set(rows)) - gone
    kinds = frozenset(row[2] for row in tables.shipped("places.tsv"))
    owners = found["states.tsv"] | found["bodies.tsv"]
    return cells.Known(found["people.tsv"], found["titles.tsv"], found["states.tsv"], owners, kinds)


def _contents(read: list[Table], known: cells.Known) -> list[Fault]:
    """What is wrong with cells and keys, row by row."""
    found: list[Fault] = []
    for table in read:
        seen: dict[tables.Row, int] = {}
        for line, row in table.rows:
            if row[0].startswith("-") and table.shape.own:
                found += _withdrawal(table, line, row)
                continue
            found += _row(table, line, row, known)
            key = table.shape.key_of(row)
            if key in seen:
                message = f"the key {' '.join(filter(None, key))} stands in line {seen[key]} too"
                found.append(table.faults(line, table.shape.key[0], message, "Keep one of the two rows."))
            seen.setdefault(key, line)
    return found


def _row(table: Table, line: int, row: tables.Row, known: cells.Known) -> Iterator[Fault]:
    for column, cell in zip(table.shape.columns, row, strict=True):
        if not cell:
            if column.needed:
                yield table.faults(line, column.name, "the cell is empty", f"Every row needs it: {column.about}.")
        elif fault := cells.wrong(column.kind, cell, known):
            yield table.faults(line, column.name, *fault)
    names = table.shape.names
    if "start" in names:
        start, end = row[names.index("start")], row[names.index("end")]
        dated = cells.is_date(start) and cells.is_date(end)
        if dated and last_day(end) < first_day(start):
            yield table.faults(line, "end", f"the end {end} is before the start {start}", "Put the two right.")
    if table.shape.name == "people.tsv" and not any(row[2:6]):
        yield table.faults(line, "fa", "the person has no name", "Give a name in at least one language.")


def _withdrawal(table: Table, line: int, row: tables.Row) -> Iterator[Fault]:
    gone = (row[0][1:], *row[1:])
    if not any(table.shape.withdraws(gone, shipped) for shipped in tables.shipped(table.shape.name)):
        message = f"there is no row {' '.join(filter(None, table.shape.key_of(gone)))} to withdraw"
        yield table.faults(line, table.shape.key[0], message, "Check its key, or leave the line out.", grave=False)


def _overlaps(read: list[Table], listed: set[str]) -> list[Fault]:
    """Holders at one time of an office that one person has, of whom at least one is in the tables at hand."""
    table = next((table for table in read if table.shape.name == "offices.tsv"), None)
    if table is None:
        return []
    shape = table.shape
    laid = {shape.key_of(row): (0, row) for row in tables.shipped("offices.tsv")}
    for _, row in table.rows:
        if row[0].startswith("-"):
            gone = (row[0][1:], *row[1:])
            laid = {key: at for key, at in laid.items() if not shape.withdraws(gone, at[1])}
    laid |= {shape.key_of(row): (line, row) for line, row in table.rows if _datable(row)}
    lines = {Spell(*row): line for line, row in laid.values()}
    many = {row[0] for row in tables.shipped("titles.tsv") if row[5] == "many"}
    found = []
    for one, other, days in overlapping(lines, many):
        line = max(lines[one], lines[other])
        if line and overlap_key(one, other) not in listed:
            message = f"{one.person} and {other.person} are both {one.office} of {one.state} for {days} days"
            remedy = "Give the earlier one an end (a row with the same key and a start takes its place)."
            found.append(table.faults(line, "start", message, remedy, grave=False))
    return found


def _datable(row: tables.Row) -> bool:
    start, end = row[5], row[6]
    return (
        not row[0].startswith("-") and (not start or cells.is_date(start)) and (end in ("", "..") or cells.is_date(end))
    )


def overlap_key(one: Spell, other: Spell) -> str:
    """How conflicts.tsv names a pair of spells."""
    return " ".join((one.office, one.state, one.person, one.start, other.person, other.start))
