"""Bytes to text, for files that come in any of the encodings Persian and Arabic pages really come in."""

from __future__ import annotations

import codecs
import re

from didar.errors import NotTextError

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x9f]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_HIGH = re.compile("[^\x00-\x7f]")
_SAMPLE = 100_000


def decode(data: bytes, where: str | None = None) -> str:
    """The text of some bytes: UTF-8, UTF-16 or UTF-32 (with or without a mark), else Windows-1256.

    Raises NotTextError for bytes that are no text in any of them. A byte order mark of UTF-8 stays in the text, as
    every plain reading of the file has it; spans count it.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strictly(data, name, where)
    if guess := _unmarked_utf16(data):
        return _strictly(data, guess, where)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _windows_1256(data, where)
    if _mostly_controls(text):
        raise NotTextError("The bytes are no text.", where=where)
    return text


def _strictly(data: bytes, encoding: str, where: str | None) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise NotTextError(f"The bytes begin as {encoding} but are not ({problem.reason}).", where=where) from None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows in the high bytes: zero for Latin and spaces, 6 for Arabic letters."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if sum(b in (0, 6) for b in high) > 0.9 * len(high):
            return name if b"\x06" in high or 0 in high else None
    return None


def _windows_1256(data: bytes, where: str | None) -> str:
    """Windows-1256, if what comes out is chiefly Arabic letters: anything decodes in it."""
    text = data.decode("cp1256", errors="replace")
    sample = text[:_SAMPLE]
    high = len(_HIGH.findall(sample))
    if high and len(_ARABIC.findall(sample)) / high > 0.7 and "\ufffd" not in text:
        return text
    raise NotTextError("The bytes are neither UTF-8 nor UTF-16 nor Windows-1256.", where=where)


def _mostly_controls(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > 0.1 * len(sample)
