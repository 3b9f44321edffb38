"""What proves that words are somebody's name, and what shows that they are not."""

from __future__ import annotations

from collections.abc import Sequence

from didar.model.view import View
from didar.names.name_shapes import BEARER, FAMILY, GIVEN, OFFICE, TITLE, Shapes
from didar.names.name_titles import Titles
from didar.names.name_walk import Walk
from didar.names.spotted import OfficeSpan

MARKS = frozenset('",')
"""What may stand between an office and the name of its holder."""
LONGEST_SAINT_MARK = 2
LONGEST_SIGN = 3
"""A mark of a saint with no more letters («ع», «عج») counts only in brackets."""
OPENING = frozenset('"()')


class Proof:
    """What stands about the words of one report."""

    def __init__(
        self, view: View, shapes: Shapes, flags: list[int], titles: Titles, offices: Sequence[OfficeSpan]
    ) -> None:
        self.view, self.words, self.shapes, self.flags, self.titles = view, view.words, shapes, flags, titles
        self.arabic = shapes.arabic
        self.office_starts = {o.i for o in offices}
        self.office_ends = {o.j for o in offices}

    def why(self, walk: Walk, titled: bool) -> str:
        """The code of what proves a walk to be a name, "" when nothing does."""
        parts = len(walk.units)
        if parts == 0:
            return ""
        if titled and self._after_title(walk):
            return "name.title"
        if parts >= 2 and walk.given_first:
            return "name.given"
        beside = self.beside_office(walk)
        if parts >= 2 and walk.strong >= 1 and (beside or self.opened(walk.i) or walk.unknown == 0):
            return "name.parts"
        if parts >= 2 and walk.strong + walk.fair >= 1 and self.opened(walk.i) and self._closes(walk.j):
            return "name.quoted"
        if beside and (parts >= 2 or (walk.strong and not walk.doubtful_first)):
            return "name.office"
        return ""

    def _after_title(self, walk: Walk) -> bool:
        """Whether a name follows a title. A title that is a common word too asks for more than an unknown word."""
        parts, first = len(walk.units), self.flags[walk.i]
        doubtful = self.titles.is_doubtful(walk.i)
        adjective = self.arabic and doubtful and self.words[walk.i].key.startswith("ال")
        if walk.strong > 0 or (walk.fair > 0 and not walk.doubtful_first and not adjective):
            return True
        if adjective or (doubtful and walk.unknown > 2):
            return False
        if parts > 1 or (first & GIVEN and self.arabic and not self.titles.is_style(walk.i)):
            return True
        if doubtful:
            return not walk.unknown and self.beside_office(walk)
        return not walk.doubtful_first or bool(first & (GIVEN | FAMILY))

    def opened(self, i: int) -> bool:
        """True when a quotation mark stands before word ``i``."""
        return i > 0 and self.words[i - 1].key == '"'

    def _closes(self, j: int) -> bool:
        return j < len(self.words) and self.words[j].key == '"'

    def beside_office(self, walk: Walk) -> bool:
        """True when an office stands just before or after, with nothing or a comma or quotation mark between."""
        j = walk.j
        while j < len(self.words) and j < walk.j + 2 and self.words[j].key in MARKS:
            j += 1
        if j in self.office_starts or (j < len(self.words) and self.flags[j] & OFFICE):
            return True
        return self.back_over_marks(self.titles.start_of(walk.i)) in self.office_ends

    def back_over_marks(self, i: int) -> int:
        """The place before the marks, two at most, that stand before word ``i``."""
        k = i
        while k > 0 and k > i - 2 and self.words[k - 1].key in MARKS:
            k -= 1
        return k

    def borne(self, i: int) -> bool:
        """True when what begins at word ``i`` names a place, body or thing: «شارع الملك فهد»."""
        before = self.flags[i - 1] if i > 0 else 0
        if self.arabic and i > 0 and not before & BEARER and self.words[i - 1].key[0] in "وبلف":
            before = self.shapes.of[self.words[i - 1].key[1:]]
        if not before & BEARER and i > 1 and self.words[i - 1].key in self.shapes.press:
            before = self.flags[i - 2]  # «شبکه خبری فاکس»
        return bool(before & BEARER) and not before & TITLE

    def holy(self, i: int, j: int) -> bool:
        """True for prophets and imams, by name or by the mark that follows."""
        if self.view.key(self.titles.start_of(i), j) in self.shapes.holy:
            return True
        k = j
        while k < min(j + 2, len(self.words)) and self.words[k].key in OPENING:
            k += 1
        last = min(k + LONGEST_SAINT_MARK, len(self.words))
        marks = (self.view.key(k, m) for m in range(k + 1, last + 1))
        return any(mark in self.shapes.saints and (k > j or len(mark) > LONGEST_SIGN) for mark in marks)
