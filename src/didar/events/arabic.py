"""How an Arabic sentence attaches participants to the words that name an event."""

from __future__ import annotations

from didar.events.find import Anchor
from didar.events.scene import Scene
from didar.events.telling import Ids, Sides
from didar.events.units import Group

NEAR = 4
"""How many words may stand between a subject and the verb after it («X أمس يلتقي»)."""

FAR = 12
"""How many words may stand between a noun and the other side under مع («اجتماع للمرة الثانية … مع Y»)."""

CLAUSE = frozenset({"ان", "بان", "حیث", "فیما", "بینما"})
"""Words that open a clause, in folded letters."""


def sides(scene: Scene, a: Anchor) -> Sides:
    """The two sides of a meeting, call or reception."""
    form = a.naming.form
    if form == "receive":
        found = _transitive(scene, a)
        return Sides(found.first, found.second, host="first", unnamed=found.unnamed)
    if form == "reception":
        return _reception(scene, a)
    if form == "welcome":
        return _welcomed(scene, a)
    if form == "verb":
        return _transitive(scene, a)
    if form == "with":
        return _with(scene, a)
    return _called(scene, a) if a.type == "phone_call" else _nominal(scene, a)


def subjects(scene: Scene, a: Anchor, without: Ids = ()) -> list[Ids]:
    """Who may be the subject, the likeliest first: people before the anchor, the nearest first, then after, then topics."""
    s = scene.sentence(a.sentence)
    before = [g.ids for g in reversed(scene.people(a.sentence, s.i, a.i)) if not g.link]
    after = [g.ids for g in scene.people(a.sentence, a.j, stop(scene, a)) if not g.link]
    late = after if a.i - s.i <= 3 and not a.own else []
    found = [*before, *late, *scene.topics(a.sentence), *after]
    return [ids for ids in dict.fromkeys(found) if not set(ids) & set(without)]


def stop(scene: Scene, a: Anchor) -> int:
    """Where those who only attended begin («بحضور», «حضر اللقاء»), a clause opens, or the sentence ends."""
    s = scene.sentence(a.sentence)
    ends = [i for i, _ in scene.phrases("attend", a.j, s.j)]
    ends += [k for k in range(a.j, s.j) if scene.words[k].key in (":", ";") or scene.words[k].key in CLAUSE]
    return min(ends, default=s.j)


def _subject(scene: Scene, a: Anchor, without: Ids = ()) -> Ids:
    return next(iter(subjects(scene, a, without)), ())


def _leading(scene: Scene, a: Anchor) -> Group | None:
    """The subject right before a verb («X يلتقي Y»); a verb that و or ف is written onto has none."""
    if a.prefix.startswith(("و", "ف")):
        return None
    s = scene.sentence(a.sentence)
    groups = scene.people(a.sentence, s.i, a.i)
    if not groups or groups[-1].link or scene.gap(groups[-1].j, a.i) > NEAR:
        return None
    between = range(groups[-1].j, a.i)
    if any(k in scene.verbs or scene.words[k].key in (",", ".", ":", "و", "کما") for k in between):
        return None
    return groups[-1]


def _transitive(scene: Scene, a: Anchor) -> Sides:
    """«التقى X Y», «X يلتقي Y», «التقى بـ Y»."""
    lead = _leading(scene, a)
    after = [g for g in scene.people(a.sentence, a.j, stop(scene, a)) if g.link in ("", "with", "to", "by")]
    if not lead and len(after) > 1 and not after[0].link and scene.gap(a.j, after[0].i) <= NEAR:
        first, after = after[0], after[1:]
    else:
        first = lead
    objects = [g for g in after if not first or not set(g.ids) & set(first.ids)]
    if not objects:
        return Sides(first.ids if first else (), unnamed=True)
    return Sides(first.ids if first else _subject(scene, a, objects[0].ids), objects[0].ids)


