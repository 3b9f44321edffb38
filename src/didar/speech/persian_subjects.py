"""Who the subject of a Persian clause is.

A clause is walked from its start: free words, dates, occasions («در دیدار با …») and attitudes are stepped over, and
whoever stands at the start of a phrase then is the subject. A name behind a preposition or inside another noun's
phrase («دیدار ظریف») is not.
"""

from __future__ import annotations

from msgspec.structs import replace

from didar.speech.persian_cues import Found
from didar.speech.persian_marks import QUOTE, Marks
from didar.speech.persian_names import Names, Subject
from didar.speech.persian_words import AND, OBJECT_MARK, THAT, grammar
from didar.speech.saying import Clue, is_state

_CREDIT = 6
"""Within so many words a colon makes a press name at a sentence's start its credit («خبرگزاری …:»)."""
_CREDIT_SIGNS = (":", "-", "_")
_SOURCE = 25
"""Words that the naming of a source may take («به گزارش … به نقل از …»)."""
_LONGEST_NAME = 12
_LIST_WINDOW = 4
"""Within so many words behind a comma «و» or another comma shows a list."""


def list_comma(marks: Marks, at: int, hi: int) -> bool:
    """True when the comma at word ``at`` stands within a list («الف، ب و ج») or before an apposition."""
    if at + 1 in marks.mentions and _named_before(marks, at) == marks.mentions[at + 1][1].entity:
        return True
    for k in range(at + 1, min(at + 1 + _LIST_WINDOW, hi)):
        if marks.key(k) in (AND, ",") and k > at + 1:
            return True
        if k in marks.verbs or k in marks.cues or marks.tag(k, "adjunct") or marks.tag(k, "pronoun"):
            return False
    return False


def _named_before(marks: Marks, at: int) -> str | None:
    """Whom the name that ends just before word ``at`` means, quotation marks apart."""
    end = at - (marks.key(at - 1) == QUOTE)
    for k in range(max(0, end - _LONGEST_NAME), end):
        if k in marks.mentions and marks.mentions[k][0] == end:
            return marks.mentions[k][1].entity
    return None


class Subjects:
    """Finds the subjects of one report's clauses."""

    def __init__(self, marks: Marks, names: Names) -> None:
        self._marks, self.names = marks, names

    def find(self, lo: int, hi: int, besides: list[Found]) -> Subject | None:
        """The subject in words ``[lo, hi)``; None where there is none, which means the one who has the floor."""
        return _Walk(self.names, self._marks, hi, {b.i: b for b in besides}).walk(lo)


