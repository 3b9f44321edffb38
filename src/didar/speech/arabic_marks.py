"""Where speech begins: the marks after an Arabic word of saying that show it.

«أن» and its like, a colon, a quotation mark, or the word's own preposition, which may be written onto the next word.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from didar.speech.arabic_heads import Head
from didar.speech.arabic_scene import Scene
from didar.speech.arabic_subject import Subject

NAME_IN_QUOTES = 2
"""Up to so many words in quotation marks are a name («الشرق الأوسط»), unless they follow the verb at once."""

BODY_IN_QUOTES = 6
"""Up to so many are one where «أن» follows within as many words."""

SHORTEST = 3
"""Letters a word with its preposition has at least."""

AGAIN = 12
"""How many words after a place the verb's preposition may stand again."""

NOT_PREPOSITION = {"ب": "not_b", "ل": "not_l"}
"""Classes of words whose first letter is no preposition of the verb's."""

Mark = Literal["that", "colon", "quote", "preposition", "object"]


class Governed(Struct, frozen=True, gc=False):
    """What a word of saying governs: it begins at squeezed position ``a`` in word ``i``, and ``mark`` shows where."""

    a: int
    i: int
    mark: Mark
    clause: bool
    subject: Subject | None = None
    unknown: bool = False
    """True when the subject is there, but nobody the report's entities know."""


class Marks:
    """The marks that one word of saying can have, up to word ``limit``."""

    def __init__(self, scene: Scene, head: Head, heads: dict[int, Head], limit: int) -> None:
        self.scene = scene
        self.head = head
        self.cue = head.cue
        self.heads = heads
        self.limit = limit

    def at(self, i: int, mark: Mark, *, clause: bool) -> Governed | None:
        """Speech that begins with word ``i``; None where the report is over."""
        while i < len(self.scene.words) and self.scene.words[i].kind == "newline":
            i += 1
        return Governed(self.scene.words[i].a, i, mark, clause) if i < len(self.scene.words) else None

    def shown(self, i: int, *, aside: bool) -> Governed | None:
        """Speech whose beginning a mark at word ``i`` shows; ``aside`` within a phrase beside the verb."""
        scene = self.scene
        clause = "clause" in self.cue.takes
        key = scene.key(i)
        if key == ":":
            return self._after_colon(i) if clause else None
        if key == '"':
            return self._in_quotes(i) if clause else None
        if clause and scene.is_a(i, "that", "that_first") and self._opens(i):
            return self.at(i if scene.is_a(i, "that_first") else i + 1, "that", clause=True)
        if key in self.cue.prepositions and not scene.phrase(i, "bound"):
            return self._after_preposition(i, aside)
        if key and key[0] in self.cue.prepositions and i not in self.heads:
            return self._in_word(i, aside)
        return None

    def _opens(self, i: int) -> bool:
        """True when the «أن» at word ``i`` can open the speech."""
        scene = self.scene
        if scene.phrase(i, "bound"):
            return False  # «إن شاء الله»
        return i == self.head.j or not scene.is_a(i - 1, "bars_that")

    def _after_colon(self, i: int) -> Governed | None:
        return self.at(i + 2 if self.scene.is_a(i + 1, "that") else i + 1, "colon", clause=True)

    def _in_quotes(self, i: int) -> Governed | None:
        """Speech in quotation marks that open at word ``i``; a name in quotation marks is none."""
        scene = self.scene
        close = scene.quotes.get(i)
        if close is None:
            return None
        named = scene.named.get(i + 1)
        if named is not None and named.j >= close:
            return None
        if scene.is_a(i - 1, "to", "before_name"):
            return None
        if scene.is_a(i - 1, "press") and close - i - 1 <= BODY_IN_QUOTES:
            return None
        if close - i - 1 <= NAME_IN_QUOTES and i != self.head.j:
            return None
        if close - i - 1 <= BODY_IN_QUOTES and (scene.is_a(i + 1, "officer") or self._that_follows(close + 1)):
            return None
        return self.at(i, "quote", clause=True)

    def _that_follows(self, i: int) -> bool:
        """True when «أن» stands within a few words after word ``i``, before a comma or another quotation."""
        for k in range(i, min(self.limit, i + BODY_IN_QUOTES)):
            if self.scene.key(k) in ('"', ":", ".") or k in self.heads:
                return False
            if self.scene.is_a(k, "that"):
                return self._opens(k)
        return False

    def _after_preposition(self, i: int, aside: bool) -> Governed | None:
        """Speech after the verb's own preposition at word ``i``: a clause after «أن», else a noun phrase."""
        scene = self.scene
        if "clause" in self.cue.takes and scene.is_a(i + 1, "that", "that_first"):
            return self.at(i + 1 if scene.is_a(i + 1, "that_first") else i + 2, "that", clause=True)
        if scene.is_a(i, "to") and scene.quotes.get(i + 1, i + 1 + AGAIN) - i - 2 <= BODY_IN_QUOTES:
            return None  # «لـ«عكاظ»»
        if "phrase" not in self.cue.takes or (not scene.is_word(i + 1) and scene.key(i + 1) != '"'):
            return None
        if aside and self._comes_again(i):
            return None
        return self.at(i + 1, "preposition", clause=False)

    def _comes_again(self, i: int) -> bool:
        """Within a phrase beside the verb, «إلى موسكو … إلى أن»: the preposition stands again."""
        scene = self.scene
        named = scene.named.get(i + 1)
        if named is None or named.mention.kind != "place":
            return False
        return any(scene.key(k) == scene.key(i) for k in range(named.j, min(self.limit, named.j + AGAIN)))

    def _in_word(self, i: int, aside: bool) -> Governed | None:
        """Speech behind a preposition of one letter written onto word ``i``: «نوه بإرادة …»."""
        scene = self.scene
        word, key = scene.words[i], scene.key(i)
        letter = key[0]
        fixed = scene.is_a(i, NOT_PREPOSITION[letter]) and not (i == self.head.j and scene.is_a(i, "what"))
        if fixed or not self._may_bear(i, letter, aside):
            return None
        if len(key) == 1:
            return self.at(i + 1, "preposition", clause=False)
        if len(key) < SHORTEST or "phrase" not in self.cue.takes:
            return None
        whole = key.startswith("لل")  # the article is written into the preposition
        return Governed(word.a if whole else word.a + 1, i, "preposition", clause=False)

    def _may_bear(self, i: int, letter: str, aside: bool) -> bool:
        """Whether the letter at the front of word ``i`` can be the verb's preposition, by the name there."""
        named = self.scene.named.get(i)
        if named is None:
            # not when it begins an unknown name: «وأفاد باومجاردن أن»
            return not (i == self.head.j and "clause" in self.cue.takes and self._that_follows(i + 1))
        if named.prefix[:1] != letter or (aside and named.mention.kind in ("person", "place")):
            return False
        return letter == "ب" or named.mention.kind == "place"
