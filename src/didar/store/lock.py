"""One writer at a time: a lock the system takes back when its holder dies."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from didar.errors import NotWrittenError


@contextmanager
def writing(folder: Path, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold a chronicle for writing; a second writer waits (``waiting`` is called once before it does).

    The lock is a record lock (POSIX): processes started by the holder do not inherit it, so one that outlives a killed
    run keeps nobody waiting. Raises NotWrittenError for a folder that cannot be written to.
    """
    try:
        file = (folder / "lock").open("ab")
    except OSError as problem:
        raise NotWrittenError(f"The chronicle cannot be locked ({problem}).", where=str(folder)) from None
    with file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            waiting()
            fcntl.lockf(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.lockf(file, fcntl.LOCK_UN)
