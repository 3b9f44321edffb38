"""Folding: what counts as the same letter when Didar looks for words.

A word is folded to a key: compatibility forms undone (NFKD), marks, tatweel, half-spaces and bidi controls dropped,
hamza taken off its carrier and dropped where it stands alone, Arabic and Persian twins unified (ي ى → ی, ك → ک,
ة ۀ → ه), digits of every script turned to ASCII, Latin and Cyrillic lower-cased. The text itself stays as it is:
`view` keeps for every letter of every key where it came from.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from didar.model.view import View, Word, WordKind

IGNORABLE = (
    "\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\ufe00-\ufe0f"
)
"""Characters that no key keeps: marks, tatweel, half-spaces and other joiners, direction controls."""

_TOKEN = re.compile(
    rf"(?P<nl>\r\n|[\n\r\u0085\u2028\u2029])"
    rf"|(?P<word>(?:[^\W\d_]|[{IGNORABLE}])*[^\W\d_\u0640](?:[^\W\d_]|[{IGNORABLE}])*)"
    rf"|(?P<num>\d+)"
    rf"|(?P<punct>[^\s{IGNORABLE}])"
)
_TRAILING_JOINERS = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640]+$")
_LEADING = re.compile(f"[{IGNORABLE}]+")

_SAME = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ې": "ی", "ۍ": "ی", "ے": "ی", "ك": "ک", "ڪ": "ک", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ە": "ه",
        "ھ": "ه", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ؤ": "و", "ئ": "ی", "ء": None, "ڤ": "ف", "گ": "گ", "ڭ": "گ", "ݣ": "گ",
        "،": ",", "؛": ";", "؟": "?", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "‹": '"', "›": '"',
        "–": "-", "—": "-", "‑": "-", "−": "-", "ـ": None, "٫": ".", "٪": "%", "…": ".", "’": "'", "‘": "'", "`": "'",
    }
)  # fmt: skip


@lru_cache(maxsize=1 << 17)
def _fold_char(c: str) -> str:
    """The key letters of one character: usually one, sometimes none or several (ligatures)."""
    out = []
    for d in unicodedata.normalize("NFKD", c):
        if unicodedata.category(d) in ("Mn", "Cf", "Me") or d == "\u0640":
            continue
        digit = unicodedata.digit(d, None)
        out.append(str(digit) if digit is not None else d)
    return "".join(out).translate(_SAME).lower()


@lru_cache(maxsize=1 << 17)
def _fold_word(word: str) -> tuple[str, tuple[int, ...] | None]:
    """Key of a word, and for every letter of the key where it starts in the word (None when one to one)."""
    letters: list[str] = []
    offsets: list[int] = []
    for n, c in enumerate(word):
        for k in _fold_char(c):
            letters.append(k)
            offsets.append(n)
    key = "".join(letters)
    return key, None if len(key) == len(word) and offsets == list(range(len(word))) else tuple(offsets)


def fold(text: str) -> str:
    """The squeezed key of a text: every word folded, all white space gone. ``fold("می یابد") == fold("مییابد")``."""
    return "".join(_fold_word(m.group())[0] for m in _TOKEN.finditer(text) if m.lastgroup != "nl")


_KINDS: dict[str, WordKind] = {"nl": "newline", "word": "word", "num": "number", "punct": "punct"}


def _trim(raw: str) -> tuple[int, int]:
    """How much of a word token is ignorable at its start, and where its last telling character (with marks) ends."""
    lead = _LEADING.match(raw)
    tail = _TRAILING_JOINERS.search(raw)
    return (lead.end() if lead else 0), (tail.start() if tail else len(raw))


def view(text: str) -> View:
    """Fold a text and keep the way back. Never fails; a text without words gives a view without words."""
    words: list[Word] = []
    a, last = 0, 0
    for m in _TOKEN.finditer(text):
        raw, start, end = m.group(), m.start(), m.end()
        kind = _KINDS[m.lastgroup or "punct"]
        if kind == "newline":
            key, offsets = "\n", None
            spaced = True
        else:
            if kind == "word" and (raw[0] < "0" or raw[0] > "ۓ" or raw[-1] > "ۓ" or raw[0] < "ا" or raw[-1] < "ا"):
                lead, tail = _trim(raw)
                raw, start, end = raw[lead:tail], start + lead, start + tail
            key, offsets = _fold_word(raw)
            spaced = start == 0 or m.start() > last or (bool(words) and words[-1].kind == "newline")
            if not key:
                continue
        last = m.end()
        words.append(Word(len(words), start, end, a, a + len(key), key, kind, spaced, offsets))
        a += len(key)
    return View(text, words, "".join(w.key for w in words), [w.a for w in words], [w.start for w in words])
