"""Where a statement was said: the meeting, call, interview or conference its speaker was at."""

from __future__ import annotations

from collections.abc import Sequence

from didar.events.occasion import Occasion
from didar.events.scene import Scene
from didar.model.reading import EventType, Statement

TALK: frozenset[EventType] = frozenset({"meeting", "phone_call", "interview", "conference", "ceremony"})
"""Types of event at which something is said."""


def place_statements(scene: Scene, statements: Sequence[Statement], occasions: Sequence[tuple[str, Occasion]]) -> None:
    """Set every statement's ``event`` to the id of the occasion it was said at, where the report tells.

    Of the occasions held at which a speaker took part, it is the one the statement's own sentence names, else the one
    the report spoke of last before the words of saying, else the first one told after them.
    """
    held = [(name, o) for name, o in occasions if o.type in TALK and o.status == "held"]
    for s in statements:
        speakers = {*s.speakers, s.speaker}
        mine = [(name, o) for name, o in held if speakers & {*o.actors, *o.recipients}]
        if mine:
            sentence = _sentence(scene, s.cue[0])
            s.event = max(mine, key=lambda pair: _nearness(pair[1], s.cue[0], sentence))[0]


def _sentence(scene: Scene, at: int) -> int:
    n = scene.sentence_at(scene.view.word_at_text(at))
    return -1 if n is None else n


def _nearness(o: Occasion, at: int, sentence: int) -> tuple[int, int]:
    """How near an occasion is spoken of: in the sentence itself, then before the place, then after it."""
    told = [(t.anchor.sentence, t.anchor.span[0]) for t in o.all]
    inside = [abs(start - at) for n, start in told if n == sentence]
    if inside:
        return 2, -min(inside)
    before = [start for _, start in told if start <= at]
    return (1, max(before)) if before else (0, -min(start for _, start in told))
