"""What stands where in a report: the units of every sentence and their groups, for the rules to look at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise

from didar.events.attach import Attacher
from didar.events.plurals import find_plurals
from didar.events.tables import Tables
from didar.events.units import Group, Ids, Unit, group_of, grouped, is_state
from didar.events.wording import Wording
from didar.knowledge import outlets
from didar.langs.pack import table
from didar.model.draft import Draft, Mention, Sentence
from didar.model.span import Span, within

OF_STATE = re.compile("([A-Z]{3})-")
"""How the id of a state's own body begins."""

MEDIA = frozenset(
    {"agency", "newspaper", "channel", "broadcaster", "radio", "television", "site", "magazine", "media", "outlet"}
)
"""Kinds of body that give interviews."""

VENUES = frozenset({"palace", "venue", "site", "base", "airport", "building"})
"""Kinds of place that lie in a city: where the report names the city as well, an event was there."""

SMALL = frozenset({"", "city", "capital", *VENUES})
"""Kinds of place in which people can meet, whatever state it belongs to; seas and continents are too wide."""

TOPICS = 6
"""How many of those spoken of before a sentence are remembered."""


class Scene(Wording):
    """The units of a draft by sentence, with the states of people and bodies.

    ``sides`` are the first two states whose people the report names; ``home`` is the state of «کشورمان»; ``venues``
    are the places that are buildings, ``vague`` those too wide to meet in.
    """

    def __init__(self, draft: Draft, tables: Tables, lang: str) -> None:
        super().__init__(draft, tables, lang)
        self.starts = [s.i for s in draft.sentences]
        self.people_ids = frozenset(p.id for p in draft.people)
        self.states = _states(draft)
        self.place_states = {p.id: p.state for p in draft.places}
        self.venues = frozenset(p.id for p in draft.places if p.kind in VENUES)
        self.vague = frozenset(p.id for p in draft.places if p.state is None and p.kind not in SMALL)
        self.sides = self._sides()
        self.home = _home(draft, lang)
        self.attacher = Attacher(self)
        self._outlets: dict[str, bool] = {}
        self._called: dict[str, frozenset[str]] = {}
        self._mentions = self._by_sentence()
        self._units: list[list[Unit] | None] = [None] * len(draft.sentences)
        self._groups: list[list[Group] | None] = [None] * len(draft.sentences)
        self._topics: list[list[Ids]] = [[]]
        self._anchored: list[int] = []

    # ------------------------------------------------------------ building

    def _sides(self) -> Ids:
        """The first two states whose people the report names: what «دو کشور» and «البلدين» stand for."""
        seen: dict[str, None] = {}
        for m in self.draft.mentions:
            state = self.states.get(m.entity) if m.kind == "person" else None
            if state and is_state(state):
                seen.setdefault(state)
        return tuple(seen)[:2]

    def _by_sentence(self) -> list[list[Mention]]:
        """The mentions of every sentence."""
        found: list[list[Mention]] = [[] for _ in self.draft.sentences]
        starts = [s.span[0] for s in self.draft.sentences]
        for m in self.draft.mentions:
            n = bisect_right(starts, m.span[0]) - 1
            if n >= 0 and m.span[1] <= self.draft.sentences[n].span[1]:
                found[n].append(m)
        return found

    def _units_of(self, sentence: Sentence, mentions: list[Mention]) -> list[Unit]:
        """A sentence's outermost mentions; those of one entity side by side are one unit."""
        units: list[Unit] = []
        outer = (0, 0)
        for m in mentions:
            inner = within(m.span, outer) and m.span != outer
            if m.kind in ("person", "organization") and m.span[1] > outer[1]:
                outer = m.span
            if m.kind == "agreement" or inner:
                continue
            unit = self.attacher.unit(m, sentence)
            last = units[-1] if units else None
            if last and last.ids == unit.ids and self.attacher.quiet(last.j, unit.i):
                units[-1] = Unit(last.i, max(last.j, unit.j), last.ids, last.kind, last.link, last.bound, last.joined)
            elif not last or unit.i >= last.j:
                units.append(unit)
        return units

    # ------------------------------------------------------------ looking

    def sentence(self, n: int) -> Sentence:
        """The sentence number ``n``."""
        return self.draft.sentences[n]

    def sentence_at(self, k: int) -> int | None:
        """Number of the sentence that word ``k`` is in; None outside all sentences."""
        n = bisect_right(self.starts, k) - 1
        return n if n >= 0 and k < self.draft.sentences[n].j else None

    def units(self, n: int) -> list[Unit]:
        """The units of sentence ``n``, in order."""
        units = self._units[n]
        if units is None:
            units = self._units[n] = self._units_of(self.sentence(n), self._mentions[n])
            find_plurals(self, n, units)
        return units

    def groups(self, n: int, i: int, j: int) -> list[Group]:
        """Groups of sentence ``n`` that lie in words ``[i, j)``; of a group cut by the range, what lies in it."""
        found = []
        for g in self._all_groups(n):
            if i <= g.i and g.j <= j:
                found.append(g)
            elif g.i < j and i < g.j:
                units = [u for u in g.units if i <= u.i and u.j <= j]
                if units:
                    found.append(group_of(units))
        return found

    def _all_groups(self, n: int) -> list[Group]:
        groups = self._groups[n]
        if groups is None:
            units = self.units(n)
            joins = ["", *(self.attacher.join(a, b) for a, b in pairwise(units))]
            groups = self._groups[n] = list(grouped(units, joins[: len(units)]))
        return groups

    def people(self, sentence: int, i: int, j: int) -> list[Group]:
        """Groups of people and plural offices of a sentence in words ``[i, j)``."""
        return [g for g in self.groups(sentence, i, j) if g.personal]

    def topics(self, n: int) -> list[Ids]:
        """The subjects of the sentences before sentence ``n``, the nearest first."""
        while len(self._topics) <= n:
            past = self._topics[-1]
            groups = self._all_groups(len(self._topics) - 1)
            subject = next((g.ids for g in groups if g.personal and not g.link and not g.bound), None)
            if subject:
                past = [subject, *(p for p in past if p != subject)][:TOPICS]
            self._topics.append(past)
        return self._topics[n]

    def places_within(self, span: Span) -> list[Mention]:
        """Mentions of places that lie in a span of the text, as in the name of a body or of an office."""
        mentions = self.draft.mentions
        found = []
        for at in range(bisect_left(mentions, span[0], key=lambda m: m.span[0]), len(mentions)):
            m = mentions[at]
            if m.span[0] >= span[1]:
                break
            if m.kind == "place" and m.span[1] <= span[1]:
                found.append(m)
        return found

    def outlets(self, ids: Iterable[str]) -> bool:
        """Whether all of some entities are outlets, by their kind or by the words they are named with."""
        if not self._outlets:
            self._outlets = {
                o.id: o.kind in MEDIA or any(self.attacher.media_word(self.view.range_of(span)) for span in o.mentions)
                for o in self.draft.organizations
            }
        return all(self._outlets.get(i, False) for i in ids)

    def speaks_for(self, ids: Iterable[str]) -> bool:
        """Whether some people are all spokespersons: they tell of meetings and have none themselves."""
        return self.called("spokesman").issuperset(ids)

    def called(self, role: str) -> frozenset[str]:
        """The people some mention of whom holds a word with a role: the envoys, say."""
        found = self._called.get(role)
        if found is None:
            people = (m for m in self.draft.mentions if m.kind == "person")
            found = frozenset(m.entity for m in people if self.has(role, *self.view.range_of(m.span)))
            self._called[role] = found
        return found

    def state_of(self, ids: Iterable[str]) -> str | None:
        """The state all of several entities belong to, None when they have none or several."""
        found = {self.states.get(i) for i in ids}
        return found.pop() if len(found) == 1 else None

    def state_of_place(self, place: str | None) -> str | None:
        """The state a place lies in; a state's is itself."""
        return None if place is None else place if is_state(place) else self.place_states.get(place)

    def capitals(self, ids: Ids) -> dict[str, str]:
        """The states that several places named side by side stand for: «بین تهران و مسکو»; none if any is no place."""
        found = {i: state for i in ids if (state := self.place_states.get(i))}
        return found if len(found) == len(ids) > 1 and len(set(found.values())) == len(found) else {}

    # ------------------------------------------------------------ anchors

    def know_anchors(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Remember which words name events, once they are found."""
        self._anchored = sorted({k for i, j in ranges for k in range(i, j)})

    def anchored(self, i: int, j: int) -> bool:
        """Whether words that name an event stand in ``[i, j)``."""
        at = bisect_left(self._anchored, i)
        return at < len(self._anchored) and self._anchored[at] < j

    def anchor_before(self, i: int, j: int) -> int | None:
        """The last word of ``[i, j)`` that names an event."""
        at = bisect_left(self._anchored, j) - 1
        return self._anchored[at] if at >= 0 and self._anchored[at] >= i else None


def _home(draft: Draft, lang: str) -> str | None:
    """The state «کشورمان» means: that of the outlet, where it speaks its language to one state."""
    home = table(lang, "offices")["home"]
    outlet = outlets.of_given(draft.outlet) if draft.outlet else None
    if outlet is None:
        return home["variants"].get(draft.lang, home["unknown"]) or None
    return outlet.state if outlet.state in home["states"] and outlet.kind != "channel" else None


def _states(draft: Draft) -> dict[str, str]:
    """The state or body of every person and organization that has one; a state's is itself."""
    found = {p.id: state for p in draft.people if (state := next((o.state for o in p.offices if o.state), None))}
    for o in draft.organizations:
        own = OF_STATE.match(o.id)
        state = o.state or (own[1] if own else None)
        if state:
            found[o.id] = state
    found.update({p.id: p.id for p in draft.places if is_state(p.id)})
    return found
