"""The codebook: every column of every export, what it holds, its values, and what an empty cell means."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct, convert


class Column(Struct, frozen=True):
    """One column: what it ``holds``, its ``values`` in words, what it means to be ``empty`` ("" if it never is)."""

    holds: str
    values: str = ""
    empty: str = ""


class Book(Struct, frozen=True):
    """One table's ``about`` and its columns by name, in order."""

    about: str
    columns: dict[str, Column]


@cache
def codebook() -> dict[str, Book]:
    """Every table by name: those of `tables.TABLES`, and those of formats with columns of their own."""
    text = files("didar.export").joinpath("codebook.toml").read_text(encoding="utf-8")
    return convert(tomllib.loads(text), dict[str, Book])
