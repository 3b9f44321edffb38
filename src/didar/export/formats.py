"""Which table can be had in which format, and how it is written."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from didar.errors import BadOptionError

TABLES = ("events", "statements", "people", "offices", "bodies", "places", "sources", "disagreements")
"""Everything that is a table, as `export.tables` has them."""

FORMATS: dict[str, tuple[str, tuple[str, ...], str]] = {
    "jsonl": ("record_lines", TABLES, "JSON Lines: events are the contract's record"),
    "csv": ("comma_separated", TABLES, "comma-separated values, safe in a spreadsheet"),
    "parquet": ("parquet", TABLES, "Parquet with typed columns and lists"),
    "plover": ("plover", ("events", "statements"), "PLOVER codes in POLECAT's columns, tab-separated"),
    "cameo": ("cameo", ("events", "statements"), "CAMEO dyads, tab-separated"),
    "ftm": ("ftm", ("events", "people", "bodies", "sources"), "FollowTheMoney entities, JSON Lines"),
    "jsonld": (
        "jsonld",
        ("events", "statements", "people", "bodies", "places", "sources"),
        "schema.org, one JSON-LD document",
    ),
    "graphml": ("graphml", ("people",), "GraphML: who met whom"),
    "ical": ("ical", ("events",), "iCalendar (RFC 5545)"),
    "webannotation": ("webannotation", ("sources",), "W3C Web Annotations, one page a report, JSON Lines"),
    "brat": ("brat", ("sources",), "brat standoff: a folder with .txt and .ann for each report"),
    "bibtex": ("bibtex", ("chronicle", "events", "sources"), "citations for BibLaTeX and BibTeX"),
    "csl": ("csl", ("chronicle", "events", "sources"), "citations as CSL-JSON"),
}
"""By name of a format: the module that writes it, what it is for, and what it is."""

FOLDERS = ("brat",)
"""Formats that write a folder, not a file."""


def module(what: str, form: str) -> ModuleType:
    """The module that writes a table in a format: it has `write` for a file, or `write_folder`.

    Raises BadOptionError, with what there is instead, for what there is not.
    """
    if what not in (*TABLES, "chronicle"):
        raise BadOptionError(f"There is no table {what!r}.", remedy=f"There is: {', '.join(TABLES)}, chronicle.")
    if form not in FORMATS or what not in FORMATS[form][1]:
        raise BadOptionError(f"There is no {form!r} of {what!r}.", remedy=f"There is: {', '.join(formats_of(what))}.")
    return import_module(f"didar.export.{FORMATS[form][0]}")


def formats_of(what: str) -> list[str]:
    """The formats that a table can be had in."""
    return [form for form, (_, tables, _) in FORMATS.items() if what in tables]
