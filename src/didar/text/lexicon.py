"""Many words and phrases looked for at once, whatever their spacing and spelling.

A lexicon holds phrases with a value each. Phrases are folded and squeezed, so that half-space, space and nothing are
equal in matching; a hit must begin and end where words do. Arabic clitics (و ف ب ل ك س ال) are seen through at a
word's start, and the endings a language writes onto its words at its end, without harming names.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind
from msgspec import Struct

from didar.model.span import Span
from didar.model.view import View
from didar.text.fold import UNCODED, code, fold

T = TypeVar("T")

ARABIC_CLITICS = frozenset(
    c1 + c2 + c3 for c1 in ("", "و", "ف", "ا") for c2 in ("", "ب", "ل", "ک", "س") for c3 in ("", "ال")
) - {""}
"""What may be written onto the front of an Arabic word: conjunction, preposition or future س, article."""

SMALL = 4000
"""Letters of all phrases up to which the machine is built that searches fastest, but takes longer to build."""

NO_PREFIX: frozenset[str] = frozenset()


class Hit(Struct, Generic[T], frozen=True, gc=False):
    """One phrase found: squeezed range ``[a, b)``, word range ``[i, j)``, and the value of the phrase.

    ``prefix`` and ``suffix`` are the folded letters of its first and last word that lie outside the phrase.
    """

    a: int
    b: int
    i: int
    j: int
    value: T
    prefix: str = ""
    suffix: str = ""

    def span(self, view: View) -> Span:
        """The hit in the report's own characters, without what is written onto it."""
        return view.span(self.a, self.b)


class Lexicon(Generic[T]):
    """Phrases to look for, each with a value; the same phrase may have several values (the first given wins).

    ``prefixes`` and ``suffixes`` are folded letters that may be written onto a phrase's first and last word.
    With ``article`` a phrase that begins with ال is found also behind لل («للقوات المسلحة»).
    """

    def __init__(
        self,
        entries: Mapping[str, T] | Iterable[tuple[str, T]],
        *,
        prefixes: frozenset[str] = NO_PREFIX,
        suffixes: frozenset[str] = NO_PREFIX,
        article: bool = False,
        folded: bool = False,
    ) -> None:
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        table: dict[str, T] = {}
        for phrase, value in pairs:
            key = phrase if folded else fold(phrase)
            if key:
                table.setdefault(key, value)
                if article and key.startswith("ال") and len(key) > 4:
                    table.setdefault("ل" + key[1:], value)
        self._keys = list(table)
        self._values = list(table.values())
        self._prefixes = prefixes
        self._suffixes = suffixes
        coded = [code(key) for key in self._keys]
        self._unsure = frozenset(n for n, key in enumerate(coded) if UNCODED in key)
        small = sum(map(len, coded)) <= SMALL
        kind = Implementation.DFA if small else Implementation.ContiguousNFA
        self._machine = BytesAhoCorasick(coded, matchkind=MatchKind.Standard, implementation=kind)

    def __len__(self) -> int:
        return len(self._keys)

    def get(self, phrase: str) -> T | None:
        """The value of a phrase that is in the lexicon as it stands, or None."""
        key = fold(phrase)
        found = self._machine.find_matches_as_indexes(code(key), overlapping=True)
        return next((self._values[n] for n, _, _ in found if self._keys[n] == key), None)

    def every(self, view: View) -> Iterator[Hit[T]]:
        """All hits that begin and end where words do, also those that lie inside longer ones."""
        starts = view.starts
        words = view.words
        for n, a, b in self._machine.find_matches_as_indexes(view.coded, overlapping=True):
            if n in self._unsure and self._keys[n] != view.squeezed[a:b]:
                continue
            first = words[bisect_right(starts, a) - 1]
            prefix = ""
            if first.a != a:
                prefix = first.key[: a - first.a]
                if prefix not in self._prefixes:
                    continue
            last = first if b <= first.b else words[bisect_right(starts, b - 1) - 1]
            suffix = ""
            if last.b != b:
                suffix = last.key[b - last.a :]
                if suffix not in self._suffixes:
                    continue
            yield Hit(a, b, first.i, last.i + 1, self._values[n], prefix, suffix)

    def find(self, view: View) -> list[Hit[T]]:
        """Hits that do not overlap, in text order: the leftmost first, the longest where several begin together."""
        found: list[Hit[T]] = []
        for hit in sorted(self.every(view), key=lambda h: (h.i, -(h.b - h.a), len(h.prefix) + len(h.suffix))):
            if not found or hit.a >= found[-1].b:
                found.append(hit)
        return found
