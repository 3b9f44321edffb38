"""What `didar who` does once its words are understood."""

from __future__ import annotations

import os
import sys
from shutil import get_terminal_size

import msgspec

from didar.asking.answer import Answer
from didar.asking.who import who


def ask(question: str, on: str | None, form: str) -> int:
    """Print the answer; the exit code is 0 also for an empty one, whose reason then stands on standard error (jsonl).

    Raises BadOptionError for a date that is none.
    """
    answer = who(question, on)
    if form == "jsonl":
        return _lines(answer)
    from didar.export.holders import page

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = min(get_terminal_size((120, 24)).columns, 140)
    sys.stdout.write(page(answer, colour=colour, width=width))
    return 0


def _lines(answer: Answer) -> int:
    encode = msgspec.json.Encoder().encode
    sys.stdout.buffer.write(b"".join(encode(held) + b"\n" for held in answer.held))
    sys.stdout.buffer.flush()
    if answer.message:
        near = f" Nearest: {'; '.join(answer.nearest)}." if answer.nearest else ""
        print(f"didar: {answer.reason}: {answer.message}{near}", file=sys.stderr)
    return 0
