"""A row of cells read from left to right, and the smallest things that stand in it: numbers, months, years, clocks.

Every reader takes a position ``k`` and gives what it has read with the position after it, or None.
"""

from __future__ import annotations

from msgspec.structs import replace

from didar.dates import calendars
from didar.dates.calendars import Calendar
from didar.dates.meaning import Year
from didar.dates.terms import NAMED, SIGN, WORD, Cell, Roles, Term, broken_words, cells, listed
from didar.langs.pack import table
from didar.model.view import View

LAST_DAY, LAST_YEAR, NOON = 31, 2100, 12
FIRST_SPELLED = 40
"""From here on two-digit years are spelled out in words; smaller numbers may count the years."""
FIRST_HIJRI = 1420
"""In Persian a year before this one with a Hijri month and no era is Jalali («محرم ۱۳۵۷»): as Hijri it is long past."""
CALENDARS: dict[str, Calendar] = {"gregorian": "gregorian", "jalali": "jalali", "islamic": "islamic"}


class Row:
    """The cells of a text, with readers for their smallest combinations. Empty cells end it."""

    def __init__(self, view: View, lang: str) -> None:
        self.view = view
        self.lang = lang
        self.cells: list[Cell] = cells(view, lang)
        self.roles: list[Roles] = [cell.roles for cell in self.cells]
        pack = table(lang, "dates")["calendars"]
        self.lookalikes: list[str] = table(lang, "dates")["day_pitfalls"]["lookalikes"]
        self.thousands: Calendar = CALENDARS[pack["thousands"]]
        self.short_years: Calendar = CALENDARS[pack["short_years"]]
        self.clitics: bool = pack["clitics"]
        self.ago_first: bool = pack["ago_first"]
        self.counts_singular: bool = pack["counts_singular"]
        self.short_months: bool = pack["short_months"]
        self.day_word_counts: bool = pack["day_word_counts"]

    def term(self, k: int, role: str) -> Term | None:
        """What the cell at ``k`` is in a role, if it can play it."""
        return self.roles[k].get(role)

    def skip(self, k: int, *roles: str) -> int:
        """The position after the cell at ``k`` if it plays one of the roles, else ``k``."""
        return k if self.roles[k].keys().isdisjoint(roles) else k + 1

    def before(self, k: int) -> str:
        """Key of the word before the cell at ``k``; empty at the start of a line."""
        i = self.cells[k].i
        word = self.view.words[i - 1] if i else None
        return word.key if word and word.kind != "newline" else ""

    def after(self, k: int) -> str:
        """Key of the word that stands at ``k``; empty at the end of the text."""
        i = self.cells[k].i
        return self.view.words[i].key if i < len(self.view.words) else ""

    def raw(self, k: int) -> str:
        """The report's own letters of the cell at ``k``, without what is written onto its front."""
        start, end = self.view.span(self.cells[k].a, self.cells[k].b)
        return self.view.text[start:end]

    def glued(self, k: int) -> bool:
        """True when no space stands before the cell at ``k``."""
        i = self.cells[k].i
        return i < len(self.view.words) and not self.view.words[i].spaced

    def listed(self, word: str, section: str, name: str) -> bool:
        """True when a folded word is in a list of the language's date table."""
        return word in listed(self.lang, section, name)

    def city_is_told_of(self) -> bool:
        """True when the report is about the country whose capital is called Monday."""
        return any(sign in self.view.squeezed for sign in listed(self.lang, "weekday_pitfalls", "city_signs"))

    def country_is_told_of(self) -> bool:
        """True when the report is about the country whose months have names that are other words too."""
        return any(sign in self.view.squeezed for sign in listed(self.lang, "doubtful", "sign_country"))

    def listed_before(self, k: int, section: str, name: str) -> bool:
        """True when a word of a list stands before ``k``, whatever conjunction or preposition is written onto it."""
        before, words = self.before(k), listed(self.lang, section, name)
        return before in words or (self.clitics and (before[1:] in words or before[2:] in words))

    # ------------------------------------------------------------ numbers

    def day_number(self, k: int) -> tuple[int, int] | None:
        """The number of a day of a month, in digits or words: «15», «١٥», «پانزدهم», «الـ15», «الخامس عشر»."""
        k = self.skip(k, "article")
        roles = self.cells[k].roles
        digits = roles.get("number")
        if digits:
            if not 1 <= digits.n <= LAST_DAY or len(digits.of) > 2 or self.before(k) == "+":
                return None
            return digits.n, self.skip(k + 1, "th") if self.glued(k + 1) or self.after(k + 1) == "ام" else k + 1
        word = roles.get("ordinal") or roles.get("cardinal")
        return (word.n, k + 1) if word and word.n <= LAST_DAY and not self._broken(k) else None

    def count(self, k: int) -> tuple[int, int] | None:
        """How many of a unit, from 1 to 999: «10», «ده», «العشر», «الـ10»."""
        k = self.skip(k, "article")
        term = self.term(k, "number") or self.term(k, "cardinal")
        return (term.n, k + 1) if term and 1 <= term.n < 1000 else None

    # ------------------------------------------------------------ months and years

    def month(self, k: int) -> tuple[Term, int] | None:
        """A month, perhaps named twice: «شهریور», «ماه نومبر», «فبراير/شباط», «يوليو تموز», «تموز (يوليو)»."""
        term = self.term(k, "month")
        unit = self.term(k, "unit")
        if unit and unit.of == "month" and unit.how == "one" and (term := self.term(k + 1, "month")):
            return replace(term, strength=NAMED), k + 2
        if not term or (term.how == "verb" and not self._no_verb_follows(k + 1)) or self._broken(k):
            return None
        unit = self.term(k + 1, "unit") if term.strength != NAMED else None
        if unit and unit.of == "month" and unit.how == "one":
            return replace(term, strength=NAMED), k + 2
        beside = self.term(k + 1, "month")
        if beside and (beside.n, beside.of) == (term.n, term.of) and beside.strength != SIGN:
            return term, k + 2
        again = self.term(k + 2, "month") if self.term(k + 1, "/") or self.term(k + 1, "open") else None
        if again and (again.n, again.of) == (term.n, term.of):
            surer = max(term, again, key=lambda t: t.strength)
            if self.term(k + 1, "/"):
                return surer, k + 3
            if self.term(k + 3, "close"):
                return surer, k + 4
        return term, k + 1

    def _broken(self, k: int) -> bool:
        """True where two other words look like one with a space in it: «به من» is no «بهمن», «آل ثاني» no «الثاني»."""
        cell = self.cells[k]
        if cell.j - cell.i < 2:
            return False
        first, second = (self.view.words[i].key for i in (cell.i, cell.i + 1))
        return [first, second] in broken_words(self.lang)

    def _no_verb_follows(self, k: int) -> bool:
        """True when the word at ``k`` cannot be a verb's stem: «می» before it is May, else a prefix."""
        i = self.cells[k].i
        words = self.view.words
        year = self.term(k, "cardinal")
        if i >= len(words) or words[i].kind != "word" or (year and year.n >= 1000):
            return True
        return "unit" in self.cells[k].roles or self.listed(words[i].key, "context", "function_words")

    def year_number(self, k: int, calendar: Calendar | None) -> tuple[Year, int] | None:
        """A year of four digits, or spelled out, with its era if it names one: «1436هـ», «۲۰۱۵ میلادی»."""
        term = self.term(k, "number") or self.term(k, "cardinal")
        if not term or term.n < 100 or len(term.of or "0000") > 4:
            return None
        named, after = self.era(k + 1)
        if named and term.n <= LAST_YEAR:
            return Year("number", term.n, named), after
        if term.n < 1000:
            return None
        if calendar == "islamic" and self.thousands == "jalali" and term.n < FIRST_HIJRI:
            calendar = None
        system = named or calendar or calendars.calendar_of_year(term.n, self.thousands)
        if system is None or not calendars.plausible(system, term.n):
            system = calendars.calendar_of_year(term.n, self.thousands)
            if system is None:
                return None
        return Year("number", term.n, system), after

    def short_year(self, k: int, calendar: Calendar, *, spelled: bool = False) -> tuple[Year, int] | None:
        """A year of two digits: «۹۵», «۰۲»; ``spelled`` after the word for year also in words: «سال نود و دو»."""
        if calendar == "islamic" and self.short_years == "jalali":
            calendar = "jalali"  # «محرم ۹۸»
        term = self.term(k, "number")
        in_words = self.term(k, "cardinal") if spelled else None
        if in_words and FIRST_SPELLED <= in_words.n < 100:
            term = in_words
        elif not term or len(term.of) != 2 or (term.n <= LAST_DAY and not term.of.startswith("0")) or term.n > 99:
            return None
        clock = self.term(k + 1, "hour") and self.term(k + 2, "number")
        if not clock and (self.listed(self.after(k + 1), "context", "counted") or self.term(k + 1, "unit")):
            return None
        named, after = self.era(k + 1)
        return Year("number", term.n, named or calendar), after

    def era(self, k: int) -> tuple[Calendar | None, int]:
        """The era a year names («هـ», «میلادی»), and the position after it."""
        term = self.term(k, "era")
        return (CALENDARS[term.of], k + 1) if term else (None, k)

    def year_tail(self, k: int, calendar: Calendar) -> tuple[Year, int] | None:
        """What gives the year after a month: «1397», «سال ۱۳۷۸», «۹۵», «الماضي», «سال جاری», «من العام نفسه»."""
        at = k
        if self.term(k, ",") and (self.term(k + 1, "unit") or self.year_number(k + 1, calendar)):
            at = k + 1
        if any(self.term(at, mark) for mark in "/-.") and self.year_number(at + 1, calendar):
            at += 1  # «19-Oct-2021»
        at = self.skip(at, "of")
        shifted = self.term(at, "shifted")
        if shifted and shifted.of == "year" and shifted.how in ("last", "this", "next", "by"):
            by = shifted.n if shifted.how == "by" else {"last": -1, "this": 0, "next": 1}[shifted.how]
            _, after = self.era(at + 1)
            return Year("from_now", by), after
        if same := self.same_year(at):
            return Year("same"), same
        unit = self.term(at, "unit")
        if unit and unit.of == "year" and unit.how == "one":
            return self.year_number(at + 1, calendar) or self.short_year(at + 1, calendar, spelled=True)
        if found := self.year_number(at, calendar):
            return found
        if at > k:
            return None
        if calendar != "gregorian" and (found := self.short_year(at, calendar)):
            return found
        shift = self.term(at, "shift")
        if shift and shift.how in ("last", "this", "next"):
            if shift.how == "this":
                return Year("from_now", 0), at + 1
            return Year("last" if shift.how == "last" else "next"), at + 1
        return None

    def same_year(self, k: int) -> int | None:
        """The position after «همان سال», «این سال», «نفس العام», «العام نفسه»."""
        if self.term(k, "same year"):
            return k + 1
        unit = self.term(k + 1, "unit")
        if self.term(k, "same") and unit and unit.of == "year":
            return k + 2
        unit = self.term(k, "unit")
        return k + 2 if unit and unit.of == "year" and self.term(k + 1, "same after") else None

    def surely_month(self, month: Term, *, day: bool, year: bool, marked: bool) -> bool:
        """True when a month's name with what stands beside it can be nothing else."""
        if month.strength == SIGN:
            return day and (year or marked or self.country_is_told_of())
        if month.strength == WORD:
            return day or year
        return True

    # ------------------------------------------------------------ clocks

    def clock(self, k: int) -> tuple[str, int] | None:
        """A time of day to the minute: «11:22», «5:51:43 PM»."""
        hour, minute = self.term(k, "number"), self.term(k + 2, "number")
        if not hour or not minute or not self.term(k + 1, ":") or hour.n > 24 or minute.n > 59 or len(minute.of) != 2:
            return None
        k += 3
        if self.term(k, ":") and self.term(k + 1, "number"):
            k += 2
            if self.term(k, ".") and self.glued(k) and self.term(k + 1, "number"):
                k += 2
        half = self.term(k, "half")
        if half and self.view.words[self.cells[k].i].kind == "word":
            return _time(hour.n, minute.n, half), k + 1
        return _time(hour.n, minute.n, None), k

    def told_hour(self, k: int) -> tuple[str, int] | None:
        """An hour with its own word: «ساعت ۱۱:۲۲», «الساعة 5 مساء», «ساعت ۸ و ۳۰ دقیقه».

        The clock is empty for a bare hour before noon, which may be of the morning or of the evening: «امشب ساعت ۹».
        """
        if not self.term(k, "hour"):
            return None
        if found := self.clock(k + 1):
            return found
        hour = self.term(k + 1, "number") or self.term(k + 1, "cardinal") or self.term(k + 1, "ordinal")
        if not hour or not 0 <= hour.n <= 24:
            return None
        k, minute = k + 2, 0
        more = self.term(k + 1, "number")
        if self.term(k, "and") and more and self.term(k + 2, "minute"):
            k, minute = k + 3, more.n
        if half := self.term(k, "half"):
            return _time(hour.n, minute, half), k + 1
        return ("" if hour.n <= NOON and not more else _time(hour.n, minute, None)), k


def _time(hour: int, minute: int, half: Term | None) -> str:
    """ "HH:MM"; the afternoon adds twelve to hours below it, and twelve in the morning is midnight."""
    if half and half.n and hour < 12:
        hour += 12
    elif half and not half.n and hour == 12:
        hour = 0
    return f"{hour % 24:02}:{minute:02}"
