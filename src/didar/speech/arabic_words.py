"""The words by which an Arabic sentence of speech is read: words of saying and the closed classes around them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from didar.knowledge.states import demonyms, peoples
from didar.langs.pack import table
from didar.model.draft import EntityKind
from didar.speech.cues import Cue, cues
from didar.text.fold import fold
from didar.text.lexicon import Lexicon

PHRASES = ("bound", "closing", "resuming", "conjunction", "joint", "farewell", "each")
"""Classes of the pack's ``[words]`` that have phrases of several words; the others have single words."""

ARTICLE_LETTERS = 4
"""Letters a word with the article has at least."""

STEM_LETTERS = 2
"""Letters that are left at least when a pronoun is taken off."""


class Title(Struct, frozen=True, gc=False):
    """A style or a kind of body that stands for a name: the folded words of the name that tell who is meant."""

    telling: tuple[str, ...]
    kind: EntityKind


class Tables(Struct, frozen=True, gc=False):
    """What the pack knows of Arabic speech, folded.

    ``roles`` gives for the key of a word the classes it belongs to, ``phrases`` finds phrases with their classes,
    ``titles`` finds styles, offices and kinds of bodies («سموه», «الوزير», «الوزارة»), ``letters``
    are the classes of letters that are written onto words, ``demonyms`` gives for «سوداني» the state.
    """

    cues: Lexicon[Cue]
    roles: dict[str, frozenset[str]]
    phrases: Lexicon[tuple[str, ...]]
    titles: Lexicon[Title]
    letters: dict[str, tuple[str, ...]]
    demonyms: dict[str, str]

    def possessed(self, key: str) -> list[str]:
        """A key as it stands and without a pronoun at its end, feminine endings restored: «رغبتها» → رغبته, رغبه."""
        found = [key]
        for pronoun in self.letters["possessive"]:
            if key.endswith(pronoun) and len(key) > len(pronoun) + STEM_LETTERS:
                bare = key[: -len(pronoun)]
                found += [bare, bare[:-1] + "ه"] if bare.endswith("ت") else [bare]
        return found

    def has(self, key: str, role: str) -> bool:
        """True when a word belongs to a class, as it stands or without a pronoun: «حرصه»."""
        return any(role in self.roles.get(form, ()) for form in self.possessed(key))

    def definite(self, key: str) -> bool:
        """True when a word has the article: «الوزير», «للوزير», «والوزير»; not «التزام»."""
        if not key.startswith(self.letters["article"]) or len(key) < ARTICLE_LETTERS:
            return False
        return key[0] == "ل" or not self.has(key if key[0] == "ا" else key[1:], "root_al")


def _titles(listed: dict[str, list[str]], kind: EntityKind) -> Iterator[tuple[str, Title]]:
    for title, telling in listed.items():
        yield title, Title(tuple(fold(word) for word in telling), kind)


def _phrases(words: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Every phrase of the pack, folded, with all its classes; of joint speakers those of several words."""
    found: dict[str, tuple[str, ...]] = {}
    for role in PHRASES:
        for phrase in words[role]:
            if role != "joint" or " " in phrase:
                found[fold(phrase)] = (*found.get(fold(phrase), ()), role)
    return found


@cache
def tables() -> Tables:
    """The tables of the Arabic pack, ready for use."""
    pack = table("ar", "speech")
    words: dict[str, list[str]] = pack["words"]
    letters = {name: tuple(fold(group) for group in groups) for name, groups in pack["letters"].items()}
    conjunctions = frozenset(letters["conjunctions"])
    roles: dict[str, set[str]] = {}
    for role, listed in words.items():
        for word in listed:
            if " " not in word:
                roles.setdefault(fold(word), set()).add(role)
    return Tables(
        cues=Lexicon(
            cues("ar"),
            prefixes=conjunctions.union(letters["future"], letters["noun"]),
            suffixes=frozenset(letters["pronouns"]),
        ),
        roles={key: frozenset(found) for key, found in roles.items()},
        phrases=Lexicon(
            _phrases(words).items(),
            prefixes=conjunctions,
        ),
        titles=Lexicon(
            [*_titles(pack["titles"], "person"), *_titles(pack["bodies"], "organization")],
            prefixes=conjunctions,
        ),
        letters=letters,
        demonyms={fold(word): state for word, state in {**demonyms("ar"), **peoples("ar")}.items() if " " not in word},
    )
