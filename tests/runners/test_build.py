"""Building: the same chronicle whatever the order, the parts and the processes; nothing is lost when it is killed."""

from __future__ import annotations

import os
import random
import resource
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from chronicles import built, lines
from didar import pipeline
from didar.errors import DamagedChronicleError, NotWrittenError
from didar.model.reading import MadeWith
from didar.model.report import Report
from didar.runners import build as building
from didar.runners.build import Built, Watch, build, refresh
from didar.store import database, events, folder, parts
from tests_examples import example_reports

REPORTS = example_reports()
REFUSED = 77
"""How a child that met an error of Didar's own leaves."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Event lines of an undisturbed build."""
    found = built(tmp_path_factory.mktemp("whole") / "c")
    assert len(found) >= 5
    return found


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "BATCH", 2)


@given(data=st.data())
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_in_any_number_of_builds(
    data: st.DataObject, whole: list[bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    order = data.draw(st.permutations(REPORTS))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(order)), max_size=3)))
    into = tmp_path_factory.mktemp("split") / "c"
    for first, last in zip([0, *cuts], [*cuts, len(order)], strict=True):
        build(order[first:last], into)
    assert lines(into) == whole


def test_any_number_of_jobs(whole: list[bytes], tmp_path: Path) -> None:
    build(REPORTS, tmp_path / "c", jobs=2)
    assert lines(tmp_path / "c") == whole


def test_nothing_is_read_twice(tmp_path: Path) -> None:
    assert build(REPORTS, tmp_path / "c").read == len(REPORTS)
    done = build([*REPORTS, Report("new", "نص قصير")], tmp_path / "c")
    assert (done.read, done.seen_before, done.reports) == (1, len(REPORTS), len(REPORTS) + 1)


def ids(into: Path) -> dict[str, str]:
    with database.reading(into / "chronicle.sqlite") as db:
        return {text: name for name, text in db.execute("SELECT id, text FROM report")}


