"""One id for one unknown name, in every report, spacing and language; never that of a known person."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from didar.knowledge import people
from didar.model.report import Report
from didar.names.local_ids import local_id
from didar.pipeline import read_report
from didar.text.fold import view


def ident(name: str, lang: str) -> str:
    return local_id(tuple(w.key for w in view(name).words if w.kind == "word"), lang)


@pytest.mark.parametrize(
    ("persian", "arabic"),
    [
        ("محمدرضا قبادی", "محمد رضا قبادي"),
        ("سالم الخیالی", "سالم الخيالي"),
        ("سالم خیالی", "سالم الخيالي"),
        ("رحیم قلی‌اف", "رحيم قولييف"),
        ("محمد علی پور", "محمد علي بور"),
        ("عبدالرحمن مثالی", "عبد الرحمن المثالي"),
        ("احمد بن خالد المثالی", "أحمد خالد المثالي"),
    ],
)
def test_persian_and_arabic_give_one_id(persian: str, arabic: str) -> None:
    assert ident(persian, "fa") == ident(arabic, "ar") != ""


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("fa", "محمد حسنی", "محمد حسینی"),
        ("fa", "محمد صالحی", "محمود صالحی"),
        ("ar", "محمد الحسني", "محمد الحسيني"),
        ("ar", "محمد صالح", "محمود صالح"),
    ],
)
def test_other_names_have_other_ids(lang: str, one: str, other: str) -> None:
    assert ident(one, lang) != ident(other, lang)


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("fa", "کاظم علی پور", "كاظم علي‌پور"),
        ("fa", "باقر حسین‌زاده", "باقر حسین زاده"),
        ("ar", "عبد الكريم المثالي", "عبدالكريم مثالي"),
        ("ar", "خالد بن سالم المثالي", "خالد سالم المثالي"),
    ],
)
def test_spacing_article_and_fathers_do_not_matter(lang: str, one: str, other: str) -> None:
    assert ident(one, lang) == ident(other, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "ظریف وزیر کشاورزی سوریه در دمشق گفت که نشست برگزار می‌شود."),
        ("ar", "قال وزير الزراعة السوري شمخاني في دمشق إن الاجتماع سيعقد غدا."),
    ],
)
def test_a_namesake_has_not_the_known_ones_id(lang: str, text: str) -> None:
    first = read_report(Report(id="r", text=text, published="2018-01-01", lang=lang)).people[0]
    assert first.name
    assert not people.is_known(first.id)
    assert "SYR" in first.id, "a family name alone goes with the office"


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ابپتجچحخدرزسشعغفقکگلمنوهی آيك‌ءئabZ1", max_size=24), st.sampled_from(["fa", "ar"]))
def test_an_id_is_plain_and_the_same_each_time(name: str, lang: str) -> None:
    got = ident(name, lang)
    assert got == ident(name, lang)
    assert got.replace("-", "").isascii()
    assert not people.is_known(got)
