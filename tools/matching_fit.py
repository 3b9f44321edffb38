"""Logistic regression by Newton's method, in plain Python: a dozen features, the same result every time."""

from __future__ import annotations

import math
from collections.abc import Sequence

Row = tuple[float, ...]
ROUNDS = 12
RIDGE = 1.0
"""Pulls every weight towards nothing, as much as one example would."""


def fit(rows: Sequence[Row], labels: Sequence[int]) -> list[float]:
    """The weight of each feature; ``labels`` are 1 (one and the same) or 0."""
    size = len(rows[0])
    weights = [0.0] * size
    for _ in range(ROUNDS):
        slope = [-RIDGE * w for w in weights]
        bend = [[RIDGE * (i == j) for j in range(size)] for i in range(size)]
        for row, label in zip(rows, labels, strict=True):
            total = sum(w * x for w, x in zip(weights, row, strict=True))
            chance = 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
            error, weight = label - chance, chance * (1 - chance)
            for i, x in enumerate(row):
                if x:
                    slope[i] += error * x
                    scaled = weight * x
                    line = bend[i]
                    for j in range(i + 1):
                        line[j] += scaled * row[j]
        for i in range(size):
            for j in range(i):
                bend[j][i] = bend[i][j]
        weights = [w + step for w, step in zip(weights, solve(bend, slope), strict=True)]
    return weights


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a small system of linear equations, by elimination."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, size):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [x - factor * y for x, y in zip(rows[k], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][j] * found[j] for j in range(i + 1, size))) / rows[i][i]
    return found
