"""Settle what an occasion is: its status, date and place, from all its tellings and from the other occasions."""

from __future__ import annotations

from datetime import date, timedelta

from didar.events.days import infer_dates
from didar.events.infer import infer_places, infer_visits
from didar.events.occasion import Occasion
from didar.events.roles import assign
from didar.events.scene import Scene
from didar.events.telling import Telling
from didar.events.units import is_state

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
    infer_dates(scene, found)
    for o in found:
        assign(scene, o)
    return [o for o in found if _proven(o)]


def _date(o: Occasion) -> None:
    """The first day told; words that only point back bear another event's where the date is a rough one."""
    told = [t.date for t in o.tellings if t.date and t.date.edtf]
    dates = told or [t.date for t in o.refers if t.date and t.date.edtf and not t.date.edtf.endswith("~")]
    if dates and dates[0].edtf:
        o.date, o.basis = dates[0].edtf.split("T")[0], dates[0].basis


def _own_place(scene: Scene, o: Occasion) -> None:
    """The surest place any telling names; a visit to two cities of a state was to the state."""
    sites = [t.site for t in o.all if t.site]
    if not sites or o.type == "phone_call":
        return
    o.place = max(sites, key=lambda site: site.worth).id
    cities = {site.id for site in sites if not is_state(site.id)}
    if o.type == "visit" and len(cities) > 1:
        o.place = next((site.id for site in sites if is_state(site.id)), o.place)


def _status(scene: Scene, o: Occasion) -> None:
    """By the words of the firmest tellings, then by the date: long past is looked back upon, the future is planned."""
    fresh = [t for t in o.tellings if "recent" not in t.marks] or o.tellings
    firm = [t for t in fresh if t.firm] or fresh
    statuses = {t.status for t in ([t for t in firm if not _headline(scene, t) and "present" not in t.marks] or firm)}
    if "cancelled" in statuses:
        o.status = "cancelled"
    elif _coming(scene, o) or (_only_named(scene, o) and any(t.status == "planned" for t in o.refers)):
        o.status = "planned"
    elif "held" in statuses or any(t.status == "held" and "attended" in t.marks for t in o.all):
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


def _coming(scene: Scene, o: Occasion) -> bool:
    """«X يلتقي Y» below the headline, and nowhere that they met: a present tense of news tells what is to come."""
    below = [t for t in o.tellings if t.anchor.sentence > 0 and not _in_headline(scene, t)]
    told = any(scene.is_word(t.anchor.i - 1, "during") for t in o.refers)
    return bool(below) and all("coming" in t.marks for t in below) and not told


def _in_headline(scene: Scene, t: Telling) -> bool:
    title = scene.draft.title
    return title is not None and t.anchor.span[0] < title[1]


def _only_named(scene: Scene, o: Occasion) -> bool:
    """Whether a gathering is only named in the headline or as a topic, and not said to have been held."""
    if o.type != "conference":
        return False
    return not any("attended" in t.marks for t in o.all) and all(
        _headline(scene, t) or _topic(scene, t) for t in o.tellings
    )


def _topic(scene: Scene, t: Telling) -> bool:
    """«درباره نشست X», «برگزاری نشست X», لعقد قمة."""
    before = t.anchor.i - 1
    holding = scene.behind(before, "holding") if scene.arabic else scene.is_word(before, "holding")
    return holding or scene.is_word(before, "topic")


def _headline(scene: Scene, t: Telling) -> bool:
    """Whether a telling stands in the headline, whose nouns and present tenses do not say whether it was held yet."""
    return _in_headline(scene, t) and t.status == "held"


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
    told = {t.anchor.sentence for t in o.tellings}
    visits = (v for v in found if v.type == "visit" and v.status == "background")
    return any(t.anchor.sentence in told for v in visits for t in v.all)


def _fits_visit(o: Occasion, meetings: list[Occasion]) -> bool:
    """Whether a visit recalled can be the one on which a meeting told as news was held: no such one was elsewhere."""
    news = [m for m in meetings if m.status == "held" and m.who & o.visitors and not m.marked("pluperfect")]
    places = {m.place for m in news if m.place}
    return not places or not o.place or o.place in places


def _proven(o: Occasion) -> bool:
    """Whether the report tells enough of an event for it to count."""
    if o.type in ("meeting", "phone_call"):
        return any(t.firm for t in o.tellings) or len(o.who) > 1
    if o.type == "visit":
        return bool(o.actors) and bool(o.place or o.recipients)
    if o.type == "conference":
        return any(t.firm for t in o.tellings) or bool(o.place and o.date) or len(o.actors) > 1
    if o.type in ("signing", "ceremony"):
        return bool(o.actors) or bool(o.place and o.date)
    if o.type == "exercise":
        return bool(o.actors)
    return True
