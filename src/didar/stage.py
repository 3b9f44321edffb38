"""What a stage is: a name, what it reads of the draft, what it writes, and its function."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from didar.model.draft import Draft


class Stage(Struct, frozen=True, gc=False):
    """One step of reading a report. ``run`` fills in the ``writes`` fields of a draft from its ``reads`` fields."""

    name: str
    reads: frozenset[str]
    writes: frozenset[str]
    run: Callable[[Draft], None]


def stage(name: str, run: Callable[[Draft], None], *, reads: str = "", writes: str = "") -> Stage:
    """A stage whose fields are named in two strings, separated by spaces."""
    return Stage(name, frozenset(reads.split()), frozenset(writes.split()), run)


def check(street: Sequence[Stage]) -> None:
    """Raise ValueError if a stage reads a draft field that no earlier stage writes, or names a field there is not."""
    known = set(Draft.__struct_fields__)
    written = {"report", "view"}
    for s in street:
        if unknown := (s.reads | s.writes) - known:
            raise ValueError(f"stage {s.name} names {sorted(unknown)}, which a draft does not have")
        if missing := s.reads - written:
            raise ValueError(f"stage {s.name} reads {sorted(missing)} before any stage writes it")
        written |= s.writes
