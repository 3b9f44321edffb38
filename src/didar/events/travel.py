"""Visits: who goes where. «سفر X به Z», «X وارد Z شد»; زيارة X إلى Z, وصل X إلى Z."""

from __future__ import annotations

from didar.events import arabic, persian
from didar.events.find import Anchor
from didar.events.scene import Scene
from didar.events.telling import Sides, Site, Telling
from didar.events.units import Group, Ids, Unit, group_of, is_state
from didar.events.where import cities_in

POSTS = 5
"""How many words after «بازدید» the body may be named whose posts were visited."""

TOUR = 25
"""Within how many words of a word for a visit what an envoy tours is named."""

INVITED = 15
"""How many words after a visit's anchor its invitation may be told."""


def visit(scene: Scene, a: Anchor) -> Telling | None:
    """What an anchor of the forms ``journey``, ``travel``, ``go`` and ``leave`` tells; None when it is no visit."""
    if scene.arabic:
        return _arabic_verb(scene, a) if a.naming.form != "journey" else _arabic_noun(scene, a)
    return _persian_verb(scene, a) if a.naming.form != "journey" else _persian_noun(scene, a)


def _told(a: Anchor, doer: Ids, others: list[Ids], goal: Group | None, *, host: Ids = (), city: Ids = ()) -> Telling:
    """A visit of ``doer``, or of the likeliest of the ``others``, to a goal; ``city`` is where a body has its seat."""
    sites = tuple(Site(i, 1 if is_state(i) else 3) for i in (goal.ids if goal and goal.local else city))
    second = host or (goal.ids if goal and goal.corporate else ())
    return Telling(
        a,
        "visit",
        Sides(doer, second),
        firm=a.naming.firm,
        site=sites[0] if sites else None,
        tour=sites[1:],
        guests=(doer, *others) if doer else tuple(others),
        refers=goal is None and not second,
    )


def _inviting(scene: Scene, a: Anchor, i: int, j: int) -> Ids:
    """Who invited: «تلبية لدعوة من X», «به دعوت X»."""
    for _, end in scene.phrases("invited", i, j):
        after = scene.people(a.sentence, end - 1, min(end + 8, a.hi))
        if after and scene.gap(end, after[0].i) <= 2:
            return after[0].ids
    return ()


def _by_envoy(scene: Scene, a: Anchor, doer: Ids) -> Telling | None:
    """«زار السفير X مدينة الصناعة», «سفیر X از شهرک صنعتی بازدید کرد»: an envoy tours the state he is posted to."""
    if not doer or not scene.called("envoy").issuperset(doer) or a.naming.form == "go":
        return None
    span = (a.j, min(a.hi, a.j + TOUR)) if scene.arabic else (max(a.lo, a.i - TOUR), min(a.hi, a.j + TOUR))
    if not scene.has("locality", *span):
        return None
    own = scene.state_of(doer)
    spans = (span for p in scene.draft.people if p.id in doer for span in p.mentions)
    named = [place.entity for span in spans for place in scene.places_within(span)]
    hosts = [state for i in (*named, scene.home) if (state := scene.state_of_place(i)) and state != own]
    return Telling(a, "visit", Sides(doer, tuple(hosts[:1]))) if hosts and own else None


# ---------------------------------------------------------------- Persian


def _persian_verb(scene: Scene, a: Anchor) -> Telling | None:
    """«X وارد Z شد», «X به Z رفت», «X Z را ترک کرد»."""
    goal = _persian_object(scene, a) or _home_goal(scene, a)
    doer = next((g.ids for g in reversed(scene.people(a.sentence, a.lo, a.i)) if not g.link and not g.bound), None)
    return _told(a, doer, [], goal) if goal and doer else None


def _persian_object(scene: Scene, a: Anchor) -> Group | None:
    """The place right after «وارد», «راهی», before «را ترک کرد», or under «به» right before «رفت»."""
    before = _places(scene, a, a.lo, a.i)
    if a.naming.form == "leave":
        bound = next((g for g in reversed(before) if scene.has("bound_for", g.i - 2, g.i)), None)
        return bound or next((g for g in reversed(before) if scene.is_word(g.j, "object")), None)
    if a.naming.form == "travel":
        after = next(iter(_places(scene, a, a.j, persian.stop(scene, a))), None)
        return after if after and after.link in ("", "in") and scene.gap(a.j, after.i) <= 1 else None
    return _before(scene, a, before)


