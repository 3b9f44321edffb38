"""Two names in, a score, a verdict and the reason out."""

from __future__ import annotations

from didar.matching.judge import SURE, Comparison, Findings, score, side_by_side
from didar.matching.likeness import EQUAL, weights
from didar.matching.parts import Kind, Name, take_apart

ALIKE = 0.99
"""The score of two names that have the same parts: a name alone never proves that two people are one."""
_OPPOSITE = {"given name", "family name"}
"""Where one word has both roles, one of the names stands in another order, and nobody knows which."""
_LEFT = {Kind.NAME: "name", Kind.PATRONYMIC: "father's name", Kind.INITIAL: "initial"}


def compare(a: str, la: str | None, b: str, lb: str | None) -> Comparison:
    """Whether two names can be one person's.

    ``la`` and ``lb`` are the languages the names are given in, if known: letters are gone by, since lists often
    mistake the language. The answer is the same whichever name comes first. Cost: at most MOST_PARTS² pairs of parts
    of LONGEST_WORD letters, however long the names are.
    """
    first, second = sorted((a, b))
    one, two = take_apart(first), take_apart(second)
    if not one.parts or not two.parts:
        return Comparison(0.0, False, "a name without letters")
    if one.parts == two.parts:
        return Comparison(ALIKE, True, "the same name")
    found = side_by_side(one, two)
    reached = round(score(found), 4)
    return Comparison(reached, reached >= weights()["verdict"]["same"], _reason(found))


def _reason(found: Findings) -> str:
    """What agrees, part by part, then what is missing or clashes."""
    told = [_agreement(found, *match) for match in sorted(found.matches, key=lambda m: (m[1], m[2]))]
    left = [_left(name, parts) for name, parts in zip((found.a, found.b), found.left, strict=True)]
    if all(left):
        told.append(f"{left[0]} and {left[1]} differ")
    elif any(left):
        told.append(f"{left[0] or left[1]} missing in one")
    if _turned(found):
        told.append("in another order")
    return "; ".join(told) or "nothing agrees"


def _agreement(found: Findings, likely: float, first: tuple[int, ...], second: tuple[int, ...]) -> str:
    words = [" ".join(name.written[i] for i in places) for name, places in ((found.a, first), (found.b, second))]
    roles = {_role(found.a, first), _role(found.b, second)}
    role = "name" if roles == _OPPOSITE else _role(found.a, first)
    if likely == 1.0:
        how = ""
    elif likely == EQUAL:
        how = " (known spellings)"
    elif likely >= SURE:
        how = f" by sound ({likely:.2f})".replace("0.", ".")
    else:
        how = f" perhaps by sound ({likely:.2f})".replace("0.", ".")
    return f"{role} {words[0]} = {words[1]}{how}"


def _role(name: Name, places: tuple[int, ...]) -> str:
    kind = name.parts[places[0]].kind
    if kind in (Kind.PATRONYMIC, Kind.INITIAL):
        return _LEFT[kind]
    if kind is Kind.WEAK:
        return "style"
    if len(name.parts) > 1 and name.family in places:
        return "family name"
    return "given name" if len(name.parts) > 1 and name.given in places else "name"


def _left(name: Name, places: tuple[int, ...]) -> str:
    """The parts left over that count, with what they are."""
    counted = [i for i in places if name.parts[i].kind is not Kind.WEAK]
    words = " ".join(name.written[i] for i in counted)
    return words and f"{_role(name, tuple(counted)) if len(counted) == 1 else 'names'} {words}"


def _turned(found: Findings) -> bool:
    """True when parts that agree stand in another order."""
    second = [m[2][0] for m in sorted(found.matches, key=lambda m: m[1])]
    return second != sorted(second)
