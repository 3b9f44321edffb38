"""What comes nearest to a question that has no answer: offices and people the tables do have."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from didar.asking import owners
from didar.asking.people_asked import COLUMNS
from didar.asking.wording import terms
from didar.knowledge import offices, people, states, tables

SHOWN = 3
"""How many of the nearest are told."""
ALIKE = 60
"""The least likeness (0 to 100) of what is told as near."""


def owners_worded(question: str, lang: str) -> bool:
    """True where some words of a question name a state or body beside others."""
    words = terms(question, lang)
    return any(place.j - place.i < len(words) for place in owners.find(words, lang))


def nearest_offices(question: str, lang: str) -> tuple[str, ...]:
    """Offices with holders whose title is most like the words, of the state or body named if one is."""
    words = " ".join(term.key for term in terms(question, lang))
    named = {o.state for place in owners.find(terms(question, lang), lang) for o in place.owners}
    listed: dict[tuple[str, str], str] = {}
    for spell in offices.all_spells():
        if not named or spell.state in named:
            title = offices.title(spell.office, lang).partition("|")[0]
            listed.setdefault((spell.office, spell.state), " ".join(t.key for t in terms(title, lang)))
    if not named:
        listed = {(office, ""): title for (office, _), title in listed.items()}
    best = process.extract(words, listed, scorer=fuzz.token_set_ratio, limit=SHOWN, score_cutoff=ALIKE)
    return tuple(_told(office, state) for _, _, (office, state) in best)


def _told(office: str, state: str) -> str:
    title = offices.in_state(offices.title(office), state or None)
    return f"{title} of {states.name(state) or state}" if state else title


def nearest_people(question: str, lang: str) -> tuple[str, ...]:
    """People whose name is most like the words, the likest first, in English."""
    column = COLUMNS[lang]
    named = ((row[0], row[column].partition("|")[0]) for row in tables.rows("people.tsv"))
    listed = {person: " ".join(term.key for term in terms(name, lang)) for person, name in named}
    words = " ".join(term.key for term in terms(question, lang))
    best = process.extract(words, listed, scorer=fuzz.token_sort_ratio, limit=SHOWN, score_cutoff=ALIKE)
    return tuple(people.names(person).get("en", person) for _, _, person in best)
