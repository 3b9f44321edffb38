"""What a person has decided about a chronicle: one line of its ``decisions.jsonl``, never changed afterwards."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

Kind = Literal["same", "apart", "unsure", "field", "merge-people", "undo"]
"""What can be decided: of two events whether they are one, a field's value, that two people are one, an undoing."""


class Decision(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One decision: ``id``; ``at``, when it was taken (UTC, ISO 8601); ``who`` took it and ``why``.

    ``of`` are the two events, the event, the two people or the decision it is about; ``field`` and ``value`` are those
    of a corrected field.
    """

    id: str
    at: str
    who: str
    why: str
    kind: Kind
    of: list[str] = field(default_factory=list)
    value: str | None = None
    field: str | None = None
