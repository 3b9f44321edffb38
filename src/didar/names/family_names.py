"""Family names that stand alone: of people a report names more fully, and of known people."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from didar.model.view import View
from didar.names.name_shapes import (
    ALONE,
    ENDING,
    FAMILY,
    FRONT_CLITICS,
    GIVEN,
    INSIDE,
    LEAD,
    LISTED,
    NEVER,
    PRESS,
    SHORT,
    TITLE,
    WORD,
    Shapes,
)
from didar.names.spotted import NameSpan

SHORTEST = 3


def end_of_name(key: str) -> bool:
    """True for the second half of a family name that the Arabic press also uses alone («أوغلو», «نجاد»)."""
    return len(key) > SHORTEST and not key.startswith("ال")


class Found(Struct, frozen=True, gc=False):
    """A family name up to word ``j``, behind ``offset`` letters of clitics."""

    j: int
    offset: int
    confidence: float
    why: str


class Families:
    """The family names of one report's people."""

    def __init__(self, view: View, shapes: Shapes, flags: list[int], names: Sequence[NameSpan]) -> None:
        self.view, self.words, self.shapes, self.flags = view, view.words, shapes, flags
        clitics = ("", *FRONT_CLITICS) if shapes.arabic else ("",)
        families = {n.family: None for n in names if len(n.family) >= SHORTEST}
        self.offsets = {clitic + family: len(clitic) for clitic in reversed(clitics) for family in families}
        self.compounds: set[str] = set()
        self.lengths: dict[str, set[int]] = {}
        for name in names:
            i, j = name.bare
            for k in range(i + 1, j - 1):
                self.compounds.add(view.key(k, j))
                self.lengths.setdefault(self.words[k].key, set()).add(j - k)

    def candidates(self, taken: bytearray) -> list[int]:
        """Words that may be family names, but for those taken already."""
        offsets, lengths = self.offsets, self.lengths
        return [
            i
            for i, (key, flags) in enumerate(zip(self.view.keys, self.flags, strict=True))
            if (flags & ALONE or key in offsets or key in lengths) and not taken[i] and not flags & NEVER
        ]

    def at(self, i: int, end: int, taken: bytearray) -> Found | None:
        """The family name that begins at word ``i``, if one does and somebody is meant by it."""
        key = self.words[i].key
        for length in sorted(self.lengths.get(key, ()), reverse=True):
            if i + length <= end and self.view.key(i, i + length) in self.compounds and not any(taken[i : i + length]):
                return Found(i + length, 0, 0.85, "name.family")
        offset = self.offsets.get(key)
        if offset is not None:
            flags = self.shapes.of[key[offset:]]
            if self._alone(i, end, flags, taken):
                return Found(i + 1, offset, 0.85, "name.family")
        return self._known(i, end, key, taken)

    def _known(self, i: int, end: int, key: str, taken: bytearray) -> Found | None:
        """The short name of a known person, of one word or of two («مک کین», «احمدی نژاد»)."""
        flags, offset = self.flags[i], 0
        after = self.flags[i + 1] if i + 1 < end and not taken[i + 1] else NEVER
        pair = (flags & (INSIDE | GIVEN) or after & ENDING) and not after & NEVER
        if pair and self.shapes.of[self.view.key(i, i + 2)] & (SHORT | FAMILY):
            return Found(i + 2, 0, 0.75, "name.short")
        if self.shapes.arabic and not flags & (SHORT | FAMILY | WORD):
            offset, flags = self.shapes.behind_clitic[key]
            if self.flags[i] & LISTED and not flags & PRESS:
                return None
        if not flags & SHORT or flags & (NEVER | TITLE):
            return None
        sure = flags & PRESS and not flags & WORD
        if not sure and (flags & GIVEN or not flags & FAMILY or not self._meant(i, taken)):
            return None
        return Found(i + 1, offset, 0.7 if not flags & WORD else 0.6, "name.short")

    def _alone(self, i: int, end: int, flags: int, taken: bytearray) -> bool:
        """Whether a word that is a family name of the report stands for somebody here."""
        if flags & (NEVER | TITLE):
            return False
        if flags & GIVEN and not flags & FAMILY:
            after = self.flags[i + 1] if i + 1 < end else NEVER
            return bool(after & (NEVER | WORD)) and self._meant(i, taken)
        if self.shapes.arabic and flags & ENDING and end_of_name(self.words[i].key):
            return True
        return not flags & WORD or bool(flags & FAMILY) or self._meant(i, taken)

    def _meant(self, i: int, taken: bytearray) -> bool:
        """True when what stands about a common word shows that it is somebody's name here."""
        before = self.words[i - 1] if i else None
        if before is None or before.kind != "word":
            return True
        if self.flags[i - 1] & LEAD:
            return True
        if before.key == "و" and i > 1 and taken[i - 2]:
            return True
        after = self.words[i + 1] if i + 1 < len(self.words) else None
        return after is not None and after.key == "و" and i + 2 < len(self.words) and bool(taken[i + 2])
