"""Groups of tellings of one event: pairs joined from the surest on, while whole groups agree.

Two groups are joined when the mean score over all their pairs is high enough and no report stands in both with two
events it holds apart. The order of joining depends on scores and ids alone, so the order of reports does not matter.
What people have decided comes before any score.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from didar.reconcile.compare import compare, weights
from didar.reconcile.told import Told

Pair = tuple[int, int]
"""Indices of two tellings."""


class Scores:
    """The scores of pairs of tellings, each reckoned once."""

    def __init__(self, tellings: Sequence[Told]) -> None:
        self.tellings = tellings
        self._found: dict[Pair, float] = {}

    def __call__(self, i: int, j: int) -> float:
        """The score of the pair of two indices, in whichever order."""
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

    ``linked`` are pairs that people have decided to be of one event, ``barred`` pairs that must not come together.
    """
    limits = weights()["limits"]
    score = score or Scores(tellings)
    ranked = sorted((-score(i, j), tellings[i].key, tellings[j].key, i, j) for i, j in pairs)
    group = {i: i for i in range(len(tellings))}
    members = {i: [i] for i in range(len(tellings))}

    def join(a: int, b: int) -> None:
        for x in members[b]:
            group[x] = a
        members[a] += members.pop(b)

    for i, j in linked:
        if group[i] != group[j]:
            join(group[i], group[j])
    for minus, _, _, i, j in ranked:
        if -minus < limits["same"]:
            break
        a, b = group[i], group[j]
        if a == b or not _may_join(tellings, members[a], members[b]):
            continue
        if any({group[x], group[y]} == {a, b} for x, y in barred):
            continue
        total = sum(score(x, y) for x in members[a] for y in members[b])
        if total / (len(members[a]) * len(members[b])) < limits["together"]:
            continue
        join(a, b)
    return sorted(sorted(listed, key=lambda i: tellings[i].key) for listed in members.values())


def _may_join(tellings: Sequence[Told], a: list[int], b: list[int]) -> bool:
    """False when a report tells both groups' events as two that differ in kind or day."""
    by_report = {tellings[i].report: tellings[i] for i in a}
    for j in b:
        mine = by_report.get(tellings[j].report)
        if mine is not None and compare(mine, tellings[j]).score < weights()["who"]["all"] + weights()["when"]["same"]:
            return False
    return True
