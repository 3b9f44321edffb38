"""Pairs of names to learn judgement from: one person's names in all languages, and of others the likest to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from didar.matching.judge import score, side_by_side
from didar.matching.letters import Groups, skeletons
from didar.matching.likeness import by_sound
from didar.matching.parts import Kind, take_apart

Person = dict[str, list[str]]
NamePair = tuple[str, str, int]
TABLES = Path(__file__).parent.parent / "src" / "didar" / "matching" / "tables"
SLAVIC = ("ов", "ев", "ин", "ский", "ова", "ева", "ина", "енко")
NEAREST = 2
LOOKED_AT = 40
STRANGER = 1201
"""How far away in the list the stranger is whose name is lent."""


def keys(word: Groups) -> set[str]:
    """The coarse consonants of a word, and the same with any one left out."""
    found: set[str] = set()
    for bones in skeletons(word)[:2]:
        found |= {bones, *(bones[:n] + bones[n + 1 :] for n in range(len(bones)) if len(bones) > 2)}
    return found


def sound_pairs(known: dict[tuple[str, str], list[tuple[Groups, Groups, float]]]) -> list[tuple[tuple, int]]:  # type: ignore[type-arg]
    """Spellings of one name (1), and for each the likest spelling of another (0)."""
    found = []
    for scripts, pairs in sorted(known.items()):
        if "other" in scripts:
            continue
        mates: dict[Groups, set[Groups]] = defaultdict(set)
        near: dict[str, list[Groups]] = defaultdict(list)
        for a, b, _ in pairs:
            mates[a].add(b)
        for b in sorted({b for _, b, _ in pairs}):
            for key in sorted(keys(b)):
                near[key].append(b)
        for a, b, _ in pairs[:: max(1, len(pairs) // 2500)]:
            others = {x for key in keys(a) for x in near[key][:LOOKED_AT] if x not in mates[a] and x != a}
            best = sorted(others, key=lambda x: (-by_sound(a, x, *scripts), x))
            if a != b:
                found.append(((a, b, *scripts), 1))
            found += [((a, x, *scripts), 0) for x in best[:NEAREST]]
    return found


def fathers() -> list[dict[str, str]]:
    """Patronymics by script and sex, from the table of equal names."""
    rows = [row.split("\t")[0].split() for row in (TABLES / "equals.tsv").read_text("utf-8").splitlines()[1:]]
    return [{"en": row[0], "ru": next(w for w in row if "а" <= w[0] <= "я")} for row in rows if row[0].endswith("ich")]


def varied(person: int, pair: int, one: tuple[str, str], two: tuple[str, str]) -> tuple[str, str]:
    """Two names as lists and the press would vary them: family first, a part left out, an initial, a patronymic."""
    (la, a), (lb, b) = one, two
    turn = (person * 7 + pair * 3) % 12
    words = b.split()
    if turn in (0, 1, 2) and len(words) > 1:
        words = [words[-1].upper() if turn else words[-1], *words[:-1]]
    elif turn == 3 and len(words) > 2:
        words = [words[0], words[-1]]
    elif turn == 4 and len(words) > 1 and len(words[0]) > 1:
        words = [f"{words[0][0]}.", *words[1:]]
    elif turn == 5 and person % 4 == 0:
        words = words[-1:]
    b = " ".join(words)
    if turn >= 6 and {la, lb} <= {"en", "ru"}:
        table = fathers()
        middle, other = table[person % len(table)], table[(person + (turn == 11)) % len(table)]
        a, b = _with(a, middle[la]), _with(b, other[lb])
    return a, b


def _with(name: str, middle: str) -> str:
    first, *rest = name.split()
    return " ".join([first, middle, *rest]) if rest else name


def exchanged(people: Sequence[Person]) -> list[NamePair]:
    """Two people who share all but one part: the given name, the family name, or, among Russians, the father's."""
    found: list[NamePair] = []
    langs = ("en", "fa", "ar", "ru")
    for number, person in enumerate(people):
        la, lb = langs[number % 4], langs[(number // 4 + number) % 4]
        stranger = people[(number + STRANGER) % len(people)]
        if not (person[la] and person[lb] and stranger[lb]):
            continue
        a, b, c = person[la][0].split(), person[lb][0].split(), stranger[lb][0].split()
        if len(a) < 2 or len(b) < 2 or len(c) < 2 or c[0] == b[0] or c[-1] == b[-1]:
            continue
        one, two = (la, " ".join(a)), (lb, " ".join([c[0], *b[1:]]))
        found.append((*varied(number, 1, one, two), 0))
        found.append((*varied(number, 2, one, (lb, " ".join([*b[:-1], c[-1]]))), 0))
        name = person["ru"][0].split() if person["ru"] else []
        if len(name) == 2 and name[1].lower().endswith(SLAVIC):
            table = fathers()
            middle, other = table[number % len(table)]["en"], table[(number + 5) % len(table)]["ru"]
            found.append((_with(person["en"][0], middle), _with(person["ru"][0], other), 0))
    return found


def positives(people: Sequence[Person]) -> list[NamePair]:
    """Names of one person, in two languages or two spellings."""
    found: list[NamePair] = []
    for number, person in enumerate(people):
        names = [(lang, name) for lang in ("en", "fa", "ar", "ru") for name in person[lang][:3]]
        pairs = list(combinations(names, 2))
        for n, (one, two) in enumerate(pairs):
            if (n + number) % 6 == 0:
                found.append((*varied(number, n, one, two), 1))
    return found


def negatives(people: Sequence[Person], rounds: int) -> list[NamePair]:
    """For every person the names of others that the matcher as it is holds for the likest."""
    where: dict[str, list[int]] = defaultdict(list)
    mine: list[set[str]] = []
    for number, person in enumerate(people):
        parts = [p for p in take_apart(person["en"][0]).parts if p.kind is Kind.NAME]
        mine.append({bones for p in parts for form in p.forms for bones in skeletons(form)[:2]})
        for key in sorted(mine[-1]):
            where[key].append(number)
    langs = ("en", "fa", "ar", "ru")
    found: list[NamePair] = []
    for number, person in enumerate(people):
        others = sorted({n for key in mine[number] for n in where[key] if n != number})
        step = max(1, len(others) // LOOKED_AT)
        la, lb = langs[(number + rounds) % 4], langs[(number // 4 + 2 * rounds + 1) % 4]
        if not person[la]:
            continue
        a = person[la][0]
        scored = []
        for n in others[rounds % step :: step]:
            if people[n][lb] and not set(people[n]["en"]) & set(person["en"]):
                b = people[n][lb][0]
                scored.append((-score(side_by_side(take_apart(a), take_apart(b))), b))
        for turn, (_, b) in enumerate(sorted(scored)[:NEAREST]):
            found.append((*varied(number, turn + rounds, (la, a), (lb, b)), 0))
    return found
