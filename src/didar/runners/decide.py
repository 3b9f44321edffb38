"""Takes a person's decision about a chronicle: sees whether it can be meant, writes it to the log, builds by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

from didar.asking import when
from didar.errors import BadOptionError, NoSuchThingError
from didar.model.chronicle import FieldName
from didar.model.decision import Decision, Kind
from didar.model.reading import EventType, Status
from didar.runners.build import refresh
from didar.store import database, decisions, questions
from didar.store.folder import Folder, opened
from didar.store.lock import writing

NEEDED: dict[str, tuple[str, ...]] = {
    "same": ("event", "event"),
    "apart": ("event", "event"),
    "unsure": ("event", "event"),
    "field": ("event", "field", "value"),
    "merge-people": ("person", "person"),
    "undo": ("decision",),
}
"""What each kind of decision must name, in this order."""
CLOSED: dict[str, tuple[str, ...]] = {"type": get_args(EventType), "status": get_args(Status)}
"""Fields that have but certain values."""


def decide(
    chronicle: Path,
    kind: Kind,
    words: Sequence[str],
    *,
    who: str,
    why: str,
    later: bool = False,
    waiting: Callable[[], None] = lambda: None,
) -> Decision:
    """Write a decision and bring the database up to date, unless that is put off (``later``) to the next build.

    ``words`` are what `NEEDED` lists. Raises BadOptionError for what cannot be meant, NoSuchThingError for an event,
    person or decision that is not there, ChronicleError for a chronicle that cannot be used.
    """
    folder = opened(chronicle)
    words = _complete(kind, words, who, why)
    with writing(folder.path, waiting):
        if kind == "undo":
            _find_decision(folder, words[0])
        else:
            _find(folder, kind, words)
        field, value = (words[1], words[2]) if kind == "field" else (None, None)
        of = [words[0]] if kind == "field" else list(words)
        decision = decisions.add(folder, kind, of, who=who, why=why, field=field, value=value)
        if not later:
            refresh(folder)
    return decision


def _complete(kind: str, words: Sequence[str], who: str, why: str) -> list[str]:
    needed = NEEDED[kind]
    if len(words) != len(needed):
        raise BadOptionError(
            f"{kind!r} takes {len(needed)} words, not {len(words)}.", remedy=f"Give: {kind} {' '.join(needed).upper()}."
        )
    if not who.strip() or not why.strip():
        raise BadOptionError("A decision says who took it and why.", remedy="Give --who and --why.")
    if needed[0] == needed[-1] and len(needed) == 2 and words[0] == words[1]:
        raise BadOptionError(
            f"{words[0]} is named twice.",
            remedy="Name two; the tellings within one event have ids of their own, listed in its 'replaces'.",
        )
    return [*words[:2], value_of(words[1], words[2])] if kind == "field" else list(words)


def value_of(field: str, value: str) -> str:
    """A field's value as the record has it. Raises BadOptionError for no such field, and for what is no value of it."""
    if field not in get_args(FieldName):
        raise BadOptionError(f"There is no field {field!r}.", remedy=f"Fields are {', '.join(get_args(FieldName))}.")
    if field == "date":
        return _day(value)
    if field in CLOSED and value not in CLOSED[field]:
        raise BadOptionError(f"{value!r} is no {field}.", remedy=f"Give one of {', '.join(CLOSED[field])}.")
    if not value.strip():
        raise BadOptionError("The value is empty.")
    return value


def _day(value: str) -> str:
    found = when.read(value)
    return found.edtf if found else value


def _find(folder: Folder, kind: str, words: Sequence[str]) -> None:
    needed = NEEDED[kind]
    with database.reading(folder.database) as db:
        for what, word in zip(needed, words, strict=True):
            if what == "event" and questions.event_id(db, word) is None:
                raise NoSuchThingError("There is no such event.", where=word)
            if what == "person" and questions.person(db, word) is None:
                raise NoSuchThingError("Nobody of this id is named.", where=word)


def _find_decision(folder: Folder, name: str) -> None:
    if all(name != decision.id for decision in decisions.read(folder).decisions):
        raise NoSuchThingError(
            "There is no such decision.", where=name, remedy="'didar decide CHRONICLE list' shows those there are."
        )
