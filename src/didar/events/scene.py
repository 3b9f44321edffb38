"""What stands where in a report: the units of every sentence, its verbs, signs and phrases, for the rules to look at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from didar.events.attach import Attacher
from didar.events.plurals import find_plurals
from didar.events.tables import Sign, Tables
from didar.events.units import Group, Unit, grouped
from didar.model.draft import Draft, Sentence
from didar.model.span import within
from didar.text.lexicon import Hit

STATE = re.compile("[A-Z]{3}")
MEDIA = frozenset({"agency", "newspaper", "channel", "broadcaster", "radio", "television", "site", "magazine", "media", "outlet"})


class Places:
    """Hits of one kind by their first word, for quick looks into a range."""

    def __init__(self, hits: Iterable[tuple[int, int]]) -> None:
        self.at = sorted(set(hits))

    def between(self, i: int, j: int) -> list[tuple[int, int]]:
        """Word ranges that lie in ``[i, j)``."""
        lo = bisect_left(self.at, (i, -1))
        found = []
        for a, b in self.at[lo:]:
            if a >= j:
                break
            if b <= j:
                found.append((a, b))
        return found


class Scene:
    """The units of a draft by sentence, with the states of people and bodies, and where signs and phrases stand."""

    def __init__(self, draft: Draft, tables: Tables, lang: str) -> None:
        self.draft = draft
        self.view = draft.view
        self.words = draft.view.words
        self.tables = tables
        self.lang = lang
        self.states = _states(draft)
        self.place_states = {p.id: p.state for p in draft.places}
        self.dates = [(*draft.view.range_of(d.span), d) for d in draft.dates]
        self.date_words = frozenset(k for i, j, _ in self.dates for k in range(i, j))
        self.sides = self._sides()
        self._signs = _by_value(tables.signs.every(draft.view))
        self._phrases = _by_value(tables.phrases.every(draft.view))
        self.verbs = frozenset(h.j - 1 for h in tables.verbs.every(draft.view))
        self.attacher = Attacher(draft.view, tables, self.lang, self.date_words)
        self.media = frozenset(o.id for o in draft.organizations if o.kind in MEDIA or self._in_media_words(o.mentions))
        self.units = [self._units_of(s) for s in draft.sentences]
        find_plurals(self)
        self._groups = [self._group(units) for units in self.units]
        self._topics = self._find_topics()
        self.anchor_words: frozenset[int] = frozenset()

    # ------------------------------------------------------------ building

    def _sides(self) -> tuple[str, ...]:
        """The first two states whose people the report names: what «دو کشور» and «البلدين» stand for."""
        seen: dict[str, None] = {}
        for m in self.draft.mentions:
            state = self.states.get(m.entity) if m.kind == "person" else None
            if state and STATE.fullmatch(state):
                seen.setdefault(state)
        return tuple(seen)[:2]

    def _in_media_words(self, mentions: Iterable[tuple[int, int]]) -> bool:
        return any(self.attacher.media_word(self.view.range_of(span)) for span in mentions)

    def _units_of(self, sentence: Sentence) -> list[Unit]:
        mentions = self.draft.mentions_in(sentence.span)
        outer = [m.span for m in mentions if m.kind in ("person", "organization")]
        units: list[Unit] = []
        for m in mentions:
            if m.kind == "agreement" or any(within(m.span, o) and m.span != o for o in outer):
                continue
            unit = self.attacher.unit(m, sentence)
            last = units[-1] if units else None
            if last and last.ids == unit.ids and self.attacher.quiet(last.j, unit.i):
                units[-1] = Unit(last.i, max(last.j, unit.j), last.ids, last.kind, last.link, last.bound)
            elif not last or unit.i >= last.j:
                units.append(unit)
        return units

    def _group(self, units: list[Unit]) -> list[Group]:
        joins = ["", *(self.attacher.join(a, b) for a, b in zip(units, units[1:], strict=False))]
        return list(grouped(units, joins[: len(units)]))

    def _find_topics(self) -> list[list[tuple[str, ...]]]:
        """For every sentence the subjects of the sentences before it, the nearest first."""
        topics: list[list[tuple[str, ...]]] = []
        past: list[tuple[str, ...]] = []
        for groups in self._groups:
            topics.append(list(past))
            subject = next((g.ids for g in groups if g.personal and not g.link and not g.bound), None)
            if subject:
                past = [subject, *(p for p in past if p != subject)][:6]
        return topics

    # ------------------------------------------------------------ looking

    def sentence(self, n: int) -> Sentence:
        """The sentence number ``n``."""
        return self.draft.sentences[n]

    def groups(self, sentence: int, i: int, j: int) -> list[Group]:
        """Groups of a sentence that begin in words ``[i, j)``; a group cut by the range keeps what lies in it."""
        found = []
        for g in self._groups[sentence]:
            units = tuple(u for u in g.units if i <= u.i and u.j <= j)
            if units:
                found.append(g if len(units) == len(g.units) else Group(units))
        return found

    def people(self, sentence: int, i: int, j: int) -> list[Group]:
        """Groups of people in words ``[i, j)`` of a sentence."""
        return [g for g in self.groups(sentence, i, j) if g.personal]

    def topics(self, sentence: int) -> list[tuple[str, ...]]:
        """Whom the sentences before one spoke of, the nearest first."""
        return self._topics[sentence]

    def signs(self, sign: Sign, i: int, j: int) -> list[tuple[int, int]]:
        """Word ranges of the signs of one status in ``[i, j)``."""
        found = self._signs.get(sign)
        return found.between(i, j) if found else []

    def phrases(self, role: str, i: int, j: int) -> list[tuple[int, int]]:
        """Word ranges of the phrases of one role in ``[i, j)``."""
        found = self._phrases.get(role)
        return found.between(i, j) if found else []

    def is_word(self, k: int, role: str) -> bool:
        """Whether word ``k`` is one of a role; also behind an Arabic «و»."""
        if not 0 <= k < len(self.words):
            return False
        key = self.words[k].key
        listed = self.tables.words[role]
        return key in listed or (self.lang == "ar" and key[:1] == "و" and key[1:] in listed)

    def verb_between(self, i: int, j: int) -> bool:
        """Whether a finite verb stands in words ``[i, j)``."""
        return any(k in self.verbs for k in range(i, j))

    def gap(self, i: int, j: int) -> int:
        """How many words stand in ``[i, j)`` that are no date and no punctuation."""
        return sum(1 for k in range(i, j) if k not in self.date_words and self.words[k].kind in ("word", "number"))

    def state_of(self, ids: Iterable[str]) -> str | None:
        """The state all of several entities belong to, None when they have none or several."""
        found = {self.states.get(i) for i in ids}
        return found.pop() if len(found) == 1 else None

    def state_of_place(self, place: str | None) -> str | None:
        """The state a place lies in; a state's is itself."""
        return None if place is None else place if STATE.fullmatch(place) else self.place_states.get(place)


def _by_value(hits: Iterable[Hit[str]]) -> dict[str, Places]:
    found: dict[str, list[tuple[int, int]]] = {}
    for h in hits:
        found.setdefault(h.value, []).append((h.i, h.j))
    return {value: Places(ranges) for value, ranges in found.items()}


def _states(draft: Draft) -> dict[str, str]:
    """The state or body of every person and organization that has one; a state's is itself."""
    found: dict[str, str] = {}
    for p in draft.people:
        state = next((o.state for o in p.offices if o.state), None)
        if state:
            found[p.id] = state
    for o in draft.organizations:
        state = o.state or (o.id[:3] if re.match("[A-Z]{3}-", o.id) else None)
        if state:
            found[o.id] = state
    for place in draft.places:
        if STATE.fullmatch(place.id):
            found[place.id] = place.id
    return found
