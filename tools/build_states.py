"""Build src/didar/knowledge/states.tsv: what states are called, in four languages.

    python tools/build_states.py [FOLDER [GAZETTEER]]

FOLDER (default ../shared/knowledge) holds state-aliases.tsv. tools/tables/states_added.tsv, compiled for Didar, adds
names to it: kind "name" is the name to show, "not short" takes a wrong or doubtful short name away, and so on.
GAZETTEER (default ../shared/data/names/gazetteer) holds territories_cldr.csv (Unicode CLDR) and
rigour_territories.jsonl (MIT): they fill in English and Russian names where none was compiled, and confirm others. A
row of which CLDR has a name too is of high confidence, one from CLDR alone also, any other of medium. Names that fold
to the same key are kept once, Arabic demonyms only in their bare masculine form. Rerunning it gives the same
file.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

from didar.text.fold import fold

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/didar/knowledge/states.tsv"
LANGS = ("en", "fa", "ar", "ru")
KINDS = ("name", "short", "formal", "demonym", "people", "capital_metonym", "partisan")
KIND_OF = {"demonym_m": "demonym", "demonym_pl": "people"}
NO_STATES = {"EU"}
Key = tuple[str, str, str]


def read_aliases(folder: Path) -> dict[Key, list[str]]:
    """Names by state, language and kind, in the order of the source."""
    names: dict[Key, list[str]] = defaultdict(list)
    for line in (folder / "state-aliases.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        state, lang, alias, kind = line.split("\t")
        if state not in NO_STATES and kind != "demonym_f":
            names[state, lang, KIND_OF.get(kind, kind)].append(alias)
    return names


def add(names: dict[Key, list[str]]) -> None:
    """Put in what was compiled for Didar."""
    for line in (ROOT / "tools/tables/states_added.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        state, lang, kind, listed = line.split("\t")
        if kind.startswith("not "):
            known = names[state, lang, kind.removeprefix("not ")]
            known[:] = [n for n in known if n not in listed.split("|")]
        else:
            names[state, lang, kind] += listed.split("|")


def alpha3_codes(gazetteer: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Alpha-3 codes by alpha-2, and the formal English name of each state that nobody claims."""
    codes, formal = {}, {}
    for line in (gazetteer / "rigour_territories.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("alpha3"):
            codes[row["code"].upper()] = row["alpha3"].upper()
            named = row["full_name"] != row["name"] and "(" not in row["full_name"]
            if row["is_country"] and named and not row.get("claims"):
                formal[row["alpha3"].upper()] = row["full_name"]
    return codes, formal


def read_cldr(gazetteer: Path, codes: dict[str, str]) -> dict[tuple[str, str], str]:
    """Names by state and language."""
    with (gazetteer / "territories_cldr.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["code"] in codes]
    return {(codes[row["code"]], lang): row[lang] for row in rows for lang in LANGS if row[lang]}


def bare(lang: str, kind: str, names: list[str]) -> list[str]:
    """Each name once, whatever its spelling; of regular derived forms only the form they derive from."""
    kept: dict[str, str] = {}
    for name in names:
        regular = {"ar": ("يون", "يين"), "fa": ("ها", "یان")}.get(lang, ())
        derived = kind == "people" and name.endswith(tuple(regular))
        if lang == "ar" and kind == "demonym" and name.startswith("ال"):
            derived = True
        if not derived:
            kept.setdefault(fold(name) if lang in ("fa", "ar") else name.casefold(), name)
    return list(kept.values())


def sources(gazetteer: Path, names: dict[Key, list[str]]) -> dict[Key, tuple[str, str]]:
    """Source and confidence of every row; fills in the English and Russian names that nobody compiled."""
    codes, formal = alpha3_codes(gazetteer)
    found = {}
    cldr = read_cldr(gazetteer, codes)
    official = {(state, lang, kind): name for (state, lang), name in cldr.items() for kind in ("name", "short")}
    official |= {(state, "en", "formal"): name for state, name in formal.items()}
    for key, name in official.items():
        _, lang, kind = key
        if key[0] not in {state for state, _, _ in names}:
            continue
        by = "rigour" if kind == "formal" else "cldr"
        if not names.get(key):
            if lang in ("en", "ru") and not (kind == "formal" and name in names.get((key[0], "en", "name"), [])):
                names[key] = [name]
                found[key] = (by, "high")
        elif fold(name) in {fold(n) for n in names[key]}:
            found[key] = (f"compiled, {by}", "high")
    return found


def main(folder: Path, gazetteer: Path) -> None:
    """Write the table."""
    names = read_aliases(folder)
    add(names)
    for state in {s for s, _, _ in names}:
        for lang in LANGS:
            if not names.get((state, lang, "name")):
                names[state, lang, "name"] = names.get((state, lang, "short"), [])[:1]
    known = sources(gazetteer, names)
    lines = ["state\tlang\tkind\tnames\tsource\tconfidence"]
    for state in sorted({s for s, _, _ in names}):
        for lang in LANGS:
            for kind in KINDS:
                if kept := bare(lang, kind, names.get((state, lang, kind), [])):
                    source, confidence = known.get((state, lang, kind), ("compiled", "medium"))
                    lines.append(f"{state}\t{lang}\t{kind}\t{'|'.join(kept)}\t{source}\t{confidence}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    main(*given, *(ROOT.parent / "shared/knowledge", ROOT.parent / "shared/data/names/gazetteer")[len(given) :])
