"""The same statement in several reports is one, with each wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from msgspec import Struct

from didar.model.chronicle import JoinedStatement, Wording
from didar.model.reading import Statement
from didar.reconcile.copies import Sketch, likeness, sketch

ALIKE = 0.5
"""Share of the shorter wording's runs of words from which two wordings are one statement."""


class Saying(Struct, frozen=True, gc=False):
    """One report's statement with what comparing needs."""

    report: str
    lang: str
    statement: Statement
    speaker: str | None
    sketch: Sketch


def saying(report: str, lang: str, statement: Statement, text: str) -> Saying:
    """A statement of a report, ready to compare."""
    words = text[slice(*statement.content)]
    return Saying(report, lang, statement, statement.speaker, sketch(words))


def joined(sayings: Iterable[Saying]) -> list[JoinedStatement]:
    """Statements over reports, in the order of their first wording by report and place."""
    groups: list[list[Saying]] = []
    for said in sorted(sayings, key=lambda s: (s.report, s.statement.content)):
        group = next((g for g in groups if any(_same(said, other) for other in g)), None)
        if group is None:
            groups.append([said])
        else:
            group.append(said)
    return [_record(group) for group in groups]


def _same(a: Saying, b: Saying) -> bool:
    return a.speaker == b.speaker and a.report != b.report and likeness(a.sketch, b.sketch) >= ALIKE


def _record(group: Sequence[Saying]) -> JoinedStatement:
    said = [Wording(s.report, s.statement.cue, s.statement.content, s.lang) for s in group]
    first = min((s.report, s.statement.content) for s in group)
    contexts = sorted({context for s in group for context in s.statement.contexts})
    acts = [s.statement.plover for s in group if s.statement.plover]
    act = max(sorted(set(acts)), key=acts.count, default=None)
    key = blake2b(repr(first).encode(), digest_size=6).hexdigest()
    return JoinedStatement(f"st-{key}", group[0].speaker, act, contexts, said)
