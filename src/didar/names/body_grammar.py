"""Names of bodies composed from a head, what it is for, and whose it is: «وزارت دفاع روسیه», «سفارة مصر في روما».

The extent of such a name ends at the first word that no part of the grammar takes: a verb, a preposition, a stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from didar.model.view import View
from didar.names.body_words import BodyWords, Head, Part
from didar.names.ids import slug
from didar.text.lexicon import Hit

RELATIVE = ("ی", "یه")
"""How an Arabic adjective of relation ends, in folded letters."""

LONGEST_QUOTE = 6
"""Words a quoted name may have."""


class PlaceHere(Struct, frozen=True, gc=False):
    """A place's name in the report: word range, squeezed range, id, kind and state."""

    i: int
    j: int
    a: int
    b: int
    id: str
    kind: str
    state: str | None


class Composed(Struct):
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
    """The folded key of words of the name that no table has."""
    named: tuple[int, int] | None = None
    """The word range of those words."""
    got: set[str] = field(default_factory=set)

    @property
    def slug(self) -> str:
        """What the body is within its state: head and glosses, in letters that fit an id."""
        parts = [*filter(None, (self.adds,)), *self.adjectives, self.head.slug, *self.glosses]
        if self.head.slug == "council":
            parts = [*self.adjectives, *self.glosses, self.head.slug]
        return slug(" ".join(parts))


