"""A chronicle's records as JSON Lines: events as the contract has them, everything else as `export.records` does."""

from __future__ import annotations

from typing import BinaryIO

import msgspec

from didar.export.things import RECORDS
from didar.store.rows import Chronicle

_encode = msgspec.json.Encoder().encode


def write(chronicle: Chronicle, what: str, out: BinaryIO) -> None:
    """Write one table, one object a line."""
    for line in chronicle.event_lines() if what == "events" else map(_encode, RECORDS[what](chronicle)):
        out.write(line + b"\n")
