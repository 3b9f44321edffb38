"""Names of people that no table and no rule shows, found by the name tagger.

Tables and rules go first. Only where two to four words side by side are left that nothing accounts for, one of them
in some list of names, the tagger is asked, and believed only where it is sure that just these words name somebody.
Bodies and places that no table has are told by their heads; the taggers add nothing sure to that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from didar.model.draft import Sentence
from didar.model.view import View
from didar.names.name_shapes import BEARER, INSIDE, LEAD, NAME, NEVER, OFFICE, TITLE, WORD
from didar.tagging.features import token
from didar.tagging.tagger import tag_tokens

SURE = 0.94
"""Least marginal probability of every word of a name."""
ACCOUNTED = WORD | NEVER | OFFICE | TITLE | BEARER | LEAD
LEAST, MOST = 2, 4
"""Words of a name."""
AROUND = 5
"""Words before and after such a stretch that the tagger is shown: whole sentences would cost four times as much."""
MOST_STRETCHES = 20
"""Stretches of one report that are tagged: lists of names and texts in other languages cost no more than that."""
CONFIDENCE = 0.7


def unaccounted(flags: Sequence[int], closed: Sequence[int], sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Stretches of a sentence that are no common words and in nothing found (``closed``), with a word of a name."""
    i = sentence.i
    for k in range(sentence.i, sentence.j + 1):
        if k == sentence.j or closed[k] or flags[k] & ACCOUNTED:
            if LEAST <= k - i <= MOST and any(flag & NAME for flag in flags[i:k]):
                yield i, k
            i = k + 1


def tagged_names(
    view: View, lang: str, sentences: Sequence[Sentence], flags: Sequence[int], closed: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Names of people ``[i, j)`` that the tagger finds among words not ``closed``; ``flags`` are the words' shapes."""
    stretches = [(s, i, j) for s in sentences for i, j in unaccounted(flags, closed, s)]
    for sentence, i, j in stretches[:MOST_STRETCHES]:
        start = max(sentence.i, i - AROUND)
        words = view.words[start : min(sentence.j, j + AROUND)]
        tokens = [token(view.text[w.start : w.end], lang) for w in words]
        for found in tag_tokens(tokens, lang):
            a, b = start + found.i, start + found.j
            sure = found.kind == "person" and found.probability >= SURE
            if sure and b - a >= LEAST and i <= a and b <= j and not flags[b - 1] & INSIDE:
                yield a, b
