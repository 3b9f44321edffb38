"""From the words of a question to what it asks: which office, of which state or body, held where or towards whom.

A question about an office is a title with its owner beside or inside it, in any order: what is left when the owner's
words are taken out must be a title, whole. Nothing is guessed from half of one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from didar.asking import owners, titles
from didar.asking.owners import Owner, Place
from didar.asking.titles import Called
from didar.asking.wording import Term, terms

MOST_WORDS = 24
"""Questions of more words than this are not read."""


class Asked(Struct, frozen=True, gc=False):
    """One way to read a question: what its title means, whose office it is, and whom it is held towards.

    ``owner`` is None where the words name none. ``towards`` is the state an envoy is sent to or deals with.
    ``words`` is how many words the title itself has.
    """

    lang: str
    called: tuple[Called, ...]
    words: int
    owner: Owner | None = None
    towards: Owner | None = None


def readings(question: str, lang: str) -> list[Asked]:
    """All ways to read a question about an office in a language, those with the longest title first."""
    words = terms(question, lang)
    if not 0 < len(words) <= MOST_WORDS:
        return []
    found = [asked for chosen in _choices(words, lang) for asked in _read(words, chosen, lang)]
    return sorted(found, key=lambda a: -a.words)


def _choices(words: list[Term], lang: str) -> Iterator[tuple[Place, ...]]:
    places = owners.find(words, lang)
    yield ()
    yield from ((place,) for place in places)
    yield from ((a, b) for a, b in combinations(places, 2) if a.j <= b.i)


def _read(words: list[Term], chosen: tuple[Place, ...], lang: str) -> Iterator[Asked]:
    taken = {n for place in chosen for n in range(place.i, place.j)}
    rest = [word.key for n, word in enumerate(words) if n not in taken]
    called = titles.table(lang).get("".join(rest))
    if not called:
        return
    for mine, other in _roles(words, chosen):
        for owner in mine.owners if mine else (None,):
            for towards in other.owners if other else (None,):
                yield Asked(lang, called, len(rest), owner, towards)


def _roles(words: list[Term], chosen: tuple[Place, ...]) -> Iterator[tuple[Place | None, Place | None]]:
    """Which of the owners named is whose office it is, and which is whom it is held towards."""
    if len(chosen) < 2:
        only = chosen[0] if chosen else None
        yield only, None
        if only:
            yield None, only
        return
    first, second = chosen
    yield (second, first) if words[first.i].towards and not words[second.i].towards else (first, second)


def is_about_office(question: str, lang: str) -> bool:
    """True where some of the words are a title: such a question asks for nobody by a name that only sounds alike."""
    words = terms(question, lang)
    known = titles.table(lang)
    return len(words) <= MOST_WORDS and any(
        "".join(w.key for w in words[i:j]) in known for i in range(len(words)) for j in range(i + 1, len(words) + 1)
    )
