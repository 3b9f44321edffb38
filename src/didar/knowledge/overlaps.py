"""Holders of an office that only one person has at a time, who by the tables have it together."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from datetime import date, timedelta
from itertools import combinations

from didar.knowledge.offices import Spell, first_day, last_day

TOLERATED = 31
"""Days two holders may overlap: sources date the end and the beginning by appointment, vote or oath."""


def overlapping(spells: Iterable[Spell], many: Set[str]) -> Iterator[tuple[Spell, Spell, int]]:
    """Pairs of spells of two people in one office that overlap for longer than tolerated, with the days, earlier first.

    ``many`` are the offices that several people hold at a time. Dates are read as kindly as their precision allows: a
    spell that begins in some month does so on its last day. A spell without a known end is not held to overlap.
    """
    groups: dict[tuple[str, str, str, str], list[Spell]] = defaultdict(list)
    for spell in spells:
        if spell.office not in many and spell.start and spell.end:
            groups[spell.office, spell.state, spell.to, spell.body].append(spell)
    for held in groups.values():
        held.sort(key=lambda s: (first_day(s.start), s.person))
        for one, other in combinations(held, 2):
            days = _together(one, other)
            if one.person != other.person and days > TOLERATED:
                yield one, other, days


def _together(one: Spell, other: Spell) -> int:
    starts = max(_last(s.start) for s in (one, other))
    ends = min(date.max if s.end == ".." else date.fromisoformat(first_day(s.end)) for s in (one, other))
    return (ends - starts) // timedelta(days=1) if ends > starts else 0


def _last(edtf: str) -> date:
    """The last day a date can mean."""
    year, month, day = (int(part) for part in last_day(edtf).split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))
