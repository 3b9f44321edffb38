"""Who is named in a Persian report: the speakers that mentions, peoples and «this minister» stand for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from didar.model.draft import Draft, Mention
from didar.speech.persian_marks import QUOTE, Marks
from didar.speech.persian_words import AND, grammar
from didar.speech.saying import Clue, ClueForm, is_state
from didar.text.fold import fold

_SHORTEST_OFFICE = 3
"""Words that an office and a mention must share at least to mean the same person."""

_TOGETHER = 12
"""Names that one subject may be made of."""


class Subject(Struct, frozen=True, gc=False):
    """A subject found: its clue and the word after it.

    ``press`` is true for a news outlet, which is a source; ``described`` for «this official», who spoke last; ``loose``
    for unknown words that may as well be no subject, and for a name that only stands among unknown words.
    """

    clue: Clue
    j: int
    press: bool = False
    described: bool = False
    loose: bool = False
    office: tuple[str, ...] = ()
    """The words of an office that is no name («عضو کمیسیون …»)."""


class Names:
    """Knows whom the words of one report name."""

    def __init__(self, draft: Draft, marks: Marks) -> None:
        self._marks = marks
        self._place_states = {p.id: p.id if is_state(p.id) else p.state for p in draft.places}
        self._press = self._press_ids(draft)
        self._demonyms = self._demonym_keys()
        self._named = draft.mentions
        self._offices: dict[tuple[str, ...], str | None] = {}

    @staticmethod
    def _press_ids(draft: Draft) -> set[str]:
        """Bodies that are news outlets: those cited, the publisher, and those the knowledge calls so."""
        cited = {*draft.via, draft.outlet} - {None}
        return {o.id for o in draft.organizations if o.id in cited or o.name.get("en") in cited or o.kind == "outlet"}

    def _demonym_keys(self) -> dict[str, str]:
        """Beginnings of the words for a state's people («آمریکا», «روس»), from the states the report names."""
        keys: dict[str, str] = {}
        for i, (j, mention) in self._marks.mentions.items():
            if mention.kind == "place" and is_state(mention.entity):
                key = "".join(self._marks.keys[i:j])
                for ending in ("", *grammar().state_endings):
                    if key.endswith(ending) and len(key) - len(ending) >= 3:
                        keys.setdefault(key[: len(key) - len(ending)], mention.entity)
        return keys

    def demonym(self, i: int) -> str | None:
        """The state whose people or officials word ``i`` names («آمریکایی‌ها»), among the states of the report."""
        if not self._demonyms:
            return None
        key = self._marks.key(i)
        for ending in grammar().demonyms:
            stem = key[: len(key) - len(ending)]
            if key.endswith(ending) and stem in self._demonyms:
                return self._demonyms[stem]
        return None

    def meant(self, i: int, j: int) -> tuple[str, ...]:
        """Whom «this minister» of words ``[i, j)`` can mean, the last named last; empty if the words leave it open."""
        marks = self._marks
        kind, words = grammar().meant[marks.view.key(i, j)]
        if not words:
            return ()
        said = [(m.entity, fold(marks.view.text[m.span[0] : m.span[1]])) for m in self._named if m.kind == kind]
        fitting = {entity for entity, key in said if any(word in key for word in words)}
        before = [m.entity for m in self._named if m.entity in fitting and m.span[1] <= marks.view.words[i].start]
        return tuple(reversed(dict.fromkeys(reversed(before))))

    def in_office(self, office: Sequence[str]) -> str | None:
        """The person one of whose mentions holds the first word of an office and most of its others; three at least."""
        key = tuple(office)
        if key not in self._offices:
            self._offices[key] = self._nearest(key)
        return self._offices[key]

    def _nearest(self, office: tuple[str, ...]) -> str | None:
        words = {word for word in office if len(word) > 1}
        best: tuple[int, str] | None = None
        for i, (j, mention) in self._marks.mentions.items():
            if mention.kind != "person" or j - i < _SHORTEST_OFFICE:
                continue
            shared = len(words.intersection(self._marks.keys[i:j]))
            if office[0] in self._marks.keys[i:j] and shared >= _SHORTEST_OFFICE and (best is None or shared > best[0]):
                best = shared, mention.entity
        return best[1] if best else None

    def first_after(self, i: int, within: int) -> str | None:
        """The first person named at or after word ``i`` as the start of a phrase, within so many words."""
        for k in range(i, min(i + within, len(self._marks.keys))):
            if k not in self._marks.mentions or self._marks.mentions[k][1].kind != "person":
                continue
            before = k - (self._marks.key(k - 1) == QUOTE) - 1
            if self._marks.tag(before, "preposition") == before + 1 or self._marks.tag(before, "owned"):
                return None
            return self._marks.mentions[k][1].entity
        return None

    def last_state(self, i: int) -> str | None:
        """The state named last before word ``i``."""
        at = self._marks.view.words[i].start
        states = [m.entity for m in self._named if m.kind == "place" and is_state(m.entity) and m.span[1] <= at]
        return states[-1] if states else None

    def of_mention(self, i: int) -> Subject:
        """The subject that the mention at word ``i`` is, with those coordinated to it."""
        j, mention = self._marks.mentions[i]
        entities = [self.entity(mention)]
        last, others = self._coordinated(j)
        if others:
            j, entities = last, [*entities, *others]
        j = self.past_apposition(j, entities)
        known = tuple(dict.fromkeys(e for e in entities if e))
        form: ClueForm = "joint" if len(known) > 1 else "named" if known else "unnamed"
        press = self.is_press(mention) or bool(self._marks.tag(i, "press"))
        return Subject(Clue(form, known, mention.span, len(known) > 1), j, press)

    def is_press(self, mention: Mention) -> bool:
        """True for a news outlet."""
        return mention.entity in self._press

    def _coordinated(self, j: int) -> tuple[int, list[str | None]]:
        """Those coordinated to the name that ends before word ``j`` («الف، ب و ج»), and the word after the last one.

        A comma alone joins nobody: «و» must come before the last name.
        """
        marks = self._marks
        found: list[str | None] = []
        pending: list[str | None] = []
        end = j
        for _ in range(_TOGETHER):
            sign = marks.key(j)
            if sign not in (AND, ",") or j + 1 not in marks.mentions:
                break
            j, other = marks.mentions[j + 1]
            pending.append(self.entity(other))
            if sign == AND:
                found, pending, end = [*found, *pending], [], j
        return end, found

    def past_apposition(self, j: int, entities: list[str | None]) -> int:
        """The word after what else names the same («ظریف، وزیر امور خارجه»), from word ``j`` on."""
        marks = self._marks
        for _ in range(_TOGETHER):
            k = j
            while k - j < 3 and marks.key(k) in (QUOTE, ",", "-", "(", ")"):
                k += 1
            if k not in marks.mentions or self.entity(marks.mentions[k][1]) not in entities:
                break
            j = marks.mentions[k][0]
            j += marks.key(j) in (QUOTE, "-", ")")
        return j

    def entity(self, mention: Mention) -> str | None:
        """The speaker a mention stands for: a place speaks as its state."""
        return self._place_states.get(mention.entity) if mention.kind == "place" else mention.entity
