"""Which sectors somebody is of (PLOVER) and which roles he has (CAMEO): the same words, by office or kind of body."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache

from didar.export.cast import Party
from didar.export.coding_tables import rows


@cache
def _patterns() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    return tuple(
        (row["of"], tuple(row["match"].split("|")), tuple(row["sectors"].split())) for row in rows("sectors.tsv")
    )


def roles(party: Party) -> tuple[str, ...]:
    """Sectors of a party, the first one first; none for a whole state and where no row of ``sectors.tsv`` fits."""
    if party.kind == "state":
        return ()
    if party.kind == "person":
        return _of("office", (party.office or "").casefold()) if party.office else ()
    if party.kind == "ministry" and (by_name := _of("office", party.name.casefold())):
        return by_name
    return _of("body", party.kind)


@cache
def _of(sort: str, word: str) -> tuple[str, ...]:
    for of, patterns, sectors in _patterns():
        if of == sort and any(fnmatchcase(word, pattern) for pattern in patterns):
            return sectors
    return ()
