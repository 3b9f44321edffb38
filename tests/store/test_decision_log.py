"""The log on disk: only ever added to, whole lines only, a line cut off counts for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from didar.errors import DamagedChronicleError
from didar.store import decisions
from didar.store.folder import Folder, make


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make(tmp_path / "c")


def add(folder: Folder, *of: str) -> str:
    return decisions.add(folder, "same", list(of), who="Ana", why="«یک دیدار»", field=None, value=None).id


def test_what_is_added_is_there_in_order(folder: Folder) -> None:
    ids = [add(folder, "ev-1", f"ev-{n}") for n in range(5)]
    found = decisions.read(folder)
    assert [d.id for d in found.decisions] == ids
    assert len(set(ids)) == 5
    assert found.decisions[0].why == "«یک دیدار»"
    assert found.decisions[0].at.endswith("Z")
    assert found.warning is None


def test_none_taken(folder: Folder) -> None:
    assert decisions.read(folder).decisions == []


@given(share=st.floats(0.01, 0.98))
@settings(deadline=None, max_examples=20)
def test_a_line_cut_off_counts_for_nothing(share: float, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = make(tmp_path_factory.mktemp("log") / "c")
    first = add(folder, "ev-1", "ev-2")
    whole = folder.decisions.read_bytes()
    cut = whole[: max(1, int(len(whole.rstrip()) * share))]
    folder.decisions.write_bytes(whole + cut)
    log = decisions.read(folder)
    assert [d.id for d in log.decisions] == [first]
    assert log.warning
    second = add(folder, "ev-3", "ev-4")
    assert [d.id for d in decisions.read(folder).decisions] == [first, second]
    assert decisions.read(folder).warning is None
    assert (folder.path / "decisions.cut").read_bytes() == cut + b"\n"


def test_a_whole_line_without_its_end_counts(folder: Folder) -> None:
    first = add(folder, "ev-1", "ev-2")
    folder.decisions.write_bytes(folder.decisions.read_bytes().rstrip(b"\n"))
    second = add(folder, "ev-3", "ev-4")
    assert [d.id for d in decisions.read(folder).decisions] == [first, second]


@pytest.mark.parametrize("line", [b"{", b'{"id": "d-1"}', b"\xff\xfe", b"[]", b'{"kind": "burn"}'])
def test_a_broken_line_is_named_with_its_number(line: bytes, folder: Folder) -> None:
    add(folder, "ev-1", "ev-2")
    whole = folder.decisions.read_bytes()
    folder.decisions.write_bytes(whole + line + b"\n" + whole)
    with pytest.raises(DamagedChronicleError, match=r"decisions\.jsonl:2"):
        decisions.read(folder)