class Grammar:
    """Reads composed names off a view.

    ``parts`` are the hits of `part_entries`, ``places`` the places found before by the word they begin with.
    """

    def __init__(
        self, view: View, words: BodyWords, parts: list[Hit[tuple[Part, ...]]], places: dict[int, PlaceHere]
    ) -> None:
        self.view = view
        self.words = words
        self.places = places
        self.states = {p.id for p in places.values()}
        self.seen: dict[int, list[Hit[tuple[Part, ...]]]] = {}
        for hit in parts:
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

    def owner_end(self, j: int, state: str) -> tuple[int, int] | None:
        """Where a known owner behind a known name ends, squeezed and in words: «الكونغرس الأميركي», «… کشورمان»."""
        place = self.places.get(j)
        if place and place.id == state and self._attached(place):
            return place.b, place.j
        for hit, part in self._parts_at(j, "own", "demonym"):
            if not hit.prefix and (part.kind == "own" or (part.gloss == state and self.owns(hit, part))):
                return hit.b, hit.j
        return None

    def _parts_at(self, i: int, *kinds: str) -> Iterator[tuple[Hit[tuple[Part, ...]], Part]]:
        for hit in self.seen.get(i, ()):
            for part in hit.value:
                if part.kind in kinds:
                    yield hit, part

    def _key(self, i: int) -> str:
        return self.view.words[i].key if 0 <= i < len(self.view.words) else ""

    def _read(self, hit: Hit[tuple[Part, ...]], head: Head) -> Composed | None:
        read = Composed(head, hit.a, hit.b, hit.i, hit.j)
        before = {self._key(hit.i - 1), self.view.key(max(hit.i - 2, 0), hit.i)}
        if self._key(hit.j) in head.not_followed or not head.not_preceded.isdisjoint(before):
            return None
        while self._step(read):
            pass
        if "at" in head.takes:
            self._at(read)
        if "in" in head.takes:
            self._in(read)
        if head.only and not head.only.intersection([*read.glosses, *read.adjectives]):
            return None
        if head.bare or not head.needs or self._key(hit.i - 1) in head.bare_after:
            return read
        return read if any(set(need.split(" and ")) <= read.got for need in head.needs) else None

    def _step(self, read: Composed) -> bool:
        """Take one more part of the name, if the next words are one."""
        takes = read.head.takes
        if read.states or read.own or read.city:
            return (
                ("pair" in takes and self._pair(read))
                or ("adjective" in takes and takes & {"pair", "for"} and self._word(read, read.j, "adjective"))
                or ("for" in takes and "for" not in read.got and self._for(read, read.j))
            )
        j = read.j
        joined = self._key(j) in self.words.joined and bool(read.glosses or read.name)
        unnamed = not read.got & {"open", "topic"}
        return (
            self._word(read, j + joined, *takes & {"topic", "adjective"}, read.head.topics)
            or self._state(read, j)
            or ("force" in takes and self._force(read, j))
            or ("quoted" in takes and unnamed and self._quoted(read, j))
            or ("open" in takes and unnamed and self._open(read, j))
            or ("for" in takes and unnamed and bool(read.adjectives) and self._for(read, j))
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
            if "state" in read.head.takes and not hit.prefix and self.owns(hit, part):
                if part.kind == "own":
                    read.own = True
                else:
                    read.states.append(part.gloss)
                return self._take(read, hit.b, hit.j, "state")
        return False

    def owns(self, hit: Hit[tuple[Part, ...]], part: Part) -> bool:
        """Whether a demonym tells an owner: in Arabic only with its article, and an everyday word only if proved."""
        if part.kind == "own":
            return True
        if self.words.article and not _definite(self.view.squeezed[hit.a : hit.b]):
            return False
        return part.gloss not in self.words.doubtful_demonyms or part.gloss in self.states

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
            if hit.prefix == "ل" and read.head.slug == "ministry":
                continue
            if hit.prefix not in ("", "و", "ل") or (joined and not (read.glosses or read.name or read.adjectives)):
                continue
            if part.kind == "adjective":
                read.adjectives.append(part.gloss)
                return self._take(read, hit.b, hit.j, *["adjective", "two adjectives"][: len(read.adjectives)])
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
                read.name, read.named = self.view.key(j + 1, k), (j + 1, k)
                return self._take(read, self.view.words[k].b, k + 1, "open", "quoted")
            if key == "\n":
                break
        return False

    def _open(self, read: Composed, j: int) -> bool:
        """A name of words that no table holds: as many as the head allows, up to the first that cannot belong."""
        k = j
        got = {"open"}
        while k < len(self.view.words) and k - j < read.head.open and self._can_belong(k, first=k == j):
            if self._key(k) in self.words.persons:
                got.add("person")
                k = self._past_person(k)
            k += 1
        if k == j or (k == j + 1 and self._described(k)):
            return False
        k = min(k, len(self.view.words))
        first, last = self._key(j), self._key(k - 1)
        if not _definite(first):
            got.add("name")
        if _definite(last):
            got |= {"definite", "relative"} if last.endswith(RELATIVE) else {"definite"}
        read.name, read.named = self.view.key(j, k), (j, k)
        return self._take(read, self.view.words[k - 1].b, k, *got)

    def _described(self, k: int) -> bool:
        """True where an Arabic adjective without article follows: «شركة طيران دولية» is no name."""
        key = self._key(k)
        return self.words.article and key.endswith(RELATIVE) and not _definite(key) and not _definite(self._key(k - 1))

    def _past_person(self, k: int) -> int:
        """Past the name behind a word like «الملك»: one word, and an ordinal behind it («الحسن الثاني»)."""
        after = self._key(k + 1)
        if after in self.words.ordinals or (after not in self.words.stop and self._is_word(k + 1)):
            k += 1
        return k + 1 if self._key(k + 1) in self.words.ordinals else k

    def _is_word(self, k: int) -> bool:
        return k < len(self.view.words) and self.view.words[k].kind == "word"

    def _can_belong(self, k: int, *, first: bool) -> bool:
        word = self.view.words[k]
        if word.kind != "word" or len(word.key) < 2 or word.key in self.words.stop:
            return False
        if k in self.places or any(True for _ in self._parts_at(k, "head", "own")):
            return False
        if any(self.owns(hit, part) for hit, part in self._parts_at(k, "demonym")):
            return False
        if not self.words.article:
            return True
        if first:
            article = _definite(word.key) and not word.key.startswith("لل")
            return article or not (word.key.endswith(RELATIVE) or word.key.startswith("ل"))
        return _definite(word.key)

    def _for(self, read: Composed, j: int) -> bool:
        """What a body is for, behind «ل»: «الاتحاد السعودي لكرة القدم», «المعهد الملكي للثقافة الأمازيغية»."""
        words = self.view.words
        first = self._key(j)
        if not first.startswith("ل") or len(first) < 4 or first in self.words.stop or words[j].kind != "word":
            return False
        k = j + 1
        while k < len(words) and k - j < read.head.open and words[k].kind == "word":
            key = words[k].key
            if key in self.words.stop or not (_definite(key) or (k == j + 1 and key.startswith("و"))):
                break
            if k in self.places or any(self.owns(h, p) for h, p in self._parts_at(k, "demonym", "head")):
                break
            k += 1
        if not any(_definite(words[n].key) for n in range(j, k)):
            return False
        read.name, read.named = self.view.key(j, k), (j, k)
        return self._take(read, words[k - 1].b, k, "for", "open")

    def _at(self, read: Composed) -> None:
        """Where a mission is: «سفارت ایران در مسکو», «السفارة السعودية بالقاهرة»."""
        place = self._place_behind(read)
        if place and read.got:
            read.city = place.id
            self._take(read, place.b, place.j, "at")

    def _in(self, read: Composed) -> None:
        """Whose a body is that is told by where it is: «البرلمان في جمهورية الشيشان», «النيابة العامة في مصر»."""
        place = None if read.states or read.own else self._place_behind(read)
        if place and place.state:
            read.states.append(place.state)
            read.got.add("state")
            if place.kind in ("state", "region"):
                self._take(read, place.b, place.j)

    def _place_behind(self, read: Composed) -> PlaceHere | None:
        j = read.j + (self._key(read.j) in self.words.at)
        place = self.places.get(j)
        return place if place and (j > read.j or self._prefix(place) == "ب") else None


def _definite(key: str) -> bool:
    """True for an Arabic word with its article, also behind «و» and «ل»."""
    return key.startswith(("ال", "وال", "لل", "ولل"))
