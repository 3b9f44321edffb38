"""Bodies: known names, outlets, composed names, whose they are, what they are called."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from names.marked_names import body_ids, draft, place_ids, words

KNOWN = [
    ("fa", "سازمان همکاری‌های شانگهای و بریکس", ["SCO", "BRICS"]),
    ("fa", "ظرفیت شانگهای و بریکس", ["SCO", "BRICS"]),
    ("fa", "در قالب ۳+۳ گفت‌وگو شد.", ["3+3"]),
    ("fa", "ناتو و اتحادیه اروپا", ["NATO", "EU"]),
    ("fa", "حزب‌الله لبنان بیانیه داد.", ["HEZBOLLAH"]),
    ("fa", "بازرسان آژانس از تاسیسات هسته‌ای دیدن کردند.", ["IAEA"]),
    ("ar", "منظمة شنغهاي للتعاون وبريكس", ["SCO", "BRICS"]),
    ("ar", "رابطة دول جنوب شرق آسيا (آسيان)", ["ASEAN"]),
    ("ar", "صيغة 3+3", ["3+3"]),
    ("ar", "حلف الناتو والاتحاد الأوروبي", ["NATO", "EU"]),
    ("ar", "مقاتلو حزب الله اللبناني", ["HEZBOLLAH"]),
    ("ar", 'ضد تنظيم "داعش"', ["ISIS"]),
]


@pytest.mark.parametrize(("lang", "text", "ids"), KNOWN)
def test_known_bodies(lang: str, text: str, ids: list[str]) -> None:
    assert body_ids(draft(lang, text)) == ids


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "از آژانس مسافرتی بلیت گرفت."),
        ("fa", "شهر شانگهای بزرگ است."),
        ("ar", "وصل التحالف بين الطالبين إلى نهايته."),
        ("ar", "فتح الباب أمام الزوار."),
    ],
)
def test_doubtful_names_need_proof(lang: str, text: str) -> None:
    assert body_ids(draft(lang, text)) == []


PRESS = [
    ("fa", "به گزارش ایسنا، او رفت.", ["ایسنا"]),
    ("fa", "به گزارش خبرگزاری مهر، او رفت.", ["خبرگزاری مهر"]),
    ("fa", "در ماه مهر سال جاری دیدار شد.", []),
    ("fa", "خبرگزاری روسی «ریانووستی» نوشت", ["ریانووستی"]),
    ("ar", "أفادت وكالة رويترز أمس", ["وكالة رويترز"]),
    ("ar", "ذكرت وكالة الأنباء السعودية (واس) أن اللقاء تم", ["وكالة الأنباء السعودية (واس)"]),
    ("ar", "في تصريحات خاصة لـ«الشرق الأوسط»، قال", ["الشرق الأوسط"]),
    ("ar", "السلام في الشرق الأوسط", []),
]


@pytest.mark.parametrize(("lang", "text", "found"), PRESS)
def test_outlets(lang: str, text: str, found: list[str]) -> None:
    assert words(draft(lang, text), "organization") == found


COMPOSED = [
    ("fa", "وزارت دفاع روسیه اعلام کرد", "وزارت دفاع روسیه", "MOD-RUS"),
    ("fa", "سخنگوی وزارت امور خارجه آمریکا گفت", "وزارت امور خارجه آمریکا", "STATE-DEPT"),
    ("fa", "رئیس ستاد کل نیروهای مسلح جمهوری اسلامی ایران", "ستاد کل نیروهای مسلح جمهوری اسلامی ایران", None),
    ("fa", "نیروی دریایی ارتش جمهوری اسلامی ایران رزمایش دارد", "نیروی دریایی ارتش جمهوری اسلامی ایران", "IRN-navy"),
    ("fa", "پدافند هوایی کشور عراق", "پدافند هوایی کشور عراق", "IRQ-air-defence-force"),
    ("fa", "رئیس کمیسیون مشترک ایران و عراق", "کمیسیون مشترک ایران و عراق", "IRN-IRQ-joint-commission"),
    ("fa", "در سفارت ایران در مسکو", "سفارت ایران در مسکو", "IRN-embassy-Moscow"),
    ("fa", "وزارت نیروی کشورمان", "وزارت نیروی کشورمان", "IRN-ministry-energy"),
    ("ar", "أعلنت وزارة الدفاع الروسية", "وزارة الدفاع الروسية", "MOD-RUS"),
    ("ar", "المتحدث باسم الخارجية الأميركية", "الخارجية الأميركية", "STATE-DEPT"),
    ("ar", "رئيس هيئة الأركان العامة للقوات المسلحة الإيرانية", "هيئة الأركان العامة للقوات المسلحة الإيرانية", None),
    ("ar", "أسطول القوة البحرية الإيرانية", "القوة البحرية الإيرانية", "IRN-navy"),
    ("ar", "القوات العراقية", "القوات العراقية", "AF-IRQ"),
    ("ar", "اجتماع اللجنة المشتركة التونسية الليبية", "اللجنة المشتركة التونسية الليبية", "LBY-TUN-joint-commission"),
    ("ar", "أعضاء السفارة السعودية في القاهرة", "السفارة السعودية في القاهرة", "SAU-embassy-Cairo"),
    ("ar", "الاتحاد السعودي لكرة القدم أعلن", "الاتحاد السعودي لكرة القدم", None),
]


@pytest.mark.parametrize(("lang", "text", "phrase", "id_"), COMPOSED)
def test_composed_names(lang: str, text: str, phrase: str, id_: str | None) -> None:
    made = draft(lang, text, "ISNA" if lang == "fa" else None)
    assert words(made, "organization") == [phrase]
    assert id_ is None or body_ids(made) == [id_]


@pytest.mark.parametrize(
    ("fa", "ar"),
    [
        ("وزارت دفاع روسیه", "وزارة الدفاع الروسية"),
        ("نیروی هوایی مصر", "القوات الجوية المصرية"),
        ("سفارت قطر در تهران", "السفارة القطرية في طهران"),
        ("بانک مرکزی عراق", "البنك المركزي العراقي"),
        ("وزارت کشاورزی سوریه", "وزارة الزراعة السورية"),
    ],
)
def test_the_same_body_has_the_same_id_in_both_languages(fa: str, ar: str) -> None:
    assert body_ids(draft("fa", fa)) == body_ids(draft("ar", ar)) != []


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("fa", "نیروهای مسلح دو کشور", []),
        ("fa", "دولت عراق و مردم ایران", []),
        ("fa", "نیروهای مسلح خود را ستود", []),
        ("ar", "حكومة اليمن والشعب اليمني", []),
        ("ar", "وزير الخارجية المصري", []),
        ("ar", "رابع شركة طيران دولية", []),
    ],
)
def test_what_is_no_body(lang: str, text: str, found: list[str]) -> None:
    assert words(draft(lang, text), "organization") == found


OWNERS = [
    ("fa", "وزارت دفاع اعلام کرد", "ISNA", "MOD-IRN"),
    ("fa", "وزارت خارجه فرانسه پاسخ داد. وزارت خارجه پیگیر است.", "ISNA", "MFA-IRN"),
    ("ar", "أعلنت وزارة الخارجية", "SPA", "MFA-SAU"),
    ("ar", "ولي عهد أبوظبي نائب القائد الأعلى للقوات المسلحة", "SPA", "AF-ARE"),
    ("ar", "استقبل أمير قطر الضيف بحضور رئيس الديوان الأميري", "SPA", "QAT-AMIRI-DIWAN"),
    ("ar", "قال رئيس البرلمان في جمهورية الشيشان", None, "RUS-parliament"),
]


@pytest.mark.parametrize(("lang", "text", "outlet", "id_"), OWNERS)
def test_whose_a_bare_name_is(lang: str, text: str, outlet: str | None, id_: str) -> None:
    assert body_ids(draft(lang, text, outlet))[-1] == id_


@pytest.mark.parametrize(
    ("lang", "text", "english"),
    [
        ("fa", "وزارت کشاورزی سوریه", "Ministry of Agriculture of Syria"),
        ("fa", "سفارت ایران در مسکو", "Embassy of Iran, Moscow"),
        ("ar", "وزارة الزراعة السورية", "Ministry of Agriculture of Syria"),
        ("ar", "السفارة الإيرانية في موسكو", "Embassy of Iran, Moscow"),
    ],
)
def test_composed_bodies_have_an_english_name(lang: str, text: str, english: str) -> None:
    assert draft(lang, text).organizations[0].name["en"] == english


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "اتحادیه اروپا"),
        ("fa", "سازمان همکاری شانگهای"),
        ("ar", "الاتحاد الأوروبي"),
        ("ar", "فيلق القدس الإيراني"),
    ],
)
def test_names_of_unions_hold_no_place(lang: str, text: str) -> None:
    assert place_ids(draft(lang, text)) == []


def test_a_state_within_a_body_is_a_place_too() -> None:
    assert place_ids(draft("fa", "وزارت دفاع روسیه")) == ["RUS"]


def test_the_embassy_named_again() -> None:
    made = draft("ar", "زار سفارة المملكة العربية السعودية في روما، ثم التقى منسوبي السفارة .")
    assert body_ids(made) == ["SAU-embassy-Rome", "SAU-embassy-Rome"]


@given(st.lists(st.sampled_from(["وزارت", "دفاع", "روسیه", "و", "«", "»", "حزب", "خبرگزاری", "(", "ناتو", "\n", "در"])))
@settings(max_examples=80, deadline=None)
def test_bodies_do_not_overlap(parts: list[str]) -> None:
    made = draft("fa", " ".join(parts))
    spans = sorted(s for o in made.organizations for s in o.mentions)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len({o.id for o in made.organizations}) == len(made.organizations)


FORCES = [
    ("fa", "توانمندی نیروهای سوری", ["SAA"]),
    ("fa", "نیروهای طالبان", ["TALIBAN"]),
    ("fa", "کارد ملی امریکا", ["US-NATIONAL-GUARD"]),
    ("fa", "قوای هوایی پاکستان", ["PAK-air-force"]),
    ("fa", "یک افسر اردوی افغانستان", ["AF-AFG"]),
    ("fa", "اردوی دانش‌آموزان در افغانستان", []),
    ("ar", "قدرات القوات السورية", ["SAA"]),
    ("ar", "مقاتلو طالبان", ["TALIBAN"]),
    ("ar", "الحرس الوطني الأمريكي", ["US-NATIONAL-GUARD"]),
    ("ar", "القوات الجوية الباكستانية", ["PAK-air-force"]),
    ("ar", "قوات الجيش في اليمن", ["AF-YEM"]),
    ("ar", "حركة الجيش الأحمر", []),
]


@pytest.mark.parametrize(("lang", "text", "ids"), FORCES)
def test_forces(lang: str, text: str, ids: list[str]) -> None:
    assert body_ids(draft(lang, text)) == ids


OFFICES_AND_COMMISSIONS = [
    ("fa", "دفتر نخست‌وزیر عراق", "دفتر نخست‌وزیر عراق"),
    ("fa", "دفتر وزیر دفاع آمریکا", "دفتر وزیر دفاع آمریکا"),
    ("fa", "کمیسیون عالی مشترک ایران و تونس", "کمیسیون عالی مشترک ایران و تونس"),
    ("fa", "گروه دوستی ایران و تونس", "گروه دوستی ایران و تونس"),
    ("ar", "مكتب رئيس الوزراء العراقي", "مكتب رئيس الوزراء العراقي"),
    ("ar", "مكتب وزير الدفاع الأمريكي", "مكتب وزير الدفاع الأمريكي"),
    ("ar", "الدورة 21 للجنة الكبرى المشتركة التونسية الجزائرية", "لجنة الكبرى المشتركة التونسية الجزائرية"),
    ("ar", "رئيس لجنة الصداقة التونسية الجزائرية", "لجنة الصداقة التونسية الجزائرية"),
]


@pytest.mark.parametrize(("lang", "text", "phrase"), OFFICES_AND_COMMISSIONS)
def test_offices_and_commissions(lang: str, text: str, phrase: str) -> None:
    assert words(draft(lang, text), "organization") == [phrase]


@pytest.mark.parametrize(
    ("lang", "text", "id_"),
    [
        ("fa", "پارلمان انگلیس به جنگ در سوریه رای داد. رای پارلمان این کشور مثبت بود.", "PARL-GBR"),
        ("ar", "صوت البرلمان البريطاني أمس. وجاء تصويت البرلمان بالموافقة.", "PARL-GBR"),
    ],
)
def test_a_bare_name_is_the_body_named_in_full_before(lang: str, text: str, id_: str) -> None:
    assert set(body_ids(draft(lang, text))) == {id_}


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fa", "معاون امور حقوقی و مجلس سازمان انرژی اتمی ایران"), ("ar", "تدبير الحزب للشأن الحكومي")],
)
def test_part_of_an_office_is_no_body(lang: str, text: str) -> None:
    assert not {o.kind for o in draft(lang, text, "ISNA").organizations} & {"parliament", "party"}
