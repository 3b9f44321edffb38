"""`didar who` as people run it: the page, the lines, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest


def who(*words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "didar.cli.main", "who", *words]
    return subprocess.run(command, capture_output=True, check=False, timeout=120, env={**os.environ, "NO_COLOR": "1"})


@pytest.mark.parametrize(
    "question", ["وزیر دفاع روسیه", "وزير الدفاع الروسي", "министр обороны России", "Russian defense minister"]
)
def test_lines(question: str) -> None:
    done = who(question, "--on", "2015-01-20", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    [row] = [json.loads(line) for line in done.stdout.splitlines()]
    assert (row["schema"], row["person"], row["state"]) == ("didar-who/1", "shoigu", "RUS")
    assert (row["start"], row["end"], row["source"], row["confidence"]) == (
        "2012-11-06",
        "2024-05-12",
        "compiled",
        "high",
    )


def test_page_of_an_office() -> None:
    page = who("وزیر دفاع روسیه", "--on", "2015-01-20").stdout.decode()
    page = " ".join(page.split())  # lines break by the width of the terminal
    for words in (
        "Minister of Defence",
        "وزیر دفاع",
        "Sergei Shoigu",
        "سرگئی شویگو",
        "2012-11-06",
        "compiled, high confidence",
    ):
        assert words in page
    assert "\x1b" not in page


@pytest.mark.parametrize(("question", "host"), [("سفیر ایران در عراق", "عراق"), ("السفير الإيراني في بغداد", "العراق")])
def test_page_of_an_ambassador(question: str, host: str) -> None:
    page = who(question, "--on", "2018").stdout.decode()
    assert f", to Iraq \u2068{host}\u2069\n" in page
    assert all(line == line.rstrip() for line in page.split("\n"))


def test_page_of_a_person() -> None:
    page = who("شویگو").stdout.decode()
    assert page.index("Minister of Emergency Situations") < page.index("Minister of Defence")
    assert "still in office when last known" in page


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_an_empty_answer_is_no_error(form: str) -> None:
    done = who("foreign minister", "--format", form)
    assert done.returncode == 0
    assert "of which state or body" in (done.stderr if form == "jsonl" else done.stdout).decode()
    assert form == "text" or done.stdout == b""


@pytest.mark.parametrize("words", [(), ("شویگو", "--on", "not a date"), ("شویگو", "--format", "xml")])
def test_bad_usage(words: tuple[str, ...]) -> None:
    done = who(*words)
    assert done.returncode == 2
    assert done.stdout == b""


def test_control_characters_do_not_reach_the_terminal() -> None:
    done = who("Sho\x1b[31migu\u202e")
    assert b"\x1b" not in done.stdout
    assert "\u202e" not in done.stdout.decode()
