"""Known people and how reports may name them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from didar.knowledge import name_parts, people

SHARED = Path(__file__).parents[3] / "shared/knowledge"


@pytest.mark.parametrize(
    ("lang", "name", "person"),
    [
        ("fa", "محمد جواد ظریف", "zarif"),
        ("fa", "محمدجوادظريف", "zarif"),
        ("ar", "محمد جواد ظريف", "zarif"),
        ("ar", "عبدالفتاح السيسي", "sisi"),
        ("ar", "عبد الفتاح السيسى", "sisi"),
    ],
)
def test_full_names_in_any_spelling(lang: str, name: str, person: str) -> None:
    found = people.find(name, lang)
    assert found is not None
    assert found.kind == "full"
    assert found.people[0] == person


@pytest.mark.parametrize(("lang", "name", "person"), [("fa", "رضا آشتیانی", "ashtiani"), ("ar", "محمد ظريف", "zarif")])
def test_shorter_names(lang: str, name: str, person: str) -> None:
    found = people.find(name, lang)
    assert found is not None
    assert (found.kind, found.people[0]) == ("shorter", person)


@pytest.mark.parametrize(
    ("lang", "name", "person"),
    [("fa", "پوتین", "putin"), ("fa", "چاووش اوغلو", "cavusoglu"), ("ar", "بوتين", "putin"), ("ar", "السيسي", "sisi")],
)
def test_short_names(lang: str, name: str, person: str) -> None:
    found = people.find(name, lang)
    assert found is not None
    assert (found.kind, found.people[0]) == ("short", person)


def test_a_short_name_of_many_puts_the_most_prominent_first() -> None:
    found = people.find("الأسد", "ar")
    assert found is not None
    weights = [people.prominence(person) for person in found.people]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(("lang", "key"), [("fa", "گراسیموفوالری"), ("ar", "فالریجیراسیموف")])
def test_alike_needs_the_consonants_in_their_order(lang: str, key: str) -> None:
    assert people.alike(key, lang) == (("gerasimov",) if lang == "ar" else ())


def test_names_and_ids() -> None:
    assert people.names("putin")["en"] == "Vladimir Putin"
    assert set(people.names("putin")) == {"en", "fa", "ar", "ru"}
    assert people.wikidata("putin") == "Q7747"
    assert people.is_known("putin")
    assert not people.is_known("nobody")
    assert people.find("هیچ کس", "fa") is None


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_every_name_is_of_somebody(lang: str) -> None:
    table = people.table(lang)
    assert len(table) > 9_000
    assert all(people.is_known(person) for named in table.values() for person in named.people)


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_parts_of_names(lang: str) -> None:
    assert len(name_parts.bearers(lang)) > 3_000
    assert len(name_parts.listed(lang)) > 30_000
    assert name_parts.frequent(lang) < name_parts.listed(lang).keys()
    for origin in ("persian", "arabic", "foreign"):
        assert len(name_parts.compiled(origin, lang)) > 900


@pytest.mark.parametrize(
    ("state", "region"), [("IRN", "persian"), ("SAU", "gulf"), ("TUN", "maghreb"), ("BRA", ""), (None, "")]
)
def test_regions(state: str | None, region: str) -> None:
    assert name_parts.region(state) == region


@pytest.mark.skipif(not SHARED.is_dir(), reason="the source tables are not here")
def test_rebuilding_gives_the_same_tables(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, root / "tools/build_people.py", SHARED, tmp_path], check=True)
    shipped = Path(people.__file__).parent
    for name in ("people.tsv", "people_names.fa.tsv", "people_names.ar.tsv"):
        assert (tmp_path / name).read_bytes() == (shipped / name).read_bytes()
