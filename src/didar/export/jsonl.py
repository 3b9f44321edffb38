"""Readings as JSON Lines: the public contract, one object a line."""

from __future__ import annotations

import msgspec

from didar.model.reading import Reading

_encoder = msgspec.json.Encoder()


def line(reading: Reading) -> bytes:
    """One reading as one line of JSON, with its newline."""
    return _encoder.encode(reading) + b"\n"


def schema() -> dict[str, object]:
    """The JSON Schema of one line."""
    whole = msgspec.json.schema(Reading)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "didar/1", **whole}
