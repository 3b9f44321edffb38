"""What must hold of Arabic speech whatever the spelling and whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from didar.text.fold import fold
from speech.marked import said, told

REPORT = (
    "وأكد [maher|السفير ماهر الكحلاوي] أن الجسر جاهز، مشيرا إلى أهمية الطريق. "
    "وقالت [salma|الوزيرة سلمى الحوراني]: «إننا نريد السلام». ونوهت بعمل البحارة."
)
SPELLINGS = [
    ("أ", "ا"),
    ("إ", "ا"),
    ("ة", "ه"),
    ("ي", "ی"),
    ("ك", "ک"),
    ("،", ","),
    ("ال", "الـ"),
    ("ن", "نّ"),
    ("«", '"'),
    ("»", '"'),
]
PIECES = [
    "قال", "وقال", "أكد", "وأكد", "مؤكدا", "إن", "أن", "على", "إلى", "عن", "«", "»", '"', ":", "،", ".", "\n",
    "-", "(", ")", "الوزير", "[maher|الكحلاوي]", "[@EGY|مصر]", "[#SPA*|وكالة]", "كما", "وكان", "قد",
    "فيما يلي نصها", "الجانبان", "أهمية", "بين", "قائلا", "خلال", "اللقاء", "بالجهود", "للضيف", "من جهته",
    "وفق تعبيره", "وجرى", "أكدا", "لم", "التأكيد", "حرص",
]  # fmt: skip


@given(st.lists(st.sampled_from(SPELLINGS), unique=True))
def test_spelling_does_not_matter(changes: list[tuple[str, str]]) -> None:
    changed = REPORT
    for old, new in changes:
        changed = "".join(part if part.startswith("[") else part.replace(old, new) for part in _pieces(changed))
    as_keys = [(who, fold(cue), fold(content), kind) for who, cue, content, kind in told("ar", REPORT)]
    assert [(who, fold(cue), fold(content), kind) for who, cue, content, kind in told("ar", changed)] == as_keys


def _pieces(marked: str) -> list[str]:
    """A marked text cut at its marks, so that names stay as they are."""
    pieces, rest = [], marked
    while "[" in rest:
        before, _, after = rest.partition("[")
        name, _, rest = after.partition("]")
        pieces += [before, f"[{name}]"]
    return [*pieces, rest]


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_order_of_words_is_read(pieces: list[str]) -> None:
    for statement in said("ar", " ".join(pieces)):
        assert statement.cue[0] < statement.cue[1]
        assert statement.content[0] < statement.content[1]
        assert len(statement.speakers) == len(set(statement.speakers))
        assert statement.speaker == (statement.speakers[0] if statement.speakers else None)
