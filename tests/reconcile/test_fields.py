"""Which value of a field is preferred, who stands behind each, and why; by fictional people in both languages."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from didar.model.days import days
from didar.model.report import Report
from didar.reconcile.assemble import Shelved, assemble
from didar.reconcile.told import Told, tellings
from reconcile.joined import Joined, report, shelved

POST = "پیک بندر (Telegram)"
OTHER_POST = "رصد الميناء (Telegram)"

FA = "دیدار در مسقط\n{day}سالم الخیالی وزیر خارجه عمان {place}با نادر فرضی وزیر خارجه ایران دیدار کرد."
AR = "لقاء الوزيرين\nالتقى وزير الخارجية العماني سالم الخيالي {day}وزير الخارجية الإيراني نادر فرضي{place}."
TEXTS = {"fa": FA, "ar": AR}


def one(name: str, lang: str, published: str, outlet: str | None = None, *, day: str = "", place: str = "") -> Report:
    """A report of the meeting."""
    return report(name, TEXTS[lang].format(day=day, place=place), published, outlet)


# ---------------------------------------------------------------- days


@pytest.mark.parametrize("lang", ["fa", "ar"])
@pytest.mark.parametrize(
    ("sent", "days"),
    [
        ("2024-03-05T14:00", ["2024-03-05"]),  # a post by day tells of its day
        ("2024-03-05T01:30", ["2024-03-04", "2024-03-05"]),  # one at night of the day before, most likely
    ],
)
def test_a_post_without_a_day_is_of_its_stamp(lang: str, sent: str, days: list[str]) -> None:
    event = Joined([one("a", lang, sent, POST)], "meeting")
    assert event.values("date") == days
    assert event.record.fields["date"][0].why == "date.stamp"
    assert event.record.date == days[0]


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_a_page_without_a_day_may_be_older_than_its_stamp(lang: str) -> None:
    event = Joined([one("a", lang, "2024-03-05T14:00")], "meeting")
    assert [(v.value, v.why) for v in event.record.fields["date"]] == [
        ("2024-03-05", "date.stamp"),
        ("2024-03-04", "date.late"),
        ("2024-03-03", "date.late"),
    ]


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_every_post_tells_its_own_day(lang: str) -> None:
    sent = ("2024-03-05T11:00", "2024-03-05T12:00", "2024-03-06T09:00")
    event = Joined([one(n, lang, at, POST) for n, at in zip("abc", sent, strict=True)], "meeting")
    assert [(v.value, v.why) for v in event.record.fields["date"]] == [
        ("2024-03-05", "date.stamp"),
        ("2024-03-06", "date.stamp"),
    ]


BESIDE = [
    "سالم الخیالی وزیر خارجه عمان با نادر فرضی وزیر خارجه ایران دیدار کرد و بیانیه {day} را ستود.",
    "التقى وزير الخارجية العماني سالم الخيالي وزير الخارجية الإيراني نادر فرضي وأشاد ببيان {day}.",
]
WEEKDAY = ["روز یکشنبه", "يوم الأحد"]
YESTERDAY = ["دیروز", "أمس"]


def _beside(text: str, outlet: str | None) -> list[tuple[str, str]]:
    """The days of a meeting to which the reading gave none."""
    one_report = report("a", f"لقاء\n{text}", "2024-03-05T14:00", outlet)
    shelf = shelved(one_report)
    told = next(t for t in tellings(shelf.reading, one_report.text) if t.type == "meeting")
    event = assemble([replace(told, when=None, edtf=None, basis=None)], lambda _: shelf)
    return [(v.value, v.why) for v in event.fields["date"]]


@pytest.mark.parametrize(("text", "weekday", "yesterday"), list(zip(BESIDE, WEEKDAY, YESTERDAY, strict=True)))
def test_a_day_beside_the_words_speaks_where_none_is_told(text: str, weekday: str, yesterday: str) -> None:
    assert _beside(text.format(day=weekday), None) == [("2024-03-03", "date.beside")]
    assert _beside(text.format(day=yesterday), POST) == [("2024-03-04", "date.beside")]
    assert _beside(text.format(day=yesterday), None)[:2] == [("2024-03-04", "date.beside"), ("2024-03-03", "date.late")]


UNTIL = [
    "سالم الخیالی وزیر خارجه عمان که تا ۸ مارس ۲۰۲۴ در منطقه است با نادر فرضی وزیر خارجه ایران دیدار کرد.",
    "التقى وزير الخارجية العماني سالم الخيالي في جولة تستمر حتى 8 مارس 2024 وزير الخارجية الإيراني نادر فرضي.",
]


@pytest.mark.parametrize("text", UNTIL)
@pytest.mark.parametrize(("word", "day"), [(True, "2024-03-05"), (False, "2024-03-08")])
def test_the_day_until_which_a_journey_lasts_is_not_the_day_of_a_meeting(text: str, word: bool, day: str) -> None:
    if not word:
        text = text.replace("تا ۸", "۸").replace("حتى 8", "8")
    far = report("a", f"لقاء\n{text}", "2024-03-09T14:00")
    shelf = shelved(far)
    told = next(t for t in tellings(shelf.reading, far.text) if t.type == "meeting")
    told = replace(told, when=days("2024-03-08"), edtf="2024-03-08", basis="stated")
    other, near = _told_on_the_day()
    assert assemble([told, other], {"a": shelf, "b": near}.__getitem__).date == day


def _told_on_the_day() -> tuple[Told, Shelved]:
    post = one("b", "fa", "2024-03-05T14:00", POST)
    shelf = shelved(post)
    return next(t for t in tellings(shelf.reading, post.text) if t.type == "meeting"), shelf


@pytest.mark.parametrize(("lang", "today", "yesterday"), [("fa", "امروز ", "دیروز "), ("ar", "اليوم ", "أمس ")])
def test_day_words_of_late_pages_vote(lang: str, today: str, yesterday: str) -> None:
    pages = [
        one("a", lang, "2024-03-06T17:00", day=today),
        one("b", lang, "2024-03-06T19:00", day=yesterday),
        one("c", lang, "2024-03-05T20:00", day=today),
    ]
    assert Joined(pages, "meeting").record.date == "2024-03-05"


@pytest.mark.parametrize(
    ("lang", "today", "weekday"), [("fa", "امروز ", "روز دوشنبه "), ("ar", "اليوم ", "يوم الاثنين ")]
)
def test_a_weekday_outweighs_day_words(lang: str, today: str, weekday: str) -> None:
    pages = [one("a", lang, "2024-03-06T17:00", day=today), one("b", lang, "2024-03-06T19:00", day=weekday)]
    event = Joined(pages, "meeting")
    assert event.record.date == "2024-03-04"
    assert event.record.fields["date"][0].why == "date.firm"


@pytest.mark.parametrize("lang", ["fa", "ar"])
def test_no_event_is_later_than_a_report_of_it(lang: str) -> None:
    today = {"fa": "امروز ", "ar": "اليوم "}[lang]
    reports = [one("a", lang, "2024-03-05T11:00", POST), *(one(n, lang, "2024-03-06T09:00", day=today) for n in "bc")]
    assert Joined(reports, "meeting").record.date == "2024-03-05"


def test_an_undated_page_tells_no_day() -> None:
    event = Joined([report("a", FA.format(day="", place=""), None)], "meeting")
    assert event.record.date is None
    assert event.record.fields["date"] == []


STAYS = [
    ("fa", "خبر\nسالم الخیالی وزیر کشور عمان وارد تهران شد.", "خبر\nسالم الخیالی وزیر کشور عمان فردا به تهران سفر می‌کند."),
    ("ar", "خبر\nوصل وزير الداخلية العماني سالم الخيالي إلى طهران.", "خبر\nيزور وزير الداخلية العماني سالم الخيالي طهران غدا."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "came", "plan"), STAYS)
def test_a_plan_that_was_early_makes_no_stay(lang: str, came: str, plan: str) -> None:
    reports = [report("a", plan, "2024-03-05T10:00", POST), report("b", came, "2024-03-05T16:00", OTHER_POST)]
    event = Joined(reports, "visit")
    assert event.values("date") == ["2024-03-05", "2024-03-06"]
    assert event.record.date == "2024-03-05"


PLANS = [
    ("fa", "سفر وزیر کشور عمان\nسالم الخیالی وزیر کشور عمان فردا به تهران سفر می‌کند."),
    ("ar", "زيارة مرتقبة\nيزور وزير الداخلية العماني سالم الخيالي طهران غدا."),
]


@pytest.mark.parametrize(("lang", "text"), PLANS)
def test_the_day_of_a_plan(lang: str, text: str) -> None:
    event = Joined([report("a", text, "2024-03-05T10:00", POST)], "visit")
    assert [(v.value, v.why) for v in event.record.fields["date"]] == [("2024-03-06", "date.plan")]
    assert event.record.status == "planned"


def test_what_was_cancelled_has_no_day_of_its_report() -> None:
    event = Joined(
        [report("a", "لغو سفر\nسفر سالم الخیالی وزیر کشور عمان به تهران لغو شد.", "2024-03-06T09:00", POST)], "visit"
    )
    assert event.record.status == "cancelled"
    assert event.record.date is None


# ---------------------------------------------------------------- events within events


def _told(text: str, published: str, name: str, kind: str) -> tuple[Told, Shelved]:
    one_report = report(name, text, published, POST)
    shelf = shelved(one_report)
    return next(t for t in tellings(shelf.reading, text) if t.type == kind), shelf


VISITS = [
    ("الخیالی در تهران\nسالم الخیالی وزیر کشور عمان وارد تهران شد.", "دیدار\nسالم الخیالی وزیر کشور عمان با نادر فرضی وزیر کشور ایران دیدار کرد."),
    ("الخيالي في طهران\nوصل وزير الداخلية العماني سالم الخيالي إلى طهران.", "لقاء\nالتقى وزير الداخلية العماني سالم الخيالي وزير الداخلية الإيراني نادر فرضي."),
]  # fmt: skip


@pytest.mark.parametrize(("visit", "meeting"), VISITS)
def test_a_visit_lasts_to_its_last_meeting_which_is_where_it_leads(visit: str, meeting: str) -> None:
    came, shelf = _told(visit, "2024-03-05T14:00", "a", "visit")
    met, other = _told(meeting, "2024-03-07T14:00", "b", "meeting")
    stay = assemble([came], lambda _: shelf, inside=[[met]])
    assert [(v.value, v.why) for v in stay.fields["date"][:2]] == [
        ("2024-03-05/2024-03-07", "date.stay"),
        ("2024-03-05", "date.stamp"),
    ]
    assert all(v.reports for v in stay.fields["date"])
    inner = assemble([met], lambda _: other, frame=[came])
    assert (inner.place, inner.fields["place"][0].why) == ("Tehran", "place.visit")
    assert inner.place_name["fa"] == "تهران"


# ---------------------------------------------------------------- places and parties


@pytest.mark.parametrize(
    ("lang", "city", "state"), [("fa", "در تهران ", "در ایران "), ("ar", " في طهران", " في إيران")]
)
def test_a_state_gathers_into_its_city(lang: str, city: str, state: str) -> None:
    reports = [one("a", lang, "2024-03-05T14:00", place=city), one("b", lang, "2024-03-05T16:00", place=state)]
    event = Joined(reports, "meeting")
    assert [(v.value, v.reports, v.why) for v in event.record.fields["place"]] == [
        ("Tehran", ["a", "b"], "place.told"),
        ("IRN", ["b"], "place.coarse"),
    ]


PALACES = [
    ("fa", "در کاخ سعدآباد ", "در تهران "),
    ("ar", " في قصر سعد آباد", " في طهران"),
]


@pytest.mark.parametrize(("lang", "palace", "city"), PALACES)
def test_a_palace_stands_behind_the_city(lang: str, palace: str, city: str) -> None:
    reports = [one(n, lang, f"2024-03-05T1{n}:00", place=palace) for n in "12"]
    event = Joined([*reports, one("3", lang, "2024-03-05T16:00", place=city)], "meeting")
    assert event.values("place")[:2] == ["Tehran", "Saadabad Palace"]
    assert Joined(reports, "meeting").record.place == "Saadabad Palace"


OFFICES = [
    ("fa", "دیدار استاندار\nسالم الخیالی {office} در دفتر خود با نادر فرضی وزیر خارجه ایران دیدار کرد.", "استاندار اصفهان", "Isfahan"),
    ("ar", "لقاء المحافظ\nاستقبل سالم الخيالي {office} في مكتبه أمس وزير الخارجية الإيراني نادر فرضي.", "محافظ جدة", "Jeddah"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "office", "city"), OFFICES)
def test_who_is_set_over_a_city_has_his_office_there(lang: str, text: str, office: str, city: str) -> None:
    event = Joined([report("a", text.format(office=office))], "meeting")
    assert [(v.value, v.why) for v in event.record.fields["place"]] == [(city, "place.office")]
    minister = {"fa": "وزیر خارجه عمان", "ar": "وزير الخارجية العماني"}[lang]
    assert Joined([report("a", text.format(office=minister))], "meeting").record.place is None


@pytest.mark.parametrize(
    "office",
    [
        "دیدار با وزیر خارجه عمان\nوزیر خارجه عمان با نادر فرضی وزیر خارجه ایران دیدار و درباره روابط گفت‌وگو کرد.",
        "لقاء الوزيرين\nاستقبل وزير الخارجية العماني في مكتبه وزير الخارجية الإيراني نادر فرضي وبحثا العلاقات.",
    ],
)
def test_everyone_told_is_among_the_sides_once(office: str) -> None:
    event = Joined([one("a", "fa", "2024-03-05T14:00"), report("b", office)], "meeting")
    named = [v.value for side in ("actors", "recipients") for v in event.record.fields[side]]
    assert len(named) == len(set(named))
    assert {*event.record.actors, *event.record.recipients} == set(named)
    assert next(
        v for v in event.record.fields["actors"] + event.record.fields["recipients"] if v.value == "nadir-frizi"
    ).reports == ["a", "b"]


def test_a_copy_adds_no_weight() -> None:
    first = one(
        "a", "ar", "2024-03-05T14:00", day="يوم الاثنين ", place=" في طهران وبحثا العلاقات بين البلدين وسبل تعزيزها"
    )
    copy = report("b", first.text, "2024-03-05T15:00")
    value = Joined([first, copy], "meeting").record.fields["date"][0]
    assert (value.value, value.reports, value.independent) == ("2024-03-04", ["a", "b"], 1)


def test_the_day_of_an_announcement_is_not_the_day_of_the_plan() -> None:
    text = (
        "لقاء ثلاثي في مسقط\nأعلنت وزارة الخارجية العمانية أمس السبت أن لقاء سيعقد في مسقط اليوم يضم"
        " وزير الخارجية العماني سالم الخيالي ووزير الخارجية الإيراني نادر فرضي."
    )
    assert Joined([report("a", text, "2024-03-03T09:00")], "meeting").record.date == "2024-03-03"
