"""Figures: the people of one report while they are being put together, and what makes two namings one person."""

from __future__ import annotations

from bisect import bisect_left, insort
from functools import cache
from typing import NamedTuple

from msgspec import Struct, field

from didar.knowledge import offices
from didar.model.draft import MentionForm
from didar.model.span import Span
from didar.model.view import View
from didar.names.spotted import NameSpan, OfficeSpan

PARTICLES = frozenset({"بن", "ابن", "بنت", "ال", "ابو", "ابی", "ابا", "ام", "سید"})
"""Words of names that tell nobody from another (folded)."""

RANKS = frozenset({"الشیخ", "الامیر", "الملک", "الرییس", "السید", "السیده", "الدکتور"})
"""Ranks before a name that are no part of it (folded)."""

FATHERS = frozenset({"بن", "ابن", "بنت"})
"""Words before a father's name: «محمد بن سلمان»."""

_SHAPE = {
    letter: shape[0]
    for shape in ("اوی", "بپتثن", "جچحخ", "دذ", "رزژ", "سش", "صض", "طظ", "عغ", "فق", "کگ")
    for letter in shape
}
"""Letters that a slip takes for one another: vowels, and those told apart by dots alone."""

NEAR = 5
"""Family names of at least so many letters may differ by one slip of the crawler."""


class Held(Struct, frozen=True, gc=False):
    """An office somebody holds in this report: English title, key, whose it is, and where the report says so."""

    title: str
    key: str | None
    state: str | None
    role: str
    span: Span
    whole: bool = True
    former: bool = False
    life: bool = False
    guessed: bool = False
    """True when nothing in the report tells whose it is."""

    def tells(self) -> tuple[bool, bool, bool]:
        """How much a telling of an office tells: greater for one that tells more."""
        return self.state is not None, not self.guessed, self.whole

    def can_be(self, other: Held) -> bool:
        """True when another telling can be of the same office."""
        same = self.state == other.state or None in (self.state, other.state)
        return self.title == other.title and (same or self.guessed or other.guessed)


class Seen(NamedTuple):
    """One mention of a figure: its span, its form, and the word it begins with."""

    span: Span
    form: MentionForm
    i: int


class Figure(Struct):
    """One person of the report. ``known`` are the people of the knowledge it can still be, best first."""

    names: list[NameSpan] = field(default_factory=list)
    read: list[Read] = field(default_factory=list)
    known: tuple[str, ...] = ()
    held: list[Held] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    role: str = ""
    of: str | None = None
    """Whose somebody is who is only described."""
    ranked: bool = False
    """True for somebody with a military rank."""
    full: bool = False
    """True when given and family name have both been told."""
    words: list[int] = field(default_factory=list)
    """The words its mentions begin with, ascending."""

    @property
    def first(self) -> int:
        """Where the figure is first named, as a text position."""
        return min(s.span[0] for s in self.seen)

    @property
    def states(self) -> set[str]:
        """States whose offices the figure holds in this report."""
        return {h.state for h in self.held if h.state}

    def see(self, seen: Seen) -> None:
        """Note one more mention."""
        self.seen.append(seen)
        insort(self.words, seen.i)

    def last_before(self, i: int) -> int:
        """The last word before ``i`` at which the figure is named, -1 for none."""
        at = bisect_left(self.words, i)
        return self.words[at - 1] if at else -1

    def name(self, name: NameSpan, its: Read) -> None:
        """Note one more name; of names that read the same, the fullest is kept."""
        self.full = self.full or name.full
        if its not in self.read:
            self.names.append(name)
            self.read.append(its)
            return
        at = self.read.index(its)
        self.names[at] = max(self.names[at], name, key=lambda n: (n.full, n.bare[1] - n.bare[0], -n.i))

    def join(self, other: Figure) -> None:
        """Take over everything known of another figure that turns out to be the same person."""
        for name, its in zip(other.names, other.read, strict=True):
            self.name(name, its)
        self.known = self.known or other.known
        for seen in other.seen:
            self.see(seen)
        for office in other.held:
            self.hold(office)

    def hold(self, office: Held) -> None:
        """Note an office; the first telling of each stays, but one that is whole or has a state wins."""
        for n, held in enumerate(self.held):
            if held.can_be(office):
                if office.tells() > held.tells():
                    self.held[n] = office
                return
        self.held.append(office)


class Read(NamedTuple):
    """A name's telling words, folded, without article and particles; and whether it goes on with a father's name."""

    tokens: tuple[str, ...]
    by_father: bool
    no_family: bool = False
    """True where it ends with a father's name."""


def read(name: NameSpan, view: View) -> Read:
    """What tells a name from another."""
    keys = [w.key for w in view.words[slice(*name.bare)] if w.kind == "word"]
    clitics = name.span[0] - view.words[name.bare[0]].start if name.i == name.bare[0] else 0
    keys[0] = keys[0][clitics:] if 0 < clitics < len(keys[0]) else keys[0]
    plain = [k[2:] if k.startswith("ال") and len(k) > 4 else k for k in keys if k not in PARTICLES and k not in RANKS]
    return Read(tuple(plain) or tuple(keys), not FATHERS.isdisjoint(keys), len(keys) > 1 and keys[-2] in FATHERS)


