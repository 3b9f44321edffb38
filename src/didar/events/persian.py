"""How a Persian sentence attaches participants to the words that name an event."""

from __future__ import annotations

from didar.events.find import Anchor
from didar.events.scene import Scene
from didar.events.telling import Sides
from didar.events.units import Group, Ids

NEAR = 9
"""How many words may stand between the parts of one phrase («دیدار X … با Y»)."""

CLAUSE = 40
"""How far before a verb of meeting its "with" is looked for."""


def sides(scene: Scene, a: Anchor) -> Sides:
    """The two sides of a meeting, call or reception."""
    match a.naming.form:
        case "receive" | "host":
            return _received(scene, a)
        case "welcome":
            return _welcomed(scene, a)
        case "reception" | "received":
            return _reception(scene, a)
        case _:
            return _nominal(scene, a) or _verbal(scene, a)


def subjects(scene: Scene, a: Anchor, without: Ids = (), *, press: bool = False) -> list[Ids]:
    """Who may be the subject, the likeliest first: free people before the anchor, then after it, then the topics.

    Spokespersons come last, unless the event is one of the ``press``.
    """
    free = [g for g in scene.people(a.sentence, a.lo, a.i) if _free(g)]
    near = [g for g in reversed(free) if not scene.verb_between(g.j, a.i) and not scene.has("colon", g.j, a.i)]
    after = [g for g in scene.people(a.sentence, a.j, a.hi) if _free(g)]
    beside = [g for g in scene.people(a.sentence, a.lo, a.i) if g.j == a.i - 1 and scene.is_word(a.i - 1, "in")]
    before = [g.ids for g in (*beside, *near, *reversed(free))]
    he = scene.has("pronoun", a.lo, a.i)
    later = (
        [*scene.topics(a.sentence), *(g.ids for g in after)]
        if he
        else [*(g.ids for g in after), *scene.topics(a.sentence)]
    )
    found = before + later
    fit = [ids for ids in dict.fromkeys(found) if not set(ids) & set(without)]
    return fit if press else sorted(fit, key=scene.speaks_for)


def stop(scene: Scene, a: Anchor) -> int:
    """Where the phrase that begins with the anchor must end: at a verb, a colon, or the sentence's end."""
    verb, colon = scene.verb_after(a.j, a.hi), scene.first("colon", a.j, a.hi)
    return min(a.hi if verb is None else verb, a.hi if colon is None else colon)


def _free(g: Group) -> bool:
    return not g.link and not g.bound


def _subject(scene: Scene, a: Anchor, without: Ids = ()) -> Ids:
    return next(iter(subjects(scene, a, without)), ())


def _nominal(scene: Scene, a: Anchor) -> Sides | None:
    """«دیدار X با Y», «دیدار X و Y», «در دیدار با Y», «در دیدار X», «رایزنی بین X و Y»."""
    if scene.is_word(a.j, "from") and not scene.phrases("among", a.j, a.j + 2):
        return Sides()
    groups = [g for g in scene.groups(a.sentence, a.j, stop(scene, a)) if g.meets]
    plain = groups[0] if groups and _follows(scene, a, groups[0]) else None
    other = next((g for g in groups if g.link == "with" and g is not plain), None)
    if other and _far(scene, plain.j if plain else a.j, other.i, NEAR if plain else 6):
        other = None
    if other and plain and len(plain.ids) > 1 and scene.has("topic", plain.j, other.i):
        other = None
    return _compose(scene, a, plain, other)


def _far(scene: Scene, i: int, j: int, most: int) -> bool:
    """Whether too many words, or the words of another event, stand in ``[i, j)``."""
    return scene.anchored(i, j) or scene.gap(i, j) > most


def _compose(scene: Scene, a: Anchor, plain: Group | None, other: Group | None) -> Sides | None:
    if plain and other:
        return Sides(plain.ids, other.ids, apart=_apart(scene, a, other))
    if plain and len(plain.ids) > 1:
        return Sides(plain.ids[:1], plain.ids[1:])
    if plain and plain.personal:
        return Sides(_subject(scene, a, plain.ids), plain.ids)
    if other:
        return Sides(_subject(scene, a, other.ids), other.ids, apart=_apart(scene, a, other))
    if scene.is_word(a.j, "with"):
        return Sides(_subject(scene, a), unnamed=True)
    return None


def _apart(scene: Scene, a: Anchor, other: Group) -> bool:
    """Whether each of the others is met by himself: «دیدارهای جداگانه با X و Y»; not «دیدارهایی از جمله با X و Y»."""
    if scene.has("separate", max(other.i - 8, a.lo), other.i) or scene.has("separate", other.j, a.i):
        return True
    return a.naming.many and not scene.phrases("among", a.j, other.i)


