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

from didar.errors import DamagedChronicleError, NoChronicleError, OtherVersionError

FORMAT = 1


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

    Raises NoChronicleError for a folder with other things in it, OtherVersionError for another format's.
    """
    folder = Folder(path)
    if path.exists() and not folder.mark.exists() and (not path.is_dir() or any(path.iterdir())):
        raise NoChronicleError(
            "There is something else in its place.", where=str(path), remedy="Give a new or an empty folder."
        )
    if not folder.mark.exists():
        path.mkdir(parents=True, exist_ok=True)
        fresh = path / f".chronicle-{os.getpid()}.json"
        fresh.write_text(json.dumps({"didar": "chronicle", "format": FORMAT}) + "\n", encoding="utf-8")
        fresh.replace(folder.mark)
    folder.readings.mkdir(exist_ok=True)
    return opened(path)


def opened(path: Path) -> Folder:
    """A chronicle that is there. Raises NoChronicleError, DamagedChronicleError or OtherVersionError."""
    folder = Folder(path)
    if not folder.mark.is_file():
        raise NoChronicleError("This is no chronicle.", where=str(path))
    try:
        mark = json.loads(folder.mark.read_text(encoding="utf-8"))
        version = mark["format"]
    except (ValueError, KeyError, TypeError) as problem:
        raise DamagedChronicleError(
            f"chronicle.json cannot be read ({problem}).",
            where=str(folder.mark),
            remedy=f'Write {{"didar": "chronicle", "format": {FORMAT}}} into it.',
        ) from None
    if version != FORMAT:
        raise OtherVersionError(f"The chronicle has format {version}, this version reads {FORMAT}.", where=str(path))
    return folder
