"""Reading Persian speech: every word of saying, what is said, and what tells who says it.

A sentence is read from its start. Each word of saying governs either what follows it (after a colon, «که», quotation
marks or nothing) or what stands before it («بر … تاکید کرد»). What follows may itself hold speech, which is read
the same way if it names its speaker, and may run on over further sentences.
"""

from __future__ import annotations

from msgspec import Struct

from didar.model.draft import Draft, Sentence
from didar.speech.kind import first_person
from didar.speech.persian_clauses import attitude_end, trim
from didar.speech.persian_complement import Complement, Complements, narrowed
from didar.speech.persian_contents import Clause, follows, quote_end
from didar.speech.persian_cues import Found, find
from didar.speech.persian_headlines import headline
from didar.speech.persian_marks import Marks, mark
from didar.speech.persian_names import Names
from didar.speech.persian_record import Record
from didar.speech.persian_runs import Runs, after_that, antecedent, relative, whole_sentences
from didar.speech.persian_speakers import IMPLICIT, Speakers
from didar.speech.persian_subjects import Subjects
from didar.speech.persian_words import grammar
from didar.speech.saying import Clue, Saying

_BOTH = Clue("joint", (), None, True)
_MOST = 40
"""Words of saying read in one sentence."""

_LONGEST_CLAUSE = 250
"""Words before a word of saying that can belong to its clause."""


def sayings(draft: Draft) -> list[Saying]:
    """All that is said in a Persian report, in text order."""
    return Reader(draft).read()


class _Open(Struct, frozen=True, gc=False):
    """Speech that reaches its sentence's end: number of the saying, first word, the word its quotation ends before."""

    number: int
    start: int
    quoted_to: int


