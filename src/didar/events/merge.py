"""Which tellings are of one event: the occasions of a report."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from didar.events.scene import STATE, Scene
from didar.events.telling import Ids, Telling
from didar.model.reading import Basis, EventType, Status

FAMILIES: dict[EventType, tuple[EventType, ...]] = {
    "meeting": ("meeting", "phone_call", "conference"),
    "phone_call": ("phone_call", "meeting"),
    "visit": ("visit",),
    "conference": ("conference", "meeting"),
}
"""What words that point back («این دیدار») may point at, the likeliest type first."""


@dataclass(slots=True)
class Occasion:
    """One event of a report: every telling of it in text order, those that only point back apart."""

    type: EventType
    tellings: list[Telling] = field(default_factory=list)
    refers: list[Telling] = field(default_factory=list)
    status: Status = "held"
    place: str | None = None
    date: str | None = None
    basis: Basis | None = None
    actors: Ids = ()
    recipients: Ids = ()

    @property
    def who(self) -> set[str]:
        """Everybody any telling names."""
        return {i for t in self.tellings for i in t.sides.all}

    @property
    def visitors(self) -> set[str]:
        """Everybody on the side of the subject."""
        return {i for t in self.tellings for i in t.sides.first}

    @property
    def best(self) -> Telling:
        """The telling that says most."""
        return max(self.tellings, key=strength)

    def marked(self, *marks: str) -> bool:
        """Whether every telling bears one of some marks."""
        return all(t.marks & set(marks) for t in self.tellings)


def strength(t: Telling) -> float:
    """How much a telling says, and how firmly."""
    people = sum(1 for i in t.sides.all if not STATE.fullmatch(i))
    both = bool(t.sides.first) and bool(t.sides.second)
    return 2.0 * both + 0.5 * min(people, 4) + t.firm + 0.5 * (t.status == "held") - 0.02 * t.anchor.sentence


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
    found = _absorbed([part for o in _under_headline(scene, found) for part in _split(o)])
    for t in tellings:
        if t.refers:
            home = None if t.type == "visit" and t.sides.first and "recent" in t.marks else _pointed_at(scene, found, t)
            if home:
                home.refers.append(t)
            elif t.type == "visit":
                found.append(Occasion("visit", [t]))
    return found


def _apart(tellings: list[Telling]) -> list[Telling]:
    """Tellings of several events («لقاءات مع X وY») as one each."""
    out: list[Telling] = []
    for t in tellings:
        if t.tour:
            states = all(STATE.fullmatch(site.id) for site in (t.site, *t.tour) if site)
            out += [replace(t, site=site, tour=()) for site in ((t.site, *t.tour) if states else (t.site,))]
            continue
        many = t.sides.first if t.sides.host == "second" and t.type == "phone_call" else t.sides.second
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
        return _same_name(o, t)
    if o.type == "signing":
        return _covers(scene, set(t.sides.all), o.who)
    ours, theirs = set(t.sides.all), o.who
    if not ours or not theirs or _dates_differ(o, t) or _other_round(o, t) or _elsewhere(scene, o, t):
        return False
    return _covers(scene, ours, theirs, recalled="pluperfect" in t.marks and not o.marked("pluperfect"))


def _covers(scene: Scene, ours: set[str], theirs: set[str], *, recalled: bool = False) -> bool:
    """Whether two sets of participants can be one: equal, one person of the other's two, or states for their people.

    A meeting ``recalled`` that had more participants is another.
    """
    if ours == theirs or (ours <= theirs and len(ours) == 1) or (theirs <= ours and len(theirs) == 1):
        return True
    if ours <= theirs or theirs <= ours:
        return len(ours & theirs) > 1 and not recalled
    loose = {i for i in ours ^ theirs if STATE.fullmatch(i)}
    states = {scene.states.get(i) for i in ours}
    return bool(loose) and states == {scene.states.get(i) for i in theirs} and None not in states


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


def _same_name(o: Occasion, t: Telling) -> bool:
    names = {i for x in o.tellings for i in x.name}
    if o.type == "ceremony" and t.sides.second:
        return t.sides.all == o.tellings[0].sides.all
    if o.type == "exercise" and t.sides.all:
        return set(t.sides.all) == o.who
    press = {x.anchor.naming.form for x in (*o.tellings, t)}
    if "press" in press:
        return press == {"press"} and bool(set(t.sides.all) & o.who)
    if t.name and names and not set(t.name) & names:
        nouns = {x.anchor.key.removeprefix("لل").removeprefix("ال") for x in o.tellings}
        return t.anchor.definite and t.anchor.key.removeprefix("لل").removeprefix("ال") in nouns
    if t.name and names:
        return True
    return not t.name and (not t.sides.all or set(t.sides.all) <= o.who)


def _under_headline(scene: Scene, found: list[Occasion]) -> list[Occasion]:
    """The headline's meeting is the first one below it with the same person, when the other is named nowhere else."""
    title = scene.draft.title
    if title is None or len(found) < 2:
        return found
    head = next((o for o in found if o.type == "meeting" and all(t.anchor.span[0] < title[1] for t in o.tellings)), None)
    if head is None or len(head.who) != 2:
        return found
    people = {p.id: p.mentions for p in scene.draft.people}
    only = {i for i in head.who if i in people and all(end <= title[1] for _, end in people[i])}
    body = next((o for o in found if o is not head and o.type in ("meeting", "phone_call") and len(o.who) > 1), None)
    if len(only) != 1 or body is None or not head.who - only <= body.who:
        return found
    body.refers = [*head.tellings, *body.refers]
    return [o for o in found if o is not head]


