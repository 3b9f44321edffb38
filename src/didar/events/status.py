"""Whether an event is told as held, planned, cancelled, or looked back upon; and words that tell of none at all."""

from __future__ import annotations

from didar.events.scene import Scene
from didar.events.telling import Telling


def mark(scene: Scene, t: Telling, anchor_words: frozenset[int]) -> None:
    """Set a telling's status and ``marks`` from the words about its anchor; ``doubt`` marks one that tells of no event."""
    a = t.anchor
    s = scene.sentence(a.sentence)
    if scene.signs("cancelled", max(s.i, a.i - 10), min(s.j, a.j + 14)):
        t.status = "cancelled"
        return
    if any(j == a.i or j == a.i - 1 for _, j in scene.signs("doubt", max(s.i, a.i - 4), a.i)):
        t.marks.add("doubt")
    if _lately(scene, t):
        t.marks.add("recent")
    if scene.lang == "ar":
        _arabic(scene, t, anchor_words)
    else:
        _persian(scene, t, anchor_words)
    if t.beside and t.beside.marks & {"pluperfect", "recent"}:
        t.marks.add("pluperfect")
    if "planned" in t.marks or "purpose" in t.marks:
        t.status = "planned"


def _lately(scene: Scene, t: Telling) -> bool:
    a = t.anchor
    return bool(scene.signs("lately", max(scene.sentence(a.sentence).i, a.i - 6), a.i))


def _persian(scene: Scene, t: Telling, anchor_words: frozenset[int]) -> None:
    """The verb that ends the anchor's clause decides; an announcement or a purpose before it as well."""
    a = t.anchor
    s = scene.sentence(a.sentence)
    verb = next((k for k in range(a.j, s.j) if k in scene.verbs), s.j - 1)
    if scene.signs("planned", max(s.i, a.i - 1), min(s.j, verb + 2)):
        t.marks.add("planned")
    if scene.is_word(a.i - 1, "purpose") and t.type != "conference":
        t.marks.add("planned")
    for _, j in scene.signs("announced", max(s.i, a.i - 25), a.i):
        if not scene.verb_between(j, a.i) and not any(k in anchor_words for k in range(j, a.i)):
            t.marks.add("planned")
    if scene.signs("pluperfect", a.i, min(s.j, verb + 3)):
        t.marks.add("pluperfect")
    if _recent(scene, a.j, min(s.j, a.j + 2)):
        t.marks.add("recent")


def _recent(scene: Scene, i: int, j: int) -> bool:
    """«اخیر», «الأخير» beside the anchor; as part of a date («روز گذشته») it says nothing."""
    return any(k not in scene.date_words for k, _ in scene.signs("recent", i, j))


def _arabic(scene: Scene, t: Telling, anchor_words: frozenset[int]) -> None:
    """A future س, an announcement before the anchor with no other event between, or an adjective after it."""
    a = t.anchor
    s = scene.sentence(a.sentence)
    start = max([s.i, a.i - 10, *(k + 1 for k in anchor_words if s.i <= k < a.i)])
    if "س" in a.prefix and a.naming.form != "noun":
        t.marks.add("planned")
    purpose = a.prefix in ("ل", "ول") or a.key.startswith("لل")
    if a.naming.planned or (a.naming.form in ("noun", "journey") and purpose and not t.refers):
        t.marks.add("planned")
    if scene.signs("announced", start, a.i) or scene.signs("planned", a.j, min(s.j, a.j + 5)):
        t.marks.add("planned")
    if scene.signs("pluperfect", max(s.i, a.i - 15), a.i) or scene.signs("pluperfect", s.i, s.i + 2):
        t.marks.add("pluperfect")
    if _recent(scene, max(s.i, a.i - 1), min(s.j, a.j + 3)):
        t.marks.add("recent")
