"""The words dates are made of, found in a report: months, weekdays, units, numbers, the words that join them.

`cells` turns a report's words into a row of cells. A cell is a word or phrase of the tables with the roles it can play
(«قبل» may be "before" or "ago"); whatever lies between such words is one empty cell, which no expression crosses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from msgspec import Struct

from didar.dates.numbers import cardinals, ordinals, spelled_years
from didar.langs.pack import table
from didar.model.view import View
from didar.text.fold import fold
from didar.text.fold import view as fold_view
from didar.text.lexicon import ARABIC_CLITICS, NO_PREFIX, Lexicon

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

SIGN, WORD, STRONG, NAMED = range(4)
"""How surely a month's name is one: Afghan month, other word too, no other word, with the word for month."""

SHORTEST = 2
"""The word for month is not glued before names of so few letters: «ما همه» is no «ماه مه»."""
SHORT = 3
"""Words of so few letters are looked up whole: as patterns they would be found inside every other word."""


LOOKAHEAD = 8
"""Empty cells after the last word, so that a reader may look ahead."""


class Term(Struct, frozen=True, gc=False):
    """One role of a word: a number ``n``, what it is ``of`` (calendar, unit, manner), how sure a month's name is."""

    n: int = 0
    of: str = ""
    how: str = ""
    strength: int = STRONG


Roles = Mapping[str, Term]
_NOTHING: Roles = {}


class Cell(Struct, gc=False):
    """A word or phrase with its roles: words ``[i, j)``, squeezed range ``[a, b)``, what is written onto its front."""

    roles: Roles
    i: int
    j: int
    a: int
    b: int
    prefix: str = ""


PUNCTUATION: Mapping[str, Roles] = {
    mark: {role: Term()}
    for mark, role in {
        "(": "open", "[": "open", ")": "close", "]": "close", "/": "/", "؍": "/", "-": "-", ",": ",", ":": ":",
        ".": ".", "|": "|",
    }.items()
}  # fmt: skip


@lru_cache(maxsize=4096)
def _digits(key: str) -> Roles:
    """A number written in digits: ``n`` its value, ``of`` its digits."""
    return {"number": Term(int(key) if len(key) <= 9 else -1, key)}


Entry = tuple[str, str, Term]
"""Phrase, role, term."""


def _months(pack: dict[str, Any]) -> Iterator[Entry]:
    doubtful = {fold(w): WORD for w in pack["doubtful"]["word"]} | {fold(w): SIGN for w in pack["doubtful"]["sign"]}
    verbs = {fold(w) for w in pack["doubtful"]["verb"]}
    month_words = pack["units"]["month"]["one"]
    for calendar, months in pack["months"].items():
        for number, names in months.items():
            for name in names:
                key = fold(name)
                how = "verb" if key in verbs else "latin" if name.isascii() else ""
                yield name, "month", Term(int(number), calendar, how, doubtful.get(key, STRONG))
                named = Term(int(number), calendar, "", NAMED)
                for word in month_words:
                    yield f"{name} {word}", "month", named
                    if len(key) > SHORTEST:
                        yield f"{word} {name}", "month", named


def _days(pack: dict[str, Any], *, glued: bool) -> Iterator[Entry]:
    """Weekdays and days from now; ``glued`` takes the word for day and the weekday as one («روزدوشنبه»)."""
    for name, words in pack["weekdays"].items():
        for word in words:
            yield word, "weekday", Term(WEEKDAYS.index(name))
            for part in pack["parts"]["glued"]:
                yield f"{word} {part}", "weekday", Term(WEEKDAYS.index(name))
            for day in pack["units"]["day"]["one"] if glued else ():
                yield f"{day} {word}", "weekday", Term(WEEKDAYS.index(name), how="day")
    for offset, words in pack["days"].items():
        for word in words:
            yield word, "from now", Term(int(offset))
    for word in pack["parts"]["words"]:
        yield word, "part", Term()
    for half, hours in (("afternoon", 12), ("morning", 0)):
        for word in pack["parts"][half]:
            yield word, "half", Term(hours)


def _units(pack: dict[str, Any]) -> Iterator[Entry]:
    for unit, forms in pack["units"].items():
        for form, words in forms.items():
            count = {"one": 1, "many": 0, "two": 2}[form]
            for word in words:
                yield word, "unit", Term(count, unit, form)
                for how in ("last", "this", "next", "recent"):
                    for shift in pack["shifts"][how]:
                        yield f"{word} {shift}", "shifted", Term(count, unit, how)
    for entry in pack["shifted"]:
        for word in entry["words"]:
            yield word, "shifted", Term(entry["by"], entry["unit"], "by")
    for how in ("last", "this", "next", "recent", "later"):
        for shift in pack["shifts"][how]:
            yield shift, "shift", Term({"last": -1, "next": 1}.get(how, 0), how=how)
    for how, by in (("last", -1), ("this", 0)):
        for word in pack["century"][how]:
            yield word, "century", Term(by)
    for entry in pack["decades"]:
        for word in entry["words"]:
            yield word, "decade", Term(entry["begins"])


