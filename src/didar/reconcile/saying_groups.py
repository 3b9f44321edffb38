"""Wordings of one language brought together: the surest pairs first, while whole groups resemble each other.

Average linkage over the resemblances of sayings.toml; the order of joining depends on scores and places alone, so the
order of reports does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from didar.reconcile.saying_score import resemblance, scale
from didar.reconcile.saying_wording import Saying


class _Bits(Struct, frozen=True, gc=False):
    """A wording's words, names and speakers as bits of numbers: the quickest way to count what two of them share."""

    report: str
    speakers: int
    named: int
    words: int
    weight: float


def grouped(sayings: Sequence[Saying]) -> list[list[Saying]]:
    """Wordings by statement, each group and the groups in order; ``sayings`` are of one language, in order of place."""
    groups = [[said] for said in sayings]
    if len(sayings) < 2:
        return groups
    limits = scale()["limits"]
    scores = _scores(_bits(sayings))
    of = list(range(len(sayings)))
    members = {i: [i] for i in of}
    for minus, i, j in sorted((-score, i, j) for (i, j), score in scores.items()):
        a, b = sorted((of[i], of[j]))
        if a == b:
            continue
        total = sum(scores.get((x, y) if x < y else (y, x), 0.0) for x in members[a] for y in members[b])
        if -minus < limits["same"] or total < limits["together"] * len(members[a]) * len(members[b]):
            continue
        for k in members[b]:
            of[k] = a
        members[a] += members.pop(b)
    return [[sayings[i] for i in sorted(listed)] for listed in members.values()]


def _bits(sayings: Sequence[Saying]) -> list[_Bits]:
    seen: dict[str, int] = {}

    def bits(kind: str, items: Iterable[str]) -> int:
        return sum(1 << seen.setdefault(kind + item, len(seen)) for item in items)

    name = scale()["words"]["name"]
    return [
        _Bits(
            said.report,
            bits("speaker:", said.speakers),
            bits("named:", said.named),
            bits("word:", said.words),
            len(said.words) + name * len(said.named),
        )
        for said in sayings
    ]


def _scores(bits: Sequence[_Bits]) -> dict[tuple[int, int], float]:
    """Resemblances that count for anything, by pair of indices in order."""
    table = scale()
    name, doubt, least = table["words"]["name"], table["words"]["doubt"], table["limits"]["together"] / 2
    found: dict[tuple[int, int], float] = {}
    for i, a in enumerate(bits):
        for j in range(i + 1, len(bits)):
            b = bits[j]
            shared = (a.words & b.words).bit_count() + name * (a.named & b.named).bit_count()
            if shared < least * min(a.weight, b.weight):
                continue
            score = resemblance(shared, a.weight, b.weight, doubt)
            if score >= least and score >= _floor(a, b, table["limits"]):
                found[i, j] = score
    return found


def _floor(a: _Bits, b: _Bits, limits: dict[str, float]) -> float:
    """The least resemblance of two wordings that is looked at; more than 1 where they cannot be one statement."""
    one_report = a.report == b.report
    if one_report and a.named and b.named and not a.named & b.named:
        return 2.0
    if a.speakers & b.speakers:
        return limits["repeated"] if one_report else 0.0
    return 2.0 if one_report else limits["verbatim"]
