"""Words of a language's reconcile.toml found in a report, near the words that an event is told in."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property

from msgspec import Struct

from didar.model.span import Span
from didar.reconcile.field_account import Account, table
from didar.text.fold import fold, view
from didar.text.lexicon import ARABIC_CLITICS, NO_PREFIX, Lexicon

AROUND = 320
"""Characters on both sides of the event's words in which a cue is taken for the event's."""

NEWS = 2000
"""Characters from a report's beginning that are about the event it makes its news."""
SENTENCE_END = re.compile(r"[.!?؟](?=\s)|\n")
PEOPLE_FIRST = {"person": 0, "state": 1, "body": 2}


class Cue(Struct, frozen=True, gc=False):
    """Words of a language's table: the section and key they stand under (``host``, ``invited``), and their place."""

    section: str
    key: str
    span: Span


class Named(Struct, frozen=True, gc=False):
    """Somebody or something named in a report: id, kind (person, state, body), the state it belongs to, the words."""

    id: str
    kind: str
    state: str | None
    span: Span


class Page:
    """An account with what its report names and the cues around the event's words, looked for when first asked for."""

    def __init__(self, account: Account) -> None:
        self.account = account

    @cached_property
    def cues(self) -> list[Cue]:
        """Every cue in the passages around the event's words, in text order."""
        found: set[tuple[Span, str, str]] = set()
        lexicon = _lexicon(self.account.told.lang)
        for start, end in self.passages:
            seen = view(self.account.text[start:end])
            for hit in lexicon.find(seen):
                a, b = hit.span(seen)
                found.update(((start + a, start + b), section, key) for section, key in hit.value)
        return [Cue(section, key, span) for span, section, key in sorted(found)]

    @cached_property
    def passages(self) -> list[Span]:
        """Stretches around the event's words, what was said there, and a report's news; joined where they touch."""
        told = self.account.told
        around = [(max(0, start - AROUND), end + AROUND) for start, end in told.evidence]
        said = [(s.cue[0], s.content[1]) for s in self.account.reading.statements if s.event == told.event]
        news = [(0, NEWS)] if told.headline or told.lead else []
        joined: list[Span] = []
        for start, end in sorted(
            (min(a, b), min(max(a, b), len(self.account.text))) for a, b in (*around, *said, *news)
        ):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return joined

    @cached_property
    def named(self) -> list[Named]:
        """Everybody the report names, in text order, people before states and bodies at one place."""
        reading = self.account.reading
        people = [
            Named(p.id, "person", next((o.state for o in p.offices if o.state), None), span)
            for p in reading.people
            for span in p.mentions
        ]
        states = [Named(p.id, "state", p.id, span) for p in reading.places if p.kind == "state" for span in p.mentions]
        bodies = [Named(b.id, "body", b.state, span) for b in reading.organizations for span in b.mentions]
        return sorted((*people, *states, *bodies), key=lambda n: (n.span[0], PEOPLE_FIRST[n.kind], n.span[1], n.id))

    def of(self, section: str, *keys: str) -> list[Cue]:
        """The cues of some keys of a section."""
        if not self.has(section, *keys):
            return []
        return [cue for cue in self.cues if cue.section == section and cue.key in keys]

    def has(self, section: str, *keys: str) -> bool:
        """False where no passage can hold a word of these keys, which is quick to see."""
        return any(
            word in passage for passage in self.squeezed for word in _words(self.account.told.lang, section, keys)
        )

    @cached_property
    def squeezed(self) -> list[str]:
        """The passages around the event's words, folded, without spaces."""
        return [fold(self.account.text[start:end]) for start, end in self.passages]

    def after(self, at: int, within: int) -> list[Named]:
        """Who is named in the ``within`` characters from ``at`` on, to the end of the line."""
        end = self.line_end(at)
        return [one for one in self.named if at <= one.span[0] < min(at + within, end)]

    def sentence(self, at: int) -> Span:
        """The sentence that ``at`` lies in, by full stops and lines."""
        text = self.account.text
        ends = [m.end() for m in SENTENCE_END.finditer(text)]
        n = bisect_right(ends, at)
        return (ends[n - 1] if n else 0), (ends[n] if n < len(ends) else len(text))

    def line_end(self, at: int) -> int:
        """Where the line that ``at`` lies in ends."""
        end = self.account.text.find("\n", at)
        return end if end >= 0 else len(self.account.text)


@cache
def _words(lang: str, section: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    found = table(lang, "reconcile").get(section, {})
    return tuple(sorted({fold(word) for key in keys for word in found.get(key, ())}))


@cache
def _lexicon(lang: str) -> Lexicon[tuple[tuple[str, str], ...]]:
    entries: dict[str, list[tuple[str, str]]] = {}
    for section, keys in table(lang, "reconcile").items():
        if isinstance(keys, dict):
            for key, words in keys.items():
                for word in words:
                    if len(fold(word)) > 1:
                        entries.setdefault(fold(word), []).append((section, key))
    prefixes = ARABIC_CLITICS if lang == "ar" else NO_PREFIX
    return Lexicon({word: tuple(dict.fromkeys(values)) for word, values in entries.items()}, prefixes=prefixes)
