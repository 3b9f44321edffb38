"""Agencies, newspapers, channels and sites: what they are called, and the names they come under with input.

Table: outlets.tsv, compiled for Didar; see tools/build_outlets.py. Names are in their natural spelling, the indexes
below as well: fold them for matching.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from msgspec import Struct

from didar.knowledge import tables


class Outlet(Struct, frozen=True, gc=False):
    """One outlet: English ``name``, language and state (alpha-3) it belongs to, ``kind`` (agency, newspaper, …)."""

    key: str
    name: str
    lang: str
    state: str
    kind: str


class Called(Struct, frozen=True, gc=False):
    """One way to call an outlet. A ``common`` name is an everyday word too and needs «روزنامه» or quotes before it."""

    outlet: Outlet
    common: bool


@cache
def _rows() -> tuple[dict[str, str], ...]:
    columns = tables.columns("outlets.tsv")
    return tuple(dict(zip(columns, row, strict=True)) for row in tables.rows("outlets.tsv"))


def _outlet(row: dict[str, str]) -> Outlet:
    return Outlet(row["key"], row["name"], row["lang"], row["state"], row["kind"])


def _listed(cell: str) -> Iterator[str]:
    return (part for part in cell.split("|") if part)


@cache
def names(lang: str) -> dict[str, tuple[Called, ...]]:
    """Names of outlets in a language's press, each with the outlets it may mean, the shortest English name first.

    Empty for a language without a pack.
    """
    found: dict[str, list[Called]] = {}
    for row in _rows():
        for column, common in ((lang, False), (f"{lang}_common", True)):
            for name in _listed(row.get(column, "")):
                found.setdefault(name, []).append(Called(_outlet(row), common))
    return {name: tuple(sorted(called, key=lambda c: len(c.outlet.name))) for name, called in found.items()}


@cache
def _domains() -> dict[str, Outlet]:
    """Outlets by domain, or by domain and first part of the path («bbc.com/persian»)."""
    return {domain: _outlet(row) for row in _rows() for domain in _listed(row["domains"])}


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


@cache
def _aliases() -> dict[str, Outlet]:
    """Outlets by the names they come under with input: key, alias, English name, names in the press; first come."""
    found: dict[str, Outlet] = {}
    for column in ("given", "name", "key"):
        for row in _rows():
            for name in _listed(row[column]):
                found.setdefault(_bare(name), _outlet(row))
    for lang in ("fa", "ar"):
        for name, called in names(lang).items():
            found.setdefault(_bare(name), called[0].outlet)
    return found


def of_url(url: str) -> Outlet | None:
    """The outlet whose site an address belongs to, or None: the longest known end of the host, with its path first."""
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    first = parts.path.strip("/").split("/")[0]
    while "." in host:
        found = _domains().get(f"{host}/{first}") or _domains().get(host)
        if found:
            return found
        host = host.split(".", 1)[1]
    return None


def of_given(given: str) -> Outlet | None:
    """The outlet that a name, alias or domain given with a report means, or None for one that is not in the table."""
    plain = re.sub(r" (News|Press|News Agency|Agency|English|Arabic|Persian)$", "", given.partition("(")[0].strip())
    for name in (given, plain):
        if known := _aliases().get(_bare(name)):
            return known
    return of_url(given) if "." in given else None
