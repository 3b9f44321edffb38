"""Names of bodies composed from a head, what it is for, and whose it is: «وزارت دفاع روسیه», «السفارة السعودية في روما».

The extent of such a name ends at the first word that no part of the grammar takes: a verb, a preposition, a stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from didar.model.view import View
from didar.names.body_words import BodyWords, Head, Part
from didar.text.lexicon import Hit

LONGEST_QUOTE = 6
"""Words a quoted name may have."""


@dataclass(frozen=True, slots=True)
class PlaceHere:
    """A place's name in the report: word range, squeezed range, id, kind and state."""

    i: int
    j: int
    a: int
    b: int
    id: str
    kind: str
    state: str | None


@dataclass(slots=True)
class Composed:
    """A composed name as far as it is read: where it stands and what it is made of."""

    head: Head
    a: int
    b: int
    i: int
    j: int
    glosses: list[str] = field(default_factory=list)
    adjectives: list[str] = field(default_factory=list)
    adds: str = ""
    states: list[str] = field(default_factory=list)
    own: bool = False
    city: str | None = None
    name: str = ""
    got: set[str] = field(default_factory=set)

    @property
    def slug(self) -> str:
        """What the body is within its state: head and glosses, in letters that fit an id."""
        parts = [*filter(None, (self.adds,)), *self.adjectives, self.head.slug, *self.glosses]
        if self.head.slug == "council":
            parts = [*self.adjectives, *self.glosses, self.head.slug]
        return re.sub(r"[^a-z0-9]+", "-", " ".join(parts).lower()).strip("-")


