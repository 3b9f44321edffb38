"""What a single line of a page is, by the phrases of the language packs: a menu, a code, the head of a comment form, …

The phrases of all packs count together: Arabic pages of Iranian sites carry Persian furniture, and the other way round.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from didar.langs.pack import PACKS, table
from didar.model.view import View
from didar.text.fold import fold
from didar.text.lexicon import Lexicon
from didar.text.lines import Line, dated

Label = Literal["end", "form", "related", "line", "menu", "opening", "link", "number", "symbol", "masthead"]
"""What a line is: an end mark, the head of a comment form or of a box of titles, furniture as it stands, …"""

LONGEST = 10
"""How many words the phrases of the tables have at most, punctuation counted."""

SHORT = 14
"""How many words a line may have that is looked at as a whole."""

CODE_WORDS = 4
"""How many words stand beside the numbers and stars of an agency's code: «س.ب**1577»."""

MENU_LETTERS = 24
"""How many letters an entry of a menu has at most."""

EDGES = " 0123456789()[]{}*:|-.…/\\#\"'<>,;!?+_=~•»›"
"""What may stand around a phrase that fills a line."""

_SIGN = re.compile(r"[^\W\d]{0,8}[/*]*\d{3,5}([/*]+\d{3,5})+[/*]*")
"""The signs of editors at the end of an agency's report: «7544/2047», «تهرام/3225//1348»."""

_LINK = re.compile(
    r"\W{0,9}(https?:|www\.|[\w.+-]{1,64}@[\w-]+\.\w|@\w|#\w+\W*$|[\w-]+(\.[\w-]+){0,9}\.(ir|com|net|org|info|news|tv|sy|iq|af|sa)\b)"
)


class Tables(Struct, frozen=True, gc=False):
    """The phrases of all packs as folded keys."""

    wholes: dict[str, Label]
    openings: tuple[str, ...]
    prefixes: tuple[str, ...]
    labels: frozenset[str]
    counters: frozenset[str]
    menus: frozenset[str]
    sections: frozenset[str]
    stamps: frozenset[str]
    end_words: frozenset[str]
    marks: Lexicon[str]
    """End marks ("end") and what opens the furniture at the end of a line ("tail")."""
    sites: frozenset[str]
    """What a line above the stamp calls the site."""


@cache
def tables() -> Tables:
    """Read the tables of all packs, once."""
    packs = [table(pack, "text")["furniture"] for pack in PACKS]

    def keys(name: str) -> frozenset[str]:
        return frozenset(fold(phrase) for pack in packs for phrase in pack[name])

    wholes: dict[str, Label] = {}
    named: tuple[tuple[str, Label], ...] = (
        ("forms", "form"),
        ("related", "related"),
        ("lines", "line"),
        ("menus", "menu"),
        ("sections", "menu"),
    )
    for name, label in named:
        for key in keys(name):
            wholes.setdefault(key.strip(EDGES), label)
    for key in keys("mastheads"):
        wholes[key] = "masthead"
    marks = [(phrase, "end") for pack in packs for phrase in pack["ends"]]
    marks += [(phrase, "tail") for pack in packs for phrase in pack["tails"]]
    return Tables(
        wholes,
        tuple(sorted(keys("openings"))),
        tuple(sorted(keys("prefixes"))),
        keys("labels"),
        keys("counters"),
        keys("menus") | keys("lines") | keys("sections"),
        keys("sections"),
        keys("stamps"),
        keys("end_lines"),
        Lexicon(marks),
        keys("sites"),
    )


def label(view: View, line: Line) -> Label | None:
    """What a line is as a whole, or None for a line that may be report."""
    known = tables()
    if opens(view, line, known.openings):
        return "opening"
    if line.words > SHORT:
        return None
    if _ends(view, line):
        return "end"
    key = line.key(view).strip(EDGES)
    if key in known.wholes:
        return known.wholes[key]
    if _SIGN.fullmatch(line.key(view)):
        return "number"
    if line.words == 0:
        return "number" if any(c.isdigit() for c in line.key(view)) and not dated(view, line) else None
    if _related_with_title(view, line):
        return "related"
    if _counter(view, line):
        return "line"
    if _menu(view, line):
        return "menu"
    if "**" in line.key(view) and line.words <= CODE_WORDS and any(c.isdigit() for c in line.key(view)):
        return "number"
    if _LINK.match(view.text, view.words[line.i].start, view.words[line.j - 1].end):
        return "link"
    letters = max(len(w.key) for w in view.words[line.i : line.j] if w.kind == "word")
    return "symbol" if letters == 1 and line.j - line.i <= 3 else None


