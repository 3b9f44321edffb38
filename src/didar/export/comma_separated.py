"""Tables as comma-separated values (RFC 4180) that a spreadsheet opens without running anything.

Lines end in CR LF; a cell with a comma, quote or line end stands in quotes. A list is one cell, its items joined by
``|`` (``\\|`` and ``\\\\`` stand for these signs within an item). A spreadsheet takes a cell that begins with ``=``,
``+``, ``-``, ``@``, a tab or a line end for a formula, also after blanks: such a cell gets an apostrophe before it
(OWASP, "CSV Injection"), and so does one that would look as if it had got one, so that `undone` can take it back.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import BinaryIO

from didar.export.tables import TABLES
from didar.store.rows import Chronicle

BOM = b"\xef\xbb\xbf"
"""What tells Excel that a file is UTF-8: the first bytes of a file, where asked for."""
_FORMULA = re.compile(r"[\s']*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write one table with its head."""
    shape, rows = TABLES[what]
    names = shape.__struct_fields__
    for line in lines(names, ([getattr(row, name) for name in names] for row in rows(chronicle))):
        out.write(line)


def lines(head: Iterable[str], rows: Iterable[Iterable[object]], *, separator: str = ",") -> Iterator[bytes]:
    """A head and rows of cells as lines."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    writer.writerow(head)
    yield _taken(buffer)
    for cells in rows:
        writer.writerow([safe(cell(value)) for value in cells])
        yield _taken(buffer)


def _taken(buffer: io.StringIO) -> bytes:
    line = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return line.encode()


def cell(value: object) -> str:
    """A value as text: empty for None, ISO days, true and false, lists joined."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "|".join(str(item).replace("\\", "\\\\").replace("|", "\\|") for item in value)
    return str(value)


def safe(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def undone(text: str) -> str:
    """The cell as it was before `safe`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text
