"""`didar compare-names` as people run it."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

LINES = (
    '{"id": 7, "a": "Сергей Шойгу", "la": "ru", "b": "سرگئی شویگو", "lb": "fa"}\n'
    '{"id": "x", "a": "Сергей Лавров", "b": "سرگئی شویگو"}\n'
).encode()


def compare_names(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "didar.cli.main", "compare-names", *words]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=60, env={**os.environ})


def test_records_in_the_order_of_the_input() -> None:
    done = compare_names("-", "--format", "jsonl", given=LINES)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [set(r) for r in records] == [{"id", "score", "same", "why"}] * 2
    assert [(r["id"], r["same"]) for r in records] == [(7, True), ("x", False)]


def test_a_file_plain_or_zipped_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "pairs.jsonl").write_bytes(LINES)
    (tmp_path / "pairs.jsonl.gz").write_bytes(gzip.compress(LINES))
    one, two = (compare_names(str(tmp_path / name), "--format", "jsonl") for name in ("pairs.jsonl", "pairs.jsonl.gz"))
    assert one.stdout == two.stdout
    assert one.stdout.count(b"\n") == 2


def test_the_table_shows_verdict_and_reason() -> None:
    page = compare_names("-", given=LINES).stdout.decode()
    assert "same" in page
    assert "family name" in page


def test_bad_lines_are_named_and_the_rest_goes_on() -> None:
    bad = b'no json\n{"id": 1, "a": 5, "b": "x"}\n\n[1]\n' + b'{"a": "\\ud800", "b": "x"}\n' + b"\xff\n"
    done = compare_names("-", "--format", "jsonl", given=bad + LINES)
    said = done.stderr.decode()
    assert done.returncode == 1
    assert done.stdout.count(b"\n") == 2
    assert [f"<stdin>:{n}:" in said for n in (1, 2, 3, 4, 5, 6)] == [True, True, False, True, True, True]
    assert "Traceback" not in said


def test_no_such_file() -> None:
    done = compare_names("nowhere.jsonl")
    assert done.returncode == 1
    assert "D104" in done.stderr.decode()
