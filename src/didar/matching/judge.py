"""Whether two names can be one person's: which parts agree, which are missing, which clash, and what that comes to.

Parts are paired off by likeness, whatever their order; two parts of one name may be one of the other («علی رضا»,
Alireza). What a careful reader then asks are the features of `Findings.features`; their weights stand in
tables/judge.toml, learnt by tools/train_matching.py.
"""

from __future__ import annotations

import math
from itertools import permutations

from msgspec import Struct

from didar.matching.likeness import by_sound, likeness, telling, weights
from didar.matching.parts import Kind, Name, Part

AGREES = 0.12
"""Parts less likely to be one name than this are not paired off."""
SHORTEST_WHOLE = 5
"""Letters a word must have to be two parts of the other name."""
MOST_UNWRITTEN = 1.6
"""A word with its vowels written is at most so many times as long as without."""
SURE_ENOUGH, MOST_TRUST = 0.95, 3.0
"""Likelihoods above count as this many nats of log-odds: sound alone never proves more."""
REPEATS = 0.45
"""A part left over that is so like another part of its own name is that part again."""
SURE = 0.85
"""Below it a reason says how alike the parts sound."""

Match = tuple[float, tuple[int, ...], tuple[int, ...]]
"""How alike, and which parts of the one name and of the other."""


class Comparison(Struct, frozen=True):
    """What became of two names: ``score`` 0 to 1, the verdict, and the reason in a short sentence."""

    score: float
    same: bool
    why: str


class Findings(Struct, frozen=True):
    """Two names side by side: the pairs of parts, and what is left over on either side."""

    a: Name
    b: Name
    matches: tuple[Match, ...]
    left: tuple[tuple[int, ...], tuple[int, ...]]

    def features(self) -> dict[str, float]:
        """What a careful reader weighs, by the names of judge.toml's [name]. Symmetric."""
        kinds = [self._kind(m) for m in self.matches]
        names = [m for m, kind in zip(self.matches, kinds, strict=True) if kind is Kind.NAME]
        told = [(m[0], self._telling(m)) for m in names]
        trust = [math.log(p / (1 - p)) if p < SURE_ENOUGH else MOST_TRUST for p, _ in told]
        loose_a, loose_b = (self._loose(side) for side in (0, 1))
        fathers = [m[0] for m, kind in zip(self.matches, kinds, strict=True) if kind is Kind.PATRONYMIC]
        family = self._agrees(self.a.family, self.b.family)
        given = self._agrees(self.a.given, self.b.given)
        return {
            "constant": 1.0,
            "none": float(not names),
            "evidence": min(sum(w * p for p, w in told), 2.0),
            "weakest": min(trust, default=0.0),
            "mean": sum(trust) / len(trust) if trust else 0.0,
            "clash": min(max(loose_a, default=0.0), max(loose_b, default=0.0)),
            "clash at all": float(bool(loose_a and loose_b)),
            "missing": max(sum(loose_a), sum(loose_b)) - min(sum(loose_a), sum(loose_b)),
            "family": family,
            "given": given,
            "both": family * given,
            "single": float(len(names) == 1),
            "one word": float(min(len(self.a.parts), len(self.b.parts)) == 1),
            "father agrees": max(fathers, default=0.0),
            "father clashes": float(self._father_left(0) and self._father_left(1)),
            "initial": float(Kind.INITIAL in kinds),
            "initial clashes": float(self._initial_clash()),
        }

    def _kind(self, m: Match) -> Kind:
        return max([*(self.a.parts[i].kind for i in m[1]), *(self.b.parts[j].kind for j in m[2])])

    def _telling(self, m: Match) -> float:
        sides = (sum(telling(self.a.parts[i]) for i in m[1]), sum(telling(self.b.parts[j]) for j in m[2]))
        return min(1.0, *sides)

    def _loose(self, side: int) -> list[float]:
        parts = (self.a, self.b)[side].parts
        return [telling(parts[i]) for i in self.left[side] if parts[i].kind is Kind.NAME]

    def _father_left(self, side: int) -> bool:
        parts = (self.a, self.b)[side].parts
        return any(parts[i].kind is Kind.PATRONYMIC for i in self.left[side])

    def _initial_clash(self) -> bool:
        """An initial that begins no part of the other name, where that has parts to spare."""
        for side in (0, 1):
            parts = (self.a, self.b)[side].parts
            if self.left[1 - side] and any(parts[i].kind is Kind.INITIAL for i in self.left[side]):
                return True
        return False

    def _agrees(self, one: int, two: int) -> float:
        """How well a part of the one name and one of the other agree with whatever they are paired with, the less."""
        first = second = 0.0
        for p, mine, others in self.matches:
            if one in mine:
                first = p
            if two in others:
                second = p
        return min(first, second)


