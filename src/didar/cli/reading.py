"""What `didar read` and `didar explain` do once their words are understood. Heavy imports stand where they are used."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from shutil import get_terminal_size

from didar.cli.progress import moving_line
from didar.errors import InputError
from didar.export.jsonl import line
from didar.model.reading import Reading
from didar.model.report import Report
from didar.pipeline import read_report
from didar.runners.local import read_all
from didar.sources.files import open_inputs

Finished = tuple[bytes, str | None]
"""What goes to standard output for one report, and why it was passed over, if it was."""


def read_inputs(inputs: list[str], form: str, jobs: int) -> int:
    """Read and print; the exit code: 0, or 1 if anything was refused."""
    finish = finish_jsonl if form == "jsonl" else partial(finish_text, colour=_colour(), width=_width())
    refused, done, passed_over = 0, 0, 0
    with _bar() as advance:
        for item in read_all(open_inputs(inputs), finish, jobs):
            if isinstance(item, InputError):
                refused += 1
                print(f"didar: {item}", file=sys.stderr)
            else:
                done += 1
                passed_over += item[1] is not None
                sys.stdout.buffer.write(item[0])
                advance()
    sys.stdout.buffer.flush()
    if passed_over or refused:
        print(f"didar: {done} read, of them {passed_over} passed over; {refused} refused", file=sys.stderr)
    return 1 if refused else 0


def finish_jsonl(reading: Reading, report: Report) -> Finished:
    """The contract's line."""
    return line(reading), reading.report.passed_over


def finish_text(reading: Reading, report: Report, *, colour: bool, width: int) -> Finished:
    """The page for a person."""
    from didar.export.page import page

    return page(reading, report.text, colour=colour, width=width).encode(), reading.report.passed_over


def explain_input(file: str) -> int:
    """Print why each thing in the first report of an input was read as it was; raises InputError if there is none."""
    first = next(iter(open_inputs([file])))
    if isinstance(first, InputError):
        raise first
    for row in _explained(first):
        print(row)
    return 0


def _explained(report: Report) -> Iterator[str]:
    from didar.export.explain import explain

    reading = read_report(report)
    if reading.report.passed_over:
        yield f"passed over: {reading.report.passed_over}"
    yield from explain(reading, report.text)


def _colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _width() -> int:
    return min(get_terminal_size((100, 24)).columns, 120)


@contextmanager
def _bar() -> Iterator[Callable[[], None]]:
    """What to call for each report read: it moves the line, unless the readings themselves go to the terminal."""
    with moving_line("{task.completed:,.0f} reports", shown=not sys.stdout.isatty()) as bar:
        if bar is None:
            yield lambda: None
            return
        task = bar.add_task("reading", total=None)
        yield lambda: bar.advance(task)
