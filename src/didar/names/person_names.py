"""Find the names of people in a report.

Names of known people are looked up in any spelling and spacing. Other names are proved by what stands about them: a
rank or honorific before, a given name first, quotation marks, an office beside. A family name alone is found where a
fuller name of the report ends with it, or where it is a known person's. Names inside the names of places and bodies
(«جامعة الملك سعود», «بیمارستان شهید رجایی») are no people.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from didar.knowledge import people
from didar.knowledge.people import Named
from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.names.family_names import Families
from didar.names.known_names import resolve
from didar.names.name_proof import MARKS, Proof
from didar.names.name_shapes import (
    BOUND,
    FAMILY,
    FATHER,
    GIVEN,
    LEAD,
    LISTED,
    NAME,
    NEVER,
    OFFICE,
    SHORT,
    START,
    TITLE,
    WORD,
    shapes,
)
from didar.names.name_titles import Titles
from didar.names.name_walk import Walk, Walker
from didar.names.spotted import NameSpan, OfficeSpan
from didar.names.tagged import CONFIDENCE, tagged_names
from didar.text.lexicon import ARABIC_CLITICS, NO_PREFIX, Hit, Lexicon

LEAST_LETTERS = 6
"""Fewest letters of a known full name that is looked up wherever it stands."""
CLOSING = frozenset(",.")
"""Marks that close an unknown name told between them and an office: «وزير الخارجية، ألبير رمدين.»."""
DUAL = "تی"
"""How the dual of an Arabic feminine noun ends before what it is of (folded)."""
PLACE, OTHER = 1, 2
"""Why a word is blocked: it is (part of) the name of a place, or of something else."""


@cache
def _lexicon(lang: str) -> Lexicon[Named]:
    full = ((k, n) for k, n in people.table(lang).items() if n.kind != "short" and len(k) >= LEAST_LETTERS)
    return Lexicon(full, prefixes=ARABIC_CLITICS if lang == "ar" else NO_PREFIX, folded=True)


def find_names(draft: Draft, offices: Sequence[OfficeSpan] = (), *, taggers: bool = True) -> list[NameSpan]:
    """All names of people in a report, in text order, none overlapping.

    Reads ``view``, ``lang``, ``sentences``, ``mentions`` (of places, bodies and agreements) and ``dates`` of the draft;
    ``offices`` are the office descriptions found in it: names beside them are found that nothing else proves. Without
    ``taggers`` no model is asked.
    """
    lang = pack_of(draft.lang)
    return _Finder(draft, lang, offices).run(taggers) if lang else []


class _Finder:
    """The names of one report, while they are being found."""

    def __init__(self, draft: Draft, lang: str, offices: Sequence[OfficeSpan]) -> None:
        self.draft, self.lang, self.offices = draft, lang, offices
        self.view, self.words = draft.view, draft.view.words
        self.shapes = shapes(lang)
        self.arabic = lang == "ar"
        self.blocked = self._blocked()
        self.walker = Walker(self.view, self.shapes, self.blocked)
        self.flags = self.walker.flags
        self.titles = Titles(self.view, self.shapes, self.flags)
        self.taken = bytearray(len(self.words))
        self.in_office = self._in_office()
        self.ends = self._sentence_ends()
        self.proof = Proof(self.view, self.shapes, self.flags, self.titles, offices)
        self.conjoined = self.walker.conjoined() if self.arabic else set()
        self.names: list[NameSpan] = []

    def run(self, taggers: bool) -> list[NameSpan]:
        """Names proved by themselves or by what stands about them, then family names alone."""
        known = self._known_hits()
        at = 0
        for i in self._beginnings(known):
            doubtful = self.flags[i] & WORD and i not in known and i not in self.titles.starts
            if i >= at and self.ends[i] and not (doubtful and i + 1 in known):
                at = self._name_at(i, self.ends[i], known.get(i))
        self._beside_offices()
        if taggers:
            self._tagged()
        self._families()
        return sorted(self.names, key=lambda n: n.i)

    def _sentence_ends(self) -> list[int]:
        """For every word the end of its sentence; 0 for words outside any."""
        ends = [0] * len(self.words)
        for sentence in self.draft.sentences:
            ends[sentence.i : sentence.j] = [sentence.j] * (sentence.j - sentence.i)
        return ends

    def _beginnings(self, known: Iterable[int]) -> list[int]:
        """Words a name may begin at."""
        found = {i for i, flags in enumerate(self.flags) if flags & START and not flags & LEAD}
        found |= {i - 1 for i, flags in enumerate(self.flags) if flags & FATHER and i}
        quotes = (i + 1 for i, key in enumerate(self.view.keys[:-1]) if key == '"')
        found |= {i for i in quotes if self.flags[i] & LISTED}
        found |= self.conjoined
        return sorted(found.union(known, self.titles.starts.keys(), self.walker.joined) - {len(self.words)})

    def _in_office(self) -> bytearray:
        """Marks the words of offices but for the first of each."""
        marks = bytearray(len(self.words))
        for office in self.offices:
            marks[office.i + 1 : office.j] = b"\1" * max(0, office.j - office.i - 1)
        return marks

    def _blocked(self) -> bytearray:
        """For every word why it can be no name (0 if it can)."""
        blocked = bytearray(len(self.words))
        spans = [(m.span, PLACE if m.kind == "place" else OTHER) for m in self.draft.mentions if m.kind != "person"]
        spans += [(d.span, OTHER) for d in self.draft.dates]
        ranges = [(*self.view.range_of(span), why) for span, why in spans]
        ranges += [(o.i, o.j, OTHER) for o in self.offices if not o.partial or o.j - o.i > 1]
        for i, j, why in ranges:
            for k in range(i, j):
                blocked[k] = max(blocked[k], why)
        return blocked

    # ------------------------------------------------------------------ names that begin at a word

    def _known_hits(self) -> dict[int, Hit[Named]]:
        """Known full names by their first word; names made of common words alone only where they are long."""
        found: dict[int, Hit[Named]] = {}
        for hit in _lexicon(self.lang).find(self.view):
            flags = self.flags[hit.i : hit.j]
            telling = any(f & (GIVEN | FAMILY | LISTED) and not f & (WORD | NEVER) for f in flags[bool(hit.prefix) :])
            if (telling or hit.b - hit.a > LEAST_LETTERS) and not all(self.blocked[hit.i : hit.j]):
                found[hit.i] = hit
        return found

    def _name_at(self, i: int, end: int, hit: Hit[Named] | None) -> int:
        """Take the name that begins at word ``i`` if one does; returns the word to go on from."""
        flags = self.flags[i] | self.walker.joined.get(i, 0)
        titled = i in self.titles.starts
        father = i + 1 < end and self.flags[i + 1] & FATHER and self._is_first(flags)
        if hit is None and not titled and not father:
            quoted = flags & LISTED and self.proof.opened(i)
            if flags & FATHER or not (flags & (START | GIVEN) or quoted or i in self.conjoined):
                return i + 1
        offset = 0 if titled and hit is None else self._offset(i, hit)
        begin = i if hit is None else min(max(i, self.titles.end_of(i)), hit.j - 1)
        sure = bool(titled or father or hit is not None or self.proof.opened(i))
        walk = self.walker.walk(begin, end, sure=sure, offset=offset if begin == i else 0)
        if self.proof.borne(self.titles.start_of(i)) or self.proof.holy(i, max(walk.j, hit.j if hit else i)):
            j = max(walk.j, i + 1)
            self.blocked[i:j] = bytes([OTHER]) * (j - i)
            return j
        if hit is not None:
            return self._take_known(hit, walk, end)
        why = self.proof.why(walk, titled) or ("name.father" if father and len(walk.units) > 1 else "")
        if not why:
            return i + 1
        self._add(i, walk.j, offset, 0.9 if walk.strong >= 2 or titled else 0.8, why)
        return walk.j

    @staticmethod
    def _is_first(flags: int) -> bool:
        """True for what can be the name before «بن»."""
        return not flags & (NEVER | FATHER) and (not flags & WORD or bool(flags & GIVEN))

    def _offset(self, i: int, hit: Hit[Named] | None) -> int:
        """Letters of clitics before the name at word ``i``."""
        if hit is not None:
            return len(hit.prefix)
        return self._given_behind_clitic(i) if self.arabic and not self.flags[i] & (GIVEN | FAMILY) else 0

    def _given_behind_clitic(self, i: int) -> int:
        """Letters of clitics before a given name («لمحمد», «وخالد»), 0 where there is none."""
        word = self.words[i]
        if i in self.conjoined:
            return 1
        if word.kind != "word" or len(word.key) < 4:
            return 0
        offset, behind = self.shapes.behind_clitic[word.key]
        if not behind & GIVEN or self.view.text[word.end - 1] == "ى":
            return 0
        return offset

    def _take_known(self, hit: Hit[Named], walk: Walk, end: int) -> int:
        """A known name, with what goes on with it («محمد بن سلمان» + «بن عبدالعزيز آل سعود»)."""
        goes_on = walk.j > hit.j and all(
            self.flags[unit[0]] & BOUND or any(self._is_part(k) for k in range(*unit))
            for unit in walk.units
            if unit[0] >= hit.j
        )
        j = walk.j if goes_on else hit.j
        self._add(hit.i, j, len(hit.prefix), 0.97, "name.known", () if goes_on else hit.value.people)
        return j

    def _is_part(self, k: int) -> bool:
        """True for a given or family name that is no common word."""
        return bool(self.flags[k] & (GIVEN | FAMILY | SHORT)) and not self.flags[k] & WORD

    # ------------------------------------------------------------------ names only an office proves

    def _beside_offices(self) -> None:
        for office in self.offices:
            if not office.plural:
                self._after_office(office.j)
                if not self.arabic:
                    self._before_office(office.i)

    def _after_office(self, j: int) -> None:
        """«رئيس حكومة الشيشان حسن حكيموف», «معاون وزیر خارجه اسلوونی سیمونا لسکوار»."""
        i = j
        while i < len(self.words) and i < j + 2 and self.words[i].key in MARKS:
            i += 1
        if i >= len(self.words) or not self.ends[i] or self.taken[i] or self.blocked[i] or self.flags[i] == NEVER:
            return
        article = self.arabic and self.view.text.startswith("ال", self.words[i].start)  # «ألبير» has none
        if article and not self._is_part(i):
            return
        walk = self.walker.walk(i, self.ends[i], sure=True)
        if any(self.taken[walk.i : walk.j]):
            return
        parts, known = len(walk.units), walk.strong + walk.fair
        closed = walk.j < len(self.words) and self.words[walk.j].key in CLOSING
        pair = 2 <= parts <= 4 and (known > 0 or i == j or closed) and walk.unknown <= 2
        if pair or (parts == 1 and i == j and walk.strong and not walk.doubtful_first):
            self._add(i, walk.j, 0, 0.75, "name.office")

    def _before_office(self, i: int) -> None:
        """Persian: «شکولنیک وزیر انرژی قزاقستان»."""
        j = self.proof.back_over_marks(i)
        k = j
        while k > 0 and j - k < 4 and not self.taken[k - 1] and not self.blocked[k - 1] and self._nameable(k - 1):
            k -= 1
        if k == j or k in self.titles.starts or self.proof.borne(k):
            return
        kinds = GIVEN | FAMILY | SHORT | (LISTED if j - k > 1 or j == i else 0)
        if any(f & kinds for f in self.flags[k:j]) or (j == i and (j - k > 1 or self._begins(k))):
            self._add(k, j, 0, 0.7, "name.office")

    def _begins(self, k: int) -> bool:
        """True when what stands before word ``k`` lets a name begin there: a mark, a line's start, a word like «با»."""
        return k == 0 or self.words[k - 1].kind != "word" or bool(self.flags[k - 1] & LEAD)

    def _nameable(self, k: int) -> bool:
        return not self.flags[k] & (NEVER | OFFICE | TITLE | WORD)

    # ------------------------------------------------------------------ names only the tagger shows

    def _tagged(self) -> None:
        """Names among words that nothing else accounts for."""
        closed = [taken or blocked for taken, blocked in zip(self.taken, self.blocked, strict=True)]
        for i, j in tagged_names(self.view, self.lang, self.draft.sentences, self.flags, closed):
            article = self.arabic and self.words[i].key.startswith("ال") and not self._is_part(i)
            if not (article or self._two(i, j) or self.proof.opened(i) or self.proof.borne(i) or self.proof.holy(i, j)):
                self._add(i, j, self._offset(i, None), CONFIDENCE, "name.tagger")

    def _two(self, i: int, j: int) -> bool:
        """True for two Arabic names that «و» joins."""
        joined = (w.key[1:] for w in self.words[i + 1 : j] if self.arabic and w.key[0] == "و")
        return any(self.shapes.of[key] & NAME for key in joined)

    # ------------------------------------------------------------------ family names alone

    def _families(self) -> None:
        """Family names of fuller names in the report, and of known people, wherever they stand alone."""
        families = Families(self.view, self.shapes, self.flags, self.names)
        for i in families.candidates(self.taken):
            if not self.ends[i] or self.taken[i]:
                continue
            found = families.at(i, self.ends[i], self.taken)
            if found is None or self.blocked[i] or self.proof.borne(i) or self.proof.holy(i, found.j):
                continue
            if self._dual(found.j):
                continue
            self._add(i, found.j, found.offset, found.confidence, found.why)

    def _dual(self, j: int) -> bool:
        """True for an Arabic dual with a place right behind: «ولايتي سيدي بوزيد والقصرين» names no Velayati."""
        dual = self.arabic and j < len(self.words) and self.words[j - 1].key.endswith(DUAL)
        return dual and self.blocked[j] == PLACE

    # ------------------------------------------------------------------ the record

    def _add(  # noqa: PLR0917
        self, i: int, j: int, offset: int, confidence: float, why: str, known: tuple[str, ...] = ()
    ) -> None:
        """Record the name of words ``[i, j)`` that begins behind ``offset`` letters, its titles with it."""
        start, title_offset = self.titles.before(i)
        while start < i and (self.taken[start] or self.in_office[start]):
            start, title_offset = start + 1, 0
        bare = max(i, min(self.titles.end_of(i), j - 1))
        keys = [w.key for w in self.words[bare:j] if w.kind == "word"]
        keys[0] = keys[0][offset:] if bare == i else keys[0]
        full = len(keys) > 1
        if not known:
            known, whole = resolve(keys, self.lang)
            full = full or whole
        first = self.words[start]
        span = (self.view.start_of(first.a + (offset if start == i else title_offset)), self.words[j - 1].end)
        family = "" if self.shapes.is_ordinal(keys[-1]) else keys[-1]
        self.names.append(NameSpan(start, j, span, (bare, j), known, full, family, confidence, why))
        self.taken[start:j] = b"\1" * (j - start)
