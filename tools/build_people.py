"""Build src/didar/knowledge/people.tsv and the two tables of how the Persian and the Arabic press name these people.

    python tools/build_people.py [FOLDER [TARGET]]

FOLDER (default ../shared/knowledge) holds people.tsv and offices.tsv, compiled for Didar. people.tsv keeps one name a
language; people_names.fa.tsv and people_names.ar.tsv list folded keys: "full" names (every variant), "shorter" ones
(without a middle name) and "short" ones (family names alone), each with the people it can mean, the most prominent
first. tools/tables/people_wikidata.tsv adds Wikidata ids. titles.tsv says how much an office counts for prominence:
run tools/build_offices.py before. Rerunning it gives the same files.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from didar.knowledge.name_forms import forms
from didar.text.fold import fold

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/didar/knowledge"
LANGS = ("fa", "ar")

RECENT = 2010
"""Offices left since count double."""
WITH_WIKIDATA = "compiled, wikidata"


def read(path: Path) -> list[dict[str, str]]:
    """Rows of a tab-separated table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def prominence(spells: list[dict[str, str]], weights: dict[str, int]) -> int:
    """How likely the press means this person by a bare family name; recent offices count double."""
    total = 0
    for spell in spells:
        ends = spell["end"] or spell["start"] or "2022"
        recent = ends == ".." or int("".join(c for c in ends[:4] if c.isdigit()) or "0") >= RECENT
        total += weights[spell["office"]] * (2 if recent else 1)
    return total


def called(person: dict[str, str], lang: str) -> list[str]:
    """A person's names in a language, the usual one first."""
    return [person[f"name_{lang}"], *filter(None, person[f"name_{lang}_variants"].split("|"))]


def name_rows(people: list[dict[str, str]], weight: dict[str, int], lang: str) -> list[tuple[str, ...]]:
    """Rows of a table of names: what is shortened by rule is derived; of compiled names the usual one is surest."""
    names = {person["person_key"]: called(person, lang) for person in people}
    usual = {fold(listed[0]) for listed in names.values()}
    compiled = {fold(name) for listed in names.values() for name in listed}
    rows: list[tuple[str, ...]] = []
    for key, (kind, meant) in sorted(forms(names, lang).items()):
        source = "compiled" if key in compiled else "derived"
        confidence = "high" if key in usual else "medium" if kind != "short" else "low"
        rows.append((key, kind, " ".join(sorted(meant, key=lambda k: (-weight[k], k))), source, confidence))
    return rows


def trust(person: dict[str, str], spells: list[dict[str, str]]) -> tuple[str, str]:
    """Source and confidence of a person's row: high with a Wikidata id, low when every spell is."""
    if person["wikidata_id"]:
        return WITH_WIKIDATA, "high"
    return "compiled", "medium" if any(spell["confidence"] != "low" for spell in spells) else "low"


def write(path: Path, header: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Write a table with its header line."""
    path.write_text("\n".join([header, *("\t".join(row) for row in rows)]) + "\n", encoding="utf-8")


def build(source: Path, target: Path) -> None:
    """Write the three tables from the tables in ``source``."""
    people = sorted(read(source / "people.tsv"), key=lambda p: p["person_key"])
    certain = {row["person"]: row["wikidata"] for row in read(ROOT / "tools/tables/people_wikidata.tsv")}
    for person in people:
        person["wikidata_id"] = person["wikidata_id"] or certain.get(person["person_key"], "")
    spells: dict[str, list[dict[str, str]]] = defaultdict(list)
    for spell in read(source / "offices.tsv"):
        spells[spell["person_key"]].append(spell)
    weights = {row["en"]: int(row["weight"]) for row in read(TARGET / "titles.tsv")}
    weight = {p["person_key"]: prominence(spells[p["person_key"]], weights) for p in people}
    columns = ("person_key", "wikidata_id", "name_en", "name_fa", "name_ar", "name_ru")
    write(
        target / "people.tsv",
        "key\twikidata\ten\tfa\tar\tru\tprominence\tsource\tconfidence",
        [(*(p[c] for c in columns), str(weight[p["person_key"]]), *trust(p, spells[p["person_key"]])) for p in people],
    )
    for lang in LANGS:
        write(
            target / f"people_names.{lang}.tsv",
            "name\tkind\tpeople\tsource\tconfidence",
            name_rows(people, weight, lang),
        )


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    build(*given, *(ROOT.parent / "shared/knowledge", TARGET)[len(given) :])
