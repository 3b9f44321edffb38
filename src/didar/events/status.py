"""Whether an event is told as held, planned, cancelled, or looked back upon; and words that tell of none at all."""

from __future__ import annotations

from didar.events.scene import Scene
from didar.events.tables import Sign
from didar.events.telling import Telling
from didar.events.units import is_state

CALLED_OFF = 32
"""How many words after its anchor an event may be said to be called off."""


def mark(scene: Scene, t: Telling) -> None:
    """Set a telling's status and ``marks`` from the words about its anchor; ``doubt``: it tells of no event at all."""
    if _cancelled(scene, t):
        t.status = "cancelled"
        return
    a = t.anchor
    if _doubted(scene, t):
        t.marks.add("doubt")
    if scene.signs("earlier", max(a.lo, a.i - 6), a.i) or _lately(scene, t):
        t.marks.add("recent")
    if _eve(scene, t):
        t.marks.add("planned")
    if scene.arabic:
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
    before = [(j, a.i) for _, j in scene.signs("calling_off", max(a.lo, a.i - 8), a.i)]
    after = [(a.j, i) for i, _ in scene.signs("cancelled", a.j, min(a.hi, a.j + CALLED_OFF))]
    for lo, hi in (*before, *after):
        if not scene.anchored(lo, hi) and not any(scene.words[k].key in ("/", ";", ":") for k in range(lo, hi)):
            return scene.arabic or not scene.verb_between(lo, hi) or _after_relative(scene, lo, hi)
    return False


def _after_relative(scene: Scene, lo: int, hi: int) -> bool:
    """«نشستی که قرار بود … برگزار شود، لغو شد»: the verb of the relative clause ends right before its comma."""
    last = scene.verb_before(lo, hi)
    return last is not None and scene.gap(last + 1, hi) == 0 and scene.in_relative(lo, last)


def _doubted(scene: Scene, t: Telling) -> bool:
    """A wish, a condition or a refusal right before the anchor, or a denial after it; a match between teams."""
    a = t.anchor
    near = a.i - 1 - (scene.is_word(a.i - 1, "holding") or scene.behind(a.i - 1, "holding"))
    if any(j >= near for _, j in scene.signs("doubt", max(a.lo, a.i - 4), a.i)):
        return True
    if scene.has("not", max(a.lo, a.i - 2), a.i):
        return True
    if any(not scene.verb_between(a.j, i) for i, _ in scene.signs("denied", a.j, min(a.hi, a.j + 14))):
        return True
    if _open_before(scene, t, "modal", 20) or _own_words(scene, t):
        return True
    teams = bool(t.sides.all) and all(is_state(i) or i in scene.place_states for i in t.sides.all)
    return (t.sides.unnamed or teams) and scene.has("sport", a.lo, a.hi)


def _open_before(scene: Scene, t: Telling, sign: Sign, reach: int) -> bool:
    """Whether a sign stands within ``reach`` words before the anchor, and no finite verb between."""
    a = t.anchor
    return any(not scene.verb_between(j, a.i) for _, j in scene.signs(sign, max(a.lo, a.i - reach), a.i))


def _own_words(scene: Scene, t: Telling) -> bool:
    """«با او گفت‌وگو می‌کنیم»: a speaker of himself, in words that prove no meeting."""
    a = t.anchor
    end = scene.verb_after(a.j, a.hi)
    spoken = scene.has("first_person", a.j, (a.j if end is None else end) + 1)
    return spoken and (not t.firm or (t.type == "exercise" and bool(scene.signs("doubt", a.lo, a.i))))


def _lately(scene: Scene, t: Telling) -> bool:
    """«به تازگی», «مؤخرا» before the anchor, in Arabic also behind its participants."""
    a = t.anchor
    if scene.signs("lately", max(a.lo, a.i - 6), a.i):
        return True
    after = scene.signs("lately", a.j, min(a.hi, a.j + 14)) if scene.arabic else []
    return any(not scene.anchored(a.j, i) and not scene.verb_between(a.j, i) for i, _ in after)


def _eve(scene: Scene, t: Telling) -> bool:
    """«در آستانه», «دعوت», «عشية» before the anchor, no other event between; who comes "at an invitation" is there."""
    a = t.anchor
    return any(not scene.anchored(j, a.i) for j in _unaccepted(scene, "eve", max(a.lo, a.i - 8), a.i))


def _unaccepted(scene: Scene, sign: Sign, i: int, j: int) -> list[int]:
    """Where signs of what is to come end in ``[i, j)``; «به دعوت», «تلبية لدعوة» are none, as who accepted is there."""
    accepted = scene.phrases("invited", i, j)
    return [b for a, b in scene.signs(sign, i, j) if not any(x <= a and b <= y for x, y in accepted)]


def _beside(scene: Scene, t: Telling, i: int, j: int) -> None:
    """«اخیر», «الأخير» beside the anchor; «مشابه», «السابق»: another one. As part of a date they say nothing."""
    if any(k not in scene.date_words or scene.has("long", k - 2, k + 2) for k, _ in scene.signs("other", i, j)):
        t.marks |= {"recent", "other"}
    if any(k not in scene.date_words for k, _ in scene.signs("recent", i, j)):
        t.marks.add("recent")


def _persian(scene: Scene, t: Telling) -> None:
    """The verb that ends the anchor's clause decides; an announcement or a purpose before it as well."""
    a = t.anchor
    found = scene.verb_after(a.j, a.hi)
    verb = a.hi - 1 if found is None else found
    purpose = scene.is_word(a.i - 1, "purpose") and t.type != "conference"
    if a.naming.form == "travel" and found is not None and scene.is_word(found, "sets_out"):
        t.marks.add("planned")
    planned = scene.signs("planned", max(a.lo, a.i - 1), min(a.hi, verb + 2))
    if purpose or planned or _open_before(scene, t, "announced", 25):
        t.marks.add("planned")
    if scene.signs("pluperfect", a.i, min(a.hi, verb + 3)):
        t.marks.add("pluperfect")
    _beside(scene, t, a.j, min(a.hi, a.j + 2))
    if t.type == "exercise" and scene.is_word(a.i - 1, "holding"):
        t.marks.add("planned")


def _arabic(scene: Scene, t: Telling) -> None:
    """A future س, an announcement before the anchor with no other event between, or an adjective after it."""
    a = t.anchor
    low = max(a.lo, a.i - 10)
    other = scene.anchor_before(low, a.i)
    noun = a.naming.form == "noun"
    if a.naming.planned or ("س" in a.prefix and not noun) or (noun and a.purpose and not t.refers):
        t.marks.add("planned")
    if _unaccepted(scene, "announced", low if other is None else other + 1, a.i):
        t.marks.add("planned")
    if scene.signs("planned", a.j, min(a.hi, a.j + 5)):
        t.marks.add("planned")
    if a.naming.present:
        t.marks.add("planned" if scene.is_word(a.j, "during_it") else "present")
        if not scene.has("relative", a.i - 3, a.i) and not scene.has("now", a.lo, a.hi):
            t.marks.add("coming")
    if scene.signs("pluperfect", max(a.lo, a.i - 15), a.i) or scene.signs("pluperfect", a.lo, a.lo + 2):
        t.marks.add("pluperfect")
    _beside(scene, t, max(a.lo, a.i - 1), min(a.hi, a.j + 3))
