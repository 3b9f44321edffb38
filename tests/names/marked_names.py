"""Drafts of short texts for the tests of places, bodies and agreements."""

from __future__ import annotations

from didar.model.draft import Draft
from didar.model.report import Report
from didar.names import agreements, bodies, places
from didar.text import sentences
from didar.text.fold import view


def draft(lang: str, text: str, outlet: str | None = None) -> Draft:
    """A draft with its places, bodies and agreements found."""
    made = Draft(Report(id="test", text=text), view(text))
    made.lang, made.outlet = lang, outlet
    sentences.run(made)
    places.run(made)
    bodies.run(made)
    agreements.run(made)
    return made


def place_ids(made: Draft) -> list[str]:
    return [m.entity for m in made.mentions if m.kind == "place"]


def body_ids(made: Draft) -> list[str]:
    return [m.entity for m in made.mentions if m.kind == "organization"]


def words(made: Draft, kind: str) -> list[str]:
    return [made.text[slice(*m.span)] for m in made.mentions if m.kind == kind]