class Grammar:
    """Reads composed names off a view. ``places`` are the places found before, by the word they begin with."""

    def __init__(self, view: View, words: BodyWords, places: dict[int, PlaceHere]) -> None:
        self.view = view
        self.words = words
        self.places = places
        self.seen: dict[int, list[Hit[tuple[Part, ...]]]] = {}
        for hit in words.lexicon.every(view):
            self.seen.setdefault(hit.i, []).append(hit)
        for hits in self.seen.values():
            hits.sort(key=lambda h: (h.a - h.b, len(h.prefix)))

    def names(self) -> Iterator[Composed]:
        """All composed names, the longest head first where several begin together."""
        for i in sorted(self.seen):
            for hit, part in self._parts_at(i, "head"):
                if part.head and (read := self._read(hit, part.head)):
                    yield read
                    break

    def _parts_at(self, i: int, *kinds: str) -> Iterator[tuple[Hit[tuple[Part, ...]], Part]]:
        for hit in self.seen.get(i, ()):
            for part in hit.value:
                if part.kind in kinds:
                    yield hit, part

    def _key(self, i: int) -> str:
        return self.view.words[i].key if 0 <= i < len(self.view.words) else ""

    def _read(self, hit: Hit[tuple[Part, ...]], head: Head) -> Composed | None:
        read = Composed(head, hit.a, hit.b, hit.i, hit.j)
        if self._key(hit.j) in head.not_followed or self._key(hit.i - 1) in head.not_preceded:
            return None
        while self._step(read):
            pass
        if "at" in head.takes:
            self._at(read)
        if head.only and not head.only.intersection([*read.glosses, *read.adjectives]):
            return None
        if head.bare or not head.needs or any(set(need.split(" and ")) <= read.got for need in head.needs):
            return read
        return None

    def _step(self, read: Composed) -> bool:
        """Take one more part of the name, if the next words are one."""
        takes = read.head.takes
        if read.states or read.own or read.city:
            return ("pair" in takes and self._pair(read)) or (
                "adjective" in takes and "pair" in takes and self._word(read, read.j, "adjective")
            )
        j = read.j
        joined = self._key(j) in self.words.joined and bool(read.glosses or read.name)
        return (
            self._state(read, j)
            or ("force" in takes and self._force(read, j))
            or self._word(read, j + joined, *takes & {"topic", "adjective"}, read.head.topics)
            or ("quoted" in takes and not read.got & {"open", "topic"} and self._quoted(read, j))
            or ("open" in takes and not read.got & {"open", "topic"} and self._open(read, j))
        )

    def _take(self, read: Composed, b: int, j: int, *got: str) -> bool:
        read.b, read.j = b, j
        read.got.update(got)
        return True

    def _state(self, read: Composed, j: int) -> bool:
        """A state's name, its demonym, «کشورمان», or a city or region for the heads that take one."""
        if self._key(j) in self.words.state_words and j + 1 in self.places:
            j += 1
        place = self.places.get(j)
        if place and self._attached(place):
            if place.kind == "state" and "state" in read.head.takes:
                read.states.append(place.id)
                return self._take(read, place.b, place.j, "state")
            if place.kind != "state" and "city" in read.head.takes:
                read.city = place.id
                return self._take(read, place.b, place.j, "city", "open")
        for hit, part in self._parts_at(j, "own", "demonym"):
            if "state" in read.head.takes and not hit.prefix:
                if part.kind == "own":
                    read.own = True
                else:
                    read.states.append(part.gloss)
                return self._take(read, hit.b, hit.j, "state")
        return False

    def _attached(self, place: PlaceHere) -> bool:
        """True where nothing is written onto the place's name: «وإيران» is not whose the body is."""
        return self.view.words[place.i].a == place.a

    def _pair(self, read: Composed) -> bool:
        """The second state of «کمیسیون مشترک ایران و عراق», «اللجنة السعودية المغربية»."""
        if len(read.states) != 1:
            return False
        j = read.j + (self._key(read.j) in self.words.joined or self._key(read.j) == "-")
        place = self.places.get(j)
        if place and place.kind == "state" and (self._attached(place) or self._prefix(place) == "و"):
            read.states.append(place.id)
            return self._take(read, place.b, place.j, "pair")
        for hit, part in self._parts_at(j, "demonym"):
            if hit.prefix in ("", "و") and part.gloss != read.states[0]:
                read.states.append(part.gloss)
                return self._take(read, hit.b, hit.j, "pair")
        return False

    def _prefix(self, place: PlaceHere) -> str:
        word = self.view.words[place.i]
        return word.key[: place.a - word.a]

    def _force(self, read: Composed, j: int) -> bool:
        """The army or corps a force belongs to: «نیروی دریایی ارتش», «هيئة الأركان العامة للقوات المسلحة»."""
        for hit, part in self._parts_at(j, "head"):
            if part.head and part.head.force and hit.prefix in ("", "ل"):
                read.adds = part.head.adds
                return self._take(read, hit.b, hit.j, "force")
        return False

    def _word(self, read: Composed, j: int, *kinds: str) -> bool:
        """A topic or adjective, joined by «و» or not."""
        joined_here = j > read.j
        for hit, part in self._parts_at(j, *filter(None, kinds)):
            joined = joined_here or hit.prefix.startswith("و")
            if hit.prefix not in ("", "و", "ل") or (joined and not (read.glosses or read.name or read.adjectives)):
                continue
            if part.kind == "adjective":
                read.adjectives.append(part.gloss)
                return self._take(read, hit.b, hit.j, "adjective")
            if part.gloss not in read.glosses:
                read.glosses.append(part.gloss)
            return self._take(read, hit.b, hit.j, "topic", *(["two topics"] if len(read.glosses) > 1 else []))
        return False

    def _quoted(self, read: Composed, j: int) -> bool:
        """A name in quotation marks right after the head: «حزب «باتکیوشینا»»."""
        if self._key(j) != '"':
            return False
        for k in range(j + 1, min(j + 2 + LONGEST_QUOTE, len(self.view.words))):
            key = self._key(k)
            if key == '"' and k > j + 1:
                read.name = self.view.key(j + 1, k)
                return self._take(read, self.view.words[k].b, k + 1, "open", "quoted")
            if key == "\n":
                break
        return False

    def _open(self, read: Composed, j: int) -> bool:
        """A name of words that no table holds: as many as the head allows, up to the first that cannot belong."""
        k = j
        while k < len(self.view.words) and k - j < read.head.open and self._can_belong(k, first=k == j):
            k += 1
            if self.view.words[k - 1].key in self.words.persons and k < len(self.view.words):
                k += self._key(k) not in self.words.stop and self.view.words[k].kind == "word"
        if k == j:
            return False
        read.name = self.view.key(j, k)
        return self._take(read, self.view.words[k - 1].b, k, "open")

    def _can_belong(self, k: int, *, first: bool) -> bool:
        word = self.view.words[k]
        if word.kind != "word" or len(word.key) < 2 or word.key in self.words.stop:
            return False
        if k in self.places or any(p.kind in ("head", "demonym", "own") for _, p in self._parts_at(k, "head", "demonym", "own")):
            return False
        return first or not self.words.persons or self.words.stop.isdisjoint((word.key,)) and _definite(word.key)

    def _at(self, read: Composed) -> None:
        """Where a mission is: «سفارت ایران در مسکو», «السفارة السعودية بالقاهرة»."""
        j = read.j + (self._key(read.j) in self.words.at)
        place = self.places.get(j)
        if place and read.got and (j > read.j or self._prefix(place) == "ب"):
            read.city = place.id
            self._take(read, place.b, place.j, "at")


def _definite(key: str) -> bool:
    """True for an Arabic word with its article, also behind «و» and «ل»."""
    return key.startswith(("ال", "وال", "لل", "ولل"))
