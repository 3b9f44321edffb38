"""From readings to events: flatten, block, compare, group, and put each event's record together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from didar.model.chronicle import EventRecord
from didar.model.reading import Reading
from didar.reconcile.assemble import Shelved, assemble
from didar.reconcile.block import pairs
from didar.reconcile.cluster import clusters
from didar.reconcile.standing import stands
from didar.reconcile.told import tellings


def reconcile(readings: Iterable[tuple[Reading, str]], shelved: Callable[[str], Shelved]) -> Iterator[EventRecord]:
    """Every event of some readings, in the order of their days and ids, whatever the order of the readings.

    ``readings`` come with their texts; ``shelved`` gives a report's reading and text by its id. Events told as background alone are no events of a
    chronicle.
    """
    told = sorted((t for reading, text in readings for t in tellings(reading, text)), key=lambda t: t.key)
    told = [t for t in told if t.status != "background"]
    groups = clusters(told, pairs(told))
    for group in groups:
        tellings_of_one = [told[i] for i in group]
        if stands(tellings_of_one):
            yield assemble(tellings_of_one, shelved)
