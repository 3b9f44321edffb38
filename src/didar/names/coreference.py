"""Decide which namings of a report mean the same person.

Names come first, the fullest before the shorter, so that «ظریف» finds «محمدجواد ظریف» wherever that stands. Then
offices without a name are gone through in text order: «وزیر دفاع روسیه» is whoever holds that office in this report,
else whoever of the people named held it at the report's date by the knowledge, else a person known by office alone.
Words that only point to somebody are read in `pointing`.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from didar.knowledge import offices
from didar.names.figures import Figure, Held, Read, can_hold, same_name, same_office
from didar.names.groups import Group
from didar.names.pointing import counterpart, described, name_counterpart
from didar.names.scene import Scene
from didar.names.spotted import NameSpan, OfficeSpan

ENOUGH = 0.5
"""How alike two names must be to be one person's."""

SOMEWHAT = 0.6
"""How alike two spellings of a name must be for holders of one unique office to be one person (difflib's ratio)."""

SPEAKS_FOR = "Representative"
"""The title of a head that a state alone follows: whoever speaks for it."""

LESSER = frozenset({"chief", "deputy", "member", "director", "representative", "adviser", "assistant", "ambassador"})
"""Roles of those whom a report may go on to call a state's representative."""

ATTRIBUTION = 8
"""At most so many words of «به گزارش …،» stand before a name that opens a sentence."""

CLOSE = 3
"""Within so many sentences of the office in the lead its holder is named."""


def resolve(scene: Scene, groups: list[Group], plurals: list[OfficeSpan]) -> list[Figure]:
    """All figures of the report, in the order they are first named; ``groups`` have the states `whose` could find."""
    named = [g for g in groups if g.names]
    for group in sorted(named, key=lambda g: (not any(n.full for n in g.names), g.i)):
        figure = _named(scene, group) or scene.new(group.offices[0].role if group.offices else "")
        scene.take(group, figure)
    _lend(scene, groups, plurals)
    for group in groups:
        if not group.names:
            meant = _meant(scene, group)
            if meant is not None:
                scene.take(group, meant)
        elif any(o.form == "counterpart" for o in group.offices):
            name_counterpart(scene, group)
    _introduce(scene)
    return sorted((f for f in scene.figures if f.seen), key=lambda f: f.first)


# ---------------------------------------------------------------------- names


def _named(scene: Scene, group: Group) -> Figure | None:
    """The figure a named group means, if it has been named already."""
    best: tuple[float, int] | None = None
    found: Figure | None = None
    reads, offices_held = scene.reads(group), group.held()
    for figure in scene.near:
        alike = min(_alike(name, its, figure) for name, its in zip(group.names, reads, strict=True))
        if alike < ENOUGH and offices_held and figure.held:
            alike = _one_office(reads, offices_held, figure)
        if alike < ENOUGH or (alike < 1 and _contradicts(offices_held, figure)):
            continue
        rank = (alike, figure.last_before(group.i))
        if best is None or rank > best:
            best, found = rank, figure
    return found


def _alike(name: NameSpan, its: Read, figure: Figure) -> float:
    alike = max((same_name(its, other) for other in figure.read), default=0.0)
    if name.known and figure.known:
        if not set(name.known).isdisjoint(figure.known):
            return max(alike, 0.85)
        if alike < 1 and len(its.tokens) > 1 and figure.full:
            return 0.0
    return alike


def _one_office(reads: list[Read], offices_held: list[Held], figure: Figure) -> float:
    """Two spellings that are somewhat alike are one person's where both hold the same unique office."""
    for a in offices_held:
        for b in figure.held:
            if a.key and a.key == b.key and a.state and a.state == b.state and not offices.is_shared(a.key):
                mine, theirs = ["".join(r.tokens) for r in reads], ["".join(r.tokens) for r in figure.read]
                return ENOUGH if any(_somewhat(x, y) for x in mine for y in theirs) else 0.0
    return 0.0


def _somewhat(a: str, b: str) -> bool:
    letters = sum(min(a.count(c), b.count(c)) for c in set(a))
    if 2 * letters < SOMEWHAT * (len(a) + len(b)):
        return False
    return SequenceMatcher(None, a, b, False).ratio() >= SOMEWHAT


def _contradicts(offices_held: list[Held], figure: Figure) -> bool:
    """True when the same office of two states keeps a group and a figure apart."""
    pairs = [(a, b) for a in offices_held for b in figure.held if _both_sure(a, b)]
    if any(a.state == b.state for a, b in pairs):
        return False
    return any(same_office(a, b) for a, b in pairs)