def side_by_side(a: Name, b: Name) -> Findings:
    """Pair the parts off, the likeliest and most telling first."""
    ways = [
        (p, telling(x) + telling(y), i, j)
        for i, x in enumerate(a.parts)
        for j, y in enumerate(b.parts)
        if (p := likeness(x, y)) >= AGREES
    ]
    ways.sort(key=lambda w: (-round(w[0], 6), -w[1], abs(w[2] - w[3]), w[2] + w[3], min(w[2], w[3])))
    free_a, free_b = dict.fromkeys(range(len(a.parts))), dict.fromkeys(range(len(b.parts)))
    found: list[Match] = []
    for p, _, i, j in ways:
        if i in free_a and j in free_b:
            found.append((p, (i,), (j,)))
            del free_a[i], free_b[j]
    if free_a and free_b and len(free_a) + len(free_b) > 2:
        _join(a, b, free_a, free_b, found, turned=False)
        _join(b, a, free_b, free_a, found, turned=True)
    return Findings(a, b, tuple(found), (_without_repeats(a, free_a), _without_repeats(b, free_b)))


def _without_repeats(name: Name, free: dict[int, None]) -> tuple[int, ...]:
    """The parts left over, but for those that only spell another part of their name again («Foz/Fawz»)."""
    others = [p for i, p in enumerate(name.parts) if i not in free]
    return tuple(i for i in free if all(likeness(name.parts[i], p) < REPEATS for p in others))


def _join(
    a: Name, b: Name, free_a: dict[int, None], free_b: dict[int, None], found: list[Match], *, turned: bool
) -> None:
    """Match two free parts of ``a`` with one free part of ``b`` where they are one word together."""
    ways = []
    for j in free_b:
        whole = b.parts[j]
        if len(whole.word) < SHORTEST_WHOLE:
            continue
        within = [i for i in free_a if not a.parts[i].must & ~whole.mask]
        for i, k in permutations(within, 2):
            p = _as_one(a.parts[i], a.parts[k], whole)
            if p >= AGREES:
                ways.append((-p, i, k, j))
    for p, i, k, j in sorted(ways):
        if i in free_a and k in free_a and j in free_b:
            found.append((-p, (j,), (i, k)) if turned else (-p, (i, k), (j,)))
            del free_a[i], free_a[k], free_b[j]


def _as_one(one: Part, two: Part, whole: Part) -> float:
    """How likely two parts put together are a third, given that it has all the sounds they must have."""
    short = (len(one.word) + len(two.word)) * MOST_UNWRITTEN < len(whole.word)
    if short or whole.must & ~(one.mask | two.mask) or one.script != two.script:
        return 0.0
    forms = [one.forms[0] + form for form in two.forms]
    return max(by_sound(x, y, one.script, whole.script) for x in forms for y in whole.forms)


def score(found: Findings) -> float:
    """The likelihood, 0 to 1, that the names are one person's, as far as names can tell."""
    learnt = weights()["name"]
    total = sum(learnt[name] * value for name, value in found.features().items())
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
