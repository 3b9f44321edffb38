"""Names and offices joined into people: who is meant by which words. The people here are fictional."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from didar.model.draft import Draft, Sentence
from didar.model.report import Report
from didar.names.assemble import Assembler, Chunk
from didar.names.coreference import resolve
from didar.names.figures import Figure, Read, near, same_name
from didar.names.groups import groups
from didar.names.offices import find_offices
from didar.names.scene import Scene
from didar.names.spotted import NameSpan
from didar.names.whose import can, nearest_told, settle
from didar.text.fold import fold, view


def draft_of(text: str, lang: str) -> Draft:
    draft = Draft(Report("one", text), view(text), lang)
    words = draft.view.words
    draft.sentences = [Sentence(0, len(words), (words[0].start, words[-1].end))]
    return draft


def name_spans(draft: Draft, names: str) -> list[NameSpan]:
    """Where names separated by | stand; [rank] before a name belongs to it; a name of one word is a family name."""
    found: list[NameSpan] = []
    for name in filter(None, names.split("|")):
        rank, bare = name[1:].split("]") if name.startswith("[") else ("", name)
        count = len(bare.split())
        for at, word in enumerate(draft.view.words):
            if fold(bare) != draft.view.key(at, min(at + count, len(draft.view.words))):
                continue
            i = at - len(rank.split())
            if rank and (i < 0 or draft.view.key(i, at) != fold(rank)):
                continue
            if any(n.i <= at < n.j for n in found):
                continue
            span = (draft.view.words[i].start if i < at else word.start, draft.view.words[at + count - 1].end)
            found.append(NameSpan(i, at + count, span, (at, at + count), full=count > 1, family=fold(bare.split()[-1])))
    return sorted(found, key=lambda n: n.i)


def chunks_of(text: str, lang: str, names: str) -> tuple[Draft, list[Chunk]]:
    draft = draft_of(text, lang)
    assembler = Assembler(draft.view, lang, lambda name, office: can(name, office, None, "IRN"))
    return draft, assembler.run(name_spans(draft, names), find_offices(draft, "IRN"))


def figures_of(text: str, lang: str, names: str, home: str | None = None) -> tuple[Draft, list[Figure]]:
    draft = draft_of(text, lang)
    return draft, resolved(draft, lang, names, home)


def resolved(draft: Draft, lang: str, names: str, home: str | None = None) -> list[Figure]:
    found = find_offices(draft, home)
    assembler = Assembler(draft.view, lang, lambda name, office: can(name, office, None, home))
    together = groups(assembler.run(name_spans(draft, names), found))
    settle(together, draft.view, lang, None, home)
    scene = Scene(draft.view, lang, draft.sentences, None, home)
    return resolve(scene, together, [o for o in found if o.plural])


def people(text: str, lang: str, names: str, home: str | None = None) -> list[list[str]]:
    """The words of every figure's mentions."""
    draft, figures = figures_of(text, lang, names, home)
    return [[draft.text[slice(*s.span)] for s in sorted(f.seen, key=lambda s: s.i)] for f in figures]


