"""Keys: one person's names share one, most others share none."""

from __future__ import annotations

import pytest

from didar.matching import block, candidates


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergei Shoigu", "سيرغي شويغو"),
        ("سرگئی شویگو", "Сергей Шойгу"),
        ("حسن نصر الله", "Hassan Nasrallah"),
        ("عزيز نصير زاده", "Азиз Насирзаде"),
        ("Шойгу", "شویگو"),
    ],
)
def test_one_person_shares_a_key(a: str, b: str) -> None:
    assert block(a) & block(b)


def test_a_common_given_name_is_no_key() -> None:
    assert not block("محمد رضایی") & block("محمد باقری")


def test_candidates_come_once_each() -> None:
    names = ["Сергей Шойгу", "محمد رضایی", "سرگئی شویگو", "Sergei Shoigu"]
    assert list(candidates(names)) == [(0, 2), (0, 3), (2, 3)]
