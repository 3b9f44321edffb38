import pytest

from didar.errors import NotTextError
from didar.sources.decode import decode

PERSIAN = "وزیر دفاع ایران در مسکو گفت: «همکاری‌ها ادامه دارد».\n"
ARABIC = "استقبل وزير الخارجية نظيره المصري في القاهرة اليوم.\n"


@pytest.mark.parametrize("text", [PERSIAN, ARABIC, "abc", "", "سلام"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_unicode_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [PERSIAN, ARABIC])
def test_utf16_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_windows_1256() -> None:
    assert decode(ARABIC.encode("cp1256")) == ARABIC


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n" + bytes(range(128, 256)) * 8, b"\xff\xfe\x00", b"\x00\x01\x02" * 99],
)
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError) as caught:
        decode(data, "some.txt")
    assert "D101" in str(caught.value)
    assert "some.txt" in str(caught.value)


def test_nul_in_a_text_is_kept() -> None:
    assert decode(b"abc\x00" + b"d" * 100) == "abc\x00" + "d" * 100
