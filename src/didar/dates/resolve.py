"""Resolve date expressions: from what the words say to EDTF, seen from the day of writing.

`run` is the stage that lists a report's dates; `resolve_text` does the same for a text of one's own. Words that only a
publication day could fix stay null without one, and so does whatever is vague.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from didar.dates import calendar_dates
from didar.dates.calendars import Calendar
from didar.dates.extent import Extent
from didar.dates.find import find
from didar.dates.meaning import (
    CalendarDate,
    Expression,
    FromNow,
)
from didar.dates.outcomes import first_seen_from_second, note_clash, outcome_of
from didar.dates.row import CALENDARS
from didar.dates.setting import Outcome, Setting
from didar.dates.stamp import edtf_of_given
from didar.dates.talks import DatedTalks, dated_talks, day_of_talks, is_late
from didar.dates.tense import STOPS, tense
from didar.dates.terms import listed
from didar.dates.written import writing_day
from didar.langs.pack import pack_of, table
from didar.model.draft import Draft
from didar.model.reading import DateMention
from didar.model.span import overlaps
from didar.model.view import View
from didar.text.fold import view as fold_view

PRIOR_REACH = 80
"""Words after a date within which «یک روز پس از آن» may mean that date."""
CONFIDENCE = {"stated": 0.97, "relative": 0.9, "inferred": 0.85}
UNSURE = 0.5
LANGUAGES = ("fa", "prs", "ar")
VAGUE = "date.vague"
"""Spans without bounds are read, so that no other date is seen in their words, but no report's record lists them."""


def run(draft: Draft) -> None:
    """Stage: list the report's dates (``draft.dates``) and the day it was written where that is not its stamp's.

    Reads ``lang``, ``published``, ``stamp``, ``boilerplate``; writes ``dates``, ``written`` and notes. Furniture yields
    no dates, the publication stamp does.
    """
    lang = pack_of(draft.lang) or "fa"
    found = _outside_furniture(find(draft.view, lang), draft)
    written = writing_day(draft.view, lang, found, draft.written or draft.published)
    draft.written = written.day.isoformat() if written.day and written.differs else draft.written
    for note in written.notes:
        draft.note(*note)
    for mention, notes in resolve(draft.view, lang, found, written.day, home_of(draft.view, draft.lang or lang)):
        if mention.why != VAGUE:
            draft.dates.append(mention)
        for code, message in notes:
            draft.note(code, message, mention.span)


def _outside_furniture(found: list[Expression], draft: Draft) -> list[Expression]:
    """The expressions that no furniture covers; those of the stamp stay."""
    furniture = sorted(draft.boilerplate)
    kept: list[Expression] = []
    at = 0
    for expression in found:
        while at < len(furniture) and furniture[at][1] <= expression.span[0]:
            at += 1
        covered = at < len(furniture) and overlaps(expression.span, furniture[at])
        if not covered or (draft.stamp and overlaps(expression.span, draft.stamp)):
            kept.append(expression)
    return kept


def resolve_text(text: str, lang: str, published: str | None = None) -> list[DateMention]:
    """The dates of a text. ``lang`` is "fa", "prs" or "ar"; ``published`` ISO 8601 or day first with slashes.

    Raises ValueError for any other language.
    """
    if lang not in LANGUAGES:
        raise ValueError(f"no date tables for language {lang!r}; there are 'fa', 'prs' and 'ar'")
    view = fold_view(text)
    pack = pack_of(lang) or "fa"
    found = find(view, pack)
    written = writing_day(view, pack, found, edtf_of_given(published) if published else None)
    return [mention for mention, _ in resolve(view, pack, found, written.day, home_of(view, lang))]


def home_of(view: View, lang: str) -> Calendar:
    """The calendar a report counts bare months and years in: the language's, unless it writes Dari month names."""
    if lang == "prs":
        return "gregorian"
    pack = table(pack_of(lang) or "fa", "dates")["calendars"]
    words = listed(pack_of(lang) or "fa", "calendars", "gregorian_home")
    if any(name in view.squeezed for name in words) and any(key in words for key in view.keys):
        return "gregorian"
    return CALENDARS[pack["home"]]


# ---------------------------------------------------------------- one after another


class _Told(Struct):
    """The date told last that later words may count from."""

    extent: Extent
    calendar: Calendar
    j: int


def resolve(
    view: View, lang: str, found: list[Expression], now: date | None, home: Calendar
) -> list[tuple[DateMention, list[tuple[str, str]]]]:
    """Resolve expressions in text order; each comes with its notes (code and message)."""
    resolved: list[tuple[DateMention, list[tuple[str, str]]]] = []
    told: _Told | None = None
    talks: DatedTalks | None = None
    for n, expression in enumerate(found):
        near = told if told and expression.i - told.j <= PRIOR_REACH else None
        setting = Setting(now, home, tense(view, lang, expression.i, expression.j))
        if near:
            setting.prior, setting.prior_calendar = near.extent, near.calendar
            setting.said_on = _said_on(view, near, expression, now)
        if talks and isinstance(expression.meaning, FromNow):
            setting.talks = day_of_talks(view, lang, expression.i, talks)
        following = found[n + 1] if n + 1 < len(found) and found[n + 1].same_as_previous else None
        outcome = _equated(expression, following, setting)
        if outcome is None:
            continue
        _check_equal(expression, outcome, told, setting)
        resolved.append((_mention(expression, outcome), setting.notes))
        value = outcome.extent
        if value and value.first and value.last:
            told = _Told(value, outcome.calendar, expression.j)
            if value.is_day() and is_late(value.first, now):
                talks = dated_talks(view, lang, expression.i, expression.j, value.first) or talks
    return resolved


def _equated(expression: Expression, following: Expression | None, setting: Setting) -> Outcome | None:
    """What an expression comes to; one without a year takes it from the one it is equated with («… برابر با …»)."""
    outcome = outcome_of(expression, setting)
    if outcome and outcome.basis == "stated" and outcome.extent:
        return outcome
    if following and isinstance(expression.meaning, CalendarDate) and isinstance(following.meaning, CalendarDate):
        second = calendar_dates.calendar_date(following.meaning, Setting(setting.now, setting.home))
        if second.extent and second.basis == "stated":
            return first_seen_from_second(expression.meaning, second.extent, setting) or outcome
    return outcome


def _said_on(view: View, told: _Told, expression: Expression, now: date | None) -> date | None:
    """A day of the last week told earlier in the sentence: what is said on it lies ahead of it, not of the stamp."""
    day = told.extent.first
    if not now or not day or not told.extent.is_day() or not 0 <= (now - day).days < calendar_dates.WEEK:
        return None
    between = view.words[told.j : expression.i]
    return None if any(word.key in STOPS for word in between) else day


def _check_equal(expression: Expression, outcome: Outcome, told: _Told | None, setting: Setting) -> None:
    """Note where a date and the one it is equated with («الموافق») are not the same day."""
    if not expression.same_as_previous or told is None or outcome.extent is None:
        return
    note_clash(told.extent, told.calendar, outcome.extent, outcome.calendar, setting)


def _mention(expression: Expression, outcome: Outcome) -> DateMention:
    value = outcome.extent.edtf() if outcome.extent else None
    confidence = CONFIDENCE[outcome.basis] if value else UNSURE
    return DateMention(expression.span, value, outcome.calendar, outcome.basis, confidence, outcome.why)
