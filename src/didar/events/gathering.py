"""Events with a name of their own: conferences, exercises, ceremonies; who takes part and what they are called after."""

from __future__ import annotations

from didar.events import arabic, persian
from didar.events.find import Anchor
from didar.events.scene import STATE, Scene
from didar.events.telling import Ids, Sides, Site, Telling

LONGEST = 16
"""How many words the name of an event may have after its first."""

ENDS = frozenset({":", ";", ".", "که", "طی", "التی", "الذی", "و", "یوم", "خلال", "بعد", "قبل"})
"""What ends the name of an event, in folded letters, besides verbs and prepositions."""


def gathering(scene: Scene, a: Anchor) -> Telling:
    """What an anchor of the form ``named`` tells."""
    s = scene.sentence(a.sentence)
    end = _name_end(scene, a)
    inside = [u for u in scene.units[a.sentence] if u.i < end and u.j > a.i and (u.i >= a.i or u.j > a.j)]
    name = tuple(dict.fromkeys(e for u in inside for e in u.ids))
    ordinal = any(scene.is_word(k, "ordinal") for k in range(max(s.i, a.i - 2), min(end + 1, s.j)))
    number = any(scene.words[k].kind == "number" for k in range(a.j, min(end, s.j)))
    who, marks = _who(scene, a, end, name)
    back = scene.is_word(a.i - 1, "this") and a.i > s.i
    telling = Telling(a, a.type, Sides(who), name=name, firm=bool(name or ordinal or number), marks=marks)
    telling.refers = not a.naming.firm or ((back or not (name or ordinal or number)) and not who)
    city = next((e for u in inside for e in u.ids if u.kind == "place" and not STATE.fullmatch(e)), None)
    if city:
        telling.site = Site(city, 2)
    return telling


def press_conference(scene: Scene, a: Anchor) -> Telling | None:
    """«نشست خبری مشترک X و Y», «مؤتمر صحفي عقده X مع نظيره Y»: who speaks to the press."""
    language = arabic if scene.lang == "ar" else persian
    s = scene.sentence(a.sentence)
    beside = [g for g in scene.people(a.sentence, a.j, min(s.j, a.j + 14)) if g.link == "with"]
    other = beside[0].ids if beside else ()
    who = next(iter(language.subjects(scene, a, other)), ())
    if not who or (a.definite and not other) or scene.is_word(a.i - 1, "this"):
        return Telling(a, "conference", Sides(), refers=True)
    return Telling(a, "conference", Sides((*who, *other)))


def _who(scene: Scene, a: Anchor, end: int, name: Ids) -> tuple[Ids, set[str]]:
    """Those who are said to take part, else the states the event is named after."""
    s = scene.sentence(a.sentence)
    language = arabic if scene.lang == "ar" else persian
    before = [h for h in scene.phrases("take_part", max(s.i, a.i - 7), a.i) if not scene.phrases("invite", h[0] - 5, h[0])]
    after = scene.phrases("take_part", a.j, s.j) if scene.lang == "fa" else []
    if before or after:
        marks = {"purpose"} if before and takes_part_later(scene, before[-1][0], s.i) else {"attended"}
        return next(iter(language.subjects(scene, a)), ()), marks
    present = _present(scene, a)
    if present:
        return present, {"attended"}
    if scene.lang == "ar" and len(told := arabic.adjectives(scene, a)) > 1:
        return told, set()
    states = tuple(i for i in name if STATE.fullmatch(i))
    people = tuple(i for i in name if i in {p.id for p in scene.draft.people})
    if len(states) + len(people) > 1:
        return (*people, *states), set()
    if scene.is_word(a.j - 1, "joint") or any(scene.is_word(k, "joint") for k in range(a.i, end)):
        return scene.sides, set()
    return (), set()


def takes_part_later(scene: Scene, at: int, first: int) -> bool:
    """Whether taking part is only a purpose: «برای شرکت در», «به منظور شرکت در X و نیز شرکت در»; للمشاركة في."""
    if scene.lang == "ar":
        return scene.words[at].key.startswith("ل")
    for k in range(at, max(first, at - 20) - 1, -1):
        if scene.is_word(k, "purpose"):
            return True
        if k in scene.verbs:
            return False
    return False


def _present(scene: Scene, a: Anchor) -> Ids:
    """«حضور ناوگان X در رژه», «مشاركة X في الاستعراض»: whose presence the words before tell of."""
    s = scene.sentence(a.sentence)
    for k in range(a.i - 1, max(s.i, a.i - 20) - 1, -1):
        if scene.is_word(k, "presence"):
            groups = scene.groups(a.sentence, k + 1, a.i)
            return groups[0].ids if groups and scene.gap(k + 1, groups[0].i) <= 2 else ()
    return ()


def _name_end(scene: Scene, a: Anchor) -> int:
    """Where the name of an event ends: at a verb, a preposition or punctuation."""
    s = scene.sentence(a.sentence)
    limit = min(s.j, a.j + LONGEST)
    units = {u.i: u.j for u in scene.units[a.sentence]}
    k = a.j
    while k < limit:
        if k in units:
            k = units[k] + (units[k] + 1 in units and scene.words[units[k]].key == ",")
            continue
        key = scene.words[k].key
        role = scene.attacher.link(k)
        if key == "بین" and scene.words[k + 1].key.startswith("الملل"):
            k += 2
            continue
        if k in scene.verbs or key in ENDS or scene.is_word(k, "goes") or (role and not (role == "to" and scene.lang == "ar")):
            return k
        if key == "," or (scene.words[k].kind == "punct" and key not in "\"'()-"):
            return k
        k += 1
    return limit
