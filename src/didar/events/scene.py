"""What stands where in a report: the units of every sentence, its verbs, signs and phrases, for the rules to look at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from didar.events.attach import NONE, Attacher
from didar.events.plurals import find_plurals
from didar.events.tables import PLURAL, VERB, Sign, Tables
from didar.events.units import Group, Unit, grouped
from didar.knowledge import outlets
from didar.langs.pack import table
from didar.model.draft import Draft, Mention, Sentence
from didar.model.span import within
from didar.text.lexicon import Hit

STATE = re.compile("[A-Z]{3}")
"""An ISO 3166-1 alpha-3 code: the id of a state."""

MEDIA = frozenset(
    {"agency", "newspaper", "channel", "broadcaster", "radio", "television", "site", "magazine", "media", "outlet"}
)
"""Kinds of body that give interviews."""

TOPICS = 6
"""How many of those spoken of before a sentence are remembered."""


class Scene:
    """The units of a draft by sentence, with the states of people and bodies, and where signs and phrases stand.

    ``dates`` are the draft's dates with their word ranges; ``verbs`` the words that finite verbs end with; ``plurals``
    the plural offices found; ``media`` the bodies that are outlets; ``sides`` the first two states whose people the
    report names; ``anchor_words`` the words that name events, once they are found.
    """

    def __init__(self, draft: Draft, tables: Tables, lang: str) -> None:
        self.draft = draft
        self.view = draft.view
        self.words = draft.view.words
        self.tables = tables
        self.lang = lang
        self.starts = [s.i for s in draft.sentences]
        self.states = _states(draft)
        self.place_states = {p.id: p.state for p in draft.places}
        self.dates = [(*draft.view.range_of(d.span), d) for d in draft.dates]
        self.date_words = frozenset(k for i, j, _ in self.dates for k in range(i, j))
        self.sides = self._sides()
        self.home = _home(draft, lang)
        self.plurals: list[Hit[str]] = []
        self.verbs: frozenset[int] = frozenset()
        self._marks: dict[str, list[tuple[int, int]]] = {}
        self._find_marks()
        self.attacher = Attacher(draft.view, tables, lang, self.date_words)
        self.media = frozenset(o.id for o in draft.organizations if o.kind in MEDIA or self._in_media_words(o.mentions))
        self.units = self._find_units()
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

    def _find_marks(self) -> None:
        """Where every sign, phrase, verb and plural office stands."""
        verbs = set()
        for h in self.tables.marks.every(self.view):
            for label in h.value:
                if label == VERB:
                    verbs.add(h.j - 1)
                elif label.startswith(PLURAL):
                    self.plurals.append(Hit(h.a, h.b, h.i, h.j, label.removeprefix(PLURAL), h.prefix, h.suffix))
                else:
                    self._marks.setdefault(label, []).append((h.i, h.j))
        for listed in self._marks.values():
            listed.sort()
        self.verbs = frozenset(verbs)

    def _in_media_words(self, mentions: Iterable[tuple[int, int]]) -> bool:
        return any(self.attacher.media_word(self.view.range_of(span)) for span in mentions)

    def _find_units(self) -> list[list[Unit]]:
        by_sentence: list[list[Mention]] = [[] for _ in self.draft.sentences]
        ends = [s.span[0] for s in self.draft.sentences]
        for m in self.draft.mentions:
            n = bisect_right(ends, m.span[0]) - 1
            if n >= 0 and m.span[1] <= self.draft.sentences[n].span[1]:
                by_sentence[n].append(m)
        return [self._units_of(s, by_sentence[n]) for n, s in enumerate(self.draft.sentences)]

    def _units_of(self, sentence: Sentence, mentions: list[Mention]) -> list[Unit]:
        """A sentence's outermost mentions; those of one entity side by side are one unit."""
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
            topics.append(past)
            subject = next((g.ids for g in groups if g.personal and not g.link and not g.bound), None)
            if subject:
                past = [subject, *(p for p in past if p != subject)][:TOPICS]
        return topics

    # ------------------------------------------------------------ looking

    def sentence(self, n: int) -> Sentence:
        """The sentence number ``n``."""
        return self.draft.sentences[n]

    def sentence_at(self, k: int) -> int | None:
        """Number of the sentence that word ``k`` is in; None outside all sentences."""
        n = bisect_right(self.starts, k) - 1
        return n if n >= 0 and k < self.draft.sentences[n].j else None

    def groups(self, sentence: int, i: int, j: int) -> list[Group]:
        """Groups of a sentence that lie in words ``[i, j)``; of a group cut by the range, what lies in it."""
        found = []
        for g in self._groups[sentence]:
            if i <= g.i and g.j <= j:
                found.append(g)
            elif g.i < j and i < g.j:
                units = tuple(u for u in g.units if i <= u.i and u.j <= j)
                if units:
                    found.append(Group(units))
        return found

    def people(self, sentence: int, i: int, j: int) -> list[Group]:
        """Groups of people in words ``[i, j)`` of a sentence."""
        return [g for g in self.groups(sentence, i, j) if g.personal]

    def topics(self, sentence: int) -> list[tuple[str, ...]]:
        """Whom the sentences before one spoke of, the nearest first."""
        return self._topics[sentence]

    def phrases(self, label: str, i: int, j: int) -> list[tuple[int, int]]:
        """Word ranges of the phrases with a label (a key of the table's ``[phrase]``) that lie in ``[i, j)``."""
        listed = self._marks.get(label)
        if not listed:
            return []
        found = []
        for a, b in listed[bisect_left(listed, (i, -1)) :]:
            if a >= j:
                break
            if b <= j:
                found.append((a, b))
        return found

    def signs(self, sign: Sign, i: int, j: int) -> list[tuple[int, int]]:
        """Word ranges of the signs of one status in ``[i, j)``."""
        return self.phrases(sign, i, j)

    def is_word(self, k: int, role: str) -> bool:
        """Whether word ``k`` has a role (a key of the table's ``[word]``)."""
        return 0 <= k < len(self.words) and role in self.attacher.roles[k]

    def behind(self, k: int, role: str) -> bool:
        """Whether word ``k`` has a role behind an Arabic preposition written onto it: «بمقر»."""
        key = self.words[k].key
        return self.lang == "ar" and key[:1] in "بل" and role in self.tables.roles.get(key[1:], NONE)

    def verb_between(self, i: int, j: int) -> bool:
        """Whether a finite verb ends in words ``[i, j)``."""
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


def _home(draft: Draft, lang: str) -> str | None:
    """The state «کشورمان» means: that of the outlet, where it speaks its language to one state."""
    home = table(lang, "offices")["home"]
    outlet = outlets.of_given(draft.outlet) if draft.outlet else None
    if outlet is None:
        return home["variants"].get(draft.lang, home["unknown"]) or None
    return outlet.state if outlet.state in home["states"] and outlet.kind != "channel" else None


def _states(draft: Draft) -> dict[str, str]:
    """The state or body of every person and organization that has one; a state's is itself."""
    found = {p.id: state for p in draft.people if (state := next((o.state for o in p.offices if o.state), None))}
    for o in draft.organizations:
        state = o.state or (o.id[:3] if re.match("[A-Z]{3}-", o.id) else None)
        if state:
            found[o.id] = state
    found.update({p.id: p.id for p in draft.places if STATE.fullmatch(p.id)})
    return found
