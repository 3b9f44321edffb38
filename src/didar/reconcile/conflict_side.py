"""The sides of a disagreement: accounts by the value they give, each with its words."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from didar.model.chronicle import Disagreement, FieldName, Variant, Words
from didar.model.span import Span
from didar.reconcile.field_account import Account


class Claim(Struct, frozen=True, gc=False):
    """One report's value of a field and the words it stands in."""

    value: str
    account: Account
    span: Span


def disagreement(field: FieldName, claims: Iterable[Claim], note: str) -> Disagreement | None:
    """The disagreement of some claims, each value a side; None where fewer than two values are claimed."""
    by_value: dict[str, list[Claim]] = {}
    for claim in claims:
        by_value.setdefault(claim.value, []).append(claim)
    if len(by_value) < 2:
        return None
    return Disagreement(field, [_variant(value, by_value[value]) for value in sorted(by_value)], note)


def _variant(value: str, claims: list[Claim]) -> Variant:
    evidence = sorted({(c.account.report, c.span) for c in claims})
    return Variant(value, sorted({report for report, _ in evidence}), [Words(*one) for one in evidence])
