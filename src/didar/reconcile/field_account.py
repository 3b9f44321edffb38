"""One report's account of an event: its telling, with the reading and the text that stand behind it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from tomllib import loads
from typing import Any

from msgspec import Struct

from didar.langs import pack
from didar.model.reading import Event, Reading
from didar.model.span import Span
from didar.reconcile.told import Told
from didar.text.fold import fold


class Account(Struct, frozen=True, gc=False):
    """A telling with its report. ``root`` is the report it goes back to: the one it copies, or itself."""

    told: Told
    reading: Reading
    text: str
    root: str

    @property
    def report(self) -> str:
        """The report's id."""
        return self.told.report

    @property
    def event(self) -> Event:
        """The event as the reading has it."""
        return next(e for e in self.reading.events if e.id == self.told.event)

    def words(self, span: Span) -> str:
        """The report's own words at a span."""
        return self.text[slice(*span)]

    def nearest(self, spans: list[Span]) -> Span | None:
        """The span that stands nearest to the words the event is told in; None of none."""
        anchors = self.told.evidence or ((0, 0),)
        return min(spans, key=lambda s: (min(abs(s[0] - a[0]) for a in anchors), s), default=None)


def rules() -> dict[str, dict[str, float]]:
    """The weights and limits of fields.toml."""
    return _toml()


@cache
def _toml() -> dict[str, dict[str, Any]]:
    return loads(files("didar.reconcile").joinpath("fields.toml").read_text(encoding="utf-8"))


def names(section: str, key: str) -> list[str]:
    """A list of names of fields.toml."""
    return _toml()[section][key]  # type: ignore[no-any-return]


@cache
def table(lang: str, name: str) -> dict[str, Any]:
    """A language's table for reconciling; empty for a language without a pack."""
    known = pack.pack_of(lang)
    return pack.table(known, name) if known else {}


@cache
def one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of folded words, the longest first, for squeezed text. Never matches where there are none."""
    keys = sorted({fold(word) for word in words}, key=lambda key: (-len(key), key))
    return re.compile("|".join(map(re.escape, keys)) or r"(?!)")
