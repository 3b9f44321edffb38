"""Build src/didar/knowledge/states.tsv: what states are called, in four languages.

    python tools/build_states.py [FOLDER]

FOLDER (default ../shared/knowledge) holds state-aliases.tsv. tools/tables/states_added.tsv, compiled for Didar, adds
names to it: kind "name" is the name to show, "not short" takes a wrong or doubtful short name away, and so on. Names
that fold to the same key are kept once, Arabic demonyms only in their bare masculine form. Rerunning it gives the same
file.
"""

from __future__ import annotations

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


def main(folder: Path) -> None:
    """Write the table."""
    names = read_aliases(folder)
    add(names)
    lines = ["state\tlang\tkind\tnames"]
    for state in sorted({s for s, _, _ in names}):
        for lang in LANGS:
            if not names.get((state, lang, "name")):
                names[state, lang, "name"] = names.get((state, lang, "short"), [])[:1]
            for kind in KINDS:
                if kept := bare(lang, kind, names.get((state, lang, kind), [])):
                    lines.append(f"{state}\t{lang}\t{kind}\t{'|'.join(kept)}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/knowledge")
