"""The street: the stages in the order of the work. Read this first.

Each stage takes a draft and fills in more of it; none knows another. `check` holds that each reads only what an
earlier one has written.
"""

from __future__ import annotations

from didar.model.draft import Draft
from didar.model.reading import MadeWith, Reading, ReportInfo
from didar.model.report import Report
from didar.stage import Stage, check
from didar.text.fold import view

STREET: tuple[Stage, ...] = ()

check(STREET)


def read_report(report: Report) -> Reading:
    """Read one report: run it down the whole street. Always gives a record, also for a report that is passed over."""
    draft = Draft(report, view(report.text))
    for step in STREET:
        step.run(draft)
        if draft.passed_over:
            break
    return reading_of(draft)


def reading_of(draft: Draft) -> Reading:
    """The public record of a finished draft."""
    r = draft.report
    info = ReportInfo(
        id=r.id,
        source=r.source or r.url,
        lang=draft.lang,
        outlet=draft.outlet,
        via=draft.via,
        title=draft.title,
        published=draft.published,
        written=draft.written,
        boilerplate=draft.boilerplate,
        passed_over=draft.passed_over,
        notes=draft.notes,
    )
    return Reading(
        MadeWith("0.1.0", "…"),
        info,
        draft.people,
        draft.organizations,
        draft.places,
        draft.agreements,
        draft.dates,
        draft.events,
        draft.statements,
    )
