"""The same statement in several reports and languages is one, with each wording."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from didar.langs.pack import PACKS, table
from didar.reconcile.saying_marks import concepts
from didar.reconcile.saying_wording import Saying
from didar.reconcile.saying_words import content_words
from didar.reconcile.sayings import joined
from didar.text.fold import fold
from reconcile.said import Said, reports_of, said

FA = {
    "partner": "کشور شما شریک نزدیک ماست و روابط دو کشور در فضایی دوستانه توسعه می‌یابد",
    "partner again": "کشور شما شریک نزدیک ماست و روابط دوکشور در فضای دوستانه توسعه پیدا می‌کند",
    "terrorism": "دو کشور در ۱۰ سال گذشته مبارزه با تروریسم را در ساحل شمالی با جدیت دنبال کرده‌اند",
    "fleet": "حضور ناوگان نیروی دریایی در خلیج شرقی تجربه ارزشمندی برای همکاری‌های دریایی بود",
    "railway": "ساخت راه‌آهن تا پایان سال آینده تمام می‌شود",
}
AR = {
    "partner": "بلدكم شريك وثيق لنا والعلاقات الثنائية تتطور في أجواء ودية",
    "partner again": "بلدكم شريك وثيق لبلدنا وإن العلاقات الثنائية تتطور في أجواء تسودها المودة",
    "terrorism": "البلدان تابعا بكل جدية على مدى 10 سنوات مكافحة الإرهاب في الساحل الشمالي",
    "fleet": "إبحار أسطول القوات البحرية إلى الخليج الشرقي كان خبرة ثمينة للتعاون البحري",
    "railway": "بناء السكة الحديد سينتهي قبل نهاية العام المقبل",
}
PLACES = {
    "fa": {"ساحل شمالی": "Northern Coast", "خلیج شرقی": "Eastern Gulf"},
    "ar": {"الساحل الشمالي": "Northern Coast", "الخليج الشرقي": "Eastern Gulf"},
}
WORDS = {"fa": FA, "ar": AR}
LANGUAGES = pytest.mark.parametrize("lang", PACKS)


def one(report: str, lang: str, speaker: str | None, *keys: str) -> list[Saying]:
    return said(report, lang, [(speaker, WORDS[lang][key]) for key in keys], named=PLACES[lang])


@LANGUAGES
def test_the_same_words_in_two_reports_are_one_statement(lang: str) -> None:
    found = joined([*one("a", lang, "nazari", "partner", "fleet"), *one("b", lang, "nazari", "fleet")])
    assert reports_of(found) == [["a"], ["a", "b"]]


@LANGUAGES
def test_a_paraphrase_is_the_same_statement(lang: str) -> None:
    found = joined([*one("a", lang, "nazari", "partner"), *one("b", lang, "nazari", "partner again", "railway")])
    assert reports_of(found) == [["a", "b"], ["b"]]


@LANGUAGES
def test_what_a_report_says_twice_is_one_statement(lang: str) -> None:
    found = joined(one("a", lang, "nazari", "partner", "railway", "partner again"))
    assert reports_of(found) == [["a", "a"], ["a"]]
    assert len({wording.content for wording in found[0].said}) == 2


@LANGUAGES
def test_different_statements_of_one_speaker_stay_apart(lang: str) -> None:
    found = joined([*one("a", lang, "nazari", *FA), *one("b", lang, "nazari", "railway")])
    assert len(found) == 4


@LANGUAGES
def test_another_speaker_says_something_else_unless_the_words_are_the_same(lang: str) -> None:
    first = one("a", lang, "nazari", "partner")
    assert len(joined([*first, *one("b", lang, "brandt", "partner again")])) == 2
    assert len(joined([*first, *one("b", lang, "brandt", "partner")])) == 1
    assert len(joined([*first, *one("b", lang, None, "partner")])) == 1
    within = said("a", lang, [("nazari", WORDS[lang]["partner"]), ("brandt", WORDS[lang]["partner"])])
    assert len(joined(within)) == 2


@LANGUAGES
def test_wishes_for_two_countries_in_one_report_are_two(lang: str) -> None:
    wish = {"fa": "بهترین آرزوها برای دولت و ملت {}", "ar": "أصدق التهاني والتمنيات لحكومة وشعب {}"}[lang]
    given_words: list[Said] = [("nazari", wish.format(country)) for country in ("Xanadu", "Ruritania")]
    assert len(joined(said("a", lang, given_words, named={"Xanadu": "XAN", "Ruritania": "RUR"}))) == 2


@LANGUAGES
def test_an_office_stands_for_the_one_who_holds_it(lang: str) -> None:
    by_office = said("b", lang, [("XAN-minister", WORDS[lang]["partner again"])], holders={"XAN-minister": "nazari"})
    assert len(joined([*one("a", lang, "nazari", "partner"), *by_office])) == 1


def test_statements_in_two_languages_are_brought_together() -> None:
    persian = one("a", "fa", "nazari", "partner", "partner again", "terrorism", "fleet")
    arabic = one("b", "ar", "nazari", "terrorism", "railway", "partner", "fleet")
    found = joined([*persian, *arabic])
    assert sorted(reports_of(found)) == [["a", "a", "b"], ["a", "b"], ["a", "b"], ["b"]]
    assert {wording.lang for wording in found[0].said} == {"fa", "ar"}


def test_over_languages_the_speaker_must_be_the_same() -> None:
    found = joined([*one("a", "fa", "nazari", "fleet"), *one("b", "ar", "brandt", "fleet")])
    assert reports_of(found) == [["a"], ["b"]]


def test_over_languages_every_statement_has_one_counterpart() -> None:
    found = joined([*one("a", "fa", "nazari", "terrorism"), *one("b", "ar", "nazari", "terrorism", "fleet")])
    assert reports_of(found) == [["a", "b"], ["b"]]


def test_a_language_without_a_pack_is_kept_apart() -> None:
    found = joined([*one("a", "fa", "nazari", "fleet"), *said("b", "xx", [("nazari", FA["fleet"])])])
    assert reports_of(found) == [["a"], ["b"]]


def test_the_record_says_what_most_wordings_say() -> None:
    agreed = [said(name, "fa", [("nazari", FA["fleet"])], plover="SUPPORT") for name in "ab"]
    found = joined([*agreed[0], *agreed[1], *said("c", "fa", [("brandt", FA["fleet"])])])
    assert [(s.speaker, s.plover, s.contexts) for s in found] == [("nazari", "SUPPORT", ["diplomatic"])]


def test_the_id_is_that_of_the_first_wording_whatever_the_order() -> None:
    alone = joined(one("a", "fa", "nazari", "fleet"))[0].id
    parts = [one("a", "fa", "nazari", "fleet"), one("b", "ar", "nazari", "fleet"), one("c", "fa", "nazari", "fleet")]
    results = [joined([s for part in order for s in part]) for order in permutations(parts)]
    assert all(result == results[0] for result in results)
    assert results[0][0].id == alone


def test_two_who_say_the_same_words_by_one_span_have_two_ids() -> None:
    first = one("a", "fa", "nazari", "fleet")[0]
    also = structs.replace(first.statement, id="s9", speaker="brandt", speakers=["brandt"])
    found = joined([first, structs.replace(first, statement=also, speakers=frozenset({"brandt"}))])
    assert len({statement.id for statement in found}) == len(found) == 2


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["fa", "ar"]),
            st.lists(st.tuples(st.sampled_from(["nazari", "brandt", None]), st.sampled_from(list(FA))), max_size=4),
        ),
        max_size=4,
    ),
    st.integers(0, 99),
)
def test_every_wording_is_kept_once_in_any_order(
    reports: list[tuple[str, list[tuple[str | None, str]]]], seed: int
) -> None:
    given_sayings = [
        saying
        for n, (lang, listed) in enumerate(reports)
        for saying in said(f"r{n}", lang, [(who, WORDS[lang][key]) for who, key in listed])
    ]
    found = joined(given_sayings)
    wordings = [(w.report, w.content) for s in found for w in s.said]
    assert sorted(wordings) == sorted((s.report, s.statement.content) for s in given_sayings)
    shuffled = list(given_sayings)
    Random(seed).shuffle(shuffled)
    assert joined(shuffled) == found


@pytest.mark.parametrize(
    ("lang", "one_form", "other_form"),
    [
        ("fa", "همکاری‌های", "همكاري هاي"),
        ("fa", "روابطمان", "روابط"),
        ("fa", "دیرینه", "دیرین"),
        ("ar", "والعلاقات", "العلاقات"),
        ("ar", "لعلاقاتنا", "علاقات"),
        ("ar", "مصرية", "المصرية"),
    ],
)
def test_forms_of_a_word_have_one_stem(lang: str, one_form: str, other_form: str) -> None:
    assert content_words(one_form, lang) == content_words(other_form, lang) != frozenset()


@pytest.mark.parametrize(("lang", "words"), [("fa", "که از این و برای می‌شود"), ("ar", "الذي في هذه وعلى أنه")])
def test_little_words_have_no_content(lang: str, words: str) -> None:
    assert not content_words(words, lang)


@pytest.mark.parametrize(
    ("persian", "arabic", "key"),
    [
        ("آتش‌بس فوری", "وقف إطلاق النار", "ceasefire"),
        ("تحریمهای یکجانبه", "العقوبات الأحادية", "sanctions"),
        ("شریک نزدیک کشور", "شريكا وثيقا", "close_partner"),
        ("رژه دریایی بزرگ", "الاستعراض البحري", "naval_parade"),
        ("چند بالگرد رزمی", "والمروحيات القتالية", "helicopter"),
        ("همه‌گیری کرونا", "وباء كورونا", "covid"),
    ],
)
def test_a_concept_has_one_key_in_every_language(persian: str, arabic: str, key: str) -> None:
    assert key in concepts(persian, "fa") & concepts(arabic, "ar")


def test_a_phrase_speaks_of_nothing_else_than_itself() -> None:
    assert concepts("مبارزه با تروریسم", "fa") == {"counter_terrorism"}
    assert "hormuz" not in concepts("تنگه هرمز", "fa", [(0, 9)])


def test_every_concept_is_in_every_language() -> None:
    first, *others = (list(table(lang, "concepts")["concepts"]) for lang in PACKS)
    assert len(first) > 400
    assert all(other == first for other in others)


@LANGUAGES
def test_no_form_of_a_concept_is_empty_or_given_twice(lang: str) -> None:
    for key, forms in table(lang, "concepts")["concepts"].items():
        folded = [fold(form) for form in forms]
        assert folded and min(map(len, folded)) > 1, key
        assert len(set(folded)) == len(folded), key
