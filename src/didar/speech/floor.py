"""Who has the floor: the memory of a report's talk, by which «he», «both sides» and a bare verb find their speakers.

A report of a meeting lets one side speak, then the other. Whoever was last named as a speaker keeps the floor until
somebody else is; a pronoun or a verb without subject is his. The two sides of the talk are the first two people (of
two states where they have states) that the report names; a body or state stands in where people are wanting.
"""

from __future__ import annotations

from bisect import bisect_right

from didar.model.draft import Draft
from didar.speech.saying import Clue


class Floor:
    """The memory of one report's talk, told the sayings in text order."""

    def __init__(self, draft: Draft) -> None:
        self._states = {p.id: {o.state for o in p.offices if o.state} for p in draft.people}
        self._people = [m for m in draft.mentions if m.kind == "person"]
        self._ends = [m.span[1] for m in self._people]
        self._holder: tuple[str, ...] = ()
        self._unknown = False
        """True while somebody speaks whom the report does not name."""
        self.sides = self._two_sides(draft)

    def _two_sides(self, draft: Draft) -> tuple[str, ...]:
        """The two sides of the talk: the first two people named, the second one of another state if there is one.

        Where fewer are named, states that the report names and that are not theirs stand in.
        """
        order = list(dict.fromkeys(m.entity for m in self._people))
        if len(order) < 2:
            taken = {state for person in order for state in self._states.get(person, ())}
            places = dict.fromkeys(m.entity for m in draft.mentions if m.kind == "place")
            states = [p for p in places if len(p) == 3 and p.isupper() and p not in taken]
            return tuple([*order, *states][:2])
        first = order[0]
        others = [p for p in order[1:] if not (self._states.get(p, set()) & self._states.get(first, set()))]
        return first, (others or order[1:])[0]

    @property
    def holder(self) -> tuple[str, ...]:
        """Who spoke last; empty before anybody has."""
        return self._holder

    def give(self, clue: Clue, speakers: tuple[str, ...]) -> None:
        """Let somebody have the floor, or somebody unnamed. Joint speech does not take it from anybody."""
        if len(speakers) == 1:
            self._holder, self._unknown = speakers, False
        elif clue.form == "unnamed":
            self._holder, self._unknown = (), True

    def before(self, at: int) -> tuple[str, ...]:
        """The last person named before a text position, for a pronoun when nobody has spoken yet."""
        last = bisect_right(self._ends, at) - 1
        return (self._people[last].entity,) if last >= 0 and not self._unknown else ()

    def speakers(self, clue: Clue, at: int) -> tuple[str, ...]:
        """Who says what is said at text position ``at``; empty when the report does not tell."""
        if clue.form == "unnamed":
            return ()
        if clue.entities:
            return clue.entities
        if clue.form == "implicit" and clue.plural and self._unknown:
            return ()
        if clue.form == "joint" or (clue.form == "implicit" and clue.plural):
            return self.sides if len(self.sides) > 1 else ()
        if clue.among:
            return self._holder if set(self._holder) <= set(clue.among) and self._holder else clue.among[-1:]
        return self._holder or self.before(at)