def _others(pack: dict[str, Any]) -> Iterator[Entry]:
    for calendar, words in pack["era"].items():
        for word in words:
            yield word, "era", Term(of=calendar)
    for season, words in pack["seasons"].items():
        for word in words:
            yield word, "season", Term(of=season)
    for share, numbers in pack["shares"].items():
        for number, words in numbers.items():
            for word in words:
                yield word, "share", Term(int(number), share)
    for entry in pack["feasts"]:
        for word in entry["words"]:
            yield word, "feast", Term(entry["month"] * 100 + entry["day"], entry["calendar"])
    for role, words in pack["relations"].items():
        name, of = ("edge", role) if role in ("early", "middle", "late") else (role.replace("_", " "), "")
        for word in words:
            yield word, name, Term(of=of)
    yield "T", "t", Term()


def _spelled(lang: str) -> Iterator[Entry]:
    for role, numbers in (("ordinal", ordinals), ("cardinal", cardinals), ("cardinal", spelled_years)):
        for n, words in numbers(lang).items():
            for word in words:
                yield word, role, Term(n)


class Vocabulary:
    """All date words of one language: the longer ones as a lexicon, the short ones whole."""

    def __init__(self, lang: str) -> None:
        pack = table(lang, "dates")
        prefixes = ARABIC_CLITICS if lang == "ar" else NO_PREFIX
        phrases: dict[str, dict[str, Term]] = {}
        for entries in (_months(pack), _days(pack, glued=not prefixes), _units(pack), _others(pack), _spelled(lang)):
            for phrase, role, term in entries:
                phrases.setdefault(fold(phrase), {}).setdefault(role, term)
        brief = {key: roles for key, roles in phrases.items() if len(key) <= SHORT and len(fold_view(key).words) == 1}
        self.short: dict[str, tuple[Roles, str]] = {key: (roles, "") for key, roles in PUNCTUATION.items()}
        self.short.update((key, (roles, "")) for key, roles in brief.items())
        for key, roles in brief.items():
            for prefix in sorted(prefixes) if len(key) > 1 else ():
                self.short.setdefault(prefix + key, (roles, prefix))
        longer = {key: roles for key, roles in phrases.items() if key not in brief}
        self.lexicon: Lexicon[Roles] = Lexicon(longer, prefixes=prefixes, article=bool(prefixes), folded=True)


@cache
def listed(lang: str, section: str, name: str) -> frozenset[str]:
    """The folded words of a list in a language's date table."""
    return frozenset(fold(word) for word in table(lang, "dates")[section][name])


@cache
def broken_words(lang: str) -> list[list[str]]:
    """Pairs of folded words that together look like a month's name or a number."""
    return [[fold(word) for word in pair.split()] for pair in table(lang, "dates")["doubtful"]["broken"]]


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The date words of a language: "fa" (Dari included) or "ar"."""
    return Vocabulary(lang)


def cells(view: View, lang: str) -> list[Cell]:
    """The row of cells of a text."""
    vocabulary_of = vocabulary(lang)
    short = vocabulary_of.short
    found = [Cell(hit.value, hit.i, hit.j, hit.a, hit.b, hit.prefix) for hit in vocabulary_of.lexicon.find(view)]
    for word in [w for w in view.words if w.kind == "number" or w.key in short]:
        if word.key in short:
            roles, prefix = short[word.key]
            found.append(Cell(roles, word.i, word.i + 1, word.a + len(prefix), word.b, prefix))
        else:
            found.append(Cell(_digits(word.key), word.i, word.i + 1, word.a, word.b))
    found.sort(key=attrgetter("i"))  # stable: a phrase stands before the short word it begins with
    row: list[Cell] = []
    at = 0
    for cell in found:
        if cell.i < at:
            continue
        if cell.i > at:
            row.append(Cell(_NOTHING, at, cell.i, cell.a, cell.a))
        row.append(cell)
        at = cell.j
    end = len(view.squeezed)
    if at < len(view.words):
        row.append(Cell(_NOTHING, at, len(view.words), end, end))
    row.extend(Cell(_NOTHING, len(view.words), len(view.words), end, end) for _ in range(LOOKAHEAD))
    return row
