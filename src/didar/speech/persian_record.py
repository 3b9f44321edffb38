"""The sayings of a Persian report as they are found, and the order they are handed on in."""

from __future__ import annotations

from collections.abc import Sequence

from didar.model.reading import Kind
from didar.model.span import Span, within
from didar.speech.kind import kind_of
from didar.speech.persian_clauses import attitude_end, trim
from didar.speech.persian_complement import Complement, Words
from didar.speech.persian_contents import Clause
from didar.speech.persian_cues import Found
from didar.speech.persian_marks import Marks
from didar.speech.saying import Clue, Saying

_NOT_YET: Span = (0, 0)
"""Content that is looked for on the next line."""


class Record:
    """The sayings found so far. ``we`` are the words that speak in the first person, as ascending word indexes."""

    def __init__(self, marks: Marks, we: Sequence[int]) -> None:
        self._marks, self._we = marks, we
        self._found: list[Saying] = []

    def __len__(self) -> int:
        return len(self._found)

    def in_order(self) -> list[Saying]:
        """All sayings in text order, those without content left out."""
        whole = (k for k, saying in enumerate(self._found) if saying.content != _NOT_YET)
        order = sorted(whole, key=lambda k: (self._found[k].cue, self._found[k].content))
        place = {old: new for new, old in enumerate(order)}
        for saying in self._found:
            saying.inside = None if saying.inside is None else place.get(saying.inside)
        return [self._found[k] for k in order]

    def headline(self, sayings: list[Saying]) -> None:
        """Record what a headline says."""
        self._found += sayings

    def told(self, clause: Clause, complement: Complement, clue: Clue, inside: int | None) -> int:
        """Record what a verb of saying governs; the number of the saying."""
        found, follow, (i, j) = clause.found, clause.follow, complement.words
        cue_end = follow.cue_end if complement.clause and follow.how == "that" else found.j
        self._found.append(
            Saying(
                cue=self._marks.view.span_of(found.i, cue_end),
                content=self._marks.view.span_of(i, j) if i < j else _NOT_YET,
                kind=self._kind(i, j) if complement.clause else "paraphrase",
                sense=found.cue.sense,
                clue=clue,
                required=found.cue.required,
                confidence=0.9 if clue.form == "named" else 0.8,
                why=f"speech.clause.{follow.how}" if complement.clause else f"speech.phrase.{found.shape}",
                inside=inside,
            )
        )
        return len(self._found) - 1

    def attitudes(self, besides: list[Found], limit: int, clue: Clue, inside: int | None) -> None:
        """Record the attitudes beside a verb of saying, which end before word ``limit``."""
        for n, beside in enumerate(besides):
            until = besides[n + 1].i if n + 1 < len(besides) else limit
            self.attitude(beside, (beside.j, attitude_end(self._marks, beside, until)), clue, inside)

    def attitude(self, beside: Found, words: Words, clue: Clue, inside: int | None) -> None:
        """Record one attitude; what is about nothing is left out."""
        i, j = trim(self._marks, *words)
        if i >= j or self._marks.tag(i, "pointing") == j:
            return
        self._found.append(
            Saying(
                cue=self._marks.view.span_of(beside.i, beside.j),
                content=self._marks.view.span_of(i, j),
                kind=self._kind(i, j) if beside.clause else "paraphrase",
                sense=beside.cue.sense,
                clue=clue,
                required=beside.clause,
                confidence=0.85 if beside.clause else 0.6,
                why="speech.beside.clause" if beside.clause else "speech.beside.phrase",
                inside=inside,
            )
        )

    def according(self, beside: Found, words: Words, clue: Clue) -> int:
        """Record a sentence that is given on somebody's word; the number of the saying."""
        self.attitude(beside, words, clue, None)
        self._found[-1].required = False
        self._found[-1].why = "speech.according"
        return len(self._found) - 1

    def widen(self, number: int, words: Words) -> None:
        """Let a saying be all of a word range."""
        self._found[number].content = self._marks.view.span_of(*words)
        self._found[number].kind = self._kind(*words)

    def holding(self, span: Span) -> int | None:
        """The number of the first saying whose content a span lies in."""
        return next((n for n, saying in enumerate(self._found) if within(span, saying.content)), None)

    def _kind(self, i: int, j: int) -> Kind:
        """The kind of a clause of words ``[i, j)``."""
        closing = self._marks.partners.get(i - 1, -1)
        quoted = closing >= j and trim(self._marks, j, closing) == (closing, closing)
        return kind_of(clause=True, quoted=quoted, first_person=any(i <= k < j for k in self._we))
