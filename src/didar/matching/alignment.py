"""Lays two words side by side, letter group by letter group, at the least improbable cost.

What a pair of letter groups is worth is a log-odds in nats: how much oftener «х» stands for "kh" in spellings of one
name than the two would meet by chance. Worth is learnt by tools/train_matching.py, one table for each pair of scripts;
a group may stand for one or two groups or for none («حسن» has no letters for the vowels of "Hasan").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from msgspec import Struct

from didar.matching.letters import Groups

UNSEEN = -4.5
"""Worth, in nats, of a pair of letter groups the tables have not met."""
UNSEEN_DROP = -3.5
"""Worth of a letter group that stands for nothing, where the tables have not met that."""

EXPECTED = "*"
"""In place of a group's partner: half of what the group is worth on the average (all of it, where it is dropped)."""

Worth = dict[str, dict[str, float]]
"""Worth by letter group (or two, written together) of one script, then of the other; "" is nothing."""
_NONE: Mapping[str, float] = {}


class Table(Struct, frozen=True):
    """What the letters of one script are worth beside those of another."""

    pairs: Worth
    dropped: dict[str, float]
    """Worth of a group of the second script that stands for nothing."""
    expected: tuple[dict[str, float], dict[str, float]]
    """What a group of either script contributes on the average to two spellings of one name."""


def table_of(pairs: Worth) -> Table:
    """A table from its pairs."""
    left = {x: row[EXPECTED] for x, row in pairs.items() if EXPECTED in row}
    return Table(pairs, pairs.get("", {}), (left, dict(pairs.get(EXPECTED, {}))))


@cache
def tables() -> dict[tuple[str, str], Table]:
    """The learnt tables by pair of scripts, in both directions."""
    pairs: dict[tuple[str, str], Worth] = {}
    text = files("didar.matching").joinpath("tables", "worth.tsv").read_text("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            first, second, x, y, worth = line.split("\t")
            pairs.setdefault((first, second), {}).setdefault(x, {})[y] = int(worth) / 100
            pairs.setdefault((second, first), {}).setdefault(y, {})[x] = int(worth) / 100
    return {scripts: table_of(rows) for scripts, rows in sorted(pairs.items())}


def worth(table: Table, a: Groups, b: Groups) -> float:
    """The worth in nats of the best way to lay two words side by side. Cost: len(a) × len(b) steps."""
    pairs, dropped = table.pairs, table.dropped
    width = len(b)
    drops = [dropped.get(y, UNSEEN_DROP) for y in b]
    twos = [""] + [b[j - 1] + b[j] for j in range(1, width)]
    before: list[float] = []
    last = [0.0]
    for drop in drops:
        last.append(last[-1] + drop)
    for i, x in enumerate(a):
        row = pairs.get(x, _NONE)
        row_of_two = pairs.get(a[i - 1] + x) if i else None
        drop_x = row.get("", UNSEEN_DROP)
        now = [last[0] + drop_x]
        left = now[0]
        for j, y in enumerate(b):  # comparisons, not max(): this is where the time goes
            best = last[j] + row.get(y, UNSEEN)
            other = last[j + 1] + drop_x
            if other > best:  # noqa: PLR1730
                best = other
            other = left + drops[j]
            if other > best:  # noqa: PLR1730
                best = other
            if j and twos[j] in row:
                best = max(best, last[j - 1] + row[twos[j]])
            if row_of_two is not None and y in row_of_two:
                best = max(best, before[j] + row_of_two[y])
            now.append(best)
            left = best
        before, last = last, now
    return last[-1]


def expected(table: Table, a: Groups, b: Groups) -> float:
    """What two words of these letters would be worth on the average if they were one name."""
    first, second = table.expected
    return sum(first.get(x, 0.0) for x in a) + sum(second.get(y, 0.0) for y in b)
