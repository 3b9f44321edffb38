"""The words that speak for an act or a context, found once for a whole report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from didar.langs.pack import table
from didar.model.span import Span
from didar.model.view import View
from didar.text.lexicon import ARABIC_CLITICS, Lexicon

STRONG, MILD, WEAK, CUE = 2.0, 1.5, 0.75, 5.0
"""Weights: a strong word decides alone, a mild one where nothing stronger speaks against it, a weak one only helps; a
word of saying that performs the act outweighs them all."""


class Vote(Struct, frozen=True, gc=False):
    """A word that speaks for ``code`` (an act or a context) with a weight; ``of`` is "act", "cue" or "context"."""

    of: str
    code: str
    weight: float


SHORT = 4
"""A word of fewer letters is never looked for under an ending: «حج» is not in «حجم»."""
TOPIC = Vote("topic", "", 0.0)
"""Cast by a word of saying that only names a subject («اشاره کرد», «تطرق»): what it introduces performs little."""
SOURCES = (("cue", "cue", CUE), ("strong", "act", STRONG), ("mild", "act", MILD), ("weak", "act", WEAK))
"""Lists of an act in the table, the sort of vote they give, and its weight."""


class Votes(Struct):
    """Every vote of a report, by where its word stands in the text."""

    starts: list[int]
    ends: list[int]
    votes: list[tuple[Vote, ...]]

    def within(self, span: Span, of: str) -> Iterator[tuple[int, Vote]]:
        """Votes of one sort whose word lies inside ``span``, with the place of the word."""
        for n in range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])):
            if self.ends[n] <= span[1]:
                yield from ((self.starts[n], v) for v in self.votes[n] if v.of == of)


@cache
def lexicon(lang: str) -> Lexicon[tuple[Vote, ...]]:
    """All voting words of a language; a word may vote for several codes."""
    data = table(lang, "coding")
    gathered: dict[str, list[Vote]] = {}
    for act, words in data["acts"].items():
        for kind, of, weight in SOURCES:
            for word in words.get(kind, ()):
                gathered.setdefault(word, []).append(Vote(of, act, weight))
    for word in data["topic"]:
        gathered.setdefault(word, []).append(TOPIC)
    for context, words in data["contexts"].items():
        for kind, weight in (("strong", STRONG), ("weak", WEAK)):
            for word in words[kind]:
                gathered.setdefault(word, []).append(Vote("context", context, weight))
    clitics = data["prefixes"] == ["clitics"]
    return Lexicon(
        {word: tuple(votes) for word, votes in gathered.items()},
        prefixes=ARABIC_CLITICS if clitics else frozenset(data["prefixes"]),
        suffixes=frozenset(data["suffixes"]),
        article=clitics,
    )


def votes_of(view: View, lang: str) -> Votes:
    """Every vote in a text. Of words that lie inside longer ones for the same code only the longer counts."""
    found = Votes([], [], [])
    kept: list[tuple[int, int, tuple[Vote, ...]]] = []
    for hit in sorted(lexicon(lang).every(view), key=lambda h: (h.a, -h.b)):
        if hit.suffix and hit.b - hit.a < SHORT:
            continue
        longer = {(v.of, v.code) for _, end, votes in kept[-8:] if hit.b <= end for v in votes}
        votes = tuple(v for v in hit.value if (v.of, v.code) not in longer)
        if votes:
            kept.append((hit.a, hit.b, votes))
    for a, b, votes in kept:
        start, end = view.span(a, b)
        found.starts.append(start)
        found.ends.append(end)
        found.votes.append(votes)
    return found
