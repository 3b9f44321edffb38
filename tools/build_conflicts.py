"""Build src/didar/knowledge/conflicts.tsv: where the tables contradict one another, and names with two readings.

    python tools/build_conflicts.py [FILE]

FILE (default ../shared/data/officeholders/wikidata_2022.csv.gz) holds Wikidata's statements of office. Four kinds are
listed: "overlap", two holders of an office that one person has at a time, together for more than 31 days; "dates",
spells whose first or last day Wikidata has more than 31 days off what was compiled, and "holder", another person in the
office by Wikidata; "same_name", a full name that several people bear; "two_readings", a name of several things.
Run it after all other tools. Rerunning it gives the same file.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from build_officeholders import MANY, Spell, contradicted, is_listed, read
from didar.knowledge import agreements, bodies, offices, outlets, people, places, states, tables
from didar.knowledge.check import overlap_key
from didar.knowledge.offices import first_day, last_day
from didar.knowledge.overlaps import TOLERATED, overlapping
from didar.langs.pack import table
from didar.text.fold import fold

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/didar/knowledge/conflicts.tsv"
COLUMNS = ("kind", "table", "rows", "what", "values", "sources", "resolved")
LANGS = ("fa", "ar")

Conflict = tuple[str, ...]


def written(start: str, end: str) -> str:
    """A spell's time as EDTF writes it."""
    return f"{start}/{end}"


def overlaps() -> Iterator[Conflict]:
    """Holders at one time."""
    for one, other, days in overlapping(offices.all_spells(), MANY):
        both = (one, other)
        yield (
            "overlap",
            "offices",
            overlap_key(one, other),
            f"{one.office} {one.state}: {days} days",
            "|".join(f"{s.person} {written(s.start, s.end)}" for s in both),
            "|".join(s.source for s in both),
            "Both are kept: in those days either can be meant.",
        )


def far(mine: str, theirs: str) -> bool:
    """True for two dates that are further apart than tolerated, however their precision is read."""
    if not mine.strip(".") or not theirs:
        return False
    first = max(date.fromisoformat(first_day(d)) for d in (mine, theirs))
    last = min(date.fromisoformat(last_day(d)[:8] + min(last_day(d)[8:], "28")) for d in (mine, theirs))
    return (first - last).days > TOLERATED


def whole_terms(spells: list[Spell]) -> list[Spell]:
    """Spells of one person in one office that follow one another are one, as offices.tsv has them."""
    found: dict[tuple[str, str, str], list[Spell]] = defaultdict(list)
    for spell in spells:
        terms = found[spell["person"], spell["office"], spell["state"]]
        if terms and terms[-1]["end"] and not far(terms[-1]["end"], spell["start"]):
            terms[-1] = {**terms[-1], "end": spell["end"]}
        else:
            terms.append(spell)
    return [spell for terms in found.values() for spell in terms]


def dates(spells: list[Spell]) -> Iterator[Conflict]:
    """Spells that Wikidata dates otherwise."""
    for spell in whole_terms([spell for spell in spells if spell["key"]]):
        for known in offices.spells_of(spell["key"]):
            same = (known.office, known.state) == (spell["office"], spell["state"]) and known.source == "compiled"
            if not same or not offices.covers(known.start, known.end, spell["start"] or known.start):
                continue
            off = [
                w for w, a, b in (("start", known.start, spell["start"]), ("end", known.end, spell["end"])) if far(a, b)
            ]
            if off:
                keys = f"{known.person} {known.office} {known.state} {known.start}"
                values = f"{written(known.start, known.end)}|{written(spell['start'], spell['end'])}"
                sources = f"{known.source} ({known.confidence})|wikidata-2022"
                yield "dates", "offices", keys, " and ".join(off), values, sources, "The compiled row is kept."


def holders(spells: list[Spell]) -> Iterator[Conflict]:
    """Other people in an office of one holder, by Wikidata."""
    for spell, known in contradicted([spell for spell in spells if not is_listed(spell)], offices.all_spells()):
        yield (
            *(
                "holder",
                "offices officeholders",
                f"{spell['office']} {spell['state']} {spell['person']} {spell['start']}",
            ),
            f"{spell['title']}, {spell['state']}",
            f"{known.person} {written(known.start, known.end)}|{spell['name']} {written(spell['start'], spell['end'])}",
            f"{known.source} ({known.confidence})|wikidata-2022",
            "The row of offices.tsv is kept, the other is left out.",
        )


def same_names() -> Iterator[Conflict]:
    """Full names that several people bear."""
    for lang in LANGS:
        for name, kind, meant, *_ in tables.shipped(f"people_names.{lang}.tsv"):
            bearers = meant.split(" ")
            if kind == "full" and len(bearers) > 1:
                values = "|".join(f"{key} ({people.names(key)['en']})" for key in bearers)
                sources = "|".join(people.trust(key).source for key in bearers)
                resolved = "Office, state and time decide; else the more prominent one, who stands first."
                yield "same_name", "people", f"{lang} {meant}", name, values, sources, resolved


def readings(lang: str) -> dict[str, dict[str, str]]:
    """What every name can mean by folded key: things ("place Amman") with the mark of doubt of the name."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, state in states.state_names(lang).items():
        found[fold(name)][f"state {state}"] = ""
    for called, things in (("place", places.rows()), ("body", bodies.rows()), ("agreement", agreements.rows())):
        for row in things:
            for name, doubt in row.called(lang):
                found[fold(name)][f"{called} {row.id if called == 'place' else row.key}"] = doubt
    for name, listed in outlets.names(lang).items():
        for outlet in listed:
            found[fold(name)][f"outlet {outlet.outlet.key}"] = "common" if outlet.common else ""
    return found


def two_readings() -> Iterator[Conflict]:
    """Names of several things."""
    meaning = {"": "as it stands", "?": "with proof beside it", "!": "only beside its like", "common": "in quotes"}
    for lang in LANGS:
        for name, things in sorted(readings(lang).items()):
            if len(things) > 1:
                values = "|".join(f"{thing}, {meaning[doubt]}" for thing, doubt in things.items())
                sources = "|".join("compiled" for _ in things)
                told = any(things.values())
                resolved = "The marks of doubt decide." if told else "What stands around the name decides."
                kinds = " ".join(dict.fromkeys(thing.split(" ")[0] for thing in things))
                yield "two_readings", kinds, f"{lang} {name}", name, values, sources, resolved


def either() -> Iterator[Conflict]:
    """Names of two places that the language packs tell apart by signs elsewhere in the report."""
    for lang in LANGS:
        for name, told in sorted(table(lang, "places").get("either", {}).items()):
            values = f"{told['first']}|{told['second']}"
            resolved = f"The first, but where signs of the second stand in the report (langs/{lang}/places.toml)."
            yield "two_readings", "states places", f"{lang} {fold(name)}", name, values, "compiled|compiled", resolved


def main(path: Path) -> None:
    """Write the table."""
    spells = read(path)
    found = dict.fromkeys([*overlaps(), *dates(spells), *holders(spells), *same_names(), *two_readings(), *either()])
    TARGET.write_text("\n".join(["\t".join(COLUMNS), *("\t".join(row) for row in found)]) + "\n", encoding="utf-8")
    print(f"{len(found)} conflicts")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/data/officeholders/wikidata_2022.csv.gz")
