"""How a part of a name that no table has is likely spelt in Latin letters: a small joint n-gram model.

A unit is a letter of the folded key with the Latin letters it stands for («غ» with "gh", «م» with "mo"). The model
holds what each unit costs after up to three others (hundredths of nats); `spell` searches the cheapest ways to spell
a key and takes for every letter the unit that most of their weight lies on. Built by tools/train_letters.py.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from didar.langs.pack import table
from didar.text.fold import fold

History = tuple[int, ...]

BEAM = 16
"""How many partial spellings are kept after each letter."""
CHOICES = 8
"""How many units are tried for a letter after one history."""
COMMON_CHOICES = 6
SHARPNESS = 0.6
"""How strongly a cheaper spelling outweighs a dearer one (1: by its full probability)."""
UNSEEN = 1400
START, END = 0, 1
NOTHING: Mapping[str, str] = {}


class Letters:
    """The model: units by number, what they cost after a history, what backing off from a history costs."""

    def __init__(self, text: str) -> None:
        head, *lines = text.splitlines()
        self.units = head.split(" ")
        self._order = 1
        self._costs: dict[History, dict[int, int]] = {}
        self._back: dict[History, int] = {}
        for line in lines:
            history, back, followers = line.split("\t")
            at = tuple(map(int, history.split()))
            self._back[at] = int(back)
            self._costs[at] = {int(u): int(c) for u, _, c in (f.partition(":") for f in followers.split(" "))}
            self._order = max(self._order, len(at) + 1)
        by_letter: dict[str, list[int]] = defaultdict(list)
        for unit in sorted(self._costs[()], key=self._costs[()].__getitem__):
            by_letter[self.units[unit][0]].append(unit)
        self._by_letter = dict(by_letter)
        self._memo: dict[tuple[History, str, str], list[tuple[int, int]]] = {}

    def cost(self, history: History, unit: int) -> int:
        """What a unit costs after a history."""
        paid = 0
        while True:
            costs = self._costs.get(history)
            if costs is not None and unit in costs:
                return paid + costs[unit]
            if not history:
                return paid + UNSEEN
            paid += self._back.get(history, 0)
            history = history[1:]

    def choices(self, history: History, letter: str, barred: str) -> list[tuple[int, int]]:
        """The likeliest units for a letter after a history, as (cost, unit); none for a letter the model has not.

        Units whose Latin letters begin with one of ``barred`` are left out.
        """
        known = self._memo.get((history, letter, barred))
        if known is None:
            units = [
                u for u in self._by_letter.get(letter, []) if self.units[u][1:2] not in barred or not self.units[u][1:]
            ]
            seen = set(units[:COMMON_CHOICES])
            for n in range(len(history)):
                seen.update(u for u in units if u in self._costs.get(history[n:], ()))
            known = sorted((self.cost(history, u), u) for u in seen)[:CHOICES]
            self._memo[history, letter, barred] = known
        return known

    def cheapest(self, key: str, barred: Mapping[str, str]) -> list[tuple[int, History]]:
        """The cheapest spellings of a key, as (cost, units), the best first; empty where a letter is unknown."""
        keep = self._order - 1
        beam: list[tuple[int, History]] = [(0, (START,) * keep)]
        for letter in key:
            beam = [
                (paid + cost, (*units, unit))
                for paid, units in beam
                for cost, unit in self.choices(units[-keep:], letter, barred.get(letter, ""))
            ]
            beam.sort()
            del beam[BEAM:]
        ended = sorted((paid + self.cost(units[-keep:], END), units[keep:]) for paid, units in beam)
        return ended

    def spell(self, key: str, barred: Mapping[str, str] = NOTHING) -> str:
        """The Latin spelling of a folded key in lower case; letters the model has not met are left out.

        ``barred`` tells for letters with which Latin letter they cannot begin in the key's language.
        """
        known = "".join(letter for letter in key if letter in self._by_letter)
        ways = self.cheapest(known, barred)
        weights: list[dict[int, float]] = [{} for _ in known]
        for paid, units in ways:
            weight = math.exp(-SHARPNESS * (paid - ways[0][0]) / 100)
            for at, unit in zip(weights, units, strict=True):
                at[unit] = at.get(unit, 0.0) + weight
        spelt = "".join(self.units[max(at, key=lambda u: (at[u], -u))][1:] for at in weights)
        return spelt or "".join(self._sound(letter) for letter in known)

    def _sound(self, letter: str) -> str:
        """The commonest unit of a letter that is not silent, in Latin letters."""
        return next((self.units[u][1:] for u in self._by_letter[letter] if len(self.units[u]) > 1), "")


@cache
def letters() -> Letters:
    """The model that comes with Didar."""
    return Letters(files("didar.knowledge").joinpath("names", "letters.tsv").read_text(encoding="utf-8"))


@cache
def _barred(lang: str, arabic: bool) -> Mapping[str, str]:
    data = table(lang, "names")["letters"]
    return {fold(letter): sounds for letter, sounds in (data["arabic"] if arabic else data["never"]).items()}


@lru_cache(maxsize=1 << 14)
def spell(key: str, lang: str, arabic: bool = False) -> str:
    """The likely Latin spelling of a folded part of a name as a language writes it, in lower case.

    ``arabic`` for a name of Arabic origin, which has no p, v or g.
    """
    return letters().spell(key, _barred(lang, arabic))
