"""Where reports of one event cannot agree on its place.

A state and a city in it are one place told coarser. A visit leads to many places: only the places where the guest is
said to arrive can disagree. A call has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from didar.model.chronicle import Disagreement
from didar.model.span import Span
from didar.reconcile.conflict_cues import Page
from didar.reconcile.conflict_side import Claim, both_told, disagreement
from didar.reconcile.field_account import Account, one_of, table
from didar.reconcile.field_days import LASTING
from didar.text.fold import fold

CITIES = frozenset({"city", "capital"})
SHOWN = 3
"""Mentions of one report shown for its place."""
NEAR = 60
"""Characters between a word of arriving and the place arrived at."""
BESIDE = 80
"""Characters between the words of an event and its place, where no word of arriving ties them."""
BEFORE = 14
"""Characters before a place that are looked at for "in" or "to"."""


def place_conflict(pages: Sequence[Page]) -> Disagreement | None:
    """The disagreement on the place, if there is one."""
    if any(page.account.told.type == "phone_call" for page in pages):
        return None
    claims = [
        Claim(page.account.told.place, page.account, span)
        for page in pages
        if page.account.told.place and page.account.told.status == "held"
        for span in _words(page)
    ]
    told_twice = both_told((claim.account, claim.value) for claim in claims)
    apart = {
        claim.value
        for pair in combinations(claims, 2)
        if {claim.value for claim in pair} not in told_twice and _apart(pair[0].account, pair[1].account)
        for claim in pair
    }
    sides = [claim for claim in claims if claim.value in apart]
    names = ", ".join(sorted(apart))
    return disagreement("place", sides, f"the reports put the event in different places: {names}")


def _apart(a: Account, b: Account) -> bool:
    """Two cities, or two states; a palace, a sea or a province may be another name of where a city lies."""
    if a.root == b.root or a.told.place == b.told.place:
        return False
    kinds = {_kind(a), _kind(b)}
    return kinds == {"state"} or kinds <= CITIES


def _kind(account: Account) -> str:
    return next((p.kind for p in account.reading.places if p.id == account.told.place), "")


def _words(page: Page) -> list[Span]:
    """The mentions of the place that the event's words are tied to: by "in" and nearness, or by a word of arriving."""
    account = page.account
    mentions = [span for p in account.reading.places if p.id == account.told.place for span in p.mentions]
    if account.told.type in LASTING:
        arrivals = [cue.span for cue in page.of("place", "arrival")]
        mentions = [span for span in mentions if any(_between(span, cue) <= NEAR for cue in arrivals)]
    else:
        mentions = [span for span in mentions if any(_between(span, e) <= BESIDE for e in account.told.evidence)]
    return [span for span in mentions if _is_in(account, span)][:SHOWN]


def _between(a: Span, b: Span) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def _is_in(account: Account, span: Span) -> bool:
    words = tuple(table(account.told.lang, "reconcile").get("place", {}).get("in", ()))
    before = fold(account.text[max(0, span[0] - BEFORE) : span[0]])
    return any(found.end() == len(before) for found in one_of(words).finditer(before))
