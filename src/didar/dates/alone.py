"""Dates of a text by themselves, each with its reason in words: what `didar.read_dates` gives."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct

from didar.dates.find import find
from didar.dates.resolve import LANGUAGES, home_of, resolve
from didar.dates.setting import Basis
from didar.dates.stamp import edtf_of_given
from didar.dates.written import writing_day
from didar.langs.pack import pack_of
from didar.model.span import Span
from didar.text.fold import view as fold_view


class DateRead(Struct, frozen=True):
    """A date expression read: its words and their span (code points of the text), its value as EDTF (None where the
    text does not fix it), the calendar it was written in (gregorian, jalali, islamic), the basis (stated, relative,
    inferred), how sure the value is (0 to 1), the rule's code, the reason as a sentence, and what was odd about it.
    """

    words: str
    span: Span
    edtf: str | None
    calendar: str
    basis: Basis
    confidence: float
    why: str
    reason: str
    notes: tuple[str, ...] = ()


@cache
def _sentences() -> dict[str, str]:
    table = tomllib.loads(files("didar").joinpath("dates", "why.toml").read_text(encoding="utf-8"))
    return dict(table["codes"])


def read_dates(text: str, lang: str, document_date: str | None = None) -> list[DateRead]:
    """See `didar.read_dates`."""
    if lang not in LANGUAGES:
        raise ValueError(f"no date tables for language {lang!r}; there are 'fa', 'prs' and 'ar'")
    published = edtf_of_given(document_date) if document_date else None
    if document_date and published is None:
        raise ValueError(
            f"{document_date!r} is no date; give ISO 8601 (2015-09-30) or day first with slashes (30/09/2015)"
        )
    view, pack = fold_view(text), pack_of(lang) or "fa"
    found = find(view, pack)
    written = writing_day(view, pack, found, published)
    about = {span: message for _, message, span in written.notes}
    read = []
    for mention, notes in resolve(view, pack, found, written.day, home_of(view, lang)):
        told = [message for _, message in notes] + ([about[mention.span]] if mention.span in about else [])
        start, end = mention.span
        read.append(
            DateRead(
                text[start:end], mention.span, mention.edtf, mention.calendar, mention.basis, mention.confidence,
                mention.why, _sentences()[mention.why], tuple(told),
            )
        )  # fmt: skip
    return read
