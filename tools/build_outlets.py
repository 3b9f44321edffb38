"""Build src/didar/knowledge/outlets.tsv: agencies, newspapers, channels and sites, and what the press calls them.

    python tools/build_outlets.py [FOLDER]

FOLDER (default ../shared/knowledge) holds outlets.tsv, compiled for Didar: its byline patterns are cut back to the
names within them. tools/tables/outlets_added.tsv adds outlets, names and the aliases outlets come under with input;
tools/tables/outlets_common.tsv lists names that are everyday words too («ایران», «البيان»): those are told only where
a word such as «روزنامه» or quotation marks stand before them. An outlet whose domain is known is of high confidence.
Rerunning it gives the same file.
"""

from __future__ import annotations

import csv
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from didar.text.fold import fold

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/didar/knowledge/outlets.tsv"
LANGS = ("fa", "ar")
COLUMNS = (
    *("key", "name", "lang", "state", "kind", "domains", "given", "fa", "fa_common", "ar", "ar_common"),
    *("source", "confidence"),
)

FRAME = {
    "fa": re.compile("(?:به گزارش|به نقل از) (.+)"),
    "ar": re.compile("(?:وفقا ل|أفادت? |نقلت? |نقلا عن )(?:وكالة|صحيفة|قناة|موقع|هيئة) (.+)"),
}
"""What the source's byline patterns set before a name."""

NOUN = {"fa": re.compile("(?:خبرگزاری|شبکه|پایگاه خبری|روزنامه) (.+)"), "ar": re.compile("(?:وكالة|صحيفة|قناة) (.+)")}
"""A name with the word for its kind before it: the name may stand alone as well."""

OFFICE = re.compile("وزارت|وزارة|کرملین|الكرملين|دفتر|المكتب|الخارجية|الدفاع|الرئاسة|اداره")
"""How the names of state offices begin that have a site: such a name is no outlet's."""


@dataclass
class Row:
    """One outlet as it will stand in the table."""

    key: str
    name: str
    lang: str
    state: str
    kind: str
    domains: list[str] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=lambda: {lang: [] for lang in LANGS})


def table(path: Path) -> list[dict[str, str]]:
    """Rows of a tab-separated table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def listed(cell: str | None) -> list[str]:
    """What stands between the bars of a cell."""
    return [part.strip() for part in (cell or "").split("|") if part.strip()]


def rows(folder: Path) -> list[Row]:
    """Outlets of the source, then those added; an added row with a known key adds to it."""
    found: dict[str, Row] = {}
    for cells in [*table(folder / "outlets.tsv"), *table(ROOT / "tools/tables/outlets_added.tsv")]:
        row = found.setdefault(
            cells["key"], Row(cells["key"], cells["name_en"], cells["lang"], cells["state"], cells["kind"])
        )
        row.name = row.name.removesuffix(" News Agency")
        row.domains += listed(cells["domains"])
        row.given += listed(cells.get("given"))
        for lang in LANGS:
            row.names[lang] += listed(cells[f"name_{lang}"])
            for pattern in listed(cells.get("byline_patterns")):
                if match := FRAME[lang].fullmatch(pattern):
                    row.names[lang].append(match[1])
    return list(found.values())


def bare(names: list[str], lang: str) -> list[str]:
    """Each name once, whatever its spelling; «خبرگزاری X» only where X does not stand alone."""
    names = [name for name in names if not OFFICE.match(name)]
    keys = {fold(name) for name in names}
    kept: dict[str, str] = {}
    for name in names:
        noun = NOUN[lang].fullmatch(name)
        if not (noun and fold(noun[1]) in keys):
            kept.setdefault(fold(name), name)
    return list(kept.values())


def main(folder: Path) -> None:
    """Write the table."""
    common = {(cells["lang"], fold(cells["name"])) for cells in table(ROOT / "tools/tables/outlets_common.tsv")}
    lines = ["\t".join(COLUMNS)]
    for row in rows(folder):
        cells = [row.key, row.name, row.lang, row.state, row.kind]
        cells += ["|".join(dict.fromkeys(row.domains)), "|".join(dict.fromkeys(row.given))]
        for lang in LANGS:
            names = bare(row.names[lang], lang)
            cells.append("|".join(n for n in names if (lang, fold(n)) not in common))
            cells.append("|".join(n for n in names if (lang, fold(n)) in common))
        lines.append("\t".join([*cells, "compiled", "high" if row.domains else "medium"]))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/knowledge")
