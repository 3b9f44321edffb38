"""How a part of a name that no table has is likely spelt in Latin letters: a small joint n-gram model.

A unit is a letter of the folded key with the Latin letters it stands for («غ» with "gh", «م» with "mo"). The model
holds what each unit costs after up to three others (hundredths of nats); `spell` searches the cheapest ways to spell
a key and takes for every letter the unit that most of their weight lies on. Built by tools/train_letters.py.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from operator import itemgetter

from msgspec import Struct

from didar.langs.pack import table
from didar.model.memo import Memo
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
KEPT_CHOICES = 1 << 14
"""How many choices are remembered, a kilobyte each; every new name adds some forty."""
NOTHING: Mapping[str, str] = {}


class After(Struct, gc=False):
    """What may follow a history: units with their cost by the letter they spell, and what backing off costs."""

    followers: dict[str, dict[int, int]]
    back: int


NOWHERE = After({}, 0)
"""What follows a history the model has not met."""


class Letters:
    """The model: units by number, and what follows a history, read from its row when it is first asked for."""

    def __init__(self, text: str) -> None:
        head, *lines = text.splitlines()
        self.units = head.split(" ")
        self._rows = {history: row for history, _, row in (line.partition("\t") for line in lines)}
        self._order = max(history.count(" ") for history in self._rows) + 2
        self._after: Memo[History, After] = Memo(self._parsed)
        first = self._after[()].followers
        self._by_letter = {letter: sorted(units.items(), key=itemgetter(1)) for letter, units in first.items()}
        self._allowed: dict[tuple[str, str], dict[int, int]] = {}
        self._choices: Memo[tuple[History, str, str], list[tuple[int, int]]] = Memo(self._chosen, KEPT_CHOICES)

    def _parsed(self, history: History) -> After:
        row = self._rows.get(" ".join(map(str, history)))
        if row is None:
            return NOWHERE
        back, _, coded = row.partition("\t")
        found: dict[str, dict[int, int]] = {}
        for follower in coded.split(" "):
            unit, _, cost = follower.partition(":")
            found.setdefault(self.units[int(unit)][0], {})[int(unit)] = int(cost)
        return After(found, int(back))

    def cost(self, history: History, unit: int) -> int:
        """What a unit costs after a history."""
        letter, paid = self.units[unit][0], 0
        while True:
            after = self._after[history]
            cost = after.followers.get(letter, {}).get(unit)
            if cost is not None:
                return paid + cost
            if not history:
                return paid + UNSEEN
            paid += after.back
            history = history[1:]

    def choices(self, history: History, letter: str, barred: str) -> list[tuple[int, int]]:
        """The likeliest units for a letter after a history, as (cost, unit); none for a letter the model has not.

        Units whose Latin letters begin with one of ``barred`` are left out.
        """
        return self._choices[history, letter, barred]

    def _chosen(self, asked: tuple[History, str, str]) -> list[tuple[int, int]]:
        history, letter, barred = asked
        allowed = self._all(letter, barred)
        found: dict[int, int] = {}
        paid = 0
        for n in range(len(history)):
            after = self._after[history[n:]]
            for unit, cost in after.followers.get(letter, {}).items():
                if unit in allowed:
                    found.setdefault(unit, paid + cost)
            paid += after.back
        for unit, cost in islice(allowed.items(), COMMON_CHOICES):
            found.setdefault(unit, paid + cost)
        return sorted((cost, unit) for unit, cost in found.items())[:CHOICES]

    def _all(self, letter: str, barred: str) -> dict[int, int]:
        """Every unit of a letter with its cost, the cheapest first, but for those that begin with a barred sound."""
        known = self._allowed.get((letter, barred))
        if known is None:
            units, sounds = self._by_letter.get(letter, ()), tuple(barred)
            known = {unit: cost for unit, cost in units if self.units[unit][1:2] not in sounds}
            self._allowed[letter, barred] = known
        return known

    def cheapest(self, key: str, barred: Mapping[str, str]) -> list[tuple[int, History]]:
        """The cheapest spellings of a key, as (cost, units), the best first; empty where a letter is unknown."""
        keep = self._order - 1
        beam: list[tuple[int, History]] = [(0, (START,) * keep)]
        for letter in key:
            never = barred.get(letter, "")
            ways = [(paid, units, self.choices(units[-keep:], letter, never)) for paid, units in beam]
            cheapest = sorted(paid + cost for paid, _, choices in ways for cost, _ in choices)[:BEAM]
            beam = sorted(
                (paid + cost, (*units, unit))
                for paid, units, choices in ways
                for cost, unit in choices
                if paid + cost <= cheapest[-1]
            )[:BEAM]
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
        return next((self.units[u][1:] for u, _ in self._by_letter[letter] if len(self.units[u]) > 1), "")


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
