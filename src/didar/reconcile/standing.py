"""Which groups of tellings are events of a chronicle, and which are only told in passing.

A long report names many meetings on its way: where the guest has been, whom he will see next. What no report makes its
news, in a headline or a lead, stays in the readings and is no event of the chronicle. A visit must be somebody's
headline: in a lead it is often but the frame of the meeting told. An interview somebody gives to an outlet is how a
statement came about, no meeting of two sides.
"""

from __future__ import annotations

from collections.abc import Sequence

from didar.reconcile.told import Told

PRIVATE = ("interview",)
"""Kinds that are no events between two sides."""
FRAMES = ("visit",)
"""Kinds that frame others, and so must be a headline."""


def stands(tellings: Sequence[Told]) -> bool:
    """True for a group of tellings that at least one report makes its news."""
    kinds = {t.type for t in tellings}
    if kinds <= set(PRIVATE):
        return False
    if kinds <= set(FRAMES):
        return any(t.headline for t in tellings)
    return any(t.headline or t.lead for t in tellings)
