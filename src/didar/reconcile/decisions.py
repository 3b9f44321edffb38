"""How people's decisions bind: which tellings must be of one event and which must not, which value a field has.

An event is named by the id of one of its tellings (`assemble.event_id`), so decisions hold whatever reports come later.
Of decisions that contradict each other the later one holds; the earlier is kept and said to have given way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field, structs

from didar.knowledge import places, states
from didar.model.chronicle import EventRecord, FieldValue
from didar.model.decision import Decision
from didar.model.reading import Person, Reading
from didar.reconcile.groups import Groups

JUDGED = ("same", "apart", "unsure")
"""Kinds of decision about two events."""


class Rulings(Struct):
    """The decisions in force, in the order of the log.

    ``gave_way`` has by decision the later one that it contradicts; ``undone`` by decision the one that took it back;
    ``people`` has by person whom he counts as.
    """

    pairs: list[Decision] = field(default_factory=list)
    fields: list[Decision] = field(default_factory=list)
    merges: list[Decision] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)
    gave_way: dict[str, Decision] = field(default_factory=dict)
    undone: dict[str, Decision] = field(default_factory=dict)


def rulings(decisions: Sequence[Decision]) -> Rulings:
    """What a log of decisions comes to."""
    found = Rulings()
    standing = _standing(decisions, found.undone)
    found.pairs = _consistent([d for d in standing if d.kind in JUDGED], found.gave_way)
    found.fields = [d for d in standing if d.kind == "field"]
    found.merges = [d for d in standing if d.kind == "merge-people"]
    for merge in found.merges:
        first, second = (found.people.get(who, who) for who in merge.of)
        if first != second:
            found.people |= {who: first for who, to in found.people.items() if to == second} | {second: first}
    return found


def _standing(decisions: Sequence[Decision], undone: dict[str, Decision]) -> list[Decision]:
    """Decisions that nothing later takes back; an undoing can itself be undone."""
    standing = []
    for decision in reversed(decisions):
        if decision.id in undone:
            continue
        if decision.kind == "undo":
            undone.update((name, decision) for name in decision.of)
        standing.append(decision)
    return standing[::-1]


def _consistent(decisions: Sequence[Decision], gave_way: dict[str, Decision]) -> list[Decision]:
    """Decisions about pairs that can hold together, taken from the latest back."""
    kept: list[Decision] = []
    for decision in reversed(decisions):
        later = _against(decision, kept)
        if later is None:
            kept.append(decision)
        else:
            gave_way[decision.id] = later
    return kept[::-1]


def _against(decision: Decision, later: Sequence[Decision]) -> Decision | None:
    """A later decision that this one cannot hold beside, if there is one."""
    pair = set(decision.of)
    same_pair = next((d for d in later if set(d.of) == pair and d.kind != decision.kind), None)
    if same_pair is not None or decision.kind == "unsure":
        return same_pair
    together = Groups()
    for other in later:
        if other.kind == "same":
            together.join(*other.of)
    if decision.kind == "apart":
        one = together.find(decision.of[0])
        within = (d for d in later if d.kind == "same" and together.find(d.of[0]) == one)
        return next(within, None) if one == together.find(decision.of[1]) else None
    together.join(*decision.of)
    return next((d for d in later if d.kind == "apart" and together.find(d.of[0]) == together.find(d.of[1])), None)


class Bound(Struct):
    """Rulings as they bind some tellings: pairs of indices that must be together, and that must not be; and all those
    that a decision names as events.
    """

    linked: list[tuple[int, int]] = field(default_factory=list)
    barred: list[tuple[int, int]] = field(default_factory=list)
    named: set[int] = field(default_factory=set)


def bind(ruled: Rulings, ids: Mapping[str, int]) -> Bound:
    """Rulings about tellings, given the index of each telling by its id; others bind nothing."""
    bound = Bound(named={ids[decision.of[0]] for decision in ruled.fields if decision.of[0] in ids})
    for decision in ruled.pairs:
        if decision.kind == "unsure" or not all(name in ids for name in decision.of):
            continue
        pair = (ids[decision.of[0]], ids[decision.of[1]])
        (bound.linked if decision.kind == "same" else bound.barred).append(pair)
        bound.named.update(pair)
    return bound


def settled(record: EventRecord, ruled: Rulings) -> EventRecord:
    """An event's record with its corrected fields, the decisions that shaped it, and a note on those that gave way.

    Of two decisions about one field of the event, the earlier is put to those that gave way.
    """
    names, parties = {record.id, *record.replaces}, {*record.actors, *record.recipients}
    shaping = [d.id for d in ruled.pairs if _shapes(d, names)]
    shaping += [d.id for d in ruled.merges if ruled.people.get(d.of[0], d.of[0]) in parties]
    last: dict[str, Decision] = {}
    for decision in ruled.fields:
        if decision.of[0] in names and decision.field:
            if earlier := last.get(decision.field):
                ruled.gave_way[earlier.id] = decision
                record.notes.append(_gave_way(earlier.id, decision))
            last[decision.field] = decision
    for decision in last.values():
        _correct(record, decision)
    record.notes += [
        _gave_way(name, later)
        for name, later in ruled.gave_way.items()
        if later.kind != "field" and not names.isdisjoint(later.of)
    ]
    record.decisions = sorted({*record.decisions, *shaping, *(d.id for d in last.values())})
    return record


def _gave_way(name: str, later: Decision) -> str:
    return f"The decision {name} gave way to the later {later.id} ({later.kind}, by {later.who})."


def _shapes(decision: Decision, names: set[str]) -> bool:
    if decision.kind == "same":
        return names.issuperset(decision.of)
    return decision.kind == "apart" and not names.isdisjoint(decision.of)


def _correct(record: EventRecord, decision: Decision) -> None:
    """Put a decided value before those reported, and into the record's own field where it has one."""
    name, value = decision.field or "", decision.value or ""
    reported = record.fields.get(name, [])
    said = next((v for v in reported if v.value == value), FieldValue(value, [], 0))
    record.fields[name] = [structs.replace(said, why="decision"), *(v for v in reported if v.value != value)]
    if name in ("actors", "recipients"):
        setattr(record, name, [who for part in value.split(",") if (who := part.strip())])
    elif name in ("date", "type", "status"):
        setattr(record, name, value)
    elif name == "place" and value != record.place:
        known = places.by_id().get(value)
        record.place, record.place_name = value, known.names if known else states.names(value)
    record.disagreements = [
        structs.replace(d, note=f"{d.note} Decided: {value}.".strip()) if d.field == name else d
        for d in record.disagreements
    ]


