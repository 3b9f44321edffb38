"""Longer times: months, years, decades, centuries, seasons, and units counted from now or from another date."""

from __future__ import annotations

from collections.abc import Callable

from didar.dates.calendars import Calendar
from didar.dates.meaning import (
    Ago,
    Between,
    CalendarDate,
    Century,
    Decade,
    FromPrior,
    Rough,
    Season,
    Shifted,
    Stretch,
    Unit,
    Vague,
)
from didar.dates.points import SHIFTS, Found
from didar.dates.row import CALENDARS, Row
from didar.dates.terms import NAMED, STRONG

UNITS: dict[str, Unit] = {
    "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip


def period(row: Row, k: int) -> Found | None:
    """Any expression of a time longer than a day, or of a day counted in units."""
    roles = row.roles[k].keys()
    for starts, reader in READERS:
        if not starts.isdisjoint(roles) and (found := reader(row, k)):
            return found
    return None


# ---------------------------------------------------------------- months and years


def month(row: Row, k: int, *, within: bool = False) -> Found | None:
    """A month, with or without its year: «دی ماه 1393», «فبراير/شباط الماضي». ``within`` a range it needs no more."""
    read = row.month(k)
    if read is None:
        return None
    term, after = read
    calendar: Calendar = CALENDARS[term.of]
    tail = row.year_tail(after, calendar)
    if row.listed(row.after(after), "doubts", "no_dates_after"):
        return None
    if tail and term.how == "latin" and tail[0].how != "number":
        return None
    told = tail is not None or term.strength == NAMED or within
    if not told and not (term.strength == STRONG and _in_time(row, k, "month_prepositions")):
        return None
    if not row.surely_month(term, day=term.strength == NAMED, year=tail is not None, marked=True):
        return None
    year, end = tail or (None, row.era(after)[1])
    return CalendarDate(calendar, year, term.n), end


def week_of_month(row: Row, k: int) -> Found | None:
    """A week of a month: «هفته اول شهریور», «الأسبوع الثاني من أغسطس 2015»."""
    week = row.term(k, "unit") or row.term(k, "shifted")
    if not week or week.of != "week":
        return None
    last = week.how == "recent"
    if not last and not (row.term(k, "unit") and row.term(k + 1, "ordinal")):
        return None
    at = row.skip(k + 1 if last else k + 2, "of")
    found = month(row, at, within=True)
    if not found:
        moved = row.term(at, "shifted")
        found = _shifted(row, at) if moved and moved.of == "month" else None
    return (Rough(found[0], "late" if last else "middle"), found[1]) if found else None


def _in_time(row: Row, k: int, prepositions: str) -> bool:
    """True when a preposition of time stands before, or is written onto the front."""
    return row.listed_before(k, "context", prepositions)


def _year(row: Row, k: int) -> Found | None:
    """«سال ۱۳۹۵», «عام 2009», «سال ۹۵», «سال‌های ۱۹۹۶ تا ۲۰۰۱», «عامي 2011 و2012»."""
    unit = row.term(k, "unit")
    if not unit or unit.of != "year":
        return None
    read = row.year_number(k + 1, None) or row.short_year(k + 1, row.short_years)
    if read is None:
        return None
    first = CalendarDate(read[0].calendar, read[0])
    at = row.skip(read[1], "range", "and", "-", ",")
    if at > read[1] or row.cells[at].prefix.startswith("و"):
        at = row.skip(at, "unit") if row.term(at, "unit") == unit else at
        joined_by_and = at == read[1] or row.term(read[1], "and") is not None or row.term(read[1], ",") is not None
        again = row.year_number(at, read[0].calendar)
        if not again and (unit.how != "one" or not joined_by_and):
            again = row.short_year(at, read[0].calendar or row.short_years)
        if again and (unit.how != "one" or not joined_by_and):
            last = CalendarDate(again[0].calendar, again[0])
            if not joined_by_and or again[0].n == read[0].n + 1:
                return Between(first, last), again[1]
    return first, read[1]


def bare_year(row: Row, k: int, *, within: bool = False) -> Found | None:
    """A year with no word for year: «در ۲۰۱۵», «منذ 2011», «2011-2015», «(۲۰۱۸)»."""
    term = row.term(k, "number")
    if not term or len(term.of) != 4 or (row.glued(k + 1) and row.term(k + 1, "/")):
        return None
    read = row.year_number(k, None)
    if read is None:
        return None
    year, end = read
    meaning = CalendarDate(year.calendar, year)
    if end > k + 1 or within:
        return meaning, end
    at = row.skip(end, "range", "-")
    again = row.year_number(at, year.calendar) if at > end else None
    if again and year.n < again[0].n and not row.listed(row.after(again[1]), "context", "counted"):
        return Between(meaning, CalendarDate(again[0].calendar, again[0])), again[1]
    bracketed = bool(k) and row.term(k - 1, "open") is not None and row.term(end, "close") is not None
    return (meaning, end) if bracketed or _counts_nothing(row, k) else None


def _counts_nothing(row: Row, k: int) -> bool:
    """True when a bare number of four digits is a year: a preposition before it, and nothing after that it counts."""
    if not _in_time(row, k, "year_prepositions") or "%" in row.after(k + 1):
        return False
    i = row.cells[k + 1].i
    words = row.view.words
    if i >= len(words) or words[i].kind in ("punct", "newline"):
        return True
    return row.listed(words[i].key, "context", "function_words")


def _season(row: Row, k: int) -> Found | None:
    """A season of a year: «تابستان ۹۵», «صيف عام 2015», «بهار امسال»."""
    term = row.term(k, "season")
    if not term:
        return None
    system: Calendar = row.short_years
    tail = row.year_tail(k + 1, system)
    if tail is None:
        return None
    year, end = tail
    return Season(term.of, year, year.calendar), end


def _feast(row: Row, k: int) -> Found | None:
    """A day with a name in a year: «نوروز ۱۳۹۷»."""
    term = row.term(k, "feast")
    if not term:
        return None
    calendar = CALENDARS[term.of]
    tail = row.year_tail(k + 1, calendar)
    if tail is None or tail[0].how not in ("number", "from_now"):
        return None
    year, end = tail
    return CalendarDate(calendar, year, term.n // 100, term.n % 100), end


# ---------------------------------------------------------------- decades and centuries


def _decade(row: Row, k: int) -> Found | None:
    """«دهه ۱۳۷۰», «دهه هفتاد», «دهه ۹۰ میلادی», «التسعينيات», «تسعينيات القرن الماضي»."""
    unit = row.term(k, "unit")
    if unit and unit.of == "decade":
        named = row.term(k + 1, "decade")
        number = named or row.term(k + 1, "number") or row.term(k + 1, "cardinal")
        if not number or number.n % 10 or not (10 <= number.n < 100 or 1200 <= number.n <= 2090):
            return None
        begins, at = number.n, k + 2
    elif named := row.term(k, "decade"):
        begins, at = named.n, k + 1
    else:
        return None
    calendar, end = row.era(at)
    if row.term(row.skip(end, "of"), "century"):
        return Decade(begins, "gregorian"), row.skip(end, "of") + 1
    century = row.term(end, "unit")
    if century and century.of == "century" and row.term(end + 1, "ordinal"):
        return Decade(begins, "gregorian"), end + 2
    return Decade(begins, calendar), end


def _century(row: Row, k: int) -> Found | None:
    """«قرن نوزدهم», «القرن العشرين», «القرن الماضي»."""
    if term := row.term(k, "century"):
        part = row.listed_before(k, "doubts", "parts_of_century")
        return None if part else (Century(None, term.n), k + 1)
    unit = row.term(k, "unit")
    number = row.term(k + 1, "ordinal") or row.term(k + 1, "number")
    if not unit or unit.of != "century" or unit.how != "one" or not number or not 5 <= number.n <= 21:
        return None
    calendar, end = row.era(k + 2)
    return Century(number.n, calendar=calendar), end


# ---------------------------------------------------------------- units counted from now


def _shifted(row: Row, k: int) -> Found | None:
    """«هفته گذشته», «هذا الأسبوع», «العام المقبل»; without a number a plural is vague: «سال‌های اخیر»."""
    term = row.term(k, "shifted")
    if not term:
        return None
    if _counted_before(row, k):
        return None
    calendar, end = row.era(k + 1) if term.of in ("year", "month") else (None, k + 1)
    if term.of == "year" and term.n == 1 and (named := row.year_number(k + 1, None)):
        return CalendarDate(named[0].calendar, named[0]), named[1]
    if term.how == "by":
        return Shifted(UNITS[term.of], term.n, calendar), end
    if term.n == 0 or term.how == "recent" or term.of in ("day", "decade", "century"):
        return (Stretch(UNITS[term.of], 2, SHIFTS.get(term.how, -1)), end) if term.n == 2 else (Vague(), end)
    if term.n == 2:
        return Stretch(UNITS[term.of], 2, SHIFTS[term.how]), end
    return Shifted(UNITS[term.of], SHIFTS[term.how], calendar), end


def _counted_before(row: Row, k: int) -> bool:
    """True when a number that is no plain one counts the unit: «صدها سال پیش», «سه و نیم سال گذشته»."""
    if k and (row.term(k - 1, "number") or row.term(k - 1, "cardinal") or row.term(k - 1, "several")):
        return True
    return row.listed_before(k, "doubts", "many")


MOVED = ("last", "next", "recent")


def _stretch(row: Row, k: int) -> Found | None:
    """«۱۰ سال گذشته», «10 سنوات مضت», «الأشهر الستة المقبلة», «آخر 10 سنوات», «ظرف سه ماه», «في غضون شهرين»."""
    more, several = row.term(k, "more") is not None, row.term(k, "several") is not None
    at = k + 1 if more or several else k
    shifted = row.term(at, "shifted")
    if several:
        unit = row.term(at, "unit")
        if unit and row.term(at + 1, "ago"):
            return Vague(), at + 2
        return (Vague(), at + 1) if shifted and shifted.how in MOVED else None
    if number := row.count(at):
        shifted = row.term(number[1], "shifted")
        if shifted and shifted.n < 2 and shifted.how in MOVED:
            vague = more or _one_or_two(row, k)
            meaning = Vague() if vague else _moved(UNITS[shifted.of], number[0], shifted.how)
            return meaning, number[1] + 1
    if more:
        return None
    unit = row.term(at, "unit")
    number = row.count(at + 1) if unit else None
    shift = row.term(number[1], "shift") if number else None
    if unit and number and shift and shift.how in MOVED:
        return _moved(UNITS[unit.of], number[0], shift.how), number[1] + 1
    return _within(row, k)


def _one_or_two(row: Row, k: int) -> bool:
    """True after another number: «یکی دو هفته آینده», «شش تا ۲۴ ماه آینده»."""
    joined = k > 1 and (row.term(k - 1, "range") or row.term(k - 1, "-"))
    at = k - 2 if joined else k - 1
    if at < 0:
        return False
    return row.term(at, "number") is not None or row.term(at, "cardinal") is not None


def _moved(unit: Unit, count: int, how: str) -> Stretch:
    return Stretch(unit, count, 1 if how == "next" else -1)


def _within(row: Row, k: int) -> Found | None:
    """A stretch told by the word before it: «ظرف سه ماه», «في غضون أسبوعين», «خلال ستة أشهر», «آخر 10 سنوات»."""
    within, latest, during = (row.term(k, role) for role in ("within", "latest", "during"))
    if not within and not latest and not during:
        return None
    counted = counted_unit(row, k + 1)
    if not counted or row.term(counted[2], "shift"):
        return None
    unit, count, end = counted
    if latest:
        return (Stretch(unit, count, -1), end) if end > k + 2 or count > 1 else None
    return Stretch(unit, count, 1, if_planned=during is not None), end


def counted_unit(row: Row, k: int) -> tuple[Unit, int, int] | None:
    """A unit with its number, and the position after it: «سه ماه», «ثلاثة أشهر», «شهرين», «عام»."""
    if number := row.count(k):
        unit = row.term(number[1], "unit")
        return (UNITS[unit.of], number[0], number[1] + 1) if unit and unit.of != "century" else None
    unit = row.term(k, "unit")
    if not unit or unit.n == 0 or unit.of == "century":
        return None
    return UNITS[unit.of], unit.n, k + 1


def _ago(row: Row, k: int) -> Found | None:
    """«۱۰ سال پیش», «دو هفته دیگر», «قبل عشر سنوات», «قبل شهرين», «هفته پیش»."""
    if row.ago_first:
        if not row.term(k, "before"):
            return None
        at = row.skip(k + 1, "about")
        counted = counted_unit(row, at)
        if not counted or row.term(counted[2], "counts from") or row.term(counted[2], "shift"):
            return None
        return Ago(counted[0], counted[1]), counted[2]
    if not (counted := counted_unit(row, k)):
        return None
    unit, count, end = counted
    single = end == k + 1
    if row.term(end, "ago"):
        if not single:
            return Ago(unit, count), end + 1
        if _counted_before(row, k):
            return None
        return (FromPrior(unit, -1) if unit == "day" else Shifted(unit, -1)), end + 1
    if row.term(end, "hence") and not single:
        return Ago(unit, -count), end + 1
    return None


# ---------------------------------------------------------------- counted from another date


def _from_prior(row: Row, k: int) -> Found | None:
    """«یک روز پس از آن», «روز بعد», «همان سال», «اليوم التالي», «العام نفسه», «بعد يومين», «بعد ذلك بيومين»."""
    if row.term(k, "that day"):
        return FromPrior("day", 1), k + 1
    if same := _same(row, k):
        return same
    if (earlier := row.term(k, "before that")) or row.term(k, "after that"):
        counted = counted_unit(row, k + 1)
        if counted and counted[0] in ("day", "week"):
            return FromPrior(counted[0], -counted[1] if earlier else counted[1]), counted[2]
        return None
    if row.ago_first and row.term(k, "after"):
        counted = counted_unit(row, k + 1)
        if counted and counted[0] in ("day", "week") and not row.term(counted[2], "counts from"):
            return FromPrior(counted[0], counted[1]), counted[2]
        return None
    return _later_unit(row, k)


def _same(row: Row, k: int) -> Found | None:
    unit = row.term(k + 1, "unit")
    if row.term(k, "same") and unit and unit.n == 1 and unit.of in ("day", "month", "year"):
        return FromPrior(UNITS[unit.of], 0), k + 2
    unit = row.term(k, "unit")
    if unit and unit.n == 1 and unit.of in ("day", "month", "year") and row.term(k + 1, "same after"):
        return FromPrior(UNITS[unit.of], 0), k + 2
    return None


def _later_unit(row: Row, k: int) -> Found | None:
    """A unit, with or without a number, after or before what was told: «یک روز پس از آن», «سال بعد», «الشهر التالي»."""
    counted = counted_unit(row, k)
    if not counted:
        return None
    unit, count, end = counted
    if row.term(end, "after that"):
        return FromPrior(unit, count), end + 1
    if row.term(end, "before that"):
        return FromPrior(unit, -count), end + 1
    shift = row.term(end, "shift")
    if (end == k + 1 and shift and shift.how == "later") or row.term(end, "later"):
        return FromPrior(unit, count), end + 1
    return None


COUNTS = frozenset({"number", "cardinal", "article"})
"""What a number of units may begin with."""

READERS: tuple[tuple[frozenset[str], Callable[[Row, int], Found | None]], ...] = (
    (frozenset({"month", "unit"}), month),
    (frozenset({"unit", "shifted"}), week_of_month),
    (frozenset({"unit"}), _year),
    (COUNTS | {"more", "several", "unit", "within", "latest", "during"}, _stretch),
    (COUNTS | {"that day", "same", "before that", "after that", "after", "unit", "shifted"}, _from_prior),
    (COUNTS | {"before", "unit"}, _ago),
    (frozenset({"century", "unit"}), _century),
    (frozenset({"unit", "decade"}), _decade),
    (frozenset({"shifted"}), _shifted),
    (frozenset({"season"}), _season),
    (frozenset({"feast"}), _feast),
    (frozenset({"number"}), bare_year),
)
"""Every reader with the roles its expressions begin with, in the order they are tried."""
