"""Second thoughts on the occasions of a report once all their tellings are known; what words like «این دیدار» mean."""

from __future__ import annotations

from didar.events.occasion import Occasion
from didar.events.scene import Scene
from didar.events.telling import Telling
from didar.events.units import is_state
from didar.model.reading import EventType

LEAD = 2
"""The last sentence of the lead, the headline counted."""

FAMILIES: dict[EventType, tuple[EventType, ...]] = {
    "meeting": ("meeting", "phone_call", "conference"),
    "phone_call": ("phone_call", "meeting"),
    "visit": ("visit",),
    "conference": ("conference", "meeting"),
}
"""What words that point back («این دیدار») may point at, the likeliest type first."""


def under_headline(scene: Scene, found: list[Occasion]) -> list[Occasion]:
    """The headline's meeting is the first one below it with the same person, when the other is named nowhere else."""
    title = scene.draft.title
    if title is None or len(found) < 2:
        return found
    meetings = (o for o in found if o.type == "meeting")
    head = next((o for o in meetings if all(t.anchor.span[0] < title[1] for t in o.tellings)), None)
    if head is None or len(head.who) != 2:
        return found
    people = {p.id: p.mentions for p in scene.draft.people}
    only = {i for i in head.who if i in people and all(end <= title[1] for _, end in people[i])}
    body = next((o for o in found if o is not head and o.type in ("meeting", "phone_call") and len(o.who) > 1), None)
    if len(only) != 1 or body is None or not head.who - only <= body.who:
        return found
    if _of_other_office(scene, only, body.who - head.who):
        return found
    body.refers = [*head.tellings, *body.refers]
    return [o for o in found if o is not head]


def _of_other_office(scene: Scene, some: set[str], others: set[str]) -> bool:
    """Whether all are told with an office, and nobody of some with one of the others': they are different people."""
    titles = {p.id: {o.title for o in p.offices} for p in scene.draft.people if p.id in some | others}
    ours = set().union(*(titles.get(i, set()) for i in some))
    told = all(titles.get(i) for i in some | others)
    return bool(others) and told and not any(titles[i] & ours for i in others)


def by_office(scene: Scene, found: list[Occasion]) -> list[Occasion]:
    """A meeting the lead tells of somebody by office or body alone is the one told of his name below, all else alike"""
    named = {p.id for p in scene.draft.people if p.name}
    kept = list(found)
    for o in found:
        if o.type not in ("meeting", "phone_call") or min(t.anchor.sentence for t in o.tellings) > LEAD:
            continue
        offices = {i for i in o.who if i not in named}
        if len(offices) != 1 or len(o.who) != 2:
            continue
        home = next((m for m in kept if m is not o and m.type == o.type and _takes(scene, m, o, offices, named)), None)
        if home:
            home.refers = [*o.tellings, *home.refers]
            kept.remove(o)
    return kept


def _takes(scene: Scene, m: Occasion, o: Occasion, offices: set[str], named: set[str]) -> bool:
    """Whether a meeting has a named person of the state in place of one told by his office, and is not recalled."""
    others = m.who - o.who
    alike = len(m.who) == 2 and len(others) == 1 and m.who - others == o.who - offices
    recalled = m.marked("pluperfect", "recent") != o.marked("pluperfect", "recent")
    return alike and others <= named and not recalled and _one_state(scene, others, offices)


def _one_state(scene: Scene, some: set[str], others: set[str]) -> bool:
    ours, theirs = scene.state_of(some), scene.state_of(others)
    return ours == theirs or ours is None or theirs is None


def split(o: Occasion) -> list[Occasion]:
    """Meetings a headline sums up («دیدار X و Y با Z») as those the body tells one by one («X با Z», «Y با Z»)."""
    if o.type not in ("meeting", "phone_call"):
        return [o]
    parts: dict[frozenset[str], list[Telling]] = {}
    for t in o.tellings:
        parts.setdefault(frozenset(t.sides.all), []).append(t)
    everyone = frozenset(o.who)
    pairs = [who for who in parts if len(who) > 1 and who < everyone]
    if len(pairs) < 2 or frozenset().union(*pairs) != everyone or any(is_state(i) for i in everyone):
        return [o]
    out = [Occasion(o.type, list(parts[who])) for who in pairs]
    for who, told in parts.items():
        if len(who) == 1:
            next(p for p in out if who <= p.who).tellings.extend(told)
    for part in out:
        part.refers += parts.get(everyone, [])
    return out


def absorbed(found: list[Occasion]) -> list[Occasion]:
    """Talk between two who telephoned is the call, unless in so many words they met; credentials are no meeting too."""
    kept = []
    for o in found:
        home = _call_of(found, o) or _rite_of(found, o) if o.type == "meeting" else _meeting_of(found, o)
        if home is None:
            kept.append(o)
        elif o.type == "meeting":
            home.refers += o.tellings
        else:
            home.tellings += o.tellings
    return kept


def _call_of(found: list[Occasion], o: Occasion) -> Occasion | None:
    if any(t.firm for t in o.tellings):
        return None
    return next((c for c in found if c.type == "phone_call" and o.who <= c.who), None)


def _rite_of(found: list[Occasion], o: Occasion) -> Occasion | None:
    """The presentation of credentials that a meeting was."""
    return next((c for c in found if _credentials(c) and o.who == c.who and not _told_as_one(o, c)), None)


def _meeting_of(found: list[Occasion], rite: Occasion) -> Occasion | None:
    """The meeting at which credentials were presented, both told as one: «با X دیدار و استوارنامه را تسلیم کرد»."""
    if not _credentials(rite):
        return None
    return next((o for o in found if o.type == "meeting" and o.who == rite.who and _told_as_one(o, rite)), None)


def _credentials(o: Occasion) -> bool:
    return o.type == "ceremony" and o.tellings[0].anchor.naming.form == "credentials"


def _told_as_one(o: Occasion, rite: Occasion) -> bool:
    rites = {t.anchor.sentence for t in rite.tellings}
    return any(t.firm and t.anchor.sentence in rites for t in o.tellings)


def _others(o: Occasion, t: Telling) -> bool:
    """Whether a telling names other visitors than an occasion's."""
    return bool(t.sides.first) and not o.visitors & set(t.sides.first)


def pointed_at(scene: Scene, found: list[Occasion], t: Telling) -> Occasion | None:
    """The nearest event that words like «این دیدار» may mean, one that is not merely recalled if there is one."""
    family = FAMILIES.get(t.type, (t.type,))
    fit = [o for o in found if o.type in family and not (o.type == "visit" and _others(o, t))]
    before = [o for o in fit if any(x.anchor.i <= t.anchor.i for x in o.tellings)]
    main = [o for o in before if not o.marked("pluperfect", "recent")]
    if scene.is_word(t.anchor.i - 1, "that"):
        main = before
    for kind in family:
        near = [o for o in (main or before) if o.type == kind]
        if near:
            return max(near, key=lambda o: max(x.anchor.i for x in o.tellings if x.anchor.i <= t.anchor.i))
    return fit[0] if fit and t.type == "visit" else None
