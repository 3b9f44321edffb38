"""Interviews, signings and credentials: events told by one fixed turn of phrase each."""

from __future__ import annotations

from didar.events import arabic, persian
from didar.events.find import Anchor
from didar.events.scene import STATE, Scene
from didar.events.telling import Sides, Telling


BARE = frozenset({"امضا", "امضای", "بهامضای", "توقیع", "التوقیع"})
"""Nouns for signing, in folded letters: they do not tell by themselves whether it was done."""


def interview(scene: Scene, a: Anchor) -> Telling | None:
    """«مصاحبه با شبکه X», «مقابلة أجراها X مع قناة Y», «تصريح خاص لـ Y»; of no firm word only with the outlet right there."""
    s = scene.sentence(a.sentence)
    language = arabic if scene.lang == "ar" else persian
    outlet = None
    for g in scene.groups(a.sentence, a.j, s.j):
        if g.corporate and g.link in ("with", "to") and scene.gap(a.j, g.i) <= (8 if a.naming.firm else 4):
            if set(g.ids) <= scene.media or scene.gap(a.j, g.i) <= 2:
                outlet = g
            break
    who = next(iter(language.subjects(scene, a, outlet.ids if outlet else ())), ())
    if not who or (not outlet and not a.naming.firm) or (a.definite and not outlet):
        return Telling(a, "interview", Sides(), refers=True) if a.definite and a.naming.firm else None
    return Telling(a, "interview", Sides(who, outlet.ids if outlet else (), host="second" if outlet else ""))


def signing(scene: Scene, a: Anchor) -> Telling:
    """«X و Y سند را امضا کردند», «موافقتنامه میان X و Y امضا شد»; الاتفاق الموقع بين X وY."""
    told = _signing(scene, a)
    if "signed" in scene.tables.roles.get(a.key, ()):
        told.marks.add("recent")
    return told


def _signing(scene: Scene, a: Anchor) -> Telling:
    s = scene.sentence(a.sentence)
    groups = scene.groups(a.sentence, s.i, s.j)
    between = [g for g in groups if g.link == "between" and len(g.ids) > 1]
    if between:
        return Telling(a, "signing", Sides(min(between, key=lambda g: abs(g.i - a.i)).ids), firm=a.key not in BARE)
    several = [g for g in groups if g.personal and not g.link and len(g.ids) > 1]
    if several:
        nearest = min(several, key=lambda g: (all(STATE.fullmatch(i) for i in g.ids), abs(g.i - a.i)))
        return Telling(a, "signing", Sides(nearest.ids), firm=a.key not in BARE)
    states = [g for g in groups if g.local and len(g.ids) > 1 and all(STATE.fullmatch(i) for i in g.ids) and abs(g.i - a.i) < 25]
    if states:
        return Telling(a, "signing", Sides(states[0].ids), firm=a.key not in BARE)
    if scene.phrases("both", s.i, s.j):
        return Telling(a, "signing", Sides(scene.sides), firm=False)
    return Telling(a, "signing", Sides(), firm=False)


def credentials(scene: Scene, a: Anchor) -> Telling | None:
    """«X استوارنامه خود را تقدیم Y کرد»; قدم X أوراق اعتماده لـ Y, تسلم Y أوراق اعتماد X."""
    s = scene.sentence(a.sentence)
    groups = scene.people(a.sentence, s.i, s.j)
    before = [g for g in groups if g.j <= a.i]
    after = [g for g in groups if g.i >= a.j]
    if scene.phrases("takes", s.i, s.j) and before and after and scene.lang == "ar" and not scene.phrases("bears", s.i, a.i):
        return Telling(a, "ceremony", Sides(after[0].ids, before[0].ids, host="second"))
    receiver = next((g for g in after if g.link == "to"), after[0] if after else None)
    bearer = next((g for g in before if not g.link), None)
    if not bearer or not receiver or set(bearer.ids) & set(receiver.ids):
        return None
    return Telling(a, "ceremony", Sides(bearer.ids, receiver.ids, host="second"))
