"""The commands as people run them: output, exit codes, bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests_examples import EXAMPLES, example_reports


def didar(*words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "didar.cli.main", *words]
    plain = {**os.environ, "NO_COLOR": "1"}
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=120, env=plain)


def records(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_same_bytes_whatever_the_jobs() -> None:
    one, two = (didar("read", str(EXAMPLES), "--format", "jsonl", "--jobs", n) for n in "12")
    assert one.returncode == two.returncode == 0
    assert one.stdout == two.stdout
    assert len(records(one)) == len(example_reports())


def test_text_page_shows_every_statement() -> None:
    done = didar("read", str(EXAMPLES / "muscat-defence-marsa.txt"))
    page = done.stdout.decode()
    assert done.returncode == 0
    assert "حضور سفننا" in page
    assert "\x1b" not in page


@pytest.mark.parametrize(
    ("given", "code", "said", "read"),
    [
        (b'{"text": "\xd9\x85\xd8\xaa\xd9\x86"}\nnot json\n{"id": "b", "text": "x y"}\n', 1, "D102", 2),
        (b'{"notext": 1}\n', 1, "D103", 0),
        (b"", 0, "passed over", 1),
        (b"\x00\x01\x02\x03" * 50, 1, "D101", 0),
        ("نص\x00قصير في القاهرة".encode(), 0, "", 1),
        ("Высокие стороны обсудили вопросы.".encode(), 0, "passed over", 1),
    ],
)
def test_bad_input(given: bytes, code: int, said: str, read: int) -> None:
    done = didar("read", "-", "--format", "jsonl", given=given)
    assert done.returncode == code
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert len(records(done)) == read


@pytest.mark.parametrize(
    "words", [("read",), ("read", "x", "--format", "xml"), ("read", "x", "--jobs", "0"), ("nonsense",)]
)
def test_wrong_usage(words: tuple[str, ...]) -> None:
    done = didar(*words)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "سخن " * 750_000,
        "«" * 50_000,
        '"' * 50_000 + "گفت",
        "قال " * 20_000,
        "وزیر دفاع " * 20_000,
        "گفت: «" * 10_000,
        "أكد أن " * 10_000,
        "(" * 50_000,
        "\u200c" * 200_000,
        "12" * 100_000,
        "دیدار با وزیر " * 10_000,
        "محمد بن " * 20_000,
        "." * 100_000,
    ],
    ids=range(13),
)
def test_hostile_texts_do_not_hang(text: str, tmp_path: Path) -> None:
    (tmp_path / "hostile.txt").write_text("به گزارش ایسنا، " + text, encoding="utf-8")
    done = didar("read", str(tmp_path), "--format", "jsonl")
    assert done.returncode == 0
    assert len(records(done)) == 1


def test_schema_describes_what_is_printed() -> None:
    done = didar("schema")
    schema = json.loads(done.stdout)
    (first, *_) = records(didar("read", str(EXAMPLES), "--format", "jsonl"))
    assert set(schema["$defs"]["Reading"]["properties"]) == set(first)


def test_explain_says_why() -> None:
    done = didar("explain", str(EXAMPLES / "muscat-defence-peyk.txt"))
    page = done.stdout.decode()
    assert done.returncode == 0
    assert "statements" in page
    assert "no sentence for this code" not in page
