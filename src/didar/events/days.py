"""Days a careful reader concludes for events whose own sentences tell none."""

from __future__ import annotations

from didar.events.find import Anchor
from didar.events.occasion import Occasion
from didar.events.scene import Scene

ALSO = 5
"""Within how many words a sentence tells by «همچنین», «كما» that it goes on with the same day."""


def infer_dates(scene: Scene, found: list[Occasion]) -> None:
    """Set the dates of events that have none, with the basis "inferred"."""
    _on_planned_visit(found)
    _go_on(scene, found)
    _on_arrival(scene, found)
    main = next((o for o in found if o.type in ("meeting", "phone_call") and o.status == "held"), None)
    if main and main.date is None and not any(t.date for t in main.tellings):
        _give(main, _lead_date(scene, main, found) or _written(scene))


def _give(o: Occasion, day: str | None) -> None:
    if day:
        o.date, o.basis = day, "inferred"


def _written(scene: Scene) -> str | None:
    """The day of writing, where the report tells it apart from the day of publication."""
    draft = scene.draft
    known = draft.written and draft.written != (draft.published or "").split("T")[0]
    return draft.written.split("T")[0] if known and draft.written else None


def _on_planned_visit(found: list[Occasion]) -> None:
    """Talks planned, or cancelled, with the visit they were for."""
    for o in found:
        if o.date is None and o.type == "meeting" and o.status in ("cancelled", "planned"):
            visits = (v for v in found if v.type == "visit" and v.status == o.status and v.visitors & o.who)
            _give(o, next((v.date for v in visits if v.date), None))


def _on_arrival(scene: Scene, found: list[Occasion]) -> None:
    """«بعد وصوله إلى Z لقاء مع X»: the day of the arrival."""
    arrivals = [
        (t.anchor.sentence, v)
        for v in found
        if v.type == "visit" and v.date and len(v.date) == 10
        for t in v.tellings
        if scene.is_word(t.anchor.i, "arrival")
    ]
    for o in found:
        if o.type == "meeting" and not o.date and o.status == "held":
            told = {t.anchor.sentence for t in o.tellings}
            _give(o, next((v.date for n, v in arrivals if n in told and v.visitors & o.who), None))


def _go_on(scene: Scene, found: list[Occasion]) -> None:
    """«كما اجتمع X مع Z», «X همچنین با Z دیدار کرد»: the day and place of what was told right before."""
    before: Occasion | None = None
    for o, first in sorted(((o, _first(scene, o)) for o in found), key=lambda pair: pair[1].i):
        if o.status != "held" or o.type not in ("meeting", "phone_call", "visit"):
            continue
        also = scene.has("also", first.lo, min(first.lo + ALSO, first.i + 1))
        if before and also and _alike(o, before) and not any(t.date for t in o.tellings):
            o.date, o.basis = before.date, "inferred" if before.date else None
            o.place = o.place or before.place
        before = o


def _first(scene: Scene, o: Occasion) -> Anchor:
    """The first words that tell of an event below the headline; in it, if there are none."""
    title = scene.draft.title
    below = (t.anchor for t in o.tellings if title and t.anchor.span[0] >= title[1])
    return next(below, o.tellings[0].anchor)


def _alike(o: Occasion, before: Occasion) -> bool:
    """Whether an event may be of the day of another: of the same people, and not told of another place."""
    if before.type != o.type and "phone_call" in (before.type, o.type):
        return False
    away = any(t.site and t.site.id != before.place for t in o.tellings)
    return bool(before.who & o.who) and not away


def _lead_date(scene: Scene, main: Occasion, found: list[Occasion]) -> str | None:
    """The day the lead says one of the participants spoke, where no other event has it."""
    taken = {id(t.date) for o in found for t in o.tellings if t.date}
    first = 1 if scene.draft.title else 0
    for n in range(first, min(first + 2, len(scene.draft.sentences))):
        s = scene.sentence(n)
        named = {e for u in scene.units(n) for e in u.ids}
        for i, j, d in scene.dates:
            if not (s.i <= i and j <= s.j and d.edtf and len(d.edtf) == 10) or id(d) in taken or not named & main.who:
                continue
            if _beside(scene, main, n, j):
                return d.edtf
    return None


def _beside(scene: Scene, main: Occasion, n: int, j: int) -> bool:
    """Whether a date that ends at word ``j`` of sentence ``n`` may be the event's, and is not the day of a statement.

    «شامگاه شنبه اعلام کرد که وی پذیرای X بود» tells the latter.
    """
    near = [t.anchor.i for t in main.all if t.anchor.sentence == n]
    return not near or any(not scene.verb_between(j, i) and not scene.has("clause", j, i) for i in near)
