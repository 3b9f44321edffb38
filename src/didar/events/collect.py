"""Turn anchors into tellings: for every anchor the rule of its form."""

from __future__ import annotations

from msgspec.structs import replace

from didar.events import arabic, persian
from didar.events.find import Anchor
from didar.events.gathering import can_hold, gathering, press_conference, takes_part_later
from didar.events.scene import Scene
from didar.events.speaking import credentials, interview, message, signing, summons
from didar.events.telling import Sides, Telling
from didar.events.travel import visit
from didar.events.units import Ids, is_state

CALL_REACH = 25
"""How many words a call may stand from the talks it was."""

ADVERB_REACH = 14
"""How many words «تلفنی», «هاتفيا» may stand from the word whose meeting they make a call."""

SESSION_REACH = 6
"""How many words may stand between those who hold a session and the word for it."""

COUNCIL = 12
"""Among how many words before the talks a body without a name of its own is looked for: «لجنة X تجتمع»."""

MARGIN = 14
"""How many words «در حاشیه», «على هامش» may stand before the talks."""


def tellings(scene: Scene, anchors: list[Anchor]) -> list[Telling]:
    """All tellings in text order."""
    found = [t for a in _calls(anchors) if (t := _telling(scene, a))]
    _at_margins(scene, found)
    _by_telephone(found)
    return found


def _at_margins(scene: Scene, found: list[Telling]) -> None:
    """Tie meetings to the conference at whose margin they were: «در حاشیه آن», «على هامش القمة» before or behind."""
    conference: Telling | None = None
    for n, t in enumerate(found):
        a = t.anchor
        if t.type == "conference" and not t.refers:
            conference = t
        elif t.type == "meeting" and scene.phrases("margin", max(a.lo, a.i - MARGIN), a.i):
            t.beside = conference
        elif t.type == "meeting" and scene.arabic and (after := scene.phrases("margin", a.j, min(a.hi, a.j + MARGIN))):
            named = (x for x in found[n + 1 : n + 3] if x.type == "conference" and x.anchor.sentence == a.sentence)
            t.beside = next((x for x in named if 0 <= x.anchor.i - after[0][1] <= 1), conference)


def _by_telephone(found: list[Telling]) -> None:
    """Talks told beside a call that has no sides of its own are that call: «بحث X وY خلال اتصال هاتفي»."""
    for call in found:
        if call.type != "phone_call" or not call.refers:
            continue
        for t in found:
            near = t.anchor.sentence == call.anchor.sentence and abs(t.anchor.i - call.anchor.i) <= CALL_REACH
            if near and t.type == "meeting" and not t.firm and t.sides.second:
                t.type, t.firm = "phone_call", True


def _calls(anchors: list[Anchor]) -> list[Anchor]:
    """Anchors with «هاتفيا» and the like joined to the talks they belong to: «بحث X هاتفيا مع Y» is a call."""
    out = list(anchors)
    for adverb in [a for a in anchors if a.naming.adverb]:
        talks = [a for a in out if a.sentence == adverb.sentence and a.type == "meeting"]
        near = min(talks, key=lambda a: abs(a.i - adverb.i), default=None)
        if near and abs(near.i - adverb.i) <= ADVERB_REACH:
            out[out.index(near)] = replace(near, naming=replace(near.naming, type="phone_call", firm=True))
            out.remove(adverb)
    return out


def _telling(scene: Scene, a: Anchor) -> Telling | None:
    if scene.is_word(a.i - 1, "mutual") or scene.is_word(a.j, "mutual"):
        return None
    match a.naming.form:
        case "journey" | "travel" | "go" | "leave":
            return visit(scene, a)
        case "named":
            return gathering(scene, a)
        case "press":
            return press_conference(scene, a)
        case "sign":
            return signing(scene, a)
        case "interview":
            return interview(scene, a)
        case "credentials":
            return credentials(scene, a)
        case "summon":
            return summons(scene, a)
        case "message":
            return message(scene, a)
        case _:
            return _meeting(scene, a)


def _meeting(scene: Scene, a: Anchor) -> Telling | None:
    if any(j > a.i for _, j in scene.phrases("attend", max(a.lo, a.i - 1), a.j)):
        return None
    if _points_back(scene, a):
        return Telling(a, a.type, Sides(), refers=True)
    sides = _sides(scene, a)
    if not sides.all or not (sides.second or sides.unnamed):
        if session := _session(scene, a):
            return session
        spoken = a.naming.form == "noun" or a.type == "phone_call"
        back = a.naming.firm and (a.definite or (spoken and not scene.arabic) or a.type == "phone_call")
        return Telling(a, a.type, Sides(), refers=True) if back else None
    told = _attended_talks(scene, a, sides)
    if told:
        return told
    kind = a.type
    if kind == "meeting" and sides.second and scene.outlets(sides.second):
        kind = "interview"
        sides = replace(sides, host="second")
    if kind == "phone_call":
        sides = sides if sides.host else _initiative(scene, a, sides)
        sides = replace(sides, apart=sides.apart or _one_by_one(scene, a, sides))
    if kind == "meeting" and _each_of(scene, a, sides):
        sides = replace(sides, apart=True)
    firm = a.naming.firm and bool(sides.first or sides.second)
    return Telling(a, kind, sides, firm=firm)


