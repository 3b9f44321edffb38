"""Tag the people, bodies, places and offices in a sentence with the model of its language.

The models are conditional random fields (Lafferty, McCallum and Pereira 2001; crfsuite), one file a language in
models/, each with a card beside it. They are opened at the first sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

import pycrfsuite
from msgspec import Struct

from didar.langs.pack import pack_of
from didar.tagging.features import features, look, token

Kind = Literal["person", "body", "place", "office"]
KINDS: dict[str, Kind] = {"person": "person", "body": "body", "place": "place", "office": "office"}
MOST_WORDS = 200
"""Longer sentences are tagged in stretches of so many words: what is no prose costs no more for it."""


class Tagged(Struct, frozen=True, gc=False):
    """Words ``[i, j)`` of a sentence that the model takes for a name or office of ``kind``.

    ``probability`` is the least of the marginal probabilities of its words' labels (0 to 1).
    """

    i: int
    j: int
    kind: Kind
    probability: float


@cache
def _bytes(lang: str) -> bytes:
    """The model of a language: crfsuite reads it where it lies, so it must stay."""
    return files("didar.tagging").joinpath("models", f"{lang}.crfsuite").read_bytes()


@cache
def _model(lang: str) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_bytes(lang))
    return tagger


def tag(words: Sequence[str], lang: str) -> list[Tagged]:
    """The people, bodies, places and offices among the words of one sentence, in order, none overlapping.

    ``words`` may be in any spelling, marks of punctuation as words of their own; ``lang`` is "fa", "ar" or a language
    that a pack reads ("prs"). Offices are told without their owner: «وزیر خارجه» and «روسیه» are two. A language
    without a pack has no model: nothing is found. Never raises for any words.
    """
    pack = pack_of(lang)
    if pack is None:
        return []
    return tag_tokens([token(word, pack) for word in words], pack)


def tag_tokens(tokens: Sequence[str], lang: str) -> list[Tagged]:
    """`tag` for words that are tokens already (see `didar.tagging.features.token`), in a language that has a pack."""
    found: list[Tagged] = []
    for start in range(0, len(tokens), MOST_WORDS):
        found += _tag(tokens[start : start + MOST_WORDS], lang, start)
    return found


def _tag(tokens: Sequence[str], lang: str, start: int) -> list[Tagged]:
    model = _model(lang)
    labels = model.tag(features(look(tokens, lang), lang))
    found: list[Tagged] = []
    i = 0
    while i < len(labels):
        if labels[i] == "O":
            i += 1
            continue
        kind = labels[i][2:]
        j = i + 1
        while j < len(labels) and labels[j] == "I-" + kind:
            j += 1
        sure = min(model.marginal(labels[k], k) for k in range(i, j))
        found.append(Tagged(start + i, start + j, KINDS[kind], sure))
        i = j
    return found
