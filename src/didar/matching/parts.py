"""A person's name taken apart as a reader does: titles off, the parts that tell people apart, and what kind each is."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct

from didar.langs.pack import PACKS, table
from didar.matching.letters import Groups, groups, plain, respelt, script_of, sound_masks

LONGEST_NAME = 300
"""Characters of a name that are looked at."""
MOST_PARTS = 12
"""Parts of a name that are looked at; longer ones are lists or sentences, no names."""
SHORTEST_STEM = 2
"""Letter groups that must be left when an article is taken off."""

_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f\u0610-\u065f\u0670\u0640\u200b-\u200f]*(?:[\u0300-\u036f\u0610-\u065f"
                   r"\u0670\u0640\u200b-\u200f'’‘`ʿʾʻʼʹ]*[^\W\d_]*)*")  # fmt: skip
_JOINERS = re.compile("[\u0640\u200b-\u200f'’‘`ʿʾʻʼʹ\u00ad\u2060\ufeff\u202a-\u202e]")


class Kind(IntEnum):
    """What a part of a name is; of two parts that agree the greater kind holds."""

    WEAK = 0
    NAME = 1
    PATRONYMIC = 2
    INITIAL = 3


class Part(Struct, frozen=True, gc=False, cache_hash=True):
    """One part of a name: its plain letters, the letter groups of every form it is compared in, and kind.

    ``mask`` has a bit for every coarse sound some form may have, ``must`` for those every form has.
    """

    word: str
    script: str
    forms: tuple[Groups, ...]
    mask: int
    must: int
    kind: Kind


class Name(Struct, frozen=True, cache_hash=True):
    """A name as it is compared: its parts in order, which of them are by place the family and the given name, and the
    words as written. The family name is the one in capitals, if only some are, else the last; -1 in an empty name.
    """

    parts: tuple[Part, ...]
    written: tuple[str, ...]
    family: int
    given: int


class Words(Struct, frozen=True):
    """The tables of small words, folded: titles (one or more words), weak words, particles, joining words, endings."""

    titles: frozenset[tuple[str, ...]]
    weak: frozenset[str]
    particles: frozenset[str]
    openers: frozenset[str]
    joining: dict[str, str]
    articles: dict[str, tuple[str, ...]]
    patronymics: dict[str, tuple[str, ...]]


@cache
def words() -> Words:
    """The tables, read once; titles of Persian and Arabic come from the packs as well."""
    text = files("didar.matching").joinpath("tables", "words.toml").read_text("utf-8")
    data = tomllib.loads(text)
    weak = {plain(w) for w in data["weak"]}
    titles = {tuple(map(plain, t.split())) for t in data["titles"]}
    for lang in PACKS:
        ranks = table(lang, "names")["titles"]
        doubtful = {plain(w) for w in ranks["doubtful"]}
        weak |= {w for w in doubtful if " " not in w}
        titles |= {tuple(map(plain, t.split())) for t in ranks["ranks"]}
        titles -= {(w,) for w in doubtful}
    return Words(
        frozenset(titles - {(w,) for w in weak}),
        frozenset(weak),
        frozenset(plain(w) for w in data["particles"]),
        frozenset(plain(w) for w in data["openers"]),
        {plain(w): front for front, group in data["joining"].items() for w in group},
        {script: tuple(map(plain, of)) for script, of in data["articles"].items()},
        {script: tuple(map(plain, of)) for script, of in data["patronymics"].items()},
    )


@lru_cache(maxsize=1 << 16)
def part(word: str) -> Part:
    """One part from a word as written (joined words have been put together)."""
    script = script_of(word)
    bare = plain(word)
    forms = [groups(bare)]
    if script == "latin" and (other := respelt(word)) != bare:
        forms.insert(0, groups(other))
    for article in words().articles.get(script, ()):
        stem = bare[len(article) :]
        if bare.startswith(article) and len(groups(stem)) > SHORTEST_STEM:
            forms.append(groups(stem))
    mask, must = 0, -1
    for form in forms:
        may, has = sound_masks(form)
        mask |= may
        must &= has
    return Part(bare, script, tuple(dict.fromkeys(forms)), mask, must, _kind(bare, script))


def _kind(bare: str, script: str) -> Kind:
    if len(bare) == 1:
        return Kind.INITIAL
    if bare in words().weak:
        return Kind.WEAK
    if len(bare) > 5 and bare.endswith(words().patronymics.get(script, ())):
        return Kind.PATRONYMIC
    return Kind.NAME


@lru_cache(maxsize=1 << 16)
def take_apart(text: str) -> Name:
    """A name's parts. Never fails; a text without letters has none."""
    written = _WORD.findall(unicodedata.normalize("NFKC", text[:LONGEST_NAME]))
    written = [w for w in (_JOINERS.sub("", raw) for raw in written) if plain(w)][: 2 * MOST_PARTS]
    kept = _without_small_words(written) or written
    kept = kept[:MOST_PARTS]
    parts = tuple(part(w.lower()) for w in kept)
    return Name(parts, tuple(kept), *_roles(parts, kept))


def _roles(parts: tuple[Part, ...], written: list[str]) -> tuple[int, int]:
    """The numbers of the family and the given name."""
    if not parts:
        return -1, -1
    places = [i for i, p in enumerate(parts) if p.kind in (Kind.NAME, Kind.INITIAL)] or list(range(len(parts)))
    capitals = [i for i, w in enumerate(written) if len(w) > 1 and w.isupper()]
    family = capitals[-1] if 0 < len(capitals) < len(written) else places[-1]
    given = next((i for i in places if i != family), places[0]) if capitals and family in capitals else places[0]
    return family, given


def untitled(text: str) -> str:
    """A name without titles and words like them before it (سردار, الشيخ, Dr.); itself where it is nothing else."""
    written = text[:LONGEST_NAME].split()
    bare = [plain(word.rstrip(".")) for word in written]
    at = 0
    while at < len(bare) and (length := _title_at(bare, at) or int(bare[at] in words().weak)):
        at += length
    return " ".join(written[at:]) or text


def _title_at(bare: list[str], at: int) -> int:
    """How many words the longest title that begins at ``at`` has, 0 for none."""
    return next((n for n in (4, 3, 2, 1) if tuple(bare[at : at + n]) in words().titles), 0)


def _without_small_words(written: list[str]) -> list[str]:
    """The words that are parts: titles and particles dropped, joining words put before the word they belong to."""
    known = words()
    bare = [plain(w) for w in written]
    kept: list[str] = []
    at = 0
    while at < len(written):
        if length := _title_at(bare, at):
            at += length
        elif bare[at] in known.joining and at + 1 < len(written):
            after = at + 1
            while after + 1 < len(written) and bare[after] in known.particles:
                after += 1
            kept.append(_joined(bare[at], written[after]))
            at = after + 1
        elif bare[at] in known.particles and not (at == 0 and bare[0] in known.openers):
            at += 1
        else:
            kept.append(written[at])
            at += 1
    return kept


def _joined(front: str, after: str) -> str:
    """A joining word and the word after it as one: عبد الرحمن and عبدالرحمن are then the same."""
    return words().joining[front] + after.lower()
