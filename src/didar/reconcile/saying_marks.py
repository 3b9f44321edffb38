"""What a wording speaks of, whatever its language: the marks by which wordings in two languages are compared.

No text is translated. Ids of people, bodies, places and agreements are the same in every language's readings; so are
days, numbers, PLOVER's acts and contexts; concepts («شریک نزدیک», «شريك وثيق») come from a table with the same keys in
every language (langs/…/concepts.toml); and words of one spelling («دفاع») are mostly words of one meaning.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from didar.langs.pack import pack_of, table
from didar.model.reading import Agreement, Organization, Person, Place, Reading, Statement
from didar.model.span import Span
from didar.text.fold import fold, view
from didar.text.lexicon import ARABIC_CLITICS, Lexicon

LONG = 4
"""Letters from which a word spelt alike in two languages is taken for one word."""
CLITICS = "clitics"
"""Stands in a table for all that Arabic writes onto the beginning of a word."""
SHORT = 4
"""A form of fewer letters is never looked for under an ending."""


class Mentions:
    """Who and what a report names, by where."""

    def __init__(self, reading: Reading) -> None:
        named: list[Person | Organization | Place | Agreement]
        named = [*reading.people, *reading.organizations, *reading.places, *reading.agreements]
        listed = sorted({(*span, one.id) for one in named for span in one.mentions})
        self._starts = [start for start, _, _ in listed]
        self._listed = listed

    def within(self, span: Span) -> Iterator[tuple[int, int, str]]:
        """Mentions that lie in a span: start, end and id, in text order."""
        for n in range(bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1])):
            if self._listed[n][1] <= span[1]:
                yield self._listed[n]


@cache
def _lexicon(pack: str) -> Lexicon[tuple[str, ...]]:
    data = table(pack, "concepts")
    gathered: dict[str, list[str]] = {}
    for key, listed in data["concepts"].items():
        for form in listed:
            gathered.setdefault(fold(form), []).append(key)
    prefixes = frozenset(fold(prefix) for prefix in data["prefixes"] if prefix != CLITICS)
    return Lexicon(
        {form: tuple(dict.fromkeys(keys)) for form, keys in gathered.items()},
        prefixes=prefixes | ARABIC_CLITICS if CLITICS in data["prefixes"] else prefixes,
        suffixes=frozenset(map(fold, data["suffixes"])),
        folded=True,
    )


def concepts(text: str, lang: str, but: Iterable[Span] = ()) -> frozenset[str]:
    """Keys of the concepts a text speaks of, the longest where one phrase holds several («آتش‌بس» is no fire).

    Words inside the spans ``but`` are names and speak of nothing else. None in a language without a pack.
    """
    pack = pack_of(lang)
    if pack is None:
        return frozenset()
    seen = view(text)
    taken = [seen.range_of(span) for span in but]
    found: set[str] = set()
    for hit in sorted(_lexicon(pack).every(seen), key=lambda h: (h.a - h.b, h.a)):
        if hit.suffix and hit.b - hit.a < SHORT:
            continue
        if any(i <= hit.i and hit.j <= j for i, j in taken):
            continue
        found.update(hit.value)
        taken.append((hit.i, hit.j))
    return frozenset(found)


def marks(reading: Reading, statement: Statement, content: str, words: Iterable[str]) -> frozenset[str]:
    """All marks of a statement, each behind its kind: ``concept:ceasefire``, ``named:RUS``, ``date:2021-10-18``, …

    ``content`` are its words as they stand, ``words`` their stems (see `saying_words`).
    """
    start, end = statement.content
    named = list(Mentions(reading).within(statement.content))
    names = [(a - start, b - start) for a, b, _ in named]
    found = {f"concept:{key}" for key in concepts(content, reading.report.lang or "", names)}
    found.update(f"named:{who}" for _, _, who in named)
    found.update(f"date:{d.edtf}" for d in reading.dates if d.edtf and start <= d.span[0] and d.span[1] <= end)
    found.update(f"number:{w}" if w.isdigit() else f"word:{w}" for w in words if w.isdigit() or len(w) >= LONG)
    found.update(f"context:{context}" for context in statement.contexts)
    if statement.plover:
        found.add(f"act:{statement.plover}")
    return frozenset(found)