def _session(scene: Scene, a: Anchor) -> Telling | None:
    """«عقدت لجنة X اجتماعا», «وزرای خارجه X و Y نشست برگزار کردند»: a body, or several, meet by themselves."""
    if a.type != "meeting" or a.own or a.definite or a.naming.form not in ("noun", "with"):
        return None
    verbal = a.naming.form == "with"
    if verbal and not a.naming.firm:
        return None
    if not verbal and not scene.phrases("holds", *((a.lo, a.i) if scene.arabic else (a.i - 1, a.hi))):
        return None
    groups = scene.groups(a.sentence, a.lo, a.i)
    if scene.arabic and verbal:
        groups += scene.groups(a.sentence, a.j, a.hi)[:1]
    who = next((g for g in reversed(groups) if not g.link and not g.local), None)
    if who is None:
        council = scene.first("council", max(a.lo, a.i - COUNCIL), a.i)
        return None if council is None else Telling(a, "conference", Sides(), firm=False)
    near = scene.gap(who.j, a.i) if who.j <= a.i else scene.gap(a.j, who.i)
    return Telling(a, "conference", Sides(who.ids)) if near <= SESSION_REACH and can_hold(scene, who) else None


def _sides(scene: Scene, a: Anchor) -> Sides:
    """The sides as the language's rules find them; nobody stands on both, and capitals stand for their states."""
    sides = arabic.sides(scene, a) if scene.arabic else persian.sides(scene, a)
    second: Ids = tuple(i for i in sides.second if i not in sides.first)
    if len(second) < len(sides.second):
        sides = replace(sides, second=second)
    states = scene.capitals(sides.all)
    if not states:
        return sides
    return replace(sides, first=tuple(states[i] for i in sides.first), second=tuple(states[i] for i in sides.second))


def _attended_talks(scene: Scene, a: Anchor, sides: Sides) -> Telling | None:
    """«X برای شرکت در گفت‌وگوهای سیاسی ایران و Z»: talks between states that one person goes to."""
    taking = scene.phrases("take_part", max(a.lo, a.i - 6), a.i)
    if not taking or not all(is_state(i) for i in sides.all):
        return None
    language = arabic if scene.arabic else persian
    who = next((ids for ids in language.subjects(scene, a) if not set(ids) & set(sides.all)), ())
    others = tuple(i for i in sides.all if i != scene.state_of(who))
    if not who or len(others) == len(sides.all):
        return None
    marks = {"purpose"} if takes_part_later(scene, taking[-1][0], a.lo) else set()
    return Telling(a, a.type, Sides(who, others), marks=marks)


def _one_by_one(scene: Scene, a: Anchor, sides: Sides) -> bool:
    """Whether a call with several people was a call with each: people of several states, not called together."""
    several = sides.first if sides.host == "second" and len(sides.second) == 1 else sides.second
    states = {scene.states.get(i) for i in several if i in scene.people_ids}
    return len(states) > 1 and len(states) == len(several) and not scene.has("shared", a.i - 2, a.j + 3)


def _each_of(scene: Scene, a: Anchor, sides: Sides) -> bool:
    """«مباحثات مع كل من X وY», «با هر یک از X و Y دیدار کرد»: of one state's officials he met each."""
    told = scene.phrases("each_of", a.lo, a.hi)
    if not told or len(sides.second) < 2 or scene.state_of(sides.second) is None:
        return False
    return any(
        0 <= g.i - j <= 1 and g.ids == sides.second for _, j in told for g in scene.people(a.sentence, j - 2, a.hi)
    )


def _initiative(scene: Scene, a: Anchor, sides: Sides) -> Sides:
    """«به ابتکار طرف ایرانی»: the side that called is the actor."""
    for _, j in scene.phrases("initiative", a.lo, a.hi):
        for k in range(j - 1, min(j + 4, a.hi)):
            unit = next((u for u in scene.units(a.sentence) if u.i == k), None)
            state = scene.state_of(unit.ids) if unit else scene.tables.adjectives.get(scene.words[k].key)
            callers = tuple(i for i in sides.all if state and scene.states.get(i) == state)
            if callers and len(callers) < len(sides.all):
                return Sides(callers, tuple(i for i in sides.all if i not in callers), host="second")
    return sides


def _points_back(scene: Scene, a: Anchor) -> bool:
    """«در این دیدار», «حضر اللقاء»."""
    if a.i > a.lo and scene.is_word(a.i - 1, "this"):
        return True
    return any(j == a.i for _, j in scene.phrases("attend", max(a.lo, a.i - 4), a.i))
