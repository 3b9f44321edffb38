"""Reasons that bound the day of an undated report, and what they come to together."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from didar.model.days import FIRST, LAST
from didar.model.span import Span


class Bounds(Struct, frozen=True, gc=False):
    """A stretch of days (ordinals), both ends included; `FIRST` and `LAST` are open ends.

    ``first_told`` and ``last_told`` are the ends in EDTF, in the precision they are known in.
    """

    first: int = FIRST
    last: int = LAST
    first_told: str = ".."
    last_told: str = ".."

    def within(self, other: Bounds) -> Bounds | None:
        """What both have in common, each end as the narrower of the two tells it; None where that is nothing."""
        low = self if self.first >= other.first else other
        high = self if self.last <= other.last else other
        if low.first > high.last:
            return None
        return Bounds(low.first, high.last, low.first_told, high.last_told)


class Reason(Struct, frozen=True, gc=False):
    """Why a report was written within one of several stretches of days (``allowed``, in order of time).

    ``weight`` is 3 for what is certain to 1 for what is doubtful; ``because`` is a clause a person can read.
    """

    code: str
    allowed: tuple[Bounds, ...]
    weight: int
    because: str
    span: Span | None

    @property
    def edtf(self) -> str:
        """From the first day allowed to the last, as an EDTF interval."""
        return interval(self.allowed)


def interval(allowed: Sequence[Bounds]) -> str:
    """The EDTF interval that covers all of some stretches of days."""
    first, last = min(allowed, key=lambda b: b.first), max(allowed, key=lambda b: b.last)
    return f"{first.first_told}/{last.last_told}"


def common(reasons: Sequence[Reason]) -> tuple[Bounds, ...]:
    """The stretches of days that every reason allows, in order of time; empty where they contradict one another."""
    found: tuple[Bounds, ...] = (Bounds(),)
    for reason in reasons:
        found = tuple(both for a in found for b in reason.allowed if (both := a.within(b)))
    return found


def agreeing(reasons: Sequence[Reason]) -> tuple[list[Reason], list[Reason]]:
    """The reasons that can hold together, and those given up for them.

    Where some contradict one another, the one goes first that more or weightier others contradict; two that weigh the
    same and stand alone against one another both go.
    """
    kept, dropped = list(reasons), list[Reason]()
    while kept and not common(kept):
        against = [(_against(r, kept) - r.weight, n) for n, r in enumerate(kept)]
        worst = max(blame for blame, _ in against)
        out = {n for blame, n in against if blame == worst}
        dropped += [r for n, r in enumerate(kept) if n in out]
        kept = [r for n, r in enumerate(kept) if n not in out]
    return kept, dropped


def _against(reason: Reason, others: Sequence[Reason]) -> int:
    """How much the others weigh that cannot hold together with a reason."""
    return sum(other.weight for other in others if other is not reason and not common((reason, other)))
