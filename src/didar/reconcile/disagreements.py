"""Where reports of one event cannot all be right, each side in its own words.

A value that contains another is only coarser; a day told beforehand and moved is a plan that changed; day words that
clash only because the stamp is crawl time are a note. Texts are looked at only where several sources tell the event.
"""

from __future__ import annotations

from collections.abc import Sequence

from didar.model.chronicle import Disagreement, JoinedStatement
from didar.reconcile.conflict_cues import Page
from didar.reconcile.conflict_dates import date_conflict
from didar.reconcile.conflict_numbers import number_conflicts
from didar.reconcile.conflict_parties import denial, party_conflicts
from didar.reconcile.conflict_places import place_conflict
from didar.reconcile.conflict_status import status_conflict
from didar.reconcile.conflict_words import wording_conflicts
from didar.reconcile.field_account import Account


def disagreements(
    accounts: Sequence[Account], statements: Sequence[JoinedStatement]
) -> tuple[list[Disagreement], list[str]]:
    """All real conflicts between accounts of one event, dates first, and notes on what only looks like one."""
    pages = [Page(account) for account in accounts]
    if len(pages) < 2:
        return [one for one in (denial(pages),) if one], []
    day, notes = date_conflict(accounts)
    found = [
        day,
        place_conflict(pages),
        *party_conflicts(pages),
        status_conflict(accounts),
        *number_conflicts(pages),
        *wording_conflicts(pages, statements),
    ]
    return [one for one in found if one is not None], notes
