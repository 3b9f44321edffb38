"""Join names and offices that stand side by side into chunks: one chunk is one way the report names one person.

«ارتشبد سرگئی شایگو وزیر دفاع روسیه» and «وزير الخارجية المصري سامح شكري» are one chunk each. A quotation mark or comma
between them («رئيس الأركان "اللواء محمد باقري"», «سرگئی شایگو، وزیر دفاع روسیه،») leaves two chunks of one person: the
later one's ``with_`` points to the earlier. Who is meant is decided in `coreference`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from msgspec import Struct, field
from msgspec.structs import replace

from didar.knowledge import people
from didar.langs.pack import table
from didar.model.span import Span
from didar.model.view import View, Word
from didar.names.office_grammar import grammar, phrases
from didar.names.office_roles import BESIDES, CHARGED, SERVING, STACKING, TOP
from didar.names.spotted import NameSpan, OfficeSpan
from didar.text.fold import fold

REACH = 6
"""How many unknown words may stand between the first word of an office and the name beside it."""

OPENERS = frozenset(".:؛!\n")
"""Marks that a sentence begins behind."""

OBJECT = 6
"""«را» stands at most so many words behind the office that is the object."""

POSSESSED = ("ه", "هم", "ها", "هما")
"""Endings of an Arabic office that somebody named before has («نائبه»)."""

Fits = Callable[[NameSpan, OfficeSpan], bool | None]
"""Whether a person of this name can hold this office: by the knowledge yes (True), no (False), or untold (None)."""


class Chunk(Struct):
    """One way a person is named: words ``[i, j)``, a name, offices, or both with nothing between.

    ``with_`` is an earlier chunk of the same person, told by a comma, quotation mark or «و» between them.
    """

    i: int
    j: int
    name: NameSpan | None = None
    offices: list[OfficeSpan] = field(default_factory=list)
    start: int = 0
    end: int = 0
    with_: Chunk | None = None

    @property
    def span(self) -> Span:
        """The chunk in the report's own characters."""
        return self.start, self.end


@cache
def _inserted(lang: str) -> frozenset[str]:
    return frozenset(phrases(table(lang, "offices")["words"]["inserted"], lang))


@cache
def _meets(lang: str) -> frozenset[str]:
    found = frozenset(phrases(table(lang, "offices")["verbs"]["meets"], lang))
    return found | {"و" + verb for verb in found} | {"ف" + verb for verb in found}


def _of_name(name: NameSpan) -> Chunk:
    return Chunk(name.i, name.j, name, start=name.span[0], end=name.span[1])


def _of_office(office: OfficeSpan) -> Chunk:
    return Chunk(office.i, office.j, None, [office], office.span[0], office.span[1])


