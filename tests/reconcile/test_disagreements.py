"""Reports of one event that cannot all be right, told by fictional people in Persian and Arabic, and those that can."""

from __future__ import annotations

from itertools import permutations

import pytest

from didar.model.report import Report
from reconcile.joined import Joined, report

POST = "پیک بندر (Telegram)"
OTHER_POST = "رصد الميناء (Telegram)"

FA = "سالم الخیالی وزیر خارجه عمان {day}با نادر فرضی وزیر خارجه ایران {place}دیدار کرد."
AR = "التقى وزير الخارجية العماني سالم الخيالي {day}وزير الخارجية الإيراني نادر فرضي{place}."


def fa(name: str, day: str = "", place: str = "", more: str = "", published: str = "2024-03-06T17:00") -> Report:
    """A Persian report of the meeting; the second one is worded otherwise, so that it is no copy."""
    text = "دیدار وزیران\n" + FA.format(day=day, place=place)
    if name != "a":
        text = f"خبر روز\n{day}نادر فرضی وزیر خارجه ایران {place}با سالم الخیالی وزیر خارجه عمان دیدار و گفت‌وگو کرد."
    return report(name, f"{text} {more}".strip(), published)


def ar(name: str, day: str = "", place: str = "", more: str = "", published: str = "2024-03-06T17:00") -> Report:
    """An Arabic report of the meeting, the second one worded otherwise."""
    text = "لقاء الوزيرين\n" + AR.format(day=day, place=place)
    if name != "a":
        text = f"خبر اليوم\nالتقى {day}وزير خارجية عمان سالم الخيالي وزير خارجية إيران نادر فرضي{place} وبحثا العلاقات."
    return report(name, f"{text} {more}".strip(), published)


# ---------------------------------------------------------------- days


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        (
            fa("a", day="روز دوشنبه "),
            fa("b", day="روز سه‌شنبه "),
            {"2024-03-04": ["روز دوشنبه"], "2024-03-05": ["روز سه‌شنبه"]},
        ),
        (
            ar("a", day="يوم الاثنين "),
            ar("b", day="يوم الثلاثاء "),
            {"2024-03-04": ["يوم الاثنين"], "2024-03-05": ["يوم الثلاثاء"]},
        ),
        (
            fa("a", day="روز دوشنبه "),
            ar("b", day="يوم الثلاثاء "),
            {"2024-03-04": ["روز دوشنبه"], "2024-03-05": ["يوم الثلاثاء"]},
        ),
    ],
)
def test_two_weekdays_are_a_disagreement(first: Report, second: Report, sides: dict[str, list[str]]) -> None:
    assert Joined([first, second], "meeting").sides("date") == sides


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (fa("a", day="امروز "), fa("b", day="روز گذشته ")),
        (ar("a", day="اليوم "), ar("b", day="أمس ")),
        (ar("a", day="أمس "), ar("b", day="أول من أمس ", published="2024-03-06T21:00")),
    ],
)
def test_day_words_under_a_late_stamp_are_a_note(first: Report, second: Report) -> None:
    event = Joined([first, second], "meeting")
    assert event.disagreements == []
    assert [note.partition(":")[0] for note in event.record.notes] == ["date.stamps"]


@pytest.mark.parametrize(
    ("plan", "fact"),
    [
        (
            report(
                "a",
                "سفر وزیر کشور عمان\nسالم الخیالی وزیر کشور عمان فردا به تهران سفر می‌کند.",
                "2024-03-05T10:00",
                POST,
            ),
            report(
                "b",
                "وزیر کشور عمان راهی تهران شد\nسالم الخیالی وزیر کشور عمان دقایقی پیش وارد تهران شد و استقبال شد.",
                "2024-03-05T12:00",
                POST,
            ),
        ),
        (
            report(
                "a",
                "زيارة إلى طهران\nيزور وزير الداخلية العماني سالم الخيالي طهران غدا.",
                "2024-03-05T10:00",
                OTHER_POST,
            ),
            report(
                "b",
                "الخيالي في طهران\nوصل سالم الخيالي وزير الداخلية العماني إلى طهران وكان في استقباله نظيره.",
                "2024-03-05T12:00",
                OTHER_POST,
            ),
        ),
    ],
)
def test_a_plan_for_another_day_than_that_of_the_event(plan: Report, fact: Report) -> None:
    assert set(Joined([plan, fact], "visit").sides("date")) == {"2024-03-05", "2024-03-06"}


