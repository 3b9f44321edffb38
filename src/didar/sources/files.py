"""Text files, JSON Lines (plain or gzip), folders of them, and standard input, streamed as reports."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

from didar.errors import InputError, NotFoundError, NotTextError
from didar.model.report import Report
from didar.sources.decode import decode
from didar.sources.records import report_of_line, report_of_text

RECORD_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
TEXT_SUFFIXES = (".txt", ".txt.gz")
STDIN = "-"

Item = Report | InputError
"""What comes out of an input: a report, or why there is none."""


def open_inputs(inputs: Iterable[str]) -> Iterator[Item]:
    """Every report of the inputs, in the order given, folders by path; an error stands where something is no report."""
    for name in inputs:
        if name == STDIN:
            yield from _standard_input()
            continue
        for found in files_of(name):
            yield from (found,) if isinstance(found, InputError) else _file(found)


def files_of(name: str) -> list[Path | InputError]:
    """The files of an input: itself, or those of a folder that can hold reports, by path; or why there are none."""
    path = Path(name)
    if not path.exists():
        return [NotFoundError("There is no such file or folder.", where=name)]
    if not path.is_dir():
        return [path]
    wanted = [p for p in sorted(path.rglob("*")) if p.is_file() and can_hold_reports(p.name)]
    return [*wanted] or [empty_folder(str(path))]


def empty_folder(name: str) -> InputError:
    """A folder that holds no report."""
    remedy = "Didar reads .txt, .jsonl and .jsonl.gz in folders."
    return NotFoundError("The folder holds no report.", where=name, remedy=remedy)


def can_hold_reports(name: str) -> bool:
    """Whether a file of this name is read where it lies in a folder that is to be read."""
    return name.endswith(RECORD_SUFFIXES + TEXT_SUFFIXES)


def holds_records(name: str) -> bool:
    """Whether a file of this name is one of records, a line each; all others are one text."""
    return name.endswith(RECORD_SUFFIXES)


def _file(path: Path) -> Iterator[Item]:
    name = str(path)
    try:
        with path.open("rb") as raw, _unzipped(raw) as stream:
            if holds_records(path.name):
                yield from _lines(stream, name)
            else:
                yield _text(stream.read(), name)
    except (OSError, EOFError, zlib.error) as problem:
        yield NotTextError(f"The file cannot be read ({problem}).", where=name, remedy="Check that it is whole.")


def _unzipped(raw: IO[bytes]) -> IO[bytes]:
    head = raw.read(2)
    raw.seek(0)
    return gzip.open(raw) if head == b"\x1f\x8b" else raw  # type: ignore[return-value]


def _standard_input() -> Iterator[Item]:
    stream = sys.stdin.buffer
    first = stream.readline()
    while first and not first.strip():
        first = stream.readline()
    if first.lstrip().startswith(b"{"):
        yield from _lines(_chain(first, stream), "<stdin>")
    else:
        yield _text(first + stream.read(), "<stdin>")


def _chain(first: bytes, rest: Iterable[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def item_of_file(data: bytes, name: str) -> Item:
    """What a text file holds, plain or gzipped."""
    try:
        with _unzipped(BytesIO(data)) as stream:
            return _text(stream.read(), name)
    except (OSError, EOFError, zlib.error) as problem:
        return NotTextError(f"The file cannot be read ({problem}).", where=name, remedy="Check that it is whole.")


def _text(data: bytes, name: str) -> Item:
    try:
        return report_of_text(decode(data, name), name)
    except InputError as problem:
        return problem


def _lines(stream: Iterable[bytes], name: str) -> Iterator[Item]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield item_of_line(line, name, number)


def item_of_line(line: bytes, name: str, number: int) -> Item:
    """What line ``number`` of a file of records holds."""
    try:
        return report_of_line(line.strip(), name, number)
    except InputError as problem:
        return problem
