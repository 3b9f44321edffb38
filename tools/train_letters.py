"""Train src/didar/knowledge/names/letters.tsv: how the press spells in Latin a part of a name that is in no table.

    python tools/train_letters.py [FOLDER]

FOLDER (default ../shared/data/names) holds netransliteration_coling2018 (Amazon, MIT) and google_ar2en (Google,
Apache-2.0); added are the names of src/didar/knowledge (people.tsv, names/persian.tsv, arabic.tsv, foreign.tsv),
counted three times. See letters.md beside the model for its card. Takes about a minute; rerunning gives the same file.

The model is a joint n-gram model: a unit is a letter with the Latin letters it stands for; the probability of a unit
hangs on the three units before it, smoothed after Kneser and Ney (1995) with one absolute discount, rare n-grams left
out. `didar.names.letters` reads it.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_name_parts import KNOWLEDGE, LANGS, ROOT, name_pairs, rows
from didar.text.fold import fold
from letter_alignment import LETTERS, align, pair_words, persian_spellings, plain

ORDER = 4
DISCOUNT = 0.9
LEAST = (0, 3, 4, 6)
"""Least count of an n-gram of each order to be kept."""
OWN_WEIGHT = 3
WORST_FIT = 0.6
START, END = "^", "$"
Units = tuple[str, ...]


def units_of(key: str, latin: str) -> Units | None:
    """The joint units of a pair, or None where the letters do not fit."""
    letters = re.sub("[^a-z]", "", plain(latin))
    fit = align(key, letters) if LETTERS.keys() >= set(key) else None
    if fit is None or fit.cost > WORST_FIT:
        return None
    return tuple(letter + chunk for letter, chunk in zip(key, fit.chunks, strict=True))


def listed_pairs(folder: Path) -> Iterator[Units]:
    """Units of the pairs of the lists, each pair once, in Arabic and in Persian spelling."""
    seen = set()
    for key, latin, _ in name_pairs(folder):
        letters = plain(latin).replace("'", "").replace("-", "")
        if not (letters.isascii() and letters.isalpha()) or len(key) < 2:
            continue
        fit = align(key, letters)
        if fit is None or fit.cost > WORST_FIT:
            continue
        for spelling in (key, *persian_spellings(key, fit.chunks)):
            if (spelling, letters) not in seen and (units := units_of(spelling, letters)):
                seen.add((spelling, letters))
                yield units


def own_pairs() -> Iterator[Units]:
    """Units of the parts of known people's names and of the tables compiled for Didar."""
    pairs: list[tuple[str, str]] = []
    for person in rows(KNOWLEDGE / "people.tsv"):
        for lang in LANGS:
            pairs += [(pair.key, pair.latin) for pair in pair_words(person[lang], person["en"])]
    for name in ("persian", "arabic"):
        pairs += [(fold(row["name"]), row["latin"]) for row in rows(KNOWLEDGE / f"names/{name}.tsv")]
    for row in rows(KNOWLEDGE / "names/foreign.tsv"):
        for lang in LANGS:
            pairs += [(fold(name), row["latin"]) for name in row[lang].split("|") if name]
    for key, latin in pairs:
        if units := units_of(key, latin):
            yield units


Counts = list[dict[Units, Counter[str]]]


def count(sequences: Iterable[tuple[Units, int]]) -> Counts:
    """How often each unit follows each history of every length; for shorter ones, after how many longer ones."""
    highest: dict[Units, Counter[str]] = defaultdict(Counter)
    short: Counts = [defaultdict(Counter) for _ in range(ORDER - 1)]
    for units, weight in sequences:
        padded = (START,) * (ORDER - 1) + units + (END,)
        for i in range(ORDER - 1, len(padded)):
            highest[padded[i - ORDER + 1 : i]][padded[i]] += weight
            for order in range(1, ORDER - 1):
                if padded[i - order] == START:
                    short[order][padded[i - order : i]][padded[i]] += weight
    counts: Counts = [*short, highest]
    for order in range(ORDER - 2, -1, -1):
        for history, followers in counts[order + 1].items():
            if order and history[1] == START:
                continue
            for unit in followers:
                counts[order][history[1:]][unit] += 1
    return counts


def cost(probability: float) -> int:
    """A probability as hundredths of nats."""
    return round(-100 * math.log(probability))


def lines(counts: Counts) -> Iterator[str]:
    """The lines of the model: history, cost of backing off, units with their cost."""
    names = {unit: str(n) for n, unit in enumerate([START, END, *sorted(counts[0][()].keys() - {END})])}
    yield " ".join(names)
    costs: dict[tuple[Units, str], float] = {}

    def probability(unit: str, history: Units) -> float:
        known = (history, unit)
        while known not in costs and known[0]:
            known = (known[0][1:], unit)
        share = 1.0
        at = history
        while at != known[0]:
            share *= back.get(at, 1.0)
            at = at[1:]
        return share * costs.get(known, 1e-6)

    back: dict[Units, float] = {}
    for order in range(ORDER):
        for history, followers in sorted(counts[order].items()):
            kept = {unit: n for unit, n in sorted(followers.items()) if n >= LEAST[order]}
            if not kept:
                continue
            total = sum(followers.values())
            left = 1 - sum(n - DISCOUNT for n in kept.values()) / total
            row = {
                u: (n - DISCOUNT) / total + left * probability(u, history[1:] if history else ())
                for u, n in kept.items()
            }
            back[history] = left
            costs.update({(history, unit): p for unit, p in row.items()})
            coded = " ".join(f"{names[unit]}:{cost(p)}" for unit, p in row.items())
            yield f"{' '.join(names[unit] for unit in history)}\t{cost(left)}\t{coded}"


def train(source: Path) -> None:
    """Write the model."""
    sequences = [(units, 1) for units in listed_pairs(source)]
    sequences += [(units, OWN_WEIGHT) for units in own_pairs()]
    text = "\n".join(lines(count(sequences))) + "\n"
    (KNOWLEDGE / "names/letters.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/data/names")
