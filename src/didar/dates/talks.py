"""Somebody's "today" in a report of talks on an earlier day: «دیدار امروز» is the day of the talks, not of the stamp.

Two signs are heeded: the talks are called by the same two words where the report dates them and where it says today
(«الاجتماع المشترك»), or the word for them stands right before "today" in a sentence of the first person.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from msgspec import Struct

from didar.dates.tense import STOPS
from didar.dates.terms import listed
from didar.model.view import View

NEAR, AROUND, SENTENCE = 6, 14, 45
"""Words between talks and their date; between talks and "today"; in the part of a sentence looked through."""
LATE = 3
"""Days that the report of talks may be stamped after them."""


class DatedTalks(Struct, frozen=True, gc=False):
    """Talks that the report has dated, with the two-word phrases that stood near the date."""

    day: date
    phrases: frozenset[str]


def dated_talks(view: View, lang: str, i: int, j: int, day: date) -> DatedTalks | None:
    """The talks that a day told at words ``[i, j)`` dates; None where no word for talks is near."""
    phrases = _phrases(view, lang, i - NEAR, i) | _phrases(view, lang, j, j + NEAR)
    return DatedTalks(day, frozenset(phrases)) if phrases else None


def is_late(day: date, now: date | None) -> bool:
    """True when talks on a day may be what a report stamped ``now`` tells of, though not on its own day."""
    return now is not None and 0 < (now - day).days <= LATE


def day_of_talks(view: View, lang: str, i: int, talks: DatedTalks) -> date | None:
    """The day of the dated talks, if the "today" at word ``i`` is theirs."""
    if talks.phrases & _phrases(view, lang, i - AROUND, i):
        return talks.day
    before = view.words[i - 1].key if i else ""
    if before in listed(lang, "meetings", "words") and _first_person(view, lang, i):
        return talks.day
    return None


def _phrases(view: View, lang: str, start: int, end: int) -> set[str]:
    """Words for talks in a range of words, each with the word after it."""
    names = listed(lang, "meetings", "words")
    words = view.words[max(0, start) : max(0, end) + 1]
    return {f"{w.key} {after.key}" for w, after in pairwise(words) if w.key in names and after.kind == "word"}


def _first_person(view: View, lang: str, i: int) -> bool:
    """True when the sentence around word ``i`` speaks in the first person."""
    signs = listed(lang, "meetings", "first_person")
    for step in (-1, 1):
        at = i
        while 0 <= at < len(view.words) and abs(at - i) < SENTENCE and view.words[at].key not in STOPS:
            if view.words[at].key in signs:
                return True
            at += step
    return False
