"""What `didar who` answers with."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

SCHEMA = "didar-who/1"

Asks = Literal["office", "person", "nothing"]


class Remark(Struct, frozen=True, gc=False):
    """What should be known beside a spell: a ``code`` of why.toml and a sentence."""

    code: str
    message: str


class Held(Struct, frozen=True, gc=False, kw_only=True):
    """One spell in one office: the answer's unit, a line of JSON Lines.

    ``title``, ``state_name`` and ``to_name`` are by language; the English title is the state's own
    ("Secretary of Defense"). ``start`` and ``end`` are EDTF: an ``end`` of ``..`` is "in office when last known",
    an empty date is not known. ``confidence`` is the table's: high, medium or low. ``why`` says how the question led
    here.
    """

    schema: str = SCHEMA
    question: str
    on: str | None
    person: str
    name: dict[str, str]
    wikidata: str | None
    office: str
    title: dict[str, str]
    state: str
    state_name: dict[str, str]
    to: str | None
    to_name: dict[str, str] | None
    body: str | None
    start: str
    end: str
    source: str
    confidence: str
    why: str
    because: str | None = None
    remarks: tuple[Remark, ...] = ()


class Answer(Struct, frozen=True, gc=False, kw_only=True):
    """All that is known to a question.

    ``asks`` says what it was taken for. Where ``held`` is empty, ``reason`` is a code of why.toml, ``message`` says it
    in a sentence, and ``nearest`` are questions that have an answer. A message also stands where there are several
    readings of the question.
    """

    question: str
    on: str | None
    lang: str | None
    asks: Asks
    held: tuple[Held, ...] = ()
    reason: str | None = None
    message: str | None = None
    nearest: tuple[str, ...] = ()
