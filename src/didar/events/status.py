"""Whether an event is told as held, planned, cancelled, or looked back upon; and words that tell of none at all."""

from __future__ import annotations

from didar.events.scene import Scene
from didar.events.telling import Telling


def mark(scene: Scene, t: Telling) -> None:
    """Set a telling's status and ``marks`` from the words about its anchor; ``doubt`` marks one that tells of no event."""
    if _cancelled(scene, t):
        t.status = "cancelled"
        return
    if _doubted(scene, t):
        t.marks.add("doubt")
    if _lately(scene, t):
        t.marks.add("recent")
    if _eve(scene, t):
        t.marks.add("planned")
    if scene.lang == "ar":
        _arabic(scene, t)
    else:
        _persian(scene, t)
    if t.beside and t.beside.marks & {"pluperfect", "recent"}:
        t.marks.add("pluperfect")
    if t.marks & {"planned", "purpose"}:
        t.status = "planned"


def _cancelled(scene: Scene, t: Telling) -> bool:
    """«لغو سفر X», «سفر X لغو شد»; تأجيل زيارة X, زيارة X أجلت: within one clause, with no other event between."""
    a = t.anchor
    s = scene.sentence(a.sentence)
    for i, j in scene.signs("cancelled", max(s.i, a.i - 8), min(s.j, a.j + 14)):
        lo, hi = (j, a.i) if i < a.i else (a.j, i)
        if not any(k in scene.anchor_words or scene.words[k].key in ("/", ";", ":") for k in range(lo, hi)):
            return scene.lang == "ar" or not scene.verb_between(lo, hi)
    return False


def _doubted(scene: Scene, t: Telling) -> bool:
    """A wish, a condition or a refusal right before the anchor, or a denial after it; a match between teams."""
    a = t.anchor
    s = scene.sentence(a.sentence)
    if any(j >= a.i - 1 for _, j in scene.signs("doubt", max(s.i, a.i - 4), a.i)):
        return True
    if any(not scene.verb_between(a.j, i) for i, _ in scene.signs("denied", a.j, min(s.j, a.j + 14))):
        return True
    modal = [j for _, j in scene.signs("modal", max(s.i, a.i - 20), a.i)]
    if any(not scene.verb_between(j, a.i) for j in modal) or _own_words(scene, t):
        return True
    return t.sides.unnamed and any(scene.is_word(k, "sport") for k in range(s.i, s.j))


def _own_words(scene: Scene, t: Telling) -> bool:
    """«با او گفت‌وگو می‌کنیم»: a speaker of himself, in words that prove no meeting."""
    a = t.anchor
    end = next((k for k in range(a.j, scene.sentence(a.sentence).j) if k in scene.verbs), a.j)
    return not t.firm and any(scene.is_word(k, "first_person") for k in range(a.j, end + 1))


def _lately(scene: Scene, t: Telling) -> bool:
    a = t.anchor
    return bool(scene.signs("lately", max(scene.sentence(a.sentence).i, a.i - 6), a.i))


def _eve(scene: Scene, t: Telling) -> bool:
    a = t.anchor
    start = max(scene.sentence(a.sentence).i, a.i - 8)
    return any(not any(k in scene.anchor_words for k in range(j, a.i)) for _, j in scene.signs("eve", start, a.i))


def _beside(scene: Scene, t: Telling, i: int, j: int) -> None:
    """«اخیر», «الأخير» beside the anchor; «مشابه», «السابق»: another one. As part of a date they say nothing."""
    if any(k not in scene.date_words for k, _ in scene.signs("other", i, j)):
        t.marks |= {"recent", "other"}
    if any(k not in scene.date_words for k, _ in scene.signs("recent", i, j)):
        t.marks.add("recent")


def _persian(scene: Scene, t: Telling) -> None:
    """The verb that ends the anchor's clause decides; an announcement or a purpose before it as well."""
    a = t.anchor
    s = scene.sentence(a.sentence)
    verb = next((k for k in range(a.j, s.j) if k in scene.verbs), s.j - 1)
    announced = any(not scene.verb_between(j, a.i) for _, j in scene.signs("announced", max(s.i, a.i - 25), a.i))
    purpose = scene.is_word(a.i - 1, "purpose") and t.type != "conference"
    if announced or purpose or scene.signs("planned", max(s.i, a.i - 1), min(s.j, verb + 2)):
        t.marks.add("planned")
    if scene.signs("pluperfect", a.i, min(s.j, verb + 3)):
        t.marks.add("pluperfect")
    _beside(scene, t, a.j, min(s.j, a.j + 2))
    if t.type == "exercise" and scene.is_word(a.i - 1, "holding"):
        t.marks.add("planned")


def _arabic(scene: Scene, t: Telling) -> None:
    """A future س, an announcement before the anchor with no other event between, or an adjective after it."""
    a = t.anchor
    s = scene.sentence(a.sentence)
    start = max([s.i, a.i - 10, *(k + 1 for k in scene.anchor_words if s.i <= k < a.i)])
    purpose = a.prefix in ("ل", "ول") or a.key.startswith("لل")
    future = "س" in a.prefix and a.naming.form != "noun"
    if a.naming.planned or future or (a.naming.form == "noun" and purpose and not t.refers):
        t.marks.add("planned")
    if scene.signs("announced", start, a.i) or scene.signs("planned", a.j, min(s.j, a.j + 5)):
        t.marks.add("planned")
    if a.naming.form in ("verb", "with", "receive", "travel") and a.key[:1] in "یت":
        t.marks.add("present")
    if scene.signs("pluperfect", max(s.i, a.i - 15), a.i) or scene.signs("pluperfect", s.i, s.i + 2):
        t.marks.add("pluperfect")
    _beside(scene, t, max(s.i, a.i - 1), min(s.j, a.j + 3))
