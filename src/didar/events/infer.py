"""What a careful reader concludes: whose visit «این سفر» was, and where a meeting was whose sentence names no place."""

from __future__ import annotations

from msgspec.structs import replace

from didar.events.occasion import Occasion
from didar.events.scene import Scene
from didar.events.telling import Telling
from didar.events.units import Ids, is_state

MEETINGS = ("meeting", "conference", "signing", "ceremony")


def choose_visitors(scene: Scene, tellings: list[Telling]) -> list[Telling]:
    """Give every visit its visitor: the likeliest candidate who is not at home at the goal."""
    out = []
    for t in tellings:
        if t.type == "visit" and t.guests:
            goal = scene.state_of_place(t.site.id) if t.site else None
            who = _foreign(scene, t.guests, goal)
            t = replace(t, sides=replace(t.sides, first=who))
        out.append(t)
    return out


def _foreign(scene: Scene, guests: tuple[Ids, ...], goal: str | None) -> Ids:
    """Of the first candidates some of whom belong to another state than the goal, those who do; else the first."""
    if goal is None:
        return guests[0]
    for ids in guests:
        away = tuple(i for i in ids if scene.states.get(i) not in (goal, None))
        if away:
            return away
    unknown = (ids for ids in guests if all(scene.states.get(i) is None for i in ids))
    return next(unknown, guests[0])


# ---------------------------------------------------------------- visits


def infer_visits(scene: Scene, found: list[Occasion]) -> list[Occasion]:
    """Visits told without goal or visitor («هدف از سفر خود», «این سفر») completed from the meeting they were for."""
    for o in found:
        if o.type == "visit" and o.place is None and not any(t.sides.second for t in o.tellings):
            _complete(scene, o, found)
    for o in found:
        if o.type == "visit" and o.place and is_state(o.place):
            _city(scene, o, found)
    return found


def _complete(scene: Scene, o: Occasion, found: list[Occasion]) -> None:
    """The goal is where the visitor's meeting was, else the state of those he met."""
    for m in found:
        if m.type not in ("meeting", "conference") or m.status == "background":
            continue
        if o.visitors and not m.who & o.visitors:
            continue
        if not o.visitors:
            _visitor_of(scene, o, m)
            return
        home = {scene.states.get(i) for i in o.visitors}
        others = {scene.states.get(i) for i in m.who - o.visitors} - home - {None}
        if m.place and scene.state_of_place(m.place) not in home:
            o.place = m.place
        elif len(others) == 1:
            o.place = others.pop()
        return


def _visitor_of(scene: Scene, o: Occasion, m: Occasion) -> None:
    """«این سفر»: the visitor is the participant who was not at home where the meeting was."""
    state = scene.state_of_place(m.place)
    away = tuple(i for i in m.best.sides.all if scene.states.get(i) not in (state, None))
    home = [i for i in m.best.sides.all if scene.states.get(i) == state]
    if state and away and home:
        o.tellings = [replace(t, sides=replace(t.sides, first=away)) for t in o.tellings]
        o.place = m.place


def _city(scene: Scene, o: Occasion, found: list[Occasion]) -> None:
    """A visit to a state was to the one city of it where its meetings were."""
    cities = {
        m.place
        for m in found
        if m.type in MEETINGS
        and m.place
        and not is_state(m.place)
        and m.who & o.visitors
        and (m.status == o.status or m.type == "conference")
    }
    if len(cities) == 1:
        city = cities.pop()
        if scene.state_of_place(city) == o.place:
            o.place = city


# ---------------------------------------------------------------- places


def infer_places(scene: Scene, found: list[Occasion]) -> None:
    """Places of events whose own sentences name none."""
    for o in found:
        if o.place is None and o.type in MEETINGS:
            o.place = _of_visit(scene, o, found) or _of_margin(o, found)
    for o in found:
        if o.place is None and o.type == "meeting" and o.status in ("held", "cancelled"):
            o.place = _of_post(scene, o) or _of_invitation(scene, o) or _of_companion(scene, o, found)
    main = next((o for o in found if o.type == "meeting" and o.status == "held"), None)
    if main and main.place is None:
        main.place = _of_dateline(scene, main)


