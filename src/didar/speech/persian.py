"""Reading Persian speech: every word of saying, what is said, and what tells who says it.

A sentence is read from its start. Each word of saying governs either what follows it (after a colon, «که», quotation
marks or nothing) or what stands before it («بر … تاکید کرد»). What follows may itself hold speech, which is read
the same way if it names its speaker, and may run on over further sentences.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from didar.model.draft import Draft, Sentence
from didar.model.span import Span, within
from didar.speech.kind import first_person, kind_of
from didar.speech.persian_clauses import attitude_end, object_start, phrase_start, trim
from didar.speech.persian_contents import Follow, clause_end, follows, quote_end, runs_on, whole_sentences
from didar.speech.persian_cues import Found, find
from didar.speech.persian_headlines import headline
from didar.speech.persian_marks import QUOTE, Marks, mark
from didar.speech.persian_words import grammar
from didar.speech.persian_subjects import Subject, Subjects
from didar.speech.saying import Clue, Saying

_IMPLICIT = Clue("implicit")
_CLAUSE = frozenset({"clause", "clause-only"})
_OBJECT = frozenset({"object", "predicate", "invitation"})

Words = tuple[int, int]


def sayings(draft: Draft) -> list[Saying]:
    """All that is said in a Persian report, in text order."""
    return Reader(draft).read()


class Reader:
    """Reads one report's speech."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.marks: Marks = mark(draft)
        self.subjects = Subjects(draft, self.marks)
        self.sentences = whole_sentences(draft, self.marks)
        self.found: list[Saying] = []
        verbs = {i for i, (_, verb) in self.marks.verbs.items() if verb.person == 1}
        self._we = sorted(verbs.union(first_person("fa").positions(draft.view)))
        self._speaker: tuple[str, ...] = ()
        self._topic: Clue | None = None
        self._open: tuple[int, int, int] | None = None
        """Speech that reaches its sentence's end: number of the saying, first word, word its quotation ends before."""

    def read(self) -> list[Saying]:
        """All sayings in text order."""
        n = 0
        while n < len(self.sentences):
            n = self._sentence(n)
        order = sorted(range(len(self.found)), key=lambda k: (self.found[k].cue, self.found[k].content))
        place = {old: new for new, old in enumerate(order)}
        for saying in self.found:
            saying.inside = None if saying.inside is None else place[saying.inside]
        return [self.found[k] for k in order]

    def _sentence(self, n: int) -> int:
        """Read one sentence with those its speech runs on into; the number of the next one to read."""
        sentence = self.sentences[n]
        if self._is_title(sentence):
            said = headline(self.marks, self.subjects, sentence.i, sentence.j, self._we)
            if said:
                self.found += said
                return n + 1
        before = len(self.found)
        self._open = None
        self._clauses(sentence.i, sentence.j, None)
        self._based_on(sentence.i, sentence.j)
        if len(self.found) == before:
            self._note_topic(sentence)
        if self._open is None:
            return n + 1
        return self._run_on(n, *self._open)

    def _run_on(self, n: int, number: int, start: int, quoted_to: int) -> int:
        """Let open speech run on into the sentences after ``n``; the number of the next sentence to read."""
        sentences = self.sentences
        first = n + 1
        while not quoted_to and first < len(sentences) and not self._speaks(sentences[first]):
            first += 1
            if first - n > 60:
                break
        next_line = start >= sentences[n].j and n + 1 < len(sentences)
        if next_line:
            n += 1
            first = max(first, n + 1)
            quoted_to = quote_end(self.marks, sentences[n].i)
        last = runs_on(sentences, self.marks, self._we, n, quoted_to, first)
        i, j = trim(self.marks, start, quoted_to or sentences[last].j)
        if i < j:
            self.found[number].content = self.marks.view.span_of(i, j)
            self.found[number].kind = self._kind(i, j)
            for k in range(n if next_line else n + 1, last + 1):
                self._clauses(max(sentences[k].i, i), min(sentences[k].j, j), number)
                self._based_on(max(sentences[k].i, i), min(sentences[k].j, j))
        return last + 1

    def _speaks(self, sentence: Sentence) -> bool:
        """True when a sentence has a word of saying of the reporter's."""
        lo, hi = sentence.i, sentence.j
        for found in find(self.marks, lo, hi):
            if found.shape == "beside" or "passing" in found.cue.marks:
                continue
            follow = follows(self.marks, found, hi)
            if follow.how == "nothing" and not found.cue.takes & {"phrase", "predicate", "inner"}:
                continue
            if follow.how in ("that", "bare") and found.verb and found.verb.mood in ("present", "imperfect"):
                continue
            if self._relative(found, lo):
                continue
            return True
        subject = self.subjects.find(lo, min(hi, lo + 12), [])
        return subject is not None and bool(set(subject.clue.entities) & set(self._speaker))

    def _is_title(self, sentence: Sentence) -> bool:
        title = self.draft.title
        return title is not None and title[0] <= sentence.span[0] and sentence.span[1] <= title[1]

    def _note_topic(self, sentence: Sentence) -> None:
        """Remember whom a sentence without speech is about: «he» may be him."""
        subject = self.subjects.find(sentence.i, min(sentence.j, sentence.i + 30), [])
        if subject and subject.clue.form == "named" and not subject.press:
            people = {p.id for p in self.draft.people}
            if subject.clue.entities[0] in people:
                self._topic = subject.clue

    # ------------------------------------------------------------ clauses

    def _clauses(self, lo: int, hi: int, inside: int | None) -> None:
        """Read the clauses of words ``[lo, hi)``, which are the content of saying ``inside`` or the reporter's own."""
        later = find(self.marks, lo, hi)
        at, previous = lo, None
        besides: list[Found] = []
        while later:
            found, later = later[0], later[1:]
            if found.i < at:
                continue
            if found.shape == "beside":
                besides.append(found)
                continue
            if self._relative(found, at):
                continue
            done = self._told(found, at, hi, besides, previous, inside, later)
            if done is not None:
                at, previous = done
                besides = []
        if inside is None:
            self._loose(besides, at, hi, previous)

    def _relative(self, found: Found, lo: int) -> bool:
        """True when a word of saying is the verb of a relative clause («توافقی که ایران اعلام کرد»)."""
        marks = self.marks
        for k in range(found.i - 1, lo, -1):
            if marks.key(k) == "که":
                after_verb = marks.last_verb(max(lo, k - 3), k)
                joined = after_verb >= 0 and marks.verbs[after_verb][0] == k
                return not joined and marks.key(k - 1) not in ("حالی", "صورتی", "انجا", "حالیست")
            if k in marks.verbs and not marks.verbs[k][1].weak:
                return False
        return False

    def _told(
        self,
        found: Found,
        lo: int,
        hi: int,
        besides: list[Found],
        previous: Clue | None,
        inside: int | None,
        later: list[Found],
    ) -> tuple[int, Clue] | None:
        """Read one verb of saying: where its clause ends and who speaks; None if it says nothing here."""
        follow = follows(self.marks, found, hi)
        content, limit, clause = self._content(found, follow, lo, hi, besides, later)
        if content is None:
            return None
        near = [b for b in besides if b.i < limit]
        subject = self.subjects.find(lo, limit, near)
        if found.cue.takes & _OBJECT and not clause and subject and subject.clue.form == "unnamed":
            subject = None
        if subject and subject.press:
            return (follow.start if clause else found.j), _IMPLICIT
        clue = self._clue(subject, previous)
        if inside is not None and (clue.form not in ("named", "joint") or "passing" in found.cue.marks):
            return None
        if found.cue.key == "document-says" and not self._document(lo, found.i):
            return None
        self._attitudes(near, limit, clue, inside)
        number = self._add(found, follow, content, clue, clause, inside)
        if clause:
            self._inside(number, follow, content, hi, inside)
        return max(content[1], found.j), clue

    def _clue(self, subject: Subject | None, previous: Clue | None) -> Clue:
        """Who speaks: the subject, or the one of the clause before, or whom the talk was about last."""
        if subject is None and previous is not None:
            return previous
        clue = subject.clue if subject else _IMPLICIT
        if clue.form in ("pronoun", "implicit") and self._topic is not None:
            clue = replace(clue, entities=self._topic.entities)
        elif clue.form == "named":
            self._topic = None
            self._speaker = clue.entities
        return clue

    def _content(
        self, found: Found, follow: Follow, lo: int, hi: int, besides: list[Found], later: list[Found]
    ) -> tuple[Words | None, int, bool]:
        """What is said as a word range, where the search for the subject ends, and whether it is a clause."""
        marks, takes = self.marks, found.cue.takes
        phrase = None
        if found.cue.prepositions or "topic" in takes:
            phrase = phrase_start(marks, found, lo, besides)
        limit = phrase[0] if phrase else found.i
        if "invitation" in takes:
            return self._invitation(lo, found.i), limit, False
        if found.inner:
            i, j = found.inner
            return self._whole(*self._inner(found, i, j)), limit, False
        if follow.how != "nothing" and takes & _CLAUSE:
            end = clause_end(marks, self.subjects, found, follow, later, hi)
            if not (follow.how == "that" and self._relative_tail(found, phrase, lo)):
                return self._whole(follow.start, end, empty=follow.start >= hi), limit, True
            return self._whole(phrase[1] if phrase else lo, end), limit, False
        if phrase and takes & {"phrase", "topic"}:
            tail = clause_end(marks, self.subjects, found, follow, later, hi) if follow.how == "that" else found.i
            return self._whole(phrase[1], tail), limit, False
        if takes & _OBJECT:
            return self._object(found, follow, lo, hi, besides, later)
        return None, limit, False

    def _invitation(self, lo: int, hi: int) -> Words | None:
        """What somebody is invited to: «از … برای سفر به تهران دعوت کرد»."""
        for k in range(hi - 1, lo, -1):
            if end := self.marks.tag(k, "purpose"):
                return self._whole(end, hi)
        return None

    def _inner(self, found: Found, i: int, j: int) -> Words:
        """What stands between noun and verb, without the preposition that leads it in."""
        for name in ("topic", "preposition"):
            if end := self.marks.tag(i, name):
                return end, j
        return i, j

    def _relative_tail(self, found: Found, phrase: Words | None, lo: int) -> bool:
        """True when «که» behind the verb goes on with its phrase: «به توافقی اشاره کرد که …»."""
        if phrase is None or found.cue.sense == "ask" or found.i - phrase[1] < 2:
            return False
        return not self.marks.tag(phrase[1], "pointing")

    def _object(
        self, found: Found, follow: Follow, lo: int, hi: int, besides: list[Found], later: list[Found]
    ) -> tuple[Words | None, int, bool]:
        """What stands before a verb that takes an object, with its predicate if it has one."""
        marks = self.marks
        subject = self.subjects.find(lo, found.i, besides)
        start = lo
        if subject and subject.clue.form in ("named", "joint", "pronoun") and subject.j <= found.i:
            start = subject.j
        near = [b for b in besides if b.i >= start]
        i = object_start(marks, start, found.i, near)
        j = found.i
        if marks.key(j - 1) == "را":
            j -= 1
        marked = "را" in marks.keys[i : found.i]
        if "predicate" in found.cue.takes and not marked and "object" not in found.cue.takes:
            return None, found.i, False
        if not marked and j - i < 2:
            return None, found.i, False
        if follow.how == "that" and marked:
            j = clause_end(marks, self.subjects, found, follow, later, hi)
        return self._whole(i, j), i if i > lo else found.i, False

    def _whole(self, i: int, j: int, *, empty: bool = False) -> Words | None:
        """A trimmed word range; None when nothing is left, unless what is said comes in the next sentence."""
        if empty:
            return i, i
        i, j = trim(self.marks, i, j)
        if i >= j or self.marks.tag(i, "pointing") == j:
            return None
        return i, j

    def _document(self, lo: int, hi: int) -> bool:
        """True when «آمده است» has the document it speaks of."""
        return any(self.marks.tag(k, "document") for k in range(lo, hi))

    def _based_on(self, lo: int, hi: int) -> None:
        """Record «سخنان … مبنی بر اینکه …»: a noun for what a named person said, and the clause it is."""
        marks = self.marks
        for at in range(lo, hi):
            end = marks.tag(at, "based_on")
            start = marks.tag(end, "that_noun") if end else 0
            verb = marks.next_verb(start, hi) if start else -1
            if verb < 0:
                continue
            noun = next((k for k in range(at - 1, max(lo, at - 8) - 1, -1) if marks.tag(k, "saying_noun")), -1)
            named = next((k for k in range(noun, at) if k in marks.mentions), -1) if noun >= 0 else -1
            if named < 0:
                continue
            content = trim(marks, start, marks.verbs[verb][0])
            found = Found(noun, start, grammar().plain["گفت"], "beside", clause=True)
            span = marks.view.span_of(noun, start)
            inside = next((n for n, saying in enumerate(self.found) if within(span, saying.content)), None)
            self._add_attitude(found, *content, self.subjects.of_mention(named).clue, inside)

    # ------------------------------------------------------------ records

    def _add(self, found: Found, follow: Follow, content: Words, clue: Clue, clause: bool, inside: int | None) -> int:
        """Record one saying; its number."""
        i, j = content
        cue_end = follow.cue_end if clause and follow.how == "that" else found.j
        if clause and i == j:
            self._open = (len(self.found), i, 0)
        self.found.append(
            Saying(
                cue=self.marks.view.span_of(found.i, cue_end),
                content=self.marks.view.span_of(i, j) if i < j else (0, 0),
                kind=self._kind(i, j) if clause else "paraphrase",
                sense=found.cue.sense,
                clue=clue,
                required=found.cue.required,
                confidence=0.9 if clue.form == "named" else 0.8,
                why=f"speech.{'clause.' + follow.how if clause else found.shape}",
                inside=inside,
            )
        )
        return len(self.found) - 1

    def _inside(self, number: int, follow: Follow, content: Words, hi: int, inside: int | None) -> None:
        """Read speech within speech, and keep speech open that may run on into the next sentence."""
        i, j = content
        if inside is None and follow.how in ("colon", "quote"):
            quoted_to = quote_end(self.marks, follow.start)
            if quoted_to > hi or (not quoted_to and trim(self.marks, j, hi)[0] >= trim(self.marks, j, hi)[1]):
                self._open = (number, follow.start, quoted_to)
        if i < j:
            self._clauses(i, min(j, hi), number)

    def _kind(self, i: int, j: int) -> Literal["direct", "indirect", "paraphrase"]:
        quoted = self.marks.key(i - 1) == QUOTE and self.marks.partners.get(i - 1) == j
        return kind_of(clause=True, quoted=quoted, first_person=any(i <= k < j for k in self._we))

    def _attitudes(self, besides: list[Found], limit: int, clue: Clue, inside: int | None) -> None:
        """Record the attitudes beside a verb of saying."""
        for n, beside in enumerate(besides):
            until = besides[n + 1].i if n + 1 < len(besides) else limit
            i, j = beside.j, attitude_end(self.marks, beside, until)
            self._add_attitude(beside, i, j, clue, inside)

    def _add_attitude(self, beside: Found, i: int, j: int, clue: Clue, inside: int | None) -> None:
        i, j = trim(self.marks, i, j)
        if i >= j:
            return
        span: Span = self.marks.view.span_of(i, j)
        self.found.append(
            Saying(
                cue=self.marks.view.span_of(beside.i, beside.j),
                content=span,
                kind=self._kind(i, j) if beside.clause else "paraphrase",
                sense=beside.cue.sense,
                clue=clue,
                required=beside.clause,
                confidence=0.85 if beside.clause else 0.6,
                why="speech.beside.clause" if beside.clause else "speech.beside.phrase",
                inside=inside,
            )
        )

    def _loose(self, besides: list[Found], lo: int, hi: int, previous: Clue | None) -> None:
        """Record attitudes in a sentence whose verb is none of saying, where a comma shows their end."""
        for n, beside in enumerate(besides):
            subject = self.subjects.find(lo, beside.i, besides[:n])
            if subject and (subject.press or subject.clue.form == "unnamed"):
                continue
            until = besides[n + 1].i if n + 1 < len(besides) else hi
            end = attitude_end(self.marks, beside, until)
            if end >= trim(self.marks, beside.j, until)[1] and until == hi:
                continue
            clue = subject.clue if subject else previous or Clue("joint", (), None, True)
            self._add_attitude(beside, beside.j, end, clue, None)
