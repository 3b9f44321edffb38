"""The stage of events: meetings, calls, visits, conferences, signings, interviews, exercises, ceremonies."""

from __future__ import annotations

from didar.events.collect import tellings
from didar.events.find import anchors
from didar.events.infer import choose_visitors
from didar.events.merge import occasions
from didar.events.modes import plover
from didar.events.occasion import Occasion
from didar.events.said_at import place_statements
from didar.events.scene import Scene
from didar.events.settle import settle
from didar.events.status import mark
from didar.events.tables import tables
from didar.events.telling import Telling
from didar.events.when import give_dates
from didar.events.where import locate
from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.model.reading import Event


def run(draft: Draft) -> None:
    """Fill in ``draft.events`` and every statement's ``event``."""
    pack = pack_of(draft.lang)
    if pack is None:
        return
    scene = Scene(draft, tables(pack), pack)
    held = settle(scene, occasions(scene, _tellings(scene)))
    named = [(f"e{n}", o) for n, o in enumerate(held, 1)]
    draft.events = [_event(scene, name, o) for name, o in named]
    place_statements(scene, draft.statements, named)


def _tellings(scene: Scene) -> list[Telling]:
    found = anchors(scene)
    scene.know_anchors((a.i, a.j) for a in found)
    told = tellings(scene, found)
    scene.know_anchors((t.anchor.i, t.anchor.j) for t in told)
    for t in told:
        mark(scene, t)
    told = choose_visitors(scene, [t for t in told if "doubt" not in t.marks or t.refers])
    journeys: dict[int, list[Telling]] = {}
    for t in told:
        if t.type == "visit":
            journeys.setdefault(t.anchor.sentence, []).append(t)
    for t in sorted(told, key=lambda t: t.beside is not None):
        if t.type != "visit" and not (t.site and t.site.worth == 3):
            t.site = locate(scene, t, journeys.get(t.anchor.sentence, [])) or t.site
    give_dates(scene, told)
    return told


def _event(scene: Scene, name: str, o: Occasion) -> Event:
    best = o.best
    spans = [best.anchor.span, *(t.anchor.span for t in o.all)]
    return Event(
        id=name,
        type=o.type,
        status=o.status,
        plover=plover(scene, o),
        actors=list(o.actors),
        recipients=list(o.recipients),
        place=o.place,
        date=o.date,
        date_basis=o.basis,
        evidence=list(dict.fromkeys(spans)),
        confidence=_confidence(o, best),
        why=f"event.{best.anchor.naming.form}",
    )


def _confidence(o: Occasion, best: Telling) -> float:
    """From the strongest telling: both sides named, firm words; more for several tellings, less for looking back."""
    sure = 0.55 + 0.2 * best.firm + 0.1 * bool(best.sides.first and best.sides.second)
    sure += 0.05 * min(len(o.tellings) - 1, 2) - 0.1 * (o.status == "background")
    return round(min(sure, 0.95), 2)
