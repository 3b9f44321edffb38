"""Interviews, signings, credentials, messages: events told by one fixed turn of phrase each."""

from __future__ import annotations

from didar.events import arabic, persian
from didar.events.find import Anchor
from didar.events.scene import Scene
from didar.events.telling import Sides, Telling
from didar.events.units import Group, Ids, is_state

NEAR = 25
"""How many words two states may stand from the word for their signing."""

HANDING = 8
"""Within how many words after «تحویل» its verb stands, whoever is named between."""


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
    if (
        other is None
        or (scene.arabic and other.i < a.i)
        or (scene.anchored(a.j, other.i) if other.i >= a.j else scene.anchored(other.j, a.i))
    ):
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


def message(scene: Scene, a: Anchor) -> Telling | None:
    """«X پیام Z را به Y تحویل داد»; سلم X رسالة من Z إلى Y, تسلم Y رسالة من Z نقلها X: who brings it meets Y."""
    if scene.arabic:
        bearer, receiver = _brought(scene, a)
    else:
        bearer, receiver = _handed(scene, a)
    if not bearer or not receiver or set(bearer) & set(receiver):
        return None
    return Telling(a, "meeting", Sides(bearer, receiver, host="second"), firm=True)


def _handed(scene: Scene, a: Anchor) -> tuple[Ids, Ids]:
    """Who brings a message and to whom, as a Persian sentence tells it: «به Y تحویل داد», «تحویل Y داد»."""
    hands = scene.phrases("hands", a.j, a.hi)
    if not hands:
        return (), ()
    at, end = hands[-1]
    if not scene.verb_between(at, min(a.hi, end + HANDING)):
        return (), ()
    people = scene.people(a.sentence, a.lo, a.hi)
    given = next((g for g in people if g.i >= end and not g.link and scene.gap(end, g.i) <= 1), None)
    given = given or next((g for g in reversed(people) if g.link == "to" and a.j <= g.i and g.j <= at), None)
    lead = next((g for g in reversed(people) if g.j <= a.i and not g.link and not g.bound), None)
    if lead is None and scene.is_word(a.j, "relative"):
        lead = next((g for g in people if a.j < g.i < at and not g.link), None)
    return (lead.ids if lead else ()), (given.ids if given else ())


def _brought(scene: Scene, a: Anchor) -> tuple[Ids, Ids]:
    """Who brings a message and to whom, as an Arabic sentence tells it: by the verb before the word."""
    hands = [h for h in scene.phrases("hands", max(a.lo, a.i - NEAR), a.i) if not scene.anchored(h[1], a.i)]
    people = scene.people(a.sentence, a.lo, a.hi)
    if not hands:
        return (), ()
    at, end = hands[-1]
    inner = [g for g in people if end <= g.i and g.j <= a.i and g.link in ("", "to")]
    lead = [g for g in people if g.j <= at and not g.link and scene.gap(g.j, at) <= 2]
    subject = lead[-1:] or inner[:1]
    brought = scene.phrases("brought", a.j, a.hi)
    if brought:
        bearer = next((g.ids for g in people if g.i >= brought[0][1] and not g.link), ())
        return bearer, (subject[0].ids if subject else ())
    if scene.phrases("takes", at, end) or not subject:
        return (), ()
    others = [*(g for g in inner if g is not subject[0]), *(g for g in people if g.i >= a.j and g.link == "to")]
    return subject[0].ids, (others[-1].ids if others else ())


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
