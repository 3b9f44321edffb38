"""Who of the knowledge somebody of a report is: what shows it where no office does."""

from __future__ import annotations

import pytest

from didar.knowledge import people
from didar.names.figures import Figure, Held, read
from didar.names.identity import identity, is_exact
from didar.names.spotted import NameSpan
from didar.text.fold import view


def named(text: str, lang: str, known: tuple[str, ...]) -> tuple[NameSpan, Figure, str | None]:
    seen = view(text)
    words = len(seen.words)
    name = NameSpan(0, words, (0, len(text)), (0, words), known=known)
    figure = Figure(known=known)
    figure.name(name, read(name, seen))
    return name, figure, identity(figure, None, seen, lang)[0]


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("سيرغي لافروف", True),
        ("سيرغي لارفوف", True),
        ("سيرغي", False),
        ("سيرغي إيفانوف", False),
    ],
)
def test_a_name_is_the_known_ones_but_for_a_slip(text: str, exact: bool) -> None:
    name, _, _ = named(text, "ar", ("lavrov",))
    assert is_exact(name, view(text), "ar") is exact


def test_a_full_name_is_enough_where_nothing_speaks_against_it() -> None:
    assert named(people.names("lavrov")["fa"], "fa", ("lavrov",))[2] == "lavrov"


@pytest.mark.parametrize(
    ("title", "key", "state", "role", "person"),
    [
        ("Minister of Foreign Affairs", "minister_foreign_affairs", "RUS", "minister", "lavrov"),
        ("Minister of Agriculture", None, "MAR", "minister", None),
        ("President", "president", None, "president", None),
    ],
)
def test_an_office_of_another_shows_it_is_not_he(
    title: str, key: str | None, state: str | None, role: str, person: str | None
) -> None:
    _, figure, _ = named("سيرغي لافروف", "ar", ("lavrov",))
    figure.hold(Held(title, key, state, role, (0, 1)))
    assert identity(figure, None, view("سيرغي لافروف"), "ar")[0] == person
