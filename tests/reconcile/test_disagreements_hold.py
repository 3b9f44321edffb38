"""What must hold of every disagreement whatever the reports say: words that are there, sides apart, no order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from didar.model.report import Report
from reconcile.joined import Joined, report

DAYS = {
    "fa": ["", "امروز ", "دیروز ", "روز دوشنبه ", "روز سه‌شنبه "],
    "ar": ["", "اليوم ", "أمس ", "يوم الاثنين ", "يوم الثلاثاء "],
}
PLACES = {"fa": ["", "در تهران ", "در اصفهان ", "در ایران "], "ar": ["", " في طهران", " في أصفهان", " في إيران"]}
MORE = {
    "fa": ["", " در این دیدار ۱۴ سند همکاری امضا شد.", " فرضی گفت: اختلاف نظر بر سر سوریه باقی است.", " فرضی گفت: حضور ما در اقیانوس اطلس تجربه ارزشمندی بود."],
    "ar": ["", " وجرى توقيع 12 وثيقة.", " وقال فرضي إن مواقف البلدين متطابقة حول سوريا.", " وقال فرضي إن حضور سفننا في المحيط الهندي كان تجربة ثمينة."],
}  # fmt: skip
TEXTS = {
    "fa": "دیدار\n{day}سالم الخیالی وزیر خارجه عمان {place}با نادر فرضی وزیر خارجه ایران دیدار کرد.{more}",
    "ar": "لقاء\nالتقى وزير الخارجية العماني سالم الخيالي {day}وزير الخارجية الإيراني نادر فرضي{place}.{more}",
}


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    """Two to four reports of one meeting, each with a day, a place and more, or without."""
    found = []
    for name in "abcd"[: draw(st.integers(2, 4))]:
        lang = draw(st.sampled_from(["fa", "ar"]))
        text = TEXTS[lang].format(
            day=draw(st.sampled_from(DAYS[lang])),
            place=draw(st.sampled_from(PLACES[lang])),
            more=draw(st.sampled_from(MORE[lang])),
        )
        outlet = draw(st.sampled_from([None, "پیک بندر (Telegram)"]))
        found.append(report(name, text, draw(st.sampled_from([None, "2024-03-05T14:00", "2024-03-06T02:00"])), outlet))
    return found


@settings(max_examples=40, deadline=None)
@given(reports(), st.data())
def test_evidence_stands_in_its_report_and_order_does_not_matter(listed: list[Report], data: st.DataObject) -> None:
    event = Joined(listed, "meeting")
    for one in event.disagreements:
        assert len({variant.value for variant in one.variants}) == len(one.variants) > 1
        for variant in one.variants:
            assert variant.evidence
            for words in variant.evidence:
                first, last = words.span
                text = event.texts[words.report]
                assert 0 <= first < last <= len(text)
                assert text[first:last] == text[first:last].strip()
    assert Joined(data.draw(st.permutations(listed)), "meeting").record == event.record


@settings(max_examples=40, deadline=None)
@given(reports())
def test_preferred_values_are_the_first_of_their_fields(listed: list[Report]) -> None:
    record = Joined(listed, "meeting").record
    first = {name: values[0].value if values else None for name, values in record.fields.items()}
    assert (record.date, record.place, record.type, record.status) == (
        first["date"],
        first["place"],
        first["type"],
        first["status"],
    )
    known = {one.id for one in listed}
    for values in record.fields.values():
        assert len({value.value for value in values}) == len(values)
        for value in values:
            assert set(value.reports) <= known
            assert value.independent <= len(value.reports)
            assert value.why