def _persian_noun(scene: Scene, a: Anchor) -> Telling | None:
    """«سفر X به Z», «X به Z سفر کرد», «سفر خود»."""
    goal = _persian_goal(scene, a) or _home_goal(scene, a)
    own = _persian_owner(scene, a)
    if a.naming.goal_from and not goal:
        return _inspection(scene, a, own) or _by_envoy(scene, a, own or next(iter(persian.subjects(scene, a)), ()))
    after_arrival = scene.is_word(a.i, "arrival") and (
        scene.is_word(a.i - 1, "from") or scene.is_word(a.i - 1, "during")
    )
    if not a.naming.firm and not (goal and (own or after_arrival)):
        return None
    host = _inviting(scene, a, a.lo, min(a.hi, a.j + INVITED))
    if scene.is_word(a.i - 1, "this") and a.i > a.lo and not own:
        return _told(a, (), [], goal, host=host)
    candidates = persian.subjects(scene, a)
    if not scene.has("own", a.lo, min(a.j + 2, a.hi)):
        here = {i for g in scene.people(a.sentence, a.lo, a.hi) for i in g.ids}
        candidates = [c for c in candidates if set(c) & here]
    if not (goal or own or a.own or scene.is_word(a.j, "own")):
        return None
    return _told(a, own, candidates, goal, host=host) if own or candidates else None


def _inspection(scene: Scene, a: Anchor, own: Ids) -> Telling | None:
    """«X در بازدید از یگان‌های Y در استان Z»: a body's posts are visited, at home mostly."""
    end = persian.stop(scene, a)
    posts = next((g for g in scene.groups(a.sentence, a.j, end) if g.corporate and scene.gap(a.j, g.i) <= POSTS), None)
    if posts is None or not scene.has("from", a.j, posts.i):
        return None
    doer = own or next(iter(persian.subjects(scene, a)), ())
    place = next((g.ids[0] for g in _places(scene, a, posts.j, end) if g.link == "in"), None)
    if not doer:
        return None
    site = Site(place, 1 if is_state(place) else 3) if place else None
    return Telling(a, "visit", Sides(doer, posts.ids), site=site)


def _persian_owner(scene: Scene, a: Anchor) -> Ids:
    """Whose visit the noun names («سفر X»), or who is asked for one («از X برای سفر به Z دعوت کرد»)."""
    after = next(iter(scene.people(a.sentence, a.j, a.hi)), None)
    comma = after is not None and any(scene.words[k].key == "," for k in range(a.j, after.i))
    if after and not after.link and not comma and scene.gap(a.j, after.i) <= 1:
        return after.ids
    antecedent = _antecedent(scene, a)
    if antecedent:
        return antecedent
    if not scene.phrases("invite", a.lo, a.hi) or scene.phrases("invited", a.lo, a.hi):
        return ()
    asked = [g.ids for g in scene.people(a.sentence, a.lo, a.i) if g.link == "from"]
    return asked[-1] if asked else ()


def _antecedent(scene: Scene, a: Anchor) -> Ids:
    """«با X که به Z سفر کرده»: whom the relative clause is about in which the visit is told."""
    that = scene.relative_of(a.i, a.lo)
    about = next((g for g in scene.people(a.sentence, a.lo, a.i) if g.j == that), None)
    return about.ids if about and about.link else ()


def _persian_goal(scene: Scene, a: Anchor) -> Group | None:
    """The place under «به» right before the noun, else the one after it; «بازدید» has its place under «از»."""
    before = _before(scene, a, _places(scene, a, a.lo, a.i))
    if before:
        return before
    wanted = ("to", "from") if a.naming.goal_from else ("to",)
    people = scene.people(a.sentence, a.j, a.hi)
    start = people[0].j if people and scene.gap(a.j, people[0].i) <= 1 else a.j
    after = _places(scene, a, a.j, persian.stop(scene, a))
    return next((g for g in after if g.link in wanted and scene.gap(start, g.i) <= 7), None)


def _places(scene: Scene, a: Anchor, i: int, j: int) -> list[Group]:
    """Groups of places in words ``[i, j)`` of the anchor's sentence, without buildings."""
    return [g for g in scene.groups(a.sentence, i, j) if g.local and g.ids[0] not in scene.venues]


def _before(scene: Scene, a: Anchor, places: list[Group]) -> Group | None:
    """«به Z سفر کرد»: the last place under «به» right before the anchor."""
    wanted = ("to", "in") if a.naming.lands else ("to",)
    last = next((g for g in reversed(places) if g.link in wanted), None)
    return last if last and scene.gap(last.j, a.i) <= 2 else None


