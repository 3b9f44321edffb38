"""When: which event of a sentence a date belongs to."""

from __future__ import annotations

from didar.events.scene import Scene
from didar.events.telling import Telling
from didar.model.reading import DateMention

AFTER = 25
"""How many words after its anchor an Arabic date may stand; before it half as many."""


def give_dates(scene: Scene, tellings: list[Telling]) -> None:
    """Give every date of a sentence to the telling it belongs to."""
    by_sentence: dict[int, list[Telling]] = {}
    for t in tellings:
        by_sentence.setdefault(t.anchor.sentence, []).append(t)
    for i, j, date in scene.dates:
        n = scene.sentence_at(i)
        told = by_sentence.get(n, []) if n is not None and j <= scene.sentence(n).j else []
        if told:
            owner = _arabic(scene, told, i, j) if scene.arabic else _persian(scene, told, i, j)
            if owner and (owner.date is None or owner.date.edtf is None or _surer(scene, owner, i)):
                _give(owner, told, date)


def _surer(scene: Scene, owner: Telling, i: int) -> bool:
    """Whether a date after the anchor of what is called off is surer than the one before it, of the day it was said."""
    return scene.arabic and owner.status == "cancelled" and owner.anchor.i < i


def _give(owner: Telling, told: list[Telling], date: DateMention) -> None:
    for t in told:
        if t.anchor is owner.anchor:
            t.date = date


def _persian(scene: Scene, told: list[Telling], i: int, j: int) -> Telling | None:
    """A date right after a noun is the noun's («دیدار روز گذشته»); else it is that of the verb that ends its clause."""
    for t in told:
        if t.anchor.j == i:
            return t
    a = told[0].anchor
    end, start = scene.verb_after(j, a.hi), scene.verb_before(a.lo, i)
    clause = [t for t in told if (start is None or start < t.anchor.i) and (end is None or t.anchor.i <= end)]
    after = [t for t in clause if t.anchor.i >= j]
    if after:
        return after[-1]
    related = [t for t in told if t.anchor.j <= i and scene.in_relative(t.anchor.j, i)]
    found = clause or related
    return found[-1] if found else None


def _arabic(scene: Scene, told: list[Telling], i: int, j: int) -> Telling | None:
    """The nearest anchor before the date, else the nearest after it."""
    before = [t for t in told if t.anchor.i < i and i - t.anchor.j <= AFTER and not _cut(scene, t.anchor.j, i)]
    if before:
        return before[-1]
    for t in told:
        at = t.anchor.i
        if at < j:
            continue
        during = scene.is_word(at - 1, "during") and t.type in ("meeting", "phone_call")
        if not during and scene.has("clause", j, at):
            return None
        if at - j <= (2 * AFTER if during else AFTER // 2):
            return t
    return None


def _cut(scene: Scene, i: int, j: int) -> bool:
    """Whether another clause, or the span of time a date ends («منذ»), begins in ``[i, j)``."""
    return scene.verb_between(i, j) or scene.has("colon", i, j) or scene.has("since", i, j)