def _split(o: Occasion) -> list[Occasion]:
    """Meetings a headline sums up («دیدار X و Y با Z») as those the body tells one by one («X با Z», «Y با Z»)."""
    if o.type not in ("meeting", "phone_call"):
        return [o]
    parts: dict[frozenset[str], list[Telling]] = {}
    for t in o.tellings:
        parts.setdefault(frozenset(t.sides.all), []).append(t)
    everyone = frozenset(o.who)
    pairs = [who for who in parts if len(who) > 1 and who < everyone]
    if len(pairs) < 2 or frozenset().union(*pairs) != everyone or any(STATE.fullmatch(i) for i in everyone):
        return [o]
    out = [Occasion(o.type, list(parts[who])) for who in pairs]
    for who, told in parts.items():
        if len(who) == 1:
            next(p for p in out if who <= p.who).tellings.extend(told)
    out[0].refers += parts.get(everyone, [])
    return out


def _absorbed(found: list[Occasion]) -> list[Occasion]:
    """Talk between two who telephoned is the call, unless they meet in so many words; credentials are no meeting as well."""
    kept = []
    for o in found:
        home = None
        if o.type == "meeting" and not any(t.firm for t in o.tellings):
            home = next((c for c in found if c.type == "phone_call" and o.who <= c.who), None)
        if o.type == "meeting":
            rites = (c for c in found if c.type == "ceremony" and c.tellings[0].anchor.naming.form == "credentials")
            home = home or next((c for c in rites if o.who == c.who), None)
        if home:
            home.refers += o.tellings
        else:
            kept.append(o)
    return kept


def _pointed_at(scene: Scene, found: list[Occasion], t: Telling) -> Occasion | None:
    """The nearest event that words like «این دیدار» may mean, one that is not merely recalled if there is one."""
    family = FAMILIES.get(t.type, (t.type,))
    fit = [o for o in found if o.type in family and not (o.type == "visit" and t.sides.first and not o.visitors & set(t.sides.first))]
    before = [o for o in fit if any(x.anchor.i <= t.anchor.i for x in o.tellings)]
    main = [o for o in before if not o.marked("pluperfect", "recent")]
    if scene.is_word(t.anchor.i - 1, "that"):
        main = before
    for kind in family:
        near = [o for o in (main or before) if o.type == kind]
        if near:
            return max(near, key=lambda o: max(x.anchor.i for x in o.tellings if x.anchor.i <= t.anchor.i))
    return fit[0] if fit and t.type == "visit" else None
