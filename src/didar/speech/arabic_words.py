"""The words by which an Arabic sentence of speech is read: words of saying and the closed classes around them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from didar.langs.pack import table
from didar.speech.cues import Cue, cues
from didar.text.fold import fold
from didar.text.lexicon import Lexicon

CONJUNCTIONS = frozenset({"و", "ف"})
"""What may be written onto a word of saying as a conjunction."""

CUE_PREFIXES = CONJUNCTIONS | {"س", "وس", "فس", "ل", "ول", "ال", "ب", "بال", "وال", "لل"}
PRONOUNS = frozenset({"ه", "ها", "هم", "هما", "هن"})
"""Object and possessive pronouns written onto a word."""

ROLES = (
    "that", "that_first", "adverbial", "not_b", "not_l", "object_heads", "pronoun", "joint", "source", "unnamed", "thing",
    "press", "relative", "negation", "auxiliary", "light", "with_pronoun",
)  # fmt: skip
"""Classes of single words in the pack's ``[words]``."""

PHRASES = ("bound", "closing", "resuming", "conjunction", "joint", "farewell")
"""Classes that have phrases of several words."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the pack knows of Arabic speech, folded.

    ``roles`` gives for the key of a word the classes it belongs to, ``phrases`` finds phrases with their class,
    ``titles`` finds styles and offices («سموه», «الوزير») with the words of a name that tell who is meant.
    """

    cues: Lexicon[Cue]
    roles: dict[str, frozenset[str]]
    phrases: Lexicon[str]
    titles: Lexicon[tuple[str, ...]]
    root_al: frozenset[str]

    def definite(self, key: str) -> bool:
        """True when a word has the article: «الوزير», «للوزير», «والوزير»; not «التزام»."""
        if not key.startswith(("ال", "لل", "وال", "بال")) or len(key) < 4:
            return False
        return key[0] == "ل" or self.root_al.isdisjoint(possessed(key if key[0] == "ا" else key[1:]))


@cache
def tables() -> Tables:
    """The tables of the Arabic pack, ready for use."""
    pack = table("ar", "speech")
    words: dict[str, list[str]] = pack["words"]
    roles: dict[str, set[str]] = {}
    for role in ROLES:
        for word in words[role]:
            roles.setdefault(fold(word), set()).add(role)
    return Tables(
        cues=Lexicon(cues("ar"), prefixes=CUE_PREFIXES, suffixes=PRONOUNS),
        roles={key: frozenset(found) for key, found in roles.items()},
        phrases=Lexicon(
            ((phrase, role) for role in PHRASES for phrase in words[role] if role != "joint" or " " in phrase),
            prefixes=CONJUNCTIONS,
        ),
        titles=Lexicon(
            ((title, tuple(fold(word) for word in telling)) for title, telling in pack["titles"].items()),
            prefixes=CONJUNCTIONS,
        ),
        root_al=frozenset(fold(word) for word in words["root_al"]),
    )


def possessed(key: str) -> tuple[str, ...]:
    """A key as it stands and without a pronoun at its end, the feminine ending restored: «حرصه» → حرص, «رغبتها» → رغبه."""
    found = [key]
    for pronoun in ("هما", "ها", "هم", "هن", "ه", "نا"):
        if key.endswith(pronoun) and len(key) > len(pronoun) + 2:
            bare = key[: -len(pronoun)]
            found += [bare, bare[:-1] + "ه"] if bare.endswith("ت") else [bare]
    return tuple(found)
