"""Letters as a matcher sees them: the script of a word, its letter groups, and the coarse sound of each.

A word is first made plain: lower case, Arabic and Persian twins unified, marks off (Latin letters with marks are
respelt as the press would: ş is "sh"). Then it is cut into letter groups («ш», «sh», «تش»), doubled ones taken once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from didar.text.fold import fold

Groups = tuple[str, ...]
"""A word cut into letter groups."""

SCRIPTS = ("arabic", "cyrillic", "latin")
SILENT = "-"
"""Stands in the table of sounds for "may have no consonant sound"."""
LONGEST_WORD = 40
"""Letters of a word that are looked at: no name is longer, and hostile input stays cheap."""
MOST_SKELETONS = 6

_RESPELT = str.maketrans(
    {
        "ş": "sh", "ș": "sh", "š": "sh", "ś": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ž": "zh", "ż": "zh", "ź": "z",
        "ğ": "gh", "ǧ": "gh", "ġ": "gh", "ı": "i", "ə": "a", "ț": "ts", "ţ": "ts", "ñ": "ny", "ń": "n", "đ": "dj",
        "ð": "d", "þ": "th", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ḥ": "h", "ḫ": "kh", "ẖ": "kh",
        "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "ʹ": "",
    }
)  # fmt: skip
"""Latin letters with marks, as the English press would write them."""
_BARE = str.maketrans({"ı": "i", "ə": "a", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe"})
_CYRILLIC_SIGNS = str.maketrans({"ъ": None, "ь": None, "'": None})
_LOOKALIKES = str.maketrans("aceopxyië", "асеорхуіе")
"""Latin letters that stand by mistake in Cyrillic words."""
_DOUBLED = re.compile(r"([^آ-ه])\1+")
"""Doubled letters of one sound; Arabic letters written twice have a vowel between them (مددی, Madadi)."""


@lru_cache(maxsize=1 << 10)
def _script_of_letter(letter: str) -> str | None:
    name = unicodedata.name(letter, "")
    return next((script for script in SCRIPTS if name.startswith(script.upper())), None if not name else "other")


def script_of(word: str) -> str:
    """The script of a word's first letter: one of SCRIPTS, or "other" for any other and for none."""
    for letter in word:
        if letter.isalpha():
            return _script_of_letter(letter) or "other"
    return "other"


def plain(word: str) -> str:
    """A word in the letters it is matched by, marks off: «Şoygu» → "soygu", «شويغو» → «شویغو»."""
    lower = unicodedata.normalize("NFC", word).lower()
    if script_of(lower) == "cyrillic":
        return fold(lower.translate(_LOOKALIKES).translate(_CYRILLIC_SIGNS))
    return fold(lower.translate(_BARE))


def respelt(word: str) -> str:
    """A Latin word with its marked letters respelt by sound, the marks left over taken off: «Şoygu» → "shoygu"."""
    return fold(unicodedata.normalize("NFC", word.lower()).translate(_RESPELT))


@cache
def _sounds() -> tuple[dict[str, tuple[str, ...]], re.Pattern[str]]:
    """Coarse sounds by letter group, and the pattern that cuts a word into groups, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for row in files("didar.matching").joinpath("tables", "sounds.tsv").read_text("utf-8").splitlines()[1:]:
        _, groups, sounds, _ = row.split("\t")
        found.update((group, tuple(sounds.split(","))) for group in groups.split(" "))
    several = sorted((g for g in found if len(g) > 1), key=lambda g: (-len(g), g))
    return found, re.compile("|".join([*several, "."]), re.DOTALL)


def groups(word: str) -> Groups:
    """A plain word cut into letter groups, doubled letters once: "hassan" → h a s a n."""
    return tuple(_sounds()[1].findall(_DOUBLED.sub(r"\1", word[:LONGEST_WORD])))


def skeletons(word: Groups) -> tuple[str, ...]:
    """The consonants of a word in coarse sounds, in every likely reading (at most MOST_SKELETONS), likeliest first."""
    table = _sounds()[0]
    readings = [""]
    for group in word:
        options = table.get(group, (group,))
        readings = [
            reading if sound == SILENT or reading.endswith(sound) else reading + sound
            for reading in readings
            for sound in options
        ][:MOST_SKELETONS]
    return tuple(dict.fromkeys(readings))


def sound_masks(word: Groups) -> tuple[int, int]:
    """The set of coarse sounds a word may have, and of those it must have, one bit each."""
    may = must = 0
    table = _sounds()[0]
    for group in word:
        options = table.get(group, (SILENT,))
        bits = [sum({1 << (ord(sound) - ord("A")) for sound in option if sound != SILENT}) for option in options]
        for bit in bits:
            may |= bit
        if len(bits) == 1:
            must |= bits[0]
    return may, must
