"""Folding: what counts as the same letter when Didar looks for words.

A word is folded to a key: compatibility forms undone (NFKD), marks, tatweel, half-spaces and bidi controls dropped,
hamza taken off its carrier and dropped where it stands alone, Arabic and Persian twins unified (ي ى → ی, ك → ک,
ة ۀ → ه), digits of every script turned to ASCII, Latin and Cyrillic lower-cased. The text itself stays as it is:
`view` keeps for every letter of every key where it came from.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from didar.model.memo import Memo
from didar.model.view import JOINERS, View, Word, WordKind

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\ufe00-\ufe0f"
IGNORABLE = "\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff" + _MARKS
"""Characters that no key keeps: marks, tatweel, half-spaces and other joiners, direction controls."""

_TOKEN = re.compile(
    rf"([^\W\d_\u0640](?:[آ-ی]++|[^\W\d_]++|[{IGNORABLE}]++)*+"  # a word, with all that hangs on its letters
    rf"|\r\n|[\n\r\u0085\u2028\u2029]|(?:\d++|[^\s{IGNORABLE}])[{_MARKS}]*+)"  # a newline, a number, any other sign
)
"""Splits a text into what lies between tokens and, every other, the tokens. «آ-ی» only makes the usual case quick."""
_NEWLINES = frozenset("\n\r\u0085\u2028\u2029")
_SAME = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ې": "ی", "ۍ": "ی", "ے": "ی", "ك": "ک", "ڪ": "ک", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ە": "ه",
        "ھ": "ه", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ؤ": "و", "ئ": "ی", "ء": None, "ڤ": "ف", "گ": "گ", "ڭ": "گ", "ݣ": "گ",
        "،": ",", "؛": ";", "؟": "?", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "‹": '"', "›": '"',
        "–": "-", "—": "-", "‑": "-", "−": "-", "ـ": None, "٫": ".", "٪": "%", "…": ".", "’": "'", "‘": "'", "`": "'",
    }
)  # fmt: skip


class _Letters(dict[int, str]):
    """What `str.translate` makes of each character: its key letters, usually one, none for white space and marks."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _fold_char(chr(code))
        if len(found) != 1:
            _UNEVEN.add(chr(code))
        return found


_LETTERS = _Letters()
_UNEVEN: set[str] = set()
"""Characters met so far that have no key letter or several: a word without them maps to its key one to one."""


def _fold_char(c: str) -> str:
    """The key letters of one character: usually one, sometimes none or several (ligatures)."""
    if c.isspace():
        return ""
    out = []
    for d in unicodedata.normalize("NFKD", c):
        if unicodedata.category(d) in ("Mn", "Cf", "Me") or d == "\u0640":
            continue
        digit = unicodedata.digit(d, None)
        out.append(str(digit) if digit is not None else d)
    return "".join(out).translate(_SAME).lower()


def _fold_word(word: str) -> tuple[str, tuple[int, ...] | None]:
    """Key of a word, and for every letter of the key where it starts in the word (None when one to one)."""
    key = word.translate(_LETTERS)
    if _UNEVEN.isdisjoint(word):
        return key, None
    offsets = [n for n, c in enumerate(word) for _ in _LETTERS[ord(c)]]
    return key, None if offsets == list(range(len(word))) else tuple(offsets)


def fold(text: str) -> str:
    """The squeezed key of a text: every word folded, all white space gone. ``fold("می یابد") == fold("مییابد")``."""
    return text.translate(_LETTERS)


_CODED = {"\n"} | {key for c in map(chr, [*range(0x21, 0x7F), *range(0x600, 0x700)]) if len(key := fold(c)) == 1}
_CODES = codecs.charmap_build("\0" + "".join(sorted(_CODED)).ljust(255, "\ufffe"))


def code(key: str) -> bytes:
    """A key with one byte for each letter, for machines that look for many keys; uncommon letters become "?"."""
    return codecs.charmap_encode(key, "replace", _CODES)[0]


UNCODED = code("?")
"""What stands in a code for an uncommon letter, and for the question mark itself."""


_Folded = tuple[WordKind, str, tuple[int, ...] | None, int, int, int]
"""What is known of a token whatever its place: kind, key, offsets, its length without joiners at its end, its whole
length, and the length of its key."""


def _fold_token(raw: str) -> _Folded:
    """Fold one token of the text."""
    whole = end = len(raw)
    kind: WordKind
    if raw[0] in _NEWLINES:
        return "newline", "\n", None, whole, whole, 1
    if raw[0].isdigit():
        kind = "number"
    else:
        kind = "word" if raw[0].isalpha() else "punct"
        while end > 1 and raw[end - 1] in JOINERS:
            end -= 1
    key, offsets = _fold_word(raw[:end])
    return kind, key, offsets, end, whole, len(key)


_FOLDED: Memo[str, _Folded] = Memo(_fold_token)


def view(text: str) -> View:
    """Fold a text and keep the way back. Never fails; a text without words gives a view without words."""
    parts = _TOKEN.split(text)
    words: list[Word] = []
    i = a = 0
    at = len(parts[0])
    spaced = True
    folded = map(_FOLDED.__getitem__, parts[1::2])
    for (kind, key, offsets, length, whole, letters), gap in zip(folded, parts[2::2], strict=True):
        if letters:
            if kind == "newline":
                words.append(Word(i, at, at + length, a, a + 1, key, kind, True, None))
                spaced = True
            else:
                words.append(Word(i, at, at + length, a, a + letters, key, kind, spaced, offsets))
                spaced = False
            i += 1
            a += letters
        else:
            spaced = True
        at += whole
        if gap:
            at += len(gap)
            spaced = True
    keys = [w.key for w in words]
    squeezed = "".join(keys)
    return View(text, words, keys, squeezed, code(squeezed), [w.a for w in words], [w.start for w in words])
