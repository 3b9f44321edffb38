"""Why each thing of a reading was read as it was: the rule's code, what the code means, and the score."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from didar.export.page import by_knowledge, shown
from didar.model.reading import Person, Reading
from didar.model.span import Span

ROOMS = (".", "text", "dates", "names", "speech", "events", "asking", "reconcile")
"""Rooms that explain their codes, each in its own ``why.toml``."""


@cache
def reasons(table: str = "codes") -> dict[str, str]:
    """Every code a reading may carry and what it means: ``codes`` of findings, or ``notes`` of notes."""
    found: dict[str, str] = {}
    for room in ROOMS:
        text = files("didar").joinpath(room, "why.toml").read_text(encoding="utf-8")
        found |= tomllib.loads(text).get(table, {})
    return found


def who(person: Person) -> str:
    """A person's id; of somebody without a name in the report also whom the knowledge has for the office."""
    return f"{person.id} {by_knowledge(person.holder)}" if person.holder else person.id


def explain(reading: Reading, text: str) -> Iterator[str]:
    """One line for each thing read, in the order of the record: what, its words, its score, and why."""
    layers: tuple[tuple[str, list[tuple[str, Span | None, float, str]]], ...] = (
        ("people", [(who(p), p.mentions[0] if p.mentions else None, p.confidence, p.why) for p in reading.people]),
        ("organizations", [(o.id, o.mentions[0], o.confidence, o.why) for o in reading.organizations]),
        ("places", [(o.id, o.mentions[0], o.confidence, o.why) for o in reading.places]),
        ("agreements", [(a.id, a.mentions[0], a.confidence, a.why) for a in reading.agreements]),
        ("dates", [(d.edtf or "not fixed", d.span, d.confidence, d.why) for d in reading.dates]),
        (
            "events",
            [
                (f"{e.id} {e.type} {e.status}", e.evidence[0] if e.evidence else None, e.confidence, e.why)
                for e in reading.events
            ],
        ),
        ("statements", [(f"{s.id} {s.speaker}", s.cue, s.confidence, s.why) for s in reading.statements]),
    )
    for layer, rows in layers:
        if rows:
            yield layer
        for what, span, score, why in rows:
            words = shown(text[span[0] : span[1]]) if span else ""
            yield f"  {what}  {words}  {score:.2f}  {why}: {reasons().get(why, 'no sentence for this code')}"
    if reading.report.notes:
        yield "notes"
    for note in reading.report.notes:
        words = shown(text[note.span[0] : note.span[1]]) if note.span else ""
        yield f"  {note.code}  {words}  {note.message}"
