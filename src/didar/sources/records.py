"""One JSON object, or one plain text, made into a Report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import msgspec
from msgspec.structs import replace

from didar.errors import BadFieldError, MissingTextError, NotRecordError
from didar.model.report import Report

TITLE_SEEN = 30
"""A title whose first so many characters begin the text stands there already."""

_OPTIONAL = ("id", "title", "url", "outlet", "published", "lang")
_SURROGATE = re.compile("[\ud800-\udfff]")


def digest(text: str) -> str:
    """A report's id where none came with it: twelve hexadecimal digits of its content."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def report_of_text(text: str, source: str | None = None, **given: str | None) -> Report:
    """A report from a text and what is given with it: ``id``, ``title``, ``url``, ``outlet``, ``published``, ``lang``.

    A title that the text does not begin with is put before it as a first line; spans count from there.
    """
    title = given.pop("title", None)
    put = bool(title and title.strip() and not text.startswith(title[:TITLE_SEEN]))
    text = f"{title}\n{text}" if put else text
    known = bool(title and title.strip())
    return Report(given.pop("id", None) or digest(text), text, source, title_given=known, **given)


def report_of_line(line: bytes, path: str, number: int) -> Report:
    """A report from line ``number`` of a file of JSON Lines.

    Raises NotRecordError for a line that is no JSON object, MissingTextError where there is no text, BadFieldError for
    a field of another type than text. Fields Didar does not know are left alone.
    """
    where = f"{path}:{number}"
    try:
        record = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        raise NotRecordError(f"The line is no JSON ({problem}).", where=where) from None
    if not isinstance(record, dict):
        raise NotRecordError("The line is JSON but no object.", where=where)
    text = record.get("text")
    if not isinstance(text, str):
        raise MissingTextError("The record has no text.", where=where)
    given = _given(record, where)
    return report_of_text(_without_surrogates(text, where), given.get("url") or path, **given)


def _given(record: dict[str, Any], where: str) -> dict[str, str | None]:
    given: dict[str, str | None] = {}
    for name in _OPTIONAL:
        value = record.get(name)
        if isinstance(value, int) and name == "id" and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise BadFieldError(f"The field '{name}' must be text.", where=where)
        given[name] = _without_surrogates(value, where) if value else None
    return given


def _without_surrogates(text: str, where: str) -> str:
    """Half of a surrogate pair is no character; nothing can be written out with it."""
    if _SURROGATE.search(text):
        raise BadFieldError("The text has half a surrogate pair in it.", where=where)
    return text


class Register:
    """Keeps ids apart: the same id with the same text is read once; with another text it becomes ``id#2``."""

    def __init__(self) -> None:
        self._seen: dict[bytes, list[bytes]] = {}

    def admit(self, report: Report) -> Iterator[tuple[Report, bool]]:
        """The report under the id it is to have, and whether that is another than it came with; nothing if seen."""
        name = blake2b(report.id.encode(), digest_size=8).digest()
        content = blake2b(report.text.encode(), digest_size=8).digest()
        known = self._seen.setdefault(name, [])
        if content in known:
            return
        known.append(content)
        if len(known) == 1:
            yield report, False
        else:
            yield replace(report, id=f"{report.id}#{len(known)}"), True
