"""What a person should look at first: pairs of tellings whose score lies near the point that parts one event from two.

For two events it is their best pair that says how near they came to being one (two tellings of one report are told
apart by the report itself); for one event, the weakest of the links that hold it together (of its maximum spanning
tree).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from didar.model.chronicle import Doubt, EventRecord
from didar.reconcile.assemble import event_id
from didar.reconcile.cluster import Pair, Scores
from didar.reconcile.compare import compare, weights
from didar.reconcile.groups import Groups
from didar.reconcile.told import Told

NEAR = 3.0
"""Points on both sides of the limit within which a pair is doubtful."""


def doubts(
    tellings: Sequence[Told], groups: Iterable[Sequence[int]], pairs: Iterable[Pair], score: Scores
) -> Iterator[Doubt]:
    """Doubtful pairs of tellings, in their own order, given the events they were grouped into.

    ``pairs`` are the candidates that were scored. At most one for each two events, and one for each event.
    """
    of = {i: n for n, group in enumerate(groups) for i in group}
    limit = weights()["limits"]["same"]
    best: dict[Pair, tuple[float, Pair]] = {}
    within: dict[int, list[tuple[float, Pair]]] = {}
    for i, j in pairs:
        if i not in of or j not in of:
            continue
        points, a, b = score(i, j), of[i], of[j]
        if a == b:
            within.setdefault(a, []).append((-points, (i, j)))
        elif limit - NEAR <= points and tellings[i].report != tellings[j].report:
            between = (min(a, b), max(a, b))
            best[between] = min(best.get(between, (inf, (i, j))), (-points, (i, j)))
    found = [(-minus, pair) for minus, pair in best.values()]
    found += [(-minus, pair) for links in within.values() for minus, pair in [_weakest(links)]]
    for points, pair in sorted(found, key=lambda f: f[1]):
        if abs(points - limit) <= NEAR:
            yield _doubt(tellings, pair, points, joined=of[pair[0]] == of[pair[1]], limit=limit)


def _weakest(links: list[tuple[float, Pair]]) -> tuple[float, Pair]:
    """The last link needed, taken from the strongest on, to hold a group together."""
    together, last = Groups(), links[0]
    for link in sorted(links):
        a, b = map(str, link[1])
        if together.find(a) != together.find(b):
            together.join(a, b)
            last = link
    return last


def _doubt(tellings: Sequence[Told], pair: Pair, points: float, *, joined: bool, limit: float) -> Doubt:
    a, b = (tellings[i] for i in pair)
    return Doubt(
        kind="pair",
        of=[event_id(*a.key), event_id(*b.key)],
        margin=round(abs(points - limit), 2),
        tellings=[a.key, b.key],
        joined=joined,
        score=round(points, 2),
        why=[f"{reason.code} {reason.points:+g}" for reason in compare(a, b).reasons],
    )


def about_fields(record: EventRecord) -> list[Doubt]:
    """Fields of an event that reports disagree on and nobody has decided: the nearer the two best values, the more."""
    decided = {name for name, values in record.fields.items() if any(v.why == "decision" for v in values)}
    return [
        Doubt(
            kind="field",
            of=[record.id],
            margin=float(_lead([variant.reports for variant in one.variants])),
            field=one.field,
            values=[variant.value for variant in one.variants],
            why=[one.note] if one.note else [],
        )
        for one in record.disagreements
        if one.field not in decided
    ]


def _lead(reports: list[list[str]]) -> int:
    """By how many reports the best value is ahead of the next."""
    counts = sorted((len(r) for r in reports), reverse=True)
    return counts[0] - counts[1] if len(counts) > 1 else 0
