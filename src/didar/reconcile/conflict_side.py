"""The sides of a disagreement: accounts by the value they give, each with its words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

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


def both_told(values: Iterable[tuple[Account, str]]) -> list[set[str]]:
    """Pairs of values that one report gives for two events which were joined: they are of two, not at odds."""
    by_report: dict[str, set[tuple[str, str]]] = {}
    for account, value in values:
        by_report.setdefault(account.report, set()).add((account.told.event, value))
    return [
        {first[1], second[1]}
        for told in by_report.values()
        for first, second in combinations(sorted(told), 2)
        if first[0] != second[0] and first[1] != second[1]
    ]


def _variant(value: str, claims: list[Claim]) -> Variant:
    evidence = sorted({(c.account.report, c.span) for c in claims})
    return Variant(value, sorted({report for report, _ in evidence}), [Words(*one) for one in evidence])
