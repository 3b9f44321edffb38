"""The same statement in several reports and languages is one, with each wording.

First the wordings of one language are brought together by their words, then the statements found so are paired with
those of other languages by their marks, each with at most one of every other language. What a report says twice, in a
headline and below, is one statement too. Nothing here looks beyond one event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from hashlib import blake2b
from itertools import combinations
from typing import TypeVar

from didar.langs.pack import pack_of
from didar.model.chronicle import JoinedStatement, Wording
from didar.reconcile.saying_groups import grouped
from didar.reconcile.saying_score import Marked, scale, weights
from didar.reconcile.saying_wording import Saying

T = TypeVar("T", bound=Hashable)


def joined(given: Iterable[Saying]) -> list[JoinedStatement]:
    """Statements over reports, in the order of their first wording by report and place."""
    by_lang: dict[str, list[Saying]] = {}
    for said in sorted(given, key=lambda s: s.place):
        by_lang.setdefault(pack_of(said.lang) or said.lang, []).append(said)
    groups = {lang: grouped(by_lang[lang]) for lang in sorted(by_lang)}
    found = _over_languages(groups) if len(groups) > 1 else [g for listed in groups.values() for g in listed]
    return [_record(group) for group in sorted(found, key=lambda g: g[0].place)]


def _over_languages(groups: dict[str, list[list[Saying]]]) -> list[list[Saying]]:
    """Groups of one language paired with those of another, the surest first, each language once in a group."""
    listed = [(lang, group) for lang, of_lang in groups.items() for group in of_lang]
    speakers = [frozenset(who for said in group for who in said.speakers) for _, group in listed]
    bearing = [_most(said.marks() for said in group) for _, group in listed]
    weight = weights([[b for b, (of, _) in zip(bearing, listed, strict=True) if of == lang] for lang in groups])
    marked = [Marked(marks, weight) for marks in bearing]
    ranked = sorted(
        (-score, i, j)
        for i, j in combinations(range(len(listed)), 2)
        if listed[i][0] != listed[j][0] and speakers[i] & speakers[j]
        if (score := marked[i].across(marked[j])) >= scale()["limits"]["across"]
    )
    of = list(range(len(listed)))
    for _, i, j in ranked:
        mine, theirs = ([k for k, root in enumerate(of) if root == of[x]] for x in (i, j))
        if not {listed[k][0] for k in mine} & {listed[k][0] for k in theirs}:
            for k in theirs:
                of[k] = of[i]
    together: dict[int, list[Saying]] = {}
    for k, root in enumerate(of):
        together.setdefault(root, []).extend(listed[k][1])
    return [sorted(group, key=lambda s: s.place) for group in together.values()]


def _most(given: Iterable[Iterable[T]]) -> list[T]:
    """What at least half of some lists hold, the most frequent first as they come."""
    lists = [dict.fromkeys(one) for one in given]
    held = Counter(one for listed in lists for one in listed)
    return [one for one, times in held.most_common() if times * 2 >= len(lists)]


def _record(group: Sequence[Saying]) -> JoinedStatement:
    statements = [s.statement for s in group]
    first = group[0].statement
    key = blake2b(repr((group[0].report, first.content, first.cue, first.speaker)).encode(), digest_size=6).hexdigest()
    return JoinedStatement(
        id=f"st-{key}",
        speaker=_usual([s.speaker for s in statements]),
        plover=_usual([s.plover for s in statements]),
        contexts=sorted(_most(s.contexts for s in statements)),
        said=[Wording(s.report, s.statement.cue, s.statement.content, s.lang) for s in group],
    )


def _usual(given: Sequence[str | None]) -> str | None:
    """The value most wordings give; of several the first in the alphabet, and any rather than none."""
    times = Counter(given)
    return min(times, key=lambda one: (-times[one], one is None, one or ""))
