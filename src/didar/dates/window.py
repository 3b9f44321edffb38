"""Between which days a report without a stamp was written, as far as it gives reasons.

Reasons are the offices its people hold in it, the dates it tells as past or as to come, and its own day of writing.
Each bound is noted with its reason; reasons that contradict the rest are given up, with a note. Nothing is guessed: a
report that gives no reason has no window.
"""

from __future__ import annotations

from collections.abc import Iterable

from didar.dates.window_days import reasons_of_days
from didar.dates.window_offices import reasons_of_offices
from didar.dates.window_reasons import Reason, agreeing, common, interval
from didar.model.draft import Draft

OPEN = "../.."


def run(draft: Draft) -> None:
    """Stage: the window of a report without a stamp.

    Reads ``lang``, ``title``, ``published``, ``written``, ``sentences``, ``dates``, ``people``, ``mentions``,
    ``events`` and ``statements``; writes ``window`` and its notes.
    """
    if draft.published or draft.lang is None:
        return
    kept, dropped = agreeing([*reasons_of_days(draft), *reasons_of_offices(draft)])
    for reason in dropped:
        message = f"{reason.edtf} is not kept, against the report's other reasons: {reason.because}"
        draft.note("window.conflict", message, reason.span)
    window = interval(common(kept))
    if window == OPEN:
        return
    draft.window = window
    first, last = window.split("/")
    _note_bound(draft, kept, "not before", first, first=True)
    _note_bound(draft, kept, "not after", last, first=False)


def _note_bound(draft: Draft, reasons: Iterable[Reason], words: str, bound: str, *, first: bool) -> None:
    """Note the reason that tells a bound."""
    if bound == "..":
        return
    for reason in reasons:
        if any((b.first_told if first else b.last_told) == bound for b in reason.allowed):
            draft.note(reason.code, f"{words} {bound}: {reason.because}", reason.span)
            return
