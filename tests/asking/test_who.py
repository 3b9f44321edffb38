"""Questions in four languages and their answers, empty answers with their reasons, and what stands beside a spell."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import didar
from asking.questions import BY_NAME, BY_OFFICE, cases
from didar.asking.answer import Answer
from didar.asking.remarks import remarks
from didar.asking.tables import LANGS
from didar.asking.who import who
from didar.errors import BadOptionError
from didar.knowledge import offices, people, states
from didar.knowledge.offices import Spell
from didar.model.days import days, iso


def named(answer: Answer) -> list[str]:
    return list(dict.fromkeys(held.person for held in answer.held))


@pytest.mark.parametrize(("question", "on", "person"), cases(BY_OFFICE))
def test_by_office(question: str, on: str, person: str) -> None:
    answer = who(question, on)
    assert answer.asks == "office"
    assert named(answer) == [person]


@pytest.mark.parametrize(("question", "person"), cases(BY_NAME))
def test_by_name(question: str, person: str) -> None:
    answer = who(question)
    assert answer.asks == "person"
    assert named(answer)[0] == person


def test_without_a_date_all_holders_earliest_first() -> None:
    for question in ("وزیر دفاع روسیه", "وزير الدفاع الروسي", "министр обороны России", "Russian defence minister"):
        answer = who(question)
        assert named(answer)[-2:] == ["shoigu", "belousov"]
        assert [h.start for h in answer.held] == sorted(h.start for h in answer.held)


def test_a_row_says_all_there_is_to_say() -> None:
    held = who("وزیر دفاع روسیه", "2015-01-20").held[0]
    assert (held.office, held.state, held.start, held.end) == ("minister_defence", "RUS", "2012-11-06", "2024-05-12")
    assert held.name == {"en": "Sergei Shoigu", "fa": "سرگئی شویگو", "ar": "سيرغي شويغو", "ru": "Сергей Шойгу"}
    assert set(held.title) == set(held.state_name) == set(LANGS)
    assert (held.wikidata, held.why, held.source, held.confidence) == ("Q32024", "who.office", "compiled", "high")


def test_titles_are_the_state_s_own() -> None:
    assert who("وزیر خارجه آمریکا", "2015").held[0].title["en"] == "Secretary of State"


@pytest.mark.parametrize("on", ["2015-01-20", "2015-01", "2015", "2014-12-22/2015-01-20", "2014/2016", "2015~", "2013/2015",
                                "۳۰ دی ۱۳۹۳", "۲۰ ژانویه ۲۰۱۵", "دی ماه 1393", "1393/10/30", "٢٠ يناير ٢٠١٥",
                                "29 ربيع الأول 1436", "20 كانون الثاني 2015"])  # fmt: skip
def test_dates_as_printed_and_as_written(on: str) -> None:
    assert named(who("وزیر دفاع روسیه", on)) == ["shoigu"]


@pytest.mark.parametrize("on", ["", "x", "2015-13", "20 دی", "دیروز", "۳۰ دی ۱۳۹۳ و ۱ بهمن ۱۳۹۴", "."])
def test_no_date(on: str) -> None:
    with pytest.raises(BadOptionError, match="D201"):
        who("وزیر دفاع روسیه", on)


@pytest.mark.parametrize(
    ("question", "owners"),
    [
        ("وزیر خارجه کره", ["KOR", "PRK"]),
        ("وزير خارجية كوريا", ["KOR", "PRK"]),
        ("министр иностранных дел Кореи", ["KOR", "PRK"]),
        ("foreign minister of Korea", ["KOR", "PRK"]),
        ("وزير خارجية عمان", ["OMN", "JOR"]),
    ],
)
def test_several_readings_are_all_listed(question: str, owners: list[str]) -> None:
    answer = who(question, "2014-06")
    assert list(dict.fromkeys(held.state for held in answer.held)) == owners
    assert answer.reason == "who.several-readings"
    assert answer.message


@pytest.mark.parametrize(
    "question", ["وزیر امور خارجه", "وزير الخارجية", "министр иностранных дел", "foreign minister"]
)
def test_an_owner_left_out_is_asked_for(question: str) -> None:
    answer = who(question)
    assert (answer.held, answer.reason) == ((), "who.no-owner")


@pytest.mark.parametrize(
    "question", ["министр культуры России", "Russian culture minister", "وزیر فرهنگ روسیه", "وزير الثقافة الروسي"]
)
def test_offices_that_only_the_wider_list_has(question: str) -> None:
    [held] = who(question, "2015").held
    assert (held.name, held.state, held.source) == ({"en": "Vladimir Medinsky"}, "RUS", "wikidata-2022")
    assert held.wikidata == held.person


@pytest.mark.parametrize(
    ("name", "person"), [("Sergey Shoygu", "shoigu"), ("Netanjahu", "netanyahu"), ("Sergej Lawrow", "lavrov")]
)
def test_a_name_spelt_otherwise_finds_who_sounds_like_it(name: str, person: str) -> None:
    held = who(name).held[0]
    assert (held.person, held.why) == (person, "who.alike")
    assert held.because


@pytest.mark.parametrize(
    ("question", "on", "reason"),
    [
        pytest.param("president of Congo", None, "who.no-such-office", id="no holder known"),
        pytest.param("وزیر دفاع روسیه", "1820-05-05", "who.nobody-then", id="too early"),
        pytest.param("minister of unheard-of things of Iran", None, "who.not-read", id="words not understood"),
        pytest.param("deputy assistant defence minister of Iran", None, "who.not-read", id="half a title"),
        pytest.param("Qwertyuiop", None, "who.no-person", id="no name"),
        pytest.param("Shoigu", "1950", "who.no-office-then", id="no office then"),
        pytest.param(" ؟! ", None, "who.no-question", id="no words"),
        pytest.param("", None, "who.no-question", id="nothing"),
    ],
)
def test_an_empty_answer_has_its_reason(question: str, on: str | None, reason: str) -> None:
    answer = who(question, on)
    assert (answer.held, answer.reason) == ((), reason)
    assert answer.message


def test_nearest_offices_are_told() -> None:
    assert "Minister of Defence of Iran" in who("minister of defence affairs of Iran").nearest


def test_unlisted_states_and_half_titles_are_not_guessed() -> None:
    assert who("معاون وزیر دفاع روسیه", "2015").asks != "person"
    assert "shoigu" not in named(who("معاون وزیر دفاع روسیه", "2015"))


# ---------------------------------------------------------------- what stands beside a spell


def spell_with(end: str, source: str) -> Spell:
    return next(s for s in offices.all_spells() if s.end == end and s.source == source and s.start and not s.body)


@pytest.mark.parametrize(
    ("end", "source", "remark"),
    [("", "wikidata-2022", "who.open-2022"), ("..", "compiled", "who.still"), ("", "compiled", "who.end-unknown")],
)
def test_an_open_end_is_said_to_be_open(end: str, source: str, remark: str) -> None:
    spell = spell_with(end, source)
    found = who(people.names(spell.person)["en"])
    row = next(h for h in found.held if (h.person, h.office, h.start) == (spell.person, spell.office, spell.start))
    assert remark in [r.code for r in row.remarks]


def test_whom_your_own_tables_have_in_office_is_said_to_be_theirs() -> None:
    shipped = spell_with("..", "compiled")
    said = {source: remarks(replace(shipped, source=source), None, ())[0] for source in ("own", "wikidata-2026-11-01")}
    assert {r.code for r in said.values()} == {"who.still"}
    assert "your own tables" in said["own"].message
    assert "wikidata-2026-11-01" in said["wikidata-2026-11-01"].message
    assert "2026)" not in said["own"].message


def test_nobody_then_is_said_of_a_day_or_of_a_year() -> None:
    assert str(who("وزير خارجية مصر", "1975").message).endswith(" in 1975.")
    assert str(who("وزیر خارجه مصر", "1975-02-03").message).endswith(" on 1975-02-03.")


def test_doubtful_rows_are_marked() -> None:
    for held in who("وزیر امور خارجه ایران").held:
        assert ("who.unverified" in [r.code for r in held.remarks]) == (held.confidence != "high")


def test_whoever_has_a_successor_is_no_longer_in_office() -> None:
    for s in offices.all_spells():
        if s.end or offices.is_shared(s.office) or not s.start:
            continue
        later = [o for o in offices.spells_in(s.office, s.state) if o.start > s.start and o.body == s.body and o.end]
        later = [o for o in later if o.person != s.person and len(o.start) == 10]
        if later and states.name(s.state):
            question = f"{offices.title(s.office)} of {states.name(s.state)}"
            on = later[0].start
            assert s.person not in [h.person for h in who(question, on).held if h.start == s.start], (question, on)


# ---------------------------------------------------------------- round trip


def most_met(number: int) -> list[str]:
    met: dict[str, int] = defaultdict(int)
    for spell in offices.all_spells():
        met[spell.state] += 1
    return sorted((s for s in met if states.name(s)), key=lambda s: (-met[s], s))[:number]


ORDER = {"en": "{title} of {state}", "fa": "{title} {state}", "ar": "{title} {state}", "ru": "{title} {state}"}


def middle(spell: Spell) -> str:
    start = days(spell.start)
    end = days(spell.end) if spell.end not in ("", "..") else start
    assert start and end
    return iso((start[1] + end[0]) // 2)


@pytest.mark.parametrize("lang", LANGS)
def test_every_holder_is_found_by_his_office(lang: str) -> None:
    asked = found = 0
    wanted = frozenset(most_met(40))
    for spell in offices.all_spells()[::4]:
        title = offices.title(spell.office, lang)
        if spell.state not in wanted or not spell.start or not title:
            continue
        question = ORDER[lang].format(title=title.partition("|")[0], state=states.name(spell.state, lang))
        asked += 1
        found += any((h.person, h.office) == (spell.person, spell.office) for h in who(question, middle(spell)).held)
    assert asked > 600
    assert found / asked >= 0.995


@pytest.mark.parametrize("lang", LANGS)
def test_every_person_is_found_by_name(lang: str) -> None:
    listed = {spell.person for spell in offices.all_spells()}
    named_so = [(person, people.names(person).get(lang)) for person in sorted(listed) if people.is_known(person)]
    lost = [name for person, name in named_so[::11] if name and person not in named(who(name))]
    assert lost == []


# ---------------------------------------------------------------- whatever is asked


@settings(deadline=None)  # the first question of a language builds its tables
@given(st.text(max_size=80))
def test_never_fails(question: str) -> None:
    answer = who(question)
    assert bool(answer.held) or (answer.reason and answer.message)


def test_hostile_questions_are_answered_soon() -> None:
    for question in ("وزیر " * 5000, "of the " * 20000, "Iran " * 23, "َ" * 9000, "'s" * 9000, "U.S." * 5000):
        assert who(question).held == ()


def test_python_has_the_same_answer() -> None:
    assert didar.who("Shoigu", on="2015") == who("Shoigu", "2015")
    with pytest.raises(TypeError):
        didar.who(None)  # type: ignore[arg-type]
