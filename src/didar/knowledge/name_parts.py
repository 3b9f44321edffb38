"""Parts of personal names and how the press spells them in Latin letters.

Tables in knowledge/names: persian.tsv, arabic.tsv and foreign.tsv, compiled for Didar (foreign.tsv holds how Persian
and Arabic write names of other languages); bearers.fa.tsv and bearers.ar.tsv, parts of the names of known people with
what is habitual in a region; listed.fa.tsv and listed.ar.tsv, a wide list from public name pairs (Amazon, MIT; Google,
Apache-2.0); regions.tsv, which states make a region; regional.tsv, compiled for Didar, parts that only a region spells
so (Chinese, Korean and Vietnamese syllables, Turkish names). Built by tools/build_name_parts.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import compress
from typing import Literal, NamedTuple

from didar.text.fold import fold

Origin = Literal["persian", "arabic", "foreign"]
Kind = Literal["given", "family", "both", "name"]
"""Where a part stands in names; "name" where the source does not tell."""

KINDS: dict[str, Kind] = {"given": "given", "family": "family", "both": "both", "name": "name"}


class Part(NamedTuple):
    """A part of a name: its Latin spelling, where it stands, and whether it is also a common word or a place."""

    latin: str
    kind: Kind
    word: bool = False


class Bearer(NamedTuple):
    """A part of known people's names: the commonest spelling, its place in names, and spellings "region=latin|…"."""

    latin: str
    kind: Kind
    regional: str


def _rows(table: str) -> Iterator[list[str]]:
    text = files("didar.knowledge").joinpath("names", table).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines()[1:])


@cache
def compiled(origin: Origin, lang: str) -> dict[str, Part]:
    """The table compiled for Didar of one origin, by folded key; the foreign one as ``lang`` writes the names."""
    found: dict[str, Part] = {}
    if origin != "foreign":
        for name, latin, kind, also in _rows(f"{origin}.tsv"):
            _put(found, fold(name), Part(latin, KINDS[kind], also == "word"))
        return found
    for latin, kind, persian, arabic, also in _rows("foreign.tsv"):
        for name in (arabic if lang == "ar" else persian).split("|"):
            _put(found, fold(name), Part(latin, KINDS[kind], also == "word"))
    return found


def _put(found: dict[str, Part], key: str, part: Part) -> None:
    """Add a part; a given name that is a family name too keeps its first spelling."""
    known = found.get(key)
    if known is None:
        found[key] = part
    elif known.kind != part.kind:
        found[key] = Part(known.latin, "both", known.word or part.word)


@cache
def bearers(lang: str) -> dict[str, Bearer]:
    """Parts of the names of known people as ``lang`` writes them, by folded key."""
    return {key: Bearer(latin, KINDS[kind], regional) for key, kind, latin, regional in _rows(f"bearers.{lang}.tsv")}


@cache
def _listed(lang: str) -> tuple[dict[str, str], frozenset[str]]:
    """The wide list and its frequent parts, read by whole columns: it is long, and start-up counts."""
    text = files("didar.knowledge").joinpath("names", f"listed.{lang}.tsv").read_text(encoding="utf-8")
    cells = text.rstrip("\n").replace("\n", "\t").split("\t")
    keys, latin, often = cells[3::3], cells[4::3], cells[5::3]
    return dict(zip(keys, latin, strict=True)), frozenset(compress(keys, often))


def listed(lang: str) -> dict[str, str]:
    """The wide list of parts as ``lang`` writes them: folded key to Latin spelling in lower case."""
    return _listed(lang)[0]


def frequent(lang: str) -> frozenset[str]:
    """Keys of the wide list that many people bear."""
    return _listed(lang)[1]


@cache
def _regions() -> dict[str, str]:
    return {state: region for region, states in _rows("regions.tsv") for state in states.split(" ")}


def region(state: str | None) -> str:
    """The region a state belongs to when it comes to spelling names, "" for any other."""
    return _regions().get(state or "", "")


@cache
def _regional(lang: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for area, latin, persian, arabic in _rows("regional.tsv"):
        for name in (arabic if lang == "ar" else persian).split("|"):
            found.setdefault(area, {}).setdefault(fold(name), latin)
    return found


def regional(area: str, lang: str) -> dict[str, str]:
    """Parts of names as a region alone spells them, by folded key: «تشانغ» is "Zhang" in China."""
    return _regional(lang).get(area, {})


def in_region(bearer: Bearer, region: str) -> str | None:
    """The spelling habitual in a region, None where the table has none for it."""
    for pair in bearer.regional.split("|") if region and bearer.regional else ():
        name, _, latin = pair.partition("=")
        if name == region:
            return latin
    return None
