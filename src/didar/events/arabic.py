"""How an Arabic sentence attaches participants to the words that name an event."""

from __future__ import annotations

from didar.events.find import VERBS, Anchor
from didar.events.scene import Scene
from didar.events.tables import CONJUNCTIONS
from didar.events.telling import Sides
from didar.events.units import Group, Ids

NEAR = 4
"""How many words may stand between a subject and the verb after it («X أمس يلتقي»)."""

FAR = 12
"""How many words may stand between a noun and the other side under مع («اجتماع للمرة الثانية … مع Y»)."""

BEFORE = 20
"""How far before a noun the verb is looked for that it is the object of («عقد X … لقاء»)."""

BOTH = ("هما", "هم")
"""Endings that mean "their"."""

CALL = 30
"""How far before a call «تلقى» and «أجرى» are looked for."""


def sides(scene: Scene, a: Anchor) -> Sides:
    """The two sides of a meeting, call or reception."""
    match a.naming.form:
        case "receive" | "host":
            found = _transitive(scene, a)
            return Sides(found.first, found.second, host="first", unnamed=found.unnamed)
        case "reception" | "received":
            return _reception(scene, a)
        case "welcome":
            return _welcomed(scene, a)
        case "verb":
            return _transitive(scene, a)
        case "with":
            return _with(scene, a)
        case _:
            return _called(scene, a) if a.type == "phone_call" else _nominal(scene, a)


def subjects(scene: Scene, a: Anchor, without: Ids = (), *, press: bool = False) -> list[Ids]:
    """Who may be the subject, the likeliest first: the nearest before the anchor, those after it, the topics.

    Spokespersons come last, unless the event is one of the ``press``.
    """
    before = _before(scene, a)
    after = [g.ids for g in scene.people(a.sentence, a.j, stop(scene, a)) if not g.link]
    late = after if a.i - a.lo <= 3 and not a.own else []
    found = [*before, *late, *scene.topics(a.sentence), *after]
    fit = [ids for ids in dict.fromkeys(found) if not set(ids) & set(without)]
    return fit if press else sorted(fit, key=scene.speaks_for)


def _before(scene: Scene, a: Anchor) -> list[Ids]:
    """Who stands before the anchor, the likeliest subject first: the nearest, but for a verb that goes on another's."""
    groups = [g for g in scene.people(a.sentence, a.lo, a.i) if not g.link]
    nearest = [g.ids for g in reversed(groups)]
    if scene.has("that_he", a.i - 3, a.i):
        return [g.ids for g in groups]
    verb = scene.anchor_before(a.lo, a.i) if _goes_on(a) else None
    if verb is None:
        return nearest
    lead = next((g for g in reversed(groups) if g.j <= verb and scene.gap(g.j, verb) <= NEAR), None)
    if lead is None or scene.has("clause", lead.j, verb):
        lead = next((g for g in groups if g.i > verb), None)
    return [lead.ids, *nearest] if lead else nearest


def _goes_on(a: Anchor) -> bool:
    """Whether a verb goes on with the subject of the one before it: «التقى X Y واجتمع إلى Z»."""
    return a.prefix.startswith(CONJUNCTIONS) and a.naming.form in VERBS


def stop(scene: Scene, a: Anchor) -> int:
    """Where those who only attended begin («بحضور», «حضر اللقاء»), a clause opens, or the sentence ends."""
    ends = [i for i, _ in scene.phrases("attend", a.j, a.hi)[:1]]
    ends += [k for role in ("colon", "clause") if (k := scene.first(role, a.j, a.hi)) is not None]
    return min(ends, default=a.hi)


def leading(scene: Scene, a: Anchor) -> Group | None:
    """The subject right before a verb («X يلتقي Y»); a verb that و or ف is written onto has none."""
    if _goes_on(a):
        return None
    groups = scene.people(a.sentence, a.lo, a.i)
    if not groups or groups[-1].link or scene.gap(groups[-1].j, a.i) > NEAR:
        return None
    last = groups[-1].j
    if scene.verb_between(last, a.i) or any(scene.has(role, last, a.i) for role in ("and", "colon", "also")):
        return None
    return None if any(scene.words[k].key == "." for k in range(last, a.i)) else groups[-1]


def adjectives(scene: Scene, a: Anchor) -> Ids:
    """«مباحثات سعودية أردنية»: the states whose adjectives follow."""
    found: list[str] = []
    for k in range(a.j, min(a.hi, a.j + 6)):
        key = scene.words[k].key
        state = scene.tables.adjectives.get(key) or scene.tables.adjectives.get(key.removeprefix("و"))
        if state:
            found.append(state)
        elif scene.words[k].kind == "word" and key != "و" and (found or not scene.is_word(k, "shape")):
            break
    return tuple(dict.fromkeys(found))


