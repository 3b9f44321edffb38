"""Tables of one's own for a test: a folder named by DIDAR_TABLES, read afresh."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from didar.knowledge import overlay, tables

CACHES = (overlay.folder, overlay._read, overlay.check_once, overlay.contents, tables.own_digest)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """Writes tables (columns with " | " between, the .tsv left off) into the folder in force, and gives the folder."""
    monkeypatch.setenv(tables.VARIABLE, str(tmp_path))

    def write(**files: str) -> Path:
        for cached in CACHES:
            cached.cache_clear()
        for name, text in files.items():
            (tmp_path / f"{name}.tsv").write_text(text.replace(" | ", "\t"), encoding="utf-8")
        return tmp_path

    yield write
    for cached in CACHES:
        cached.cache_clear()
