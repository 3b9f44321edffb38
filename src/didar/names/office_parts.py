"""What may follow the first words of an office: portfolios, bodies, owners, posts, read off a report's words.

`Words` looks words of a report up in a language's grammar of offices and in the places and bodies already found;
phrases are folded keys, so spacing and spelling do not matter. Arabic prepositions and the article are seen through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from didar.knowledge import states
from didar.model.draft import Draft
from didar.model.reading import Organization, Place
from didar.names.office_grammar import LONGEST, Grammar, Opening, Word
from didar.text.lexicon import Hit

PREPOSITIONS = ("لل", "ل", "ب")
"""Arabic prepositions written onto what an office is of («لرئيس», «للشؤون», «بوزارة»); لل holds an article."""


_PARENTHESIS = re.compile(r" \([^)]*\)")

INTERNATIONAL = frozenset({"", "igo", "alliance", "format", "organization", "union"})
"""Kinds of bodies that hold offices of their own as a state does."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an office up to word ``j``: its English, and whose it is if that is told."""

    j: int
    text: str = ""
    state: str | None = None
    own: bool = False


@dataclass(slots=True)
class _Body:
    """A body being put together from its words: unit, what tells it from others, the states it joins."""

    units: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    own: bool = False

    def english(self) -> str:
        """«کمیسیون مشترک ایران و عراق»: "Iran-Iraq Joint Commission"; one state alone is the owner and left out."""
        joined = "-".join(states.name(s) or s for s in self.states) if len(self.states) > 1 else ""
        nested = [unit for unit in reversed(self.units[1:]) if unit != "Side"]
        first = [unit for unit in self.units[:1] if unit != "Side"]
        return " ".join(w for w in (joined, *nested[:1], *self.subjects, *nested[1:], *first) if w)


def state_of(body: Organization) -> str | None:
    """Whose a body is: its state, itself for an international body, None for one that no state is told for."""
    if body.state or (body.id.isupper() and body.kind in INTERNATIONAL):
        return body.state or body.id
    return None


