"""Readings as brat standoff (brat.nlplab.org): a folder with one .txt and one .ann a report, and annotation.conf.

Offsets are code points. brat wants a mark's words on one line: a mark over several lines becomes a discontinuous one,
a fragment a line. Events and statements are brat events: the trigger is the first words of evidence or the word of
saying; their arguments are the marks nearest to it. A report's id that is no file name is spelt with a digest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from didar.export.ids import short
from didar.export.marks import Mark, marks
from didar.model.reading import Reading
from didar.model.span import Span
from didar.store.rows import Chronicle, Kept

TYPES = {
    "title": "Title",
    "boilerplate": "Boilerplate",
    "person": "Person",
    "office": "Office",
    "organization": "Organization",
    "place": "Place",
    "agreement": "Agreement",
    "date": "Date",
    "event": "Occasion",
    "cue": "Saying",
    "content": "Content",
}
"""brat's name of each layer."""
CONFIGURATION = """[entities]
Title
Boilerplate
Person
Office
Organization
Place
Agreement
Date
Occasion
Saying
Content

[relations]

[events]
Occasion Actor*:Person|Organization|Place, Recipient*:Person|Organization|Place, Place?:Place
Saying Speaker*:Person|Organization|Place, Content:Content

[attributes]
Kind Arg:<EVENT>, Value:direct|indirect|paraphrase
Status Arg:<EVENT>, Value:held|planned|background|cancelled
Type Arg:<EVENT>, Value:meeting|phone_call|visit|conference|signing|interview|exercise|ceremony
Act Arg:<EVENT>, Value:AGREE|SUPPORT|CONCEDE|REQUEST|ACCUSE|REJECT|THREATEN
"""
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
ENTITIES = ("person", "organization", "place")


def write_folder(chronicle: Chronicle, folder: Path) -> None:
    """Write every report into a folder, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "annotation.conf").write_text(CONFIGURATION, encoding="utf-8")
    for kept in chronicle.reports():
        name = file_name(kept.reading.report.id)
        with (folder / f"{name}.txt").open("w", encoding="utf-8", newline="") as text:
            text.write(kept.text)
        with (folder / f"{name}.ann").open("w", encoding="utf-8", newline="\n") as standoff:
            standoff.writelines(f"{line}\n" for line in lines(kept))


def file_name(report: str) -> str:
    """A report's id where it can be a file's name, else a digest of it."""
    return report if _PLAIN.fullmatch(report) and report != "annotation" else short("report", report)


def lines(kept: Kept) -> Iterator[str]:
    """The lines of one report's .ann."""
    numbered = [(f"T{n}", mark) for n, mark in enumerate(marks(kept.reading), start=1)]
    for name, mark in numbered:
        yield _bound(name, mark, kept.text)
    for n, (name, mark) in enumerate(((t, m) for t, m in numbered if m.wikidata), start=1):
        yield f"N{n}\tReference {name} Wikidata:{mark.wikidata}\t{mark.thing}"
    for n, (name, mark) in enumerate(((t, m) for t, m in numbered if m.layer == "date" and m.note), start=1):
        yield f"#{n}\tAnnotatorNotes {name}\t{mark.note}"
    yield from _Acts(kept.reading, numbered).lines()


def _bound(name: str, mark: Mark, text: str) -> str:
    spans = list(fragments(mark.span, text))
    places = ";".join(f"{a} {b}" for a, b in spans)
    return f"{name}\t{TYPES[mark.layer]} {places}\t{' '.join(text[a:b] for a, b in spans)}"


def fragments(span: Span, text: str) -> Iterator[Span]:
    """The parts of a span that lie on one line each, without blanks at their ends; at least one."""
    at = span[0]
    found = False
    for line in text[slice(*span)].splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = at + line.index(bare)
            yield start, start + len(bare)
            found = True
        at += len(line)
    if not found:
        yield span


class _Acts:
    """Events and statements of one reading as brat events."""

    def __init__(self, reading: Reading, numbered: list[tuple[str, Mark]]) -> None:
        self.reading = reading
        self.numbered = numbered
        self._events = 0
        self._attributes = 0

    def lines(self) -> Iterator[str]:
        for event in self.reading.events:
            trigger = self._first("event", event.id)
            if trigger:
                sides = [*self._arguments("Actor", event.actors, trigger)]
                sides += self._arguments("Recipient", event.recipients, trigger)
                sides += self._arguments("Place", [event.place] if event.place else [], trigger)
                yield from self._act("Occasion", trigger, sides, (("Status", event.status), ("Type", event.type)))
        for said in self.reading.statements:
            trigger, content = self._first("cue", said.id), self._first("content", said.id)
            if trigger and content:
                sides = [*self._arguments("Speaker", said.speakers, trigger), f"Content:{content[0]}"]
                yield from self._act("Saying", trigger, sides, (("Kind", said.kind), ("Act", said.plover)))

    def _first(self, layer: str, thing: str) -> tuple[str, Mark] | None:
        return next(((t, m) for t, m in self.numbered if m.layer == layer and m.thing == thing), None)

    def _arguments(self, role: str, ids: Iterable[str], trigger: tuple[str, Mark]) -> Iterator[str]:
        """Arguments of one role; ids without a mark in the text have none. Several of a role are numbered."""
        at, count = trigger[1].span[0], 0
        for who in ids:
            near = [(abs(m.span[0] - at), t) for t, m in self.numbered if m.thing == who and m.layer in ENTITIES]
            if near:
                count += 1
                yield f"{role}{count if count > 1 else ''}:{min(near)[1]}"

    def _act(
        self, sort: str, trigger: tuple[str, Mark], sides: list[str], said_of: Iterable[tuple[str, str | None]]
    ) -> Iterator[str]:
        self._events += 1
        yield f"E{self._events}\t" + " ".join([f"{sort}:{trigger[0]}", *sides])
        for attribute, value in said_of:
            if value:
                self._attributes += 1
                yield f"A{self._attributes}\t{attribute} E{self._events} {value}"
