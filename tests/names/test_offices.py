"""Offices as reports tell them, put into English, with whose they are."""

import pytest

from didar.model.draft import Draft
from didar.model.report import Report
from didar.names.office_grammar import expand
from didar.names.offices import find_offices
from didar.names.spotted import OfficeSpan
from didar.text.fold import view


def offices_of(text: str, lang: str, own_state: str | None = None) -> list[tuple[str, OfficeSpan]]:
    draft = Draft(Report("one", text), view(text), lang)
    return [(text[slice(*o.span)], o) for o in find_offices(draft, own_state)]


def only(text: str, lang: str) -> tuple[str, OfficeSpan]:
    found = [(words, office) for words, office in offices_of(text, lang) if not office.partial]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("lang", "text", "words", "title", "state"),
    [
        # head and portfolio, and whose
        ("fa", "وزیر دفاع روسیه گفت", "وزیر دفاع روسیه", "Minister of Defence", "RUS"),
        ("ar", "وقال وزير الدفاع الروسي", "وزير الدفاع الروسي", "Minister of Defence", "RUS"),
        ("fa", "با وزیر امورخارجه فدراسیون روسیه دیدار کرد", "وزیر امورخارجه فدراسیون روسیه", "Minister of Foreign Affairs", "RUS"),
        ("ar", "مع وزير خارجية إيران", "وزير خارجية إيران", "Minister of Foreign Affairs", "IRN"),
        ("fa", "وزیر کشور عراق", "وزیر کشور عراق", "Minister of the Interior", "IRQ"),
        ("ar", "وزيرة الداخلية الفرنسية", "وزيرة الداخلية الفرنسية", "Minister of the Interior", "FRA"),
        ("fa", "معاون وزیر نیروی کشورمان", "معاون وزیر نیروی کشورمان", "Deputy Minister of Energy", None),
        ("ar", "نائبة وزير الخارجية الأميركي", "نائبة وزير الخارجية الأميركي", "Deputy Minister of Foreign Affairs", "USA"),
        # a portfolio that goes on with words no table has
        ("fa", "وزیر کار و حمایت‌های مردمی جمهوری آذربایجان", "وزیر کار و حمایت‌های مردمی جمهوری آذربایجان", "Minister of Labour", "AZE"),
        ("ar", "وزير الصناعة والابتكار الصناعي الإماراتي", "وزير الصناعة والابتكار الصناعي الإماراتي", "Minister of Industry", "ARE"),
        # qualities before and behind
        ("fa", "وزیر جدید دفاع عراق", "وزیر جدید دفاع عراق", "Minister of Defence", "IRQ"),
        ("fa", "وزیر خارجه سابق آلمان", "وزیر خارجه سابق آلمان", "former Minister of Foreign Affairs", "DEU"),
        ("ar", "الرئيس المصري السابق", "الرئيس المصري السابق", "former President", "EGY"),
        ("ar", "رئيس الديوان الملكي المكلف", "رئيس الديوان الملكي المكلف", "Acting Chief of the Royal Court", None),
        ("fa", "سرپرست وزارت خارجه حکومت طالبان", "سرپرست وزارت خارجه حکومت طالبان", "Acting Minister of Foreign Affairs", "AFG"),
        ("fa", "دستیار ارشد وزیر امور خارجه ایران", "دستیار ارشد وزیر امور خارجه ایران", "Senior Assistant to the Minister of Foreign Affairs", "IRN"),
        # whole phrases
        ("fa", "رئیس ستادکل نیروهای مسلح روسیه", "رئیس ستادکل نیروهای مسلح روسیه", "Chief of the General Staff of the Armed Forces", "RUS"),
        ("ar", "رئيس الأركان العامة الروسي", "رئيس الأركان العامة الروسي", "Chief of the General Staff", "RUS"),
        ("fa", "مقام معظم رهبری", "مقام معظم رهبری", "Supreme Leader", "IRN"),
        ("ar", "خادم الحرمين الشريفين", "خادم الحرمين الشريفين", "King", "SAU"),
        ("fa", "مسئول سیاست خارجی اتحادیه اروپا", "مسئول سیاست خارجی اتحادیه اروپا", "High Representative for Foreign Affairs and Security Policy", "EU"),
        ("ar", "الأمين العام للأمم المتحدة", "الأمين العام للأمم المتحدة", "Secretary-General", "UN"),
        # envoys
        ("fa", "سفیر ایران در روسیه", "سفیر ایران در روسیه", "Ambassador to Russia", "IRN"),
        ("ar", "سفير المغرب لدى إيطاليا ومالطا", "سفير المغرب لدى إيطاليا ومالطا", "Ambassador to Italy and Malta", "MAR"),
        ("ar", "سفير خادم الحرمين الشريفين لدى إيطاليا", "سفير خادم الحرمين الشريفين لدى إيطاليا", "Ambassador to Italy", "SAU"),
        ("fa", "مشاور امنیت ملی رئیس‌جمهور تاجیکستان", "مشاور امنیت ملی رئیس‌جمهور تاجیکستان", "National Security Adviser to the President", "TJK"),
        ("ar", "المستشار الدبلوماسي لرئيس الوزراء الإيطالي", "المستشار الدبلوماسي لرئيس الوزراء الإيطالي", "Diplomatic Adviser to the Prime Minister", "ITA"),
        # what somebody is charged with is his, not that of whom he is deputed to
        ("ar", "الوزير المنتدب لدى وزيرة الاقتصاد المغربية", "الوزير المنتدب لدى وزيرة الاقتصاد المغربية", "Minister Delegate to the Minister of Economy", "MAR"),
        ("ar", "وزيرة الاقتصاد والمالية المكلفة بالميزانية", "وزيرة الاقتصاد والمالية", "Minister of Economy and Finance", None),
        # staff of embassies, inspectors, prosecutors; where an Arabic office is told with ب
        ("fa", "دبیر اول سفارت فرانسه", "دبیر اول سفارت فرانسه", "First Secretary", "FRA"),
        ("ar", "السكرتير الأول بالسفارة", "السكرتير الأول بالسفارة", "First Secretary", None),
        ("fa", "بازرس کل ارتش عراق", "بازرس کل ارتش عراق", "Inspector General of the Army", "IRQ"),
        ("ar", "المفتش العام للقوات المسلحة بدولة قطر", "المفتش العام للقوات المسلحة بدولة قطر", "Inspector General of the Armed Forces", "QAT"),
        ("fa", "مفتی اعظم مصر", "مفتی اعظم مصر", "Grand Mufti", "EGY"),
        ("ar", "مفتي الجمهورية اللبنانية", "مفتي الجمهورية اللبنانية", "Grand Mufti", "LBN"),
        ("ar", "وزير الدولة لشئون الدفاع بدولة قطر", "وزير الدولة لشئون الدفاع بدولة قطر", "Minister of State for Defence", "QAT"),
        # what tells a charge from others stands behind it
        ("ar", "نائب وزير الدفاع لشؤون الأمن الدولي", "نائب وزير الدفاع لشؤون الأمن الدولي", "Deputy Minister of Defence for International Security Affairs", None),
        ("fa", "معاون حقوقی قوه قضائیه", "معاون حقوقی قوه قضائیه", "Deputy Head of the Judiciary for Legal Affairs", None),
        # polite words between a head and what it is of
        ("ar", "مستشار معالي وزير العمل", "مستشار معالي وزير العمل", "Adviser to the Minister of Labour", None),
        # bodies put together from their words
        ("fa", "رئیس کمیسیون مشترک ایران و عراق", "رئیس کمیسیون مشترک ایران و عراق", "Head of the Iran-Iraq Joint Commission", None),
        ("ar", "رئيس لجنة الشؤون الخارجية", "رئيس لجنة الشؤون الخارجية", "Head of the Foreign Affairs Committee", None),
        ("fa", "معاون برق و انرژی وزارت نیروی کشورمان", "معاون برق و انرژی وزارت نیروی کشورمان", "Deputy Minister of Energy for Electricity and Energy Affairs", None),
        ("ar", "المتحدث باسم الخارجية المصرية", "المتحدث باسم الخارجية المصرية", "Spokesperson of the Ministry of Foreign Affairs", "EGY"),
        ("fa", "سخنگوی وزارت امور خارجه آمریکا", "سخنگوی وزارت امور خارجه آمریکا", "Spokesperson of the Ministry of Foreign Affairs", "USA"),
    ],
)  # fmt: skip
def test_one_office(lang: str, text: str, words: str, title: str, state: str | None) -> None:
    found, office = only(text, lang)
    assert (found, office.title, office.state) == (words, title, state)


