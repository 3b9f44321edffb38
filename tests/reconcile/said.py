"""Fictional statements at one event, as a reading would have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from didar.model.chronicle import JoinedStatement
from didar.model.reading import (
    Holder,
    MadeWith,
    Person,
    Place,
    Reading,
    ReportInfo,
    Statement,
)
from didar.reconcile.saying_wording import Saying, sayings

EVENT = "e1"
Said = tuple[str | None, str]
"""A speaker's id and his words."""


def said(
    report: str,
    lang: str,
    statements: Sequence[Said],
    *,
    named: Mapping[str, str] | None = None,
    plover: str | None = None,
    holders: Mapping[str, str] | None = None,
) -> list[Saying]:
    """A report's sayings. ``named`` are forms in its text with the ids of the places they mean, ``holders`` ids of
    persons known by office alone with those of whom the knowledge takes them for."""
    text = " ".join(f"{words}." for _, words in statements)
    places = [Place(ident, mentions=_every(form, text)) for form, ident in (named or {}).items()]
    people = [
        Person(office, holder=Holder(who, {}, None, "2024-01-01", "fiction", 1.0))
        for office, who in (holders or {}).items()
    ]
    found: list[Statement] = []
    at = 0
    for n, (speaker, words) in enumerate(statements):
        found.append(
            Statement(
                id=f"s{n}",
                speaker=speaker,
                speakers=[speaker] if speaker else [],
                cue=(at, at + 1),
                content=(at, at + len(words)),
                kind="indirect",
                event=EVENT,
                plover=plover,
                contexts=["diplomatic"],
            )
        )
        at += len(words) + 2
    reading = Reading(
        made_with=MadeWith("0", "0"),
        report=ReportInfo(report, lang=lang),
        places=places,
        people=people,
        statements=found,
    )
    return sayings(reading, text, EVENT)


def _every(form: str, text: str) -> list[tuple[int, int]]:
    starts = [n for n in range(len(text)) if text.startswith(form, n)]
    return [(start, start + len(form)) for start in starts]


def reports_of(joined: Sequence[JoinedStatement]) -> list[list[str]]:
    """The reports of each statement's wordings, in order."""
    return [[wording.report for wording in one.said] for one in joined]
