"""Tellings of events made by hand: who, what, when and where, the rest left at what says nothing."""

from __future__ import annotations

from datetime import date

from didar.model.days import days
from didar.reconcile.told import Party, Told

KNOWN = {"ghazi": "SDN", "negar": "IRN", "sami": "OMN", "dana": "QAT", "omid": "IRN"}
"""Fictional ministers by state."""


def party(who: str) -> Party:
    """A minister of `KNOWN`, a state by its code, a small body in capitals, else somebody unknown by his name."""
    if who in KNOWN:
        return Party(who, "person", frozenset((who, f"office of {who}")), KNOWN[who], who.title(), True)
    if len(who) == 3 and who.isupper() and who != "GCC":
        return Party(who, "state", frozenset((who,)), who, "", True)
    if who.isupper():
        return Party(who, "body", frozenset((who,)), None, who, True)
    return Party(who.lower().replace(" ", "-"), "person", frozenset((who.lower(),)), None, who, False)


def told(
    report: str = "r1",
    who: str = "negar sami",
    kind: str = "meeting",
    day: str | None = "2023-05-08",
    *,
    event: str = "e1",
    names: tuple[str, ...] = (),
    place: str | None = None,
    state: str | None = None,
    status: str = "held",
    stamp: str | None = "2023-05-08",
    window: str | None = None,
    basis: str = "stated",
    lang: str = "fa",
    words: str = "",
    about: str = "",
    themes: str = "",
    towards: str | None = None,
    headline: bool = True,
    first: bool = True,
    press: bool = False,
    spoken: int = 0,
) -> Told:
    """A telling. ``who`` are parties by `party`, ``names`` further people by name."""
    return Told(
        report=report,
        event=event,
        lang=lang,
        type=kind,
        status=status,
        parties=tuple(party(one) for one in (*who.split(), *names)),
        place=place,
        place_state=state,
        when=days(day),
        basis=basis if day else None,
        stamp=date.fromisoformat(stamp).toordinal() if stamp else None,
        window=days(window),
        towards=towards,
        evidence=((0, 5),),
        words=frozenset(words.split()),
        about=frozenset(about.split()),
        themes=frozenset(themes.split()),
        edtf=day,
        headline=headline,
        lead=headline,
        first=first,
        press=press,
        spoken=spoken,
        confidence=0.9,
    )
