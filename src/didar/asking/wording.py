"""Words of a question as they are looked up: folded, without articles, endings of cases, and words that add nothing.

Tables of names go the same way, so both sides meet whatever the spacing, spelling or case: «начальника Генерального
штаба» and «начальник генштаба» keep their difference, «России» and «Россия» lose theirs.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from didar.asking.tables import words
from didar.text.fold import fold, view

_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?=\s|$)", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:\w\.){2,}")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_PERSIAN_ONLY = re.compile(r"[پچژگکی\u200c\u06f0-\u06f9]")
_ARABIC_ONLY = re.compile(r"[ةيىكأإؤء\u0660-\u0669]|\bال")


class Term(NamedTuple):
    """A word that counts: its key, and whether a preposition of direction stands before it."""

    key: str
    towards: bool


def languages(text: str) -> tuple[str, ...]:
    """Languages a question can be in, the likeliest first; its script tells, and in Arabic script its letters."""
    if _ARABIC.search(text):
        persian, arabic = (len(found.findall(text)) for found in (_PERSIAN_ONLY, _ARABIC_ONLY))
        return ("ar", "fa") if arabic > persian else ("fa", "ar")
    return ("ru",) if _CYRILLIC.search(text) else ("en",)


@cache
def _idle(lang: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words(lang)["idle"])


@cache
def _towards(lang: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words(lang)["towards"])


@cache
def _endings(lang: str) -> tuple[str, ...]:
    return tuple(sorted((plain(ending) for ending in words(lang)["endings"]), key=len, reverse=True))


def plain(word: str) -> str:
    """A word in lower case with ё as е; й stays, since endings are told by it."""
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=1 << 16)
def _key(word: str, lang: str) -> str:
    """The key of one word, without article and ending where enough of it is left."""
    least = words(lang)["stem"]
    if endings := _endings(lang):
        word = plain(word)
        word = next((word[: -len(e)] for e in endings if word.endswith(e) and len(word) - len(e) >= least), word)
    key = fold(word)
    return next((key[len(f) :] for f in map(fold, words(lang)["fronts"]) if _fronted(key, f, least)), key)


def _fronted(key: str, front: str, least: int) -> bool:
    return key.startswith(front) and len(key) - len(front) >= least


def terms(text: str, lang: str) -> list[Term]:
    """The words of a text that count, in order. Never fails; a text of nothing but idle words gives none."""
    text = _INITIALS.sub(lambda found: found[0].replace(".", ""), text)
    text = _POSSESSIVE.sub(" ", text) if lang == "en" else text
    found: list[Term] = []
    towards = False
    for word in view(text).words:
        if word.kind not in ("word", "number"):
            continue
        if word.key in _idle(lang) and not _is_acronym(text[word.start : word.end]):
            towards = towards or word.key in _towards(lang)
            continue
        found.append(Term(_key(text[word.start : word.end], lang), towards))
        towards = False
    return found


@lru_cache(maxsize=1 << 16)
def root(word: str, lang: str) -> str:
    """The key of one word without any ending: names decline too («Сергея Лаврова»), and end like cases themselves."""
    while (shorter := _key(word, lang)) != word:
        word = shorter
    return word


def _is_acronym(word: str) -> bool:
    """True for WHO, which is no "who"."""
    return len(word) > 1 and word.isupper()


def key_of(text: str, lang: str) -> str:
    """The key of a whole phrase: the keys of its words side by side."""
    return "".join(term.key for term in terms(text, lang))