class Words:
    """A report's words, with what each run of them can be in an office."""

    def __init__(self, draft: Draft, grammar: Grammar) -> None:
        self.view = draft.view
        self.words = draft.view.words
        self.grammar = grammar
        self.openings: dict[int, list[Hit[tuple[Opening, ...]]]] = {}
        for hit in grammar.openings.every(draft.view):
            self.openings.setdefault(hit.i, []).append(hit)
        self.places: dict[int, list[tuple[int, int, Place]]] = {}
        self.bodies: dict[int, list[tuple[int, int, Organization]]] = {}
        self.seen: list[tuple[int, str]] = []
        """States in the order they are named, as (word, alpha-3): what «این کشور» points back to."""
        self._index(draft)
        self._found: dict[int, list[tuple[int, tuple[Word, ...]]]] = {}

    def _index(self, draft: Draft) -> None:
        """Places and bodies by the word they begin in, with how many letters of it stand before them."""
        places = {place.id: place for place in draft.places}
        bodies = {body.id: body for body in draft.organizations}
        for mention in draft.mentions:
            i, j = self.view.range_of(mention.span)
            skip = mention.span[0] - self.words[i].start
            if mention.kind == "place" and mention.entity in places:
                place = places[mention.entity]
                self.places.setdefault(i, []).append((j, skip, place))
                if place.state:
                    self.seen.append((i, place.state))
            elif mention.kind == "organization" and mention.entity in bodies:
                self.bodies.setdefault(i, []).append((j, skip, bodies[mention.entity]))

    def runs(self, k: int, skip: int = 0) -> list[tuple[int, tuple[Word, ...]]]:
        """Runs of words from word ``k`` (``skip`` letters of it left out) that the grammar knows, longest first."""
        at = k * 4 + skip
        if at in self._found:
            return self._found[at]
        found: list[tuple[int, tuple[Word, ...]]] = []
        known, squeezed, words = self.grammar.words, self.view.squeezed, self.words
        a = words[k].a + skip if k < len(words) else 0
        for j in range(k, min(k + LONGEST, len(words))):
            if words[j].kind == "newline":
                break
            if (value := known.get(squeezed[a : words[j].b])) is not None:
                found.append((j + 1, value))
        found.reverse()
        self._found[at] = found
        return found

    def starts(self, k: int, joined: bool = False) -> Iterator[int]:
        """How many letters of word ``k`` may be left out: none, an Arabic preposition, or (``joined``) its و."""
        yield 0
        if self.grammar.arabic and k < len(self.words):
            key = self.words[k].key
            if joined and key.startswith("و"):
                yield 1
            yield from (len(p) for p in PREPOSITIONS if not joined and key.startswith(p))

    def first(self, k: int, kind: str, joined: bool = False) -> tuple[int, str] | None:
        """The longest run from word ``k`` that can be of this kind: its end and what it means."""
        best: tuple[int, str] | None = None
        for skip in self.starts(k, joined):
            for j, can in self.runs(k, skip):
                value = next((v for name, v in can if name == kind), None)
                if value is not None:
                    if best is None or j > best[0]:
                        best = (j, value)
                    break
        return best

    def joiner(self, k: int) -> int | None:
        """The word after a joining «و», where one stands apart at word ``k``; None where none does."""
        return k + 1 if k + 1 < len(self.words) and any(n == "and" for _, can in self.runs(k)[-1:] for n, _ in can) else None

    def last_state(self, i: int, not_this: str | None) -> str | None:
        """The state last named before word ``i``, rather another than the outlet's own."""
        before = [state for at, state in self.seen if at < i]
        foreign = [state for state in before[-8:] if state != not_this]
        return (foreign or before or [None])[-1]

    def place(self, k: int) -> tuple[int, Place] | None:
        """The longest place that begins in word ``k``."""
        found = [(j, place) for j, _, place in self.places.get(k, ())]
        return max(found, key=lambda f: f[0], default=None)

    def portfolio(self, k: int, compose: bool) -> Part | None:
        """A portfolio from word ``k``; with ``compose`` also several joined by و («الخارجية والدفاع»)."""
        found = self.first(k, "portfolio")
        if found is None:
            return None
        j, text = found
        while compose and self.grammar.arabic and j < len(self.words) and self.words[j].key.startswith("وال"):
            more = next(((e, v) for e, can in self.runs(j, 1) for n, v in can if n == "portfolio"), None)
            if more is None:
                break
            j, text = more[0], f"{text} and {more[1]}"
        return Part(j, text)

    def ministry(self, k: int) -> Part | None:
        """«وزارت دفاع», «وزارة الخارجية»: the portfolio of the ministry that begins at word ``k``."""
        found = self.first(k, "ministry")
        return self.portfolio(found[0], compose=True) if found else None

    def body(self, k: int) -> Part | None:
        """A body from word ``k``: one already found, a seat of power, or one put together from its words."""
        found = [self._known_body(k), self._institution(k), self._unit(k)]
        return max((part for part in found if part), key=lambda part: part.j, default=None)

    def _known_body(self, k: int) -> Part | None:
        for j, _, body in sorted(self.bodies.get(k, ()), key=lambda b: -b[0]):
            return Part(j, _PARENTHESIS.sub("", body.name.get("en", "")), state_of(body))
        return None

    def _institution(self, k: int) -> Part | None:
        found = self.first(k, "institution")
        if found is None:
            return None
        name, state = found[1].split("|")
        return Part(found[0], name, state or None)

    def _unit(self, k: int) -> Part | None:
        """«کمیسیون امنیت ملی و سیاست خارجی مجلس», «لجنة الشؤون الخارجية»: a unit and what tells it from others."""
        found = self.first(k, "unit")
        if found is None:
            return None
        body = _Body([found[1]])
        j = found[0]
        while j < len(self.words):
            step = self._more_of_unit(j, body) or self._quoted(j)
            if step is None and (after := self.joiner(j)):
                step = self._more_of_unit(after, body, conjoined=True)
            if step is None and (at := self.bare(j, "at")) and (seat := self._known_body(at[0]) or self._institution(at[0])):
                step = seat.j
                body.states += [seat.state] if seat.state else []
            if step is None:
                break
            j = step
        return Part(j, body.english(), body.states[0] if len(body.states) == 1 else None, body.own)

    def _quoted(self, k: int) -> int | None:
        """The word after a short quoted name: «حزب "نداء تونس"»."""
        if self.words[k].key != '"':
            return None
        ends = range(k + 2, min(k + 8, len(self.words)))
        return next((m + 1 for m in ends if self.words[m].key == '"'), None)

    def _more_of_unit(self, k: int, body: _Body, conjoined: bool = False) -> int | None:
        """Take what stands at word ``k`` into a body being put together; the word after it, or None."""
        joined = self.grammar.arabic and self.words[k].key.startswith("و")
        for kind in ("subject", "portfolio", "unit", "state", "demonym", "own", "both"):
            found = self.first(k, kind, joined)
            if found is None or (kind == "unit" and (conjoined or joined)):
                continue
            j, value = found
            if kind in ("subject", "portfolio"):
                conjoin = (conjoined or joined) and body.subjects
                body.subjects.append(f"and {value}" if conjoin else value)
            elif kind == "unit":
                body.units.append(value)
            elif kind in ("state", "demonym"):
                body.states.append(value)
            elif kind == "own":
                body.own = True
            return j
        return None

    def owner(self, k: int, i: int, own_state: str | None) -> Part | None:
        """Whose the office is: a state's name or adjective, «کشورمان», «این کشور», from word ``k`` (office at ``i``)."""
        best: Part | None = None
        for kind in ("state", "demonym", "own", "same", "realm"):
            found = self.first(k, kind) if kind == "realm" else self.bare(k, kind)
            if found is None:
                continue
            j, value = found
            part: Part | None = Part(j, "", value or None)
            if kind == "own":
                part = Part(j, own=True)
            elif kind == "same":
                part = Part(j, state=self.last_state(i, own_state))
            elif kind == "realm":
                part = self.owner(j, i, own_state) if j < len(self.words) else None
            if part and (best is None or part.j > best.j):
                best = part
        return best or self._place_owner(k)

    def bare(self, k: int, kind: str) -> tuple[int, str] | None:
        """A run of one kind from the very start of word ``k``, no preposition before it."""
        return next(((j, v) for j, can in self.runs(k) for name, v in can if name == kind), None)

    def _place_owner(self, k: int) -> Part | None:
        found = self.place(k)
        if found and found[1].state and not any(skip for _, skip, _ in self.places[k]):
            j, place = found
            region = "" if place.id == place.state else place.name.get("en", place.id)
            return Part(j, region, place.state)
        return None

    def post(self, k: int, owned: bool) -> Part | None:
        """Where an envoy is sent: «در روسیه», «لدى إيطاليا ومالطا»; a city stands for its state.

        ل alone before a state is where he is sent only when his own state is told already (``owned``).
        """
        at = self.bare(k, "at")
        if at is None and not (self.grammar.arabic and self.words[k].key.startswith(("ب", "ل") if owned else "ب")):
            return None
        m = at[0] if at else k
        names: list[str] = []
        first_state: str | None = None
        while m < len(self.words):
            found = self._sent_to(m, joined=bool(names))
            if found is None:
                break
            names.append(found.text)
            first_state = first_state or found.state
            m = found.j
            if not self.grammar.arabic and (after := self.joiner(m)) and self._sent_to(after):
                m = after
        return Part(m, " and ".join(dict.fromkeys(names)), first_state) if names else None

    def _sent_to(self, k: int, joined: bool = False) -> Part | None:
        if joined and self.grammar.arabic and not self.words[k].key.startswith("و"):
            return None
        realm = self.first(k, "realm")
        for at in (k, realm[0]) if realm and not joined and realm[0] < len(self.words) else (k,):
            if found := self.first(at, "state", joined):
                return Part(found[0], states.name(found[1]) or found[1], found[1])
            if (place := self.place(at)) and place[1].state:
                return Part(place[0], states.name(place[1].state) or place[1].id, place[1].state)
            for j, _, body in self.bodies.get(at, ()):
                return Part(j, body.name.get("en", body.id), body.id)
        return None

    def charge(self, k: int) -> Part | None:
        """What somebody is charged with: «در امور افغانستان», «للشؤون السياسية»; the part's text ends the title."""
        found = self.first(k, "for")
        if found is None or found[0] >= len(self.words):
            return None
        m = found[0]
        place = self.place(m)
        named = [self.first(m, "subject"), self.first(m, "portfolio")]
        options = [(j, value) for j, value in filter(None, named)]
        if place:
            options.append((place[0], place[1].name.get("en", place[1].id)))
        if not options:
            return None
        j, text = max(options, key=lambda o: o[0])
        return Part(j, f" for {text}" + ("" if place or text.endswith("Affairs") else " Affairs"))