def _both_sure(a: Held, b: Held) -> bool:
    return bool(a.state and b.state) and a.whole and b.whole and not (a.guessed or b.guessed)


# ---------------------------------------------------------------------- offices without a name


def _meant(scene: Scene, group: Group) -> Figure | None:
    """The figure an office, counterpart or description means; a new one where nobody fits and it can be one."""
    office = group.offices[0]
    if office.form == "counterpart":
        return counterpart(scene, group)
    if office.form == "description":
        return described(scene, group, office)
    wanted = group.held()
    for one in wanted:
        if figure := scene.holder(one, group.i):
            scene.mark(group, figure)
            return figure
    if all(not o.whole or o.former for o in wanted):
        return None
    if figure := _speaks_for(scene, group, office):
        return figure
    scene.at_home(group)
    return scene.new(office.role)


def _speaks_for(scene: Scene, group: Group, office: OfficeSpan) -> Figure | None:
    """«نماینده ایران» right after somebody of that state was introduced with a lesser office: he is meant."""
    if office.title != SPEAKS_FOR or group.state is None:
        return None
    start = scene.sentences[max(0, scene.sentence_of(group.i) - 1)].i if scene.sentences else 0
    fits = [f for f in scene.near if f.names and group.state in f.states and start <= f.last_before(group.i)]
    return next((f for f in reversed(fits) if all(h.role in LESSER for h in f.held)), None)


# ---------------------------------------------------------------------- an office in the lead, the name after it


def _introduce(scene: Scene) -> None:
    """«سفیر ایران در … گفت. به گزارش …، بهمن فرضی افزود»: the lead tells the office, the next sentence the name.

    Only where one office alone is without a name by then, and the name without an office.
    """
    ordered = sorted((f for f in scene.figures if f.seen), key=lambda f: f.first)
    name = next((f for f in ordered if f.full and not f.held), None)
    if name is None:
        return
    start = scene.sentence_start(name.words[0])
    before = [f for f in ordered if f.words[0] < start and not f.names and f.held]
    lead = [f for f in before if scene.opens_lead(f, slack=1 if scene.lang == "ar" else 0)]
    opens = name.words[0] - start <= ATTRIBUTION
    if len(lead) != 1 or (len(before) > 1 and not (opens and lead[0] is before[0])):
        return
    if any(f.names and start <= f.words[0] < name.words[0] for f in ordered):
        return
    (office,) = lead
    told = office.held[0]
    if scene.sentence_of(name.words[0]) > scene.sentence_of(office.words[0]) + CLOSE:
        return
    if told.life or not told.whole:
        return
    if can_hold(name.known, told.key, told.state, scene.when) is False:
        return
    office.join(name)
    scene.figures.remove(name)


# ---------------------------------------------------------------------- several offices told in one


def _lend(scene: Scene, groups: list[Group], plurals: list[OfficeSpan]) -> None:
    """Give the offices of «وزیران خارجه روسیه و آمریکا» to the names in front of or behind it, in order."""
    told: dict[int, list[OfficeSpan]] = {}
    for office in plurals:
        told.setdefault(office.i, []).append(office)
    for i, several in told.items():
        after = next((n for n, g in enumerate(groups) if g.i >= i), len(groups))
        for listed in (
            _listed(scene, groups[:after][-len(several) :][::-1], i, -1),
            _listed(scene, groups[after : after + len(several)], several[0].j, 1),
        ):
            if len(listed) == len(several) and (len(several) > 1 or listed[0].first > several[0].span[0]):
                for figure, office in zip(listed, several, strict=True):
                    figure.hold(_lent(office, scene.home))
                break


def _lent(office: OfficeSpan, home: str | None) -> Held:
    state = home if office.own else office.state
    title = offices.in_state(office.title, state)
    return Held(title, offices.key_of(title), state, office.role, office.span)


def _listed(scene: Scene, groups: list[Group], at: int, way: int) -> list[Figure]:
    """The figures of bare names on end that stop (way -1) or start (way 1) at word ``at``."""
    found: list[Figure] = []
    for group in groups:
        last = group.chunks[-1].j
        gap = scene.view.words[last:at] if way < 0 else scene.view.words[at : group.i]
        figure = scene.figure_at(group)
        if figure is None or len(group.names) != 1 or group.offices or len(gap) > 4:
            break
        if any(w.kind == "newline" or (w.kind == "word" and w.key != "و") for w in gap):
            break
        found.append(figure)
        at = group.i if way < 0 else last
    return found[::way]
