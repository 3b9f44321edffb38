"""Groups of tellings of one event: the two groups that agree best are joined, again and again, while groups agree.

How two groups agree is the mean score over all pairs of a telling of one and a telling of the other; no pair counts
less than `stranger`, so that one misread report does not part what many join. Points are whole hundredths, so sums do
not depend on the order of adding; ties go by the tellings' ids. What people have decided comes before any score: events
they call one are joined as wholes, unless that would bring together what they hold apart; then their tellings come
first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush

from didar.reconcile.compare import compare, weights
from didar.reconcile.told import Told

Pair = tuple[int, int]
"""Indices of two tellings."""

HUNDREDTHS = 100
SAMPLE = 24
"""Tellings of a large group that speak for it."""


class Scores:
    """The scores of pairs of tellings, each reckoned once; ``found`` are those reckoned before."""

    def __init__(self, tellings: Sequence[Told], found: dict[Pair, float] | None = None) -> None:
        self.tellings = tellings
        self._found = {} if found is None else found

    def __call__(self, i: int, j: int) -> float:
        """Points of two tellings, by their indices."""
        pair = (i, j) if i < j else (j, i)
        if pair not in self._found:
            self._found[pair] = compare(self.tellings[pair[0]], self.tellings[pair[1]]).score
        return self._found[pair]


def clusters(
    tellings: Sequence[Told],
    pairs: Iterable[Pair],
    linked: Iterable[Pair] = (),
    barred: Sequence[Pair] = (),
    score: Scores | None = None,
) -> list[list[int]]:
    """Indices of tellings by event, each in order, given candidate pairs of indices.

    ``tellings`` are in order of their keys. ``linked`` are pairs that people have decided to be of one event,
    ``barred`` pairs that must not come together; no chain of links leads from one side of a bar to the other.
    """
    score = score or Scores(tellings)
    candidates = list(pairs)

    def points(i: int, j: int) -> int:
        return round(score(i, j) * HUNDREDTHS)

    joining = Joining(len(tellings), candidates, points, barred)
    joining.run()
    if not joining.link(linked):
        joining = Joining(len(tellings), candidates, points, barred)
        joining.link(linked)
        joining.run()
    return sorted(sorted(listed) for listed in joining.members.values())


class Joining:
    """Average-link joining of groups. A group goes by its smallest index."""

    def __init__(
        self, count: int, pairs: Iterable[Pair], points: Callable[[int, int], int], barred: Sequence[Pair]
    ) -> None:
        limits = weights()["limits"]
        self.together = round(limits["together"] * HUNDREDTHS)
        self.stranger = round(limits["stranger"] * HUNDREDTHS)
        self.points = points
        self.group = list(range(count))
        self.members = {i: [i] for i in range(count)}
        self.beside: dict[int, dict[int, Pair]] = {i: {} for i in range(count)}
        for i, j in pairs:
            found = points(i, j)
            if found > self.stranger:
                self.beside[i][j] = self.beside[j][i] = (found, 1)
        self.barred: dict[int, set[int]] = {}
        for i, j in barred:
            self.barred.setdefault(i, set()).add(j)
            self.barred.setdefault(j, set()).add(i)

    def run(self) -> None:
        """Join groups, the best two first, while any two agree enough."""
        waiting = [entry for a, near in self.beside.items() for b in near if a < b and (entry := self._entry(a, b))]
        heapify(waiting)
        while waiting:
            entry = heappop(waiting)
            a, b = entry[1], entry[2]
            if a not in self.members or b not in self.members or entry != self._entry(a, b):
                continue
            self.join(a, b)
            for c in self.beside[a]:
                fresh = self._entry(*sorted((a, c)))
                if fresh:
                    heappush(waiting, fresh)

    def link(self, linked: Iterable[Pair]) -> bool:
        """Join the groups of pairs; False, and no more is joined, where two of them must not come together."""
        for i, j in linked:
            a, b = self.group[i], self.group[j]
            if b in self.barred.get(a, ()):
                return False
            self.join(a, b)
        return True

    def _entry(self, a: int, b: int) -> tuple[float, int, int] | None:
        """Where two groups stand in the queue; None where they do not agree enough or must not come together."""
        if b in self.barred.get(a, ()):
            return None
        total, known = self.beside[a][b]
        every = len(self.members[a]) * len(self.members[b])
        if total >= self.together * known and known < every:
            total, known = self._complete(a, b)
        if total < self.together * known or known < every:
            return None
        return -total / known, a, b

    def _complete(self, a: int, b: int) -> Pair:
        """The sum over all pairs of two groups, those too that share no block; of large groups, over a sample."""
        first, second = (_sample(self.members[one]) for one in (a, b))
        total = sum(max(self.points(min(i, j), max(i, j)), self.stranger) for i in first for j in second)
        every, known = len(self.members[a]) * len(self.members[b]), len(first) * len(second)
        found = (total * every // known, every)
        self.beside[a][b] = self.beside[b][a] = found
        return found

    def join(self, a: int, b: int) -> None:
        """Make one group of two."""
        if a == b:
            return
        a, b = min(a, b), max(a, b)
        for i in self.members[b]:
            self.group[i] = a
        self.members[a] += self.members.pop(b)
        mine = self.beside[a]
        mine.pop(b, None)
        for c, (points, known) in self.beside.pop(b).items():
            if c == a:
                continue
            before = mine.get(c, (0, 0))
            mine[c] = self.beside[c][a] = (before[0] + points, before[1] + known)
            del self.beside[c][b]
        for c in self.barred.pop(b, set()):
            self.barred[c].discard(b)
            self.barred[c].add(a)
            self.barred.setdefault(a, set()).add(c)


def _sample(members: Sequence[int]) -> Sequence[int]:
    """Members of a group at even steps, `SAMPLE` at most."""
    return members if len(members) <= SAMPLE else [members[n * len(members) // SAMPLE] for n in range(SAMPLE)]
