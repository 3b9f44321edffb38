from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf

from didar.dates import extent
from didar.dates.extent import Extent

DAY = date(2018, 4, 4)


def of(found: Extent | None) -> Extent:
    assert found
    return found


@pytest.mark.parametrize(
    ("found", "edtf"),
    [
        (extent.of_day(DAY), "2018-04-04"),
        (extent.of_days(DAY, date(2018, 4, 6)), "2018-04-04/2018-04-06"),
        (extent.of_days(DAY, DAY), "2018-04-04"),
        (extent.of_set([DAY, date(2018, 4, 9)]), "{2018-04-04,2018-04-09}"),
        (extent.of_month("gregorian", 2015, 9), "2015-09"),
        (of(extent.of_month("gregorian", 2015, 9)).roughly(), "2015-09~"),
        (extent.of_month("jalali", 1393, 10), "2014-12-22/2015-01-20"),
        (extent.of_year("gregorian", 2015), "2015"),
        (extent.of_year("islamic", 1436), "2014-10-25/2015-10-13"),
        (extent.of_decade("gregorian", 1990, edge=False), "1990/1999"),
        (extent.of_decade("gregorian", 1990, edge=True), "1990~/1999~"),
        (extent.of_decade("jalali", 1370, edge=True), "1991~/2001~"),
        (extent.of_century(19), "18XX"),
        (extent.of_season("gregorian", 2015, "summer"), "2015-22"),
        (extent.of_season("jalali", 1395, "summer"), "2016-06-21/2016-09-21"),
        (extent.of_day(DAY).before(), "../2018-04-03"),
        (of(extent.of_year("gregorian", 2011)).before(), "../2010"),
        (of(extent.of_month("gregorian", 2023, 1)).before(), "../2022-12"),
    ],
)
def test_edtf(found: Extent | None, edtf: str) -> None:
    assert of(found).edtf() == edtf
    assert parse_edtf(edtf)


def test_clock() -> None:
    assert extent.of_day(DAY, "11:22").edtf() == "2018-04-04T11:22"
    assert extent.of_day(DAY, "11:22").roughly().edtf() == "2018-04-04~"


def test_join() -> None:
    first, last = of(extent.of_year("gregorian", 1996)), of(extent.of_year("gregorian", 2001))
    assert of(extent.join(first, last)).edtf() == "1996/2001"
    assert extent.join(last, first) is None
    assert of(extent.join(first, extent.of_day(DAY))).edtf() == "1996-01-01/2018-04-04"


@pytest.mark.parametrize("number", [0, 31])
def test_no_such_century(number: int) -> None:
    assert extent.of_century(number) is None


def test_no_such_month() -> None:
    assert extent.of_month("jalali", 1393, 13) is None
    assert extent.of_year("gregorian", 10_000) is None
