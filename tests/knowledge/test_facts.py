"""Who held office when: publicly known facts, so that no rebuilding of the tables loses them."""

from __future__ import annotations

import pytest

from didar.knowledge import offices

FACTS = """
minister_defence RUS 2006-05-09 ivanov-sergei
minister_defence RUS 2012-11-01 serdyukov
minister_defence RUS 2012-11-07 shoigu
minister_defence RUS 2015-01-20 shoigu
minister_defence RUS 2024-05-01 shoigu
minister_defence RUS 2025-03-01 belousov
minister_foreign_affairs RUS 2000-06-01 ivanov-igor
minister_foreign_affairs RUS 2015-07-14 lavrov
chief_general_staff RUS 2010-01-01 makarov-nikolai
chief_general_staff RUS 2014-01-01 gerasimov
president RUS 2010-06-01 medvedev
president RUS 2013-06-01 putin
minister_foreign_affairs IRN 1995-01-01 velayati
minister_foreign_affairs IRN 2003-01-01 kharazi-kamal
minister_foreign_affairs IRN 2008-01-01 mottaki
minister_foreign_affairs IRN 2012-01-01 salehi-aliakbar
minister_foreign_affairs IRN 2015-07-14 zarif
minister_foreign_affairs IRN 2023-01-01 amirabdollahian
minister_foreign_affairs IRN 2025-01-01 araghchi
minister_defence IRN 1990-06-01 torkan
minister_defence IRN 1995-01-01 forouzandeh
minister_defence IRN 2001-01-01 shamkhani
minister_defence IRN 2007-01-01 najjar-mostafa
minister_defence IRN 2011-01-01 vahidi
minister_defence IRN 2015-01-20 dehghan-hossein
minister_defence IRN 2019-01-01 hatami
minister_defence IRN 2023-01-01 ashtiani
minister_defence IRN 2025-01-01 nasirzadeh
irgc_commander IRN 1990-01-01 rezaee-mohsen
irgc_commander IRN 2000-01-01 safavi
irgc_commander IRN 2015-01-01 jafari-mohammadali
irgc_commander IRN 2022-01-01 salami
quds_force_commander IRN 2015-01-01 soleimani
quds_force_commander IRN 2022-01-01 qaani
chief_general_staff IRN 2010-01-01 firouzabadi
chief_general_staff IRN 2020-01-01 bagheri-mohammad
president IRN 2000-01-01 khatami
president IRN 2017-01-01 rouhani
president IRN 2023-01-01 raisi
president IRN 2025-01-01 pezeshkian
security_council_secretary IRN 2011-01-01 jalili
security_council_secretary IRN 2020-01-01 shamkhani
minister_foreign_affairs SAU 2014-01-01 saud-al-faisal
minister_foreign_affairs SAU 2016-01-01 jubeir
minister_foreign_affairs SAU 2021-01-01 faisal-bin-farhan
minister_defence SAU 2015-08-01 mohammed-bin-salman
minister_defence SAU 2024-01-01 khalid-bin-salman
minister_foreign_affairs EGY 2010-01-01 aboul-gheit
minister_foreign_affairs EGY 2015-08-01 shoukry
minister_foreign_affairs EGY 2025-01-01 abdelatty
minister_foreign_affairs IRQ 2010-01-01 zebari-hoshyar
minister_foreign_affairs IRQ 2016-01-01 jaafari
minister_foreign_affairs SYR 2015-01-01 muallem
minister_foreign_affairs SYR 2022-01-01 mekdad
minister_foreign_affairs TUR 2012-01-01 davutoglu
minister_foreign_affairs TUR 2020-01-01 cavusoglu
minister_foreign_affairs TUR 2024-01-01 fidan
minister_foreign_affairs QAT 2005-01-01 hamad-bin-jassim
minister_foreign_affairs QAT 2020-01-01 mohammed-bin-abdulrahman
minister_foreign_affairs ARE 2015-01-01 abdullah-bin-zayed
minister_foreign_affairs OMN 2015-01-01 bin-alawi
minister_foreign_affairs OMN 2022-01-01 badr-busaidi
secretary_of_state USA 2015-07-14 kerry
secretary_general UN 2010-01-01 ban-ki-moon
director_general IAEA 2015-07-14 amano
"""


@pytest.mark.parametrize("fact", FACTS.strip().splitlines())
def test_one_person_held_the_office(fact: str) -> None:
    office, state, when, person = fact.split()
    assert offices.holders(office, state, when) == (person,)


@pytest.mark.parametrize(
    ("person", "office", "day"),
    [
        ("shoigu", "minister_defence", "2012-11-06"),
        ("belousov", "minister_defence", "2024-05-14"),
        ("zarif", "minister_foreign_affairs", "2013-08-15"),
        ("jubeir", "minister_foreign_affairs", "2015-04-29"),
    ],
)
def test_the_first_day_in_office(person: str, office: str, day: str) -> None:
    assert [spell.start for spell in offices.spells_of(person) if spell.office == office] == [day]
