"""Phrases of several kinds looked for in one pass over a report: names of bodies, heads of names, outlets, topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from didar.model.view import View
from didar.text.lexicon import NO_PREFIX, Hit, Lexicon

T = TypeVar("T")


class Phrases:
    """A lexicon whose phrases are each of one kind or more. Keys are folded; in each kind the first of a key stands.

    ``suffixes`` are the endings a kind's phrases may carry; ``prefixes`` and ``article`` are as in `Lexicon`.
    """

    def __init__(
        self,
        kinds: Mapping[str, Iterable[tuple[str, Any]]],
        *,
        prefixes: frozenset[str] = NO_PREFIX,
        suffixes: Mapping[str, frozenset[str]] | None = None,
        article: bool = False,
    ) -> None:
        self.by_key: dict[str, dict[str, Any]] = {}
        for kind, entries in kinds.items():
            table = self.by_key[kind] = {}
            for key, value in entries:
                table.setdefault(key, value)
        together: dict[str, list[tuple[str, Any]]] = {}
        for kind, table in self.by_key.items():
            for key, value in table.items():
                together.setdefault(key, []).append((kind, value))
        self._suffixes = dict(suffixes or {})
        self._lexicon: Lexicon[list[tuple[str, Any]]] = Lexicon(
            together,
            prefixes=prefixes,
            suffixes=frozenset().union(*self._suffixes.values()),
            article=article,
            folded=True,
        )

    def find(self, view: View) -> dict[str, list[Hit[Any]]]:
        """All hits by kind, also those inside others; every kind has its list."""
        found: dict[str, list[Hit[Any]]] = {kind: [] for kind in self.by_key}
        for h in self._lexicon.every(view):
            for kind, value in h.value:
                if not h.suffix or h.suffix in self._suffixes.get(kind, NO_PREFIX):
                    found[kind].append(Hit(h.a, h.b, h.i, h.j, value, h.prefix, h.suffix))
        return found


def spellings(key: str, lang: str) -> Iterator[str]:
    """A folded name, and how an Arabic one that begins with اللـ stands behind ل: «للجنة» for «اللجنة»."""
    yield key
    if lang == "ar" and key.startswith("الل"):
        yield key[2:]


def leftmost_longest(hits: Iterable[Hit[T]]) -> list[Hit[T]]:
    """Hits that do not overlap, in text order: the leftmost first, the longest where several begin together."""
    kept: list[Hit[T]] = []
    for hit in sorted(hits, key=lambda h: (h.i, h.a - h.b, len(h.prefix))):
        if not kept or hit.a >= kept[-1].b:
            kept.append(hit)
    return kept
