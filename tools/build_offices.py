"""Build src/didar/knowledge/titles.tsv and src/didar/knowledge/offices.tsv: who held which office, where, and when.

    python tools/build_offices.py [FOLDER]

FOLDER (default ../shared/knowledge) holds titles.tsv and offices.tsv, compiled for Didar from Wikidata (frozen July
2022) and from memory; every spell keeps its source and confidence. A spell whose end nobody noted ends where the next
holder of an office that only one person holds at a time begins. tools/tables/titles_added.tsv, compiled for Didar, adds
titles, how many hold an office at a time, and how much it counts when a family name alone is met;
tools/tables/offices_corrected.tsv and tools/tables/offices_implied_bodies.tsv put single rows right. Rerunning it gives
the same files.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/didar/knowledge"

TITLES = ("key", "en", "fa", "ar", "ru", "holders", "weight", "source", "confidence")
COLUMNS = ("person", "office", "state", "to", "body", "start", "end", "source", "confidence")


def read(path: Path) -> list[dict[str, str]]:
    """Rows of a tab-separated table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(path: Path, columns: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    """A tab-separated table with a header."""
    lines = ["\t".join(columns), *("\t".join(row[c] for c in columns) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def titles(folder: Path) -> list[dict[str, str]]:
    """Rows of titles.tsv: the source's, with what tools/tables/titles_added.tsv adds to them and after them."""
    found = {}
    for row in read(folder / "titles.tsv"):
        named = {c: (row[f"title_{c}"] or "").strip() for c in ("en", "fa", "ar", "ru")}
        rest = {"holders": "one", "weight": "2", "source": "compiled", "confidence": "high"}
        found[row["office_key"]] = {"key": row["office_key"], **named, **rest}
    usual = {"holders": "one", "weight": "2", "source": "compiled", "confidence": "medium"}
    for new in read(ROOT / "tools/tables/titles_added.tsv"):
        found.setdefault(new["key"], dict(usual)).update({c: value for c, value in new.items() if value})
    return list(found.values())


def spell(row: dict[str, str], keys: dict[str, str]) -> dict[str, str]:
    """One row of offices.tsv: the title as its key, the state an ambassador is accredited to apart from the body."""
    accredited = re.fullmatch(r"accredited to ([A-Z]{3})", row["organization"])
    return {
        "person": row["person_key"],
        "office": keys[row["office"]],
        "state": row["state"],
        "to": accredited[1] if accredited else "",
        "body": "" if accredited else row["organization"],
        "start": row["start"],
        "end": row["end"],
        "source": row["source"],
        "confidence": row["confidence"],
    }


def correct(spells: list[dict[str, str]]) -> None:
    """Put right what tools/tables/offices_corrected.tsv says is wrong in the source."""
    for wrong in read(ROOT / "tools/tables/offices_corrected.tsv"):
        keys = ("person", "office", "state", "start")
        row = next(spell for spell in spells if all(spell[c] == wrong[c] for c in keys))
        row |= {c: wrong[f"to_{c}"] for c in ("office", "start", "end", "source") if wrong[f"to_{c}"]}


def imply(spells: list[dict[str, str]]) -> None:
    """Leave out bodies that the title of their head says already, by tools/tables/offices_implied_bodies.tsv.

    A spell with a body is one of a state's several (heads of intelligence, of parties); a state's secretary of defence
    is his state's only one, and whom «وزیر دفاع آمریکا» means can be told.
    """
    columns = ("office", "state", "body")
    implied = {tuple(row[c] for c in columns) for row in read(ROOT / "tools/tables/offices_implied_bodies.tsv")}
    for row in spells:
        if tuple(row[c] for c in columns) in implied:
            row["body"] = ""


def close(spells: list[dict[str, str]], shared: set[str]) -> None:
    """End every open spell of an office that one person holds at a time where the next one begins."""
    groups: dict[tuple[str, str, str, str], list[dict[str, str]]] = defaultdict(list)
    for row in spells:
        if row["office"] not in shared and row["start"]:
            groups[row["office"], row["state"], row["to"], row["body"]].append(row)
    for rows in groups.values():
        rows.sort(key=lambda r: r["start"])
        for row, successor in pairwise(rows):
            if not row["end"] and successor["start"] > row["start"]:
                row["end"] = successor["start"]


def main() -> None:
    """Read the source folder, write both tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/knowledge"
    listed = titles(folder)
    keys = {row["en"]: row["key"] for row in listed}
    spells = [spell(row, keys) for row in read(folder / "offices.tsv")]
    correct(spells)
    imply(spells)
    close(spells, {row["key"] for row in listed if row["holders"] == "many"})
    spells.sort(key=lambda r: (r["state"], r["office"], r["to"], r["body"], r["start"], r["person"]))
    write(TARGET / "titles.tsv", TITLES, listed)
    write(TARGET / "offices.tsv", COLUMNS, spells)
    print(f"{len(listed)} titles, {len(spells)} spells")


if __name__ == "__main__":
    main()
