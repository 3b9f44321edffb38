"""Build src/didar/knowledge/people.tsv and the two tables of how the Persian and the Arabic press name these people.

    python tools/build_people.py [FOLDER [TARGET]]

FOLDER (default ../shared/knowledge) holds people.tsv and offices.tsv, compiled for Didar. people.tsv keeps one name a
language; people_names.fa.tsv and people_names.ar.tsv list folded keys: "full" names (every variant), "shorter" ones
(without a middle name) and "short" ones (family names alone), each with the people it can mean, the most prominent
first.
Rerunning it gives the same files.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from didar.text.fold import fold

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/didar/knowledge"
LANGS = ("fa", "ar")

OFFICE_WEIGHT = {
    "President": 9, "Prime Minister": 9, "Supreme Leader": 9, "Monarch": 9, "Minister of Foreign Affairs": 8,
    "Secretary of State": 8, "Minister of Defence": 7, "Secretary of Defense": 7, "Foreign Secretary": 7,
    "Chancellor": 8, "Secretary-General": 7, "Crown Prince": 7, "Chief of the General Staff": 6, "Vice President": 5,
    "Speaker of Parliament": 5, "National Security Adviser": 5, "Secretary of the Security Council": 5,
    "Deputy Prime Minister": 4, "Minister of the Interior": 4,
}  # fmt: skip
"""How much a spell in an office makes its holder the one meant by a bare family name; any other office counts 2."""

RECENT = 2010
BEFORE = (
    "آل ال أبو ابي بن ابن بنت عبد بو دي دی دا دو دوس ديل دل فون فان فن وان ون لو له لا مك مک سان سن باه تن ابا ام ماك"
)
AFTER = (
    "اوغلو أوغلو اوغلی نژاد زاده پور فر فرد نیا مهر وند یان راد منش دوست خواه پناه تبار بیگی لو الدين الدین الله اللهی "
    "الزمان الحق الإسلام الرحمن الملك الملک"
)
JOINED_BEFORE = {fold(word) for word in BEFORE.split()}
"""Words that belong to the family name that follows them."""
JOINED_AFTER = {fold(word) for word in AFTER.split()}
"""Words that belong to the family name they follow."""

GIVEN_FRONTS = tuple(fold(w) for w in ("محمد", "سید", "امیر", "غلام"))
"""What the press often leaves off the front of a compound given name («جواد ظریف»)."""


def read(path: Path) -> list[dict[str, str]]:
    """Rows of a tab-separated table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def prominence(spells: list[dict[str, str]]) -> int:
    """How likely the press means this person by a bare family name; recent offices count double."""
    total = 0
    for spell in spells:
        ends = spell["end"] or spell["start"] or "2022"
        recent = ends == ".." or int("".join(c for c in ends[:4] if c.isdigit()) or "0") >= RECENT
        total += OFFICE_WEIGHT.get(spell["office"].removeprefix("Acting "), 2) * (2 if recent else 1)
    return total


def family_start(words: list[str]) -> int:
    """Index of the word a family name begins with; 0 for a name that has no given name apart."""
    at = len(words) - 1
    while at > 0:
        if fold(words[at]) in JOINED_AFTER or fold(words[at - 1]) in JOINED_BEFORE:
            at -= 1
        else:
            break
    return at


def shorter(words: list[str], lang: str) -> Iterator[str]:
    """Forms of a full name that leave out a middle name, or the front of a compound given name."""
    at = family_start(words)
    if at >= 2 and fold(words[1]) not in JOINED_BEFORE:
        yield " ".join([words[0], *words[at:]])
        if lang == "fa" and fold(words[0]) in GIVEN_FRONTS:
            yield " ".join(words[1:])
    if lang == "fa" and at == 1:
        first = fold(words[0])
        for front in GIVEN_FRONTS:
            if first.startswith(front) and len(first) >= len(front) + 3:
                yield " ".join([first[len(front) :], *words[1:]])


def short(words: list[str], lang: str) -> Iterator[str]:
    """The family name alone; in Persian also without the Arabic article."""
    at = family_start(words)
    if at > 0 and len(fold("".join(words[at:]))) >= 3:
        family = " ".join(words[at:])
        yield family
        if lang == "fa" and family.startswith("ال") and len(family) > 5:
            yield family[2:]


def names_of(people: list[dict[str, str]], weight: dict[str, int], lang: str) -> list[tuple[str, str, str]]:
    """Rows (key, kind, people) for one language. Someone's full name is no shortened form of another's."""
    full: dict[str, set[str]] = defaultdict(set)
    derived: dict[str, set[str]] = defaultdict(set)
    families: dict[str, set[str]] = defaultdict(set)
    for person in people:
        main = person[f"name_{lang}"]
        for name in [main, *filter(None, person[f"name_{lang}_variants"].split("|"))]:
            words = name.split()
            if len(words) == 1 and name != main:
                families[fold(name)].add(person["person_key"])
                continue
            full[fold(name)].add(person["person_key"])
            for form in shorter(words, lang):
                derived[fold(form)].add(person["person_key"])
            for form in short(words, lang):
                families[fold(form)].add(person["person_key"])

    def ranked(keys: set[str]) -> str:
        return " ".join(sorted(keys, key=lambda k: (-weight[k], k)))

    rows = [(key, "full", ranked(keys)) for key, keys in full.items()]
    rows += [(key, "shorter", ranked(keys)) for key, keys in derived.items() if key not in full]
    rows += [(key, "short", ranked(keys)) for key, keys in families.items() if key not in full]
    return sorted(rows)


def write(path: Path, header: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Write a table with its header line."""
    path.write_text("\n".join([header, *("\t".join(row) for row in rows)]) + "\n", encoding="utf-8")


def build(source: Path, target: Path) -> None:
    """Write the three tables from the tables in ``source``."""
    people = sorted(read(source / "people.tsv"), key=lambda p: p["person_key"])
    spells: dict[str, list[dict[str, str]]] = defaultdict(list)
    for spell in read(source / "offices.tsv"):
        spells[spell["person_key"]].append(spell)
    weight = {p["person_key"]: prominence(spells[p["person_key"]]) for p in people}
    columns = ("person_key", "wikidata_id", "name_en", "name_fa", "name_ar", "name_ru")
    write(
        target / "people.tsv",
        "key\twikidata\ten\tfa\tar\tru\tprominence",
        [(*(p[c] for c in columns), str(weight[p["person_key"]])) for p in people],
    )
    for lang in LANGS:
        write(target / f"people_names.{lang}.tsv", "name\tkind\tpeople", names_of(people, weight, lang))


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    build(*given, *(ROOT.parent / "shared/knowledge", TARGET)[len(given) :])
