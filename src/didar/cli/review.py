"""What `didar review` does once its words are understood: doubts one by one, each settled by one key."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import get_terminal_size

from msgspec.json import encode

from didar.cli.decide import say_waiting
from didar.errors import BadOptionError
from didar.export.doubtful import Case, case, page
from didar.model.decision import Kind
from didar.runners.build import refresh
from didar.runners.decide import decide, value_of
from didar.store import database, questions
from didar.store.folder import opened
from didar.store.lock import writing

KEYS: dict[str, Kind] = {"s": "same", "a": "apart", "u": "unsure"}
"""Keys that settle a pair."""
NEXT, LEAVE = "n", "q"


def listed(chronicle: str, form: str, most: int | None) -> int:
    """Print what is doubtful, in order of doubt, and leave."""
    with database.reading(opened(Path(chronicle)).database) as db:
        for doubt in questions.doubts(db, most):
            one = case(db, doubt)
            print(encode(one).decode() if form == "jsonl" else _page(one))
    return 0


def asked(chronicle: str, who: str, why: str, most: int | None) -> int:
    """Show what is doubtful one by one and take a key for each; at the end the database is built by what was decided.

    Raises BadOptionError where there is no terminal to ask on.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadOptionError("There is no terminal to ask on.", remedy="Run it in a terminal, or with --list.")
    folder = opened(Path(chronicle))
    with database.reading(folder.database) as db:
        cases = [case(db, doubt) for doubt in questions.doubts(db, most)]
    taken = 0
    with suppress(KeyboardInterrupt), _single_keys():
        for one in cases:
            print(_page(one))
            key = _key(one)
            if key == LEAVE:
                break
            if key != NEXT:
                kind, words = _meant(one, key)
                decision = decide(folder.path, kind, words, who=who, why=why, later=True, waiting=say_waiting)
                print(f"{decision.id} {kind}\n")
                taken += 1
    if taken:
        with writing(folder.path, say_waiting):
            refresh(folder)
    print(f"didar: {taken} decided", file=sys.stderr)
    return 0


def _page(one: Case) -> str:
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return page(one, colour=colour, width=min(get_terminal_size((100, 24)).columns, 120))


def _meant(one: Case, key: str) -> tuple[Kind, list[str]]:
    """The decision that a key takes."""
    if one.doubt.kind == "pair":
        return KEYS[key], one.doubt.of
    field = one.doubt.field or ""
    return "field", [one.doubt.of[0], field, value_of(field, one.sides[int(key) - 1].value)]


def _key(one: Case) -> str:
    """One key of those that mean something here; the end of the input leaves."""
    if one.doubt.kind == "pair":
        means: dict[str, str] = {**KEYS}
    else:
        means = {str(n): side.value for n, side in enumerate(one.sides[:9], 1)}
    means |= {NEXT: "next", LEAVE: "quit"}
    print("  ".join(f"[{key}] {what}" for key, what in means.items()), end="  ", flush=True)
    while (key := os.read(sys.stdin.fileno(), 1).decode("ascii", "replace").lower() or LEAVE) not in means:
        pass
    print(key)
    return key


@contextmanager
def _single_keys() -> Iterator[None]:
    """Let keys come one by one, without waiting for the end of a line."""
    import termios
    import tty

    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    try:
        tty.setcbreak(handle)
        yield
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)
