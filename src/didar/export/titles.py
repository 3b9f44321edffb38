"""A title for an event, in English: what happened, who, where."""

from __future__ import annotations

from didar.export.cast import Cast, Party
from didar.export.tables import place_name

NAMED = 3
"""Parties of a side that are named; the others are counted."""


def title(cast: Cast) -> str:
    """«Phone call: Ali Fictional (IRN) with Sami Ideal (EGY), Cairo»; «Cancelled» and «planned» are said."""
    event = cast.event
    sort = event.type.replace("_", " ").capitalize()
    told = {"planned": " (planned)", "cancelled": " (cancelled)"}.get(event.status, "")
    actors, recipients = side(cast.actors), side(cast.recipients)
    who = " with ".join(part for part in (actors, recipients) if part)
    where = place_name(event)
    return f"{sort}{told}" + (f": {who}" if who else "") + (f", {where}" if where else "")


def side(parties: list[Party]) -> str:
    """One side in words."""
    shown = [called(party) for party in parties[:NAMED]]
    if len(parties) > NAMED:
        shown.append(f"{len(parties) - NAMED} more")
    return ", ".join(shown)


def called(party: Party) -> str:
    """A name with the state behind it."""
    if party.kind == "state" or not party.state or party.name.endswith(f"({party.state})"):
        return party.name
    return f"{party.name} ({party.state})"
