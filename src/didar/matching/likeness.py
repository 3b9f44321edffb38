"""How likely two parts of names are one name, and how much it tells that they agree."""

from __future__ import annotations

import math
import tomllib
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from didar.matching.alignment import expected, tables, worth
from didar.matching.letters import Groups, plain, script_of, skeletons
from didar.matching.parts import Kind, Part

EQUAL = 0.97
"""Two names that tables/equals.tsv holds for one: Володимир and Владимир."""
INITIAL = 0.7
"""An initial and a name that begins with its sound."""
KNOWN_APART = 0.25
"""What is left of the likelihood by sound of two words that are known as other names."""
UNLIKE = 0.02
MOST_MISSING = 2
"""Parts of which so many coarse sounds are in one only are told apart without being laid side by side."""
MOST_GAIN = 2.0
"""Nats that a pair of words may be worth more than words of their letters are on the average."""
COMMONEST, RAREST = 4.0, 9.0
"""Between what is told by a part that one name in fifty has and by one that no table has, in nats: weights 0 and 1."""


@cache
def weights() -> dict[str, dict[str, float]]:
    """The learnt weights by section; see tables/judge.toml."""
    data = tomllib.loads(files("didar.matching").joinpath("tables", "judge.toml").read_text("utf-8"))
    return {section: values for section, values in data.items() if isinstance(values, dict)}


@cache
def _known() -> dict[str, frozenset[str]]:
    """The spellings known for a word: equals.tsv (by hand) and spellings.tsv (learnt), by plain word."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in ("equals.tsv", "spellings.tsv"):
        for row in files("didar.matching").joinpath("tables", name).read_text("utf-8").splitlines()[1:]:
            words = [plain(word) for word in row.split("\t")[0].split(" ")]
            for word in words:
                found[word].update(words)
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=1 << 14)
def _scripts_known(word: str) -> frozenset[str]:
    return frozenset(script_of(other) for other in _known().get(word, ()) if other != word)


def _known_apart(a: Part, b: Part) -> bool:
    """True where both words have known spellings to compare, and share none: محمد and محمود, Mohammad and محمود."""
    first, second = _scripts_known(a.word), _scripts_known(b.word)
    comparable = not first.isdisjoint(second) if a.script == b.script else b.script in first and a.script in second
    return comparable and _known()[a.word].isdisjoint(_known()[b.word])


@cache
def _common() -> dict[str, int]:
    rows = files("didar.matching").joinpath("tables", "common.tsv").read_text("utf-8").splitlines()[1:]
    return {word: int(weight) for word, weight in (row.split("\t") for row in rows)}


@lru_cache(maxsize=1 << 16)
def telling(part: Part) -> float:
    """How much a part tells of who is meant: 0 (everybody is called so) to 1 (no table has it)."""
    known = _common().get(part.word)
    if known is not None:
        return known / 100
    return 0.45 if part.word in _known() else 0.6 if len(part.word) < 3 else 1.0


@lru_cache(maxsize=1 << 18)
def likeness(a: Part, b: Part) -> float:
    """The likelihood, 0 to 1, that two parts are one name in two spellings. Symmetric."""
    if a.word == b.word:
        return 1.0 if a.kind is not Kind.INITIAL else INITIAL
    if (b.script, b.word) < (a.script, a.word):
        a, b = b, a
    if Kind.INITIAL in (a.kind, b.kind):
        return _initial(a, b)
    if b.word in _known().get(a.word, ()):
        return EQUAL
    if ((a.must & ~b.mask) | (b.must & ~a.mask)).bit_count() >= MOST_MISSING:
        return UNLIKE
    likely = max(by_sound(x, y, a.script, b.script) for x in a.forms for y in b.forms)
    return likely * KNOWN_APART if _known_apart(a, b) else likely


def _initial(a: Part, b: Part) -> float:
    """An initial stands for a name whose first letter group it can be."""
    table = tables().get((a.script, b.script))
    if table is None:
        return UNLIKE
    first, second = a.forms[0][0], b.forms[0][0]
    if first[0] == second[0] or table.pairs.get(first, {}).get(second, -1.0) > 0:
        return INITIAL
    return UNLIKE


def evidence_of_sound(a: Groups, b: Groups, first: str, second: str) -> dict[str, float] | None:
    """What the letters of two words tell, by the names of judge.toml's [sound]; None where scripts are unknown."""
    table = tables().get((first, second))
    if table is None or not a or not b:
        return None
    found = worth(table, a, b)
    loss = max(expected(table, a, b) - found, -MOST_GAIN)
    length = (len(a) + len(b)) / 2
    bones = not _bones(a).isdisjoint(_bones(b))
    return {
        "constant": 1.0,
        "worth": found / 10,
        "loss": loss / 10,
        "spread": loss / length,
        "short": 1 / length,
        "consonants": float(bones),
        "many consonants": min(map(len, _bones(a))) / 4 if bones else 0.0,
    }


@lru_cache(maxsize=1 << 16)
def _bones(word: Groups) -> frozenset[str]:
    return frozenset(skeletons(word))


def sound_section(first: str, second: str) -> str:
    """Which weights judge two words: in one script a letter more tells more."""
    return "sound within a script" if first == second else "sound across scripts"


@lru_cache(maxsize=1 << 18)
def by_sound(a: Groups, b: Groups, first: str, second: str) -> float:
    """The likelihood by letters alone."""
    evidence = evidence_of_sound(a, b, first, second)
    if evidence is None:
        return UNLIKE
    learnt = weights()[sound_section(first, second)]
    total = sum(learnt[name] * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
