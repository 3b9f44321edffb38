"""The client of Wikidata's query service against one on loopback that misbehaves, and the tables made of its answers."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from didar.errors import BadAnswerError, BadOptionError, FolderTakenError, NotReachedError, RefusedError
from didar.knowledge.wikidata import ATTEMPTS, Service
from didar.knowledge.wikidata_queries import batches, holders_of, is_item, names_of, positions_of
from didar.knowledge.wikidata_tables import Statement, edtf, names_by_person, save, statement_of, write_up
from knowledge.loopback import Reply, service

QUERY = names_of(["Q990101"])
CUT_OFF = b'{"head":{"vars":["person"]},"results":{"bindings":[{"person":{"type":"uri","val'
PAGE = b"<!DOCTYPE html><html><body>An error has occurred</body></html>"
LATER = "Mon, 02 Apr 2035 10:00:30 GMT"


def ask(*replies: Reply, largest: int = 1 << 20) -> tuple[list[float], list[str], object]:
    """Ask once with these replies before the recorded one: the waits, the queries seen, the answer or the error."""
    waits: list[float] = []
    with service(*replies) as told:
        client = Service(
            told.address, agent="didar tests", plain_http=True, timeout=5, largest=largest, sleep=waits.append
        )
        try:
            return waits, told.queries, client.ask(QUERY)
        except (BadAnswerError, RefusedError, NotReachedError) as problem:
            return waits, told.queries, problem


def test_an_answer_is_rows_of_bare_values_with_its_day() -> None:
    _, queries, answer = ask()
    assert queries == [QUERY]
    assert answer.day == "2035-04-02"
    assert answer.rows[0] == {"person": "Q990101", "name": "Nemune Ruznegar", "lang": "en", "label": "1"}


@pytest.mark.parametrize(
    ("reply", "wait"),
    [
        pytest.param((429, {"Retry-After": "7"}, b""), 7.0, id="busy, in seconds"),
        pytest.param((429, {"Retry-After": LATER}, b""), 30.0, id="busy, by the clock of the service"),
        pytest.param((429, {"Retry-After": "soon"}, b""), 1.0, id="busy, in words"),
        pytest.param((500, {}, PAGE), 1.0, id="an error of its own"),
        pytest.param((503, {"Retry-After": "0"}, b""), 1.0, id="down"),
        pytest.param((200, {}, CUT_OFF), 1.0, id="cut off"),
        pytest.param((200, {"Content-Length": "999"}, CUT_OFF), 1.0, id="shorter than told"),
        pytest.param((200, {}, PAGE), 1.0, id="a page"),
        pytest.param((200, {}, b"[" * 200_000), 1.0, id="nested without end"),
    ],
)
def test_tries_again_and_waits_as_asked(reply: Reply, wait: float) -> None:
    waits, queries, answer = ask(reply)
    assert waits == [wait]
    assert len(queries) == 2
    assert len(answer.rows) > 5


@pytest.mark.parametrize(
    ("replies", "code", "says", "asked"),
    [
        pytest.param([(500, {}, b"")] * ATTEMPTS, "D302", "500", ATTEMPTS, id="always an error"),
        pytest.param([(200, {}, CUT_OFF)] * ATTEMPTS, "D303", "cut off", ATTEMPTS, id="always cut off"),
        pytest.param([(429, {"Retry-After": "86400"}, b"")], "D302", "429", 1, id="banned for a day"),
        pytest.param([(400, {}, b"bad query")], "D302", "400", 1, id="refused"),
        pytest.param([(302, {"Location": "http://evil.example/"}, b"")], "D302", "evil.example", 1, id="redirected"),
        pytest.param([(200, {}, b'{"results": 3}')], "D303", "no result", 1, id="other JSON"),
        pytest.param([(200, {}, b"[]")], "D303", "no result", 1, id="a list"),
        pytest.param(
            [(200, {}, b'{"results":{"bindings":[{"x":{"type":"uri","value":7}}]}}')],
            "D303",
            "no result",
            1,
            id="a number",
        ),
        pytest.param([(200, {}, b" " * 70_000 + b"{}")], "D303", "longer than", 1, id="too long"),
    ],
)
def test_gives_up_with_a_number_and_a_remedy(replies: list[Reply], code: str, says: str, asked: int) -> None:
    _, queries, problem = ask(*replies, largest=65_536)
    assert problem.code == code
    assert says in str(problem)
    assert problem.remedy in str(problem)
    assert len(queries) == asked


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    waits: list[float] = []
    with pytest.raises(NotReachedError, match="D301"):
        Service(address, agent="didar tests", plain_http=True, timeout=1, sleep=waits.append).ask(QUERY)
    assert waits == [1, 2, 4, 8]


@pytest.mark.parametrize(
    "address", ["http://query.wikidata.org/sparql", "file:///etc/passwd", "ftp://a.b/", "", "https://"]
)
def test_only_https_unless_told(address: str) -> None:
    with pytest.raises(BadOptionError, match="D201"):
        Service(address, agent="didar tests")


def test_says_who_asks() -> None:
    with service() as told:
        Service(told.address, agent="didar/1 (tests)", plain_http=True).ask(QUERY)
    assert told.agents == ["didar/1 (tests)"]


# ---------------------------------------------------------------- queries


@pytest.mark.parametrize("wrong", ["", "Q", "Q0", "P39", "Q1} UNION {?a ?b ?c", "q5", "Q" + "9" * 20])
def test_nothing_but_items_enters_a_query(wrong: str) -> None:
    assert not is_item(wrong)
    for query in (positions_of([wrong, "Q990101"]), holders_of([wrong, "Q990001"], None), names_of([wrong, "Q990101"])):
        assert "{ wd:Q99" in query
        assert query.count("wd:") == 1


def test_since_is_asked_for() -> None:
    assert '?end >= "2022-07-01T00:00:00Z"^^xsd:dateTime' in holders_of(["Q990001"], "2022-07-01")
    assert "?end >=" not in holders_of(["Q990001"], None)


def test_batches_keep_all_in_order() -> None:
    assert list(batches("abcde", 2)) == [["a", "b"], ["c", "d"], ["e"]]


# ---------------------------------------------------------------- tables


@pytest.mark.parametrize(
    ("value", "precision", "expected"),
    [
        ("2031-03-05T00:00:00Z", "11", "2031-03-05"),
        ("2031-03-01T00:00:00Z", "10", "2031-03"),
        ("2031-01-01T00:00:00Z", "9", "2031"),
        ("2030-01-01T00:00:00Z", "8", ""),
        ("-0044-03-15T00:00:00Z", "11", ""),
        ("2031-02-31T00:00:00Z", "11", ""),
        ("t123", "11", ""),
        (None, None, ""),
    ],
)
def test_dates_keep_their_precision(value: str | None, precision: str | None, expected: str) -> None:
    assert edtf(value, precision) == expected


@pytest.mark.parametrize(
    ("references", "precision", "confidence"),
    [("2", "11", "high"), ("0", "11", "medium"), ("1", "9", "medium"), ("0", "9", "low")],
)
def test_confidence_by_reference_and_precision(references: str, precision: str, confidence: str) -> None:
    row = {"person": "Q990101", "start": "2031-03-05T00:00:00Z", "startPrecision": precision, "references": references}
    assert statement_of(row, "minister_defence", "IRN").confidence == confidence


def test_a_statement_of_no_item_is_none() -> None:
    assert statement_of({"person": "t42"}, "minister_defence", "IRN") is None


def held(person: str, start: str, end: str = "", office: str = "minister_foreign_affairs") -> Statement:
    return Statement(office, "IRN", start, person, end, "high")


NAMES = {"Q990101": {"en": ["Nemune Ruznegar"]}, "Q990102": {"en": ["Farzi Afarin"]}}


def rows(
    *statements: Statement, names: dict[str, dict[str, list[str]]] | None = None
) -> list[tuple[str, str, str, str]]:
    written = write_up(statements, NAMES if names is None else names, "2035-04-02")
    return [(s.person, s.start, s.end, s.source) for s in written.offices if s.start > "2010"]


def test_what_ended_and_what_lasts() -> None:
    told = rows(held("Q990101", "2031-03-05"), held("Q990102", "2033-07-01"))
    assert ("q990101", "2031-03-05", "", "wikidata-2035-04-02") in told
    assert ("q990102", "2033-07-01", "..", "wikidata-2035-04-02") in told


def test_a_running_spell_of_the_tables_ends_where_the_next_begins() -> None:
    told = rows(held("Q990101", "2031-03-05"))
    assert ("araghchi", "2024-08-21", "2031-03-05", "wikidata-2035-04-02, successor") in told


def test_the_end_of_a_known_spell_is_laid_over_it() -> None:
    written = write_up([held("Q7459020", "2024-08-21", "2031-01-01")], {}, "2035-04-02")
    assert all(s.person == "araghchi" for s in written.offices)
    assert written.people == []


def test_what_the_tables_say_already_is_not_written() -> None:
    assert rows(held("Q10296812", "2013-08-15", "2021-08-25")) == []


def test_without_an_english_name_or_a_start_nothing_is_written_but_counted() -> None:
    written = write_up([held("Q990103", "2031"), held("Q990101", "")], NAMES, "2035-04-02")
    assert (written.offices, written.people, written.undated, written.unnamed) == ([], [], 1, 1)


def test_names_in_their_own_script_the_label_first() -> None:
    cells = [("en", "0", "B"), ("en", "1", "A|x"), ("fa", "1", "Latin"), ("ru", "1", "Имя"), ("de", "1", "D")]
    found = names_by_person(
        {"person": "Q990101", "lang": lang, "label": mark, "name": name} for lang, mark, name in cells
    )
    assert found == {"Q990101": {"en": ["A x", "B"], "ru": ["Имя"]}}


def test_the_same_tables_whatever_the_order() -> None:
    told = [
        held("Q990101", "2031-03-05", "2033-06-30"),
        held("Q990102", "2033-07-01"),
        held("Q990101", "2034", "", "minister_defence"),
    ]
    assert write_up(told, NAMES, "2035-04-02") == write_up(told[::-1] + told, NAMES, "2035-04-02")


def test_a_folder_that_is_taken(tmp_path: Path) -> None:
    written = write_up([held("Q990101", "2031-03-05")], NAMES, "2035-04-02")
    save(written, tmp_path, replace_old=False)
    before = (tmp_path / "offices.tsv").read_bytes()
    with pytest.raises(FolderTakenError, match="D304"):
        save(written, tmp_path, replace_old=False)
    save(written, tmp_path, replace_old=True)
    assert (tmp_path / "offices.tsv").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["offices.tsv", "people.tsv"]
