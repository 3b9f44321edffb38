"""`didar knowledge`, and reading with tables of one's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FA = "سیاوش کهدونی وزیر دفاع ایران روز دوشنبه با همتای روس خود دیدار کرد. کهدونی گفت همکاری ادامه دارد."
AR = "التقى وزير الدفاع الإيراني سياوش كهدوني نظيره الروسي يوم الاثنين. وقال كهدوني إن التعاون مستمر."


def run(*words: str, tables: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "DIDAR_TABLES"}
    if tables:
        environment["DIDAR_TABLES"] = str(tables)
    command = [sys.executable, "-m", "didar.cli.main", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own = tmp_path / "own"
    own.mkdir()
    (own / "people.tsv").write_text("key\tfa\tar\nkahdooni\tسیاوش کهدونی\tسياوش كهدوني\n", encoding="utf-8")
    return own


def write_reports(at: Path) -> Path:
    lines = [json.dumps({"id": lang, "text": text}) for lang, text in (("fa", FA), ("ar", AR))]
    path = at / "reports.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_person_of_ones_own_is_known_in_both_languages(tmp_path: Path, folder: Path) -> None:
    reports = write_reports(tmp_path)
    plain = run("read", str(reports), "--format", "jsonl")
    ours = run("--tables", str(folder), "read", str(reports), "--format", "jsonl")
    by_variable = run("read", str(reports), "--format", "jsonl", "--jobs", "2", tables=folder)
    assert ours.stdout == by_variable.stdout
    for before, after in zip(plain.stdout.splitlines(), ours.stdout.splitlines(), strict=True):
        assert "kahdooni" not in {person["id"] for person in json.loads(before)["people"]}
        found = {person["id"]: person for person in json.loads(after)["people"]}
        assert len(found["kahdooni"]["mentions"]) == 2
        assert json.loads(before)["made_with"]["tables"] != json.loads(after)["made_with"]["tables"]


def test_broken_tables_stop_reading_with_one_line(tmp_path: Path, folder: Path) -> None:
    (folder / "people.tsv").write_text("key\tfa\nx\tKahdooni\n", encoding="utf-8")
    done = run("--tables", str(folder), "read", str(write_reports(tmp_path)))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"didar: D202 {folder / 'people.tsv'}:2 fa:")
    assert done.stderr.count("\n") == 1


def test_check_lists_the_faults(folder: Path) -> None:
    (folder / "people.tsv").write_text("key\tfa\nx\tKahdooni\nY\tکهدونی\n", encoding="utf-8")
    text, lines = (
        run("knowledge", "check", str(folder), tables=folder),
        run("knowledge", "check", str(folder), "--format", "jsonl"),
    )
    assert text.returncode == lines.returncode == 1
    assert len(text.stdout.splitlines()) == 2
    assert [(fault["line"], fault["column"]) for fault in map(json.loads, lines.stdout.splitlines())] == [
        (2, "fa"),
        (3, "key"),
    ]


def test_check_without_a_folder_checks_what_is_shipped(folder: Path) -> None:
    assert run("knowledge", "check").returncode == 0
    assert run("knowledge", "check", str(folder)).returncode == 0


def test_conflicts_are_listed() -> None:
    lines = [json.loads(line) for line in run("knowledge", "conflicts", "--format", "jsonl").stdout.splitlines()]
    assert {line["kind"] for line in lines} == {"overlap", "dates", "holder", "same_name", "two_readings"}
    assert all(line["values"].count("|") == line["sources"].count("|") >= 1 for line in lines)
    text = run("knowledge", "conflicts").stdout
    assert sum(line.startswith("    -> ") for line in text.splitlines()) == len(lines)


def test_who_is_withdrawn_is_nobody_and_holds_nothing(tmp_path: Path, folder: Path) -> None:
    (folder / "people.tsv").write_text("key\n-shoigu\n", encoding="utf-8")
    (folder / "titles.tsv").write_text("key\ten\n-monarch\tx\n", encoding="utf-8")
    report = tmp_path / "report.txt"
    report.write_text("وزیر دفاع روسیه سرگئی شویگو گفت: همکاری ادامه دارد.", encoding="utf-8")
    assert '"id":"shoigu"' in run("read", str(report), "--format", "jsonl").stdout
    reading = run("read", str(report), "--format", "jsonl", tables=folder).stdout
    assert '"id":"shoigu"' not in reading
    assert "stage.failed" not in reading
