"""Names of a table's column, each with its mark of doubt: shared by the tables of places and of bodies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

Doubt = Literal["", "?", "!"]
"""How sure a name is: "" as it stands, "?" and "!" only with the proof that its table's head names."""


def marked(column: str) -> Iterator[tuple[str, Doubt]]:
    """The names of a column (``|`` between them), each with its mark of doubt."""
    for name in filter(None, column.split("|")):
        if name[-1] == "?":
            yield name[:-1], "?"
        elif name[-1] == "!":
            yield name[:-1], "!"
        else:
            yield name, ""


def usual(name_en: str, fa: str, ar: str) -> dict[str, str]:
    """The first name in every language (en, fa, ar) that has one."""
    found = {"en": name_en} if name_en else {}
    for lang, column in (("fa", fa), ("ar", ar)):
        if first := next(marked(column), None):
            found[lang] = first[0]
    return found
