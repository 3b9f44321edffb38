"""Are two tellings of one event? Points with their reasons, by the weights of weights.toml.

Each of nine questions (who, what kind, when, where, in what words, what is named and on which theme, in one report or
two, whether anything particular is shared) gives points and a reason; their sum is the score. The table is meant to be
read by somebody who knows diplomacy and no code.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from msgspec import Struct

from didar.model.days import Days
from didar.reconcile.parties import align, people
from didar.reconcile.told import Party, Told

MEETINGS = frozenset({"meeting", "conference", "signing", "interview"})
"""Kinds of event that one report may call by the other's name."""
TALKS = MEETINGS - {"interview"}
"""Kinds between sides, of which a report may name one or many."""
GATHERINGS = frozenset({"conference", "ceremony", "exercise"})
"""Kinds with many guests, of whom each report names others."""
ROUND = 4
"""Days within which reports of a conference can be of its several sessions."""
LONG = 7
"""Days of a stretch from which on it says little that two overlap."""


class Reason(Struct, frozen=True, gc=False):
    """One answer: the row of weights.toml (``who.all``) and its points."""

    code: str
    points: float


class Comparison(Struct, frozen=True, gc=False):
    """How two tellings compare: the sum of the points, and every reason."""

    score: float
    reasons: tuple[Reason, ...]


FORMULAE = ("what.unknown", "named.unknown", "theme.unknown")
"""What is answered unasked of one host's two guests: their reports share the formulae of one court."""
TIES = frozenset({
    "who.all", "who.within", "who.partly", "who.one", "who.alone", "who.most", "who.rival",
    "guests.same", "guests.some", "where.same", "where.within", "what.copied", "what.same", "what.some",
    "named.same", "theme.same", "theme.gathering",
})  # fmt: skip
"""Answers that two tellings of one event share something of their own."""


@cache
def weights() -> dict[str, dict[str, float]]:
    """The table of points by question and answer."""
    return tomllib.loads(files("didar.reconcile").joinpath("weights.toml").read_text(encoding="utf-8"))


def compare(a: Told, b: Told) -> Comparison:
    """Points for and against two tellings being of one event. Symmetric."""
    reasons = tuple(Reason(code, _points(code)) for code in codes(a, b))
    return Comparison(sum(r.points for r in reasons), reasons)


def codes(a: Told, b: Told) -> tuple[str, ...]:
    """The answers to every question about two tellings."""
    if b.key < a.key:
        a, b = b, a
    parties = who(a, b)
    around = FORMULAE if parties == "who.rival" else (what(a, b), named(a, b), theme(a, b))
    found = (parties, kind(a, b), when(a, b), where(a, b), *around, told(a, b))
    return (*found, tie(found))


def tie(found: Sequence[str]) -> str:
    """Whether anything particular is shared: kind and day alone are shared by strangers too."""
    return "tie.some" if TIES.intersection(found) else "tie.none"


@cache
def _points(code: str) -> float:
    question, _, answer = code.partition(".")
    return float(weights()[question][answer])


def who(a: Told, b: Told) -> str:
    """How far the parties agree."""
    if a.type == b.type == "visit":
        return _visitors(a, b)
    first, second = sorted((a.parties, b.parties), key=lambda p: (len(p), [x.id for x in p]))
    if is_wide(a) and is_wide(b) and (_gathering(a) or _gathering(b)):
        return _guests(first, second)
    if not first:
        return "who.unknown"
    found = align(first, second)
    agree = found.certain + found.loose
    if agree == 0:
        return "who.none"
    if agree == len(first):
        return _all(found.certain, len(first), len(second))
    if (people(found.first) and people(found.second) and len(first) <= 2) or found.certain * 2 <= len(first):
        return "who.rival"
    return "who.most"


def _all(certain: int, fewer: int, more: int) -> str:
    """Everybody of the shorter list is in the longer one."""
    if certain == 0:
        return "who.state"
    if fewer == 1:
        return "who.one" if more == 1 else "who.alone"
    if certain < fewer:
        return "who.partly"
    return "who.all" if more == fewer else "who.within"


def _gathering(told: Told) -> bool:
    return told.type in GATHERINGS and not told.press


def is_wide(told: Told) -> bool:
    """Many take part, or nobody is named."""
    return _gathering(told) or (len(told.parties) != 2 and not told.press and told.type in TALKS)


def _guests(first: tuple[Party, ...], second: tuple[Party, ...]) -> str:
    """Conferences and ceremonies have many guests: each report names others."""
    if not first:
        return "guests.unknown"
    found = align(first, second)
    if found.certain * 2 >= len(first) and found.certain:
        return "guests.same"
    if found.certain + found.loose:
        return "guests.some"
    return "guests.other" if people(first) and people(second) else "guests.states"


