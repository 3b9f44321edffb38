"""The tables of bodies and agreements."""

from __future__ import annotations

from importlib.resources import files

import pytest

from didar.knowledge import agreements, bodies, states
from didar.text.fold import fold


@pytest.mark.parametrize("table", [bodies, agreements])
def test_keys_are_unique_and_every_row_has_names(table: object) -> None:
    rows = table.rows()  # type: ignore[attr-defined]
    assert len({row.key for row in rows}) == len(rows)
    assert all(row.name_en for row in rows), [row.key for row in rows if not row.name_en]


@pytest.mark.parametrize("lang", ["fa", "ar"])
@pytest.mark.parametrize("table", [bodies, agreements])
def test_no_sure_name_means_two(table: object, lang: str) -> None:
    seen: dict[str, str] = {}
    for row in table.rows():  # type: ignore[attr-defined]
        for name, doubt in row.called(lang):
            if not doubt:
                assert seen.setdefault(fold(name), row.key) == row.key, name


def test_a_doubtful_name_says_what_it_needs() -> None:
    for row in (*bodies.rows(), *agreements.rows()):
        for lang in ("fa", "ar"):
            assert row.needs or not any(doubt == "?" for _, doubt in row.called(lang)), row.key


def test_states_of_bodies_are_known() -> None:
    codes = set(states.alpha3_codes())
    assert all(row.state is None or row.state in codes for row in bodies.rows())


@pytest.mark.parametrize(
    ("state", "slug", "key"),
    [
        ("USA", "ministry-defence", "PENTAGON"),
        ("RUS", "ministry-defence", "MOD-RUS"),
        ("IRN", "national-security-council", "SNSC-IRN"),
        ("CHN", "armed-forces", "PLA"),
    ],
)
def test_what_a_body_is_within_its_state(state: str, slug: str, key: str) -> None:
    assert bodies.by_slug()[state, slug].key == key


def test_no_body_has_the_id_of_a_state() -> None:
    table = files("didar.knowledge").joinpath
    keys = [
        {line.partition("\t")[0] for line in table(name).read_text("utf-8").splitlines()[1:]}
        for name in ("bodies.tsv", "states.tsv")
    ]
    assert not keys[0] & keys[1]