def _reception(scene: Scene, a: Anchor) -> Sides:
    """«استقبال X لـ Y», «استقباله Y», «استقباله من قبل X»."""
    after = scene.people(a.sentence, a.j, stop(scene, a))
    if not after or scene.gap(a.j, after[0].i) > NEAR:
        return Sides()
    if after[0].link == "by":
        return Sides(_subject(scene, a, after[0].ids), after[0].ids, host="second")
    if a.own:
        return Sides(_subject(scene, a, after[0].ids), after[0].ids, host="first")
    if len(after) > 1 and not after[0].link:
        return Sides(after[0].ids, after[1].ids, host="first")
    return Sides()


def _welcomed(scene: Scene, a: Anchor) -> Sides:
    """«مراسم استقبال رسمية لـ X»: the guest under ل, the host a subject."""
    s = scene.sentence(a.sentence)
    guest = next((g for g in scene.people(a.sentence, a.j, s.j) if g.link == "to"), None)
    if guest is None:
        return Sides()
    return Sides(guest.ids, _subject(scene, a, guest.ids), host="second")


def _with(scene: Scene, a: Anchor) -> Sides:
    """«اجتمع X مع Y», «بحث X مع Y», «X يجتمع بـ Y», «اجتمع X وY»."""
    lead = _leading(scene, a)
    after = [g for g in scene.groups(a.sentence, a.j, stop(scene, a)) if g.meets]
    other = next((g for g in after if g.link == "with" and not (lead and set(g.ids) & set(lead.ids))), None)
    if other and other.corporate and not a.naming.firm:
        other = None
    inner = [g for g in after if g.personal and not g.link and (not other or g.i < other.i) and scene.gap(a.j, g.i) <= NEAR]
    first = lead or (inner[0] if inner else None)
    if not other:
        return Sides(first.ids[:1], first.ids[1:]) if first and len(first.ids) > 1 else Sides()
    return Sides(first.ids if first else _subject(scene, a, other.ids), other.ids)


def _nominal(scene: Scene, a: Anchor) -> Sides:
    """«لقاء X مع Y», «لقائه Y», «مباحثات مع Y», «لقاء جمعه بـ Y», «المباحثات التي جمعت X بـ Y», «بين X وY»."""
    after = [g for g in scene.groups(a.sentence, a.j, stop(scene, a)) if g.meets]
    joined = scene.phrases("join", a.j, min(a.j + 5, stop(scene, a)))
    if joined and after:
        return _joined(scene, a, joined[0][1], after)
    done = scene.phrases("conduct", a.j, min(a.j + 4, stop(scene, a)))
    if done and after and not after[0].link:
        other = next((g for g in after[1:] if g.link == "with"), None)
        if other:
            return Sides(after[0].ids, other.ids, apart=a.naming.many)
        if len(after[0].ids) > 1:
            return Sides(after[0].ids[:1], after[0].ids[1:])
    between = next((g for g in after if g.link == "between" and len(g.ids) > 1), None)
    if between and scene.gap(a.j, between.i) <= NEAR:
        return Sides(between.ids[:1], between.ids[1:])
    plain = after[0] if after and after[0].link in ("", "to") and scene.gap(a.j, after[0].i) <= 2 else None
    if plain and a.definite and not plain.link:
        plain = None
    other = next((g for g in after if g.link == "with" and g is not plain), None)
    start = plain.j if plain else a.j
    if other and (scene.gap(start, other.i) > FAR or any(k in scene.anchor_words for k in range(start, other.i))):
        other = None
    if plain and plain.link == "to" and not other:
        plain = None
    if plain and not other and not a.own and len(after) > 1 and not after[1].link and scene.gap(plain.j, after[1].i) == 0:
        other = after[1]
    return _compose(scene, a, plain, other)


