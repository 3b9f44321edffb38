import gzip
from pathlib import Path

import pytest

from didar.errors import InputError, NotFoundError
from didar.model.report import Report
from didar.sources.files import open_inputs

LINE = '{"id": "%s", "text": "متن"}\n'


def kinds(items: list[Report | InputError]) -> list[str]:
    return [item.id if isinstance(item, Report) else item.code for item in items]


def test_folders_are_read_by_path(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_text(LINE % "b1" + "\n" + "broken\n" + LINE % "b2", encoding="utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "c.jsonl.gz").write_bytes(gzip.compress((LINE % "c").encode()))
    (tmp_path / "z.txt").write_text("متن دیگر", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    found = list(open_inputs([str(tmp_path)]))
    assert kinds(found)[:4] == ["c", "b1", "D102", "b2"]
    assert isinstance(found[4], Report)
    assert found[4].text == "متن دیگر"
    assert len(found) == 5


@pytest.mark.parametrize("make", [lambda p: p / "nothing.txt", lambda p: p])
def test_nothing_there(tmp_path: Path, make: object) -> None:
    assert isinstance(next(iter(open_inputs([str(make(tmp_path))]))), NotFoundError)  # type: ignore[operator]


def test_a_gzip_cut_short(tmp_path: Path) -> None:
    whole = gzip.compress((LINE % "x").encode() * 1000)
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    assert kinds(list(open_inputs([str(tmp_path / "cut.jsonl.gz")])))[-1] == "D101"


def test_line_ends_are_kept(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_bytes("یک\r\nدو\r\n".encode())
    (report,) = open_inputs([str(tmp_path / "r.txt")])
    assert isinstance(report, Report)
    assert report.text == "یک\r\nدو\r\n"
