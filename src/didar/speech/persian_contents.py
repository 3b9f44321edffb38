"""How far Persian speech goes: what follows a word of saying, where it ends, over how many sentences it runs."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from didar.speech.persian_cues import Found
from didar.speech.persian_marks import QUOTE, Marks
from didar.speech.persian_subjects import Subjects
from didar.speech.persian_words import AND

Follower = Literal["colon", "that", "quote", "bare", "comma", "nothing"]

_LONGEST_QUOTE = 3000
"""Words that one quotation may run over."""


_LATER = 8
_TELLING = ("past", "perfect", "participle")
"""How many words of saying behind one are looked at for the end of what it says."""


class Follow(Struct, frozen=True, gc=False):
    """What comes behind a word of saying: how it is joined, its first word, and the word after the cue."""

    how: Follower
    start: int
    cue_end: int


class Clause(Struct, frozen=True, gc=False):
    """A word of saying in its surroundings: words ``[lo, hi)`` of its clause, what follows it, the attitudes before it,
    and the words of saying after it."""

    found: Found
    follow: Follow
    lo: int
    hi: int
    besides: list[Found]
    later: list[Found]


def follows(marks: Marks, found: Found, hi: int) -> Follow:
    """What comes behind a word of saying in words ``[…, hi)``."""
    at = found.j
    if found.shape in ("shared", "inner") or at >= hi:
        return Follow("nothing", at, at)
    key = marks.key(at)
    if key == ":":
        return Follow("colon", at + 1, at)
    end = 0 if marks.tag(at, "not_that") else marks.tag(at, "that") or (marks.tag(at + 1, "that") if key == "," else 0)
    if end:
        return Follow("that", end + 1 if marks.key(end) == ":" else end, end)
    if at in marks.partners:
        return Follow("quote", at, at)
    if key in (",", ";") and found.shape == "finite" and _tells(found) and not _speaks(marks, at + 1, hi):
        return Follow("comma", at + 1, at)
    if marks.ends(at) or at in marks.verbs or key in ("(", QUOTE, ")"):
        return Follow("nothing", at, at)
    return Follow("bare", at, at)


def _tells(found: Found) -> bool:
    """True when the verb tells what was said once."""
    return found.verb is not None and found.verb.mood in _TELLING


def _speaks(marks: Marks, at: int, hi: int) -> bool:
    """True when word ``at`` is the end of the clause or the next word of saying: «خبر داد، بیان کرد: …»."""
    end = marks.cues[at][0] if at in marks.cues else at
    return at >= hi or end in marks.verbs


def quote_end(marks: Marks, start: int) -> int:
    """The word after the quotation that begins at word ``start``, if it is all that is said; 0 otherwise."""
    closing = marks.partners.get(start, 0)
    if not closing or closing - start > _LONGEST_QUOTE:
        return 0
    after = closing + 1
    while marks.key(after) in (".", ")", QUOTE) and after < len(marks.keys):
        if marks.key(after) == ".":
            return after
        after += 1
    return after if marks.ends(after) else 0


def clause_end(marks: Marks, subjects: Subjects, clause: Clause) -> int:
    """The word after a clause that is said: the sentence's end, or where the same speaker's next word of saying begins.

    The next word of saying is the same speaker's where it comes right behind «verb و» without a subject of its own.
    """
    found, follow, hi = clause.found, clause.follow, clause.hi
    if end := quote_end(marks, follow.start):
        return end
    named_inside = False
    for other in clause.later[:_LATER]:
        if other.shape == "beside" or other.i < follow.start:
            continue
        if other.i >= hi or marks.enclosing.get(other.i, -1) >= follow.start:
            break
        joint = _joint_start(marks, follow.start, other)
        subject = subjects.find(joint or follow.start, other.i, [])
        if subject and subject.clue.form in ("named", "joint"):
            named_inside = True
        if joint and not named_inside and _resumes(marks, found, follow, other, subject is None):
            return joint
    return hi


def _joint_start(marks: Marks, lo: int, other: Found) -> int:
    """Where «verb و …», or «verb، …:», leads up to a word of saying: the word of «و» or the comma; 0 if none does."""
    verb = marks.last_verb(lo, other.i)
    if verb < 0:
        return 0
    at = marks.verbs[verb][0]
    if marks.key(at) in (",", ";"):
        if other.i == at + 1 and marks.key(other.j) == ":":
            return at
        at += 1
    return at if marks.key(at) == AND else 0


def _resumes(marks: Marks, found: Found, follow: Follow, other: Found, bare: bool) -> bool:
    """True when a later word of saying is the reporter's again, not part of what is said."""
    if other.verb is None or found.verb is None:
        return False
    if found.verb.mood not in _TELLING or other.verb.mood not in _TELLING:
        return False
    following = marks.key(other.j)
    if follow.how in ("colon", "quote"):
        return bare and (following == ":" or bool(marks.tag(other.j, "that")))
    return bare or following == ":"
