"""Fictional reports read and put into one event's record, whatever the joining would have made of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from didar.model.chronicle import Disagreement, EventRecord
from didar.model.report import Report
from didar.pipeline import read_report
from didar.reconcile.assemble import Shelved, assemble
from didar.reconcile.copies import sketch
from didar.reconcile.told import Told, tellings


class Joined:
    """One event told by several reports: ``record``, and the reports' ``texts`` by id."""

    def __init__(self, reports: Sequence[Report], kind: str | Sequence[str]) -> None:
        kinds = [kind] * len(reports) if isinstance(kind, str) else kind
        self.texts = {report.id: report.text for report in reports}
        shelf = {report.id: shelved(report) for report in reports}
        told = [_of_kind(shelf[r.id], one) for r, one in zip(reports, kinds, strict=True)]
        self.record: EventRecord = assemble(sorted(told, key=lambda t: t.key), shelf.__getitem__)

    def sides(self, field: str) -> dict[str, list[str]]:
        """The values of a field's disagreement, each with its evidence as it stands in the reports; empty for none."""
        found = [one for one in self.record.disagreements if one.field == field]
        return {v.value: [self._words(w.report, w.span) for w in v.evidence] for one in found for v in one.variants}

    def _words(self, report: str, span: tuple[int, int]) -> str:
        return self.texts[report][slice(*span)]

    def values(self, field: str) -> list[str]:
        """The values of a field, best first."""
        return [value.value for value in self.record.fields[field]]

    @property
    def disagreements(self) -> list[Disagreement]:
        """All disagreements of the record."""
        return self.record.disagreements


@lru_cache(maxsize=1024)
def shelved(one: Report) -> Shelved:
    """A report with its reading; read once, however often a test needs it."""
    return Shelved(read_report(one), one.text, sketch(one.text))


def _of_kind(one: Shelved, kind: str) -> Told:
    found = [told for told in tellings(one.reading, one.text) if told.type == kind]
    if not found:
        raise LookupError(f"{one.reading.report.id} tells no {kind}")
    return found[0]


def report(name: str, text: str, published: str | None = "2024-03-05T14:00", outlet: str | None = None) -> Report:
    """A fictional report; its first line is its title."""
    return Report(id=name, text=text, published=published, outlet=outlet)
