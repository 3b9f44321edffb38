"""When two names, titles or dates say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz.fuzz import ratio

from didar.knowledge import offices, outlets

SPELLING = 85.0
"""Likeness in percent from which two spellings are one name."""
TITLE = 0.6
"""Part of their telling words that two titles of one office share."""
_SMALL = {"of", "the", "for", "and", "in", "at", "a"}
_CLOCK = re.compile(r"(T\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")


def plain(text: str | None) -> str:
    """Small letters and figures with single blanks."""
    return " ".join(re.findall(r"[^\W_]+", (text or "").casefold()))


def same_name(given: str | None, accepted: Iterable[str | None]) -> bool:
    """True for a spelling a letter or so from an accepted one."""
    return any(ratio(plain(given), plain(one)) >= SPELLING for one in accepted if given and one)


def same_outlet(given: str | None, gold: str | None) -> bool:
    """True for one name, or names of one outlet in the table of outlets."""
    if plain(given) == plain(gold):
        return True
    known = outlets.of_given(given or "")
    return known is not None and known == outlets.of_given(gold or "")


def same_office(given: str, state: str | None, accepted: Iterable[str]) -> bool:
    """True for titles that are one office in the table of titles, or share most of their telling words."""
    key, words = offices.key_of(offices.as_said(given, state)), _telling(given)
    for one in accepted:
        if key is not None and key == offices.key_of(offices.as_said(one, state)):
            return True
        other = _telling(one)
        if words and len(words & other) >= TITLE * len(words | other):
            return True
    return False


def _telling(title: str) -> set[str]:
    return {word.replace("defense", "defence") for word in plain(title).split()} - _SMALL


def same_date(given: str | None, gold: str | None) -> bool:
    """True for one EDTF value: clock times to the minute, zones and ``~`` left out."""
    return _bare(given) == _bare(gold)


def _bare(date: str | None) -> str:
    return _CLOCK.sub(r"\1", date or "").replace("~", "")
