"""Headline, outlet, sources and dateline."""

from __future__ import annotations

import pytest

from didar.langs.pack import PACKS, table
from didar.model.draft import Draft
from didar.model.report import Report
from didar.text import furniture, heading, language
from didar.text.fold import view
from didar.text.sources import romanise

FA = (
    "نادر سهرابی، وزیر خارجه، روز دوشنبه در تهران با نیلوفر آذری "
    "سفیر کشور همسایه دیدار و درباره مسائل دوجانبه گفت‌وگو کرد."
)
AR = (
    "التقى وزير الخارجية سالم الهاشمي، يوم الاثنين في العاصمة، سفيرة "
    "الدولة المجاورة ليلى الناصر وبحث معها العلاقات الثنائية."
)
TITLE_FA = "دیدار وزیر خارجه با سفیر کشور همسایه"
TITLE_AR = "وزير الخارجية يلتقي سفيرة الدولة المجاورة"


def read(text: str, **given: object) -> Draft:
    draft = Draft(Report(id="x", text=text, **given), view(text))  # type: ignore[arg-type]
    language.run(draft)
    furniture.run(draft)
    heading.run(draft)
    return draft


def title(text: str, **given: object) -> str | None:
    span = read(text, **given).title
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TITLE_FA}\n{FA}", TITLE_FA),
        (f"15 فروردين 1397 - 11:22\nدر دیدار با سفیر مطرح شد؛\n\n{TITLE_FA}\n\n{FA}\nکد خبر : 270509\n{FA}", TITLE_FA),
        (f"{TITLE_FA}\nدر یک دیدار\n{TITLE_FA}\n{FA}", TITLE_FA),
        (f"منبع: ایسنا\n{TITLE_FA}\n{FA}", TITLE_FA),
        (f"{FA}\n{FA}", None),
        (f"به گزارش ایسنا،\n{FA}\n{FA}", None),
        (FA, None),
        (f"سياسي / {TITLE_AR}\n الرياض 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس\n {AR}", TITLE_AR),
        (f"تاريخ الإفراج : 10/19/2021 5:51:43 PM\nفي لقاء أمس؛\n\n{TITLE_AR}\n\n{AR}\n{AR}", TITLE_AR),
        (f"{TITLE_AR}\nفي لقاء أمس\n{TITLE_AR}\n{AR}", TITLE_AR),
        (f"المصدر: وكالات\n{TITLE_AR}\n{AR}", TITLE_AR),
        (f"{AR}\n{AR}", None),
        (f"الرياض (رويترز) -\n{AR}\n{AR}", None),
        (AR, None),
    ],
)
def test_title(text: str, expected: str | None) -> None:
    assert title(text) == expected


def test_a_title_that_came_with_the_report_is_its_first_line() -> None:
    assert title(f"وزیر خارجه: گفت‌وگو ادامه دارد.\n{FA}", title_given=True) == "وزیر خارجه: گفت‌وگو ادامه دارد."


@pytest.mark.parametrize(
    ("text", "outlet", "via"),
    [
        (f"به گزارش ایسنا، {FA}", "ISNA", []),
        (f"به گزارش خبرگزاری فارس به نقل از سانا، {FA}", "Fars", ["SANA"]),
        (f"به گزارش حوزه دفاعی و امنیتی گروه سیاسی خبرگزاری آنا، {FA}", "ANA", []),
        (
            f"به گزارش خبرگزاری بینالمللی قرآن (ایکنا) به نقل از وزارت دفاع، {FA}",
            "IQNA",
            ["Ministry of Defence (Iran)"],
        ),
        (f"به گزارش اکونا پرس،\n\nبه نقل از ایسنا، {FA}", "Akona Press", ["ISNA"]),
        (f"به گزارش پیام نگاه، {FA}", "Payam Negah", []),
        (f"تهران - ایرنا - {FA}", "IRNA", []),
        (f"{FA}\nبه گزارش رویترز، {FA}", None, ["Reuters"]),
        (f"ایرنا نوشت: {FA}", None, ["IRNA"]),
        (f"{FA}\nمنبع: مهر", None, ["Mehr"]),
        (f"{FA}\nبر اساس اطلاعات وزارت خارجه اوکراین، {FA}", None, ["Ministry of Foreign Affairs (Ukraine)"]),
        (f"وأفادت وكالة مهر للأنباء أن {AR}", "Mehr", []),
        (f"الرياض 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس\n {AR}", "SPA", []),
        (f"شفق نيوز/ {AR}", "Shafaq News", []),
        (f"سبق- الرياض: {AR}", "Sabq", []),
        (f"وأفاد مراسل وكالة تسنيم الدولية للأنباء أن {AR}", "Tasnim", []),
        (f"وقال في تصريحات خاصة لـ«الشرق الأوسط»، إن {AR}", "Asharq Al-Awsat", []),
        (f"الدوحة - 15 - 6 (كونا) -- {AR}", "KUNA", []),
        (f"{AR}\nوذكرت وكالة رويترز أن {AR}", None, ["Reuters"]),
        (f"{AR}\nحسبما أفادت وكالة “فرانس برس”، {AR}", None, ["AFP"]),
        (f"{AR}\nالمصدر: سبوتنيك", None, ["Sputnik"]),
        (
            f"{AR}\nوأكد الوزير، وفق بلاغ لوزارة الخارجية التونسية، {AR}",
            None,
            ["Ministry of Foreign Affairs (Tunisia)"],
        ),
    ],
)
def test_outlet_and_sources(text: str, outlet: str | None, via: list[str]) -> None:
    draft = read(text)
    assert (draft.outlet, draft.via) == (outlet, via)


