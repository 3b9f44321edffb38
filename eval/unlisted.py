"""How many of the gold's people, bodies and places that are in no table are found, with the name taggers and without.

    python eval/unlisted.py

A name is in no table when none of its forms holds a name of the table of its kind (people, bodies, places). Found is
what one of its places shares at least half its words' letters with a mention of that kind; precision is that of the
mentioned entities that are in no table either.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from didar.model.report import Report
from didar.names import person_names
from didar.pipeline import read_report
from didar.tagging.features import token
from didar.tagging.tables import tables
from didar.text.fold import view

HERE = Path(__file__).parent
GOLD = Path(os.environ.get("DIDAR_GOLD", HERE.parent.parent / "shared" / "gold"))
LAYERS = {"people": "person", "organizations": "body", "places": "place"}
SAME = 0.5
Span = tuple[int, int]


def in_table(names: Sequence[str], kind: str, lang: str) -> bool:
    """Whether one of these forms holds a name of the table of a kind."""
    for name in names:
        tokens = [token(name[w.start : w.end], lang) for w in view(name).words if w.kind != "newline"]
        if any(found.endswith(kind) for found in tables(lang).phrases(tokens)):
            return True
    return False


def reports(gold: Path = GOLD) -> Iterator[tuple[Report, dict[str, list[tuple[list[str], list[Span]]]]]]:
    """Every report of the gold with its people, bodies and places: their forms and where they stand."""
    sys.path.append(str(GOLD))
    import score  # noqa: PLC0415  (the gold's own scorer, where it is present)

    lines = (gold / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    for record in map(json.loads, lines):
        path = gold / "dev" / f"{record['id']}.json"
        if not path.exists():
            continue
        report = Report(**{key: record.get(key) for key in ("id", "text", "lang", "outlet", "published", "url")})
        annotated: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        found = score.Gold(annotated, report.text)
        spans = {"people": found.people, "organizations": found.orgs, "places": found.places}
        yield (
            report,
            {
                layer: [
                    ([report.text[a:b] for a, b in at[e["key"]]], at[e["key"]])
                    for e in annotated[layer]
                    if layer != "people" or any(e["names"])
                ]
                for layer, at in spans.items()
            },
        )


def share(a: Span, b: Span) -> float:
    """Shared letters of two spans by those of both."""
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both / (max(a[1], b[1]) - min(a[0], b[0])) if both > 0 else 0.0


def touches(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether two of the spans are the same but for little."""
    return any(share(a, b) >= SAME for a in some for b in others)


def measure(*, taggers: bool, gold: Path = GOLD) -> dict[str, tuple[int, int, int, int]]:
    """By layer: names in no table, those found; entities read that are in no table, those of them that are right."""
    used = person_names.tagged_names
    if not taggers:
        person_names.tagged_names = lambda *_: iter(())  # type: ignore[assignment]
    counts: Counter[tuple[str, int]] = Counter()
    try:
        for report, layers in reports(gold):
            reading = read_report(report)
            for layer, wanted in layers.items():
                lang = report.lang or "fa"
                read = [(e, e.mentions) for e in getattr(reading, layer) if e.why != "person.office"]
                for forms, at in wanted:
                    if not in_table(forms, LAYERS[layer], lang):
                        counts[layer, 0] += 1
                        counts[layer, 1] += any(touches(at, spans) for _, spans in read)
                for _, spans in read:
                    if not in_table([report.text[a:b] for a, b in spans], LAYERS[layer], lang):
                        counts[layer, 2] += 1
                        counts[layer, 3] += any(touches(at, spans) for _, at in wanted)
    finally:
        person_names.tagged_names = used
    return {layer: tuple(counts[layer, n] for n in range(4)) for layer in LAYERS}  # type: ignore[misc]


def main() -> None:
    """Print both measures side by side."""
    for taggers in (False, True):
        for layer, (wanted, found, read, right) in measure(taggers=taggers).items():
            name = f"{layer} in no table, {'with' if taggers else 'without'} taggers"
            print(f"{name:45} R {found}/{wanted}  P {right}/{read}")


if __name__ == "__main__":
    main()
