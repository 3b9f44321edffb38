"""The one way into the tables: a shipped table's rows, with the user's own laid over them.

A user's tables are a folder of files with the names and columns of the shipped ones, named by the environment variable
DIDAR_TABLES; it is read when a table is first asked for, and processes started later find it the same way. Without it
a table is read as it lies.
"""

from __future__ import annotations

import os
from functools import cache
from importlib.resources import files
from pathlib import Path

Row = tuple[str, ...]

VARIABLE = "DIDAR_TABLES"


def use(folder: str, *, check: bool = True) -> None:
    """Lay a folder of tables over the shipped ones, in this process and those it starts; before any table is read.

    BadTablesError if they cannot be used; without ``check`` only when a table is read.
    """
    os.environ[VARIABLE] = str(Path(folder).absolute())
    if check:
        own_digest()


def columns(name: str) -> Row:
    """The columns of a shipped table (``"people.tsv"``), in order."""
    head, _, _ = _text(name).partition("\n")
    return tuple(head.split("\t"))


def shipped(name: str) -> list[Row]:
    """The rows of a table as Didar ships it. ValueError for a row with another number of cells than columns."""
    head, _, body = _text(name).partition("\n")
    cells = iter(body.removesuffix("\n").replace("\n", "\t").split("\t") if body else ())
    return list(zip(*[cells] * (head.count("\t") + 1), strict=True))


def rows(name: str) -> list[Row]:
    """The rows of a table, the user's laid over the shipped ones. BadTablesError where the user's are broken."""
    found = shipped(name)
    if os.environ.get(VARIABLE):
        from didar.knowledge.overlay import lay_over  # noqa: PLC0415  most runs have no tables of their own

        return lay_over(name, found)
    return found


def added(name: str) -> list[Row]:
    """The rows that the user's tables add or put in a shipped row's place."""
    if os.environ.get(VARIABLE):
        from didar.knowledge.overlay import own_rows  # noqa: PLC0415

        return own_rows(name)
    return []


def withdrawn(name: str) -> frozenset[str]:
    """First cells of the rows that the user's tables withdraw."""
    if os.environ.get(VARIABLE):
        from didar.knowledge.overlay import withdrawals  # noqa: PLC0415

        return frozenset(row[0] for row in withdrawals(name))
    return frozenset()


@cache
def own_digest() -> bytes:
    """Names and bytes of the user's tables, for the digest of what a reading was made with; empty without any.

    BadTablesError where they cannot be used.
    """
    if os.environ.get(VARIABLE):
        from didar.knowledge.overlay import contents  # noqa: PLC0415

        return contents()
    return b""


def _text(name: str) -> str:
    return files("didar.knowledge").joinpath(name).read_text(encoding="utf-8")
