"""What a telling holds of its report: parties and their keys, time, place, what is named around, how much is made of it."""

from __future__ import annotations

import pytest

from didar.model.report import Report
from didar.pipeline import read_report
from didar.reconcile.told import Told, tellings

FA = "وزیر خارجه ایران با وزیر خارجه عمان دیدار کرد\nامروز وزیر خارجه ایران در مسقط با وزیر خارجه عمان دیدار کرد.\n"
AR = (
    "وزير الخارجية الإيراني يلتقي وزير الخارجية العماني\n"
    "التقى وزير الخارجية الإيراني اليوم في مسقط وزير الخارجية العماني.\n"
)


def told_in(text: str, published: str | None = "2023-05-08") -> Told:
    report = Report(id="r1", text=text, published=published)
    return next(t for t in tellings(read_report(report), text) if t.type == "meeting")


@pytest.mark.parametrize("text", [FA, AR])
def test_a_telling(text: str) -> None:
    found = told_in(text)
    assert found.key == ("r1", found.event)
    assert {p.state for p in found.parties} == {"IRN", "OMN"}
    assert found.place_state == "OMN"
    assert found.when == (found.stamp, found.stamp)
    assert (found.headline, found.lead, found.first, found.press) == (True, True, True, False)
    assert found.towards is None
    assert found.words


def test_the_same_ministers_share_keys_in_both_languages() -> None:
    first, second = told_in(FA), told_in(AR)
    for one in first.parties:
        assert any(one.keys & other.keys for other in second.parties)


def test_an_undated_report_has_a_window_at_most() -> None:
    found = told_in(FA, None)
    assert found.stamp is None
    assert found.when is None or found.when[0] < found.when[1]


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("وزیر خارجه ایران به عمان سفر کرد\nوزیر خارجه ایران امروز به مسقط سفر کرد.\n", "OMN"),
        ("وزير الخارجية الإيراني يزور عمان\nيزور وزير الخارجية الإيراني اليوم مسقط.\n", "OMN"),
    ],
)
def test_a_visit_leads_somewhere(text: str, towards: str) -> None:
    report = Report(id="r1", text=text, published="2023-05-08")
    found = [t for t in tellings(read_report(report), text) if t.type == "visit"]
    assert found
    assert {t.towards for t in found} == {towards}


def test_nothing_told() -> None:
    report = Report(id="r1", text="باران آمد.\n", published="2023-05-08")
    assert list(tellings(read_report(report), report.text)) == []
