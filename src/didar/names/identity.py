"""Who of the knowledge somebody of a report is.

A name alone never makes two people one. A full name is the known person's unless an office, its state or the report's
date speaks against it; a family name alone needs something that speaks for it: an office he held, or his time and a
state of his in the report. Where several known people fit and nothing tells them apart, it is none of them.
"""

from __future__ import annotations

from msgspec import Struct

from didar.knowledge import name_parts, offices, people
from didar.model.view import View
from didar.names.figures import Figure, Held, can_hold, knows, near, read
from didar.names.holders import only_holder
from didar.names.name_shapes import WORD, shapes
from didar.names.office_roles import POSTED, TOP
from didar.names.spotted import NameSpan
from didar.text.fold import fold

FAMOUS = 14
"""The prominence (see people.tsv) from which on a family name alone can be enough."""

OWN: tuple[name_parts.Origin, ...] = ("persian", "arabic")
"""Origins of names that many people of the region share."""

HEADS = ("Minister", "President", "Prime Minister", "Supreme Leader", "Secretary of State")
"""How the titles begin of those who hold no lesser post beside."""

OV = people.skeleton(fold("وف"))
"""The consonants of -ov."""

Who = tuple[str | None, str]
"""Somebody's key in the knowledge, or None, and the code of the reason."""

YOUNG = 15
"""So many years before his first known office a full name can still be the known person's."""

SHORT_BEFORE = 1
"""So many years before his first known office a family name alone can mean him, or an office of his be told."""

AFTER = 40
"""So many years after his last known office nobody is expected in the news any more."""


class Circumstances(Struct, frozen=True):
    """What a report allows: its date (EDTF) or None, its language, and the states (and bodies) it speaks of."""

    when: str | None
    lang: str
    about: frozenset[str] = frozenset()


def is_exact(name: NameSpan, view: View, lang: str) -> bool:
    """True for a full name that the knowledge has, word for word or but for a slip of the crawler in each."""
    if not name.known or not name.full:
        return False
    key = view.key(*name.bare)
    clitics = max(0, name.span[0] - view.words[name.bare[0]].start) if name.i == name.bare[0] else 0
    known = people.find(key[clitics:], lang) or people.find(key, lang)
    if known is not None and known.kind == "full":
        return not set(name.known).isdisjoint(known.people)
    mine, its = read(name, view).tokens, [fold(w) for w in people.names(name.known[0]).get(lang, "").split()]
    return len(mine) == len(its) and all(map(near, mine, its))


def identity(figure: Figure, view: View, at: Circumstances) -> Who:
    """Who of the knowledge a figure is, and why that is held."""
    if not figure.names:
        return _for_life(figure, at.when)
    for find in (_by_office, _by_office_once, _by_spelling, _by_full_name, _by_short_name):
        found = find(figure, view, at)
        if found is not None:
            return found
    return None, "person.name.unknown"


# ---------------------------------------------------------------------- an office speaks for it


def _by_office(figure: Figure, _: View, at: Circumstances) -> Who | None:
    """A name that can mean somebody who held an office the report gives him, on its day."""
    told = [h for h in figure.held if h.key and not h.former]
    for person in figure.known:
        if any(knows(person, h.key, h.state, at.when) for h in told):
            return person, "person.name.office"
    return None


def _by_office_once(figure: Figure, _: View, at: Circumstances) -> Who | None:
    """A name that can mean somebody who held an office the report gives him, at another time not too far off."""
    for person in figure.known:
        for h in figure.held:
            if h.key and knows(person, h.key, h.state, None) and (h.former or _recalled(person, h, figure, at)):
                return person, "person.name.office.past"
    return None


def _recalled(person: str, has: Held, figure: Figure, at: Circumstances) -> bool:
    """True where an office told as present can be one held before: a date or the knowledge can be off, people can not.

    Never one that he got only years later; and where another is known to hold it on the day, a family name is not his.
    """
    if at.when is None:
        return True
    if _later(person, has, at.when):
        return False
    other = only_holder(has, at.when)
    return figure.full or other is None or other.person == person


def _by_spelling(figure: Figure, view: View, at: Circumstances) -> Who | None:
    """A family name that no table has in this spelling, of the one known to hold the office on the day («رحمانوف»)."""
    if at.when is None or figure.known:
        return None
    for has in figure.held:
        spell = only_holder(has, at.when)
        if spell is not None and _spelt_like(figure, people.names(spell.person).get(at.lang, ""), at.lang):
            return spell.person, "person.name.spelling"
    return None


def _spelt_like(figure: Figure, known: str, lang: str) -> bool:
    """True where the words of a name, its family name at least, are those of a known name by their consonants."""
    its = [people.skeleton(_bare(fold(word))) for word in known.split()]
    return bool(its) and any(
        _kin(people.skeleton(_bare(r.tokens[-1])), its[-1])
        and (len(r.tokens) == 1 or _kin(people.skeleton(_bare(r.tokens[0])), its[0]))
        for r in figure.read
    )


