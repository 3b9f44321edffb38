"""What a person should look at, as a page for a terminal and as a record: both sides in their own words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from msgspec import Struct
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from didar.export.page import shown
from didar.model.chronicle import Doubt
from didar.model.span import Span
from didar.store import questions

LONGEST = 400
"""Characters of a passage that are shown."""
FIRST, LAST = "\u27e6", "\u27e7"
"""Marks around the words of an event, where there is no colour."""


class Passage(Struct, frozen=True):
    """One side's words: the report and what is known of it, the passage, and within it the words marked."""

    event: str
    report: str
    lang: str | None
    outlet: str | None
    published: str | None
    value: str
    text: str
    marks: list[Span]


class Case(Struct, frozen=True, omit_defaults=True):
    """A doubt with both sides' words; ``title`` says in short what is asked."""

    title: str
    doubt: Doubt
    sides: list[Passage]


def case(db: sqlite3.Connection, doubt: Doubt) -> Case:
    """A doubt with the words of its reports."""
    if doubt.kind == "pair":
        asks = "One event now; are they two?" if doubt.joined else "Two events now; are they one?"
        sides = [side for name, told in zip(doubt.of, doubt.tellings, strict=True) for side in _told(db, name, *told)]
        return Case(asks, doubt, sides)
    record = questions.event(db, doubt.of[0])
    found = next((d for d in record.disagreements if d.field == doubt.field), None) if record else None
    sides = [
        side
        for variant in (found.variants if found else ())
        for words in variant.evidence[:1]
        for side in _cited(db, doubt.of[0], words.report, variant.value, [words.span])
    ]
    return Case(f"Which {doubt.field} is right?", doubt, sides)


def _told(db: sqlite3.Connection, name: str, report: str, local: str) -> Iterator[Passage]:
    side = questions.telling(db, report, local)
    if side is not None:
        told = side.event
        parties = ", ".join((*told.actors, *told.recipients))
        value = f"{told.type} {told.status} {told.date or 'no day'} {told.place or 'no place'}: {parties}"
        yield from _cited(db, name, report, value, told.evidence)


def _cited(db: sqlite3.Connection, name: str, report: str, value: str, spans: list[Span]) -> Iterator[Passage]:
    found = questions.report(db, report)
    if found is None:
        return
    first, last = spans[0] if spans else (0, 0)
    start = max(found.text.rfind("\n", 0, first) + 1, first - LONGEST // 2)
    stop = found.text.find("\n", last)
    stop = min(stop if stop >= 0 else len(found.text), max(last, start + LONGEST))
    marks = [(a - start, b - start) for a, b in spans if start <= a and b <= stop]
    yield Passage(name, report, found.lang, found.outlet, found.published, value, found.text[start:stop], marks)


def page(one: Case, *, colour: bool, width: int) -> str:
    """A case as text, with ANSI colours if asked for."""
    console = Console(force_terminal=colour, no_color=not colour, width=width, highlight=False)
    with console.capture() as capture:
        console.print(Group(*_parts(one, colour)))
    return capture.get()


def _parts(one: Case, colour: bool) -> Iterator[RenderableType]:
    yield Text.assemble((one.title, "bold"), (f"  {' '.join(one.doubt.of)}", "dim"))
    if one.doubt.score is not None:
        yield Text(f"  {one.doubt.score:g} points: {', '.join(one.doubt.why)}", style="dim")
    for n, side in enumerate(one.sides, 1):
        source = " ".join(word for word in (side.report, side.outlet, side.published, side.lang) if word)
        yield Text.assemble(f"  {n}  ", (side.value, "cyan"), (f"  {source}", "dim"))
        yield Padding(_marked(side, colour), (0, 0, 0, 5))


def _marked(side: Passage, colour: bool) -> Text:
    """A passage with its words marked, safe for a terminal."""
    line, at = Text(), 0
    for first, last in sorted(side.marks):
        if first >= at:
            words = shown(side.text[first:last])
            line.append(shown(side.text[at:first]) + " " if first > at else "")
            line.append(words if colour else f"{FIRST}{words}{LAST}", style="bold yellow")
            line.append(" ")
            at = last
    return line.append(shown(side.text[at:]) if at < len(side.text) else "")
