"""What the Arabic reader makes of the constructions of speech; people and events are made up."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from didar.model.reading import DateMention
from didar.speech.run import run
from speech.marked import draft, said, told

SALMA = "[salma|الوزيرة سلمى الحوراني]"
MAHER = "[maher|السفير ماهر الكحلاوي]"
LEAD = f"استقبل {MAHER} اليوم في مكتبه {SALMA}. "

THAT = [
    (f"وقال {MAHER} إن الميناء سيفتح قريبا.", "maher", "قال", "الميناء سيفتح قريبا", "indirect"),
    (f"وأكد {MAHER}، خلال اللقاء، أن الجسر جاهز.", "maher", "أكد", "الجسر جاهز", "indirect"),
    (f"اكد {MAHER} ان الجسر جاهز.", "maher", "اكد", "الجسر جاهز", "indirect"),
    (f"وقال {MAHER} إنه سيزور الميناء غدا.", "maher", "قال", "سيزور الميناء غدا", "indirect"),
    (f"وصرح {MAHER} لـ«صحيفة الساحل» بأن الطريق آمنة.", "maher", "صرح", "الطريق آمنة", "indirect"),
    (f"وشدد {MAHER} على أن الطريق آمنة.", "maher", "شدد", "الطريق آمنة", "indirect"),
    (f"وأشار {MAHER} في كلمته إلى أن الموسم واعد.", "maher", "أشار", "الموسم واعد", "indirect"),
    (f"وذكرت {SALMA} أن المشروع مكتمل، من دون تحديد موعد.", "salma", "ذكرت", "المشروع مكتمل", "indirect"),
    (f"ويرى {MAHER} أن الوقت مناسب.", "maher", "يرى", "الوقت مناسب", "indirect"),
    (f"ولم يستبعد {MAHER} أن تتأخر السفن.", "maher", "يستبعد", "تتأخر السفن", "indirect"),
]

PHRASE = [
    (f"وشدد {MAHER}، عقب الاجتماع، على ضرورة الحوار.", "maher", "شدد", "ضرورة الحوار", "paraphrase"),
    (f"وأعربت {SALMA} عن تقديرها للضيف.", "salma", "أعربت", "تقديرها للضيف", "paraphrase"),
    (f"ونوّه {MAHER} بإرادة الجيران في البناء.", "maher", "نوّه", "إرادة الجيران في البناء", "paraphrase"),
    (f"وأشاد {MAHER} بالجهود المبذولة.", "maher", "أشاد", "الجهود المبذولة", "paraphrase"),
    (f"وتطرق {MAHER} إلى ملف المياه.", "maher", "تطرق", "ملف المياه", "paraphrase"),
    (f"ودعا {MAHER} الشركات إلى الاستثمار في الميناء.", "maher", "دعا", "الاستثمار في الميناء", "paraphrase"),
    (f"وحث {MAHER} الصيادين على الصبر.", "maher", "حث", "الصبر", "paraphrase"),
    (f"وطالبت {SALMA} المجلس بالإسراع في العمل.", "salma", "طالبت", "الإسراع في العمل", "paraphrase"),
    (f"وحذر {MAHER} من العواصف المقبلة.", "maher", "حذر", "العواصف المقبلة", "paraphrase"),
    (f"وكان {MAHER} رحب، أمس، بالمبادرة.", "maher", "رحب", "المبادرة", "paraphrase"),
    (f"وعبر {MAHER} عن خالص عزائه للبحارة.", "maher", "عبر", "خالص عزائه للبحارة", "paraphrase"),
    (f"وأعرب {MAHER} عن شكره على ما وجده في الميناء.", "maher", "أعرب", "شكره على ما وجده في الميناء", "paraphrase"),
    (f"وقدم {MAHER}، للضيوف، شرحا عن ملف المياه.", "maher", "شرحا", "ملف المياه", "paraphrase"),
    (f"كما رحب {MAHER} بأي اتفاق.", "maher", "رحب", "أي اتفاق", "paraphrase"),
    (f"ووعد {MAHER} بفتح الميناء، لكن لم يفصح عن موعد.", "maher", "وعد", "فتح الميناء", "paraphrase"),
    (f"وأشار {MAHER} في تصريح لـ «الساحل» إلى فتح الميناء.", "maher", "أشار", "فتح الميناء", "paraphrase"),
    ("زاره الوزير الذي رحبت [@EGY|مصر] باختياره رئيسا.", "EGY", "رحبت", "اختياره رئيسا", "paraphrase"),
]

OBJECT = [
    (f"وأكد {MAHER} حرص بلاده على البناء.", "maher", "أكد", "حرص بلاده على البناء", "paraphrase"),
    (f"وأكدت {SALMA} خلال اللقاء أهمية التعاون.", "salma", "أكدت", "أهمية التعاون", "paraphrase"),
    (f"وأعلن {MAHER} تأجيل الرحلة.", "maher", "أعلن", "تأجيل الرحلة", "paraphrase"),
    (f"وأبدت {SALMA} استعدادها للمساعدة.", "salma", "أبدت", "استعدادها للمساعدة", "paraphrase"),
    (f"ووصف {MAHER} اللقاء بـ«المثمر».", "maher", "وصف", "اللقاء بـ«المثمر", "paraphrase"),
    (f"واعتبر {MAHER} الميناء «بوابة البحر».", "maher", "اعتبر", "الميناء «بوابة البحر", "indirect"),
    ("وأدانت الجمعية اقتحام الميناء.", "", "أدانت", "اقتحام الميناء", "paraphrase"),
    ("وأكدت مصادر ملاحية مطلعة أهمية الميناء.", "", "أكدت", "أهمية الميناء", "paraphrase"),
    (f"وقدم {MAHER} شكره وتقديره للضيوف.", "maher", "قدم", "شكره وتقديره للضيوف", "paraphrase"),
    (f"وهو ما اعتبره {MAHER} خطوة مهمة.", "maher", "اعتبر", "خطوة مهمة", "paraphrase"),
    ("وهو ما عده مراقبون تطورا مهما.", "", "عد", "تطورا مهما", "paraphrase"),
    (f"وأدانت {SALMA} الاعتداء على السفينة.", "salma", "أدانت", "الاعتداء على السفينة", "paraphrase"),
]

QUOTED = [
    (f"وقال {MAHER} «الميناء جاهز تماما».", "maher", "قال", "الميناء جاهز تماما", "direct"),
    (f"وأكدت {SALMA} أن «الجسر قديم، وأن الطريق ضيقة».", "salma", "أكدت", "الجسر قديم، وأن الطريق ضيقة", "direct"),
    (f'وقال {MAHER} في تصريح: "لن نتأخر. سنعود غدا".', "maher", "قال", "لن نتأخر. سنعود غدا", "direct"),
    (f"واعتبر {MAHER} أن ذلك «خطوة أولى».", "maher", "اعتبر", "ذلك «خطوة أولى", "indirect"),
    (f"وأضاف {MAHER}: نحن بحاجة إلى خريطة.", "maher", "أضاف", "نحن بحاجة إلى خريطة", "direct"),
    (f"واستطرد {MAHER} قائلا: ان الموسم واعد.", "maher", "استطرد", "الموسم واعد", "indirect"),
    (f"وصرح {MAHER}: إننا نحترم البحر.", "maher", "صرح", "إننا نحترم البحر", "direct"),
    (
        "وقال رائد قاسم في مؤتمر صحفي «سنبحث غدا أمر الميناء وكل ما يلزم السفن».",
        "",
        "قال",
        "سنبحث غدا أمر الميناء وكل ما يلزم السفن",
        "direct",
    ),
    (f"وأضاف {MAHER}، نتابع العمل كل يوم.", "maher", "أضاف", "نتابع العمل كل يوم", "direct"),
]

NOT_SAID = [
    "وقالت [#SPA*|وكالة الأنباء] إن السفن وصلت.",
    f"وبحث {MAHER} و{SALMA} سبل التعاون.",
    "وبحث الجانبان سبل التعاون.",
    "يذكر أن الميناء افتتح قبل عام.",
    "وتطرق اللقاء إلى ملف المياه.",
    f"ولم يذكر {MAHER} تفاصيل أخرى.",
    f"ونفى {MAHER} هذا الأمر.",
    "وجرى خلال اللقاء استعراض العلاقات.",
    f"واستعرض {MAHER} مع {SALMA} ملف المياه.",
    "وصلت إضافة إلى ذلك سفن أخرى.",
    f"ولم تستغرب الصحف رفض {MAHER} السفر.",
    f"وصل الوفد إلى الميناء الذي أعلن عنه {MAHER} أمس.",
    "وعاد مجددا للعمل في الميناء.",
    "ويعتبر الاجتماع هاما للمنطقة.",
    "وجرى اللقاء بين [@KWT|الكويت] والوفد.",
    f"وقدم {MAHER} درع الميناء للضيوف.",
    "وتعتبر الرياح واحدة من العوامل التي يمكن أن تؤخر السفن.",
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content", "kind"), [*THAT, *PHRASE, *OBJECT, *QUOTED])
def test_one_statement(text: str, speaker: str, cue: str, content: str, kind: str) -> None:
    assert told("ar", text) == [(speaker, cue, content, kind)]


@pytest.mark.parametrize("text", NOT_SAID)
def test_nothing_is_said(text: str) -> None:
    assert told("ar", text) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{LEAD}وأكد أن الجسر جاهز.", ["salma"]),
        (f"{LEAD}وقال {MAHER} إن الجسر جاهز. وأضاف أن الطريق آمنة.", ["maher", "maher"]),
        (f"{LEAD}وقال الوزير إن الجسر جاهز.", ["salma"]),
        (f"{LEAD}وقال السفير إن الجسر جاهز.", ["maher"]),
        (f"{LEAD}وأكد الجانبان أهمية الحوار.", ["maher+salma"]),
        (f"{LEAD}وأعربا عن قلقهما.", ["maher+salma"]),
        (f"واتفق {MAHER} مع {SALMA} على مواصلة الحوار.", ["maher+salma"]),
        (f"وأكد {MAHER} و{SALMA} أن الحوار مستمر.", ["maher+salma"]),
        (f"وكان {MAHER} قد أوضح أن الجسر جاهز.", ["maher"]),
        (f"{LEAD}من جهتها، قالت {SALMA} إن الجسر جاهز، مضيفة أن الطريق آمنة.", ["salma", "salma"]),
        ("وأعلنت [@KWT|الكويت] تأجيل الرحلة.", ["KWT"]),
        ("وقال مسؤول في [#ports|وزارة الموانئ] إن الرحلة تأجلت.", ["ports"]),
        ("وقالت [#ports|وزارة الموانئ] إن الرحلة تأجلت. وأوضحت الوزارة أن السبب فني.", ["ports", "ports"]),
        ("وقالت مصادر مطلعة إن الرحلة تأجلت.", [""]),
        ("وأوضح الكحلاوي في تصريح له أن الرحلة تأجلت.", [""]),
        ("وجاء في بيان [#ports|وزارة الموانئ] أن الرحلة تأجلت.", ["ports"]),
        (f"ونقلت [#SPA*|وكالة الأنباء] عن {MAHER} قوله إن الرحلة تأجلت.", ["maher"]),
        (f"وحرص {MAHER} على التنويه بعمل البحارة.", ["maher"]),
        (f"وأكد رئيس الوفد «{MAHER}»، على ضرورة الحوار.", ["maher"]),
        (f"وأكد رئيس الوفد {MAHER} ضرورة الحوار.", ["maher"]),
        (f"ووصل أمس {MAHER}، الذي أكد أن الجسر جاهز.", ["maher"]),
        (f"تلقى {MAHER} اتصالا من {SALMA} أعربت فيه عن تقديرها.", ["salma"]),
        (f"بعث {MAHER} برقية إلى {SALMA} أعرب فيها عن تقديره.", ["maher"]),
        (f"ودعا معالي {MAHER} إلى الصبر.", ["maher"]),
        (f"وبعد أن تحدث إلى البحارة قال {MAHER} إن الجسر جاهز.", ["maher"]),
        (f"وقال {MAHER}، في تصريحات أوردتها الصحف، إن الجسر جاهز.", ["maher"]),
        (f"وطالب مجلس البحارة {MAHER} بالإسراع في العمل.", [""]),
        (f"وقال {MAHER} إن الجسر جاهز. وقالت مصادر إن الطريق آمنة. وأضافت أن الموسم واعد.", ["maher", "", ""]),
        (f"وقال {MAHER} إن الجسر جاهز. وكانت مصادر محلية أكدت أن الطريق آمنة.", ["maher", ""]),
        (f"{LEAD}رائد قاسم قال إن الجسر جاهز.", [""]),
        (f"وقالت مصادر ملاحية لـ[#SPA*|وكالة الأنباء] إن {MAHER} سيعود.", [""]),
        (f"{LEAD}ووصل السفير مبكرا وقال إن الجسر جاهز.", ["maher"]),
        (f"وقال {MAHER} إن الجسر جاهز. وأكد المصدر ذاته أن الطريق آمنة.", ["maher", "maher"]),
        ("وقالت [#ports|وزارة الموانئ] إن الرحلة تأجلت. وأضاف البيان أن السبب فني.", ["ports", "ports"]),
        ("وقالت مصادر داخل الحكومة المصرية إن الرحلة تأجلت. وأضافت المصادر أن السبب فني.", ["EGY", "EGY"]),
        ("وقالت مصادر ملاحية في [@Luxor|الأقصر] إن الرحلة تأجلت.", [""]),
        ("وكانت كل من [@KWT|الكويت] و[@EGY|مصر] قد أعلنت تأجيل الرحلة.", ["KWT+EGY"]),
        (f"وقال {MAHER} إن الجسر جاهز. وكانت عائلة الصياد، الذي غرق أمس، قد أكدت أن الطريق آمنة.", ["maher", ""]),
        (f"وقال {MAHER} إن الجسر جاهز. ووصلت نجاة الهادي، التي ذكرت أن الطريق آمنة.", ["maher", ""]),
        (
            f"وقال {MAHER} إن الجسر جاهز. وشدد خلال لقائه اليوم مبعوث الأمم، {SALMA}، على أن الطريق آمنة.",
            ["maher", "maher"],
        ),
        (f"ونقلت [#SPA*|وكالة الأنباء] عن {MAHER} قوله خلال اللقاء: إن الرحلة تأجلت.", ["maher"]),
        (f"وبين {MAHER}، ضيف البرنامج، أن الرحلة تأجلت.", ["maher"]),
        (f"من جهته بين {MAHER} أن الرحلة تأجلت.", ["maher"]),
    ],
)
def test_who_says_it(text: str, speakers: list[str]) -> None:
    assert [who for who, *_ in told("ar", text)] == speakers


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (f"وقال {MAHER} إن الجسر جاهز، مؤكدا أن الطريق آمنة.", ["الجسر جاهز", "الطريق آمنة"]),
        (f"وقال {MAHER} إن الجسر جاهز وأضاف أن الطريق آمنة.", ["الجسر جاهز", "الطريق آمنة"]),
        (f"وقال {MAHER} إن الجسر جاهز، وفق تعبيره.", ["الجسر جاهز"]),
        (f"وقال {MAHER} إن الجسر جاهز، وجرى خلال اللقاء بحث الطريق.", ["الجسر جاهز"]),
        (f"وقال {MAHER} إن الجسر جاهز، وإن الطريق آمنة.", ["الجسر جاهز، وإن الطريق آمنة"]),
        (f"وقال {MAHER} إن الجسر جاهز، فيما أكدت {SALMA} أن الطريق آمنة.", ["الجسر جاهز", "الطريق آمنة"]),
        (f"وقال {MAHER} إن بلاده تريد آلية مشددة للتفتيش.", ["بلاده تريد آلية مشددة للتفتيش"]),
        (f"وقال {MAHER} إن بلاده تدعم الحوار وترحب بالضيوف.", ["بلاده تدعم الحوار وترحب بالضيوف"]),
        (
            "وتم التأكيد، في هذا السياق، على أن الجسر جاهز، والتشديد على مواصلة العمل.",
            ["الجسر جاهز", "مواصلة العمل"],
        ),
        (
            f"وعبر {MAHER} عن خالص عزائه ، سائلا الله أن يحفظ البحارة.",
            ["خالص عزائه", "أن يحفظ البحارة"],
        ),
        (f"وقال {MAHER}: «الجسر جاهز»، رافضا التعليق على الكلفة.", ["الجسر جاهز", "التعليق على الكلفة"]),
    ],
)
def test_how_far_it_goes(text: str, contents: list[str]) -> None:
    assert [content for _, _, content, _ in told("ar", text)] == contents


def test_speech_within_speech_has_its_own_speaker_and_leaves_the_floor() -> None:
    text = f"قال {MAHER} إن {SALMA} أكدت أن الجسر جاهز. وأضاف أن الطريق آمنة."
    assert told("ar", text) == [
        ("maher", "قال", "الوزيرة سلمى الحوراني أكدت أن الجسر جاهز", "indirect"),
        ("salma", "أكدت", "الجسر جاهز", "indirect"),
        ("maher", "أضاف", "الطريق آمنة", "indirect"),
    ]


@pytest.mark.parametrize(
    ("title", "statements"),
    [
        ("[maher|الكحلاوي]: لا نخشى البحر", [("maher", ":", "لا نخشى البحر", "indirect")]),
        ("[maher|الكحلاوي] بعد لقاء الوزيرة: بلدنا آمن", [("maher", ":", "بلدنا آمن", "direct")]),
        ("[maher|الكحلاوي] يلتقي الوزيرة ويؤكد أهمية الحوار", [("maher", "يؤكد", "أهمية الحوار", "paraphrase")]),
        ("[@EGY|مصر]: لقاءات ثنائية للوفد", []),
        ("[maher|الكحلاوي] يرحب بالحوار و[@EGY|مصر] تستعد للقمة", [("maher", "يرحب", "الحوار", "paraphrase")]),
    ],
)
def test_headlines(title: str, statements: list[tuple[str, str, str, str]]) -> None:
    assert told("ar", "وصلت السفن أمس.", title=title) == statements


def test_a_letter_goes_on_to_its_farewell() -> None:
    text = (
        f"بعث {MAHER} برقية شكر، فيما يلي نصها: معالي الوزيرة، السلام عليكم: أشكر لكم حسن الضيافة.\n"
        "متمنيا لكم دوام الصحة. والسلام عليكم ورحمة الله. \nثم غادر الوفد الميناء."
    )
    [statement] = told("ar", text)
    assert statement[0] == "maher"
    assert statement[2].startswith("معالي الوزيرة")
    assert statement[2].endswith("ورحمة الله")


def test_a_date_beside_the_verb_is_not_what_it_says() -> None:
    made = draft("ar", "وأعلنت [#ports|وزارة الموانئ]، الأربعاء 3 يوليو 2024، إلغاء الرحلة.")
    start = made.text.index("3 يوليو 2024")
    made.dates = [DateMention((start, start + len("3 يوليو 2024")))]
    run(made)
    assert [made.text[slice(*s.content)] for s in made.statements] == ["إلغاء الرحلة"]


def test_every_statement_says_why() -> None:
    statements = said("ar", f"{LEAD}وأكد أن الجسر جاهز. وقالت مصادر إن الطريق آمنة.")
    assert [s.why for s in statements] == ["speech.clause.that", "speech.clause.that"]
    assert statements[0].confidence > statements[1].confidence


def test_every_way_of_reading_is_explained() -> None:
    codes = tomllib.loads(files("didar.speech").joinpath("why.toml").read_text(encoding="utf-8"))["codes"]
    texts = [text for text, *_ in [*THAT, *PHRASE, *OBJECT, *QUOTED]]
    assert {statement.why for text in texts for statement in said("ar", text)} <= set(codes)
