"""Tables as Parquet: typed columns, lists as lists, days as dates; the codebook's words stand beside each column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, BinaryIO, get_type_hints

import pyarrow as pa
import pyarrow.parquet as pq
from msgspec import Struct

from didar.export.codebook import codebook
from didar.export.tables import TABLES
from didar.store.rows import Chronicle

BATCH = 5000
"""Rows in memory at a time: those of one row group."""
_TYPES: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    list[str]: pa.list_(pa.string()),
    str | None: pa.string(),
    date | None: pa.date32(),
}


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write one table."""
    shape, rows = TABLES[what]
    schema = schema_of(what, shape)
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        for batch in _batches(rows(chronicle)):
            columns = [pa.array([getattr(row, f.name) for row in batch], f.type) for f in schema]
            writer.write_table(pa.Table.from_arrays(columns, schema=schema))


def schema_of(what: str, shape: type[Struct]) -> pa.Schema:
    """The columns of a table: types as the class has them, meanings as the codebook has them."""
    hints, book = get_type_hints(shape), codebook()[what]
    return pa.schema(
        [
            pa.field(
                name,
                _TYPES[hints[name]],
                nullable=type(None) in getattr(hints[name], "__args__", ()),
                metadata={"holds": book.columns[name].holds},
            )
            for name in shape.__struct_fields__
        ],
        metadata={"about": book.about},
    )


def _batches(rows: Iterable[Struct]) -> Iterator[list[Struct]]:
    rest = iter(rows)
    while batch := list(islice(rest, BATCH)):
        yield batch
