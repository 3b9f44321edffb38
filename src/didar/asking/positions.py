"""Which office a position of Wikidata is, by what its own labels say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from didar.asking.question import Asked, readings
from didar.asking.tables import LANGS
from didar.asking.titles import in_state
from didar.knowledge import offices

Named = tuple[str, str]
"""A language and a label in it."""


def office_of(labels: Iterable[Named], codes: frozenset[str], asked_for: frozenset[str]) -> tuple[str, str] | None:
    """Office key and state or body that a position's labels mean, None where they do not say or do not agree.

    ``codes`` are alpha-3 codes of the states the position belongs to: one says whose a label without an owner is.
    ``asked_for`` are the states and bodies of interest. A label counts only if it is understood to the last word, and
    only offices that the tables have holders of in that state are meant.
    """
    votes: Counter[tuple[str, str]] = Counter()
    for lang, label in labels:
        meant = set(_meant(label, lang, codes)) if lang in LANGS else set()
        if len(meant) == 1:
            votes[meant.pop()] += 1
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    office, state = ranked[0][0]
    return (office, state) if state in asked_for else None


def _meant(label: str, lang: str, codes: frozenset[str]) -> Iterator[tuple[str, str]]:
    ways = [way for way in readings(label, lang) if not way.towards]
    longest = max((way.words for way in ways), default=0)
    for way in ways:
        if way.words == longest:
            yield from _offices(way, codes)


def _offices(way: Asked, codes: frozenset[str]) -> Iterator[tuple[str, str]]:
    state = way.owner.state if way.owner else next(iter(codes)) if len(codes) == 1 else None
    if state is None or (way.owner and (way.owner.body or way.owner.rank > 1)):
        return
    for called in way.called:
        if called.states and state not in called.states:
            continue
        for office in dict.fromkeys(own for key in called.offices for own in in_state(key, state)):
            if offices.spells_in(office, state):
                yield office, state
                return
