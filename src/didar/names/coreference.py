"""Decide which namings of a report mean the same person.

Names come first, the fullest before the shorter, so that «ظریف» finds «محمدجواد ظریف» wherever that stands. Then offices
without a name are gone through in text order: «وزیر دفاع روسیه» is whoever holds that office in this report, else
whoever of the people named held it at the report's date by the knowledge, else a person known by office alone.
«همتای روسی خود», «نظيره» take the office of the person they are the counterpart of; «این مقام», «الوزير» point back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher

from didar.knowledge import offices
from didar.model.draft import Draft, MentionForm
from didar.names.assemble import Chunk
from didar.names.figures import Figure, Held, Seen, can_hold, held, knows, same_name, same_office, tokens
from didar.names.spotted import NameSpan, OfficeSpan

ENOUGH = 0.5
"""How alike two names must be to be one person's."""

SOMEWHAT = 0.6
"""How alike two spellings of a name must be for holders of one unique office to be one person (difflib's ratio)."""

MILITARY = frozenset({"commander", "chief_of_staff", "military"})


@dataclass(slots=True)
class Group:
    """Chunks of one person as `assemble` tells them; ``states`` are the states its offices were given."""

    chunks: list[Chunk]
    states: dict[int, str | None] = field(default_factory=dict)

    @property
    def i(self) -> int:
        """The word the group begins with."""
        return self.chunks[0].i

    @property
    def names(self) -> list[NameSpan]:
        """Names in the group."""
        return [c.name for c in self.chunks if c.name]

    @property
    def offices(self) -> list[OfficeSpan]:
        """Offices in the group, in text order."""
        return [o for c in self.chunks for o in c.offices]

    def held(self) -> list[Held]:
        """The group's offices with the states found for them; counterparts and descriptions are none yet."""
        told = [o for o in self.offices if o.title]
        return [held(o, self.states.get(id(o), o.state)) for o in told]


def groups(chunks: list[Chunk]) -> list[Group]:
    """Chunks that point to one another, together."""
    found: list[Group] = []
    of: dict[int, Group] = {}
    for chunk in chunks:
        group = of.get(id(chunk.with_)) if chunk.with_ else None
        if group is None:
            group = Group([])
            found.append(group)
        group.chunks.append(chunk)
        of[id(chunk)] = group
    return found


def form_of(chunk: Chunk) -> MentionForm:
    """How a chunk names its person."""
    return "name" if chunk.name else chunk.offices[0].form


