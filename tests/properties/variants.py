"""Ways in which the same report comes: spelling, spacing and encoding changed, with the way from old place to new."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

Change = Callable[[str, str, str], str]
"""What becomes of one character, given it, the one before and the one after."""


@dataclass(frozen=True)
class Variant:
    """A changed text; character ``n`` of the old text, or what became of it, is ``text[starts[n]:ends[n]]``."""

    text: str
    starts: list[int]
    ends: list[int]

    def span(self, span: tuple[int, int]) -> tuple[int, int]:
        """Where a span of the old text stands in the new one."""
        return self.starts[span[0]], self.ends[span[1] - 1]


JOINERS = "\u0640\u200c\u200e\u200f"
"""What a change puts beside a character without making it part of it."""


def change(text: str, rule: Change) -> Variant:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for n, c in enumerate(text):
        new = rule(c, text[n - 1] if n else "", text[n + 1] if n + 1 < len(text) else "")
        bare = new.strip(JOINERS) or new
        starts.append(at + new.find(bare))
        ends.append(starts[-1] + len(bare))
        out.append(new)
        at += len(new)
    return Variant("".join(out), starts, ends)


def _map(table: dict[str, str]) -> Change:
    return lambda c, before, after: table.get(c, c)


def _inside(c: str, after: str) -> bool:
    return "\u0621" <= c <= "\u06d3" and "\u0621" <= after <= "\u06d3"


def _tatweel(c: str, before: str, after: str) -> str:
    return c + "\u0640" if c in "سشبتلمنهفق" and _inside(c, after) else c


def _marks(c: str, before: str, after: str) -> str:
    return c + "\u064e" if c in "بتدرسفقکكمن" and _inside(c, after) else c


def _bidi(c: str, before: str, after: str) -> str:
    return c + "\u200f" if c == " " else ("\u200e" + c if c.isdigit() and not before.isdigit() else c)


_FORMS: dict[str, str] = {}
for _code in range(0xFE80, 0xFEFD):
    _plain = unicodedata.normalize("NFKC", chr(_code))
    if len(_plain) == 1 and "ISOLATED" in unicodedata.name(chr(_code), ""):
        _FORMS.setdefault(_plain, chr(_code))

_TO_ASCII = {chr(zero + n): str(n) for zero in (0x660, 0x6F0) for n in range(10)}
_TO_PERSIAN = {chr(zero + n): chr(0x6F0 + n) for zero in (0x30, 0x660) for n in range(10)}

CHANGES: dict[str, Change] = {
    "half-spaces gone": _map({"\u200c": ""}),
    "half-spaces as spaces": _map({"\u200c": " "}),
    "Arabic ya and kaf": _map({"ی": "ي", "ک": "ك"}),
    "Persian ya and kaf": _map({"ي": "ی", "ك": "ک"}),
    "hamza left off": _map({"أ": "ا", "إ": "ا"}),
    "marks": _marks,
    "tatweel": _tatweel,
    "Persian digits": _map(_TO_PERSIAN),
    "ASCII digits": _map(_TO_ASCII),
    "decomposed": lambda c, before, after: unicodedata.normalize("NFD", c),
    "presentation forms": _map(_FORMS),
    "direction controls": _bidi,
    "CRLF": _map({"\n": "\r\n"}),
    "no-break spaces": _map({" ": "\u00a0"}),
}  # fmt: skip
