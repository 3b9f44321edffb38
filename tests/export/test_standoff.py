"""Web Annotations and brat: every mark lies on the very words, in code points."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.export.brat import file_name, fragments, write_folder
from didar.store.rows import Chronicle
from exporting import written


def test_selectors_quote_what_they_point_at(source: Chronicle) -> None:
    pages = [json.loads(line) for line in written(source, "sources", "webannotation").splitlines()]
    reports = list(source.reports())
    assert len(pages) == len(reports)
    for page, kept in zip(pages, reports, strict=True):
        assert page["type"] == "AnnotationPage"
        assert page["items"]
        for item in page["items"]:
            place, quote = item["target"]["selector"]
            assert kept.text[place["start"] : place["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in kept.text
            assert item["body"][0]["value"]
        assert len({item["id"] for item in page["items"]}) == len(page["items"])


def test_brat_marks_lie_on_their_words(source: Chronicle, tmp_path: Path) -> None:
    write_folder(source, tmp_path)
    assert (tmp_path / "annotation.conf").is_file()
    for kept in source.reports():
        name = file_name(kept.reading.report.id)
        text = (tmp_path / f"{name}.txt").read_bytes().decode()
        assert text == kept.text
        known: set[str] = set()
        for line in (tmp_path / f"{name}.ann").read_text(encoding="utf-8").splitlines():
            ident, middle, *words = line.split("\t")
            assert ident not in known
            known.add(ident)
            if ident[0] == "T":
                spans = [tuple(map(int, place.split())) for place in middle.split(" ", 1)[1].split(";")]
                assert " ".join(text[a:b] for a, b in spans) == words[0]
            elif ident[0] == "E":
                assert all(part.split(":")[1] in known for part in middle.split())
            elif ident[0] in "AN#":
                assert middle.split()[1] in known
        assert any(ident[0] == "E" for ident in known)


@given(st.text(st.sampled_from("ab \n\r\tک"), min_size=1).filter(str.strip))
def test_fragments_cover_all_but_blanks(text: str) -> None:
    parts = list(fragments((0, len(text)), text))
    assert "".join(text[a:b] for a, b in parts).split() == "".join(text.splitlines()).split() or len(parts) > 1
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in parts)
    assert not any(c in text[a:b] for a, b in parts for c in "\n\r")
    inside = {i for a, b in parts for i in range(a, b)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in inside)


@pytest.mark.parametrize(
    "report", ["../../etc/passwd", "a/b", "", ".hidden", "گزارش", "a\x00b", "x" * 500, "annotation"]
)
def test_no_report_id_leaves_the_folder(report: str) -> None:
    name = file_name(report)
    assert "/" not in name and not name.startswith(".") and len(name.encode()) < 200
    assert name != report
