"""`didar knowledge update` as people run it, against a service on loopback; never the network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from didar.cli.update import update
from didar.errors import BadOptionError, RefusedError
from didar.knowledge.check import check_folder
from knowledge.loopback import service


def tables(folder: Path, *states: str, since: str | None = None) -> dict[str, list[list[str]]]:
    """Update from the recorded answers; the rows of both tables, without their heads."""
    with service() as told:
        assert update(str(folder), states, since, told.address, plain_http=True, replace=True) == 0
    read = {
        name: (folder / name).read_text(encoding="utf-8").splitlines()[1:] for name in ("people.tsv", "offices.tsv")
    }
    return {name: [line.split("\t") for line in lines] for name, lines in read.items()}


def test_writes_what_is_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = tables(tmp_path, "IRN")
    assert [row[:6] for row in found["people.tsv"]] == [
        ["q990101", "Q990101", "Nemune Ruznegar|N. Ruznegar", "نمونه روزنگار", "نمونه روزنكار", "Немуне Рузнегар"],
        ["q990102", "Q990102", "Farzi Afarin", "فرضی آفرین", "", ""],
    ]
    spells = [
        (row[0], row[1], row[2], row[5], row[6], row[7], row[8]) for row in found["offices.tsv"] if row[0][0] == "q"
    ]
    assert spells == [
        ("q990101", "minister_defence", "IRN", "2034", "..", "wikidata-2035-04-02", "low"),
        ("q990101", "minister_foreign_affairs", "IRN", "2031-03-05", "2033-06-30", "wikidata-2035-04-02", "high"),
        ("q990102", "minister_foreign_affairs", "IRN", "2033-07-01", "..", "wikidata-2035-04-02", "high"),
    ]
    told = capsys.readouterr()
    assert "2 people" in told.out
    assert "Chairman of the Invented Board of Iran" in told.err
    assert "1 without a start, 1 of people without an English name" in told.err


def test_every_state_without_a_choice(tmp_path: Path) -> None:
    people = [row[0] for row in tables(tmp_path)["people.tsv"]]
    assert people == ["q990101", "q990102", "q990104"]


def test_what_it_writes_passes_the_check_and_is_used(tmp_path: Path) -> None:
    tables(tmp_path, "IRN")
    assert [fault for fault in check_folder(tmp_path) if fault.grave] == []
    command = [sys.executable, "-m", "didar.cli.main", "--tables", str(tmp_path), "who"]
    asked = ("وزیر امور خارجه ایران", "--on", "2032-01-01", "--format", "jsonl")
    done = subprocess.run([*command, *asked], capture_output=True, check=False, timeout=120, env={**os.environ})
    assert done.returncode == 0, done.stderr.decode()
    assert '"person":"q990101"' in done.stdout.decode()
    assert len(done.stdout.splitlines()) == 1


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    tables(first, "IRN", "RUS")
    tables(second, "RUS", "IRN")
    for name in ("people.tsv", "offices.tsv"):
        assert (first / name).read_bytes() == (second / name).read_bytes()


def test_since_is_passed_on(tmp_path: Path) -> None:
    with service() as told:
        update(str(tmp_path), ["IRN"], "2022-07-01", told.address, plain_http=True, replace=False)
    assert any("2022-07-01T00:00:00Z" in query for query in told.queries)


def test_nothing_is_written_when_the_service_fails(tmp_path: Path) -> None:
    with service((403, {}, b"")) as told, pytest.raises(RefusedError):
        update(str(tmp_path / "new"), ["IRN"], None, told.address, plain_http=True, replace=False)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("states", "since", "endpoint"),
    [
        pytest.param(["XXX"], None, "https://a.example/", id="no such state"),
        pytest.param(["iran"], None, "https://a.example/", id="a name"),
        pytest.param(["IRN"], "2022", "https://a.example/", id="a year"),
        pytest.param(["IRN"], "2022-02-31", "https://a.example/", id="no such day"),
        pytest.param(["IRN"], None, "http://a.example/", id="no https"),
    ],
)
def test_bad_words(tmp_path: Path, states: list[str], since: str | None, endpoint: str) -> None:
    with pytest.raises(BadOptionError, match="D201"):
        update(str(tmp_path), states, since, endpoint, plain_http=False, replace=False)


def test_the_command_needs_a_folder() -> None:
    command = [sys.executable, "-m", "didar.cli.main", "knowledge", "update"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert done.returncode == 2
    assert b"--into" in done.stderr
