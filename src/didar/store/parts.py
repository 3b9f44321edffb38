"""Readings on disk: Parquet files that are whole or not there.

A part is written beside its place, brought to the disk, and then given its name, so a run that is killed leaves either
the part or nothing. Its name is a digest of the reports in it. A part is never changed; reading its reports again puts
another in its place, at one stroke.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from msgspec import Struct
from msgspec.json import decode as _decode
from msgspec.json import encode as _encode

from didar.errors import DamagedChronicleError, NotWrittenError
from didar.model.report import Report

COLUMNS = {
    "key": "digest of id and text",
    "variant": "tells apart what came beside them; of several reports of one key the smallest counts",
    "id": "the id it came with",
    "lang": "BCP 47, as read",
    "outlet": "who published it, as read",
    "published": "its stamp, as read",
    "source": "file or address it came from",
    "given": "what came beside the text, as JSON",
    "made_with": "version, tables and models behind the reading",
    "text": "the report, as it came",
    "reading": "its reading, the record didar/1 as JSON",
    "sketch": "runs of its words, for finding copies",
}
"""Columns of a part and what they hold; the manual shows them."""
BESIDE = ("url", "outlet", "published", "lang", "title_given")
"""What may come beside a text."""
DIGEST = "didar.digest"
"""The name under which a part carries the digest of its rows."""


class Row(Struct, frozen=True, gc=False):
    """One report with its reading, as a row of a part."""

    key: str
    variant: str
    id: str
    lang: str | None
    outlet: str | None
    published: str | None
    source: str | None
    given: str
    made_with: str
    text: str
    reading: bytes
    sketch: bytes


def key_of(report: str, text: str) -> str:
    """What tells a report from all others: sixteen hexadecimal digits of its id and text."""
    return blake2b(f"{report}\0{text}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def given_with(report: Report) -> str:
    """What came beside a report's id and text, as JSON."""
    return _encode({name: value for name in BESIDE if (value := getattr(report, name))}).decode()


def variant_of(given: str) -> str:
    """What tells apart two reports of one id and text by what came beside them: the smaller has more of it.

    Of several the chronicle goes by the smallest, so the order in which they came does not matter.
    """
    return f"{len(BESIDE) - len(_decode(given))}{blake2b(given.encode(), digest_size=6).hexdigest()}"


def report_of(row: Mapping[str, Any]) -> Report:
    """The report that a row was read from, as it came."""
    return Report(row["id"], row["text"], row["source"], **_decode(row["given"]))


def names(folder: Path) -> list[str]:
    """Names of all whole parts, in order."""
    return sorted(path.name for path in folder.glob("part-*.parquet"))


def sweep(folder: Path) -> None:
    """Remove what a killed run left half written. Only under the lock."""
    for path in folder.glob(".part-*"):
        path.unlink()


def write(folder: Path, rows: Sequence[Row]) -> str:
    """Write rows as one part, in order of key, and give its name."""
    ordered = sorted(rows, key=lambda row: (row.key, row.variant))
    name = f"part-{blake2b(''.join(r.key + r.variant for r in ordered).encode(), digest_size=8).hexdigest()}.parquet"
    columns: dict[str, list[Any]] = {column: [getattr(row, column) for row in ordered] for column in COLUMNS}
    types = {"reading": pa.binary(), "sketch": pa.binary()}
    table = pa.table({c: pa.array(values, types.get(c, pa.string())) for c, values in columns.items()})
    table = table.replace_schema_metadata({DIGEST: _digest(ordered)})
    hidden = folder / f".{name}"
    try:
        with hidden.open("wb") as file:
            pq.write_table(table, file, compression="zstd", write_page_checksum=True)
            file.flush()
            os.fsync(file.fileno())
        hidden.replace(folder / name)
        _sync(folder)
    except OSError as problem:
        raise NotWrittenError(f"The readings cannot be written ({problem}).", where=str(folder / name)) from None
    return name


def _digest(rows: Iterable[Row]) -> str:
    found = blake2b(digest_size=8)
    for row in rows:
        found.update((row.key + row.variant + row.made_with).encode())
        found.update(row.reading)
    return found.hexdigest()


def digest(folder: Path, name: str) -> str:
    """What tells a part from one with other readings of the same reports. DamagedChronicleError for what is no part."""
    with _named(folder / name):
        return str((pq.read_schema(folder / name).metadata or {})[DIGEST.encode()].decode())


def _sync(folder: Path) -> None:
    """Bring a new name to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read(folder: Path, name: str, columns: Iterable[str] = COLUMNS) -> Iterator[dict[str, Any]]:
    """Rows of one part, a batch in memory at a time. Raises DamagedChronicleError for what is no part."""
    with _named(folder / name), pq.ParquetFile(folder / name, page_checksum_verification=True) as file:
        if missing := set(columns) - set(file.schema_arrow.names):
            raise KeyError(min(missing))
        for batch in file.iter_batches(batch_size=256, columns=list(columns)):
            yield from batch.to_pylist()


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except (pa.ArrowException, OSError, KeyError) as problem:
        message = " ".join(str(problem).split())
        raise DamagedChronicleError(f"The part cannot be read ({message}).", where=str(path)) from None
