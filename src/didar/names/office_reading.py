"""Read one office from its first words: what it is of, qualities, whose it is, where its holder is sent."""

from __future__ import annotations

from didar.names.office_bodies import body_at, known_body, seat_at
from didar.names.office_grammar import Opening
from didar.names.office_parts import (
    Part,
    charge_at,
    constituency_at,
    embassy_at,
    ministry_at,
    owner_at,
    portfolio_at,
    post_at,
    realm_at,
    region_at,
    sender_at,
)
from didar.names.office_roles import TOP
from didar.names.office_stages import Office
from didar.names.office_words import OpeningHit, Words

PERSONAL = frozenset({"member"})
"""Roles that many share: their words mean somebody only beside a name."""

JOINED = frozenset({"و", ","})
"""What joins the parts of what somebody is charged with (folded)."""

IN_EMBASSIES = frozenset({"ambassador", "attache", "consul"})
"""Roles of those who serve in an embassy."""

FARTHEST = 6
"""So many words may stand between a head that nothing known follows and its owner."""

DEEPEST = 4
"""So many offices may be of one another: «معاون سخنگوی وزارت …»; more is no office."""


class OfficeReader:
    """Reads single offices of one report."""

    def __init__(self, words: Words, own_state: str | None) -> None:
        self.words, self.grammar, self.own_state = words, words.grammar, own_state
        self._nested: dict[int, Office | None] = {}
        self._depth = 0

    def office(self, opening: Opening, hit: OpeningHit) -> Office:
        """The office that an opening begins, as far as the words carry it."""
        article = self.grammar.arabic and (
            hit.prefix.endswith("ال") or self.words.view.squeezed[hit.a : hit.a + 2] in ("ال", "لل")
        )
        office = Office(opening, hit.j, opening.title, opening.state, complete=bool(opening.title), definite=article)
        if not opening.title:
            self._complement(office, hit)
        while not office.pointed and office.j < len(self.words.words) and self._more(office, hit.i):
            pass
        self._name(office)
        if office.complete and not office.owned:
            self._share_owner(office, hit.i)
        if not (office.complete or office.pointed or office.opening.alone or self.grammar.arabic):
            self._far_owner(office, hit.i)
        return office

    def _far_owner(self, office: Office, i: int) -> None:
        """«وزیر ناحیه فدرال قفقاز شمالی روسیه»: whose a Persian office is behind a few words that no table has."""
        for k in range(office.j, min(office.j + FARTHEST, len(self.words.words))):
            word = self.words.words[k]
            if word.kind != "word" or word.key in self.grammar.stops or (k > office.j and k in self.words.openings):
                return
            owner = owner_at(self.words, k, i, self.own_state)
            if owner and not owner.text:
                office.j, office.state, office.own = owner.j, owner.state, owner.own
                return

    def _share_owner(self, office: Office, i: int) -> None:
        """«وزیر دفاع و ملت روسیه»: whose the people are that are joined to an office, his office is as well."""
        k = self.words.joiner(office.j) or office.j
        people = self.words.first(k, "people", joined=self.grammar.arabic) if k < len(self.words.words) else None
        if people and people[0] < len(self.words.words) and (k > office.j or self.grammar.arabic):
            owner = owner_at(self.words, people[0], i, self.own_state)
            if owner:
                office.state, office.own = owner.state, owner.own

    def _complement(self, office: Office, hit: OpeningHit) -> None:
        """Read what a head is of, after the qualities and the adjective of a state that may stand before it."""
        forms = office.opening.forms
        while office.j < len(self.words.words):
            found = self._of(office.j, forms, office.definite)
            if found:
                office.take(*found)
            if found or self._pointed(office):
                return
            if not (self.quality(office) or (not office.opening.gap and self.adjective(office, hit.i))):
                break
        if office.opening.gap and (found := self._after_gap(office, forms)):
            office.take(*found)

    def _pointed(self, office: Office) -> bool:
        """«فرمانده این نیرو», «رئيس هذه اللجنة»: the head alone, of a body named before."""
        k = office.j
        if self.words.words[k].key not in self.grammar.pointing or k + 1 >= len(self.words.words):
            return False
        unit = self.words.bare(k + 1, "unit") or self.words.bare(k + 1, "ministry")
        if unit is None:
            return False
        office.j, office.pointed = unit[0], True
        return True

    def _of(self, k: int, forms: dict[str, str], definite: bool = False) -> tuple[str, Part] | None:
        """The longest thing from word ``k`` that a head can be of, and its kind.

        Behind an Arabic head with its article that needs a preposition («الأمين العام لحلف»), or باسم in the head.
        """
        if definite and not (
            self.words.words[k].key.startswith(("ل", "ب")) or self.words.words[k - 1].key in ("باسم", "لدی")
        ):
            return None
        found: list[tuple[str, Part | None]] = []
        if "ministry" in forms:
            found.append(("ministry", ministry_at(self.words, k)))
        if "portfolio" in forms:
            found.append(("portfolio", portfolio_at(self.words, k, compose=True)))
        if "body" in forms and not any(part for _, part in found[:2]):
            body = body_at(self.words, k)
            unit = self.words.first(k, "unit") if "side" in forms else None
            found.append(("side" if unit and unit[1] == "Side" else "body", body))
        if "office" in forms:
            polite = self.words.bare(k, "honorifics")  # «مستشار معالي وزير العمل»
            found.append(("office", self._nested_office(polite[0] if polite else k)))
        if "place" in forms and (place := self.words.place(k, whole=True)) and place[1].id != place[1].state:
            found.append(("place", Part(place[0], place[1].name.get("en", place[1].id), place[1].state)))
        told = [(kind, part) for kind, part in found if part]
        return max(told, key=lambda f: f[1].j, default=None)

    def _nested_office(self, k: int) -> Part | None:
        """The office that begins at word ``k``, behind a preposition at most."""
        if k not in self._nested and self._depth < DEEPEST:
            self._depth += 1
            hits = [hit for hit in self.words.openings.get(k, ()) if not hit.prefix.startswith(("و", "ف"))]
            can = [(o, hit) for hit in hits for o in hit.value if o.kind == "office" and o.role not in PERSONAL]
            read = [office for opening, hit in can if (office := self.office(opening, hit)).complete]
            self._nested[k] = max(read, key=lambda office: office.j, default=None)
            self._depth -= 1
        found = self._nested.get(k)
        return Part(found.j, found.titled, found.state, found.own) if found else None

    def _after_gap(self, office: Office, forms: dict[str, str]) -> tuple[str, Part] | None:
        """What a head is of behind a few words that tell what for: «معاون برق و انرژی وزارت نیرو»."""
        words = self.words.words
        names: list[str] = []
        k = office.j
        limit = min(k + office.opening.gap, len(words) - 1)
        narrow = {kind: form for kind, form in forms.items() if kind in ("ministry", "office")}
        while k < limit:
            word = words[k]
            known = self.words.first(k, "subject") or self.words.first(k, "portfolio")
            plain = word.kind == "word" and (word.key not in self.grammar.stops or self.words.joiner(k) is not None)
            if not (plain or (word.key == "," and names)):
                return None
            if known and known[1] != "Affairs":
                names.append(known[1])
            k = known[0] if known else k + 1
            found = self._of(k, narrow) if k < len(words) else None
            plain = bool(names) and k < len(words) and not any(w.key in JOINED for w in words[office.j : k])
            if found is None and plain and "body" in forms and (seat := seat_at(self.words, k)):
                found = ("body", seat)
            if found:
                text = " and ".join(names)
                office.charge = f" for {text}" + ("" if text.endswith("Affairs") else " Affairs") if names else ""
                return found
        return None

    def _more(self, office: Office, i: int) -> bool:
        """Go on past one more quality, owner, post or charge; False where the office ends."""
        if self.quality(office):
            return True
        if not office.owned and (owner := owner_at(self.words, office.j, i, self.own_state, definite=office.definite)):
            office.take_owner(owner)
            return True
        if not office.owned and office.opening.role == "representative" and (sender := sender_at(self.words, office.j)):
            office.take_owner(sender)
            return True
        if not office.owned and office.complete and (body := known_body(self.words, office.j)):
            office.j, office.state, office.lent = body.j, body.state, True
            return True
        forms = office.opening.forms
        of = self._nested_office(office.j) if office.opening.title and not office.owned and "office" in forms else None
        if of:
            office.take("office", of)
            return True
        if office.post is None and "post" in forms and (post := post_at(self.words, office.j, office.owned)):
            office.j, office.post = post.j, post
            return True
        charge = None if office.charge or self._governs(office) else charge_at(self.words, office.j)
        if charge is None and not office.charge and office.opening.role in ("assistant", "deputy", "adviser"):
            charge = region_at(self.words, office.j)
        if charge:
            office.j, office.charge = charge.j, charge.text
            return True
        if office.opening.role in IN_EMBASSIES and (embassy := embassy_at(self.words, office.j)):
            office.j = embassy
            return True
        sits = (
            constituency_at(self.words, office.j) if office.opening.role in PERSONAL and office.opening.title else None
        )
        if sits and not (self.grammar.arabic or office.owned or office.local):
            office.j, office.local = sits, True
            return True
        if not office.complete or "post" in forms or office.opening.life or (office.owned and not office.lent):
            return False
        realm = realm_at(self.words, office.j, i, self.own_state)
        if realm:
            office.take_owner(realm)
        return realm is not None

    def _governs(self, office: Office) -> bool:
        """Somebody with nothing in particular to be charged with: «الوزير المنتدب لدى رئيس الحكومة | المكلف ب»."""
        return office.opening.role in TOP or office.title.endswith(" Government")

    def quality(self, office: Office) -> bool:
        """Go on past a quality («جدید», «السابق»); False where none stands."""
        found = self.words.bare(office.j, "quality")
        if found is None or self._in_charge(found):
            return False
        office.j = found[0]
        office.forms.append(found[1])
        return True

    def _in_charge(self, found: tuple[int, str]) -> bool:
        """«المكلف بالميزانية»: what somebody is charged with makes him no acting holder."""
        j, form = found
        charge = self.grammar.arabic and j < len(self.words.words) and self.words.words[j].key.startswith(("ب", "ل"))
        return form.startswith("Acting") and charge and self.words.words[j - 1].key.startswith(("المکلف", "مکلف"))

    def adjective(self, office: Office, i: int) -> bool:
        """A state's adjective, or a ruler whose envoy he is, before what a head is of: «السفير السعودي لدى»."""
        if office.owned:
            return False
        owner = owner_at(self.words, office.j, i, self.own_state, definite=office.definite)
        if owner is None:
            return False
        office.take_owner(owner)
        return True

    def _name(self, office: Office) -> None:
        """Give a head without anything it is of the title that its owner or post lets it have."""
        forms = office.opening.forms
        if office.post and "post" in forms and (office.owned or office.definite or not self.grammar.arabic):
            office.title, office.complete = forms["post"].format(office.post.text), True
        elif not office.title and office.owned and "state" in forms:
            office.title, office.complete = forms["state"], True
        if office.region and office.complete:
            office.title = f"{office.title} of {office.region}"
