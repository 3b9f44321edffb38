"""What a tagger sees of a word: its folded letters and shape, what the tables know of it, and its neighbours'.

Everything is computed from folded keys (`didar.text.fold`), so that half-spaces, marks and twin letters make no
difference; but for the Arabic ى at a word's end, without which على ("on") and علي (Ali) are one. A feature is a short
string; the same functions serve training (tools/train_tagger.py) and reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from didar.tagging.tables import bare, tables
from didar.text.fold import fold

LONGEST_AFFIX = 4
FAR = 2
"""How far neighbours are looked at, in words."""
EDGE = "^"
"""Stands for a word before the first and after the last."""


ALIF = "ى"
"""Kept at the end of an Arabic word, where folding makes it ی."""


def token(word: str, lang: str) -> str:
    """What the tagger reads a word by: its folded key, in Arabic with a final ى as it is written."""
    key = fold(word).encode("utf-8", "replace").decode()  # half a surrogate pair is no text to crfsuite
    return key[:-1] + ALIF if lang == "ar" and key.endswith("ی") and word.endswith(ALIF) else key


class Seen(Struct, frozen=True, gc=False):
    """One word as the tagger sees it: its token and its marks; ``word`` is "" where it is to be left unnamed."""

    word: str
    key: str
    marks: str
    phrase: str = ""


def shape(key: str) -> str:
    """What a key is made of: its length up to 9 for Perso-Arabic letters, else digits, Latin, Cyrillic or a mark."""
    first = key[:1]
    if first.isdigit():
        return "digits" + str(min(len(key), 4))
    if not first.isalpha():
        return "mark"
    if first < "\u0250":
        return "latin"
    return "cyrillic" if "\u0400" <= first < "\u0530" else str(min(len(key), 9))


@lru_cache(maxsize=1 << 14)
def _own(word: str, key: str, marks: str, arabic: bool) -> tuple[str, ...]:
    """Features of a word for itself."""
    found = ["s=" + shape(key), "m=" + marks]
    if word:
        found.append("w=" + word)
    found += ["m+" + mark for mark in marks]
    stem = bare(key) if arabic else key
    if stem != key:
        found += ["c=" + key[: len(key) - len(stem)], "b=" + stem if word else "b"]
    for n in range(1, min(LONGEST_AFFIX, len(key) - 1) + 1):
        found += [f"<{key[:n]}", f">{key[-n:]}"]
    if stem != key:
        found += [f"<<{stem[:n]}" for n in (2, 3)]
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _beside(word: str, key: str, marks: str, at: int) -> tuple[str, ...]:
    """Features of a word for the one it stands ``at`` words from."""
    found = [f"{at}m={marks}", f"{at}s={shape(key)}"]
    if word:
        found.append(f"{at}w={word}")
    if abs(at) == 1:
        found += [f"{at}>{key[-2:]}", f"{at}<{key[:2]}"]
    return tuple(found)


def features(seen: Sequence[Seen], lang: str) -> list[list[str]]:
    """The features of every word of a sentence."""
    arabic = lang == "ar"
    n = len(seen)
    found = []
    for i, s in enumerate(seen):
        items = list(_own(s.word, s.key, s.marks, arabic))
        for at in range(-FAR, FAR + 1):
            if at and 0 <= i + at < n:
                t = seen[i + at]
                items += _beside(t.word, t.key, t.marks, at)
        before = seen[i - 1].marks if i else EDGE
        after = seen[i + 1].marks if i + 1 < n else EDGE
        items += (f"-m={before}|{s.marks}", f"+m={s.marks}|{after}")
        if s.phrase:
            items.append("p=" + s.phrase)
        if i and seen[i - 1].phrase:
            items.append("-p=" + seen[i - 1].phrase)
        if i + 1 < n and seen[i + 1].phrase:
            items.append("+p=" + seen[i + 1].phrase)
        if i == 0:
            items.append(EDGE)
        found.append(items)
    return found


@lru_cache(maxsize=1 << 14)
def _marks(key: str, lang: str) -> str:
    return tables(lang).marks(key)


def look(tokens: Sequence[str], lang: str) -> list[Seen]:
    """The words of a sentence as the tables know them, from their tokens."""
    keys = [t[:-1] + "ی" if t.endswith(ALIF) else t for t in tokens]
    phrases = tables(lang).phrases(keys)
    return [
        Seen(token, token, _marks(key, lang), phrase) for token, key, phrase in zip(tokens, keys, phrases, strict=True)
    ]
