"""Persian speech: people, bodies and words are invented; states are real."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from didar.speech.run import run

from .marked import draft, said, told

KAVEH = "[kaveh|کاوه بهمنی]"
ARASH = "[arash|آرش نامدار]"
Told = list[tuple[str, str, str, str]]


FOLLOWING: list[tuple[str, Told]] = [
    (f"{KAVEH} گفت: جاده آماده است.", [("kaveh", "گفت", "جاده آماده است", "indirect")]),
    (f"{KAVEH} گفت: ما جاده را می‌سازیم.", [("kaveh", "گفت", "ما جاده را می‌سازیم", "direct")]),
    (f"{KAVEH} گفت: «جاده آماده است».", [("kaveh", "گفت", "جاده آماده است", "direct")]),
    (f"{KAVEH} تاکید کرد که جاده آماده است.", [("kaveh", "تاکید کرد که", "جاده آماده است", "indirect")]),
    (f"{KAVEH} گفته است جاده آماده است.", [("kaveh", "گفته است", "جاده آماده است", "indirect")]),
    (f"{KAVEH} اعلام کرد، جاده آماده است.", [("kaveh", "اعلام کرد", "جاده آماده است", "indirect")]),
    (f"{KAVEH} از همسایگان خواست تا پل را باز کنند.", [("kaveh", "خواست تا", "پل را باز کنند", "indirect")]),
    (f"{KAVEH} ابراز امیدواری کرد پل باز شود.", [("kaveh", "ابراز امیدواری کرد", "پل باز شود", "indirect")]),
    (f"{KAVEH} می‌گوید که جاده آماده است.", [("kaveh", "می‌گوید که", "جاده آماده است", "indirect")]),
    (f"در نامه {KAVEH} آمده است: جاده آماده است.", [("kaveh", "آمده است", "جاده آماده است", "indirect")]),
]

BEFORE: list[tuple[str, Told]] = [
    (f"{KAVEH} بر گسترش روابط تاکید کرد.", [("kaveh", "تاکید کرد", "گسترش روابط", "paraphrase")]),
    (f"{KAVEH} از باز شدن پل خبر داد.", [("kaveh", "خبر داد", "باز شدن پل", "paraphrase")]),
    (f"{KAVEH} پل را نماد دوستی دانست.", [("kaveh", "دانست", "پل را نماد دوستی", "paraphrase")]),
    (f"{KAVEH} حمله به پل را محکوم کرد.", [("kaveh", "محکوم کرد", "حمله به پل", "paraphrase")]),
    (f"{KAVEH} خواستار باز شدن پل شد.", [("kaveh", "خواستار", "باز شدن پل", "paraphrase")]),
    (f"{KAVEH} خواستار تعمیر پل شده که سال‌ها بسته بود.", [("kaveh", "خواستار", "تعمیر پل", "paraphrase")]),
    (
        f"{KAVEH} خواهان تعمیر پل ساخته شده و گسترش جاده شد.",
        [("kaveh", "خواهان", "تعمیر پل ساخته شده و گسترش جاده", "paraphrase")],
    ),
    (
        f"{KAVEH} از ساخت پل خبر داد، بیان کرد: پل می‌ماند.",
        [
            ("kaveh", "خبر داد", "ساخت پل", "paraphrase"),
            ("kaveh", "بیان کرد", "پل می‌ماند", "indirect"),
        ],
    ),
    (f"{KAVEH} باز شدن پل را مورد تاکید قرار داد.", [("kaveh", "مورد تاکید قرار داد", "باز شدن پل", "paraphrase")]),
    (f"{KAVEH} در پاسخ به سوالی باز شدن پل را رد نکرد.", [("kaveh", "رد نکرد", "باز شدن پل", "paraphrase")]),
    (f"{KAVEH} در حالی باز شدن پل را رد کرد که جاده بسته است.", [("kaveh", "رد کرد", "باز شدن پل", "paraphrase")]),
    (f"{KAVEH} درباره باز شدن پل سخن گفت.", [("kaveh", "سخن گفت", "باز شدن پل", "paraphrase")]),
    (f"{KAVEH} نسبت به بسته ماندن پل هشدار داد.", [("kaveh", "هشدار داد", "بسته ماندن پل", "paraphrase")]),
    (f"{KAVEH} به تشریح طرح پل پرداخت.", [("kaveh", "پرداخت", "تشریح طرح پل", "paraphrase")]),
    (f"{KAVEH} از {ARASH} برای سفر به ساحل دعوت کرد.", [("kaveh", "دعوت کرد", "سفر به ساحل", "paraphrase")]),
    (f"{KAVEH} طرفین را به صلح دعوت کرد.", [("kaveh", "دعوت کرد", "صلح", "paraphrase")]),
    (f"{KAVEH} ساخت پل را به {ARASH} تبریک گفت.", [("kaveh", "تبریک گفت", "ساخت پل", "paraphrase")]),
    (f"{KAVEH} به {ARASH} بخاطر ساخت پل تبریک گفت.", [("kaveh", "تبریک گفت", "ساخت پل", "paraphrase")]),
    (f"{KAVEH} موضع خود را به اطلاع سفیر رساند.", [("kaveh", "به اطلاع سفیر رساند", "موضع خود", "paraphrase")]),
    (f"{KAVEH} به آگاهی مردم رساند که پل باز است.", [("kaveh", "به آگاهی مردم رساند که", "پل باز است", "indirect")]),
    ("مهندسان معتقدند پل باز است.", [("", "معتقدند", "پل باز است", "indirect")]),
    (f"{KAVEH} توضیحاتی درباره پل ارائه کرد.", [("kaveh", "توضیحاتی", "پل", "paraphrase")]),
    (
        f"{KAVEH} پل را راهی خواند که دو شهر را به هم می‌رساند.",
        [("kaveh", "خواند", "پل را راهی خواند که دو شهر را به هم می‌رساند", "paraphrase")],
    ),
    (
        f"{KAVEH} در نشستی با مهندسان، طرح پل را مطرح کرد.",
        [("kaveh", "مطرح کرد", "طرح پل", "paraphrase")],
    ),
]

TOGETHER: list[tuple[str, Told]] = [
    (
        f"{KAVEH} به تاریخ پل اشاره و تاکید کرد: پل می‌ماند.",
        [("kaveh", "اشاره", "تاریخ پل", "paraphrase"), ("kaveh", "تاکید کرد", "پل می‌ماند", "indirect")],
    ),
    (
        f"{KAVEH} از حمله انتقاد و بر صلح تاکید کرد.",
        [("kaveh", "انتقاد", "حمله", "paraphrase"), ("kaveh", "تاکید کرد", "صلح", "paraphrase")],
    ),
    (
        f"{KAVEH} حمله را محکوم و خواستار صلح شد.",
        [("kaveh", "محکوم", "حمله", "paraphrase"), ("kaveh", "خواستار", "صلح", "paraphrase")],
    ),
    (
        f"{KAVEH} گفت که پل آماده است و افزود: جاده هم آماده است.",
        [("kaveh", "گفت که", "پل آماده است", "indirect"), ("kaveh", "افزود", "جاده هم آماده است", "indirect")],
    ),
    (
        f"{KAVEH} با {ARASH} دیدار و ساخت پل را تبریک گفت.",
        [("kaveh", "تبریک گفت", "ساخت پل", "paraphrase")],
    ),
    (
        f"{KAVEH} به تاریخ پل اشاره كرد وگفت: پل می‌ماند.",
        [("kaveh", "اشاره كرد", "تاریخ پل", "paraphrase"), ("kaveh", "وگفت", "پل می‌ماند", "indirect")],
    ),
]

BESIDE: list[tuple[str, Told]] = [
    (
        f"{KAVEH} با بیان اینکه پل آماده است، گفت: جاده هم آماده است.",
        [("kaveh", "با بیان اینکه", "پل آماده است", "indirect"), ("kaveh", "گفت", "جاده هم آماده است", "indirect")],
    ),
    (
        f"{KAVEH} با اشاره به تاریخ پل، گفت: پل می‌ماند.",
        [("kaveh", "با اشاره به", "تاریخ پل", "paraphrase"), ("kaveh", "گفت", "پل می‌ماند", "indirect")],
    ),
    (
        f"{KAVEH} ضمن تشکر و قدردانی از مهندسان افزود: پل می‌ماند.",
        [
            ("kaveh", "ضمن تشکر و قدردانی از", "مهندسان", "paraphrase"),
            ("kaveh", "افزود", "پل می‌ماند", "indirect"),
        ],
    ),
    (
        f"{KAVEH} با بیان اینکه پل آماده است بر باز شدن آن تاکید کرد.",
        [
            ("kaveh", "با بیان اینکه", "پل آماده است", "indirect"),
            ("kaveh", "تاکید کرد", "باز شدن آن", "paraphrase"),
        ],
    ),
    (
        f"{KAVEH} با مهم خواندن پل گفت: پل می‌ماند.",
        [("kaveh", "با مهم خواندن", "پل", "paraphrase"), ("kaveh", "گفت", "پل می‌ماند", "indirect")],
    ),
    (
        f"{KAVEH} بابیان اینکه پل آماده است، گفت: جاده هم آماده است.",
        [("kaveh", "بابیان اینکه", "پل آماده است", "indirect"), ("kaveh", "گفت", "جاده هم آماده است", "indirect")],
    ),
]

SPEAKERS: list[tuple[str, Told]] = [
    (f"{KAVEH} آمد.\nوی گفت: پل می‌ماند.", [("kaveh", "گفت", "پل می‌ماند", "indirect")]),
    (
        f"{KAVEH} گفت: پل می‌ماند.\n{ARASH} نیز گفت: جاده می‌ماند.\nوی افزود: شهر می‌ماند.",
        [
            ("kaveh", "گفت", "پل می‌ماند", "indirect"),
            ("arash", "گفت", "جاده می‌ماند", "indirect"),
            ("arash", "افزود", "شهر می‌ماند", "indirect"),
        ],
    ),
    (f"در دیدار با {ARASH}، {KAVEH} گفت: پل می‌ماند.", [("kaveh", "گفت", "پل می‌ماند", "indirect")]),
    (f"در این دیدار {KAVEH} گفت: پل می‌ماند.", [("kaveh", "گفت", "پل می‌ماند", "indirect")]),
    (f"«{KAVEH}» روز شنبه در تالار شهر گفت: پل می‌ماند.", [("kaveh", "گفت", "پل می‌ماند", "indirect")]),
    ("دولت [@OMN|عمان] خواستار صلح شد.", [("OMN", "خواستار", "صلح", "paraphrase")]),
    ("[@OMN|عمان] آرام است و عمانی‌ها می‌گویند که صلح می‌خواهند.", [("OMN", "می‌گویند که", "صلح می‌خواهند", "indirect")]),
    ("[#ministry|وزارت راه] اعلام کرد: پل باز است.", [("ministry", "اعلام کرد", "پل باز است", "indirect")]),
    (
        f"{KAVEH} و {ARASH} بر صلح تاکید کردند.",
        [("kaveh+arash", "تاکید کردند", "صلح", "paraphrase")],
    ),
    (
        f"{KAVEH} با {ARASH} دیدار کرد.\nدو طرف بر صلح تاکید کردند.",
        [("kaveh+arash", "تاکید کردند", "صلح", "paraphrase")],
    ),
    (
        f"{KAVEH} با {ARASH} دیدار کرد.\nدر این دیدار بر صلح تاکید شد.",
        [("kaveh+arash", "تاکید شد", "صلح", "paraphrase")],
    ),
    (
        "[kaveh|کاوه بهمنی] با [arash|آرش نامدار سفیر] دیدار کرد.\n[kaveh|کاوه بهمنی] گفت: پل می‌ماند.\n"
        "این سفیر افزود: جاده می‌ماند.",
        [("kaveh", "گفت", "پل می‌ماند", "indirect"), ("arash", "افزود", "جاده می‌ماند", "indirect")],
    ),
    (f"[#saba*|خبرگزاری صبا]: {KAVEH} گفت: پل می‌ماند.", [("kaveh", "گفت", "پل می‌ماند", "indirect")]),
    (f"به گزارش [#saba*|خبرگزاری صبا]، {KAVEH} گفت: پل می‌ماند.", [("kaveh", "گفت", "پل می‌ماند", "indirect")]),
    (f"در دیدار {ARASH} و {KAVEH}، دو طرف بر صلح تاکید کردند.", [("arash+kaveh", "تاکید کردند", "صلح", "paraphrase")]),
    ("[@OMN|عمان] آرام است.\nاین کشور از صلح استقبال کرد.", [("OMN", "استقبال کرد", "صلح", "paraphrase")]),
    (f"به گفته {KAVEH}، پل باز است.", [("kaveh", "به گفته", "پل باز است", "indirect")]),
    (f"{KAVEH} جاده را کشید و {ARASH} گفت: پل می‌ماند.", [("arash", "گفت", "پل می‌ماند", "indirect")]),
    (
        f"{KAVEH} دیداری با {ARASH} داشت و دو طرف بر صلح تاکید کردند.",
        [("kaveh+arash", "تاکید کردند", "صلح", "paraphrase")],
    ),
    (
        f"{KAVEH} در پاسخ به {ARASH} که خواستار صلح شده و راه را دشوار توصیف کرد، گفت: پل می‌ماند.",
        [
            ("arash", "خواستار", "صلح", "paraphrase"),
            ("arash", "توصیف کرد", "راه را دشوار", "paraphrase"),
            ("kaveh", "گفت", "پل می‌ماند", "indirect"),
        ],
    ),
    (
        "در بیانیه [#ministry|وزارت راه] همچنین عنوان شده است که پل باز است.",
        [("ministry", "عنوان شده است که", "پل باز است", "indirect")],
    ),
    ("در نامه [#ministry|وزارت راه] گفته شده: پل باز است.", [("ministry", "گفته شده", "پل باز است", "indirect")]),
    (f"{KAVEH} در شهر به سر می‌برد؛ {ARASH} گفت که پل باز است.", [("arash", "گفت که", "پل باز است", "indirect")]),
    (
        f"{KAVEH} در گفت‌وگو با شبکه سی.سی.تی.وی. [@CHN|چین] گفت که پل باز است.",
        [("kaveh", "گفت که", "پل باز است", "indirect")],
    ),
    (f"{KAVEH} در اظهاراتی مداخله‌جویانه گفت: پل می‌ماند.", [("kaveh", "گفت", "پل می‌ماند", "indirect")]),
    (f"پس از آن که {KAVEH} با {ARASH} از صلح خبر داد، شهر آرام شد.", [("kaveh", "خبر داد", "صلح", "paraphrase")]),
    ("منابع دیپلماتیک [@OMN|عمان] اعلام کردند: پل باز است.", [("OMN", "اعلام کردند", "پل باز است", "indirect")]),
    (f"حامیان {KAVEH} ادعا می‌کنند که پل باز است.", [("", "ادعا می‌کنند که", "پل باز است", "indirect")]),
    (
        "[kaveh|کاوه بهمنی معاون فنی سازمان راه] آمد.\nمعاون فنی [#road|سازمان راه] گفت: پل باز است.",
        [("kaveh", "گفت", "پل باز است", "indirect")],
    ),
    (
        f"عضو هیات علمی [#road|سازمان راه] گفت: پل باز است.\n{KAVEH} به خبرنگار ما گفت: پل می‌ماند.",
        [("kaveh", "گفت", "پل باز است", "indirect"), ("kaveh", "گفت", "پل می‌ماند", "indirect")],
    ),
    (f"{KAVEH} آمد.\nمعاون فنی [#road|سازمان راه] گفت: پل باز است.", [("", "گفت", "پل باز است", "indirect")]),
]

WITHIN: list[tuple[str, Told]] = [
    (
        f"در بیانیه [#ministry|وزارت راه] آمده است: {KAVEH} از صلح استقبال کرد.",
        [
            ("ministry", "آمده است", "کاوه بهمنی از صلح استقبال کرد", "indirect"),
            ("kaveh", "استقبال کرد", "صلح", "paraphrase"),
        ],
    ),
    (
        f"{KAVEH} گفت که {ARASH} بر صلح تاکید کرد.",
        [
            ("kaveh", "گفت که", "آرش نامدار بر صلح تاکید کرد", "indirect"),
            ("arash", "تاکید کرد", "صلح", "paraphrase"),
        ],
    ),
    (
        f"{KAVEH} سخنان {ARASH} مبنی بر اینکه پل بسته است را رد کرد.",
        [
            ("arash", "سخنان آرش نامدار مبنی بر اینکه", "پل بسته است", "indirect"),
            ("kaveh", "رد کرد", "سخنان آرش نامدار مبنی بر اینکه پل بسته است", "paraphrase"),
        ],
    ),
]

HEADLINES: list[tuple[str, Told]] = [
    (f"{KAVEH}: پل می‌ماند", [("kaveh", ":", "پل می‌ماند", "indirect")]),
    (f"تاکید {KAVEH} بر باز شدن پل", [("kaveh", "تاکید", "باز شدن پل", "paraphrase")]),
    (f"گفت‌وگوی {KAVEH} و {ARASH}؛ تاکید بر صلح", [("kaveh+arash", "تاکید بر", "صلح", "paraphrase")]),
    (f"{KAVEH} خواستار صلح شد", [("kaveh", "خواستار", "صلح", "paraphrase")]),
]

NOTHING = [
    "[#saba*|خبرگزاری صبا] گزارش داد که پل باز است.",
    "به گزارش [#saba*|خبرگزاری صبا]، پل باز است.",
    f"{KAVEH} و {ARASH} درباره پل گفت‌وگو کردند.",
    f"{KAVEH} با {ARASH} به رایزنی پرداخت.",
    "طرفین روابط دو کشور را بررسی کردند.",
    "روابط دو کشور مورد بحث و بررسی قرار گرفت.",
    "باید گفت که پل باز است.",
    "در این میان می‌توان به پل و جاده اشاره کرد.",
    f"پلی که {KAVEH} از آن یاد کرد باز است.",
    f"{ARASH} از {KAVEH} استقبال کرد.",
    f"{KAVEH} به جزئیات پل اشاره نکرد.",
    f"[#parliament|مجلس] {KAVEH} را به صفت وزیر راه تایید کرد.",
]


@pytest.mark.parametrize(("text", "expected"), FOLLOWING + BEFORE + TOGETHER + BESIDE + SPEAKERS + WITHIN)
def test_what_is_said(text: str, expected: Told) -> None:
    assert told("fa", text) == expected


@pytest.mark.parametrize(("headline", "expected"), HEADLINES)
def test_headlines(headline: str, expected: Told) -> None:
    assert told("fa", "پل باز است.", title=headline) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_speech(text: str) -> None:
    assert told("fa", text) == []


def test_speech_runs_on_through_its_paragraph() -> None:
    text = f"{KAVEH} گفت: پل می‌ماند. جاده می‌ماند.\nپل دو سال پیش ساخته شد."
    assert told("fa", text) == [("kaveh", "گفت", "پل می‌ماند. جاده می‌ماند", "indirect")]


def test_speech_runs_on_into_a_paragraph_in_the_first_person() -> None:
    text = f"{KAVEH} گفت: پل می‌ماند.\nما جاده را هم می‌سازیم.\nپل دو سال پیش ساخته شد."
    assert told("fa", text) == [("kaveh", "گفت", "پل می‌ماند.\nما جاده را هم می‌سازیم", "direct")]


def test_a_quotation_runs_to_its_end() -> None:
    text = f"{KAVEH} گفت: «پل می‌ماند. جاده می‌ماند.» شهر آرام است."
    assert told("fa", text) == [("kaveh", "گفت", "پل می‌ماند. جاده می‌ماند", "direct")]


def test_speech_on_the_next_line() -> None:
    text = f"{KAVEH} گفت:\nپل می‌ماند."
    assert told("fa", text) == [("kaveh", "گفت", "پل می‌ماند", "indirect")]


@pytest.mark.parametrize("verb", ["می‌گوید", "می گوید", "میگوید", "مي‌گويد"])
def test_spelling_and_half_spaces_do_not_matter(verb: str) -> None:
    assert told("fa", f"{KAVEH} {verb} که پل باز است.") == [("kaveh", f"{verb} که", "پل باز است", "indirect")]


def test_every_way_of_reading_is_explained() -> None:
    codes = tomllib.loads(files("didar.speech").joinpath("why.toml").read_text(encoding="utf-8"))["codes"]
    for text, _ in FOLLOWING + BEFORE + TOGETHER + BESIDE + SPEAKERS + WITHIN:
        assert {s.why for s in said("fa", text)} <= set(codes)


def test_nobody_named_has_no_speaker_and_a_note() -> None:
    made = draft("fa", "یک منبع آگاه گفت: پل باز است.")
    run(made)
    assert [s.speaker for s in made.statements] == [None]
    assert [n.code for n in made.notes] == ["speech.no_speaker"]


WORDS = [
    "گفت", "که", ":", "،", "«", "»", "و", "با", "بیان", "اینکه", "تاکید", "کرد", "بر", "را", "خواستار", "شد", ".", "؛",
    "پل", "وی", "است", "\n", KAVEH, "دو طرف",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_words_give_statements_within_the_text(words: list[str]) -> None:
    made = draft("fa", " ".join(words))
    run(made)
    for statement in made.statements:
        for start, end in (statement.cue, statement.content):
            assert 0 <= start < end <= len(made.text)
            assert made.text[start:end] == made.text[start:end].strip()
    assert [s.id for s in made.statements] == [f"s{n + 1}" for n in range(len(made.statements))]
