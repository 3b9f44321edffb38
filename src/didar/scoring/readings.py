"""Scores readings against gold readings of the same reports, as `docs/howto/score-your-own-gold.md` defines it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from didar.model.span import Span
from didar.scoring.matching import HALF, likeness, overlap, pairs, same, shared
from didar.scoring.measures import Score
from didar.scoring.records import Entity, Event, Reading, Statement
from didar.scoring.words import same_date, same_name, same_office, same_outlet

MAIN = ("held", "planned")
"""Status of the events that are a report's news."""
ALIKE = {"meeting", "conference"}
"""Types that are taken for each other: talks and gatherings are told in the same words."""
NEAR_OPTIONAL = 0.3
"""A statement that covers so much of an optional one is no surplus."""


def score(gold: Iterable[Reading], given: dict[str, Reading]) -> Score:
    """The score of an output, by report id; a report without a reading counts as one with nothing read."""
    total = Score()
    for one in gold:
        _Pair(one, given.get(one.report.id) or Reading(one.report.__class__(one.report.id)), total).score()
    return total


class _Pair:
    """One report's gold and reading. ``same_as`` leads from the reading's ids to the gold's."""

    def __init__(self, gold: Reading, given: Reading, total: Score) -> None:
        self.gold, self.given, self.total = gold, given, total
        self.same_as: dict[str, str] = {}

    def score(self) -> None:
        """Add all layers to the total."""
        self._people()
        self._entities("organizations", self.gold.organizations, self.given.organizations)
        self._entities("places", self.gold.places, self.given.places)
        self._dates()
        self._events()
        self._statements()
        self._report()

    def _miss(self, what: str) -> None:
        self.total.misses.append(f"{self.gold.report.id}: {what}")

    def _align(self, gold: list[Entity], given: list[Entity]) -> dict[str, str]:
        found = pairs(gold, given, _mentioned_together)
        aligned = {given[j].id: gold[i].id for i, j in found}
        for mine, theirs in aligned.items():
            self.same_as.setdefault(mine, theirs)
        return aligned

    def _entities(self, layer: str, gold: list[Entity], given: list[Entity]) -> None:
        self.total.layer(layer).add(len(self._align(gold, given)), len(gold), len(given))

    def _people(self) -> None:
        """Somebody whom the gold has without a name counts neither way."""
        gold = {person.id: person for person in self.gold.people}
        aligned = self._align(self.gold.people, self.given.people)
        nameless = {who for who, person in gold.items() if not any((*person.name.values(), *person.also))}
        passed = {mine for mine, who in aligned.items() if who in nameless}
        named = [person for person in self.gold.people if person.id not in nameless]
        counted = [person for person in self.given.people if person.id not in passed]
        self.total.layer("people").add(len(aligned) - len(passed), len(named), len(counted))
        wanted = [(person.id, span) for person in named for span in person.mentions]
        found = [(aligned.get(person.id), span) for person in counted for span in person.mentions]
        right = sum(any(who == other and same(span, at) for other, at in found) for who, span in wanted)
        self.total.layer("people.mentions").add(right, len(wanted), len(found))
        for person in counted:
            if person.id in aligned:
                self._person(gold[aligned[person.id]], person)

    def _person(self, gold: Entity, given: Entity) -> None:
        self.total.rate("people.name").add(same_name(given.name.get("en"), (gold.name.get("en"), *gold.also)))
        if gold.offices:
            offered = given.offices[: len(gold.offices) + 1]  # a list of every office is no answer
            right = any(
                got.state == want.state and same_office(got.title, got.state, (want.title, *want.also))
                for got in offered
                for want in gold.offices
            )
            self.total.rate("people.office").add(right)

    def _dates(self) -> None:
        """What the gold has as null counts neither way, unless the reading fixes it."""
        gold, given = self.gold.dates, self.given.dates
        found = pairs(
            gold, given, lambda g, p: (g.edtf is not None, likeness(g.span, p.span)) if same(g.span, p.span) else None
        )
        fixed = [(gold[i], given[j]) for i, j in found if gold[i].edtf is not None]
        neutral = sum(gold[i].edtf is None and given[j].edtf is None for i, j in found)
        wanted = sum(date.edtf is not None for date in gold)
        right = sum(same_date(got.edtf, want.edtf) for want, got in fixed)
        self.total.layer("dates.found").add(len(fixed), wanted, len(given) - neutral)
        self.total.layer("dates.resolved").add(right, wanted, len(given) - neutral)

    def _key(self, ident: str | None) -> str | None:
        return self.same_as.get(ident or "", ident) or None

    def _keys(self, ids: Iterable[str]) -> set[str]:
        return {self.same_as.get(ident, ident) for ident in ids}

    def _events(self) -> None:
        gold, given = self.gold.events, self.given.events
        found = [(gold[i], given[j]) for i, j in pairs(gold, given, self._fit)]
        self.total.layer("events").add(len(found), len(gold), len(given))
        main = [event for event in gold if event.status in MAIN]
        told = sum(event.status in MAIN for event in given)
        told += sum(want.status in MAIN and got.status not in MAIN for want, got in found)
        self.total.layer("events.main").add(sum(want.status in MAIN for want, _ in found), len(main), told)
        matched = {id(want) for want, _ in found}
        for event in gold:
            if id(event) not in matched:
                self._miss(f"event missed: {event.id} ({event.type}, {event.status})")
        for want, got in found:
            rate = self.total.rate
            rate("events.status").add(want.status == got.status)
            rate("events.date").add(same_date(got.date, want.date))
            rate("events.place").add(want.place == self._key(got.place))
            sides = (set(want.actors), set(want.recipients))
            rate("events.roles").add(sides == (self._keys(got.actors), self._keys(got.recipients)))

    def _fit(self, want: Event, got: Event) -> tuple[float, ...] | None:
        """How well two events fit: one type (or two that are taken for each other), and half of the parties."""
        if want.type != got.type and {want.type, got.type} != ALIKE:
            return None
        parties = overlap((*want.actors, *want.recipients), self._keys((*got.actors, *got.recipients)))
        if parties < HALF:
            return None
        date, place = same_date(got.date, want.date), want.place == self._key(got.place)
        near = 0.2 * (want.type == got.type) + 0.1 * (want.status == got.status) + 0.05 * date + 0.02 * place
        return (parties + near,)

    def _statements(self) -> None:
        required = [said for said in self.gold.statements if said.required]
        optional = [said for said in self.gold.statements if not said.required]
        given = self.given.statements
        places = pairs(
            required, given, lambda g, p: likeness(g.content, p.content) if same(g.content, p.content) else None
        )
        found = [(required[i], given[j]) for i, j in places]
        taken, met = {j for _, j in places}, {i for i, _ in places}
        surplus = sum(not _near(said, optional) for j, said in enumerate(given) if j not in taken)
        told = len(found) + surplus
        self.total.layer("statements.content").add(len(found), len(required), told)
        self.total.layer("statements").add(sum(self._by_the_same(*pair) for pair in found), len(required), told)
        for i, said in enumerate(required):
            if i not in met:
                self._miss(f"statement missed: {said.speaker} at {said.content}")
        for want, got in found:
            self.total.rate("statements.overlap").add(likeness(want.content, got.content))
            self.total.rate("statements.kind").add(want.kind == got.kind)
            if want.cue:
                self.total.rate("statements.cue").add(got.cue is not None and shared(want.cue, got.cue) > 0)
        self._codes(required, found)

    def _codes(self, required: Sequence[Statement], found: Sequence[tuple[Statement, Statement]]) -> None:
        acts, contexts = self.total.layer("statements.plover"), self.total.layer("statements.contexts")
        right = sum(want.plover is not None and want.plover == got.plover for want, got in found)
        acts.add(
            right, sum(said.plover is not None for said in required), sum(got.plover is not None for _, got in found)
        )
        both = sum(len(set(want.contexts) & set(got.contexts)) for want, got in found)
        contexts.add(both, sum(len(said.contexts) for said in required), sum(len(got.contexts) for _, got in found))

    def _by_the_same(self, want: Statement, got: Statement) -> bool:
        wanted = want.speakers or [want.speaker or ""]
        return overlap(wanted, self._keys(got.speakers or [got.speaker or ""])) >= HALF

    def _report(self) -> None:
        wanted, got = (_places(one.report.boilerplate, self.gold.text) for one in (self.gold, self.given))
        self.total.layer("boilerplate").add(len(wanted & got), len(wanted), len(got))
        gold, given = self.gold.report, self.given.report
        self.total.rate("report.outlet").add(same_outlet(given.outlet, gold.outlet))
        self.total.rate("report.published").add(same_date(given.published, gold.published))


def _mentioned_together(gold: Entity, given: Entity) -> tuple[int, str, str] | None:
    if not any(same(a, b) for a in gold.mentions for b in given.mentions):
        return None
    return sum(shared(a, b) for a in gold.mentions for b in given.mentions), gold.id, given.id


def _near(said: Statement, optional: Sequence[Statement]) -> bool:
    def covers(other: Statement) -> bool:
        inside = other.content[0] <= said.content[0] and said.content[1] <= other.content[1]
        return inside or likeness(other.content, said.content) >= NEAR_OPTIONAL

    return any(map(covers, optional))


def _places(spans: Sequence[Span], text: str) -> set[int]:
    """Positions in spans, those of blanks left out where the text is known."""
    return {i for a, b in spans for i in range(a, b) if not text[i : i + 1].isspace()}
