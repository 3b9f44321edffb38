"""Bodies and agreements with names of their own, where a report names them; doubtful names proved by the rest of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from didar.knowledge import agreements, bodies
from didar.knowledge.bodies import Named
from didar.langs.pack import table
from didar.model.view import View
from didar.text.fold import fold
from didar.text.lexicon import Hit, Lexicon

LONGEST_ACRONYM = 3
"""Words an acronym in brackets after a name may have."""


@dataclass(frozen=True, slots=True)
class Known:
    """A row of a table under one of its names."""

    row: Named
    key: str
    doubt: bodies.Doubt
    one_word: bool


def _entries(rows: Iterable[Named], lang: str) -> Iterator[tuple[str, Known]]:
    for row in rows:
        for name, doubt in row.called(lang):
            yield name, Known(row, fold(name), doubt, not set(name) & set(" ‌.-+"))


def _lexicon(rows: Iterable[Named], lang: str) -> Lexicon[Known]:
    clitics = frozenset(map(fold, table(lang, "bodies")["clitics"]))
    endings = frozenset(map(fold, table(lang, "bodies")["endings"]))
    return Lexicon(_entries(rows, lang), prefixes=clitics, suffixes=endings, article=lang == "ar")


@cache
def bodies_lexicon(lang: str) -> Lexicon[Known]:
    """Every name of a body in a language's press."""
    return _lexicon(bodies.rows(), lang)


@cache
def agreements_lexicon(lang: str) -> Lexicon[Known]:
    """Every name of an agreement in a language's press."""
    return _lexicon(agreements.rows(), lang)


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


def find_known(view: View, lexicon: Lexicon[Known], beside: frozenset[str]) -> list[Hit[Known]]:
    """Names that do not overlap, in text order. ``beside`` are keys of words that prove a name marked !."""
    hits: list[Hit[Known]] = []
    for hit in sorted(lexicon.every(view), key=lambda h: (h.i, h.a - h.b)):
        if _well_written(hit) and (not hits or hit.a >= hits[-1].b):
            hits.append(hit)
    sure = [h for h in hits if not h.value.doubt]
    named = {h.value.row.key for h in sure}
    begins, ends = {h.i for h in sure}, {h.j for h in sure}
    found = []
    for hit in hits:
        doubt = hit.value.doubt
        if doubt == "?" and hit.value.row.key not in named:
            if not any(need in view.squeezed for need in _needs(hit.value.row)):
                continue
        elif doubt == "!" and not _together(view, hit, begins, ends, beside):
            continue
        found.append(hit)
    return found


def _together(view: View, hit: Hit[Known], begins: set[int], ends: set[int], beside: frozenset[str]) -> bool:
    """«شانگهای و بریکس»: named together with a body, or after a word that shows one."""
    words = view.words
    before = words[hit.i - 1].key if hit.i else ""
    if before in beside or (before in ("و", ",") and hit.i - 1 in ends) or (hit.prefix == "و" and hit.i in ends):
        return True
    after = words[hit.j].key if hit.j < len(words) else ""
    return (after in ("و", ",") and hit.j + 1 in begins) or (after.startswith("و") and hit.j in begins)


def acronym_end(view: View, j: int, key: str, lexicon: Lexicon[Known] | None = None) -> int | None:
    """Where «(آسيان)», «(WFP)» after a name ends, in words, if it is the same body's short name or Latin letters."""
    words = view.words
    if j >= len(words) or words[j].key != "(":
        return None
    for k in range(j + 1, min(j + 2 + LONGEST_ACRONYM, len(words))):
        if words[k].key == ")" and k > j + 1:
            inside = view.key(j + 1, k)
            latin = inside.isascii() and inside.isalpha() and len(inside) <= 8
            same = lexicon is not None and (known := lexicon.get(inside)) is not None and known.row.key == key
            return k + 1 if latin or same else None
        if words[k].key == "\n":
            return None
    return None
