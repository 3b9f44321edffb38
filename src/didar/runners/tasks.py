"""What one task of a run on many machines does; plain functions, which know nothing of the engine that runs them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from didar.errors import InputError
from didar.model.chronicle import EventRecord
from didar.model.report import Report
from didar.reconcile.assemble import Shelved
from didar.reconcile.compare import compare
from didar.reconcile.hands import Case, record_of
from didar.reconcile.told import Told
from didar.runners.build import Kept, name_of, row_of
from didar.runners.local import Admitted, read_all
from didar.sources.files import item_of_file, item_of_line


class Piece(NamedTuple):
    """What can hold one report: a line of a file of records, by its number from 1, or with 0 a whole file."""

    name: str
    line: int
    data: bytes


class Seen(NamedTuple):
    """So many reports that were there already."""

    reports: int


def read_pieces(pieces: Iterable[Piece], held: frozenset[str]) -> Iterator[Kept | InputError | Seen]:
    """Every report of some pieces, read, but for those that are held (by name); how many those are comes last."""
    items = (item_of_line(p.data, p.name, p.line) if p.line else item_of_file(p.data, p.name) for p in pieces)
    yield from read_items(items, held)


def read_items(
    items: Iterable[Report | InputError], held: frozenset[str] = frozenset()
) -> Iterator[Kept | InputError | Seen]:
    """The same of what is a report already."""
    passed = 0

    def admit(given: Iterable[Report | InputError]) -> Iterator[Admitted | InputError]:
        nonlocal passed
        for item in given:
            if isinstance(item, InputError):
                yield item
            elif name_of(item) in held:
                passed += 1
            else:
                yield item, False

    yield from read_all(items, row_of, admit=admit)
    if passed:
        yield Seen(passed)


def scored(pairs: bytes, tellings: Sequence[Told]) -> bytes:
    """Points of pairs of tellings: indices two by two in, one number for each pair out, as arrays of 'q' and 'd'."""
    indices = array("q", pairs)
    return array(
        "d", (compare(tellings[i], tellings[j]).score for i, j in zip(indices[::2], indices[1::2], strict=True))
    ).tobytes()


class Batch(Struct, frozen=True):
    """Some events to put together, with every report they need by its id."""

    cases: Sequence[Case]
    shelf: Mapping[str, Shelved]


def put_together(batch: Batch) -> list[EventRecord]:
    """The record of each case of a batch, in order."""
    return [record_of(case, batch.shelf.__getitem__) for case in batch.cases]
