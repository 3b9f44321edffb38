"""Names taken apart: what is dropped, joined and kept, in every script."""

from __future__ import annotations

import pytest

from didar.matching.letters import groups, plain, respelt, script_of, skeletons
from didar.matching.parts import Kind, take_apart, untitled


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Dr. Sameh Shoukry", ["sameh", "shoukry"]),
        ("سردار حسین دهقان", ["حسین", "دهقان"]),
        ("معالي الدكتور سامح شكري", ["سامح", "شکری"]),
        ("генерал Сергей Шойгу", ["сергеи", "шоигу"]),
        ("Mohammad bin Salman", ["mohammad", "salman"]),
        ("محمد بن سلمان", ["محمد", "سلمان"]),
        ("Мухаммед бин Салман", ["мухаммед", "салман"]),
        ("Abd al-Rahman", ["abdulrahman"]),
        ("عبد الرحمن", ["عبدالرحمن"]),
        ("Абд ар-Рахман", ["абдулрахман"]),
        ("أبو مازن", ["ابومازن"]),
        ("a.k.a. Maloul", ["maloul"]),
        ("Ван", ["ван"]),
        ("", []),
    ],
)
def test_parts(name: str, parts: list[str]) -> None:
    assert [p.word for p in take_apart(name).parts] == parts


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("В. В. Путин", [Kind.INITIAL, Kind.INITIAL, Kind.NAME]),
        ("Vladimir Vladimirovich PUTIN", [Kind.NAME, Kind.PATRONYMIC, Kind.NAME]),
        ("سید حسن نصرالله", [Kind.WEAK, Kind.NAME, Kind.NAME]),
    ],
)
def test_kinds(name: str, kinds: list[Kind]) -> None:
    assert [p.kind for p in take_apart(name).parts] == kinds


def test_capitals_mark_the_family_name() -> None:
    assert take_apart("HOSSEINI Seyed Sadegh").family == 0
    assert take_apart("HOSSEINI Seyed Sadegh").given == 2
    assert take_apart("HOSSEINI SADEGH").family == 1


@pytest.mark.parametrize(
    ("word", "bare", "sound"),
    [("Çavuşoğlu", "cavusoglu", "chavushoghlu"), ("Əliyev", "aliyev", "aliyev"), ("Müller", "muller", "muller")],
)
def test_marked_latin_letters(word: str, bare: str, sound: str) -> None:
    assert plain(word) == bare
    assert respelt(word) == sound


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("سردار سلیمانی", "سلیمانی"),
        ("الدكتور جواد ظريف", "جواد ظريف"),
        ("Dr. Zarif", "Zarif"),
        ("الشيخ محمد بن زايد", "محمد بن زايد"),
        ("شیخ نعیم قاسم", "نعیم قاسم"),
        ("генерал Шойгу", "Шойгу"),
        ("سردار", "سردار"),
        ("الشيخ", "الشيخ"),
        ("", ""),
    ],
)
def test_titles_before_a_name_are_left_out_unless_nothing_else_is_there(name: str, bare: str) -> None:
    assert untitled(name) == bare


def test_letters_of_the_wrong_alphabet() -> None:
    assert plain("Пëтр") == plain("Пётр")


@pytest.mark.parametrize(
    ("word", "script"),
    [("Шойгу", "cyrillic"), ("شویگو", "arabic"), ("Shoigu", "latin"), ("东", "other"), ("", "other")],
)
def test_script(word: str, script: str) -> None:
    assert script_of(word) == script


@pytest.mark.parametrize("word", ["шоигу", "شویگو", "shoygu"])
def test_one_skeleton_in_every_script(word: str) -> None:
    assert "SK" in skeletons(groups(word))
