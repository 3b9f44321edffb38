"""From readings to events: one record of one meeting in two languages, in any order, with the reasons of its joining."""

from __future__ import annotations

from itertools import permutations

import msgspec

from didar.model.chronicle import EventRecord
from didar.model.report import Report
from didar.pipeline import read_report
from didar.reconcile.assemble import Shelved
from didar.reconcile.copies import sketch
from didar.reconcile.run import reconcile

REPORTS = [
    Report(
        id="fa1",
        text="وزیر خارجه ایران با وزیر خارجه عمان دیدار کرد\nامروز وزیر خارجه ایران در مسقط با وزیر خارجه عمان دیدار کرد.\n",
        published="2023-05-08",
    ),
    Report(
        id="ar1",
        text="وزير الخارجية الإيراني يلتقي وزير الخارجية العماني\n"
        "التقى وزير الخارجية الإيراني اليوم في مسقط وزير الخارجية العماني.\n",
        published="2023-05-08",
    ),
    Report(
        id="fa2",
        text="وزیر خارجه ایران به عمان سفر کرد\nوزیر خارجه ایران امروز به عمان سفر کرد.\n",
        published="2023-05-08",
    ),
    Report(
        id="ar2",
        text="وزير الخارجية الإيراني يلتقي وزير الخارجية القطري\n"
        "التقى وزير الخارجية الإيراني اليوم في الدوحة وزير الخارجية القطري.\n",
        published="2023-05-08",
    ),
    Report(
        id="fa3",
        text="وزیر خارجه ایران با وزیر خارجه عمان دیدار کرد\nامروز وزیر خارجه ایران در مسقط با وزیر خارجه عمان دیدار کرد.\n",
        published="2023-07-19",
    ),
]


def events(reports: list[Report]) -> list[EventRecord]:
    """The events of some reports."""
    shelf = {r.id: Shelved(read_report(r), r.text, sketch(r.text)) for r in reports}
    return list(reconcile(((one.reading, one.text) for one in shelf.values()), shelf.__getitem__))


def by_reports(found: list[EventRecord]) -> dict[tuple[str, ...], EventRecord]:
    return {tuple(sorted({t.id for t in event.reports})): event for event in found}


def test_one_meeting_in_two_languages_and_what_it_is_part_of() -> None:
    found = by_reports(events(REPORTS))
    assert set(found) == {("ar1", "fa1"), ("fa2",), ("ar2",), ("fa3",)}
    meeting, visit = found["ar1", "fa1"], found[("fa2",)]
    assert meeting.part_of == visit.id
    assert visit.part_of is None
    assert found[("ar2",)].part_of is None
    assert found[("fa3",)].part_of is None


def test_joined_says_why() -> None:
    joined = by_reports(events(REPORTS))["ar1", "fa1"].joined
    assert [(one.report, one.to) for one in joined] == [("ar1", "fa1"), ("fa1", "ar1")]
    assert joined[0].score == joined[1].score > 0
    assert sum(float(why.split()[1]) for why in joined[0].why) == joined[0].score
    assert any(why.startswith("who.all ") for why in joined[0].why)


def test_any_order_gives_the_same_records() -> None:
    once = [msgspec.json.encode(event) for event in events(REPORTS)]
    for turned in list(permutations(REPORTS))[::17]:
        assert [msgspec.json.encode(event) for event in events(list(turned))] == once


def test_an_event_goes_by_the_smallest_of_its_tellings_ids() -> None:
    whole = by_reports(events(REPORTS))["ar1", "fa1"]
    alone = [event.id for one in REPORTS[:2] for event in events([one])]
    assert whole.id == min(alone)
    assert whole.replaces == sorted(alone)[1:]