def _compose(scene: Scene, a: Anchor, plain: Group | None, other: Group | None) -> Sides:
    if a.own and plain and not other:
        return Sides(_subject(scene, a, plain.ids), plain.ids)
    if plain and other and not a.own:
        return Sides(plain.ids, other.ids, apart=a.naming.many)
    if plain and len(plain.ids) > 1:
        return Sides(plain.ids[:1], plain.ids[1:])
    if other:
        return Sides(_subject(scene, a, other.ids), other.ids, apart=a.naming.many)
    states = adjectives(scene, a)
    if len(states) > 1:
        return Sides(states[:1], states[1:])
    held = scene.phrases("conduct", max(scene.sentence(a.sentence).i, a.i - 20), a.i)
    if held:
        both = [g for g in scene.people(a.sentence, held[-1][1], a.i) if not g.link and len(g.ids) > 1]
        if both:
            return Sides(both[0].ids[:1], both[0].ids[1:])
    if a.own and any(scene.is_word(k, "with") for k in range(a.j, a.j + 3)):
        return Sides(_subject(scene, a), unnamed=True)
    return Sides()


def adjectives(scene: Scene, a: Anchor) -> Ids:
    """«مباحثات سعودية أردنية»: the states whose adjectives follow."""
    found: list[str] = []
    for k in range(a.j, min(scene.sentence(a.sentence).j, a.j + 6)):
        key = scene.words[k].key
        state = scene.tables.adjectives.get(key) or scene.tables.adjectives.get(key.removeprefix("و"))
        if state:
            found.append(state)
        elif scene.words[k].kind == "word" and key != "و":
            break
    return tuple(dict.fromkeys(found))


def _joined(scene: Scene, a: Anchor, at: int, after: list[Group]) -> Sides:
    """«جمعه بـ Y», «جمعت X بـ Y», «جمع X وY»."""
    groups = [g for g in after if g.i >= at - 1]
    if not groups:
        return Sides()
    if len(groups[0].ids) > 1:
        return Sides(groups[0].ids[:1], groups[0].ids[1:])
    if scene.words[at - 1].key.endswith(("ه", "ها")) or len(groups) == 1:
        return Sides(_subject(scene, a, groups[0].ids), groups[0].ids)
    return Sides(groups[0].ids, groups[1].ids)


def _called(scene: Scene, a: Anchor) -> Sides:
    """«تلقى X اتصالا من Y» (Y calls), «أجرى X اتصالا بـ Y» (X calls), «الاتصال بين X وY»."""
    s = scene.sentence(a.sentence)
    after = scene.people(a.sentence, a.j, stop(scene, a))
    start = max(s.i, a.i - 30)
    received = scene.phrases("received", start, a.i)
    if received:
        caller = next((g for g in after if g.link == "from"), None)
        receiver = _agent(scene, a, received[-1], caller.ids if caller else ())
        return Sides(caller.ids if caller else (), receiver, host="second", unnamed=not caller, apart=a.naming.many)
    other = next((g for g in after if g.link in ("with", "to")), None)
    conduct = scene.phrases("conduct", start, a.i)
    if conduct and other:
        return Sides(_agent(scene, a, conduct[-1], other.ids), other.ids, host="second", apart=a.naming.many)
    found = _nominal(scene, a)
    before = [g for g in scene.people(a.sentence, start, a.i) if not g.link and len(g.ids) > 1]
    if not found.all and before and scene.is_word(a.i - 1, "during"):
        return Sides(before[-1].ids[:1], before[-1].ids[1:])
    return found


def _agent(scene: Scene, a: Anchor, verb: tuple[int, int], without: Ids) -> Ids:
    """The subject of a verb that stands before the anchor: between the two, else right before the verb."""
    s = scene.sentence(a.sentence)
    inner = [g.ids for g in scene.people(a.sentence, verb[1], a.i) if not g.link]
    lead = [g.ids for g in reversed(scene.people(a.sentence, s.i, verb[0])) if not g.link]
    found = [*inner, *lead, *scene.topics(a.sentence)]
    return next((ids for ids in found if not set(ids) & set(without)), ())
