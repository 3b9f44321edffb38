"""The act a statement performs, in PLOVER's words: promise, support, concession, demand, blame, refusal, threat."""

from __future__ import annotations

from didar.coding.words import WEAK, Votes
from didar.model.reading import Statement

ORDER = ("THREATEN", "REJECT", "ACCUSE", "REQUEST", "SUPPORT", "AGREE")
"""Where two acts weigh the same the sharper one is meant."""
ENOUGH = 1.5
GENTLE = frozenset({"SUPPORT", "AGREE"})
"""Acts that nobody performs by merely naming a subject."""
TOPICAL = 0.5
"""What a word counts for where the words of saying only name a subject."""
MOST_HINTS = 1.25
"""What all weak words together count at most: never enough alone."""
FADE = 400
"""Characters after which a word of a long content counts half: the act is performed at its head or not at all."""


def act(votes: Votes, statement: Statement) -> str | None:
    """The act with the heaviest words in cue and content, or None for plain assertion."""
    weights = dict.fromkeys(ORDER, 0.0)
    for _, vote in votes.within(statement.cue, "cue"):
        weights[vote.code] += vote.weight
    start = statement.content[0]
    share = TOPICAL if any(True for _ in votes.within(statement.cue, "topic")) else 1.0
    hints = dict.fromkeys(ORDER, 0.0)
    for at, vote in votes.within(statement.content, "act"):
        near = 0.5 if at - start > FADE else 1.0
        weight = vote.weight * near * (share if vote.code in GENTLE else 1.0)
        if vote.weight == WEAK:
            hints[vote.code] = min(hints[vote.code] + weight, MOST_HINTS)
        else:
            weights[vote.code] += weight
    for code, weight in hints.items():
        weights[code] += weight
    best = max(ORDER, key=lambda a: weights[a])
    return best if weights[best] >= ENOUGH else None
