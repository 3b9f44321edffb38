"""What should be known beside a spell: ends not known, sources frozen, rows unverified, holders at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from didar.asking import known
from didar.asking.answer import Remark
from didar.asking.when import When, surely_covers, time_of
from didar.knowledge import offices
from didar.knowledge.offices import Spell

STILL = {
    "compiled": "In office when the tables were last brought up to date (2026).",
    "own": "In office, as your own tables say.",
}
STILL_ELSEWHERE = "In office when the source ({}) was read."
"""What an end of ".." means, by source of the row."""

HANDOVER = 31
"""Days that two holders of one office may overlap by without a remark: dates of handing over differ by source."""


def remarks(spell: Spell, when: When | None, others: tuple[Spell, ...]) -> tuple[Remark, ...]:
    """Remarks on a spell, in a fixed order. ``others`` are all spells of the same office and owner."""
    return (*_ends(spell), *_edge(spell, when), *_trust(spell), *_together(spell, when, others))


def _ends(spell: Spell) -> Iterator[Remark]:
    if not spell.start:
        yield Remark("who.start-unknown", "The start is not known.")
    if spell.end == "..":
        yield Remark("who.still", STILL.get(spell.source, STILL_ELSEWHERE.format(spell.source)))
    elif not spell.end and spell.source == "wikidata-2022":
        yield Remark("who.open-2022", "In office in mid-2022 at least: the source was frozen then and gives no end.")
    elif not spell.end:
        yield Remark("who.end-unknown", "The end is not known.")


def _edge(spell: Spell, when: When | None) -> Iterator[Remark]:
    if when and spell.start and spell.end and not surely_covers(spell, when):
        yield Remark("who.edge", f"The spell's dates are only known roughly: it may not include {when.edtf}.")


def _trust(spell: Spell) -> Iterator[Remark]:
    if spell.confidence != "high":
        yield Remark("who.unverified", f"Compiled, not verified: {spell.confidence} confidence.")


def _together(spell: Spell, when: When | None, others: tuple[Spell, ...]) -> Iterator[Remark]:
    if offices.is_shared(spell.office):
        return
    for other in others:
        if other.person != spell.person and other.body == spell.body and _overlap(spell, other, when):
            name = known.names(other.person).get("en", other.person)
            yield Remark("who.together", f"At the same time: {name}, {other.start}/{other.end} ({other.source}).")


def _overlap(a: Spell, b: Spell, when: When | None) -> bool:
    """True where two spells surely ran together for longer than a handover, and (on a date) then."""
    if not (a.start and b.start and a.end and b.end):
        return False
    if when and not (surely_covers(a, when) and surely_covers(b, when)):
        return False
    first, second = time_of(a), time_of(b)
    return min(first.ended[0], second.ended[0]) - max(first.begun[1], second.begun[1]) > HANDOVER
