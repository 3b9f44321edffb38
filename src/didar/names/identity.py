"""Who of the knowledge somebody of a report is."""

from __future__ import annotations

from didar.knowledge import offices, people
from didar.model.view import View
from didar.names.figures import Figure, Held, can_hold, knows, near, read
from didar.names.office_roles import TOP
from didar.names.spotted import NameSpan
from didar.text.fold import fold


def is_exact(name: NameSpan, view: View, lang: str) -> bool:
    """True for a full name that the knowledge has, word for word or but for a slip of the crawler in each."""
    if not name.known or not name.full:
        return False
    key = view.key(*name.bare)
    clitics = max(0, name.span[0] - view.words[name.bare[0]].start) if name.i == name.bare[0] else 0
    known = people.find(key[clitics:], lang) or people.find(key, lang)
    if known is not None and known.kind == "full":
        return not set(name.known).isdisjoint(known.people)
    mine, its = read(name, view).tokens, [fold(w) for w in people.names(name.known[0]).get(lang, "").split()]
    return len(mine) == len(its) and all(map(near, mine, its))


def identity(figure: Figure, when: str | None, view: View, lang: str) -> tuple[str | None, str]:
    """Who of the knowledge a figure is, and why that is held."""
    if not figure.names:
        return _for_life(figure, when)
    told = [h for h in figure.held if h.key and not h.former]
    for person in figure.known:
        if any(knows(person, h.key, h.state, when) for h in told):
            return person, "person.name.office"
    for person in figure.known:
        if any(knows(person, h.key, h.state, None) for h in figure.held if h.key):
            return person, "person.name.office.past"
    for person in figure.known[:1] if figure.full else ():
        if _is_he(person, figure, when, exact=any(is_exact(name, view, lang) for name in figure.names)):
            return person, "person.name.full"
    if not figure.full and not figure.held and figure.known:
        serving = [p for p in figure.known if when and any(s.covers(when) for s in offices.spells_of(p))]
        if serving or len(figure.known) == 1 or when is None:
            return (serving or list(figure.known))[0], "person.name.short"
    return None, "person.name.unknown"


def _is_he(person: str, figure: Figure, when: str | None, exact: bool) -> bool:
    """Whether somebody of a known full name is the known person though no office shows it.

    Who holds an office that another is known to hold is not; and whose name is not ``exact`` the known one must have
    served a state that the report gives his offices, or at its date.
    """
    if _elsewhere(person, figure):
        return False
    if any(_is_anothers(person, h, when) for h in figure.held if h.role in TOP and not h.former):
        return False
    if exact or not offices.spells_of(person):
        return True
    served = {s.state for s in offices.spells_of(person)}
    if figure.held:
        return bool(served & figure.states)
    return when is None or any(s.covers(when) for s in offices.spells_of(person))


def _is_anothers(person: str, has: Held, when: str | None) -> bool:
    """True for an office that others are known to hold, and this person never."""
    return can_hold((person,), has.key, None, when) is False and not knows(person, has.key, None, None)


def _elsewhere(person: str, figure: Figure) -> bool:
    """True when the report gives somebody an office of a state that this person never served."""
    served = {s.state for s in offices.spells_of(person)}
    return bool(
        served and figure.states and not figure.states & served and all(len(s) == 3 for s in figure.states | served)
    )


def _for_life(figure: Figure, when: str | None) -> tuple[str | None, str]:
    """The holder of a unique office held for life has a name though the report gives none."""
    for has in figure.held:
        if has.life and has.key and has.state:
            holders = offices.holders(has.key, has.state, when)
            if len(holders) == 1:
                return holders[0], "person.office.life"
            if when is None and holders:
                return _longest(has.key, has.state), "person.office.life"
    return None, "person.office"


def _longest(key: str, state: str) -> str:
    """Who held an office longest: the likeliest where the report's date is not known."""

    def years(person: str) -> int:
        spells = [s for s in offices.spells_in(key, state) if s.person == person]
        return sum(int((s.end if s.end[:1].isdigit() else "2026")[:4]) - int(s.start[:4] or 2026) for s in spells)

    return max(offices.holders(key, state), key=years)
