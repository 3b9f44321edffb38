"""Agencies, newspapers and channels that a report names: «خبرگزاری فارس», «ایسنا», «وكالة "تاس"».

A name that is an everyday word too («مهر», «العربية») counts only after a word of the press or of citing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from didar.knowledge import outlets
from didar.knowledge.outlets import Outlet
from didar.langs.pack import table
from didar.model.view import View
from didar.names.body_words import folded
from didar.text.fold import fold
from didar.text.lexicon import Hit, Lexicon

QUOTES = ('"', "'")


@dataclass(frozen=True, slots=True)
class PressHit:
    """An outlet where it is named, in squeezed positions ``[a, b)`` and words ``[i, j)``."""

    a: int
    b: int
    i: int
    j: int
    outlet: Outlet


@dataclass(frozen=True, slots=True)
class _Name:
    outlet: Outlet
    key: str
    words: int
    """How many words the name has as it is written, for an abbreviation of single letters; 0 for any other."""
    doubtful: bool
    common: bool


@dataclass(frozen=True, slots=True)
class _Words:
    names: Lexicon[_Name]
    heads: Lexicon[bool]
    """True for a head that belongs to the name («خبرگزاری فارس»)."""
    sources: Lexicon[bool]


@cache
def _words(lang: str) -> _Words:
    media = table(lang, "bodies")["media"]
    clitics = folded(table(lang, "bodies")["clitics"])
    doubtful = folded(media["words"])
    outside = folded(media["outside"])
    names = {}
    for written, called in outlets.names(lang).items():
        key, parts = fold(written), written.replace(".", " ").split()
        letters = len(parts) if all(len(p) == 1 for p in parts) else 0
        if not key.isdigit():
            unsure = key in doubtful or len(key) < 3
            names[key] = _Name(called[0].outlet, key, letters, unsure, all(c.common for c in called))
    return _Words(
        Lexicon(names, prefixes=clitics, article=lang == "ar", folded=True),
        Lexicon(((h, fold(h) not in outside) for h in media["heads"]), prefixes=clitics),
        Lexicon(((s, True) for s in media["source"]), prefixes=clitics, suffixes=frozenset("ل")),
    )


def find_press(view: View, lang: str) -> Iterator[PressHit]:
    """Outlets in text order, the word of the press before a name included where it belongs to it."""
    words = _words(lang)
    heads = {h.j: h for h in words.heads.find(view)}
    sources = {h.j for h in words.sources.every(view)}
    for hit in words.names.find(view):
        if not _written_as_such(view, hit):
            continue
        quoted = hit.i > 0 and view.words[hit.i - 1].key in QUOTES
        before = hit.i - quoted
        head = heads.get(before)
        cited = before in sources or (quoted and hit.i - 2 in sources) or _cited_by_clitic(view, before)
        if (hit.value.common or hit.value.doubtful) and not (head or cited):
            continue
        if hit.value.common and not head and not quoted:
            continue
        if head and head.value and not quoted and not hit.prefix:
            yield PressHit(head.a, hit.b, head.i, hit.j, hit.value.outlet)
        else:
            yield PressHit(hit.a, hit.b, hit.i, hit.j, hit.value.outlet)


def _written_as_such(view: View, hit: Hit[_Name]) -> bool:
    """False where a short name's letters stand in other words: «ومع» is no «و م ع»."""
    name = hit.value
    if name.words > 1:
        return hit.j - hit.i >= name.words and not hit.prefix
    return len(name.key) > 3 or (not hit.prefix and hit.j - hit.i == 1)


def _cited_by_clitic(view: View, i: int) -> bool:
    """«تصريحات خاصة لـ«الشرق الأوسط»»: a ل that stands alone before the quotation mark."""
    return i > 0 and view.words[i - 1].key == "ل"
