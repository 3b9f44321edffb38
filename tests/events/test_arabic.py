"""What the reader makes of Arabic sentences and short reports; everybody in them is made up."""

from __future__ import annotations

import pytest

from events.marked import told

CASES = [
    ("استقبل {nima} بمكتبه اليوم {sara}.", ["meeting held sara > nima"]),
    ("استقبل {nima} اليوم {sara} والوفد المرافق له.", ["meeting held sara > nima"]),
    ("عقد {nima} جلسة مباحثات مع {sara}.", ["meeting held nima+sara >"]),
    ("عقد {nima} و{sara} جلسة مباحثات.", ["meeting held nima+sara >"]),
    ("جمع لقاء {nima} و{sara}.", ["meeting held nima+sara >"]),
    ("شهدت {Suva} لقاء بين {nima} و{sara}.", ["meeting held nima > sara @Suva"]),
    ("أجرى {nima} مباحثات مع {sara} في {Suva}.", ["meeting held nima > sara @Suva"]),
    ("تلقى {nima} اتصالا هاتفيا من {sara}.", ["phone_call held sara > nima"]),
    ("أجرى {nima} اتصالا هاتفيا ب{sara}.", ["phone_call held nima > sara"]),
    ("هاتف {nima} {sara}.", ["phone_call held nima+sara >"]),
    ("تباحث {nima} هاتفيا مع {sara}.", ["phone_call held nima+sara >"]),
    ("بحث {nima} و{sara} العلاقات.", ["meeting held nima+sara >"]),
    ("ناقش {nima} مع {sara} صيد الأسماك.", ["meeting held nima+sara >"]),
    ("يبدأ {nima} غدا زيارة إلى {FJI}.", ["visit planned nima > FJI @FJI"]),
    ("يصل {nima} إلى {Suva} غدا.", ["visit planned nima > FJI @Suva"]),
    ("غادر {nima} {Suva} بعد زيارة رسمية.", ["visit held nima > FJI @Suva"]),
    ("اختتم {nima} زيارته إلى {FJI}.", ["visit held nima > FJI @FJI"]),
    ("دعا {sara} {nima} إلى زيارة {FJI}.", ["visit planned nima > FJI @FJI"]),
    (
        "وصل {nima} إلى {Suva} في زيارة رسمية يلتقي خلالها {sara}.",
        ["meeting planned nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    ("التقى {nima} في {Suva} كلا من {sara} و{reza}.", ["meeting held nima > sara+reza @Suva"]),
    ("تحدث {nima} عن المطر عقب لقائه مع {sara}.", ["meeting held nima+sara >"]),
    ("جاء ذلك خلال استقبال {nima} ل{sara}.", ["meeting held sara > nima"]),
    ("جاء ذلك خلال اجتماع عقده {nima} مع {sara}.", ["meeting held nima+sara >"]),
    ("ترأس {nima} و{sara} اجتماع اللجنة المشتركة في {Suva}.", ["conference held nima+sara > @Suva"]),
    ("أكد {nima} لدى استقباله {sara} أهمية المطر.", ["meeting held sara > nima"]),
    ("عقد {nima} مؤتمرا صحفيا مشتركا مع {sara}.", ["conference held nima+sara >"]),
    ("وقع {nima} مع {sara} اتفاقا للتعاون.", ["signing held nima+sara >"]),
    ("تم التوقيع على اتفاق بين {ISL} و{FJI}.", ["signing held ISL+FJI >"]),
    ("قدم {nima} أوراق اعتماده سفيرا إلى {sara}.", ["ceremony held nima > sara"]),
    ("تسلم {sara} أوراق اعتماد {nima}.", ["ceremony held nima > sara"]),
    ("ألغى {nima} زيارته إلى {FJI}.", ["visit cancelled nima > FJI @FJI"]),
    ("أرجأ {nima} زيارته إلى {FJI}.", ["visit cancelled nima > FJI @FJI"]),
    ("من المنتظر أن يصل {nima} إلى {Suva} غدا.", ["visit planned nima > FJI @Suva"]),
    ("سيقوم {nima} بزيارة إلى {FJI}.", ["visit planned nima > FJI @FJI"]),
    ("التقى {nima}، أمس، {sara}.", ["meeting held nima+sara >"]),
    ("لقاء {nima} و{sara} في {Suva}", ["meeting held nima > sara @Suva"]),
    ("{nima} يستقبل {sara}", ["meeting held sara > nima"]),
    ("{nima} يبحث مع {sara} العلاقات", ["meeting held nima+sara >"]),
    ("{nima} يصل {Suva}", ["visit held nima > FJI @Suva"]),
    ("استقبل {nima} وفدا من {FJI} برئاسة {sara}.", ["meeting held sara > nima"]),
    ("اجتمع {nima} بـ{sara}.", ["meeting held nima+sara >"]),
    ("التقى {nima} {sara}. حضر اللقاء {reza} و{tala}.", ["meeting held nima+sara >"]),
    ("كان في استقبال {nima} لدى وصوله إلى {Suva} {sara}.", ["visit held nima > FJI @Suva"]),
    (
        "قام {nima} بزيارة رسمية إلى {FJI} التقى خلالها {sara}.",
        ["meeting held nima > sara @FJI", "visit held nima > FJI @FJI"],
    ),
    ("أجرى {nima} في {Suva} محادثات مع {sara} تناولت المطر.", ["meeting held nima > sara @Suva"]),
    ("رفض {nima} لقاء {sara}.", []),
    ("طلب {nima} لقاء {sara}.", []),
    ("وصل إلى {Suva} {nima} في زيارة رسمية.", ["visit held nima > FJI @Suva"]),
    ("يزور {nima} {FJI} الأسبوع المقبل.", ["visit planned nima > FJI @FJI"]),
    ("عقد بمقر وزارة الخارجية اجتماع بين {nima} و{sara}.", ["meeting held nima+sara >"]),
    ("التقى {nima} ب{sara} على مأدبة غداء.", ["meeting held nima+sara >"]),
    (
        "{sara} يستقبل {nima}\nاستقبل {sara} في مكتبه ب{Suva} اليوم {nima}. وجرى خلال الاستقبال بحث العلاقات. حضر الاستقبال {reza}.",
        ["meeting held nima > sara @Suva"],
    ),
    (
        "اتصال هاتفي بين {nima} و{sara}\nتلقى {nima} اليوم اتصالا هاتفيا من {sara}. وجرى خلال الاتصال بحث العلاقات.",
        ["phone_call held sara > nima"],
    ),
    (
        "{nima} يصل إلى {Suva}\nوصل {nima} اليوم إلى {Suva} في زيارة رسمية. وكان في استقباله لدى وصوله المطار {sara}.",
        ["visit held nima > FJI @Suva"],
    ),
    (
        "عقد {nima} و{sara} جلسة مباحثات في {Suva}. وكان {nima} قد وصل إلى {Suva} أمس.",
        ["meeting held nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    (
        "أكد {nima} خلال لقائه {sara} أهمية المطر. وكان {nima} قد التقى {tala}.",
        ["meeting background nima+tala >", "meeting held nima+sara >"],
    ),
    ("سلم {nima} {sara} رسالة من {tala}. جاء ذلك خلال استقبال {sara} ل{nima}.", ["meeting held nima > sara"]),
    ("يعقد {nima} و{sara} غدا اجتماعا في {Suva}.", ["meeting planned nima > sara @Suva"]),
    (
        "توجه {nima} إلى {Suva} للمشاركة في قمة {council}.",
        ["conference planned nima > @Suva", "visit held nima > FJI @Suva"],
    ),
    ("اختتمت في {Suva} أعمال الدورة الثالثة للجنة المشتركة بين {ISL} و{FJI}.", ["conference held ISL+FJI > @Suva"]),
    (
        "غادر {nima} {Suva} اليوم بعد زيارة التقى خلالها {sara}.",
        ["meeting held nima > sara @Suva", "visit held nima > FJI @Suva"],
    ),
    (
        "قال {nima} في تصريح ل{sahel} إنه سيزور {FJI}.",
        ["interview held nima > sahel", "visit planned nima > FJI @FJI"],
    ),
    ("لقاء مرتقب بين {nima} و{sara}\nالمطر غزير.", ["meeting planned nima+sara >"]),
    ("بدعوة من {sara}، يقوم {nima} بزيارة إلى {FJI}.", ["visit held nima > sara @FJI"]),
    ("تناول لقاء {nima} و{sara} ملف الصيد.", ["meeting held nima+sara >"]),
    ("التقى {nima} {sara}، وبحث معه العلاقات.", ["meeting held nima+sara >"]),
    (
        "استقبل {sara} [2031-05-04|أمس] {nima} الذي يزور {FJI}.",
        ["meeting held nima > sara @FJI =2031-05-04", "visit held nima > FJI @FJI"],
    ),
    ("قال المتحدث {aran} إن {nima} سيزور {FJI} [2031-05-05|غدا].", ["visit planned nima > FJI @FJI =2031-05-05"]),
    ("ترأس {nima} وفد {ISL} في اجتماعات {council} ب{Suva}.", ["conference held nima > @Suva"]),
    (
        "عقد {nima} لقاء ثنائيا مع {sara} على هامش قمة {Valletta}.",
        ["conference held  > @Valletta", "meeting held nima+sara > @Valletta"],
    ),
    ("وقعت {ISL} و{FJI} اتفاقا في {Suva} بحضور {nima} و{sara}.", ["signing held ISL+FJI > @Suva"]),
    ("أجرت {sara} محادثات مع {nima} في {Suva} تناولت المطر.", ["meeting held nima > sara @Suva"]),
]
"""A text, its first line a headline if it has two, and the events it tells."""


@pytest.mark.parametrize(("text", "events"), CASES)
def test_arabic(text: str, events: list[str]) -> None:
    assert sorted(told("ar", text, title="\n" in text)) == events
