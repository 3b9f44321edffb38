"""Agencies, newspapers and channels that a report names: «خبرگزاری فارس», «ایسنا», «وكالة "تاس"».

A name that is an everyday word too («مهر», «العربية») counts only after a word of the press or of citing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from didar.knowledge import outlets
from didar.knowledge.outlets import Outlet
from didar.langs.pack import table
from didar.model.view import View
from didar.names.body_words import folded
from didar.names.phrases import leftmost_longest
from didar.text.fold import fold
from didar.text.lexicon import Hit

QUOTES = ('"', "'")


class PressHit(Struct, frozen=True, gc=False):
    """An outlet where it is named, in squeezed positions ``[a, b)`` and words ``[i, j)``."""

    a: int
    b: int
    i: int
    j: int
    outlet: Outlet


class OutletName(Struct, frozen=True, gc=False):
    """A name of outlets as a language's press writes it."""

    outlets: tuple[Outlet, ...]
    key: str
    letters: int
    """How many words an abbreviation of single letters has; 0 for any other name."""
    doubtful: bool
    common: bool


def press_entries(lang: str) -> dict[str, list[tuple[str, Any]]]:
    """What to look for, folded, by kind: outlets, heads (True where they belong to the name), words of citing."""
    media = table(lang, "bodies")["media"]
    doubtful, outside = folded(media["words"]), folded(media["outside"])
    names: list[tuple[str, Any]] = []
    for written, called in outlets.names(lang).items():
        key, parts = fold(written), written.replace(".", " ").split()
        letters = len(parts) if all(len(p) == 1 for p in parts) else 0
        if not key.isdigit():
            unsure = key in doubtful or len(key) < 3
            common = all(c.common for c in called)
            names.append((key, OutletName(tuple(c.outlet for c in called), key, letters, unsure, common)))
    heads = [(fold(head), fold(head) not in outside) for head in media["heads"]]
    return {"outlet": names, "press": heads, "source": [(fold(source), True) for source in media["source"]]}


def find_press(view: View, found: Mapping[str, list[Hit[Any]]], own: Outlet | None = None) -> Iterator[PressHit]:
    """Outlets in text order, the word of the press before a name included where it belongs to it.

    ``found`` holds the hits of `press_entries` by kind. ``own`` is the outlet that published the report: its name in
    quotation marks needs no other proof.
    """
    heads = {h.j: h for h in sorted(found["press"], key=lambda h: -h.i)}
    sources = {h.j for h in found["source"]}
    for hit in leftmost_longest(found["outlet"]):
        name: OutletName = hit.value
        if not _written_as_such(hit, name):
            continue
        quoted = hit.i > 0 and view.words[hit.i - 1].key in QUOTES
        before = hit.i - quoted
        head = heads.get(before)
        outlet = own if own in name.outlets else name.outlets[0]
        cited = before in sources or (quoted and hit.i - 2 in sources) or _cited_by_clitic(view, before)
        if (name.common or name.doubtful) and not (head or cited or (quoted and outlet is own)):
            continue
        if name.common and not head and not quoted:
            continue
        if head and head.value and not quoted and not hit.prefix:
            yield PressHit(head.a, hit.b, head.i, hit.j, outlet)
        else:
            yield PressHit(hit.a, hit.b, hit.i, hit.j, outlet)


def _written_as_such(hit: Hit[Any], name: OutletName) -> bool:
    """False where a short name's letters stand in other words: «ومع» is no «و م ع»."""
    if hit.suffix and name.key[-1] not in "او":
        return False
    if name.letters > 1:
        return hit.j - hit.i >= name.letters and not hit.prefix
    return len(name.key) > 3 or (not hit.prefix and hit.j - hit.i == 1)


def _cited_by_clitic(view: View, i: int) -> bool:
    """«تصريحات خاصة لـ«الشرق الأوسط»»: a ل that stands alone before the quotation mark."""
    return i > 0 and view.words[i - 1].key == "ل"