@pytest.mark.parametrize("word", ["امروز ", "روز چهارشنبه "])
def test_a_coarser_day_is_none(word: str) -> None:
    event = Joined([fa("a", day=word), fa("b", day="این هفته ")], "meeting")
    assert event.sides("date") == {}


def test_a_visit_put_off_is_no_disagreement_on_its_day() -> None:
    planned = report(
        "a", "سفر وزیر کشور عمان\nسالم الخیالی وزیر کشور عمان فردا به تهران سفر می‌کند.", "2024-03-05T10:00", POST
    )
    off = report("b", "لغو سفر\nسفر سالم الخیالی وزیر کشور عمان به تهران لغو شد.", "2024-03-06T09:00", POST)
    held = report(
        "c",
        "الخیالی در تهران\nسالم الخیالی وزیر کشور عمان وارد تهران شد و در فرودگاه استقبال شد.",
        "2024-03-08T12:00",
        POST,
    )
    event = Joined([planned, off, held], "visit")
    assert event.record.status == "held"
    assert event.sides("date") == {}


# ---------------------------------------------------------------- places


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (fa("a", place="در تهران "), fa("b", place="در اصفهان ")),
        (ar("a", place=" في طهران"), ar("b", place=" في أصفهان")),
        (fa("a", place="در تهران "), ar("b", place=" في أصفهان")),
    ],
)
def test_two_cities_are_a_disagreement(first: Report, second: Report) -> None:
    assert set(Joined([first, second], "meeting").sides("place")) == {"Tehran", "Isfahan"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (fa("a", place="در تهران "), fa("b", place="در ایران ")),
        (ar("a", place=" في طهران"), ar("b", place=" في إيران")),
    ],
)
def test_a_city_and_its_state_are_none(first: Report, second: Report) -> None:
    event = Joined([first, second], "meeting")
    assert event.sides("place") == {}
    assert event.record.place == "Tehran"


ARRIVALS = [
    ("وزیر کشور عمان عازم تهران شد\nسالم الخیالی وزیر کشور عمان عازم تهران شد.", "الخیالی در مشهد\nوزیر کشور عمان، سالم الخیالی، دقایقی پیش وارد مشهد شد."),
    ("الخيالي في طهران\nوصل وزير الداخلية العماني سالم الخيالي إلى طهران.", "وزير الداخلية العماني في مشهد\nوصل سالم الخيالي وزير الداخلية في عمان إلى مدينة مشهد."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ARRIVALS)
def test_two_places_where_a_guest_arrives(one: str, other: str) -> None:
    assert set(Joined([report("a", one), report("b", other)], "visit").sides("place")) == {"Tehran", "Mashhad"}


# ---------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            report(
                "a",
                "دیدار سه‌جانبه\nسالم الخیالی وزیر خارجه عمان با حضور وزیر خارجه قطر با نادر فرضی وزیر خارجه ایران دیدار کرد.",
            ),
            fa("b", more="این دیدار با حضور وزیر خارجه ترکیه برگزار شد."),
        ),
        (ar("a", place=" بحضور وزير الخارجية القطري"), ar("b", place=" بحضور وزير الخارجية التركي")),
    ],
)
def test_the_third_man(first: Report, second: Report) -> None:
    assert set(Joined([first, second], "meeting").sides("attended")) == {"mohammed-bin-abdulrahman", "fidan"}


@pytest.mark.parametrize(
    ("first", "second", "leaders"),
    [
        (
            "حفل افتتاح الميناء\nقال السفير إن وزير الدفاع العماني سالم الخيالي سيترأس وفد السلطنة لحضور حفل افتتاح ميناء صحار.",
            "حفل افتتاح ميناء صحار\nأقيم أمس حفل افتتاح ميناء صحار، وترأس وزير الخارجية العماني رامين نمونه وفد السلطنة.",
            {"salim-khiali", "ramin-nimuna"},
        ),
        (
            "مراسم افتتاح بندر\nنادر فرضی وزیر دفاع ایران در رأس هیئت ایرانی در مراسم افتتاح بندر صحار شرکت می‌کند.",
            "خبر بندر\nرامین فرضی وزیر خارجه ایران در رأس هیئتی در مراسم افتتاح بندر صحار شرکت می‌کند.",
            {"nadir-frizi", "ramin-frizi"},
        ),
    ],
)
def test_who_led_the_delegation(first: str, second: str, leaders: set[str]) -> None:
    assert set(Joined([report("a", first), report("b", second)], "ceremony").sides("attended")) == leaders