def near(a: str, b: str) -> bool:
    """True when two words are equal but for one slip of the crawler: a letter put in or left out, two neighbours
    swapped, a vowel or a letter of the same shape for another (شایگو and شویگو, but not عباسی and عبادی)."""
    if a == b:
        return True
    if min(len(a), len(b)) < NEAR or abs(len(a) - len(b)) > 1:
        return False
    start = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    p, q = a[start:], b[start:]
    if p[1:] == q or p == q[1:] or (len(p) > 1 and p[1::-1] + p[2:] == q):
        return True
    return p[1:] == q[1:] and _SHAPE.get(p[0], p[0]) == _SHAPE.get(q[0], q[0])


def same_name(one: Read, other: Read) -> float:
    """How well two names can be one person's, by their words: 1 equal, 0 not at all.

    A shorter name fits a longer one that ends in it, or that has all its words in order from the first on; a single
    word fits a family name, or a given name less well. Where fathers are named («محمد بن سلمان») an end is another man.
    """
    a, b = one.tokens, other.tokens
    if a == b:
        return 1.0
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not short:
        return 0.0
    fathers = one.by_father or other.by_father
    if len(short) == 1:
        if one.by_father and other.by_father and short[0] == long[-1]:
            return 0.9  # «بن عاشور» is the family of «نورالدين بن عاشور»
        no_family = one.no_family or other.no_family
        return 0.0 if no_family and short[0] != long[0] else _single(short[0], long)
    if "".join(a) == "".join(b):
        return 1.0
    if not fathers and all(map(near, short, long[-len(short) :])):
        return 0.9
    rest = iter(long)
    if not near(short[0], long[0]) or not all(any(near(word, its) for its in rest) for word in short):
        return 0.0
    return 0.9 if short[-1] == long[-1] else 0.8


def _single(word: str, name: tuple[str, ...]) -> float:
    if word == name[-1]:
        return 0.9
    if len(name) > 1 and word == "".join(name[-2:]):
        return 0.9
    if len(name) > 1 and len(name[-1]) >= 4 and word.endswith(name[-1]) and word.startswith(name[0]):
        return 0.8
    if near(word, name[-1]):
        return 0.7
    return 0.5 if word == name[0] and len(name) > 1 else 0.0


GROWING = frozenset({"minister", "deputy", "ambassador", "assistant", "adviser", "spokesperson", "representative"})
"""Roles whose title a report tells now shorter, now longer: "Ambassador", "Ambassador to Russia"."""

_EMPTY = frozenset({"of", "the", "for", "and", "to", "affairs", "general", "former"})


def _telling(title: str) -> frozenset[str]:
    return frozenset(w for w in title.casefold().replace("-", " ").split() if w not in _EMPTY)


def kin(key: str | None) -> str | None:
    """The office a key is a variant of: acting and deputed forms of an office are told by its plain name too."""
    return key.removeprefix("acting_") if key else None


def same_office(has: Held, wanted: Held) -> bool:
    """True when an office somebody ``has`` can be the one ``wanted``, their states set aside.

    A bare head («الوزير») can be any office of its role; an office half read is no whole one.
    """
    a, b = has, wanted
    if a.former != b.former or (b.whole and not a.whole):
        return False
    if a.title == b.title:
        return True
    if a.key and b.key:
        return kin(a.key) == kin(b.key) or {a.key, b.key} <= _ONE_STAFF
    if a.role != b.role:
        return False
    if not b.whole:
        return True
    x, y = _telling(a.title), _telling(b.title)
    return x == y or (a.role in GROWING and (x <= y or y <= x))


_ONE_STAFF = frozenset({"chief_general_staff", "chief_defence_staff", "chairman_joint_chiefs"})


def knows(person: str, key: str | None, state: str | None, when: str | None) -> bool:
    """True when the knowledge has this person in this office of this state, at an EDTF date or (None) ever."""
    return key is not None and any(
        state in (None, s.state) and kin(s.office) == kin(_in_state(key, s.state)) and (when is None or s.covers(when))
        for s in offices.spells_of(person)
    )


@cache
def _in_state(key: str, state: str) -> str:
    """The key an office has in a state: minister_foreign_affairs of USA is secretary_of_state."""
    return offices.key_of(offices.in_state(offices.title(key), state)) or key


def can_hold(people: tuple[str, ...], key: str | None, state: str | None, when: str | None) -> bool | None:
    """Whether one of these people can hold an office: yes, no (never served its state, or another does), or untold."""
    spells = [s for p in people for s in offices.spells_of(p)]
    if not spells:
        return None
    if any(knows(p, key, state, when) for p in people):
        return True
    served = {s.state for s in spells}
    if state is not None and state not in served:
        return False if len(state) == 3 and all(len(s) == 3 for s in served) else None
    if key is None:
        return True if state else None
    if offices.is_shared(key):
        return None
    others = [s for state in served for s in offices.spells_in(_in_state(key, state), state)]
    return False if any(when is None or s.covers(when) for s in others) else None


def held(office: OfficeSpan, state: str | None, guessed: bool = False) -> Held:
    """An office as it is held, under the name it has in its state."""
    title = offices.in_state(office.title, state)
    key = office.key if title == office.title else offices.key_of(title) or office.key
    return Held(
        title,
        key,
        state,
        office.role,
        office.span,
        office.form == "office" and not office.partial,
        office.former,
        office.life,
        guessed,
    )
