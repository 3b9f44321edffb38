"""Contexts of a statement: what it is about, in PLOVER's words, at most three."""

from __future__ import annotations

from didar.coding.words import Votes
from didar.model.reading import Statement

MOST = 3
ENOUGH = 1.5
"""The least a context's words must weigh together."""
GENERAL = "diplomatic"
"""The context of talk between states as such: given alone, or beside another only where a strong word speaks for it."""
GENERAL_BESIDE = 2.0
SHARE = 0.3
"""A context with less than this share of the strongest one's weight is a passing mention."""


def contexts(votes: Votes, statement: Statement) -> list[str]:
    """The contexts whose words weigh most in the content, the heaviest first, ties in text order."""
    weights: dict[str, float] = {}
    for _, vote in votes.within(statement.content, "context"):
        weights[vote.code] = weights.get(vote.code, 0.0) + vote.weight
    general = weights.pop(GENERAL, 0.0)
    special = {code: weight for code, weight in weights.items() if weight >= ENOUGH}
    if not special:
        return [GENERAL]
    most = max(special.values())
    chosen = sorted((c for c in special if special[c] >= SHARE * most), key=lambda c: -special[c])
    if general >= GENERAL_BESIDE or (general and general >= most * 2):
        chosen = [*chosen[: MOST - 1], GENERAL]
    return chosen[:MOST]
