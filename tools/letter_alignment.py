"""Which Latin letters stand for which Perso-Arabic letter in a romanised name: shared by the builders of name tables.

`align` gives every letter of a folded key the Latin letters it stands for, the cheapest way by a table of habitual
correspondences; its cost per letter tells romanisations from other pairs (translations, nicknames). `pair_words`
does the same for the words of a full name. `persian_spellings` writes a foreign name the way Persian does, from the
way Arabic writes it and the alignment: no letter for p, v, g, ch exists there.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from didar.text.fold import fold

VOWELS = "aeiouy"
SILENT = "اعهوی"
"""Letters that may stand for a vowel or for nothing."""

LETTERS: dict[str, list[str]] = {
    letter: latin.split()
    for letter, latin in {
        "ا": "a e i o u aa ai ei ea ee ie au ou eu oa y ya 'a", "ب": "b p bb pp bh", "پ": "p pp ph", "ت": "t tt th",
        "ث": "th s t", "ج": "j g dj dzh gi ge gh jj dg gg", "چ": "ch tch c cz tsch q zh cc ci tj", "ح": "h",
        "خ": "kh j h x ch g", "د": "d dd dh", "ذ": "dh z th d", "ر": "r rr rh", "ز": "z s zz x ts tz j",
        "ژ": "zh j g z rz ge", "س": "s c ss sc z x ce sz", "ش": "sh ch sch s sz ci sc x c ti", "ص": "s ss c",
        "ض": "d z dh", "ط": "t tt", "ظ": "z dh d", "ع": "a ' e i o u aa 'a a'", "غ": "gh g q gg gu",
        "ف": "f v ph ff w", "ق": "q k gh c g kh", "ک": "k c ck q qu kh ch g cc x kk cq", "گ": "g gh gu gg",
        "ل": "l ll lh", "م": "m mm", "ن": "n nn gn", "ه": "h e a eh ah",
        "و": "w v u o ou oo au ow ew uw wh oe ue aw eau eu oh hu b f",
        "ی": "y i e ee ie ei ai ay ey ii j ea ij eh ae ill iy hy",
    }.items()
}  # fmt: skip

_SPECIAL = str.maketrans("ıøłđʿʾð’‘əØŁĐİ", "iold''d''aOLDI") | {
    ord("ß"): "ss",
    ord("þ"): "th",
    ord("æ"): "ae",
    ord("œ"): "oe",
}
_ARTICLE = re.compile(r"(al|el|ash|as|an|ad|ar|at|az)-(.+)$", re.IGNORECASE)
_STEPS = ((1, 1), (2, 1), (1, 2), (3, 1), (2, 2), (1, 3), (0, 1), (1, 0))


class Alignment(NamedTuple):
    """Cost per letter (0.1 is a perfect fit, above 0.6 doubtful) and the Latin letters of every letter of the key."""

    cost: float
    chunks: tuple[str, ...]


class WordPair(NamedTuple):
    """A word of a name as a folded key, its Latin words, the cost of the fit, and its place among the name's words."""

    key: str
    latin: str
    cost: float
    start: int
    end: int
    words: int


def ascii_letters(latin: str) -> str:
    """A Latin name without diacritics."""
    letters = unicodedata.normalize("NFKD", latin.translate(_SPECIAL))
    return "".join(c for c in letters if not unicodedata.combining(c))


def plain(latin: str) -> str:
    """A Latin name in lower case without diacritics."""
    return ascii_letters(latin.lower())


@lru_cache(maxsize=1 << 18)
def _cost(letter: str, chunk: str) -> float:
    """What it costs to say that a letter stands for these Latin letters, with vowels that go unwritten after them."""
    if not chunk:
        return 0.8 if letter in "عه" else 1.2 if letter in SILENT else 2.2
    best = 9.0 + len(chunk)
    for n in range(min(4, len(chunk)), 0, -1):
        rest = chunk[n:]
        if chunk[:n] in LETTERS.get(letter, ()) and all(c in VOWELS or c in "'h" for c in rest):
            cost = (0.1 if n == 1 or letter not in SILENT else 0.2) + 0.35 * len(rest)
            cost += 0.35 * bool(letter in SILENT and rest) + 0.8 * ("h" in rest)
            best = min(best, cost)
    return best


