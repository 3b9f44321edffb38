"""Where what is said begins and ends within one Persian clause.

Persian is verb-final: subject, attitudes («با اشاره به …»), then what the verb governs, then the verb. What it governs
is found from its preposition, or as what is left between the attitudes and the verb.
"""

from __future__ import annotations

from msgspec import Struct

from didar.speech.persian_cues import Found
from didar.speech.persian_marks import QUOTE, Marks
from didar.speech.persian_subjects import list_comma
from didar.speech.persian_words import AND, OBJECT_MARK, THAT

_TRAILING = (",", ";", ":", "-", ".", "\n")
_LEADING = (*_TRAILING, ")")
"""Punctuation that is cut off the ends of what is said."""


class Phrase(Struct, frozen=True, gc=False):
    """A verb's own phrase: its preposition is words ``[i, j)``. ``sure`` when it stands where a phrase begins."""

    i: int
    j: int
    sure: bool


_LEAST = 5
"""What is added to the rank of whom one congratulates: what for comes first."""


def phrase_start(marks: Marks, found: Found, lo: int, besides: list[Found]) -> Phrase | None:
    """The preposition of the verb's own phrase in words ``[lo, found.i)``.

    Of several the first counts that stands where a phrase can begin, behind the last attitude if there is one there.
    """
    if not found.cue.prepositions and "topic" not in found.cue.takes:
        return None
    after = besides[-1].j if besides else lo
    joint = last_joint(marks, lo, found.i)
    if joint and any(_preposition(marks, found, k) for k in range(joint, found.i)):
        lo = after = max(lo, joint)
    best: tuple[int, int, int] | None = None
    for at in range(lo, found.i):
        end = _preposition(marks, found, at)
        if not end or end >= found.i or any(b.i <= at < b.j for b in besides) or _bound(marks, at, end):
            continue
        rank = _rank(marks, at, lo, after) + _LEAST * (found.cue.sense == "congratulate" and end in marks.mentions)
        if best is None or rank < best[0]:
            best = rank, at, end
    return Phrase(best[1], best[2], best[0] <= 1) if best else None


def last_joint(marks: Marks, lo: int, hi: int) -> int:
    """The word behind the last «verb و» in words ``[lo, hi)`` that joins main clauses; 0 if none does.

    «با … دیدار و …» counts too: the verb of the first clause is left out.
    """
    for k in reversed(marks.tags_in("talks", lo, hi)):
        end = marks.tag(k, "talks")
        if marks.key(end) == AND and end < hi and _name_ends_at(marks, k):
            return end + 1
    verb = marks.last_verb(lo, hi)
    while verb >= 0:
        at = marks.verbs[verb][0]
        at += marks.key(at) == ","
        before = marks.last_verb(lo, verb)
        opening = marks.verbs[before][0] if before >= 0 else lo
        if marks.key(at) == AND and at < hi and THAT not in marks.keys[opening:verb]:
            return at + 1
        verb = before
    return 0


def _preposition(marks: Marks, found: Found, at: int) -> int:
    """Word index after a preposition the verb can have at word ``at``; 0 if there is none."""
    for n in (3, 2, 1):
        if "".join(marks.keys[at : at + n]) in found.cue.prepositions:
            return at + n
    return marks.tag(at, "topic") if "topic" in found.cue.takes else 0


def _bound(marks: Marks, at: int, end: int) -> bool:
    """True when the preposition of words ``[at, end)`` belongs to a fixed phrase («بر اساس», «حمایت از»)."""
    return any(
        marks.tag(k, "bound") > at and (k, marks.tag(k, "bound")) != (at, end) for k in range(max(0, at - 3), at + 1)
    )


def _rank(marks: Marks, at: int, lo: int, after: int) -> int:
    """How likely the verb's own phrase begins at word ``at``: 0 best. ``after`` is the end of the last attitude."""
    previous = marks.key(at - 1)
    opens = at == lo or previous in (",", ";", AND, QUOTE) or _ends_at(marks, at)
    if at >= after:
        return 0 if previous == "," or _verb_ends_at(marks, at) or (after == lo and opens) else 1 if opens else 2
    return 3 if opens else 4


def _verb_ends_at(marks: Marks, at: int) -> bool:
    last = marks.last_verb(max(0, at - 3), at)
    return last >= 0 and marks.verbs[last][0] == at


def _name_ends_at(marks: Marks, at: int) -> bool:
    return any(k in marks.mentions and marks.mentions[k][0] == at for k in range(max(0, at - 12), at))


