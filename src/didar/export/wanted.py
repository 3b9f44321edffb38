"""What is asked of an export, and which events that leaves."""

from __future__ import annotations

from datetime import date
from typing import get_args

from msgspec import Struct

from didar.errors import BadOptionError
from didar.export.cast import Cast
from didar.knowledge import states
from didar.model.chronicle import EventRecord
from didar.model.days import Days, days
from didar.model.reading import EventType
from didar.store.rows import Chronicle

EARLIEST = date(1700, 1, 1).toordinal()
"""A year before this one is meant in another calendar: 1394, 1436."""


class Wanted(Struct, frozen=True, kw_only=True):
    """Filters of an export: EDTF days, alpha-3 codes, people's ids, types of events; empty ones hold nothing back."""

    since: str | None = None
    until: str | None = None
    states: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    types: tuple[str, ...] = ()


def choose(chronicle: Chronicle, wanted: Wanted) -> None:
    """Leave in a chronicle the events that are wanted, with what their reports tell. Raises BadOptionError."""
    first, last = _day("--since", wanted.since), _day("--until", wanted.until)
    for sort in wanted.types:
        if sort not in get_args(EventType):
            raise BadOptionError(f"--type {sort!r} is none.", remedy=f"There is: {', '.join(get_args(EventType))}.")
    for state in wanted.states:
        if states.name(state) is None:
            raise BadOptionError(f"--state {state!r} is no state's code.", remedy="Give ISO 3166 alpha-3: IRN, OMN.")
    if wanted == Wanted():
        return

    def keep(event: EventRecord) -> bool:
        run = days(event.date)
        if (first or last) and (
            run is None or (first is not None and run[1] < first[0]) or (last is not None and run[0] > last[1])
        ):
            return False
        if wanted.types and event.type not in wanted.types:
            return False
        here = {*event.actors, *event.recipients, *(said.speaker for said in event.statements)}
        if wanted.people and not set(wanted.people) & here:
            return False
        return not wanted.states or bool(set(wanted.states) & set(Cast(chronicle, event).states))

    chronicle.choose(keep)


def _day(option: str, given: str | None) -> Days | None:
    run = days(given)
    if given and run is None:
        raise BadOptionError(f"{option} {given!r} is no date.", remedy="Give a day, month or year: 2015-08-03, 2015.")
    if run and run[1] < EARLIEST:
        raise BadOptionError(
            f"{option} {given!r} lies before 1700.", remedy="Years are those of the Gregorian calendar."
        )
    return run
