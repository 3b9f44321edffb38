from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.text.halfspaces import HALF_SPACE, LONGEST, changes, restore, runs

WORDS = """
    می-شود نمی-شود می-کند می-گوید می-رود می-خواهد می-شوند نمی-تواند می-توان شده-اند کرده-اند گفته-اند رفته-ایم شده-ایم
    کتاب-ها کشور-ها طرف-های نشست-های همکاری-های برنامه-های گفت-وگوهای سیاست-های شرکت-های نیرو-های
    خانه-ای هفته-ای برنامه-ای مهم-ترین بزرگ-ترین قوی-ترین بیش-تر
    بین-المللی نخست-وزیر سرمایه-گذاری برنامه-ریزی هم-اکنون
""".split()
"""Words of news with their half-spaces, here as hyphens."""

SENTENCES = {
    "verbs": """
        این قطار فردا به شهر می-رسد / بازار از صبح باز می-شود / نتیجه را هفته آینده اعلام می-کنند / این راه به دریا نمی-رسد
        کسی در خانه نمی-ماند / آنان نامه را نمی-خوانند / ما هر سال به این جا می-آییم / کارگران پل را می-سازند
        او پاسخ این پرسش را می-داند / هوا سرد نمی-شود / این خبر را باور نمی-کنیم / کودکان در باغ می-دوند
        مردم از این کوچه می-گذشتند / پنجره را شب می-بندند / درخت در بهار میوه می-دهد / آب این رود به دشت می-ریزد
        هیئت درباره بودجه بحث می-کرد / از این کار سودی نمی-برند / گندم را در پاییز می-کارند / باران از شب آغاز می-شود
    """,
    "endings": """
        کتاب-ها روی میز است / درخت-های باغ بلند است / راه-های تازه ساخته شد / نامه-هایی از دور رسید / بزرگ-ترین شهر کشور
        کوتاه-ترین راه همین است / خانه-اش کنار رود است / نامه-ام دیر رسید / خانواده-شان در شیراز است / برنامه-مان آماده است
        پروژه-ای تازه آغاز شد / خانه-ای در کوه ساختند / کشور-های همسایه آمدند / گزارش-هایی درباره آب / سریع-ترین قطار
        مهم-تر از آن زمان است / آرام-تر سخن گفت / دانشگاه-ها باز شد / تازه-ترین خبر رسید / شرکت-هایشان زیان دید
    """,
    "compounds": """
        قانون بین-المللی دریا / نخست-وزیر تازه / سرمایه-گذاری در بندر / برنامه-ریزی برای سال آینده / گفت-وگو درباره آب
        پیش-بینی هوا / بارش بی-سابقه برف / استفاده صلح-آمیز / تصمیم-گیری دشوار است / سیاست-گذاری کشاورزی / جمع-بندی نشست
        شکل-گیری دولت / عقب-نشینی از شهر / آتش-بس برقرار شد / اطلاع-رسانی به مردم / پیش-نویس قانون / دانش-آموزان مدرسه
        جامعه-شناسان جوان / کشور بی-طرف / او خوش-بین است
    """,
}
"""Twenty sentences of each kind, each with one half-space."""

PERSIAN_LIKE = st.text(alphabet="ابپتجچدرزسشعفقکگلمنوهیئءٔآيكة \u200c\u200d،.\n12ab", max_size=80)


@pytest.mark.parametrize(("lost", "floor"), [(" ", 0.95), ("", 0.8)])
def test_most_words_get_their_half_spaces_back(lost: str, floor: float) -> None:
    said = [f"او گفت: {word.replace('-', lost)}." for word in WORDS]
    right = [restore(s) == f"او گفت: {w.replace('-', HALF_SPACE)}." for s, w in zip(said, WORDS, strict=True)]
    assert sum(right) >= floor * len(WORDS)


@pytest.mark.parametrize(
    ("lost", "kind", "floor"),
    [
        (" ", "verbs", 20),
        (" ", "endings", 19),
        (" ", "compounds", 17),
        ("", "verbs", 19),
        ("", "endings", 16),
        ("", "compounds", 18),
    ],
)
def test_sentences_come_back_whole(lost: str, kind: str, floor: int) -> None:
    whole = [sentence.strip() for line in SENTENCES[kind].strip().split("\n") for sentence in line.split("/")]
    assert len(whole) == 20
    back = [s for s in whole if restore(s.replace("-", lost)) == s.replace("-", HALF_SPACE)]
    assert len(back) >= floor, set(whole) - set(back)


@pytest.mark.parametrize(
    ("text", "restored"),
    [
        ("این نشست برگزار می شود.", "این نشست برگزار می\u200cشود."),
        ("این نشست برگزار میشود.", "این نشست برگزار می\u200cشود."),
        ("طرف های گفتگو", "طرف\u200cهای گفتگو"),
        ("دو کشور بر همکاری تأکید کردند.", "دو کشور بر همکاری تأکید کردند."),
        ("من و تو به خانه رفتیم", "من و تو به خانه رفتیم"),
        ("The minister said 12 words.", "The minister said 12 words."),
        ("ٵٵ ڀ", "ٵٵ ڀ"),
        ("", ""),
    ],
)
def test_restore(text: str, restored: str) -> None:
    assert restore(text) == restored


def test_a_half_space_that_is_there_stays() -> None:
    assert restore("می\u200cشود") == "می\u200cشود"


def test_changes_tell_where() -> None:
    assert changes("طرف های") == [3]
    assert changes("برگزار میشود") == [9]


@given(st.text() | PERSIAN_LIKE)
def test_only_spaces_and_half_spaces_change(text: str) -> None:
    restored = restore(text)
    assert _bare(restored) == _bare(text)
    assert restored.count("\n") == text.count("\n")
    assert restored.count(HALF_SPACE) - text.count(HALF_SPACE) == len(changes(text))


@given(PERSIAN_LIKE)
def test_changes_lie_in_the_text_and_ascend(text: str) -> None:
    places = changes(text)
    assert places == sorted(set(places))
    assert all(0 < place < len(text) for place in places)


def test_a_word_without_end_is_cut() -> None:
    assert max(len(run.letters) for run in runs("ب" * 5 * LONGEST)) == LONGEST
    assert _bare(restore("می شود " * LONGEST)) == "میشود" * LONGEST


def _bare(text: str) -> str:
    return text.replace(" ", "").replace(HALF_SPACE, "")
