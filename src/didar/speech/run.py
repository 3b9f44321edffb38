"""The stage of speech: the reader of the report's language finds what was said and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from didar.model.draft import Draft
from didar.model.reading import Statement
from didar.speech import arabic, persian
from didar.speech.floor import Floor
from didar.speech.saying import Saying

READERS: Mapping[str, Callable[[Draft], list[Saying]]] = {"fa": persian.sayings, "ar": arabic.sayings}
"""The reader of each language: all that is said in a report, in text order. Dari is Persian here."""


def run(draft: Draft) -> None:
    """Fill in ``draft.statements`` (s1, s2, … in text order) from its view, sentences, title and entities.

    A report in a language without a reader gets no statements. Who says what is not told has no speaker and a note.
    """
    reader = READERS.get("fa" if draft.lang == "prs" else draft.lang or "")
    if reader is not None:
        draft.statements = _statements(draft, reader(draft))


def _statements(draft: Draft, sayings: list[Saying]) -> list[Statement]:
    """Statements with their speakers; speech inside another's speech does not take the floor."""
    floor = Floor(draft)
    found: list[Statement] = []
    for saying in sayings:
        speakers = floor.speakers(saying.clue, saying.cue[0])
        if saying.inside is None:
            floor.give(saying.clue, speakers)
        if not speakers:
            draft.note("speech.no_speaker", "The report does not tell who says this.", saying.cue)
        found.append(
            Statement(
                id=f"s{len(found) + 1}",
                speaker=speakers[0] if speakers else None,
                speakers=list(speakers),
                cue=saying.cue,
                content=saying.content,
                kind=saying.kind,
                confidence=saying.confidence,
                why=saying.why,
            )
        )
    return found
