"""The tool that trains the taggers: the same bytes from the same sentences."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "tools"))

from tagger_corpora import Example
from train_tagger import hidden, pool, spans, train

SENTENCES = {
    "fa": ("سردار {} در {} سخن گفت .", ["کامیاب نیک‌سرشت", "بهرنگ توسکانی", "آرمین دلاورپور"], ["تهران", "مسکو"]),
    "ar": ("قال اللواء {} في {} أمس .", ["سمير الفرجاوي", "نادر العكرمي", "هشام بوزيدي"], ["تونس", "موسكو"]),
}


def examples(lang: str) -> list[Example]:
    frame, people, places = SENTENCES[lang]
    found = []
    for person in people * 3:
        for place in places:
            words = frame.format(person, place).split()
            labels = ["O"] * len(words)
            i = words.index(person.split()[0])
            labels[i : i + 2] = ["B-person", "I-person"]
            labels[words.index(place)] = "B-place"
            found.append(Example(words, labels))
    return found


@pytest.mark.parametrize("lang", SENTENCES)
def test_the_same_sentences_give_the_same_bytes(lang: str, tmp_path: Path) -> None:
    names = pool(lang)[:50]
    for name in ("one", "two"):
        train(examples(lang), names, lang, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes() != b""


@pytest.mark.parametrize("lang", SENTENCES)
def test_hiding_renames_people_and_leaves_the_rest_in_place(lang: str) -> None:
    names = pool(lang)[:50]
    for example in examples(lang):
        seen = hidden(example, names, lang)
        assert len(seen) == len(example.tokens)
        inside = {k for i, j, _ in spans(example.labels) for k in range(i, j)}
        assert all(s.key == t for k, (s, t) in enumerate(zip(seen, example.tokens, strict=True)) if k not in inside)
    assert any(s.key in names for example in examples(lang) for s in hidden(example, names, lang))


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["O", "B-person", "I-person", "O"], [(1, 3, "person")]),
        (["B-place", "B-place"], [(0, 1, "place"), (1, 2, "place")]),
        (["B-body", "I-office"], [(0, 1, "body"), (1, 2, "office")]),
        ([], []),
    ],
)
def test_spans(labels: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert list(spans(labels)) == expected