def _visitors(a: Told, b: Told) -> str:
    """Visits agree by who comes, and by the state they come to."""
    guests = [tuple(people(t.parties)) or tuple(p for p in t.parties if p.id != t.towards) for t in (a, b)]
    found = align(*sorted(guests, key=lambda p: (len(p), [x.id for x in p])))
    if a.towards and b.towards and a.towards != b.towards:
        return "who.rival"
    if found.certain:
        return "who.all" if a.towards and b.towards else "who.one"
    return "who.state" if found.loose else "who.none"


def kind(a: Told, b: Told) -> str:
    """How far the kinds of event agree."""
    if a.type == b.type:
        return "type.same"
    if "visit" in (a.type, b.type) and {a.type, b.type} & MEETINGS:
        visit = a if a.type == "visit" else b
        return "type.announced" if visit.status == "planned" else "type.frame"
    if "ceremony" in (a.type, b.type) and "phone_call" not in (a.type, b.type):
        return "type.occasion"
    return "type.near" if {a.type, b.type} <= MEETINGS else "type.other"


def when(a: Told, b: Told) -> str:
    """How far the days agree."""
    if a.when is None or b.when is None:
        return _by_stamp(a, b)
    gap = _gap(a.when, b.when)
    limits = weights()["limits"]
    if gap == 0:
        return "when.same" if max(a.when[1] - a.when[0], b.when[1] - b.when[0]) < LONG else "when.within"
    if gap <= ROUND and _gathering(a) and _gathering(b):
        return "when.round"
    if gap == 1 or (gap <= limits["stamp_days"] and "relative" in (a.basis, b.basis)):
        return "when.near"
    if "planned" in (a.status, b.status) and gap <= limits["plan_days"]:
        return "when.plan"
    return "when.apart" if gap <= 4 else "when.far"


def _gap(first: Days, second: Days) -> int:
    """Days between two stretches; 0 where they touch."""
    return max(first[0] - second[1], second[0] - first[1], 0)


def _by_stamp(a: Told, b: Told) -> str:
    """Where a telling has no day, the report's own day says about when: news is told on its day or the next."""
    first, second = a.when or _around(a), b.when or _around(b)
    if first is None or second is None:
        return _by_window(a, b)
    gap = _gap(first, second)
    if gap <= 1:
        return ("when.about", "when.next")[gap]
    return "when.after" if gap == 2 else "when.apart" if gap <= 10 else "when.far"


def _by_window(a: Told, b: Told) -> str:
    """Where a report has no day either, the days it can be from are all there is."""
    first, second = (t.when or _around(t) or t.window for t in (a, b))
    if first and second and _gap(first, second) > weights()["limits"]["plan_days"]:
        return "when.far"
    return "when.unknown"


def _around(told: Told) -> Days | None:
    if told.stamp is None:
        return None
    ahead = int(weights()["limits"]["plan_ahead"]) if told.status == "planned" else 0
    return told.stamp, told.stamp + ahead


def where(a: Told, b: Told) -> str:
    """How far the places agree."""
    if not a.place or not b.place:
        return "where.unknown"
    if a.place == b.place:
        return "where.same"
    if a.place_state and a.place_state == b.place_state:
        return "where.within" if a.place_state in (a.place, b.place) else "where.other"
    return "where.abroad" if a.place_state and b.place_state else "where.unknown"


def what(a: Told, b: Told) -> str:
    """How far the words agree that the event is told in; two languages cannot be compared so."""
    shorter = min(len(a.words), len(b.words))
    if a.lang != b.lang or not shorter:
        return "what.unknown"
    shared = len(a.words & b.words) / shorter
    limits = weights()["limits"]
    if shared >= limits["copied_words"]:
        return "what.copied"
    if shared >= limits["same_words"]:
        return "what.same"
    return "what.some" if shared >= limits["some_words"] else "what.other"


def named(a: Told, b: Told) -> str:
    """Whether the same people, bodies, agreements and places are named around, beside the parties of both."""
    own = {key for t in (a, b) for p in t.parties for key in (p.id, p.state)} | {a.place, b.place}
    first, second = a.about - own, b.about - own
    shorter = min(len(first), len(second))
    if not shorter:
        return "named.unknown"
    shared = len(first & second)
    if shared * 2 >= shorter:
        return "named.same" if shared > 1 else "named.one"
    return "named.some" if shared else "named.other"


def theme(a: Told, b: Told) -> str:
    """Whether the same bodies and agreements are named; a conference often goes by nothing else."""
    own = {p.id for t in (a, b) for p in t.parties}
    first, second = a.themes - own, b.themes - own
    if not first or not second:
        return "theme.unknown"
    if first.isdisjoint(second):
        return "theme.other"
    return "theme.gathering" if is_wide(a) and is_wide(b) else "theme.same"


def told(a: Told, b: Told) -> str:
    """Two tellings of one report are mostly of two events."""
    if a.report != b.report:
        return "report.other"
    return "report.press" if a.press or b.press else "report.same"
