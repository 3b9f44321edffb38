"""Who of the knowledge somebody of a report is: a name alone makes nobody him; office, state and time must allow it."""

from __future__ import annotations

from itertools import permutations

import pytest

from didar.knowledge import people
from didar.model.reading import Person, Reading
from didar.model.report import Report
from didar.names.figures import Figure, Held, read
from didar.names.identity import Circumstances, identity, is_exact
from didar.names.spotted import NameSpan
from didar.pipeline import read_report
from didar.text.fold import view


def named(text: str, lang: str, known: tuple[str, ...], when: str | None = None) -> tuple[NameSpan, Figure, str | None]:
    seen = view(text)
    words = len(seen.words)
    name = NameSpan(0, words, (0, len(text)), (0, words), known=known)
    figure = Figure(known=known)
    figure.name(name, read(name, seen))
    return name, figure, identity(figure, seen, Circumstances(when, lang))[0]


def reading(text: str, published: str | None) -> Reading:
    return read_report(Report(id="r", text=text, published=published))


def people_of(text: str, published: str | None) -> list[Person]:
    return reading(text, published).people


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("سيرغي لافروف", True),
        ("سيرغي لارفوف", True),
        ("سيرغي", False),
        ("سيرغي إيفانوف", False),
    ],
)
def test_a_name_is_the_known_ones_but_for_a_slip(text: str, exact: bool) -> None:
    name, _, _ = named(text, "ar", ("lavrov",))
    assert is_exact(name, view(text), "ar") is exact


def test_a_full_name_is_enough_where_nothing_speaks_against_it() -> None:
    assert named(people.names("lavrov")["fa"], "fa", ("lavrov",))[2] == "lavrov"


@pytest.mark.parametrize(("when", "person"), [("1950-01-01", None), ("1999-01-01", "lavrov"), ("2015-01-01", "lavrov")])
def test_a_full_name_is_not_his_before_his_time(when: str, person: str | None) -> None:
    assert named(people.names("lavrov")["ar"], "ar", ("lavrov",), when)[2] == person


@pytest.mark.parametrize(
    ("title", "key", "state", "role", "person"),
    [
        ("Minister of Foreign Affairs", "minister_foreign_affairs", "RUS", "minister", "lavrov"),
        ("Minister of Agriculture", None, "MAR", "minister", None),
        ("President", "president", None, "president", None),
    ],
)
def test_an_office_of_another_shows_it_is_not_he(
    title: str, key: str | None, state: str | None, role: str, person: str | None
) -> None:
    _, figure, _ = named("سيرغي لافروف", "ar", ("lavrov",))
    figure.hold(Held(title, key, state, role, (0, 1)))
    assert identity(figure, view("سيرغي لافروف"), Circumstances(None, "ar"))[0] == person


@pytest.mark.parametrize(
    ("lang", "text", "published", "person"),
    [
        # the same full name with the office of another state
        ("fa", "محمدجواد ظریف وزیر امور خارجه اسپانیا گفت که نشست برگزار می‌شود.", "2018-01-01", None),
        ("ar", "قال وزير خارجية إسبانيا محمد جواد ظريف إن الاجتماع سيعقد غدا.", "2018-01-01", None),
        ("fa", "محمدجواد ظریف وزیر امور خارجه ایران گفت که نشست برگزار می‌شود.", "2018-01-01", "zarif"),
        ("ar", "قال وزير الخارجية الإيراني محمد جواد ظريف إن الاجتماع سيعقد غدا.", "2018-01-01", "zarif"),
        # a family name with an office he never held
        ("fa", "ظریف وزیر کشاورزی سوریه در دمشق گفت که نشست برگزار می‌شود.", "2018-01-01", None),
        ("ar", "قال وزير الزراعة السوري شمخاني في دمشق إن الاجتماع سيعقد غدا.", "2018-01-01", None),
        # an office that he got only decades later
        ("fa", "سرگئی شویگو وزیر دفاع روسیه گفت که نشست برگزار می‌شود.", "1985-01-01", None),
        ("ar", "قال وزير الدفاع الروسي سيرغي شويغو إن الاجتماع سيعقد غدا.", "1985-01-01", None),
        # a post beneath a president's own
        ("fa", "حسن روحانی فرماندار سمنان گفت که نشست برگزار می‌شود.", "2019-06-01", None),
        ("ar", "قال حسن روحاني محافظ سمنان إن الاجتماع سيعقد غدا.", "2019-06-01", None),
        # two people of one full name
        ("fa", "محمد عبدالعزیز وزیر خارجه لیبی گفت که نشست برگزار می‌شود.", "2014-01-01", "abdelaziz-mohamed"),
        ("ar", "قال محمد عبد العزيز وزير الخارجية الليبي إن الاجتماع سيعقد غدا.", "2014-01-01", "abdelaziz-mohamed"),
        ("fa", "محمد عبدالعزیز دبیرکل جبهه پولیساریو گفت که نشست برگزار می‌شود.", "2014-01-01", "abdelaziz-polisario"),
        (
            "ar",
            "قال محمد عبد العزيز الأمين العام لجبهة البوليساريو إن الاجتماع غدا.",
            "2014-01-01",
            "abdelaziz-polisario",
        ),
        ("fa", "محمد عبدالعزیز گفت که نشست در قاهره برگزار می‌شود.", "2014-01-01", None),
        ("ar", "قال محمد عبد العزيز إن الاجتماع سيعقد غدا في القاهرة.", "2014-01-01", None),
        # two people of one family name, told apart by the office
        ("fa", "لاریجانی رئیس مجلس شورای اسلامی گفت که نشست مهم بود.", "2015-01-01", "larijani-ali"),
        ("ar", "قال رئيس السلطة القضائية الإيرانية لاريجاني إن اللقاء مهم.", "2015-01-01", "larijani-sadeq"),
        # father and son, told apart by the date
        ("ar", "قال الرئيس الأذربيجاني علييف إن الاجتماع سيعقد غدا في باكو.", "1998-01-01", "aliyev-heydar"),
        ("ar", "قال الرئيس الأذربيجاني علييف إن الاجتماع سيعقد غدا في باكو.", "2018-01-01", "aliyev-ilham"),
        ("fa", "بوش رئیس جمهور آمریکا گفت که نشست برگزار می‌شود.", "1991-01-01", None),
        ("fa", "بوش رئیس جمهور آمریکا گفت که نشست برگزار می‌شود.", "2005-01-01", "bush-george-w"),
        # an old spelling of the one known holder
        ("fa", "رحمانوف رئیس جمهور تاجیکستان گفت که نشست برگزار می‌شود.", "2015-01-01", "rahmon"),
        ("ar", "قال رئيس طاجيكستان رحمانوف إن الاجتماع سيعقد غدا.", "2015-01-01", "rahmon"),
    ],
)
def test_office_state_and_time_must_allow_it(lang: str, text: str, published: str, person: str | None) -> None:
    report = reading(text, published)
    first = report.people[0]
    assert report.report.lang == lang
    assert first.name
    assert (first.id if people.is_known(first.id) else None) == person


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("قال ترامب إن الاجتماع سيعقد غدا.", "trump"),  # nobody else has this name in the news
        ("ترامپ گفت که نشست فردا برگزار می‌شود.", "trump"),
        ("قال لافروف في موسكو إن الاجتماع سيعقد غدا.", "lavrov"),
        ("لاوروف در مسکو گفت که نشست فردا برگزار می‌شود.", "lavrov"),
    ],
)
def test_a_family_name_alone_is_his_in_office(text: str, person: str) -> None:
    assert [p.id for p in people_of(text, "2019-06-01")] == [person]


