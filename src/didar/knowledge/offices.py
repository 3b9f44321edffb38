"""Who held which office, in which state or body, and when.

Tables: offices.tsv, titles.tsv, state_titles.tsv, absent_offices.tsv.

Offices are keys of titles.tsv (``minister_defence``); states are alpha-3 codes or a body's acronym (``UN``); times are
EDTF dates of any precision, an empty end means that none is known. Sources per row: Wikidata (frozen July 2022) or
compiled for Didar, with a confidence; see tools/build_offices.py. A title is what the words say put into English
(«وزیر دفاع» is "Minister of Defence"); `in_state` gives the name that office has in a state ("Secretary of Defense").
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from didar.knowledge.tables import rows, withdrawn


class Spell(Struct, frozen=True, gc=False):
    """One person's time in one office. ``to`` is where an ambassador is accredited, ``body`` what he serves in."""

    person: str
    office: str
    state: str
    to: str
    body: str
    start: str
    end: str
    source: str
    confidence: str

    def covers(self, when: str) -> bool:
        """True when the spell can include the EDTF date ``when``, both read as loosely as their precision allows."""
        return covers(self.start, self.end, when)


def covers(start: str, end: str, when: str) -> bool:
    """True when a time from start to end can include the EDTF date ``when``; an empty end and ".." are none."""
    ends = "9999" if end in ("", "..") else end
    return first_day(start) <= last_day(when) and first_day(when) <= last_day(ends)


def first_day(date: str) -> str:
    """The first day (YYYY-MM-DD) of an EDTF date of any precision; "0000-01-01" for an empty one."""
    return (date[:10] + "-01-01"[len(date) - 4 :]) if 4 <= len(date) < 10 else date[:10] or "0000-01-01"


def last_day(date: str) -> str:
    """The last day (YYYY-MM-DD) of an EDTF date, a month taken to have 31 days; "" for an empty one."""
    return (date[:10] + "-12-31"[len(date) - 4 :]) if 4 <= len(date) < 10 else date[:10]


@cache
def _titles() -> dict[str, dict[str, str]]:
    return {key: {"en": en, "fa": fa, "ar": ar, "ru": ru} for key, en, fa, ar, ru, *_ in rows("titles.tsv")}


@cache
def _shared() -> frozenset[str]:
    return frozenset(row[0] for row in rows("titles.tsv") if row[5] != "one")


@cache
def _keys() -> dict[str, str]:
    return {names["en"]: key for key, names in _titles().items()}


def title(key: str, lang: str = "en") -> str:
    """The title of an office in a language (en, fa, ar, ru), empty where there is none. KeyError for no such key."""
    return _titles()[key][lang]


def is_shared(key: str) -> bool:
    """True for an office that several people of one state can hold at a time; False for no such key."""
    return key in _shared()


def keys() -> tuple[str, ...]:
    """Keys of all offices, in the table's order."""
    return tuple(_titles())


@cache
def _absent() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for state, ending, *_ in rows("absent_offices.tsv"):
        found[state] = (*found.get(state, ()), ending)
    return found


def is_absent(title_en: str, state: str | None) -> bool:
    """True for the title of an office that a state is known not to have: a "President" of SAU is another state's."""
    return title_en.endswith(_absent().get(state or "", ()))


def key_of(title_en: str) -> str | None:
    """The key of the office that has this English title, or None."""
    return _keys().get(title_en)


@cache
def _state_titles() -> dict[str, tuple[tuple[str, str], ...]]:
    """Titles by state as (said, own); a title that ends in … stands for all that begin so."""
    found: dict[str, list[tuple[str, str]]] = {"": []}
    for state, said, own, *_ in rows("state_titles.tsv"):
        found.setdefault(state, []).append((said, own))
    return {state: tuple(listed) for state, listed in found.items()}


@cache
def in_state(said: str, state: str | None) -> str:
    """The name an office has in a state: "Minister of Defence" of USA is "Secretary of Defense".

    Rows without a state hold for every state.
    """
    for general, own in (*_state_titles().get(state or "", ()), *_state_titles()[""]):
        if said == general:
            return own
        if general.endswith("…") and said.startswith(general[:-1]):
            return own[:-1] + said[len(general) - 1 :]
    return said


def as_said(own: str, state: str | None) -> str:
    """The general title behind the name an office has in a state: the reverse of `in_state` for whole titles."""
    return next((said for said, named in _state_titles().get(state or "", ()) if named == own), own)


@cache
def _spells() -> tuple[Spell, ...]:
    people, titles = withdrawn("people.tsv"), withdrawn("titles.tsv")
    found = rows("offices.tsv")
    if people or titles:
        found = [row for row in found if row[0] not in people and row[1] not in titles]
    return tuple(Spell(*row) for row in found)


def all_spells() -> tuple[Spell, ...]:
    """Every spell, in the table's order."""
    return _spells()


@cache
def _by_person() -> dict[str, tuple[Spell, ...]]:
    found: dict[str, list[Spell]] = {}
    for spell in _spells():
        found.setdefault(spell.person, []).append(spell)
    return {person: tuple(listed) for person, listed in found.items()}


@cache
def _by_office() -> dict[tuple[str, str], tuple[Spell, ...]]:
    found: dict[tuple[str, str], list[Spell]] = {}
    for spell in _spells():
        found.setdefault((spell.office, spell.state), []).append(spell)
    return {office: tuple(listed) for office, listed in found.items()}


def spells_of(person: str) -> tuple[Spell, ...]:
    """All spells of a person (key of people.tsv), in the table's order; empty for an unknown person."""
    return _by_person().get(person, ())


def spells_in(office: str, state: str) -> tuple[Spell, ...]:
    """All spells in an office of a state or body, earliest first; empty where the table has none."""
    return _by_office().get((office, state), ())


def spells_at(office: str, state: str, when: str | None = None) -> tuple[Spell, ...]:
    """Spells in an office that can include an EDTF date, each with its source and confidence; (None) all of them."""
    return tuple(s for s in spells_in(office, state) if when is None or s.covers(when))


def holders(office: str, state: str, when: str | None = None) -> tuple[str, ...]:
    """Who held an office, at an EDTF date or (None) ever: keys of people.tsv, earliest first, each once."""
    return tuple(dict.fromkeys(s.person for s in spells_at(office, state, when)))
