import pytest

from didar.text.fold import view
from didar.text.lexicon import ARABIC_CLITICS, Lexicon

PERSIAN = Lexicon({"رئیس ستاد کل": "chief", "ستاد کل": "staff", "گفت‌وگو": "talk", "روسیه": "RUS", "کره": "KOR"})
ARABIC = Lexicon(
    {"القوات المسلحة": "forces", "موسكو": "Moscow", "مصر": "EGY", "الأردن": "JOR"},
    prefixes=ARABIC_CLITICS,
    article=True,
)
SUFFIXED = Lexicon({"همکاری": "cooperation"}, suffixes=frozenset({"ها", "های"}))


@pytest.mark.parametrize(
    ("lexicon", "text", "found"),
    [
        (PERSIAN, "رئیس ستادکل نیروها", [("رئیس ستادکل", "chief")]),
        (PERSIAN, "گفت و گو با روسیه.", [("گفت و گو", "talk"), ("روسیه", "RUS")]),
        (PERSIAN, "گفتوگو", [("گفتوگو", "talk")]),
        (PERSIAN, "مذاکره کرد", []),
        (PERSIAN, "«روسیه»", [("روسیه", "RUS")]),
        (ARABIC, "وموسكو وبمصر", [("موسكو", "Moscow"), ("مصر", "EGY")]),
        (ARABIC, "للقوات المسلحة", [("للقوات المسلحة", "forces")]),
        (ARABIC, "مصرف", []),
        (ARABIC, "والأردن", [("الأردن", "JOR")]),
        (SUFFIXED, "همكاريهاي دو کشور", [("همكاري", "cooperation")]),
        (SUFFIXED, "همکاری‌ها", [("همکاری", "cooperation")]),
        (SUFFIXED, "همکاریم", []),
    ],
)
def test_find(lexicon: Lexicon[str], text: str, found: list[tuple[str, str]]) -> None:
    v = view(text)
    hits = lexicon.find(v)
    assert [(text[slice(*h.span(v))], h.value) for h in hits] == found


def test_every_gives_shorter_ones_too() -> None:
    assert sorted(h.value for h in PERSIAN.every(view("رئیس ستاد کل"))) == ["chief", "staff"]


def test_get_knows_whole_phrases_only() -> None:
    assert PERSIAN.get("ستادکل") == "staff"
    assert PERSIAN.get("ستاد") is None


def test_letters_that_share_a_code_are_told_apart() -> None:
    lexicon = Lexicon({"Жан": "j", "Дан": "d", "کی؟": "who"})
    assert [hit.value for hit in lexicon.every(view("дан جان жан کیж کی؟"))] == ["d", "j", "who"]
    assert (lexicon.get("Дан"), lexicon.get("Зан")) == ("d", None)
