"""The tables of this room: how questions word offices and their owners, beyond what the knowledge itself lists.

words.toml (what is left out of account, endings), rewordings.tsv (words of titles that say the same),
title_variants.tsv (whole titles, some of one state only), owner_names.tsv (states and bodies) and kindred.tsv (the
office to look at where a state has none of the name asked for). Compiled for Didar from usage of the press.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

LANGS = ("en", "fa", "ar", "ru")
"""Languages a question can be asked in."""


def _text(name: str) -> str:
    return files("didar.asking").joinpath(name).read_text(encoding="utf-8")


@cache
def words(lang: str) -> dict[str, Any]:
    """The table words.toml of a language. KeyError for a language there is not."""
    found: dict[str, Any] = tomllib.loads(_text("words.toml"))[lang]
    return found


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table of this room, without its head."""
    return tuple(tuple(line.split("\t")) for line in _text(name).splitlines()[1:])


@cache
def kindred(office: str) -> tuple[str, ...]:
    """Offices that do in some states what ``office`` does in others, the nearest first."""
    return next((tuple(row[1].split("|")) for row in rows("kindred.tsv") if row[0] == office), ())
