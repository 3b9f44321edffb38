"""Settle what an occasion is: its status, date and place, from all its tellings and from the other occasions."""

from __future__ import annotations

from datetime import date, timedelta

from didar.events.infer import infer_places, infer_visits
from didar.events.merge import Occasion
from didar.events.roles import assign
from didar.events.scene import STATE, Scene
from didar.events.telling import Telling

LEAD = 2
"""The last sentence of the lead, the headline counted: a rite or a congress told only later is looked back upon."""

LOOKED_BACK = timedelta(days=4)
"""An event so long before the day of writing is looked back upon."""


def settle(scene: Scene, found: list[Occasion]) -> list[Occasion]:
    """Set status, place, date and roles of all occasions; those the report does not prove are left out."""
    for o in found:
        _date(o)
        _own_place(scene, o)
        _status(scene, o)
    found = infer_visits(scene, found)
    _to_come(scene, found)
    _recalled(found)
    infer_places(scene, found)
    _infer_dates(scene, found)
    for o in found:
        assign(scene, o)
    return [o for o in found if _proven(o)]


def _date(o: Occasion) -> None:
    dates = [t.date for t in (*o.tellings, *o.refers) if t.date and t.date.edtf]
    if dates and dates[0].edtf:
        o.date, o.basis = dates[0].edtf.split("T")[0], dates[0].basis


def _own_place(scene: Scene, o: Occasion) -> None:
    """The surest place any telling names; a visit to two cities of a state was to the state."""
    sites = [t.site for t in (*o.tellings, *o.refers) if t.site]
    if not sites or o.type == "phone_call":
        return
    o.place = max(sites, key=lambda site: site.worth).id
    cities = {site.id for site in sites if not STATE.fullmatch(site.id)}
    if o.type == "visit" and len(cities) > 1:
        o.place = next((site.id for site in sites if STATE.fullmatch(site.id)), o.place)


def _status(scene: Scene, o: Occasion) -> None:
    """By the words of the firmest tellings, then by the date: long past is looked back upon, the future is planned."""
    fresh = [t for t in o.tellings if "recent" not in t.marks] or o.tellings
    firm = [t for t in fresh if t.firm] or fresh
    statuses = {t.status for t in ([t for t in firm if not _headline(scene, t) and "present" not in t.marks] or firm)}
    if "cancelled" in statuses:
        o.status = "cancelled"
    elif "held" in statuses or any(t.status == "held" and "attended" in t.marks for t in (*o.tellings, *o.refers)):
        o.status = "background" if o.marked("recent") else "held"
    else:
        o.status = "planned"
    aside = min(t.anchor.sentence for t in o.tellings) > LEAD
    named = o.best.anchor.naming.form == "named"
    if o.status == "held" and aside and named and (o.type != "conference" or not o.who):
        o.status = "background"
    today = _day(scene.draft.written or scene.draft.published)
    end = _day((o.date or "").split("/")[-1], last=True)
    if today and end and o.status == "held":
        if end + LOOKED_BACK <= today:
            o.status = "background"
        elif (_day((o.date or "").split("/")[0]) or end) > today:
            o.status = "planned"


def _headline(scene: Scene, t: Telling) -> bool:
    """Whether a telling stands in the headline, whose nouns and present tenses do not say whether it was held yet."""
    title = scene.draft.title
    return title is not None and t.anchor.span[0] < title[1] and t.status == "held"


def _day(edtf: str | None, *, last: bool = False) -> date | None:
    """The day an EDTF date names, its first or last one where it is a month or a year; None for anything vaguer."""
    text = (edtf or "").split("T")[0].strip("~?%")
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
        if len(text) == 7:
            return date.fromisoformat(f"{text}-28" if last else f"{text}-01")
        if len(text) == 4:
            return date.fromisoformat(f"{text}-12-31" if last else f"{text}-01-01")
    except ValueError:
        return None
    return None


def _to_come(scene: Scene, found: list[Occasion]) -> None:
    """A meeting told in the present tense or the headline alone, on a visit that is yet to come, is to come as well."""
    for o in found:
        loose = all("present" in t.marks or _headline(scene, t) or not t.firm for t in o.tellings)
        if o.status == "held" and o.type == "meeting" and loose:
            visits = [v for v in found if v.type == "visit" and v.visitors & o.who]
            if visits and all(v.status == "planned" for v in visits):
                o.status = "planned"


def _recalled(found: list[Occasion]) -> None:
    """What is told only in the pluperfect is looked back upon, unless it is what the report is about."""
    meetings = [o for o in found if o.type in ("meeting", "phone_call", "conference")]
    told = any(o.status == "held" and not o.marked("pluperfect") for o in meetings)
    for o in found:
        if o.status != "held" or not o.marked("pluperfect"):
            continue
        if o.type == "visit":
            kept = any(m.status == "held" and m.who & o.visitors and not m.marked("pluperfect") for m in meetings)
            if told and not (kept and _fits_visit(o, meetings)):
                o.status = "background"
        elif told:
            o.status = "background"
    for o in found:
        if o.type == "signing" and o.status == "held" and _recalled_signing(o, found):
            o.status = "background"


