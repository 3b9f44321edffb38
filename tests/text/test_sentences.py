"""Where a sentence ends and where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from didar.model.draft import Draft
from didar.model.report import Report
from didar.text import sentences
from didar.text.fold import view


def split(text: str, lang: str = "fa", furniture: str = "") -> list[str]:
    draft = Draft(Report(id="x", text=text), view(text), lang=lang)
    if furniture:
        at = text.index(furniture)
        draft.boilerplate = [(at, at + len(furniture))]
    sentences.run(draft)
    assert all(draft.view.span_of(s.i, s.j) == s.span for s in draft.sentences)
    return [text[slice(*s.span)] for s in draft.sentences]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fa", "او آمد. وی رفت.", ["او آمد.", "وی رفت."]),
        ("fa", "او آمد.وی رفت", ["او آمد.", "وی رفت"]),
        ("fa", "آیا می‌آید؟ نمی‌دانیم!", ["آیا می‌آید؟", "نمی‌دانیم!"]),
        ("fa", "عنوان خبر\nمتن خبر", ["عنوان خبر", "متن خبر"]),
        ("fa", "عنوان خبر\r\n\r\nمتن خبر.\n", ["عنوان خبر", "متن خبر."]),
        ("fa", "وی گفت: «می‌آییم».در پایان رفتند.", ["وی گفت: «می‌آییم».", "در پایان رفتند."]),
        ("fa", "وی گفت: «می‌آییم.» سپس رفت.", ["وی گفت: «می‌آییم.»", "سپس رفت."]),
        ("fa", "(دیدار امروز بود.) وی رفت.", ["(دیدار امروز بود.)", "وی رفت."]),
        ("fa", "سه نکته گفت؛ همه مهم بود", ["سه نکته گفت؛ همه مهم بود"]),
        ("ar", "جاء الوزير. ثم غادر.", ["جاء الوزير.", "ثم غادر."]),
        ("ar", "جاء الوزير.ثم غادر", ["جاء الوزير.", "ثم غادر"]),
        ("ar", "هل يأتي؟ لا ندري!", ["هل يأتي؟", "لا ندري!"]),
        ("ar", "عنوان الخبر\nنص الخبر", ["عنوان الخبر", "نص الخبر"]),
        ("ar", "عنوان الخبر\r\n\r\nنص الخبر.\n", ["عنوان الخبر", "نص الخبر."]),
        ("ar", "قال: «سنأتي».ثم غادروا.", ["قال: «سنأتي».", "ثم غادروا."]),
        ("ar", "قال: “سنأتي.” ثم غادر.", ["قال: “سنأتي.”", "ثم غادر."]),
        ("ar", "(عقد اللقاء أمس.) ثم غادر.", ["(عقد اللقاء أمس.)", "ثم غادر."]),
        ("fa", 'در سفر آینده". وی به "ایران" رفت. او آمد.', ['در سفر آینده".', 'وی به "ایران" رفت.', "او آمد."]),
        ("ar", 'في الشهر المقبل". وزار "بغداد". ثم غادر.', ['في الشهر المقبل".', 'وزار "بغداد".', "ثم غادر."]),
        ("ar", "ذكر ثلاث نقاط؛ كلها مهمة", ["ذكر ثلاث نقاط؛ كلها مهمة"]),
    ],
)
def test_what_ends_a_sentence(lang: str, text: str, expected: list[str]) -> None:
    assert split(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "نرخ به ۴.۸ درصد رسید"),
        ("fa", "گروه پ.ک.ک در بیانیه‌ای گفت"),
        ("fa", "شبکه سی.سی.تی.وی چین گفت‌وگو کرد"),
        ("fa", "شرکت بی. ام. و سخن گفت"),
        ("fa", "بیمارستان ام.اس تهران"),
        ("fa", "به نشانیwww.example.ir مراجعه کنند"),
        ("fa", "در نشانی mfa.example.ir آمده است"),
        ("fa", "وی گفت: «می‌آییم. می‌بینیم. و می‌رویم» و رفت"),
        ("fa", "وی گفت: «آیا می‌آیید؟» و رفت"),
        ("fa", "۱. گسترش همکاری‌ها"),
        ("fa", "وی گفت ... و رفت"),
        ("fa", "این حرف (!) تازه نیست"),
        ("ar", "بلغ المعدل 4.8 بالمئة"),
        ("ar", "التقى د. سالم الوفد"),
        ("ar", "قناة بي.بي.سي أجرت مقابلة"),
        ("ar", "وفق ما نقلت (سي. إن. إن) عن مصدر"),
        ("ar", "ونقلت وكالة (تي.تي) السويدية"),
        ("ar", "في العنوان mofa.example.sa نص البيان"),
        ("ar", "قال: «نأتي. نرى. ثم نذهب» وغادر"),
        ("ar", "قال: «هل تأتون؟» وغادر"),
        ("ar", "1. توسيع التعاون"),
        ("ar", "أشاد بالعلاقات ..مؤكدا متانتها"),
        ("ar", "هذا الكلام (!) ليس جديدا"),
    ],
)
def test_what_does_not(lang: str, text: str) -> None:
    assert split(text, lang) == [text]


def test_an_era_may_end_a_sentence() -> None:
    assert split("عقد اللقاء عام 2015م. ثم غادر.", "ar") == ["عقد اللقاء عام 2015م.", "ثم غادر."]


def test_a_new_sentence_after_dots() -> None:
    text = "أشاد الوزير بالعلاقات بين البلدين وبما تحقق فيها دوما ..وقال إن الزيارة مهمة"
    assert split(text, "ar")[1] == "وقال إن الزيارة مهمة"


def test_an_open_quotation_that_never_closes_holds_nothing_up() -> None:
    assert split("وی گفت: «می‌آییم. سپس رفت. همین.") == ["وی گفت: «می‌آییم.", "سپس رفت.", "همین."]


def test_furniture_is_in_no_sentence() -> None:
    assert split("او آمد. انتهای پیام/ وی رفت.", furniture="انتهای پیام/") == ["او آمد.", "وی رفت."]


def test_endless_text_is_cut_at_a_comma() -> None:
    pieces = split(("سخن " * 50 + "، ") * 40)
    assert max(len(piece.split()) for piece in pieces) <= sentences.LONGEST
    assert pieces[0].endswith("،")


def test_fifty_thousand_open_quotations() -> None:
    assert split("«" * 50_000 + "او آمد. وی رفت.")[-1] == "وی رفت."


@given(st.text(alphabet='اب .،؛؟!«»"()\n1…', max_size=80))
def test_every_word_is_in_one_sentence(text: str) -> None:
    draft = Draft(Report(id="x", text=text), view(text), lang="fa")
    sentences.run(draft)
    covered = [n for s in draft.sentences for n in range(s.i, s.j)]
    assert covered == sorted(set(covered))
    words = {w.i for w in draft.view.words if w.kind in ("word", "number")}
    assert words <= set(covered)
    assert not any(draft.view.words[n].kind == "newline" for n in covered)
