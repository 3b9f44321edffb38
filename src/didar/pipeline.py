"""The street: the stages in the order of the work. Read this first.

Each stage takes a draft and fills in more of it; none knows another. `check` holds that each reads only what an
earlier one has written.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files

from didar import __version__
from didar.coding import run as coding
from didar.dates import resolve, stamp, window
from didar.events import run as events
from didar.knowledge.tables import own_digest
from didar.model.draft import Draft
from didar.model.reading import MadeWith, Reading, ReportInfo
from didar.model.report import Report
from didar.names import agreements, bodies, people, places
from didar.speech import run as speech
from didar.stage import Stage, check, stage
from didar.text import furniture, heading, language, sentences
from didar.text.fold import view

TABLES = ("langs", "knowledge")
"""Folders whose tables decide what is read."""
MODELS = ("letters.tsv",)
"""Tables among them that were trained; each has a card beside it."""
SEQUENCE_MODELS = ("tagging/models", "text/models")
"""Folders of the other models that were trained, each with its card."""
DIGEST = 12
"""Hexadecimal digits of a digest."""

STREET: tuple[Stage, ...] = (
    stage("language", language.run, writes="lang passed_over notes"),
    stage("furniture", furniture.run, reads="lang", writes="boilerplate passed_over notes"),
    stage("heading", heading.run, reads="lang boilerplate", writes="title outlet via dateline notes"),
    stage("sentences", sentences.run, reads="lang boilerplate title", writes="sentences"),
    stage("stamp", stamp.run, reads="lang", writes="published stamp written notes"),
    stage("dates", resolve.run, reads="lang boilerplate published stamp written", writes="dates written notes"),
    stage("places", places.run, reads="lang sentences dates outlet", writes="places mentions notes"),
    stage("bodies", bodies.run, reads="lang sentences dates outlet via places", writes="organizations mentions notes"),
    stage("agreements", agreements.run, reads="lang sentences places", writes="agreements mentions notes"),
    stage("people", people.run, reads="lang sentences outlet places organizations", writes="people mentions notes"),
    stage(
        "speech",
        speech.run,
        reads="lang sentences title dates people places organizations mentions",
        writes="statements notes",
    ),
    stage("events", events.run, reads="lang sentences dates mentions statements", writes="events notes"),
    stage(
        "window",
        window.run,
        reads="lang title published written sentences dates people mentions events statements",
        writes="window notes",
    ),
    stage("coding", coding.run, reads="lang mentions statements events", writes="statements events"),
)

check(STREET)


def read_report(report: Report) -> Reading:
    """Read one report: run it down the whole street. Always gives a record, also for a report that is passed over."""
    draft = Draft(report, view(report.text))
    for step in STREET:
        _run(step, draft)
        if draft.passed_over:
            break
    return reading_of(draft)


def _run(step: Stage, draft: Draft) -> None:
    """Run one stage. A fault in one of them costs its findings, never the report or the run: it becomes a note."""
    try:
        step.run(draft)
    except Exception as fault:
        draft.note("stage.failed", f"The stage {step.name} failed ({type(fault).__name__}: {fault}).")


def reading_of(draft: Draft) -> Reading:
    """The public record of a finished draft."""
    r = draft.report
    info = ReportInfo(
        id=r.id,
        source=r.url or r.source,
        lang=draft.lang,
        outlet=draft.outlet,
        via=draft.via,
        title=draft.title,
        published=draft.published,
        written=draft.written,
        window=draft.window,
        boilerplate=draft.boilerplate,
        passed_over=draft.passed_over,
        notes=draft.notes,
    )
    return Reading(
        made_with=made_with(),
        report=info,
        people=draft.people,
        organizations=draft.organizations,
        places=draft.places,
        agreements=draft.agreements,
        dates=draft.dates,
        events=draft.events,
        statements=draft.statements,
    )


@cache
def made_with() -> MadeWith:
    """Version of the program and digests of every table and model it reads by: the same digests, the same reading.

    BadTablesError where tables of the user's own cannot be used.
    """
    tables, models = sha256(own_digest()), sha256()  # the quickest where processors know it: twelve million bytes
    for root in TABLES:
        for path in sorted(files("didar").joinpath(root).rglob("*")):  # type: ignore[attr-defined]
            if path.suffix in (".toml", ".tsv", ".txt"):
                digest = models if path.name in MODELS else tables
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    for root in SEQUENCE_MODELS:
        for path in sorted(files("didar").joinpath(root).glob("*.crfsuite")):  # type: ignore[attr-defined]
            models.update(path.name.encode() + b"\0" + path.read_bytes())
    return MadeWith(__version__, tables.hexdigest()[:DIGEST], models.hexdigest()[:DIGEST])
