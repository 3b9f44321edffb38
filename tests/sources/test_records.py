import json

import pytest

from didar.errors import BadFieldError, InputError, MissingTextError, NotRecordError
from didar.model.report import Report
from didar.sources.records import Register, report_of_line, report_of_text


def record(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("title", "text", "whole"),
    [
        ("دیدار دو وزیر", "دو وزیر دیدار کردند.", "دیدار دو وزیر\nدو وزیر دیدار کردند."),
        ("دیدار دو وزیر", "دیدار دو وزیر\nدو وزیر دیدار کردند.", "دیدار دو وزیر\nدو وزیر دیدار کردند."),
        ("لقاء الوزيرين", "التقى الوزيران.", "لقاء الوزيرين\nالتقى الوزيران."),
        ("ع" * 40, "ع" * 30 + "غ", "ع" * 30 + "غ"),
        ("", "متن", "متن"),
        (None, "متن", "متن"),
    ],
)
def test_title_is_put_before_a_text_that_lacks_it(title: str | None, text: str, whole: str) -> None:
    assert report_of_line(record(title=title, text=text), "f", 1).text == whole


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"not json", NotRecordError),
        (b"[1]", NotRecordError),
        (b'"text"', NotRecordError),
        (b"{", NotRecordError),
        (b"\xff\xfe", NotRecordError),
        (b"[" * 100_000, NotRecordError),
        (b"{}", MissingTextError),
        (b'{"text": 3}', MissingTextError),
        (b'{"text": null}', MissingTextError),
        (b'{"text": "x", "published": 3}', BadFieldError),
        (b'{"text": "x", "id": ["a"]}', BadFieldError),
        (b'{"text": "\\ud800"}', InputError),
    ],
)
def test_bad_lines(line: bytes, error: type[InputError]) -> None:
    with pytest.raises(error) as caught:
        report_of_line(line, "reports.jsonl", 7)
    assert "reports.jsonl:7" in str(caught.value)


def test_fields_and_digest() -> None:
    report = report_of_line(record(text="متن", url="http://a.example/1", outlet="o", published="2020-01-01"), "f", 1)
    assert (report.source, report.outlet, report.published) == ("http://a.example/1", "o", "2020-01-01")
    assert report.id == report_of_text("متن").id
    assert report_of_line(record(text="x", id=12), "f", 1).id == "12"


def test_the_same_id_again() -> None:
    register = Register()
    first, again, other = Report("a", "x"), Report("a", "x"), Report("a", "y")
    assert [(r.id, new) for r in (first, again, other) for r, new in register.admit(r)] == [("a", False), ("a#2", True)]