def renamed(reading: Reading, people: Mapping[str, str]) -> Reading:
    """A reading in which merged people stand under the one id they count as. The reading given is changed."""
    if not people or not any(person.id in people for person in reading.people):
        return reading
    reading.people = _one_each(reading.people, people)
    for event in reading.events:
        event.actors = _ids(event.actors, people)
        event.recipients = [who for who in _ids(event.recipients, people) if who not in event.actors]
    for said in reading.statements:
        said.speaker = people.get(said.speaker or "", said.speaker)
        said.recipient = people.get(said.recipient or "", said.recipient)
        said.speakers, said.about = _ids(said.speakers, people), _ids(said.about, people)
    return reading


def _ids(ids: Iterable[str], people: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(people.get(who, who) for who in ids))


def _one_each(listed: Iterable[Person], people: Mapping[str, str]) -> list[Person]:
    """People by the id they count as: who bears it himself gives the name, all give their mentions and offices."""
    found: dict[str, Person] = {}
    for person in sorted(listed, key=lambda p: p.id in people):
        own = people.get(person.id, person.id)
        first = found.get(own)
        if first is None:
            found[own] = structs.replace(person, id=own)
            continue
        first.name = {**person.name, **first.name}
        first.offices = first.offices + [o for o in person.offices if o not in first.offices]
        first.mentions = sorted({*first.mentions, *person.mentions})
    return sorted(found.values(), key=lambda p: p.mentions[:1])
