"""Add Wikidata's spells to src/didar/knowledge/offices.tsv, and build officeholders.tsv of those of unknown people.

    python tools/build_officeholders.py [FILE]

FILE (default ../shared/data/officeholders/wikidata_2022.csv.gz) holds Wikidata's statements of office in 32 states as
of July 2022 (CC0). tools/tables/wikidata_positions.tsv says which of its positions are offices of titles.tsv (prefixes
such as "Federal", and articles, aside); spells in any other position are left out, and those which
tools/tables/wikidata_left_out.tsv says are not what their title says. So are spells of known people that
offices.tsv has too, in the same office and overlapping; those that end before they begin; and those that contradict it:
another holder at the time of an office that only one person has (tools/build_conflicts.py lists them). An empty end
means "in office in July 2022", or that it is not known. Run tools/build_offices.py and tools/build_people.py before.
Rerunning it gives the same file.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec

from didar.knowledge import offices, people
from didar.knowledge.offices import first_day, last_day
from didar.knowledge.overlaps import overlapping

ROOT = Path(__file__).parent.parent
KNOWLEDGE = ROOT / "src/didar/knowledge"
COLUMNS = ("person", "name", "office", "title", "state", "start", "end", "source", "confidence")

STATES = {
    "united-kingdom": "GBR", "us": "USA", "france": "FRA", "japan": "JPN", "india": "IND", "italy": "ITA",
    "sudan": "SDN", "russia": "RUS", "ukraine": "UKR", "tunisia": "TUN", "belarus": "BLR", "pakistan": "PAK",
    "israel": "ISR", "turkey": "TUR", "yemen": "YEM", "georgia": "GEO", "china": "CHN", "iraq": "IRQ", "saudi": "SAU",
    "kazakhstan": "KAZ", "iran": "IRN", "armenia": "ARM", "morocco": "MAR", "egypt": "EGY", "kuwait": "KWT",
    "jordan": "JOR", "azerbaijan": "AZE", "uzbekistan": "UZB", "uae": "ARE", "tajikistan": "TJK", "qatar": "QAT",
}  # fmt: skip
"""Alpha-3 code by the name of the source's collection; "world" holds offices of organizations, which are left out."""

Spell = dict[str, str]
MANY = frozenset(filter(offices.is_shared, offices.keys()))


def plain(position: str) -> str:
    """A position as wikidata_positions.tsv writes it."""
    bare = re.sub(r"^(Federal|Union) | the\b", "", position.strip().replace(" for ", " of "))
    return bare.casefold()


def positions() -> dict[str, str]:
    """Keys of offices by plain position."""
    lines = (ROOT / "tools/tables/wikidata_positions.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = (line.split("\t") for line in lines)
    return {plain(position): office for office, listed in pairs for position in listed.split("|")}


def left_out() -> dict[tuple[str, str], str]:
    """Before which day a state's spells in an office are no such office, by wikidata_left_out.tsv; "9999": always."""
    lines = (ROOT / "tools/tables/wikidata_left_out.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {(state, office): until or "9999" for state, office, until, _ in (line.split("\t") for line in lines)}


def read(path: Path) -> list[Spell]:
    """Spells in offices that have a key, earliest first within an office."""
    known = positions()
    known_people = people.keys()
    keys = {people.wikidata(person): person for person in known_people}
    found = []
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            state, office = (
                STATES.get(re.sub("-(ministers|cabinet)$", "", row["repo"])),
                known.get(plain(row["position"])),
            )
            backwards = row["start"] and row["end"] and last_day(row["end"]) < first_day(row["start"])
            if state and office and not backwards and not re.fullmatch(r"Q\d+", row["person"]):
                held = {"title": row["position"].strip(), "state": state, "start": row["start"], "end": row["end"]}
                who = {"person": row["wikidata_id"], "name": row["person"], "key": keys.get(row["wikidata_id"], "")}
                found.append({**who, **held, "office": office, "source": "wikidata-2022", "confidence": "medium"})
    never = left_out()
    kept = [spell for spell in found if spell["start"] >= never.get((spell["state"], spell["office"]), "")]
    return sorted(kept, key=lambda s: (s["state"], s["office"], s["start"], s["person"]))


def is_listed(spell: Spell) -> bool:
    """True for a spell that offices.tsv has."""
    start, end = first_day(spell["start"]), last_day(spell["end"]) or "9999"
    return any(
        (known.office, known.state) == (spell["office"], spell["state"])
        and first_day(known.start) <= end
        and start <= (last_day(known.end.strip(".")) or "9999")
        for known in offices.spells_of(spell["key"])
    )


def contradicted(spells: list[Spell], listed: Iterable[offices.Spell]) -> list[tuple[Spell, offices.Spell]]:
    """Spells in which another person held an office of one holder at the time, by those listed, each with one such."""
    by_office: dict[tuple[str, str], list[offices.Spell]] = defaultdict(list)
    for known in listed:
        if not known.body and not known.to:
            by_office[known.office, known.state].append(known)
    found = []
    for spell in spells:
        mine = msgspec.structs.replace(row_of(spell), end=spell["end"] or "2022-07")
        others = [s for s in by_office[mine.office, mine.state] if s.person != mine.person]
        for pair in overlapping([mine, *others], MANY):
            if mine in pair:
                found.append((spell, next(s for s in pair[:2] if s != mine)))
                break
    return found


def row_of(spell: Spell) -> offices.Spell:
    """A spell as offices.tsv has them; an unknown person by the Wikidata id."""
    person, source = spell["key"] or spell["person"], (spell["source"], spell["confidence"])
    return offices.Spell(person, spell["office"], spell["state"], "", "", spell["start"], spell["end"], *source)


def fitting(spells: list[Spell], listed: Iterable[offices.Spell]) -> list[Spell]:
    """The spells that contradict none of those listed, each once."""
    wrong = [spell for spell, _ in contradicted(spells, listed)]
    once = {(s["person"], s["title"], s["state"], s["start"]): s for s in reversed(spells) if s not in wrong}
    return sorted(once.values(), key=lambda s: (s["state"], s["office"], s["start"], s["person"]))


def write(path: Path, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A tab-separated table with a header."""
    path.write_text("\n".join("\t".join(row) for row in (columns, *rows)) + "\n", encoding="utf-8")


def main(path: Path) -> None:
    """Write officeholders.tsv, and the spells of known people into offices.tsv."""
    spells = [spell for spell in read(path) if not is_listed(spell)]
    known = fitting([spell for spell in spells if spell["key"]], offices.all_spells())
    rows = [*offices.all_spells(), *{msgspec.structs.astuple(row_of(s))[:7]: row_of(s) for s in known}.values()]
    rest = fitting([spell for spell in spells if not spell["key"]], rows)
    rows.sort(key=lambda s: (s.state, s.office, s.to, s.body, s.start, s.person))
    write(KNOWLEDGE / "offices.tsv", offices.Spell.__struct_fields__, (msgspec.structs.astuple(row) for row in rows))
    write(KNOWLEDGE / "officeholders.tsv", COLUMNS, ([spell[c] for c in COLUMNS] for spell in rest))
    print(f"{len(rest)} spells, and {len(known)} of known people")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/data/officeholders/wikidata_2022.csv.gz")
