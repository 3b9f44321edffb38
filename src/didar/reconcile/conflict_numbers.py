"""Where reports of one event count the same thing differently: documents signed, members of a delegation, states.

A number counts where it stands right before the word for what is counted, on a line that ties it to the event
(langs/…/reconcile.toml, ``counted``). Rounded numbers («نحو 30», «بیش از ۷۰») contradict nobody, nor does a report that
counts the same thing twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from didar.model.chronicle import Disagreement
from didar.model.span import Span
from didar.reconcile.conflict_cues import Page
from didar.reconcile.conflict_side import Claim, disagreement
from didar.reconcile.field_account import one_of, table
from didar.text.fold import fold

BEFORE = 16
"""Characters before a number that are looked at for a word that rounds it."""
NEAR = 60
"""Characters around a number in which a word ties it to the event."""
ENDS = ".,،؛:»)\"'"
_WORD = re.compile(r"\S+")


class _Counted(Struct, frozen=True, gc=False):
    """What is counted, its words right behind a number, and the words that tie it to the event."""

    of: str
    words: re.Pattern[str]
    near: re.Pattern[str]


def number_conflicts(pages: Sequence[Page]) -> Iterator[Disagreement]:
    """The disagreements on numbers, by what is counted."""
    by_thing: dict[str, list[Claim]] = {}
    for page in pages:
        found: dict[str, dict[str, Span]] = {}
        for thing, number, span in _counts(page):
            found.setdefault(thing, {}).setdefault(number, span)
        for thing, numbers in found.items():
            if len(numbers) == 1:
                ((number, span),) = numbers.items()
                by_thing.setdefault(thing, []).append(Claim(f"{number} {thing}", page.account, span))
    for thing in sorted(by_thing):
        one = disagreement("number", by_thing[thing], f"the reports count the {thing} differently")
        if one:
            yield one


def _counts(page: Page) -> Iterator[tuple[str, str, Span]]:
    """What is counted near the event's words, the number, and both words."""
    account = page.account
    if not any(_anything(account.told.lang).search(passage) for passage in page.squeezed):
        return
    rounds = one_of(tuple(table(account.told.lang, "reconcile").get("about", {}).get("words", ())))
    for start, end in page.passages:
        words = [(m.start(), m.start() + len(m.group().rstrip(ENDS))) for m in _WORD.finditer(account.text, start, end)]
        for n, (first, last) in enumerate(words):
            number = _number(account.told.lang, fold(account.text[first:last]))
            if number is None:
                continue
            before = fold(account.text[max(start, first - BEFORE) : first])
            if any(m.end() == len(before) for m in rounds.finditer(before)):
                continue
            for one in _things(account.told.lang):
                behind = [b for _, b in words[n + 1 : n + 3] if one.words.fullmatch(fold(account.text[last:b]))]
                if behind and one.near.search(fold(_around(account.text, first))):
                    yield one.of, str(number), (first, max(behind))
                    break


def _number(lang: str, word: str) -> int | None:
    if word.isascii() and word.isdigit() and len(word) < 5:
        return int(word)
    return _cardinals(lang).get(word)


@cache
def _cardinals(lang: str) -> dict[str, int]:
    """Number words from two on; «یک» and «واحد» are no count."""
    rows = table(lang, "numbers").get("cardinal", {})
    return {fold(word): int(number) for number, words in rows.items() for word in words if int(number) > 1}


@cache
def _anything(lang: str) -> re.Pattern[str]:
    """A number with something that is counted behind it, in squeezed text: what makes a passage worth reading."""
    things = "|".join(one.words.pattern for one in _things(lang)) or r"(?!)"
    return re.compile(rf"(?:\d|{one_of(tuple(_cardinals(lang))).pattern})(?:{things})")


@cache
def _things(lang: str) -> tuple[_Counted, ...]:
    rows = table(lang, "reconcile").get("counted", ())
    return tuple(_Counted(row["of"], one_of(tuple(row["words"])), one_of(tuple(row["near"]))) for row in rows)


def _around(text: str, at: int) -> str:
    start = max(text.rfind("\n", 0, at) + 1, at - NEAR)
    end = text.find("\n", at)
    return text[start : min(end if end >= 0 else len(text), at + NEAR)]
