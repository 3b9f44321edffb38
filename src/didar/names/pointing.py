"""Who is meant by words that point to somebody: «همتای روسی خود», «نظيره», «این مقام», «المسؤول الإيراني»."""

from __future__ import annotations

from msgspec.structs import replace

from didar.knowledge import offices
from didar.names.figures import Figure, Held, held, kin, knows
from didar.names.groups import Group
from didar.names.scene import Scene
from didar.names.spotted import OfficeSpan

MILITARY = frozenset({"commander", "chief_of_staff", "military"})
"""Roles that «القائد العسكري» covers."""

RANKED = frozenset({"president", "monarch", "prime_minister", "minister", "speaker", "crown_prince"})
"""Roles whose holders are counterparts only of their like."""

NAMELESS = frozenset({"source", "any", "diplomat"})
"""Roles of those whom a report quotes without a name."""


def counterpart(scene: Scene, group: Group) -> Figure | None:
    """The figure a counterpart without a name means; a new one, known by office, where the report has none."""
    other = _counterpart_of(scene, group)
    wanted = _office_of(group, other)
    if wanted and (figure := scene.holder(wanted, group.i)) and figure is not other:
        return figure
    state = group.state
    same = [f for f in scene.near if f is not other and _may_be_counterpart(f, wanted, state)]
    before = [f for f in same if f.last_before(group.i) >= 0]
    if before or (state and same):
        return max(before or same, key=lambda f: f.last_before(group.i))
    if wanted is None or state is None:
        return None
    figure = scene.new(wanted.role)
    figure.hold(wanted)
    return figure


def _may_be_counterpart(figure: Figure, wanted: Held | None, state: str | None) -> bool:
    """True for somebody of the state, or with an office where that is not told; a king is no prime minister's."""
    if (state and state not in figure.states) or not figure.held:
        return False
    roles = {h.role for h in figure.held}
    return wanted is None or wanted.role not in RANKED or wanted.role in roles or roles.isdisjoint(RANKED)


def name_counterpart(scene: Scene, group: Group) -> None:
    """Give a named counterpart («نظيره العراقي خالد العبيدي») the office that implies, if the report gives no other."""
    figure = scene.figure_at(group)
    wanted = _office_of(group, _known_counterpart(scene, group, figure) or _counterpart_of(scene, group))
    if wanted and figure and wanted.state is None:
        wanted = replace(wanted, state=_state_served(figure, wanted.key))
    if figure is not None and wanted is not None and not any(h.whole for h in figure.held):
        figure.hold(wanted)


def _known_counterpart(scene: Scene, group: Group, figure: Figure | None) -> Figure | None:
    """The last named before whose office the person of a named counterpart held at the report's date."""
    others = [f for f in scene.near if f is not figure and f.held and f.last_before(group.i) >= 0]
    people = figure.known[:1] if figure else ()
    fits = [
        f
        for f in others
        if any(
            knows(p, offices.key_of(offices.as_said(h.title, h.state)), None, scene.when)
            for p in people
            for h in f.held
        )
    ]
    return max(fits, key=lambda f: f.last_before(group.i), default=None)


def _state_served(figure: Figure, key: str | None) -> str | None:
    """The state that the person a figure may be held this office of, by the knowledge."""
    spells = [s for p in figure.known[:1] for s in offices.spells_of(p) if key and kin(s.office) == kin(key)]
    return spells[0].state if spells else None


def _counterpart_of(scene: Scene, group: Group) -> Figure | None:
    """Whose counterpart somebody is: who holds an office of another state and was named last, rather close by."""
    others = [f for f in scene.near if f.held and f.last_before(group.i) >= 0]
    if group.state:
        others = [f for f in others if group.state not in f.states]
    start = scene.sentence_start(group.i)
    within = [f for f in others if f.last_before(group.i) >= start]
    return max(within or others, key=lambda f: f.last_before(group.i), default=None)


def _office_of(group: Group, other: Figure | None) -> Held | None:
    """The office a counterpart has: that of the person he is the counterpart of, in his own state."""
    if other is None:
        return None
    has = next((h for h in other.held if h.whole and not h.former), other.held[0])
    said = offices.as_said(has.title, has.state)
    span = next(o.span for o in group.offices if o.form == "counterpart")
    return held(OfficeSpan(0, 0, span, said, offices.key_of(said) or has.key, role=has.role), group.state)


def described(scene: Scene, group: Group, office: OfficeSpan) -> Figure | None:
    """The figure a description means: somebody named before; for «مصدر دبلوماسي» and the like somebody new."""
    if not office.definite and not scene.in_title(group.i):
        return scene.new(office.role, group.state) if office.role in NAMELESS and scene.quoted(office) else None
    fits = [f for f in scene.near if _covers(office, group.state, f)]
    vague = [f for f in fits if not f.names and not f.held]
    options = vague if vague or office.role == "source" else fits
    figure = max(options, key=lambda f: f.last_before(group.i), default=None)
    if figure is None or (figure.last_before(group.i) < 0 and not scene.in_title(group.i)):
        return None
    return figure


def _covers(office: OfficeSpan, state: str | None, figure: Figure) -> bool:
    """True when a description can point to a figure: the same state, a role it covers."""
    if state and figure.states and state not in figure.states:
        return False
    roles = {h.role for h in figure.held} | {figure.role}
    if office.role == "military":
        return figure.ranked or bool(roles & MILITARY) or any("Defence" in h.title for h in figure.held)
    return office.role in ("any", "diplomat") or office.role in roles