@pytest.mark.parametrize(
    ("given", "text", "outlet", "via"),
    [
        (
            "khabaronline.ir",
            f"{TITLE_FA}\nایرنا نوشت: {FA}\nبه گزارش خبرگزاری آناتولی، {FA}",
            "Khabar Online",
            ["IRNA", "Anadolu Agency"],
        ),
        ("isna.ir", f"به گزارش ایسنا، {FA}", "ISNA", []),
        ("روزنامهٔ محلی", f"به گزارش ایسنا، {FA}", "روزنامهٔ محلی", ["ISNA"]),
        ("was", f"{AR}\nنقلا عن وكالة الأنباء القطرية {AR}", "SPA", ["QNA"]),
        ("aawsat", f"وقال لـ«الشرق الأوسط» إن {AR}", "Asharq Al-Awsat", []),
        ("صحيفة محلية", f"{AR}\nنقلا عن واس {AR}", "صحيفة محلية", ["SPA"]),
    ],
)
def test_what_came_with_the_report_wins(given: str, text: str, outlet: str, via: list[str]) -> None:
    draft = read(text, outlet=given)
    assert (draft.outlet, draft.via) == (outlet, via)


def test_the_address_tells_the_outlet() -> None:
    assert read(FA, url="https://www.tabnak.ir/fa/news/1").outlet == "Tabnak"


@pytest.mark.parametrize(
    "text",
    [
        f"وزیر خارجه در ایران ماند. {FA}",
        f"در گزارش مهر ماه امسال آمده است. {FA}",
        f"به گزارش منابع خبری، {FA}",
        f"به گزارش خبرنگاران حاضر در محل، {FA}",
        f"وجاء في البيان أن العالم يتغير. {AR}",
        f"وبحسب البيان، {AR}",
        f"وذكرت مصادر مطلعة أن {AR}",
        f"ونقل إليه تحيات القيادة. {AR}",
    ],
)
def test_everyday_words_are_no_sources(text: str) -> None:
    draft = read(text)
    assert (draft.outlet, draft.via) == (None, [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"تهران - ایرنا - {FA}", "تهران"),
        (f"تهران (پانا) - {FA}", "تهران"),
        (f"زاهدان- ایرنا- {FA}", "زاهدان"),
        (f"تهران، خبرگزاری جمهوری اسلامی {FA}", None),
        (FA, None),
        (f"القاهرة 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس\n{AR}", "القاهرة"),
        (f"الرياض (رويترز) - {AR}", "الرياض"),
        (f"موسكو-سانا\n{AR}", "موسكو"),
        (f"نايف عبدالله – عين اليوم\n{AR}", None),
        (AR, None),
    ],
)
def test_dateline(text: str, place: str | None) -> None:
    span = read(text).dateline
    assert (text[slice(*span)] if span else None) == place


def test_a_report_that_was_passed_over_has_no_head() -> None:
    draft = read("Министр иностранных дел провёл переговоры.")
    assert (draft.title, draft.outlet, draft.via) == (None, None, [])


@pytest.mark.parametrize(("name", "lang", "latin"), [("صبح نیوز", "fa", "Sabah News"), ("صدى برس", "ar", "Sada Press")])
def test_a_name_no_table_has_is_romanised(name: str, lang: str, latin: str) -> None:
    assert romanise(name, lang) == latin


def test_the_packs_name_offices_alike() -> None:
    offices = [set(table(pack, "text")["sources"]["offices"].values()) for pack in PACKS]
    assert {"Ministry of Foreign Affairs", "Ministry of Defence", "Presidency"} <= offices[0] & offices[1]