@pytest.mark.parametrize(
    ("lang", "text", "names", "chunks"),
    [
        ("fa", "بهمن فرضی وزیر دفاع روسیه گفت", "بهمن فرضی", ["بهمن فرضی وزیر دفاع روسیه"]),
        ("ar", "وزير الدفاع الروسي سالم المثالي", "سالم المثالي", ["وزير الدفاع الروسي سالم المثالي"]),
        ("fa", "رئیس ستادکل نیروهای مسلح سرلشکر فرضی", "[سرلشکر]فرضی", ["رئیس ستادکل نیروهای مسلح سرلشکر فرضی"]),
        ("ar", "الأمير سالم المثالي ولي العهد وزير الدفاع", "[الأمير]سالم المثالي", ["الأمير سالم المثالي ولي العهد وزير الدفاع"]),
        ("ar", "فخامة الرئيس سالم المثالي -حفظه الله- رئيس جمهورية مصر العربية", "[فخامة الرئيس]سالم المثالي",
         ["فخامة الرئيس سالم المثالي -حفظه الله- رئيس جمهورية مصر العربية"]),
        ("fa", "وزیر دفاع روسیه، بهمن فرضی،", "بهمن فرضی", ["وزیر دفاع روسیه", "بهمن فرضی"]),
        ("ar", 'رئيس الأركان الروسي "سالم المثالي"', "سالم المثالي", ["رئيس الأركان الروسي", "سالم المثالي"]),
        ("ar", "استقبل سالم المثالي وزير الدفاع الروسي فارس الوهمي", "سالم المثالي|فارس الوهمي",
         ["سالم المثالي", "وزير الدفاع الروسي فارس الوهمي"]),
        ("ar", "استقبل سالم المثالي وزير الدفاع الروسي", "سالم المثالي", ["سالم المثالي", "وزير الدفاع الروسي"]),
        ("ar", "رئيس الشبكة الوهمية للحقوق سالم المثالي", "سالم المثالي", ["رئيس الشبكة الوهمية للحقوق سالم المثالي"]),
        # an office right behind a name, and the same words without one
        ("fa", "سلام بهمن فرضی ریاست مجلس شورای اسلامی", "بهمن فرضی", ["بهمن فرضی ریاست مجلس شورای اسلامی"]),
        ("fa", "هیاتی به ریاست بهمن فرضی", "بهمن فرضی", ["بهمن فرضی"]),
        # a body with a name of its own; two offices of one after a verb
        ("ar", "رئيس كتلة الوهمية لحركة مشروع المثال سالم المثالي", "سالم المثالي", ["رئيس كتلة الوهمية لحركة مشروع المثال سالم المثالي"]),
        ("ar", "التقى نائب رئيس مجلس الوزراء وزير الدفاع سالم المثالي", "سالم المثالي",
         ["نائب رئيس مجلس الوزراء وزير الدفاع سالم المثالي"]),
        # quotation marks about two people with their offices
        ("fa", "«بهمن فرضی» مشاور «نوید کوهساری»", "بهمن فرضی|نوید کوهساری", ["بهمن فرضی", "مشاور", "نوید کوهساری"]),
    ],
)  # fmt: skip
def test_what_stands_side_by_side_is_one_mention(lang: str, text: str, names: str, chunks: list[str]) -> None:
    draft, found = chunks_of(text, lang, names)
    assert [draft.text[slice(*c.span)] for c in found] == chunks


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("fa", "وزیر دفاع روسیه، بهمن فرضی، گفت", "بهمن فرضی"),
        ("ar", 'رئيس الأركان الروسي "سالم المثالي" قال', "سالم المثالي"),
        ("fa", "«بهمن فرضی» وزیر دفاع روسیه گفت", "بهمن فرضی"),
        ("ar", "سالم المثالي، وزير الدفاع الروسي، قال", "سالم المثالي"),
        ("fa", "بهمن فرضی معاون رئیس جمهور و رئیس سازمان انرژی اتمی گفت", "بهمن فرضی"),
        ("ar", "نائب رئيس الوزراء ووزير الخارجية سالم المثالي", "سالم المثالي"),
    ],
)
def test_two_mentions_of_one_person(lang: str, text: str, names: str) -> None:
    (mentions,) = people(text, lang, names, "IRN" if lang == "fa" else "SAU")
    assert len(mentions) == 2


