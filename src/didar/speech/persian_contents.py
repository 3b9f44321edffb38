"""How far Persian speech goes: what follows a word of saying, where it ends, over how many sentences it runs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from didar.model.draft import Draft, Sentence
from didar.speech.persian_cues import Found
from didar.speech.persian_marks import QUOTE, Marks
from didar.speech.persian_subjects import Subjects

Follower = Literal["colon", "that", "quote", "bare", "nothing"]

_LONGEST_QUOTE = 3000
"""Words that one quotation may run over."""


_SHORT_QUOTE = 8
"""Words of a quotation that is a name or term, never two sentences."""


@dataclass(frozen=True, slots=True)
class Follow:
    """What comes behind a word of saying: how it is joined, its first word, and the word after the cue."""

    how: Follower
    start: int
    cue_end: int


def follows(marks: Marks, found: Found, hi: int) -> Follow:
    """What comes behind a word of saying in words ``[…, hi)``."""
    at = found.j
    if found.shape in ("shared", "inner") or at >= hi:
        return Follow("nothing", at, at)
    key = marks.key(at)
    if key == ":":
        return Follow("colon", at + 1, at)
    end = marks.tag(at, "that") or (marks.tag(at + 1, "that") if key == "," else 0)
    if end:
        return Follow("that", end + 1 if marks.key(end) == ":" else end, end)
    if at in marks.partners:
        return Follow("quote", at, at)
    if marks.ends(at) or key in ("(", QUOTE, ")"):
        return Follow("nothing", at, at)
    return Follow("bare", at, at)


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


def clause_end(marks: Marks, subjects: Subjects, found: Found, follow: Follow, later: list[Found], hi: int) -> int:
    """The word after a clause that is said: the sentence's end, or where the same speaker's next word of saying begins.

    The next word of saying is the same speaker's where it comes right behind «verb و» without a subject of its own.
    """
    if end := quote_end(marks, follow.start):
        return end
    named_inside = False
    for other in later:
        if other.shape == "beside" or other.i < follow.start:
            continue
        if other.i >= hi or _quoted(marks, follow.start, other.i):
            break
        joint = _joint_start(marks, follow.start, other)
        subject = subjects.find(joint or follow.start, other.i, [])
        if subject and subject.clue.form in ("named", "joint"):
            named_inside = True
        if joint and not named_inside and _resumes(marks, found, follow, other, subject is None):
            return joint
    return hi


def _joint_start(marks: Marks, lo: int, other: Found) -> int:
    """Where «verb و …» leads up to a word of saying: the word of «و»; 0 if nothing does."""
    verb = marks.last_verb(lo, other.i)
    if verb < 0:
        return 0
    at = marks.verbs[verb][0]
    if marks.key(at) in (",", ";"):
        at += 1
    return at if marks.key(at) == "و" else 0


def _resumes(marks: Marks, found: Found, follow: Follow, other: Found, bare: bool) -> bool:
    """True when a later word of saying is the reporter's again, not part of what is said."""
    if other.verb is None or found.verb is None:
        return False
    telling = ("past", "perfect", "participle")
    if found.verb.mood not in telling or other.verb.mood not in telling:
        return False
    following = marks.key(other.j)
    if follow.how in ("colon", "quote"):
        return bare and (following == ":" or bool(marks.tag(other.j, "that")))
    return bare or following == ":"


def _quoted(marks: Marks, lo: int, at: int) -> bool:
    """True when word ``at`` stands in quotation marks opened at or after word ``lo``."""
    return any(lo <= opening < at < closing for opening, closing in marks.partners.items())


def whole_sentences(draft: Draft, marks: Marks) -> list[Sentence]:
    """The report's sentences, those joined again that were parted within a short quotation («ی. پ. گ»)."""
    short = sorted((i, j) for i, j in marks.partners.items() if j - i <= _SHORT_QUOTE)
    whole: list[Sentence] = []
    n = 0
    for sentence in draft.sentences:
        while n < len(short) and short[n][1] < sentence.i:
            n += 1
        if whole and n < len(short) and whole[-1].j == sentence.i and short[n][0] < sentence.i <= short[n][1]:
            first = whole.pop()
            sentence = Sentence(first.i, sentence.j, (first.span[0], sentence.span[1]))
        whole.append(sentence)
    return whole


def runs_on(sentences: list[Sentence], marks: Marks, we: list[int], n: int, quoted_to: int, first: int) -> int:
    """The number of the last sentence that the speech open at the end of sentence ``n`` runs on into.

    Speech in quotation marks runs to their end (word ``quoted_to``, 0 if none). Other speech runs on through the
    paragraph as long as no sentence is the reporter's, and over paragraphs as long as it speaks as I or we.
    ``first`` is the number of the first sentence that may not be taken (those in which somebody is said to speak).
    """
    last = n
    if quoted_to:
        while last + 1 < len(sentences) and sentences[last + 1].i < quoted_to:
            last += 1
        return last
    for k in range(n + 1, min(first, len(sentences))):
        if _reporter(marks, sentences[k]):
            break
        new_paragraph = marks.view.words[sentences[k].i - 1].kind == "newline"
        if new_paragraph and not _any_in(we, sentences[k]):
            break
        last = k
    return last


def _reporter(marks: Marks, sentence: Sentence) -> bool:
    """True when a sentence opens as the reporter's own."""
    return bool(marks.tag(sentence.i, "reporter"))


def _any_in(positions: list[int], sentence: Sentence) -> bool:
    at = bisect_left(positions, sentence.i)
    return at < len(positions) and positions[at] < sentence.j
