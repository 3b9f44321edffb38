"""The tool that trains the taggers: the same bytes from the same sentences."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from didar.tagging.features import features, look, token

sys.path.append(str(Path(__file__).parents[2] / "tools"))

from tagger_corpora import PROJECTION, SILVER_LABELS, Example, may_hold_more
from train_tagger import hidden, pool, seen_in_training, spans, train

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
            found.append(Example(words, labels, PROJECTION))
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


@pytest.mark.parametrize("lang", SENTENCES)
def test_only_projected_names_are_hidden(lang: str) -> None:
    names = pool(lang)[:50]
    for example in examples(lang):
        labelled = seen_in_training(example._replace(source=""), names, lang)
        assert labelled == features(look(example.tokens, lang), lang)
    assert any(
        seen_in_training(example, names, lang) != features(look(example.tokens, lang), lang)
        for example in examples(lang)
    )


def test_a_source_with_its_own_habits_is_told_in_training_only() -> None:
    example = examples("fa")[0]._replace(source=SILVER_LABELS)
    told = [
        item for items in seen_in_training(example, ["کامیاب"], "fa") for item in items if item.startswith("source")
    ]
    assert len(told) >= 2 * len(example.tokens)
    assert all(item.startswith(f"source={SILVER_LABELS}|") for item in told)
    assert not any(item.startswith("source") for items in features(look(example.tokens, "fa"), "fa") for item in items)


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


@pytest.mark.parametrize(
    ("lang", "sentence", "labels", "more"),
    [
        ("ar", "أعلنت النيابة العمومية ذلك .", "O O O O O", True),
        ("ar", "أعلنت النيابة العمومية ذلك .", "O B-body I-body O O", False),
        ("ar", "أعلنت شركة في تونس ذلك .", "O O O B-place O O", False),
        ("ar", "أعلنت بلدية تونس ذلك .", "O O B-place O O", True),
        ("fa", "وزارت روسیه این را گفت .", "O B-place O O O O", True),
        ("fa", "وزارت روسیه این را گفت .", "B-body I-body O O O O", False),
        ("fa", "شرکت در این کار خوب بود .", "O O O O O O O", False),
    ],
)
def test_sentences_in_which_a_head_of_a_body_is_left_unlabelled(
    lang: str, sentence: str, labels: str, more: bool
) -> None:
    assert may_hold_more([token(word, lang) for word in sentence.split()], labels.split(), lang) is more
