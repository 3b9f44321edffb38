"""Bounds of an undated report from the dates it tells.

It is no earlier than what it tells as past, and no later than what it tells as still to come.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Literal

from didar.dates.tense import STOPS, Verbs, verbs
from didar.dates.window_reasons import Bounds, Reason
from didar.langs.pack import pack_of, table
from didar.model.days import Days, days, iso
from didar.model.draft import Draft
from didar.model.reading import DateMention
from didar.model.view import View, Word
from didar.text.fold import fold

DOUBTS = ("date.weekday.conflict", "date.calendars.conflict")
"""Notes on dates that are no reason: the words contradict one another."""
CERTAIN, TOLD = 4, 3
"""How much it counts that a report dates itself, and that it tells a date as past or to come."""
AND = "و"
"""The conjunction that is written onto an Arabic verb («وسيعقد»)."""
SHORTEST = 4
"""Letters of the shortest verb with the prefix of the future («سيتم»)."""
AHEAD, BEHIND = 12, 3
"""How many words from a date the verb that tells it may stand, behind it («… دیدار کرد») and before («عقد يوم …»)."""
SINCE = 3
"""How many words before a date «منذ», «الصادر بتاريخ», «بعد از تاریخ» may stand."""
NEAR = 6
"""How many words before a date «تا», «حتى» may stand that tell that it is reached ahead."""
LONGEST = 7
"""A date of more days bounds nothing: months and years are told in every tense («بودجه سال ۹۹ تصویب شد»)."""


@cache
def _listed(lang: str, name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table(lang, "window")["dates"][name])


@cache
def _leads(lang: str) -> frozenset[str]:
    """Words that tell on which side of now the date behind them lies, or that they do not tell."""
    return _listed(lang, "since") | _listed(lang, "unclear") | _listed(lang, "ahead")


def reasons_of_days(draft: Draft) -> Iterator[Reason]:
    """Reasons from the day of writing, and from dates told as past or as to come."""
    if draft.written and (known := days(draft.written)):
        because = f"the report itself calls {draft.written} today"
        span = next((note.span for note in draft.notes if note.code == "date.written.stated"), None)
        yield Reason("window.written", (Bounds(first=known[0], first_told=draft.written),), CERTAIN, because, span)
    lang = pack_of(draft.lang) or "fa"
    doubtful = {note.span for note in draft.notes if note.code in DOUBTS}
    for mention in draft.dates:
        stated = mention.basis == "stated" and not mention.why.startswith("date.deictic")
        if stated and mention.span not in doubtful and mention.edtf and (known := days(mention.edtf)):
            yield from _of_date(draft, lang, mention, known)


def _of_date(draft: Draft, lang: str, mention: DateMention, known: Days) -> Iterator[Reason]:
    """The reason that a date is, if it is told as past or as to come."""
    words = draft.view.words
    i = bisect_left(words, mention.span[0] + 1, key=lambda w: w.end)
    j = bisect_left(words, mention.span[1], key=lambda w: w.start)
    lead = next((key for w in _back(draft.view, i, SINCE) if (key := w.key) in _leads(lang)), "")
    told = _told(draft.view, lang, i, j) if known[1] - known[0] < LONGEST else None
    told = "past" if lead in _listed(lang, "since") else told
    if told is None:
        return
    said = " ".join(draft.text[mention.span[0] : mention.span[1]].split())
    first, _, last = (mention.edtf or "").partition("/")
    if told == "past":
        bounds = Bounds(first=known[0], first_told=_end(first, known[0]))
        yield Reason("window.past", (bounds,), TOLD, f"the report tells «{said}» as past", mention.span)
    else:
        bounds = Bounds(last=known[1], last_told=_end(last or first, known[1]))
        yield Reason("window.future", (bounds,), TOLD, f"the report tells «{said}» as to come", mention.span)


def _end(edtf: str, day: int) -> str:
    """One end of an interval: a plain date as it stands without its clock, else the day it comes to."""
    told = edtf.split("T", maxsplit=1)[0]
    return told if told.replace("-", "").isdigit() or told == ".." else iso(day)


def _told(view: View, lang: str, i: int, j: int) -> Literal["past", "future"] | None:
    """How a date is told by the nearest verb of its clause; None where none tells, or not surely."""
    known = verbs(lang)
    before = [w.key for w in _back(view, i, AHEAD)]
    if not _listed(lang, "unclear").isdisjoint(before[:SINCE]):
        return None
    ahead = not _listed(lang, "ahead").isdisjoint((*before[:NEAR], *(w.key for w in view.words[i:j])))
    clause = [w.key for w in _on(view, j, AHEAD)] if known.verb_follows else before
    planned = [_is_future(key, known, lang) for key in clause]
    for n, key in enumerate(clause):
        if planned[n]:
            return "future"
        if key in known.past or (key.startswith(AND) and key[1:] in known.past):
            sure = known.verb_follows or (n < BEHIND and not any(planned))
            return "past" if sure and not ahead else None
    return None


def _on(view: View, j: int, most: int) -> Iterator[Word]:
    """The words of a date's clause behind it."""
    for word in view.words[j : j + most]:
        if word.key in STOPS:
            return
        yield word


def _back(view: View, i: int, most: int) -> Iterator[Word]:
    """The words of a date's clause before it, the nearest first."""
    for at in range(i - 1, max(-1, i - 1 - most), -1):
        if view.words[at].key in STOPS:
            return
        yield view.words[at]


def _is_future(key: str, known: Verbs, lang: str) -> bool:
    """True for a word of plans or a verb of the future, «و» written onto it or not."""
    bare = key[1:] if key.startswith(AND) and len(key) > SHORTEST else key
    if key in known.future or key in _listed(lang, "to_come"):
        return True
    if len(bare) < SHORTEST or not bare.startswith(known.future_prefixes or ("\0",)):
        return False
    return bare not in known.not_future and not bare.startswith(known.not_future_stems)