def _follows(scene: Scene, a: Anchor, g: Group) -> bool:
    """Whether a group is the anchor's own («دیدار X», «رایزنی بین X و Y») and no subject of another phrase."""
    if g.link not in ("", "between") or scene.gap(a.j, g.i) > 4:
        return False
    if g.link == "between" and scene.has("relations", a.j, g.i):
        return False
    if any(scene.words[k].kind == "punct" and scene.words[k].key not in "\"'()" for k in range(a.j, g.i)):
        return False
    between = [k for k in range(a.j, g.i) if k not in scene.date_words]
    if any(scene.is_word(k, role) for k in between for role in ("with", "from")) or scene.anchored(a.j, g.i):
        return False
    dated = all(k in scene.date_words or scene.words[k].kind == "punct" for k in range(a.j, g.i))
    return g.link == "between" or g.bound or dated


def _verbal(scene: Scene, a: Anchor) -> Sides:
    """«X با Y دیدار کرد», «X و Y دیدار کردند»."""
    at = _with_or_verb(scene, a)
    groups = scene.groups(a.sentence, a.lo, a.i)
    met = next((g for g in reversed(groups) if g.personal and scene.is_word(g.j, "object")), None)
    if met and (at is None or at < met.i):
        return Sides(_subject(scene, a, met.ids), met.ids)
    if at is None or at in scene.verbs:
        both = _together([g for g in groups if at is None or g.i > at])
        return both if both.all else _congratulated(scene, a)
    if scene.is_word(at + 1, "each_other"):
        return _together([g for g in groups if g.j <= at])
    partner = next((g for g in groups if g.i > at), None)
    told = partner and (partner.link == "with" or any(scene.phrases(x, at, partner.i) for x in ("among", "each_of")))
    if not partner or not partner.meets or not told:
        return Sides(_subject(scene, a), unnamed=True)
    found = Sides(_subject(scene, a, partner.ids), partner.ids, apart=_apart(scene, a, partner))
    accompanied = scene.phrases("accompany", max(a.lo, at - 6), at)
    return Sides(found.first, found.second, host="second", apart=found.apart) if accompanied else found


def _with_or_verb(scene: Scene, a: Anchor) -> int | None:
    """The nearest «با» or finite verb before the anchor, not one of a relative clause («با X که … است، دیدار کرد»)."""
    low = max(a.lo, a.i - CLAUSE)
    k = a.i - 1
    while k >= low:
        if scene.is_word(k, "with"):
            return k
        if k in scene.verbs:
            that = scene.relative_of(k, low) if scene.words[k + 1].key == "," else None
            if that is None or that in scene.verbs:
                return k
            k = that
        k -= 1
    return None


def _congratulated(scene: Scene, a: Anchor) -> Sides:
    """«X در تماس تلفنی به Y تبریک گفت»: to whom something is said in a call."""
    after = scene.people(a.sentence, a.j, a.hi) if a.type == "phone_call" else []
    other = after[0] if after and after[0].link == "to" else None
    return Sides(_subject(scene, a, other.ids), other.ids) if other else Sides()


def _together(groups: list[Group]) -> Sides:
    """«X و Y (با هم) دیدار کردند»: the last free people before the anchor, if there are several."""
    free = [g for g in groups if g.personal and _free(g)]
    if free and len(free[-1].ids) > 1:
        return Sides(free[-1].ids[:1], free[-1].ids[1:])
    return Sides()


def _received(scene: Scene, a: Anchor) -> Sides:
    """«X (Y را) به حضور پذیرفت», «X میزبان Y بود»."""
    before = [g for g in scene.people(a.sentence, a.lo, a.i) if not g.link]
    if len(before) > 1 and a.naming.form == "receive":
        return Sides(before[-2].ids, before[-1].ids, host="first")
    after = scene.people(a.sentence, a.j, a.hi)
    if before and after and scene.gap(a.j, after[0].i) <= 2:
        return Sides(before[0].ids, after[0].ids, host="first")
    return Sides()


def _reception(scene: Scene, a: Anchor) -> Sides:
    """«استقبال X از Y», «Y مورد استقبال X قرار گرفت»."""
    after = scene.people(a.sentence, a.j, stop(scene, a))
    if not after or after[0].link or scene.gap(a.j, after[0].i) > 1:
        return Sides()
    if a.naming.form == "received":
        return Sides(_subject(scene, a, after[0].ids), after[0].ids, host="second")
    if len(after) > 1 and after[1].link == "from":
        return Sides(after[0].ids, after[1].ids, host="first")
    return Sides()


def _welcomed(scene: Scene, a: Anchor) -> Sides:
    """«مراسم استقبال رسمی از X توسط Y», «Y از X رسماً استقبال کرد»."""
    groups = scene.people(a.sentence, a.lo, a.hi)
    guest = next((g for g in groups if g.link == "from"), None)
    if guest is None:
        return Sides()
    host = next((g.ids for g in groups if g.link == "by" or (g.bound and a.j <= g.i <= a.j + 1)), None)
    return Sides(guest.ids, host or _subject(scene, a, guest.ids), host="second")
