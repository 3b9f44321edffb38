"""The stage that codes every statement: contexts, the act it performs, and whom that act is aimed at."""

from __future__ import annotations

from didar.coding.acts import act
from didar.coding.contexts import contexts
from didar.coding.recipient import recipient
from didar.coding.words import votes_of
from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.model.reading import Statement

RETOLD = 0.6
"""A statement of which so much is what somebody else said only retells it, and performs nothing itself."""


def retells(statement: Statement, others: list[Statement]) -> bool:
    """True where most of what is said is another's speech: «سخنگو گفت وزیر بر … تاکید کرد» is the minister's act."""
    start, end = statement.content
    inner = [s for s in others if s is not statement and start <= s.cue[0] and s.cue[1] <= end]
    told = sum(s.content[1] - s.content[0] for s in inner if start <= s.content[0] and s.speakers != statement.speakers)
    return told >= RETOLD * (end - start)


def run(draft: Draft) -> None:
    """Fill in ``plover``, ``contexts`` and ``recipient`` of statements; events take contexts from their statements."""
    pack = pack_of(draft.lang)
    if pack is None or not draft.statements:
        return
    votes = votes_of(draft.view, pack)
    for statement in draft.statements:
        statement.contexts = contexts(votes, statement)
        statement.plover = None if retells(statement, draft.statements) else act(votes, statement)
        statement.recipient = recipient(draft, statement) if statement.plover else None
    for event in draft.events:
        said = [c for s in draft.statements if s.event == event.id for c in s.contexts]
        event.plover.contexts = sorted(set(said), key=lambda c: (-said.count(c), said.index(c)))[:3]