LEADER = (
    "حفل افتتاح الميناء\nقال السفير إن وزير الدفاع العماني سالم الخيالي سيترأس وفد السلطنة لحضور حفل افتتاح ميناء صحار."
)
SENT = "حفل افتتاح ميناء صحار\nيقام غدا حفل افتتاح ميناء صحار، وقال السفير إن {who} للمشاركة في حفل الافتتاح."
SENDER, MINISTER = "رئيس وزراء عمان رامين نمونه", "وزير الدفاع العماني سالم الخيالي"
OTHER = "وزير النفط العماني نادر فرضي"


@pytest.mark.parametrize(
    ("who", "sides"),
    [
        (f"{SENDER} أناب {MINISTER}", set()),  # the sender leads nothing
        (f"البيان أناب فيه {SENDER} {MINISTER}", set()),
        (f"{SENDER} أناب {OTHER}", {"salim-khiali", "nadir-frizi"}),
    ],
)
def test_who_is_sent_in_anothers_place_leads_the_delegation(who: str, sides: set[str]) -> None:
    reports = [report("a", LEADER), report("b", SENT.format(who=who))]
    assert set(Joined(reports, "ceremony").sides("attended")) == sides


@pytest.mark.parametrize(
    ("first", "second", "hosts"),
    [
        (
            "وزیر خارجه عمان وارد تهران شد\nسالم الخیالی وزیر خارجه عمان به دعوت ایران وارد تهران شد.",
            "وزیر خارجه عمان وارد تهران شد\nسالم الخیالی وزیر خارجه عمان وارد تهران شد. این سفر به درخواست روسیه انجام می‌شود.",
            {"IRN": ["به دعوت ایران"], "RUS": ["به درخواست روسیه"]},
        ),
        (
            "وزير الخارجية العماني يزور القاهرة\nوصل وزير الخارجية العماني سالم الخيالي إلى القاهرة في زيارة رسمية بدعوة من مصر.",
            "الخيالي في القاهرة\nوصل سالم الخيالي وزير خارجية عمان إلى القاهرة في زيارة بناء على طلب فلسطين.",
            {"EGY": ["بدعوة من مصر"], "PSE": ["بناء على طلب فلسطين"]},
        ),
    ],
)
def test_who_invited(first: str, second: str, hosts: dict[str, list[str]]) -> None:
    assert Joined([report("a", first), report("b", second)], "visit").sides("host") == hosts


@pytest.mark.parametrize(
    ("told", "denied", "words"),
    [
        (
            fa("a"),
            fa("b", more="سخنگوی مسقط دیدار الخیالی با فرضی را تکذیب کرد."),
            "دیدار الخیالی با فرضی را تکذیب کرد",
        ),
        (
            ar("a"),
            ar("b", more="ونفى المتحدث أي لقاء بين سالم الخيالي وزير خارجية عمان ونادر فرضي وزير خارجية إيران."),
            "نفى المتحدث أي لقاء بين سالم الخيالي وزير خارجية عمان ونادر فرضي وزير خارجية إيران",
        ),
    ],
)
def test_a_meeting_that_is_denied(told: Report, denied: Report, words: str) -> None:
    assert Joined([told, denied], "meeting").sides("attended")["denied"] == [words]


def test_a_denial_in_the_only_report_is_shown() -> None:
    assert "denied" in Joined(
        [ar("b", more="ونفى المتحدث أي لقاء بين سالم الخيالي وزير خارجية عمان ونادر فرضي وزير خارجية إيران.")],
        "meeting",
    ).sides("attended")


# ---------------------------------------------------------------- status


