"""Whose words Persian clauses give: subjects, the talk's topic, offices without a name, both sides of a talk."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from didar.model.draft import Draft, Sentence
from didar.speech.persian_clauses import last_joint
from didar.speech.persian_complement import Complement
from didar.speech.persian_contents import Clause
from didar.speech.persian_cues import Found
from didar.speech.persian_marks import Marks
from didar.speech.persian_names import Subject
from didar.speech.persian_subjects import Subjects
from didar.speech.saying import Clue

IMPLICIT = Clue("implicit")

_OFFICE = 3
"""Words of an office by which it is known again."""

_NEXT = 25
"""Words into the next sentence within which he is named whose office opens a report."""


class Speakers:
    """Who speaks in the clauses of one report, told them in order."""

    def __init__(self, draft: Draft, marks: Marks, subjects: Subjects, sentences: Sequence[Sentence]) -> None:
        self.marks, self.subjects, self.sentences = marks, subjects, sentences
        self._starts = [sentence.i for sentence in sentences]
        self._people = {p.id for p in draft.people}
        self._topic: Clue | None = None
        self._offices: dict[tuple[str, ...], Clue] = {}
        """Who was meant by an office that is no name."""
        self.last: tuple[str, ...] = ()
        """Who was named last as one who speaks."""

    def note_topic(self, sentence: Sentence) -> None:
        """Remember whom a sentence without speech is about: «he» may be him."""
        subject = self.subjects.find(sentence.i, min(sentence.j, sentence.i + 30), [])
        if subject and subject.clue.form == "named" and not subject.press and subject.clue.entities[0] in self._people:
            self._topic = subject.clue

    def subject(self, clause: Clause, complement: Complement, near: list[Found]) -> Subject | None:
        """The subject of a clause; in «… کرد و دو طرف تاکید کردند» the one behind «verb و»."""
        limit = complement.limit
        joint = max(last_joint(self.marks, clause.lo, limit), self._after_semicolon(clause.lo, limit))
        if joint:
            own = self.subjects.find(joint, limit, [b for b in near if b.i >= joint])
            if own is not None and not own.loose and own.clue.form in ("named", "joint", "pronoun"):
                return own
        return self.subjects.find(clause.lo, limit, near)

    def _after_semicolon(self, lo: int, hi: int) -> int:
        """The word behind the last «verb؛» in words ``[lo, hi)``; 0 if there is none."""
        at = next((k for k in range(hi - 1, lo, -1) if self.marks.key(k) == ";"), lo)
        verb = self.marks.last_verb(lo, at)
        return at + 1 if verb >= 0 and self.marks.verbs[verb][0] == at else 0

    def clue(self, subject: Subject | None, previous: Clue | None) -> Clue:
        """Who speaks: the subject, or the one of the clause before, or whom the talk was about last."""
        nobody = subject is None or (subject.loose and subject.clue.form == "unnamed" and not subject.office)
        if nobody and previous is not None:
            return previous
        clue = subject.clue if subject else IMPLICIT
        if subject is not None and subject.office and clue.form == "unnamed":
            clue = self._in_office(subject.office, clue)
        if clue.form in ("pronoun", "implicit") and self._topic is not None and not (subject and subject.described):
            clue = replace(clue, entities=self._topic.entities)
        elif clue.form == "named":
            self._topic = None
            self.last = clue.entities
        return clue

    def _in_office(self, office: tuple[str, ...], clue: Clue) -> Clue:
        """Whom an office means that is no name: at the head of a report who is named next, later the same again."""
        key = office[:_OFFICE]
        if key not in self._offices and not self.last and clue.span is not None:
            at = self.marks.view.range_of(clue.span)[0]
            n = bisect_right(self._starts, at)
            start = self.sentences[n].i if n < len(self.sentences) else len(self.marks.keys)
            named = self.subjects.names.first_after(start, _NEXT)
            if named is not None:
                self._offices[key] = replace(clue, form="named", entities=(named,))
        return self._offices.get(key, clue)

    def of_document(self, lo: int, hi: int) -> Clue:
        """Whose words a document gives («در بیانیه وزارت راه …»): who is named behind it, else who has the floor."""
        for at in reversed(self.marks.tags_in("document", lo, hi)):
            end = self.marks.tag(at, "document")
            if end in self.marks.mentions:
                owner = self.subjects.names.of_mention(end)
                return IMPLICIT if owner.press else owner.clue
        return IMPLICIT

    def both_named(self, clue: Clue, lo: int, complement: Complement) -> Clue:
        """«Both sides» of a talk that the sentence tells of: the two people it names before what is said."""
        hi = complement.limit if complement.clause else min(complement.limit, complement.words[0])
        start = self._sentence_start(lo)
        named = [self.marks.mentions[k][1] for k in range(start, hi) if k in self.marks.mentions]
        people = tuple(dict.fromkeys(m.entity for m in named if m.kind == "person"))
        return replace(clue, entities=people) if len(people) == 2 else clue

    def _sentence_start(self, at: int) -> int:
        """First word of the sentence that word ``at`` stands in."""
        n = bisect_right(self._starts, at) - 1
        return self._starts[n] if n >= 0 else at