class _Walk:
    """One walk along a clause."""

    def __init__(self, names: Names, marks: Marks, hi: int, besides: dict[int, Found]) -> None:
        self.names, self.marks, self.hi, self.besides = names, marks, hi, besides
        self.weak: Subject | None = None
        self.unknown = -1
        self.unknown_end = 0

    def walk(self, lo: int) -> Subject | None:
        at, fresh, phrase = lo, True, False
        while at < self.hi:
            if at not in self.marks.tags and self._ordinary(at) and not (fresh and self.names.demonym(at)):
                at, fresh = self._unknown(at, fresh, phrase), False
                continue
            if end := self._both(at):
                return Subject(Clue("joint", (), self.marks.view.span_of(at, end), True), end)
            if at in self.besides:
                self._close(at)
                at, fresh, phrase = self._past_beside(self.besides[at]), True, False
                continue
            if (after := self._step_over(at)) > at:
                if self.marks.key(at) != AND and at not in self.marks.dates:
                    self._close(at)
                bare = self._leaves_no_subject(at, after)
                at, fresh, phrase = after, not bare, bare
                continue
            open_to = fresh and not self._within_office(at)
            if open_to and (subject := self._subject_at(at)) and self.marks.key(subject.j) != OBJECT_MARK:
                return subject
            if self.marks.tag(at, "preposition"):
                at, fresh, phrase = self._past_preposition(at), False, True
                continue
            at, fresh = self._unknown(at, fresh, phrase), False
        if self.unknown >= 0 and self.marks.tag(self.unknown, "officer"):
            return self._officer()
        if self.weak:
            return replace(self.weak, loose=True)
        if self.unknown < 0:
            return None
        return Subject(Clue("unnamed"), self.unknown_end or self.hi, loose=not self.unknown_end)

    def _within_office(self, at: int) -> bool:
        """True for a body or place that a list within an office names: «معاون حقوقی و مجلس»."""
        if self.unknown < 0 or not self.marks.tag(self.unknown, "officer") or at not in self.marks.mentions:
            return False
        return self.marks.mentions[at][1].kind != "person"

    def _officer(self) -> Subject:
        """The person whom an office means that is no name: who is named elsewhere with most of its words."""
        end = self.unknown_end or self.hi
        office = self.marks.keys[self.unknown : min(end, self.unknown + _LONGEST_NAME)]
        meant = self.names.in_office(office)
        span = self.marks.view.span_of(self.unknown, self.unknown + 1)
        clue = Clue("named", (meant,), span) if meant else Clue("unnamed", (), span)
        return Subject(clue, self.unknown_end or self.hi, loose=not self.unknown_end, office=tuple(office))

    def _ordinary(self, at: int) -> bool:
        """True for a word that is no name, date, attitude or punctuation."""
        marks = self.marks
        if at in marks.mentions or at in marks.dates or at in self.besides:
            return False
        return marks.view.words[at].kind == "word" and marks.key(at) not in (AND, THAT)

    def _both(self, at: int) -> int:
        """Word index after «طرفین» and the like right before the verb's phrase or an attitude, wherever it stands."""
        end = self.marks.tag(at, "joint")
        return end if end and (end >= self.hi or end in self.besides or self.marks.tag(end, "free")) else 0

    def _leaves_no_subject(self, at: int, after: int) -> bool:
        """True when a subject cannot begin behind what is stepped over from word ``at`` to ``after``.

        That is an occasion that names nobody, or an adverb behind unknown words, which are the subject then.
        """
        if after == self.marks.tag(at, "occasion"):
            return True
        return self.unknown >= 0 and self.marks.view.words[at].kind == "word" and self.marks.key(at) != AND

    def _close(self, at: int) -> None:
        """Note where unknown words that may be a subject end."""
        if self.unknown >= 0 and not self.unknown_end:
            self.unknown_end = at

    def _past_beside(self, beside: Found) -> int:
        """The word after an attitude: behind its last comma after a verb for a clause, its first free comma else."""
        marks, at = self.marks, self.hi
        if beside.clause:
            for k in range(self.hi - 1, beside.j, -1):
                if marks.key(k) == "," and marks.last_verb(max(beside.j, k - 3), k) >= 0:
                    return k + 1
            return at
        for k in range(beside.j, self.hi):
            if k in self.besides:
                return k
            if marks.key(k) == "," and not list_comma(marks, k, self.hi):
                return k + 1
        return at

    def _step_over(self, at: int) -> int:
        """The word after what may stand before a subject: punctuation, «و», sources, occasions, free words, dates."""
        marks = self.marks
        if at in marks.mentions:
            return self._past_credit(at)
        if marks.key(at) in (",", ";", QUOTE, AND, "-", ".", ":", "("):
            return at + 1
        if end := marks.tag(at, "source"):
            return self._past_source(end)
        if marks.tag(at, "press"):
            for k in range(at + 1, min(at + _CREDIT, self.hi)):
                if marks.key(k) in _CREDIT_SIGNS:
                    return k + 1
        if end := marks.tag(at, "occasion"):
            return self._past_occasion(end)
        if end := marks.tag(at, "free"):
            return end
        return marks.dates.get(at, at)

    def _past_credit(self, at: int) -> int:
        """Behind a news outlet that opens its own report («خبرگزاری …:»); ``at`` for any other name."""
        end, mention = self.marks.mentions[at]
        return end + 1 if self.names.is_press(mention) and self.marks.key(end) in _CREDIT_SIGNS else at

    def _past_source(self, at: int) -> int:
        """Behind «به گزارش …»: the next comma, or the outlet's name."""
        for k in range(at, min(at + _SOURCE, self.hi)):
            if self.marks.key(k) in (",", ";") or (self.marks.key(k) == ":" and k - at < _CREDIT):
                return k + 1
            if self._person(k) and not self.marks.tag(k - 1, "press"):
                return k
            if self.marks.tag(k, "pronoun") or self.marks.tag(k, "joint"):
                return k
        while at in self.marks.mentions:
            at = self.marks.mentions[at][0]
        return at

    def _person(self, at: int) -> bool:
        """True when a person is named at word ``at``."""
        return at in self.marks.mentions and self.marks.mentions[at][1].kind == "person"

    def _past_occasion(self, at: int) -> int:
        """Behind «در دیدار با …»: the names that belong to it."""
        marks = self.marks
        while at < self.hi:
            if at in marks.mentions:
                at = marks.mentions[at][0]
            elif marks.key(at) in (QUOTE, AND, ",", "-") and (at + 1) in marks.mentions:
                follower = marks.mentions[at + 1]
                if marks.key(at) == "," and follower[1].form == "name" and follower[1].kind == "person":
                    return at + 1
                at = follower[0]
            elif marks.key(at) == QUOTE:
                at += 1
            else:
                break
        return at

    def _subject_at(self, at: int) -> Subject | None:
        """The subject that begins at word ``at``, the start of a phrase."""
        marks = self.marks
        if end := marks.tag(at, "joint"):
            return Subject(Clue("joint", (), marks.view.span_of(at, end), True), end)
        if end := marks.tag(at, "described"):
            clue = Clue("pronoun", (), marks.view.span_of(at, end), among=self.names.meant(at, end))
            return Subject(clue, end, described=True)
        if (end := marks.tag(at, "state_itself")) and (state := self.names.last_state(at)):
            return Subject(Clue("named", (state,), marks.view.span_of(at, end)), end)
        if end := marks.tag(at, "pronoun"):
            return Subject(Clue("pronoun", (), marks.view.span_of(at, end)), end)
        if at in marks.mentions:
            return self.names.of_mention(at)
        if end := marks.tag(at, "press"):
            return Subject(Clue("unnamed"), end, True)
        if end := marks.tag(at, "state_head"):
            if end in marks.mentions:
                return self.names.of_mention(end)
            at = end
        if state := self.names.demonym(at):
            return Subject(Clue("named", (state,), marks.view.span_of(at, at + 1)), at + 1)
        return None

    def _past_preposition(self, at: int) -> int:
        """Behind a preposition and the name that follows it."""
        at = self.marks.tag(at, "preposition")
        at += self.marks.key(at) == QUOTE
        while at in self.marks.mentions:
            at, mention = self.marks.mentions[at]
            at = self.names.past_apposition(at, [self.names.entity(mention)])
        return at

    def _unknown(self, at: int, fresh: bool, phrase: bool) -> int:
        """One step through words nobody knows, noting a name that may be their point."""
        marks = self.marks
        if marks.key(at) == THAT and (verb := marks.next_verb(at, self.hi)) >= 0:
            return marks.verbs[verb][0]
        if at in marks.mentions:
            subject = self.names.of_mention(at)
            city = marks.mentions[at][1].kind == "place" and not is_state(marks.mentions[at][1].entity)
            if (
                not phrase
                and not city
                and not self.unknown_end
                and self.weak is None
                and not marks.tag(at - 1, "owned")
            ):
                self.weak = subject
            return max(subject.j, at + 1)
        manner = marks.key(at).endswith(grammar().manner)
        if fresh and not phrase and self.unknown < 0 and not manner:
            self.unknown = at
        return at + 1
