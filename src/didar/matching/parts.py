"""A person's name taken apart as a reader does: titles off, the parts that tell people apart, and what kind each is."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from enum import Enum
from functools import cache, lru_cache
from importlib.resources import files

from msgspec import Struct

from didar.langs.pack import PACKS, table
from didar.matching.letters import Groups, groups, plain, respelt, script_of, sound_mask

LONGEST_NAME = 300
"""Characters of a name that are looked at."""
MOST_PARTS = 12
"""Parts of a name that are looked at; longer ones are lists or sentences, no names."""
SHORTEST_STEM = 2
"""Letter groups that must be left when an article is taken off."""

_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f\u0610-\u065f\u0670\u0640\u200b-\u200f]*(?:[\u0300-\u036f\u0610-\u065f"
                   r"\u0670\u0640\u200b-\u200f'’‘`ʿʾʻʼʹ]*[^\W\d_]*)*")  # fmt: skip
_JOINERS = re.compile("[\u0640\u200b-\u200f'’‘`ʿʾʻʼʹ\u00ad\u2060\ufeff\u202a-\u202e]")


class Kind(Enum):
    """What a part of a name is."""

    NAME = "name"
    PATRONYMIC = "patronymic"
    INITIAL = "initial"
    WEAK = "weak"


class Part(Struct, frozen=True, gc=False):
    """One part of a name: its plain letters, the letter groups of every form it is compared in, sounds, and kind."""

    word: str
    script: str
    forms: tuple[Groups, ...]
    mask: int
    kind: Kind


class Name(Struct, frozen=True):
    """A name as it is compared: its parts in order, and which of them is written in capitals (-1: none or all)."""

    parts: tuple[Part, ...]
    capital: int
    written: tuple[str, ...]


class Words(Struct, frozen=True):
    """The tables of small words, folded: titles (one or more words), weak words, particles, joining words, endings."""

    titles: frozenset[tuple[str, ...]]
    weak: frozenset[str]
    particles: frozenset[str]
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
    mask = 0
    for form in forms:
        mask |= sound_mask(form)
    return Part(bare, script, tuple(dict.fromkeys(forms)), mask, _kind(bare, script))


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
    capitals = [n for n, w in enumerate(kept) if len(w) > 1 and w.isupper()]
    some = 0 < len(capitals) < len(kept)
    return Name(tuple(part(w.lower()) for w in kept), capitals[-1] if some else -1, tuple(kept))


def _without_small_words(written: list[str]) -> list[str]:
    """The words that are parts: titles and particles dropped, joining words put before the word they belong to."""
    known = words()
    bare = [plain(w) for w in written]
    kept: list[str] = []
    at = 0
    while at < len(written):
        length = next((n for n in (4, 3, 2, 1) if tuple(bare[at : at + n]) in known.titles), 0)
        if length:
            at += length
        elif bare[at] in known.joining and at + 1 < len(written):
            after = at + 1
            while after + 1 < len(written) and bare[after] in known.particles:
                after += 1
            kept.append(_joined(bare[at], written[after]))
            at = after + 1
        elif bare[at] in known.particles:
            at += 1
        else:
            kept.append(written[at])
            at += 1
    return kept


def _joined(front: str, after: str) -> str:
    """A joining word and the word after it as one: عبد الرحمن and عبدالرحمن are then the same."""
    return words().joining[front] + after.lower()
