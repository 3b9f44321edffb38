"""Names of people as they stand. In a case the names to find are marked ⟦so⟧; most people are fictional."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from didar.model.draft import Draft, Mention, Sentence
from didar.model.report import Report
from didar.names.offices import find_offices
from didar.names.person_names import find_names
from didar.names.spotted import NameSpan
from didar.text.fold import view


def draft_of(text: str, lang: str) -> Draft:
    """A draft whose sentences are its lines."""
    draft = Draft(Report("one", text), view(text), lang)
    words = draft.view.words
    i = 0
    for word in [*words, None]:
        if word is None or word.kind == "newline":
            j = len(words) if word is None else word.i
            if j > i:
                draft.sentences.append(Sentence(i, j, draft.view.span_of(i, j)))
            i = j + 1
    return draft


def names_in(text: str, lang: str, places: str = "") -> list[NameSpan]:
    draft = draft_of(text, lang)
    for place in filter(None, places.split("|")):
        at = text.index(place)
        draft.mentions.append(Mention((at, at + len(place)), place, "place"))
    return find_names(draft, find_offices(draft, None))


def marked(text: str, found: list[NameSpan]) -> str:
    for name in reversed(found):
        i, j = name.span
        text = f"{text[:i]}⟦{text[i:j]}⟧{text[j:]}"
    return text


def check(lang: str, case: str, places: str = "") -> None:
    text = re.sub("[⟦⟧]", "", case)
    assert marked(text, names_in(text, lang, places)) == case


KNOWN = [
    ("fa", "به گزارش خبرگزاری، ⟦سرگئی لاوروف⟧ وزیر خارجه روسیه گفت"),
    ("ar", "قال وزير الخارجية الروسي ⟦سيرغي لافروف⟧ إن بلاده مستعدة"),
    ("fa", "دیدار ⟦محمدجوادظریف⟧ و ⟦جان کری⟧ در وین"),
    ("ar", "التقى ⟦جون كيري⟧ و⟦محمد جواد ظريف⟧ في فيينا"),
    ("fa", "با ⟦مولود چاووش‌ اوغلو⟧ وزیر امور خارجه ترکیه دیدار کرد"),
    ("ar", "مع نظيره التركي ⟦مولود جاويش أوغلو⟧ في أنقرة"),
    ("fa", "پیام ⟦محمد بن سلمان⟧ ولیعهد عربستان"),
    ("ar", "استقبل ⟦الأمير محمد بن سلمان بن عبد العزيز آل سعود⟧ ولي العهد"),
    ("fa", "⟦عبدالله دوم⟧ پادشاه اردن"),
    ("ar", "استقبل ⟦جلالة الملك عبد الله الثاني بن الحسين⟧ اليوم"),
]

TITLES = [
    ("fa", "⟦سردار سرلشکر پاسدار هوشنگ نیک‌اندیش⟧ در این دیدار گفت"),
    ("ar", "وقال ⟦اللواء الركن هشام النيساني⟧ في هذا اللقاء"),
    ("fa", "⟦امیر سرتیپ بهرام شباهنگ فرد⟧ فرمانده نیرو افزود"),
    ("ar", "أكد ⟦الفريق أول ركن كنعان الشبلاوي⟧ أن القوات جاهزة"),
    ("fa", "در دیدار با ⟦حجت الاسلام و المسلمین شبستانی⟧ اظهار داشت"),
    ("ar", "التقى ⟦سماحة الشيخ عبد الباري النخلاني⟧ أمس"),
    ("fa", "از ⟦خانم دکتر فرانک یاسبانی⟧ تشکر کرد"),
    ("ar", "شكر ⟦معالي الدكتورة سلوى المرجاني⟧ على جهودها"),
    ("fa", "⟦ژنرال پلانکو⟧ وارد تهران شد"),
    ("ar", "وصل ⟦الجنرال بلانكو⟧ إلى الرياض"),
    ("fa", "با ⟦آقای کاوه⟧ گفت‌وگو کرد"),
    ("ar", "وسلم الرسالة ⟦للدكتور عادل الشمروخ⟧ في مكتبه"),
    ("fa", "⟦سید نوید کوهپایه‌نژاد⟧ سفیر ایران گفت"),
    ("ar", "حضر الاستقبال ⟦الأمير تركي بن شهوان⟧ و⟦الأمير مشعل بن ضرغام⟧"),
]

PROVED = [
    ("fa", "⟦بهمن کوهساری⟧ معاون وزیر نیرو گفت"),
    ("ar", "وقال ⟦وليد الكوهساني⟧ نائب وزير الطاقة"),
    ("fa", "با «⟦میرلا کورساتو⟧» معاون وزیر خارجه اسلوونی دیدار کرد"),
    ("ar", 'حضور السفير الإيطالي "⟦ماركو كورساتو⟧" وعدد من المسؤولين'),
    ("fa", "امروز با ⟦شکوروف⟧ وزیر انرژی قزاقستان دیدار می‌کند"),
    ("ar", "التقى رئيس الوزراء القرغيزي ⟦بولات شكوروف⟧ أمس"),
    ("fa", "⟦حجت الله نیک‌فرجام⟧ استاندار تهران گفت"),
    ("ar", "والي المدينة ⟦عز الدين المرجاوي⟧ أكد ذلك"),
    ("fa", "⟦عباسعلی کوهستانی⟧ در گفت‌وگو با خبرنگاران گفت"),
    ("ar", "أمير المنطقة، ⟦ضرغام بن شهوان بن ناصر⟧، استقبل السفير"),
    ("fa", "⟦جواد ترک آبادی⟧ سفیر ایران در سوریه"),
    ("fa", "و ⟦هاجر کوهساری⟧ نماینده مردم"),
    ("ar", "وقال ⟦وليد النموذجي⟧ للصحفيين"),
    ("ar", "استقبل وزير الخارجية، ⟦شوكبير رمدينو⟧. وجاء في بلاغ"),
    ("ar", "حضر المدير وعدد من الضيوف، و⟦عفيفي عبدالوهاب⟧ سفير مصر"),
    ("fa", "وزیر خارجه سورینام، ⟦آلبرتو رمدینو⟧، گفت"),
    ("ar", "مع أمين المجلس الأعلى للأمن القومي الإيراني ⟦نادر فرضي⟧ في طهران"),
    ("ar", "وشكر ⟦علي بن سرحان الشمروخي⟧ الحاضرين"),
]

LISTS = [
    ("fa", "⟦بابک شباهنگ⟧، ⟦نرگس کوهساری⟧ و ⟦یاشار مهرپویا⟧ در این نشست حضور داشتند"),
    (
        "ar",
        "حضر وزير التعليم ⟦الدكتور فواز الشمروخ⟧ ووزير المالية ⟦الأستاذ بسام النيساني⟧ ووزير العدل ⟦لؤي المرجاني⟧",
    ),
]

FAMILY = [
    ("fa", "⟦بهرام کوهساری⟧ آمد.\n⟦کوهساری⟧ گفت آماده‌ایم."),
    ("ar", "وصل ⟦وليد الكوهساني⟧.\nوقال ⟦الكوهساني⟧ إننا جاهزون."),
    ("fa", "⟦امیر سرتیپ بهرام شباهنگ فرد⟧ آمد.\nبه گفته ⟦شباهنگ فرد⟧ کار تمام است."),
    ("ar", "التقى ⟦أحمد أبو شمروخ⟧ الوفد.\nوأضاف ⟦أبو شمروخ⟧ أن العمل مستمر."),
    ("fa", "گفت‌وگوی ⟦پوتین⟧ و ⟦اردوغان⟧"),
    ("ar", "وصل ⟦مولود جاويش أوغلو⟧ اليوم.\nوأجرى ⟦أوغلو⟧ مباحثات."),
    ("ar", "سيلتقي ⟦لافروف⟧ جنودا روسيين ووفدا"),
    ("ar", "دعوة ل⟦كيري⟧ و⟦لافروف⟧ إلى اللقاء"),
]

NONE = [
    ("fa", "بیمارستان شهید رجایی و دانشگاه شهید بهشتی"),
    ("ar", "جامعة الملك سعود وشارع الأمير سلطان بن عبد العزيز"),
    ("fa", "حسن همجواری و روابط صادق و سعید دو ملت"),
    ("ar", "على هامش الاجتماع أكد الجانبان كمال الاستعداد"),
    ("fa", "پیروان امام حسین(ع) در اربعین"),
    ("ar", "سيرة الإمام علي (عليه السلام) ورسالته"),
    ("fa", "سردار سپاه و وزیر دفاع و رئیس ستاد"),
    ("ar", "الرئيس الانتقالي والوزير المكلف والفريق المرافق"),
    ("fa", "مجری شبکه خبری فاکس بود"),
    ("ar", "مراسل شبكة الأخبار فوكس قال"),
    ("fa", "جناب نظام و همه همکاران"),
    ("ar", "بناء دولة نظام وقانون"),
    ("ar", "نشد على أيدي جيراننا"),
    ("ar", "دون الحاجة إلى هاتف ذكي"),
    ("ar", "هذا الموقف واضح من الوقف"),
    ("fa", "نماینده مردم نیشابور، فیروزه و مریوان در مجلس"),
]


@pytest.mark.parametrize(("lang", "case"), KNOWN)
def test_known_people_in_any_spelling(lang: str, case: str) -> None:
    check(lang, case)


@pytest.mark.parametrize(("lang", "case"), TITLES)
def test_ranks_and_honorifics_prove_a_name(lang: str, case: str) -> None:
    check(lang, case)


@pytest.mark.parametrize(("lang", "case"), PROVED)
def test_what_stands_about_a_name_proves_it(lang: str, case: str) -> None:
    check(lang, case)


@pytest.mark.parametrize(("lang", "case"), LISTS)
def test_lists_give_every_name(lang: str, case: str) -> None:
    check(lang, case)


@pytest.mark.parametrize(("lang", "case"), FAMILY)
def test_family_names_alone(lang: str, case: str) -> None:
    check(lang, case)


@pytest.mark.parametrize(("lang", "case"), NONE)
def test_no_names(lang: str, case: str) -> None:
    check(lang, case)


@pytest.mark.parametrize(
    ("lang", "case", "places"),
    [
        ("fa", "سفر به کاشان و ⟦رضا کاشانی⟧ در کاشان", "کاشان"),
        ("ar", "زيارة إلى البصرة و⟦خالد الكوهساني⟧ في البصرة", "البصرة"),
    ],
)
def test_places_are_no_people(lang: str, case: str, places: str) -> None:
    check(lang, case, places)


@pytest.mark.parametrize(
    ("lang", "text", "bare", "known", "full"),
    [
        ("fa", "ارتشبد سرگئی شویگو", "سرگئی شویگو", "shoigu", True),
        ("ar", "الجنرال فاليري جيراسيموف", "فاليري جيراسيموف", "gerasimov", True),
        ("fa", "پمپئو", "پمپئو", "pompeo", False),
        ("ar", "قال نتنياهو", "نتنياهو", "netanyahu", False),
    ],
)
def test_what_a_name_tells(lang: str, text: str, bare: str, known: str, full: bool) -> None:
    (name,) = names_in(text, lang)
    words = view(text).words
    assert text[words[name.bare[0]].start : words[name.bare[1] - 1].end] == bare
    assert name.known[0] == known
    assert name.full is full
    assert name.family == words[name.bare[1] - 1].key


def test_spellings_the_table_lacks_still_tell_who_it_is() -> None:
    (name,) = names_in("الفريق فالري غراسيموف", "ar")
    assert name.known == ("gerasimov",)


def test_every_code_has_its_sentence() -> None:
    codes = tomllib.loads(files("didar").joinpath("names", "why.toml").read_text(encoding="utf-8"))["codes"]
    cases = KNOWN + TITLES + PROVED + LISTS + FAMILY
    found = {n.why for lang, case in cases for n in names_in(re.sub("[⟦⟧]", "", case), lang)}
    assert len(found) > 6
    assert found <= codes.keys()


PIECES = st.sampled_from(
    [re.sub("[⟦⟧]", "", case) for _, case in KNOWN + TITLES + PROVED]
    + ["\n", '"', "(", "بن ", "عبد ", "و", "-", " الأمير ", "سردار "]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES | st.text(max_size=8), max_size=6).map("".join), st.sampled_from(["fa", "ar", "prs"]))
def test_names_stand_in_the_text_in_order(text: str, lang: str) -> None:
    found = names_in(text, lang)
    assert all(0 <= n.span[0] < n.span[1] <= len(text) and n.i <= n.bare[0] < n.bare[1] == n.j for n in found)
    assert all(a.span[1] <= b.span[0] and a.j <= b.i for a, b in pairwise(found))
    assert found == names_in(text, lang)


def test_hostile_text_is_read_at_once() -> None:
    assert names_in('"' * 5_000 + "محمد بن " * 5_000, "ar") is not None
    assert names_in("سردار " * 10_000, "fa") == []
    assert names_in("سردار " + "ا" * 300_000, "fa") == []


def test_a_language_without_a_pack_has_no_names() -> None:
    assert find_names(draft_of("Sergey Lavrov", "en")) == []
