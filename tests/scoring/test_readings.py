"""Readings scored by hand-worked cases, layer by layer."""

from __future__ import annotations

import pytest

from didar.scoring.measures import Score
from didar.scoring.readings import score
from didar.scoring.records import DateMention, Entity, Event, Imprint, Office, Reading, Statement
from didar.scoring.words import same_date, same_name, same_office, same_outlet


def scored(gold: Reading, given: Reading) -> Score:
    return score([gold], {given.report.id: given})


def reading(**layers: object) -> Reading:
    return Reading(Imprint("r"), **layers)  # type: ignore[arg-type]


def person(ident: str, *mentions: tuple[int, int], name: str = "Ali Khiali") -> Entity:
    return Entity(ident, {"en": name} if name else {}, mentions=list(mentions))


def test_a_person_is_found_by_his_mentions_whatever_his_id() -> None:
    total = scored(
        reading(people=[person("k", (0, 5), (10, 15))]),
        reading(people=[person("other", (0, 5)), person("x", (50, 55))]),
    )
    assert (total.found["people"].precision, total.found["people"].recall) == (0.5, 1)
    assert (total.found["people.mentions"].precision, total.found["people.mentions"].recall) == (0.5, 0.5)


def test_somebody_without_a_name_counts_neither_way() -> None:
    total = scored(reading(people=[person("n", (0, 5), name="")]), reading(people=[person("x", (0, 5))]))
    assert (total.found["people"].gold, total.found["people"].given) == (0, 0)


def test_an_unread_report_costs_recall() -> None:
    total = score([reading(people=[person("k", (0, 5))])], {})
    assert total.found["people"].recall == 0


@pytest.mark.parametrize(
    ("gold", "given", "found", "resolved"),
    [
        ("2015-07-22", "2015-07-22", 1, 1),
        ("2015-07-22", "2015-07-23", 1, 0),
        ("2015-07-22", None, 1, 0),
        ("2015-09~", "2015-09", 1, 1),
    ],
)
def test_dates(gold: str, given: str | None, found: float, resolved: float) -> None:
    total = scored(reading(dates=[DateMention((0, 9), gold)]), reading(dates=[DateMention((0, 9), given)]))
    assert (total.found["dates.found"].f1, total.found["dates.resolved"].f1) == (found, resolved)


def test_a_date_nobody_can_fix_counts_only_when_it_is_fixed() -> None:
    gold = reading(dates=[DateMention((0, 9), None)])
    assert scored(gold, reading(dates=[DateMention((0, 9), None)])).found["dates.found"].given == 0
    assert scored(gold, reading(dates=[DateMention((0, 9), "2015")])).found["dates.found"].given == 1


def event(kind: str, actors: str, status: str = "held", recipients: str = "") -> Event:
    return Event("e", kind, status, list(actors), list(recipients))


@pytest.mark.parametrize(
    ("given", "found", "status", "roles"),
    [
        (event("meeting", "a", recipients="b"), 1, 1, 1),
        (event("conference", "a", recipients="b"), 1, 1, 1),
        (event("meeting", "ab"), 1, 1, 0),
        (event("meeting", "a", "planned", "b"), 1, 0, 1),
        (event("visit", "a", recipients="b"), 0, None, None),
        (event("meeting", "xy", recipients="b"), 0, None, None),
    ],
)
def test_events(given: Event, found: float, status: float | None, roles: float | None) -> None:
    total = scored(reading(events=[event("meeting", "a", recipients="b")]), reading(events=[given]))
    assert total.found["events"].f1 == found
    if status is not None and roles is not None:
        assert (total.rates["events.status"].rate, total.rates["events.roles"].rate) == (status, roles)


def said(content: tuple[int, int], speaker: str = "a", **fields: object) -> Statement:
    return Statement(speaker, content, **fields)  # type: ignore[arg-type]


def test_statements_need_their_words_and_their_speaker() -> None:
    gold = reading(statements=[said((0, 100), plover="REJECT", contexts=["military", "legal"]), said((200, 300))])
    given = reading(
        statements=[said((0, 90), plover="REJECT", contexts=["military"]), said((200, 300), "b"), said((400, 500))]
    )
    total = scored(gold, given)
    assert total.found["statements.content"].right == 2
    assert (total.found["statements"].right, total.found["statements"].given) == (1, 3)
    assert total.found["statements.plover"].f1 == 1
    assert total.found["statements.contexts"].recall == 0.5


def test_an_optional_statement_counts_neither_way() -> None:
    gold = reading(statements=[said((0, 100), required=False)])
    assert scored(gold, reading(statements=[said((10, 90))])).found["statements"].given == 0
    assert scored(gold, reading()).found["statements"].gold == 0


def test_furniture_is_counted_without_blanks_where_the_text_is_known() -> None:
    gold = Reading(Imprint("r", boilerplate=[(0, 5)]), text="ab cd and more")
    total = scored(gold, Reading(Imprint("r", boilerplate=[(0, 2), (3, 5)])))
    assert total.found["boilerplate"].f1 == 1


@pytest.mark.parametrize(
    ("given", "accepted", "same"),
    [
        ("Mohammad Khiali", ["Mohammed Khiali"], True),
        ("Ali al-Khiyali", ["Ali Al Khiyali"], True),
        ("Ali Khiali", ["Sami Namuzaji"], False),
        (None, ["Ali"], False),
    ],
)
def test_names(given: str | None, accepted: list[str], same: bool) -> None:
    assert same_name(given, accepted) is same


@pytest.mark.parametrize(
    ("given", "state", "accepted", "same"),
    [
        ("Minister of Defence", "IRN", ["Minister of Defence"], True),
        ("Minister of Defense", "IRN", ["Defence Minister"], True),
        ("Minister of Foreign Affairs", "IRN", ["Minister of Defence"], False),
    ],
)
def test_offices(given: str, state: str, accepted: list[str], same: bool) -> None:
    assert same_office(given, state, accepted) is same


def test_an_office_needs_its_state() -> None:
    gold = reading(people=[Entity("k", {"en": "Ali"}, offices=[Office("President", "IRN")], mentions=[(0, 5)])])
    given = reading(people=[Entity("k", {"en": "Ali"}, offices=[Office("President", "EGY")], mentions=[(0, 5)])])
    assert scored(gold, given).rates["people.office"].rate == 0
    assert scored(gold, gold).rates["people.office"].rate == 1


def test_times_are_compared_to_the_minute() -> None:
    assert same_date("2018-04-04T11:22:30Z", "2018-04-04T11:22")
    assert not same_date("2018-04-04T11:22", "2018-04-04T11:23")
    assert same_outlet("ISNA", "isna")
    assert not same_outlet("ISNA", "IRNA")
