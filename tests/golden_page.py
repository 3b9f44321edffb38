"""A reading as a page of plain lines, words beside each span, so that a difference can be read by a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from didar.model.reading import Event, Reading, Statement
from didar.model.report import Report
from didar.model.span import Span
from didar.pipeline import read_report

Words = Callable[[Span | None], str]
"""The report's own words behind a span."""


def golden_name(report: Report) -> str:
    """The file of a report's golden reading."""
    stem = Path(report.source or "").name.partition(".")[0]
    return f"{stem}.txt" if report.source and report.source.endswith(".txt") else f"{stem}-{report.id}.txt"


def golden_page(report: Report) -> str:
    """The whole page."""
    return "\n".join(_lines(report, read_report(report))) + "\n"


def _lines(report: Report, r: Reading) -> Iterator[str]:
    def words(span: Span | None) -> str:
        return "«" + " ".join(report.text[span[0] : span[1]].split()) + "»" if span else "-"

    info = r.report
    yield f"lang {info.lang} outlet {info.outlet} via {info.via} published {info.published} written {info.written}"
    if info.window:
        yield f"window {info.window}"
    yield f"title {words(info.title)}"
    yield from (f"boilerplate {words(s)}" for s in info.boilerplate)
    for p in r.people:
        offices = "; ".join(f"{o.title}, {o.state}" for o in p.offices)
        yield f"person {p.id} | {p.name.get('en', '')} | {offices} | {' '.join(words(m) for m in p.mentions)} | {p.why}"
    for kind, layer in (("body", r.organizations), ("place", r.places), ("agreement", r.agreements)):
        for e in layer:
            yield f"{kind} {e.id} | {e.name.get('en', '')} | {' '.join(words(m) for m in e.mentions)} | {e.why}"
    yield from (f"date {words(d.span)} {d.edtf} {d.calendar} {d.basis} | {d.why}" for d in r.dates)
    yield from (_event(e, words) for e in r.events)
    yield from (_statement(s, words) for s in r.statements)
    yield from (f"note {n.code} {words(n.span)}" for n in info.notes)


def _event(e: Event, words: Words) -> str:
    who = f"{', '.join(e.actors)} → {', '.join(e.recipients)}"
    return f"event {e.id} {e.type} {e.status} {e.date} {e.place} | {who} | {words(e.evidence[0])} | {e.why}"


def _statement(s: Statement, words: Words) -> str:
    codes = f"{s.kind} {s.event} {s.plover} {s.recipient} {' '.join(s.contexts)}"
    return f"said {s.id} {', '.join(s.speakers)} | {codes} | {words(s.cue)} {words(s.content)} | {s.why}"
