"""Where one report still announces what others have already told as happened.

Only posts that carry the minute they were sent can tell: a page's stamp may be the time it was crawled, and an old page
is no contradiction. It must be announced for that very day, and told as happened by others before.
"""

from __future__ import annotations

from collections.abc import Sequence

from didar.model.chronicle import Disagreement
from didar.reconcile.conflict_side import Claim, disagreement
from didar.reconcile.field_account import Account, rules
from didar.reconcile.field_days import day_told, is_post, sent_at


def status_conflict(accounts: Sequence[Account]) -> Disagreement | None:
    """Announced for today by a post that was sent after others had told the event as held."""
    posts = [a for a in accounts if a.told.stamp is not None and is_post(a) and _has_minute(a)]
    held = [a for a in posts if a.told.status == "held"]
    behind = [a for a in posts if a.told.status == "planned" and _is_today(a) and any(_before(b, a) for b in held)]
    if not behind:
        return None
    ahead = [b for b in held if any(_before(b, a) for a in behind)]
    claims = [
        Claim(f"{account.told.status} at {account.reading.report.published}", account, span)
        for account in (*ahead, *behind)
        for span in account.told.evidence[:1]
    ]
    return disagreement("status", claims, "one post still announces what another, sent before it, tells as happened")


def _has_minute(account: Account) -> bool:
    return "T" in (account.reading.report.published or "")


def _is_today(account: Account) -> bool:
    when = day_told(account).when
    return when is not None and when == (account.told.stamp, account.told.stamp)


def _before(a: Account, b: Account) -> bool:
    return a.told.stamp == b.told.stamp and a.root != b.root and sent_at(a) + rules()["stamp"]["behind"] <= sent_at(b)
