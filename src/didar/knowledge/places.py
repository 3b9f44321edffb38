"""Cities, provinces, regions, seas, straits, rivers, palaces: what they are called in Persian and Arabic.

Table: places.tsv, compiled for Didar; states are in `didar.knowledge.states`. A place's id is its English name. Names
are in their natural spelling, the usual one first: fold them for matching. A name that is an everyday word too is
marked in the table: with ? it counts where something beside it shows a place («در وین»), with ! only right after a
word for its kind («شهر بم») or side by side with another place.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from didar.knowledge import tables
from didar.knowledge.doubts import Doubt, marked, usual


class PlaceRow(Struct, frozen=True, gc=False):
    """One place: English name (its id), state (alpha-3, None for seas and regions of several states), and kind."""

    id: str
    state: str | None
    kind: str
    fa: str
    ar: str

    def called(self, lang: str) -> Iterator[tuple[str, Doubt]]:
        """All its names in a language (fa, ar), each with its mark of doubt."""
        return marked(self.fa if lang == "fa" else self.ar)

    @property
    def names(self) -> dict[str, str]:
        """The usual name in every language that has one."""
        return usual(self.id, self.fa, self.ar)


@cache
def rows() -> tuple[PlaceRow, ...]:
    """The whole table, in its order: by state, then by name."""
    return tuple(PlaceRow(name, state or None, *rest[:3]) for name, state, *rest in tables.rows("places.tsv"))


@cache
def by_id() -> dict[str, PlaceRow]:
    """Places by their English name."""
    return {row.id: row for row in rows()}


@cache
def capitals() -> dict[str, PlaceRow]:
    """The capital of each state (alpha-3) whose capital is in the table."""
    return {row.state: row for row in rows() if row.kind == "capital" and row.state}
