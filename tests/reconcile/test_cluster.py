"""Groups of tellings: whole groups agree, one misread report parts nothing, the order of reports does not matter."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from didar.reconcile.block import pairs
from didar.reconcile.cluster import clusters
from didar.reconcile.told import Told
from told_events import told


def groups(tellings: list[Told]) -> list[list[str]]:
    """Reports of each group."""
    listed = sorted(tellings, key=lambda t: t.key)
    return [[listed[i].report for i in group] for group in clusters(listed, pairs(listed))]


def test_one_guest_two_hosts_of_a_day() -> None:
    found = groups(
        [told("a1", "negar sami"), told("a2", "sami negar"), told("b1", "negar dana"), told("b2", "dana negar")]
    )
    assert found == [["a1", "a2"], ["b1", "b2"]]


def test_last_month_s_round() -> None:
    may, june = "2023-05-08", "2023-06-08"
    found = groups([told(f"{day}-{n}", day=day, stamp=day) for day in (may, june) for n in range(3)])
    assert found == [[f"{day}-{n}" for n in range(3)] for day in (may, june)]


def test_announced_held_and_called_off_in_two_languages() -> None:
    found = groups(
        [
            told("r1", status="planned", stamp="2023-05-06"),
            told("r2", lang="ar"),
            told("r3", status="cancelled", stamp="2023-05-07", lang="ar"),
        ]
    )
    assert found == [["r1", "r2", "r3"]]


def test_a_report_that_names_one_side_joins_what_fits_best() -> None:
    near = {"place": "Muscat", "state": "OMN", "words": "نفت گاز مرز"}
    far = {"place": "Doha", "state": "QAT", "words": "کتاب راه کوه"}
    oman = [told("a1", "negar sami", **near), told("a2", "negar sami", **near), told("a3", "negar", **near)]
    qatar = [told("b1", "negar dana", **far), told("b2", "negar dana", **far)]
    found = groups(oman + qatar)
    assert found == [["a1", "a2", "a3"], ["b1", "b2"]]


def test_undated_reports_join_on_strong_agreement_only() -> None:
    bare = {"day": None, "stamp": None}
    strong = {"place": "Muscat", "state": "OMN", "words": "نفت گاز مرز", **bare}
    assert groups([told("r1", **strong), told("r2", **strong)]) == [["r1", "r2"]]
    weak = [told("r1", "negar", words="نفت گاز مرز", **bare), told("r2", "negar sami", words="کتاب راه کوه", **bare)]
    assert groups(weak) == [["r1"], ["r2"]]


def test_months_apart_do_not_join_without_a_day() -> None:
    first = told("r1", day=None, stamp=None, window="2023-01-01/2023-03-01", words="نفت گاز")
    second = told("r2", day=None, stamp=None, window="2023-06-01/2023-09-01", words="نفت گاز")
    assert groups([first, second]) == [["r1"], ["r2"]]


def test_a_conference_without_parties_goes_by_its_theme_and_place() -> None:
    talks = {"kind": "conference", "themes": "WATER-TREATY", "about": "Geneva"}
    found = groups(
        [
            told("r1", "", lang="fa", **talks),
            told("r2", "IRN", lang="ar", day="2023-05-09", **talks),
            told("r3", "", kind="conference", themes="FISHERY", about="Oslo", words="کتاب"),
        ]
    )
    assert found == [["r1", "r2"], ["r3"]]


def test_a_visit_and_its_meeting_stay_two() -> None:
    visits = [told(f"v{n}", "negar OMN", "visit", towards="OMN", state="OMN", place="Muscat") for n in range(2)]
    meetings = [told(f"w{n}", "negar sami", place="Muscat", state="OMN") for n in range(2)]
    assert groups(visits + meetings) == [["v0", "v1"], ["w0", "w1"]]


def test_decisions_come_first() -> None:
    listed = [told("a1"), told("a2"), told("b1", "negar dana")]
    assert clusters(listed, pairs(listed), linked=[(0, 2)]) == [[0, 1, 2]]
    assert clusters(listed, pairs(listed), barred=[(0, 1)]) == [[0], [1], [2]]


TELLINGS = st.lists(
    st.builds(
        told,
        report=st.integers(0, 30).map(lambda n: f"r{n:02}"),
        who=st.sampled_from(["negar sami", "negar dana", "negar", "IRN OMN", "dana sami negar", ""]),
        kind=st.sampled_from(["meeting", "conference", "visit"]),
        day=st.sampled_from([None, "2023-05-08", "2023-05-09", "2023-06-01"]),
        words=st.sampled_from(["نفت گاز مرز", "نفت راه کوه", "ماء حدود"]),
        place=st.sampled_from([None, "Muscat"]),
        themes=st.sampled_from(["", "X"]),
    ),
    unique_by=lambda t: t.report,
    max_size=16,
)


@settings(max_examples=60, deadline=None)
@given(TELLINGS, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_groups(tellings: list[Told], chance: st.DrawFn) -> None:
    shuffled = list(tellings)
    chance.shuffle(shuffled)
    listed = sorted(tellings, key=lambda t: t.key)
    mixed = [listed.index(t) for t in shuffled]
    candidates = pairs(listed)
    turned = sorted((min(i, j), max(i, j)) for i, j in candidates)
    assert groups(shuffled) == groups(tellings)
    assert clusters(listed, reversed(turned)) == clusters(listed, candidates)
    assert sorted(i for group in clusters(listed, candidates) for i in group) == sorted(mixed)
