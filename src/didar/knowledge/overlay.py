"""The user's own tables, laid over the shipped ones.

A folder of files named like shipped tables, with the same columns in any order; columns that are not needed may be left
out. A row whose key no shipped row has is added; one with a known key stands in its place; one whose first cell begins
with - withdraws the rows of its key, and cells of the key that it leaves empty then stand for any. What every table and
column holds is written in tables.toml.
"""

from __future__ import annotations

import os
from functools import cache
from hashlib import blake2b
from pathlib import Path

from didar.errors import BadTablesError
from didar.knowledge import shapes
from didar.knowledge.tables import VARIABLE, Row


@cache
def folder() -> Path:
    """The folder of the user's tables. BadTablesError if there is none under that name."""
    found = Path(os.environ[VARIABLE])
    if not found.is_dir():
        raise BadTablesError("There is no such folder of tables.", where=str(found), remedy="Check the path.")
    return found


def table_files(place: Path) -> list[Path]:
    """The files of a folder that are meant as tables, by name."""
    return sorted(path for path in place.iterdir() if path.suffix == ".tsv")


@cache
def _read(name: str) -> tuple[list[Row], list[Row]]:
    """Rows to add and rows to withdraw, in the columns of the shipped table."""
    path = folder() / name
    if not path.is_file():
        return [], []
    shape = shapes.of(name)
    own: list[Row] = []
    gone: list[Row] = []
    sheet = shapes.read_sheet(path)
    for _, cells in sheet.rows:
        row = shape.fill(dict(zip(sheet.columns, cells, strict=True)))
        if row[0].startswith("-"):
            gone.append((row[0][1:], *row[1:]))
        else:
            own.append(row)
    return own, gone


def own_rows(name: str) -> list[Row]:
    """The rows a user's table adds or puts in a shipped row's place."""
    check_once()
    return _read(name)[0]


def withdrawals(name: str) -> list[Row]:
    """The rows a user's table withdraws; empty cells of the key stand for any."""
    check_once()
    return _read(name)[1]


def lay_over(name: str, found: list[Row]) -> list[Row]:
    """The rows of a shipped table with the user's laid over them, the added ones last."""
    shape = shapes.find(name)
    if shape is None or not shape.own:
        return found
    own, gone = own_rows(name), withdrawals(name)
    if not own and not gone:
        return found
    table = {shape.key_of(row): row for row in found if not any(shape.withdraws(w, row) for w in gone)}
    table.update((shape.key_of(row), row) for row in own)
    return list(table.values())


@cache
def check_once() -> None:
    """Raise BadTablesError if the user's tables cannot be used, with the first fault and how many there are."""
    from didar.knowledge.check import check_folder  # noqa: PLC0415  it reads tables itself

    faults = [fault for fault in check_folder(folder()) if fault.grave]
    if faults:
        more = f" and {len(faults) - 1} more faults" if len(faults) > 1 else ""
        raise BadTablesError(f"{faults[0].message}{more}.", where=faults[0].where)


@cache
def contents() -> bytes:
    """A digest of names and bytes of the user's tables. BadTablesError where they cannot be used."""
    check_once()
    whole = blake2b(digest_size=16)
    for path in table_files(folder()):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.digest()
