"""How far what is said goes in Arabic: to the closing quotation mark, the next word of saying, the sentence's end."""

from __future__ import annotations

from dataclasses import dataclass

from didar.speech.arabic_complement import Governed
from didar.speech.arabic_scene import Scene

SPEECH = 1200
"""How many words one quotation may have."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What is said: squeezed range ``[a, b)``, its last word's successor ``j``, whether quotation marks hold it all."""

    a: int
    b: int
    i: int
    j: int
    quoted: bool


def extent(scene: Scene, governed: Governed, breaks: frozenset[int], *, letter: bool = False) -> Extent | None:
    """The content that begins where a word of saying governs; None when nothing is left of it.

    A ``letter`` given in full goes on to its farewell, over all the lines it has.
    """
    start = governed.i
    if letter:
        return _trimmed(scene, governed.a, start, _letter_end(scene, start), quoted=False)
    close = scene.quotes.get(start)
    quoted = False
    if close is not None and close - start <= SPEECH:
        j = _after_quote(scene, close, breaks)
        quoted = j == close + 1 or (close - start) * 2 > j - start
    else:
        j = _running(scene, start, breaks)
    return _trimmed(scene, governed.a, start, j, quoted)


def _letter_end(scene: Scene, start: int) -> int:
    """Where a letter ends: with the sentence of its farewell, else with its quotation marks, else with its line."""
    end = min(len(scene.words), start + SPEECH)
    for k in range(start, end):
        if scene.phrase(k, "farewell"):
            return scene.sentence(k)[1]
    if start in scene.quotes:
        return scene.quotes[start]
    return next((k for k in range(start, end) if scene.words[k].kind == "newline"), end)


def _after_quote(scene: Scene, close: int, breaks: frozenset[int]) -> int:
    """Where speech ends that began in quotation marks: with them, unless the sentence runs on in its own words."""
    k = close + 1
    if k < len(scene.words) and scene.key(k) == "," and scene.key(k + 1) in ("وان", "وانه", "وانها"):
        return _running(scene, k + 1, breaks)
    if not scene.is_word(k) or k in breaks or scene.phrase(k, "closing") or scene.phrase(k, "resuming"):
        return k
    if scene.key(k).startswith("و") and scene.key(k) not in ("وان", "وانه", "وانها"):
        return k
    return _running(scene, k, breaks)


def _running(scene: Scene, start: int, breaks: frozenset[int]) -> int:
    """Where unquoted speech ends: the sentence's end, the reporter's next word of saying, words that give its source."""
    end = scene.sentence(start)[1]
    k = start
    while k < end:
        if k > start and (k in breaks or scene.phrase(k, "closing") or _resumes(scene, k)):
            return k
        close = scene.quotes.get(k)
        if close is not None and close - k <= SPEECH:
            k = close
            end = max(end, scene.sentence(close)[1])
        k += 1
    return max(end, start)


def _resumes(scene: Scene, k: int) -> bool:
    """True when the reporter takes over at word ``k``."""
    if not scene.phrase(k, "resuming"):
        return False
    return not scene.is_word(k - 1) or scene.key(k).startswith(("و", "کما"))


def _trimmed(scene: Scene, a: int, i: int, j: int, quoted: bool) -> Extent | None:
    """The content without marks at its ends and without a conjunction left over."""
    while i < j and not scene.is_word(i):
        i += 1
        a = scene.words[i].a if i < len(scene.words) else a
    while j > i and (not scene.is_word(j - 1) or scene.key(j - 1) in ("و", "کما", "فیما", "حیث", "بینما")):
        if scene.key(j - 1) == ")" and any(scene.key(k) == "(" for k in range(i, j - 1)):
            break
        j -= 1
    if j <= i:
        return None
    return Extent(a, scene.words[j - 1].b, i, j, quoted)
