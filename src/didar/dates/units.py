"""Units counted from now or from a date told before: «هفته گذشته», «قبل عشر سنوات», «یک روز پس از آن»."""

from __future__ import annotations

from didar.dates.calendar_days import SHIFTS, Found
from didar.dates.meaning import Ago, CalendarDate, FromPrior, Shifted, Stretch, Unit, Vague
from didar.dates.row import Row

UNITS: dict[str, Unit] = {
    "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip


def shifted(row: Row, k: int) -> Found | None:
    """«هفته گذشته», «هذا الأسبوع», «العام المقبل»; without a number a plural is vague: «سال‌های اخیر»."""
    term = row.term(k, "shifted")
    if not term:
        return None
    if (row.counts_singular or term.n == 0) and _counted_before(row, k):
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


DAY_TOLD = frozenset(("weekday", "month", "number", "ordinal", "from now", "article"))
"""What follows the word for day where it counts nothing."""
MOVED = ("last", "next", "recent")


def stretch(row: Row, k: int) -> Found | None:
    """«۱۰ سال گذشته», «10 سنوات مضت», «الأشهر الستة المقبلة», «آخر 10 سنوات», «ظرف سه ماه», «في غضون شهرين»."""
    more, several = row.term(k, "more") is not None, row.term(k, "several") is not None
    at = k + 1 if more or several else k
    moved = row.term(at, "shifted")
    if several:
        unit = row.term(at, "unit")
        if unit and row.term(at + 1, "ago"):
            return Vague(), at + 2
        return (Vague(), at + 1) if moved and moved.how in MOVED else None
    if number := row.count(at):
        moved = row.term(number[1], "shifted")
        if moved and moved.n < (2 if row.counts_singular else 1) and moved.how in MOVED:
            vague = more or _one_or_two(row, k)
            meaning = Vague() if vague else _moved(UNITS[moved.of], number[0], moved.how)
            return meaning, number[1] + 1
    if more:
        return None
    unit = row.term(at, "unit")
    after = row.count(at + 1) if unit else None
    shift = row.term(after[1], "shift") if after else None
    if unit and after and shift and shift.how in MOVED:
        return _moved(UNITS[unit.of], after[0], shift.how), after[1] + 1
    half = counted_unit(row, at) if number else None
    shift = row.term(half[2], "shift") if half and row.term(half[2] - 1, "and half") else None
    if half and shift and shift.how in MOVED:
        return _moved(half[0], half[1], shift.how), half[2] + 1
    return _within(row, k)


def _one_or_two(row: Row, k: int) -> bool:
    """True after another number: «یکی دو هفته آینده», «شش تا ۲۴ ماه آینده»."""
    joined = k > 1 and (row.term(k - 1, "range") or row.term(k - 1, "-"))
    at = k - 2 if joined else k - 1
    if row.listed_before(k, "doubts", "many"):
        return True
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
    if unit == "year" and row.year_number(end, None):
        return None  # «خلال عام 2014»
    if latest:
        return (Stretch(unit, count, -1), end) if end > k + 2 or count > 1 else None
    return Stretch(unit, count, 1, if_planned=during is not None), end


def counted_unit(row: Row, k: int) -> tuple[Unit, int, int] | None:
    """A unit with its number, and the position after it: «سه ماه», «شهرين», «عام», «دو سال و نیم» (in months)."""
    number = row.count(k)
    count, at = number or (0, k)
    unit = row.term(at, "unit")
    if not unit or unit.of == "century" or (not number and unit.n == 0):
        return None
    if not number and unit.of == "day" and not DAY_TOLD.isdisjoint(row.roles[at + 1]):
        return None  # «منذ يوم الجمعة»
    count = count or unit.n
    one = row.term(at + 1, "cardinal") if row.ago_first and not number else None
    if one and one.n == unit.n:
        at += 1  # «بعد يوم واحد»
    if unit.of == "year" and row.term(at + 1, "and half"):
        return "month", count * 12 + 6, at + 2
    return UNITS[unit.of], count, at + 1


def ago(row: Row, k: int) -> Found | None:
    """«۱۰ سال پیش», «دو هفته دیگر», «قبل عشر سنوات», «قبل شهرين», «هفته پیش»."""
    if row.ago_first:
        if not row.term(k, "before") and not row.term(k, "since"):
            return None
        at = row.skip(k + 1, "about")
        counted = counted_unit(row, at)
        if not counted or row.term(counted[2], "counts from") or row.term(counted[2], "shift"):
            return None
        if counted[0] == "year" and row.year_number(counted[2], None):
            return None  # «منذ سنة 1975»
        return Ago(counted[0], counted[1]), row.skip(counted[2], "about")
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


def from_prior(row: Row, k: int) -> Found | None:
    """«یک روز پس از آن», «روز بعد», «همان سال», «اليوم التالي», «العام نفسه», «بعد يومين», «بعد ذلك بيومين»."""
    if row.term(k, "that day"):
        return FromPrior("day", 1), k + 1
    if same := _same(row, k):
        return same
    if (earlier := row.term(k, "before that")) or row.term(k, "after that"):
        counted = counted_unit(row, k + 1) if row.ago_first or row.count(k + 1) else None
        if counted and counted[0] in ("day", "week"):
            return FromPrior(counted[0], -counted[1] if earlier else counted[1]), counted[2]
        return None
    if row.ago_first and row.term(k, "after"):
        counted = counted_unit(row, k + 1)
        if not counted or row.term(counted[2], "counts from"):
            return None
        unit, count, end = counted
        if unit in ("day", "week") or (unit in ("month", "year") and count > 1):
            return FromPrior(unit, count, Ago(unit, -count)), end
        return None
    return _later_unit(row, k)


def _same(row: Row, k: int) -> Found | None:
    unit = row.term(k + 1, "unit")
    today = row.term(k + 1, "from now")
    if row.term(k, "same") and today and today.n == 0:
        return FromPrior("day", 0), k + 2
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
        single = end == k + 1 and unit in ("week", "month", "year")
        return FromPrior(unit, count, Shifted(unit, 1) if single else Ago(unit, -count)), end + 1
    return None
