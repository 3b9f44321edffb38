"""What the reader makes of Persian sentences and short reports; everybody in them is made up."""

from __future__ import annotations

import pytest

from events.marked import told

CASES = [
    ("{nima} ظهر امروز میزبان {sara} بود.", ["meeting held sara > nima"]),
    ("{nima} با {sara} دیدار و درباره باران گفت\u200cوگو کرد.", ["meeting held nima+sara >"]),
    ("در دیدار {nima} با {sara} که در {Suva} انجام شد، باران بارید.", ["meeting held nima > sara @Suva"]),
    ("{nima} در {Suva} به دیدار {sara} رفت.", ["meeting held nima > sara @Suva"]),
    ("{nima} تلفنی با {sara} صحبت کرد.", ["phone_call held nima+sara >"]),
    ("{nima} فردا به {Suva} می\u200cرود.", ["visit planned nima > FJI @Suva"]),
    (
        "{nima} برای دیدار با {sara} وارد {Suva} شد.",
        ["meeting planned nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    (
        "{nima} پس از دیدار با {sara} {Suva} را ترک کرد.",
        ["meeting held nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    ("نشست مشترک {nima} و {sara} در {Suva} برگزار شد.", ["meeting held nima > sara @Suva"]),
    ("نشست سه\u200cجانبه {nima}، {sara} و {tala} در {Suva} برگزار شد.", ["conference held nima+sara+tala > @Suva"]),
    (
        "{nima} که به {Suva} سفر کرده است، با {sara} دیدار کرد.",
        ["meeting held nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    ("{nima} در {Suva} با {sara} ملاقات و رایزنی کرد.", ["meeting held nima > sara @Suva"]),
    ("دیدار و گفت\u200cوگوی {nima} با {sara} پایان یافت.", ["meeting held nima+sara >"]),
    ("{sara} امروز {nima} را به حضور پذیرفت.", ["meeting held nima > sara"]),
    ("{nima} و هیأت همراه با {sara} دیدار کردند.", ["meeting held nima > sara"]),
    ("{nima} در رأس هیأتی وارد {Suva} شد.", ["visit held nima > FJI @Suva"]),
    (
        "{nima} طی سفری به {Suva} با {sara} دیدار کرد.",
        ["meeting held nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    ("{nima} به دعوت رسمی {sara} به {FJI} سفر می\u200cکند.", ["visit planned nima > sara @FJI"]),
    ("سفر {nima} به {FJI} به تعویق افتاد.", ["visit cancelled nima > FJI @FJI"]),
    ("{nima} سفر خود به {FJI} را لغو کرد.", ["visit cancelled nima > FJI @FJI"]),
    ("{nima} در آستانه سفر به {FJI} از باران گفت.", ["visit planned nima > FJI @FJI"]),
    ("{nima} و {sara} نشست خبری مشترکی برگزار کردند.", ["conference held nima+sara >"]),
    ("{nima} سند همکاری را با {sara} امضا کرد.", ["signing held nima+sara >"]),
    ("سند همکاری میان {ISL} و {FJI} به امضا رسید.", ["signing held ISL+FJI >"]),
    ("{nima} در گفت\u200cوگو با خبرنگاران از باران گفت.", []),
    ("{nima} در گفت\u200cوگو با {sahel} از باران گفت.", ["interview held nima > sahel"]),
    ("به گزارش {sahel}، {nima} با {sara} دیدار کرد.", ["meeting held nima+sara >"]),
    ("مراسم استقبال رسمی {nima} از {sara} برگزار شد.", ["ceremony held sara > nima"]),
    ("دور تازه رایزنی\u200cهای سیاسی {ISL} و {FJI} در {Suva} آغاز شد.", ["meeting held ISL > FJI @Suva"]),
    ("{nima}، {sara} را در {Suva} ملاقات کرد.", ["meeting held nima > sara @Suva"]),
    ("{nima} فردا میزبان {sara} خواهد بود.", ["meeting planned sara > nima"]),
    ("{nima} و {sara} رایزنی کردند.", ["meeting held nima+sara >"]),
    ("{nima} گفت: با {sara} دیدار کردم.", ["meeting held nima+sara >"]),
    ("قرار است {nima} فردا به {FJI} سفر کند.", ["visit planned nima > FJI @FJI"]),
    (
        "{nima} هفته آینده به {FJI} می\u200cرود و با {sara} دیدار می\u200cکند.",
        ["meeting planned nima > sara @FJI", "visit planned nima > FJI @FJI"],
    ),
    (
        "{nima} وارد {Suva} شد. در این سفر {nima} با {sara} دیدار خواهد کرد.",
        ["meeting planned nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    ("{nima} در تماس تلفنی با {sara} از باران گفت.", ["phone_call held nima+sara >"]),
    ("{sara} در گفت\u200cوگوی تلفنی به {nima} تبریک گفت.", ["phone_call held sara+nima >"]),
    ("{nima} با {sara} در محل وزارت خارجه دیدار کرد.", ["meeting held nima+sara >"]),
    (
        "{nima} در سفر به {Suva} با مقامات این کشور از جمله {sara} دیدار و گفت\u200cوگو کرد.",
        ["meeting held nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    ("{nima} عازم {Suva} شد.", ["visit held nima > FJI @Suva"]),
    (
        "{nima} با هدف دیدار با {sara} به {Suva} آمد.",
        ["meeting planned nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    (
        "{nima} در دومین روز سفر خود به {FJI} با {sara} در {Suva} دیدار کرد.",
        ["meeting held nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    (
        "{nima} پیش از ظهر امروز با {sara} و {reza} به طور جداگانه دیدار کرد.",
        ["meeting held nima+reza >", "meeting held nima+sara >"],
    ),
    ("{nima}: دیدارم با {sara} خوب بود.", ["meeting held nima+sara >"]),
    ("دیدار {nima} با رئیس\u200cجمهور، {sara}، برگزار نشد.", []),
    ("{nima} خواستار دیدار با {sara} شد.", []),
    (
        "{nima} و {sara} دیدار کردند\n{nima} در {Suva} با {sara} دیدار و درباره روابط دو کشور گفت\u200cوگو کرد.\nدر این دیدار دو طرف بر همکاری تأکید کردند.",
        ["meeting held nima > sara @Suva"],
    ),
    (
        "رایزنی تلفنی {nima} و {sara}\n{nima} امروز در تماس تلفنی با {sara} از باران گفت. در این گفت\u200cوگوی تلفنی {sara} از ماهی گفت.",
        ["phone_call held nima+sara >"],
    ),
    (
        "سفر {nima}\n{nima} در بازگشت از {FJI} گفت: در این سفر با {sara} دیدار کردم.",
        ["meeting held nima > sara @FJI", "visit held nima > FJI @FJI"],
    ),
    (
        "{nima} وارد {Suva} شد\n{nima} امروز در رأس هیأتی وارد {Suva} شد و مورد استقبال {sara} قرار گرفت.",
        ["meeting held nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    ("رایزنی وزیران خارجه {ISL} و {FJI}\n{nima} و {sara} در {Suva} دیدار کردند.", ["meeting held nima > sara @Suva"]),
    (
        "{nima} در حاشیه نشست سران {council} با {sara} و {tala} دیدارهای جداگانه داشت.",
        ["conference held  >", "meeting held nima+sara >", "meeting held nima+tala >"],
    ),
    (
        "{nima} در دیدار با {sara} با اشاره به دیدار اخیر خود با {tala} از باران گفت.",
        ["meeting background nima+tala >", "meeting held nima+sara >"],
    ),
    ("سفر {nima} به {FJI} که قرار بود فردا انجام شود، لغو شد.", ["visit cancelled nima > FJI @FJI"]),
    ("{sara} از {nima} دعوت کرد به {FJI} سفر کند.", ["visit planned nima > FJI @FJI"]),
    ("{sara} دعوت {nima} برای سفر به {ISL} را پذیرفت.", ["visit planned sara > ISL @ISL"]),
    (
        "{nima} در گفت\u200cوگو با {sahel} درباره دیدار خود با {sara} سخن گفت.",
        ["interview held nima > sahel", "meeting held nima+sara >"],
    ),
    ("{nima} در نشست سران {council} در {Valletta} سخنرانی کرد.", ["conference held nima > @Valletta"]),
    ("{nima} و {sara} در گفت\u200cوگویی تلفنی روابط را بررسی کردند.", ["phone_call held nima+sara >"]),
    (
        "{nima} شامگاه [2031-05-04|یکشنبه] پس از ورود به {Suva} با {sara} دیدار کرد.",
        ["meeting held nima > sara @Suva =2031-05-04", "visit held nima > FJI @Suva"],
    ),
    ("ملاقات {nima} و {sara} در {Suva}\nباران بارید.", ["meeting held nima > sara @Suva"]),
    (
        "{nima} [2031-05-04|امروز] با {sara} دیدار کرد. {nima} همچنین [2031-05-05|فردا] با {tala} دیدار خواهد کرد.",
        ["meeting held nima+sara > =2031-05-04", "meeting planned nima+tala > =2031-05-05"],
    ),
    ("به گفته {aran}، سخنگوی وزارت خارجه، {nima} فردا به {FJI} سفر خواهد کرد.", ["visit planned nima > FJI @FJI"]),
    ("{nima} به همراه {aran} با {sara} دیدار کرد.", ["meeting held nima+sara >"]),
    (
        "{nima} با {sara} که به {Reykjavik} سفر کرده، دیدار کرد.",
        ["meeting held sara > nima @Reykjavik", "visit held sara > ISL @Reykjavik"],
    ),
    ("{nima}: با {sara} در این باره گفت\u200cوگو می\u200cکنیم\nباران بارید.", []),
    ("{sara} میزبان {nima} و {tala} شد.", ["meeting held nima+tala > sara"]),
    ("نخستین نشست مشترک {ISL}، {FJI} و {MLT} در {Suva} آغاز شد.", ["meeting held ISL+FJI+MLT > @Suva"]),
    ("{nima} در پایان سفر دو روزه خود به {FJI} {Suva} را ترک کرد.", ["visit held nima > FJI @Suva"]),
    ("سند همکاری {ISL} و {FJI} در حضور {nima} و {sara} امضا شد.", ["signing held ISL+FJI >"]),
    (
        "{nima} و {sara} پس از دیدار خود سند همکاری را امضا کردند.",
        ["meeting held nima+sara >", "signing held nima+sara >"],
    ),
]
"""A text, its first line a headline if it has two, and the events it tells."""


@pytest.mark.parametrize(("text", "events"), CASES)
def test_persian(text: str, events: list[str]) -> None:
    assert sorted(told("fa", text, title="\n" in text)) == events