def _recalled_signing(o: Occasion, found: list[Occasion]) -> bool:
    """A signing on a visit that is looked back upon («خلال تلك الزيارة») is so too."""
    return any(
        t.anchor.sentence == x.anchor.sentence for v in found if v.type == "visit" and v.status == "background" for x in (*v.tellings, *v.refers) for t in o.tellings
    )


def _fits_visit(o: Occasion, meetings: list[Occasion]) -> bool:
    """Whether a visit recalled can be the one on which a meeting told as news was held: no such meeting was elsewhere."""
    places = {m.place for m in meetings if m.place and m.status == "held" and m.who & o.visitors and not m.marked("pluperfect")}
    return not places or o.place in places or not o.place


def _infer_dates(scene: Scene, found: list[Occasion]) -> None:
    """Dates the sentence of the event does not tell: from the visit it was planned for, the lead, the day of writing."""
    for o in found:
        if o.date is None and o.type == "meeting" and o.status in ("cancelled", "planned"):
            visit = next((v for v in found if v.type == "visit" and v.date and v.status == o.status and v.visitors & o.who), None)
            if visit:
                o.date, o.basis = visit.date, "inferred"
    _go_on(scene, found)
    _on_arrival(scene, found)
    main = next((o for o in found if o.type in ("meeting", "phone_call") and o.status == "held"), None)
    if main is None or main.date is not None or any(t.date for t in main.tellings):
        return
    lead = _lead_date(scene, main, found)
    if lead:
        main.date, main.basis = lead, "inferred"
    elif scene.draft.written and scene.draft.written != (scene.draft.published or "").split("T")[0]:
        main.date, main.basis = scene.draft.written.split("T")[0], "inferred"


def _on_arrival(scene: Scene, found: list[Occasion]) -> None:
    """«بعد وصوله إلى Z لقاء مع X»: the day of the arrival."""
    for o in found:
        if o.type != "meeting" or o.date or o.status != "held":
            continue
        sentences = {t.anchor.sentence for t in o.tellings}
        for v in found:
            if v.type == "visit" and v.date and len(v.date) == 10 and v.visitors & o.who and any(
                t.anchor.sentence in sentences and scene.is_word(t.anchor.i, "arrival") for t in v.tellings
            ):
                o.date, o.basis = v.date, "inferred"


def _go_on(scene: Scene, found: list[Occasion]) -> None:
    """«كما اجتمع X مع Z», «X همچنین با Z دیدار کرد»: the day and place of what was told before, unless the report says else."""
    before: Occasion | None = None
    for o in sorted(found, key=lambda o: o.tellings[0].anchor.i):
        if o.status != "held" or o.type not in ("meeting", "phone_call", "visit"):
            continue
        start = scene.sentence(o.tellings[0].anchor.sentence).i
        also = any(scene.is_word(k, "also") for k in range(start, min(start + 5, o.tellings[0].anchor.i + 1)))
        alike = before is not None and (before.type == o.type or "phone_call" not in (before.type, o.type))
        if before and also and alike and not any(t.date for t in o.tellings) and before.who & o.who and not _away(o, before):
            o.date, o.basis = before.date, "inferred" if before.date else None
            o.place = o.place or before.place
        before = o


def _away(o: Occasion, before: Occasion) -> bool:
    """Whether an event is told of another place than the one before."""
    return any(t.site and t.site.id != before.place for t in o.tellings)


def _lead_date(scene: Scene, main: Occasion, found: list[Occasion]) -> str | None:
    """The day the lead says one of the participants spoke, where no other event has it."""
    taken = {id(t.date) for o in found for t in o.tellings if t.date}
    start = 1 if scene.draft.title else 0
    for s_number in range(start, min(start + 2, len(scene.draft.sentences))):
        s = scene.sentence(s_number)
        named = {e for u in scene.units[s_number] for e in u.ids}
        for i, j, d in scene.dates:
            if s.i <= i and j <= s.j and d.edtf and id(d) not in taken and named & main.who and len(d.edtf) == 10:
                return d.edtf
    return None


def _proven(o: Occasion) -> bool:
    """Whether the report tells enough of an event for it to count."""
    if o.type in ("meeting", "phone_call"):
        return any(t.firm for t in o.tellings) or len(o.who) > 1
    if o.type == "visit":
        return bool(o.actors) and bool(o.place or o.recipients)
    if o.type == "conference":
        return any(t.firm for t in o.tellings) or bool(o.place and o.date)
    if o.type == "signing":
        return bool(o.actors) or bool(o.place and o.date)
    if o.type in ("ceremony", "exercise"):
        return bool(o.actors)
    return True
