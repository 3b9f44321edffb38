"""Who does what is most of the work of reconciling: comparing pairs of tellings, and putting each event together.

Both are many small tasks that do not depend on one another. `Hands` does them here, one after another; a runner with
many machines gives others, which do the same by the same functions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from didar.model.chronicle import EventRecord
from didar.reconcile.assemble import Shelved, assemble
from didar.reconcile.cluster import Pair, Scores
from didar.reconcile.told import Told


class Case(Struct, frozen=True, gc=False):
    """What one event is put together from: its tellings, those of each event within it, and those of its frame."""

    tellings: Sequence[Told]
    inside: Sequence[Sequence[Told]] = ()
    frame: Sequence[Told] = ()


class Hands:
    """The work of reconciling, done here."""

    engine = ""
    """What does the work, for the log; empty here."""

    def scores(self, tellings: Sequence[Told], pairs: Sequence[Pair]) -> Scores:
        """The scores of some pairs of tellings; ``pairs`` are those that will be asked for first."""
        return Scores(tellings)

    def records(self, cases: Iterable[Case], shelved: Callable[[str], Shelved]) -> Iterator[EventRecord]:
        """The record of each case, in order; ``shelved`` gives a report by its id."""
        return (record_of(case, shelved) for case in cases)


def record_of(case: Case, shelved: Callable[[str], Shelved]) -> EventRecord:
    """The record of one case."""
    return assemble(case.tellings, shelved, inside=case.inside, frame=case.frame)
