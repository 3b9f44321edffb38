"""Questions with publicly known answers: words, date, and keys of the people to be named (all, in any order)."""

from __future__ import annotations

BY_OFFICE = """
وزیر دفاع روسیه | 2015-01-20 | shoigu
وزیر دفاع روسیه | 2025-03 | belousov
وزیر دفاع فدراسیون روسیه | 2015 | shoigu
وزير دفاع روسيه | 2015 | shoigu
وزیر دفاع روس | 2015 | shoigu
وزیردفاع روسیه | 2015 | shoigu
وزیر امور خارجه جمهوری اسلامی ایران | 2015 | zarif
وزیر خارجه ایران | 2015 | zarif
وزیر خارجهٔ ایران | 2010-06 | mottaki
وزیر خارجه کشورمان | 2015 | zarif
وزیر خارجه ترکیه | 2018 | cavusoglu
وزیر امور خارجه عربستان سعودی | 2016 | jubeir
وزیر خارجه عربستان | 2016 | jubeir
وزیر خارجه آمریکا | 2015 | kerry
وزیر دفاع آمریکا | 2018-06 | mattis
رئیس جمهور سوریه | 2015 | assad-bashar
رییس‌جمهوری سوریه | 2015 | assad-bashar
رئیس جمهور روسیه | 2015 | putin
رئیس جمهور فرانسه | 2018 | macron
نخست وزیر عراق | 2016 | abadi
نخست‌وزیر رژیم صهیونیستی | 2016 | netanyahu
وزیر جنگ رژیم صهیونیستی | 2015 | yaalon
وزیر جنگ آمریکا | 2026 | hegseth
صدراعظم آلمان | 2015 | merkel
فرمانده کل سپاه | 2018 | jafari-mohammadali
فرمانده سپاه پاسداران انقلاب اسلامی | 2018 | jafari-mohammadali
فرمانده نیروی قدس | 2018 | soleimani
رئیس ستاد کل نیروهای مسلح ایران | 2018 | bagheri-mohammad
رئیس ستاد کل نیروهای مسلح روسیه | 2015 | gerasimov
دبیر شورای عالی امنیت ملی ایران | 2015 | shamkhani
دبیرکل سازمان ملل متحد | 2015 | ban-ki-moon
فرستاده ویژه سازمان ملل در سوریه | 2016-06 | de-mistura
دبیر کل ناتو | 2015 | stoltenberg
دبیرکل اتحادیه عرب | 2015 | elaraby
مدیرکل آژانس بین‌المللی انرژی اتمی | 2015 | amano
مسئول سیاست خارجی اتحادیه اروپا | 2016 | mogherini
رئیس مجلس ایران | 2015 | larijani-ali
رهبر انقلاب | 2015 | khamenei-ali
پادشاه عربستان | 2016 | salman
امیر قطر | 2016 | tamim
سلطان عمان | 2015 | qaboos
ولیعهد عربستان سعودی | 2019 | mohammed-bin-salman
سخنگوی وزارت خارجه روسیه | 2018 | zakharova
وزیر دفاع روسیه | ۳۰ دی ۱۳۹۳ | shoigu
وزیر دفاع روسیه | 1393/10/30 | shoigu
وزير الدفاع الروسي | 2015-01-20 | shoigu
وزير الدفاع الروسى | 2015-01-20 | shoigu
وزير دفاع روسيا | 2015-01-20 | shoigu
وزير الدفاع في روسيا الاتحادية | 2015 | shoigu
وزير خارجية إيران | 2015 | zarif
وزير الخارجية الإيراني | 2015 | zarif
وزير الخارجية الايرانى | 2015 | zarif
وزير خارجية الجمهورية الإسلامية الإيرانية | 2015 | zarif
وزير الخارجية السعودي | 2016 | jubeir
وزير خارجية المملكة العربية السعودية | 2016 | jubeir
وزير الخارجية الأمريكي | 2015 | kerry
وزير الخارجية الأميركي | 2015 | kerry
وزير الدفاع الأميركي | 2018-06 | mattis
وزير الخارجية التركي | 2018 | cavusoglu
وزير الخارجية القطري | 2018 | mohammed-bin-abdulrahman
وزير خارجية سلطنة عمان | 2015 | bin-alawi
المبعوث الأممي إلى سوريا | 2016-06 | de-mistura
رئيس هيئة الأركان العامة للقوات المسلحة الروسية | 2015 | gerasimov
رئيس الأركان الروسي | 2015 | gerasimov
الرئيس السوري | 2015 | assad-bashar
رئيس الجمهورية العربية السورية | 2015 | assad-bashar
الرئيس الروسي | 2015 | putin
الرئيس المصري | 2016 | sisi
رئيس الوزراء العراقي | 2016 | abadi
رئيس مجلس الوزراء العراقي | 2016 | abadi
رئيس الوزراء الإسرائيلي | 2016 | netanyahu
وزير الحرب الإسرائيلي | 2015 | yaalon
وزير الحرب الأميركي | 2026 | hegseth
قائد الحرس الثوري | 2018 | jafari-mohammadali
قائد فيلق القدس | 2018 | soleimani
الأمين العام للأمم المتحدة | 2015 | ban-ki-moon
الأمين العام لجامعة الدول العربية | 2015 | elaraby
الأمين العام لحلف شمال الأطلسي | 2015 | stoltenberg
أمين عام مجلس التعاون الخليجي | 2015 | zayani
المدير العام للوكالة الدولية للطاقة الذرية | 2015 | amano
المتحدثة باسم وزارة الخارجية الروسية | 2018 | zakharova
العاهل الأردني | 2015 | abdullah-ii
ملك الأردن | 2015 | abdullah-ii
أمير قطر | 2016 | tamim
ولي العهد السعودي | 2019 | mohammed-bin-salman
المستشارة الألمانية | 2015 | merkel
المرشد الأعلى الإيراني | 2015 | khamenei-ali
министр обороны России | 2015-01-20 | shoigu
министра обороны РФ | 2015-01-20 | shoigu
министром обороны Российской Федерации | 2015-01-20 | shoigu
российский министр обороны | 2025-03 | belousov
глава Минобороны России | 2015 | shoigu
министр иностранных дел Ирана | 2015 | zarif
министр иностранных дел Исламской Республики Иран | 2015 | zarif
иранский министр иностранных дел | 2015 | zarif
глава МИД Ирана | 2015 | zarif
глава МИД РФ | 2015 | lavrov
министр иностранных дел Саудовской Аравии | 2016 | jubeir
министр иностранных дел Турции | 2018 | cavusoglu
госсекретарь США | 2015 | kerry
министр обороны США | 2018-06 | mattis
президент Сирии | 2015 | assad-bashar
президент Египта | 2016 | sisi
президент Франции | 2018 | macron
канцлер Германии | 2015 | merkel
премьер-министр Ирака | 2016 | abadi
премьер Израиля | 2016 | netanyahu
военный министр США | 2026 | hegseth
король Иордании | 2015 | abdullah-ii
эмир Катара | 2016 | tamim
начальник Генерального штаба Вооружённых сил России | 2015 | gerasimov
начальник генштаба РФ | 2015 | gerasimov
командующий КСИР | 2018 | jafari-mohammadali
генеральный секретарь ООН | 2015 | ban-ki-moon
генсек НАТО | 2015 | stoltenberg
генеральный секретарь Лиги арабских государств | 2015 | elaraby
гендиректор МАГАТЭ | 2015 | amano
официальный представитель МИД России | 2018 | zakharova
верховный лидер Ирана | 2015 | khamenei-ali
министр иностранных дел Китая | 2016 | wang-yi
глава ЦРУ | 2016-06 | brennan
спецпосланник ООН по Сирии | 2016-06 | de-mistura
секретарь Совета безопасности России | 2015 | patrushev-nikolai
defence minister of Iran | 2015 | dehghan-hossein
Iranian defence minister | 2015 | dehghan-hossein
Iran's Defense Minister | 2015 | dehghan-hossein
Russia's minister of defense | 2015 | shoigu
the Minister of Defence of the Russian Federation | 2015 | shoigu
Who was the defence minister of Russia? | 2015-01-20 | shoigu
foreign minister of Saudi Arabia | 2016 | jubeir
Saudi foreign minister | 2016 | jubeir
UN secretary-general | 2015 | ban-ki-moon
Secretary General of the United Nations | 2015 | ban-ki-moon
U.N. Secretary-General | 2015 | ban-ki-moon
US secretary of state | 2015 | kerry
U.S. Secretary of State | 2015 | kerry
American foreign minister | 2015 | kerry
US Secretary of Defense | 2018-06 | mattis
president of Iran | 2015 | rouhani
Iranian president | 2015 | rouhani
French president | 2018 | macron
German chancellor | 2015 | merkel
British foreign secretary | 2017 | johnson-boris
British defence secretary | 2015 | fallon-michael
commander of the IRGC | 2018 | jafari-mohammadali
Quds Force commander | 2018 | soleimani
chief of the Russian general staff | 2015 | gerasimov
NATO secretary general | 2015 | stoltenberg
Arab League secretary-general | 2015 | elaraby
GCC secretary general | 2015 | zayani
IAEA director general | 2015 | amano
EU foreign policy chief | 2016 | mogherini
Turkish foreign minister | 2018 | cavusoglu
Israeli prime minister | 2016 | netanyahu
Israeli war minister | 2015 | yaalon
king of Jordan | 2015 | abdullah-ii
Russian foreign ministry spokeswoman | 2018 | zakharova
Iranian ambassador to Russia | 2015 | sanaei
secretary of Iran's Supreme National Security Council | 2015 | shamkhani
"""

BY_NAME = """
شویگو | shoigu
شايگو | shoigu
سرگئی شویگو | shoigu
شويغو | shoigu
سيرغي شويغو | shoigu
Шойгу | shoigu
Сергей Шойгу | shoigu
Сергея Шойгу | shoigu
Лаврова | lavrov
Shoigu | shoigu
Sergei Shoigu | shoigu
SHOIGU | shoigu
محمدجواد ظریف | zarif
محمد جواد ظریف | zarif
ظريف | zarif
Зариф | zarif
Zarif | zarif
Lavrov | lavrov
لافروف | lavrov
لاوروف | lavrov
دکتر ظریف | zarif
الشيخ محمد بن زايد | mohamed-bin-zayed
الدكتور جواد ظريف | zarif
генерал Шойгу | shoigu
Dr. Zarif | zarif
"""


def cases(table: str) -> list[tuple[str, ...]]:
    """The rows of a table."""
    return [tuple(cell.strip() for cell in row.split("|")) for row in table.strip().splitlines()]
