"""Copies of one text, and how many sources some reports go back to."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.reconcile.copies import Sketch, Source, copies, house, independent, is_copy, likeness, sketch

PERSIAN = (
    "وزیر خارجه امروز در پایتخت با همتای خود دیدار و درباره گسترش همکاری‌های اقتصادی گفت‌وگو کرد.",
    "دو طرف بر ادامه رایزنی‌ها درباره مسائل منطقه تاکید کردند و از پیشرفت طرح راه‌آهن مشترک خرسند بودند.",
    "در این نشست سفیران دو کشور و شماری از مقام‌های بلندپایه نیز حضور داشتند و قرار شد کمیسیون مشترک پاییز برگزار شود.",
    "وزیر میهمان پس از این دیدار به موزه ملی رفت و شامگاه با رئیس مجلس درباره پیمان تجارت آزاد سخن گفت.",
)
ARABIC = (
    "بحث وزير الخارجية اليوم في العاصمة مع نظيره سبل توسيع التعاون الاقتصادي بين البلدين الصديقين.",
    "وشدد الجانبان على مواصلة المشاورات حول قضايا المنطقة وأعربا عن الارتياح لتقدم مشروع السكة الحديد المشترك.",
    "وحضر الاجتماع سفيرا البلدين وعدد من كبار المسؤولين وتقرر عقد اللجنة المشتركة في الخريف القادم.",
    "وزار الوزير الضيف بعد اللقاء المتحف الوطني ثم بحث مساء مع رئيس البرلمان اتفاقية التجارة الحرة.",
)
OTHER = {
    PERSIAN: "رئیس سازمان هواشناسی از بارش برف در استان‌های شمالی و کاهش دمای هوا تا پایان هفته خبر داد و به رانندگان هشدار داد.",
    ARABIC: "توقع مدير الأرصاد الجوية هطول الثلوج على المحافظات الشمالية وانخفاض درجات الحرارة حتى نهاية الأسبوع.",
}
LANGUAGES = pytest.mark.parametrize("text", [PERSIAN, ARABIC], ids=["fa", "ar"])


def source(
    report: str, text: str = "", *, at: str = "", outlet: str | None = None, via: tuple[str, ...] = ()
) -> Source:
    return Source(report, at, outlet, via, sketch(text or report))


@LANGUAGES
def test_cut_reordered_and_renamed_copies_are_found(text: tuple[str, ...]) -> None:
    whole = sketch(" ".join(text))
    assert is_copy(whole, sketch(" ".join(text[:2])))
    assert is_copy(whole, sketch(" ".join(reversed(text))))
    assert is_copy(whole, sketch(OTHER[text] + "\n" + " ".join(text)))


@LANGUAGES
def test_another_text_is_no_copy(text: tuple[str, ...]) -> None:
    assert not is_copy(sketch(" ".join(text)), sketch(OTHER[text]))
    assert not is_copy(sketch(" ".join(text[:2])), sketch(" ".join(text[2:])))


def test_a_translation_is_no_copy() -> None:
    assert not is_copy(sketch(" ".join(PERSIAN)), sketch(" ".join(ARABIC)))


@LANGUAGES
def test_what_every_page_of_an_outlet_bears_makes_no_copy(text: tuple[str, ...]) -> None:
    furniture = "\n" + OTHER[text] + "\n" + text[3]
    one, other = text[0] + furniture, text[1] + furniture
    assert is_copy(sketch(one), sketch(other))
    assert not is_copy(sketch(one, [(len(text[0]), len(one))]), sketch(other, [(len(text[1]), len(other))]))


def test_spelling_makes_no_other_text() -> None:
    assert sketch("همكاري‌هاي دوجانبه ي دو كشور") == sketch("همکاری های دوجانبه ی دو کشور")


@pytest.mark.parametrize(
    ("one", "other", "copy"), [("", "", True), ("دیدار شد", "دیدار شد", True), ("دیدار شد", "دیدار", False)]
)
def test_of_very_short_texts_only_the_same_is_a_copy(one: str, other: str, copy: bool) -> None:
    assert is_copy(sketch(one), sketch(other)) is copy


@given(st.lists(st.sampled_from([w for t in (*PERSIAN, *ARABIC) for w in t.split()]), max_size=60), st.text())
def test_a_sketch_survives_packing_and_likeness_is_a_share(words: list[str], text: str) -> None:
    first, second = sketch(" ".join(words)), sketch(text)
    assert Sketch.unpack(first.pack()) == first
    assert 0 <= likeness(first, second) == likeness(second, first) <= 1
    assert likeness(first, first) == 1


def test_a_long_text_is_thinned_out_and_still_compared() -> None:
    words = [f"word{n}" for n in range(5000)]
    whole, half = sketch(" ".join(words)), sketch(" ".join(words[:2500]))
    assert len(whole.hashes) < 400
    assert likeness(whole, half) > 0.9


@LANGUAGES
def test_the_original_is_the_earliest_of_all_that_go_back_to_one_text(text: tuple[str, ...]) -> None:
    reports = [
        source("a", " ".join(text), at="2020-05-02", outlet="Daily"),
        source("b", " ".join(text[:2]), at="2020-05-01", outlet="Evening"),
        source("c", " ".join(text[2:]), at="2020-05-03", outlet="Weekly"),
        source("d", OTHER[text], at="2020-05-01", outlet="Weather"),
    ]
    for order in permutations(reports):
        assert copies(order) == {"a": "b", "c": "b"}


@LANGUAGES
def test_an_agency_comes_before_its_clients(text: tuple[str, ...]) -> None:
    body = " ".join(text)
    paper = source("a", body, at="2020-05-01", outlet="Daily", via=("SPA",))
    agency = source("z", body, at="2020-05-03", outlet="SPA")
    assert copies([paper, agency]) == {"a": "z"}
    uncited = source("a", body, at="2020-05-01", outlet="Daily")
    assert copies([uncited, agency]) == {"a": "z"}
    assert copies([uncited, source("b", body, outlet="Evening")]) == {"b": "a"}


def test_an_original_is_never_a_copy_itself() -> None:
    words = " ".join(PERSIAN).split()
    reports = [source(str(n), " ".join(words[n * 5 : n * 5 + 40]), at=f"2020-01-{n + 1:02d}") for n in range(6)]
    found = copies(reports)
    assert found
    assert not set(found.values()) & set(found)


@pytest.mark.parametrize(
    ("reports", "copy_of", "count"),
    [
        ([("a", "Daily", ()), ("b", "Evening", ())], {}, 2),
        ([("a", "Daily", ()), ("b", "Daily", ())], {}, 1),
        ([("a", "Daily", ("SPA",)), ("b", "Evening", ("SPA",))], {}, 1),
        ([("a", "SPA", ()), ("b", "Evening", ("SPA",))], {}, 1),
        ([("a", "Daily", ()), ("b", "Evening", ())], {"b": "a"}, 1),
        ([("a", "Daily", ()), ("b", "Evening", ("SPA",)), ("c", "Weekly", ("SPA",))], {"b": "a"}, 1),
        ([("a", "Daily", ("SPA",)), ("b", "Daily", ())], {}, 2),
        ([("a", "Daily", ("SPA", "Reuters"))], {}, 1),
        ([("a", "Daily", ("SPA", "Reuters")), ("b", "Evening", ("SPA",)), ("c", "Weekly", ("Reuters",))], {}, 2),
        ([("a", None, ()), ("b", None, ())], {}, 2),
        ([("a", "Fars", ()), ("b", "Fars News Agency (Telegram)", ())], {}, 1),
        ([], {}, 0),
    ],
)
def test_sources_are_counted_not_pages(
    reports: list[tuple[str, str | None, tuple[str, ...]]], copy_of: dict[str, str], count: int
) -> None:
    given_reports = [source(report, outlet=outlet, via=via) for report, outlet, via in reports]
    assert independent(given_reports, copy_of) == count
    assert independent(reversed(given_reports), copy_of) == count


@given(
    st.lists(
        st.tuples(st.sampled_from(["Daily", "SPA", None]), st.sets(st.sampled_from(["SPA", "Reuters", "AFP"]))),
        max_size=6,
    )
)
def test_there_are_never_more_sources_than_reports(given_sources: list[tuple[str | None, set[str]]]) -> None:
    reports = [source(str(n), outlet=outlet, via=tuple(sorted(via))) for n, (outlet, via) in enumerate(given_sources)]
    assert bool(reports) <= independent(reports, {}) <= len(reports)


def test_a_channel_goes_with_its_house() -> None:
    assert house("Fars News Agency (Telegram)") == house("Fars") == "Fars"
    assert house("Al-Jazirah (Saudi)") != house("Al Jazeera")
