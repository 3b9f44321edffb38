"""One report's statement with what comparing it needs."""

from __future__ import annotations

from msgspec import Struct

from didar.model.reading import Reading, Statement
from didar.reconcile.saying_marks import Mentions, marks
from didar.reconcile.saying_words import content_words


class Saying(Struct, frozen=True):
    """One report's statement with what comparing needs.

    ``speakers`` are all ids that may stand for those who speak, ``named`` ids of whom and what the words name,
    ``words`` stems of the other words. Reading and text are those of the report.
    """

    statement: Statement
    reading: Reading
    text: str
    speakers: frozenset[str]
    named: frozenset[str]
    words: frozenset[str]

    @property
    def report(self) -> str:
        """The report's id."""
        return self.reading.report.id

    @property
    def lang(self) -> str:
        """The report's language."""
        return self.reading.report.lang or ""

    @property
    def place(self) -> tuple[str, tuple[int, int], str]:
        """Where the words stand: what names and orders a wording."""
        return self.report, self.statement.content, self.statement.id

    def marks(self) -> frozenset[str]:
        """What the words speak of, whatever their language."""
        content = self.text[slice(*self.statement.content)]
        return marks(self.reading, self.statement, content, self.words)


def sayings(reading: Reading, text: str, event: str) -> list[Saying]:
    """A report's statements at one of its events, ready to compare; ``text`` is the report's."""
    said = [s for s in reading.statements if s.event == event]
    mentions = Mentions(reading) if said else None
    holders = {p.id: p.holder.id for p in reading.people if p.holder}
    found: list[Saying] = []
    for statement in said:
        speakers = {who for who in (statement.speaker, *statement.speakers) if who}
        speakers.update([holders[who] for who in speakers if who in holders])
        at, end = statement.content
        rest: list[str] = []
        named: set[str] = set()
        for a, b, who in mentions.within(statement.content) if mentions else ():
            named.add(who)
            rest.append(text[at:a])
            at = max(at, b)
        rest.append(text[at:end])
        words = content_words(" ".join(rest), reading.report.lang or "")
        found.append(Saying(statement, reading, text, frozenset(speakers), frozenset(named), words))
    return found
