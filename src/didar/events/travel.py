"""Visits: who goes where. «سفر X به Z», «X وارد Z شد»; زيارة X إلى Z, وصل X إلى Z."""

from __future__ import annotations

from didar.events import arabic, persian
from didar.events.find import Anchor
from didar.events.scene import STATE, Scene
from didar.events.telling import Ids, Sides, Site, Telling
from didar.events.units import Group, Unit
from didar.events.where import places_in


def visit(scene: Scene, a: Anchor) -> Telling | None:
    """What an anchor of the forms ``journey`` and ``travel`` tells; None when it is no visit."""
    return _arabic(scene, a) if scene.lang == "ar" else _persian(scene, a)


def _told(a: Anchor, explicit: Ids, candidates: list[Ids], goal: Group | None, host: Ids = (), inside: tuple[Site, ...] = ()) -> Telling:
    guests = (explicit, *candidates) if explicit else tuple(candidates)
    sites = tuple(Site(i, 1 if STATE.fullmatch(i) else 3) for i in goal.ids) if goal and goal.local else inside
    second = host or (goal.ids if goal and goal.corporate else ())
    return Telling(
        a,
        "visit",
        Sides(explicit, second),
        firm=a.naming.firm,
        site=sites[0] if sites else None,
        tour=sites[1:],
        guests=guests,
        refers=goal is None and not second,
    )


def _persian(scene: Scene, a: Anchor) -> Telling | None:
    s = scene.sentence(a.sentence)
    goal = _persian_goal(scene, a) or _home_goal(scene, a)
    back = scene.is_word(a.i - 1, "this") and a.i > s.i
    if a.naming.form == "travel":
        doer = [g.ids for g in reversed(scene.people(a.sentence, s.i, a.i)) if not g.link and not g.bound]
        return _told(a, doer[0], [], goal) if goal and doer else None
    groups = scene.people(a.sentence, a.j, s.j)
    own = groups[0].ids if groups and not groups[0].link and scene.gap(a.j, groups[0].i) <= 1 and not _comma(scene, a.j, groups[0].i) else ()
    if not own and scene.phrases("invite", a.j, s.j):
        asked = [g.ids for g in scene.people(a.sentence, s.i, a.i) if g.link == "from"]
        own = asked[-1] if asked else ()
    if not a.naming.firm and not (goal and own):
        return None
    host = _inviting(scene, a, s.i, min(s.j, a.j + 15))
    if back and not own:
        return _told(a, (), [], goal, host)
    candidates = persian.subjects(scene, a)
    if not any(scene.is_word(k, "own") for k in range(s.i, min(a.j + 2, s.j))):
        here = {i for g in scene.people(a.sentence, s.i, s.j) for i in g.ids}
        candidates = [c for c in candidates if set(c) & here]
    if not goal and not own and not scene.is_word(a.j, "own") and not a.own:
        return None
    return _told(a, own, candidates, goal, host) if own or candidates else None


def _comma(scene: Scene, i: int, j: int) -> bool:
    return any(scene.words[k].key == "," for k in range(i, j))


def _persian_goal(scene: Scene, a: Anchor) -> Group | None:
    """The place under «به» after the noun, or before the verb; right after «وارد», «راهی», «عازم»."""
    s = scene.sentence(a.sentence)
    after = [g for g in scene.groups(a.sentence, a.j, persian.stop(scene, a)) if g.local]
    if a.naming.form == "travel" and a.naming.firm and not a.key.startswith("ترک"):
        return after[0] if after and scene.gap(a.j, after[0].i) <= 1 and after[0].link in ("", "in") else None
    before = [g for g in scene.groups(a.sentence, s.i, a.i) if g.local and g.link == "to"]
    if before and not a.key.startswith("ترک") and scene.gap(before[-1].j, a.i) <= 2:
        return before[-1]
    if a.naming.form == "travel" and not a.key.startswith("ترک"):
        return None
    if a.key.startswith("ترک"):
        left = [g for g in scene.groups(a.sentence, s.i, a.i) if g.local and scene.words[g.j].key == "را"]
        return left[-1] if left else None
    wanted = ("to", "from") if a.key.startswith("بازدید") else ("to",)
    people = scene.people(a.sentence, a.j, s.j)
    start = people[0].j if people and scene.gap(a.j, people[0].i) <= 1 else a.j
    return next((g for g in after if g.link in wanted and scene.gap(start, g.i) <= 7), None)


