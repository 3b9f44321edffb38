"""Which tellings are of one event: the occasions of a report."""

from __future__ import annotations

from msgspec.structs import replace

from didar.events.find import MOST
from didar.events.occasion import Occasion
from didar.events.regroup import absorbed, by_office, pointed_at, split, under_headline
from didar.events.scene import Scene
from didar.events.telling import Telling
from didar.events.units import is_state


def occasions(scene: Scene, tellings: list[Telling]) -> list[Occasion]:
    """Group tellings: those with participants by who they are, then those that only point back."""
    found: list[Occasion] = []
    for t in _apart(tellings):
        if t.refers:
            continue
        home = next((o for o in reversed(found) if _same(scene, o, t)), None)
        if home is None:
            home = Occasion(t.type)
            found.append(home)
        home.tellings.append(t)
    found = absorbed([part for o in by_office(scene, under_headline(scene, found)) for part in split(o)])
    for t in tellings:
        if t.refers:
            home = None if t.type == "visit" and t.sides.first and "recent" in t.marks else pointed_at(scene, found, t)
            if home:
                home.refers.append(t)
            elif t.type == "visit":
                found.append(Occasion("visit", [t]))
    return found


def _apart(tellings: list[Telling]) -> list[Telling]:
    """Tellings of several events («لقاءات مع X وY») as one each."""
    out: list[Telling] = []
    for t in tellings:
        if len(out) >= MOST:
            break
        if t.tour:
            states = all(is_state(site.id) for site in (t.site, *t.tour) if site)
            out += [replace(t, site=site, tour=()) for site in ((t.site, *t.tour) if states else (t.site,))]
            continue
        received = t.type == "phone_call" and t.sides.host == "second" and len(t.sides.second) == 1
        many = t.sides.first if received else t.sides.second
        if not t.sides.apart or len(many) < 2:
            out.append(t)
        elif many is t.sides.first:
            out += [replace(t, sides=replace(t.sides, first=(x,))) for x in many]
        else:
            out += [replace(t, sides=replace(t.sides, second=(x,))) for x in many]
    return out


def _same(scene: Scene, o: Occasion, t: Telling) -> bool:
    if o.type != t.type:
        return False
    if o.type == "visit":
        return _same_visit(scene, o, t)
    if o.type in ("conference", "ceremony", "exercise"):
        return _same_name(scene, o, t)
    if o.type == "signing":
        return _covers(scene, set(t.sides.all), o.who)
    ours, theirs = set(t.sides.all), o.who
    if not ours or not theirs or _dates_differ(o, t) or _other_round(o, t) or _elsewhere(scene, o, t):
        return False
    states = all(map(is_state, ours)) and not any(map(is_state, theirs)) and not t.anchor.naming.planned
    if states and _one_sentence(o, t):
        return False
    return _covers(scene, ours, theirs, recalled="pluperfect" in t.marks and not o.marked("pluperfect"))


def _one_sentence(o: Occasion, t: Telling) -> bool:
    """Whether an occasion was told only in the sentence of a telling: «التقى X Y … الحوار بين Z وW» are two."""
    return all(x.anchor.sentence == t.anchor.sentence for x in o.tellings)


def _covers(scene: Scene, ours: set[str], theirs: set[str], *, recalled: bool = False) -> bool:
    """Whether two sets of participants can be one: equal, one person of the other's two, or states for their people.

    A meeting ``recalled`` that had more participants is another.
    """
    if ours == theirs or (ours <= theirs and len(ours) == 1) or (theirs <= ours and len(theirs) == 1):
        return True
    if ours <= theirs or theirs <= ours:
        return len(ours & theirs) > 1 and not recalled
    if not any(is_state(i) for i in ours ^ theirs):
        return False
    return _stand_for(scene, ours - theirs, theirs) and _stand_for(scene, theirs - ours, ours)


def _stand_for(scene: Scene, some: set[str], others: set[str]) -> bool:
    """Whether each of some is a state of which one of the others is, or is of a state that is among the others."""
    states = {scene.states.get(i) for i in others}
    return all((is_state(i) and i in states) or scene.states.get(i) in others for i in some)


def _other_round(o: Occasion, t: Telling) -> bool:
    """Whether a telling is of another round: plural or recalled («دیدارهای», «دیدار مشابه») beside one that is not."""
    for x in o.tellings:
        if ("purpose" in x.marks) != ("purpose" in t.marks):
            return True
        if ("other" in x.marks) != ("other" in t.marks):
            return True
        if ("recent" in x.marks) != ("recent" in t.marks) or x.anchor.naming.many != t.anchor.naming.many:
            return set(t.sides.all) != set(x.sides.all)
    return False


def _elsewhere(scene: Scene, o: Occasion, t: Telling) -> bool:
    """Whether a telling names a city in another state than those of the occasion."""
    ours = scene.state_of_place(t.site.id) if t.site and t.site.worth > 1 else None
    theirs = {scene.state_of_place(x.site.id) for x in o.tellings if x.site and x.site.worth > 1} - {None}
    return bool(ours and theirs and ours not in theirs)


def _dates_differ(o: Occasion, t: Telling) -> bool:
    ours = t.date.edtf[:10] if t.date and t.date.edtf else None
    theirs = {x.date.edtf[:10] for x in o.tellings if x.date and x.date.edtf}
    return bool(ours and theirs and ours not in theirs)


def _same_visit(scene: Scene, o: Occasion, t: Telling) -> bool:
    if not set(t.sides.first) & o.visitors:
        return False
    if "recent" in t.marks and t.date and t.date.edtf and not o.marked("recent"):
        return False
    if ("recent" in t.marks or "pluperfect" in t.marks) != o.marked("recent", "pluperfect") and _dates_differ(o, t):
        return False
    theirs = {scene.state_of_place(x.site.id) for x in o.tellings if x.site}
    return not t.site or not theirs or scene.state_of_place(t.site.id) in theirs


def _same_name(scene: Scene, o: Occasion, t: Telling) -> bool:
    names = {i for x in o.tellings for i in _names(scene, x)}
    if o.type == "ceremony" and t.sides.second:
        return t.sides.all == o.tellings[0].sides.all
    if o.type == "exercise" and t.sides.all:
        return set(t.sides.all) == o.who
    press = {x.anchor.naming.form for x in (*o.tellings, t)}
    if "press" in press:
        return press == {"press"} and bool(set(t.sides.all) & o.who)
    if t.name and names and not _names(scene, t) & names:
        nouns = {x.anchor.key.removeprefix("لل").removeprefix("ال") for x in o.tellings}
        return t.anchor.definite and t.anchor.key.removeprefix("لل").removeprefix("ال") in nouns
    if t.name and names:
        return True
    return not t.name and (not t.sides.all or set(t.sides.all) <= o.who)


def _names(scene: Scene, t: Telling) -> set[str]:
    """The entities in the name of an event, and the states of the people among them."""
    return {*t.name, *(scene.states.get(i, i) for i in t.name if i in scene.people_ids)}
