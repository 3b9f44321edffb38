"""What `didar decide` does once its words are understood."""

from __future__ import annotations

import sys
from pathlib import Path

from msgspec import convert

from didar.model.decision import Decision, Kind
from didar.runners.decide import decide
from didar.store import database, questions
from didar.store.folder import opened


def take(chronicle: str, kind: str, words: list[str], who: str, why: str, *, later: bool) -> int:
    """Take the decision and say its id; raises what `decide` raises."""
    taken = convert(kind, Kind)
    decision = decide(Path(chronicle), taken, words, who=who, why=why, later=later, waiting=say_waiting)
    print(decision.id)
    if later:
        print("didar: written; the next build goes by it", file=sys.stderr)
        return 0
    with database.reading(opened(Path(chronicle)).database) as db:
        state, by = next((state, by) for d, state, by in questions.decisions(db) if d.id == decision.id)
    if state != "in force":
        print(f"didar: {decision.id} is {state}{f' to {by}' if by else ''}", file=sys.stderr)
    return 0


def say_waiting() -> None:
    """Said when another run holds the chronicle."""
    print("didar: another run holds the chronicle; waiting for it", file=sys.stderr)


def show(chronicle: str, form: str) -> int:
    """Print every decision with what became of it, in the order of the log."""
    with database.reading(opened(Path(chronicle)).database) as db:
        found = questions.decisions(db)
    for decision, state, by in found:
        print(_line(decision, state, by) if form == "text" else _json(decision, state, by))
    return 0


def _line(decision: Decision, state: str, by: str | None) -> str:
    about = " ".join(word for word in (*decision.of, decision.field, decision.value) if word)
    became = state + (f" ({by})" if by else "")
    return f"{decision.id}  {decision.at}  {became}  {decision.kind} {about}  {decision.who}: {decision.why}"


def _json(decision: Decision, state: str, by: str | None) -> str:
    import json

    from msgspec import to_builtins

    return json.dumps({**to_builtins(decision), "state": state, "by": by}, ensure_ascii=False)
