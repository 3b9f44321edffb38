"""Treaties, accords, resolutions and declarations with names of their own.

Table: agreements.tsv, from names compiled for Didar; see tools/build_bodies.py. Marks of doubt and ``needs`` are as
in `didar.knowledge.bodies`.
"""

from __future__ import annotations

from functools import cache

from didar.knowledge.bodies import Named, read_table


@cache
def rows() -> tuple[Named, ...]:
    """The whole table, in order of its keys."""
    return read_table("agreements.tsv")


@cache
def by_key() -> dict[str, Named]:
    """Agreements by key."""
    return {row.key: row for row in rows()}
