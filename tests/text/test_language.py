"""In which language a report is, and when it is passed over."""

from __future__ import annotations

import pytest

from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.model.report import Report
from didar.text import language
from didar.text.fold import view


def read(text: str, lang: str | None = None) -> Draft:
    draft = Draft(Report(id="x", text=text, lang=lang), view(text))
    language.run(draft)
    return draft


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("وزیر خارجه در دیدار با همتای خود گفت که روابط دو کشور را گسترش می‌دهد.", "fa"),
        ("وزير خارجه در ديدار با همتاي خود گفت كه روابط دو كشور را گسترش مي دهد.", "fa"),
        ("وزیر خارجه با سفیر دیدار کرد", "fa"),
        ("قال وزير الخارجية في لقاء مع نظيره إن العلاقات بين البلدين متينة.", "ar"),
        ("قال وزیر الخارجیه فی لقاء مع نظیره إن العلاقات بین البلدین متینه.", "ar"),
        ("بحث الوزيران العلاقات الثنائية", "ar"),
        ("وزیر ماه آینده سفر می‌کند.", "fa"),
        ("يصل الوزير الشهر المقبل.", "ar"),
    ],
)
def test_letters_and_function_words_tell(text: str, lang: str) -> None:
    draft = read(text)
    assert draft.lang == lang
    assert draft.passed_over is None


def test_dari_is_told_where_it_can_be_and_read_by_the_persian_pack() -> None:
    draft = read("وزارت خارجه گفت که سفیر روز یکشنبه ۱۲ جنوری با والی و قوماندان امنیه دیدار کرد.")
    assert draft.lang == "prs"
    assert pack_of(draft.lang) == "fa"
    assert draft.passed_over is None


def test_one_word_of_dari_does_not_make_a_report_dari() -> None:
    assert read("وزیر خارجه گفت که این نشست در جنوری برگزار شده است.").lang == "fa"


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Министр иностранных дел провёл переговоры со своим коллегой.", "ru", "Russian"),
        ("Міністр закордонних справ провів переговори зі своїм колегою.", "uk", "Ukrainian"),
        ("The minister said that the talks with the ambassador were useful.", "en", "English"),
        ("Le ministre et la délégation sont dans la capitale pour une visite.", "fr", "French"),
        ("وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے تعلقات اچھے ہیں۔", "ur", "Urdu"),
        ("د بهرنیو چارو وزیر وویل چې دواړه هېوادونه ښې اړیکې لري.", "ps", "Pashto"),
        ("השר נפגש עם השגריר", "he", "Hebrew"),
    ],
)
def test_a_language_without_a_pack_is_passed_over_and_named(text: str, lang: str, name: str) -> None:
    draft = read(text)
    assert draft.lang == lang
    assert draft.passed_over == "language"
    assert name in draft.notes[0].message


@pytest.mark.parametrize("text", ["", "  \n\n ", "۱۲۳ / ۴۵", "…»"])
def test_a_report_without_words_is_passed_over(text: str) -> None:
    draft = read(text)
    assert draft.passed_over == "empty"
    assert draft.notes[0].code == "text.empty"


@pytest.mark.parametrize(
    "text",
    [
        "Tehran Security Forum 2019: وزیر خارجه در این نشست گفت که گفتگو ادامه دارد.",
        "Next Previous (Reuters) قال الوزير في تصريح إن المحادثات مع الوفد مستمرة.",
    ],
)
def test_foreign_words_are_no_reason_to_pass_a_report_over(text: str) -> None:
    assert read(text).passed_over is None


@pytest.mark.parametrize(
    ("given", "lang", "passed_over"),
    [
        ("fa", "fa", None),
        ("fa-IR", "fa", None),
        ("fa-AF", "prs", None),
        ("prs", "prs", None),
        ("ara", "ar", None),
        ("AR_sa", "ar", None),
        ("ru", "ru", "language"),
        ("persian language", "fa", None),
        ("", "fa", None),
    ],
)
def test_the_given_language_wins_if_it_is_one(given: str, lang: str, passed_over: str | None) -> None:
    draft = read("وزیر خارجه در دیدار با سفیر گفت که روابط خوب است.", given)
    assert (draft.lang, draft.passed_over) == (lang, passed_over)


@pytest.mark.parametrize(("lang", "pack"), [("fa", "fa"), ("ar", "ar"), ("prs", "fa"), ("ru", None), (None, None)])
def test_pack_of(lang: str | None, pack: str | None) -> None:
    assert pack_of(lang) == pack
