"""Bounds of an undated report from the offices its people hold in it: Shoigu is Minister of Defence, so 2012 to 2024.

An office counts that is told with its holder's name («سرگئی شایگو وزیر دفاع روسیه»), or apart from it with the words
whose it is; a bare title told apart («الوزير», «رئیس‌جمهور») may be his successor's. Only those who act in the report
count, for one who is recalled keeps his old title.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from didar.dates.window_reasons import Bounds, Reason
from didar.knowledge import offices, people, states
from didar.langs.pack import pack_of, table
from didar.model.days import FIRST, LAST, days
from didar.model.draft import Draft
from didar.model.reading import Office, Person
from didar.model.span import Span
from didar.text.fold import fold

ACTING = "Acting "
"""How the title begins of somebody who holds an office for another."""
GAP = 3
"""A name and its office stand beside one another with so many characters between, none of a word."""
BESIDE = 2
"""Words on either side of a mention that may tell that an office is held no more."""
MONTH = 27
"""Days between the first and the last of the shortest month."""
WEIGHTS = {"high": 3, "medium": 2, "low": 1}


def reasons_of_offices(draft: Draft) -> Iterator[Reason]:
    """A reason for every office that somebody known holds in the report and is known to have held."""
    partners = {who for e in draft.events if e.status != "background" for who in (*e.actors, *e.recipients)}
    acting = partners | _heard(draft)
    for person in draft.people:
        if person.id not in acting or not person.why.startswith("person.name") or not people.is_known(person.id):
            continue
        alone = person.id in partners and len(person.offices) == 1
        for office in person.offices:
            span = office.span
            if span is None or not (_beside_name(draft, person, span) or (alone and _tells_state(draft, office, span))):
                continue
            if _is_now(draft, person) and not _recalled(draft, span):
                yield from _reason(draft, person, office)


def _heard(draft: Draft) -> set[str]:
    """Those who speak, and those whom the title names."""
    found = {who for s in draft.statements for who in (s.speaker, *s.speakers) if who}
    return found | {m.entity for m in draft.mentions_in(draft.title, "person")} if draft.title else found


def _tells_state(draft: Draft, office: Office, span: Span) -> bool:
    """True when an office's own words tell whose it is («وزیر دفاع روسیه», «وزير الدفاع الروسي»)."""
    if any(m.entity == office.state for m in draft.mentions_in(span, "place")):
        return True
    lang = pack_of(draft.lang) or "fa"
    return any(_demonyms(lang).get(fold(word)) == office.state for word in draft.text[slice(*span)].split())


@cache
def _demonyms(lang: str) -> dict[str, str]:
    return {fold(name): state for name, state in states.demonyms(lang).items()}


def _beside_name(draft: Draft, person: Person, office: Span) -> bool:
    """True when the office is told in one mention with the name, or right beside it behind a comma or the like."""
    for start, end in person.mentions:
        if (start, end) == office:
            continue
        if start <= office[0] and office[1] <= end:
            return True
        gap = draft.text[end : office[0]] if end <= office[0] else draft.text[office[1] : start]
        if 0 < len(gap) <= GAP and not any(c.isalnum() or c in ".\n" for c in gap):
            return True
    return False


def _is_now(draft: Draft, person: Person) -> bool:
    """False where words beside a mention say that somebody holds his office no more or not yet («الرئيس المنتخب»)."""
    words = draft.view.words
    not_now = _not_now(pack_of(draft.lang) or "fa")
    for start, end in person.mentions:
        i = bisect_left(words, start + 1, key=lambda w: w.end)
        j = bisect_left(words, end, key=lambda w: w.start)
        if not not_now.isdisjoint(w.key for w in words[max(0, i - BESIDE) : j + BESIDE]):
            return False
    return True


def _recalled(draft: Draft, office: Span) -> bool:
    """True in a sentence that tells of another month or year («التي وقعها الرئيس … عام 1993»)."""
    sentence = next((s.span for s in draft.sentences if s.span[0] <= office[0] < s.span[1]), office)
    told = (days(d.edtf) for d in draft.dates if d.basis == "stated" and sentence[0] <= d.span[0] < sentence[1])
    return any(known and known[1] - known[0] >= MONTH for known in told)


@cache
def _not_now(lang: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table(lang, "window")["offices"]["not_now"])


def _reason(draft: Draft, person: Person, office: Office) -> Iterator[Reason]:
    """The reason that an office is; none where the knowledge does not know the person in it."""
    lang = pack_of(draft.lang) or "fa"
    spells = [s for s in offices.spells_of(person.id) if _is_of(s, office, lang)]
    if not spells:
        return
    if any(offices.is_shared(s.office) and s.confidence != "high" for s in spells):
        return  # of deputies and envoys the tables know only some spells
    spells += [
        s for p in _namesakes(draft, person, spells, lang) for s in offices.spells_of(p) if _is_of(s, office, lang)
    ]
    least = min(spells, key=lambda s: WEIGHTS[s.confidence])
    whose = office.state and (states.name(office.state) or office.state)
    title = f"{office.title} of {whose}" if whose else office.title
    because = f"{person.name['en']} is {title} ({least.source}, {least.confidence})"
    allowed = tuple(sorted((_bounds_of(s) for s in spells), key=lambda b: b.first))
    yield Reason("window.office", allowed, WEIGHTS[least.confidence], because, office.span)


def _namesakes(draft: Draft, person: Person, spells: Sequence[offices.Spell], lang: str) -> Iterator[str]:
    """Others of the same family name who held an office, unless the report tells them apart by the given name."""
    own = _name(person.id, lang)
    told = any(own[0] in fold(draft.text[a:b]) for a, b in person.mentions)
    for key, state in dict.fromkeys((s.office, s.state) for s in spells):
        for holder in offices.holders(key, state):
            its = _name(holder, lang)
            if holder != person.id and its[-1] == own[-1] and (its[0] == own[0] or not told):
                yield holder


@lru_cache(maxsize=1024)
def _name(person: str, lang: str) -> list[str]:
    """The folded words of a press name in a language, or in English."""
    names = people.names(person)
    return [fold(word) for word in names.get(lang, names["en"]).split()]


def _is_of(spell: offices.Spell, office: Office, lang: str) -> bool:
    """True when a spell is one in this office, acting or not, by its key or by the name it has in its state."""
    if office.state not in (None, spell.state):
        return False
    title, key = office.title.removeprefix(ACTING), spell.office.removeprefix("acting_")
    if key == _fixed(lang).get(title):
        return True
    return offices.in_state(offices.title(spell.office), spell.state).removeprefix(ACTING) == title


@cache
def _fixed(lang: str) -> dict[str, str]:
    """Offices that a language names in other words than their own titles, with their keys."""
    return {opening["title"]: opening["key"] for opening in table(lang, "offices")["fixed"] if "key" in opening}


def _bounds_of(spell: offices.Spell) -> Bounds:
    """The days of a spell, read as loosely as its ends are told."""
    start, end = days(spell.start), None if spell.end == ".." else days(spell.end)
    return Bounds(
        start[0] if start else FIRST,
        end[1] if end else LAST,
        spell.start if start else "..",
        spell.end if end else "..",
    )
