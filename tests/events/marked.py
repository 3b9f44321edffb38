"""Drafts for tests of events, from texts in which entities and dates are marked. Everybody in them is made up.

``{nima}`` stands for a person, place or body of the tables below, written in the language of the text;
``[2031-05-04|روز یکشنبه]`` marks a date. A headline ends with the first newline where ``title`` is true.
"""

from __future__ import annotations

import re

from didar.events.run import run
from didar.model.draft import Draft, Mention
from didar.model.reading import DateMention, Event, Office, Organization, Person, Place, Statement
from didar.model.report import Report
from didar.model.span import Span
from didar.text import sentences
from didar.text.fold import view

PEOPLE = {
    "nima": ("ISL", "نیما دریانی", "نعمان البحري"),
    "sara": ("FJI", "سارا کوهسار", "سارة الجبلي"),
    "reza": ("FJI", "رضا سپهری", "رائد السماوي"),
    "tala": ("MLT", "طلا خورشیدی", "تالا الشمسي"),
    "posted": ("ISL", "سفیر ایسلند در سووا", "سفير آيسلندا لدى سوفا"),
    "envoy": ("ISL", "سفیر ایسلند", "سفير آيسلندا"),
    "aran": (None, "آران نوبهار", "عارف الربيعي"),
}
"""Key: state, Persian name, Arabic name."""

PLACES = {
    "ISL": ("ISL", "ایسلند", "آيسلندا"),
    "FJI": ("FJI", "فیجی", "فيجي"),
    "MLT": ("MLT", "مالت", "مالطا"),
    "Reykjavik": ("ISL", "ریکیاویک", "ريكيافيك"),
    "Suva": ("FJI", "سووا", "سوفا"),
    "Valletta": ("MLT", "والتا", "فاليتا"),
    "Oceania": (None, "اقیانوسیه", "أوقيانوسيا"),
    "Coral Palace": ("FJI", "کاخ مرجان", "قصر المرجان"),
}
"""Key: state, Persian name, Arabic name."""

KINDS = {"Oceania": "continent", "Coral Palace": "palace"}
"""Kinds of the places that are no cities."""

BODIES = {
    "sahel": ("channel", "شبکه ساحل", "قناة الساحل"),
    "council": ("alliance", "شورای جزایر", "مجلس الجزر"),
}
"""Key: kind, Persian name, Arabic name."""

NAMES = {**PEOPLE, **PLACES, **BODIES}

_MARK = re.compile(r"\{([\w ]+)\}|\[([\d/~-]+)\|([^]]+)\]")


def draft(lang: str, marked: str, *, title: bool = False, written: str | None = None) -> Draft:
    """A draft ready for the stage of events."""
    text, last = "", 0
    mentions: list[Mention] = []
    dates: list[DateMention] = []
    for m in _MARK.finditer(marked):
        text += marked[last : m.start()]
        words = m[3] or NAMES[m[1]][1 if lang == "fa" else 2]
        span: Span = (len(text), len(text) + len(words))
        if m[3]:
            dates.append(DateMention(span, m[2], basis="relative"))
        else:
            kind = "person" if m[1] in PEOPLE else "place" if m[1] in PLACES else "organization"
            mentions.append(Mention(span, m[1], kind))  # type: ignore[arg-type]
            if kind == "person":
                mentions += _within(lang, words, span)
        text += words
        last = m.end()
    text += marked[last:]
    made = Draft(Report("test", text), view(text), lang=lang, mentions=mentions, dates=dates, written=written)
    _records(made)
    made.title = (0, text.index("\n")) if title else None
    sentences.run(made)
    return made


def _within(lang: str, words: str, span: Span) -> list[Mention]:
    """The places a person's title names."""
    found = []
    for key, place in PLACES.items():
        at = words.find(place[1 if lang == "fa" else 2])
        if at >= 0:
            start = span[0] + at
            found.append(Mention((start, start + len(place[1 if lang == "fa" else 2])), key, "place"))
    return sorted(found, key=lambda m: m.span)


def _records(made: Draft) -> None:
    spans: dict[str, list[Span]] = {}
    for m in made.mentions:
        spans.setdefault(m.entity, []).append(m.span)
    for key, found in spans.items():
        if key in PEOPLE:
            state = PEOPLE[key][0]
            made.people.append(Person(key, offices=[Office("Minister", state)] if state else [], mentions=found))
        elif key in PLACES:
            made.places.append(Place(key, state=PLACES[key][0], kind=KINDS.get(key, "city"), mentions=found))
        else:
            made.organizations.append(Organization(key, kind=BODIES[key][0], mentions=found))


def events(lang: str, marked: str, *, title: bool = False, written: str | None = None) -> list[Event]:
    """The events of a marked text."""
    made = draft(lang, marked, title=title, written=written)
    run(made)
    return made.events


def told(lang: str, marked: str, *, title: bool = False, written: str | None = None) -> list[str]:
    """The events of a marked text: «meeting held nima > sara @Suva =2031-05-04», without what is not told."""
    return [summary(e) for e in events(lang, marked, title=title, written=written)]


def summary(e: Event) -> str:
    """An event in one line."""
    line = f"{e.type} {e.status} {'+'.join(e.actors)} > {'+'.join(e.recipients)}".strip()
    return line + (f" @{e.place}" if e.place else "") + (f" ={e.date}" if e.date else "")


def sayings(lang: str, marked: str, cues: list[tuple[str, str]]) -> list[str | None]:
    """At which event each statement was said, as its summary; a statement is its speaker and its words of saying."""
    made = draft(lang, marked)
    at = 0
    for n, (speaker, cue) in enumerate(cues):
        at = made.text.index(cue, at)
        span = (at, at + len(cue))
        made.statements.append(Statement(f"s{n}", speaker, [speaker], span, span, "indirect"))
        at += len(cue)
    run(made)
    lines = {e.id: summary(e) for e in made.events}
    return [lines.get(s.event or "") for s in made.statements]