@pytest.mark.parametrize(
    "text",
    [
        "وعمت البهجة والسرور أهالي القرية في اليوم الأول من العيد.",
        "دانش آموزان روستا در روز نخست مهر به مدرسه رفتند.",
        "وجرى الحفل في الصباح بحضور أهالي القرية.",
    ],
)
def test_a_word_that_is_a_family_name_too_is_nobody(text: str) -> None:
    assert people_of(text, "2019-06-01") == []


@pytest.mark.parametrize(
    ("text", "published", "ids", "holders"),
    [
        ("وزیر دفاع روسیه با وزیر دفاع ایران در مسکو دیدار کرد.", "2015-01-20", ["shoigu", "dehghan-hossein"], 2),
        ("التقى وزير الدفاع الروسي نظيره الإيراني في موسكو.", "2015-01-20", ["shoigu", "dehghan-hossein"], 2),
        ("وزیر دفاع روسیه در مسکو سخنرانی کرد.", "2025-01-20", ["belousov"], 1),
        ("ألقى وزير الدفاع الروسي كلمة في موسكو.", "2025-01-20", ["belousov"], 1),
        ("وزیر دفاع آمریکا در بغداد سخنرانی کرد.", "2015-07-21", ["carter-ashton"], 1),
        ("ألقى وزير الخارجية الأمريكي كلمة في بغداد.", "2015-07-21", ["kerry"], 1),
        ("رئیس‌جمهور روسیه در مسکو سخنرانی کرد.", "2025-03-02", ["putin"], 1),
        ("ألقى الرئيس الروسي كلمة في موسكو.", "2025-03-02", ["putin"], 1),
        # the knowledge does not say: no date, an office of several, the day of a handover, who is only elected
        ("وزیر دفاع روسیه در مسکو سخنرانی کرد.", None, ["RUS-minister-defence"], 0),
        ("ألقى وزير الدفاع الروسي كلمة في موسكو.", "1950-01-01", ["RUS-minister-defence"], 0),
        ("سفیر روسیه در تهران سخنرانی کرد.", "2015-01-20", ["RUS-ambassador"], 0),
        ("رئیس‌جمهور منتخب ایران در تهران سخنرانی کرد.", "2013-07-01", ["IRN-president"], 0),
        ("ألقى الرئيس الإيراني المنتخب كلمة في طهران.", "2013-07-01", ["IRN-president"], 0),
    ],
)
def test_whom_an_office_alone_means(text: str, published: str | None, ids: list[str], holders: int) -> None:
    found = people_of(text, published)
    assert [p.id for p in found] == ids
    assert all(p.name == {} for p in found)
    told = [p.holder for p in found if p.holder]
    assert len(told) == holders
    assert all(h.on == published and h.id in ids and h.source and 0 < h.confidence < 1 for h in told)


def test_a_holder_named_elsewhere_in_the_report_keeps_his_id() -> None:
    found = people_of("سرگئی شویگو در مسکو سخنرانی کرد. وزیر دفاع روسیه گفت که نشست مهم بود.", "2015-01-20")
    assert [p.id for p in found] == ["shoigu"]
    assert found[0].holder is None


def test_ids_of_a_report_are_all_different() -> None:
    offices = ("وزیر دفاع روسیه", "وزیر دفاع ایران", "رئیس ستاد کل نیروهای مسلح روسیه")
    for order in permutations(offices):
        ids = [p.id for p in people_of(f"{order[0]} با {order[1]} دیدار کرد. {order[2]} هم بود.", "2015-01-20")]
        assert len(ids) == len(set(ids))
