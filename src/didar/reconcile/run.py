"""From readings to events: flatten, block, compare, group, and put each event's record together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from didar.model.chronicle import Doubt, EventRecord
from didar.model.reading import Reading
from didar.reconcile.assemble import Shelved, assemble, event_id
from didar.reconcile.block import pairs
from didar.reconcile.cluster import Scores, clusters
from didar.reconcile.decisions import Bound, Rulings, bind, settled
from didar.reconcile.doubts import about_fields, doubts
from didar.reconcile.standing import stands
from didar.reconcile.told import tellings


def reconcile(
    readings: Iterable[tuple[Reading, str]],
    shelved: Callable[[str], Shelved],
    ruled: Rulings | None = None,
    doubtful: list[Doubt] | None = None,
) -> Iterator[EventRecord]:
    """Every event of some readings, in the order of their days and ids, whatever the order of the readings.

    ``readings`` come with their texts; ``shelved`` gives a report's reading and text by its id. Events told as
    background alone are no events of a chronicle. ``ruled`` are people's decisions; what they should look at next is
    added to ``doubtful`` on the way.
    """
    told = sorted((t for reading, text in readings for t in tellings(reading, text)), key=lambda t: t.key)
    told = [t for t in told if t.status != "background"]
    bound = bind(ruled, {event_id(*t.key): i for i, t in enumerate(told)}) if ruled else Bound()
    candidates, score = pairs(told), Scores(told)
    groups = [
        group
        for group in clusters(told, candidates, bound.linked, bound.barred, score)
        if stands([told[i] for i in group])
    ]
    if doubtful is not None:
        doubtful += doubts(told, groups, candidates, score)
    for group in groups:
        record = assemble([told[i] for i in group], shelved)
        if ruled:
            record = settled(record, ruled)
        if doubtful is not None:
            doubtful += about_fields(record)
        yield record
