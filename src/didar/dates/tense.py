"""Whether what a date belongs to is told as past or as to come, judged by the nearest verb of its clause.

In Persian that verb stands after the date («روز دوشنبه … دیدار کرد»), in Arabic before it («سيلتقي … يوم الاثنين»);
the language's table says which, and gives the verbs.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from msgspec import Struct

from didar.langs.pack import table
from didar.model.view import View
from didar.text.fold import fold

Tense = Literal["past", "future"] | None

REACH = 45
"""How many words away a clause's verb may stand."""
STOPS = frozenset({".", "?", "!", ";", "\n"})


class Verbs(Struct, frozen=True, gc=False):
    """A language's verbs, folded."""

    past: frozenset[str]
    present: frozenset[str]
    future: frozenset[str]
    present_prefixes: tuple[str, ...]
    future_prefixes: tuple[str, ...]
    not_future: frozenset[str]
    not_future_stems: tuple[str, ...]
    clause_starts: frozenset[str]
    verb_follows: bool


@cache
def verbs(lang: str) -> Verbs:
    """The verbs of a language's date table."""
    pack: dict[str, Any] = table(lang, "dates")["tense"]

    def folded(name: str) -> tuple[str, ...]:
        return tuple(fold(word) for word in pack[name])

    stems = {stem + ending for stem in folded("past_stems") for ending in folded("past_endings")}
    return Verbs(
        past=frozenset(stems),
        present=frozenset(folded("present_stems")),
        future=frozenset(folded("future")),
        present_prefixes=folded("present_prefixes"),
        future_prefixes=folded("future_prefixes"),
        not_future=frozenset(folded("not_future")),
        not_future_stems=folded("not_future_stems"),
        clause_starts=frozenset(folded("clause_starts")),
        verb_follows=pack["verb_follows"],
    )


def tense(view: View, lang: str, i: int, j: int) -> Tense:
    """How the clause around words ``[i, j)`` is told; None where no verb says."""
    known = verbs(lang)
    return _after(view, known, j) if known.verb_follows else _before(view, known, i)


def _after(view: View, known: Verbs, j: int) -> Tense:
    words = view.words
    for at in range(j, min(j + REACH, len(words))):
        key = words[at].key
        if key in STOPS and not _inside_number(view, at):
            return None
        if key in known.future or key in known.present:
            return "future"
        if key in known.past:
            return "past"
        for prefix in known.present_prefixes:
            if key == prefix:
                following = words[at + 1].key if at + 1 < len(words) else ""
                return "past" if following in known.past else "future"
            if key.startswith(prefix) and len(key) > len(prefix) + 1:
                if key[len(prefix) :] in known.past:
                    return "past"
                if key[len(prefix) :] in known.present:
                    return "future"
    return None


def _before(view: View, known: Verbs, i: int) -> Tense:
    """Only the future is told by a verb before the date: behind a past one much else may stand between."""
    words = view.words
    for at in range(i - 1, max(-1, i - 1 - REACH), -1):
        key = words[at].key
        if key in known.clause_starts:
            planned = at > 0 and (words[at - 1].key in known.future or _is_future(words[at - 1].key, known))
            return "future" if planned else None  # «من المقرر أن يصل»
        if key in STOPS:
            return None
        bare = key[1:] if key[:1] in ("و", "ف") and len(key) > 3 else key
        if key in known.past or bare in known.past:
            return None
        if key in known.future or _is_future(bare, known):
            return "future"
    return None


def _is_future(key: str, known: Verbs) -> bool:
    """True for a verb with the prefix of the future («سيلتقي»), not for the nouns and names that look like one."""
    if len(key) < 5 or not key.startswith(known.future_prefixes or ("\0",)):
        return False
    return key not in known.not_future and not key.startswith(known.not_future_stems)


def _inside_number(view: View, at: int) -> bool:
    return view.words[at].key == "." and at + 1 < len(view.words) and view.words[at + 1].kind == "number"


def told_earlier(view: View, lang: str, i: int) -> bool:
    """True when the sentence before word ``i`` recalls what was said before («كان … قد أوضح في وقت سابق أن…»)."""
    start = i
    while start and i - start < REACH and view.words[start - 1].key not in STOPS:
        start -= 1
    before = view.key(start, i) if i > start else ""
    return any(fold(phrase) in before for phrase in table(lang, "dates")["tense"]["earlier"])
