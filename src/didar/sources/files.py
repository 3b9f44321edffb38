"""Text files, JSON Lines (plain or gzip), folders of them, and standard input, streamed as reports."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
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
        elif not (path := Path(name)).exists():
            yield NotFoundError("There is no such file or folder.", where=name)
        elif path.is_dir():
            yield from _folder(path)
        else:
            yield from _file(path)


def _folder(path: Path) -> Iterator[Item]:
    wanted = [p for p in sorted(path.rglob("*")) if p.is_file() and p.name.endswith(RECORD_SUFFIXES + TEXT_SUFFIXES)]
    if not wanted:
        yield NotFoundError(
            "The folder holds no report.", where=str(path), remedy="Didar reads .txt, .jsonl and .jsonl.gz in folders."
        )
    for file in wanted:
        yield from _file(file)


def _file(path: Path) -> Iterator[Item]:
    name = str(path)
    try:
        with path.open("rb") as raw, _unzipped(raw) as stream:
            if path.name.endswith(RECORD_SUFFIXES):
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


def _text(data: bytes, name: str) -> Item:
    try:
        return report_of_text(decode(data, name), name)
    except InputError as problem:
        return problem


def _lines(stream: Iterable[bytes], name: str) -> Iterator[Item]:
    for number, line in enumerate(stream, start=1):
        if line.strip():
            try:
                yield report_of_line(line.strip(), name, number)
            except InputError as problem:
                yield problem
