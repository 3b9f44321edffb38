"""One report's telling of one event, as short as comparing needs it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from didar.knowledge import offices, people
from didar.model.days import Days, days
from didar.model.reading import Agreement, Event, Organization, Person, Place, Reading
from didar.model.span import Span
from didar.text.fold import fold

AROUND = 120
"""Characters on both sides of an event's words that are looked at for what it is about."""

LEAD = 250
"""Characters behind the title that tell a report's news: a lead paragraph."""

OUTLET = "outlet"
"""Kind of a body that tells the news and is no part of it."""

PRESS = "event.press"
"""Why a conference was read that is held for journalists."""


class Party(Struct, frozen=True, gc=False):
    """Somebody who takes part: a person, a body or a whole state.

    ``keys`` are what he can go by in other reports (his id, and each unique office he holds); ``state`` is
    his alpha-3 code, ``name`` his name in English or as it stands, empty for somebody known by office alone and for a
    state.
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
    ``stamp`` the day of the report, None for an undated one, and ``window`` the days it can be from where it has none.
    ``towards`` is the state a visit leads to. ``words`` are folded words of the passages it is told in, ``about`` the
    ids of people and places named there, ``themes`` those of bodies and agreements. How much the report makes of it:
    ``headline`` and ``lead`` say whether it stands in the title or the first lines, ``first`` whether no other event is
    told before it, ``spoken`` how many statements were made at it. ``press`` is a conference for journalists.
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
    window: Days | None
    towards: str | None
    evidence: tuple[Span, ...]
    words: frozenset[str]
    about: frozenset[str]
    themes: frozenset[str]
    edtf: str | None
    headline: bool
    lead: bool
    first: bool
    press: bool
    spoken: int
    confidence: float

    @property
    def key(self) -> tuple[str, str]:
        """What names this telling: report and event."""
        return self.report, self.event


def tellings(reading: Reading, text: str) -> Iterator[Told]:
    """Every event a reading tells, in its order; ``text`` is the report's."""
    if not reading.events:
        return
    info = reading.report
    stamp = days(info.written or info.published)
    by_id = _Parties(reading, info.written or info.published or info.window)
    places = {place.id: place for place in reading.places}
    title = info.title[1] if info.title else 0
    passages = _Passages(reading, text)
    spoken = Counter(statement.event for statement in reading.statements)
    earliest = min((_start(event) for event in reading.events if event.status != "background"), default=0)
    for event in reading.events:
        place = places.get(event.place or "")
        place_state = place.state or (place.id if place.kind == "state" else None) if place else None
        parties = tuple(by_id.party(who) for who in dict.fromkeys((*event.actors, *event.recipients)))
        yield Told(
            report=info.id,
            event=event.id,
            lang=info.lang or "",
            type=event.type,
            status=event.status,
            parties=parties,
            place=event.place,
            place_state=place_state,
            when=days(event.date),
            basis=event.date_basis,
            stamp=stamp[0] if stamp else None,
            window=None if stamp else days(info.window),
            towards=_towards(event, place_state, parties),
            evidence=tuple(event.evidence),
            words=passages.words(event.evidence),
            about=passages.named(event.evidence, passages.mentions),
            themes=passages.named(event.evidence, passages.themes),
            edtf=event.date,
            headline=any(span[0] < title for span in event.evidence),
            lead=any(span[0] < title + LEAD for span in event.evidence),
            first=_start(event) == earliest,
            press=event.why == PRESS,
            spoken=spoken[event.id],
            confidence=event.confidence,
        )


def _start(event: Event) -> int:
    return min((span[0] for span in event.evidence), default=0)


class _Passages:
    """The passages of one report: what is said and who is named in them."""

    def __init__(self, reading: Reading, text: str) -> None:
        self.text = text
        self.mentions = _mentions((*reading.people, *reading.places))
        self.themes = _mentions((*(b for b in reading.organizations if b.kind != OUTLET), *reading.agreements))

    def words(self, evidence: list[Span]) -> frozenset[str]:
        """Folded words of the passages an event is told in: what it is about, in its report's language."""
        found: set[str] = set()
        for first, last in self._around(evidence):
            found.update(key for word in self.text[first:last].split() if len(key := _folded(word)) > 2)
        return frozenset(found)

    def named(self, evidence: list[Span], mentions: list[tuple[int, str]]) -> frozenset[str]:
        """Ids that are mentioned in the passages, the same in every language."""
        found: set[str] = set()
        for first, last in self._around(evidence):
            low, high = bisect_left(mentions, (first, "")), bisect_left(mentions, (last, ""))
            found.update(who for _, who in mentions[low:high])
        return frozenset(found)

    def _around(self, evidence: list[Span]) -> Iterator[Span]:
        """The passages, kept within their paragraph."""
        for start, end in evidence:
            stop = self.text.find("\n", end)
            yield (
                max(self.text.rfind("\n", 0, start) + 1, start - AROUND),
                min(stop if stop >= 0 else len(self.text), end + AROUND),
            )


def _mentions(named: Sequence[Person | Organization | Place | Agreement]) -> list[tuple[int, str]]:
    return sorted((span[0], one.id) for one in named for span in one.mentions)


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    return fold(word).strip('.,:;!?"()')


def _towards(event: Event, place_state: str | None, parties: tuple[Party, ...]) -> str | None:
    """The state a visit leads to: a whole state among those who receive, else the place's.

    Nobody visits his own state: who leaves it or comes home is told of without where he was.
    """
    if event.type != "visit":
        return None
    own = {p.state for p in parties if p.kind == "person"}
    to = next((who for who in event.recipients if _is_state(who)), place_state)
    return None if to in own else to


def _is_state(who: str) -> bool:
    return len(who) == 3 and who.isalpha() and who.isupper()


class _Parties:
    """The parties of one reading by id."""

    def __init__(self, reading: Reading, when: str | None) -> None:
        self.people = {person.id: person for person in reading.people}
        self.bodies = {body.id: body for body in reading.organizations}
        self.cities = {place.id: place.state for place in reading.places}
        self.when = when

    def party(self, who: str) -> Party:
        if who in self.people:
            return self._person(self.people[who])
        if who in self.bodies:
            body = self.bodies[who]
            return Party(who, "body", frozenset((who,)), body.state, body.name.get("en", ""), True)
        state = who if _is_state(who) else self.cities.get(who)
        return Party(who, "state", frozenset((who, state or who)), state, "", True)

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
        name = person.name.get("en") or next(iter(person.name.values()), "")
        return Party(person.id, "person", frozenset(keys), state, name, known)


def _is_unique(title: str, state: str | None) -> bool:
    key = offices.key_of(offices.as_said(title, state))
    return key is not None and not offices.is_shared(key)


def post(title: str, state: str | None) -> str:
    """A unique office of a state or body, as one key whatever the state calls it."""
    return f"{state}:{offices.as_said(title, state)}"
