"""Interviews, signings and credentials: events told by one fixed turn of phrase each."""

from __future__ import annotations

from didar.events import arabic, persian
from didar.events.find import Anchor
from didar.events.scene import Scene
from didar.events.telling import Sides, Telling
from didar.events.units import Group, Ids, is_state

NEAR = 25
"""How many words two states may stand from the word for their signing."""


def interview(scene: Scene, a: Anchor) -> Telling | None:
    """«مصاحبه با شبکه X», «مقابلة مع قناة Y», «تصريح خاص لـ Y»; of no firm word only with the outlet right there."""
    language = arabic if scene.arabic else persian
    outlet = _outlet(scene, a)
    who = next(iter(language.subjects(scene, a, outlet, press=True)), ())
    if not who or (not outlet and (a.definite or not a.naming.firm)):
        return Telling(a, "interview", Sides(), refers=True) if a.definite and a.naming.firm else None
    return Telling(a, "interview", Sides(who, outlet, host="second" if outlet else ""))


def _outlet(scene: Scene, a: Anchor) -> Ids:
    """The first body under "with" or "to" after the anchor, if it is an outlet or stands right there."""
    reach = 8 if a.naming.firm else 4
    for g in scene.groups(a.sentence, a.j, a.hi):
        gap = scene.gap(a.j, g.i)
        if gap > reach:
            break
        if g.corporate and g.link in ("with", "to"):
            return g.ids if gap <= 2 or scene.outlets(g.ids) else ()
    return ()


def signing(scene: Scene, a: Anchor) -> Telling | None:
    """«X و Y سند را امضا کردند», «موافقتنامه میان X و Y امضا شد»; الاتفاق الموقع بين X وY."""
    if scene.is_word(a.j, "signatory"):
        return None
    groups = scene.groups(a.sentence, a.lo, a.hi)
    parties = _parties(a, [g for g in groups if len(g.ids) > 1]) or _two_sides(scene, a, groups)
    firm = bool(parties) and a.naming.firm
    if not parties and scene.phrases("both", a.lo, a.hi):
        parties = scene.sides
    return Telling(a, "signing", Sides(parties), firm=firm, marks={"recent"} if a.naming.recent else set())


def _parties(a: Anchor, groups: list[Group]) -> Ids:
    """Who signs: those "between" whom it is, else several people, else several states near the anchor."""

    def distance(g: Group) -> tuple[bool, int]:
        return all(is_state(i) for i in g.ids), abs(g.i - a.i)

    between = [g for g in groups if g.link == "between"]
    if between:
        return min(between, key=lambda g: abs(g.i - a.i)).ids
    several = [g for g in groups if g.personal and not g.link]
    if several:
        return min(several, key=distance).ids
    states = (g.ids for g in groups if g.local and all(distance(g)[:1]) and abs(g.i - a.i) < NEAR)
    return next(states, ())


def _two_sides(scene: Scene, a: Anchor, groups: list[Group]) -> Ids:
    """«X سند را با Y امضا کرد», «وقع X مع Y اتفاقا»."""
    other = next((g for g in groups if g.link == "with" and g.personal), None)
    if other is None or (scene.anchored(a.j, other.i) if other.i >= a.j else scene.anchored(other.j, a.i)):
        return ()
    language = arabic if scene.arabic else persian
    who = next(iter(language.subjects(scene, a, other.ids)), ())
    return (*who, *other.ids) if who else ()


def credentials(scene: Scene, a: Anchor) -> Telling | None:
    """«X استوارنامه خود را تقدیم Y کرد»; قدم X أوراق اعتماده لـ Y, تسلم Y أوراق اعتماد X."""
    groups = scene.people(a.sentence, a.lo, a.hi)
    before = [g for g in groups if g.j <= a.i]
    after = [g for g in groups if g.i >= a.j]
    taken = scene.phrases("takes", a.lo, a.hi) and not scene.phrases("bears", a.lo, a.i)
    if scene.arabic and taken and before and after:
        return Telling(a, "ceremony", Sides(after[0].ids, before[0].ids, host="second"))
    receiver = next((g for g in after if g.link == "to"), after[0] if after else None)
    bearer = next((g for g in before if not g.link), None)
    if not bearer or not receiver or set(bearer.ids) & set(receiver.ids):
        return None
    return Telling(a, "ceremony", Sides(bearer.ids, receiver.ids, host="second"))


def summons(scene: Scene, a: Anchor) -> Telling | None:
    """«X سفیر Y را احضار کرد», «احضار سفیر Y به وزارت خارجه X»; استدعت X سفير Y: he goes there and is spoken to."""
    if scene.has("own", a.j, a.j + 3):
        return None
    groups = scene.groups(a.sentence, a.lo, a.hi)
    called = _nearest(a, [g for g in groups if g.personal and scene.has("envoy", g.i, g.j)])
    if called is None:
        return None
    home = scene.state_of(called.ids)
    others = [g for g in groups if g is not called and not g.link and not scene.outlets(g.ids) and not g.bound]
    others += [g for g in groups if g.corporate and g.link == "to"]
    host = _nearest(a, [g for g in others if scene.state_of(g.ids[:1]) not in (home, None)])
    ids = host.ids[:1] if host else (scene.home,) if scene.home and scene.home != home else ()
    return Telling(a, "meeting", Sides(called.ids, ids, host="second")) if ids else None


def _nearest(a: Anchor, groups: list[Group]) -> Group | None:
    return min(groups, key=lambda g: abs(g.i - a.i), default=None)
