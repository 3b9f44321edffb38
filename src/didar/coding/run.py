"""The stage that codes every statement: contexts, the act it performs, and whom that act is aimed at."""

from __future__ import annotations

from didar.coding.acts import act
from didar.coding.contexts import contexts
from didar.coding.recipient import recipient
from didar.coding.words import votes_of
from didar.langs.pack import pack_of
from didar.model.draft import Draft


def run(draft: Draft) -> None:
    """Fill in ``plover``, ``contexts`` and ``recipient`` of statements; events take contexts from their statements."""
    if not draft.statements and not draft.events:
        return
    votes = votes_of(draft.view, pack_of(draft.lang or ""))
    for statement in draft.statements:
        statement.contexts = contexts(votes, statement)
        statement.plover = act(votes, statement)
        statement.recipient = recipient(draft, statement) if statement.plover else None
    for event in draft.events:
        said = [c for s in draft.statements if s.event == event.id for c in s.contexts]
        event.plover.contexts = sorted(set(said), key=lambda c: (-said.count(c), said.index(c)))[:3]
