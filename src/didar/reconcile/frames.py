"""Events within events: the meetings of a visit, talks at the margin of a conference, a meeting's press conference."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import Struct

from didar.model.days import Days
from didar.reconcile.compare import GATHERINGS, MEETINGS
from didar.reconcile.parties import align, people
from didar.reconcile.told import Told

LONGEST = 14
"""Days a visit or conference lasts at most."""

Group = Sequence[int]
"""Indices of the tellings of one event."""


def shadowed(tellings: Sequence[Told], groups: Sequence[Group]) -> set[int]:
    """Numbers of groups that no report tells but beside a greater event that covers them.

    So is the press conference of a meeting, and the visit that only says how two people came to meet.
    """
    of = {i: n for n, group in enumerate(groups) for i in group}
    size = [len({tellings[i].report for i in group}) for group in groups]
    by_report: dict[str, list[int]] = defaultdict(list)
    for i in sorted(of):
        by_report[tellings[i].report].append(i)
    return {
        n
        for n, group in enumerate(groups)
        if all(
            any(
                (size[of[j]], -of[j]) > (size[n], -n) and covers(tellings[j], tellings[i])
                for j in by_report[tellings[i].report]
                if of[j] != n
            )
            for i in group
        )
    }


def covers(great: Told, small: Told) -> bool:
    """Whether an event can be all there is behind another telling of the same report."""
    if great.type != small.type and not {great.type, small.type} <= MEETINGS | {"visit"}:
        return False
    if great.place_state and small.place_state and great.place_state != small.place_state:
        return False
    if great.type == "visit" or small.type == "visit":
        return _visit_covers(great, small)
    found = align(small.parties, great.parties)
    return found.certain + found.loose == len(small.parties) or bool(small.press and found.certain)


def _visit_covers(great: Told, small: Told) -> bool:
    """A visit and a meeting of the guest; two visits of one guest."""
    guests = align(tuple(people(great.parties)), tuple(people(small.parties)))
    if not guests.certain:
        return False
    return not (great.towards and small.towards) or great.towards == small.towards


class _Whole(Struct):
    """An event as far as its place in another goes: who takes part in most tellings, where, when, who reports it."""

    number: int
    type: str
    wide: bool
    guests: frozenset[str]
    states: frozenset[str]
    days: Days | None
    reports: frozenset[str]


def part_of(tellings: Sequence[Told], groups: Sequence[Group]) -> dict[int, int]:
    """Which events belong to another: by number of the group, that of the visit or conference it is part of.

    A meeting is part of a visit that one of its sides makes to the other, or to where they meet, on those days; so are
    talks of two at the margin of a conference that one of them attends. Of several that fit, the one that most reports
    tell beside it.
    """
    wholes = [_whole(n, [tellings[i] for i in group]) for n, group in enumerate(groups)]
    by_guest: dict[tuple[str, int], list[_Whole]] = defaultdict(list)
    for whole in wholes:
        if whole.days and (whole.type == "visit" or whole.wide):
            for guest in whole.guests:
                for day in range(whole.days[0] - 1, min(whole.days[1], whole.days[0] + LONGEST) + 3):
                    by_guest[guest, day].append(whole)
    found = {}
    for whole in wholes:
        if whole.type not in MEETINGS or whole.wide or not whole.days:
            continue
        frames = [f for guest in sorted(whole.guests) for f in by_guest.get((guest, whole.days[0]), ())]
        frames = [f for f in frames if f.states & whole.states]
        if frames:
            found[whole.number] = min(_fit(f, whole) for f in frames)[-1]
    return found


def _fit(frame: _Whole, part: _Whole) -> tuple[int, int, int, int]:
    """The smaller, the better a frame fits: visits first, told together, on the nearest days."""
    start, day = (f.days[0] if f.days else 0 for f in (frame, part))
    return frame.type != "visit", -len(frame.reports & part.reports), abs(start - day), frame.number


def _whole(number: int, tellings: Sequence[Told]) -> _Whole:
    kind, _ = Counter(t.type for t in tellings).most_common(1)[0]
    guests = Counter(p.id for t in tellings for p in t.parties if p.kind != "state")
    to = Counter(t.towards for t in tellings if t.towards)
    if kind == "visit":
        states = {state for state, _ in to.most_common(1)}
    else:
        states = {t.place_state for t in tellings if t.place_state}
        if not states:
            states = {p.state for t in tellings for p in t.parties if p.state}
    return _Whole(
        number,
        kind,
        kind in GATHERINGS and not all(t.press for t in tellings),
        frozenset(who for who, count in guests.items() if count * 2 >= len(tellings)),
        frozenset(states),
        _days(tellings),
        frozenset(t.report for t in tellings),
    )


def _days(tellings: Sequence[Told]) -> Days | None:
    """The days most tellings allow, from the days told, else from the days of the reports."""
    told = [t.when for t in tellings if t.when and t.when[1] - t.when[0] < LONGEST]
    told = told or [(t.stamp, t.stamp) for t in tellings if t.stamp is not None]
    if not told:
        return None
    first = sorted(run[0] for run in told)[(len(told) - 1) // 2]
    last = sorted(run[1] for run in told)[len(told) // 2]
    return first, max(first, last)
