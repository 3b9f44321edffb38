"""What a question can call an office: titles of the knowledge, their rewordings, and titles of single states."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from didar.asking.owners import Owner
from didar.asking.tables import rows
from didar.asking.wording import key_of
from didar.knowledge import offices

ROUNDS = 2
"""How often rewordings are applied to one another's results: «министр обороны» → «глава Минобороны» → …"""


OF_BODIES = "bodies"
"""Stands for states where a title has its meaning of bodies alone: a "head of" is a body's."""


class Called(Struct, frozen=True, gc=False):
    """What a title can mean: keys of offices, the likeliest first, and the states it means them of (none: any)."""

    offices: tuple[str, ...]
    states: tuple[str, ...] = ()

    def fits(self, owner: Owner) -> bool:
        """True where the title can have this meaning of an owner's office."""
        return not self.states or owner.state in self.states or (OF_BODIES in self.states and owner.is_body)


@cache
def _rewordings(lang: str) -> tuple[tuple[str, str], ...]:
    listed = [(said, also.split("|")) for at, said, also, _ in rows("rewordings.tsv") if at == lang]
    return tuple((said, other) for said, others in listed for other in others)


def _reworded(title: str, lang: str) -> Iterator[str]:
    for said, other in _rewordings(lang):
        if said.endswith("…"):
            if title.startswith(said[:-1]) and len(title) > len(said) - 1:
                yield other.replace("…", title[len(said) - 1 :])
        elif said in title and not (said in other and other in title):
            yield title.replace(said, other)


def _spellings(title: str, lang: str) -> set[str]:
    """A title and all ways to say it that the rewordings give."""
    found, last = {title}, {title}
    for _ in range(ROUNDS):
        last = {new for old in last for new in _reworded(old, lang)} - found
        found |= last
    return found


def _listed(lang: str) -> Iterator[tuple[str, Called]]:
    for key in offices.keys():  # noqa: SIM118  a module, not a mapping
        for title in filter(None, offices.title(key, lang).split("|")):
            yield from ((said, Called((key,))) for said in sorted(_spellings(title, lang)))
    for at, keys, of, said, _ in rows("title_variants.tsv"):
        if at == lang:
            called = Called(tuple(keys.split("|")), tuple(filter(None, of.split("|"))))
            yield from ((title, called) for title in said.split("|"))


@cache
def table(lang: str) -> dict[str, tuple[Called, ...]]:
    """All titles of a language by key; those of single states first, then those that any state can have."""
    found: dict[str, list[Called]] = {}
    for title, called in _listed(lang):
        entry = found.setdefault(key_of(title, lang), [])
        if called not in entry:
            entry.append(called)
    found.pop("", None)
    return {key: tuple(sorted(entry, key=lambda c: not c.states)) for key, entry in found.items()}


@cache
def in_state(key: str, state: str) -> tuple[str, ...]:
    """The office of a key and what a state has for it: ``minister_defence`` of USA is ``secretary_of_defense``."""
    own = offices.key_of(offices.in_state(offices.title(key), state))
    said = offices.key_of(offices.as_said(offices.title(key), state))
    return tuple(dict.fromkeys(k for k in (key, own, said) if k))
