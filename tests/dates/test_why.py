"""Every code that a date or a note carries has its sentence, and every sentence a code that can come up."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from dates.cases import CASES
from didar.dates.resolve import resolve_text

ROOM = files("didar").joinpath("dates")
WHY = tomllib.loads(ROOM.joinpath("why.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", CASES)
def test_codes_have_sentences(kind: str) -> None:
    for lang, published, marked, _ in CASES[kind]:
        for mention in resolve_text(re.sub("[⟦⟧]", "", marked), lang, published):
            assert mention.why in WHY["codes"]


def test_codes_in_the_source_have_sentences() -> None:
    known = set(WHY["codes"]) | set(WHY["notes"])
    source = "\n".join(p.read_text(encoding="utf-8") for p in ROOM.iterdir() if p.name.endswith(".py"))
    written = set(re.findall(r'"((?:date|stamp|window)\.[a-z_.]+)"', source))
    assert written <= known
    patterns = ("date.day.", "date.month.", "date.year.", "date.unit.")
    assert {code for code in known - written if not code.startswith(patterns)} == set()
