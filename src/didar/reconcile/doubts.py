"""What a person should look at first: events that nearly came to be one, and events that nearly fell in two.

How near is what joining went by (`cluster`): the mean points of two groups of tellings, from the limit. Two events are
shown by the two tellings that agree best; two tellings of one report are told apart by the report itself. One event is
shown by the weakest of the links that hold it together (of its maximum spanning tree), which parts it in two groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from didar.model.chronicle import Doubt, EventRecord
from didar.reconcile.assemble import event_id
from didar.reconcile.cluster import Pair, Scores
from didar.reconcile.compare import compare, weights
from didar.reconcile.groups import Groups
from didar.reconcile.told import Told

NEAR = 3.0
"""Points on both sides of the limit within which there is doubt."""


class _Links(Struct):
    """Scored pairs between two groups, or within one, the strongest first: minus their points, and the pair."""

    listed: list[tuple[float, Pair]] = field(default_factory=list)

    def add(self, points: float, pair: Pair) -> None:
        self.listed.append((-points, pair))

    def mean(self, every: int) -> float:
        """Mean points of two groups with so many pairs between them; pairs that were not scored are strangers'."""
        stranger = weights()["limits"]["stranger"]
        scored = [max(-minus, stranger) for minus, _ in self.listed]
        return (sum(scored) + stranger * (every - len(scored))) / every


def doubts(
    tellings: Sequence[Told], groups: Sequence[Sequence[int]], pairs: Iterable[Pair], score: Scores
) -> Iterator[Doubt]:
    """Doubtful pairs of tellings, in their own order, given the events they were grouped into.

    ``pairs`` are the candidates that were scored. At most one for each two events, and one for each event.
    """
    of = {i: n for n, group in enumerate(groups) for i in group}
    links: dict[Pair, _Links] = {}
    for i, j in pairs:
        if i in of and j in of:
            a, b = sorted((of[i], of[j]))
            links.setdefault((a, b), _Links()).add(score(i, j), (i, j))
    found = []
    for (a, b), listed in links.items():
        pair, mean = _weakest(listed) if a == b else _nearest(tellings, listed, len(groups[a]) * len(groups[b]))
        found.append((pair, mean, a == b))
    limit = weights()["limits"]["together"]
    for pair, mean, joined in sorted(found):
        if abs(mean - limit) <= NEAR:
            yield _doubt(tellings, pair, abs(mean - limit), score(*pair), joined=joined)


def _nearest(tellings: Sequence[Told], links: _Links, every: int) -> tuple[Pair, float]:
    """The best pair between two groups, and how the groups agree: not at all where one report tells that pair."""
    _, (i, j) = min(links.listed)
    return (i, j), float("-inf") if tellings[i].report == tellings[j].report else links.mean(every)


def _weakest(links: _Links) -> tuple[Pair, float]:
    """The last link needed, taken from the strongest on, to hold a group together; how its two sides agree."""
    ordered, together, tree = sorted(links.listed), Groups(), []
    for link in ordered:
        a, b = map(str, link[1])
        if together.find(a) != together.find(b):
            together.join(a, b)
            tree.append(link)
    halves = Groups()
    for _, (i, j) in tree[:-1]:
        halves.join(str(i), str(j))
    _, (i, j) = tree[-1]
    sides = halves.find(str(i)), halves.find(str(j))
    everyone = {x for _, pair in ordered for x in pair}
    sizes = [sum(halves.find(str(x)) == side for x in everyone) for side in sides]
    across = [link for link in ordered if {halves.find(str(x)) for x in link[1]} == {*sides}]
    return (i, j), _Links(across).mean(sizes[0] * sizes[1])


def _doubt(tellings: Sequence[Told], pair: Pair, margin: float, points: float, *, joined: bool) -> Doubt:
    a, b = (tellings[i] for i in pair)
    return Doubt(
        kind="pair",
        of=[event_id(*a.key), event_id(*b.key)],
        margin=round(margin, 2),
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
