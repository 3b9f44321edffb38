"""Find the offices a report names: «وزیر دفاع جدید عراق», «ولي ولي العهد النائب الثاني لرئيس مجلس الوزراء».

Each office is read from its first words by the language's grammar (see `office_grammar`): what it is of, qualities,
whose it is, where its holder is sent; the English title is put together from the parts. Whose an unmarked office is,
and who holds it here, is decided when people are assembled.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from didar.knowledge import offices
from didar.model.draft import Draft
from didar.model.view import Word
from didar.names.office_grammar import Opening, grammar
from didar.names.office_parts import Part, Words, state_of
from didar.names.spotted import OfficeSpan
from didar.text.lexicon import Hit

PERSONAL = frozenset({"member"})
"""Roles that many share: their words mean somebody only beside a name."""

NEVER_PARTIAL = frozenset({"monarch", "governor", "assistant", "prosecutor", "attache"})
"""Roles whose first word is too often a name or another word to mean anything by itself."""


@dataclass(slots=True)
class _Office:
    """An office being read, up to word ``j``."""

    opening: Opening
    j: int
    title: str = ""
    state: str | None = None
    own: bool = False
    post: Part | None = None
    region: str = ""
    forms: list[str] = field(default_factory=list)
    charge: str = ""
    complete: bool = False

    @property
    def owned(self) -> bool:
        """True when the words have told whose the office is."""
        return self.own or self.state is not None

    def take_owner(self, part: Part) -> None:
        """Go on past the words that tell whose the office is."""
        self.j, self.state, self.own, self.region = part.j, part.state, part.own, part.text


class OfficeReader:
    """Reads offices in one report."""

    def __init__(self, draft: Draft, lang: str, own_state: str | None) -> None:
        self.words = Words(draft, grammar(lang))
        self.grammar = self.words.grammar
        self.own_state = own_state
        self._nested: dict[int, tuple[_Office, Hit[tuple[Opening, ...]]] | None] = {}

    def find(self) -> list[OfficeSpan]:
        """All offices that do not overlap, in text order; several spans for one plural."""
        found: list[OfficeSpan] = []
        at = 0
        for i in sorted(self.words.openings):
            if i < at:
                continue
            spans = self._spans_at(i)
            if spans and not self._part_of_another(i):
                found += spans
                at = spans[-1].j
                self.words.seen += [(span.i, span.state) for span in spans if span.state]
                self.words.seen.sort()
        return found

    def _spans_at(self, i: int) -> list[OfficeSpan]:
        """The reading of what begins at word ``i`` that goes furthest; where two do, that with the longest opening."""
        read = [(spans, hit) for hit in self.words.openings[i] for o in hit.value if (spans := self._read(o, hit))]
        best = max(read, key=lambda r: (not r[0][0].partial, r[0][0].j, r[1].b - r[1].a), default=None)
        return best[0] if best else []

    def _part_of_another(self, i: int) -> bool:
        """True behind a word that makes an office part of another thing: «سفارة خادم الحرمين الشريفين»."""
        if i == 0:
            return False
        key = self.words.words[i - 1].key
        return key in self.grammar.apart or (self.grammar.arabic and key.lstrip("وبلف") in self.grammar.apart)

    def _read(self, opening: Opening, hit: Hit[tuple[Opening, ...]]) -> list[OfficeSpan]:
        if opening.kind == "plural":
            return self._plural(opening, hit)
        if opening.kind == "counterpart":
            return [self._counterpart(opening, hit)]
        if opening.kind == "description":
            return self._description(opening, hit)
        span = self._span(self._office(opening, hit), hit)
        return [] if span.partial and span.role in NEVER_PARTIAL else [span]

    # ------------------------------------------------------------------ one office

    def _office(self, opening: Opening, hit: Hit[tuple[Opening, ...]]) -> _Office:
        office = _Office(opening, hit.j, opening.title, opening.state, complete=bool(opening.title))
        if not opening.title:
            self._complement(office, hit)
        while office.j < len(self.words.words) and self._more(office, hit.i):
            pass
        self._name(office)
        if office.complete and not office.owned:
            self._share_owner(office, hit.i)
        return office

    def _share_owner(self, office: _Office, i: int) -> None:
        """«وزیر دفاع و ملت روسیه»: whose the people are that are joined to an office, his office is as well."""
        k = self.words.joiner(office.j) or office.j
        people = self.words.first(k, "people", joined=self.grammar.arabic) if k < len(self.words.words) else None
        if people and people[0] < len(self.words.words) and (k > office.j or self.grammar.arabic):
            owner = self.words.owner(people[0], i, self.own_state)
            if owner:
                office.state, office.own = owner.state, owner.own

    def _complement(self, office: _Office, hit: Hit[tuple[Opening, ...]]) -> None:
        """Read what a head is of, after the qualities and the adjective of a state that may stand before it."""
        forms = office.opening.forms
        while office.j < len(self.words.words):
            if self._take_complement(office, self._of(office.j, forms)):
                return
            if not (self._quality(office) or self._adjective(office, hit.i)):
                break
        if office.opening.gap:
            self._take_complement(office, self._after_gap(office, forms))

    @staticmethod
    def _take_complement(office: _Office, found: tuple[str, Part] | None) -> bool:
        """Go on past what an office is of, and give it the title it then has."""
        if found is None:
            return False
        kind, part = found
        office.j, office.complete = part.j, True
        office.title = office.opening.forms[kind].format(part.text)
        if part.state or part.own:
            office.state, office.own = part.state, part.own
        return True

    def _of(self, k: int, forms: dict[str, str]) -> tuple[str, Part] | None:
        """The longest thing from word ``k`` that a head can be of, and its kind."""
        found: list[tuple[str, Part | None]] = []
        if "ministry" in forms:
            found.append(("ministry", self.words.ministry(k)))
        if "portfolio" in forms:
            found.append(("portfolio", self.words.portfolio(k, compose=True)))
        if "office" in forms:
            found.append(("office", self._nested_office(k)))
        if "body" in forms and not (found and found[0][1]):
            body = self.words.body(k)
            found.append(("side" if body and "side" in forms and self._is_side(k) else "body", body))
        if "place" in forms and (place := self.words.place(k)) and place[1].id != place[1].state:
            found.append(("place", Part(place[0], place[1].name.get("en", place[1].id), place[1].state)))
        told = [(kind, part) for kind, part in found if part]
        return max(told, key=lambda f: f[1].j, default=None)

    def _is_side(self, k: int) -> bool:
        unit = self.words.first(k, "unit")
        return unit is not None and unit[1] == "Side"

    def _nested_office(self, k: int) -> Part | None:
        """The office that begins at word ``k``, behind a preposition at most."""
        if k not in self._nested:
            self._nested[k] = None
            hits = [hit for hit in self.words.openings.get(k, ()) if not hit.prefix.startswith(("و", "ف"))]
            for hit in hits:
                for opening in hit.value:
                    if opening.kind == "office" and opening.role not in PERSONAL:
                        office = self._office(opening, hit)
                        best = self._nested[k]
                        if office.complete and (best is None or office.j > best[0].j):
                            self._nested[k] = (office, hit)
        found = self._nested[k]
        if found is None:
            return None
        office = found[0]
        return Part(office.j, self._titled(office), office.state, office.own)

    def _after_gap(self, office: _Office, forms: dict[str, str]) -> tuple[str, Part] | None:
        """What a head is of behind a few words that tell what for: «معاون برق و انرژی وزارت نیرو»."""
        words, names = self.words.words, []
        k = office.j
        limit = min(k + office.opening.gap, len(words) - 1)
        narrow = {kind: form for kind, form in forms.items() if kind in ("ministry", "office")}
        while k < limit:
            word = words[k]
            known = self.words.first(k, "subject") or self.words.first(k, "portfolio")
            if word.kind != "word" or (word.key in self.grammar.stops and self.words.joiner(k) is None):
                return None
            if known:
                names.append(known[1])
            k = known[0] if known else k + 1
            found = self._of(k, narrow) if k < len(words) else None
            if found:
                text = " and ".join(names)
                office.charge = f" for {text}" + ("" if text.endswith("Affairs") else " Affairs") if names else ""
                return found
        return None

    def _more(self, office: _Office, i: int) -> bool:
        """Go on past one more quality, owner, post or charge; False where the office ends."""
        if self._quality(office):
            return True
        if not office.owned and (owner := self.words.owner(office.j, i, self.own_state)):
            office.take_owner(owner)
            return True
        if not office.owned and office.complete and (body := self._owning_body(office.j)):
            office.j, office.state = body.j, body.state
            return True
        forms = office.opening.forms
        if office.opening.title and not office.owned and "office" in forms:
            nested = self._nested_office(office.j)
            if nested and self._take_complement(office, ("office", nested)):
                return True
        if office.post is None and "post" in forms and (post := self.words.post(office.j, office.owned)):
            office.j, office.post = post.j, post
            return True
        if not office.charge and (charge := self.words.charge(office.j)):
            office.j, office.charge = charge.j, charge.text
            return True
        return not office.owned and self._at_home(office, i)

    def _owning_body(self, k: int) -> Part | None:
        """A body right behind a whole office, whose it is: «رئیس دفتر سیاسی حماس»."""
        for j, _, body in sorted(self.words.bodies.get(k, ()), key=lambda b: -b[0]):
            return Part(j, "", state_of(body))
        return None

    def _at_home(self, office: _Office, i: int) -> bool:
        """«وزير الخارجية في المملكة العربية السعودية»: a state's full name behind في; a short one is where he is."""
        if not (self.grammar.arabic and office.complete and "post" not in office.opening.forms):
            return False
        at = self.words.first(office.j, "at")
        k = at[0] if at else office.j
        owner = self.words.owner(k, i, self.own_state) if k < len(self.words.words) else None
        if at is None or owner is None or owner.j - k < 2:
            return False
        office.take_owner(owner)
        return True

    def _quality(self, office: _Office) -> bool:
        found = self.words.bare(office.j, "quality")
        if found is None:
            return False
        office.j = found[0]
        office.forms.append(found[1])
        return True

    def _adjective(self, office: _Office, i: int) -> bool:
        """A state's adjective, or a ruler whose envoy he is, before what a head is of: «السفير السعودي لدى»."""
        if office.owned:
            return False
        owner = self.words.owner(office.j, i, self.own_state)
        if owner is None:
            return False
        office.take_owner(owner)
        return True

    def _name(self, office: _Office) -> None:
        """Give a head without anything it is of the title that its owner or post lets it have."""
        forms = office.opening.forms
        if office.post and "post" in forms:
            office.title, office.complete = forms["post"].format(office.post.text), True
        elif not office.title and office.owned and "state" in forms:
            office.title, office.complete = forms["state"], True
        if office.region and office.complete:
            office.title = f"{office.title} of {office.region}"

    def _titled(self, office: _Office) -> str:
        title = office.title or office.opening.alone
        for form in office.forms:
            title = form.format(title)
        return title + office.charge

    def _span(self, office: _Office, hit: Hit[tuple[Opening, ...]]) -> OfficeSpan:
        opening = office.opening
        bare = not office.complete and bool(opening.alone)
        partial = (not office.complete and not bare) or opening.role in PERSONAL
        if opening.needs_owner and not office.owned:
            partial = True
        title = self._titled(office) or self._short(opening)
        former = any(form.startswith("former") for form in office.forms)
        key = None if former or office.region else opening.key or offices.key_of(title) or offices.key_of(office.title)
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
            life=opening.life,
            former=former,
            partial=partial,
            confidence=0.6 if partial or bare else 0.95,
            why="office.partial" if partial else "office.bare" if bare else "office.whole" if opening.title else "office.composed",
        )

    @staticmethod
    def _short(opening: Opening) -> str:
        """What a head is called with nothing known behind it: "Head of the {}" gives "Head"."""
        form = next(iter(opening.forms.values()), "")
        return form.split(" of ")[0].split(" to ")[0].replace("{}", "").strip()

    # ------------------------------------------------------------------ where it begins

    def _start(self, hit: Hit[tuple[Opening, ...]]) -> int:
        """Where an office begins in the text: behind clitics, its article included."""
        return self.words.view.start_of(hit.a - 2 if hit.prefix.endswith("ال") else hit.a)

    def _honorific(self, i: int) -> int:
        """The word that the polite words before an office begin at («فخامة الرئيس»)."""
        k = i
        while k > 0 and self.words.words[k - 1].kind == "word" and self._is_honorific(self.words.words[k - 1]):
            k -= 1
        return k

    def _is_honorific(self, word: Word) -> bool:
        return any(name == "honorific" for j, can in self.words.runs(word.i) if j == word.i + 1 for name, _ in can)

    # ------------------------------------------------------------------ several at once, counterparts, descriptions

    def _plural(self, opening: Opening, hit: Hit[tuple[Opening, ...]]) -> list[OfficeSpan]:
        """«وزرای دفاع ایران و روسیه»: one span for every owner, all over the same words."""
        j, title = hit.j, opening.alone
        if "portfolio" in opening.forms:
            part = self.words.portfolio(j, compose=False) if j < len(self.words.words) else None
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
        return self.words.owner(k, i, self.own_state)

    def _counterpart(self, opening: Opening, hit: Hit[tuple[Opening, ...]]) -> OfficeSpan:
        office = _Office(opening, hit.j)
        while office.j < len(self.words.words):
            filler = self.words.bare(office.j, "filler") or self.words.bare(office.j, "quality")
            if filler:
                office.j = filler[0]
            elif office.owned or not self._adjective(office, hit.i):
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

    def _description(self, opening: Opening, hit: Hit[tuple[Opening, ...]]) -> list[OfficeSpan]:
        """«این مقام عالی رتبه کشورمان», «مسؤول بوزارة الخارجية التركية»."""
        before = self.words.words[hit.i - 1].key if hit.i else ""
        definite = opening.definite or before in self.grammar.pointing
        indefinite = not definite and (before in self.grammar.indefinite or self.grammar.arabic)
        if not (definite or indefinite):
            return []
        pointed = before in self.grammar.pointing or before in self.grammar.indefinite
        office = _Office(opening, hit.j)
        while office.j < len(self.words.words):
            ministry = self.words.ministry(office.j)
            if ministry:
                office.j = ministry.j
            elif not (self._quality(office) or self._adjective(office, hit.i)):
                break
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


def find_offices(draft: Draft, own_state: str | None = None) -> list[OfficeSpan]:
    """Offices named in a report, in text order. Reads ``view``, ``lang``, ``mentions`` of places and bodies.

    ``own_state`` is the outlet's (alpha-3): «این کشور» is rather another one.
    """
    if draft.lang is None:
        return []
    return OfficeReader(draft, draft.lang, own_state).find()
