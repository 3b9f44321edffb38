"""What `didar build` does once its words are understood."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from didar.cli.decide import say_waiting
from didar.cli.progress import moving_line
from didar.errors import InputError
from didar.runners.build import Built, Watch, build
from didar.sources.files import open_inputs
from didar.store.folder import opened
from didar.store.parts import Row

if TYPE_CHECKING:
    from rich.progress import Progress

COUNTED = "{task.description}: {task.completed:,.0f} reports"
"""What the moving line counts."""
OFTEN = 5000
"""Reports between two lines of the log, where there is no terminal."""


class _Log(Watch):
    """What a build meets, on standard error: a line that moves on a terminal, else lines now and then."""

    def __init__(self, bar: Progress | None) -> None:
        self._bar = bar
        self._task = bar.add_task("reading", total=None) if bar else None
        self._read = 0

    def refused(self, problem: InputError) -> None:
        """A line that names the fault."""
        self._say(str(problem))

    def warned(self, message: str) -> None:
        """A line that tells it."""
        self._say(message)

    def working(self, engine: str) -> None:
        """A line that names it."""
        self._say(f"the work is done by {engine}")

    def waiting(self) -> None:
        """A line, once."""
        say_waiting()

    def read(self, row: Row) -> None:
        """One more on the moving line; without one, a line now and then."""
        self._read += 1
        if self._bar and self._task is not None:
            self._bar.advance(self._task)
        elif self._read % OFTEN == 0:
            self._say(f"{self._read} read")

    def reconciling(self, built: Built) -> None:
        """Reading is done."""
        if self._bar and self._task is not None:
            self._bar.update(self._task, description="putting events together")
        elif self._read >= OFTEN:
            self._say(f"all {self._read} read; putting events together")

    def _say(self, what: str) -> None:
        if self._bar:
            self._bar.console.print(f"didar: {what}", markup=False, highlight=False, soft_wrap=True)
        else:
            print(f"didar: {what}", file=sys.stderr)


def build_chronicle(inputs: list[str], into: str, jobs: int, *, again: bool = False) -> int:
    """Build and say what was done; the exit code: 0, or 1 if anything was refused.

    Without inputs the chronicle has to be there: NoChronicleError.
    """
    if not inputs:
        opened(Path(into))
    try:
        with moving_line(COUNTED) as bar:
            done = build(open_inputs(inputs), Path(into), jobs=jobs, again=again, watch=_Log(bar))
    except KeyboardInterrupt:
        print("didar: stopped; the same command goes on from what was kept", file=sys.stderr)
        raise
    return _told(done)


def build_on_spark(inputs: list[str], into: str, master: str | None, *, again: bool = False) -> int:
    """The same on Spark, at a master's address or on this machine."""
    from didar.runners.spark import spark

    with spark(inputs, master) as engine, moving_line(COUNTED) as bar:
        done = build((), Path(into), again=again, watch=_Log(bar), engine=engine)
    return _told(done)


def _told(done: Built) -> int:
    for line in _lines(done):
        print(f"didar: {line}", file=sys.stderr)
    return 1 if done.refused else 0


def _lines(done: Built) -> Iterator[str]:
    """What was done, and what is worth knowing of what the chronicle holds."""
    again = f"{done.again} read again; " if done.again else ""
    yield (
        f"{done.read} read, of them {done.passed_over} passed over; {again}{done.seen_before} seen before; "
        f"{done.refused} refused. The chronicle holds {done.reports} reports and {done.events} events."
    )
    if done.held_passed_over:
        langs = ", ".join(f"{lang} {count}" for lang, count in done.held_passed_over.items())
        yield f"{sum(done.held_passed_over.values())} reports are kept but were passed over, by language: {langs}."
    if done.failed:
        yield f"In {done.failed} readings a step failed; what the others read stands (note stage.failed)."
    if done.other_tables:
        yield f"{done.other_tables} readings were made with other tables or models; --again reads them anew."
