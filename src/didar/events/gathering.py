"""Events with a name of their own: conferences, exercises, ceremonies; who takes part in them."""

from __future__ import annotations

from didar.events import arabic, persian
from didar.events.find import Anchor
from didar.events.scene import Scene
from didar.events.telling import Sides, Site, Telling
from didar.events.units import Group, Ids, Unit, is_state

LONGEST = 16
"""How many words the name of an event may have after its first."""

BESIDE = 14
"""How many words after a press conference its second host may stand."""

HOLDING = 6
"""How many words may stand between those who hold an event and its name."""

BEFORE = 20
"""How many words before an event's name a purpose or a presence may be told."""


def gathering(scene: Scene, a: Anchor) -> Telling:
    """What an anchor of the form ``named`` tells."""
    end = _name_end(scene, a)
    inside = [u for u in scene.units(a.sentence) if u.i < end and u.j > a.i and (u.i >= a.i or u.j > a.j)]
    name = tuple(dict.fromkeys(e for u in inside for e in u.ids))
    ordinal = scene.has("ordinal", max(a.lo, a.i - 2), min(end + 1, a.hi))
    number = any(scene.words[k].kind == "number" for k in range(a.j, end))
    told = bool(name or ordinal or number)
    who, marks = _who(scene, a, end, name)
    held = () if who else _holder(scene, a) or _celebrating(scene, a)
    members = () if who or held else _members(inside)
    who = who or held or members
    marks |= {"members"} if members else set()
    back = scene.is_word(a.i - 1, "this") and a.i > a.lo
    telling = Telling(a, a.type, Sides(who), name=name, firm=told or bool(held), marks=marks)
    rite = a.type == "ceremony" and bool(who) and not a.definite and any(u.sort != "person" for u in inside)
    telling.refers = not (a.naming.firm or rite) or ((back or not told) and not who)
    city = next((e for u in inside for e in u.ids if u.kind == "place" and not is_state(e)), None)
    if city:
        telling.site = Site(city, 2)
    return telling


def can_hold(scene: Scene, g: Group) -> bool:
    """Whether a group can hold a session of its own: several, or one body that is no state's."""
    return len(g.ids) > 1 or not (g.ids[0] in scene.people_ids or is_state(g.ids[0]) or scene.state_of(g.ids))


def _holder(scene: Scene, a: Anchor) -> Ids:
    """«عقد المجلس X اجتماعا طارئا», «شورای X نشست اضطراری برگزار کرد»: who holds the event."""
    held = scene.phrases("holds", *((max(a.lo, a.i - BEFORE), a.i) if scene.arabic else (a.i, a.hi)))
    if not held or a.definite:
        return ()
    start = held[-1][1] if scene.arabic else a.lo
    groups = [g for g in scene.groups(a.sentence, start, a.i) if not g.link and not g.local]
    who = groups[-1] if groups else None
    return who.ids if who and scene.gap(who.j, a.i) <= HOLDING and can_hold(scene, who) else ()


def _members(inside: list[Unit]) -> Ids:
    """«اجتماع وزراء خارجية X», «نشست وزرای خارجه X»: the body whose members' office the name of the event tells."""
    told = next((u for u in inside if u.kind == "plural"), None)
    return told.ids if told and len(told.ids) == 1 and not is_state(told.ids[0]) else ()


def press_conference(scene: Scene, a: Anchor) -> Telling:
    """«نشست خبری مشترک X و Y», «مؤتمر صحفي عقده X مع نظيره Y»: who speaks to the press."""
    language = arabic if scene.arabic else persian
    beside = [g for g in scene.people(a.sentence, a.j, min(a.hi, a.j + BESIDE)) if g.link == "with"]
    other = beside[0].ids if beside else ()
    who = next(iter(language.subjects(scene, a, other, press=True)), ())
    if not who or (a.definite and not other) or scene.is_word(a.i - 1, "this"):
        return Telling(a, "conference", Sides(), refers=True)
    return Telling(a, "conference", Sides((*who, *other)))


def takes_part_later(scene: Scene, at: int, first: int) -> bool:
    """Whether taking part is only a purpose: «برای شرکت در», «به منظور شرکت در X و نیز شرکت در»; للمشاركة في."""
    if scene.arabic:
        return scene.words[at].key.startswith(("ل", "سي", "ست"))
    for k in range(at, max(first, at - BEFORE) - 1, -1):
        if scene.is_word(k, "purpose"):
            return True
        if k in scene.verbs:
            return False
    return False


