"""Direct, indirect, paraphrase."""

from __future__ import annotations

import pytest

from didar.speech.kind import first_person, kind_of, speaks_as_we
from didar.text.fold import view

from .marked import told


@pytest.mark.parametrize(
    ("clause", "quoted", "first", "kind"),
    [
        (True, False, False, "indirect"),
        (True, False, True, "direct"),
        (True, True, False, "direct"),
        (True, True, True, "direct"),
        (False, False, False, "paraphrase"),
        (False, True, True, "paraphrase"),
    ],
)
def test_kinds(clause: bool, quoted: bool, first: bool, kind: str) -> None:
    assert kind_of(clause=clause, quoted=quoted, first_person=first) == kind


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("fa", "ما پل را ساختیم", [0, 3]),
        ("fa", "امیدواریم پل بماند", [0]),
        ("fa", "تصمیم درباره رژیم تحریم", []),
        ("fa", "آنها پل را ساختند", []),
        ("ar", "نحن نبني الجسر", [0]),
        ("ar", "بلادنا تبني الجسر", [0]),
        ("ar", "هم يبنون الجسر", []),
    ],
)
def test_first_person(lang: str, text: str, words: list[int]) -> None:
    found = first_person(lang).positions(view(text))
    assert [w for w in words if w not in found and lang == "ar"] == []
    assert bool(found) == bool(words)


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("fa", "[kaveh|کاوه بهمنی] گفت: پل را می‌سازیم.", "direct"),
        ("fa", "[kaveh|کاوه بهمنی] گفت: پل را می‌سازند.", "indirect"),
        ("fa", "[kaveh|کاوه بهمنی] با بیان اینکه ما پل را می‌سازیم، رفت و گفت: پل می‌ماند.", "direct"),
        ("fa", "[kaveh|کاوه بهمنی] پل ما را مهم دانست.", "paraphrase"),
        ("ar", "قال [salma|سلمى الحوراني] إن الجسر جاهز.", "indirect"),
        ("ar", "أكدت [salma|سلمى الحوراني] أهمية الجسر.", "paraphrase"),
    ],
)
def test_kinds_of_statements(lang: str, text: str, kind: str) -> None:
    assert told(lang, text)[0][3] == kind


def test_a_first_person_outside_the_content_does_not_count() -> None:
    v = view("ما پل را دیدیم و او گفت پل می‌ماند")
    positions = first_person("fa").positions(v)
    assert speaks_as_we(v, (0, 5), positions)
    assert not speaks_as_we(v, (24, len(v.text)), positions)