@pytest.mark.parametrize(
    ("lang", "text", "names", "expected"),
    [
        # a family name alone, an office alone, a name the crawler spoilt
        ("fa", "بهمن فرضی وزیر دفاع روسیه آمد. فرضی گفت. وزیر دفاع روسیه افزود", "بهمن فرضی|فرضی",
         [["بهمن فرضی وزیر دفاع روسیه", "فرضی", "وزیر دفاع روسیه"]]),
        ("ar", "وزير الدفاع الروسي سالم المثالي وصل. وقال المثالي. وأضاف وزير الدفاع الروسي", "سالم المثالي|المثالي",
         [["وزير الدفاع الروسي سالم المثالي", "المثالي", "وزير الدفاع الروسي"]]),
        ("fa", "سرلشکر بهمن فرضیان آمد و سردار فرضیاان رفت", "[سرلشکر]بهمن فرضیان|[سردار]فرضیاان",
         [["سرلشکر بهمن فرضیان", "سردار فرضیاان"]]),
        ("ar", "الفريق سالم المثالي وصل ثم غادر اللواء المثاالي", "[الفريق]سالم المثالي|[اللواء]المثاالي",
         [["الفريق سالم المثالي", "اللواء المثاالي"]]),
        # one office of two states is two people's
        ("fa", "وزیر دفاع روسیه و وزیر دفاع ترکیه آمدند و وزیر دفاع روسیه گفت", "",
         [["وزیر دفاع روسیه", "وزیر دفاع روسیه"], ["وزیر دفاع ترکیه"]]),
        ("ar", "وزير الدفاع الروسي ووزير الدفاع التركي وصلا ثم قال وزير الدفاع الروسي", "",
         [["وزير الدفاع الروسي", "وزير الدفاع الروسي"], ["وزير الدفاع التركي"]]),
        # counterparts
        ("fa", "بهمن فرضی وزیر دفاع روسیه با همتای ترک خود آمد. وزیر دفاع ترکیه رفت", "بهمن فرضی",
         [["بهمن فرضی وزیر دفاع روسیه"], ["همتای ترک خود", "وزیر دفاع ترکیه"]]),
        ("ar", "وزير الدفاع الروسي سالم المثالي مع نظيره التركي فارس الوهمي", "سالم المثالي|فارس الوهمي",
         [["وزير الدفاع الروسي سالم المثالي"], ["نظيره التركي فارس الوهمي"]]),
        # words that point back
        ("fa", "بهمن فرضی وزیر دفاع روسیه آمد و این مقام عالی رتبه روسیه گفت", "بهمن فرضی",
         [["بهمن فرضی وزیر دفاع روسیه", "این مقام عالی رتبه روسیه"]]),
        ("ar", "وزير الدفاع الروسي سالم المثالي وصل وقال الوزير", "سالم المثالي",
         [["وزير الدفاع الروسي سالم المثالي", "الوزير"]]),
    ],
)  # fmt: skip
def test_who_is_meant(lang: str, text: str, names: str, expected: list[list[str]]) -> None:
    assert people(text, lang, names) == expected


@pytest.mark.parametrize(
    ("lang", "text", "home", "state"),
    [
        ("fa", "وزیر امور خارجه گفت", "IRN", "IRN"),
        ("ar", "قال وزير الخارجية", "SAU", "SAU"),
        ("fa", "وزیر امور خارجه کشورمان گفت", "IRN", "IRN"),
        ("ar", "قال وزير الخارجية", None, None),
        ("fa", "دعوت وزیر دفاع و رئیس ستاد کل نیروهای مسلح روسیه", "IRN", "RUS"),
        ("ar", "دعوة وزير الدفاع ورئيس الأركان الروسي", None, "RUS"),
        ("ar", "ولي العهد والرئيس اليمني", "SAU", "SAU"),
        ("ar", "وفد من الكونغرس الأمريكي يترأسه رئيس لجنة الشؤون الخارجية", "TUN", "USA"),
        ("ar", "وفد تونسي زار روسيا برئاسة وزير الدفاع", "TUN", "RUS"),
        ("fa", "هیئت روسی به ریاست معاون وزیر خارجه", "IRN", "RUS"),
    ],
)
def test_whose_an_unmarked_office_is(lang: str, text: str, home: str | None, state: str | None) -> None:
    _, figures = figures_of(text, lang, "", home)
    assert figures[0].held[0].state == state


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("fa", "«بهمن فرضی» و «رستم مثالی» وزیران خارجه روسیه و آمریکا آمدند", "بهمن فرضی|رستم مثالی"),
        ("ar", "وزيرا خارجية روسيا وأمريكا سالم المثالي وفارس الوهمي", "سالم المثالي|فارس الوهمي"),
    ],
)
def test_several_offices_go_to_the_names_in_order(lang: str, text: str, names: str) -> None:
    draft = draft_of(text, lang)
    spans = name_spans(draft, names)
    if lang == "ar":  # the second name stands behind «و»
        at = text.index("فارس")
        k = draft.view.word_at_text(at)
        spans.append(NameSpan(k, k + 2, (at, len(text)), (k, k + 2), family=fold("الوهمي")))
    found = find_offices(draft)
    together = groups(Assembler(draft.view, lang, lambda name, office: None).run(spans, found))
    settle(together, draft.view, lang, None, None)
    scene = Scene(draft.view, lang, draft.sentences, None, None)
    figures = resolve(scene, together, [o for o in found if o.plural])
    assert [[(h.title, h.state) for h in f.held] for f in figures] == [
        [("Minister of Foreign Affairs", "RUS")],
        [("Secretary of State", "USA")],
    ]


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("بهمن فرضی", "بهمن فرضی", 1.0),
        ("بهمنفرضی", "بهمن فرضی", 0.9),
        ("فرضی", "بهمن فرضی", 0.9),
        ("بهمن", "بهمن فرضی", 0.5),
        ("جواد فرضی", "محمد جواد فرضی", 0.9),
        ("رستم فرضی", "بهمن فرضی", 0.0),
        ("فرضی", "مثالی", 0.0),
    ],
)
def test_how_alike_two_names_are(a: str, b: str, alike: float) -> None:
    assert same_name(Read(tuple(a.split()), False), Read(tuple(b.split()), False)) == alike