class Assembler:
    """Joins the names and offices of one report."""

    def __init__(self, view: View, lang: str, fits: Fits) -> None:
        self.view, self.words, self.lang, self.fits = view, view.words, lang, fits
        self.arabic = lang == "ar"
        rules = grammar(lang)
        self.stops, self.honorifics, self.apart = rules.stops, rules.honorifics, rules.apart
        self.chunks: list[Chunk] = []

    def run(self, names: Iterable[NameSpan], offices: Iterable[OfficeSpan]) -> list[Chunk]:
        """All chunks in text order; offices that a name is needed for and lacks are left out."""
        singles = self._without_overlaps(list(names), [o for o in offices if not o.plural])
        for n, piece in enumerate(singles):
            if piece.name is None and piece.offices[0].behind and not self._follows_name(piece):
                continue
            after = singles[n + 1] if n + 1 < len(singles) else None
            if not (self.chunks and self._join(self.chunks[-1], piece, after)):
                self.chunks.append(piece)
        for before, chunk in zip(self.chunks, self.chunks[1:], strict=False):
            named_twice = chunk.name and before.with_ and before.with_.name
            if not named_twice and self._of_one_person(before, chunk):
                chunk.with_ = before
        tied = {id(c.with_) for c in self.chunks}
        return [c for c in self.chunks if c.name or c.with_ or id(c) in tied or not all(o.partial for o in c.offices)]

    # ------------------------------------------------------------------ pieces

    def _without_overlaps(self, names: list[NameSpan], offices: list[OfficeSpan]) -> list[Chunk]:
        """One chunk for every name and office; an office in a name's honorifics is the name's own («الملك سلمان»)."""
        within = {k: n for n, o in enumerate(offices) if not o.partial for k in range(o.i, o.j)}
        heads = {o.i for o in offices if not o.partial}
        pieces = [
            _of_name(self._before_office(n, heads)) for n in names if within.get(n.i, -1) != within.get(n.j - 1, -2)
        ]
        over = {k: piece for piece in pieces for k in range(piece.i, piece.j)}
        for office in offices:
            piece = next((over[k] for k in range(office.i, office.j) if k in over), None)
            if piece is None or piece.name is None:
                pieces.append(_of_office(office))
            elif office.j <= piece.name.bare[0]:
                if office.i < piece.i:
                    piece.i, piece.start = office.i, office.span[0]
                piece.offices.append(office)
        return sorted(pieces, key=lambda p: (p.i, -p.j))

    def _before_office(self, name: NameSpan, heads: set[int]) -> NameSpan:
        """A name without the first word of an office at its end: «تميم بن حمد آل ثاني | أمير دولة قطر»."""
        at = name.j - 1
        if at <= name.bare[0] or at not in heads:
            return name
        span = (name.span[0], self.words[at - 1].end)
        return replace(name, j=at, span=span, bare=(name.bare[0], at))

    def _follows_name(self, piece: Chunk) -> bool:
        return bool(self.chunks) and self.chunks[-1].name is not None and self.chunks[-1].j == piece.i

    # ------------------------------------------------------------------ one chunk

    def _join(self, before: Chunk, piece: Chunk, after: Chunk | None) -> bool:
        """Take a piece into the chunk before it if they are one naming; True if so."""
        if not self._adjoins(before, piece):
            return False
        if piece.name and (before.name or self._object(before, piece.name)):
            return False
        followed = after is not None and after.name is not None and self._adjoins(piece, after)
        if piece.name is None and before.name and not self._holds(before, piece, followed):
            return False
        if piece.name is None and before.name is None and not self._stacks(before, piece, after if followed else None):
            return False
        if piece.name and self._without_article(before, piece):
            word = self.words[before.i].key
            if not any(word in fold(people.names(p).get(self.lang, "")) for p in piece.name.known):
                return False  # «مستشار | ترامب» is another man
            before.offices.pop()
        before.j, before.end = piece.j, piece.end
        before.name = before.name or piece.name
        before.offices += piece.offices
        return True

    def _adjoins(self, before: Chunk, piece: Chunk) -> bool:
        """True when nothing stands between them but a blessing, or words of an office only half read."""
        if piece.i < before.j:
            return False
        if piece.i == before.j:
            return self._unjoined(piece)
        gap = self.words[before.j : piece.i]
        if any(w.kind == "newline" for w in gap) or len(gap) > REACH + 2:
            return False
        if "".join(w.key for w in gap if w.kind == "word") in _inserted(self.lang):
            return True
        if piece.name is None or not before.offices or before.offices[-1].j != before.j or len(gap) > REACH:
            return False
        office = before.offices[-1]
        if self.arabic and any(w.key.lstrip("وبلف") in self.apart for w in gap):
            return False  # «عضو مجلس الأمناء بمؤسسة الملك عبدالله»
        charged = self.arabic and office.role in CHARGED and gap[0].key.startswith("ل")
        of_body = office.why == "office.composed" or " of the " in office.title
        named = self.arabic and of_body and self._of_own_name(gap, bool(office.state))
        open_ended = office.partial or charged or named
        return open_ended and self._unjoined(piece) and all(self._plain(w.key, w.kind) for w in gap)

    def _of_own_name(self, gap: list[Word], owned: bool) -> bool:
        """«رئيس كتلة [الحرة لحركة مشروع تونس] فلان»: an Arabic body goes on with its name, told by the article or ل."""
        return gap[0].key.startswith("ل" if owned else ("ال", "ل")) and not any(w.key in _meets(self.lang) for w in gap)

    def _plain(self, key: str, kind: str) -> bool:
        return kind == "word" and key not in self.stops and key.removeprefix("س") not in _meets(self.lang)

    def _unjoined(self, piece: Chunk) -> bool:
        """True when no clitic is written onto the front of the piece («ووزير» goes on with somebody else)."""
        return self.words[piece.i].start == piece.start

    def _without_article(self, before: Chunk, piece: Chunk) -> bool:
        """True for an Arabic word without article right before a name, or a Persian «نماینده»: it is of him, or of the
        name («قايد السبسي»)."""
        office = before.offices[-1]
        if not (office.partial or office.form == "title") or office.state or office.j != piece.i:
            return False
        key = self.words[office.i].key
        if not self.arabic:
            return office.role in SERVING and (office.j - office.i == 1 or self.words[office.j - 1].key == "دفتر")
        return office.partial and office.j - office.i == 1 and "ال" not in key[:3] and not key.endswith(POSSESSED)

    def _holds(self, before: Chunk, piece: Chunk, followed: bool) -> bool:
        """True when the office right behind a name is that person's."""
        office = piece.offices[0]
        if before.name is None or office.form in ("counterpart", "description"):
            return False
        if followed:
            return not self.arabic and not before.offices
        if before.offices and before.offices[-1].j == before.j:
            return office.state in (None, before.offices[-1].state) or before.offices[-1].state is None
        fits = self.fits(before.name, office)
        if fits is not None:
            return fits or (not self.arabic and self._opens_alone(before, piece))
        return not (self.arabic and office.state and self._after_verb(before))

    def _opens_alone(self, before: Chunk, piece: Chunk) -> bool:
        """Persian: a name and an office that open a sentence are one subject, whatever is known of the name's bearers.

        Not where the office is the object: «ظریف وزیر خارجه اسپانیا را دعوت کرد».
        """
        opens = before.i == 0 or self.words[before.i - 1].key in OPENERS
        return opens and all(w.key != "را" for w in self.words[piece.j : piece.j + OBJECT])

    def _stacks(self, before: Chunk, piece: Chunk, named: Chunk | None) -> bool:
        """True when two offices side by side are one person's: «ولي ولي العهد النائب الثاني … وزير الدفاع»."""
        first, second = before.offices[-1], piece.offices[0]
        if first.form != "office" or second.form != "office" or first.partial:
            return False
        if first.state and second.state and first.state != second.state:
            return False
        if self.words[piece.i].key in self.honorifics:  # «معالي» begins with somebody else
            return False
        deputised = first.role == "deputy" and second.role in ("minister", "prime_minister")
        if first.role in ("president", "monarch") or (self._after_verb(before) and not (deputised and named)):
            return False
        if second.role in TOP and not (deputised and self.arabic):
            return False
        if named and named.name and any(self.fits(named.name, o) is False for o in before.offices):
            return False  # «سمو ولي ولي العهد | وزير الدولة فلان»
        return named is not None or first.role in STACKING

    def _object(self, before: Chunk, name: NameSpan) -> bool:
        """«هنأ الرئيس الفرنسي | الأمير محمد»: subject and object, for the one named cannot hold the other's office."""
        return self._after_verb(before) and any(self.fits(name, o) is False for o in before.offices)

    def _after_verb(self, chunk: Chunk) -> bool:
        return chunk.i > 0 and self.words[chunk.i - 1].key in _meets(self.lang)

    # ------------------------------------------------------------------ two chunks of one person

    def _of_one_person(self, a: Chunk, b: Chunk) -> bool:
        """True when what stands between two chunks shows that they name the same person."""
        gap = self.words[a.j : b.i]
        if len(gap) > 3 or any(w.kind != "punct" and w.key != "و" for w in gap):
            return False
        keys = [w.key for w in gap]
        joined = "و" in keys or not self._unjoined(b)
        if joined:
            return self._also(a, b, [k for k in keys if k != "و"])
        if bool(a.name) == bool(b.name):
            return self._further(a, b, keys)
        named, other = (a, b) if a.name else (b, a)
        if named.name is None or any(o.form == "description" for o in other.offices):
            return False
        fits = [None if o.title.startswith("Acting") else self.fits(named.name, o) for o in other.offices]
        if False in fits or (named.offices and other is a and "," in keys):
            return False
        if not keys:
            return False
        if set(keys) <= {'"', "(", ")", "'", "[", "]"}:
            return True
        return set(keys) <= {",", '"', "-"} and (True in fits or not named.offices)

    def _further(self, a: Chunk, b: Chunk, keys: list[str]) -> bool:
        """«علی شمخانی دبیر شورای عالی امنیت ملی، نماینده …،»: a further office of somebody named with one."""
        if a.name is None or b.name or not a.offices or keys != [","]:
            return False
        closed = b.j >= len(self.words) or self.words[b.j].key in (",", ".", "\n")
        return (
            closed
            and all(self.fits(a.name, o) is True or o.role not in TOP for o in b.offices)
            and not any(self.fits(a.name, o) is False for o in b.offices)
        )

    def _also(self, a: Chunk, b: Chunk, marks: list[str]) -> bool:
        """«X معاون رئیس‌جمهور و رئیس سازمان انرژی اتمی», «نائب رئيس الوزراء ووزير الخارجية فلان»: a second office."""
        if not a.offices or not b.offices or marks or any(o.form != "office" for o in (*a.offices, *b.offices)):
            return False
        first, second = a.offices[-1], b.offices[0]
        if first.state and second.state and first.state != second.state:
            return False
        if a.name and not b.name:
            fits = self.fits(a.name, second)
            return fits if fits is not None else second.role in BESIDES and not self.arabic
        if not a.name and not b.name:
            double = second.role == "spokesperson" or (second.role == "chief" and "Joint" in second.title)
            return double and first.role not in ("president", "monarch", "leader")
        if b.name and not a.name:
            fits = self.fits(b.name, first)
            return fits if fits is not None else first.role == "deputy" and second.role == "minister"
        return False
