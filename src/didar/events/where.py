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
    s = scene.sentence(a.sentence)
    found: list[tuple[int, int, Site]] = []
    for u in scene.units[a.sentence]:
        if abs(u.i - a.i) > REACH or not _same_clause(scene, t, u):
            continue
        place = _place(scene, u)
        if place and (u.kind == "organization" or _free(scene, u, s.i)):
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
    if any(scene.is_word(k, "topic") for k in range(lo, hi)) and a.naming.form != "named":
        return False
    if u.i >= a.j and scene.phrases("attend", a.j, u.i):
        return False
    if scene.lang == "ar":
        return not any(scene.words[k].key in (":", ";") or k in scene.verbs for k in range(lo, hi))
    return not scene.verb_between(lo, hi)


def _place(scene: Scene, u: Unit) -> str | None:
    if u.kind == "place":
        return u.ids[0] if u.link == "in" or (u.bound is False and _seat(scene, u.i)) else None
    if u.kind != "organization" or not _seat(scene, u.i):
        return None
    span = scene.view.span_of(u.i, u.j)
    nested = [m.entity for m in scene.draft.mentions if m.kind == "place" and within(m.span, span)]
    city = [p for p in nested if not STATE.fullmatch(p)]
    if city:
        return city[-1]
    embassy = any(scene.is_word(k, "embassy") or _behind(scene, k, "embassy") for k in range(u.i, u.j))
    return None if embassy else scene.states.get(u.ids[0])


def _seat(scene: Scene, i: int) -> bool:
    return any(scene.is_word(k, "seat") or _behind(scene, k, "seat") for k in (i - 1, i) if k >= 0)


def _behind(scene: Scene, k: int, role: str) -> bool:
    """A word of a role behind an Arabic preposition: «بمقر»."""
    return scene.lang == "ar" and scene.words[k].key[:1] in "بل" and scene.words[k].key[1:] in scene.tables.words[role]


def _free(scene: Scene, u: Unit, start: int) -> bool:
    """Whether the word before the preposition is no topic («الأوضاع في سوريا», «امنیت در منطقه»)."""
    at = u.i - 1
    if scene.words[u.i].key == scene.view.key(u.i, u.i + 1) and u.link == "in":
        k = at
        while k >= max(start, u.i - 4) and not scene.is_word(k, "in"):
            k -= 1
        if k >= max(start, u.i - 4):
            at = k - 1
    if at < start or scene.words[at].kind != "word" or at in scene.date_words:
        return True
    if any(v.j == at + 1 for units in (scene.units[_sentence(scene, u)],) for v in units):
        return True
    if any(_seat(scene, k) for k in range(max(start + 1, at - 2), at + 1)):
        return True
    return any(scene.is_word(at, role) for role in ("placing", "seat", "open", "own", "each_other")) or at in scene.anchor_words


def _sentence(scene: Scene, u: Unit) -> int:
    return next(n for n, s in enumerate(scene.draft.sentences) if s.i <= u.i < s.j)