class Reader:
    """Reads one report's speech."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.marks: Marks = mark(draft)
        self.subjects = Subjects(self.marks, Names(draft, self.marks))
        self.complements = Complements(self.marks, self.subjects)
        self.sentences = whole_sentences(draft, self.marks)
        verbs = {i for i, (_, verb) in self.marks.verbs.items() if verb.person == 1}
        self._we = sorted(verbs.union(first_person("fa").positions(draft.view)))
        self.record = Record(self.marks, self._we)
        self.speakers = Speakers(draft, self.marks, self.subjects, self.sentences)
        self._runs = Runs(self.marks, self.subjects, self.sentences, self._we)
        self._open: _Open | None = None
        self._documents: set[int] = set()
        """Sayings that are documents («در بیانیه آمده است»), which tell what somebody did as a reporter does."""
        self._headline: Clue | None = None
        """Who speaks in the headline, while its first sentence is read."""

    def read(self) -> list[Saying]:
        """All sayings in text order."""
        n = 0
        while n < len(self.sentences):
            n = self._sentence(n)
        return self.record.in_order()

    def _sentence(self, n: int) -> int:
        """Read one sentence with those its speech runs on into; the number of the next one to read."""
        sentence = self.sentences[n]
        if self._is_title(sentence):
            said = headline(self.marks, self.subjects, sentence.i, sentence.j, self._we)
            if said:
                self.record.headline(said)
                self._headline = said[0].clue if said[0].clue.form == "named" else None
                return n + 1
        before = len(self.record)
        self._open = None
        if self._according(sentence.i, sentence.j):
            return n + 1
        self._clauses(sentence.i, sentence.j, None)
        self._based_on(sentence.i, sentence.j)
        if len(self.record) == before:
            self.speakers.note_topic(sentence)
        self._headline = None
        return n + 1 if self._open is None else self._run_on(n, self._open)

    def _is_title(self, sentence: Sentence) -> bool:
        title = self.draft.title
        return title is not None and title[0] <= sentence.span[0] and sentence.span[1] <= title[1]

    def _run_on(self, n: int, speech: _Open) -> int:
        """Let open speech run on into the sentences after ``n``; the number of the next sentence to read."""
        sentences, quoted_to = self.sentences, speech.quoted_to
        next_line = speech.start >= sentences[n].j
        if next_line:
            if n + 1 == len(sentences):
                return n + 1
            n += 1
            quoted_to = quote_end(self.marks, sentences[n].i)
        last = self._runs.quoted(n, quoted_to) if quoted_to else self._runs.plain(n, self.speakers.last)
        i, j = trim(self.marks, speech.start, quoted_to or sentences[last].j)
        if i < j:
            self.record.widen(speech.number, (i, j))
            for sentence in sentences[n if next_line else n + 1 : last + 1]:
                self._clauses(max(sentence.i, i), min(sentence.j, j), speech.number)
                self._based_on(max(sentence.i, i), min(sentence.j, j))
        return last + 1

    def _clauses(self, lo: int, hi: int, inside: int | None) -> None:
        """Read the clauses of words ``[lo, hi)``, which are the content of saying ``inside`` or the reporter's own."""
        founds = find(self.marks, lo, hi)[:_MOST]
        at, previous = lo, None
        main: tuple[int, Clue | None] | None = None
        besides: list[Found] = []
        for n, found in enumerate(founds):
            if found.i < at:
                continue
            if main is not None and self.marks.key(at) == ",":
                (at, previous), main = main, None
            if found.shape == "beside":
                besides.append(found)
                continue
            start = after_that(self.marks, max(at, found.i - _LONGEST_CLAUSE), found.i)
            who = antecedent(self.marks, start, found.i)
            if (who < 0 and relative(self.marks, found, start)) or self._within_attitude(found, besides):
                continue
            later = founds[n + 1 :]
            clause = Clause(found, follows(self.marks, found, hi), start, hi, besides, later)
            done = self._told(clause, self._named(who) if who >= 0 else previous, inside, about=who)
            if done is not None:
                main = main or ((at, previous) if who >= 0 else None)
                at, previous = done
                besides = []
        if inside is None:
            self._loose(besides, at, hi, previous)

    def _within_attitude(self, found: Found, besides: list[Found]) -> bool:
        """True for the verb of the clause that an attitude holds («با بیان اینکه ایران خواهان صلح است، …»)."""
        if not besides or not besides[-1].clause or self.marks.key(found.j) == ":":
            return False
        return self.marks.key(found.i - 1) != "," and self.marks.next_verb(besides[-1].j, found.i) < 0

    def _named(self, at: int) -> Clue:
        return self.subjects.names.of_mention(at).clue

    def _told(
        self, clause: Clause, previous: Clue | None, inside: int | None, *, about: int = -1
    ) -> tuple[int, Clue] | None:
        """Read one verb of saying: where its clause ends and who speaks; None if it says nothing here.

        In a relative clause ``about`` is the word at which he is named who it tells of, and who speaks.
        """
        found = clause.found
        complement = self.complements.find(clause)
        if complement is None:
            return None
        near = narrowed(clause, complement.limit)
        subject = self.speakers.subject(clause, complement, near) if about < 0 else None
        if subject and subject.press:
            return (clause.follow.start if complement.clause else found.j), IMPLICIT
        clue = _BOTH if found.shape == "passive" else self.speakers.clue(subject, previous)
        if clue.form == "joint" and not clue.entities:
            clue = self.speakers.both_named(clue, clause.lo, complement)
        if found.cue.key == "document-says" and clue.form in ("unnamed", "implicit"):
            clue = self.speakers.of_document(clause.lo, found.i)
        if clue.form == "unnamed" and inside is None and self._headline is not None:
            clue = self._headline
        if inside is not None and not self._spoken_inside(found, clue, inside):
            return None
        if found.cue.key == "document-says" and not self._document(clause.lo, found.i):
            return None
        self.record.attitudes(near, complement.limit, clue, inside)
        number = self.record.told(clause, complement, clue, inside)
        if found.cue.key == "document-says":
            self._documents.add(number)
        self._within(clause, complement, number, inside)
        verb_end = self.marks.verbs[found.inner[1]][0] if found.inner else found.j
        return max(complement.words[1], verb_end), clue

    def _within(self, clause: Clause, complement: Complement, number: int, inside: int | None) -> None:
        """Read the speech within what is said, and keep speech open that may run on into the next sentence."""
        if not complement.clause:
            return
        follow, (i, j) = clause.follow, complement.words
        if inside is None and follow.how in ("colon", "quote"):
            quoted_to = quote_end(self.marks, follow.start)
            rest = trim(self.marks, j, clause.hi)
            if quoted_to > clause.hi or (not quoted_to and rest[0] >= rest[1]):
                self._open = _Open(number, follow.start, quoted_to)
        elif i == j:
            self._open = _Open(number, i, 0)
        if i < j:
            self._clauses(i, min(j, clause.hi), number)

    def _spoken_inside(self, found: Found, clue: Clue, inside: int) -> bool:
        """True when a word of saying within speech is speech of its own: somebody is named, and says something."""
        told = "passing" not in found.cue.marks or inside in self._documents
        return clue.form in ("named", "joint") and found.shape != "passive" and told

    def _document(self, lo: int, hi: int) -> bool:
        """True when «آمده است» has the document it speaks of."""
        return bool(self.marks.tags_in("document", lo, hi))

    def _according(self, lo: int, hi: int) -> bool:
        """Record «به گفته …، …»: a sentence given on somebody's word, with the speech in it."""
        marks = self.marks
        start = marks.tag(lo, "according")
        subject = self.subjects.find(start, min(hi, start + 12), []) if start else None
        if subject is None or subject.press or subject.clue.form not in ("named", "pronoun"):
            return False
        i, j = trim(marks, subject.j, hi)
        if i >= j:
            return False
        clue = self.speakers.clue(subject, None)
        beside = Found(lo, start, grammar().saying, "beside", clause=True)
        self._clauses(i, j, self.record.according(beside, (i, j), clue))
        return True

    def _based_on(self, lo: int, hi: int) -> None:
        """Record «سخنان … مبنی بر اینکه …»: a noun for what a named person said, and the clause it is."""
        marks = self.marks
        for at in marks.tags_in("based_on", lo, hi):
            start = marks.tag(marks.tag(at, "based_on"), "that_noun")
            verb = marks.next_verb(start, hi) if start else -1
            if verb < 0:
                continue
            noun = next((k for k in range(at - 1, max(lo, at - 8) - 1, -1) if marks.tag(k, "saying_noun")), -1)
            named = next((k for k in range(noun, at) if k in marks.mentions), -1) if noun >= 0 else -1
            if named < 0:
                continue
            found = Found(noun, start, grammar().saying, "beside", clause=True)
            inside = self.record.holding(marks.view.span_of(noun, start))
            self.record.attitude(
                found, (start, marks.verbs[verb][0]), self.subjects.names.of_mention(named).clue, inside
            )

    def _loose(self, besides: list[Found], lo: int, hi: int, previous: Clue | None) -> None:
        """Record attitudes in a sentence whose verb is none of saying, where a comma shows their end."""
        for n, beside in enumerate(besides):
            subject = self.subjects.find(lo, beside.i, besides[:n])
            if subject and (subject.press or subject.clue.form == "unnamed"):
                continue
            until = besides[n + 1].i if n + 1 < len(besides) else hi
            end = attitude_end(self.marks, beside, until)
            if until == hi and end >= trim(self.marks, beside.j, until)[1]:
                continue
            clue = subject.clue if subject else previous or _BOTH
            self.record.attitude(beside, (beside.j, end), clue, None)
