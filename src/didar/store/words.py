"""The words a search goes by: folded, without what the press writes onto them, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from didar.langs.pack import PACKS, pack_of, table
from didar.model.span import Span
from didar.text.fold import IGNORABLE, fold

_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{IGNORABLE}])*+")


@cache
def _affixes(lang: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str], int]:
    """Fronts and endings, the longest first, the endings that stand apart, and the letters that must be left."""
    given = table(lang, "search")
    fronts, endings = (tuple(sorted(given[key], key=lambda a: (-len(a), a))) for key in ("fronts", "endings"))
    return fronts, endings, frozenset(given["apart"]), given["shortest"]


def stem(word: str, lang: str) -> str:
    """A folded word as a language's text is searched by it; as it is where ``lang`` is no pack's."""
    if lang not in PACKS:
        return word
    fronts, endings, apart, shortest = _affixes(lang)
    if word in apart:
        return ""
    for front in fronts:
        if word.startswith(front) and len(word) >= len(front) + shortest:
            word = word[len(front) :]
            break
    for ending in endings:
        if word.endswith(ending) and len(word) >= len(ending) + shortest:
            return word[: -len(ending)]
    return word


def words(text: str, lang: str | None) -> Iterator[tuple[Span, str]]:
    """Every word of a text that is searched: its span and its stem."""
    pack = pack_of(lang) or ""
    for found in _WORD.finditer(text):
        if stemmed := _written(found[0], pack):
            yield found.span(), stemmed


@lru_cache(maxsize=1 << 16)
def _written(word: str, pack: str) -> str:
    return stem(fold(word), pack)


def indexed(text: str, lang: str | None) -> str:
    """What goes into the index of a text's words."""
    return " ".join([stemmed for _, stemmed in words(text, lang)])


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
    apart = {ending for lang in PACKS for ending in _affixes(lang)[2]}
    keys = [found[0] for found in _WORD.finditer(question)]
    return [meant(word) for word in keys if fold(word) not in apart]


def marks(text: str, lang: str | None, stems: frozenset[str]) -> list[Span]:
    """Where words under some stems stand in a text."""
    return [span for span, stemmed in words(text, lang) if stemmed in stems]
