"""Readings on disk: Parquet files that are whole or not there.

A part is written beside its place, brought to the disk, and then given its name, so a run that is killed leaves either
the part or nothing. Its name is a digest of the reports in it. Parts are never changed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from msgspec import Struct

from didar.errors import DamagedChronicleError

COLUMNS = ("key", "id", "lang", "outlet", "published", "source", "made_with", "text", "reading", "sketch")
"""Columns of a part; the manual documents them. ``reading`` is the contract's record as JSON, ``key`` a digest of id
and text, ``sketch`` the text's runs of words as `reconcile.copies` keeps them."""


class Row(Struct, frozen=True, gc=False):
    """One report with its reading, as a row of a part."""

    key: str
    id: str
    lang: str | None
    outlet: str | None
    published: str | None
    source: str | None
    made_with: str
    text: str
    reading: bytes
    sketch: bytes


def key_of(report: str, text: str) -> str:
    """What tells a report from all others: sixteen hexadecimal digits of its id and text."""
    return blake2b(f"{report}\0{text}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def names(folder: Path) -> list[str]:
    """Names of all whole parts, in order."""
    return sorted(path.name for path in folder.glob("part-*.parquet"))


def sweep(folder: Path) -> None:
    """Remove what a killed run left half written. Only under the lock."""
    for path in folder.glob(".part-*"):
        path.unlink()


def write(folder: Path, rows: Sequence[Row]) -> str:
    """Write rows as one part, in order of key, and give its name."""
    ordered = sorted(rows, key=lambda row: row.key)
    name = "part-" + blake2b("".join(row.key for row in ordered).encode(), digest_size=8).hexdigest() + ".parquet"
    columns: dict[str, list[Any]] = {column: [getattr(row, column) for row in ordered] for column in COLUMNS}
    types = {"reading": pa.binary(), "sketch": pa.binary()}
    table = pa.table({c: pa.array(values, types.get(c, pa.string())) for c, values in columns.items()})
    hidden = folder / f".{name}"
    with hidden.open("wb") as file:
        pq.write_table(table, file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())
    hidden.replace(folder / name)
    _sync(folder)
    return name


def _sync(folder: Path) -> None:
    """Bring a new name to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read(folder: Path, name: str, columns: Sequence[str] = COLUMNS) -> Iterator[dict[str, Any]]:
    """Rows of one part, a batch in memory at a time. Raises DamagedChronicleError for what is no part."""
    try:
        with pq.ParquetFile(folder / name) as file:
            for batch in file.iter_batches(batch_size=256, columns=list(columns)):
                yield from batch.to_pylist()
    except (pa.ArrowException, OSError, KeyError) as problem:
        raise DamagedChronicleError(f"The part cannot be read ({problem}).", where=str(folder / name)) from None
