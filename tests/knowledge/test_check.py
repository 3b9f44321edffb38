"""All that is wrong with tables of one's own, each with its place and a remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from didar.knowledge.check import check_folder

OFFICES = "person | office | state | start | end\n"


def faults(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.tsv").write_text(text.replace(" | ", "\t"), encoding="utf-8")
    return [str(fault).removeprefix(f"{folder}/") for fault in check_folder(folder)]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("persons", "key\n", "persons.tsv: no table is called so"),
        ("people_names.fa", "name\n", "people_names.fa.tsv: no table is called so"),
        ("people", "key | shoe\n", "people.tsv:1 shoe: there is no such column"),
        ("people", "key | fa | fa\n", "people.tsv:1 fa: the column is there twice"),
        ("people", "fa\nسیاوش کهدونی\n", "people.tsv:1 key: the column is missing"),
        ("people", "key | fa\nx\n", "people.tsv:2: 1 fields, but the table has 2 columns"),
        ("people", "key | fa\nX Y | سیاوش کهدونی\n", "people.tsv:2 key: 'X Y' is no key"),
        ("people", "key | fa\nx | Kahdooni\n", "people.tsv:2 fa: 'Kahdooni' has no letter of the Arabic script"),
        ("people", "key | ar\nx | Кахдуни\n", "people.tsv:2 ar: 'Кахдуни' has no letter of the Arabic script"),
        ("people", "key | fa\nx | سیاوش|\n", "people.tsv:2 fa: a name is empty"),
        ("people", "key | fa\nx | \n", "people.tsv:2 fa: the person has no name"),
        ("people", "key | wikidata | fa\nx | 12 | سیاوش\n", "people.tsv:2 wikidata: '12' is no Wikidata id"),
        ("people", "key | fa\nx | سیاوش\n\nx | کامران\n", "people.tsv:4 key: the key x stands in line 2 too"),
        ("people", "key | fa\n-nobody | \n", "people.tsv:2 key: there is no row nobody to withdraw"),
        ("offices", OFFICES + "x | minister_defence | IRN | 2030 | \n", "offices.tsv:2 person: there is no person 'x'"),
        ("offices", OFFICES + "shoigu | tsar | RUS | 2030 | \n", "offices.tsv:2 office: there is no office 'tsar'"),
        (
            "offices",
            OFFICES + "shoigu | president | XXX | 2030 | \n",
            "offices.tsv:2 state: there is no state or body 'XXX'",
        ),
        ("offices", OFFICES + "shoigu | president | RUS | soon | \n", "offices.tsv:2 start: 'soon' is no date"),
        (
            "offices",
            OFFICES + "shoigu | president | RUS | 2030-02-30 | \n",
            "offices.tsv:2 start: '2030-02-30' is no date",
        ),
        (
            "offices",
            OFFICES + "shoigu | president | RUS | 2031 | 2030\n",
            "offices.tsv:2 end: the end 2030 is before the start 2031",
        ),
        (
            "offices",
            OFFICES + "zarif | minister_defence | RUS | 2015-01-01 | 2015-12-31\n",
            "offices.tsv:2 start: shoigu and zarif are both",
        ),
        (
            "states",
            "state | lang | kind | names\nIRN | xx | short | x\n",
            "states.tsv:2 lang: 'xx' is none of its values",
        ),
        ("outlets", "key | name | domains\nx | X | nowhere\n", "outlets.tsv:2 domains: 'nowhere' is no domains"),
        ("places", "name_en | kind | fa\nX | moon | ماه\n", "places.tsv:2 kind: 'moon' is no kind of place"),
    ],
)
def test_each_fault_has_its_place(tmp_path: Path, name: str, text: str, said: str) -> None:
    found = faults(tmp_path, **{name: text})
    assert len(found) == 1
    assert found[0].startswith(said)
    assert found[0].endswith(".")


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    found = faults(tmp_path, people="key | fa\nX | X\n", offices=OFFICES + "x | y | z | w | v\n", persons="\n")
    assert [line.partition(": ")[0] for line in found] == [
        *(f"offices.tsv:2 {column}" for column in ("person", "office", "state", "start", "end")),
        "people.tsv:2 key",
        "people.tsv:2 fa",
        "persons.tsv",
    ]


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "people.tsv").write_bytes("key\tfa\nx\tسیاوش\n".encode() + b"y\t\xe3\xf5\n")
    assert faults(tmp_path) == ["people.tsv:3: the file is not UTF-8. Save it as UTF-8 text."]


@pytest.mark.parametrize("made", [True, False])
def test_a_folder_without_tables(tmp_path: Path, made: bool) -> None:
    folder = tmp_path / "own"
    if made:
        folder.mkdir()
    assert len(check_folder(folder)) == 1


def test_rows_may_refer_to_rows_of_the_same_folder(tmp_path: Path) -> None:
    people = "key | fa | ar\nkahdooni | سیاوش کهدونی | سياوش كهدوني\n"
    titles = "key | en | fa\nkeeper | Keeper of the Seal | مهردار\n"
    assert (
        faults(tmp_path, people=people, titles=titles, offices=OFFICES + "kahdooni | keeper | IRN | 2015 | ..\n") == []
    )


def test_who_follows_on_a_withdrawn_spell_does_not_overlap(tmp_path: Path) -> None:
    rows = "-shoigu | minister_defence |  |  | \nzarif | minister_defence | RUS | 2015-01-01 | 2015-12-31\n"
    assert faults(tmp_path, offices=OFFICES + rows) == []


def test_names_in_latin_letters_are_for_outlets_of_one_word(tmp_path: Path) -> None:
    assert faults(tmp_path, outlets="key | name | ar\nx | X | Le360\n") == []
    assert len(faults(tmp_path, outlets="key | name | ar\nx | X | Le Monde\n")) == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=200),
    name=st.sampled_from(["people", "offices", "states", "places", "outlets", "bodies"]),
)
def test_whatever_the_file_holds_it_is_told_and_nothing_breaks(
    own: Callable[..., Path], content: bytes, name: str
) -> None:
    path = own() / f"{name}.tsv"
    path.write_bytes(content)
    assert check_folder(path.parent)
    path.unlink()
