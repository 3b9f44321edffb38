"""Bodies and agreements with names of their own, where a report names them; doubtful names proved by the rest of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from msgspec import Struct

from didar.knowledge.bodies import Named
from didar.knowledge.doubts import Doubt
from didar.model.view import View
from didar.names.phrases import leftmost_longest, spellings
from didar.text.fold import fold
from didar.text.lexicon import Hit

LONGEST_ACRONYM = 3
"""Words an acronym in brackets after a name may have."""


class Known(Struct, frozen=True, gc=False):
    """A row of a table under one of its names."""

    row: Named
    key: str
    doubt: Doubt
    one_word: bool


def entries(rows: Iterable[Named], lang: str) -> Iterator[tuple[str, Known]]:
    """Every name of a table in a language, folded, with its row."""
    for row in rows:
        for name, doubt in row.called(lang):
            key = fold(name)
            known = Known(row, key, doubt, not set(name) & set(" ‌.-+"))
            yield from ((spelling, known) for spelling in spellings(key, lang))


@cache
def _needs(row: Named) -> tuple[str, ...]:
    return tuple(map(fold, row.needs))


def _well_written(hit: Hit[Known]) -> bool:
    """False for letters of several words that only happen to spell a name, and for half an Arabic word."""
    if hit.value.one_word and hit.j - hit.i > 1:
        return False
    if hit.b - hit.a < len(hit.value.key) and not hit.prefix.endswith("ل"):
        return False
    return not (hit.prefix and len(hit.value.key) < 4)


def proved(row: Named, view: View) -> bool:
    """Whether the report holds what a row's doubtful names need."""
    return any(need in view.squeezed for need in _needs(row))


def find_known(view: View, found: list[Hit[Known]], beside: frozenset[str]) -> list[Hit[Known]]:
    """Of all names found those that do not overlap and are proved, in text order.

    ``beside`` are keys of words that prove a name marked !.
    """
    hits = leftmost_longest(h for h in found if _well_written(h))
    sure = [h for h in hits if not h.value.doubt]
    named = {h.value.row.key for h in sure}
    begins, ends = {h.i for h in sure}, {h.j for h in sure}
    kept = []
    for hit in hits:
        doubt = hit.value.doubt
        if doubt == "?" and hit.value.row.key not in named and not proved(hit.value.row, view):
            continue
        if doubt == "!" and not _together(view, hit, begins, ends, beside):
            continue
        kept.append(hit)
    return kept


def _together(view: View, hit: Hit[Known], begins: set[int], ends: set[int], beside: frozenset[str]) -> bool:
    """«شانگهای و بریکس»: named together with a body, or after a word that shows one."""
    words = view.words
    before = words[hit.i - 1].key if hit.i else ""
    if before in beside or (before in ("و", ",") and hit.i - 1 in ends) or (hit.prefix == "و" and hit.i in ends):
        return True
    after = words[hit.j].key if hit.j < len(words) else ""
    return (after in ("و", ",") and hit.j + 1 in begins) or (after.startswith("و") and hit.j in begins)


def acronym_end(view: View, j: int, key: str, names: Mapping[str, Known]) -> int | None:
    """Where «(آسيان)», «(WFP)» after a name ends, in words, if it is the same body's short name or Latin letters."""
    words = view.words
    if j >= len(words) or words[j].key != "(":
        return None
    for k in range(j + 1, min(j + 2 + LONGEST_ACRONYM, len(words))):
        if words[k].key == ")" and k > j + 1:
            inside = view.key(j + 1, k)
            latin = inside.isascii() and inside.isalpha() and len(inside) <= 8
            same = inside in names and names[inside].row.key == key
            return k + 1 if latin or same else None
        if words[k].key == "\n":
            return None
    return None
