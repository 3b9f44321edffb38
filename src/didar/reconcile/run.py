"""From readings to events: flatten, block, compare, group, and put each event's record together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from didar.model.chronicle import Doubt, EventRecord, Joining
from didar.model.reading import Reading
from didar.reconcile.assemble import Shelved, event_id
from didar.reconcile.block import pairs
from didar.reconcile.cluster import Pair, Scores, clusters
from didar.reconcile.compare import compare
from didar.reconcile.decisions import Bound, Rulings, bind, settled
from didar.reconcile.doubts import about_fields, doubts
from didar.reconcile.frames import part_of, shadowed
from didar.reconcile.hands import Case, Hands
from didar.reconcile.standing import stands
from didar.reconcile.told import Told, tellings


def reconcile(
    readings: Iterable[tuple[Reading, str]],
    shelved: Callable[[str], Shelved],
    ruled: Rulings | None = None,
    doubtful: list[Doubt] | None = None,
    hands: Hands | None = None,
) -> Iterator[EventRecord]:
    """Every event of some readings, in the order of their days and ids, whatever the order of the readings.

    ``readings`` come with their texts; ``shelved`` gives a report's reading and text by its id. Events told as
    background alone are no events of a chronicle. ``ruled`` are people's decisions; what they should look at next is
    added to ``doubtful`` on the way. ``hands`` do the work; without them it is done here.
    """
    hands = hands or Hands()
    told = sorted((t for reading, text in readings for t in tellings(reading, text)), key=lambda t: t.key)
    told = [t for t in told if t.status != "background"]
    ids = [event_id(*t.key) for t in told]
    bound = bind(ruled, {name: i for i, name in enumerate(ids)}) if ruled else Bound()
    candidates = pairs(told)
    score = hands.scores(told, candidates)
    groups = _events(told, clusters(told, candidates, bound.linked, bound.barred, score), bound.named)
    if doubtful is not None:
        doubtful += doubts(told, groups, candidates, score)
    frames = part_of(told, groups)
    nearest = _nearest(groups, candidates, score)
    listed = [[told[i] for i in group] for group in groups]
    inside: dict[int, list[list[Told]]] = {}
    for part, frame in frames.items():
        inside.setdefault(frame, []).append(listed[part])
    cases = (
        Case(one, inside.get(number, ()), listed[frames[number]] if number in frames else ())
        for number, one in enumerate(listed)
    )
    for number, (group, record) in enumerate(zip(groups, hands.records(cases, shelved), strict=True)):
        record.joined = _joined(told, group, nearest)
        if number in frames:
            record.part_of = min(ids[i] for i in groups[frames[number]])
        if ruled:
            record = settled(record, ruled)
        if doubtful is not None:
            doubtful += about_fields(record)
        yield record


def _events(told: Sequence[Told], groups: Sequence[list[int]], named: set[int]) -> list[list[int]]:
    """The groups that stand as events of their own; those with a telling that a decision names always do."""
    beside = shadowed(told, groups)
    return [
        group
        for n, group in enumerate(groups)
        if not named.isdisjoint(group) or stands([told[i] for i in group], shadowed=n in beside)
    ]


def _nearest(groups: Sequence[list[int]], candidates: Iterable[Pair], score: Scores) -> dict[int, tuple[float, int]]:
    """The telling of the same event that each telling agrees with best, with minus their points."""
    of = {i: n for n, group in enumerate(groups) for i in group}
    found: dict[int, tuple[float, int]] = {}
    for i, j in candidates:
        if i in of and of[i] == of.get(j):
            points = -score(i, j)
            for one, other in ((i, j), (j, i)):
                found[one] = min(found.get(one, (points, other)), (points, other))
    return found


def _joined(told: Sequence[Told], group: Sequence[int], nearest: dict[int, tuple[float, int]]) -> list[Joining]:
    """Why each report belongs to the event: its nearest neighbour there, and the answers that say so."""
    found: dict[str, tuple[float, int, int]] = {}
    for i in group:
        if i in nearest:
            points, other = nearest[i]
            if told[i].report != told[other].report:
                report = told[i].report
                found[report] = min(found.get(report, (points, i, other)), (points, i, other))
    return [
        Joining(
            report,
            told[other].report,
            round(-points, 2),
            [f"{reason.code} {reason.points:+g}" for reason in compare(told[i], told[other]).reasons],
        )
        for report, (points, i, other) in sorted(found.items())
    ]
