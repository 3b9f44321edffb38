from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.export.page import page, shown
from didar.pipeline import read_report
from didar.sources.records import report_of_text
from tests_examples import example_reports


@given(st.text(max_size=60))
def test_words_of_a_report_send_nothing_to_the_terminal(text: str) -> None:
    safe = shown(text)
    assert safe[0] == "\u2068"
    assert safe[-1] == "\u2069"
    inner = safe[1:-1]
    assert not any(
        unicodedata.category(c) == "Cc" or c in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069" for c in inner
    )


@pytest.mark.parametrize(
    "text", ["وزیر \x1b[31mدفاع\x1b[0m ایران در مسکو گفت: «سلام».", "وقال الوزير\x1b]0;x\x07 في القاهرة أمس."]
)
def test_a_hostile_page_is_plain(text: str) -> None:
    report = report_of_text(text)
    assert "\x1b" not in page(read_report(report), report.text, colour=False, width=80)


def test_colour_only_where_asked() -> None:
    report = example_reports()[0]
    reading = read_report(report)
    assert "\x1b[" in page(reading, report.text, colour=True, width=100)
    assert "\x1b[" not in page(reading, report.text, colour=False, width=100)
