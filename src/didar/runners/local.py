"""Runs the street on this machine, in one process or several, always in input order."""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, TypeVar

from didar.errors import InputError
from didar.model.reading import Note, Reading
from didar.model.report import Report
from didar.pipeline import read_report
from didar.sources.records import Register

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
CHUNK = 16
"""Reports handed to a worker at a time."""
YOUNG = 50_000
"""Objects made before the collector looks at the young ones."""
AHEAD = 4
"""Chunks under way per worker: enough to keep all busy, few enough that memory stays flat."""

WATCH = 1.0
"""Seconds between two looks of a worker at whether its run is still there."""

Admitted = tuple[Report, bool]


def read_all(
    items: Iterable[Report | InputError],
    finish: Callable[[Reading, Report], T],
    jobs: int = 1,
    admit: Callable[[Iterable[Report | InputError]], Iterator[Admitted | InputError]] | None = None,
) -> Iterator[T | InputError]:
    """``finish`` of each reading and its report, in input order; errors pass through in their places.

    ``finish`` runs where the reading is made, so with several jobs it must be a plain function. The same input gives
    the same results whatever the number of jobs. ``admit`` says which reports are read, and under which id; without it
    the same id with the same text is read once, and with another text becomes ``id#2``.
    """
    admitted = (admit or _admit)(items)
    if jobs <= 1:
        for item in admitted:
            yield item if isinstance(item, InputError) else _read(item, finish)
        return
    from concurrent.futures import ProcessPoolExecutor  # slow to import, and most runs have one job

    with ProcessPoolExecutor(jobs, initializer=_leave_with, initargs=(os.getpid(),)) as pool:
        under_way: deque[Future[list[T | InputError]]] = deque()
        while chunk := list(islice(admitted, CHUNK)):
            under_way.append(pool.submit(_read_chunk, chunk, finish))
            if len(under_way) >= jobs * AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


def _leave_with(parent: int) -> None:
    """Let this worker end when the run that started it is gone, also by force: else it would wait for ever."""

    def watch() -> None:
        while os.getppid() == parent:
            sleep(WATCH)
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _admit(items: Iterable[Report | InputError]) -> Iterator[Admitted | InputError]:
    register = Register()
    for item in items:
        if isinstance(item, InputError):
            yield item
        else:
            yield from register.admit(item)


@cache
def settle() -> None:
    """Leave the tables to themselves: they live as long as the run, so the collector need not walk over them.

    Called once the first report has been read, when the tables are there; cyclic garbage of later reports is still
    collected, only less often.
    """
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 100)


def _read(admitted: Admitted, finish: Callable[[Reading, Report], T]) -> T:
    report, renamed = admitted
    reading = read_report(report)
    settle()
    if renamed:
        message = f"Another text came under the id {report.id.rpartition('#')[0]} before."
        reading.report.notes.append(Note("input.id_taken", message))
    return finish(reading, report)


def _read_chunk(chunk: list[Admitted | InputError], finish: Callable[[Reading, Report], T]) -> list[T | InputError]:
    return [item if isinstance(item, InputError) else _read(item, finish) for item in chunk]
