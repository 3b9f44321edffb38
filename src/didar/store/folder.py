"""A chronicle as a folder: what lies in it, making one, opening one.

CHRONICLE/
├── chronicle.json     what this folder is, and the version of its format
├── readings/          Parquet parts: every report with its reading; never changed, only added
├── decisions.jsonl    what people have decided; only added to
├── chronicle.sqlite   built from the two; can be removed
└── lock               held by whoever is writing
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from didar.errors import DamagedChronicleError, NoChronicleError, NotWrittenError, OtherVersionError

FORMAT = 1
"""Version of what lies in the folder."""
START = ".chronicle-"
"""Beginning of the name of a mark that is not yet in its place."""
REWRITE = f'write {{"didar": "chronicle", "format": {FORMAT}}} into its chronicle.json.'


class Folder:
    """Paths of one chronicle."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mark = path / "chronicle.json"
        self.readings = path / "readings"
        self.decisions = path / "decisions.jsonl"
        self.database = path / "chronicle.sqlite"


def make(path: Path) -> Folder:
    """Open a chronicle, or make an empty one of a new or empty folder.

    Raises NoChronicleError for a folder with other things in it, OtherVersionError for another format's,
    NotWrittenError where no folder can be made.
    """
    folder = Folder(path)
    try:
        if not folder.mark.exists():
            _begin(folder)
        folder.readings.mkdir(exist_ok=True)
    except OSError as problem:
        raise NotWrittenError(f"The folder cannot be made ({problem}).", where=str(path)) from None
    return opened(path)


def _begin(folder: Folder) -> None:
    """Make the folder a chronicle. What runs that were killed here have left counts for nothing."""
    other = folder.path.exists() and not (folder.path.is_dir() and all(map(_is_start, folder.path.iterdir())))
    if other and folder.mark.exists():
        return  # another run has made it this very moment
    if other:
        remedy = "Give a new or an empty folder."
        if folder.readings.is_dir():
            remedy = f"If it is a chronicle that has lost its chronicle.json, {REWRITE}"
        raise NoChronicleError("There is something else in its place.", where=str(folder.path), remedy=remedy)
    folder.path.mkdir(parents=True, exist_ok=True)
    fresh = folder.path / f"{START}{os.getpid()}.json"
    fresh.write_text(json.dumps({"didar": "chronicle", "format": FORMAT}) + "\n", encoding="utf-8")
    fresh.replace(folder.mark)


def _is_start(path: Path) -> bool:
    return path.name.startswith(START)


def opened(path: Path) -> Folder:
    """A chronicle that is there. Raises NoChronicleError, DamagedChronicleError or OtherVersionError."""
    folder = Folder(path)
    if not folder.mark.is_file():
        if folder.readings.is_dir() and folder.database.exists():
            raise DamagedChronicleError(
                "chronicle.json is missing.", where=str(path), remedy=f"If it is yours, {REWRITE}"
            )
        raise NoChronicleError("This is no chronicle.", where=str(path))
    try:
        mark = json.loads(folder.mark.read_text(encoding="utf-8"))
        version = mark["format"]
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise DamagedChronicleError(
            f"chronicle.json cannot be read ({problem}).",
            where=str(folder.mark),
            remedy=f"If it is yours, {REWRITE}",
        ) from None
    if version != FORMAT:
        raise OtherVersionError(f"The chronicle has format {version}, this version reads {FORMAT}.", where=str(path))
    return folder