def _bare(key: str) -> str:
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def _kin(one: str, other: str) -> bool:
    """Equal consonants, three of them at least, but for an ending in -ov («رحمانوف» is «رحمان»)."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 3 and long in (short, short + OV)


# ---------------------------------------------------------------------- a name speaks for it


def _by_full_name(figure: Figure, view: View, at: Circumstances) -> Who | None:
    """A full name that in the table of people means one person whom nothing in the report rules out."""
    if not figure.full or not figure.known:
        return None
    exact = any(is_exact(name, view, at.lang) for name in figure.names)
    fits = [p for p in figure.known[: None if exact else 1] if _is_he(p, figure, at.when, exact)]
    if len(fits) > 1:
        fits = [p for p in fits if _speaks_of(p, at.about) and _in_his_time(p, at.when, SHORT_BEFORE)]
        if len(fits) != 1:
            return None, "person.name.several"
    return (fits[0], "person.name.full") if fits else None


def _by_short_name(figure: Figure, _: View, at: Circumstances) -> Who | None:
    """A family name alone, of somebody in office on the day or the only one known by it, whose state is spoken of.

    A name that only one man in the news has («ترامپ») is enough without his state while he is in office.
    """
    if figure.full or figure.held or not figure.known or _is_given(figure, at.lang):
        return None
    timely = [p for p in figure.known if _in_his_time(p, at.when, SHORT_BEFORE)]
    serving = [p for p in timely if at.when and any(s.covers(at.when) for s in offices.spells_of(p))]
    likely = serving or (timely if len(figure.known) == 1 or at.when is None else [])
    person = next((p for p in likely if _speaks_of(p, at.about)), None)
    if person is None and len(figure.known) == 1 and not _is_usual(figure, at.lang):
        titled = any(name.why != "name.short" for name in figure.names)
        there = serving if at.when else likely
        person = next((p for p in there if titled or people.prominence(p) >= FAMOUS), None)
    return (person, "person.name.short") if person else None


def _is_given(figure: Figure, lang: str) -> bool:
    """True where all that is told is a given name («محمد»), though it ends some known person's name."""
    parts = [name_parts.compiled(origin, lang).get(its.tokens[-1]) for its in figure.read for origin in OWN]
    return any(part is not None and part.kind == "given" for part in parts)


def _is_usual(figure: Figure, lang: str) -> bool:
    """True for a family name that is a usual name or a word in the language: many people can be meant by it."""
    words = {word for its in figure.read for word in its.tokens}
    own = [name_parts.compiled(origin, lang) for origin in OWN]
    return any(word in parts for word in words for parts in own) or any(shapes(lang).of[w] & WORD for w in words)


def _is_he(person: str, figure: Figure, when: str | None, exact: bool) -> bool:
    """Whether somebody of a known full name is the known person though no office shows it.

    Who holds an office that another is known to hold is not, nor who lived at another time or is told in a post that a
    minister does not have beside; and whose name is not ``exact`` the known one must have served a state that the
    report gives his offices, or at its date.
    """
    if _elsewhere(person, figure) or not _in_his_time(person, when, YOUNG):
        return False
    if any(_is_anothers(person, h, when) for h in figure.held if h.role in TOP and not h.former):
        return False
    if any(_beneath(person, h, when) or _later(person, h, when) for h in figure.held):
        return False
    if exact or not offices.spells_of(person):
        return True
    served = {s.state for s in offices.spells_of(person)}
    if figure.held:
        return bool(served & figure.states)
    return when is None or any(s.covers(when) for s in offices.spells_of(person))


def _is_anothers(person: str, has: Held, when: str | None) -> bool:
    """True for an office that others are known to hold, and this person never."""
    return can_hold((person,), has.key, None, when) is False and not knows(person, has.key, None, None)


def _elsewhere(person: str, figure: Figure) -> bool:
    """True when the report gives somebody an office of a state that this person never served."""
    served = {s.state for s in offices.spells_of(person)}
    return bool(
        served and figure.states and not figure.states & served and all(len(s) == 3 for s in figure.states | served)
    )


def _beneath(person: str, has: Held, when: str | None) -> bool:
    """True for a post («فرماندار سمنان», «سفير») that nobody has who is president or minister on the day."""
    if when is None or has.former or not has.whole or has.role not in POSTED or knows(person, has.key, None, None):
        return False
    return any(
        s.end and s.covers(when) and offices.title(s.office).startswith(HEADS) and not offices.is_shared(s.office)
        for s in offices.spells_of(person)
    )


def _later(person: str, has: Held, when: str | None) -> bool:
    """True for an office that somebody got only years after the report."""
    if when is None or has.former or not knows(person, has.key, has.state, None):
        return False
    starts = [_years(s.start, 0) for s in offices.spells_of(person) if knows(person, has.key, s.state, None)]
    return int(when[:4]) < min(starts) - SHORT_BEFORE


def _in_his_time(person: str, when: str | None, before: int) -> bool:
    """Whether a date lies in somebody's life as his offices tell it: from so many years before the first."""
    spells = offices.spells_of(person)
    if when is None or not spells:
        return True
    first = min(_years(s.start, 0) for s in spells)
    last = max(_years(s.end, 9999) for s in spells)
    return first - before <= int(when[:4]) <= last + AFTER


def _years(date: str, unknown: int) -> int:
    """The year of an EDTF date."""
    return int(date[:4]) if date[:4].isdigit() else unknown


def _speaks_of(person: str, about: frozenset[str]) -> bool:
    """True where a report names a state or body that somebody served, or none; or he is known by no office."""
    spells = offices.spells_of(person)
    return not about or not spells or any({s.state, s.to, s.body} & about for s in spells)


# ---------------------------------------------------------------------- offices for life


def _for_life(figure: Figure, when: str | None) -> Who:
    """The holder of a unique office held for life has a name though the report gives none."""
    for has in figure.held:
        if has.life and has.key and has.state:
            holders = offices.holders(has.key, has.state, when)
            if len(holders) == 1:
                return holders[0], "person.office.life"
            if when is None and holders:
                return _longest(has.key, has.state), "person.office.life"
    return None, "person.office"


def _longest(key: str, state: str) -> str:
    """Who held an office longest: the likeliest where the report's date is not known."""

    def years(person: str) -> int:
        spells = [s for s in offices.spells_in(key, state) if s.person == person]
        return sum(_years(s.end, 2026) - _years(s.start, 2026) for s in spells)

    return max(offices.holders(key, state), key=years)