def test_where_fathers_are_named_an_end_is_another_man() -> None:
    assert same_name(Read(("سالم", "عزیز"), True), Read(("فارس", "سالم", "عزیز"), True)) == 0.0
    assert same_name(Read(("فارس", "سالم"), True), Read(("فارس", "سالم", "عزیز"), True)) == 0.8


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("شایگو", "شویگو", True),
        ("سیلمانی", "سلیمانی", True),
        ("لاورف", "لاوروف", True),
        ("نام", "بام", False),
        ("عبادی", "عباسی", False),
        ("مثالیان", "فرضیان", False),
    ],
)
def test_one_slip_of_the_crawler(a: str, b: str, same: bool) -> None:
    assert near(a, b) is near(b, a) is same


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("ar", "قال مستشار المثالي إن الاجتماع مهم", "المثالي"),
        ("fa", "نماینده بهمن فرضی گفت", "بهمن فرضی"),
        ("fa", "رئیس دفتر بهمن فرضی گفت", "بهمن فرضی"),
    ],
)
def test_a_bare_office_before_a_name_can_be_of_the_one_named(lang: str, text: str, name: str) -> None:
    draft, chunks = chunks_of(text, lang, name)
    assert (name, []) in [(draft.text[slice(*c.span)], c.offices) for c in chunks]


@pytest.mark.parametrize(
    ("lang", "text", "quoted"),
    [
        ("fa", "یک مقام ارشد آمریکایی گفت کار تمام است", 1),
        ("ar", "وقال مسؤول تركي إن العمل مستمر", 1),
        ("fa", "نخستین سفر یک مقام ارشد آمریکایی به این کشور", 0),
        ("ar", "وهي الزيارة الأولى لمسؤول تركي منذ أعوام", 0),
    ],
)
def test_somebody_without_a_name_is_a_person_where_he_is_quoted(lang: str, text: str, quoted: int) -> None:
    lines = "تیتر\n" if lang == "fa" else "عنوان\n"
    draft = draft_of(lines + text, lang)
    start = next(w.i for w in draft.view.words if w.kind == "newline") + 1
    count = len(draft.view.words)
    draft.sentences = [Sentence(0, start - 1, (0, 1)), Sentence(start, count, (0, 1))]
    assert len(resolved(draft, lang, "")) == quoted


