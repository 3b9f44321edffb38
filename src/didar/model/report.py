"""A report as it came in, before anything is read from it."""

from __future__ import annotations

from msgspec import Struct


class Report(Struct, frozen=True, gc=False):
    """One press report. ``text`` is never rewritten; all spans count its code points.

    ``title_given`` is true when the title came beside the text and was put before it as a first line.
    ``published`` and ``lang`` are what came with the input, already in EDTF and BCP 47; ``outlet`` as given.
    """

    id: str
    text: str
    source: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    lang: str | None = None
    title_given: bool = False
