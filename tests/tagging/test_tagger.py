"""The name taggers: what they find, in both languages alike, and that nothing makes them fail."""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from didar.tagging import tag
from didar.tagging.features import features, look, token

LANGS = ("fa", "ar")
LETTERS = st.text(alphabet="ابپتثجچحخدرزسشصعغفقکگلمنوهيىی‌ء0۵ .،«»aZ\u064b\u0640", max_size=12)

CASES = [
    ("fa", "وزیر خارجه کشور ، محمود رستگارنیا ، در تهران با خبرنگاران سخن گفت .", "محمود رستگارنیا", "person"),
    ("fa", "هیئت ایرانی در تهران با خبرنگاران گفت‌وگو کرد .", "تهران", "place"),
    ("fa", "وزارت دفاع روسیه از این خبر استقبال کرد .", "وزارت دفاع روسیه", "body"),
    ("fa", "رئیس جمهور روسیه وارد تهران شد .", "رئیس جمهور", "office"),
    ("ar", "أكد وزير الداخلية سمير الفرجاوي أن الوضع مستقر .", "سمير الفرجاوي", "person"),
    ("ar", "انعقد الاجتماع في تونس بحضور عدد من الوزراء .", "تونس", "place"),
    ("ar", "أعلنت وزارة الداخلية التونسية عن إيقاف شخصين .", "وزارة الداخلية التونسية", "body"),
    ("ar", "قال رئيس الجمهورية إن الحوار مستمر .", "رئيس الجمهورية", "office"),
]


@pytest.mark.parametrize(("lang", "sentence", "name", "kind"), CASES)
def test_finds(lang: str, sentence: str, name: str, kind: str) -> None:
    words = sentence.split()
    found = {(" ".join(words[t.i : t.j]), t.kind) for t in tag(words, lang)}
    assert (name, kind) in found


@pytest.mark.parametrize(("lang", "words"), [("fa", "این کار امروز آغاز شد ."), ("ar", "هذا العمل بدأ اليوم .")])
def test_finds_nothing_in_common_words(lang: str, words: str) -> None:
    assert tag(words.split(), lang) == []


def test_dari_is_read_by_the_persian_model() -> None:
    words = "رئیس جمهور روسیه وارد تهران شد .".split()
    assert tag(words, "prs") == tag(words, "fa") != []


@pytest.mark.parametrize("lang", ["en", "ru", ""])
def test_a_language_without_a_model_has_no_names(lang: str) -> None:
    assert tag(["Moscow"], lang) == []


@pytest.mark.parametrize("lang", LANGS)
def test_half_spaces_marks_and_twin_letters_make_no_difference(lang: str) -> None:
    plain = "رئیس‌جمهور روسیه وارد تهران شد".split()
    other = ["رييسجمهور", "روسيـه", "وارِد", "تهران", "شد"]
    assert tag(plain, lang) == tag(other, lang)


def test_a_final_alif_is_kept_in_arabic_only() -> None:
    assert token("على", "ar") != token("علي", "ar")
    assert token("على", "fa") == token("علی", "fa")


@pytest.mark.parametrize("lang", LANGS)
@given(words=st.lists(LETTERS, max_size=30))
@settings(max_examples=60, deadline=None)
def test_spans_lie_in_order_inside_the_sentence(lang: str, words: list[str]) -> None:
    found = tag(words, lang)
    assert found == tag(words, lang)
    ends = [0, *(t.j for t in found)]
    for before, t in zip(ends, found, strict=False):
        assert before <= t.i < t.j <= len(words)
        assert 0.0 <= t.probability <= 1.0


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("words", [["\ud800"], ["\0"], ["ا" * 5000], ["😀", "\u200c", ""], ["علی"] * 3000])
def test_hostile_words(lang: str, words: list[str]) -> None:
    assert all(t.j <= len(words) for t in tag(words, lang))


@pytest.mark.parametrize("lang", LANGS)
def test_the_tables_show_in_the_features(lang: str) -> None:
    seen = look([token(w, lang) for w in ["در", "روسیه" if lang == "fa" else "روسيا"]], lang)
    assert seen[1].phrase == "B-place"
    assert "p=B-place" in features(seen, lang)[1]


@pytest.mark.parametrize("lang", LANGS)
def test_a_card_lies_beside_each_model(lang: str) -> None:
    models = files("didar.tagging").joinpath("models")
    card = models.joinpath(f"{lang}.md").read_text(encoding="utf-8")
    model = models.joinpath(f"{lang}.crfsuite").read_bytes()
    assert sha256(model).hexdigest() in card
    assert len(model) <= 4_000_000
