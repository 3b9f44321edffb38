"""Speech in Persian headlines: «ظریف: …», «تاکید رئیس جمهور بر …»."""

from __future__ import annotations

from didar.speech.persian_clauses import trim
from didar.speech.persian_marks import QUOTE, Marks
from didar.speech.persian_subjects import Subjects
from didar.speech.saying import Clue, Saying

_BEFORE_COLON = 14
"""Words that may stand before the colon of «speaker: speech»."""


def headline(marks: Marks, subjects: Subjects, lo: int, hi: int, we: list[int]) -> list[Saying]:
    """What a headline of words ``[lo, hi)`` says in a headline's manner; empty if it is written as a sentence."""
    if said := _colon(marks, subjects, lo, hi, we):
        return [said]
    found: list[Saying] = []
    start = lo
    for at in range(lo, hi + 1):
        if at == hi or marks.key(at) in (";", "/", ":"):
            if said := _noun(marks, subjects, start, at, lo):
                found.append(said)
            start = at + 1
    return found


def _colon(marks: Marks, subjects: Subjects, lo: int, hi: int, we: list[int]) -> Saying | None:
    """«ظریف: …»: somebody's name or office, a colon, and what he says."""
    for at in range(lo, min(lo + _BEFORE_COLON, hi - 1)):
        if marks.key(at) == ":":
            break
        if at in marks.verbs and not marks.verbs[at][1].weak:
            return None
    else:
        return None
    subject = subjects.find(lo, at, [])
    if subject is None or subject.press or not subject.clue.entities:
        return None
    i, j = trim(marks, at + 1, hi)
    if i >= j:
        return None
    first_person = any(i <= k < j for k in we)
    quoted = marks.partners.get(i - 1) == j
    return Saying(
        cue=marks.view.span_of(at, at + 1),
        content=marks.view.span_of(i, j),
        kind="direct" if first_person or quoted else "indirect",
        sense="say",
        clue=subject.clue,
        confidence=0.9,
        why="speech.headline.colon",
    )


def _noun(marks: Marks, subjects: Subjects, lo: int, hi: int, title: int) -> Saying | None:
    """«تاکید بر …», «انتقاد ظریف از …»: a noun of saying at the start of a headline's part, its speaker, its phrase."""
    while lo < hi and marks.key(lo) in (QUOTE, ",", "-"):
        lo += 1
    if lo not in marks.cues or marks.next_verb(lo, hi) >= 0:
        return None
    at, entries = marks.cues[lo]
    cue = next((c for c in entries if c.prepositions), None)
    if cue is None:
        return None
    clue = Clue("implicit")
    named = at in marks.mentions
    while at < hi and at in marks.mentions:
        subject = subjects.names.of_mention(at)
        clue, at = (subject.clue if clue.form == "implicit" else clue), subject.j
    if "passing" in cue.marks and not named:
        return None
    for n in (3, 2, 1):
        end = at + n
        if "".join(marks.keys[at:end]) in cue.prepositions and end < hi:
            break
    else:
        end = marks.tag(at, "topic") if "topic" in cue.takes else 0
        if not end:
            return None
    if end in marks.mentions and (topic := marks.tag(marks.mentions[end][0], "topic")):
        end = topic
    if not named and lo > title:
        clue = _people_before(marks, title, lo)
    i, j = trim(marks, end, hi)
    if i >= j:
        return None
    return Saying(
        cue=marks.view.span_of(lo, lo + 1 if named else end),
        content=marks.view.span_of(i, j),
        kind="paraphrase",
        sense=cue.sense,
        clue=clue,
        confidence=0.75,
        why="speech.headline.noun",
    )


def _people_before(marks: Marks, lo: int, hi: int) -> Clue:
    """The people named in the earlier part of a headline («گفتگوی … و …؛ تاکید بر …»), as joint speakers."""
    people = [m.entity for i, (_, m) in sorted(marks.mentions.items()) if lo <= i < hi and m.kind == "person"]
    known = tuple(dict.fromkeys(people))
    return Clue("joint", known, None, True) if len(known) > 1 else Clue("named", known) if known else Clue("implicit")
