"""Whose an office is when the words at hand do not say: «وزیر امور خارجه», «رئيس الوزراء حيدر العبادي».

In order: the state told by another office of the same person, by what the knowledge has of the person named, by the
office it is joined to with «و», by the nearest of the list it stands in, and for somebody named the state he served
or the outlet's own. An unmarked office without a name stays open: it may mean somebody the report has named (see
`coreference`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate

from didar.knowledge import offices, outlets, states
from didar.langs.pack import pack_of, table
from didar.model.draft import Draft
from didar.model.view import View
from didar.names.figures import can_hold, knows
from didar.names.groups import Group
from didar.names.identity import is_exact
from didar.names.office_grammar import phrases
from didar.names.office_roles import TOP
from didar.names.spotted import NameSpan, OfficeSpan
from didar.text.fold import fold

LIST_GAP = 3
"""How many words and marks may stand between two people of a list."""


@cache
def _home(lang: str) -> tuple[frozenset[str], str | None]:
    home = table(lang, "offices")["home"]
    return frozenset(home["states"]), home["unknown"] or None


def own_state(draft: Draft) -> str | None:
    """The state whose office-holders the report means when it tells none: its outlet's, where that speaks its language.

    A channel that broadcasts to many states has none.
    """
    lang = pack_of(draft.lang)
    if draft.lang is None or lang is None:
        return None
    return _state_of_outlet(draft.outlet, lang, draft.lang)


@lru_cache(maxsize=1024)
def _state_of_outlet(name: str | None, lang: str, variant: str) -> str | None:
    ours, unknown = _home(lang)
    variants: dict[str, str] = table(lang, "offices")["home"]["variants"]
    unknown = variants.get(variant, unknown)
    outlet = outlets.of_given(name) if name else None
    if outlet is None:
        return unknown
    return outlet.state if outlet.state in ours and outlet.kind != "channel" else None


def settle(groups: list[Group], view: View, lang: str, when: str | None, home: str | None) -> None:
    """Find the states of unmarked offices and note them in ``Group.states``."""
    sides = _sides(view, lang)
    for n, group in enumerate(groups):
        after = groups[n + 1] if n + 1 < len(groups) else None
        for office in group.offices:
            if office.own:
                group.states[id(office)] = home
        told = _told(group)
        for office in _unmarked(group):
            joined = _of_joined(group, after, view, home) if home is None or lang == "fa" else None
            told = told or _of_person(group, office, when) or office.usual or joined
            group.states[id(office)] = told or _of_side(sides, group.i, view)
    for listed in _lists(groups, view, home):
        for group, near in zip(listed, nearest_told([_told(group) for group in listed]), strict=True):
            for office in _unmarked(group):
                served = _serving(group, view, lang, when) if not _contradicted(group, office, when) else None
                found = served or near if when else near or served
                if found is None and group.names and _can_be_home(office):
                    group.guessed.add(id(office))
                    found = home
                group.states[id(office)] = found


def nearest_told(states: list[str | None]) -> list[str | None]:
    """For each of a list the last state told before it, else the first told behind it."""
    before, behind = [None, *accumulate(states, _later)], [*accumulate(states[::-1], _later)][-2::-1]
    return [a or b for a, b, _ in zip(before, [*behind, None], states, strict=False)]


def _later(told: str | None, state: str | None) -> str | None:
    return state or told


@cache
def _side_words(lang: str) -> tuple[frozenset[str], int, dict[str, str]]:
    """Phrases before the adjective of a side, the most words of one, and the adjectives with their states."""
    told = table(lang, "offices")["verbs"]["side"]
    longest = max(len(phrase.split()) for phrase in told)
    return frozenset(phrases(told, lang)), longest, {fold(name): s for name, s in states.demonyms(lang).items()}


def _sides(view: View, lang: str) -> list[tuple[int, str]]:
    """Where a report turns to one side's people («وحضره من الجانب الأميركي …»): the word, and the side's state."""
    told, longest, adjectives = _side_words(lang)
    found: list[tuple[int, str]] = []
    for i, key in enumerate(view.keys):
        if key in adjectives and any(view.key(k, i) in told for k in range(max(0, i - longest), i)):
            found.append((i, adjectives[key]))
    return found


def _of_side(sides: list[tuple[int, str]], i: int, view: View) -> str | None:
    """The state of the side a sentence has turned to before word ``i``."""
    at, state = next(((k, s) for k, s in reversed(sides) if k < i), (i, ""))
    ended = any(w.kind == "newline" or w.key == "." for w in view.words[at:i])
    return None if ended or not state else state


def _unmarked(group: Group) -> list[OfficeSpan]:
    """Offices that no state is told or found for."""
    return [o for o in group.offices if o.title and group.state_of(o) is None]


def _lists(groups: list[Group], view: View, home: str | None) -> Iterator[list[Group]]:
    """Groups that stand in one list; a group alone is a list of one.

    People are listed by name; where the outlet has no state of its own, also by office.
    """
    listed: list[Group] = []
    for group in groups:
        if listed and not _listed_with(listed[-1], group, view, home):
            yield listed
            listed = []
        listed.append(group)
    if listed:
        yield listed


def _listed_with(before: Group, group: Group, view: View, home: str | None) -> bool:
    if home is not None and not (group.names and before.names):
        return False
    gap = view.words[before.chunks[-1].j : group.i]
    if home is None and not gap and view.words[group.i].start == group.chunks[0].start:
        return False  # «استقبل رئيس الجمعية عادل بن سالم | سفير فرنسا»
    return len(gap) <= LIST_GAP and not any(w.kind == "newline" or (w.kind == "word" and w.key != "و") for w in gap)


def _can_be_home(office: OfficeSpan) -> bool:
    """True unless the office is another's or nobody's own: half read and not a head of something, or of two states."""
    return (
        office.form == "office"
        and office.abroad is None
        and "Joint" not in office.title
        and not (office.partial and office.role == "minister")
    )


def _told(group: Group) -> str | None:
    """The state another office of the same person has."""
    return next((s for o in group.offices if o.title and (s := group.state_of(o))), None)


def _of_person(group: Group, office: OfficeSpan, when: str | None) -> str | None:
    """The state in which a person of this name held this office."""
    for person in (k for name in group.names for k in name.known[:5]):
        for spell in offices.spells_of(person):
            if (when is None or spell.covers(when)) and knows(person, office.key, spell.state, when):
                return spell.state
    return None


def _serving(group: Group, view: View, lang: str, when: str | None) -> str | None:
    """The only state that a person of this full name served at the report's date (not known: ever)."""
    sure = [name.known[0] for name in group.names if name.known and is_exact(name, view, lang)]
    spells = [s for person in sure for s in offices.spells_of(person)]
    served = {s.state for s in spells if when is None or s.covers(when)}
    return served.pop() if len(served) == 1 else None


def _contradicted(group: Group, office: OfficeSpan, when: str | None) -> bool:
    """True where others are known to hold the office: «الملك عبد الله» is no minister of that name."""
    return any(can_hold(n.known[:1], office.key, None, when) is False for n in group.names) and office.role in TOP


def _of_joined(group: Group, after: Group | None, view: View, home: str | None) -> str | None:
    """«وزیر دفاع و رئیس ستاد کل نیروهای مسلح روسیه»: the owner at the end is both offices'.

    In Arabic the adjective is the second's alone («وزير الخارجية والسفير الروسي») where the first can be the outlet's.
    """
    if group.names or after is None or after.names or not after.offices:
        return None
    chunk, other = group.chunks[-1], after.chunks[0]
    gap = [w.key for w in view.words[chunk.j : other.i]]
    joined = gap == ["و"] or (not gap and view.words[other.i].start < other.start)
    office = other.offices[0]
    return (home if office.own else office.state) if joined else None


def can(name: NameSpan, office: OfficeSpan, when: str | None, home: str | None) -> bool | None:
    """Whether a person of this name can hold this office, by the knowledge; None where it does not tell."""
    return can_hold(name.known, office.key, home if office.own else office.state, when)
