"""Who is actor and who recipient: PLOVER CONSULT makes the visitor actor and the host recipient."""

from __future__ import annotations

from didar.events.occasion import Occasion, strength
from didar.events.scene import Scene
from didar.events.units import Ids, is_state


def assign(scene: Scene, o: Occasion) -> None:
    """Set the actors and recipients of an occasion whose place is known already."""
    if o.type == "visit":
        _visit(scene, o)
    elif o.type in ("meeting", "phone_call", "interview", "ceremony"):
        _two_sides(scene, o)
    else:
        told = [t for t in o.tellings if t.sides.all and "members" not in t.marks] or o.tellings
        everyone = tuple(dict.fromkeys(i for t in told for i in t.sides.all))
        o.actors = _without_states(scene, everyone)


def _without_states(scene: Scene, ids: Ids) -> Ids:
    """Participants without the states whose people are there as well."""
    covered = {scene.states.get(i) for i in ids if not is_state(i)}
    return tuple(i for i in ids if not (is_state(i) and i in covered))


def _people_of(scene: Scene, o: Occasion, side: Ids, other: Ids) -> Ids:
    """A side with those whom other tellings name in place of their state: «مباحثات سعودية روسية» and who held them."""
    if not any(is_state(i) for i in side):
        return side
    named = [i for i in dict.fromkeys(x for t in o.tellings for x in t.sides.all) if i not in other and not is_state(i)]
    found: dict[str, None] = {}
    for i in side:
        people = [p for p in named if scene.states.get(p) == i]
        found.update(dict.fromkeys(people or [i]))
    return tuple(found)


def _two_sides(scene: Scene, o: Occasion) -> None:
    sides = o.best.sides
    first, second = _people_of(scene, o, sides.first, sides.second), _people_of(scene, o, sides.second, sides.first)
    if not first or not second:
        o.actors = first or second
        state = scene.state_of_place(o.place)
        if o.type == "ceremony" and state and scene.state_of(o.actors) not in (state, None):
            o.recipients = (state,)
        return
    told = [t for t in o.tellings if t.sides.host and t.sides.first and t.sides.second]
    if told:
        sides = max(told, key=strength).sides
        host, guest = (sides.first, sides.second) if sides.host == "first" else (sides.second, sides.first)
        if set(host) & set(first):
            first, second = second, first
        if set(host) | set(guest) >= set(first) | set(second):
            first, second = guest, host
        o.actors, o.recipients = first, second
        return
    state = scene.state_of_place(o.place)
    ours, theirs = scene.state_of(first), scene.state_of(second)
    if o.type == "meeting" and state and ours != theirs and state in (ours, theirs):
        o.actors, o.recipients = (first, second) if theirs == state else (second, first)
        return
    envoy = _envoy(scene, o, first, second)
    if envoy:
        o.actors, o.recipients = envoy, second if envoy == first else first
        return
    o.actors = tuple(dict.fromkeys((*first, *second)))


def _envoy(scene: Scene, o: Occasion, first: Ids, second: Ids) -> Ids:
    """The side of an envoy who met somebody that is none, not in the envoy's own state: he was received."""
    envoys = scene.called("envoy")
    sent, hosts = (first, second) if envoys.issuperset(first) else (second, first)
    if o.type != "meeting" or not envoys.issuperset(sent) or envoys & set(hosts):
        return ()
    home = scene.state_of(sent)
    place = scene.state_of_place(o.place)
    return () if scene.state_of(hosts) in (home, None) or (place and place == home) else sent


def _visit(scene: Scene, o: Occasion) -> None:
    o.actors = o.best.sides.first
    host = next((t.sides.second for t in o.tellings if t.sides.second), ())
    state = scene.state_of_place(o.place)
    if host:
        o.recipients = host
    elif state and is_state(state) and scene.state_of(o.actors) != state:
        o.recipients = (state,)
