from __future__ import annotations

import pytest

from dates import press_ar, press_fa
from didar.dates.resolve import resolve_text

TABLES = {"fa": press_fa.PRESS, "ar": press_ar.PRESS}
ALL = [
    pytest.param(lang, *case, id=f"{lang} {kind} {n}")
    for lang, table in TABLES.items()
    for kind, cases in table.items()
    for n, case in enumerate(cases)
]


@pytest.mark.parametrize(("lang", "published", "marked", "edtf"), ALL)
def test_value_and_span(lang: str, published: str, marked: str, edtf: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    found = {text[m.span[0] : m.span[1]]: m.edtf for m in resolve_text(text, lang, published)}
    expression = marked[marked.index("⟦") + 1 : marked.index("⟧")]
    assert found.get(expression) == edtf, found


def test_both_languages_have_every_kind() -> None:
    assert press_fa.PRESS.keys() == press_ar.PRESS.keys()