@pytest.mark.parametrize(
    ("lang", "text", "titles"),
    [
        ("ar", "ولي ولي العهد النائب الثاني لرئيس مجلس الوزراء وزير الدفاع", ["Deputy Crown Prince", "Second Deputy Prime Minister", "Minister of Defence"]),
        ("ar", "نائب رئيس مجلس الوزراء وزير الخارجية القطري", ["Deputy Prime Minister", "Minister of Foreign Affairs"]),
        ("fa", "معاون رئیس جمهور و رئیس سازمان انرژی اتمی کشورمان", ["Vice President", "Head of the Atomic Energy Organisation"]),
    ],
)  # fmt: skip
def test_stacked_offices_are_told_apart(lang: str, text: str, titles: list[str]) -> None:
    assert [office.title for _, office in offices_of(text, lang)] == titles


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("fa", "وزیران خارجه روسیه و آمریکا", ["RUS", "USA"]),
        ("ar", "وزيرا خارجية تونس والجزائر", ["TUN", "DZA"]),
        ("fa", "رؤسای جمهور ایران، روسیه و ترکیه", ["IRN", "RUS", "TUR"]),
        ("ar", "وزيري الخارجية الأمريكي والروسي", ["USA", "RUS"]),
    ],
)
def test_several_offices_in_one(lang: str, text: str, states: list[str]) -> None:
    found = offices_of(text, lang)
    assert [office.state for _, office in found] == states
    assert all(office.plural and words == text for words, office in found)


