"""Build src/didar/knowledge/bodies.tsv and agreements.tsv: bodies, formats, armed groups; treaties and accords.

    python tools/build_bodies.py [FOLDER]

FOLDER (default ../shared/knowledge) holds bodies.tsv. tools/tables/bodies_added.tsv and agreements_added.tsv, compiled
for Didar, add rows, and names to rows: a name with - before it is taken away, one with ? after it (an everyday word,
or the name of several bodies) counts only where the report also holds one of the row's ``needs`` or another of its
names. A slug says what a body is within its state («ministry-defence»), so that names composed from a grammar come
to the same key. A row whose founding date is known is of high confidence, any other of medium. Rerunning it gives the
same files.
"""

from __future__ import annotations

import sys
from pathlib import Path

from didar.text.fold import fold

ROOT = Path(__file__).parent.parent
KNOWLEDGE = ROOT / "src/didar/knowledge"
AGREEMENTS = ("agreement", "treaty", "resolution")
NO_AGREEMENTS = ("INSTC", "BRI", "IMEC", "ZANGEZUR", "DEESC-ZONES")
"""Corridors and zones: neither bodies nor agreements."""
FORUMS = ("مجمع", "باشگاه", "منتدى", "نادي")
"""Of series of meetings only the forums are bodies; a conference or summit is an event."""
SLUGS = {"MFA": "ministry-foreign-affairs", "MOD": "ministry-defence", "AF": "armed-forces", "PARL": "parliament"}
COLUMNS = ("key", "kind", "state", "slug", "name_en", "fa", "ar", "needs", "source", "confidence")
Row = dict[str, str]


def read_source(folder: Path) -> list[Row]:
    """The source's rows in the columns of the shipped table."""
    head, *lines = (folder / "bodies.tsv").read_text(encoding="utf-8").splitlines()
    rows = []
    for line in lines:
        r = dict(zip(head.split("\t"), line.split("\t") + [""] * 13, strict=False))
        row = {c: r.get(c, "") for c in COLUMNS}
        row["fa"] = "|".join(filter(None, (r["name_fa"], r["variants_fa"])))
        row["ar"] = "|".join(filter(None, (r["name_ar"], r["variants_ar"])))
        role, _, state = r["key"].partition("-")
        row |= {"source": "compiled", "confidence": "high" if r["founded"] else "medium"}
        row["slug"] = SLUGS.get(role, "") if state == r["state"] else ""
        rows.append(row)
    return rows


def merged_names(old: str, new: str) -> str:
    """Names of a row with additions and removals, each folded key once, the last mark of doubt standing."""
    kept: dict[str, str] = {}
    for name in filter(None, f"{old}|{new}".split("|")):
        key = fold(name.lstrip("-").rstrip("?!"))
        if name.startswith("-"):
            kept.pop(key, None)
        elif key and (key not in kept or name[-1] in "?!"):
            kept[key] = name
    return "|".join(kept.values())


def add(rows: list[Row], name: str) -> dict[str, Row]:
    """The rows by key, with those of a table compiled for Didar put in."""
    table = {row["key"]: row for row in rows}
    head, *lines = (ROOT / "tools/tables" / name).read_text(encoding="utf-8").splitlines()
    for line in lines:
        new = dict(zip(head.split("\t"), line.split("\t"), strict=True))
        row = table.setdefault(new["key"], dict.fromkeys(COLUMNS, "") | {"source": "compiled", "confidence": "medium"})
        for column, value in new.items():
            if column in ("fa", "ar"):
                row[column] = merged_names(row[column], value)
            elif value:
                row[column] = "" if value == "-" else value
    return table


def without_conferences(row: Row) -> Row:
    """Of a series of meetings only the names that call it a forum."""
    if row["kind"] == "summit_series":
        for lang in ("fa", "ar"):
            row[lang] = "|".join(n for n in row[lang].split("|") if n.startswith(FORUMS))
    return row


def unlike_states(key: str) -> str:
    """A key that no state's alpha-3 code equals: an id stands for one thing (NAM is Namibia)."""
    lines = (KNOWLEDGE / "states.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return f"{key}-body" if key in {line.partition("\t")[0] for line in lines} else key


def write(path: Path, rows: list[Row], columns: tuple[str, ...]) -> None:
    """Write the rows that have a name left."""
    lines = ["\t".join(columns)]
    lines += ["\t".join(r[c] for c in columns) for r in rows if r["fa"] or r["ar"] or r["slug"]]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(folder: Path) -> None:
    """Write both tables."""
    source = read_source(folder)
    for row in source:
        row["fa"], row["ar"] = merged_names(row["fa"], ""), merged_names(row["ar"], "")
    bodies = [r for r in source if r["kind"] not in AGREEMENTS and r["key"] not in NO_AGREEMENTS]
    bodies_by_key = add([without_conferences(r) for r in bodies], "bodies_added.tsv")
    apart = [{**row, "key": unlike_states(row["key"])} for row in bodies_by_key.values()]
    write(KNOWLEDGE / "bodies.tsv", sorted(apart, key=lambda row: row["key"]), COLUMNS)
    agreements = [r for r in source if r["kind"] in AGREEMENTS and r["key"] not in NO_AGREEMENTS]
    agreements_by_key = add(agreements, "agreements_added.tsv")
    columns = ("key", "kind", "name_en", "fa", "ar", "needs", "source", "confidence")
    write(KNOWLEDGE / "agreements.tsv", [agreements_by_key[k] for k in sorted(agreements_by_key)], columns)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/knowledge")
