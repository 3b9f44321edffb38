"""Citations name the versions and the set of reports, and print as they are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicles import built
from didar import __version__
from didar.export.bibtex import escaped
from didar.store.rows import Chronicle
from exporting import exported, written
from tests_examples import example_reports


@pytest.mark.parametrize("form", ["bibtex", "csl"])
def test_a_chronicle_is_cited_with_its_versions(source: Chronicle, form: str) -> None:
    cited = written(source, "chronicle", form).decode()
    count, digest = source.digest()
    assert digest in cited
    assert f"{count} reports" in cited
    assert f"Didar {__version__}" in cited
    assert source.versions()[0].split()[1] in cited


def test_every_event_is_cited_after_the_chronicle(source: Chronicle) -> None:
    items = json.loads(written(source, "events", "csl"))
    assert items[0]["type"] == "dataset"
    assert [item["id"] for item in items[1:]] == [f"didar-{event.id}" for event in source.events()]
    entries = re.findall(r"^@(\w+)\{([^,]+),$", written(source, "events", "bibtex").decode(), re.M)
    assert [key for _, key in entries] == [item["id"] for item in items]


def test_another_set_of_reports_is_another_chronicle(folder: Path, tmp_path: Path) -> None:
    built(tmp_path / "less", example_reports()[:-1])
    assert exported(tmp_path / "less", "chronicle", "csl") != exported(folder, "chronicle", "csl")


@given(st.text())
def test_braces_stay_balanced(text: str) -> None:
    bare = re.sub(r"\\[{}]", "", escaped(text))
    depth = 0
    for c in bare:
        depth += (c == "{") - (c == "}")
        assert depth >= 0
    assert depth == 0
    assert "\n" not in bare


@pytest.mark.parametrize(
    ("text", "shown"), [("50% & more_", r"50\% \& more\_"), ("شهر {تهران}", r"شهر \{تهران\}"), ("a\n b", "a b")]
)
def test_latex_prints_it_as_it_is(text: str, shown: str) -> None:
    assert escaped(text) == shown