def _ends_at(marks: Marks, at: int) -> bool:
    """True when a name, pronoun, free word, date or verb ends just before word ``at``."""
    if _name_ends_at(marks, at):
        return True
    for k in range(max(0, at - 8), at):
        if k in marks.tags and any(marks.tag(k, name) == at for name in ("free", "pronoun", "joint", "filler")):
            return True
        if marks.dates.get(k) == at:
            return True
    return _verb_ends_at(marks, at)


def object_start(marks: Marks, lo: int, hi: int, besides: list[Found]) -> int:
    """The first word of the object in words ``[lo, hi)``, ``lo`` being behind the subject; ``hi`` if none is left."""
    at = lo
    if besides:
        at = _after_attitude(marks, besides[-1], hi)
    joint = last_joint(marks, at, hi)
    if joint and OBJECT_MARK in marks.keys[joint:hi]:
        at = joint
    while at < hi:
        if marks.key(at) == THAT and (verb := marks.next_verb(at, hi)) >= 0:
            at = marks.verbs[verb][0]
        step = max(_free_step(marks, at), _aside(marks, at, hi))
        if step <= at:
            break
        at = step
    return at


def _aside(marks: Marks, at: int, hi: int) -> int:
    """The word behind a phrase with a preposition that a comma parts from the object with «را» («در نشستی …، …»)."""
    if not marks.tag(at, "preposition"):
        return at
    for k in range(at, hi):
        if marks.key(k) == OBJECT_MARK:
            break
        if marks.key(k) == "," and not list_comma(marks, k, hi) and OBJECT_MARK in marks.keys[k:hi]:
            return k + 1
    return at


def _free_step(marks: Marks, at: int) -> int:
    """The word after something that is no part of an object: punctuation, free words, dates, occasions."""
    if at in marks.mentions:
        return at
    if marks.key(at) in (",", ";", AND, "-", ":"):
        return at + 1
    if end := marks.tag(at, "while"):
        return end
    if (end := marks.tag(at, "occasion")) and end >= marks.tag(at, "free"):
        while end in marks.mentions or (marks.key(end) in (QUOTE, ",") and end + 1 in marks.mentions):
            end = marks.mentions[end][0] if end in marks.mentions else end + 1
        return end + 1 if marks.key(end) == QUOTE else end
    filler = marks.tag(at, "filler") if marks.key(at + 1) != OBJECT_MARK else 0
    return max(marks.tag(at, "free"), marks.dates.get(at, 0), filler)


def _after_attitude(marks: Marks, beside: Found, hi: int) -> int:
    """Where an object begins behind an attitude: behind a comma, a verb, or at «آن را», «این …»."""
    commas = [k for k in range(beside.j, hi) if marks.key(k) == ","]
    if beside.clause:
        closing = [k for k in commas if _verb_ends_at(marks, k)]
        if closing:
            return closing[-1] + 1
        verb = marks.next_verb(beside.j, hi)
        return marks.verbs[verb][0] if verb >= 0 else beside.j
    free = [k for k in commas if not list_comma(marks, k, hi)]
    if free:
        return free[0] + 1
    if commas:
        return commas[-1] + 1
    for k in range(beside.j + 1, hi):
        if (end := marks.tag(k, "it")) and marks.key(end) == OBJECT_MARK:
            return k
        if marks.tag(k, "this") and OBJECT_MARK in marks.keys[k : min(k + 6, hi)]:
            return k
    return beside.j


def attitude_end(marks: Marks, beside: Found, limit: int) -> int:
    """Where what an attitude is about ends, before word ``limit``."""
    end = trim(marks, beside.j, limit)[1]
    if not beside.clause:
        for k in range(beside.j, end):
            if marks.key(k) == "," and not list_comma(marks, k, end):
                return trim(marks, beside.j, k)[1]
    return end


def trim(marks: Marks, lo: int, hi: int) -> tuple[int, int]:
    """A word range without punctuation and «و» at its ends, nor quotation marks that enclose it or are single."""
    while True:
        while lo < hi and marks.key(lo) in _LEADING:
            lo += 1
        while hi > lo and (marks.key(hi - 1) in _TRAILING or marks.tag(hi - 1, "trailing") == hi):
            hi -= 1
        if hi - lo < 2:
            return lo, hi
        if marks.key(lo) == QUOTE and marks.partners.get(lo, hi) >= hi - 1:
            hi -= marks.partners.get(lo) == hi - 1
            lo += 1
        elif marks.key(hi - 1) == QUOTE and marks.openings.get(hi - 1, -1) < lo:
            hi -= 1
        else:
            return lo, hi
