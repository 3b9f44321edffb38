"""Who takes part in an event: name, state and office of everyone behind the ids of its record.

What the event's own reports say comes first; the knowledge is asked only for the state of somebody whose reports give
him no office, and for the name of somebody whom a decision put there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations

from msgspec import Struct, field

from didar.knowledge import offices, people, states
from didar.model.chronicle import EventRecord
from didar.model.reading import Organization, Person, Reading
from didar.store.rows import Chronicle

STATE_LETTERS = 3


class Party(Struct, frozen=True):
    """One party of an event.

    ``kind`` is person, state, place, or a body's kind (ministry, igo, …); ``names`` are by language.

    ``name`` is English, the office of somebody without a name, and the id where there is neither; ``state`` is the
    alpha-3 code of the state he belongs to, ``office`` the title he most often has in the event's reports.
    """

    id: str
    kind: str
    name: str
    names: dict[str, str] = field(default_factory=dict)
    state: str | None = None
    office: str | None = None
    wikidata: str | None = None


def is_state(who: str | None) -> bool:
    """True for an alpha-3 code, which is how a state as a whole is named."""
    return who is not None and len(who) == STATE_LETTERS and who in _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(states.alpha3_codes())


class Cast:
    """Everyone in an event and its statements, by id."""

    def __init__(self, chronicle: Chronicle, event: EventRecord) -> None:
        self.event = event
        self._readings = [chronicle.kept(report).reading for report in sorted({told.id for told in event.reports})]
        self._found: dict[str, Party] = {}

    def party(self, who: str) -> Party:
        """One party by id, also of somebody the reports do not name."""
        if who not in self._found:
            self._found[who] = party_of(who, self._readings)
        return self._found[who]

    @property
    def actors(self) -> list[Party]:
        """The event's actors."""
        return [self.party(who) for who in self.event.actors]

    @property
    def recipients(self) -> list[Party]:
        """The event's recipients."""
        return [self.party(who) for who in self.event.recipients]

    @property
    def states(self) -> list[str]:
        """States of all parties, in alphabetical order."""
        return sorted({party.state for party in (*self.actors, *self.recipients) if party.state})

    def meetings(self) -> list[tuple[Party, Party]]:
        """Who faced whom: across the sides, or everyone with everyone where there is one side.

        A whole state beside somebody who belongs to it is only his coarser name, and is left out.
        """
        actors, recipients = _told_apart(self.actors), _told_apart(self.recipients)
        if recipients and actors:
            return [(a, r) for a in actors for r in recipients if a.id != r.id and not _same(a, r)]
        return [(a, b) for a, b in combinations(actors or recipients, 2) if not _same(a, b)]


def _same(a: Party, b: Party) -> bool:
    return a.state is not None and a.state == b.state and "state" in (a.kind, b.kind)


def _told_apart(parties: list[Party]) -> list[Party]:
    finer = {party.state for party in parties if party.kind != "state"}
    return [party for party in parties if party.kind != "state" or party.state not in finer]


def party_of(who: str, readings: Sequence[Reading]) -> Party:
    """A person, body, place or state by the readings that name it; by the knowledge where none does."""
    if is_state(who):
        return Party(who, "state", states.name(who) or who, states.names(who), who)
    persons: list[Person] = []
    bodies: list[Organization] = []
    for reading in readings:
        persons += (p for p in reading.people if p.id == who)
        bodies += (b for b in reading.organizations if b.id == who)
    if bodies and not persons:
        names = usual(names for body in bodies for names in body.name.items())
        held = usual(("", body.state) for body in bodies if body.state)
        return Party(who, bodies[0].kind or "body", names.get("en", who), names, held.get(""))
    if not persons and not people.is_known(who):
        place = next((place for reading in readings for place in reading.places if place.id == who), None)
        if place:
            return Party(who, "place", place.name.get("en", who), place.name, place.state)
    return _person(who, persons)


def _person(who: str, persons: list[Person]) -> Party:
    names = usual(name for person in persons for name in person.name.items())
    if not names and people.is_known(who):
        names = people.names(who)
    held = Counter((o.title, o.state) for person in persons for o in person.offices)
    ranked = sorted(held, key=lambda office: (-held[office], office[0], office[1] or ""))
    state = next((state for _, state in ranked if is_state(state)), None)
    if state is None and people.is_known(who):
        state = next((spell.state for spell in offices.spells_of(who) if is_state(spell.state)), None)
    office = ranked[0][0] if ranked else None
    called = names.get("en") or (f"{office} ({ranked[0][1] or '?'})" if ranked else who)
    wikidata = next((person.wikidata for person in persons if person.wikidata), None)
    return Party(who, "person", called, names, state, office, wikidata)


def usual(pairs: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """By key the value that comes most often, the smallest of those that come equally often."""
    counted = Counter(pair for pair in pairs if pair[1])
    ranked = sorted(counted, key=lambda pair: (pair[0], -counted[pair], pair[1] or ""))
    found: dict[str, str] = {}
    for key, value in ranked:
        found.setdefault(key, value or "")
    return found