def _of_visit(scene: Scene, o: Occasion, found: list[Occasion]) -> str | None:
    """Where the visit of one of its people went: of several the one to the others' state, or told last before."""
    visits = [v for v in found if v.type == "visit" and v.place and _on(o, v)]
    if not visits:
        return None
    others = {scene.states.get(i) for i in o.who}
    hosted = [v for v in visits if scene.state_of_place(v.place) in others - {scene.states.get(i) for i in v.visitors}]
    last = max(t.anchor.i for t in o.tellings)
    return max(hosted or visits, key=lambda v: max((i for i in _starts(v) if i < last), default=-1)).place


def _starts(v: Occasion) -> list[int]:
    return [t.anchor.i for t in v.all]


def _on(o: Occasion, v: Occasion) -> bool:
    """Whether an event can have been on a visit: a visitor took part; a signing is told in the same sentence."""
    if o.type == "signing" or (o.type == "ceremony" and not o.best.sides.host):
        told = [(t.anchor.sentence, t.anchor.i) for t in v.all]
        return any(n == t.anchor.sentence and i < t.anchor.i for t in o.tellings for n, i in told)
    if not v.visitors & o.who:
        return False
    if v.status == "held":
        return o.status != "background"
    return v.status == o.status and min(_starts(v)) < max(t.anchor.i for t in o.tellings)


def _of_margin(o: Occasion, found: list[Occasion]) -> str | None:
    """A conference was where the talks at its margin were, and the other way round; a signing where they met."""
    pair = {"conference": "meeting", "meeting": "conference", "signing": "meeting"}.get(o.type)
    for m in found:
        if m.type != pair or not m.place or not m.who & o.who:
            continue
        if any(t.anchor.sentence == x.anchor.sentence for t in o.tellings for x in m.tellings):
            return m.place
        if o.type == "conference" and len(o.who) > 1 and o.who <= m.who and m.status == o.status:
            return m.place
    return None


def _of_post(scene: Scene, o: Occasion) -> str | None:
    """An ambassador meets officials of the state he is posted to there: «سفیر عربستان در کابل»."""
    for p in scene.draft.people:
        if p.id not in o.who:
            continue
        others = {scene.states.get(x) for x in o.who - {p.id}} - {scene.states.get(p.id)}
        for span in p.mentions:
            for m in scene.places_within(span):
                last = m.span[1] == span[1] and m.span[0] > span[0]
                there = scene.state_of_place(m.entity) in others
                if there and ((last and _under_in(scene, m.span[0])) or _accredited(scene, p.id, m.span[0])):
                    return m.entity
    return None


def _of_dateline(scene: Scene, o: Occasion) -> str | None:
    """«الكويت 25 شوال … واس»: an agency reports from the seat of one of those who met, not from a third state's."""
    dateline = scene.draft.dateline
    places = scene.places_within(dateline) if dateline else []
    states = {scene.states.get(i) for i in o.who} - {None}
    here = places[0].entity if places else None
    return here if len(states) > 1 and scene.state_of_place(here) in states else None


def _accredited(scene: Scene, person: str, at: int) -> bool:
    """«سفیر X در Z نیما دریانی», «السفير لدى Z فلان»: an envoy's post, wherever in his title it stands."""
    k = scene.view.word_at_text(at)
    return person in scene.called("envoy") and (_under_in(scene, at) or scene.is_word(k - 1, "to"))


def _under_in(scene: Scene, at: int) -> bool:
    k = scene.view.word_at_text(at)
    return k > 0 and (scene.is_word(k - 1, "in") or scene.view.words[k].key.startswith("ب"))


def _of_invitation(scene: Scene, o: Occasion) -> str | None:
    """«با تشکر از دعوت X»: a guest thanks his host, so they met in the host's state."""
    states = {scene.states.get(i) for i in o.who} - {None}
    if len(states) != 2:
        return None
    for n, s in enumerate(scene.draft.sentences):
        for _, j in scene.phrases("invite", s.i, s.j):
            after = scene.groups(n, j, min(j + 8, s.j))
            if after and scene.gap(j, after[0].i) <= 1:
                host = scene.state_of(after[0].ids[:1])
                if host in states:
                    return host
    return None


def _of_companion(scene: Scene, o: Occasion, found: list[Occasion]) -> str | None:
    """One man's talks with two officials of the state he is a guest of were in one place."""
    for m in found:
        state = scene.state_of_place(m.place)
        if m is o or m.type != "meeting" or m.status != "held" or not state:
            continue
        shared = m.who & o.who
        abroad = all(scene.states.get(i) != state for i in shared)
        if shared and abroad and all(scene.states.get(i) == state for i in o.who - shared):
            return m.place
    return None
