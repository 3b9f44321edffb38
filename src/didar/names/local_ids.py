"""Ids of people in no table: one name has one id in every report, whatever its spacing, in Persian and in Arabic.

The name is spelt in Latin by the same tables for both languages and for every state, without what the press writes now
and leaves out then (article, «بن»), and what the spellings of one name differ in is made equal: «محمد علی‌پور» and
«محمد علي بور» are both "muhamad-alipur". It is meant to be stable and legible; how readers spell him is in ``name``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from didar.knowledge import name_parts, people
from didar.langs.pack import table
from didar.names.figures import FATHERS
from didar.names.romanise import by_parts
from didar.text.fold import fold

JOINED = frozenset({"عبد", "ابو", "ابا", "ابی", "ام"})
"""Words written together with the next or apart from it (folded)."""

ARTICLE = "ال"
FOREIGN = frozenset("پچژگ")
"""Letters that Arabic has not."""

LEFT_OUT = FATHERS | {ARTICLE}

ORIGINS: tuple[name_parts.Origin, ...] = ("persian", "arabic", "foreign")

OTHER = "other"
"""Marks the local id of somebody whose name would give the key of a known person who he is not."""

_EQUAL = tuple(
    (re.compile(pattern), latin)
    for pattern, latin in (
        ("(?<=[eo])f$", "v"), ("[^a-z]", ""), ("gh|q", "g"), ("ph", "f"), ("ck|c(?!h)", "k"), ("th", "t"),
        ("dh", "d"), ("zh", "j"), ("tch", "ch"), ("ee|ie|e[iy]|a[iy]", "i"), ("o[ouw]|o", "u"), ("[ye]", "i"),
        ("w", "v"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
"""What the Latin spellings of one name differ in, and the one letter all become; in order."""


@lru_cache(maxsize=1 << 13)
def local_id(keys: tuple[str, ...], lang: str) -> str:
    """The id of somebody of this name (folded words, rank left out); "" where nothing of it can be spelt."""
    *given, last = _telling(keys, lang) or [""]
    spelt = [_latin(key, lang, i > 0) for i, key in enumerate(given)], [_latin(last, lang, bool(given))]
    found = "-".join(filter(None, map("".join, spelt)))
    return f"{found}-{OTHER}" if found and people.is_known(found) else found


def _telling(keys: tuple[str, ...], lang: str) -> list[str]:
    """The words of a name that every spelling of it has: without article and fathers' «بن», compounds in one."""
    found: list[str] = []
    joined = ""
    for key in keys:
        if key in JOINED:
            joined += key
        elif key in _endings(lang) and len(found) > 1:
            found[-1] += key
        elif key not in LEFT_OUT or joined:
            found.append(joined + key if joined else _bare(key, lang))
            joined = ""
    return found or list(keys)


def _bare(key: str, lang: str) -> str:
    """A word without its article; that of «الکساندر» is none."""
    foreign = key in name_parts.compiled("foreign", lang) or not FOREIGN.isdisjoint(key)
    if not key.startswith(ARTICLE) or len(key) <= len(ARTICLE) + 2 or foreign:
        return key
    bearer = name_parts.bearers(lang).get(key)
    spelt = bearer.latin if bearer else name_parts.listed(lang).get(key, "a")
    return key if spelt[:1].lower() not in "ae" or spelt[:3].lower() in ("ale", "alf", "alb", "elb") else key[2:]


@cache
def _endings(lang: str) -> dict[str, str]:
    return {fold(word): latin for word, latin in table(lang, "names")["particles"]["endings"].items()}


@lru_cache(maxsize=1 << 14)
def _latin(key: str, lang: str, inside: bool) -> str:
    """One word in the Latin letters that all its spellings share."""
    return _equal(_spelt(key, lang, inside))


def _spelt(key: str, lang: str, inside: bool) -> str:
    """One word in Latin letters: what is written alike in both languages by the same tables for both."""
    if inside and key in _endings(lang):
        return _endings(lang)[key]
    for origin in ORIGINS:
        part = name_parts.compiled(origin, lang).get(key)
        if part:
            return part.latin
    bearer = name_parts.bearers("fa").get(key) or name_parts.bearers("ar").get(key)
    return bearer.latin if bearer else by_parts((key,), lang)


def _equal(latin: str) -> str:
    latin = latin.lower()
    for pattern, letters in _EQUAL:
        latin = pattern.sub(letters, latin)
    return latin
