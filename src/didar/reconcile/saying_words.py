"""What a wording says, as bare words: what two wordings of one language are compared by.

Words without content («که», «من») are left out, the rest cut down to a stem by the endings and clitics that the
language writes onto its words (langs/…/concepts.toml). A stem need not be a word; it need only be the same for two
forms of one.
"""

from __future__ import annotations

from functools import cache, lru_cache

from msgspec import Struct

from didar.langs.pack import pack_of, table
from didar.text.fold import fold
from didar.text.lexicon import ARABIC_CLITICS

LEAST = 3
"""Letters a stem keeps at least."""
EDGES = ".,:;!?\"'()[]{}*-/|"
HALF_SPACES = str.maketrans(dict.fromkeys("\u200b\u200c\u200d\u00ad", " "))


class Forms(Struct, frozen=True):
    """What a language writes onto its words, longest first, and its words without content; all folded."""

    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    little: frozenset[str]


@cache
def forms(pack: str) -> Forms:
    """The forms of a language pack."""
    data = table(pack, "concepts")
    prefixes = ARABIC_CLITICS if "clitics" in data["prefixes"] else map(fold, data["prefixes"])
    return Forms(
        tuple(sorted(prefixes, key=lambda p: (-len(p), p))),
        tuple(sorted(map(fold, data["suffixes"]), key=lambda s: (-len(s), s))),
        frozenset(map(fold, data["little"])),
    )


def content_words(text: str, lang: str) -> frozenset[str]:
    """Stems of the words of a text that have content; numbers as they are. Empty for a language without a pack."""
    pack = pack_of(lang)
    if pack is None:
        return frozenset()
    return frozenset(stem for word in text.translate(HALF_SPACES).split() if (stem := _stem(word, pack)))


@lru_cache(maxsize=1 << 15)
def _stem(word: str, pack: str) -> str:
    """The stem of one word, empty for one without content."""
    shape = forms(pack)
    key = fold(word).strip(EDGES)
    if key.isdigit():
        return key
    if len(key) < 2 or key in shape.little:
        return ""
    front = next((p for p in shape.prefixes if key.startswith(p) and len(key) - len(p) >= LEAST), "")
    key = key[len(front) :]
    if key in shape.little:
        return ""
    while end := next((s for s in shape.suffixes if key.endswith(s) and len(key) - len(s) >= LEAST), ""):
        key = key[: len(key) - len(end)]
    return key