def _subject(scene: Scene, a: Anchor, without: Ids = ()) -> Ids:
    return next(iter(subjects(scene, a, without)), ())


def _pair(ids: Ids, *, apart: bool = False) -> Sides:
    """The first of several who met, and the others."""
    return Sides(ids[:1], ids[1:], apart=apart)


# ---------------------------------------------------------------- verbs


def _transitive(scene: Scene, a: Anchor) -> Sides:
    """«التقى X Y», «X يلتقي Y», «التقى بـ Y»."""
    first = leading(scene, a)
    after = [g for g in scene.people(a.sentence, a.j, stop(scene, a)) if g.link in ("", "with", "to", "by")]
    if not first and len(after) > 1 and not after[0].link and scene.gap(a.j, after[0].i) <= NEAR:
        first, after = after[0], after[1:]
    objects = [g for g in after if not first or not set(g.ids) & set(first.ids)]
    if not objects:
        return Sides(first.ids if first else (), unnamed=True)
    other = objects[1] if len(objects) > 1 and objects[1].link == "by" else objects[0]
    return Sides(first.ids if first else _subject(scene, a, other.ids), other.ids)


def _with(scene: Scene, a: Anchor) -> Sides:
    """«اجتمع X مع Y», «بحث X مع Y», «X يجتمع بـ Y», «اجتمع X وY», «X يبحث وY»."""
    lead = leading(scene, a)
    after = [g for g in scene.groups(a.sentence, a.j, stop(scene, a)) if g.meets]
    other = next((g for g in after if g.link == "with" and not (lead and set(g.ids) & set(lead.ids))), None)
    if other and other.corporate and not a.naming.firm:
        other = None
    if not other and a.naming.firm:
        other = next((g for g in after if g.link == "to" and g.personal), None)
    free = [g for g in after if g.personal and not g.link and (not other or g.i < other.i)]
    inner = next((g for g in free if scene.gap(a.j, g.i) <= NEAR), None)
    first = lead or inner
    if not other and lead and inner and inner.units[0].joined and scene.gap(a.j, inner.i) == 0:
        other = inner
    if not other:
        return _pair(first.ids) if first and len(first.ids) > 1 else Sides()
    return Sides(first.ids if first else _subject(scene, a, other.ids), other.ids)


def _reception(scene: Scene, a: Anchor) -> Sides:
    """«استقبال X لـ Y», «استقباله Y», «استقباله من قبل X»; «الاستقبال» points back."""
    after = scene.people(a.sentence, a.j, stop(scene, a))
    if not after or a.definite or scene.gap(a.j, after[0].i) > NEAR:
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
    guest = next((g for g in scene.people(a.sentence, a.j, a.hi) if g.link == "to"), None)
    if guest is None:
        return Sides()
    return Sides(guest.ids, _subject(scene, a, guest.ids), host="second")


# ---------------------------------------------------------------- nouns


def _nominal(scene: Scene, a: Anchor) -> Sides:
    """«لقاء X مع Y», «لقائه Y», «مباحثات مع Y», «لقاء جمعه بـ Y», «المباحثات التي جمعت X بـ Y», «بين X وY»."""
    end = stop(scene, a)
    after = [g for g in scene.groups(a.sentence, a.j, end) if g.meets]
    joined = scene.phrases("join", a.j, min(a.j + 5, end))
    if joined and after:
        return _joined(scene, a, joined[0], after)
    if scene.phrases("conduct", a.j, min(a.j + 4, end)) and after and not after[0].link:
        other = next((g for g in after[1:] if g.link == "with"), None)
        if other:
            return Sides(after[0].ids, other.ids, apart=a.naming.many)
        if len(after[0].ids) > 1:
            return _pair(after[0].ids)
    if a.naming.planned and after and not after[0].link and scene.gap(a.j, after[0].i) <= 2:
        return Sides(_subject(scene, a, after[0].ids), after[0].ids)
    between = next((g for g in after if g.link == "between" and len(g.ids) > 1), None)
    if between and scene.gap(a.j, between.i) - _titles(scene, a.j, between.i) <= NEAR:
        return _pair(between.ids)
    if a.own and a.key.endswith(BOTH) and not (after and after[0].link == "with"):
        return _both_of_them(scene, a)
    plain = _owner(scene, a, after)
    other = _partner(scene, a, after, plain)
    if plain and plain.link == "to" and not other:
        plain = None
    if plain and not other and not a.own and len(after) > 1 and not after[1].link:
        other = after[1] if scene.gap(plain.j, after[1].i) == 0 else None
    return _compose(scene, a, plain, other)


def _titles(scene: Scene, i: int, j: int) -> int:
    """How many words of ``[i, j)`` are titles: «بين أصحاب السمو والمعالي X»."""
    return sum(1 for k in range(i, j) if scene.words[k].key in scene.tables.titles)


