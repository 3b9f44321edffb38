"""The people of a report: every way it names each, and the offices it gives them.

Reads ``view``, ``lang``, ``outlet``, ``published``, ``written``, ``sentences``, ``places``, ``organizations`` and their
mentions; writes ``people`` and adds their mentions to ``mentions``.
"""

from __future__ import annotations

from didar.knowledge import offices, people, states
from didar.langs.pack import pack_of
from didar.model.draft import Draft, Mention
from didar.model.reading import Office, Person
from didar.names.assemble import Assembler
from didar.names.coreference import resolve
from didar.names.figures import Figure, Held
from didar.names.groups import groups
from didar.names.holders import holder
from didar.names.identity import Circumstances, Who, identity
from didar.names.ids import slug
from didar.names.local_ids import local_id
from didar.names.offices import find_offices
from didar.names.person_names import find_names
from didar.names.romanise import romanise
from didar.names.scene import Scene
from didar.names.whose import can, own_state, settle
from didar.text.fold import view

DESCRIBED = {"any": "official", "military": "commander"}
"""What somebody is called in an id who is known by a description alone, where that is not his role itself."""

GUESSED = frozenset({"name.tagger", "name.family"})
"""What shows all names of somebody whom only the name tagger finds: his family name alone follows from his full one."""


def run(draft: Draft) -> None:
    """Find the people of a report and tie them to the knowledge."""
    lang = pack_of(draft.lang)
    if lang is None:
        return
    home = own_state(draft)
    when = (draft.written or draft.published or "")[:10] or None
    found = find_offices(draft, home)
    assembler = Assembler(draft.view, lang, lambda name, office: can(name, office, when, home))
    together = groups(assembler.run(find_names(draft, found), found))
    settle(together, draft.view, lang, when, home)
    scene = Scene(draft.view, lang, draft.sentences, when, home)
    at = Circumstances(when, lang, _about(draft, home))
    figures = resolve(scene, together, [o for o in found if o.plural])
    figures, who = _somebody(figures, [identity(figure, draft.view, at) for figure in figures])
    named = {key for key, _ in who if key}
    taken: dict[str, int] = {}
    for figure, (key, why) in zip(figures, who, strict=True):
        person = _person(figure, key, why, draft, when)
        if person.holder and person.holder.id not in named:
            person.id, person.why = person.holder.id, "person.office.holder"
            named.add(person.id)
        person.id = _unused(person.id, taken)
        draft.people.append(person)
        draft.mentions += [Mention(s.span, person.id, "person", s.form) for s in figure.seen]
    draft.mentions.sort(key=lambda m: (m.span[0], -m.span[1]))


def _somebody(figures: list[Figure], who: list[Who]) -> tuple[list[Figure], list[Who]]:
    """Figures without those that nothing but the family name of a known person shows to be people, and not of him."""
    kept = [
        (figure, found)
        for figure, found in zip(figures, who, strict=True)
        if found[0] or not figure.names or figure.held or any(name.why != "name.short" for name in figure.names)
    ]
    return [figure for figure, _ in kept], [found for _, found in kept]


def _about(draft: Draft, home: str | None) -> frozenset[str]:
    """The states and bodies a report speaks of, its outlet's own state among them."""
    found = {place.state or place.id for place in draft.places}
    found.update(body.state or body.id for body in draft.organizations)
    found.update(body.id for body in draft.organizations)
    return frozenset(found | {home} if home else found)


def _person(figure: Figure, key: str | None, why: str, draft: Draft, when: str | None) -> Person:
    """The record of one figure who is ``key`` of the knowledge, or nobody of it."""
    listed = _ordered(figure.held)
    told = [Office(h.title, h.state, h.span) for h in listed]
    if key and when and not any(h.whole for h in listed):
        titles = {(o.title, o.state) for o in told}
        known = [o for o in _known_offices(key, when) if (o.title, o.state) not in titles]
        told, why = known + told, "person.office.knowledge" if known else why
    name = people.names(key) if key else _own_name(figure, draft)
    base = key or _local(figure, listed, draft) or _by_office(figure, listed)
    guessed = not key and bool(figure.names) and all(n.why in GUESSED for n in figure.names)
    return Person(
        base,
        name,
        people.wikidata(key) if key else None,
        told,
        sorted({s.span for s in figure.seen}),
        0.95 if key else 0.6 if guessed else 0.85 if figure.names else 0.7,
        "person.name.tagger" if guessed else why,
        None if key else holder(figure, draft.view, pack_of(draft.lang) or "", when),
    )


def _unused(base: str, taken: dict[str, int]) -> str:
    """An id; one that another person of the report has already gets a number."""
    taken[base] = taken.get(base, 0) + 1
    return base if taken[base] == 1 else f"{base}-{taken[base]}"


def _ordered(held: list[Held]) -> list[Held]:
    """Offices with a state before those without, present before former, else as the report tells them."""
    return sorted(held, key=lambda h: (h.former, not h.whole, h.state is None))


def _known_offices(key: str, when: str) -> list[Office]:
    """The offices somebody held at the report's date, where the report itself gives none."""
    spells = [s for s in offices.spells_of(key) if s.covers(when)]
    return [Office(offices.title(s.office), s.state) for s in spells[:2]]


def _words(figure: Figure, draft: Draft) -> str:
    """The fullest form of a figure's name as it stands, without rank and clitics; "" for somebody known by office."""
    if not figure.names:
        return ""
    best = max(figure.names, key=lambda n: (n.full, n.bare[1] - n.bare[0], -n.i))
    a, b = draft.view.span_of(*best.bare)
    return draft.text[max(a, best.span[0]) : b]


def _own_name(figure: Figure, draft: Draft) -> dict[str, str]:
    """A name that is in no table, and its romanisation; empty for somebody known by office."""
    words = _words(figure, draft)
    if not words or draft.lang is None:
        return {}
    state = next((h.state for h in figure.held if h.state), None)
    return {"en": romanise(words, draft.lang, state), draft.lang: words}


def _local(figure: Figure, listed: list[Held], draft: Draft) -> str:
    """The id of somebody in no table, by his name; a family name alone goes with the office told with it."""
    keys = tuple(w.key for w in view(_words(figure, draft)).words if w.kind in ("word", "number"))
    found = local_id(keys, pack_of(draft.lang) or "")
    office = _by_office(figure, listed[:1]) if found and listed and len(keys) == 1 and listed[0].whole else ""
    return f"{found}-{office}" if office else found


def _by_office(figure: Figure, listed: list[Held]) -> str:
    """The id of somebody known by office alone: RUS-minister-defence; else by the kind of person."""
    if listed:
        has = listed[0]
        return "-".join(filter(None, (has.state, slug((has.key or has.title).replace("_", "-")))))
    state = figure.of if figure.of in states.alpha3_codes() else None
    return "-".join(filter(None, (state, DESCRIBED.get(figure.role, figure.role) or "person")))
