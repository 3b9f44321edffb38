"""Where the sentence of a telling says it was: a place under "in", a building, a journey's goal told beside it."""

from __future__ import annotations

from didar.events.scene import Scene
from didar.events.telling import Site, Telling
from didar.events.units import Unit, is_state

OPEN_AIR = ("exercise", "ceremony")
"""Types of event that may be at sea."""

NAME = 5
"""How many words the name of an event may have for the place behind it to be its own."""

REACH = 45
"""How many words a place may stand from the anchor."""


def locate(scene: Scene, t: Telling, journeys: list[Telling]) -> Site | None:
    """The best place of a telling's sentence, None when it names none that is the event's.

    ``journeys`` are the visits told in the same sentence.
    """
    a = t.anchor
    found: list[tuple[int, int, Site]] = []
    for u in scene.units(a.sentence):
        if u.kind in ("person", "plural") or abs(u.i - a.i) > REACH:
            continue
        if u.ids[0] in scene.vague and t.type not in OPEN_AIR:
            continue
        place = _place(scene, u)
        if place and _same_clause(scene, t, u) and (u.kind == "organization" or _free(scene, t, u)):
            worth = 1 if is_state(place) else 3
            found.append((-worth, abs(u.i - a.i), Site(place, worth)))
    if not any(site.worth == 3 for _, _, site in found):
        for j in journeys:
            if j.site and j.anchor.i < a.i and not is_state(j.site.id):
                found.append((-2, a.i - j.anchor.i, Site(j.site.id, 2)))
    if found:
        best = min(found, key=lambda f: f[:2])[2]
        return _city_of(scene, best, found) if best.id in scene.venues else best
    return Site(t.beside.site.id, 2) if t.beside and t.beside.site else None


def _city_of(scene: Scene, venue: Site, found: list[tuple[int, int, Site]]) -> Site:
    """The city that is named with a building of it («قصر السلام بجدة»), else the building."""
    cities = (site for worth, _, site in found if worth == -3 and site.id not in scene.venues)
    state = scene.state_of_place(venue.id)
    return next((city for city in cities if scene.state_of_place(city.id) == state), venue)


def cities_in(scene: Scene, u: Unit) -> list[str]:
    """The cities a body's name holds: «سفارة خادم الحرمين الشريفين في روما»."""
    nested = scene.places_within(scene.view.span_of(u.i, u.j))
    return [m.entity for m in nested if not is_state(m.entity)]


def _same_clause(scene: Scene, t: Telling, u: Unit) -> bool:
    """Whether a unit belongs to the anchor's clause: no topic word, attendance or (in Persian) verb between."""
    a = t.anchor
    lo, hi = (a.j, u.i) if u.i >= a.j else (u.j, a.i)
    named = a.naming.form == "named"
    topical = not named and scene.has("topic", lo, hi)
    if (topical and not scene.is_word(u.j, "done")) or scene.signs("announced", u.i - 1, u.j):
        return False
    if u.i >= a.j and scene.phrases("attend", a.j, u.i) and not scene.is_word(u.j, "done"):
        return False
    if named and scene.anchored(lo, hi):
        return False
    if scene.arabic:
        return not any(_opens_clause(scene, k) for k in range(lo, hi))
    return not scene.verb_between(lo, hi) or (u.i >= a.j and scene.in_relative(lo, hi))


def _opens_clause(scene: Scene, k: int) -> bool:
    """Whether an Arabic word opens another clause: a verb, a colon, «الذي» that does not go on with «عقد»."""
    if scene.is_word(k, "colon") or (k in scene.verbs and not scene.is_word(k, "held")):
        return True
    return scene.is_word(k, "relative") and not scene.has("held", k + 1, k + 3)


def _place(scene: Scene, u: Unit) -> str | None:
    if scene.is_word(u.i - 1, "of_each") and scene.is_word(u.i - 2, "each"):
        return None
    if u.kind == "place":
        return u.ids[0] if u.link == "in" or _seat(scene, u.i - 1) or _stage(scene, u) else None
    if u.kind != "organization" or not (_seat(scene, u.i - 1) or (u.link in ("in", "with") and _seat(scene, u.i))):
        return None
    cities = cities_in(scene, u)
    if cities:
        return cities[-1]
    embassy = any(scene.is_word(k, "embassy") or scene.behind(k, "embassy") for k in range(u.i, u.j))
    return None if embassy else scene.states.get(u.ids[0])


def _seat(scene: Scene, k: int) -> bool:
    return k >= 0 and (scene.is_word(k, "seat") or scene.behind(k, "seat"))


def _stage(scene: Scene, u: Unit) -> bool:
    """«شهدت سوفا لقاء», «سوفا تحتضن قمة», «سووا میزبان نشست بود»."""
    return scene.is_word(u.j, "stages") or (scene.arabic and scene.is_word(u.i - 1, "stages"))


def _free(scene: Scene, t: Telling, u: Unit) -> bool:
    """Whether the word before the preposition is no topic («الأوضاع في سوريا», «امنیت در منطقه»)."""
    a = t.anchor
    start = a.lo
    named = a.naming.form in ("named", "sign") and a.j <= u.i and scene.gap(a.j, u.i) <= NAME
    if named and not scene.has("topic", a.j, u.i):
        return True
    at = _before_preposition(scene, u, start)
    if at < start or scene.words[at].kind != "word" or at in scene.date_words or scene.is_word(u.j, "done"):
        return True
    if scene.anchored(at, at + 1) or any(v.j == at + 1 for v in scene.units(a.sentence)):
        return True
    if any(_seat(scene, k) for k in range(max(start + 1, at - 2), at + 1)):
        return True
    if _stage(scene, u) or _parties_told(scene, a.j, at + 1):
        return True
    return bool(scene.roles[at] & {"placing", "seat", "open", "own", "each_other"})


def _parties_told(scene: Scene, i: int, j: int) -> bool:
    """Whether words ``[i, j)`` are the adjectives of the parties to talks: «مباحثات ثلاثية سعودية أردنية في»."""
    told = range(i, j) if scene.arabic else range(0)
    adjectives = scene.tables.adjectives
    return bool(told) and all(
        scene.words[k].kind == "punct" or scene.words[k].key in adjectives or scene.is_word(k, "shape") for k in told
    )


def _before_preposition(scene: Scene, u: Unit, start: int) -> int:
    """The word before a place's "in", which may be a title or two away; without one the word before the place."""
    if u.link == "in":
        for k in range(u.i - 1, max(start, u.i - 4) - 1, -1):
            if scene.is_word(k, "in"):
                return k - 1
    return u.i - 1