def opens(view: View, line: Line, phrases: tuple[str, ...]) -> int:
    """Index of the word after the phrase that the line begins with, punctuation before it left out; 0 for none."""
    first = line.i
    while first < line.j - 1 and view.words[first].kind == "punct":
        first += 1
    a, b = view.words[first].a, view.words[line.j - 1].b
    if not view.squeezed.startswith(phrases, a, b):
        return 0
    ends = {view.words[n].b: n + 1 for n in range(first, min(line.j, first + LONGEST))}
    return max((ends.get(a + len(p), 0) for p in phrases if view.squeezed.startswith(p, a, b)), default=0)


def _ends(view: View, line: Line) -> bool:
    """An end mark with nothing but punctuation before it: «// انتهى //», «انتهى ** 2054», «پایان»."""
    for w in view.words[line.i : line.j]:
        if w.kind == "punct":
            continue
        return w.key in tables().end_words and line.words <= 4 and not line.closed
    return False


def _related_with_title(view: View, line: Line) -> bool:
    """«بیشتر بخوانید: …» with a title on the same line."""
    for end in range(line.i + 1, min(line.j, line.i + LONGEST)):
        if view.words[end].key in (":", ";"):
            return tables().wholes.get(view.key(line.i, end)) == "related"
    return False


def _counter(view: View, line: Line) -> bool:
    """«۱۲ بازدید», «3 تعليقات», «دریافت 8 MB»: numbers and words of the table, or a button and these."""
    words = view.words[line.i : line.j]
    if tables().wholes.get(words[0].key) == "line":
        words = words[1:]
    if not words or words[0].kind != "number":
        return False
    rest = "".join(w.key for w in words if w.kind == "word")
    return rest in tables().counters


def _menu(view: View, line: Line) -> bool:
    """Words of menus and names of sections alone: three at least, two with marks between them, glued or not."""
    known = tables().menus
    key = line.key(view)
    marks = sum(1 for w in view.words[line.i : line.j] if w.kind == "punct")
    ways = {0: 0}
    for a in range(len(key)):
        if a not in ways:
            continue
        if key[a] in EDGES:
            ways.setdefault(a + 1, ways[a])
        for b in range(a + 2, min(len(key), a + MENU_LETTERS) + 1):
            if key[a:b] in known:
                ways[b] = max(ways.get(b, 0), ways[a] + 1)
    return ways.get(len(key), 0) >= (2 if marks else 3)


def coded(view: View, line: Line) -> list[tuple[int, int]]:
    """Word ranges of labels with their numbers: «کد خبر : 270509», also beside a date: «14:44 كد :159134».

    The whole line where little else stands on it, and no number.
    """
    found: list[tuple[int, int]] = []
    if line.words > SHORT or line.closed or not any(w.kind == "number" for w in view.words[line.i : line.j]):
        return found
    at = line.i
    while at < line.j:
        end = _coded_at(view, line, at) if view.words[at].kind == "word" else 0
        if end:
            found.append((at, end))
        at = end or at + 1
    rest = [w for w in view.words[line.i : line.j] if not any(a <= w.i < b for a, b in found)]
    if found and len(rest) <= SHORT // 2 and all(w.kind != "number" for w in rest):
        return [(line.i, line.j)]
    return found


def _coded_at(view: View, line: Line, at: int) -> int:
    """Where the label and number that begin at a word end, or 0."""
    words = view.words
    for end in range(min(line.j, at + 4), at, -1):
        if view.key(at, end) not in tables().labels:
            continue
        to = end
        while to < line.j and words[to].kind == "punct":
            to += 1
        if to >= line.j or words[to].kind != "number":
            return 0
        colon = any(w.key == ":" for w in words[end:to])
        while to < line.j and (words[to].kind == "number" or words[to].key in "-_./,"):
            to += 1
        while words[to - 1].kind != "number":
            to -= 1
        alone = at == line.i and to == line.j
        separate = at == line.i or words[at - 1].kind != "word"
        return to if (colon and separate) or alone or (end - at > 1 and separate) else 0
    return 0
