"""Stretches of a report that are given away: what overlaps them is found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Taken:
    """Stretches ``[a, b)`` that do not overlap one another."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        kept = sorted(stretches)
        self._starts = [a for a, _ in kept]
        self._ends = [b for _, b in kept]

    def at(self, a: int, b: int) -> int | None:
        """The number, in order, of the last stretch that shares something with ``[a, b)``, or None."""
        n = bisect_right(self._starts, b - 1) - 1
        return n if n >= 0 and self._ends[n] > a else None

    def __contains__(self, stretch: tuple[int, int]) -> bool:
        """True when a stretch shares something with one that is taken."""
        return self.at(*stretch) is not None

    def add(self, a: int, b: int) -> None:
        """Give ``[a, b)`` away; it must not overlap what is taken."""
        n = bisect_right(self._starts, a)
        self._starts.insert(n, a)
        self._ends.insert(n, b)
