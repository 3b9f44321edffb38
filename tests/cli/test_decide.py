"""`didar decide` and `didar review` as people use them."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from chronicles import built, lines
from didar.errors import BadOptionError, NoSuchThingError
from didar.model.decision import Decision
from didar.runners.build import build
from didar.runners.decide import decide
from didar.store import database, questions
from tests_examples import example_reports

from .test_read import didar

REPORTS = example_reports()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "c"
    assert built(path)
    return path


@pytest.fixture
def chronicle(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "c"))


def events(chronicle: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(chronicle)]


def take(chronicle: Path, *words: str) -> Decision:
    return decide(chronicle, words[0], words[1:], who="Ana", why="both texts compared")  # type: ignore[arg-type]


def test_two_events_become_one_and_two_again(chronicle: Path) -> None:
    before = lines(chronicle)
    first, second, *_ = sorted(event["id"] for event in events(chronicle))
    same = take(chronicle, "same", first, second)
    one = next(event for event in events(chronicle) if event["id"] == first)
    assert second in one["replaces"]
    assert one["decisions"] == [same.id]
    assert len(lines(chronicle)) == len(before) - 1
    take(chronicle, "undo", same.id)
    assert lines(chronicle) == before


def test_one_event_becomes_two(chronicle: Path) -> None:
    one = next(event for event in events(chronicle) if event["replaces"])
    apart = take(chronicle, "apart", one["id"], one["replaces"][0])
    with database.reading(chronicle / "chronicle.sqlite") as db:
        first, second = (questions.event(db, name) for name in (one["id"], one["replaces"][0]))
    assert first and second and first.id != second.id
    assert first.decisions == second.decisions == [apart.id]


def test_decisions_outlive_a_rebuild_in_another_order(chronicle: Path, tmp_path: Path) -> None:
    one, other = (event["id"] for event in events(chronicle)[:2])
    take(chronicle, "same", one, other)
    take(chronicle, "field", one, "date", "2020-02-20")
    again = tmp_path / "again"
    build(REPORTS[::-1], again)
    (again / "decisions.jsonl").write_bytes((chronicle / "decisions.jsonl").read_bytes())
    build([], again)
    assert lines(again) == lines(chronicle)


@pytest.mark.parametrize(
    ("field", "given", "value"),
    [("date", "2015-07-22", "2015-07-22"), ("date", "۳۰ دی ۱۳۹۳", "2015-01-20"), ("type", "visit", "visit"), ("place", "Tehran", "Tehran")],
)  # fmt: skip
def test_a_corrected_field(field: str, given: str, value: str, chronicle: Path) -> None:
    name = events(chronicle)[0]["id"]
    decision = take(chronicle, "field", name, field, given)
    found = next(event for event in events(chronicle) if event["id"] == name)
    assert found[field] == found["fields"][field][0]["value"] == value
    assert found["fields"][field][0]["why"] == "decision"
    assert found["decisions"] == [decision.id]


def test_merged_people_are_one_everywhere(chronicle: Path) -> None:
    named = "SELECT DISTINCT who FROM party JOIN person ON person.id = who WHERE name != '{}' ORDER BY who LIMIT 2"
    with database.reading(chronicle / "chronicle.sqlite") as db:
        first, second = (who for (who,) in db.execute(named))
        parties = questions.events_of(db, second)
    take(chronicle, "merge-people", first, second)
    assert all(second not in (*event["actors"], *event["recipients"]) for event in events(chronicle))
    with database.reading(chronicle / "chronicle.sqlite") as db:
        known = questions.person(db, second)
        assert known and known.id == first
        assert {e.id for e in parties} <= {e.id for e in questions.events_of(db, second)}


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("same", "EV"), BadOptionError),
        (("same", "EV", "EV"), BadOptionError),
        (("same", "EV", "ev-none"), NoSuchThingError),
        (("field", "EV", "date", "one day"), BadOptionError),
        (("field", "EV", "colour", "blue"), BadOptionError),
        (("field", "EV", "status", "perhaps"), BadOptionError),
        (("merge-people", "nobody", "nobody-else"), NoSuchThingError),
        (("undo", "d-none"), NoSuchThingError),
    ],
)
def test_what_cannot_be_meant_is_not_written(words: tuple[str, ...], error: type[Exception], chronicle: Path) -> None:
    name = events(chronicle)[0]["id"]
    with pytest.raises(error):
        take(chronicle, *(word.replace("EV", name) for word in words))
    assert not (chronicle / "decisions.jsonl").exists()


def test_who_and_why_are_asked_for(chronicle: Path) -> None:
    one, other = (event["id"] for event in events(chronicle)[:2])
    done = didar("decide", str(chronicle), "same", one, other)
    assert done.returncode == 2
    assert "--who and --why" in done.stderr.decode()


def test_the_list_says_what_became_of_each(chronicle: Path) -> None:
    one, other = (event["id"] for event in events(chronicle)[:2])
    given = ("--who", "Ana", "--why", "one room")
    first = didar("decide", str(chronicle), "same", one, other, *given).stdout.decode().strip()
    second = didar("decide", str(chronicle), "apart", one, other, *given).stdout.decode().strip()
    log = chronicle / "decisions.jsonl"
    log.write_text(
        log.read_text() + log.read_text().splitlines()[0].replace(one, "ev-gone").replace(first, "d-gone") + "\n"
    )
    build([], chronicle)
    done = didar("decide", str(chronicle), "list", "--format", "jsonl")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(d["id"], d["state"], d["by"]) for d in found] == [
        (first, "gave way", second),
        (second, "in force", None),
        ("d-gone", "not found", None),
    ]
    assert "gave way" in didar("decide", str(chronicle), "list").stdout.decode()


def test_review_lists_in_order_of_doubt(chronicle: Path) -> None:
    done = didar("review", str(chronicle), "--list", "--format", "jsonl")
    cases = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    margins = [c["doubt"]["margin"] for c in cases]
    assert cases
    assert margins == sorted(margins)
    for case in cases:
        for side in case["sides"]:
            assert side["text"]
            assert all(side["text"][a:b] for a, b in side["marks"])
    assert didar("review", str(chronicle), "--list").stdout.decode().count("?") >= len(cases)


def test_review_needs_a_terminal(chronicle: Path) -> None:
    done = didar("review", str(chronicle), "--who", "Ana")
    assert done.returncode == 2
    assert "--list" in done.stderr.decode()


def at_a_terminal(keys: str, *words: str) -> str:
    """Run a command on a terminal, press keys as it asks for them, and give what it showed."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "didar.cli.main", *words]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "NO_COLOR": "1"}):
        os.close(theirs)
        shown, pressed, end = b"", 0, time.monotonic() + 60
        while time.monotonic() < end:
            if select.select([ours], [], [], 0.2)[0]:
                try:
                    shown += os.read(ours, 65536)
                except OSError:
                    break
            if pressed < len(keys) and shown.count(b"[q] quit") > pressed:
                os.write(ours, keys[pressed].encode())
                pressed += 1
        os.close(ours)
    return shown.decode(errors="replace")


def test_review_by_single_keys(chronicle: Path) -> None:
    listed = didar("review", str(chronicle), "--list", "--format", "jsonl").stdout.splitlines()
    first = json.loads(listed[0])["doubt"]
    keys = ("a" if first["kind"] == "pair" else "1") + "q"
    shown = at_a_terminal(keys, "review", str(chronicle), "--who", "Ana")
    assert "Traceback" not in shown
    assert "1 decided" in shown
    with database.reading(chronicle / "chronicle.sqlite") as db:
        ((decision, state, _),) = questions.decisions(db)
        assert (decision.of, state, decision.who) == (first["of"], "in force", "Ana")
        assert first["of"] not in [d.of for d in questions.doubts(db) if d.kind == first["kind"]]


def test_a_chronicle_is_needed(tmp_path: Path) -> None:
    done = didar("review", str(tmp_path), "--list")
    assert done.returncode == 1
    assert "D401" in done.stderr.decode()
