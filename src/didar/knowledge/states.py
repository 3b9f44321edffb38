"""What states are called: names, formal names, demonyms, capitals that stand for them. Table: states.tsv.

States are ISO 3166-1 alpha-3 codes (XKX for Kosovo; SUN, YUG for states that are no more). Sources: Unicode CLDR and
names compiled for Didar; see tools/build_states.py. Keys are names in their natural spelling: fold them for matching.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from didar.knowledge import tables

NameKind = Literal["name", "short", "formal", "demonym", "people", "capital_metonym", "partisan"]


@cache
def _table() -> dict[tuple[str, NameKind], tuple[tuple[str, tuple[str, ...]], ...]]:
    """Names of every state, by language and kind."""
    found: dict[tuple[str, NameKind], list[tuple[str, tuple[str, ...]]]] = {}
    for state, lang, kind, names, *_ in tables.rows("states.tsv"):
        found.setdefault((lang, kind), []).append((state, tuple(names.split("|"))))  # type: ignore[arg-type]
    return {key: tuple(listed) for key, listed in found.items()}


def _listed(lang: str, kind: NameKind) -> Iterator[tuple[str, str]]:
    for state, names in _table().get((lang, kind), ()):
        for name in names:
            yield name, state


@cache
def alpha3_codes() -> tuple[str, ...]:
    """All states of the table, in alphabetical order."""
    return tuple(state for state, _ in _table()["en", "name"])


@cache
def _shown(lang: str) -> dict[str, str]:
    return {state: name for name, state in _listed(lang, "name")}


def name(alpha3: str, lang: str = "en") -> str | None:
    """The usual name of a state in a language (en, fa, ar, ru), or None for a code or language not in the table."""
    return _shown(lang).get(alpha3)


def names(alpha3: str) -> dict[str, str]:
    """The usual name of a state in every language that has one."""
    return {lang: _shown(lang)[alpha3] for lang in ("en", "fa", "ar", "ru") if alpha3 in _shown(lang)}


def names_of(alpha3: str, lang: str, kind: NameKind) -> tuple[str, ...]:
    """All names of one kind that a state has in a language (en, fa, ar, ru), the usual one first; empty for none."""
    return dict(_table().get((lang, kind), ())).get(alpha3, ())


@cache
def state_names(lang: str) -> dict[str, str]:
    """Neutral names of states in a language, short and formal, to alpha-3: «روسیه» and «فدراسیون روسیه» to RUS."""
    found: dict[str, str] = {}
    for kind in ("name", "short", "formal"):
        for called, state in _listed(lang, kind):
            found.setdefault(called, state)
    return found


@cache
def partisan_names(lang: str) -> dict[str, str]:
    """Names that take sides («رژیم صهیونیستی», «الكيان الصهيوني»), to alpha-3: understood, never used in output."""
    return dict(_listed(lang, "partisan"))


@cache
def capital_metonyms(lang: str) -> dict[str, str]:
    """Capitals and seats that may stand for a government («کرملین», «واشنطن»), to alpha-3."""
    return dict(_listed(lang, "capital_metonym"))


def _arabic_forms(bare: str) -> Iterator[str]:
    """Masculine, feminine, with and without article, of every word: كوري جنوبي, كورية جنوبية, الكوري الجنوبي, …"""
    words = bare.split()
    for end in ("", "ة"):
        inflected = [w + end if w.endswith("ي") else w for w in words]
        yield " ".join(inflected)
        yield " ".join("ال" + w for w in inflected)
        if len(words) > 1:
            yield " ".join([*words[:-1], "ال" + inflected[-1]])
            yield " ".join(["ال" + words[0], *inflected[1:]])


@cache
def demonyms(lang: str) -> dict[str, str]:
    """Adjectives of states in the singular, to alpha-3: روس, روسی, قزاقستانی; روسي, روسية, الروسي, الروسية."""
    found: dict[str, str] = {}
    for bare, state in _listed(lang, "demonym"):
        for form in _arabic_forms(bare) if lang == "ar" else (bare,):
            found.setdefault(form, state)
    return found


@cache
def peoples(lang: str) -> dict[str, str]:
    """Demonyms in the plural, to alpha-3: روس‌ها, ایرانیان; الروس, الإيرانيون, الإيرانيين, إيرانيين."""
    found = dict(_listed(lang, "people"))
    for bare, state in _listed(lang, "demonym"):
        if lang == "fa":
            found.setdefault(bare + "‌ها", state)
            if bare.endswith("ی"):
                found.setdefault(bare + "ان", state)
        elif lang == "ar" and bare.endswith("ي") and " " not in bare:
            for end in ("ون", "ين", "ان", "ات"):
                found.setdefault(bare + end, state)
                found.setdefault("ال" + bare + end, state)
    return found
