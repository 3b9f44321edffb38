"""The bodies that offices are of: «سازمان انرژی اتمی ایران», «البيت الأبيض», «کمیسیون مشترک ایران و عراق».

A body is one already found in the report, a seat of power the grammar lists, or one put together from its words: a
unit («کمیسیون», «لجنة») and what tells it from others.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

from didar.knowledge import states
from didar.model.reading import Organization
from didar.names.office_parts import Part
from didar.names.office_words import Words

_PARENTHESIS = re.compile(r" \([^)]*\)")

INTERNATIONAL = frozenset({"", "igo", "alliance", "format", "organization", "union"})
"""Kinds of bodies that hold offices of their own as a state does."""

NAMED_UNITS = frozenset({"Party", "Movement", "Bloc", "Coalition", "Front", "Union", "Association"})
"""Units whose name often stands in quotation marks behind them."""


class _Unit(Struct):
    """A body being put together from its words: units, what tells them from others, the states they join."""

    units: list[str]
    subjects: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    own: bool = False

    def english(self) -> str:
        """«کمیسیون مشترک ایران و عراق»: "Iran-Iraq Joint Commission"; one state alone is the owner and left out."""
        joined = "-".join(states.name(s) or s for s in self.states) if len(self.states) > 1 else ""
        first, *of = [unit for unit in self.units if unit != "Side"] or [""]
        return " ".join(w for w in (joined, *of[-1:], *self.subjects, *of[-2::-1], first) if w)

    def belong(self, state: str | None) -> None:
        """Note a state it belongs to, if none is told yet."""
        if state and not self.states:
            self.states.append(state)


def state_of(body: Organization) -> str | None:
    """Whose a body is: its state, itself for an international body, None where its words do not tell the state."""
    if body.why == "body.composed.own":
        return None
    if body.state is None and body.id.isalpha() and body.id.isupper() and body.kind in INTERNATIONAL:
        return body.id
    return body.state


def body_at(words: Words, k: int) -> Part | None:
    """A body from word ``k``: one already found, a seat of power, or one put together from its words."""
    found = [seat_at(words, k), _unit_at(words, k)]
    return max((part for part in found if part), key=lambda part: part.j, default=None)


def known_body(words: Words, k: int) -> Part | None:
    """The longest body found in the report that begins in word ``k``."""
    found = max(words.bodies.get(k, ()), key=lambda b: b[0], default=None)
    if found is None:
        return None
    name = found[2].name.get("en", "")
    if found[2].state:
        name = name.removesuffix(f" of {states.name(found[2].state)}")  # the state is told apart from the title
    return Part(found[0], _PARENTHESIS.sub("", name), None if "Joint" in name else state_of(found[2]))


def seat_at(words: Words, k: int) -> Part | None:
    """A body found in the report or a seat of power («کاخ سفید», «الحكومة») from word ``k``."""
    known = known_body(words, k)
    listed = words.first(k, "institution")
    if listed is None or (known and known.j >= listed[0]):
        return known
    name, state = listed[1].split("|")
    return Part(listed[0], name, state or None)


def _unit_at(words: Words, k: int) -> Part | None:
    """«کمیسیون امنیت ملی و سیاست خارجی مجلس», «لجنة الشؤون الخارجية»: a unit and what tells it from others."""
    found = words.first(k, "unit")
    if found is None:
        return None
    unit = _Unit([found[1]])
    j: int | None = found[0]
    end = found[0]
    while j is not None and j < len(words.words):
        end = j
        j = _more(words, j, unit) or _quoted(words, j, unit) or _joined(words, j, unit) or _part_of(words, j, unit)
    end = j if j is not None else end
    loose = len(unit.units) == 1 and not (unit.subjects or unit.states or unit.own)
    return Part(end, unit.english(), unit.states[0] if len(unit.states) == 1 else None, unit.own, loose)


def _joined(words: Words, k: int, unit: _Unit) -> int | None:
    after = words.joiner(k)
    return _more(words, after, unit, conjoined=True) if after else None


def _part_of(words: Words, k: int, unit: _Unit) -> int | None:
    """Go on to what the unit is part of: behind «در», in Persian also past up to two words that no table has.

    «فراکسیون … در پارلمان», «کمیسیون عمران مجلس»; in Arabic the holder's name stands there.
    """
    at = words.bare(k, "at")
    if at and (seat := seat_at(words, at[0])):
        unit.belong(seat.state)
        return seat.j
    for m in range(k, min(k + 3, len(words.words)) if not words.grammar.arabic else k):
        if m > k:
            place = words.place(m)
            seat = seat_at(words, m) or (Part(place[0], "", place[1].state) if place else None)
            if seat:
                unit.belong(seat.state)
                return seat.j
        word = words.words[m]
        if word.kind != "word" or word.key in words.grammar.stops or m in words.openings:
            return None
    return None


def _quoted(words: Words, k: int, unit: _Unit) -> int | None:
    """The word after the short quoted name of a party or the like: «حزب "نداء تونس"»."""
    if words.words[k].key != '"' or not NAMED_UNITS & {*unit.units, *unit.subjects}:
        return None
    ends = range(k + 2, min(k + 8, len(words.words)))
    return next((m + 1 for m in ends if words.words[m].key == '"'), None)


def _more(words: Words, k: int, unit: _Unit, conjoined: bool = False) -> int | None:
    """Take what stands at word ``k`` into a unit; the word after it, or None."""
    clitic = words.grammar.arabic and words.words[k].key.startswith("و")
    for kind in ("subject", "portfolio", "unit", "state", "demonym", "own", "both"):
        found = words.first(k, kind, clitic)
        if found is None or (kind == "unit" and (conjoined or clitic)):
            continue
        j, value = found
        if kind in ("subject", "portfolio"):
            unit.subjects.append(f"and {value}" if (conjoined or clitic) and unit.subjects else value)
        elif kind == "unit":
            unit.units.append(value)
        elif kind in ("state", "demonym"):
            unit.states.append(value)
        unit.own = unit.own or kind == "own"
        return j
    place = words.place(k)
    if place is None or clitic:
        return None
    unit.belong(place[1].state)
    return place[0]
