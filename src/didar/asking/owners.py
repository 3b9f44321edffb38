"""What a question can name as the state or body an office belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from didar.asking.tables import LANGS, rows, words
from didar.asking.wording import Term, key_of
from didar.knowledge import bodies, offices, states

LONGEST = 9
"""Words of the longest name looked for."""


class Owner(Struct, frozen=True, order=True, gc=False):
    """A state (alpha-3) or body whose office is asked for.

    ``body`` is given where the office is held in a body of that state («رئيس الموساد»); ``rank`` says how plainly
    the words name it: 0 by name, 1 by an adjective, 2 by its capital.
    """

    rank: int
    state: str
    body: str = ""

    @property
    def is_body(self) -> bool:
        """True for an international body, and for a body within a state."""
        return bool(self.body) or self.state not in states.alpha3_codes()


class Place(Struct, frozen=True, gc=False):
    """Words ``[i, j)`` of a question and the owners they can mean, the likeliest first."""

    i: int
    j: int
    owners: tuple[Owner, ...]


def _state_names(lang: str) -> Iterator[tuple[str, Owner]]:
    for name, state in (*states.state_names(lang).items(), *states.partisan_names(lang).items()):
        yield name, Owner(0, state)
    for kind, rank in (("demonym", 1), ("people", 1), ("capital_metonym", 2)):
        for state in states.alpha3_codes():
            for name in states.names_of(state, lang, kind):  # type: ignore[arg-type]
                yield name, Owner(rank, state)
    if lang in ("fa", "ar"):
        for name, state in states.demonyms(lang).items():
            yield name, Owner(1, state)


@cache
def _serving() -> tuple[frozenset[str], dict[str, str]]:
    """Bodies that have offices of their own, and bodies of states that offices are held in, with their state."""
    spells = offices.all_spells()
    return frozenset(s.state for s in spells), {s.body: s.state for s in spells if s.body}


def _body_names(lang: str) -> Iterator[tuple[str, Owner]]:
    heads, within = _serving()
    for row in bodies.rows():
        called = [row.key, row.name_en] if lang == "en" else [n for n, _ in row.called(lang)] if lang != "ru" else []
        held_in = next((name for name in (row.key, row.name_en) if name in within), None)
        for name in called:
            if row.key in heads:
                yield name, Owner(0, row.key)
            elif held_in:
                yield name, Owner(0, within[held_in], held_in)
    if lang == "en":
        yield from ((body, Owner(0, state, body)) for body, state in within.items() if body not in heads)


@cache
def names(lang: str) -> dict[str, tuple[Owner, ...]]:
    """All names of owners by key, each with those it can mean, the likeliest first."""
    if lang not in LANGS:
        raise KeyError(lang)
    found: dict[str, list[Owner]] = {}
    own = [
        (called.split("|"), [owner.partition(":") for owner in whose.split("|")])
        for at, whose, called, _ in rows("owner_names.tsv")
        if at == lang
    ]
    listed = [(name, Owner(0, state, body)) for called, whose in own for name in called for state, _, body in whose]
    for name, owner in (*listed, *_state_names(lang), *_body_names(lang)):
        found.setdefault(key_of(name, lang), []).append(owner)
    found.pop("", None)
    return {key: _distinct(owners) for key, owners in found.items()}


def _distinct(owners: list[Owner]) -> tuple[Owner, ...]:
    best: dict[tuple[str, str], Owner] = {}
    for owner in owners:
        at = (owner.state, owner.body)
        best[at] = min(best.get(at, owner), owner, key=lambda o: o.rank)
    return tuple(sorted(best.values(), key=lambda o: o.rank))


def find(terms: list[Term], lang: str) -> list[Place]:
    """Every run of words that names an owner, also those inside longer ones, in text order."""
    known = names(lang)
    clitics = tuple(words(lang)["clitics"])
    found = []
    for i in range(len(terms)):
        key = ""
        for j in range(i, min(i + LONGEST, len(terms))):
            key += terms[j].key
            named = known.get(key) or (known.get(key[1:]) if key.startswith(clitics) else None)
            if named:
                found.append(Place(i, j + 1, named))
    return found
