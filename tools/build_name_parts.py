"""Build the tables of parts of names in src/didar/knowledge/names, with their Latin spelling in the press.

    python tools/build_name_parts.py [FOLDER]

FOLDER (default ../shared/data/names) holds netransliteration_coling2018 (Amazon, MIT) and google_ar2en (Google,
Apache-2.0), pairs of Arabic and Latin names: from them come listed.fa.tsv and listed.ar.tsv. Persian spellings of
foreign names are made from the Arabic ones by rule. The words of src/didar/knowledge/people.tsv, each with its place
in the name and the region of its bearers, make bearers.fa.tsv and bearers.ar.tsv. Only pairs whose letters fit one
another are kept. Rerunning it gives the same files.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from didar.text.fold import fold
from letter_alignment import Alignment, align, latin_words, pair_words, persian_spellings, plain

ROOT = Path(__file__).parent.parent
KNOWLEDGE = ROOT / "src/didar/knowledge"
LANGS = ("fa", "ar")
CLEAR_FIT, FAIR_FIT = 0.16, 0.5
"""Highest cost per letter of a pair that is kept when seen once, and of one seen more often."""
SHORTEST = 3
OFTEN = 15
"""Least number of people in the lists who bear a part that is marked as frequent."""
Spellings = dict[str, Counter[str]]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a tab-separated table with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def name_pairs(folder: Path) -> Iterator[tuple[str, str, int]]:
    """Folded Arabic keys with a Latin spelling and how often it was seen."""
    aligned = folder / "netransliteration_coling2018/wd_arabic.normalized.aligned.tokens"
    for line in aligned.read_text(encoding="utf-8").splitlines():
        latin, arabic, count = line.split("\t")
        yield fold(arabic.replace(" ", "")), latin, int(count)
    for line in (folder / "google_ar2en/ar2en.txt").read_text(encoding="utf-8").splitlines():
        arabic, latin = line.split("\t")
        yield fold(arabic), latin, 1


def fitting_pairs(folder: Path) -> Iterator[tuple[str, str, int, Alignment]]:
    """Pairs whose letters fit, with their alignment; Latin in lower case, letters only."""
    for key, latin, count in name_pairs(folder):
        letters = plain(latin).replace("'", "").replace("-", "")
        if not (letters.isascii() and letters.isalpha()) or len(key) < SHORTEST:
            continue
        fit = align(key, letters)
        if fit and fit.cost <= (FAIR_FIT if count > 1 else CLEAR_FIT):
            yield key, letters, count, fit


def listed(folder: Path) -> dict[str, Spellings]:
    """Spellings from the lists of pairs, by language."""
    found: dict[str, Spellings] = {lang: defaultdict(Counter) for lang in LANGS}
    for key, latin, count, fit in fitting_pairs(folder):
        found["ar"][key][latin] += count
        for persian in persian_spellings(key, fit.chunks):
            if len(persian) >= SHORTEST:
                found["fa"][persian][latin] += count
    return found


def region_of_person() -> dict[str, str]:
    """The region of each person's first office that has one."""
    regions = {state: r["region"] for r in rows(KNOWLEDGE / "names/regions.tsv") for state in r["states"].split()}
    found: dict[str, str] = {}
    for spell in rows(KNOWLEDGE / "offices.tsv"):
        region = regions.get(spell["state"])
        if region:
            found.setdefault(spell["person"], region)
    return found


class Part:
    """What is known of one part of names: its places in names, its Latin spellings, also by region."""

    def __init__(self) -> None:
        self.given = self.family = 0
        self.latin: Counter[str] = Counter()
        self.by_region: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, latin: str, region: str, first: bool, last: bool) -> None:
        """Count one bearer."""
        self.given += first
        self.family += last and not first
        self.latin[latin] += 1
        if region:
            self.by_region[region][latin] += 1

    @property
    def kind(self) -> str:
        """Where it stands in names."""
        if self.given and self.family:
            return "both" if min(self.given, self.family) * 5 > max(self.given, self.family) else self._main
        return self._main

    @property
    def _main(self) -> str:
        return "given" if self.given > self.family else "family" if self.family else "name"


def best(latin: Counter[str]) -> str:
    """The most frequent spelling, the first in the alphabet of several."""
    return min(latin.items(), key=lambda item: (-item[1], item[0]))[0]


def bearers(lang: str) -> dict[str, Part]:
    """Parts of the names of known people."""
    regions, parts = region_of_person(), defaultdict[str, Part](Part)
    for person in rows(KNOWLEDGE / "people.tsv"):
        if len(latin_words(person["en"])) < 2:
            continue
        for pair in pair_words(person[lang], person["en"]):
            if pair.cost <= FAIR_FIT and len(pair.key) > 1:
                part = parts[pair.key]
                part.add(pair.latin, regions.get(person["key"], ""), pair.start == 0, pair.end == pair.words)
    return parts


def bearer_rows(lang: str) -> list[str]:
    """Lines of the table of known people's parts, sorted by key."""
    lines = []
    for key, part in sorted(bearers(lang).items()):
        main = best(part.latin)
        regional = [
            f"{r}={best(c)}" for r, c in sorted(part.by_region.items()) if best(c) != main or len(part.by_region) > 1
        ]
        lines.append(f"{key}\t{part.kind}\t{main}\t{'|'.join(regional)}")
    return lines


def listed_row(key: str, latin: Counter[str]) -> str:
    """A line of the wide list; "often" for a part that many people bear."""
    return f"{key}\t{best(latin)}\t{'often' if latin.total() >= OFTEN else ''}"


def build(source: Path) -> None:
    """Write the tables."""
    pairs = listed(source)
    for lang in LANGS:
        lines = ["key\tkind\tlatin\tregional", *bearer_rows(lang)]
        (KNOWLEDGE / f"names/bearers.{lang}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        lines = ["key\tlatin\toften", *(listed_row(key, latin) for key, latin in sorted(pairs[lang].items()))]
        (KNOWLEDGE / f"names/listed.{lang}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/data/names")
