"""The stage of events: meetings, calls, visits, conferences, signings, interviews, exercises, ceremonies."""

from __future__ import annotations

from didar.events.collect import tellings
from didar.events.find import anchors
from didar.events.merge import Occasion, occasions
from didar.events.scene import Scene
from didar.events.infer import choose_visitors
from didar.events.settle import settle
from didar.events.status import mark
from didar.events.tables import tables
from didar.events.telling import Telling
from didar.events.when import give_dates
from didar.events.where import locate
from didar.langs.pack import PACKS
from didar.model.draft import Draft
from didar.model.reading import Event, Plover


def run(draft: Draft) -> None:
    """Fill in ``draft.events`` and every statement's ``event``."""
    if draft.lang not in PACKS:
        return
    scene = Scene(draft, tables(draft.lang))
    held = settle(scene, occasions(scene, _tellings(scene)))
    draft.events = [_event(o, n) for n, o in enumerate(held, 1)]


def _tellings(scene: Scene) -> list[Telling]:
    found = anchors(scene)
    scene.anchor_words = frozenset(k for a in found for k in range(a.i, a.j))
    told = tellings(scene, found)
    for t in told:
        mark(scene, t, scene.anchor_words)
    told = choose_visitors(scene, [t for t in told if "doubt" not in t.marks or t.refers])
    journeys = [t for t in told if t.type == "visit"]
    for t in told:
        if t.type != "visit" and not (t.site and t.site.worth == 3):
            t.site = locate(scene, t, journeys) or t.site
    give_dates(scene, told)
    return told


def _event(o: Occasion, n: int) -> Event:
    return Event(
        id=f"e{n}",
        type=o.type,
        status=o.status,
        plover=Plover(),
        actors=list(o.actors),
        recipients=list(o.recipients),
        place=o.place,
        date=o.date,
        date_basis=o.basis,
        evidence=[t.anchor.span for t in (*o.tellings, *o.refers)],
    )