def _who(scene: Scene, a: Anchor, end: int, name: Ids) -> tuple[Ids, set[str]]:
    """Those who are said to take part, else the states the event is named after."""
    language = arabic if scene.arabic else persian
    taking = scene.phrases("take_part", max(a.lo, a.i - 7), a.i)
    before = [h for h in taking or _taking_far(scene, a) if not scene.phrases("invite", h[0] - 5, h[0])]
    if before or (not scene.arabic and scene.phrases("take_part", a.j, a.hi)):
        marks = {"purpose"} if before and takes_part_later(scene, before[-1][0], a.lo) else {"attended"}
        inner = [g.ids for g in scene.people(a.sentence, before[-1][1], a.i) if not g.link] if before else []
        return next(iter(inner or language.subjects(scene, a)), ()), marks
    present = _present(scene, a) or _attending(scene, a)
    if present:
        return present, {"attended"}
    if parties := _parties(scene, a, end):
        return parties, set()
    if scene.arabic and len(told := arabic.adjectives(scene, a)) > 1:
        return told, set()
    states = tuple(i for i in name if is_state(i))
    people = tuple(i for i in name if i in scene.people_ids)
    if len(states) + len(people) > 1:
        return (*people, *states), set()
    if scene.has("joint", a.i, max(end, a.j)):
        return scene.sides, set()
    return (), set()


def _taking_far(scene: Scene, a: Anchor) -> list[tuple[int, int]]:
    """«حضر X، مستشار الملك وأمير المنطقة، حفل»: an Arabic verb that its subject's titles part from the event."""
    if not scene.arabic:
        return []
    found = scene.phrases("take_part", max(a.lo, a.i - BEFORE), a.i)[-1:]
    return [(i, j) for i, j in found if not scene.verb_between(j, a.i) and not scene.anchored(j, a.i)]


def _celebrating(scene: Scene, a: Anchor) -> Ids:
    """«احتفلت X بافتتاح Y», «X افتتاح Y را جشن گرفت»: whose celebration it is."""
    told = scene.phrases("celebrates", *((max(a.lo, a.i - BEFORE), a.i) if scene.arabic else (a.j, a.hi)))
    if not told or a.type != "ceremony":
        return ()
    groups = [g for g in scene.groups(a.sentence, a.lo, a.i) if not g.link]
    after = [g for g in groups if g.i >= told[0][1]] if scene.arabic else []
    return next((g.ids for g in (*after, *reversed(groups))), ())


def _present(scene: Scene, a: Anchor) -> Ids:
    """«حضور ناوگان X در رژه», «مشاركة X في الاستعراض»: whose presence the words before tell of."""
    for k in range(a.i - 1, max(a.lo, a.i - BEFORE) - 1, -1):
        if scene.is_word(k, "presence"):
            groups = scene.groups(a.sentence, k + 1, a.i)
            return groups[0].ids if groups and scene.gap(k + 1, groups[0].i) <= 2 else ()
    return ()


def _parties(scene: Scene, a: Anchor, end: int) -> Ids:
    """The parties named right behind an event's own name: «رزمایش مشترک میان X و Y», «اجتماعا ثلاثيا مع X وY»."""
    after = next(iter(scene.groups(a.sentence, end, a.hi)), None)
    if after is None:
        return ()
    if after.link == "between" and len(after.ids) > 1 and scene.gap(end, after.i) <= 1:
        states = scene.capitals(after.ids)
        return tuple(states.get(i, i) for i in after.ids)
    if after.link != "with" or not after.personal or scene.gap(end, after.i) > 2:
        return ()
    if scene.phrases("margin", max(a.lo, a.i - 3), a.i) or (not scene.arabic and scene.anchored(after.j, a.hi)):
        return ()
    language = arabic if scene.arabic else persian
    return (*next(iter(language.subjects(scene, a, after.ids)), ()), *after.ids)


def _attending(scene: Scene, a: Anchor) -> Ids:
    """«اجلاس … با حضور X و Y برگزار شد», «الاجتماع … بمشاركة X وY»: who is said to attend, if they are several."""
    for _, j in scene.phrases("attend", a.j, a.hi):
        if scene.verb_between(a.j, j):
            return ()
        groups = [g for g in scene.groups(a.sentence, j, a.hi) if g.personal or g.meets]
        if groups and scene.gap(j, groups[0].i) <= 2 and len(groups[0].ids) > 1:
            return groups[0].ids
    return ()


def _name_end(scene: Scene, a: Anchor) -> int:
    """Where the name of an event ends: at a verb, a preposition or punctuation."""
    limit = min(a.hi, a.j + LONGEST)
    units = {g.i: g.j for g in scene.groups(a.sentence, a.j, a.hi) if g.i < limit}
    k = a.j
    while k < limit:
        within = scene.phrases("in_name", k, min(k + 2, a.hi))
        if k in units:
            k = units[k] + (units[k] + 1 in units and scene.words[units[k]].key == ",")
        elif within and within[0][0] == k:
            k = within[0][1]
        elif _ends_name(scene, k):
            break
        else:
            k += 1
    return min(k, limit)


def _ends_name(scene: Scene, k: int) -> bool:
    """Whether word ``k`` ends the name of an event; an Arabic name goes on over «إلى» and «ل»."""
    if k in scene.verbs or scene.is_word(k, "name_end") or scene.is_word(k, "goes"):
        return True
    role = scene.attacher.link(k)
    if role and not (role == "to" and scene.arabic):
        return True
    return scene.words[k].kind == "punct" and scene.words[k].key not in "\"'()-"
