from __future__ import annotations

from collections.abc import Iterator

import pytest

from didar import errors


def below(root: type[errors.DidarError]) -> Iterator[type[errors.DidarError]]:
    for child in root.__subclasses__():
        yield child
        yield from below(child)


ALL = list(below(errors.DidarError))


def test_numbers_are_unique() -> None:
    assert len({e.code for e in ALL}) == len(ALL)


@pytest.mark.parametrize("error", ALL)
def test_an_error_says_what_where_and_what_to_do(error: type[errors.DidarError]) -> None:
    line = str(error("This happened.", where="there"))
    assert line == f"{error.code} there: This happened. {error.remedy}"
    assert error.code in (errors.__doc__ or "") or error.code.endswith("00")
    assert error.exit_code == (2 if error.code.startswith("D2") else 1)
