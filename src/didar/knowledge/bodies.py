"""Bodies with names of their own: alliances, formats, ministries, forces, armed groups, parties, companies.

Table: bodies.tsv, from names compiled for Didar; see tools/build_bodies.py. ``slug`` says what a body is within its
state («ministry-defence»), so that a name composed from a head and a state comes to the same key. Names are in their
natural spelling. A name marked ? is an everyday word or the name of several bodies: it counts only where the report
also holds one of the row's ``needs`` (pieces of words) or another of its names; one marked ! is another thing's name
(a city's) and counts only side by side with a body.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from didar.knowledge import tables
from didar.knowledge.doubts import Doubt, marked, usual


class Named(Struct, frozen=True, gc=False):
    """A row of a table of names: key, kind, state (alpha-3 or None), English name, names in Persian and Arabic."""

    key: str
    kind: str
    state: str | None
    slug: str
    name_en: str
    fa: str
    ar: str
    needs: tuple[str, ...]

    def called(self, lang: str) -> Iterator[tuple[str, Doubt]]:
        """All its names in a language (fa, ar), each with its mark of doubt."""
        return marked(self.fa if lang == "fa" else self.ar)

    @property
    def names(self) -> dict[str, str]:
        """The usual name in every language that has one."""
        return usual(self.name_en, self.fa, self.ar)


def read_table(name: str) -> tuple[Named, ...]:
    """The rows of a table of this room with columns key, kind, name_en, fa, ar, needs and perhaps state, slug."""
    columns = tables.columns(name)
    rows = []
    for row in tables.rows(name):
        r = dict(zip(columns, row, strict=True))
        needs = tuple(filter(None, r["needs"].split("|")))
        state, slug = r.get("state") or None, r.get("slug", "")
        rows.append(Named(r["key"], r["kind"], state, slug, r["name_en"], r["fa"], r["ar"], needs))
    return tuple(rows)


@cache
def rows() -> tuple[Named, ...]:
    """The whole table, in order of its keys."""
    return read_table("bodies.tsv")


@cache
def by_key() -> dict[str, Named]:
    """Bodies by key."""
    return {row.key: row for row in rows()}


@cache
def by_slug() -> dict[tuple[str, str], Named]:
    """Bodies by state and what they are there; a row may have several slugs. ("USA", "ministry-defence"): Pentagon."""
    found: dict[tuple[str, str], Named] = {}
    for row in rows():
        for slug in filter(None, row.slug.split("|")):
            if row.state:
                found.setdefault((row.state, slug), row)
    return found
