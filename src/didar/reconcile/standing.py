"""Which groups of tellings are events of a chronicle, and which are only told in passing.

A long report names many meetings on its way: where the guest has been, whom he will see next. What no report makes its
news stays in the readings and is no event of the chronicle. Points say how much reports make of it, by the rows
[standing] of weights.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from didar.reconcile.compare import weights
from didar.reconcile.told import Told

MANY = 3
"""Reports of an event above which it is no passing matter."""


def stands(tellings: Sequence[Told], *, shadowed: bool = False) -> bool:
    """True for a group of tellings that reports make enough of.

    ``shadowed`` groups are told only beside a greater event that covers them.
    """
    points = weights()["standing"]
    return sum(points[code] for code in signs(tellings, shadowed=shadowed)) >= points["enough"]


def signs(tellings: Sequence[Told], *, shadowed: bool) -> Iterator[str]:
    """What speaks for and against a group of tellings being an event of its own: rows of [standing]."""
    kinds = {t.type for t in tellings}
    reports = len({t.report for t in tellings})
    told = {
        "headline": any(t.headline for t in tellings),
        "lead": any(t.lead for t in tellings),
        "first": any(t.first for t in tellings),
        "spoken": any(t.spoken for t in tellings),
        "several": reports > 1,
        "many": reports > MANY,
        "visit": kinds == {"visit"},
        "press": all(t.press for t in tellings),
        "unnamed": not any(t.parties for t in tellings),
        "private": _is_private(tellings),
        "interview": kinds == {"interview"},
        "shadowed": shadowed,
        "planned": all(t.status == "planned" for t in tellings),
    }
    yield from (code for code, holds in told.items() if holds)


def _is_private(tellings: Sequence[Told]) -> bool:
    """True where people alone take part, none of whom the tables know or reports give an office."""
    parties = [party for told in tellings for party in told.parties]
    return bool(parties) and all(p.kind == "person" and not p.known and not p.state for p in parties)
