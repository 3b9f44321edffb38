"""What the readers of the two languages hand on: a word of saying, what is said, and what tells who said it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from didar.model.reading import Kind
from didar.model.span import Span

ClueForm = Literal["named", "pronoun", "implicit", "joint", "unnamed"]
"""How the subject of a word of saying is given: by name, office, body or state; by a pronoun or «this official»; not at
all (the verb alone); as both sides together; by words that name nobody the report knows («some sources»)."""


class Clue(Struct, frozen=True, gc=False):
    """What tells the speaker.

    ``entities`` are ids: of a ``named`` subject, or of a ``joint`` one that lists them; ``among`` are those a pronoun
    or style can mean, the likeliest last (empty when the words leave it open).
    """

    form: ClueForm
    entities: tuple[str, ...] = ()
    span: Span | None = None
    plural: bool = False
    among: tuple[str, ...] = ()


class Saying(Struct):
    """One statement before it is given its speakers: cue and content in the report's own characters.

    ``inside`` is the position in the list of sayings of the one whose content this one stands in, or None.
    """

    cue: Span
    content: Span
    kind: Kind
    sense: str
    clue: Clue
    required: bool = True
    confidence: float = 1.0
    why: str = ""
    inside: int | None = None


def is_state(entity: str) -> bool:
    """True for an alpha-3 code."""
    return len(entity) == 3 and entity.isupper()
