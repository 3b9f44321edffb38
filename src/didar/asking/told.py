"""Rows and whole answers, from what was found for a question."""

from __future__ import annotations

from msgspec import Struct

from didar.asking import known
from didar.asking.answer import Answer, Asks, Held
from didar.asking.offices_asked import Meant
from didar.asking.people_asked import Found
from didar.asking.remarks import remarks
from didar.asking.tables import LANGS
from didar.asking.when import When, running, time_of
from didar.knowledge import bodies, offices, states
from didar.knowledge.offices import Spell


class Telling(Struct, frozen=True):
    """A question in the language it is taken to be in, with its date."""

    question: str
    lang: str
    at: When | None

    @property
    def on(self) -> str | None:
        """The date asked for, as EDTF."""
        return self.at.edtf if self.at else None

    @property
    def _then(self) -> str:
        """The date asked for as a sentence ends in it: on a day, in a month or year."""
        return f"{'on' if self.at and self.at.is_day else 'in'} {self.on}"

    def by_office(self, found: list[Meant]) -> Answer:
        """Who held the offices meant; where the words can mean several states, all of them in turn."""
        found = _plainest(found)
        held = [self._row(spell, m.why, m.spells) for m in found for spell in self._running(m.office, m.spells)]
        running = {h.state for h in held}
        owners = [owner for owner in dict.fromkeys(m.owner.state for m in found) if owner in running]
        if not held:
            named = "; ".join(dict.fromkeys(_office_of(m) for m in found))
            message = f"Nobody is known to have been {named} {self._then}."
            return self.none("office", "who.nobody-then", message, self._around(found))
        several = "The words can mean " + " and ".join(map(called, owners)) + "." if len(owners) > 1 else None
        return Answer(
            question=self.question,
            on=self.on,
            lang=self.lang,
            asks="office",
            held=tuple(_in_order(held, owners)),
            reason="who.several-readings" if several else None,
            message=several,
        )

    def by_person(self, found: list[Found]) -> Answer:
        """Which offices each of the people found held, the most prominent first."""
        held = []
        for f in found:
            for spell in sorted(offices.spells_of(f.person), key=lambda s: (s.start, s.end)):
                others = offices.spells_in(spell.office, spell.state)
                if spell in self._running(spell.office, others):
                    held.append(self._row(spell, f.why, others, f.because))
        if not held:
            names = ", ".join(map(person_name, (f.person for f in found)))
            message = f"No office of {names} is known" + (f" {self._then}." if self.at else ".")
            return self.none("person", "who.no-office-then", message)
        return Answer(question=self.question, on=self.on, lang=self.lang, asks="person", held=tuple(held))

    def none(self, asks: Asks, reason: str, message: str, nearest: tuple[str, ...] = ()) -> Answer:
        """An answer without holders, with its reason."""
        return Answer(
            question=self.question,
            on=self.on,
            lang=self.lang,
            asks=asks,
            reason=reason,
            message=message,
            nearest=nearest,
        )

    def _running(self, office: str, spells: tuple[Spell, ...]) -> list[Spell]:
        return running(spells, self.at, offices.is_shared(office)) if self.at else list(spells)

    def _around(self, found: list[Meant]) -> tuple[str, ...]:
        """The holders known last before the date and first after it."""
        if self.at is None:
            return ()
        spells = sorted((s for m in found for s in m.spells if s.start), key=lambda s: s.start)
        before = [s for s in spells if time_of(s).begun[0] <= self.at.days[0]][-1:]
        after = [s for s in spells if time_of(s).begun[0] > self.at.days[1]][:1]
        return tuple(f"{person_name(s.person)}, {s.start}/{s.end}" for s in (*before, *after))

    def _row(self, spell: Spell, why: str, others: tuple[Spell, ...], because: str = "") -> Held:
        return Held(
            question=self.question,
            on=self.on,
            person=spell.person,
            name=known.names(spell.person),
            wikidata=known.wikidata(spell.person),
            office=spell.office,
            title=_titles(spell.office, spell.state),
            state=spell.state,
            state_name=_names(spell.state),
            to=spell.to or None,
            to_name=_names(spell.to) if spell.to else None,
            body=spell.body if spell.body not in ("", spell.state) else None,
            start=spell.start,
            end=spell.end,
            source=spell.source,
            confidence=spell.confidence,
            why=why,
            because=because or None,
            remarks=remarks(spell, self.at, others),
        )


def _plainest(found: list[Meant]) -> list[Meant]:
    """Each office once, by the plainest of its readings: a state named is not also read through its capital."""
    best: dict[tuple[str, str, str], Meant] = {}
    for m in found:
        best.setdefault((m.office, m.owner.state, m.owner.body), m)
    return sorted(best.values(), key=lambda m: m.owner.rank)


def _in_order(held: list[Held], owners: list[str]) -> list[Held]:
    """By owner as the question means them, then by time; each spell once."""
    distinct = {(h.person, h.office, h.state, h.body, h.to, h.start): h for h in held}
    return sorted(distinct.values(), key=lambda h: (owners.index(h.state), h.start, h.end))


def _titles(office: str, state: str) -> dict[str, str]:
    found = {lang: offices.title(office, lang).partition("|")[0] for lang in LANGS}
    found["en"] = offices.in_state(found["en"], state)
    return {lang: title for lang, title in found.items() if title}


def _names(state: str) -> dict[str, str]:
    body = bodies.by_key().get(state)
    return states.names(state) or (body.names if body else {"en": state})


def called(state: str) -> str:
    """The English name of a state or body."""
    return _names(state).get("en", state)


def person_name(person: str) -> str:
    """The English name of a person, else the key."""
    return known.names(person).get("en", person)


def _office_of(m: Meant) -> str:
    return f"{offices.in_state(offices.title(m.office), m.owner.state)} of {called(m.owner.state)}"