@pytest.mark.parametrize("one_build", [True, False])
def test_one_id_for_several_texts(one_build: bool, tmp_path: Path) -> None:
    reports = [Report("a", "متن یک"), Report("a", "نص ثان"), Report("a", "متن سه"), Report("a#2", "متن چهار")]
    found = []
    for order in (reports, reports[::-1], [*reports[2:], *reports[:2]]):
        into = tmp_path / str(len(found))
        for batch in [order] if one_build else [[report] for report in order]:
            build(batch, into)
        found.append(ids(into))
    assert found[0] == found[1] == found[2]
    assert found[0]["متن چهار"] == "a#2", "an id that came with the input stays with its report"
    assert sorted(found[0].values()) == ["a", "a#2", "a#3", "a#4"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_of_one_text_the_fuller_counts(order: tuple[int, int], tmp_path: Path) -> None:
    bare = Report("a", "وزیر دفاع ایران امروز در تهران با همتای روس خود دیدار کرد.", lang="fa")
    both = (bare, structs.replace(bare, published="2022-05-04"))
    for n in order:
        done = build([both[n]], tmp_path / "c")
    assert done.reports == 1
    with database.reading(tmp_path / "c" / "chronicle.sqlite") as db:
        assert db.execute("SELECT published FROM report").fetchall() == [("2022-05-04",)]


def test_passed_over_reports_are_kept_and_counted(tmp_path: Path) -> None:
    done = build([Report("r", "Высокие стороны обсудили вопросы безопасности."), Report("a", "نص")], tmp_path / "c")
    assert (done.read, done.passed_over, done.held_passed_over) == (2, 1, {"ru": 1})


def test_a_failed_stage_costs_its_findings_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(draft: object) -> None:
        raise RuntimeError("on purpose")

    street = tuple(structs.replace(s, run=fail) if s.name == "speech" else s for s in pipeline.STREET)
    monkeypatch.setattr(pipeline, "STREET", street)
    assert build(REPORTS, tmp_path / "c").failed == len(REPORTS)


def test_reading_again(whole: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_parts: None) -> None:
    today = building.made_with()
    monkeypatch.setattr("didar.pipeline.made_with", lambda: MadeWith("0.0", "other", "other"))
    done = build(REPORTS, tmp_path / "c")
    assert done.other_tables == len(REPORTS)
    monkeypatch.setattr("didar.pipeline.made_with", lambda: today)
    assert build([], tmp_path / "c").other_tables == len(REPORTS)
    done = build([], tmp_path / "c", again=True)
    assert (done.again, done.other_tables, done.reports) == (len(REPORTS), 0, len(REPORTS))
    assert lines(tmp_path / "c") == whole
    assert build([], tmp_path / "c", again=True).again == 0


def child(work: Callable[[], object]) -> int:
    """Start a process that does some work; its id."""
    if pid := os.fork():
        return pid
    try:
        work()
    except (NotWrittenError, DamagedChronicleError):
        os._exit(REFUSED)
    except BaseException:
        os._exit(1)
    os._exit(0)


def ended(pid: int) -> int:
    """How a process ended: its exit code, or minus the signal."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def dying(target: Callable[..., object], on_call: int, *, after: bool) -> Callable[..., object]:
    """A function that kills its process at one of its calls."""
    calls = iter(range(1, 1 << 30))

    def call(*given: object, **named: object) -> object:
        last = next(calls) == on_call
        if last and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        result = target(*given, **named)
        if last:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return call


def half_written(table: object, file: object, **named: object) -> None:
    file.write(b"PAR1 and no more")  # type: ignore[attr-defined]
    file.flush()  # type: ignore[attr-defined]
    os.kill(os.getpid(), signal.SIGKILL)


POINTS = {
    "reading": lambda: setattr(building, "row_of", dying(building.row_of, 5, after=True)),
    "in the first part": lambda: setattr(parts.pq, "write_table", half_written),
    "in a part, before its name": lambda: setattr(parts.os, "fsync", dying(os.fsync, 3, after=True)),
    "between parts": lambda: setattr(parts, "write", dying(parts.write, 2, after=True)),
    "before the database": lambda: setattr(database, "prepare", dying(database.prepare, 1, after=False)),
    "with tables made": lambda: setattr(database, "prepare", dying(database.prepare, 1, after=True)),
    "adding reports": lambda: setattr(database, "_add", dying(database._add, 7, after=True)),
    "writing events": lambda: setattr(events, "_write_event", dying(events._write_event, 4, after=True)),
    "before the end": lambda: setattr(building, "_count", dying(building._count, 1, after=True)),
}


@pytest.mark.parametrize("begun", [0, 5])
@pytest.mark.parametrize("point", POINTS)
def test_killed_at_a_point(point: str, begun: int, whole: list[bytes], tmp_path: Path, small_parts: None) -> None:
    into = tmp_path / "c"
    before = built(into, REPORTS[:begun]) if begun else None

    def work() -> None:
        POINTS[point]()
        build(REPORTS, into)

    assert ended(child(work)) == -signal.SIGKILL
    if before is not None:
        assert lines(into) == before, "readers see the old chronicle"
    done = build(REPORTS, into)
    assert (done.reports, done.refused) == (len(REPORTS), 0)
    assert lines(into) == whole
    assert not list((into / "readings").glob(".part-*"))


def test_killed_at_any_time(whole: list[bytes], tmp_path: Path, small_parts: None) -> None:
    begin = time.perf_counter()
    build(REPORTS, tmp_path / "timed")
    took = time.perf_counter() - begin
    chance, killed = random.Random(20151), 0
    for n in range(4):
        into = tmp_path / str(n)
        pid = child(lambda into=into: build(REPORTS, into))  # type: ignore[misc]
        time.sleep(took * chance.uniform(0.05, 0.9))
        os.kill(pid, signal.SIGKILL)
        killed += ended(pid) == -signal.SIGKILL
        build(REPORTS, into)
        assert lines(into) == whole
    assert killed >= 1


def full_disk(limit: int, into: Path) -> int:
    """Build in a process whose files may not grow beyond a limit; how it ended."""

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        build(REPORTS, into)

    return ended(child(work))


@pytest.mark.parametrize("limit", [10, 3000, 30_000, 100_000, 200_000])
def test_disk_full(limit: int, whole: list[bytes], tmp_path: Path) -> None:
    into = tmp_path / "c"
    before = built(into, REPORTS[:3])
    assert full_disk(limit, into) == REFUSED
    assert lines(into) == before
    build(REPORTS, into)
    assert lines(into) == whole


def test_disk_full_at_the_beginning(tmp_path: Path) -> None:
    assert full_disk(10, tmp_path / "c") == REFUSED
    assert build(REPORTS[:1], tmp_path / "c").reports == 1


def test_two_builds_at_once(whole: list[bytes], tmp_path: Path, small_parts: None) -> None:
    into = tmp_path / "c"
    both = [child(lambda half=half: build(half, into)) for half in (REPORTS[::2], REPORTS[1::2])]  # type: ignore[misc]
    assert [ended(pid) for pid in both] == [0, 0]
    assert lines(into) == whole
    assert build(REPORTS, into).read == 0


def test_readers_keep_the_old_chronicle(whole: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    into = tmp_path / "c"
    before = built(into, REPORTS[:6])
    seen: list[list[bytes]] = []

    def look(tallies: Iterator[database.Tally], done: Built) -> None:
        seen.append(lines(into))

    monkeypatch.setattr(building, "_count", look)
    with database.reading(into / "chronicle.sqlite") as db:
        build(REPORTS, into)
        assert list(database.event_lines(db)) == before, "who has begun reading goes on in the old one"
    assert seen == [before], "written, but not yet there"
    assert lines(into) == whole


def test_a_worker_that_outlives_a_killed_run_holds_no_lock(tmp_path: Path) -> None:
    into = tmp_path / "c"
    many = [structs.replace(r, id=f"{r.id}-{n}") for n in range(200) for r in REPORTS]
    pid = child(lambda: build(many, into, jobs=2))
    while not (into / "lock").exists():
        time.sleep(0.01)
    time.sleep(0.3)
    os.kill(pid, signal.SIGKILL)
    assert ended(pid) == -signal.SIGKILL
    waited: list[bool] = []

    class Waits(Watch):
        def waiting(self) -> None:
            waited.append(True)

    assert build(REPORTS[:1], into, watch=Waits()).read == 1
    assert not waited


def test_the_database_can_be_removed_at_any_time(whole: list[bytes], tmp_path: Path) -> None:
    into = tmp_path / "c"
    build(REPORTS, into)
    (into / "chronicle.sqlite").unlink()
    refresh(folder.opened(into))
    assert lines(into) == whole