AHEAD = {
    "fa": ("وزیر کشور عمان وارد تهران شد\nسالم الخیالی وزیر کشور عمان به همراه هیئتی بلندپایه وارد تهران شد.",
           "سفر به تهران\nوزیر کشور عمان، سالم الخیالی، برای دیدار با همتای ایرانی خود امروز وارد تهران خواهد شد."),
    "ar": ("وصول وزير الداخلية العماني\nوصل وزير الداخلية العماني سالم الخيالي إلى طهران على رأس وفد كبير.",
           "زيارة مرتقبة\nيصل وزير الداخلية العماني سالم الخيالي اليوم إلى طهران ومن المقرر أن يلتقي نظيره."),
}  # fmt: skip


@pytest.mark.parametrize("lang", sorted(AHEAD))
def test_still_announced_after_it_was_told(lang: str) -> None:
    told, plan = AHEAD[lang]
    posts = [report("a", told, "2024-03-05T14:00", POST), report("b", plan, "2024-03-05T16:30", OTHER_POST)]
    assert set(Joined(posts, "visit").sides("status")) == {"held at 2024-03-05T14:00", "planned at 2024-03-05T16:30"}


@pytest.mark.parametrize("lang", sorted(AHEAD))
@pytest.mark.parametrize(("outlet", "sent"), [(None, "2024-03-05T16:30"), (OTHER_POST, "2024-03-05T12:00")])
def test_a_plan_of_before_or_of_a_page_is_no_contradiction(lang: str, outlet: str | None, sent: str) -> None:
    told, plan = AHEAD[lang]
    reports = [report("a", told, "2024-03-05T14:00", POST), report("b", plan, sent, outlet)]
    assert Joined(reports, "visit").sides("status") == {}


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        (
            fa("a", more="در این دیدار ۱۴ سند همکاری امضا شد."),
            fa("b", more="دو طرف دوازده سند همکاری امضا کردند."),
            {"12 documents": ["دوازده سند همکاری"], "14 documents": ["۱۴ سند همکاری"]},
        ),
        (
            ar("a", more="وجرى توقيع 14 مذكرة تفاهم."),
            ar("b", more="وشهد اللقاء توقيع ست مذكرات تفاهم."),
            {"14 memoranda": ["14 مذكرة تفاهم"], "6 memoranda": ["ست مذكرات تفاهم"]},
        ),
    ],
)
def test_the_same_thing_counted_differently(first: Report, second: Report, sides: dict[str, list[str]]) -> None:
    assert Joined([first, second], "meeting").sides("number") == sides


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (fa("a", more="در این دیدار ۱۴ سند همکاری امضا شد."), fa("b", more="بیش از ۱۰ سند همکاری امضا شد.")),
        (ar("a", more="وجرى توقيع 14 مذكرة تفاهم."), ar("b", more="وجرى توقيع نحو 10 مذكرات تفاهم.")),
        (ar("a", more="وجرى توقيع 14 مذكرة تفاهم."), ar("b", more="وجرى توقيع 3 اتفاقيات.")),
    ],
)
def test_rounded_numbers_and_other_things_contradict_nobody(first: Report, second: Report) -> None:
    assert Joined([first, second], "meeting").sides("number") == {}


# ---------------------------------------------------------------- wording


def test_one_sea_told_as_another() -> None:
    first = fa("a", more="فرضی در این دیدار گفت: حضور ناوگروه ما در خلیج عدن و اقیانوس اطلس تجربه ارزشمندی بود.")
    second = ar("b", more="وقال فرضي إن حضور سفننا في خليج عدن والمحيط الهندي كان تجربة ثمينة.")
    assert Joined([first, second], "meeting").sides("wording") == {
        "Atlantic Ocean": ["اقیانوس اطلس"],
        "Indian Ocean": ["المحيط الهندي"],
    }


