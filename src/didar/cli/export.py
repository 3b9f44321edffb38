"""What `didar export` does once its words are understood."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

from didar.errors import BadOptionError, NotWrittenError
from didar.export.comma_separated import BOM
from didar.export.formats import FOLDERS, module
from didar.export.wanted import Wanted, choose
from didar.store.rows import Chronicle, chronicle


def export(what: str, folder: str, form: str, output: str, wanted: Wanted, *, bom: bool = False) -> int:
    """Write one table of a chronicle in one format to a file, a folder or standard output; the exit code.

    Raises ChronicleError, or BadOptionError for what there is not.
    """
    to = module(what, form)
    if bom and form != "csv":
        raise BadOptionError("--bom is for csv alone.")
    with chronicle(Path(folder)) as source:
        choose(source, wanted)
        if form in FOLDERS:
            _write_folder(to, source, output)
            return 0
        with _opened(output) as out:
            if bom:
                out.write(BOM)
            left: dict[str, int] = to.write(source, what, out) or {}
        for reason, count in left.items():
            print(f"didar: left out: {count} {reason}", file=sys.stderr)
    return 0


def _write_folder(to: ModuleType, source: Chronicle, output: str) -> None:
    folder = _folder(output)
    try:
        to.write_folder(source, folder)
    except OSError as problem:
        raise NotWrittenError(f"The output cannot be written ({problem}).", where=output) from None


def _folder(output: str) -> Path:
    path = Path(output)
    if not output or output == "-" or (path.exists() and (not path.is_dir() or any(path.iterdir()))):
        raise BadOptionError("This format writes a folder.", remedy="Give --output FOLDER, a new or an empty one.")
    return path


@contextmanager
def _opened(output: str) -> Iterator[BinaryIO]:
    """Where the bytes go; NotWrittenError for a disk that does not take them."""
    try:
        if output in ("", "-"):
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        else:
            with _file(Path(output)) as out:
                yield out
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise NotWrittenError(f"The output cannot be written ({problem}).", where=output or "standard output") from None


@contextmanager
def _file(path: Path) -> Iterator[BinaryIO]:
    """A file that gets its name when it is whole; one that is there stays as it is until then."""
    if path.is_dir():
        raise BadOptionError(f"--output {path} is a folder.", remedy="Give a file.")
    if not path.parent.is_dir():
        raise BadOptionError(f"--output {path}: there is no folder {path.parent}.", remedy="Make it first.")
    if path.exists() and not path.is_file():  # a pipe or device: there is nothing to put in its place
        with path.open("wb") as out:
            yield out
        return
    fresh = path.resolve().with_name(f".{path.name}-{os.getpid()}")
    try:
        with fresh.open("wb") as out:
            yield out
        fresh.replace(path.resolve())
    finally:
        fresh.unlink(missing_ok=True)