def _home_goal(scene: Scene, a: Anchor) -> Group | None:
    """«به کشورمان سفر می‌کند», «سفر X به کشورمان»."""
    for k in (*range(max(a.lo, a.i - 2), a.i), *range(a.j, min(a.hi, a.j + 12))):
        if scene.home and scene.is_word(k, "home") and scene.is_word(k - 1, "to"):
            return group_of((Unit(k, k + 1, (scene.home,), "place", "to", False),))
    return None


# ---------------------------------------------------------------- Arabic


def _arabic_verb(scene: Scene, a: Anchor) -> Telling | None:
    """«زار X Z», «X يصل إلى Z»."""
    groups = scene.groups(a.sentence, a.j, arabic.stop(scene, a))
    plain = groups[0] if groups and groups[0].personal and not groups[0].link else None
    if plain and scene.gap(a.j, plain.i) > 3:
        plain = None
    goal = _arabic_goal(scene, a, plain, groups)
    lead = arabic.leading(scene, a)
    if a.naming.lands and a.j - a.i == 1 and not (lead and scene.has("plane", lead.i - 2, lead.i)):
        return None
    doer = lead.ids if lead else plain.ids if plain else _doer_before(scene, a)
    return _finish(scene, a, doer, goal) if goal else _by_envoy(scene, a, doer)


def _arabic_noun(scene: Scene, a: Anchor) -> Telling | None:
    """«زيارة X إلى Z», «الزيارة التي قام بها X إلى Z», «زيارته إلى Z»."""
    groups = scene.groups(a.sentence, a.j, arabic.stop(scene, a))
    plain = groups[0] if groups and groups[0].personal and groups[0].link in ("", "to") else None
    if plain and (a.own or a.definite or scene.gap(a.j, plain.i) > 3 or scene.anchored(a.j, plain.i)):
        plain = None
    goal = _arabic_goal(scene, a, plain, groups)
    doer = plain.ids if plain else ()
    if not a.naming.firm and not (goal and doer):
        return None
    told = _finish(scene, a, doer or _doer_before(scene, a), goal)
    if told and not doer and (a.purpose or _asked(scene, a)):
        told.marks.add("planned")
    return told


def _doer_before(scene: Scene, a: Anchor) -> Ids:
    """«دعوة إلى X لزيارة Z», «X الذي يقوم بزيارة», «قام X بزيارة»: who stands before the noun."""
    before = scene.people(a.sentence, a.lo, a.i)
    near = max(a.lo, a.i - 3)
    asked = scene.phrases("invite", max(a.lo, a.i - 8), a.i)
    invited = bool(asked) and (asked[-1][0] >= near or (before and before[-1].i >= asked[-1][1] - 1))
    if before and (invited or _asked(scene, a) or scene.has("relative", near, a.i)):
        return before[-1].ids
    made = scene.phrases("makes", max(a.lo, a.i - 12), a.i)
    return next((g.ids for g in before if made and g.i >= made[-1][1] and not g.link), ())


def _asked(scene: Scene, a: Anchor) -> bool:
    """«دعا X Y إلى زيارة Z»: the noun under "to", behind a verb of asking."""
    return scene.is_word(a.i - 1, "to") and bool(scene.phrases("asks", max(a.lo, a.i - 10), a.i))


def _finish(scene: Scene, a: Anchor, doer: Ids, goal: Group | None) -> Telling | None:
    host = _inviting(scene, a, max(a.lo, a.i - INVITED), min(a.hi, a.j + INVITED + 5))
    if a.definite and not goal and not doer:
        return _told(a, (), [], None)
    if not goal and not doer and not host and not a.own:
        return None
    city = tuple(cities_in(scene, goal.units[0])[-1:]) if goal and goal.corporate else ()
    others = [c for c in arabic.subjects(scene, a) if c != host]
    return _told(a, doer, others, goal, host=host, city=city)


def _arabic_goal(scene: Scene, a: Anchor, plain: Group | None, groups: list[Group]) -> Group | None:
    """The place under إلى or ل, or right after the word; a body only right after a verb of visiting."""
    start = plain.j if plain else a.j
    if a.naming.form == "leave":
        bound = next((g for g in groups if g.local and g.link == "to"), None)
        if bound and scene.has("bound_for", a.j, bound.i):
            return bound
    for g in groups:
        if g is plain or g.personal or g.ids[0] in scene.venues:
            continue
        if scene.gap(start, g.i) > 6:
            return None
        if g.corporate:
            return g if a.naming.form == "travel" and not g.link else None
        if g.link == "to" or (g.link == "in" and a.naming.lands):
            return g
        if not g.link and not a.own and scene.gap(start, g.i) <= 2:
            return g
    return None