class Coreference:
    """Puts the people of one report together from groups whose offices have their states (see `whose`)."""

    def __init__(self, draft: Draft, found: list[Group], when: str | None, own_state: str | None) -> None:
        self.view, self.when, self.own_state = draft.view, when, own_state
        self.sentences = draft.sentences
        self.groups = found
        self.figures: list[Figure] = []

    def run(self, plurals: list[OfficeSpan]) -> list[Figure]:
        """All figures of the report, in the order they are first named."""
        named = [g for g in self.groups if g.names]
        for group in sorted(named, key=lambda g: (not any(n.full for n in g.names), g.i)):
            self._take(group, self._named(group) or self._new(group))
        self._lend(plurals)
        for group in self.groups:
            if not group.names:
                figure = self._meant(group)
                if figure is not None:
                    self._take(group, figure)
            elif any(o.form == "counterpart" for o in group.offices):
                self._counterpart_office(group)
        return sorted((f for f in self.figures if f.seen), key=lambda f: f.first)

    # ------------------------------------------------------------------ names

    def _new(self, group: Group) -> Figure:
        figure = Figure(role=group.offices[0].role if group.offices else "")
        self.figures.append(figure)
        return figure

    def _take(self, group: Group, figure: Figure) -> None:
        """Add a group's names, offices and mentions to a figure."""
        for name in group.names:
            figure.names.append(name)
            figure.tokens.append(tokens(name, self.view))
            common = tuple(k for k in figure.known if k in name.known)
            figure.known = common or figure.known or name.known
        for office in group.held():
            if office.whole or (office.state and group.names):
                figure.hold(office)
        for chunk in group.chunks:
            figure.seen.append(Seen(chunk.span, form_of(chunk), chunk.i))

    def _named(self, group: Group) -> Figure | None:
        """The figure a named group means, if it has been named already."""
        best: tuple[float, int, Figure] | None = None
        for figure in self.figures:
            alike = max(min(self._alike(name, figure) for name in group.names), self._one_office(group, figure))
            if alike < ENOUGH or self._contradicts(group, figure, alike):
                continue
            rank = (alike, figure.last_before(group.i), figure)
            if best is None or rank[:2] > best[:2]:
                best = rank
        return best[2] if best else None

    def _alike(self, name: NameSpan, figure: Figure) -> float:
        words = tokens(name, self.view)
        alike = max((same_name(words, t) for t in figure.tokens), default=0.0)
        if name.known and figure.known:
            if set(name.known) & set(figure.known):
                return max(alike, 0.85)
            if alike < 1 and name.full and any(n.full for n in figure.names):
                return 0.0
        return alike

    def _one_office(self, group: Group, figure: Figure) -> float:
        """Two spellings that are somewhat alike are one person's where both hold the same unique office."""
        for a in group.held():
            for b in figure.held:
                if a.key and a.key == b.key and a.state and a.state == b.state and not offices.is_shared(a.key):
                    mine = ["".join(tokens(n, self.view)) for n in group.names]
                    theirs = ["".join(t) for t in figure.tokens]
                    alike = max(SequenceMatcher(None, x, y, False).ratio() for x in mine for y in theirs)
                    return ENOUGH if alike >= SOMEWHAT else 0.0
        return 0.0

    @staticmethod
    def _contradicts(group: Group, figure: Figure, alike: float) -> bool:
        """True when the same office of two states keeps a group and a figure apart."""
        if alike == 1.0:
            return False
        pairs = [(a, b) for a in group.held() for b in figure.held if a.state and b.state and a.whole and b.whole]
        return any(same_office(a, b) and a.state != b.state for a, b in pairs) and not any(
            a.state == b.state for a, b in pairs
        )

    # ------------------------------------------------------------------ offices without a name

    def _meant(self, group: Group) -> Figure | None:
        """The figure an office, counterpart or description means; a new one where nobody fits and it can be one."""
        office = group.offices[0]
        if office.form == "counterpart":
            return self._counterpart(group)
        if office.form == "description":
            return self._described(group, office)
        wanted = group.held()
        for one in wanted:
            figure = self._holder(one, group, office)
            if figure:
                self._mark(group, figure)
                return figure
        if all(not o.whole or o.former for o in wanted) or office.role == "member":
            return None
        self._at_home(group)
        return self._new(group)

    def _holder(self, wanted: Held, group: Group, office: OfficeSpan) -> Figure | None:
        """Who holds an office in this report: told so, or known to at its date."""
        ranked = []
        for figure in self.figures:
            fit = self._fit(figure, wanted)
            if fit:
                home = wanted.state is None and self.own_state is not None and self._serves(figure, self.own_state)
                ranked.append((home, fit, figure.last_before(group.i), -len(ranked), figure))
        if not ranked:
            return None
        best = max(ranked, key=lambda r: r[:4])
        return best[4]

    def _fit(self, figure: Figure, wanted: Held) -> int:
        """How well a figure fits an office: 0 not, 1 by the knowledge, 2 by the report, 3 with the state told too."""
        best = 0
        for has in figure.held:
            if not same_office(has, wanted):
                continue
            if has.state and wanted.state:
                best = max(best, 3 if has.state == wanted.state else 0)
            elif has.state is None and wanted.state is None:
                best = max(best, 3)
            else:
                best = max(best, 2)
        if best or not wanted.whole or wanted.former or not figure.known:
            return best
        if figure.held and wanted.state and figure.states and wanted.state not in figure.states:
            return 0
        state = wanted.state or self.own_state
        return int(any(knows(p, wanted.key, state, self.when) for p in figure.known[:3]))

    def _mark(self, group: Group, figure: Figure) -> None:
        """Give an unmarked office the state that its holder has it for."""
        for office in group.offices:
            if group.states.get(id(office), office.state) is None and office.form == "office":
                one = held(office, None)
                told = next((h.state for h in figure.held if h.state and same_office(h, one)), None)
                served = self.own_state if self.own_state and self._serves(figure, self.own_state) else None
                group.states[id(office)] = told or served

    @staticmethod
    def _serves(figure: Figure, state: str) -> bool:
        """True when a figure's offices are of this state, or by the knowledge would be."""
        if figure.states:
            return state in figure.states
        return any(s.state == state for p in figure.known[:1] for s in offices.spells_of(p))

    def _at_home(self, group: Group) -> None:
        """An unmarked office of somebody new is one of the outlet's own state."""
        for office in group.offices:
            if group.states.get(id(office), office.state) is None and office.title:
                group.states[id(office)] = self.own_state

    # ------------------------------------------------------------------ counterparts

    def _self_of(self, group: Group) -> Figure | None:
        """Whose counterpart somebody is: the figure last named before, with an office, in his sentence or the two before."""
        near = [f for f in self.figures if f.held and f.last_before(group.i) >= 0]
        state = self._state(group)
        others = [f for f in near if state is None or state not in f.states]
        start = next((s.i for s in self.sentences if s.i <= group.i < s.j), 0)
        within = [f for f in others if f.last_before(group.i) >= start]
        return max(within or others, key=lambda f: f.last_before(group.i), default=None)

    @staticmethod
    def _state(group: Group) -> str | None:
        return next((s for o in group.offices if (s := group.states.get(id(o), o.state))), None)

    def _counterpart_held(self, group: Group) -> Held | None:
        """The office a counterpart has: that of the person he is the counterpart of, in his own state."""
        other = self._self_of(group)
        state = self._state(group)
        if other is None:
            return None
        has = next((h for h in other.held if h.whole and not h.former), other.held[0])
        span = next(o.span for o in group.offices if o.form == "counterpart")
        said = offices.as_said(has.title, has.state)
        return held(OfficeSpan(0, 0, span, said, offices.key_of(said) or has.key, state, role=has.role), state)

    def _counterpart(self, group: Group) -> Figure | None:
        wanted = self._counterpart_held(group)
        state = self._state(group)
        other = self._self_of(group)
        if wanted:
            figure = self._holder(wanted, group, group.offices[0])
            if figure and figure is not other:
                return figure
        same = [f for f in self.figures if f is not other and (state is None or state in f.states)]
        before = [f for f in same if f.last_before(group.i) >= 0 and (state or f.held)]
        if before or (state and same):
            return max(before or same, key=lambda f: f.last_before(group.i))
        if wanted is None or state is None:
            return None
        figure = self._new(group)
        figure.role = wanted.role
        figure.hold(wanted)
        return figure

    def _counterpart_office(self, group: Group) -> None:
        """Give a named counterpart («نظيره العراقي خالد العبيدي») the office it implies, if the report gives no other."""
        figure = next((f for f in self.figures if any(s.i == group.i for s in f.seen)), None)
        wanted = self._counterpart_held(group)
        if figure is not None and wanted is not None and not any(h.whole for h in figure.held):
            figure.hold(wanted)

    # ------------------------------------------------------------------ descriptions

    def _described(self, group: Group, office: OfficeSpan) -> Figure | None:
        """«این مقام عالی رتبه کشورمان», «المسؤول ذاته», «مصدر دبلوماسي»."""
        state = self._state(group)
        if office.definite or self._in_title(group):
            fits = [f for f in self.figures if self._can_be(f, office, state)]
            vague = [f for f in fits if not f.names and not f.held]
            figure = max(vague or fits, key=lambda f: f.last_before(group.i), default=None)
            if figure is not None and (figure.last_before(group.i) >= 0 or self._in_title(group)):
                return figure
            return None
        return self._new(group) if office.role in ("source", "any", "diplomat") else None

    def _in_title(self, group: Group) -> bool:
        return bool(self.sentences) and group.i < self.sentences[0].j

    @staticmethod
    def _can_be(figure: Figure, office: OfficeSpan, state: str | None) -> bool:
        """True when a description can point to a figure: the same state, a role it covers."""
        if state and figure.states and state not in figure.states:
            return False
        roles = {h.role for h in figure.held} | {figure.role}
        if office.role == "military":
            return bool(roles & MILITARY) or any("Defence" in h.title for h in figure.held) or not figure.held
        if office.role in ("any", "diplomat"):
            return True
        return office.role in roles

    # ------------------------------------------------------------------ several offices told in one

    def _lend(self, plurals: list[OfficeSpan]) -> None:
        """Give the offices of «وزیران خارجه روسیه و آمریکا» to the names in front of or behind it, in order."""
        told: dict[int, list[OfficeSpan]] = {}
        for office in plurals:
            told.setdefault(office.i, []).append(office)
        for i, several in told.items():
            for listed in (self._listed(i, len(several), -1), self._listed(several[0].j, len(several), 1)):
                if len(listed) == len(several) > 1:
                    for figure, office in zip(listed, several, strict=True):
                        figure.hold(held(office, self.own_state if office.own else office.state))
                    break

    def _listed(self, at: int, count: int, way: int) -> list[Figure]:
        """The figures of ``count`` bare names on end that stop (way -1) or start (way 1) at word ``at``."""
        found: list[Figure] = []
        words = self.view.words
        rest = [g for g in self.groups if (g.i < at) == (way < 0)]
        for group in rest[::-1] if way < 0 else rest:
            last = group.chunks[-1].j
            gap = words[last:at] if way < 0 else words[at : group.i]
            if len(found) == count or len(group.names) != 1 or group.offices:
                break
            if len(gap) > 4 or any(w.kind == "newline" or (w.kind == "word" and w.key != "و") for w in gap):
                break
            figure = next((f for f in self.figures if any(s.i == group.i for s in f.seen)), None)
            if figure is None:
                break
            found.append(figure)
            at = group.i if way < 0 else last
        return found[::-1] if way < 0 else found


def can(name: NameSpan, office: OfficeSpan, when: str | None, own_state: str | None) -> bool | None:
    """Whether a person of this name can hold this office, by the knowledge; None where it does not tell."""
    return can_hold(name.known, office.key, own_state if office.own else office.state, when)
