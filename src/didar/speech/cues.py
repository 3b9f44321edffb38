"""The words of saying of a language: loaded from its pack's ``speech.toml``, conjugated, ready to be looked for.

The table has three parts that both languages share:

``[paradigms.NAME]``
    How a stem becomes word forms: for every number (``singular``, ``dual``, ``plural``, ``any``) a list of patterns
    with ``{}`` for the stem; ``form`` says what the forms are (``finite`` if left out), ``marks`` what else to know.
``[[cue]]``
    One word of saying: ``id``, ``sense``, ``takes`` and ``prepositions``; its surface ``forms`` as they stand, and
    ``stems`` to conjugate, by paradigm. ``verbs`` names the light verbs that make a verb of a noun (Persian).
    ``required = false`` marks attitudes that are statements only in passing; ``marks`` is for the language's reader.
``[first_person]``
    What shows that the speaker's own words are given; see `didar.speech.kind`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from msgspec import Struct

from didar.langs.pack import table
from didar.text.fold import fold

CueForm = Literal["finite", "participle", "noun", "adjunct", "verb"]
"""What a word of saying is in its sentence: a finite verb, a participle, a bare noun, a phrase beside the verb; or a
verb that the table names by its past stem and the reader finds in all its forms (Persian)."""

Construction = Literal["clause", "object", "phrase", "predicate", "addressee"]
"""What a word of saying governs: a clause (after that, a colon or nothing), an object, a phrase with a preposition, an
object with a predicate («considered the visit a success»); ``addressee``: an object that is the one spoken to."""

GrammaticalNumber = Literal["singular", "dual", "plural", "any"]

NUMBERS: tuple[GrammaticalNumber, ...] = ("singular", "dual", "plural", "any")


class Cue(Struct, frozen=True, gc=False):
    """One word of saying in one form.

    ``key`` is the entry's id, ``sense`` its class (say, claim, stress, ask, urge, thank, praise, condemn …),
    ``prepositions`` the folded prepositions of its phrase, ``verbs`` the light verbs it needs to be a verb, ``marks``
    what else the reader of its language must know of it or of this form.
    """

    key: str
    sense: str
    form: CueForm
    number: GrammaticalNumber
    takes: frozenset[str]
    prepositions: frozenset[str]
    verbs: tuple[str, ...]
    required: bool
    marks: frozenset[str] = frozenset()


def conjugate(paradigm: dict[str, Any], stem: str) -> Iterator[tuple[str, GrammaticalNumber]]:
    """Every form of a stem in one paradigm of the pack, with its number."""
    for number in NUMBERS:
        for pattern in paradigm.get(number, ()):
            yield pattern.replace("{}", stem), number


def _forms(
    entry: dict[str, Any], paradigms: dict[str, Any]
) -> Iterator[tuple[str, CueForm, GrammaticalNumber, frozenset[str]]]:
    """Surface forms of one entry with their marks: those listed, then those conjugated."""
    own: CueForm = entry.get("form", "finite")
    marks = frozenset(entry.get("marks", ()))
    for surface in entry.get("forms", ()):
        yield surface, own, entry.get("number", "any"), marks
    for name, stems in entry.get("stems", {}).items():
        paradigm = paradigms[name]
        for stem in stems:
            for surface, number in conjugate(paradigm, stem):
                yield surface, paradigm.get("form", own), number, marks | set(paradigm.get("marks", ()))


@cache
def cues(lang: str) -> tuple[tuple[str, Cue], ...]:
    """All words of saying of a language in all their forms, as (surface form, cue), in the table's order."""
    data = table(lang, "speech")
    found: list[tuple[str, Cue]] = []
    for entry in data["cue"]:
        for surface, form, number, marks in _forms(entry, data.get("paradigms", {})):
            cue = Cue(
                key=entry["id"],
                sense=entry["sense"],
                form=form,
                number=number,
                takes=frozenset(entry.get("takes", ("clause",))),
                prepositions=frozenset(fold(p) for p in entry.get("prepositions", ())),
                verbs=tuple(fold(v) for v in entry.get("verbs", ())),
                required=entry.get("required", True),
                marks=marks,
            )
            found.append((surface, cue))
    return tuple(found)
