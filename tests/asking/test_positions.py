"""Which office a position of Wikidata is, by its labels."""

from __future__ import annotations

import pytest

from didar.asking.positions import Named, office_of

ALL = frozenset(("IRN", "RUS", "SAU", "USA", "UN", "GBR"))


@pytest.mark.parametrize(
    ("labels", "codes", "expected"),
    [
        pytest.param([("en", "Minister of Foreign Affairs of Iran")], [], ("minister_foreign_affairs", "IRN"), id="en"),
        pytest.param([("fa", "وزیر امور خارجه ایران")], [], ("minister_foreign_affairs", "IRN"), id="fa"),
        pytest.param([("ar", "وزير الخارجية الإيراني")], [], ("minister_foreign_affairs", "IRN"), id="ar"),
        pytest.param([("ru", "министр иностранных дел Ирана")], [], ("minister_foreign_affairs", "IRN"), id="ru"),
        pytest.param([("en", "Minister of Defence")], ["RUS"], ("minister_defence", "RUS"), id="its state is known"),
        pytest.param([("en", "Minister of Defence")], ["RUS", "IRN"], None, id="of two states"),
        pytest.param([("en", "Minister of Defence")], [], None, id="of no state"),
        pytest.param(
            [("en", "United States Secretary of State")], ["USA"], ("secretary_of_state", "USA"), id="own title"
        ),
        pytest.param(
            [("en", "Secretary-General of the United Nations")], [], ("secretary_general", "UN"), id="a body's"
        ),
        pytest.param([("en", "Deputy Minister of Defence of the Moon")], ["RUS"], None, id="not understood"),
        pytest.param(
            [("en", "Minister of Defence of Russia"), ("ru", "министр обороны Ирана")], [], None, id="at odds"
        ),
        pytest.param([("en", "Minister of Defence of France")], ["FRA"], None, id="not asked for"),
        pytest.param([("de", "Verteidigungsminister")], ["RUS"], None, id="another language"),
        pytest.param([], ["RUS"], None, id="no label"),
    ],
)
def test_office_of(labels: list[Named], codes: list[str], expected: tuple[str, str] | None) -> None:
    assert office_of(labels, frozenset(codes), ALL) == expected