def _home_goal(scene: Scene, a: Anchor) -> Group | None:
    """«به کشورمان سفر می‌کند», «سفر X به کشورمان»."""
    s = scene.sentence(a.sentence)
    for k in (*range(max(s.i, a.i - 2), a.i), *range(a.j, min(s.j, a.j + 12))):
        if scene.home and scene.is_word(k, "home") and scene.is_word(k - 1, "to"):
            return Group((Unit(k, k + 1, (scene.home,), "place", "to", False),))
    return None


def _inviting(scene: Scene, a: Anchor, i: int, j: int) -> Ids:
    """Who invited: «تلبية لدعوة من X», «به دعوت X»."""
    for _, end in scene.phrases("invited", i, j):
        after = scene.people(a.sentence, end - 1, min(end + 8, scene.sentence(a.sentence).j))
        if after and scene.gap(end, after[0].i) <= 2:
            return after[0].ids
    return ()


def _arabic(scene: Scene, a: Anchor) -> Telling | None:
    s = scene.sentence(a.sentence)
    end = arabic.stop(scene, a)
    groups = scene.groups(a.sentence, a.j, end)
    plain = groups[0] if groups and groups[0].personal and groups[0].link in ("", "to") else None
    if plain and (a.own or a.definite or scene.gap(a.j, plain.i) > 3 or (plain.link == "to" and a.naming.form != "journey")):
        plain = None
    goal = _arabic_goal(scene, a, plain, groups)
    doer = plain.ids if plain else ()
    if a.naming.form == "travel":
        lead = arabic._leading(scene, a)
        doer = lead.ids if lead else doer
        if not goal:
            return None
    if not a.naming.firm and not (goal and doer):
        return None
    asked = scene.phrases("invite", max(s.i, a.i - 3), a.i)
    if asked and not doer:
        near = [g.ids for g in scene.people(a.sentence, s.i, a.i)]
        doer = near[-1] if near else ()
    to_come = not doer and (a.prefix in ("ل", "ول") or a.key.startswith("لل"))
    if not doer and any(scene.is_word(k, "relative") for k in range(max(s.i, a.i - 3), a.i)):
        doer = next((g.ids for g in reversed(scene.people(a.sentence, s.i, a.i))), ())
    made = scene.phrases("makes", max(s.i, a.i - 12), a.i)
    if made and not doer:
        near = [g.ids for g in scene.people(a.sentence, made[-1][1], a.i) if not g.link]
        doer = near[0] if near else ()
    host = _inviting(scene, a, a.j, min(s.j, a.j + 20))
    if a.definite and not goal and not doer:
        return _told(a, (), [], None)
    if not goal and not doer and not host and not a.own:
        return None
    inside = tuple(Site(p, 3) for p in places_in(scene, goal.units[0])[-1:]) if goal and goal.corporate else ()
    told = _told(a, doer, [c for c in arabic.subjects(scene, a) if c != host], goal, host, inside)
    if to_come:
        told.marks.add("planned")
    return told


def _arabic_goal(scene: Scene, a: Anchor, plain: Group | None, groups: list[Group]) -> Group | None:
    """The place under إلى or ل, or right after زار; a body only after زار."""
    start = plain.j if plain else a.j
    arrival = a.key.startswith(("وصل", "یصل", "تصل", "توجه", "یتوجه", "سافر", "یسافر", "وصول"))
    visiting = a.key.startswith(("زار", "یزور", "تزور"))
    for g in groups:
        if g is plain or g.personal:
            continue
        if scene.gap(start, g.i) > 6:
            return None
        if g.corporate:
            return g if visiting and not g.link else None
        if g.link == "to":
            return g
        if not g.link and not a.own and scene.gap(start, g.i) <= (1 if arrival else 2):
            return g
    return None
