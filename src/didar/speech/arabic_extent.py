"""How far what is said goes in Arabic: to the closing quotation mark, the next word of saying, the sentence's end."""

from __future__ import annotations

from msgspec import Struct

from didar.speech.arabic_marks import Governed
from didar.speech.arabic_scene import Scene

SPEECH = 1200
"""How many words one piece of speech may have."""


class Extent(Struct, frozen=True, gc=False):
    """What is said: words ``[i, j)``, squeezed range ``[a, b)`` (``a`` may lie within word ``i``).

    ``quoted`` is true when quotation marks hold all or most of it.
    """

    a: int
    b: int
    i: int
    j: int
    quoted: bool


class Extents:
    """Finds how far speech goes in one report, given the words at which a word of saying cuts it off."""

    def __init__(self, scene: Scene, breaks: frozenset[int]) -> None:
        self.scene = scene
        self.breaks = breaks
        self._known: tuple[int, int] = (0, 0)
        """The last stretch without quotation marks that was read, and so where speech within it ends as well."""

    def of(self, governed: Governed, *, letter: bool = False) -> Extent | None:
        """The content that begins where a word of saying governs; None when nothing is left of it.

        A ``letter`` given in full goes on to its farewell, over all the lines it has.
        """
        start = governed.i
        if letter:
            return self._trimmed(governed.a, start, self._letter_end(start), quoted=False)
        close = self.scene.quotes.get(start)
        if close is None or close - start > SPEECH:
            return self._trimmed(governed.a, start, self._running(start), quoted=False)
        j = self._after_quote(close)
        return self._trimmed(governed.a, start, j, quoted=j == close + 1 or (close - start) * 2 > j - start)

    def _letter_end(self, start: int) -> int:
        """Where a letter ends: with the sentence of its farewell, else with its quotation marks, else with its line."""
        end = min(len(self.scene.words), start + SPEECH)
        for k in range(start, end):
            if self.scene.phrase(k, "farewell"):
                return max(k + 1, self.scene.sentence(k)[1])
        if start in self.scene.quotes:
            return self.scene.quotes[start]
        return next((k for k in range(start, end) if self.scene.words[k].kind == "newline"), end)

    def _after_quote(self, close: int) -> int:
        """Where speech ends that began in quotation marks: with them, unless the sentence runs on in its own words."""
        scene, k = self.scene, close + 1
        if scene.key(k) == "," and scene.is_a(k + 1, "and_that"):
            return self._running(k + 1)
        if not scene.is_word(k) or self._stops(k):
            return k
        return k if scene.key(k).startswith("و") and not scene.is_a(k, "and_that") else self._running(k)

    def _running(self, start: int) -> int:
        """Where unquoted speech ends: its sentence's end, the next word of saying, words that give its source."""
        scene = self.scene
        if self._known[0] <= start < self._known[1]:
            return self._known[1]
        end = scene.sentence(start)[1]
        k = start
        plain = True
        while k < min(end, start + SPEECH):
            if k > start and self._stops(k):
                break
            close = scene.quotes.get(k)
            if close is not None and close - k <= SPEECH:
                k, plain = close, False
                end = max(end, scene.sentence(close)[1])
            k += 1
        if plain:
            self._known = (start, k)
        return max(k, start)

    def _stops(self, k: int) -> bool:
        """True when speech ends before word ``k``: cut off by a word of saying, by its source, by the reporter."""
        if k in self.breaks:
            return True
        here = self.scene.phrases.get(k)
        if here and ("closing" in here or ("resuming" in here and self._resumes(k))):
            return True
        return self.scene.in_title(k) and self._next_headline(k)

    def _resumes(self, k: int) -> bool:
        """True when a phrase of the reporter's at word ``k`` opens his clause and is no part of the speech."""
        return not self.scene.is_word(k - 1)

    def _next_headline(self, k: int) -> bool:
        """In a headline, «أوكرانيا تعترف بـ… وموسكو تبحث …»: somebody else joined by «and», with his verb."""
        named = self.scene.named.get(k)
        if named is None or named.prefix != "و":
            return False
        after = self.scene.key(named.j)
        return after.startswith(("ی", "ت")) and self.scene.is_word(named.j) and not self.scene.roles(named.j)

    def _trimmed(self, a: int, i: int, j: int, *, quoted: bool) -> Extent | None:
        """The content without marks at its ends and without a conjunction left over."""
        scene = self.scene
        while i < j and not scene.is_word(i):
            i += 1
            a = scene.words[i].a if i < len(scene.words) else a
        while j > i and (not scene.is_word(j - 1) or scene.is_a(j - 1, "dangling")):
            if scene.key(j - 1) == ")" and any(scene.key(k) == "(" for k in range(i, j - 1)):
                break
            j -= 1
        return Extent(a, scene.words[j - 1].b, i, j, quoted) if j > i else None
