"""What a Persian word of saying governs: the clause behind it, or the phrase or object before it."""

from __future__ import annotations

from msgspec import Struct

from didar.speech.persian_clauses import object_start, phrase_start, trim
from didar.speech.persian_contents import Clause, Follow, clause_end
from didar.speech.persian_cues import Found
from didar.speech.persian_marks import QUOTE, Marks
from didar.speech.persian_subjects import Subjects
from didar.speech.persian_words import OBJECT_MARK

Words = tuple[int, int]
"""A word range ``[i, j)``."""

CLAUSE = frozenset({"clause", "clause-only"})
OBJECT = frozenset({"object", "predicate"})


class Complement(Struct, frozen=True, gc=False):
    """What is said: its words, whether it is a clause, and the word before which subject and attitudes stand.

    A clause of no words (``i == j``) begins in the next sentence.
    """

    words: Words
    clause: bool
    limit: int


class Complements:
    """Finds what the words of saying of one report govern."""

    def __init__(self, marks: Marks, subjects: Subjects) -> None:
        self._marks, self._subjects = marks, subjects

    def find(self, clause: Clause) -> Complement | None:
        """What a word of saying governs; None when it governs nothing here."""
        found, follow = clause.found, self._following(clause)
        if "invitation" in found.cue.takes:
            return self._invitation(clause)
        if found.inner:
            return self._inner(clause, *found.inner)
        phrase = phrase_start(self._marks, found, clause.lo, clause.besides)
        own = (phrase.i, phrase.j) if phrase else None
        if follow.how == "comma":
            if found.cue.takes & CLAUSE and not (phrase and phrase.sure) and not self._marked(clause):
                whole = self._whole(follow.start, self._end(clause), True, found.i)
                return whole if whole and whole.words[1] - whole.words[0] > 2 else None
        elif follow.how != "nothing" and found.cue.takes & CLAUSE:
            if follow.how == "bare" and ("joined" in found.cue.marks or self._marked(clause)):
                return self._paraphrase(clause, own)
            if follow.how == "that" and own and phrase and phrase.sure and self._described(found, own):
                return self._whole(own[1], self._end(clause), False, own[0])
            limit = own[0] if own and phrase and phrase.sure else found.i
            if follow.start >= clause.hi:
                return Complement((follow.start, follow.start), True, limit)
            return self._whole(follow.start, self._end(clause), True, limit)
        return self._paraphrase(clause, own)

    def _paraphrase(self, clause: Clause, phrase: Words | None) -> Complement | None:
        """What stands before a word of saying: its phrase, or its object."""
        found = clause.found
        if found.cue.sense == "confirm" and self._marks.tags_in("appointed", clause.lo, found.i):
            return None
        if phrase is None or not found.cue.takes & {"phrase", "topic"}:
            return self._object(clause) if found.cue.takes & OBJECT else None
        if "object" in found.cue.takes and self._marked(clause):
            return self._object(clause, whole=False)
        if found.cue.key == "turn-to" and (found.i - phrase[1] < 2 or self._talks(found, phrase[0])):
            return None
        if found.cue.key == "welcome" and self._person(phrase[1]):
            return None
        end = self._end(clause) if self._following(clause).how == "that" else found.i
        return self._whole(phrase[1], end, False, phrase[0])

    def _person(self, at: int) -> bool:
        """True when a person is named at word ``at``: to be welcomed in person is no saying."""
        at += self._marks.key(at) == QUOTE
        return at in self._marks.mentions and self._marks.mentions[at][1].kind == "person"

    def _following(self, clause: Clause) -> Follow:
        """What follows a word of saying, but for the «که» of «در حالی … که»."""
        follow, found = clause.follow, clause.found
        start = max(clause.lo, self._marks.last_verb(clause.lo, found.i))
        if follow.how == "that" and self._marks.tags_in("while", start, found.i):
            return Follow("nothing", found.j, found.j)
        return follow

    def _marked(self, clause: Clause) -> bool:
        """True when an object with «را» stands before a verb."""
        start = max(clause.lo, self._marks.last_verb(clause.lo, clause.found.i))
        return OBJECT_MARK in self._marks.keys[start : clause.found.i]

    def _talks(self, found: Found, lo: int) -> bool:
        """True for «به رایزنی پرداختند»: that is the meeting itself, no saying."""
        kinds = ("talks", "review") if found.verb is not None and found.verb.plural else ("talks",)
        talks = (k for kind in kinds for k in self._marks.tags_in(kind, lo, found.i))
        return any(self._marks.tag(k - 1, "towards") == k for k in talks)

    def _end(self, clause: Clause) -> int:
        return clause_end(self._marks, self._subjects, clause)

    def _whole(self, i: int, j: int, clause: bool, limit: int) -> Complement | None:
        """A trimmed complement; None when nothing is left or it only points back («این»)."""
        i, j = trim(self._marks, i, j)
        if i >= j or (not clause and self._marks.tag(i, "pointing") == j):
            return None
        return Complement((i, j), clause, limit)

    def _invitation(self, clause: Clause) -> Complement | None:
        """What somebody is invited to: «از … برای سفر به تهران دعوت کرد»."""
        phrase = phrase_start(self._marks, clause.found, clause.lo, clause.besides)
        limit = phrase.i if phrase else clause.found.i
        if phrase is None and self._marked(clause):
            return self._towards(clause)
        for k in range(clause.found.i - 1, limit, -1):
            if end := self._marks.tag(k, "purpose"):
                return self._whole(end, clause.found.i, False, limit)
        return None

    def _towards(self, clause: Clause) -> Complement | None:
        """What somebody is called to behind «را»: «طرفین را به گفت‌وگو دعوت کرد»."""
        keys, end = self._marks.keys, clause.found.i
        mark = max(k for k in range(clause.lo, end) if keys[k] == OBJECT_MARK)
        if not self._marks.tag(mark + 1, "towards"):
            return None
        return self._whole(mark + 2, end, False, clause.lo)

    def _inner(self, clause: Clause, i: int, j: int) -> Complement | None:
        """What stands between noun and verb, without the preposition that leads it in."""
        i += self._marks.key(i) == OBJECT_MARK
        i = self._marks.tag(i, "filler") or i
        for name in ("topic", "preposition"):
            if end := self._marks.tag(i, name):
                i = end
                break
        return self._whole(i, j - (self._marks.key(j - 1) == OBJECT_MARK), False, clause.found.i)

    def _described(self, found: Found, phrase: Words) -> bool:
        """True when «که» behind the verb goes on with its phrase: «به توافقی اشاره کرد که …»."""
        if found.cue.sense == "ask" or found.i - phrase[1] < 2:
            return False
        return not self._marks.tag(phrase[1], "pointing")

    def _object(self, clause: Clause, *, whole: bool = True) -> Complement | None:
        """What stands before a verb that takes an object: with its predicate, or up to «را» if not ``whole``."""
        marks, found = self._marks, clause.found
        start = self._object_search(clause)
        mark = next((k for k in range(start, found.i) if marks.key(k) == OBJECT_MARK), found.i)
        near = [b for b in clause.besides if start <= b.i < mark]
        i, j = object_start(marks, start, found.i, near), found.i if whole else mark
        while j > i and (shorter := self._before_adverb(j)) < j:
            j = shorter
        marked = OBJECT_MARK in marks.keys[i : found.i]
        if not marked and ("object" not in found.cue.takes or j - i < 2):
            return None
        if self._following(clause).how == "that" and marked:
            j = self._end(clause)
        return self._whole(i, j, False, i)

    def _before_adverb(self, j: int) -> int:
        """The word at which an object ends before «را» or an adverb that ends before word ``j``; else ``j``."""
        if self._marks.key(j - 1) == OBJECT_MARK:
            return j - 1
        adverbs = (k for k in (j - 1, j - 2) if self._marks.tag(k, "filler") == j)
        return next((k for k in adverbs if not self._marks.tag(k, "self")), j)

    def _object_search(self, clause: Clause) -> int:
        """Where an object may begin: behind the subject, if one is sure."""
        subject = self._subjects.find(clause.lo, clause.found.i, clause.besides)
        if subject and not subject.loose and subject.j <= clause.found.i:
            return subject.j
        return clause.lo


def narrowed(clause: Clause, limit: int) -> list[Found]:
    """The attitudes of a clause that stand before word ``limit``."""
    return [b for b in clause.besides if b.i < limit]
