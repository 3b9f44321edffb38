"""Look-ups and searches in the chronicle of the examples."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chronicles import built
from didar.model.report import Report
from didar.runners.build import build
from didar.store import database, questions
from didar.store.words import indexed, words
from tests_examples import example_reports

PRESS = [
    Report("fa-1", "تهران - وزیر دفاع ایران و نادر فرضی درباره همکاری‌های نظامی دو کشور گفت‌وگو کردند.", published="2022-05-01", lang="fa"),
    Report("fa-2", "دو طرف بر گسترش همکاری ها در زمینه دفاعی تأکید کردند.", published="2022-05-02", lang="fa"),
    Report("ar-1", "بحث الوزيران في القاهرة التعاون العسكري، وقال الوزير إن التعاون مستمر.", published="2022-05-03", lang="ar"),
    Report("ar-2", "عقد الاجتماع بالقاهرة أمس لبحث تعاون البلدين.", published="2022-05-04", lang="ar"),
    Report("ru-1", "Высокие стороны обсудили вопросы.", published="2022-05-05", lang="ru"),
]  # fmt: skip


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    into = tmp_path_factory.mktemp("asked") / "c"
    assert built(into)
    build(PRESS, into)
    with database.reading(into / "chronicle.sqlite") as db:
        yield db


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("همکاری‌های", ["fa-2", "fa-1"]),
        ("همكاريها", ["fa-2", "fa-1"]),
        ("همکاری ها", ["fa-2", "fa-1"]),
        ("همکاری نظامی", ["fa-1"]),
        ("القاهرة", ["ar-2", "ar-1"]),
        ("التعاون", ["ar-2", "ar-1"]),
        ("تعاون العسكري", ["ar-1"]),
        ("стороны", ["ru-1"]),
    ],
)
def test_words_in_any_spelling(question: str, found: list[str], db: sqlite3.Connection) -> None:
    hits = [hit for hit in questions.search_reports(db, question) if hit.report in {r.id for r in PRESS}]
    assert [hit.report for hit in hits] == found
    for hit in hits:
        assert hit.marks
        assert all(hit.text[a:b].strip() == hit.text[a:b] != "" for a, b in hit.marks)


ODD = ["", " ", '"', "AND", "OR (", "words : x", "NEAR(a b)", "*", "'; DROP", "ها", "\u200c", "\0", "﷽"]


@pytest.mark.parametrize("question", ODD)
def test_odd_questions_find_nothing_and_break_nothing(question: str, db: sqlite3.Connection) -> None:
    assert questions.search_reports(db, question) == []
    assert questions.search_statements(db, question) == []


@given(question=st.text(max_size=12))
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_question_breaks_it(question: str, db: sqlite3.Connection) -> None:
    questions.search_statements(db, question)


def test_statements_with_their_place(db: sqlite3.Connection) -> None:
    record = next(e for e in all_events(db) if e.statements)
    said = record.statements[0]
    wording = said.said[0]
    found = questions.report(db, wording.report)
    assert found
    content = found.text[slice(*wording.content)]
    hits = questions.search_statements(db, content)
    assert any(
        (h.report, h.within, h.event, h.statement) == (wording.report, wording.content, record.id, said.id)
        for h in hits
    )
    assert all(h.within[0] <= a < b <= h.within[1] for h in hits for a, b in h.marks)


def all_events(db: sqlite3.Connection) -> list[questions.EventRecord]:
    return questions.events_between(db, date(1990, 1, 1).toordinal(), date(2030, 1, 1).toordinal())


def test_an_event_by_any_of_its_ids(db: sqlite3.Connection) -> None:
    record = next(e for e in all_events(db) if e.replaces)
    for name in (record.id, *record.replaces):
        assert questions.event(db, name) == record
    assert questions.event(db, "ev-none") is None


def test_events_of_a_person_and_of_states_and_of_a_time(db: sqlite3.Connection) -> None:
    for record in all_events(db):
        day = date.fromisoformat((record.date or "")[:10]).toordinal()
        for who in (*record.actors, *record.recipients):
            assert record in questions.events_of(db, who)
            assert record in questions.events_of(db, who, (day, day))
            assert record not in questions.events_of(db, who, (day + 40, day + 50))
    one, other = ("IRN", "OMN")
    met = questions.events_of_states(db, one, other)
    assert met
    assert met == questions.events_of_states(db, other, one)


def test_people_by_any_of_their_names(db: sqlite3.Connection) -> None:
    (who, name) = next(
        (w, n) for w, n in db.execute("SELECT id, name FROM person ORDER BY id") if "fa" in n and "ar" in n
    )
    known = questions.person(db, who)
    assert known
    for spelt in known.name.values():
        assert known in questions.people_called(db, spelt), (name, spelt)
        assert questions.search_reports(db, spelt)


def test_what_somebody_said(db: sqlite3.Connection) -> None:
    speakers = {s.speaker for e in all_events(db) for s in e.statements if s.speaker}
    assert speakers
    for who in speakers:
        assert all(s.speaker == who for s in questions.statements_of(db, who))
        assert questions.statements_of(db, who)


PLANS = [
    "SELECT DISTINCT day, event FROM party WHERE who = 'a' AND day BETWEEN 1 AND 2 ORDER BY day, event LIMIT 9",
    "SELECT DISTINCT day, event FROM state_pair WHERE a = 'A' AND b = 'B' ORDER BY day, event LIMIT 9",
    "SELECT record FROM event WHERE first_day BETWEEN 1 AND 2 ORDER BY first_day, id LIMIT 9",
    "SELECT record FROM statement WHERE speaker = 'a' ORDER BY day, n LIMIT 9",
    "SELECT record FROM doubt ORDER BY n LIMIT 9",
]


@pytest.mark.parametrize("query", PLANS)
def test_no_look_up_walks_or_sorts_a_table(query: str, db: sqlite3.Connection) -> None:
    plan = " ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {query}"))
    assert "SEARCH" in plan or "doubt" in query
    assert "TEMP B-TREE" not in plan


@given(st.text(alphabet="همکاری\u200cتعون ًّالقـ.,«» Aé1", max_size=40))
def test_what_is_indexed_is_what_is_marked(text: str) -> None:
    for lang in ("fa", "ar", None):
        assert indexed(text, lang).split() == [stem for _, stem in words(text, lang)]
        assert all(text[a:b].strip() for (a, b), _ in words(text, lang))


def test_examples_are_all_there(db: sqlite3.Connection) -> None:
    assert all(questions.report(db, r.id) for r in example_reports())
