"""Where the sentence of a telling says it was: a place under "in", a building, or the goal of a journey told beside it."""

from __future__ import annotations

from didar.events.scene import STATE, Scene
from didar.events.telling import Site, Telling
from didar.events.units import Unit
from didar.model.span import within

REACH = 45
"""How many words a place may stand from the anchor."""


def locate(scene: Scene, t: Telling, journeys: list[Telling]) -> Site | None:
    """The best place of a telling's sentence, None when it names none that is the event's."""
    a = t.anchor
    found: list[tuple[int, int, Site]] = []
    for u in scene.units[a.sentence]:
        if abs(u.i - a.i) > REACH or not _same_clause(scene, t, u):
            continue
        place = _place(scene, u)
        if place and (u.kind == "organization" or _free(scene, u, a.sentence)):
            worth = 1 if STATE.fullmatch(place) else 3
            found.append((-worth, abs(u.i - a.i), Site(place, worth)))
    if not any(site.worth == 3 for _, _, site in found):
        for j in journeys:
            if j.anchor.sentence == a.sentence and j.site and j.anchor.i < a.i and not STATE.fullmatch(j.site.id):
                found.append((-2, a.i - j.anchor.i, Site(j.site.id, 2)))
    if found:
        return min(found, key=lambda f: f[:2])[2]
    return Site(t.beside.site.id, 2) if t.beside and t.beside.site else None


def _same_clause(scene: Scene, t: Telling, u: Unit) -> bool:
    """Whether a unit belongs to the anchor's clause: no topic word, attendance or (in Persian) verb between."""
    a = t.anchor
    lo, hi = (a.j, u.i) if u.i >= a.j else (u.j, a.i)
    topical = any(scene.is_word(k, "topic") for k in range(lo, hi)) and a.naming.form != "named"
    if (topical and not scene.is_word(u.j, "done")) or scene.signs("announced", u.i - 1, u.j):
        return False
    if u.i >= a.j and scene.phrases("attend", a.j, u.i):
        return False
    if a.naming.form == "named" and any(k in scene.anchor_words for k in range(lo, hi)):
        return False
    if scene.lang == "ar":
        return not any(_opens_clause(scene, k) for k in range(lo, hi))
    return not scene.verb_between(lo, hi)


def _opens_clause(scene: Scene, k: int) -> bool:
    """Whether an Arabic word opens another clause: a verb, a colon, «الذي» unless it goes on with «عقد» and the like."""
    if scene.words[k].key in (":", ";") or (k in scene.verbs and not scene.is_word(k, "held")):
        return True
    return scene.is_word(k, "relative") and not any(scene.is_word(n, "held") for n in (k + 1, k + 2))


def _place(scene: Scene, u: Unit) -> str | None:
    if u.kind == "place":
        return u.ids[0] if u.link == "in" or _seat(scene, u.i - 1) else None
    if u.kind != "organization" or not (_seat(scene, u.i - 1) or (u.link in ("in", "with") and _seat(scene, u.i))):
        return None
    cities = places_in(scene, u)
    if cities:
        return cities[-1]
    embassy = any(scene.is_word(k, "embassy") or scene.behind(k, "embassy") for k in range(u.i, u.j))
    return None if embassy else scene.states.get(u.ids[0])


def places_in(scene: Scene, u: Unit) -> list[str]:
    """The cities a body's name holds: «سفارة خادم الحرمين الشريفين في روما»."""
    span = scene.view.span_of(u.i, u.j)
    nested = (m.entity for m in scene.draft.mentions if m.kind == "place" and within(m.span, span))
    return [p for p in nested if not STATE.fullmatch(p)]


def _seat(scene: Scene, k: int) -> bool:
    return k >= 0 and (scene.is_word(k, "seat") or scene.behind(k, "seat"))


def _free(scene: Scene, u: Unit, n: int) -> bool:
    """Whether the word before the preposition is no topic («الأوضاع في سوريا», «امنیت در منطقه»)."""
    at = u.i - 1
    start = scene.sentence(n).i
    if scene.words[u.i].key == scene.view.key(u.i, u.i + 1) and u.link == "in":
        k = at
        while k >= max(start, u.i - 4) and not scene.is_word(k, "in"):
            k -= 1
        if k >= max(start, u.i - 4):
            at = k - 1
    if at < start or scene.words[at].kind != "word" or at in scene.date_words or scene.is_word(u.j, "done"):
        return True
    if any(v.j == at + 1 for v in scene.units[n]):
        return True
    if any(_seat(scene, k) for k in range(max(start + 1, at - 2), at + 1)):
        return True
    return any(scene.is_word(at, role) for role in ("placing", "seat", "open", "own", "each_other")) or at in scene.anchor_words
