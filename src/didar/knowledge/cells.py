"""What a cell of a table may be, by the kind of its column: each kind says what is wrong with a cell, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from datetime import date

from msgspec import Struct

Wrong = tuple[str, str]
"""What is wrong, and what to do about it."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SCRIPTS = {
    "fa": re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]"),
    "ar": re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "en": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
}
_SCRIPT_NAMES = {"fa": "Arabic", "ar": "Arabic", "ru": "Cyrillic", "en": "Latin"}
_DOMAIN = r"[\w-]+(\.[\w-]+)+(/[^/|]+)?"
_SHAPES = {
    "new_key": (re.compile(r"[a-z0-9_-]+"), "small Latin letters, digits, - and _ only"),
    "new_name": (re.compile(r"[^|\s]+"), "one word without |"),
    "new_state": (re.compile("[A-Z]{3}"), "three capital letters (ISO 3166-1 alpha-3)"),
    "wikidata": (re.compile(r"Q\d+"), "Q and a number"),
    "number": (re.compile(r"\d+"), "a whole number"),
    "domains": (
        re.compile(r"[\w-]+(\.[\w-]+)+(/[^/|]+)?(\|[\w-]+(\.[\w-]+)+(/[^/|]+)?)*"),
        "such as irna.ir or bbc.com/persian",
    ),
}
_CHOICES = {
    "confidence": "high medium low",
    "holders": "one post many",
    "language": "en fa ar ru",
    "state_name": "name short formal demonym people capital_metonym partisan",
    "name_kind": "full shorter short",
    "outlet_kind": "agency newspaper channel site broadcaster ministry",
}


class Known(Struct):
    """What cells may refer to."""

    person: Set[str]
    office: Set[str]
    state: Set[str]
    owner: Set[str]
    place_kind: Set[str]


_TABLES = {"person": "people.tsv", "office": "titles.tsv", "state": "states.tsv", "owner": "states.tsv or bodies.tsv"}


def wrong(kind: str, cell: str, known: Known) -> Wrong | None:
    """What is wrong with a cell that is not empty, in a column of a kind, and the remedy; None where nothing is."""
    if shape := _SHAPES.get(kind):
        return None if shape[0].fullmatch(cell) else (f"{cell!r} is no {_words(kind)}", f"Write {shape[1]}.")
    if choices := _CHOICES.get(kind):
        listed = choices.split()
        return None if cell in listed else (f"{cell!r} is none of its values", f"Write one of {', '.join(listed)}.")
    if kind.startswith("names_"):
        return _script(cell, kind.removeprefix("names_"))
    if kind.startswith("press_"):
        return _script(cell, kind.removeprefix("press_"), latin=True)
    return (_OTHERS.get(kind) or _nothing)(kind, cell, known)


def _words(kind: str) -> str:
    return {"new_key": "key", "new_name": "key", "new_state": "state code", "wikidata": "Wikidata id"}.get(kind, kind)


def _nothing(kind: str, cell: str, known: Known) -> Wrong | None:
    return None


def _reference(kind: str, cell: str, known: Known) -> Wrong | None:
    if cell in getattr(known, kind):
        return None
    remedy = f"Use a key of {_TABLES[kind]}, or add a row for it to a {_TABLES[kind].split(' ')[0]} of your own."
    return f"there is no {kind if kind != 'owner' else 'state or body'} {cell!r}", remedy


def _people(kind: str, cell: str, known: Known) -> Wrong | None:
    return next((found for key in cell.split(" ") if (found := _reference("person", key, known))), None)


def _place_kind(kind: str, cell: str, known: Known) -> Wrong | None:
    listed = ", ".join(sorted(known.place_kind))
    return None if cell in known.place_kind else (f"{cell!r} is no kind of place", f"Write one of {listed}.")


def is_date(cell: str) -> bool:
    """True for an EDTF date of a day, a month or a year."""
    found = _DATE.fullmatch(cell)
    try:
        return bool(found and date(int(found[1]), int(found[2] or 1), int(found[3] or 1)))
    except ValueError:
        return False


def _edtf(kind: str, cell: str, known: Known) -> Wrong | None:
    if is_date(cell) or (kind == "end" and cell == ".."):
        return None
    open_end = ", or .." if kind == "end" else ""
    return f"{cell!r} is no date", f"Write EDTF: 2015, 2015-06 or 2015-06-30{open_end}."


def _script(cell: str, lang: str, *, latin: bool = False) -> Wrong | None:
    """``latin``: the press may write one word in Latin letters («PUKmedia»)."""
    script, words = _SCRIPTS[lang], _SCRIPT_NAMES[lang]
    for name in cell.split("|"):
        if not name.strip():
            return "a name is empty", "Leave no | at an end or beside another."
        letters = [c for c in name if c.isalpha()]
        foreign = letters and not any(script.match(c) for c in letters)
        if foreign and not (latin and " " not in name and all(_SCRIPTS["en"].match(c) for c in letters)):
            return f"{name!r} has no letter of the {words} script", "Put it in the column of its language."
    return None


_OTHERS: dict[str, Callable[[str, str, Known], Wrong | None]] = {
    **dict.fromkeys(("person", "office", "state", "owner"), _reference),
    "people": _people,
    "place_kind": _place_kind,
    "date": _edtf,
    "end": _edtf,
}
