"""From readings to events: flatten, block, compare, group, and put each event's record together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from didar.model.chronicle import EventRecord
from didar.model.reading import Reading
from didar.reconcile.assemble import Shelved, assemble
from didar.reconcile.block import pairs
from didar.reconcile.cluster import clusters
from didar.reconcile.told import tellings


def reconcile(readings: Iterable[Reading], shelved: Callable[[str], Shelved]) -> Iterator[EventRecord]:
    """Every event of some readings, in the order of their days and ids, whatever the order of the readings.

    ``shelved`` gives a report's reading and text by its id. Events told as background alone are no events of a
    chronicle.
    """
    told = sorted((t for reading in readings for t in tellings(reading)), key=lambda t: t.key)
    told = [t for t in told if t.status != "background"]
    groups = clusters(told, pairs(told))
    for group in groups:
        yield assemble([told[i] for i in group], shelved)