def test_a_sea_that_the_other_report_names_too_is_none() -> None:
    first = fa("a", more="فرضی در این دیدار گفت: حضور ناوگروه ما در خلیج عدن و اقیانوس اطلس تجربه ارزشمندی بود.")
    second = ar("b", more="وقال فرضي إن حضور سفننا في خليج عدن كان تجربة ثمينة. ثم أبحرت إلى المحيط الأطلسي.")
    assert Joined([first, second], "meeting").sides("wording") == {}


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        (
            fa(
                "a",
                more="فرضی گفت: امنیت دریانوردی در عراق و یمن برای همه کشورهای منطقه اهمیت فراوان دارد. میزبان نیز از برنامه‌های شیلات و جنگلداری و آبیاری تازه در استان‌های جنوبی سخن گفت.",
            ),
            fa(
                "b",
                more="فرضی گفت: امنیت دریانوردی در عراق و سوریه برای همه کشورهای منطقه اهمیت فراوان دارد. این دیدار در حاشیه نمایشگاه سالانه بندرها انجام شد و خبرنگاران نیز در آن بودند.",
            ),
            {"YEM": ["یمن"], "SYR": ["سوریه"]},
        ),
        (
            ar("a", more="وقال فرضي إن أمن الملاحة في العراق واليمن مهم جدا لجميع دول المنطقة دون استثناء."),
            ar("b", more="وقال فرضي إن أمن الملاحة في العراق وسوريا مهم جدا لجميع دول المنطقة دون استثناء."),
            {"YEM": ["اليمن"], "SYR": ["سوريا"]},
        ),
    ],
)
def test_one_statement_that_names_another_state(first: Report, second: Report, sides: dict[str, list[str]]) -> None:
    assert Joined([first, second], "meeting").sides("wording") == sides


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            fa("a", more="فرضی گفت دو کشور همسو درباره سوریه هستند."),
            fa("b", more="فرضی گفت: اختلاف نظر بر سر سوریه باقی است."),
        ),
        (
            ar("a", more="وقال فرضي إن مواقف البلدين متطابقة حول سوريا."),
            ar("b", more="وأشار فرضي إلى خلاف بين البلدين بشأن سوريا."),
        ),
    ],
)
def test_positions_that_agree_and_differ(first: Report, second: Report) -> None:
    assert set(Joined([first, second], "meeting").sides("wording")) == {"agree", "differ"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ar("a", more="وقال فرضي إن مواقف البلدين متطابقة حول سوريا."),
            ar("b", more="وقال فرضي إن المواقف متطابقة دون خلاف بشأن سوريا."),
        ),
        (
            ar("a", more="وقال فرضي إن مواقف البلدين متطابقة حول سوريا."),
            ar("b", more="وأشار فرضي إلى خلاف بين البلدين بشأن العراق."),
        ),
    ],
)
def test_no_difference_and_another_matter_are_none(first: Report, second: Report) -> None:
    assert Joined([first, second], "meeting").sides("wording") == {}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "وزیر کشور عمان وارد تهران شد\nسالم الخیالی وزیر کشور عمان وارد تهران شد. او حامل پیام ویژه‌ای از نادر فرضی وزیر دفاع عمان به رئیس‌جمهور ایران است.",
            "الخیالی در تهران\nوزیر کشور عمان سالم الخیالی وارد تهران شد و نامه‌ای را از طرف هلال التجریبی رئیس ستاد ارتش عمان به رئیس‌جمهور ایران می‌دهد.",
        ),
        (
            "الخيالي في طهران\nوصل وزير الداخلية العماني سالم الخيالي إلى طهران حاملا رسالة من وزير الدفاع العماني نادر فرضي إلى الرئيس الإيراني.",
            "زيارة رسمية\nوصل سالم الخيالي وزير الداخلية العماني إلى طهران، وسلم رسالة خطية من رئيس الأركان العماني هلال التجريبي إلى الرئيس.",
        ),
    ],
)
def test_whose_message_it_was(first: str, second: str) -> None:
    assert set(Joined([report("a", first), report("b", second)], "visit").sides("wording")) == {
        "nadir-frizi",
        "hilal-tjribi",
    }


# ---------------------------------------------------------------- what holds always


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [
        fa("a", day="روز دوشنبه ", place="در تهران "),
        ar("b", day="يوم الثلاثاء ", place=" في أصفهان"),
        fa("c", day="امروز "),
    ]
    records = [Joined(list(order), "meeting").record for order in permutations(reports)]
    assert all(record == records[0] for record in records)
    assert [one.field for one in records[0].disagreements] == ["date", "place"]


def test_every_side_has_its_reports_and_a_note() -> None:
    event = Joined(
        [fa("a", day="روز دوشنبه ", place="در تهران "), ar("b", day="يوم الثلاثاء ", place=" في أصفهان")], "meeting"
    )
    for one in event.disagreements:
        assert one.note
        assert [v.reports for v in one.variants] == [sorted({w.report for w in v.evidence}) for v in one.variants]
