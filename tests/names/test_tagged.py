"""Names of people that only the tagger shows: where it is asked, and what it may add."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from didar.model.draft import Sentence
from didar.model.report import Report
from didar.model.view import View
from didar.names import person_names, tagged
from didar.names.name_shapes import LISTED, WORD
from didar.names.tagged import MOST_STRETCHES, tagged_names, unaccounted
from didar.pipeline import read_report
from didar.text.fold import view

REPORTS = [
    ("fa", "سیاست نفتی تغییر نمی‌کند. رادومیر کاستلوف در گفت‌وگو با خبرنگاران افزود: این روند ادامه دارد."),
    ("ar", "بحث المشاركون في الندوة مستقبل سوق النفط. وقال رادومير كاستيلوف في كلمته إن هذا المسار سيتواصل."),
]


def named(lang: str, text: str) -> dict[str, str]:
    """People's names in the report's language, with why they were read."""
    reading = read_report(Report(id="1", text=text, lang=lang))
    return {p.name.get(lang, ""): p.why for p in reading.people}


@pytest.mark.parametrize(("lang", "text"), REPORTS)
def test_the_tagger_names_whom_nothing_else_shows(lang: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    people = [p for p in read_report(Report(id="1", text=text, lang=lang)).people if p.why == "person.name.tagger"]
    assert [p.name[lang] for p in people] == [{"fa": "رادومیر کاستلوف", "ar": "رادومير كاستيلوف"}[lang]]
    assert people[0].confidence < 0.7
    monkeypatch.setattr(person_names, "tagged_names", lambda *_: iter(()))
    assert named(lang, text) == {}


def test_two_arabic_names_joined_are_not_one() -> None:
    assert "person.name.tagger" not in named("ar", "وأضاف كاستيلوف ورادومير أن هذا المسار سيتواصل.").values()


@pytest.mark.parametrize(
    ("flags", "closed", "expected"),
    [
        ([0, LISTED, WORD], [0, 0, 0], [(0, 2)]),
        ([0, 0, WORD], [0, 0, 0], []),
        ([LISTED, WORD, LISTED], [0, 0, 0], []),
        ([LISTED, LISTED, LISTED], [0, 1, 0], []),
        ([WORD, LISTED, LISTED], [0, 0, 0], [(1, 3)]),
        ([LISTED] * 5, [0] * 5, []),
    ],
)
def test_where_the_tagger_is_asked(flags: list[int], closed: list[int], expected: list[tuple[int, int]]) -> None:
    assert list(unaccounted(flags, closed, Sentence(0, len(flags), (0, 1)))) == expected


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_a_list_without_end_is_not_tagged_to_its_end(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: View = view("کلامو رابتین ، " * 500)
    asked: list[int] = []

    def count(tokens: list[str], _: str) -> Iterator[object]:
        asked.append(len(tokens))
        return iter(())

    monkeypatch.setattr(tagged, "tag_tokens", count)
    flags = [LISTED if w.kind == "word" else WORD for w in seen.words]
    sentence = Sentence(0, len(seen.words), (0, len(seen.text)))
    assert not list(tagged_names(seen, lang, [sentence], flags, bytes(len(flags))))
    assert 0 < len(asked) <= MOST_STRETCHES


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "کاربران «کلامو رابتین» را از فروشگاه می‌خرند."),
        ("ar", "اشترى الزوار لعبة «كلامو رابتين» من المتجر."),
    ],
)
def test_names_of_things_in_quotation_marks_are_left_alone(lang: str, text: str) -> None:
    assert "person.name.tagger" not in named(lang, text).values()
