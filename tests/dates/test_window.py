"""Windows of undated reports. People are real office-holders at publicly known times; what they do here is invented."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from didar.dates.window import run
from didar.dates.window_reasons import Bounds, Reason, agreeing, common, interval
from didar.knowledge import offices, people
from didar.model.days import FIRST, LAST, days, iso
from didar.model.draft import Draft
from didar.model.reading import Event, Note, Office, Person, ReportInfo
from didar.model.report import Report
from didar.pipeline import read_report
from didar.text.fold import view


def info(text: str, published: str | None = None) -> ReportInfo:
    return read_report(Report("test", text, published=published)).report


def bounds(found: ReportInfo) -> list[Note]:
    return [n for n in found.notes if n.code.startswith("window.")]


FA = [
    ("سرگئی شایگو وزیر دفاع روسیه در مسکو با محمدرضا آشتیانی وزیر دفاع ایران دیدار کرد.", "2021-08-25/2024-05-12"),
    ("سرگئی لاوروف وزیر خارجه روسیه با محمدجواد ظریف وزیر امور خارجه ایران دیدار کرد.", "2013-08-15/2021-08-24"),
    ("لاوروف وزیر خارجه روسیه با محمدجواد ظریف وزیر سابق امور خارجه ایران دیدار کرد.", "2004-03-09/.."),
    ("محمدجواد ظریف در مسکو با سرگئی شایگو وزیر دفاع روسیه دیدار کرد.", "2012-11-06/2024-05-12"),
    ("وزیر دفاع روسیه وارد تهران شد.", None),
    ("سرگئی شایگو وارد تهران شد.", None),
    ("وزیر امروز سه شنبه ۲۸ خرداد ۱۳۹۸ به تهران آمد.", "2019-06-18/.."),
    ("وزیر دفاع گفت توافق روز ۲۸ دی ۱۳۹۷ امضا شد.", "2019-01-18/.."),
    ("نشست بعدی وزیران روز ۲۵ آذر ۱۳۹۵ برگزار خواهد شد.", "../2016-12-15"),
    ("وزیر دفاع از بودجه سال ۱۳۹۹ خبر داد.", None),
    ("وزیر گفت قرارداد تا ۲۵ آذر ۱۳۹۵ تمدید شد.", None),
    (
        "سرگئی شایگو وزیر دفاع روسیه با حسین دهقان وزیر دفاع ایران دیدار کرد. نشست بعدی روز ۲۵ آذر ۱۳۹۵ برگزار خواهد شد.",
        "2013-08-15/2016-12-15",
    ),
]
AR = [
    ("التقى وزير الدفاع الروسي سيرغي شويغو في موسكو وزير الدفاع الإيراني محمد رضا أشتياني.", "2021-08-25/2024-05-12"),
    ("استقبل وزير الخارجية الإيراني محمد جواد ظريف نظيره الروسي سيرغي لافروف.", "2013-08-15/2021-08-24"),
    ("استقبل وزير الخارجية الإيراني السابق محمد جواد ظريف وزير الخارجية الروسي سيرغي لافروف.", "2004-03-09/.."),
    ("التقى محمد جواد ظريف في موسكو وزير الدفاع الروسي سيرغي شويغو.", "2012-11-06/2024-05-12"),
    ("وصل وزير الدفاع الروسي إلى طهران.", None),
    ("وصل سيرغي شويغو إلى طهران.", None),
    ("وصل الوزير اليوم الاثنين 10 أغسطس 2015 إلى جدة.", "2015-08-10/.."),
    ("قال وزير الدفاع إن الاتفاق وقع يوم 18 يناير 2019.", "2019-01-18/.."),
    ("وسيعقد اجتماع الوزراء يوم 15 ديسمبر 2016 في جدة.", "../2016-12-15"),
    ("أعلن وزير الدفاع عن ميزانية عام 2020.", None),
    ("قال الوزير إن الاتفاق مدد حتى 15 ديسمبر 2016.", None),
    ("التقى الرئيس الأمريكي المنتخب دونالد ترامب في واشنطن وزير الخارجية الروسي سيرغي لافروف.", "2004-03-09/.."),
    (
        "التقى وزير الدفاع الروسي سيرغي شويغو وزير الدفاع الإيراني حسين دهقان. وسيعقد الاجتماع المقبل يوم 15 ديسمبر 2016.",
        "2013-08-15/2016-12-15",
    ),
]


@pytest.mark.parametrize(("text", "window"), FA + AR)
def test_window(text: str, window: str | None) -> None:
    found = info(text)
    assert found.window == window
    told = {end for end in (window or "../..").split("/") if end != ".."}
    assert {n.message.split(":")[0].split()[-1] for n in bounds(found)} == told
    assert all(n.span for n in bounds(found))


@pytest.mark.parametrize(("text", "window"), FA + AR)
def test_a_stamp_leaves_no_window(text: str, window: str | None) -> None:
    found = info(text, "2016-12-01")
    assert (found.window, bounds(found)) == (None, [])


def test_the_reason_can_be_read() -> None:
    notes = bounds(info(FA[0][0]))
    assert (
        notes[0].message
        == "not before 2021-08-25: Mohammad Reza Ashtiani is Minister of Defence of Iran (compiled, high)"
    )
    assert notes[0].span and FA[0][0][slice(*notes[0].span)] == "وزیر دفاع ایران"


@pytest.mark.parametrize(
    "text",
    [
        "سرگئی شایگو وزیر دفاع روسیه با جواد ظریف وزیر امور خارجه ایران و امیرعبداللهیان وزیر امور خارجه ایران دیدار کرد.",
        "التقى وزير الدفاع الروسي سيرغي شويغو وزير الخارجية الإيراني محمد جواد ظريف ووزير الخارجية الإيراني حسين أمير عبد اللهيان.",
    ],
)
def test_reasons_that_contradict_one_another_are_given_up_with_a_note(text: str) -> None:
    found = info(text)
    assert found.window == "2012-11-06/2024-05-12"
    given_up = [n.message for n in bounds(found) if n.code == "window.conflict"]
    assert [m.split()[0] for m in given_up] == ["2013-08-15/2021-08-24", "2021-08-25/2024-05-19"]


# ---------------------------------------------------------------- what always holds

DAYS = st.integers(date(1990, 1, 1).toordinal(), date(2030, 1, 1).toordinal())


@st.composite
def reasons(draw: st.DrawFn) -> Reason:
    allowed = []
    for _ in range(draw(st.integers(1, 3))):
        first, last = sorted((draw(DAYS), draw(DAYS)))
        first, last = draw(st.sampled_from([(first, last), (FIRST, last), (first, LAST)]))
        told = [".." if day in (FIRST, LAST) else iso(day) for day in (first, last)]
        allowed.append(Bounds(first, last, *told))
    return Reason("window.office", tuple(sorted(allowed, key=lambda b: b.first)), draw(st.integers(1, 4)), "", None)


@given(st.lists(reasons(), max_size=6))
def test_what_is_kept_agrees_and_its_window_is_an_interval_in_order(given_reasons: list[Reason]) -> None:
    kept, dropped = agreeing(given_reasons)
    assert len(kept) + len(dropped) == len(given_reasons)
    window = interval(common(kept))
    parse_edtf(window)
    first, last = days(window) or (1, 0)
    assert first <= last
    if common(given_reasons):
        assert not dropped


@given(st.lists(reasons(), max_size=4), DAYS)
def test_a_window_leaves_out_no_day_that_every_reason_allows(given_reasons: list[Reason], day: int) -> None:
    if all(any(b.first <= day <= b.last for b in r.allowed) for r in given_reasons):
        first, last = days(interval(common(given_reasons))) or (1, 0)
        assert first <= day <= last


HOLDERS = [
    s for state in ("IRN", "RUS", "SYR", "TUR", "FRA") for s in offices.spells_in("minister_foreign_affairs", state)
]
MET = {"fa": ("وزیر خارجه", "{} {} و {} {} دیدار کردند."), "ar": ("وزير الخارجية", "التقى {} {} مع {} {}.")}


@pytest.mark.parametrize("lang", MET)
@given(st.sampled_from(HOLDERS), st.sampled_from(HOLDERS), DAYS)
def test_the_day_on_which_all_hold_their_offices_is_within_the_window(
    lang: str, one: offices.Spell, other: offices.Spell, day: int
) -> None:
    if not one.covers(iso(day)) or not other.covers(iso(day)) or one.person == other.person:
        return
    title, sentence = MET[lang]
    draft = Draft(Report("test", ""), view(""), lang=lang)
    text = sentence.format(people.names(one.person)[lang], title, people.names(other.person)[lang], title)
    draft.report, draft.view = Report("test", text), view(text)
    start = 0
    for spell in (one, other):
        name = people.names(spell.person)[lang]
        at = text.index(name, start)
        told = (at + len(name) + 1, at + len(name) + 1 + len(title))
        held = Office(offices.title(spell.office), spell.state, told)
        draft.people.append(
            Person(spell.person, people.names(spell.person), None, [held], [(at, told[1])], why="person.name.office")
        )
        start = told[1]
    draft.events.append(Event("e1", "meeting", "held", actors=[one.person, other.person]))
    run(draft)
    first, last = days(draft.window) or (FIRST, LAST)
    assert first <= day <= last
