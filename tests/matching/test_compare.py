"""Whole names compared: one person in every script, people told apart, and what must always hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from didar.matching import compare

SHOIGU = ["شایگو", "شویگو", "شويغو", "Шойгу", "Shoygu", "Shoigu"]
FULL = {
    "shoigu": ["Sergei Shoigu", "سرگئی شویگو", "سيرغي شويغو", "Сергей Шойгу", "SHOYGU Sergey"],
    "lavrov": ["Sergey Lavrov", "سرگئی لاوروف", "سيرغي لافروف", "Сергей Викторович Лавров", "LAVROV Sergei"],
    "vahidi": ["Ahmad Vahidi", "احمد وحیدی", "أحمد وحيدي", "Ахмад Вахиди"],
    "shoukry": ["Sameh Shoukry", "سامح شکری", "سامح شكري", "Самех Шукри"],
    "cavusoglu": ["Mevlüt Çavuşoğlu", "Mevlut Cavusoglu", "مولود چاووش‌اوغلو", "Мевлют Чавушоглу"],
}
APART = [
    ("Сергей Лавров", "سرگئی شویگو"),
    ("Hossein Dehghan", "حسین امیرعبداللهیان"),
    ("Андрей Владимирович Орлов", "Andrei Vladimirovich Belov"),
    ("Anna Sergeevna Orlova", "Мария Сергеевна Орлова"),
    ("علي أكبر صالحي", "علی‌اکبر ولایتی"),
    ("محمد رضایی", "محمود رضایی"),
    ("Michael Poole", "Майкл Чонг"),
    ("Vladimir Egorovich Zaitsev", "Владимир Юрьевич Зайцев"),
    ("فهد القاسم", "Fahd Al-Jasser"),
    ("", "Sergey Lavrov"),
]
ALIKE = [
    ("V. Putin", "Владимир Путин"),
    ("В. В. Путин", "Vladimir Vladimirovich PUTIN"),
    ("Abd al-Rahman Nasser", "عبدالرحمن ناصر"),
    ("عبد الرحمن ناصر", "Абдель Рахман Насер"),
    ("Mohammad bin Salman Al Saud", "محمد بن سلمان آل سعود"),
    ("سردار حسین دهقان", "Hossein Dehghan"),
    ("Dr. Sameh Shoukry", "سامح شكري"),
    ("Alireza Karimi", "علی رضا کریمی"),
    ("Volodymyr Zelensky", "Владимир Зеленский"),
    ("Yasser Yaser Yasr Mansour", "ياسر منصور"),
]


@pytest.mark.parametrize("name", SHOIGU[1:])
def test_one_family_name_in_every_script(name: str) -> None:
    assert compare("شویگو", None, name, None).same


@pytest.mark.parametrize(
    ("a", "b"), [(a, b) for names in FULL.values() for n, a in enumerate(names) for b in names[n + 1 :]]
)
def test_one_person_in_every_pair_of_scripts(a: str, b: str) -> None:
    assert compare(a, None, b, None).same


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_variants_of_one_name(a: str, b: str) -> None:
    assert compare(a, None, b, None).same


@pytest.mark.parametrize(("a", "b"), APART)
def test_two_people(a: str, b: str) -> None:
    assert not compare(a, None, b, None).same


def test_a_family_name_alone_is_less_sure_and_says_so() -> None:
    alone, full = compare("Шойгу", "ru", "Сергей Шойгу", "ru"), compare("Сергей Шойгу", "ru", "سرگئی شویگو", "fa")
    assert alone.score < full.score
    assert "missing in one" in alone.why


def test_the_reason_names_what_agrees_and_what_differs() -> None:
    agreed = compare("سرگئی شویگو", "fa", "Сергей Шойгу", "ru").why
    assert "family name" in agreed
    assert "given name" in agreed
    assert "Шойгу" in agreed
    assert "differ" in compare("Сергей Лавров", "ru", "سرگئی شویگو", "fa").why


@pytest.mark.parametrize(("a", "b"), [("Лавров Сергей", "Sergey Lavrov"), ("لاوروف سرگئی", "سيرغي لافروف")])
def test_a_word_that_is_the_family_name_in_one_order_only_is_just_a_name(a: str, b: str) -> None:
    why = compare(a, None, b, None).why
    assert "in another order" in why
    assert "family" not in why
    assert "given" not in why


names = st.sampled_from([*SHOIGU, *(n for group in FULL.values() for n in group), *(a for pair in APART for a in pair)])
hostile = st.one_of(
    st.text(max_size=60),
    st.text("\u200c\u0640\u064b\u0301 'ʿ", max_size=30),
    st.text("абвгابتثabcd -.", max_size=80),
)


@given(hostile | names, hostile | names)
@settings(deadline=None, max_examples=200)
def test_symmetric_and_within_bounds(a: str, b: str) -> None:
    found = compare(a, None, b, None)
    assert found == compare(b, "ru", a, "fa")
    assert 0.0 <= found.score <= 1.0
    assert found.why


@given(names)
def test_a_name_is_itself_however_it_is_typed(name: str) -> None:
    arabic = str.maketrans({"ی": "ي", "ک": "ك"})
    for typed in (
        name.upper(),
        unicodedata.normalize("NFD", name),
        name.translate(arabic),
        name.replace("\u200c", ""),
        f" {name} ",
    ):
        expected = bool(name)
        assert compare(name, None, typed, None).same is expected


@pytest.mark.parametrize("name", ["а" * 10_000, "محمد بن " * 5_000, "\u064b" * 10_000, "a-" * 10_000, "'" * 10_000])
def test_long_names_cost_no_more_than_short_ones(name: str) -> None:
    assert 0.0 <= compare(name, None, "Abdulrahman al-Mansouri " * 900, None).score <= 1.0
