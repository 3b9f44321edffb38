"""Whom the act of a statement is aimed at: the other side of the talk, or the state it names."""

from __future__ import annotations

from didar.model.draft import Draft
from didar.model.reading import Event, Statement

AGAINST = frozenset({"ACCUSE", "REJECT", "THREATEN"})
"""Acts that are aimed at those they name, not at those they are told to."""


def recipient(draft: Draft, statement: Statement) -> str | None:
    """An id or alpha-3 code, or None where the report does not tell."""
    own = states_of(draft, statement.speakers or [statement.speaker or ""])
    named = [m.entity for m in draft.mentions_in(statement.content, "place") if _is_state(m.entity)]
    others = [s for s in named if s not in own]
    if statement.plover in AGAINST:
        return others[0] if others else None
    event = next((e for e in draft.events if e.id == statement.event), None)
    facing = _facing(draft, event, own) if event else []
    for state in others:
        if state in facing:
            return state
    return facing[0] if facing else (others[0] if others else None)


def states_of(draft: Draft, speakers: list[str]) -> list[str]:
    """The states that speakers speak for: their offices' states, or themselves where they are states."""
    found = [s for s in speakers if _is_state(s)]
    for person in draft.people:
        if person.id in speakers:
            found += [o.state for o in person.offices if o.state]
    for body in draft.organizations:
        if body.id in speakers and body.state:
            found.append(body.state)
    return found


def _facing(draft: Draft, event: Event, own: list[str]) -> list[str]:
    """States of the event's participants that are not the speaker's own."""
    return [s for s in states_of(draft, [*event.actors, *event.recipients]) if s not in own]


def _is_state(ident: str) -> bool:
    return len(ident) == 3 and ident.isalpha() and ident.isupper()
