"""Over how many sentences Persian speech runs on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from didar.model.draft import Draft, Sentence
from didar.speech.persian_contents import follows
from didar.speech.persian_cues import Found, find
from didar.speech.persian_marks import Marks
from didar.speech.persian_subjects import Subjects
from didar.speech.persian_words import OBJECT_MARK, THAT

_SHORT_QUOTE = 8
"""Words of a quotation that is a name or term, never two sentences."""

_ABBREVIATION = 5
"""Words, letters and full stops, that an abbreviation ends with at least."""

_LONGEST_MENTION = 20
"""Words that a name with its offices may have."""

_HEADING = 15
"""Words of the longest heading."""

_LONGEST_RUN = 60
"""Sentences that one speech may run over."""


def whole_sentences(draft: Draft, marks: Marks) -> list[Sentence]:
    """The report's sentences, those joined again that were parted within a short quotation or behind «سی.ان.ان.»."""
    short = sorted((i, j) for i, j in marks.partners.items() if j - i <= _SHORT_QUOTE)
    whole: list[Sentence] = []
    n = 0
    for sentence in draft.sentences:
        while n < len(short) and short[n][1] < sentence.i:
            n += 1
        quoted = n < len(short) and short[n][0] < sentence.i <= short[n][1]
        if whole and whole[-1].j == sentence.i and (quoted or _abbreviated(marks, sentence.i)):
            first = whole.pop()
            sentence = Sentence(first.i, sentence.j, (first.span[0], sentence.span[1]))
        whole.append(sentence)
    return whole


def _abbreviated(marks: Marks, i: int) -> bool:
    """True when the full stop before word ``i`` is the last of an abbreviation («سی.سی.تی.وی. چین»)."""
    words = marks.view.words
    return i > _ABBREVIATION and all(
        words[k].key == "." and not words[k].spaced and not words[k + 1].spaced for k in (i - 3, i - 5)
    )


def relative(marks: Marks, found: Found, lo: int) -> bool:
    """True when a word of saying is the verb of a relative clause («توافقی که ایران اعلام کرد»)."""
    if marks.key(found.i - 1) == ",":
        return False
    for k in range(found.i - 1, lo, -1):
        if marks.key(k) == THAT:
            if any(marks.tag(n, "that_noun") == k + 1 for n in range(max(0, k - 3), k)):
                return False
            after_verb = marks.last_verb(max(lo, k - 3), k)
            joined = after_verb >= 0 and marks.verbs[after_verb][0] == k
            return not joined and not marks.tag(k - 1, "before_that")
        if k in marks.verbs:
            end, verb = marks.verbs[k]
            if not verb.weak or end == found.i or marks.key(end) == "," or marks.tag(end, "this"):
                return False
    return False


def antecedent(marks: Marks, lo: int, at: int) -> int:
    """Who the relative clause of word ``at`` is about («موریسون که …»): the word at which his name begins, or -1.

    Only people count, and only while no verb has ended the relative clause.
    """
    for k in range(at - 1, lo, -1):
        if k in marks.verbs and not marks.verbs[k][1].weak:
            return -1
        if marks.key(k) == THAT:
            named = (n for n in range(max(lo, k - _LONGEST_MENTION), k) if n in marks.mentions)
            return next((n for n in named if marks.mentions[n][0] == k and marks.mentions[n][1].kind == "person"), -1)
    return -1


def after_that(marks: Marks, lo: int, hi: int) -> int:
    """Where the clause that ends before word ``hi`` begins: behind the last «verb که» from word ``lo`` on, or there."""
    for k in range(hi - 1, lo, -1):
        if k in marks.verbs and not marks.verbs[k][1].weak:
            return lo
        if marks.key(k) == THAT:
            verb = marks.last_verb(lo, k)
            return k + 1 if verb >= 0 and marks.verbs[verb][0] == k else lo
    return lo


class Runs:
    """Tells for the sentences of one report which go on with the speech before them.

    ``we`` are the words that speak in the first person, as ascending word indexes.
    """

    def __init__(self, marks: Marks, subjects: Subjects, sentences: Sequence[Sentence], we: Sequence[int]) -> None:
        self._marks, self._subjects, self._sentences, self._we = marks, subjects, sentences, we

    def quoted(self, n: int, quoted_to: int) -> int:
        """The number of the last sentence of a quotation open in sentence ``n`` that ends before word ``quoted_to``."""
        while n + 1 < len(self._sentences) and self._sentences[n + 1].i < quoted_to:
            n += 1
        return n

    def plain(self, n: int, speaker: tuple[str, ...]) -> int:
        """The number of the last sentence that speech outside quotation marks runs on into from sentence ``n``.

        It runs on through the paragraph until somebody is said to speak or the reporter is heard, and into further
        paragraphs as long as they speak as I or we.
        """
        last = n
        for k in range(n + 1, min(n + _LONGEST_RUN, len(self._sentences))):
            sentence = self._sentences[k]
            if self._reporter(sentence.i) or self._speaks(sentence, speaker):
                break
            if self._marks.view.words[sentence.i - 1].kind == "newline" and not self._goes_on(sentence):
                break
            last = k
        return last

    def _goes_on(self, sentence: Sentence) -> bool:
        """True when a new paragraph is speech as I or we; a short line without a full stop is a heading."""
        heading = sentence.j - sentence.i <= _HEADING and self._marks.key(sentence.j - 1) != "."
        return not heading and self._first_person(sentence.i, sentence.j)

    def _reporter(self, at: int) -> bool:
        return any(self._marks.tag(at, name) for name in ("reporter", "according", "source"))

    def _first_person(self, lo: int, hi: int) -> bool:
        at = bisect_left(self._we, lo)
        return at < len(self._we) and self._we[at] < hi

    def _speaks(self, sentence: Sentence, speaker: tuple[str, ...]) -> bool:
        """True when somebody is said to speak in a sentence, or it tells of the speaker by his name."""
        lo, hi = sentence.i, sentence.j
        if any(self._told(found, lo, hi) for found in find(self._marks, lo, hi)):
            return True
        subject = self._subjects.find(lo, min(hi, lo + 12), [])
        return subject is not None and bool(set(subject.clue.entities) & set(speaker))

    def _told(self, found: Found, lo: int, hi: int) -> bool:
        """True when a word of saying is the reporter's, not part of the speech that runs on."""
        marks = self._marks
        if found.shape == "beside" or "passing" in found.cue.marks or relative(marks, found, lo):
            return False
        follow = follows(marks, found, hi)
        marked = "object" in found.cue.takes and OBJECT_MARK in marks.keys[lo : found.i]
        if follow.how == "nothing" and not (marked or found.cue.takes & {"phrase", "predicate", "inner"}):
            return False
        if follow.how in ("that", "bare") and found.verb and found.verb.mood in ("present", "imperfect"):
            return False
        if follow.how == "colon" or not self._first_person(lo, hi):
            return True
        subject = self._subjects.find(lo, found.i, [])
        return subject is not None and subject.clue.form in ("pronoun", "named")
