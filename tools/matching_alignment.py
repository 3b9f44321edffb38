"""Learns what letter groups of two scripts are worth beside one another, from pairs of spellings of one name.

Viterbi training of a memoryless edit model (Ristad and Yianilos, 1998) with units of up to two letter groups on one
side. It starts from the coarse sounds of the letters; after two rounds, neighbouring steps that are likelier together
than apart become units of their own; pairs that stay improbable are taken for errors and left out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from didar.matching.alignment import EXPECTED, UNSEEN, UNSEEN_DROP, Table, Worth, table_of, worth
from didar.matching.letters import Groups, groups, skeletons

Step = tuple[str, str]
Pair = tuple[Groups, Groups, float]
"""Two spellings and how much the pair counts."""

ROUNDS = 4
UNITS_FROM_ROUND = 1
LEAST_OF_UNIT = 12.0
GAIN_OF_UNIT = 0.7
LEAST_COUNT = 2.0
POOREST = 0.4
"""A pair worth less than so many nats a letter group is taken for an error of the data."""
SMOOTHING = 0.5


def start(pairs: Sequence[Pair]) -> Table:
    """Worth by the coarse sounds of the letters alone."""
    left = {x for a, _, _ in pairs for x in a}
    right = {y for _, b, _ in pairs for y in b}
    rows: Worth = {"": {y: _loose(y) for y in right}}
    for x in left:
        rows[x] = {y: _likeness(x, y) for y in right} | {"": _loose(x)}
    return table_of(rows)


def _sounds(group: str) -> set[str]:
    return set(skeletons((group,)))


def _loose(group: str) -> float:
    return -0.8 if "" in _sounds(group) else -3.0


def _likeness(x: str, y: str) -> float:
    shared = _sounds(x) & _sounds(y)
    if x == y:
        return 3.0
    return 0.8 if shared == {""} else 2.5 if shared else -4.0


def steps(table: Table, a: Groups, b: Groups) -> list[Step]:
    """The steps of the best way to lay two words side by side."""
    pairs = table.pairs
    best: list[list[tuple[float, int, int]]] = [[(0.0, 0, 0)] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == j == 0:
                continue
            ways = []
            for m, n in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1)):
                if i >= m and j >= n:
                    x, y = "".join(a[i - m : i]), "".join(b[j - n : j])
                    unseen = UNSEEN_DROP if not (m and n) else UNSEEN if m + n == 2 else -math.inf
                    ways.append((best[i - m][j - n][0] + pairs.get(x, {}).get(y, unseen), m, n))
            best[i][j] = max(ways)
    found: list[Step] = []
    i, j = len(a), len(b)
    while i or j:
        _, m, n = best[i][j]
        found.append(("".join(a[i - m : i]), "".join(b[j - n : j])))
        i, j = i - m, j - n
    return found[::-1]


def learn(pairs: Sequence[Pair]) -> Worth:
    """Worth of every step met often enough, in nats."""
    table = start(pairs)
    rows: Worth = {}
    for number in range(ROUNDS):
        counts: Counter[Step] = Counter()
        joint: Counter[tuple[Step, Step]] = Counter()
        for a, b, weight in pairs:
            if number and worth(table, a, b) < POOREST * max(len(a), len(b)):
                continue
            path = steps(table, a, b)
            for step in path:
                counts[step] += weight
            for one, two in pairwise(path):
                joint[one, two] += weight
        if number == UNITS_FROM_ROUND:
            _make_room(counts, joint, _units(counts, joint))
        rows = _worth_of(counts)
        table = table_of(rows)
    _add_expected(rows, counts)
    return rows


def _add_expected(rows: Worth, counts: Counter[Step]) -> None:
    """Add what a letter group is worth on the average, in the row and column EXPECTED."""
    for left in (True, False):
        total: Counter[str] = Counter()
        often: Counter[str] = Counter()
        for (x, y), count in sorted(counts.items()):
            unit = groups(x if left else y)
            value = rows.get(x, {}).get(y, UNSEEN)
            shared = value / 2 if (left and y) or (not left and x) else value
            for group in unit if count > 0 else ():
                total[group] += count * shared / len(unit)
                often[group] += count
        for group, value in sorted(total.items()):
            place = rows.setdefault(group, {}) if left else rows.setdefault(EXPECTED, {})
            place[EXPECTED if left else group] = value / often[group]


def _units(counts: Counter[Step], joint: Counter[tuple[Step, Step]]) -> frozenset[Step]:
    """Pairs of neighbouring steps, one of them a drop, that come together much oftener than by chance."""
    total = sum(counts.values())
    found: set[Step] = set()
    for (one, two), count in joint.items():
        unit = (one[0] + two[0], one[1] + two[1])
        has_drop = ("" in one) != ("" in two)
        often = has_drop and "" not in unit and count >= LEAST_OF_UNIT
        if often and math.log(count * total / (counts[one] * counts[two])) > GAIN_OF_UNIT:
            found.add(unit)
    return frozenset(found)


def _make_room(counts: Counter[Step], joint: Counter[tuple[Step, Step]], units: frozenset[Step]) -> None:
    """Count the new units once instead of their two steps, so that the next round can choose them."""
    for (one, two), count in sorted(joint.items()):
        unit = (one[0] + two[0], one[1] + two[1])
        if unit in units and ("" in one) != ("" in two):
            counts[unit] += count
            counts[one] -= count
            counts[two] -= count


def _worth_of(counts: Counter[Step]) -> Worth:
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (x, y), count in sorted(counts.items()):
        for side, unit in ((left, x), (right, y)):
            for group in groups(unit) if count > 0 else ():
                side[group] += count
    chance = [{g: math.log((c + SMOOTHING) / sum(side.values())) for g, c in side.items()} for side in (left, right)]
    total = sum(c for c in counts.values() if c > 0)
    rows: Worth = {}
    for (x, y), count in sorted(counts.items()):
        if count >= LEAST_COUNT:
            value = math.log(count / total) - sum(
                table[g] for table, unit in zip(chance, (x, y), strict=True) for g in groups(unit)
            )
            rows.setdefault(x, {})[y] = max(value, UNSEEN)
    return rows
