"""`didar build` as people run it."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path

import pytest

from chronicles import lines
from didar.store import decisions
from didar.store.folder import opened
from tests_examples import EXAMPLES, example_reports

from .test_read import didar


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    words = done.stderr.decode()
    assert "Traceback" not in words
    return words


def test_a_build_says_what_it_did(tmp_path: Path) -> None:
    into = str(tmp_path / "c")
    done = didar("build", str(EXAMPLES), "--into", into, "--jobs", "2")
    assert (done.returncode, done.stdout) == (0, b"")
    assert f"{len(example_reports())} read, of them 0 passed over; 0 seen before; 0 refused." in said(done)
    before = lines(tmp_path / "c")
    done = didar("build", str(EXAMPLES), "--into", into)
    assert f"0 read, of them 0 passed over; {len(example_reports())} seen before" in said(done)
    assert lines(tmp_path / "c") == before


@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        (b'{"text": "\xd9\x86\xd8\xb5"}\nnot json\n', 1, "D102"),
        (b'{"notext": 1}\n', 1, "D103"),
        (b'{"text": "\\ud800 \xd9\x86\xd8\xb5"}\n', 1, "D102"),
        (b'{"text": "a\\u0000b"}\n', 0, "1 read"),
        ('{"text": "Высокие стороны обсудили вопросы."}\n'.encode(), 0, "by language: ru 1"),
        (b"", 0, "1 read, of them 1 passed over"),
    ],
)
def test_bad_input(given: bytes, code: int, words: str, tmp_path: Path) -> None:
    done = didar("build", "-", "--into", str(tmp_path / "c"), given=given)
    assert done.returncode == code, said(done)
    assert words in said(done)
    assert "The chronicle holds" in said(done)


def test_a_cut_archive_costs_only_what_is_lost(tmp_path: Path) -> None:
    whole = gzip.compress(
        "".join(json.dumps({"id": str(n), "text": f"نص رقم {n}"}) + "\n" for n in range(500)).encode()
    )
    (tmp_path / "reports.jsonl.gz").write_bytes(whole[:-200])
    done = didar("build", str(tmp_path / "reports.jsonl.gz"), "--into", str(tmp_path / "c"))
    assert done.returncode == 1
    assert "D101" in said(done)


@pytest.mark.parametrize(
    ("place", "number"),
    [("taken/file.txt", "D4"), ("taken", "D401"), ("/proc/nothing", "D404")],
)
def test_no_place_for_a_chronicle(place: str, number: str, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "file.txt").write_text("mine")
    done = didar("build", str(EXAMPLES), "--into", str(tmp_path / place))
    assert done.returncode == 1
    assert number in said(done)
    assert (tmp_path / "taken" / "file.txt").read_text() == "mine"


def test_a_decision_cut_off_is_a_warning(tmp_path: Path) -> None:
    didar("build", str(EXAMPLES / "muscat-defence-marsa.txt"), "--into", str(tmp_path / "c"))
    opened(tmp_path / "c").decisions.write_text('{"id": "d-1", "at"')
    done = didar("build", "--into", str(tmp_path / "c"))
    assert done.returncode == 0
    assert "cut off and counts for nothing" in said(done)
    assert decisions.read(opened(tmp_path / "c")).cut


def test_putting_together_again_needs_a_chronicle(tmp_path: Path) -> None:
    done = didar("build", "--into", str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert "D401" in said(done)
    assert not (tmp_path / "nowhere").exists()
