"""`didar export` and `didar score` as people run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from chronicles import built, lines
from tests_examples import EXAMPLES


def didar(*words: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "didar.cli.main", *map(str, words)]
    plain = {**os.environ, "NO_COLOR": "1"}
    return subprocess.run(command, capture_output=True, check=False, timeout=120, env=plain)


def records(given: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in given.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "chronicle"
    built(path)
    return path


def test_events_go_to_standard_output_as_they_are(folder: Path) -> None:
    done = didar("export", "events", folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == lines(folder)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (["--type", "phone_call"], lambda e: e["type"] == "phone_call"),
        (["--since", "1900", "--until", "2100"], lambda e: e["date"] is not None),
        (["--until", "1900"], lambda e: False),
        (["--person", "nobody-at-all"], lambda e: False),
    ],
)
def test_filters_leave_the_events_asked_for(folder: Path, words: list[str], kept: object) -> None:
    done = didar("export", "events", folder, *words)
    assert done.returncode == 0, done.stderr
    assert records(done.stdout) == [e for e in records(b"\n".join(lines(folder))) if kept(e)]  # type: ignore[operator]


def test_filters_by_state_and_what_their_reports_tell(folder: Path) -> None:
    rows = records(didar("export", "events", folder, "--state", "EGY").stdout)
    assert 0 < len(rows) < len(lines(folder))
    told = {report["id"] for event in rows for report in event["reports"]}  # type: ignore[attr-defined]
    sources = records(didar("export", "sources", folder, "--state", "EGY").stdout)
    assert {source["id"] for source in sources} == told


def test_a_file_is_whole_or_not_there(folder: Path, tmp_path: Path) -> None:
    output = tmp_path / "people.csv"
    done = didar("export", "people", folder, "--format", "csv", "--bom", "--output", output)
    assert done.returncode == 0, done.stderr
    assert output.read_bytes().startswith(b"\xef\xbb\xbfid,name_en")
    assert [path.name for path in tmp_path.iterdir()] == ["people.csv"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "people", "{c}", "--format", "ical"], "D201"),
        (["export", "events", "{c}", "--format", "xlsx"], "parquet, plover"),
        (["export", "sources", "{c}", "--format", "brat"], "--output FOLDER"),
        (["export", "events", "{c}", "--bom"], "--bom is for csv"),
        (["export", "events", "{c}", "--since", "yesterday"], "--since"),
        (["export", "events", "{c}", "--type", "wedding"], "wedding"),
        (["export", "events", "{c}", "--output", "{c}/no/such/place"], "Make it first"),
        (["export", "events", "{c}/nothing"], "D401"),
        (["score", "{c}/nothing", "{c}/nothing"], "D104"),
        (["score", str(EXAMPLES / "muscat-defence-marsa.txt"), "{c}/nothing"], "D102"),
    ],
)
def test_bad_usage_is_named(folder: Path, words: list[str], said: str) -> None:
    done = didar(*(word.replace("{c}", str(folder)) for word in words))
    assert done.returncode in (1, 2)
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_what_a_format_has_no_place_for_is_counted(folder: Path) -> None:
    rows = records(didar("export", "statements", folder).stdout)
    done = didar("export", "statements", folder, "--format", "plover")
    plain = sum(not row["plover"] for row in rows)
    assert done.stderr.decode() == f"didar: left out: {plain} statements without an act\n"
    assert len(done.stdout.splitlines()) == 1 + len(rows) - plain


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["--output", "/dev/full"], []])
def test_a_full_disk_is_named(folder: Path, words: list[str]) -> None:
    command = [sys.executable, "-m", "didar.cli.main", "export", "events", str(folder), *words]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=120)
    assert done.returncode == 1
    assert "D404" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert not Path("/dev/full").is_file()


def test_readings_and_events_score_full_against_themselves(folder: Path, tmp_path: Path) -> None:
    for name, given in (("r", didar("read", EXAMPLES, "--format", "jsonl")), ("e", didar("export", "events", folder))):
        path = tmp_path / f"{name}.jsonl"
        path.write_bytes(given.stdout)
        done = didar("score", path, path, "--format", "jsonl")
        assert done.returncode == 0, done.stderr
        figures = json.loads(done.stdout)
        assert all(
            f.get("f1", f.get("rate")) == 1
            for k, f in figures.items()
            if k != "events.called_disputed" and f.get("gold", 1)
        )
        assert len(figures) > 5


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["evnts"], "There is no table 'evnts'. There is: events, statements,"),
        (["statements", "--format", "ftm"], "There is: jsonl, csv, parquet, plover, cameo, jsonld."),
        (["events", "--state", "Iran"], "Give ISO 3166 alpha-3"),
        (["events", "--since", "1394-05-02"], "Gregorian"),
        (["events", "--output", "no-such-folder/x"], "there is no folder no-such-folder"),
        (["events", "--output", "."], "is a folder"),
    ],
)
def test_wrong_options_say_what_would_be_right(folder: Path, words: list[str], said: str) -> None:
    done = didar("export", words[0], folder, *words[1:])
    assert done.returncode == 2
    assert said in done.stderr.decode()


def test_gold_may_name_reports_by_id_and_events_by_key(folder: Path, tmp_path: Path) -> None:
    given, gold = tmp_path / "events.jsonl", tmp_path / "gold.jsonl"
    given.write_bytes(didar("export", "events", folder).stdout)
    told = [[r["id"] for r in e["reports"]] for e in records(given.read_bytes())]  # type: ignore[attr-defined]
    gold.write_text("".join(json.dumps({"key": f"k{n}", "reports": ids}) + "\n" for n, ids in enumerate(told)))
    done = didar("score", gold, given, "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["b3"]["f1"] == 1


def test_what_cannot_be_scored_is_called_by_a_plain_name(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("no json\n")
    done = didar("score", gold, gold)
    assert done.returncode == 1
    assert "The line is no JSON object" in done.stderr.decode()