@pytest.mark.parametrize(
    ("lang", "text", "names", "title"),
    [
        (
            "fa",
            "وزیر دفاع روسیه در دومین روز سفر خود به این کشور با همتای خود دیدار و گفت و گو کرد\nبه گزارش ما بهمن فرضی امروز رسید",
            "بهمن فرضی",
            "Minister of Defence",
        ),
        (
            "ar",
            "التقى وزير الدفاع الروسي نظيره اليوم\nوقال سالم المثالي إنه سعيد",
            "سالم المثالي",
            "Minister of Defence",
        ),
    ],
)
def test_the_lead_tells_the_office_and_the_body_the_name(lang: str, text: str, names: str, title: str) -> None:
    mast = "پایگاه نمونه\n۲۴ بهمن ۱۴۰۲\nدر دیدار مطرح شد\n" if lang == "fa" else "وكالة المثال\n24 تشرين\n"
    draft = draft_of(mast + text, lang)
    breaks = [-1, *(w.i for w in draft.view.words if w.kind == "newline"), len(draft.view.words)]
    draft.sentences = [Sentence(a + 1, b, (0, 1)) for a, b in pairwise(breaks)]
    (figure,) = [f for f in resolved(draft, lang, names) if f.names]
    assert [h.title for h in figure.held] == [title]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("fa", "بهمن فرضی رئیس هیات پارلمانی ایران آمد و نماینده ایران گفت", "بهمن فرضی"),
        ("ar", "سالم المثالي رئيس وفد الأردن وصل وقال ممثل الأردن", "سالم المثالي"),
    ],
)
def test_who_speaks_for_a_state_is_whoever_was_introduced(lang: str, text: str, names: str) -> None:
    assert len(people(text, lang, names)) == 1


@pytest.mark.parametrize(
    ("lang", "text", "names", "state"),
    [
        ("ar", "وحضره من الجانب الأميركي سالم المثالي رئيس الأركان", "سالم المثالي", "USA"),
        ("fa", "از طرف روسی بهمن فرضی معاون وزیر خارجه حضور داشت", "بهمن فرضی", "RUS"),
    ],
)
def test_a_report_turns_to_one_side(lang: str, text: str, names: str, state: str) -> None:
    _, (figure,) = figures_of(text, lang, names, "IRN" if lang == "fa" else "SAU")
    assert figure.states == {state}


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("ar", "سالم بن فارس المثالي وصل. وقال المثالي", "سالم بن فارس المثالي|المثالي"),
        ("fa", "سالم بن فارس مثالی آمد. مثالی گفت", "سالم بن فارس مثالی|مثالی"),
        ("ar", "سالم بن مثال وصل. وقال بن مثال", "سالم بن مثال|بن مثال"),
        ("fa", "سالم بن مثال آمد. بن مثال گفت", "سالم بن مثال|بن مثال"),
    ],
)
def test_a_family_name_behind_a_fathers_name(lang: str, text: str, names: str) -> None:
    assert len(people(text, lang, names)) == 1


def test_an_office_told_with_its_state_wins_over_one_taken_for_the_outlets() -> None:
    text = "وزير الصحة السوري سالم المثالي قال\nوأضاف وزير الصحة سالم المثالي"
    _, figures = figures_of(text, "ar", "سالم المثالي", "TUN")
    assert [[h.state for h in f.held] for f in figures] == [["SYR"]]


@pytest.mark.parametrize(
    ("told", "nearest"),
    [
        ([], []),
        ([None], [None]),
        (["A"], [None]),
        ([None, "A", None, "B", None], ["A", "B", "A", "A", "B"]),
        ([None, None, "C"], ["C", "C", None]),
    ],
)
def test_the_nearest_of_a_list_lends_its_state(told: list[str | None], nearest: list[str | None]) -> None:
    assert nearest_told(told) == nearest


@pytest.mark.parametrize(
    ("lang", "text"),
    [("ar", "وزير الخارجية "), ("ar", "نائب رئيس مجلس "), ("fa", "معاون "), ("fa", "همتای روسی خود ")],
)
def test_a_report_of_nothing_but_offices_takes_time_in_proportion(lang: str, text: str) -> None:
    started = time.process_time()
    figures_of(text * 4000, lang, "")
    assert time.process_time() - started < 10  # a tenth of that; a hundred times as much where it grows by the square