def _both_of_them(scene: Scene, a: Anchor) -> Sides:
    """«تحدث X مع Y خلال لقائهما»: the last two named before."""
    before = scene.people(a.sentence, max(a.lo, a.i - CALL), a.i)
    if before and len(before[-1].ids) > 1:
        return _pair(before[-1].ids)
    return Sides(before[-2].ids, before[-1].ids) if len(before) > 1 else Sides()


def _owner(scene: Scene, a: Anchor, after: list[Group]) -> Group | None:
    """Whose meeting it was: who stands right after the noun; not after a definite one, unless under ل."""
    first = after[0] if after else None
    if first is None or first.link not in ("", "to") or scene.gap(a.j, first.i) > 2 or scene.anchored(a.j, first.i):
        return None
    return None if a.definite and not first.link else first


def _partner(scene: Scene, a: Anchor, after: list[Group], plain: Group | None) -> Group | None:
    """Who stands under مع, not too far off and before the words of any other event."""
    other = next((g for g in after if g.link == "with" and g is not plain), None)
    start = plain.j if plain else a.j
    if other and (scene.anchored(start, other.i) or scene.gap(start, other.i) > FAR):
        return None
    return other


def _compose(scene: Scene, a: Anchor, plain: Group | None, other: Group | None) -> Sides:
    if a.own and plain and not other:
        return Sides(_subject(scene, a, plain.ids), plain.ids)
    if plain and other and not a.own:
        return Sides(plain.ids, other.ids, apart=a.naming.many)
    if plain and len(plain.ids) > 1:
        return _pair(plain.ids)
    if other:
        return Sides(_subject(scene, a, other.ids), other.ids, apart=a.naming.many)
    states = adjectives(scene, a)
    if len(states) > 1:
        return _pair(states)
    both = next((g for g in _holders(scene, a) if len(g.ids) > 1), None)
    if both:
        return _pair(both.ids)
    if a.own and scene.has("with", a.j, a.j + 3):
        return Sides(_subject(scene, a), unnamed=True)
    return Sides()


def _holders(scene: Scene, a: Anchor) -> list[Group]:
    """Who stands between «عقد», «أجرى» and the noun: its subjects."""
    held = scene.phrases("conduct", max(a.lo, a.i - BEFORE), a.i)
    return [g for g in scene.people(a.sentence, held[-1][1], a.i) if not g.link] if held else []


def _joined(scene: Scene, a: Anchor, verb: tuple[int, int], after: list[Group]) -> Sides:
    """«جمعه بـ Y», «جمعت X بـ Y», «جمع X وY»; «عقد X اجتماعا ضم Y وZ»."""
    groups = [g for g in after if g.i >= verb[1] - 1]
    if not groups:
        return Sides()
    holder = next(iter(_holders(scene, a)), None)
    if holder and not set(holder.ids) & set(groups[0].ids):
        return Sides(holder.ids, groups[0].ids)
    if len(groups[0].ids) > 1:
        return _pair(groups[0].ids)
    if scene.phrases("join_him", *verb) or len(groups) == 1:
        return Sides(_subject(scene, a, groups[0].ids), groups[0].ids)
    return Sides(groups[0].ids, groups[1].ids)


# ---------------------------------------------------------------- calls


def _called(scene: Scene, a: Anchor) -> Sides:
    """«تلقى X اتصالا من Y» (Y calls), «أجرى X اتصالا بـ Y» (X calls), «الاتصال بين X وY»."""
    after = scene.people(a.sentence, a.j, stop(scene, a))
    start = max(a.lo, a.i - CALL)
    received = scene.phrases("received", start, a.i)
    if received:
        caller = next((g.ids for g in after if g.link == "from"), ())
        receiver = _agent(scene, a, received[-1], caller)
        return Sides(caller, receiver, host="second", unnamed=not caller, apart=a.naming.many)
    other = next((g for g in after if g.link in ("with", "to")), None)
    conduct = scene.phrases("conduct", start, a.i)
    if conduct and other:
        return Sides(_agent(scene, a, conduct[-1], other.ids), other.ids, host="second", apart=a.naming.many)
    found = _nominal(scene, a)
    before = [g for g in scene.people(a.sentence, start, a.i) if not g.link and len(g.ids) > 1]
    if not found.all and before and scene.is_word(a.i - 1, "during"):
        return _pair(before[-1].ids)
    return found


def _agent(scene: Scene, a: Anchor, verb: tuple[int, int], without: Ids) -> Ids:
    """The subject of a verb that stands before the anchor: between the two, else right before the verb."""
    inner = [g.ids for g in scene.people(a.sentence, verb[1], a.i) if not g.link]
    lead = [g.ids for g in reversed(scene.people(a.sentence, a.lo, verb[0])) if not g.link]
    found = [*inner, *lead, *scene.topics(a.sentence)]
    return next((ids for ids in found if not set(ids) & set(without)), ())
