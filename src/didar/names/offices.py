"""Find the offices a report names: «وزیر دفاع جدید عراق», «ولي ولي العهد النائب الثاني لرئيس مجلس الوزراء».

Each office is read from its first words by the language's grammar (see `office_grammar`): what it is of, qualities,
whose it is, where its holder is sent; the English title is put together from the parts. Whose an unmarked office is,
and who holds it here, is decided when people are assembled.
"""

from __future__ import annotations

from didar.knowledge import offices
from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.model.view import Word
from didar.names.office_grammar import Opening, grammar
from didar.names.office_parts import Part, ministry_at, owner_at, portfolio_at
from didar.names.office_reading import PERSONAL, OfficeReader
from didar.names.office_stages import Office
from didar.names.office_words import OpeningHit, Words
from didar.names.spotted import OfficeSpan

LOOK_BACK = 5
"""So many words before a counterpart show whether a body or a person has him."""


class OfficeFinder:
    """Finds the offices of one report."""

    def __init__(self, draft: Draft, lang: str, own_state: str | None) -> None:
        self.words = Words(draft, grammar(lang))
        self.grammar = self.words.grammar
        self.own_state = own_state
        self.reader = OfficeReader(self.words, own_state)

    def find(self) -> list[OfficeSpan]:
        """All offices that do not overlap, in text order; several spans for one plural."""
        found: list[OfficeSpan] = []
        at = 0
        for i in sorted(self.words.openings):
            if i < at:
                continue
            spans = self._spans_at(i)
            if spans and self._part_of_another(i, spans[0]):
                at = spans[-1].j  # «دفتر نایب رئیس مجلس» names no speaker either
            elif spans:
                found += spans
                at = spans[-1].j
                for span in spans:
                    if span.state:
                        self.words.name_state(span.i, span.state)
        return found

    def _spans_at(self, i: int) -> list[OfficeSpan]:
        """The reading of what begins at word ``i`` that goes furthest; where two do, that with the longest opening."""
        read = [(spans, hit) for hit in self.words.openings[i] for o in hit.value if (spans := self._read(o, hit))]
        best = max(read, key=lambda r: (not r[0][0].partial, r[0][0].j, r[1].b - r[1].a), default=None)
        return best[0] if best else []

    def _part_of_another(self, i: int, span: OfficeSpan) -> bool:
        """True behind a word that makes an office part of another thing: «سفارة خادم الحرمين الشريفين»."""
        if i == 0:
            return False
        word = self.words.words[i - 1]
        key = word.key
        if self.grammar.arabic and key.endswith("ه") and self.words.view.text[word.end - 1] == "ه":
            return False  # «حمله» with its object is a verb, «حملة» is none
        keys = {key, key.lstrip("وبلف")} if self.grammar.arabic else {key}
        return bool(keys & self.grammar.apart) or (span.life and bool(keys & self.grammar.ruler_apart))

    def _nobody(self, hit: OpeningHit) -> bool:
        """True for an office said of nobody in particular («یک وزیر …») or as a post («به عنوان رئیس …»)."""
        before = self.words.words[hit.i - 1].key if hit.i else ""
        return before in self.grammar.capacity or (not self.grammar.arabic and before in self.grammar.indefinite)

    def _read(self, opening: Opening, hit: OpeningHit) -> list[OfficeSpan]:
        if opening.kind == "plural":
            return self._plural(opening, hit)
        if opening.kind == "counterpart":
            return [] if self._of_body(hit) else [self._counterpart(opening, hit)]
        if opening.kind == "description":
            return self._description(opening, hit)
        span = self._span(self.reader.office(opening, hit), hit)
        return [] if span.partial and opening.strict else [span]

    def _span(self, office: Office, hit: OpeningHit) -> OfficeSpan:
        opening = office.opening
        bare = not office.complete and (
            (bool(opening.alone) and (office.definite or not self.grammar.arabic)) or office.pointed
        )
        bare = bare or (office.loose and not office.owned and not office.post)
        partial = (not office.complete and not bare) or opening.role in PERSONAL or opening.behind or self._nobody(hit)
        if opening.needs_owner and not office.owned:
            partial = True
        title = office.titled or office.qualified(self._short(opening))
        former = any(form.startswith("former") for form in office.forms)
        key = None if former or office.region or office.local else opening.key or self._key(title, office.title)
        i = self._honorific(hit.i)
        return OfficeSpan(
            i,
            office.j,
            (self._start(hit) if i == hit.i else self.words.words[i].start, self.words.words[office.j - 1].end),
            title,
            key,
            office.state,
            office.own,
            role=opening.role,
            post=office.post.state if office.post else None,
            form="title" if bare else "office",
            life=opening.life and not office.local and not office.region,
            former=former,
            partial=partial,
            behind=opening.behind,
            usual=opening.usual or (self.words.delegation_of(i) if office.state is None else None),
            abroad=(self.words.last_state(i, self.own_state) or "")
            if offices.is_absent(title, self.own_state)
            else None,
            confidence=0.6 if partial or bare else 0.95,
            why="office.partial"
            if partial
            else "office.bare"
            if bare
            else "office.whole"
            if opening.title
            else "office.composed",
        )

    @staticmethod
    def _key(title: str, plain: str) -> str | None:
        """The office's key by its title, by that without qualities, or by the first of the portfolios it joins."""
        return offices.key_of(title) or offices.key_of(plain) or offices.key_of(plain.split(" and ", maxsplit=1)[0])

    @staticmethod
    def _short(opening: Opening) -> str:
        """What a head is called with nothing known behind it: "Head of the {}" gives "Head"."""
        form = next(
            (opening.forms[kind] for kind in ("office", "body", "portfolio", "place") if kind in opening.forms), ""
        )
        return form.split(" of ")[0].split(" to ")[0].replace("{}", "").strip()

    # ------------------------------------------------------------------ where it begins

    def _start(self, hit: OpeningHit) -> int:
        """Where an office begins in the text: behind clitics, its article included."""
        return self.words.view.start_of(hit.a - 2 if hit.prefix.endswith("ال") else hit.a)

    def _honorific(self, i: int) -> int:
        """The word that the polite words before an office begin at («فخامة الرئيس»)."""
        k = i
        while k > 0 and self.words.words[k - 1].kind == "word" and self._is_honorific(self.words.words[k - 1]):
            k -= 1
        return k

    def _is_honorific(self, word: Word) -> bool:
        found = self.words.bare(word.i, "honorifics")
        return found is not None and found[0] == word.i + 1

    # ------------------------------------------------------------------ several at once, counterparts, descriptions

    def _plural(self, opening: Opening, hit: OpeningHit) -> list[OfficeSpan]:
        """«وزرای دفاع ایران و روسیه»: one span for every owner, all over the same words."""
        j, title = hit.j, opening.alone
        if "portfolio" in opening.forms:
            part = portfolio_at(self.words, j, compose=False) if j < len(self.words.words) else None
            if part is None:
                return []
            j, title = part.j, opening.forms["portfolio"].format(part.text)
        owners: list[Part] = []
        k = j
        while k < len(self.words.words):
            owner = self._listed_owner(k, hit.i, bool(owners))
            if owner is None:
                break
            owners.append(owner)
            j = k = owner.j
            k = self.words.joiner(k) or (k + 1 if self.words.words[k : k + 1] and self.words.words[k].key == "," else k)
        if not owners and not opening.forms:
            return []
        span = (self._start(hit), self.words.words[j - 1].end)
        return [
            OfficeSpan(
                hit.i, j, span, title, offices.key_of(title), o.state, o.own, True, opening.role, why="office.plural"
            )
            for o in owners or [Part(j)]
        ]

    def _listed_owner(self, k: int, i: int, more: bool) -> Part | None:
        if more and self.grammar.arabic:
            for kind in ("state", "demonym"):
                if found := self.words.first(k, kind, joined=True):
                    return Part(found[0], "", found[1])
        return owner_at(self.words, k, i, self.own_state)

    def _counterpart(self, opening: Opening, hit: OpeningHit) -> OfficeSpan:
        office = Office(opening, hit.j)
        while office.j < len(self.words.words):
            filler = self.words.bare(office.j, "filler") or self.words.bare(office.j, "quality")
            if filler:
                office.j = filler[0]
            elif office.owned or not self.reader.adjective(office, hit.i):
                break
        return OfficeSpan(
            hit.i,
            office.j,
            (self._start(hit), self.words.words[office.j - 1].end),
            "",
            None,
            office.state,
            office.own,
            role="counterpart",
            form="counterpart",
            why="office.counterpart",
        )

    def _of_body(self, hit: OpeningHit) -> bool:
        """True for the counterpart of a body: «وزارة العدل ونظيرتها الموريتانية»."""
        if not self.words.words[hit.j - 1].key.endswith("ها"):
            return False
        before = range(max(0, hit.i - LOOK_BACK), hit.i)
        return any(k in self.words.bodies or self.words.first(k, "ministry") for k in before)

    def _description(self, opening: Opening, hit: OpeningHit) -> list[OfficeSpan]:
        """«این مقام عالی رتبه کشورمان», «مسؤول بوزارة الخارجية التركية»."""
        before = self.words.words[hit.i - 1].key if hit.i else ""
        pointed = before in self.grammar.pointing or before in self.grammar.indefinite
        if not (pointed or self.grammar.arabic):
            return []
        office = Office(opening, hit.j)
        placed = False
        while office.j < len(self.words.words):
            end = self._in_ministry(office.j)
            placed = placed or end is not None
            if end is not None:
                office.j = end
            elif not (self.reader.quality(office) or self.reader.adjective(office, hit.i)):
                break
        definite = not placed and (opening.definite or before in self.grammar.pointing)
        if not definite and office.j == hit.j and hit.j - hit.i < 2:
            return []  # a bare «مسؤول», «یک مقام» is nobody in particular
        i = hit.i - 1 if pointed else hit.i
        start = self.words.words[i].start if pointed else self._start(hit)
        return [
            OfficeSpan(
                i,
                office.j,
                (start, self.words.words[office.j - 1].end),
                "",
                None,
                office.state,
                office.own,
                role=opening.role,
                form="description",
                definite=definite,
                confidence=0.7,
                why="office.description",
            )
        ]

    def _in_ministry(self, k: int) -> int | None:
        """The end of «بوزارة الخارجية», «في الخارجية»: where somebody described works."""
        if found := ministry_at(self.words, k):
            return found.j
        at = self.words.bare(k, "at")
        if at is None or at[0] >= len(self.words.words):
            return None
        found = ministry_at(self.words, at[0]) or portfolio_at(self.words, at[0], compose=False)
        return found.j if found else None


def find_offices(draft: Draft, own_state: str | None = None) -> list[OfficeSpan]:
    """Offices named in a report, in text order. Reads ``view``, ``lang``, ``mentions`` of places and bodies.

    ``own_state`` is the outlet's (alpha-3): «این کشور» is rather another one.
    """
    lang = pack_of(draft.lang)
    return OfficeFinder(draft, lang, own_state).find() if lang else []
