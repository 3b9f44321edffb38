"""What `didar compare-names` does: pairs of names in, scores, verdicts and reasons out, line by line."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec import UNSET, Struct, UnsetType

from didar.errors import BadFieldError, InputError, NotFoundError, NotRecordError, NotTextError
from didar.matching import Comparison, compare

STDIN = "-"
_REMEDY = "Each line must be one JSON object: the names a and b, and id, la and lb if known."
_WIDTH = 34


class Pair(Struct):
    """One line of input: two names, the languages they are given in, and an id of the user's own."""

    a: str
    b: str
    la: str | None = None
    lb: str | None = None
    id: str | int | UnsetType | None = UNSET


class Answer(Struct):
    """One line of output, in the order of the input."""

    id: str | int | None
    score: float
    same: bool
    why: str


def compare_names(source: str, form: str) -> int:
    """Compare and print; the exit code: 0, or 1 if a line was refused. Raises NotFoundError, NotTextError."""
    refused = 0
    print_one = _print_record if form == "jsonl" else _print_row
    with _opened(source) as lines:
        for number, item in _pairs(lines, "<stdin>" if source == STDIN else source):
            if isinstance(item, InputError):
                refused += 1
                print(f"didar: {item}", file=sys.stderr)
            else:
                print_one(number, item, compare(item.a, item.la, item.b, item.lb))
    sys.stdout.buffer.flush()
    return 1 if refused else 0


@contextmanager
def _opened(source: str) -> Iterator[Iterable[bytes]]:
    if source == STDIN:
        yield sys.stdin.buffer
        return
    path = Path(source)
    if not path.is_file():
        raise NotFoundError("There is no such file.", where=source)
    with path.open("rb") as raw:
        zipped = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        try:
            with gzip.open(raw) if zipped else raw as lines:
                yield lines
        except (OSError, EOFError, zlib.error) as problem:
            if isinstance(problem, BrokenPipeError):
                raise
            message = f"The file cannot be read ({problem})."
            raise NotTextError(message, where=source, remedy="Check that it is whole.") from None


def _pairs(lines: Iterable[bytes], name: str) -> Iterator[tuple[int, Pair | InputError]]:
    """Every pair with its line's number; an error stands where a line is none. Empty lines are passed over."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            where = f"{name}:{number}"
            try:
                pair = msgspec.json.decode(line, type=Pair)
                if any("\ud800" <= c <= "\udfff" for c in pair.a + pair.b):
                    yield number, BadFieldError("A name has half a surrogate pair in it.", where=where, remedy=_REMEDY)
                else:
                    yield number, pair
            except msgspec.ValidationError as problem:
                yield number, BadFieldError(f"The line is no pair of names ({problem}).", where=where, remedy=_REMEDY)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
                yield number, NotRecordError(f"The line is no JSON ({problem}).", where=where, remedy=_REMEDY)


def _print_record(number: int, pair: Pair, found: Comparison) -> None:
    name = number if pair.id is UNSET else pair.id
    answer = Answer(name, found.score, found.same, found.why)
    sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")


def _print_row(number: int, pair: Pair, found: Comparison) -> None:
    verdict = "same" if found.same else "    "
    print(f"{found.score:4.2f}  {verdict}  {pair.a:{_WIDTH}}  {pair.b:{_WIDTH}}  {found.why}")
