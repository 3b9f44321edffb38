"""The publication stamp: given with the report, or found in its text near the head or the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from didar.dates.calendar_dates import calendar_date
from didar.dates.conflicts import given_and_found, is_credible
from didar.dates.find import find
from didar.dates.meaning import CalendarDate, Clocked, Expression, Pair
from didar.dates.row import Row
from didar.dates.setting import Setting
from didar.dates.terms import listed
from didar.dates.written import day_of
from didar.langs.pack import pack_of
from didar.model.draft import Draft
from didar.model.span import Span
from didar.model.view import View
from didar.text.fold import view as fold_view

HEAD_LINES, FOOT_LINES = 14, 8
LINE_WORDS, SHORT_LINE, CLOCK_WORDS = 40, 24, 7
"""A longer line is no stamp; of a longer first line only so much can be a dateline."""
SEARCH_WORDS = 600
"""How far from either end of the text lines are looked for."""
SHORT_REST = 3
"""Words that may stand beside a date on a line of its own."""
DATELINE_AT = 5
LABEL_REACH = 3
YEARS = range(1990, 2060)

_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?"
)
_DAY_FIRST = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})(?:[T ,]+(\d\d?):(\d\d)(?::\d\d)?)?")


def edtf_of_given(given: str) -> str | None:
    """A publication time given with a report, to the minute and without its zone; None for what is no time.

    ``given`` is ISO 8601 of any precision, with or without a zone, or day first with slashes (31/01/2017).
    """
    given = given.strip()
    if m := _ISO.fullmatch(given):
        year, month, day, hour, minute = m.groups()
    elif m := _DAY_FIRST.fullmatch(given):
        day, month, year, hour, minute = m.groups()
    else:
        return None
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if hour and (int(hour) > 23 or int(minute) > 59):
        return None
    parts = [year] + [f"{int(part):02}" for part in (month, day) if part]
    return "-".join(parts) + (f"T{int(hour):02}:{minute}" if hour else "")


def run(draft: Draft) -> None:
    """Stage: the publication stamp. Reads ``report``, ``lang``; writes ``published``, ``stamp``, ``written`` and notes.

    What is given with the report wins over what its text says; where the two name different days, the text's day is
    the day of writing, and a note tells both.
    """
    given = edtf_of_given(draft.report.published) if draft.report.published else None
    if draft.report.published and given is None:
        draft.note("stamp.given.unreadable", f"{draft.report.published!r} is no date that can be read")
    found = find_stamp(draft.view, pack_of(draft.lang) or "fa")
    day = day_of(given)
    if found and day and not is_credible(date.fromisoformat(found.edtf[:10]), day, borne_out=True):
        found = None  # a day that lies ahead of the page is one of the story
    draft.published = given or (found.edtf if found else None)
    if found is None:
        return
    draft.stamp = found.span
    if given and day and (note := given_and_found(given, found.edtf, found.calendar, found.span)):
        draft.note(*note)
        if found.edtf[:10] < given[:10]:
            draft.written = found.edtf[:10]


class Stamp(Struct, frozen=True, gc=False):
    """A stamp found: where it stands, its time as EDTF, and the calendar it is told in."""

    span: Span
    edtf: str
    calendar: str | None = None


def find_stamp(view: View, lang: str) -> Stamp | None:
    """The stamp in a text: the best labelled or placed date of its first and last lines (see `_rank`)."""
    best: tuple[int, Stamp] | None = None
    lines = list(_lines(view))
    for n, (i, j) in enumerate(lines):
        if not _may_be_dated(view, i, j):
            continue
        read = _read_line(view, lang, i, j, at_head=n < DATELINE_AT)
        if read and (best is None or read[0] < best[0]):
            following = lines[n + 1] if n + 1 < len(lines) else None
            best = read[0], _with_clock_below(view, lang, read[1], following)
            if best[0] == 0:
                break
    return best[1] if best else None


def _with_clock_below(view: View, lang: str, stamp: Stamp, line: tuple[int, int] | None) -> Stamp:
    """The stamp with the clock of the line below it, if that line holds nothing else."""
    if "T" in stamp.edtf or line is None or line[1] - line[0] > CLOCK_WORDS:
        return stamp
    start, end = view.span_of(*line)
    row = Row(fold_view(view.text[start:end]), lang)
    clock = row.told_hour(0) or row.clock(0)
    if not clock or not clock[0] or row.cells[clock[1]].i < len(row.view.words):
        return stamp
    return Stamp((stamp.span[0], end), f"{stamp.edtf}T{clock[0]}", stamp.calendar)


def _may_be_dated(view: View, i: int, j: int) -> bool:
    """True when a line holds a year in digits or three numbers, early enough on it for a stamp."""
    numbers = [word for word in view.words[i:j] if word.kind == "number"]
    if len(numbers) < 3 and not any(len(word.key) == 4 for word in numbers):
        return False
    return j - i <= SHORT_LINE or numbers[0].i - i <= DATELINE_AT


def _lines(view: View) -> Iterator[tuple[int, int]]:
    """Word ranges of the first and last lines, cut to the length a stamp may have."""
    words, total = view.words, len(view.words)
    head_end = min(total, SEARCH_WORDS)
    head = _split(view, 0, head_end)[:HEAD_LINES]
    foot = _split(view, max(0, total - SEARCH_WORDS), total)[-FOOT_LINES:]
    for i, j in head + [line for line in foot if not head or line[0] > head[-1][0]]:
        if j - i <= LINE_WORDS:
            yield i, j
        elif words[i].i < head_end:
            yield i, i + LINE_WORDS


def _split(view: View, i: int, j: int) -> list[tuple[int, int]]:
    lines, start = [], i
    for at in range(i, j + 1):
        if at == j or view.words[at].kind == "newline":
            if at > start:
                lines.append((start, at))
            start = at + 1
    return lines


def _read_line(view: View, lang: str, i: int, j: int, *, at_head: bool) -> tuple[int, Stamp] | None:
    """How good a stamp a line holds (0 best), and the stamp."""
    offset, _ = view.span_of(i, j)
    line = fold_view(view.text[offset : view.words[j - 1].end])
    cut = j < len(view.words) and view.words[j].kind != "newline"
    dates = [e for e in find(line, lang) if _full_date(e)]
    if not dates:
        return None
    first = dates[0]
    last = dates[1] if len(dates) > 1 and dates[1].same_as_previous else first
    rank = _rank(line, lang, first, last, cut=cut, at_head=at_head)
    chosen = next((e for e in (first, last) if _calendar(e) == "gregorian"), first)
    when = _value(chosen)
    if rank is None or when is None or when.year not in YEARS:
        return None
    clock, end = _clock_beside(line, lang, first, last)
    span = (offset + first.span[0], offset + max(last.span[1], end))
    return rank, Stamp(span, when.isoformat() + (f"T{clock}" if clock else ""), _calendar(chosen))


def _rank(line: View, lang: str, first: Expression, last: Expression, *, cut: bool, at_head: bool) -> int | None:
    """0 labelled, 1 on a line of its own, 2 a dateline, 3 of the last change; None for a date of the story."""
    label = _label(line, lang, first)
    rest = [
        word.key
        for word in line.words
        if not first.i <= word.i < last.j
        and word.kind == "word"
        and word.key not in listed(lang, "stamp", "beside_words")
    ]
    short = len(rest) <= SHORT_REST and not cut
    if label is False:
        return 3 if short else None
    if label and (short or line.words[first.i - 1].key == ":"):
        return 0
    if short:
        return 1
    agency = line.words[last.j].key if last.j < len(line.words) else ""
    if at_head and first.i <= DATELINE_AT and agency in listed(lang, "stamp", "agencies"):
        return 2
    return None


def _label(line: View, lang: str, first: Expression) -> bool | None:
    """True where words such as "published" lead up to a date, False where they say "updated", else None."""
    start = max(0, first.i - LABEL_REACH - 2)
    before = line.key(start, first.i)
    if any(label in before for label in listed(lang, "stamp", "not_labels")):
        return False
    bare = before.rstrip(":-|")
    return True if any(bare.endswith(label) for label in listed(lang, "stamp", "labels")) else None


def _full_date(expression: Expression) -> bool:
    meaning = _date_of(expression)
    return bool(meaning and meaning.day and not meaning.until and meaning.year and meaning.year.how == "number")


def _date_of(expression: Expression) -> CalendarDate | None:
    meaning = expression.meaning
    if isinstance(meaning, Clocked):
        meaning = meaning.inner
    if isinstance(meaning, Pair):
        meaning = meaning.first
    return meaning if isinstance(meaning, CalendarDate) else None


def _calendar(expression: Expression) -> str | None:
    told = _date_of(expression)
    return told.calendar if told else None


def _value(expression: Expression) -> date | None:
    told = _date_of(expression)
    extent = calendar_date(told, Setting(None, "gregorian")).extent if told else None
    return extent.first if extent else None


def _clock_beside(line: View, lang: str, first: Expression, last: Expression) -> tuple[str | None, int]:
    """The clock of a stamp, within its date or elsewhere on its line, and where it ends if it stands after the date."""
    for expression in (first, last):
        if isinstance(expression.meaning, Clocked):
            return expression.meaning.clock, 0
    row = Row(line, lang)
    for k, cell in enumerate(row.cells):
        if first.i <= cell.i < last.j or ("number" not in cell.roles and "hour" not in cell.roles):
            continue
        found = row.told_hour(k) or row.clock(k)
        if found and found[0]:
            end = row.cells[found[1] - 1]
            return found[0], line.span(end.a, end.b)[1] if cell.i >= last.j else 0
    return None, 0
