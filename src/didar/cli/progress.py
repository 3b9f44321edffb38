"""The moving line that says how far reading has come."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


@contextmanager
def moving_line(text: str, *, shown: bool = True) -> Iterator[Progress | None]:
    """A progress line on standard error, on a terminal only; None where there is none to show.

    ``text`` is rich's template of what is counted. How long the input is cannot be known beforehand.
    """
    if not shown or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(text), TaskProgressColumn(show_speed=True), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield bar