def align(key: str, latin: str, longest: int = 5) -> Alignment | None:
    """The cheapest way to share out the Latin letters, in order, among the letters of a key; None if there is none."""
    n, m = len(key), len(latin)
    infinite = 1e9
    costs = [[infinite] * (m + 1) for _ in range(n + 1)]
    back = [[0] * (m + 1) for _ in range(n + 1)]
    costs[0][0] = 0.0
    for i, letter in enumerate(key):
        here, after, came = costs[i], costs[i + 1], back[i + 1]
        for j in range(m + 1):
            if here[j] >= infinite:
                continue
            for k in range(j, min(m, j + longest) + 1):
                cost = here[j] + _cost(letter, latin[j:k])
                if cost < after[k]:
                    after[k], came[k] = cost, j
    if not n or costs[n][m] >= infinite:
        return None
    chunks, at = [], m
    for i in range(n, 0, -1):
        chunks.append(latin[back[i][at] : at])
        at = back[i][at]
    return Alignment(costs[n][m] / n, tuple(reversed(chunks)))


def latin_words(name: str) -> list[str]:
    """The words of a Latin name; an Arabic article stays with its word, other hyphens part words."""
    words: list[str] = []
    for word in re.sub(r"[.,]", " ", ascii_letters(name)).split():
        words += [word] if _ARTICLE.match(plain(word)) else [part for part in word.split("-") if part]
    return words


def _bare(latin: str) -> str:
    return re.sub("[-' ]", "", plain(latin))


def _word_cost(key: str, latin: str) -> float:
    """How well a key and Latin words fit; an article may be missing on either side."""
    found = [align(key, _bare(latin))]
    article = _ARTICLE.match(plain(latin))
    if article:
        found.append(align(key.removeprefix("ال"), _bare(article[2])))
    elif key.startswith("ال") and len(key) > 4:
        found.append(align(key[2:], _bare(latin)))
    return min((a.cost for a in found if a), default=9.0)


def pair_words(name: str, latin: str) -> list[WordPair]:
    """Which words of a name stand for which words of its romanisation; words that stand for nothing are left out."""
    keys, words = [fold(w) for w in name.split()], latin_words(latin)
    n, m = len(keys), len(words)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(n + 1):
        for j in range(m + 1):
            for a, b in _STEPS if (i, j) in best else ():
                if i + a > n or j + b > m:
                    continue
                cost = 1.6
                if a and b:
                    fit = _word_cost("".join(keys[i : i + a]), " ".join(words[j : j + b]))
                    cost = fit * (a + b) / 2 + (0.3 if a != b else 0.2 * (a > 1))
                if best[i, j][0] + cost < best.get((i + a, j + b), (1e9,))[0]:
                    best[i + a, j + b] = (best[i, j][0] + cost, (i, j))
    pairs: list[WordPair] = []
    at = (n, m)
    while at in best and at != (0, 0):
        (i, j), (k, o) = best[at][1], at
        if k > i and o > j:
            key, text = "".join(keys[i:k]), " ".join(words[j:o])
            pairs.append(WordPair(key, text, _word_cost(key, text), i, k, n))
        at = (i, j)
    return pairs[::-1]


def persian_spellings(key: str, chunks: tuple[str, ...]) -> list[str]:
    """How Persian may write a foreign name that Arabic writes as ``key``: without and with letters for short vowels."""
    ways = [""]
    for i, (letter, chunk) in enumerate(zip(key, chunks, strict=True)):
        before = (key[i - 1], chunks[i - 1]) if i else ("", "")
        forms = _persian_letter(letter, chunk, before, key[i + 1 : i + 2])
        ways = [ways[0] + forms[0], ways[-1] + forms[-1]]
    return list(dict.fromkeys(ways))


def _persian_letter(letter: str, chunk: str, before: tuple[str, str], after: str) -> tuple[str, ...]:
    """What Persian writes for one Arabic letter that stands for ``chunk``."""
    sound = chunk.lstrip("'")[:1]
    if letter == "ف" and sound in ("v", "w"):
        return ("و",)
    if letter == "ب" and sound == "p":
        return ("پ",)
    if letter in "غقک" and sound == "g":
        return ("گ",)
    if letter == "ج" and sound == "g" and not chunk.startswith(("ge", "gi", "gy")):
        return ("گ",)
    if letter == "ت" and not chunk and after == "ش":
        return ("",)
    if letter == "ش" and before == ("ت", ""):
        return ("چ",)
    if letter == "ی":
        if before[0] == "ی":
            return ("",)
        return ("", "ی") if chunk in ("e", "") else ("ی", "ای") if chunk in ("ei", "ai", "ay") else ("ی",)
    return (letter,)
