"""Who, by the knowledge, held an office on a day: what tells who somebody is whom a report knows by office alone.

A report's facts come from the report, so nobody gets a ``name`` here; what is stated is whom the office means, with the
day, the source and the confidence, for those who join reports or want to know.
"""

from __future__ import annotations

from functools import cache, lru_cache

from didar.knowledge import offices, people
from didar.knowledge.offices import Spell
from didar.langs.pack import table
from didar.model.reading import Holder
from didar.model.view import View
from didar.names.figures import Figure, Held
from didar.text.fold import fold

SURE = {"high": 0.9, "medium": 0.7}
"""What a row's confidence is worth as a score; rows of less are not gone by."""

FROZEN = "2022-06-30"
"""The last day on which a spell from the 2022 snapshot of Wikidata that has no end is still known to last."""

UNMARKED = 0.9
"""How much less sure it is whose office is meant where the report's own state was taken for it."""

DAY = 10
"""Characters of an EDTF day."""


def only_holder(has: Held, when: str) -> Spell | None:
    """The one spell in an office that was running on ``when`` (an EDTF day); None where the knowledge does not say.

    That is: where the office can have several holders at a time, the day can belong to two spells or to none, a spell's
    end is not known, or the table is not sure of it; and where the words tell another office (acting, elect, former).
    """
    if not (has.key and has.state and has.whole) or has.former or len(when) < DAY:
        return None
    usual = offices.in_state(offices.title(has.key), has.state)
    if has.title != usual and not has.title.startswith(usual + " and "):
        return None
    return _only_spell(has.key, has.state, when)


@lru_cache(maxsize=1 << 12)
def _only_spell(key: str, state: str, when: str) -> Spell | None:
    if offices.is_shared(key):
        return None
    running = (*offices.spells_at(key, state, when), *offices.spells_at(f"acting_{key}", state, when))
    spells = [s for s in running if len(state) != 3 or not s.body]  # a body's head is not the state's
    if len({s.person for s in spells}) != 1:
        return None
    return next((s for s in spells if s.confidence in SURE and _runs(s, when)), None)


def _runs(spell: Spell, when: str) -> bool:
    """True where the dates of a spell, as precise as they are, leave no doubt that it was running on a day."""
    start = spell.start
    begun = start <= when if len(start) >= DAY else bool(start) and start < when[: len(start)]
    if not spell.end:
        return begun and spell.source == "wikidata-2022" and when <= FROZEN
    return begun and (spell.end == ".." or when[: len(spell.end)] < spell.end)


@cache
def _elect(lang: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table(lang, "offices")["words"]["elect"])


def holder(figure: Figure, view: View, lang: str, when: str | None) -> Holder | None:
    """Whom of the knowledge somebody is who has no name in the report: who alone held an office of his on its day.

    Nobody where a word tells that he is not in office yet («رئیس‌جمهور منتخب»).
    """
    if when is None or figure.names:
        return None
    for has in figure.held:
        spell = only_holder(has, when)
        if spell is not None:
            i, j = view.range_of(has.span)
            if any(w.key in _elect(lang) for w in view.words[i : j + 1]):
                return None
            score = SURE[spell.confidence] * (UNMARKED if has.guessed else 1)
            person = spell.person
            return Holder(person, people.names(person), people.wikidata(person), when, spell.source, round(score, 2))
    return None