@pytest.mark.parametrize(
    ("lang", "text", "words", "state"),
    [
        ("fa", "با همتای روس خود دیدار کرد", "همتای روس خود", "RUS"),
        ("ar", "مع نظيره الإيطالي في تونس", "نظيره الإيطالي", "ITA"),
        ("fa", "همتای خود", "همتای خود", None),
        ("ar", "لنظيره المصري", "نظيره المصري", "EGY"),
    ],
)
def test_counterparts(lang: str, text: str, words: str, state: str | None) -> None:
    found, office = only(text, lang)
    assert (found, office.form, office.state) == (words, "counterpart", state)


@pytest.mark.parametrize(
    ("lang", "text", "words", "definite"),
    [
        ("fa", "این مقام عالی رتبه روسیه گفت", "این مقام عالی رتبه روسیه", True),
        ("ar", "وأضاف المسؤول الإيراني أن", "المسؤول الإيراني", True),
        ("fa", "یک فرمانده نظامی عراقی آمد", "یک فرمانده نظامی عراقی", False),
        ("ar", "قال مسؤول بوزارة الخارجية التركية", "مسؤول بوزارة الخارجية التركية", False),
    ],
)
def test_descriptions_point_back_or_not(lang: str, text: str, words: str, definite: bool) -> None:
    found, office = only(text, lang)
    assert (found, office.form, office.definite) == (words, "description", definite)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "پیروزی در انتخابات ریاست جمهوری روسیه"),
        ("ar", "مقر سفارة خادم الحرمين الشريفين"),
        ("ar", "حضر الأمير تركي بن فلان"),
        ("fa", "راه آهن کشور و نفت و نیرو"),
        ("ar", "الطاقة والدفاع والخارجية"),
        ("fa", "امیر سرتیپ فلانی"),
    ],
)
def test_what_is_no_office(lang: str, text: str) -> None:
    assert not [words for words, office in offices_of(text, lang) if not office.partial]


