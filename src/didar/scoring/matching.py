"""Which of the output is which of the gold: spans that overlap, and pairs one to one, the best first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from didar.model.span import Span

HALF = 0.5
"""Two spans are the same when they share half of what they cover together."""

G = TypeVar("G")
P = TypeVar("P")


def shared(a: Span, b: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def likeness(a: Span, b: Span) -> float:
    """Intersection over union, in characters."""
    both = shared(a, b)
    return both / (a[1] - a[0] + b[1] - b[0] - both) if both else 0.0


def same(a: Span, b: Span) -> bool:
    """True for spans that share half or more of what they cover together."""
    return likeness(a, b) >= HALF


def pairs(gold: Sequence[G], given: Sequence[P], worth: Callable[[G, P], Any | None]) -> list[tuple[int, int]]:
    """Pairs of positions, each at most once, those of most worth first; pairs without worth (None) are none."""
    ranked = [(w, -i, -j) for i, g in enumerate(gold) for j, p in enumerate(given) if (w := worth(g, p)) is not None]
    ranked.sort(reverse=True)
    taken_gold: set[int] = set()
    taken_given: set[int] = set()
    found = []
    for _, i, j in ranked:
        if i not in taken_gold and j not in taken_given:
            taken_gold.add(i)
            taken_given.add(j)
            found.append((-i, -j))
    return found


def overlap(a: Iterable[str], b: Iterable[str]) -> float:
    """What two sets share of what they hold together; 1 for two empty ones."""
    first, second = set(a), set(b)
    return len(first & second) / len(first | second) if first | second else 1.0
