"""The words a search goes by: folded, without what the press writes onto them, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby, product

from didar.langs.pack import PACKS, pack_of, table
from didar.model.span import Span
from didar.text.fold import IGNORABLE, fold

_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{IGNORABLE}])*+")


KEPT_WORDS = 1 << 18
"""Words kept at hand with their stems: of half a million reports, nearly all that come more than once."""


class _Affixes:
    """What a language writes onto its words, by length, the longest first; and the letters that must be left."""

    def __init__(self, lang: str) -> None:
        given = table(lang, "search")
        self.fronts, self.endings = (_by_length(given[key]) for key in ("fronts", "endings"))
        self.apart = frozenset(given["apart"])
        self.shortest: int = given["shortest"]


def _by_length(affixes: Iterable[str]) -> list[tuple[int, frozenset[str]]]:
    ordered = sorted(affixes, key=lambda a: (-len(a), a))
    return [(length, frozenset(some)) for length, some in groupby(ordered, key=len)]


@cache
def _affixes(lang: str) -> _Affixes:
    return _Affixes(lang)


def stem(word: str, lang: str) -> str:
    """A folded word as a language's text is searched by it; as it is where ``lang`` is no pack's."""
    if lang not in PACKS:
        return word
    affixes = _affixes(lang)
    if word in affixes.apart:
        return ""
    for length, fronts in affixes.fronts:
        if word[:length] in fronts and len(word) >= length + affixes.shortest:
            word = word[length:]
            break
    for length, endings in affixes.endings:
        if word[-length:] in endings and len(word) >= length + affixes.shortest:
            return word[:-length]
    return word


def words(text: str, lang: str | None) -> Iterator[tuple[Span, str]]:
    """Every word of a text that is searched: its span and its stem."""
    pack = pack_of(lang) or ""
    for found in _WORD.finditer(text):
        if stemmed := _written(found[0], pack):
            yield found.span(), stemmed


@lru_cache(maxsize=KEPT_WORDS)
def _written(word: str, pack: str) -> str:
    return stem(fold(word), pack)


def indexed(text: str, lang: str | None) -> str:
    """What goes into the index of a text's words."""
    pack = pack_of(lang) or ""
    return " ".join([stemmed for word in _WORD.findall(text) if (stemmed := _written(word, pack))])


def person_word(person: str) -> str:
    """A person's id as one word of the index."""
    return "".join(c for c in person if c.isalnum())


def meant(word: str) -> frozenset[str]:
    """Stems by which a word of a question stands in the index, whatever the language of the text."""
    key = fold(word)
    found = {stem(key, lang) for lang in PACKS} | {key}
    found |= {front + s for s, lang in product(tuple(found), PACKS) if s for front in table(lang, "search")["clitics"]}
    return frozenset(found - {""})


def asked(question: str) -> list[frozenset[str]]:
    """The words of a question, each with the stems it can stand under; endings that stand apart are left out."""
    apart = {ending for lang in PACKS for ending in _affixes(lang).apart}
    keys = [found[0] for found in _WORD.finditer(question)]
    return [meant(word) for word in keys if fold(word) not in apart]


def marks(text: str, lang: str | None, stems: frozenset[str]) -> list[Span]:
    """Where words under some stems stand in a text."""
    return [span for span, stemmed in words(text, lang) if stemmed in stems]