@pytest.mark.parametrize("text", ["وزیر دفاع و ملت روسیه", "وزیر دفاع و مردم روسیه"])
def test_an_owner_behind_a_joined_word_is_shared(text: str) -> None:
    (words, office), *_ = offices_of(text, "fa")
    assert (words, office.state) == ("وزیر دفاع", "RUS")


def test_this_country_is_the_foreign_state_named_last() -> None:
    text = "معاون وزیر خارجه اسلوونی و وزیر انرژی این کشور"
    assert [office.state for _, office in offices_of(text, "fa", "IRN")] == ["SVN", "SVN"]


@pytest.mark.parametrize(
    ("lang", "plain", "variant"),
    [
        ("fa", "وزیر امور خارجه کشورمان", "وزير امورخارجه كشورمان"),
        ("fa", "نخست‌وزیر هند", "نخست وزیر هند"),
        ("ar", "رئيس هيئة الأركان الروسي", "رئيس هيئه الاركان الروسي"),
        ("ar", "المتحدث الرسمي باسم الحكومة", "المتحدّث الرّسميّ باسم الحكومة"),
    ],
)
def test_spelling_and_spacing_do_not_matter(lang: str, plain: str, variant: str) -> None:
    (_, a), (words, b) = only(plain, lang), only(variant, lang)
    assert (a.title, a.state, a.key) == (b.title, b.state, b.key)
    assert words == variant


def test_hostile_input_does_not_hang() -> None:
    assert len(offices_of("وزیر " * 20000, "fa")) <= 20000
    assert offices_of('حزب "' * 20000, "ar") == []


def test_patterns_stand_for_all_their_phrases() -> None:
    assert expand("a (b|) c") == ["a b c", "a c"]
    assert expand("(a|b(c|d))") == ["a", "bc", "bd"]
    with pytest.raises(ValueError, match="never closed"):
        expand("a (b")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "به عنوان رئیس سنا رای داد"),
        ("ar", "بصفته رئيس مجلس الشيوخ"),
        ("fa", "باید یک وزیر کشور انتخاب شود"),
        ("ar", "تعيينه نائبا لرئيس الوزراء"),
        ("fa", "دفتر نایب رئیس پارلمان عراق"),
        ("ar", "سفارة خادم الحرمين الشريفين"),
    ],
)
def test_posts_and_parts_of_other_things_name_nobody(lang: str, text: str) -> None:
    assert not [words for words, office in offices_of(text, lang) if not office.partial]


@pytest.mark.parametrize(
    ("lang", "text", "end"),
    [
        ("fa", "نماینده مردم تربت جام، تایباد و باخرز در مجلس شورای اسلامی گفت", "اسلامی"),
        ("fa", "نماینده مردم کرمان در مجلس و دیگران", "مجلس"),
    ],
)
def test_constituencies_belong_to_members_of_parliament(lang: str, text: str, end: str) -> None:
    (words, office), *_ = offices_of(text, lang)
    assert words.endswith(end)
    assert office.title == "Member of Parliament"


def test_an_office_the_outlets_state_does_not_have_is_anothers() -> None:
    text = "وزیر خارجه انگلیس ماند؛ نخست وزیر گفت و رئیس جمهور هم گفت"
    assert [o.abroad for _, o in offices_of(text, "fa", "IRN")] == [None, "GBR", None]
    assert [o.abroad for _, o in offices_of("نخست وزیر گفت", "fa", "IRN")] == [""]


def test_the_command_is_no_commander() -> None:
    assert offices_of("فرماندهی نیروهای مسلح روسیه اعلام کرد", "fa") == []
