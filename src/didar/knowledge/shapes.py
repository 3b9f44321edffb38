"""What the tables look like, by tables.toml: columns, keys, what a cell may be; and reading one as it lies in a file.

Only needed where tables are checked or the user has own ones: the shipped tables are known to be well-formed.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from msgspec import Struct

from didar.knowledge.tables import Row


class Column(Struct, frozen=True):
    """A column: its name, the kind of its cells, whether every row needs it, what an empty cell stands for."""

    name: str
    kind: str
    about: str
    needed: bool = False
    unset: str = ""


class Shape(Struct, frozen=True):
    """A table: what it is, its columns in order, which of them make a row's key, and whether a user may have one."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    own: bool = True

    @property
    def names(self) -> Row:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def key_of(self, row: Row) -> Row:
        """The cells of a row that make its key; a row is in the shape's order."""
        return tuple(row[self.names.index(name)] for name in self.key)

    def fill(self, cells: dict[str, str]) -> Row:
        """A row in the shape's order; what is left out or empty is what the column says it then is."""
        return tuple(cells.get(column.name) or column.unset for column in self.columns)

    def withdraws(self, gone: Row, row: Row) -> bool:
        """True when a withdrawal means a row: every cell of its key that is not empty is the row's."""
        return all(mine in ("", theirs) for mine, theirs in zip(self.key_of(gone), self.key_of(row), strict=True))


class Sheet(Struct, frozen=True):
    """A table as it lies in a file: its columns, and the cells of each row with the number of its line."""

    columns: Row
    rows: list[tuple[int, Row]]


@cache
def shapes() -> dict[str, Shape]:
    """All tables by the name of their file, in the order of tables.toml."""
    described = tomllib.loads(files("didar.knowledge").joinpath("tables.toml").read_text(encoding="utf-8"))
    return {
        f"{name}.tsv": Shape(
            f"{name}.tsv",
            table["about"],
            tuple(table["key"]),
            tuple(Column(**column) for column in table["columns"]),
            table.get("own", True),
        )
        for name, table in described.items()
    }


def find(name: str) -> Shape | None:
    """The shape of a table (``"people.tsv"``), or None where tables.toml does not tell it."""
    return shapes().get(name)


def of(name: str) -> Shape:
    """The shape of a table. KeyError where tables.toml does not tell it."""
    return shapes()[name]


def read_sheet(path: Path) -> Sheet:
    """A table as it lies in a file, empty lines left out. UnicodeDecodeError where it is not UTF-8."""
    head, *lines = path.read_text(encoding="utf-8-sig").splitlines() or [""]
    rows = [(n, tuple(line.split("\t"))) for n, line in enumerate(lines, start=2) if line.strip()]
    return Sheet(tuple(head.split("\t")), rows)
