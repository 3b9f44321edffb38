"""Exports in memory, as the tests compare them."""

from __future__ import annotations

import io
from pathlib import Path

from didar.export.formats import FOLDERS, FORMATS, module
from didar.store.rows import Chronicle, chronicle

EVERYTHING = [(what, form) for form, (_, tables, _) in FORMATS.items() for what in tables if form not in FOLDERS]


def written(source: Chronicle, what: str, form: str) -> bytes:
    out = io.BytesIO()
    module(what, form).write(source, what, out)
    return out.getvalue()


def exported(folder: Path, what: str, form: str) -> bytes:
    with chronicle(folder) as source:
        return written(source, what, form)
