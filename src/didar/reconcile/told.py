"""One report's telling of one event, as short as comparing needs it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from didar.knowledge import offices, people
from didar.model.days import Days, days
from didar.model.reading import Event, Person, Reading
from didar.model.span import Span
from didar.text.fold import fold


AROUND = 120
"""Characters on both sides of an event's words that are looked at for what it is about."""

LEAD = 250
"""Characters behind the title that tell a report's news: a lead paragraph."""


class Party(Struct, frozen=True, gc=False):
    """Somebody who takes part: a person, a body or a whole state.

    ``keys`` are what he can go by in other reports (his id, and each unique office he holds); ``state`` is
    his alpha-3 code, ``name`` his name in English, empty for somebody known by office alone and for a state.
    """

    id: str
    kind: str
    keys: frozenset[str]
    state: str | None
    name: str
    known: bool


class Told(Struct, frozen=True, gc=False):
    """One report's telling of one event.

    ``when`` are the first and the last day the report allows, None where it says nothing; ``basis`` how it says it;
    ``stamp`` the day of the report, None for an undated one. ``towards`` is the state a visit leads to. ``headline`` and
    ``lead`` say whether the report tells it in its title or first lines, so that it is its news; ``words`` are folded words
    of the passages it is told in.
    """

    report: str
    event: str
    lang: str
    type: str
    status: str
    parties: tuple[Party, ...]
    place: str | None
    place_state: str | None
    when: Days | None
    basis: str | None
    stamp: int | None
    towards: str | None
    evidence: tuple[Span, ...]
    words: frozenset[str]
    edtf: str | None
    headline: bool
    lead: bool
    confidence: float

    @property
    def key(self) -> tuple[str, str]:
        """What names this telling: report and event."""
        return self.report, self.event


def tellings(reading: Reading, text: str) -> Iterator[Told]:
    """Every event a reading tells, in its order; ``text`` is the report's."""
    info = reading.report
    stamp = days(info.written or info.published)
    by_id = _Parties(reading, info.written or info.published or info.window)
    places = {place.id: place for place in reading.places}
    title = info.title[1] if info.title else 0
    for event in reading.events:
        place = places.get(event.place or "")
        place_state = place.state or (place.id if place.kind == "state" else None) if place else None
        yield Told(
            report=info.id,
            event=event.id,
            lang=info.lang or "",
            type=event.type,
            status=event.status,
            parties=tuple(by_id.party(who) for who in dict.fromkeys((*event.actors, *event.recipients))),
            place=event.place,
            place_state=place_state,
            when=days(event.date),
            basis=event.date_basis,
            stamp=stamp[0] if stamp else None,
            towards=_towards(event, place_state),
            evidence=tuple(event.evidence),
            words=_words(text, event.evidence),
            edtf=event.date,
            headline=any(span[0] < title for span in event.evidence),
            lead=any(span[0] < title + LEAD for span in event.evidence),
            confidence=event.confidence,
        )


def _words(text: str, evidence: list[Span]) -> frozenset[str]:
    """Folded words of the passages an event is told in: what it is about, in its report's language."""
    found: set[str] = set()
    for start, end in evidence:
        first = max(text.rfind("\n", 0, start) + 1, start - AROUND)
        stop = text.find("\n", end)
        last = min(stop if stop >= 0 else len(text), end + AROUND)
        found.update(key for word in text[first:last].split() if len(key := fold(word).strip('.,:;!?"()')) > 2)
    return frozenset(found)


def _towards(event: Event, place_state: str | None) -> str | None:
    """The state a visit leads to: a whole state among those who receive, else the place's."""
    if event.type != "visit":
        return None
    return next((who for who in event.recipients if _is_state(who)), place_state)


def _is_state(who: str) -> bool:
    return len(who) == 3 and who.isalpha() and who.isupper()


class _Parties:
    """The parties of one reading by id."""

    def __init__(self, reading: Reading, when: str | None) -> None:
        self.people = {person.id: person for person in reading.people}
        self.bodies = {body.id: body for body in reading.organizations}
        self.when = when

    def party(self, who: str) -> Party:
        if who in self.people:
            return self._person(self.people[who])
        if who in self.bodies:
            body = self.bodies[who]
            return Party(who, "body", frozenset((who,)), body.state, body.name.get("en", ""), True)
        return Party(who, "state", frozenset((who,)), who if _is_state(who) else None, "", True)

    def _person(self, person: Person) -> Party:
        known = people.is_known(person.id)
        held = [(o.title, o.state) for o in person.offices if o.state]
        keys = {person.id, *(post(title, state) for title, state in held if _is_unique(title, state))}
        if known and self.when:
            keys.update(
                post(offices.title(spell.office), spell.state)
                for spell in offices.spells_of(person.id)
                if not offices.is_shared(spell.office) and spell.covers(self.when)
            )
        state = next((state for _, state in held), None)
        if state is None and known:
            state = next((s.state for s in offices.spells_of(person.id) if len(s.state) == 3), None)
        return Party(person.id, "person", frozenset(keys), state, person.name.get("en", ""), known)


def _is_unique(title: str, state: str | None) -> bool:
    key = offices.key_of(offices.as_said(title, state))
    return key is not None and not offices.is_shared(key)


def post(title: str, state: str | None) -> str:
    """A unique office of a state or body, as one key whatever the state calls it."""
    return f"{state}:{offices.as_said(title, state)}"
