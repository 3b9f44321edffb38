"""Places: states and the gazetteer, doubtful names, capitals, kingdoms, regions named again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from names.marked_names import draft, place_ids, words

FOUND = [
    ("fa", "وزیر دفاع روسیه وارد تهران شد.", ["RUS", "Tehran"]),
    ("fa", "سفیر جمهوری ارمنستان به سنت‌پترزبورگ رفت.", ["ARM", "Saint Petersburg"]),
    ("fa", "او در وین و ژنو گفت‌وگو کرد.", ["Vienna", "Geneva"]),
    ("fa", "همکاری در خلیج فارس و قفقاز جنوبی", ["Persian Gulf", "South Caucasus"]),
    ("fa", "ایران وروسیه همسایه‌اند.", ["IRN", "RUS"]),
    ("fa", "این بار کربلای معلی میزبان بود.", ["Karbala"]),
    ("fa", "رژیم صهیونیستی محکوم شد.", ["ISR"]),
    ("fa", "آمریکا و غرب باید پاسخ دهند.", ["USA", "West"]),
    ("ar", "وصل وزير الدفاع الروسي إلى طهران.", ["Tehran"]),
    ("ar", "التقى سفير جمهورية أرمينيا لدى الاتحاد الروسي مسؤولين.", ["ARM", "RUS"]),
    ("ar", "عقدت الجلسة بفيينا وجنيف.", ["Vienna", "Geneva"]),
    ("ar", "الأمن في الخليج العربي وجنوب القوقاز", ["Persian Gulf", "South Caucasus"]),
    ("ar", "تتعاون إيران وروسيا والصين.", ["IRN", "RUS", "CHN"]),
    ("ar", "زار الوفد النجف الأشرف.", ["Najaf"]),
    ("ar", "أدان المجتمعون الكيان الصهيوني.", ["ISR"]),
    ("ar", "تعاون للمغرب مع السنغال", ["MAR", "SEN"]),
]


@pytest.mark.parametrize(("lang", "text", "ids"), FOUND)
def test_names_of_places_are_found(lang: str, text: str, ids: list[str]) -> None:
    assert place_ids(draft(lang, text)) == ids


NO_PLACE = [
    ("fa", "کمک‌های مالی و بانکی افزایش یافت."),
    ("fa", "نشست روز دوشنبه برگزار می‌شود."),
    ("fa", "او از میر حسین سخن گفت."),
    ("fa", "روسیه‌ای‌ها و آمریکایی‌ها مذاکره کردند."),
    ("fa", "در آستانه سفر وزیر، رایزنی شد."),
    ("ar", "قدم دعماً مالياً للمشروع، وهو فساد مالي."),
    ("ar", "السفير الروسي والوفد الأمريكي"),
    ("ar", "صوت الطلاب في القطر كله."),
    ("ar", "لم يكسبها أحد من اللاعبين."),
    ("ar", "شارك أبو العلا في الاجتماع."),
    ("ar", "زار السفارة السعودية."),
]


@pytest.mark.parametrize(("lang", "text"), NO_PLACE)
def test_everyday_words_and_demonyms_are_no_places(lang: str, text: str) -> None:
    assert place_ids(draft(lang, text)) == []


DOUBTFUL = [
    ("fa", "روابط تهران و دوشنبه بررسی شد.", "دوشنبه"),
    ("fa", "رئیس‌جمهور مالی به پاریس رفت.", "مالی"),
    ("fa", "در شهر بم دیدار کردند.", "بم"),
    ("fa", "ساری - استاندار سخن گفت.", "ساری"),
    ("ar", "سفير الملك بمالي", "مالي"),
    ("ar", "وصل إلى مدينة صور.", "مدينة صور"),
    ("ar", "الأوضاع في سورية", "سورية"),
    ("ar", "عاد من قم إلى طهران.", None),
]


@pytest.mark.parametrize(("lang", "text", "name"), DOUBTFUL)
def test_a_doubtful_name_counts_in_company(lang: str, text: str, name: str | None) -> None:
    assert name is None or name in words(draft(lang, text), "place")


@pytest.mark.parametrize(
    ("lang", "text", "phrase", "id_"),
    [
        ("fa", "دیدار در پایتخت تاجیکستان انجام شد.", "پایتخت تاجیکستان", "Dushanbe"),
        ("ar", "القمة التي عقدت بالعاصمة القطرية.", "العاصمة القطرية", "Doha"),
    ],
)
def test_a_capital_told_by_its_state(lang: str, text: str, phrase: str, id_: str) -> None:
    made = draft(lang, text)
    assert (phrase, id_) in [(made.text[slice(*m.span)], m.entity) for m in made.mentions]


def test_a_capital_named_itself_is_one_mention() -> None:
    assert place_ids(draft("ar", "وصل إلى العاصمة الروسية موسكو.")) == ["Moscow"]


@pytest.mark.parametrize(
    ("text", "outlet", "state"),
    [
        ("وصل إلى المملكة المغربية، ثم غادر المملكة.", None, "MAR"),
        ("غادر السفير المملكة أمس.", "SPA", "SAU"),
        ("بحث خادم الحرمين الشريفين دعم المملكة.", None, "SAU"),
    ],
)
def test_the_kingdom_is_the_one_spoken_of(text: str, outlet: str | None, state: str) -> None:
    assert place_ids(draft("ar", text, outlet))[-1] == state


def test_a_kingdom_nobody_names_is_a_note() -> None:
    made = draft("ar", "غادر السفير المملكة أمس.")
    assert place_ids(made) == []
    assert [n.code for n in made.notes] == ["place.kingdom-unknown"]


@pytest.mark.parametrize(
    ("lang", "text", "ids"),
    [
        ("ar", "زار إقليم كردستان والتقى رئيس حكومة الإقليم.", ["Kurdistan Region", "Kurdistan Region"]),
        ("fa", "از اقلیم کردستان دیدن کرد. مقامات اقلیم استقبال کردند.", ["Kurdistan Region", "Kurdistan Region"]),
    ],
)
def test_a_region_named_again(lang: str, text: str, ids: list[str]) -> None:
    assert place_ids(draft(lang, text)) == ids


@pytest.mark.parametrize(
    ("lang", "text", "id_"),
    [
        ("fa", "سفر به عمان و دیدار با شاه اردن", "Amman"),
        ("fa", "سفر به عمان و مسقط", "OMN"),
        ("ar", "عاد من عمان بعد لقاء ملك الأردن.", "Amman"),
        ("ar", "عاد من عمان إلى مسقط.", "OMN"),
    ],
)
def test_oman_or_amman(lang: str, text: str, id_: str) -> None:
    assert id_ in place_ids(draft(lang, text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fa", "جمهوری اسلامی و ایران"), ("ar", "أكدت الجمهورية الإسلامية أن إيران مستعدة.")],
)
def test_the_short_name_means_the_state_the_report_names(lang: str, text: str) -> None:
    assert set(place_ids(draft(lang, text))) == {"IRN"}


def test_dari_names() -> None:
    assert place_ids(draft("prs", "گفتگو با جرمنی در ژنیو")) == ["DEU", "Geneva"]


@given(st.lists(st.sampled_from(["ایران", "و", "در", "مالی", "شهر", "قم", "،", "\n", "پایتخت", "«", "المملكة"])))
@settings(max_examples=60, deadline=None)
def test_spans_are_words_and_places_do_not_overlap(parts: list[str]) -> None:
    made = draft("fa", " ".join(parts))
    spans = sorted(s for p in made.places for s in p.mentions)
    assert all(made.text[a:b] == made.text[a:b].strip() != "" for a, b in spans)
    assert len({p.id for p in made.places}) == len(made.places)


NAMESAKES = [
    ("fa", "دیوید کامرون رفت. رئیس جمهور به کامرون گفت.", []),
    ("fa", "او از نیجریه به کامرون رفت.", ["NGA", "CMR"]),
    ("ar", "وصل ديفيد كاميرون. واستقبل الوزير كاميرون.", []),
    ("ar", "وصل من نيجيريا إلى الكاميرون.", ["NGA", "CMR"]),
]


@pytest.mark.parametrize(("lang", "text", "ids"), NAMESAKES)
def test_a_person_with_the_name_of_a_state_is_no_place(lang: str, text: str, ids: list[str]) -> None:
    assert place_ids(draft(lang, text)) == ids


SPACED = [
    ("fa", "به کالی فرنیا رفت.", ["California"]),
    ("fa", "به ابو ظبی رفت.", ["Abu Dhabi"]),
    ("ar", "سافر إلى كاليفو رنيا.", ["California"]),
    ("ar", "سافر إلى أبو ظبي.", ["Abu Dhabi"]),
]


@pytest.mark.parametrize(("lang", "text", "ids"), SPACED)
def test_a_long_name_may_be_written_as_two_words(lang: str, text: str, ids: list[str]) -> None:
    assert place_ids(draft(lang, text)) == ids
