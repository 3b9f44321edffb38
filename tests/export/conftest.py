"""One chronicle of the example reports for all tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chronicles import built
from didar.store.rows import Chronicle, chronicle


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "chronicle"
    built(path)
    return path


@pytest.fixture
def source(folder: Path) -> Iterator[Chronicle]:
    with chronicle(folder) as found:
        yield found
