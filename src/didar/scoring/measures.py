"""What a score is made of: counts for precision and recall, and rates."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field


class Found(Struct):
    """How much of the gold was found: ``right`` of ``gold`` that was wanted and ``given`` by the output."""

    right: float = 0.0
    gold: float = 0.0
    given: float = 0.0
    right_given: float | None = None
    """Where precision and recall count different things (B-cubed): what counts for precision."""

    def add(self, right: float, gold: float, given: float) -> None:
        """Add one report's counts."""
        self.right += right
        self.gold += gold
        self.given += given

    @property
    def precision(self) -> float:
        """Of what was given, the part that is right; 0 where nothing was given."""
        right = self.right if self.right_given is None else self.right_given
        return right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Of what was wanted, the part that was found; 0 where nothing was wanted."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Rate(Struct):
    """How often something is right, ``of`` all that it can be right of."""

    right: float = 0.0
    of: int = 0

    def add(self, right: float) -> None:
        """Add one case: 1 or True for right, 0 for wrong, a number between for partly."""
        self.right += right
        self.of += 1

    @property
    def rate(self) -> float:
        """The part that is right; 0 of none."""
        return self.right / self.of if self.of else 0.0


class Score(Struct):
    """All measures by name, in the order they were first used, and what was missed, in sentences."""

    found: dict[str, Found] = field(default_factory=dict)
    rates: dict[str, Rate] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def layer(self, name: str) -> Found:
        """The counts of a layer."""
        return self.found.setdefault(name, Found())

    def rate(self, name: str) -> Rate:
        """The rate of something."""
        return self.rates.setdefault(name, Rate())

    def figures(self) -> Iterator[tuple[str, dict[str, float]]]:
        """Every measure with its figures, rates of nothing left out."""
        for name, found in self.found.items():
            yield (
                name,
                {
                    "p": found.precision,
                    "r": found.recall,
                    "f1": found.f1,
                    "gold": found.gold,
                    "given": found.given,
                },
            )
        for name, rate in self.rates.items():
            if rate.of:
                yield name, {"rate": rate.rate, "of": rate.of}
